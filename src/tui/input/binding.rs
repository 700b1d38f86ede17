//! The one table of keys: it drives what a key does, the help and the hints.

use strum::{Display, EnumString, VariantArray};

use crate::language::Both;

/// What a reader can ask for by key. Users know it by its name, as in `next-question`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Display, EnumString, VariantArray)]
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
    MarkAnswered,
    MarkPartly,
    MarkNotAnswered,
    MarkEvades,
    MarkElsewhere,
    MarkFollowUp,
    Unmark,
    Agree,
    Tag,
    Tick,
    Ticks,
    NextUnreviewed,
    PreviousUnreviewed,
    Note,
    Notes,
    EditNote,
    DeleteNote,
    Summary,
    Select,
    Reassign,
    WriteReport,
    Adopt,
    Undo,
    Redo,
    SelectNext,
    SelectPrevious,
    ExtendNext,
    ExtendPrevious,
    ByWords,
    BySentences,
    ByParagraphs,
    Editor,
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
    /// The sub-questions of a question, to be ticked.
    #[strum(serialize = "sub-questions")]
    Ticks,
    /// Notes, in the drawer or in the summary of the review.
    Notes,
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
    pub const ALL: [Self; 11] = [
        Self::Reader,
        Self::Motion,
        Self::Choosing,
        Self::Writing,
        Self::Notes,
        Self::Ticks,
        Self::Dossiers,
        Self::Help,
        Self::Sheet,
        Self::Prompt,
        Self::Everywhere,
    ];

    /// The scopes that hold together in some place, the innermost first: the panes, the list of dossiers, the help,
    /// other pages, a line to type in; sub-questions and notes in the drawer, the summary of the review, a passage being
    /// chosen, a note being written.
    pub const PLACES: [&[Self]; 10] = [
        &[Self::Reader, Self::Motion, Self::Everywhere],
        &[Self::Dossiers, Self::Motion, Self::Everywhere],
        &[Self::Help, Self::Sheet, Self::Motion, Self::Everywhere],
        &[Self::Sheet, Self::Motion, Self::Everywhere],
        &[Self::Prompt, Self::Everywhere],
        &[Self::Ticks, Self::Reader, Self::Motion, Self::Everywhere],
        &[Self::Notes, Self::Reader, Self::Motion, Self::Everywhere],
        &[Self::Notes, Self::Sheet, Self::Motion, Self::Everywhere],
        &[Self::Choosing, Self::Everywhere],
        &[Self::Writing, Self::Everywhere],
    ];

    /// Whether there is a place where both hold.
    pub fn meets(self, other: Self) -> bool {
        Self::PLACES.iter().any(|place| place.contains(&self) && place.contains(&other))
    }

    /// Its heading in the help.
    pub fn title(self) -> Both {
        match self {
            Self::Motion => ["Moving", "Bewegen"],
            Self::Reader => ["Reading a dossier", "Een dossier lezen"],
            Self::Dossiers => ["The list of dossiers", "De lijst met dossiers"],
            Self::Help => ["This help", "Deze help"],
            Self::Sheet => ["Help, proof and about", "Help, bron en gegevens"],
            Self::Ticks => ["Sub-questions in the drawer", "Deelvragen in de lade"],
            Self::Notes => ["Notes in the drawer and in the summary", "Aantekeningen in de lade en in het overzicht"],
            Self::Choosing => ["Choosing a passage", "Een passage kiezen"],
            Self::Writing => ["Writing a note", "Een aantekening schrijven"],
            Self::Prompt => ["Typing", "Typen"],
            Self::Everywhere => ["Everywhere", "Overal"],
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
    /// One line for the help, in both languages; the name of a command in braces stands for its key.
    pub help: Both,
    /// A word for the status line, if it belongs there.
    pub hint: Option<Both>,
}

const fn bind(
    scope: Scope,
    keys: &'static [&'static str],
    command: Command,
    hint: Option<Both>,
    help: Both,
) -> Binding {
    Binding { keys, command, scope, help, hint }
}

use Command as C;
use Scope::{Choosing, Dossiers, Everywhere, Help, Motion, Notes, Prompt, Reader, Sheet, Ticks, Writing};

/// What every key does. Within the chain of scopes of a place the innermost binding holds.
#[rustfmt::skip]
pub const BINDINGS: &[Binding] = &[
    bind(Reader, &["]", "J"], C::NextQuestion, Some(["next", "volgende"]), [
        "next question (5{next-question} goes five on)",
        "volgende vraag (5{next-question} gaat er vijf verder)",
    ]),
    bind(Reader, &["[", "K"], C::PreviousQuestion, None, [
        "previous question",
        "vorige vraag",
    ]),
    bind(Reader, &["}"], C::NextAttention, Some(["attention", "aandacht"]), [
        "next question that needs attention: no answer, by reference, uncertain",
        "volgende vraag die aandacht vraagt: geen antwoord, met verwijzing, onzeker",
    ]),
    bind(Reader, &["{"], C::PreviousAttention, None, [
        "previous question that needs attention",
        "vorige vraag die aandacht vraagt",
    ]),
    bind(Reader, &["Tab"], C::NextLink, Some(["links", "link"]), [
        "next footnote marker, reference, citation or address in the pane",
        "volgend nootcijfer of webadres, volgende verwijzing of vindplaats in dit venster",
    ]),
    bind(Reader, &["Shift-Tab"], C::PreviousLink, None, [
        "previous one",
        "de vorige",
    ]),
    bind(Reader, &["Enter"], C::Follow, None, [
        "follow: a marker to its note, a reference to a peek and then there; 12 {follow} goes to question 12",
        "volgen: van nootcijfer naar noot, bij een verwijzing eerst inzien en dan erheen; 12 {follow} gaat naar vraag 12",
    ]),
    bind(Reader, &["r"], C::References, Some(["references", "verwijzing"]), [
        "the answers that this one points to, shown below it; and taken away again",
        "de antwoorden waarnaar dit antwoord verwijst eronder tonen, en weer weghalen",
    ]),
    bind(Reader, &["P"], C::Referrers, Some(["pointing here", "verwijst hierheen"]), [
        "peek at the answers that point to this one",
        "de antwoorden inzien die naar dit antwoord verwijzen",
    ]),
    bind(Reader, &["p"], C::Notice, Some(["notice", "uitstelbericht"]), [
        "peek at the notice of postponement; {follow} opens it",
        "het uitstelbericht inzien; {follow} opent het",
    ]),
    bind(Reader, &["Ctrl-O", "Alt-Left"], C::Back, Some(["back", "terug"]), [
        "back to where you came from",
        "terug naar waar u vandaan kwam",
    ]),
    bind(Reader, &["Alt-Right"], C::Forward, None, [
        "and forward again",
        "en weer vooruit",
    ]),
    bind(Reader, &["l", "Right"], C::PaneRight, None, [
        "pane to the right, or below",
        "venster rechts, of eronder",
    ]),
    bind(Reader, &["h", "Left"], C::PaneLeft, None, [
        "pane to the left, or above",
        "venster links, of erboven",
    ]),
    bind(Reader, &["f"], C::Drawer, Some(["notes", "noten"]), [
        "footnotes of the question, open and shut",
        "voetnoten bij de vraag, open en dicht",
    ]),
    bind(Reader, &["+"], C::Taller, None, [
        "a taller drawer (3{taller} by three steps)",
        "een hogere lade (3{taller} met drie stappen)",
    ]),
    bind(Reader, &["-"], C::Shorter, None, [
        "a shorter drawer",
        "een lagere lade",
    ]),
    bind(Reader, &[">"], C::Wider, None, [
        "a wider pane; where panes are stacked a taller one",
        "een breder venster; waar ze onder elkaar staan een hoger",
    ]),
    bind(Reader, &["<"], C::Narrower, None, [
        "a narrower pane",
        "een smaller venster",
    ]),
    bind(Reader, &["z"], C::Maximise, None, [
        "this pane alone, and all of them again",
        "alleen dit venster, en weer alle",
    ]),
    bind(Reader, &["s"], C::List, None, [
        "hide the list of questions, and show it again",
        "de lijst met vragen verbergen, en weer tonen",
    ]),
    bind(Reader, &["/"], C::Search, Some(["search", "zoek"]), [
        "search the dossier (regular expression; capitals count if you type one, accents never)",
        "zoeken in het dossier (reguliere expressie; hoofdletters tellen alleen als u er een typt, accenten nooit)",
    ]),
    bind(Reader, &["&"], C::Filter, None, [
        "list only questions with: words, status:open, group:CDA, by:Weel, ? (uncertain); {next-question} and {previous-question} step through them, {close} shows all",
        "alleen vragen tonen met: woorden, status:open, fractie:CDA, door:Weel, ? (onzeker); {next-question} en {previous-question} gaan erdoorheen, {close} toont alle",
    ]),
    bind(Reader, &["n"], C::NextHit, Some(["next hit", "volgende treffer"]), [
        "next hit",
        "volgende treffer",
    ]),
    bind(Reader, &["N"], C::PreviousHit, None, [
        "previous hit",
        "vorige treffer",
    ]),
    bind(Reader, &["v"], C::Turn, Some(["next paper", "volgend stuk"]), [
        "turn the wording pane to the next paper that prints the question",
        "in het vraagvenster naar het volgende stuk waarin de vraag staat",
    ]),
    bind(Reader, &["w"], C::Difference, None, [
        "how the papers word the question differently, word by word; and the text again",
        "hoe de bewoording per stuk verschilt, woord voor woord; en weer de tekst",
    ]),
    bind(Reader, &["t"], C::Text, Some(["text", "tekst"]), [
        "whole text of the paper: notice, letter, annexes; {turn} turns to the next, {text} goes back",
        "hele tekst van het stuk: mededeling, brief, bijlagen; {turn} naar het volgende, {text} gaat terug",
    ]),
    bind(Reader, &["o"], C::Proof, Some(["proof", "bron"]), [
        "proof: the file's own lines of this passage",
        "bron: de regels van het bestand zelf bij deze passage",
    ]),
    bind(Reader, &["L"], C::Unlink, None, [
        "let question and answer move apart, and link them again",
        "vraag en antwoord los van elkaar bewegen, en weer samen",
    ]),
    bind(Reader, &["y"], C::Copy, None, [
        "copy what is in view, or the sentence of the chosen link, with its source",
        "kopiëren wat in beeld is, of de zin van de gekozen verwijzing, met bronvermelding",
    ]),
    bind(Reader, &["Y"], C::CopySource, None, [
        "copy its source alone",
        "alleen de bronvermelding kopiëren",
    ]),
    bind(Reader, &["'"], C::GoOn, None, [
        "go on where you left this dossier the last time",
        "verder waar u de vorige keer in dit dossier was",
    ]),
    bind(Reader, &["R"], C::Reread, None, [
        "read the papers again, and stay in this place",
        "de stukken opnieuw lezen, op dezelfde plaats",
    ]),
    bind(Reader, &["i"], C::About, Some(["about", "gegevens"]), [
        "about this dossier: papers, people, dates, what could not be made out",
        "over dit dossier: stukken, personen, data, wat niet duidelijk was",
    ]),
    bind(Reader, &["m a"], C::MarkAnswered, Some(["answered", "beantwoord"]), [
        "mark the question: answered",
        "oordeel over de vraag: beantwoord",
    ]),
    bind(Reader, &["m p"], C::MarkPartly, Some(["partly", "deels"]), [
        "mark: partly answered",
        "oordeel: deels beantwoord",
    ]),
    bind(Reader, &["m n"], C::MarkNotAnswered, Some(["not", "niet"]), [
        "mark: not answered",
        "oordeel: niet beantwoord",
    ]),
    bind(Reader, &["m e"], C::MarkEvades, Some(["evades", "ontwijkt"]), [
        "mark: evades the question",
        "oordeel: ontwijkt de vraag",
    ]),
    bind(Reader, &["m w"], C::MarkElsewhere, Some(["elsewhere", "elders"]), [
        "mark: points elsewhere",
        "oordeel: wijst naar elders",
    ]),
    bind(Reader, &["m f"], C::MarkFollowUp, Some(["follow up", "opvolgen"]), [
        "mark: to be followed up",
        "oordeel: op te volgen",
    ]),
    bind(Reader, &["m x"], C::Unmark, Some(["none", "geen"]), [
        "take the mark off",
        "het oordeel weghalen",
    ]),
    bind(Reader, &["m m"], C::Agree, Some(["agree", "akkoord"]), [
        "agree: the mark still holds though question or answer changed; or it is what the ticks propose",
        "akkoord: het oordeel geldt nog al is vraag of antwoord gewijzigd; of het wordt wat de vinkjes voorstellen",
    ]),
    bind(Reader, &["m t"], C::Tag, Some(["tag", "label"]), [
        "give the question a tag, or take it off; {complete} completes one in use",
        "de vraag een label geven, of het weghalen; {complete} vult een gebruikt label aan",
    ]),
    bind(Reader, &["m s"], C::Ticks, Some(["sub-questions", "deelvragen"]), [
        "the sub-questions in the drawer, to be ticked; and shut it again",
        "de deelvragen in de lade, om af te vinken; en weer dicht",
    ]),
    bind(Reader, &["m 1", "m 2", "m 3", "m 4", "m 5", "m 6", "m 7", "m 8", "m 9"], C::Tick, None, [
        "tick a sub-question: answered, not answered, neither",
        "een deelvraag afvinken: beantwoord, niet beantwoord, geen van beide",
    ]),
    bind(Reader, &["m ]"], C::NextUnreviewed, Some(["next unmarked", "volgende zonder oordeel"]), [
        "next question without a mark, or whose mark asks to be confirmed",
        "volgende vraag zonder oordeel, of waarvan het om bevestiging vraagt",
    ]),
    bind(Reader, &["m ["], C::PreviousUnreviewed, None, [
        "previous one",
        "de vorige",
    ]),
    bind(Reader, &["c"], C::Note, Some(["note", "aantekening"]), [
        "write a note: on the chosen passage, the footnote under the cursor, else the question",
        "een aantekening schrijven: bij de gekozen passage, de voetnoot onder de cursor, anders de vraag",
    ]),
    bind(Reader, &["V"], C::Select, None, [
        "choose a passage, to note or copy it; the mouse drawn over it does, too",
        "een passage kiezen, om bij te noteren of te kopiëren; met de muis erover slepen kan ook",
    ]),
    bind(Reader, &["C"], C::Notes, Some(["its notes", "aantekeningen"]), [
        "the notes on the question in the drawer; and shut it again",
        "de aantekeningen bij de vraag in de lade; en weer dicht",
    ]),
    bind(Reader, &["M"], C::Summary, Some(["summary", "overzicht"]), [
        "all marks and notes of the dossier; {follow} goes to one",
        "alle oordelen en aantekeningen van het dossier; {follow} gaat erheen",
    ]),
    bind(Reader, &["A"], C::Reassign, None, [
        "put the answer in view to another question: a pairing corrected",
        "het antwoord in beeld bij een andere vraag zetten: een verbeterde koppeling",
    ]),
    bind(Reader, &["X"], C::WriteReport, None, [
        "write a report of the dossier with its review to a file: .html, .md, .csv or .json",
        "een verslag van het dossier met de beoordeling in een bestand schrijven: .html, .md, .csv of .json",
    ]),
    bind(Reader, &["m c"], C::Adopt, None, [
        "copy a review of these questions that lies elsewhere, and was offered, to here",
        "een beoordeling van deze vragen die elders staat, en werd aangeboden, hierheen overnemen",
    ]),
    bind(Reader, &["U"], C::Undo, None, [
        "take back your last change of the review",
        "uw laatste wijziging van de beoordeling terugnemen",
    ]),
    bind(Reader, &["Ctrl-R"], C::Redo, None, [
        "make it again",
        "die opnieuw doen",
    ]),
    bind(Reader, &["Esc"], C::Close, Some(["close", "sluit"]), [
        "close what is open: drawer, choice of link, hits, filter, text",
        "sluiten wat open is: lade, gekozen verwijzing, treffers, filter, tekst",
    ]),
    bind(Reader, &["q"], C::Quit, Some(["quit", "stop"]), [
        "close what is open, then back to the list, then quit",
        "sluiten wat open is, dan terug naar de lijst, dan afsluiten",
    ]),

    bind(Motion, &["j", "Down", "Ctrl-E"], C::LineDown, None, [
        "a line down; in the list the next question",
        "een regel omlaag; in de lijst de volgende vraag",
    ]),
    bind(Motion, &["k", "Up", "Ctrl-Y"], C::LineUp, None, [
        "a line up",
        "een regel omhoog",
    ]),
    bind(Motion, &["Space", "PageDown", "Ctrl-F"], C::PageDown, None, [
        "a page down",
        "een bladzijde omlaag",
    ]),
    bind(Motion, &["b", "PageUp", "Ctrl-B"], C::PageUp, None, [
        "a page up",
        "een bladzijde omhoog",
    ]),
    bind(Motion, &["d", "Ctrl-D"], C::HalfPageDown, None, [
        "half a page down",
        "een halve bladzijde omlaag",
    ]),
    bind(Motion, &["u", "Ctrl-U"], C::HalfPageUp, None, [
        "half a page up",
        "een halve bladzijde omhoog",
    ]),
    bind(Motion, &["g", "Home"], C::First, None, [
        "to the beginning; 12{first} goes to question 12",
        "naar het begin; 12{first} gaat naar vraag 12",
    ]),
    bind(Motion, &["G", "End"], C::Last, None, [
        "to the end",
        "naar het einde",
    ]),

    bind(Choosing, &["c"], C::Note, Some(["note", "aantekening"]), [
        "write a note on it",
        "er een aantekening bij schrijven",
    ]),
    bind(Choosing, &["y"], C::Copy, Some(["copy", "kopieer"]), [
        "copy it with its source",
        "kopiëren met bronvermelding",
    ]),
    bind(Choosing, &["j", "l", "Down", "Right"], C::SelectNext, None, [
        "the next sentence (or word, or paragraph)",
        "de volgende zin (of het volgende woord, de volgende alinea)",
    ]),
    bind(Choosing, &["k", "h", "Up", "Left"], C::SelectPrevious, None, [
        "the one before",
        "de vorige",
    ]),
    bind(Choosing, &["J", "L", "Shift-Down", "Shift-Right"], C::ExtendNext, Some(["more", "meer"]), [
        "as far as the next one too",
        "tot en met de volgende",
    ]),
    bind(Choosing, &["K", "H", "Shift-Up", "Shift-Left"], C::ExtendPrevious, Some(["less", "minder"]), [
        "one less, or as far as the one before too",
        "een minder, of tot en met de vorige",
    ]),
    bind(Choosing, &["w"], C::ByWords, Some(["words", "woorden"]), [
        "by words",
        "per woord",
    ]),
    bind(Choosing, &["s"], C::BySentences, Some(["sentences", "zinnen"]), [
        "by sentences, as at first",
        "per zin, zoals eerst",
    ]),
    bind(Choosing, &["p"], C::ByParagraphs, Some(["paragraphs", "alinea's"]), [
        "by paragraphs",
        "per alinea",
    ]),
    bind(Choosing, &["Esc", "q", "V"], C::Close, Some(["leave it", "laat zitten"]), [
        "choose nothing",
        "niets kiezen",
    ]),

    bind(Writing, &["Ctrl-S", "Alt-Enter"], C::Accept, Some(["done", "klaar"]), [
        "done: the note is kept; without words it is taken away",
        "klaar: de aantekening wordt bewaard; zonder woorden weggehaald",
    ]),
    bind(Writing, &["Esc"], C::Cancel, Some(["leave as a draft", "laat als concept"]), [
        "leave it; what was typed is kept as a draft",
        "laten zitten; wat getypt is blijft als concept bewaard",
    ]),
    bind(Writing, &["F4", "Ctrl-X Ctrl-E"], C::Editor, Some(["editor", "editor"]), [
        "write it in your own editor ($VISUAL, $EDITOR)",
        "schrijven in uw eigen editor ($VISUAL, $EDITOR)",
    ]),

    bind(Notes, &["e"], C::EditNote, Some(["edit", "wijzig"]), [
        "word the note anew",
        "de aantekening herschrijven",
    ]),
    bind(Notes, &["D", "Delete"], C::DeleteNote, Some(["delete", "weg"]), [
        "take the note away",
        "de aantekening weghalen",
    ]),
    bind(Notes, &["Enter"], C::Follow, Some(["go there", "erheen"]), [
        "go to what it is about",
        "naar waar het over gaat",
    ]),
    bind(Notes, &["U"], C::Undo, None, [
        "take back your last change of the review",
        "uw laatste wijziging van de beoordeling terugnemen",
    ]),
    bind(Notes, &["Ctrl-R"], C::Redo, None, [
        "make it again",
        "die opnieuw doen",
    ]),

    bind(Ticks, &["Space", "1", "2", "3", "4", "5", "6", "7", "8", "9"], C::Tick, None, [
        "tick the sub-question: answered, not answered, neither",
        "de deelvraag afvinken: beantwoord, niet beantwoord, geen van beide",
    ]),
    bind(Ticks, &["Enter"], C::Agree, None, [
        "mark the question as the ticks propose",
        "het oordeel dat de vinkjes voorstellen",
    ]),

    bind(Dossiers, &["Enter", "l", "Right"], C::Open, Some(["open", "open"]), [
        "open the dossier",
        "het dossier openen",
    ]),
    bind(Dossiers, &["/"], C::Search, Some(["search", "zoek"]), [
        "list only dossiers with these words",
        "alleen dossiers met deze woorden tonen",
    ]),
    bind(Dossiers, &["Esc"], C::Close, None, [
        "list all dossiers",
        "alle dossiers tonen",
    ]),
    bind(Dossiers, &["q"], C::Quit, Some(["quit", "stop"]), [
        "quit",
        "afsluiten",
    ]),

    bind(Sheet, &["Esc", "q"], C::Close, Some(["close", "sluit"]), [
        "close the page",
        "de pagina sluiten",
    ]),
    bind(Sheet, &["o"], C::Proof, None, [
        "close the proof",
        "de bron sluiten",
    ]),
    bind(Sheet, &["i"], C::About, None, [
        "close the page about the dossier",
        "de pagina over het dossier sluiten",
    ]),
    bind(Help, &["/"], C::Search, Some(["search", "zoek"]), [
        "show only the lines that hold these words",
        "alleen de regels tonen waarin deze woorden staan",
    ]),

    bind(Prompt, &["Enter"], C::Accept, Some(["done", "klaar"]), [
        "done",
        "klaar",
    ]),
    bind(Prompt, &["Esc"], C::Cancel, Some(["leave it", "laat zitten"]), [
        "leave it",
        "laten zitten",
    ]),
    bind(Prompt, &["Backspace", "Ctrl-H"], C::Erase, None, [
        "take off the last character",
        "het laatste teken weghalen",
    ]),
    bind(Prompt, &["Ctrl-W"], C::EraseWord, None, [
        "take off the last word",
        "het laatste woord weghalen",
    ]),
    bind(Prompt, &["Ctrl-U"], C::EraseAll, None, [
        "take off everything",
        "alles weghalen",
    ]),
    bind(Prompt, &["Tab"], C::Complete, None, [
        "complete the name of a command",
        "de naam van een opdracht aanvullen",
    ]),

    bind(Everywhere, &[":"], C::CommandLine, None, [
        "any command by its name; :12 goes to question 12",
        "elke opdracht bij haar naam; :12 gaat naar vraag 12",
    ]),
    bind(Everywhere, &["?", "F1"], C::Help, Some(["help", "help"]), [
        "this help; {search} searches it",
        "deze help; {search} zoekt erin",
    ]),
    bind(Everywhere, &["Ctrl-C"], C::Leave, None, [
        "quit at once",
        "meteen afsluiten",
    ]),
    bind(Everywhere, &["Ctrl-Z"], C::Suspend, None, [
        "suspend; the shell's fg comes back",
        "onderbreken; fg in de shell gaat verder",
    ]),
    bind(Everywhere, &["Ctrl-L"], C::Redraw, None, [
        "draw the screen anew",
        "het scherm opnieuw tekenen",
    ]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_speaks_both_languages_and_names_the_same_keys() {
        let keys =
            |help: &str| help.split('{').skip(1).map(|rest| rest.split('}').next().unwrap().to_owned()).collect();
        for Binding { command, help: [english, dutch], hint, .. } in BINDINGS {
            assert!(!english.is_empty() && !dutch.is_empty(), "{command}");
            assert_ne!(english, dutch, "{command}");
            let [one, other]: [Vec<String>; 2] = [keys(english), keys(dutch)];
            assert_eq!(one, other, "{command}");
            assert!(hint.iter().flatten().all(|hint| !hint.is_empty()), "{command}");
        }
        assert!(Scope::ALL.iter().all(|scope| scope.title()[0] != scope.title()[1]));
    }
}
