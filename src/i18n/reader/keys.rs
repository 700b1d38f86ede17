//! What every key does, in the scope in which it does it: a line for the help, and a word for the line of hints. Named after
//! the commands of the table of keys; the name of a command in braces stands for its key.

use super::super::{Bilingual, both};

/// What the help and the hints say of a key.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct KeyText {
    /// A line for the help.
    pub(crate) help: Bilingual,
    /// A word for the status line, if it belongs there.
    pub(crate) hint: Option<Bilingual>,
}

pub(in crate::i18n) const fn help(english: &'static str, dutch: &'static str) -> KeyText {
    KeyText { help: both(english, dutch), hint: None }
}

impl KeyText {
    pub(in crate::i18n) const fn hint(self, english: &'static str, dutch: &'static str) -> Self {
        Self { hint: Some(both(english, dutch)), ..self }
    }
}

/// Words in the line of hints that stand for another or for several commands.
pub(crate) mod hints {
    use super::{Bilingual, both};

    /// For the key that closes a filter.
    pub(crate) const SHOW_ALL: Bilingual = both("show all", "toon alles");
    /// For the key that closes a search.
    pub(crate) const END_SEARCH: Bilingual = both("end search", "stop zoeken");
    /// For the key that goes back from a text to the questions.
    pub(crate) const QUESTIONS: Bilingual = both("questions", "vragen");
    /// For the key with which all marks begin.
    pub(crate) const MARK: Bilingual = both("mark", "oordeel");
}

/// The panes of a dossier.
pub(crate) mod reader {
    use super::{KeyText, help};

    pub(crate) const NEXT_QUESTION: KeyText =
        help("next question (5{next-question} goes five on)", "volgende vraag (5{next-question} gaat er vijf verder)")
            .hint("next", "volgende");
    pub(crate) const PREVIOUS_QUESTION: KeyText = help("previous question", "vorige vraag");
    pub(crate) const NEXT_ATTENTION: KeyText = help(
        "next question that needs attention: no answer, by reference, uncertain",
        "volgende vraag die aandacht vraagt: geen antwoord, met verwijzing, onzeker",
    )
    .hint("attention", "aandacht");
    pub(crate) const PREVIOUS_ATTENTION: KeyText =
        help("previous question that needs attention", "vorige vraag die aandacht vraagt");
    pub(crate) const NEXT_LINK: KeyText = help(
        "next footnote marker, reference, citation or address in the pane",
        "volgend nootcijfer of webadres, volgende verwijzing of vindplaats in dit venster",
    )
    .hint("links", "link");
    pub(crate) const PREVIOUS_LINK: KeyText = help("previous one", "de vorige");
    pub(crate) const FOLLOW: KeyText = help(
        "follow: a marker to its note, a reference to a peek and then there; 12 {follow} goes to question 12",
        "volgen: van nootcijfer naar noot, bij een verwijzing eerst inzien en dan erheen; 12 {follow} gaat naar vraag 12",
    );
    pub(crate) const REFERENCES: KeyText = help(
        "the answers that this one points to, shown below it; and taken away again",
        "de antwoorden waarnaar dit antwoord verwijst eronder tonen, en weer weghalen",
    )
    .hint("references", "verwijzing");
    pub(crate) const REFERRERS: KeyText =
        help("peek at the answers that point to this one", "de antwoorden inzien die naar dit antwoord verwijzen")
            .hint("pointing here", "verwijst hierheen");
    pub(crate) const NOTICE: KeyText =
        help("peek at the notice of postponement; {follow} opens it", "het uitstelbericht inzien; {follow} opent het")
            .hint("notice", "uitstelbericht");
    pub(crate) const BACK: KeyText =
        help("back to where you came from", "terug naar waar u vandaan kwam").hint("back", "terug");
    pub(crate) const FORWARD: KeyText = help("and forward again", "en weer vooruit");
    pub(crate) const PANE_RIGHT: KeyText = help("pane to the right, or below", "venster rechts, of eronder");
    pub(crate) const PANE_LEFT: KeyText = help("pane to the left, or above", "venster links, of erboven");
    pub(crate) const DRAWER: KeyText =
        help("footnotes of the question, open and shut", "voetnoten bij de vraag, open en dicht")
            .hint("footnotes", "noten");
    pub(crate) const TALLER: KeyText =
        help("a taller drawer (3{taller} by three steps)", "een hogere lade (3{taller} met drie stappen)");
    pub(crate) const SHORTER: KeyText = help("a shorter drawer", "een lagere lade");
    pub(crate) const WIDER: KeyText = help(
        "a wider pane; where panes are stacked a taller one",
        "een breder venster; waar ze onder elkaar staan een hoger",
    );
    pub(crate) const NARROWER: KeyText = help("a narrower pane", "een smaller venster");
    pub(crate) const MAXIMISE: KeyText =
        help("this pane alone, and all of them again", "alleen dit venster, en weer alle");
    pub(crate) const LIST: KeyText =
        help("hide the list of questions, and show it again", "de lijst met vragen verbergen, en weer tonen");
    pub(crate) const SEARCH: KeyText = help(
        "search the dossier (regular expression; capitals count if you type one, accents never)",
        "zoeken in het dossier (reguliere expressie; hoofdletters tellen alleen als u er een typt, accenten nooit)",
    )
    .hint("search", "zoek");
    pub(crate) const FILTER: KeyText = help(
        "list only questions with: words, status:open, group:CDA, by:Weel, ? (uncertain); {next-question} and {previous-question} step through them, {close} shows all",
        "alleen vragen tonen met: woorden, status:open, fractie:CDA, door:Weel, ? (onzeker); {next-question} en {previous-question} gaan erdoorheen, {close} toont alle",
    );
    pub(crate) const NEXT_HIT: KeyText = help("next hit", "volgende treffer").hint("next hit", "volgende treffer");
    pub(crate) const PREVIOUS_HIT: KeyText = help("previous hit", "vorige treffer");
    pub(crate) const TURN: KeyText = help(
        "turn the wording pane to the next paper that prints the question",
        "in het vraagvenster naar het volgende stuk waarin de vraag staat",
    )
    .hint("next paper", "volgend stuk");
    pub(crate) const DIFFERENCE: KeyText = help(
        "how the papers word the question differently, word by word; and the text again",
        "hoe de bewoording per stuk verschilt, woord voor woord; en weer de tekst",
    );
    pub(crate) const TEXT: KeyText = help(
        "whole text of the paper: notice, letter, annexes; {turn} turns to the next, {text} goes back",
        "hele tekst van het stuk: mededeling, brief, bijlagen; {turn} naar het volgende, {text} gaat terug",
    )
    .hint("text", "tekst");
    pub(crate) const PROOF: KeyText =
        help("proof: the file's own lines of this passage", "bron: de regels van het bestand zelf bij deze passage")
            .hint("proof", "bron");
    pub(crate) const UNLINK: KeyText = help(
        "let question and answer move apart, and link them again",
        "vraag en antwoord los van elkaar bewegen, en weer samen",
    );
    pub(crate) const COPY: KeyText = help(
        "copy what is in view, or the sentence of the chosen link, with its source",
        "kopiëren wat in beeld is, of de zin van de gekozen verwijzing, met bronvermelding",
    );
    pub(crate) const COPY_SOURCE: KeyText = help("copy its source alone", "alleen de bronvermelding kopiëren");
    pub(crate) const GO_ON: KeyText =
        help("go on where you left this dossier the last time", "verder waar u de vorige keer in dit dossier was");
    pub(crate) const REREAD: KeyText =
        help("read the papers again, and stay in this place", "de stukken opnieuw lezen, op dezelfde plaats");
    pub(crate) const ABOUT: KeyText = help(
        "about this dossier: papers, people, dates, what could not be made out",
        "over dit dossier: stukken, personen, data, wat niet duidelijk was",
    )
    .hint("about", "gegevens");
    pub(crate) const HINTS: KeyText = help(
        "hints about the question: what the program noticed, never a verdict",
        "aanwijzingen bij de vraag: wat het programma opmerkte, nooit een oordeel",
    )
    .hint("hints", "aanwijzing");
    pub(crate) const NEXT_HINT: KeyText = help(
        "next question with a hint (: or · in the list)",
        "volgende vraag met een aanwijzing (: of · in de lijst)",
    );
    pub(crate) const PREVIOUS_HINT: KeyText = help("previous one", "de vorige");
    pub(crate) const SAID_BEFORE: KeyText = help(
        "what of the answer stands in earlier papers of your library; {follow} shows what was changed, then opens the paper",
        "wat van het antwoord in eerdere stukken van uw bibliotheek staat; {follow} toont wat gewijzigd is, en opent dan het stuk",
    )
    .hint("said before", "eerder gezegd");
    pub(crate) const COMMITMENTS: KeyText = help(
        "commitments of the dossier: who, what, by when, where",
        "toezeggingen in het dossier: wie, wat, wanneer, waar",
    );
    pub(crate) const ANSWERED_AND_ON: KeyText = help(
        "the same with a capital letter, and on to the next question without a mark: answered",
        "hetzelfde met een hoofdletter, en door naar de volgende vraag zonder oordeel: beantwoord",
    )
    .hint("(capital) and on", "(hoofdletter) en verder");
    pub(crate) const PARTLY_AND_ON: KeyText = help("partly answered, and on", "deels beantwoord, en verder");
    pub(crate) const NOT_ANSWERED_AND_ON: KeyText = help("not answered, and on", "niet beantwoord, en verder");
    pub(crate) const EVADES_AND_ON: KeyText = help("evades the question, and on", "ontwijkt de vraag, en verder");
    pub(crate) const ELSEWHERE_AND_ON: KeyText = help("points elsewhere, and on", "wijst naar elders, en verder");
    pub(crate) const FOLLOW_UP_AND_ON: KeyText = help("to be followed up, and on", "op te volgen, en verder");
    pub(crate) const MARK_SHOWN: KeyText = help(
        "one mark for all questions that a filter ({filter}) shows, after asking which",
        "één oordeel over alle vragen die een filter ({filter}) toont, na te vragen welk",
    )
    .hint("all of the filter", "hele filter");
    pub(crate) const UNMARK: KeyText = help("take the mark off", "het oordeel weghalen").hint("none", "geen");
    pub(crate) const AGREE: KeyText = help(
        "agree: the mark still holds though question or answer changed; or it is what the ticks propose",
        "akkoord: het oordeel geldt nog al is vraag of antwoord gewijzigd; of het wordt wat de vinkjes voorstellen",
    )
    .hint("agree", "akkoord");
    pub(crate) const TAG: KeyText = help(
        "give the question a tag, or take it off; {complete} completes one in use",
        "de vraag een label geven, of het weghalen; {complete} vult een gebruikt label aan",
    )
    .hint("tag", "label");
    pub(crate) const TICKS: KeyText = help(
        "the sub-questions in the drawer, to be ticked; and shut it again",
        "de deelvragen in de lade, om af te vinken; en weer dicht",
    )
    .hint("sub-questions", "deelvragen");
    pub(crate) const TICK: KeyText = help(
        "tick a sub-question: answered, not answered, neither",
        "een deelvraag afvinken: beantwoord, niet beantwoord, geen van beide",
    );
    pub(crate) const NEXT_UNREVIEWED: KeyText = help(
        "next question without a mark, or whose mark asks to be confirmed",
        "volgende vraag zonder oordeel, of waarvan het om bevestiging vraagt",
    )
    .hint("next unmarked", "volgende zonder oordeel");
    pub(crate) const PREVIOUS_UNREVIEWED: KeyText = help("previous one", "de vorige");
    pub(crate) const NOTE: KeyText = help(
        "write a note: on the chosen passage, the footnote under the cursor, else the question",
        "een aantekening schrijven: bij de gekozen passage, de voetnoot onder de cursor, anders de vraag",
    )
    .hint("note", "aantekening");
    pub(crate) const SELECT: KeyText = help(
        "choose a passage, to note or copy it; the mouse drawn over it does, too",
        "een passage kiezen, om bij te noteren of te kopiëren; met de muis erover slepen kan ook",
    );
    pub(crate) const NOTES: KeyText = help(
        "the notes on the question in the drawer; and shut it again",
        "de aantekeningen bij de vraag in de lade; en weer dicht",
    )
    .hint("its notes", "aantekeningen");
    pub(crate) const SUMMARY: KeyText = help(
        "all marks and notes of the dossier; {follow} goes to one",
        "alle oordelen en aantekeningen van het dossier; {follow} gaat erheen",
    )
    .hint("summary", "overzicht");
    pub(crate) const REASSIGN: KeyText = help(
        "put the answer in view to another question: a pairing corrected",
        "het antwoord in beeld bij een andere vraag zetten: een verbeterde koppeling",
    );
    pub(crate) const WRITE_REPORT: KeyText = help(
        "write a report of the dossier with its review to a file: .html, .docx, .md, .csv, .xlsx or .json",
        "een verslag van het dossier met de beoordeling in een bestand schrijven: .html, .docx, .md, .csv, .xlsx of .json",
    );
    pub(crate) const ADOPT: KeyText = help(
        "copy a review of these questions that lies elsewhere, and was offered, to here",
        "een beoordeling van deze vragen die elders staat, en werd aangeboden, hierheen overnemen",
    );
    pub(crate) const UNDO: KeyText = help(
        "take back your last change of the review (4{undo} the last four)",
        "uw laatste wijziging van de beoordeling terugnemen (4{undo} de laatste vier)",
    );
    pub(crate) const REDO: KeyText = help("make it again", "die opnieuw doen");
    pub(crate) const CLOSE: KeyText = help(
        "close what is open: drawer, choice of link, hits, filter, text",
        "sluiten wat open is: lade, gekozen verwijzing, treffers, filter, tekst",
    )
    .hint("close", "sluit");
    pub(crate) const QUIT: KeyText = help(
        "close what is open, then back to the list, then quit",
        "sluiten wat open is, dan terug naar de lijst, dan afsluiten",
    )
    .hint("quit", "stop");
}

/// Wherever there is something to scroll.
pub(crate) mod moving {
    use super::{KeyText, help};

    pub(crate) const LINE_DOWN: KeyText =
        help("a line down; in the list the next question", "een regel omlaag; in de lijst de volgende vraag");
    pub(crate) const LINE_UP: KeyText = help("a line up", "een regel omhoog");
    pub(crate) const PAGE_DOWN: KeyText = help("a page down", "een bladzijde omlaag");
    pub(crate) const PAGE_UP: KeyText = help("a page up", "een bladzijde omhoog");
    pub(crate) const HALF_PAGE_DOWN: KeyText = help("half a page down", "een halve bladzijde omlaag");
    pub(crate) const HALF_PAGE_UP: KeyText = help("half a page up", "een halve bladzijde omhoog");
    pub(crate) const FIRST: KeyText =
        help("to the beginning; 12{first} goes to question 12", "naar het begin; 12{first} gaat naar vraag 12");
    pub(crate) const LAST: KeyText =
        help("to the end; 12{last} goes to question 12, too", "naar het einde; ook 12{last} gaat naar vraag 12");
}

/// A passage that is being chosen.
pub(crate) mod choosing {
    use super::{KeyText, help};

    pub(crate) const NOTE: KeyText =
        help("write a note on it", "er een aantekening bij schrijven").hint("note", "aantekening");
    pub(crate) const COPY: KeyText =
        help("copy it with its source", "kopiëren met bronvermelding").hint("copy", "kopieer");
    pub(crate) const SELECT_NEXT: KeyText = help(
        "the next sentence (or word, or paragraph)",
        "de volgende zin (of het volgende woord, de volgende alinea)",
    );
    pub(crate) const SELECT_PREVIOUS: KeyText = help("the one before", "de vorige");
    pub(crate) const EXTEND_NEXT: KeyText =
        help("as far as the next one too", "tot en met de volgende").hint("more", "meer");
    pub(crate) const EXTEND_PREVIOUS: KeyText =
        help("one less, or as far as the one before too", "een minder, of tot en met de vorige").hint("less", "minder");
    pub(crate) const BY_WORDS: KeyText = help("by words", "per woord").hint("words", "woorden");
    pub(crate) const BY_SENTENCES: KeyText =
        help("by sentences, as at first", "per zin, zoals eerst").hint("sentences", "zinnen");
    pub(crate) const BY_PARAGRAPHS: KeyText = help("by paragraphs", "per alinea").hint("paragraphs", "alinea's");
    pub(crate) const CLOSE: KeyText = help("choose nothing", "niets kiezen").hint("leave it", "laat zitten");
}

/// A note that is being written.
pub(crate) mod writing {
    use super::{KeyText, help};

    pub(crate) const ACCEPT: KeyText = help(
        "done: the note is kept; without words it is taken away",
        "klaar: de aantekening wordt bewaard; zonder woorden weggehaald",
    )
    .hint("done", "klaar");
    pub(crate) const CANCEL: KeyText =
        help("leave it; what was typed is kept as a draft", "laten zitten; wat getypt is blijft als concept bewaard")
            .hint("leave as a draft", "laat als concept");
    pub(crate) const EDITOR: KeyText =
        help("write it in your own editor ($VISUAL, $EDITOR)", "schrijven in uw eigen editor ($VISUAL, $EDITOR)")
            .hint("editor", "editor");
}

/// Notes, in the drawer or in the summary of the review.
pub(crate) mod notes {
    use super::{KeyText, help};

    pub(crate) const EDIT_NOTE: KeyText =
        help("word the note anew", "de aantekening herschrijven").hint("edit", "wijzig");
    pub(crate) const DELETE_NOTE: KeyText = help("take the note away", "de aantekening weghalen").hint("delete", "weg");
    pub(crate) const FOLLOW: KeyText =
        help("go to what it is about", "naar waar het over gaat").hint("go there", "erheen");
}

/// Hints in the drawer and on the page of commitments.
pub(crate) mod hints_of_row {
    use super::{KeyText, help};

    pub(crate) const AGREE: KeyText = help(
        "agree with the hint, and take that back; of one about a sub-question this crosses it",
        "de aanwijzing onderschrijven, en dat weer terugnemen; bij een deelvraag wordt die doorgekruist",
    )
    .hint("agree", "akkoord");
    pub(crate) const DISMISS: KeyText = help(
        "dismiss it, and take that back; it is not shown any more, also when the papers are read again",
        "haar verwerpen, en dat weer terugnemen; ze wordt niet meer getoond, ook als de stukken opnieuw worden gelezen",
    )
    .hint("dismiss", "verwerp");
    pub(crate) const FOLLOW: KeyText = help(
        "go to its sentence; of text given before, look at the other place",
        "naar de zin; bij eerder gegeven tekst de andere plaats inzien",
    )
    .hint("go there", "erheen");
    pub(crate) const COPY: KeyText =
        help("copy its sentence with the source", "de zin met de bron kopiëren").hint("copy", "kopieer");
    pub(crate) const NOTE: KeyText =
        help("write a note on it", "er een aantekening bij schrijven").hint("note", "aantekening");
}

/// The sub-questions in the drawer.
pub(crate) mod sub_questions {
    use super::{KeyText, help};

    pub(crate) const TICK: KeyText = help(
        "tick the sub-question: answered, not answered, neither",
        "de deelvraag afvinken: beantwoord, niet beantwoord, geen van beide",
    );
    pub(crate) const AGREE: KeyText =
        help("mark the question as the ticks propose", "het oordeel dat de vinkjes voorstellen");
}

/// The list of dossiers.
pub(crate) mod dossiers {
    use super::{KeyText, help};

    pub(crate) const OPEN: KeyText =
        help("open the dossier; 4 {open} opens the fourth", "het dossier openen; 4 {open} opent het vierde")
            .hint("open", "open");
    pub(crate) const SORT: KeyText = help(
        "order by date, lateness, progress, asker, ministry, and as read",
        "ordenen op datum, te laat, voortgang, indiener, ministerie, en zoals gelezen",
    )
    .hint("sort", "sorteer");
    pub(crate) const FILE_NAMES: KeyText =
        help("the names of the files, and again who asks whom", "de namen van de bestanden, en weer wie wie vraagt")
            .hint("files", "bestanden");
    pub(crate) const SEARCH: KeyText = help(
        "list only dossiers with these words: subject, people, dates, files, open, postponed, late; words of three letters also in the texts",
        "alleen dossiers tonen met deze woorden: onderwerp, personen, data, bestanden, open, uitgesteld, te laat; woorden van drie letters ook in de teksten",
    )
    .hint("search", "zoek");
    pub(crate) const LIBRARY: KeyText = help(
        "your library: the list of all papers that were added to it",
        "uw bibliotheek: de lijst van alle stukken die eraan zijn toegevoegd",
    )
    .hint("library", "bibliotheek");
    pub(crate) const CLOSE: KeyText = help("list all dossiers", "alle dossiers tonen");
    pub(crate) const QUIT: KeyText = help("quit", "afsluiten").hint("quit", "stop");
}

/// A page over the panes.
pub(crate) mod page {
    use super::{KeyText, help};

    pub(crate) const CLOSE: KeyText = help("close the page", "de pagina sluiten").hint("close", "sluit");
    pub(crate) const PROOF: KeyText = help("close the proof", "de bron sluiten");
    pub(crate) const ABOUT: KeyText = help("close the page about the dossier", "de pagina over het dossier sluiten");
}

/// The help.
pub(crate) mod help_page {
    use super::{KeyText, help};

    pub(crate) const SEARCH: KeyText =
        help("show only the lines that hold these words", "alleen de regels tonen waarin deze woorden staan")
            .hint("search", "zoek");
}

/// A line to type in.
pub(crate) mod typing {
    use super::{KeyText, help};

    pub(crate) const ACCEPT: KeyText = help("done", "klaar").hint("done", "klaar");
    pub(crate) const CANCEL: KeyText = help("leave it", "laten zitten").hint("leave it", "laat zitten");
    pub(crate) const ERASE: KeyText =
        help("take off the character before the cursor", "het teken voor de cursor weghalen");
    pub(crate) const DELETE: KeyText = help("take off the one behind it", "het teken erachter weghalen");
    pub(crate) const CURSOR_LEFT: KeyText = help("a character to the left", "een teken naar links");
    pub(crate) const CURSOR_RIGHT: KeyText = help("a character to the right", "een teken naar rechts");
    pub(crate) const WORD_LEFT: KeyText = help("a word to the left", "een woord naar links");
    pub(crate) const WORD_RIGHT: KeyText = help("a word to the right", "een woord naar rechts");
    pub(crate) const LINE_START: KeyText = help("to the beginning of the line", "naar het begin van de regel");
    pub(crate) const LINE_END: KeyText = help("to its end", "naar het einde ervan");
    pub(crate) const EARLIER: KeyText =
        help("the line that was typed before for the same", "de vorige regel die hiervoor getypt is");
    pub(crate) const LATER: KeyText = help("and the one after", "en de volgende");
    pub(crate) const ERASE_REST: KeyText =
        help("take off what stands behind the cursor", "weghalen wat achter de cursor staat");
    pub(crate) const ERASE_WORD: KeyText =
        help("take off the word before the cursor", "het woord voor de cursor weghalen");
    pub(crate) const ERASE_ALL: KeyText = help("take off everything", "alles weghalen");
    pub(crate) const COMPLETE: KeyText = help(
        "complete what is typed by what there is: commands, filters and their values, tags, words, paths",
        "aanvullen met wat er is: opdrachten, filters en hun waarden, labels, woorden, paden",
    );
}

/// Everywhere.
pub(crate) mod everywhere {
    use super::{KeyText, help};

    pub(crate) const COMMAND_LINE: KeyText = help(
        "any command by its name; :12 goes to question 12, :open PATH reads other papers",
        "elke opdracht bij haar naam; :12 gaat naar vraag 12, :open PAD leest andere stukken",
    );
    pub(crate) const HELP: KeyText =
        help("this help; {search} searches it", "deze help; {search} zoekt erin").hint("help", "help");
    pub(crate) const LEAVE: KeyText = help("quit at once", "meteen afsluiten");
    pub(crate) const SUSPEND: KeyText =
        help("suspend; the shell's fg comes back", "onderbreken; fg in de shell gaat verder");
    pub(crate) const MOUSE: KeyText = help(
        "leave the mouse to the terminal, to select text with it, or take it back",
        "de muis aan de terminal laten, om er tekst mee te kiezen, of haar terugnemen",
    );
    pub(crate) const REDRAW: KeyText = help("draw the screen anew", "het scherm opnieuw tekenen");
}
