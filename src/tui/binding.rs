//! The one table of keys: it drives what a key does, the help and the hints.

use strum::{Display, EnumString};

/// What a reader can ask for by key. Users know it by its name, as in `next-question`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Display, EnumString)]
#[strum(serialize_all = "kebab-case")]
#[allow(missing_docs)] // each is described by its line in the table
pub enum Command {
    LineDown,
    LineUp,
    PageDown,
    PageUp,
    HalfPageDown,
    HalfPageUp,
    First,
    Last,
    NextQuestion,
    PreviousQuestion,
    NextAttention,
    PreviousAttention,
    PaneRight,
    PaneLeft,
    NextLink,
    PreviousLink,
    Follow,
    References,
    Back,
    Forward,
    Search,
    Filter,
    NextHit,
    PreviousHit,
    Drawer,
    Turn,
    Difference,
    Referrers,
    Notice,
    Taller,
    Shorter,
    Wider,
    Narrower,
    Maximise,
    List,
    Text,
    Proof,
    About,
    Unlink,
    Copy,
    CopySource,
    GoOn,
    Reread,
    Open,
    Help,
    Close,
    Quit,
    Accept,
    Cancel,
    Erase,
    EraseWord,
    EraseAll,
    Complete,
    CommandLine,
    Leave,
    Suspend,
    Redraw,
}

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
    /// A page laid over the panes: help, proof, about.
    #[strum(serialize = "page")]
    Sheet,
    /// A line to type in.
    #[strum(serialize = "typing")]
    Prompt,
    /// Everywhere.
    Everywhere,
}

impl Scope {
    /// All of them, in the order of the help.
    pub const ALL: [Self; 7] =
        [Self::Reader, Self::Motion, Self::Dossiers, Self::Help, Self::Sheet, Self::Prompt, Self::Everywhere];

    /// The scopes that hold together in some place, the innermost first: the panes, the list of dossiers, the help,
    /// other pages, a line to type in.
    pub const PLACES: [&[Self]; 5] = [
        &[Self::Reader, Self::Motion, Self::Everywhere],
        &[Self::Dossiers, Self::Motion, Self::Everywhere],
        &[Self::Help, Self::Sheet, Self::Motion, Self::Everywhere],
        &[Self::Sheet, Self::Motion, Self::Everywhere],
        &[Self::Prompt, Self::Everywhere],
    ];

    /// Whether there is a place where both hold.
    pub fn meets(self, other: Self) -> bool {
        Self::PLACES.iter().any(|place| place.contains(&self) && place.contains(&other))
    }

    /// Its heading in the help.
    pub fn title(self) -> &'static str {
        match self {
            Self::Motion => "Moving",
            Self::Reader => "Reading a dossier",
            Self::Dossiers => "The list of dossiers",
            Self::Help => "This help",
            Self::Sheet => "Help, proof and about",
            Self::Prompt => "Typing",
            Self::Everywhere => "Everywhere",
        }
    }
}

/// A line of the table.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// Alternatives; a series of keys is written with spaces between.
    pub keys: &'static [&'static str],
    /// What they do.
    pub command: Command,
    /// Where.
    pub scope: Scope,
    /// One line for the help; the name of a command in braces stands for its key.
    pub help: &'static str,
    /// A word for the status line, if it belongs there.
    pub hint: Option<&'static str>,
}

const fn bind(
    scope: Scope,
    keys: &'static [&'static str],
    command: Command,
    help: &'static str,
    hint: Option<&'static str>,
) -> Binding {
    Binding { keys, command, scope, help, hint }
}

use Command as C;
use Scope::{Dossiers, Everywhere, Help, Motion, Prompt, Reader, Sheet};

/// What every key does. Within the chain of scopes of a place the innermost binding holds.
#[rustfmt::skip]
pub const BINDINGS: &[Binding] = &[
    bind(Reader, &["]", "J"],              C::NextQuestion,      "next question (5{next-question} goes five on)", None),
    bind(Reader, &["[", "K"],              C::PreviousQuestion,  "previous question", None),
    bind(Reader, &["}"],                   C::NextAttention,     "next question that needs attention: not answered, by reference, uncertain", Some("attention")),
    bind(Reader, &["{"],                   C::PreviousAttention, "previous question that needs attention", None),
    bind(Reader, &["Tab"],                 C::NextLink,          "next footnote mark, reference, citation or address in the pane", Some("links")),
    bind(Reader, &["Shift-Tab"],           C::PreviousLink,      "previous one", None),
    bind(Reader, &["Enter"],               C::Follow,            "follow: a mark to its note, a reference to a peek and then there; 12 {follow} goes to question 12", None),
    bind(Reader, &["r"],                   C::References,        "the answers that this one points to, shown below it; and taken away again", Some("references")),
    bind(Reader, &["P"],                   C::Referrers,         "peek at the answers that point to this one", None),
    bind(Reader, &["p"],                   C::Notice,            "peek at the notice of postponement; {follow} opens it", None),
    bind(Reader, &["Ctrl-O", "Alt-Left"],  C::Back,              "back to where you came from", None),
    bind(Reader, &["Alt-Right"],           C::Forward,           "and forward again", None),
    bind(Reader, &["l", "Right"],          C::PaneRight,         "pane to the right, or below", None),
    bind(Reader, &["h", "Left"],           C::PaneLeft,          "pane to the left, or above", None),
    bind(Reader, &["f"],                   C::Drawer,            "footnotes of the question, open and shut", Some("notes")),
    bind(Reader, &["+"],                   C::Taller,            "a taller drawer (3{taller} by three steps)", None),
    bind(Reader, &["-"],                   C::Shorter,           "a shorter drawer", None),
    bind(Reader, &[">"],                   C::Wider,             "a wider pane; where panes are stacked a taller one", None),
    bind(Reader, &["<"],                   C::Narrower,          "a narrower pane", None),
    bind(Reader, &["z"],                   C::Maximise,          "this pane alone, and all of them again", None),
    bind(Reader, &["s"],                   C::List,              "hide the list of questions, and show it again", None),
    bind(Reader, &["/"],                   C::Search,            "search the dossier (regular expression; capitals count if you type one, accents never)", Some("search")),
    bind(Reader, &["&"],                   C::Filter,            "list only questions with: words, status:open, group:CDA, by:Weel, ? (uncertain); {next-question} and {previous-question} step through them, {close} shows all", None),
    bind(Reader, &["n"],                   C::NextHit,           "next hit", None),
    bind(Reader, &["N"],                   C::PreviousHit,       "previous hit", None),
    bind(Reader, &["v"],                   C::Turn,              "turn the wording pane to the next paper that prints the question", None),
    bind(Reader, &["w"],                   C::Difference,        "how the papers word the question differently, word by word; and the text again", None),
    bind(Reader, &["t"],                   C::Text,              "whole text of the paper: notice, letter, annexes; {turn} turns to the next, {text} goes back", Some("text")),
    bind(Reader, &["o"],                   C::Proof,             "proof: the file's own lines of this passage", Some("proof")),
    bind(Reader, &["L"],                   C::Unlink,            "let question and answer move apart, and link them again", None),
    bind(Reader, &["y"],                   C::Copy,              "copy what is in view, or the sentence of the chosen link, with its source", None),
    bind(Reader, &["Y"],                   C::CopySource,        "copy its source alone", None),
    bind(Reader, &["'"],                   C::GoOn,              "go on where you left this dossier the last time", None),
    bind(Reader, &["R"],                   C::Reread,            "read the papers again, and stay in this place", None),
    bind(Reader, &["i"],                   C::About,             "about this dossier: papers, people, dates, what could not be made out", None),
    bind(Reader, &["Esc"],                 C::Close,             "close what is open: drawer, choice of link, hits, filter, text", None),
    bind(Reader, &["q"],                   C::Quit,              "close what is open, then back to the list, then quit", None),

    bind(Motion, &["j", "Down"],                        C::LineDown,     "a line down; in the list the next question", None),
    bind(Motion, &["k", "Up"],                          C::LineUp,       "a line up", None),
    bind(Motion, &["Space", "PageDown", "Ctrl-F"],      C::PageDown,     "a page down", None),
    bind(Motion, &["b", "PageUp", "Ctrl-B"],            C::PageUp,       "a page up", None),
    bind(Motion, &["d", "Ctrl-D"],                      C::HalfPageDown, "half a page down", None),
    bind(Motion, &["u", "Ctrl-U"],                      C::HalfPageUp,   "half a page up", None),
    bind(Motion, &["g", "Home"],                        C::First,        "to the beginning; 12{first} goes to question 12", None),
    bind(Motion, &["G", "End"],                         C::Last,         "to the end", None),

    bind(Dossiers, &["Enter", "l", "Right"], C::Open,  "open the dossier", Some("open")),
    bind(Dossiers, &["/"],                   C::Search, "list only dossiers with these words", Some("search")),
    bind(Dossiers, &["Esc"],                 C::Close,  "list all dossiers", None),
    bind(Dossiers, &["q"],                   C::Quit,  "quit", Some("quit")),

    bind(Sheet, &["Esc", "q"], C::Close,  "close the page", Some("close")),
    bind(Sheet, &["o"],        C::Proof,  "close the proof", None),
    bind(Sheet, &["i"],        C::About,  "close the page about the dossier", None),
    bind(Help,  &["/"],        C::Search, "show only the lines that hold these words", Some("search")),

    bind(Prompt, &["Enter"],               C::Accept,    "done", Some("done")),
    bind(Prompt, &["Esc"],                 C::Cancel,    "leave it", Some("leave it")),
    bind(Prompt, &["Backspace", "Ctrl-H"], C::Erase,     "take off the last character", None),
    bind(Prompt, &["Ctrl-W"],              C::EraseWord, "take off the last word", None),
    bind(Prompt, &["Ctrl-U"],              C::EraseAll,  "take off everything", None),
    bind(Prompt, &["Tab"],                 C::Complete,  "complete the name of a command", None),

    bind(Everywhere, &[":"],      C::CommandLine, "any command by its name; :12 goes to question 12", None),
    bind(Everywhere, &["?"],      C::Help,    "this help; {search} searches it", Some("help")),
    bind(Everywhere, &["Ctrl-C"], C::Leave,   "quit at once", None),
    bind(Everywhere, &["Ctrl-Z"], C::Suspend, "suspend; the shell's fg comes back", None),
    bind(Everywhere, &["Ctrl-L"], C::Redraw,  "draw the screen anew", None),
];
