//! A pane of text: its heading, the lines in view, what is marked in them.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::ScreenMap;
use super::paint::{self, Pen};
use crate::dossier::{Dossier, Row};
use crate::i18n::reader::panes as texts;
use crate::layout::{Column, Glyph, Glyphs, Piece, TAB, width};
use crate::model::{Span, SpanKind, TextPosition};
use crate::present::card::Card;
use crate::present::hints::Hint;
use crate::tui::compose::contents;
use crate::tui::compose::frame::{Pane, Panel};
use crate::tui::compose::part::{Content, Part, Role, is_link};
use crate::tui::compose::review_words;
use crate::tui::compose::words;
use crate::tui::reading::{LinkAt, Reading, ReadingSession};
use crate::tui::state::State;
use crate::tui::state::action::Target;

/// A pane of text.
pub fn pane(
    state: &State,
    dossier: &Dossier,
    session: &ReadingSession,
    panel: &Panel,
    buffer: &mut Buffer,
    map: &mut ScreenMap,
) {
    let (head, body) = (panel.head, panel.body);
    map.add(head.union(body), Target::Pane(panel.pane));
    let Some(column) = session.column(panel.pane) else { return };
    let focused = session.here.focus == panel.pane;
    let room = usize::from(head.width);
    let (left, right) = headings(state, dossier, session, panel.pane, (column, room));
    paint::line(buffer, head, &format!(" {left}"), &format!("{right} "), state.theme.head(focused));
    let area = session.prose_area(panel);
    let stepped_to = if panel.pane == Pane::Drawer { session.current_in_drawer(dossier) } else { None };
    let parts = session.parts(panel.pane);
    let lines = Lines { state, dossier, session: Some(session), pane: panel.pane, parts, column, chosen: stepped_to };
    let noted = lines.draw(session.top(panel.pane), area, buffer, map);
    if area.x > head.x {
        lines.rule_in_place(session.top(panel.pane), area, buffer);
        lines.signs_of_hints(session.top(panel.pane), area, buffer);
        for line in noted {
            sign_in_margin(review_words::NOTE, (area, line), state.theme.label(), buffer);
        }
    }
}

/// Draws a sign left of a line of text, a blank between: where there is no room for both, on the rule beside the pane.
fn sign_in_margin(sign: char, (area, line): (Rect, u16), style: Style, buffer: &mut Buffer) {
    sign_over((area.x.saturating_sub(2), area.y + line), sign, style, buffer);
}

/// Draws a sign over what stands in a place, of whose style nothing is left.
fn sign_over(at: (u16, u16), sign: char, style: Style, buffer: &mut Buffer) {
    if let Some(cell) = buffer.cell_mut(at) {
        cell.reset();
        cell.set_char(sign).set_style(style);
    }
}

/// What a pane shows, as far as there is room to say so, and how far through it is.
fn headings(
    state: &State,
    dossier: &Dossier,
    session: &ReadingSession,
    pane: Pane,
    (column, columns): (&Column, usize),
) -> (String, String) {
    let turn_key = state.ui.keymap.key("turn").map_or(String::new(), |key| key + " ");
    let (top, height) = (session.top(pane), session.height(pane));
    let language = state.ui.language;
    let far = || {
        let last = column.height().saturating_sub(1);
        let end = column.height().saturating_sub(usize::from(column.is_blank(last))).max(1);
        if column.height() <= height { String::new() } else { format!("{}%", ((top + height).min(end)) * 100 / end) }
    };
    // a space on either side, and one between
    let room = |right: &str| columns.saturating_sub(width(right) + 3);
    match pane {
        Pane::Wording(index) => {
            let many = dossier.rows.get(session.here.row).map_or(0, |row| row.wordings.len());
            let turn = session.wording_document(dossier, index).and_then(|id| {
                let wordings = &dossier.rows.get(session.here.row)?.wordings;
                Some(1 + wordings.iter().position(|(other, _)| *other == id)?)
            });
            let turn = turn.filter(|_| many > 1).map(|turn| format!("{turn_key}{turn}/{many}")).unwrap_or_default();
            let above = session.is_introduced_above(pane);
            let place = if above { language.say(texts::INTRODUCED_ABOVE).to_owned() } else { far() };
            let right = [turn, place].into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(" ");
            (words::fitting(wording_headings(dossier, session, index), room(&right)), right)
        }
        Pane::Answer => match dossier.rows.get(session.here.answer_row) {
            Some(row) => {
                let right = session.through_answer();
                (words::fitting(answer_headings(state, dossier, session, row), room(&right)), right)
            }
            None => (language.say(texts::ANSWERS).to_owned(), String::new()),
        },
        Pane::Card => {
            let Some(card) = &session.card else { return (String::new(), String::new()) };
            let right = if height == 0 { String::new() } else { far() };
            (words::fitting(card_headings(state, dossier, card, height == 0), room(&right)), right)
        }
        Pane::Text => {
            let Reading::Text(id) = session.here.reading else { return (String::new(), String::new()) };
            let document = dossier.document(id);
            let many = dossier.documents.len();
            let turn = if many > 1 { format!("{turn_key}{}/{many} ", id.index() + 1) } else { String::new() };
            let heading = texts::text(&words::paper(document, language), &document.source.path, language);
            (heading, format!("{turn}{}", far()))
        }
        _ => (session.drawer_title(dossier), far()),
    }
}

/// What the first line of a card says. Where not all of it fits the sign of the status does: marks and ticks matter more.
fn card_headings(state: &State, dossier: &Dossier, card: &Card, folded: bool) -> Vec<String> {
    let pieces = contents::card_pieces(card, dossier, folded, &state.ui);
    let mut shorter = pieces.clone();
    if let Some(status) = shorter.first_mut() {
        *status = words::sign(card.status).to_string();
    }
    let whole = [pieces.join(" · ")];
    whole
        .into_iter()
        .chain((2..=shorter.len()).rev().map(|count| shorter[..count].join(" · ")))
        .chain(pieces.into_iter().take(1))
        .collect()
}

/// Which question, and in which paper: the longest heading first.
fn wording_headings(dossier: &Dossier, session: &ReadingSession, index: usize) -> Vec<String> {
    let language = session.ui.language;
    let key = dossier.rows.get(session.here.row).map(|row| row.key.to_string()).unwrap_or_default();
    let question = texts::question(key, language);
    let together = words::together(dossier, &dossier.answered_together(session.here.row), language);
    let together = together.map_or_else(|| question.clone(), |together| format!("{question} · {together}"));
    let paper = session.wording_document(dossier, index).map(|id| dossier.document(id));
    let papers = paper.into_iter().flat_map(|paper| {
        let (kind, short) = (words::kind(paper.kind, language), words::kind_in_short(paper.kind, language));
        words::dated(kind, paper, language).into_iter().chain([short.to_owned()])
    });
    let headings = papers.map(|paper| format!("{together} · {paper}"));
    headings.chain([together.clone(), question.clone()]).collect()
}

/// Which answer, and who gave it or put it there: the longest heading first.
fn answer_headings(state: &State, dossier: &Dossier, session: &ReadingSession, row: &Row) -> Vec<String> {
    let language = state.ui.language;
    let answer = texts::answer(row.key, language);
    let shown = session.in_place_at_top().and_then(|shown| dossier.rows.get(shown));
    if let Some(shown) = shown {
        return vec![texts::answer_shown_for(shown.key, row.key, language), texts::answer(shown.key, language)];
    }
    let paper = row.answers.first().map(|(id, _)| dossier.document(*id));
    let who = paper.map(|paper| words::dated(&words::respondents(paper, language), paper, language));
    let who = who.filter(|who| !who.is_empty());
    let who = who.unwrap_or_else(|| vec![words::status(row.status, language).to_owned()]);
    let put = session.answer_in_view(dossier).and_then(|(id, answer)| state.review()?.put_by(dossier, id, answer));
    let put = put.map(|who| format!("{answer} · {}", texts::put_here_by(who, language)));
    let headings = who.iter().map(|who| format!("{answer} · {who}"));
    put.into_iter().chain(headings).collect()
}

/// The lines of parts.
pub struct Lines<'a> {
    pub state: &'a State,
    pub dossier: &'a Dossier,
    pub session: Option<&'a ReadingSession>,
    pub pane: Pane,
    pub parts: &'a [Part],
    pub column: &'a Column,
    /// The part with which the item begins that was stepped to.
    pub chosen: Option<usize>,
}

/// What is drawn differently in a text.
struct Dressing {
    cell: usize,
    bytes: Range<usize>,
    style: Style,
    link: Option<usize>,
    marker: bool,
    noted: bool,
}

impl Lines<'_> {
    /// Draws the lines from `top` on into an area. Returns the lines of it about which there are notes.
    pub fn draw(&self, top: usize, area: Rect, buffer: &mut Buffer, map: &mut ScreenMap) -> Vec<u16> {
        let mut noted = Vec::new();
        let stepped_to = self.chosen;
        let mut before = None;
        let mut dressings = Vec::new();
        for line in 0..area.height {
            let at = top + usize::from(line);
            if at >= self.column.height() {
                break;
            }
            let (entry, within, pieces) = self.column.on(at);
            let Some(part) = self.parts.get(entry) else { break };
            if self.ends_an_answer(at) {
                let rule = if self.state.ascii { "-" } else { "─" };
                let rule = rule.repeat(usize::from(area.width));
                Pen::new(buffer, area, 0, line).write(&rule, self.state.theme.quiet());
                continue;
            }
            if before != Some(entry) {
                (before, dressings) = (Some(entry), self.dress(part, entry));
            }
            if within == 0 && !part.label.is_empty() {
                let room = pieces.first().map_or(0, |piece| piece.column);
                let label = Rect { width: area.width.min(u16::try_from(room).unwrap_or(u16::MAX)), ..area };
                let style = match part.role {
                    _ if stepped_to == Some(entry) || self.is_current(part) => self.state.theme.chosen(),
                    Role::Prose => self.state.theme.label(),
                    _ => self.base(part),
                };
                Pen::new(buffer, label, 0, line).write_cut(&part.label, style);
            }
            let is_current = part.role == Role::Heading && self.is_current(part);
            let whole = (stepped_to == Some(entry) || is_current) && part.label.is_empty();
            let base = if whole { self.state.theme.chosen() } else { self.base(part) };
            let base = if self.is_beside(entry) { base.patch(self.state.theme.beside()) } else { base };
            if self.is_noted(entry, within, pieces, &dressings) {
                noted.push(line);
            }
            for piece in pieces {
                let spots = self.piece(part, piece, base, &dressings, Pen::new(buffer, area, piece.column, line));
                for (span, from, to) in spots {
                    let target = Target::Link(LinkAt { pane: self.pane, entry, span });
                    map.add(Rect::new(from, area.y + line, to - from, 1), target);
                }
            }
        }
        noted
    }

    /// Draws a rule left of what is shown below an answer that points to it: where its labels stand, or left of a table,
    /// which has none.
    fn rule_in_place(&self, top: usize, area: Rect, buffer: &mut Buffer) {
        for line in 0..area.height {
            let at = top + usize::from(line);
            if at >= self.column.height() || self.ends_an_answer(at) {
                continue;
            }
            let (entry, _, pieces) = self.column.on(at);
            if self.parts.get(entry).is_some_and(|part| part.in_place) {
                let is_table = pieces.iter().any(|piece| piece.column == 0);
                let x = area.x - u16::from(is_table);
                sign_over((x, area.y + line), '│', self.state.theme.quiet(), buffer);
            }
        }
    }

    /// Draws the signs of hints left of the lines in which what they are about begins, a blank between: where there is no
    /// room for it, on the rule beside the pane.
    fn signs_of_hints(&self, top: usize, area: Rect, buffer: &mut Buffer) {
        let Some(hints) = self.state.hints().filter(|_| matches!(self.pane, Pane::Answer | Pane::Text)) else { return };
        for line in 0..area.height {
            let at = top + usize::from(line);
            if at >= self.column.height() || self.ends_an_answer(at) {
                continue;
            }
            let (entry, _, pieces) = self.column.on(at);
            let Some(Content::Block(document, block)) = self.parts.get(entry).map(|part| &part.content) else {
                continue;
            };
            let is_here = |at: &TextPosition| {
                let holds = |piece: &Piece| {
                    piece.cell == usize::from(at.cell) && piece.text.bytes.contains(&(at.byte as usize))
                };
                pieces.iter().any(holds)
            };
            let begun = hints.hints.in_block(*document, *block).iter().filter(|(at, _)| is_here(at));
            let begun = begun.filter_map(|(_, index)| hints.hints.list.get(*index));
            let kinds = begun.filter(|hint| !hints.is_dismissed(hint)).map(Hint::kind);
            if let Some(sign) = kinds.min().and_then(review_words::margin_sign) {
                sign_in_margin(sign, (area, line), self.state.theme.quiet(), buffer);
            }
        }
    }

    /// Whether a part is not of the question or answer in view, but of one beside it.
    fn is_beside(&self, entry: usize) -> bool {
        self.session.is_some_and(|session| !session.is_current(self.pane, entry))
    }

    /// Whether a part is of the row in view, where a wording pane shows several questions that are answered together.
    fn is_current(&self, part: &Part) -> bool {
        let Some(session) = self.session.filter(|_| matches!(self.pane, Pane::Wording(_))) else { return false };
        let is_of_another = |other: &Part| other.row != Some(session.here.row);
        part.row == Some(session.here.row) && self.parts.iter().any(is_of_another)
    }

    /// Whether a line is the blank one before another answer. A rule there says that the question is another one from here
    /// on.
    fn ends_an_answer(&self, line: usize) -> bool {
        let Some(session) = self.session.filter(|_| self.pane == Pane::Answer) else { return false };
        self.column.is_blank(line)
            && line + 1 < self.column.height()
            && !self.column.is_blank(line + 1)
            && session.begins_an_answer(self.column.entry_at(line + 1))
    }

    /// Whether a question begins with a part, below what introduces it.
    fn begins_question(&self, entry: usize) -> bool {
        let part = &self.parts[entry];
        let before = entry.checked_sub(1).map(|before| &self.parts[before]);
        part.role != Role::LeadIn && before.is_none_or(|before| before.row != part.row || before.role == Role::LeadIn)
    }

    /// Whether there is a note about what stands on a line, or, at the beginning of a question, about it as a whole.
    fn is_noted(&self, entry: usize, within: usize, pieces: &[Piece], dressings: &[Dressing]) -> bool {
        let Some(review) = self.state.review().filter(|_| self.session.is_some()) else { return false };
        let begins = within == 0 && matches!(self.pane, Pane::Wording(_)) && self.begins_question(entry);
        let state = self.parts[entry].row.filter(|_| begins).and_then(|row| review.row(row));
        if state.is_some_and(|state| state.notes.iter().any(|(note, _)| note.about.quote().is_none())) {
            return true;
        }
        let covers = |piece: &Piece| {
            let bytes = &piece.text.bytes;
            let meets = |d: &Dressing| d.cell == piece.cell && d.bytes.start < bytes.end && bytes.start < d.bytes.end;
            dressings.iter().any(|dressing| dressing.noted && meets(dressing))
        };
        pieces.iter().any(covers)
    }

    fn base(&self, part: &Part) -> Style {
        self.state.theme.role(part.role)
    }

    /// What is drawn differently in the texts of a part, later ones over earlier ones.
    fn dress(&self, part: &Part, entry: usize) -> Vec<Dressing> {
        let theme = &self.state.theme;
        let chosen = self.session.and_then(|session| session.here.link);
        let chosen = chosen.filter(|link| link.pane == self.pane && link.entry == entry).map(|link| link.span);
        let dress = |(index, (cell, span)): (usize, &(usize, Span))| {
            let marker = matches!(span.kind, SpanKind::Marker(_));
            let style = match span.kind {
                _ if chosen == Some(index) => theme.chosen(),
                SpanKind::Marker(_) => theme.marker(),
                SpanKind::Emphasis => theme.emphasis(),
                _ => theme.link(),
            };
            let is_beside = chosen != Some(index) && self.is_beside(entry);
            let style = if is_beside { style.patch(theme.beside()) } else { style };
            let bytes = span.at.start as usize..span.at.end as usize;
            Dressing { cell: *cell, bytes, style, link: Some(index).filter(|_| is_link(span)), marker, noted: false }
        };
        let mut dressings: Vec<_> = part.spans(self.dossier).iter().enumerate().map(dress).collect();
        dressings.extend(part.changes.iter().map(|(bytes, change)| Dressing {
            cell: 0,
            bytes: bytes.clone(),
            style: if says_words(part, bytes) { theme.change(*change) } else { theme.change_of_signs(*change) },
            link: None,
            marker: false,
            noted: false,
        }));
        let finding = self.session.and_then(|session| session.finding.as_ref());
        if let (Content::Block(document, block), Some(finding)) = (&part.content, finding) {
            dressings.extend(finding.in_block(*document, *block).map(|(hit, current)| {
                let (cell, bytes) = (usize::from(hit.at.cell), hit.at.byte as usize..hit.end as usize);
                Dressing { cell, bytes, style: theme.hit(current), link: None, marker: false, noted: false }
            }));
        }
        dressings.extend(self.dress_review(part, entry));
        dressings
    }

    /// Sentences that the chosen hint is about, passages that notes are about, and the one that is being chosen.
    fn dress_review(&self, part: &Part, entry: usize) -> Vec<Dressing> {
        let (Some(session), Content::Block(document, block)) = (self.session, &part.content) else { return Vec::new() };
        let theme = &self.state.theme;
        let lit = self.state.lit().iter().filter(|_| self.pane == Pane::Answer);
        let lit = lit.filter(|sentence| (sentence.document, sentence.block) == (*document, *block)).map(|sentence| {
            let (cell, bytes) = (usize::from(sentence.cell), sentence.at.start as usize..sentence.at.end as usize);
            Dressing { cell, bytes, style: theme.lit(), link: None, marker: false, noted: false }
        });
        let owner = self.dossier.document(*document).block(*block).owner;
        let passage = self.state.lit_passage().filter(|_| self.pane == Pane::Answer);
        let passage = passage.filter(|place| (place.document, place.owner) == (*document, owner));
        let before = (0..part.strings(self.dossier).len()).filter_map(|cell| {
            let bytes = passage?.within(*block, u16::try_from(cell).ok()?)?;
            Some(Dressing { cell, bytes, style: theme.lit(), link: None, marker: false, noted: false })
        });
        let noted = self.state.review().map_or(&[][..], |review| review.noted(*document, *block));
        let noted = noted.iter().map(|noted| {
            let (cell, bytes) = (noted.cell, noted.bytes.clone());
            Dressing { cell, bytes, style: theme.noted(), link: None, marker: false, noted: true }
        });
        let choice = session.choice.as_ref().filter(|choice| choice.pane == self.pane);
        let cells = 0..part.strings(self.dossier).len();
        let chosen = cells.filter_map(|cell| {
            let bytes = choice?.within(entry, cell)?;
            Some(Dressing { cell, bytes, style: theme.choice(), link: None, marker: false, noted: false })
        });
        lit.chain(before).chain(noted).chain(chosen).collect()
    }

    /// Draws a piece. Returns the links in it, each with its columns on the screen.
    fn piece(
        &self,
        part: &Part,
        piece: &Piece,
        base: Style,
        dressings: &[Dressing],
        mut pen: Pen,
    ) -> Vec<(usize, u16, u16)> {
        let strings = part.strings(self.dossier);
        let Some(text) = strings.get(piece.cell) else { return Vec::new() };
        let (bytes, inserts) = (piece.text.bytes.clone(), piece.text.inserts.clone());
        let labels = if inserts.is_empty() { Vec::new() } else { part.labels(self.dossier, piece.cell) };
        let markers: Vec<_> = dressings.iter().filter(|d| d.cell == piece.cell && d.marker).collect();
        let inside = |d: &&Dressing| !d.marker && d.bytes.start < bytes.end && bytes.start < d.bytes.end;
        let shown: Vec<_> = dressings.iter().filter(|d| d.cell == piece.cell).filter(inside).collect();
        let mut spots = Vec::new();
        let mut next = inserts.start;
        let mut draw_labels = |pen: &mut Pen, spots: &mut Vec<_>, byte: usize| {
            while next < inserts.end && labels.get(next).is_some_and(|(at, ..)| *at <= byte) {
                let from = pen.x();
                let style = markers.get(next).map_or(base, |marker| base.patch(marker.style));
                pen.write(&labels[next].2, style);
                if let Some(link) = markers.get(next).and_then(|marker| marker.link) {
                    spots.push((link, from, pen.x()));
                }
                next += 1;
            }
        };
        let start = pen.x();
        let last_label = inserts.clone().last().and_then(|index| labels.get(index)).map_or(0, |(at, ..)| *at);
        let end = bytes.start + text[bytes.clone()].trim_end_matches([' ', '\t', '\n', '\r']).len();
        let end = end.max(last_label.min(bytes.end));
        let mut glyphs = Glyphs::from(text, bytes.start, 0);
        while let Some(glyph) = glyphs.next().filter(|glyph| glyph.at < end) {
            if !inserts.is_empty() {
                draw_labels(&mut pen, &mut spots, glyph.at);
            }
            let from = pen.x();
            let covering = shown.iter().filter(|d| d.bytes.contains(&glyph.at));
            let (style, link) = covering.fold((base, None), |(style, link), d| (style.patch(d.style), d.link.or(link)));
            let stop = if glyph.symbol == "\t" { TAB - usize::from(from - start) % TAB } else { glyph.width };
            if !pen.glyph(Glyph { width: stop, ..glyph }, style) {
                break;
            }
            match (link, spots.last_mut()) {
                (Some(link), Some((last, _, to))) if *last == link && *to == from => *to = pen.x(),
                (Some(link), _) => spots.push((link, from, pen.x())),
                (None, _) => {}
            }
        }
        draw_labels(&mut pen, &mut spots, bytes.end);
        if piece.text.hyphen {
            pen.write("-", base);
        }
        spots
    }
}

/// Whether words were changed there, or signs alone.
fn says_words(part: &Part, bytes: &Range<usize>) -> bool {
    match &part.content {
        Content::Own(text) => text.as_str()[bytes.clone()].contains(char::is_alphanumeric),
        _ => true,
    }
}
