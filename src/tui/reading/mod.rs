//! What one reader has open of one dossier: where they are, what they came from, what they search, and the pages of the
//! panes as they are set at this moment.

mod choosing;
mod drawer;
mod filter;
mod hits;
mod links;
mod moves;
mod outline;
mod pane_sizes;
mod position;
mod quote;
mod read_on;
mod references_in_place;
mod restore;
mod settle;

use crate::dossier::Dossier;
use crate::layout::{PROSE, Place};
use crate::model::{DocumentId, Kind, NoteId};
use crate::present::card::Card;
use crate::tui::compose::contents::Answers;
use crate::tui::compose::frame::{Arrangement, Frame, Pane};
use crate::tui::compose::page::Page;
use crate::tui::compose::part::{Part, Role};
use crate::tui::input::ui_text::UiText;

pub use choosing::{Choice, Unit};
pub use filter::{ListLine, Shown};
pub use hits::Finding;
pub use links::LinkStep;
pub use outline::{InLibrary, Outline};
pub use position::ReadingPosition;
pub use restore::restore;

/// What is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// Questions and answers, row by row.
    Rows,
    /// A whole document.
    Text(DocumentId),
}

/// A link of a pane: which part, and which of its spans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkAt {
    /// In which pane.
    pub pane: Pane,
    /// The part.
    pub entry: usize,
    /// The span of the part.
    pub span: usize,
}

/// What the drawer shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Topic {
    /// The notes of the row in view.
    Notes,
    /// A note that another points at.
    Note(DocumentId, NoteId),
    /// The answers of these rows.
    Rows(Vec<usize>),
    /// What points to this row.
    Referrers(usize),
    /// What a paper says that is neither question nor answer: a notice of postponement.
    Notice(DocumentId),
    /// What is known of a link that leads nowhere in the dossier: a title and a text.
    LinkText(String, String),
    /// The sub-questions of the row in view, with their ticks.
    Ticks,
    /// What reviewers noted on the row in view.
    Remarks,
    /// The hints about the row in view.
    Hints,
    /// Text given before, in the other of its two places.
    Given {
        /// Its place in the list of hints.
        hint: usize,
        /// Whether that is the earlier place.
        is_earlier: bool,
    },
    /// What of the answer in view was said before, in the papers of the library.
    SaidBefore,
    /// One passage of that, with what was changed.
    Earlier {
        /// The row whose answer has it.
        row: usize,
        /// Its place among those of the row.
        passage: usize,
    },
}

/// What the drawer shows of a review. A session knows no reviews: this is put in before its panes are set.
#[derive(Debug, Clone, Default)]
pub struct DrawerItems {
    /// Of which state of the review and which row.
    pub of: (u64, usize),
    /// Its parts.
    pub parts: Vec<Part>,
    /// The parts with which its items begin; ascending.
    pub heads: Vec<usize>,
}

/// The open drawer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawer {
    /// What it shows.
    pub topic: Topic,
    /// What of it was stepped to: the first line in view, unless the drawer ends before.
    pub place: Place,
    /// The pane it was opened from.
    pub from: Pane,
}

/// Where a reader is. Small, so that the jump list can keep many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Here {
    /// Rows or a text.
    pub reading: Reading,
    /// The pane that keys go to.
    pub focus: Pane,
    /// The row of list and wording.
    pub row: usize,
    /// The row of the answer pane: the same as long as they are linked.
    pub answer_row: usize,
    /// The documents that the wording panes were turned to.
    pub turned: [Option<DocumentId>; 2],
    /// The first lines in view; none: as much of what introduces the question as leaves room for it.
    pub wording: [Option<Place>; 2],
    /// The rows at which answers begin that are shown with those that they point to; ascending.
    pub unfolded: Vec<usize>,
    /// The first line in view of the answers.
    pub answer: Place,
    /// The same of the card.
    pub card: Place,
    /// The same of the text.
    pub text: Place,
    /// The link that was stepped to.
    pub link: Option<LinkAt>,
    /// The drawer, if it is open.
    pub drawer: Option<Drawer>,
}

/// What the drawer's page is of.
#[derive(Debug, Clone, PartialEq, Eq)]
enum DrawerKey {
    Notes(Vec<(DocumentId, NoteId)>),
    Rows(Vec<usize>),
    Referrers(usize),
    Notice(DocumentId),
    LinkText(String, String),
    Given(usize),
    Earlier(usize, usize),
    Review(Topic, (u64, usize)),
}

/// What the panes show, set at their widths.
#[derive(Debug, Clone, Default)]
struct Pages {
    wording: [Page<(Vec<usize>, DocumentId, bool)>; 2],
    card: Page<(Card, usize)>,
    answer: Page<Vec<usize>>,
    text: Page<DocumentId>,
    drawer: Page<DrawerKey>,
    /// Where the answers begin in the page of answers.
    answers: Answers,
    /// Whether only as much is set as the first frame shows.
    begun: bool,
}

/// What was searched and listed before.
#[derive(Debug, Clone, Default)]
struct Earlier {
    /// The search before, whose hits are not marked any more.
    set_aside: Option<Finding>,
    /// What was searched and listed before the line that is being typed.
    before_typing: Option<(Option<Finding>, Option<Shown>)>,
}

/// The places that jumps lead back to.
#[derive(Debug, Clone, Default)]
struct Jumps {
    /// Where they came from, the last one last.
    back: Vec<Here>,
    /// Where they went back from.
    forward: Vec<Here>,
    /// Whether the reader was opened from a list or another dossier, to which the way back leads in the end.
    from_outside: bool,
}

/// What one reader has open of one dossier.
#[derive(Debug, Clone)]
pub struct ReadingSession {
    /// Where they are.
    pub here: Here,
    /// Whether question and answer move together.
    pub linked: bool,
    /// What the panes were given more or less room than usual.
    pub arrangement: Arrangement,
    /// Whether the wording panes show how papers differ.
    comparing: bool,
    jumps: Jumps,
    /// Where they left the dossier the last time; `Some(None)` if that was nowhere.
    pub last_position: Option<Option<(DocumentId, ReadingPosition)>>,
    /// What they search.
    pub finding: Option<Finding>,
    /// What they searched and listed before.
    earlier: Earlier,
    /// The rows that the list shows, unless it shows all.
    pub shown: Option<Shown>,
    /// What is known of the dossier.
    pub outline: Outline,
    pages: Pages,
    /// The passage that is being chosen.
    pub choice: Option<Choice>,
    /// What the drawer shows of the review, while it does.
    pub drawer_items: DrawerItems,
    /// What is known of the question of the wording panes. A session knows no reviews: this is put in, too.
    pub card: Option<Card>,
    /// Where the panes stand.
    pub frame: Frame,
    /// The first row in view in the list.
    pub list_top: usize,
    /// The link of another question that was announced: the next step goes there.
    announced: Option<LinkAt>,
    size: (u16, u16),
    /// Columns of prose at most.
    pub prose: usize,
    /// How the reader speaks.
    pub ui: UiText,
}

impl ReadingSession {
    /// The beginning of a dossier.
    pub fn new(dossier: &Dossier, ui: &UiText) -> Self {
        let answered = dossier.rows.iter().any(|row| !row.answers.is_empty());
        let (reading, focus) = match (dossier.rows.is_empty(), answered) {
            (true, _) => (Reading::Text(DocumentId::new(0)), Pane::Text),
            (false, true) => (Reading::Rows, Pane::Answer),
            (false, false) => (Reading::Rows, Pane::Wording(0)),
        };
        let here = Here {
            reading,
            focus,
            row: 0,
            answer_row: 0,
            turned: [None; 2],
            wording: [None; 2],
            unfolded: Vec::new(),
            answer: Place::default(),
            card: Place::default(),
            text: Place::default(),
            link: None,
            drawer: None,
        };
        Self {
            here,
            linked: true,
            arrangement: Arrangement::default(),
            comparing: false,
            jumps: Jumps::default(),
            last_position: None,
            finding: None,
            earlier: Earlier::default(),
            shown: None,
            outline: Outline::new(dossier),
            pages: Pages::default(),
            choice: None,
            drawer_items: DrawerItems::default(),
            card: None,
            frame: Frame::default(),
            list_top: 0,
            announced: None,
            size: (0, 0),
            prose: PROSE,
            ui: ui.clone(),
        }
    }

    /// The row that status line and drawer speak of.
    pub fn row_in_view(&self) -> usize {
        let focus = self.here.drawer.as_ref().filter(|_| self.here.focus == Pane::Drawer).map(|drawer| drawer.from);
        if focus.unwrap_or(self.here.focus) == Pane::Answer { self.here.answer_row } else { self.here.row }
    }

    /// The document whose wording a wording pane shows.
    pub fn wording_document(&self, dossier: &Dossier, index: usize) -> Option<DocumentId> {
        let row = dossier.rows.get(self.here.row)?;
        let worded = |id: &DocumentId| row.wordings.iter().any(|(other, _)| other == id);
        let usual = self.usual_wordings(dossier)[index.min(1)];
        let turned = self.here.turned[index.min(1)];
        turned.filter(worded).or(usual.filter(worded)).or(row.wordings.first().map(|(id, _)| *id)).or(usual)
    }

    /// The documents that the two wording panes show unless they are turned: submission and last postponement, else the
    /// first and the last paper.
    fn usual_wordings(&self, dossier: &Dossier) -> [Option<DocumentId>; 2] {
        let of_kind = |kind| move |id: &&DocumentId| dossier.document(**id).kind == kind;
        let submission = self.outline.wordings.iter().find(of_kind(Kind::Submission));
        let postponement = self.outline.wordings.iter().rfind(of_kind(Kind::Postponement));
        let second = submission.and(postponement).or(self.outline.wordings.last());
        [submission.or(self.outline.wordings.first()).copied(), second.copied()]
    }

    /// In how many documents questions are worded.
    pub fn wordings(&self) -> &[DocumentId] {
        &self.outline.wordings
    }

    /// The parts of a pane and where they stand; nothing for the list.
    pub fn parts(&self, pane: Pane) -> &[Part] {
        match pane {
            Pane::List => &[],
            Pane::Wording(index) => self.pages.wording[index.min(1)].parts(),
            Pane::Card => self.pages.card.parts(),
            Pane::Answer => self.pages.answer.parts(),
            Pane::Text => self.pages.text.parts(),
            Pane::Drawer => self.pages.drawer.parts(),
        }
    }

    /// Whether a part is of the question or answer in view, not of one beside it.
    pub fn is_current(&self, pane: Pane, entry: usize) -> bool {
        let Some(part) = self.parts(pane).get(entry) else { return true };
        match pane {
            Pane::Wording(_) => part.row.is_none_or(|row| row == self.here.row),
            Pane::Answer => {
                let answers = &self.pages.answers;
                let start = answers.starts.get(self.here.answer_row).copied().unwrap_or(0);
                !part.in_place && answers.head_of(entry) == answers.head_of(start)
            }
            _ => true,
        }
    }

    /// The row of the answer at the top of the answer pane, where it stands below one that points to it.
    pub fn in_place_at_top(&self) -> Option<usize> {
        let column = self.pages.answer.column();
        let top = self.top(Pane::Answer);
        let part = self.parts(Pane::Answer).get(column.entry_at(top)).filter(|_| top < column.height())?;
        part.row.filter(|_| part.in_place)
    }

    /// Whether an answer, or what stands for one, begins with a part of the answer pane.
    pub fn begins_an_answer(&self, entry: usize) -> bool {
        self.pages.answers.heads.binary_search(&entry).is_ok()
    }

    /// The lines of a pane; none for the list.
    pub fn column(&self, pane: Pane) -> Option<&crate::layout::Column> {
        match pane {
            Pane::List => None,
            Pane::Wording(index) => Some(self.pages.wording[index.min(1)].column()),
            Pane::Card => Some(self.pages.card.column()),
            Pane::Answer => Some(self.pages.answer.column()),
            Pane::Text => Some(self.pages.text.column()),
            Pane::Drawer => Some(self.pages.drawer.column()),
        }
    }

    /// The first line of a pane in view. The drawer's place may lie further down, at what was stepped to in it.
    pub fn top(&self, pane: Pane) -> usize {
        let line = self.column(pane).map_or(0, |column| column.line_of(self.place(pane)));
        if pane == Pane::Drawer { line.min(self.last_top(pane)) } else { line }
    }

    /// The place of a pane's first line in view.
    pub fn place(&self, pane: Pane) -> Place {
        match pane {
            Pane::List => Place::default(),
            Pane::Wording(index) => self.here.wording[index.min(1)].unwrap_or_else(|| self.question(index.min(1))),
            Pane::Card => self.here.card,
            Pane::Answer => self.here.answer,
            Pane::Text => self.here.text,
            Pane::Drawer => self.here.drawer.as_ref().map_or(Place::default(), |drawer| drawer.place),
        }
    }

    /// Where a wording begins to be read: at what introduces the question where there is room for both, else at the question.
    /// Questions that are answered together begin with the first of them if there is room for all.
    fn question(&self, index: usize) -> Place {
        let pane = Pane::Wording(index);
        let (page, height) = (&self.pages.wording[index], self.height(pane));
        let column = page.column();
        if column.height() <= height {
            return Place::default();
        }
        let first = self.first_of_row(pane);
        let behind = first + self.parts_of_row(pane, first).count();
        let begin = column.start_of(first);
        let end = column.start_of(behind).saturating_sub(1); // without the blank line below it
        let fits = end.saturating_sub(begin) <= height;
        let top = if fits { begin } else { column.start_of(self.asking_part(pane)) };
        column.place_at(top.min(self.last_top(pane)))
    }

    /// Whether a question stands at the top of a pane, and what introduces it above, out of view.
    pub fn is_introduced_above(&self, pane: Pane) -> bool {
        let Some(column) = self.column(pane) else { return false };
        let (first, asking) = (self.first_of_row(pane), self.asking_part(pane));
        let introduces = |part: &Part| part.role == Role::LeadIn;
        self.top(pane) == column.start_of(asking) && self.parts(pane)[first..asking].iter().any(introduces)
    }

    /// The part of a wording pane in which the row's question itself begins, below what introduces it. Where there is hardly
    /// room the question matters more than its heading, which stands above the pane as well.
    fn asking_part(&self, pane: Pane) -> usize {
        let scarce = self.height(pane) <= 3;
        let asks = |part: &Part| if scarce { part.role == Role::Prose } else { part.role != Role::LeadIn };
        let first = self.first_of_row(pane);
        first + self.parts_of_row(pane, first).position(asks).unwrap_or(0)
    }

    /// How many lines the question of the row has in the first wording pane, with those that are answered together with it,
    /// but without what introduces the first or stands below the last.
    fn question_height(&self) -> usize {
        let (parts, column) = (self.parts(Pane::Wording(0)), self.pages.wording[0].column());
        let asks = |part: &Part| !matches!(part.role, Role::LeadIn | Role::Aside);
        let begin = parts.iter().position(asks).unwrap_or(0);
        let behind = parts.iter().rposition(asks).map_or(0, |last| last + 1);
        column.start_of(behind).saturating_sub(column.start_of(begin))
    }

    /// The parts of the row's question, from its first one on.
    fn parts_of_row(&self, pane: Pane, first: usize) -> impl Iterator<Item = &Part> {
        let own = |part: &&Part| part.row == Some(self.here.row) && part.role != Role::Aside;
        self.parts(pane).iter().skip(first).take_while(own)
    }

    /// The part of a wording pane with which the question of the row begins; in other panes the first.
    fn first_of_row(&self, pane: Pane) -> usize {
        let Pane::Wording(_) = pane else { return 0 };
        self.parts(pane).iter().position(|part| part.row == Some(self.here.row)).unwrap_or(0)
    }

    fn set_place(&mut self, pane: Pane, place: Place) {
        match pane {
            Pane::List => {}
            Pane::Wording(index) => self.here.wording[index.min(1)] = Some(place),
            Pane::Card => self.here.card = place,
            Pane::Answer => self.here.answer = place,
            Pane::Text => self.here.text = place,
            Pane::Drawer => {
                if let Some(drawer) = &mut self.here.drawer {
                    drawer.place = place;
                }
            }
        }
    }

    /// How many lines a pane shows.
    pub fn height(&self, pane: Pane) -> usize {
        self.frame.panel_of(pane).map_or(0, |panel| usize::from(panel.body.height))
    }

    /// The last line that may stand first in a pane. The last answer, heading of a text, or question below what introduces it
    /// can be brought to the top, so that every row can be the one in view; other panes end with their last line.
    fn last_top(&self, pane: Pane) -> usize {
        let Some(column) = self.column(pane) else { return 0 };
        let end = column.height().saturating_sub(self.height(pane).max(1));
        let heading = |part: &Part| matches!(part.role, Role::Heading | Role::Section);
        let last = match pane {
            Pane::Answer => self.pages.answers.heads.last().copied(),
            Pane::Text => self.parts(pane).iter().rposition(heading),
            Pane::Wording(_) => Some(self.asking_part(pane)).filter(|&part| part > self.first_of_row(pane)),
            _ => None,
        };
        last.map_or(end, |entry| end.max(column.start_of(entry)))
    }

    /// The notes of the row in view, in the wordings shown and in the answers; of a text all notes.
    pub fn notes(&self, dossier: &Dossier) -> Vec<(DocumentId, NoteId)> {
        if let Reading::Text(id) = self.here.reading {
            return (0..dossier.document(id).notes.len()).map(|index| (id, NoteId::new(index))).collect();
        }
        let Some(view) = dossier.view(self.row_in_view()) else { return Vec::new() };
        let mut notes = Vec::new();
        let shown = [0, 1].map(|index| {
            let pane = self.frame.panel_of(Pane::Wording(index)).is_some() || index == 0;
            if pane { self.wording_document(dossier, index) } else { None }
        });
        for wording in view.wordings.iter().filter(|wording| shown.contains(&Some(wording.document_id))) {
            for note in wording.notes() {
                let same =
                    |(id, other): &(DocumentId, NoteId)| same_note(dossier, (wording.document_id, note), (*id, *other));
                if !notes.iter().any(same) {
                    notes.push((wording.document_id, note));
                }
            }
        }
        for answer in &view.answers {
            notes.extend(answer.notes().into_iter().map(|note| (answer.document_id, note)));
        }
        if let Some(row) = self.unfolded_in_view(dossier) {
            for answer in dossier.chain(row).into_iter().flat_map(|index| dossier.answers(index)) {
                notes.extend(answer.notes().into_iter().map(|note| (answer.document_id, note)));
            }
        }
        notes
    }

    /// Whether the list has room for the beginnings of the questions.
    pub fn list_is_wide(&self) -> bool {
        self.frame.panel_of(Pane::List).is_some_and(|panel| panel.body.width > 16)
    }
}

/// Whether two papers print the same note.
fn same_note(dossier: &Dossier, one: (DocumentId, NoteId), other: (DocumentId, NoteId)) -> bool {
    let string = |(id, note): (DocumentId, NoteId)| dossier.document(id).string_of(crate::model::Owner::Note(note));
    let whose = |(id, note): (DocumentId, NoteId)| dossier.document(id).note(note).namespace;
    one == other || (whose(one) == whose(other) && string(one) == string(other))
}
