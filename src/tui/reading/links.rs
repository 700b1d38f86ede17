//! Links: stepping through them, following them, the drawer.

use super::{LinkAt, Reading, ReadingSession, Topic};
use crate::dossier::{Dossier, Numbers};
use crate::i18n::reader::{drawer, messages};
use crate::layout::Place;
use crate::model::{Document, DocumentId, NoteId, Number, Owner, SpanKind, TextPosition};
use crate::present::addresses::{official_address, web_address};
use crate::tui::compose::frame::Pane;
use crate::tui::compose::part::{Content, LeadsTo, Part, is_link};

/// What a link leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Target {
    Note(DocumentId, NoteId),
    Rows(Vec<usize>),
    Referrers(usize),
    Question(usize),
    Difference,
    Paper(DocumentId),
    LinkText(String, String),
}

/// What became of a step to another link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkStep {
    /// It is chosen.
    Made,
    /// It is of the answer of another row: the same step once more goes there.
    Announced(usize),
    /// There is none.
    None,
}

impl ReadingSession {
    /// Steps to the next or previous link of the pane with the focus; from nowhere to the first in view.
    pub fn step_link(&mut self, dossier: &Dossier, forward: bool) -> LinkStep {
        if self.here.focus == Pane::List {
            self.here.focus = Pane::Answer;
        }
        let pane = self.here.focus;
        let found = match (self.here.link.filter(|link| link.pane == pane), forward) {
            (Some(link), true) => self.next_link(dossier, pane, (link.entry, link.span + 1)),
            (Some(link), false) => self.link_before(dossier, pane, (link.entry, link.span)),
            (None, true) => self.first_link_in_view(dossier, pane),
            (None, false) => {
                let from = self.start_in_view(pane);
                self.link_before(dossier, pane, (from.entry, self.first_span_at(dossier, pane, from)))
            }
        };
        let found = self.beyond_what_stands_for(dossier, found, forward);
        let announced = self.announced.take();
        let Some(link) = found.or_else(|| self.link_beyond(dossier, pane, forward)) else { return LinkStep::None };
        let other = self.other_row_of_link(link).filter(|row| *row != self.here.answer_row);
        if let Some(row) = other.filter(|_| announced != Some(link)) {
            self.announced = Some(link);
            return LinkStep::Announced(row);
        }
        if self.here.link.is_none() {
            self.remember(); // the first of several steps leads back
        }
        if link.pane != pane {
            self.here.focus = link.pane;
            self.resettle(dossier); // a card that was folded is not any more
        }
        self.select(dossier, link);
        LinkStep::Made
    }

    /// A link, or the one behind it if it is of what stands at a row for the answer in view, which stands elsewhere: there
    /// it would lead back to. Where that is in view itself, it is a link like others.
    fn beyond_what_stands_for(&self, dossier: &Dossier, found: Option<LinkAt>, forward: bool) -> Option<LinkAt> {
        let mut found = found;
        let stands_for_answer = |link: &LinkAt| {
            let is_here = self.other_row_of_link(*link) == Some(self.here.answer_row);
            is_here && self.place_of_link(dossier, *link).is_some_and(|place| !self.is_in_view(link.pane, place))
        };
        while let Some(link) = found.filter(stands_for_answer) {
            found = match forward {
                true => self.next_link(dossier, link.pane, (link.entry, link.span + 1)),
                false => self.link_before(dossier, link.pane, (link.entry, link.span)),
            };
        }
        found
    }

    /// The links of a wording go on in the card below it.
    fn link_beyond(&self, dossier: &Dossier, pane: Pane, forward: bool) -> Option<LinkAt> {
        match (pane, forward) {
            (Pane::Wording(0), true) if self.frame.panel_of(Pane::Card).is_some() => {
                self.next_link(dossier, Pane::Card, (0, 0))
            }
            (Pane::Card, false) => {
                let wording = Pane::Wording(0);
                self.link_before(dossier, wording, (self.parts(wording).len().saturating_sub(1), usize::MAX))
            }
            _ => None,
        }
    }

    fn links_of<'a>(
        &'a self,
        dossier: &'a Dossier,
        pane: Pane,
        entry: usize,
    ) -> impl DoubleEndedIterator<Item = usize> {
        let spans = self.parts(pane).get(entry).map_or(&[][..], |part| part.spans(dossier));
        spans.iter().enumerate().filter(|(_, (_, span))| is_link(span)).map(|(index, _)| index)
    }

    fn next_link(&self, dossier: &Dossier, pane: Pane, (first, from): (usize, usize)) -> Option<LinkAt> {
        (first..self.parts(pane).len()).find_map(|entry| {
            let span = self.links_of(dossier, pane, entry).find(|&span| entry > first || span >= from)?;
            Some(LinkAt { pane, entry, span })
        })
    }

    fn link_before(&self, dossier: &Dossier, pane: Pane, (last, until): (usize, usize)) -> Option<LinkAt> {
        (0..=last).rev().find_map(|entry| {
            let span = self.links_of(dossier, pane, entry).rev().find(|&span| entry < last || span < until)?;
            Some(LinkAt { pane, entry, span })
        })
    }

    fn first_link_in_view(&self, dossier: &Dossier, pane: Pane) -> Option<LinkAt> {
        let from = self.start_in_view(pane);
        self.next_link(dossier, pane, (from.entry, self.first_span_at(dossier, pane, from)))
    }

    /// The first place in view of a pane; of questions that are answered together the beginning of that of the row.
    pub(super) fn start_in_view(&self, pane: Pane) -> Place {
        let (top, first) = (self.place(pane), self.first_of_row(pane));
        if top.entry < first { Place::entry(first) } else { top }
    }

    /// The first span of a part that does not stand above a place.
    fn first_span_at(&self, dossier: &Dossier, pane: Pane, place: Place) -> usize {
        let Some(part) = self.parts(pane).get(place.entry) else { return 0 };
        let is_below = usize::from(place.further > 0); // on a blank line, whose byte is the last before it
        let above = |(cell, span): &&(usize, crate::model::Span)| {
            (*cell, span.at.start as usize) < (place.cell, place.byte + is_below)
        };
        part.spans(dossier).iter().take_while(above).count()
    }

    /// Chooses a link: brings it into view, and shows the note if it is a marker. The row becomes the link's.
    pub fn select(&mut self, dossier: &Dossier, link: LinkAt) {
        let Some(place) = self.place_of_link(dossier, link) else { return };
        self.here.focus = link.pane;
        self.bring_into_view(dossier, link.pane, place);
        self.here.link = Some(link);
        match link.pane {
            Pane::Answer => self.row_of_link(link),
            Pane::Wording(index) => {
                let row = self.parts(link.pane).get(link.entry).and_then(|part| part.row);
                row.into_iter().for_each(|row| self.set_question(index.min(1), row));
            }
            _ => {}
        }
        if link.pane == Pane::Drawer {
            return;
        }
        if let Some(Target::Note(id, note)) = self.target(dossier, link) {
            self.open_at_note(dossier, id, note);
            self.resettle(dossier);
            self.bring_into_view(dossier, link.pane, place); // the drawer may have opened over it
        }
    }

    fn place_of_link(&self, dossier: &Dossier, link: LinkAt) -> Option<Place> {
        let (cell, span) = self.parts(link.pane).get(link.entry)?.spans(dossier).get(link.span)?;
        Some(Place { entry: link.entry, cell: *cell, byte: span.at.start as usize, further: 0 })
    }

    /// The row of a link in the answers, if that is not the one in view.
    fn other_row_of_link(&self, link: LinkAt) -> Option<usize> {
        if link.pane != Pane::Answer {
            return None;
        }
        let head = self.pages.answers.head_of(link.entry);
        let stays = self.pages.answers.starts.get(self.here.answer_row) == Some(&head);
        self.parts(Pane::Answer).get(head)?.row.filter(|_| !stays)
    }

    /// The row in view becomes that of a link in the answers, without moving the text.
    fn row_of_link(&mut self, link: LinkAt) {
        let Some(row) = self.other_row_of_link(link) else { return };
        self.here.answer_row = row;
        if self.linked && self.here.row != row {
            self.here.row = row;
            self.here.wording = [None; 2];
        }
    }

    fn is_in_view(&self, pane: Pane, place: Place) -> bool {
        let line = self.column(pane).map(|column| column.line_of(place));
        let (top, height) = (self.top(pane), self.height(pane).max(1));
        line.is_some_and(|line| (top..top + height).contains(&line))
    }

    /// Scrolls a pane only if a place is not in view.
    pub(super) fn bring_into_view(&mut self, dossier: &Dossier, pane: Pane, place: Place) {
        if !self.is_in_view(pane, place) {
            let Some(column) = self.column(pane) else { return };
            let (line, top, height) = (column.line_of(place), self.top(pane), self.height(pane).max(1));
            let new = line.saturating_sub(height / 3);
            self.move_text(dossier, pane, new.cast_signed() - top.cast_signed());
        }
    }

    /// What is under a link.
    fn target(&self, dossier: &Dossier, link: LinkAt) -> Option<Target> {
        let part = self.parts(link.pane).get(link.entry)?;
        let (cell, span) = part.spans(dossier).get(link.span)?;
        let words = || {
            let strings = part.strings(dossier);
            strings
                .get(*cell)
                .and_then(|text| text.get(span.at.start as usize..span.at.end as usize))
                .unwrap_or("")
                .to_owned()
        };
        Some(match &span.kind {
            SpanKind::Marker(note) | SpanKind::Note(note) => Target::Note(part.document()?, *note),
            SpanKind::Reference(numbers) => match part.leads_to {
                Some(LeadsTo::Row(row)) => Target::Rows(vec![row]),
                Some(LeadsTo::Referrers(row)) => Target::Referrers(row),
                Some(LeadsTo::PointedTo(row)) => Target::Rows(dossier.rows.get(row)?.refers_to.clone()),
                Some(LeadsTo::Question(row)) => Target::Question(row),
                Some(LeadsTo::Difference) => Target::Difference,
                Some(LeadsTo::Tick(_) | LeadsTo::Nearest(_) | LeadsTo::Agree | LeadsTo::Note(_)) => return None, // commands
                None => Target::Rows(self.rows_of(dossier, part, numbers)),
            },
            SpanKind::Url => Target::LinkText(self.ui.text(drawer::ADDRESS).into(), words()),
            SpanKind::Citation(citation) => {
                let cited = |document: &Document| {
                    citation.identifier.is_some() && document.meta.document_id == citation.identifier
                };
                if let Some(paper) = dossier.documents.iter().position(cited) {
                    return Some(Target::Paper(DocumentId::new(paper)));
                }
                let nameless = self.ui.text(drawer::NO_OFFICIAL_IDENTIFIER);
                let name = citation.identifier.as_deref().unwrap_or(nameless);
                let address = official_address(citation, &words()).map(|address| format!("\n{address}"));
                let text = format!("{} ({name}){}", words(), address.unwrap_or_default());
                Target::LinkText(self.ui.text(drawer::CITATION).into(), text)
            }
            SpanKind::Emphasis => return None,
        })
    }

    fn rows_of(&self, dossier: &Dossier, part: &Part, numbers: &[Number]) -> Vec<usize> {
        let near = part.row.unwrap_or(self.row_in_view());
        let rows = Numbers::from_dossier(dossier);
        numbers.iter().filter_map(|number| rows.row_beside(dossier, *number, Some(near))).collect()
    }

    /// Follows the chosen link: a marker into the drawer, a reference to a peek in the drawer. Within the drawer and
    /// without a chosen link, goes to what the drawer shows. Else an answer that points elsewhere is followed. Returns
    /// a message if there is nothing to follow.
    pub fn follow(&mut self, dossier: &Dossier) -> Option<String> {
        if self.here.focus == Pane::List {
            self.focus(Pane::Answer);
            return None;
        }
        if let Some(link) = self.here.link.filter(|link| link.pane == self.here.focus) {
            let target = self.target(dossier, link)?;
            return self.follow_target(dossier, target);
        }
        if self.here.focus == Pane::Drawer {
            return self.go_to_what_drawer_shows(dossier);
        }
        let row = dossier.rows.get(self.row_in_view()).filter(|_| self.here.reading == Reading::Rows);
        match row.map(|row| row.refers_to.clone()).filter(|rows| !rows.is_empty()) {
            Some(rows) if self.here.focus == Pane::Answer => self.follow_target(dossier, Target::Rows(rows)),
            _ => Some(self.ui.text_with_keys(messages::NOTHING_CHOSEN)),
        }
    }

    fn follow_target(&mut self, dossier: &Dossier, target: Target) -> Option<String> {
        if matches!(&target, Target::Rows(rows) if rows.is_empty()) {
            return Some(self.ui.text_with_keys(messages::NO_SUCH_QUESTION));
        }
        if target == Target::Difference {
            return self.toggle_difference(dossier);
        }
        self.remember();
        match target {
            Target::Difference => {}
            Target::Question(row) => {
                self.go_to_row(dossier, row);
                return None;
            }
            Target::Note(id, note) => self.open_at_note(dossier, id, note),
            Target::Rows(rows) => self.open_drawer(Topic::Rows(rows)),
            Target::Referrers(row) => self.open_drawer(Topic::Referrers(row)),
            Target::Paper(id) => {
                self.here.reading = Reading::Text(id);
                self.here.text = Place::default();
                self.here.focus = Pane::Text;
                self.here.link = None;
                return None;
            }
            Target::LinkText(title, text) => self.open_drawer(Topic::LinkText(title, text)),
        }
        self.here.focus = Pane::Drawer;
        self.here.link = None;
        None
    }

    /// Shows a position of a document in the pane that has it: goes to its row, turns the wording pane, opens the drawer
    /// or the text. Gives that pane the focus.
    pub fn show_position(&mut self, dossier: &Dossier, id: DocumentId, at: TextPosition, row: Option<usize>) {
        let owner = dossier.document(id).block(at.block).owner;
        let in_text = self.here.reading == Reading::Text(id);
        let row_with = |holds: &dyn Fn(&crate::dossier::Row) -> bool| {
            let here = row.unwrap_or(self.row_in_view());
            let stays = dossier.rows.get(here).is_some_and(holds);
            if stays { Some(here) } else { dossier.rows.iter().position(holds) }
        };
        let found = match owner {
            Owner::Question(question) | Owner::LeadIn(question) => {
                row_with(&|row| row.wordings.contains(&(id, question))).map(|row| (row, Pane::Wording(0)))
            }
            Owner::Answer(answer) => {
                row_with(&|row| row.answers.contains(&(id, answer))).map(|row| (row, Pane::Answer))
            }
            _ => None,
        };
        if let Owner::Note(note) = owner {
            return self.show_position_in_note(dossier, id, note, row);
        }
        match found.filter(|_| !in_text) {
            Some((row, Pane::Answer)) => {
                self.here.focus = Pane::Answer;
                self.go_to_row_of(dossier, row);
                let from = self.pages.answers.starts.get(row).copied().unwrap_or(0);
                if let Some(place) = self.pages.answer.place_from(from, id, at) {
                    self.bring_into_view(dossier, Pane::Answer, place);
                }
            }
            Some((row, _)) => self.show_wording_position(dossier, row, id, at),
            None => {
                self.here.reading = Reading::Text(id);
                self.here.focus = Pane::Text;
                self.resettle(dossier);
                if let Some(place) = self.pages.text.place_of(id, at) {
                    self.bring_into_view(dossier, Pane::Text, place);
                }
            }
        }
    }

    fn show_wording_position(&mut self, dossier: &Dossier, row: usize, id: DocumentId, at: TextPosition) {
        let shown = [0, 1].into_iter().find(|&index| {
            self.frame.panel_of(Pane::Wording(index)).is_some() && self.wording_document(dossier, index) == Some(id)
        });
        let index = shown.unwrap_or(0);
        self.here.focus = Pane::Wording(index);
        self.go_to_row_of(dossier, row);
        if self.wording_document(dossier, index) != Some(id) {
            self.here.turned[index] = Some(id);
        }
        self.resettle(dossier);
        if let Some(place) = self.pages.wording[index].place_of(id, at) {
            self.bring_into_view(dossier, Pane::Wording(index), place);
        }
    }

    /// Goes to a row unless it is in view already: then the text stays where it is.
    fn go_to_row_of(&mut self, dossier: &Dossier, row: usize) {
        self.here.reading = Reading::Rows;
        if self.row_in_view() != row || (self.linked && self.here.row != row) {
            self.go_to_row(dossier, row);
        }
        self.resettle(dossier);
    }

    /// Shows a note in the drawer, with its marker in view where there is one.
    fn show_position_in_note(&mut self, dossier: &Dossier, id: DocumentId, note: NoteId, row: Option<usize>) {
        match dossier.document(id).note(note).anchor {
            Some(anchor) if !matches!(dossier.document(id).block(anchor.block).owner, Owner::Note(_)) => {
                self.show_position(dossier, id, anchor, row);
            }
            _ => {
                self.here.reading = Reading::Text(id);
                self.here.focus = Pane::Text;
            }
        }
        self.open_drawer(Topic::Notes);
        self.resettle(dossier);
        self.show_note(dossier, note);
    }

    /// Makes the pages of what was just changed, to find places in them.
    pub(super) fn resettle(&mut self, dossier: &Dossier) {
        let whole = self.size;
        self.settle(dossier, whole);
    }

    /// Opens the text of the document that the pane with the focus shows, at the passage in view; or goes back to rows.
    pub fn toggle_text(&mut self, dossier: &Dossier) {
        if self.here.reading != Reading::Rows {
            self.close_text(dossier);
            return;
        }
        let (id, block) = self.passage(dossier).unwrap_or((DocumentId::new(0), None));
        self.remember();
        self.here.reading = Reading::Text(id);
        self.here.focus = Pane::Text;
        self.here.link = None;
        self.here.text = Place::default();
        self.resettle(dossier);
        let entry = block.and_then(|block| self.pages.text.entry_of(id, block));
        if let Some(entry) = entry {
            let heading = entry.checked_sub(1).filter(|&before| {
                self.parts(Pane::Text).get(before).is_some_and(|part| matches!(part.content, Content::Own(_)))
            });
            self.here.text = Place::entry(heading.unwrap_or(entry));
        }
    }

    /// Goes back from a text to the rows, if there are any: to the one whose question or answer was in view.
    pub fn close_text(&mut self, dossier: &Dossier) -> bool {
        if self.here.reading == Reading::Rows || dossier.rows.is_empty() {
            return false;
        }
        let row = self.parts(Pane::Text).get(self.here.text.entry).and_then(|part| part.row);
        self.here.reading = Reading::Rows;
        self.here.focus = Pane::Answer;
        self.here.link = None;
        if let Some(row) = row.filter(|row| *row != self.row_in_view()) {
            self.go_to_row(dossier, row);
        }
        true
    }

    /// The document and block at the top of the pane with the focus; for list and drawer those of the pane they speak of.
    pub fn passage(&self, dossier: &Dossier) -> Option<(DocumentId, Option<crate::model::BlockId>)> {
        let pane = match self.here.focus {
            Pane::List | Pane::Card => Pane::Wording(0),
            Pane::Drawer => self.here.drawer.as_ref().map_or(Pane::Answer, |drawer| drawer.from),
            pane => pane,
        };
        let parts = self.parts(pane);
        let link = self.here.link.filter(|link| link.pane == pane).map(|link| link.entry);
        let from = link.unwrap_or(self.start_in_view(pane).entry).min(parts.len());
        let block = parts[from..].iter().find_map(|part| match part.content {
            Content::Block(document, block) => Some((document, Some(block))),
            _ => None,
        });
        let usual = || match (pane, self.here.reading) {
            (_, Reading::Text(id)) => Some((id, None)),
            (Pane::Wording(index), _) => self.wording_document(dossier, index).map(|id| (id, None)),
            _ => dossier.rows.get(self.row_in_view())?.answers.first().map(|(id, _)| (*id, None)),
        };
        block.or_else(usual).or_else(|| self.wording_document(dossier, 0).map(|id| (id, None)))
    }

    /// What the chosen link of the card leads to.
    pub fn chosen_on_card(&self) -> Option<LeadsTo> {
        let link = self.here.link.filter(|link| link.pane == Pane::Card && self.here.focus == Pane::Card)?;
        self.parts(Pane::Card).get(link.entry)?.leads_to
    }

    /// The web address that the drawer shows, if it has the focus and nothing else is chosen in it.
    pub fn shown_address(&self) -> Option<String> {
        match &self.here.drawer.as_ref()?.topic {
            Topic::LinkText(_, text) if self.here.focus == Pane::Drawer && self.here.link.is_none() => address_in(text),
            _ => None,
        }
    }
}

/// The web address in what the drawer says of a link: it stands on the last line.
pub(super) fn address_in(text: &str) -> Option<String> {
    web_address(text.lines().last()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Text;
    use crate::tui::compose::theme::Theme;
    use crate::tui::state::State;
    use crate::tui::state::action::Effect;
    use crate::tui::tests::fixture;
    use crate::tui::tests::{play, summary};

    #[test]
    fn only_web_addresses_are_opened() {
        let same = |address: &str| Some(address.to_owned());
        for (text, expected) in [
            ("https://www.nu.nl/a?b=c&d=$(e)", same("https://www.nu.nl/a?b=c&d=$(e)")),
            ("HTTP://nu.nl", same("HTTP://nu.nl")),
            ("www.nu.nl", same("https://www.nu.nl")),
            ("file:///etc/passwd", None),
            ("javascript:alert(1)", None),
            ("--help", None),
            ("https://nu.nl/\u{1b}[2J", None),
            ("https://nu.nl/\u{202e}", None),
            ("https://nu.nl/ -x", None),
            ("ah-tk-20242025-2884 (no official identifier)", None),
            ("", None),
        ] {
            assert_eq!(web_address(text), expected, "{text:?}");
        }
    }

    /// A reader with a letter that says this.
    fn reader_of(words: &str) -> State {
        let mut parts = (*fixture::letter().documents[0]).clone();
        parts.blocks[0].body = crate::model::Body::Paragraph(Text::plain(words));
        let document = crate::model::Document::new(parts);
        let letter = Dossier { documents: vec![document], ..fixture::letter() };
        State::new(vec![letter], (40, 12), Theme::PLAIN)
    }

    #[test]
    fn the_official_address_of_a_citation_is_shown_before_it_is_opened() {
        let mut state = reader_of("Zie Kamerstuk 26 485, nr. 380.");
        assert_eq!(play(&mut state, "Tab Enter"), []);
        let (dossier, session) = state.reading().unwrap();
        let address = "https://zoek.officielebekendmakingen.nl/kst-26485-380.html";
        let shown = session.parts(Pane::Drawer).iter().flat_map(|part| part.strings(dossier)).collect::<String>();
        assert_eq!(shown, format!("Kamerstuk 26 485, nr. 380 (kst-26485-380)\n{address}"));
        assert_eq!(session.drawer_title(dossier), "Citation · Enter opens it");
        assert_eq!(play(&mut state, "Enter"), [Effect::Open(address.into())]);
    }

    #[test]
    fn an_address_is_shown_before_it_is_opened() {
        let mut state = reader_of("Zie https://example.nl/een-lang/adres.");
        assert_eq!(play(&mut state, "Tab Enter"), []);
        assert!(summary(&state).contains("drawer \"https://example.nl/een-l"), "{}", summary(&state));
        let (dossier, session) = state.reading().unwrap();
        assert_eq!(session.drawer_title(dossier), "Address · Enter opens it");
        assert_eq!(play(&mut state, "Enter"), [Effect::Open("https://example.nl/een-lang/adres".into())]);
    }
}
