//! The one table of keys: which keys run which command where, what the command does, and its line in the help. The help,
//! the hints, the man page, the printed configuration and `docs/reader.md` come from it.

use super::{
    Count, Effects, choosing, closing, dossiers, finding, history, links, marks, moving, note_keys, notes, pages,
    pairing, panes, papers, questions, report, summary, ticks, typing, writing,
};
use crate::language::Both;
use crate::tui::input::binding::Binding;
use crate::tui::input::scope::Scope::{
    self, Choosing, Dossiers, Everywhere, Help, Motion, Notes, Prompt, Reader, Sheet, Ticks, Writing,
};
use crate::tui::state::State;

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Command {
    /// Its keys, name and help.
    pub binding: Binding,
    /// What it does.
    run: fn(&mut State, Count) -> Effects,
}

/// Runs the command of a row.
pub fn run(state: &mut State, row: usize, count: Count) -> Effects {
    COMMANDS.get(row).map_or(Vec::new(), |command| (command.run)(state, count))
}

/// Runs the command of a name, as the innermost scope has it in which there is one. Elsewhere it does nothing.
pub fn run_named(state: &mut State, name: &str, count: Count) -> Effects {
    let mut scopes = state.scopes().iter();
    match scopes.find_map(|scope| state.ui.keymap.find(*scope, name)).map(|bound| bound.row) {
        Some(row) => run(state, row, count),
        None => Vec::new(),
    }
}

const fn key(
    scope: Scope,
    keys: &'static [&'static str],
    command: &'static str,
    run: fn(&mut State, Count) -> Effects,
    hint: Option<Both>,
    help: Both,
) -> Command {
    Command { binding: Binding { scope, keys, command, hint, help }, run }
}

/// What every key does. Within the chain of scopes of a place the innermost binding holds.
#[rustfmt::skip]
pub const COMMANDS: &[Command] = &[
    key(Reader, &["]", "J"], "next-question", questions::next_question, Some(["next", "volgende"]), [
        "next question (5{next-question} goes five on)",
        "volgende vraag (5{next-question} gaat er vijf verder)",
    ]),
    key(Reader, &["[", "K"], "previous-question", questions::previous_question, None, [
        "previous question",
        "vorige vraag",
    ]),
    key(Reader, &["}"], "next-attention", questions::next_attention, Some(["attention", "aandacht"]), [
        "next question that needs attention: no answer, by reference, uncertain",
        "volgende vraag die aandacht vraagt: geen antwoord, met verwijzing, onzeker",
    ]),
    key(Reader, &["{"], "previous-attention", questions::previous_attention, None, [
        "previous question that needs attention",
        "vorige vraag die aandacht vraagt",
    ]),
    key(Reader, &["Tab"], "next-link", links::next_link, Some(["links", "link"]), [
        "next footnote marker, reference, citation or address in the pane",
        "volgend nootcijfer of webadres, volgende verwijzing of vindplaats in dit venster",
    ]),
    key(Reader, &["Shift-Tab"], "previous-link", links::previous_link, None, [
        "previous one",
        "de vorige",
    ]),
    key(Reader, &["Enter"], "follow", links::follow, None, [
        "follow: a marker to its note, a reference to a peek and then there; 12 {follow} goes to question 12",
        "volgen: van nootcijfer naar noot, bij een verwijzing eerst inzien en dan erheen; 12 {follow} gaat naar vraag 12",
    ]),
    key(Reader, &["r"], "references", links::references, Some(["references", "verwijzing"]), [
        "the answers that this one points to, shown below it; and taken away again",
        "de antwoorden waarnaar dit antwoord verwijst eronder tonen, en weer weghalen",
    ]),
    key(Reader, &["P"], "referrers", links::referrers, Some(["pointing here", "verwijst hierheen"]), [
        "peek at the answers that point to this one",
        "de antwoorden inzien die naar dit antwoord verwijzen",
    ]),
    key(Reader, &["p"], "notice", links::notice, Some(["notice", "uitstelbericht"]), [
        "peek at the notice of postponement; {follow} opens it",
        "het uitstelbericht inzien; {follow} opent het",
    ]),
    key(Reader, &["Ctrl-O", "Alt-Left"], "back", links::back, Some(["back", "terug"]), [
        "back to where you came from",
        "terug naar waar u vandaan kwam",
    ]),
    key(Reader, &["Alt-Right"], "forward", links::forward, None, [
        "and forward again",
        "en weer vooruit",
    ]),
    key(Reader, &["l", "Right"], "pane-right", panes::pane_right, None, [
        "pane to the right, or below",
        "venster rechts, of eronder",
    ]),
    key(Reader, &["h", "Left"], "pane-left", panes::pane_left, None, [
        "pane to the left, or above",
        "venster links, of erboven",
    ]),
    key(Reader, &["f"], "drawer", panes::drawer, Some(["notes", "noten"]), [
        "footnotes of the question, open and shut",
        "voetnoten bij de vraag, open en dicht",
    ]),
    key(Reader, &["+"], "taller", panes::taller, None, [
        "a taller drawer (3{taller} by three steps)",
        "een hogere lade (3{taller} met drie stappen)",
    ]),
    key(Reader, &["-"], "shorter", panes::shorter, None, [
        "a shorter drawer",
        "een lagere lade",
    ]),
    key(Reader, &[">"], "wider", panes::wider, None, [
        "a wider pane; where panes are stacked a taller one",
        "een breder venster; waar ze onder elkaar staan een hoger",
    ]),
    key(Reader, &["<"], "narrower", panes::narrower, None, [
        "a narrower pane",
        "een smaller venster",
    ]),
    key(Reader, &["z"], "maximise", panes::maximise, None, [
        "this pane alone, and all of them again",
        "alleen dit venster, en weer alle",
    ]),
    key(Reader, &["s"], "list", panes::list, None, [
        "hide the list of questions, and show it again",
        "de lijst met vragen verbergen, en weer tonen",
    ]),
    key(Reader, &["/"], "search", finding::search, Some(["search", "zoek"]), [
        "search the dossier (regular expression; capitals count if you type one, accents never)",
        "zoeken in het dossier (reguliere expressie; hoofdletters tellen alleen als u er een typt, accenten nooit)",
    ]),
    key(Reader, &["&"], "filter", finding::filter, None, [
        "list only questions with: words, status:open, group:CDA, by:Weel, ? (uncertain); {next-question} and {previous-question} step through them, {close} shows all",
        "alleen vragen tonen met: woorden, status:open, fractie:CDA, door:Weel, ? (onzeker); {next-question} en {previous-question} gaan erdoorheen, {close} toont alle",
    ]),
    key(Reader, &["n"], "next-hit", finding::next_hit, Some(["next hit", "volgende treffer"]), [
        "next hit",
        "volgende treffer",
    ]),
    key(Reader, &["N"], "previous-hit", finding::previous_hit, None, [
        "previous hit",
        "vorige treffer",
    ]),
    key(Reader, &["v"], "turn", papers::turn, Some(["next paper", "volgend stuk"]), [
        "turn the wording pane to the next paper that prints the question",
        "in het vraagvenster naar het volgende stuk waarin de vraag staat",
    ]),
    key(Reader, &["w"], "difference", papers::difference, None, [
        "how the papers word the question differently, word by word; and the text again",
        "hoe de bewoording per stuk verschilt, woord voor woord; en weer de tekst",
    ]),
    key(Reader, &["t"], "text", papers::text, Some(["text", "tekst"]), [
        "whole text of the paper: notice, letter, annexes; {turn} turns to the next, {text} goes back",
        "hele tekst van het stuk: mededeling, brief, bijlagen; {turn} naar het volgende, {text} gaat terug",
    ]),
    key(Reader, &["o"], "proof", papers::proof, Some(["proof", "bron"]), [
        "proof: the file's own lines of this passage",
        "bron: de regels van het bestand zelf bij deze passage",
    ]),
    key(Reader, &["L"], "unlink", panes::unlink, None, [
        "let question and answer move apart, and link them again",
        "vraag en antwoord los van elkaar bewegen, en weer samen",
    ]),
    key(Reader, &["y"], "copy", papers::copy, None, [
        "copy what is in view, or the sentence of the chosen link, with its source",
        "kopiëren wat in beeld is, of de zin van de gekozen verwijzing, met bronvermelding",
    ]),
    key(Reader, &["Y"], "copy-source", papers::copy_source, None, [
        "copy its source alone",
        "alleen de bronvermelding kopiëren",
    ]),
    key(Reader, &["'"], "go-on", papers::go_on, None, [
        "go on where you left this dossier the last time",
        "verder waar u de vorige keer in dit dossier was",
    ]),
    key(Reader, &["R"], "reread", papers::reread, None, [
        "read the papers again, and stay in this place",
        "de stukken opnieuw lezen, op dezelfde plaats",
    ]),
    key(Reader, &["i"], "about", papers::about, Some(["about", "gegevens"]), [
        "about this dossier: papers, people, dates, what could not be made out",
        "over dit dossier: stukken, personen, data, wat niet duidelijk was",
    ]),
    key(Reader, &["m a"], "mark-answered", marks::answered, Some(["answered", "beantwoord"]), [
        "mark the question: answered",
        "oordeel over de vraag: beantwoord",
    ]),
    key(Reader, &["m p"], "mark-partly", marks::partly, Some(["partly", "deels"]), [
        "mark: partly answered",
        "oordeel: deels beantwoord",
    ]),
    key(Reader, &["m n"], "mark-not-answered", marks::not_answered, Some(["not", "niet"]), [
        "mark: not answered",
        "oordeel: niet beantwoord",
    ]),
    key(Reader, &["m e"], "mark-evades", marks::evades, Some(["evades", "ontwijkt"]), [
        "mark: evades the question",
        "oordeel: ontwijkt de vraag",
    ]),
    key(Reader, &["m w"], "mark-elsewhere", marks::elsewhere, Some(["elsewhere", "elders"]), [
        "mark: points elsewhere",
        "oordeel: wijst naar elders",
    ]),
    key(Reader, &["m f"], "mark-follow-up", marks::follow_up, Some(["follow up", "opvolgen"]), [
        "mark: to be followed up",
        "oordeel: op te volgen",
    ]),
    key(Reader, &["m x"], "unmark", marks::unmark, Some(["none", "geen"]), [
        "take the mark off",
        "het oordeel weghalen",
    ]),
    key(Reader, &["m m"], "agree", marks::agree, Some(["agree", "akkoord"]), [
        "agree: the mark still holds though question or answer changed; or it is what the ticks propose",
        "akkoord: het oordeel geldt nog al is vraag of antwoord gewijzigd; of het wordt wat de vinkjes voorstellen",
    ]),
    key(Reader, &["m t"], "tag", marks::tag, Some(["tag", "label"]), [
        "give the question a tag, or take it off; {complete} completes one in use",
        "de vraag een label geven, of het weghalen; {complete} vult een gebruikt label aan",
    ]),
    key(Reader, &["m s"], "ticks", ticks::ticks, Some(["sub-questions", "deelvragen"]), [
        "the sub-questions in the drawer, to be ticked; and shut it again",
        "de deelvragen in de lade, om af te vinken; en weer dicht",
    ]),
    key(Reader, &["m 1", "m 2", "m 3", "m 4", "m 5", "m 6", "m 7", "m 8", "m 9"], "tick", ticks::tick, None, [
        "tick a sub-question: answered, not answered, neither",
        "een deelvraag afvinken: beantwoord, niet beantwoord, geen van beide",
    ]),
    key(Reader, &["m ]"], "next-unreviewed", marks::next_unreviewed, Some(["next unmarked", "volgende zonder oordeel"]), [
        "next question without a mark, or whose mark asks to be confirmed",
        "volgende vraag zonder oordeel, of waarvan het om bevestiging vraagt",
    ]),
    key(Reader, &["m ["], "previous-unreviewed", marks::previous_unreviewed, None, [
        "previous one",
        "de vorige",
    ]),
    key(Reader, &["c"], "note", notes::note, Some(["note", "aantekening"]), [
        "write a note: on the chosen passage, the footnote under the cursor, else the question",
        "een aantekening schrijven: bij de gekozen passage, de voetnoot onder de cursor, anders de vraag",
    ]),
    key(Reader, &["V"], "select", choosing::select, None, [
        "choose a passage, to note or copy it; the mouse drawn over it does, too",
        "een passage kiezen, om bij te noteren of te kopiëren; met de muis erover slepen kan ook",
    ]),
    key(Reader, &["C"], "notes", notes::notes, Some(["its notes", "aantekeningen"]), [
        "the notes on the question in the drawer; and shut it again",
        "de aantekeningen bij de vraag in de lade; en weer dicht",
    ]),
    key(Reader, &["M"], "summary", summary::summary, Some(["summary", "overzicht"]), [
        "all marks and notes of the dossier; {follow} goes to one",
        "alle oordelen en aantekeningen van het dossier; {follow} gaat erheen",
    ]),
    key(Reader, &["A"], "reassign", pairing::reassign, None, [
        "put the answer in view to another question: a pairing corrected",
        "het antwoord in beeld bij een andere vraag zetten: een verbeterde koppeling",
    ]),
    key(Reader, &["X"], "write-report", report::write_report, None, [
        "write a report of the dossier with its review to a file: .html, .md, .csv or .json",
        "een verslag van het dossier met de beoordeling in een bestand schrijven: .html, .md, .csv of .json",
    ]),
    key(Reader, &["m c"], "adopt", history::adopt, None, [
        "copy a review of these questions that lies elsewhere, and was offered, to here",
        "een beoordeling van deze vragen die elders staat, en werd aangeboden, hierheen overnemen",
    ]),
    key(Reader, &["U"], "undo", history::undo, None, [
        "take back your last change of the review",
        "uw laatste wijziging van de beoordeling terugnemen",
    ]),
    key(Reader, &["Ctrl-R"], "redo", history::redo, None, [
        "make it again",
        "die opnieuw doen",
    ]),
    key(Reader, &["Esc"], "close", closing::close, Some(["close", "sluit"]), [
        "close what is open: drawer, choice of link, hits, filter, text",
        "sluiten wat open is: lade, gekozen verwijzing, treffers, filter, tekst",
    ]),
    key(Reader, &["q"], "quit", closing::quit, Some(["quit", "stop"]), [
        "close what is open, then back to the list, then quit",
        "sluiten wat open is, dan terug naar de lijst, dan afsluiten",
    ]),

    key(Motion, &["j", "Down", "Ctrl-E"], "line-down", moving::line_down, None, [
        "a line down; in the list the next question",
        "een regel omlaag; in de lijst de volgende vraag",
    ]),
    key(Motion, &["k", "Up", "Ctrl-Y"], "line-up", moving::line_up, None, [
        "a line up",
        "een regel omhoog",
    ]),
    key(Motion, &["Space", "PageDown", "Ctrl-F"], "page-down", moving::page_down, None, [
        "a page down",
        "een bladzijde omlaag",
    ]),
    key(Motion, &["b", "PageUp", "Ctrl-B"], "page-up", moving::page_up, None, [
        "a page up",
        "een bladzijde omhoog",
    ]),
    key(Motion, &["d", "Ctrl-D"], "half-page-down", moving::half_page_down, None, [
        "half a page down",
        "een halve bladzijde omlaag",
    ]),
    key(Motion, &["u", "Ctrl-U"], "half-page-up", moving::half_page_up, None, [
        "half a page up",
        "een halve bladzijde omhoog",
    ]),
    key(Motion, &["g", "Home"], "first", moving::first, None, [
        "to the beginning; 12{first} goes to question 12",
        "naar het begin; 12{first} gaat naar vraag 12",
    ]),
    key(Motion, &["G", "End"], "last", moving::last, None, [
        "to the end",
        "naar het einde",
    ]),

    key(Choosing, &["c"], "note", notes::note, Some(["note", "aantekening"]), [
        "write a note on it",
        "er een aantekening bij schrijven",
    ]),
    key(Choosing, &["y"], "copy", choosing::copy, Some(["copy", "kopieer"]), [
        "copy it with its source",
        "kopiëren met bronvermelding",
    ]),
    key(Choosing, &["j", "l", "Down", "Right"], "select-next", choosing::next, None, [
        "the next sentence (or word, or paragraph)",
        "de volgende zin (of het volgende woord, de volgende alinea)",
    ]),
    key(Choosing, &["k", "h", "Up", "Left"], "select-previous", choosing::previous, None, [
        "the one before",
        "de vorige",
    ]),
    key(Choosing, &["J", "L", "Shift-Down", "Shift-Right"], "extend-next", choosing::extend_next, Some(["more", "meer"]), [
        "as far as the next one too",
        "tot en met de volgende",
    ]),
    key(Choosing, &["K", "H", "Shift-Up", "Shift-Left"], "extend-previous", choosing::extend_previous, Some(["less", "minder"]), [
        "one less, or as far as the one before too",
        "een minder, of tot en met de vorige",
    ]),
    key(Choosing, &["w"], "by-words", choosing::by_words, Some(["words", "woorden"]), [
        "by words",
        "per woord",
    ]),
    key(Choosing, &["s"], "by-sentences", choosing::by_sentences, Some(["sentences", "zinnen"]), [
        "by sentences, as at first",
        "per zin, zoals eerst",
    ]),
    key(Choosing, &["p"], "by-paragraphs", choosing::by_paragraphs, Some(["paragraphs", "alinea's"]), [
        "by paragraphs",
        "per alinea",
    ]),
    key(Choosing, &["Esc", "q", "V"], "close", choosing::leave, Some(["leave it", "laat zitten"]), [
        "choose nothing",
        "niets kiezen",
    ]),

    key(Writing, &["Ctrl-S", "Alt-Enter"], "accept", writing::accept, Some(["done", "klaar"]), [
        "done: the note is kept; without words it is taken away",
        "klaar: de aantekening wordt bewaard; zonder woorden weggehaald",
    ]),
    key(Writing, &["Esc"], "cancel", writing::leave, Some(["leave as a draft", "laat als concept"]), [
        "leave it; what was typed is kept as a draft",
        "laten zitten; wat getypt is blijft als concept bewaard",
    ]),
    key(Writing, &["F4", "Ctrl-X Ctrl-E"], "editor", writing::own_editor, Some(["editor", "editor"]), [
        "write it in your own editor ($VISUAL, $EDITOR)",
        "schrijven in uw eigen editor ($VISUAL, $EDITOR)",
    ]),

    key(Notes, &["e"], "edit-note", note_keys::edit_note, Some(["edit", "wijzig"]), [
        "word the note anew",
        "de aantekening herschrijven",
    ]),
    key(Notes, &["D", "Delete"], "delete-note", note_keys::delete_note, Some(["delete", "weg"]), [
        "take the note away",
        "de aantekening weghalen",
    ]),
    key(Notes, &["Enter"], "follow", note_keys::follow, Some(["go there", "erheen"]), [
        "go to what it is about",
        "naar waar het over gaat",
    ]),
    key(Notes, &["U"], "undo", history::undo, None, [
        "take back your last change of the review",
        "uw laatste wijziging van de beoordeling terugnemen",
    ]),
    key(Notes, &["Ctrl-R"], "redo", history::redo, None, [
        "make it again",
        "die opnieuw doen",
    ]),

    key(Ticks, &["Space", "1", "2", "3", "4", "5", "6", "7", "8", "9"], "tick", ticks::tick, None, [
        "tick the sub-question: answered, not answered, neither",
        "de deelvraag afvinken: beantwoord, niet beantwoord, geen van beide",
    ]),
    key(Ticks, &["Enter"], "agree", marks::agree, None, [
        "mark the question as the ticks propose",
        "het oordeel dat de vinkjes voorstellen",
    ]),

    key(Dossiers, &["Enter", "l", "Right"], "open", dossiers::open, Some(["open", "open"]), [
        "open the dossier",
        "het dossier openen",
    ]),
    key(Dossiers, &["/"], "search", dossiers::search, Some(["search", "zoek"]), [
        "list only dossiers with these words",
        "alleen dossiers met deze woorden tonen",
    ]),
    key(Dossiers, &["Esc"], "close", dossiers::list_all, None, [
        "list all dossiers",
        "alle dossiers tonen",
    ]),
    key(Dossiers, &["q"], "quit", closing::leave, Some(["quit", "stop"]), [
        "quit",
        "afsluiten",
    ]),

    key(Sheet, &["Esc", "q"], "close", pages::close, Some(["close", "sluit"]), [
        "close the page",
        "de pagina sluiten",
    ]),
    key(Sheet, &["o"], "proof", pages::close_again, None, [
        "close the proof",
        "de bron sluiten",
    ]),
    key(Sheet, &["i"], "about", pages::close_again, None, [
        "close the page about the dossier",
        "de pagina over het dossier sluiten",
    ]),
    key(Help, &["/"], "search", pages::search_help, Some(["search", "zoek"]), [
        "show only the lines that hold these words",
        "alleen de regels tonen waarin deze woorden staan",
    ]),

    key(Prompt, &["Enter"], "accept", typing::accept, Some(["done", "klaar"]), [
        "done",
        "klaar",
    ]),
    key(Prompt, &["Esc"], "cancel", typing::cancel, Some(["leave it", "laat zitten"]), [
        "leave it",
        "laten zitten",
    ]),
    key(Prompt, &["Backspace", "Ctrl-H"], "erase", typing::erase, None, [
        "take off the last character",
        "het laatste teken weghalen",
    ]),
    key(Prompt, &["Ctrl-W"], "erase-word", typing::erase_word, None, [
        "take off the last word",
        "het laatste woord weghalen",
    ]),
    key(Prompt, &["Ctrl-U"], "erase-all", typing::erase_all, None, [
        "take off everything",
        "alles weghalen",
    ]),
    key(Prompt, &["Tab"], "complete", typing::complete, None, [
        "complete the name of a command",
        "de naam van een opdracht aanvullen",
    ]),

    key(Everywhere, &[":"], "command-line", typing::command_line, None, [
        "any command by its name; :12 goes to question 12",
        "elke opdracht bij haar naam; :12 gaat naar vraag 12",
    ]),
    key(Everywhere, &["?", "F1"], "help", pages::help, Some(["help", "help"]), [
        "this help; {search} searches it",
        "deze help; {search} zoekt erin",
    ]),
    key(Everywhere, &["Ctrl-C"], "leave", closing::leave, None, [
        "quit at once",
        "meteen afsluiten",
    ]),
    key(Everywhere, &["Ctrl-Z"], "suspend", closing::suspend, None, [
        "suspend; the shell's fg comes back",
        "onderbreken; fg in de shell gaat verder",
    ]),
    key(Everywhere, &["Ctrl-L"], "redraw", closing::redraw, None, [
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
        for Command { binding: Binding { command, help: [english, dutch], hint, .. }, .. } in COMMANDS {
            assert!(!english.is_empty() && !dutch.is_empty(), "{command}");
            assert_ne!(english, dutch, "{command}");
            let [one, other]: [Vec<String>; 2] = [keys(english), keys(dutch)];
            assert_eq!(one, other, "{command}");
            assert!(hint.iter().flatten().all(|hint| !hint.is_empty()), "{command}");
        }
        assert!(Scope::ALL.iter().all(|scope| scope.title()[0] != scope.title()[1]));
    }
}
