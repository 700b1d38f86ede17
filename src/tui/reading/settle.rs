//! Setting the pages of the panes, and bringing every place within its bounds.

use super::{DrawerKey, Reading, ReadingSession, Topic};
use crate::dossier::Dossier;
use crate::tui::compose::contents::{self, Answers};
use crate::tui::compose::frame::{Frame, Pane, Shape, WIDE};
use crate::tui::compose::part::{Part, Role};

impl ReadingSession {
    /// Sets as much as the first frame needs. [`ReadingSession::complete`] sets the rest.
    pub fn begin(&mut self, dossier: &Dossier, size: (u16, u16)) {
        self.pages.begun = true;
        self.settle(dossier, size);
    }

    /// Sets what the first frame did not need.
    pub fn complete(&mut self, dossier: &Dossier) {
        if std::mem::take(&mut self.pages.begun) {
            self.settle(dossier, self.size);
        }
    }

    /// Sets what the panes show at the sizes they have, and brings every place within its bounds. After this the screen
    /// can be drawn.
    pub fn settle(&mut self, dossier: &Dossier, (width, height): (u16, u16)) {
        self.size = (width, height);
        self.here.row = self.here.row.min(dossier.rows.len().saturating_sub(1));
        self.here.answer_row = self.here.answer_row.min(dossier.rows.len().saturating_sub(1));
        let shape = self.shape(width, height, (usize::MAX, usize::MAX));
        self.frame = Frame::new(&shape);
        if self.here.focus == Pane::Wording(1) && width < WIDE && self.frame.panel_of(Pane::Wording(1)).is_none() {
            self.here.focus = Pane::Wording(0);
        }
        self.fit(dossier);
        if self.here.focus == Pane::Card && self.frame.panel_of(Pane::Card).is_none() {
            self.here.focus = Pane::Wording(0);
        }
        let lines = (self.pages.wording[0].column().height(), self.question_height());
        self.frame = Frame::new(&self.shape(width, height, lines));
        for pane in [Pane::Wording(0), Pane::Wording(1), Pane::Card, Pane::Answer, Pane::Text] {
            let last = self.last_top(pane);
            if let Some(column) = self.column(pane).filter(|column| column.line_of(self.place(pane)) > last) {
                let place = column.place_at(last);
                self.set_place(pane, place);
            }
        }
        self.here.link = self.here.link.filter(|link| {
            self.parts(link.pane).get(link.entry).is_some_and(|part| link.span < part.spans(dossier).len())
        });
        self.settle_choice(dossier);
        self.settle_list(dossier);
    }

    fn shape(&self, width: u16, height: u16, (wording, question): (usize, usize)) -> Shape {
        let drawer = self.here.drawer.as_ref().map(|drawer| {
            let half = self.here.focus == Pane::Drawer || !matches!(drawer.topic, Topic::Notes);
            (self.pages.drawer.column().height().max(1), half)
        });
        Shape {
            width,
            height,
            text: self.here.reading != Reading::Rows,
            wordings: self.outline.wordings.len(),
            digits: self.outline.key_width.min(8),
            focus: self.here.focus,
            wording_height: wording,
            question_height: question,
            card: self.card.as_ref().map(|_| self.pages.card.column().height()),
            drawer,
            arrangement: self.arrangement,
        }
    }

    /// Makes the pages of the panes in the frame.
    fn fit(&mut self, dossier: &Dossier) {
        for panel in self.frame.panels.clone() {
            let width = usize::from(panel.body.width).clamp(1, self.prose);
            match panel.pane {
                Pane::List => {}
                Pane::Wording(index) => {
                    if let Some(id) = self.wording_document(dossier, index) {
                        let rows = contents::worded_with(dossier, self.here.row, id);
                        let compared = self.comparing;
                        let parts = || contents::wordings(dossier, &rows, id, compared, &self.ui);
                        self.pages.wording[index.min(1)].show(dossier, width, (rows.clone(), id, compared), parts);
                    }
                }
                Pane::Card => {
                    if let Some(card) = &self.card {
                        let parts = || contents::card(card, dossier, width, &self.ui);
                        self.pages.card.show(dossier, width, (card.clone(), width), parts);
                    }
                }
                Pane::Answer => {
                    let (unfolded, answers) = (&self.here.unfolded, &mut self.pages.answers);
                    let parts = || {
                        *answers = Answers::new(dossier, unfolded, &self.ui);
                        std::mem::take(&mut answers.parts)
                    };
                    let lines = if self.pages.begun { usize::from(self.size.1) } else { usize::MAX };
                    self.pages.answer.begin(dossier, width, unfolded.clone(), parts, lines);
                }
                Pane::Text => {
                    if let Reading::Text(id) = self.here.reading {
                        self.pages.text.show(dossier, width, id, || contents::text(dossier, id, self.ui.language));
                    }
                }
                Pane::Drawer => self.fit_drawer(dossier, width),
            }
        }
    }

    fn fit_drawer(&mut self, dossier: &Dossier, width: usize) {
        let Some(drawer) = &self.here.drawer else { return };
        let of = match &drawer.topic {
            Topic::Notes => DrawerKey::Notes(self.notes(dossier)),
            Topic::Note(id, note) => DrawerKey::Notes(vec![(*id, *note)]),
            Topic::Rows(rows) => DrawerKey::Rows(rows.clone()),
            Topic::Referrers(row) => DrawerKey::Referrers(*row),
            Topic::Notice(id) => DrawerKey::Notice(*id),
            Topic::LinkText(title, text) => DrawerKey::LinkText(title.clone(), text.clone()),
            Topic::Given { hint, .. } => DrawerKey::Given(*hint),
            Topic::Earlier { row, passage } => DrawerKey::Earlier(*row, *passage),
            topic @ (Topic::Ticks | Topic::Remarks | Topic::Hints | Topic::SaidBefore) => {
                DrawerKey::Review(topic.clone(), self.drawer_items.of)
            }
        };
        let language = self.ui.language;
        let outline = &self.outline;
        let parts = |of: &DrawerKey| match of {
            DrawerKey::Notes(notes) => contents::notes(dossier, notes, language),
            DrawerKey::Rows(rows) => contents::peek(dossier, rows, language),
            DrawerKey::Referrers(row) => contents::pointing_to(dossier, *row, language),
            DrawerKey::Notice(id) => contents::notice(dossier, *id, language),
            DrawerKey::LinkText(_, text) => vec![Part::own(Role::Prose, text.clone())],
            DrawerKey::Given(hint) => {
                let hint = outline.hints.as_ref().and_then(|hints| hints.list.get(*hint));
                hint.map(|hint| contents::given(dossier, hint)).unwrap_or_default()
            }
            DrawerKey::Earlier(row, passage) => {
                let earlier = outline.earlier_passage(*row, *passage);
                earlier.map(|earlier| contents::earlier_passage(earlier, language)).unwrap_or_default()
            }
            DrawerKey::Review(..) => self.drawer_items.parts.clone(),
        };
        self.pages.drawer.show(dossier, width, of.clone(), || parts(&of));
    }
}
