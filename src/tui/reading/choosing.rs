//! A passage of a pane that a reader chooses: by words, sentences or paragraphs, or with the mouse.

use std::ops::Range;

use super::ReadingSession;
use crate::dossier::Dossier;
use crate::layout::Place;
use crate::model::{BlockId, DocumentId, Owner, TextPosition};
use crate::review::{Anchor, Part as Side, quote};
use crate::text::{sentences, words};
use crate::tui::compose::frame::{Pane, Panel};
use crate::tui::compose::part::{Content, Role};

/// By what a passage grows and shrinks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// By words.
    Word,
    /// By sentences.
    Sentence,
    /// By paragraphs, or the cells of a table.
    Paragraph,
}

/// A stretch of a text of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Piece {
    entry: usize,
    cell: usize,
    bytes: Range<usize>,
}

/// A passage that is being chosen: from one word, sentence or paragraph to another, both included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// In which pane.
    pub pane: Pane,
    /// By what it changes.
    pub unit: Unit,
    anchor: Piece,
    head: Piece,
}

impl Choice {
    /// Where it begins and ends: part, text and byte.
    fn range(&self) -> ((usize, usize, usize), (usize, usize, usize)) {
        let start = |piece: &Piece| (piece.entry, piece.cell, piece.bytes.start);
        let end = |piece: &Piece| (piece.entry, piece.cell, piece.bytes.end);
        (start(&self.anchor).min(start(&self.head)), end(&self.anchor).max(end(&self.head)))
    }

    /// What of a text of a part is chosen.
    pub fn within(&self, entry: usize, cell: usize) -> Option<Range<usize>> {
        let (from, to) = self.range();
        let here = (entry, cell);
        if here < (from.0, from.1) || here > (to.0, to.1) {
            return None;
        }
        let start = if here == (from.0, from.1) { from.2 } else { 0 };
        let end = if here == (to.0, to.1) { to.2 } else { usize::MAX };
        Some(start..end)
    }
}

impl ReadingSession {
    /// Begins to choose: the sentence of the chosen link, else that of the hit if it is in view, else the first in view that
    /// is no heading. Says whether there is one.
    pub fn choose(&mut self, dossier: &Dossier) -> bool {
        match self.here.focus {
            Pane::List => self.here.focus = Pane::Answer,
            Pane::Card => self.here.focus = Pane::Wording(0), // the card has no words of a paper
            _ => {}
        }
        let pane = self.here.focus;
        let link = self.here.link.filter(|link| link.pane == pane).and_then(|link| {
            let (cell, span) = self.parts(pane).get(link.entry)?.spans(dossier).get(link.span)?;
            let at = span.at.start as usize;
            let units = self.pieces(dossier, pane, link.entry, Unit::Sentence);
            units.into_iter().find(|piece| piece.cell == *cell && at <= piece.bytes.end)
        });
        let top = self.start_in_view(pane);
        let in_view = || {
            let is_heading = |entry: &usize| matches!(self.parts(pane)[*entry].role, Role::Heading | Role::Section);
            let entries = (top.entry..self.parts(pane).len()).filter(|entry| !is_heading(entry));
            let mut pieces = entries.flat_map(|entry| self.pieces(dossier, pane, entry, Unit::Sentence));
            pieces.find(|piece| (piece.entry, piece.cell, piece.bytes.end) > (top.entry, top.cell, top.byte))
        };
        let hit = || self.hit_in_view(dossier, pane);
        let Some(piece) = link.or_else(hit).or_else(in_view) else { return false };
        self.choice = Some(Choice { pane, unit: Unit::Sentence, anchor: piece.clone(), head: piece });
        self.show_choice(dossier);
        true
    }

    /// The sentence of the hit that was gone to last, if its line is in view.
    fn hit_in_view(&self, dossier: &Dossier, pane: Pane) -> Option<Piece> {
        let finding = self.finding.as_ref()?;
        let hit = finding.hits.get(finding.current?)?;
        let (cell, byte) = (usize::from(hit.at.cell), hit.at.byte as usize);
        let (column, top) = (self.column(pane)?, self.top(pane));
        let is_hit = |entry: &usize| {
            let line = column.line_of(Place { entry: *entry, cell, byte, further: 0 });
            let is_block = matches!(self.parts(pane)[*entry].content, Content::Block(id, block) if (id, block) == (hit.document, hit.at.block));
            is_block && (top..top + self.height(pane)).contains(&line)
        };
        let entry = (0..self.parts(pane).len()).find(is_hit)?;
        let mut pieces = self.pieces(dossier, pane, entry, Unit::Sentence).into_iter();
        pieces.find(|piece| piece.cell == cell && byte < piece.bytes.end)
    }

    /// The words, sentences or paragraphs of a part; none of the reader's own words.
    fn pieces(&self, dossier: &Dossier, pane: Pane, entry: usize, unit: Unit) -> Vec<Piece> {
        let Some(part) = self.parts(pane).get(entry) else { return Vec::new() };
        if !matches!(part.content, Content::Block(..)) {
            return Vec::new();
        }
        let of_text = |(cell, text): (usize, &str)| {
            let ranges: Vec<_> = match unit {
                Unit::Word => words(text).collect(),
                Unit::Sentence => sentences(text),
                Unit::Paragraph if text.trim().is_empty() => Vec::new(),
                Unit::Paragraph => std::iter::once(0..text.len()).collect(),
            };
            ranges.into_iter().map(move |bytes| Piece { entry, cell, bytes }).collect::<Vec<_>>()
        };
        part.strings(dossier).into_iter().enumerate().flat_map(of_text).collect()
    }

    /// The piece after another, or before it, in the same question, answer or note.
    fn beside(&self, dossier: &Dossier, choice: &Choice, from: &Piece, forward: bool) -> Option<Piece> {
        let home = self.side(dossier, choice.pane, from.entry);
        let at = |piece: &Piece| (piece.entry, piece.cell, piece.bytes.start);
        let stays = |entry: &usize| self.side(dossier, choice.pane, *entry) == home;
        if forward {
            let end = (from.entry, from.cell, from.bytes.end);
            let entries = from.entry..self.parts(choice.pane).len();
            let mut pieces = entries
                .take_while(|entry| stays(entry) || self.is_own(choice.pane, *entry))
                .flat_map(|entry| self.pieces(dossier, choice.pane, entry, choice.unit));
            return pieces.find(|piece| at(piece) >= end);
        }
        let entries = (0..=from.entry).rev();
        let mut pieces = entries
            .take_while(|entry| stays(entry) || self.is_own(choice.pane, *entry))
            .flat_map(|entry| self.pieces(dossier, choice.pane, entry, choice.unit).into_iter().rev());
        pieces.find(|piece| at(piece) < at(from))
    }

    /// Whether a part holds the reader's own words, over which a passage goes on.
    fn is_own(&self, pane: Pane, entry: usize) -> bool {
        self.parts(pane).get(entry).is_some_and(|part| matches!(part.content, Content::Own(_)))
    }

    /// Goes so many pieces on or back; the passage becomes that piece, or reaches to it.
    pub fn move_choice(&mut self, dossier: &Dossier, steps: isize, extend: bool) {
        let Some(mut choice) = self.choice.clone() else { return };
        for _ in 0..steps.unsigned_abs() {
            let Some(next) = self.beside(dossier, &choice, &choice.head.clone(), steps > 0) else { break };
            choice.head = next;
            if !extend {
                choice.anchor = choice.head.clone();
            }
        }
        self.choice = Some(choice);
        self.show_choice(dossier);
    }

    /// From now on the passage changes by other pieces: it becomes the first of them in it, or the one around it.
    pub fn choose_by(&mut self, dossier: &Dossier, unit: Unit) {
        let Some(mut choice) = self.choice.clone() else { return };
        choice.unit = unit;
        let (from, to) = choice.range();
        let around = |at: (usize, usize, usize), session: &Self| {
            let mut pieces = session.pieces(dossier, choice.pane, at.0, unit).into_iter();
            pieces.find(|piece| piece.cell == at.1 && piece.bytes.end > at.2)
        };
        let Some(first) = around(from, self) else { return };
        let last = if unit == Unit::Word { None } else { around((to.0, to.1, to.2.saturating_sub(1)), self) };
        (choice.head, choice.anchor) = (last.unwrap_or_else(|| first.clone()), first);
        self.choice = Some(choice);
        self.show_choice(dossier);
    }

    /// Drops the passage. Says whether there was one.
    pub fn drop_choice(&mut self) -> bool {
        self.choice.take().is_some()
    }

    /// Drops a passage whose pane shows something else by now.
    pub(super) fn settle_choice(&mut self, dossier: &Dossier) {
        let stands = |choice: &Choice| {
            [&choice.anchor, &choice.head].iter().all(|piece| {
                let part = self.parts(choice.pane).get(piece.entry);
                let text = part.and_then(|part| part.strings(dossier).get(piece.cell).copied());
                text.is_some_and(|text| text.get(piece.bytes.clone()).is_some())
            })
        };
        if self.choice.as_ref().is_some_and(|choice| !stands(choice)) {
            self.choice = None;
        }
    }

    /// Brings the passage into view.
    pub fn show_choice(&mut self, dossier: &Dossier) {
        if let Some(Choice { pane, head, .. }) = self.choice.clone() {
            let end = Place { entry: head.entry, cell: head.cell, byte: head.bytes.end.saturating_sub(1), further: 0 };
            let start = Place { byte: head.bytes.start, ..end };
            self.bring_into_view(dossier, pane, end);
            self.bring_into_view(dossier, pane, start);
        }
    }

    /// The words between two places of the screen, the mouse drawn from one to the other. Says whether there are any.
    pub fn choose_between(&mut self, dossier: &Dossier, from: (u16, u16), to: (u16, u16)) -> bool {
        let pane = self.frame.panels.iter().find(|panel| panel.body.contains(from.into())).map(|panel| panel.pane);
        let pieces = pane.and_then(|pane| {
            let anchor = self.word_at(dossier, pane, from)?;
            let head = self.word_at(dossier, pane, to)?;
            let same = self.side(dossier, pane, anchor.entry) == self.side(dossier, pane, head.entry);
            same.then_some(Choice { pane, unit: Unit::Word, anchor, head })
        });
        let Some(choice) = pieces else { return false };
        self.here.focus = choice.pane;
        self.choice = Some(choice);
        true
    }

    /// The word at a place of the screen, or the last one before it.
    fn word_at(&self, dossier: &Dossier, pane: Pane, (x, y): (u16, u16)) -> Option<Piece> {
        let panel = self.frame.panel_of(pane)?;
        let (area, column) = (self.prose_area(panel), self.column(pane)?);
        let y = y.clamp(area.y, area.bottom().saturating_sub(1));
        let line = (self.top(pane) + usize::from(y - area.y)).min(column.height().saturating_sub(1));
        let (entry, _, laid) = column.on(line);
        let x = usize::from(x.saturating_sub(area.x));
        let piece = laid.iter().rev().find(|piece| piece.column <= x).or(laid.first())?;
        let text = *self.parts(pane).get(entry)?.strings(dossier).get(piece.cell)?;
        let mut at = piece.column;
        let mut byte = piece.text.bytes.start;
        for glyph in crate::layout::Glyphs::from(text, piece.text.bytes.start, 0) {
            if glyph.at >= piece.text.bytes.end || at > x {
                break;
            }
            (at, byte) = (at + glyph.width, glyph.at);
        }
        let words = self.pieces(dossier, pane, entry, Unit::Word).into_iter().filter(|word| word.cell == piece.cell);
        let (before, behind): (Vec<_>, Vec<_>) = words.partition(|word| word.bytes.start <= byte);
        before.into_iter().next_back().or_else(|| behind.into_iter().next())
    }

    /// Where the words of a pane stand.
    pub fn prose_area(&self, panel: &Panel) -> ratatui::layout::Rect {
        let body = panel.body;
        let width = body.width.min(u16::try_from(self.prose).unwrap_or(u16::MAX));
        // prose stands in the middle of a pane that has the screen to itself
        let middle = panel.pane == Pane::Text || self.arrangement.maximised;
        let x = if middle { body.x + (body.width - width) / 2 } else { body.x };
        ratatui::layout::Rect { x, width, ..body }
    }
}

/// What a passage is of.
impl ReadingSession {
    /// Which side of which question the block of a part is; of a joint answer that in view.
    fn side(&self, dossier: &Dossier, pane: Pane, entry: usize) -> Option<(DocumentId, Side)> {
        let part = self.parts(pane).get(entry)?;
        let Content::Block(id, block) = part.content else { return None };
        Some((id, self.side_of(dossier, id, block)))
    }

    fn side_of(&self, dossier: &Dossier, id: DocumentId, block: BlockId) -> Side {
        let near = self.row_in_view();
        let rows = || [near].into_iter().chain(0..dossier.rows.len());
        let key = |row: usize| dossier.rows[row].key;
        let found = |holds: &dyn Fn(&crate::dossier::Row) -> bool| {
            rows().find(|&row| dossier.rows.get(row).is_some_and(holds)).map(key)
        };
        match dossier.document(id).block(block).owner {
            Owner::Question(question) | Owner::LeadIn(question) => {
                found(&|row| row.wordings.contains(&(id, question))).map_or(Side::Text, Side::Question)
            }
            Owner::Answer(answer) => found(&|row| row.answers.contains(&(id, answer))).map_or(Side::Text, Side::Answer),
            Owner::Note(note) => {
                let has = |row: &usize| {
                    dossier.view(*row).is_some_and(|view| {
                        let asked = view
                            .wordings
                            .iter()
                            .any(|wording| wording.document_id == id && wording.notes().contains(&note));
                        asked
                            || view
                                .answers
                                .iter()
                                .any(|answer| answer.document_id == id && answer.notes().contains(&note))
                    })
                };
                rows().find(has).map(key).map_or(Side::Text, Side::Footnote)
            }
            _ => Side::Text,
        }
    }

    /// What the chosen passage quotes.
    pub fn quoted_choice(&self, dossier: &Dossier) -> Option<Anchor> {
        let choice = self.choice.as_ref()?;
        let ((first, cell, byte), (last, last_cell, end)) = choice.range();
        let (id, side) = self.side(dossier, choice.pane, first)?;
        let position = |entry: usize, cell: usize, byte: usize| match self.parts(choice.pane).get(entry)?.content {
            Content::Block(_, block) => Some(position(block, cell, byte)),
            _ => None,
        };
        quote(dossier, side, id, position(first, cell, byte)?, position(last, last_cell, end)?)
    }

    /// The words of the chosen passage, paragraph by paragraph, and the block in which it begins.
    pub fn words_of_choice(&self, dossier: &Dossier) -> Option<(String, DocumentId, BlockId)> {
        let choice = self.choice.as_ref()?;
        let ((first, ..), (last, ..)) = choice.range();
        let Content::Block(id, block) = self.parts(choice.pane).get(first)?.content else { return None };
        let mut paragraphs = Vec::new();
        for entry in first..=last {
            let part = self.parts(choice.pane).get(entry)?;
            if !matches!(part.content, Content::Block(..)) {
                continue;
            }
            let chosen = part.strings(dossier).into_iter().enumerate().filter_map(|(cell, text)| {
                let bytes = choice.within(entry, cell)?;
                text.get(bytes.start..bytes.end.min(text.len()))
            });
            paragraphs.push(chosen.collect::<Vec<_>>().join(" | "));
        }
        Some((paragraphs.join("\n\n"), id, block))
    }

    /// A footnote that keys speak of: the one under the chosen mark, or the one that the drawer was stepped to.
    pub fn quoted_footnote(&self, dossier: &Dossier) -> Option<Anchor> {
        let entry = match (self.here.focus, &self.here.drawer) {
            (Pane::Drawer, Some(drawer)) => drawer.place.entry,
            (_, Some(drawer)) if self.is_marker_chosen(dossier) => drawer.place.entry,
            _ => return None,
        };
        let Content::Block(id, block) = self.parts(Pane::Drawer).get(entry)?.content else { return None };
        let owner = dossier.document(id).block(block).owner;
        matches!(owner, Owner::Note(_)).then(|| self.quoted_whole(dossier, id, owner, block)).flatten()
    }

    fn is_marker_chosen(&self, dossier: &Dossier) -> bool {
        let spans = self.here.link.and_then(|link| Some((link, self.parts(link.pane).get(link.entry)?)));
        let span = spans.and_then(|(link, part)| part.spans(dossier).get(link.span));
        span.is_some_and(|(_, span)| matches!(span.kind, crate::model::SpanKind::Marker(_)))
    }

    /// The paragraph at the top of a text.
    pub fn quoted_paragraph(&self, dossier: &Dossier) -> Option<Anchor> {
        let (id, block) = self.passage(dossier)?;
        let block = block?;
        let string = dossier.document(id).block(block).texts().next().map_or(0, |text| text.as_str().len());
        quote(dossier, self.side_of(dossier, id, block), id, position(block, 0, 0), position(block, 0, string))
    }

    /// All that an owner has.
    fn quoted_whole(&self, dossier: &Dossier, id: DocumentId, owner: Owner, block: BlockId) -> Option<Anchor> {
        let blocks: Vec<_> = dossier.document(id).blocks_of(owner).collect();
        let ((first, _), (last, text)) = (blocks.first()?, blocks.last()?);
        let (cell, end) = text.texts().enumerate().last().map(|(cell, text)| (cell, text.as_str().len()))?;
        quote(dossier, self.side_of(dossier, id, block), id, position(*first, 0, 0), position(*last, cell, end))
    }
}

fn position(block: BlockId, cell: usize, byte: usize) -> TextPosition {
    let cell = u16::try_from(cell).unwrap_or(u16::MAX);
    TextPosition { block, cell, byte: u32::try_from(byte).unwrap_or(u32::MAX) }
}
