//! The state of the reader: the dossiers, what is open of each, and what lies over it.

pub mod action;
mod dossier_list;
mod hints;
mod opening;
mod overlay;
mod prompt;
mod reload;
mod reviews;
mod said_before;
mod settings;
mod settle;

pub use self::dossier_list::{DossierList, Order, Work, about};
pub use self::opening::Opening;
pub use self::overlay::{Overlay, Sheet, SheetTopic};
pub use self::prompt::{History, Prompt, Purpose, Step, cleaned};
pub use self::settings::{Settings, Wants};
use crate::dossier::Dossier;
use crate::tui::compose::frame::Pane;
use crate::tui::compose::theme::Theme;
use crate::tui::input::pending_keys::PendingKeys;
use crate::tui::input::scope::{Mode, Scope};
use crate::tui::input::ui_text::UiText;
use crate::tui::reading::{ReadingSession, Topic};
use crate::tui::review::ReviewSession;

/// The state of the reader. [`crate::tui::update()`] changes it, [`crate::tui::view()`] draws it.
#[derive(Debug)]
pub struct State {
    /// What is read; never changed.
    pub dossiers: Vec<Dossier>,
    /// What is open of each dossier, once it was opened.
    pub sessions: Vec<Option<ReadingSession>>,
    /// The review of each dossier, once it was opened.
    pub reviews: Vec<Option<ReviewSession>>,
    /// The dossier that is open; none while the list of dossiers is shown.
    pub open: Option<usize>,
    /// The line chosen in the list of dossiers, and the first one in view.
    pub chosen: usize,
    /// The first line of that list in view.
    pub list_top: usize,
    /// Words that the dossiers must have to be in that list.
    pub wanted: String,
    /// That list: its order, and what it shows.
    pub list: DossierList,
    /// What was known at the start of the work on each dossier.
    pub work: Vec<Work>,
    /// What lies over the panes, the topmost last.
    pub overlays: Vec<Overlay>,
    /// The lines that were typed.
    pub history: History,
    /// Keys that are not yet a command.
    pub keys: PendingKeys,
    /// The language of the interface, and which key does what.
    pub ui: UiText,
    /// Columns and lines of the screen.
    pub size: (u16, u16),
    /// What the lowest line says until the next key is pressed.
    pub message: Option<String>,
    /// Whether a paper has changed on the disk since it was read.
    pub changed: bool,
    /// Whether the reader's own signs are ASCII.
    pub ascii: bool,
    /// How things look.
    pub theme: Theme,
    /// Columns of prose at most.
    pub prose: usize,
    /// What is shown beside the papers.
    pub wants: Wants,
}

impl State {
    /// A reader of these dossiers, on a screen of this size, as the user has set it up. A single dossier is opened at once,
    /// and only its first frame is set.
    pub fn with(dossiers: Vec<Dossier>, size: (u16, u16), settings: Settings) -> Self {
        let Settings { theme, keymap, language, prose, wants, ascii, library: _, mouse: _ } = settings;
        let mut state = Self {
            sessions: dossiers.iter().map(|_| None).collect(),
            reviews: dossiers.iter().map(|_| None).collect(),
            open: None,
            chosen: 0,
            list_top: 0,
            wanted: String::new(),
            list: DossierList::default(),
            work: Vec::new(),
            overlays: Vec::new(),
            history: History::default(),
            keys: PendingKeys::default(),
            ui: UiText { language, keymap },
            size,
            message: None,
            changed: false,
            ascii,
            theme,
            prose,
            wants,
            dossiers,
        };
        if state.dossiers.len() == 1 {
            state.open_dossier(0);
        }
        state.settle_card();
        if let Some((dossier, session)) = state.reading_mut() {
            session.begin(dossier, size);
        } else {
            state.settle();
        }
        state
    }

    /// Sets what the first frame did not need.
    pub fn complete(&mut self) {
        if let Some((dossier, session)) = self.reading_mut() {
            session.complete(dossier);
        }
    }

    /// Opens a dossier where it was left.
    pub fn open_dossier(&mut self, index: usize) {
        if let (Some(dossier), Some(session)) = (self.dossiers.get(index), self.sessions.get_mut(index)) {
            session.get_or_insert_with(|| ReadingSession::new(dossier, &self.ui)).prose = self.prose;
            self.open = Some(index);
            self.chosen = index;
        }
    }

    /// The dossiers that their list shows, in its order: those with all wanted words.
    pub fn dossiers_shown(&self) -> &[usize] {
        self.list.shown()
    }

    /// Whether the list of dossiers is in view, and there may be more to show of it.
    pub fn is_looking(&self) -> bool {
        self.open.is_none() && self.list.is_looking()
    }

    /// Looks through all dossiers that are left, for a key that has to know what the list shows in the end.
    pub fn finish_list(&mut self) {
        self.list.finish(&self.dossiers);
        self.choose_shown();
    }

    /// Chooses the first dossier of the list if it does not show the chosen one; while it is looked through it may yet.
    fn choose_shown(&mut self) {
        let shown = self.list.shown();
        if !self.list.is_looking() && !shown.contains(&self.chosen) {
            self.chosen = shown.first().copied().unwrap_or(self.chosen);
        }
    }

    /// What is known of the work on a dossier.
    pub fn work_on(&self, dossier: usize) -> Work {
        let known = self.work.get(dossier).copied().unwrap_or_default();
        match self.reviews.get(dossier) {
            Some(Some(review)) => Work {
                marked: review.reviewed.counts().marked,
                drafts: review.drafts.len(),
                unsaved: review.unsaved().0,
                opened: self.list.today.or(known.opened),
            },
            _ => known,
        }
    }

    /// The dossier that is open, and what is open of it.
    pub fn reading(&self) -> Option<(&Dossier, &ReadingSession)> {
        let index = self.open?;
        Some((self.dossiers.get(index)?, self.sessions.get(index)?.as_ref()?))
    }

    /// The same, to change it.
    pub fn reading_mut(&mut self) -> Option<(&Dossier, &mut ReadingSession)> {
        let index = self.open?;
        Some((self.dossiers.get(index)?, self.sessions.get_mut(index)?.as_mut()?))
    }

    /// What keys are pressed in.
    pub fn mode(&self) -> Mode {
        match (self.overlays.last(), self.open) {
            (Some(Overlay::Prompt(_)), _) => Mode::Typing,
            (Some(Overlay::Editor(_)), _) => Mode::Writing,
            (Some(Overlay::Sheet(Sheet { topic: SheetTopic::Help(_), .. })), _) => Mode::Help,
            (Some(Overlay::Sheet(Sheet { topic: SheetTopic::Review(_), .. })), _) => Mode::Summary,
            (Some(Overlay::Sheet(Sheet { topic: SheetTopic::Commitments(_), .. })), _) => Mode::Commitments,
            (Some(Overlay::Sheet(_)), _) => Mode::Page,
            (None, Some(_)) if self.reading().is_some_and(|(_, session)| session.choice.is_some()) => Mode::Choosing,
            (None, Some(_)) if self.in_drawer(&Topic::Remarks) => Mode::Notes,
            (None, Some(_)) if self.in_drawer(&Topic::Ticks) => Mode::Ticking,
            (None, Some(_)) if self.in_drawer(&Topic::Hints) => Mode::Hints,
            (None, Some(_)) => Mode::Reading,
            (None, None) => Mode::Dossiers,
        }
    }

    /// The scopes of keys that hold now, the innermost first.
    pub fn scopes(&self) -> &'static [Scope] {
        self.mode().scopes()
    }

    /// Whether the keys speak to the drawer, and this is in it.
    pub fn in_drawer(&self, topic: &Topic) -> bool {
        self.reading().is_some_and(|(_, session)| {
            let drawer = session.here.drawer.as_ref().filter(|_| session.here.focus == Pane::Drawer);
            drawer.is_some_and(|drawer| drawer.topic == *topic)
        })
    }

    /// Whether characters are typed rather than bound.
    pub fn is_typing(&self) -> bool {
        matches!(self.overlays.last(), Some(Overlay::Prompt(_) | Overlay::Editor(_)))
    }

    /// The topmost sheet.
    pub fn sheet(&self) -> Option<&Sheet> {
        self.overlays.iter().rev().find_map(|overlay| match overlay {
            Overlay::Sheet(sheet) => Some(sheet),
            Overlay::Prompt(_) | Overlay::Editor(_) => None,
        })
    }

    /// How many lines of a sheet are in view.
    pub fn sheet_height(&self) -> usize {
        usize::from(self.size.1.saturating_sub(2)).max(1)
    }
}
