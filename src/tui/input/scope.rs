//! Where a key means what: scopes of the table of keys, and the modes in which several of them hold together.

use strum::{Display, EnumString};

use crate::i18n::Bilingual;
use crate::i18n::reader::help::scopes;

/// Where a binding holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Display, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum Scope {
    /// Wherever there is something to scroll.
    #[strum(serialize = "moving")]
    Motion,
    /// The panes of a dossier.
    Reader,
    /// The list of dossiers.
    Dossiers,
    /// The help.
    #[strum(serialize = "help-page")]
    Help,
    /// A page over the panes: help, proof, about.
    #[strum(serialize = "page")]
    Sheet,
    /// The sub-questions of a question, to be ticked.
    #[strum(serialize = "sub-questions")]
    Ticks,
    /// Notes, in the drawer or in the summary of the review.
    Notes,
    /// Hints, in the drawer or on the page of commitments.
    Hints,
    /// A passage that is being chosen.
    #[strum(serialize = "choosing")]
    Choosing,
    /// A note that is being written.
    #[strum(serialize = "writing")]
    Writing,
    /// A line to type in.
    #[strum(serialize = "typing")]
    Prompt,
    /// Everywhere.
    Everywhere,
}

impl Scope {
    /// All of them, in the order of the help.
    pub const ALL: [Self; 12] = [
        Self::Reader,
        Self::Motion,
        Self::Choosing,
        Self::Writing,
        Self::Notes,
        Self::Ticks,
        Self::Hints,
        Self::Dossiers,
        Self::Help,
        Self::Sheet,
        Self::Prompt,
        Self::Everywhere,
    ];

    /// Whether there is a mode in which both hold.
    pub fn meets(self, other: Self) -> bool {
        Mode::ALL.iter().any(|mode| mode.scopes().contains(&self) && mode.scopes().contains(&other))
    }

    /// Its heading in the help.
    pub fn title(self) -> Bilingual {
        match self {
            Self::Motion => scopes::MOVING,
            Self::Reader => scopes::READER,
            Self::Dossiers => scopes::DOSSIERS,
            Self::Help => scopes::HELP_PAGE,
            Self::Sheet => scopes::PAGE,
            Self::Ticks => scopes::SUB_QUESTIONS,
            Self::Notes => scopes::NOTES,
            Self::Hints => scopes::HINTS,
            Self::Choosing => scopes::CHOOSING,
            Self::Writing => scopes::WRITING,
            Self::Prompt => scopes::TYPING,
            Self::Everywhere => scopes::EVERYWHERE,
        }
    }
}

/// What keys are pressed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// The panes of a dossier.
    Reading,
    /// The same, the sub-questions in the drawer having the focus.
    Ticking,
    /// The same, the notes in the drawer having the focus.
    Notes,
    /// The same, the hints in the drawer having the focus.
    Hints,
    /// The same, a passage being chosen.
    Choosing,
    /// A note that is being written.
    Writing,
    /// The list of dossiers.
    Dossiers,
    /// The help.
    Help,
    /// The marks and notes of a dossier on a page.
    Summary,
    /// The commitments of a dossier on a page.
    Commitments,
    /// Another page over the panes: proof, about.
    Page,
    /// A line to type in.
    Typing,
}

impl Mode {
    const ALL: [Self; 12] = [
        Self::Reading,
        Self::Ticking,
        Self::Notes,
        Self::Hints,
        Self::Choosing,
        Self::Writing,
        Self::Dossiers,
        Self::Help,
        Self::Summary,
        Self::Commitments,
        Self::Page,
        Self::Typing,
    ];

    /// The scopes that hold in it, the innermost first.
    pub fn scopes(self) -> &'static [Scope] {
        use Scope::{
            Choosing, Dossiers, Everywhere, Help, Hints, Motion, Notes, Prompt, Reader, Sheet, Ticks, Writing,
        };
        match self {
            Self::Reading => &[Reader, Motion, Everywhere],
            Self::Ticking => &[Ticks, Reader, Motion, Everywhere],
            Self::Notes => &[Notes, Reader, Motion, Everywhere],
            Self::Choosing => &[Choosing, Everywhere],
            Self::Writing => &[Writing, Everywhere],
            Self::Dossiers => &[Dossiers, Motion, Everywhere],
            Self::Help => &[Help, Sheet, Motion, Everywhere],
            Self::Hints => &[Hints, Reader, Motion, Everywhere],
            Self::Summary => &[Notes, Sheet, Motion, Everywhere],
            Self::Commitments => &[Hints, Sheet, Motion, Everywhere],
            Self::Page => &[Sheet, Motion, Everywhere],
            Self::Typing => &[Prompt, Everywhere],
        }
    }
}
