//! The help: its headings, and what stands in it beside the lines of the keys themselves, which are in `keys`.

use super::super::{Bilingual, Language, both};

/// Heading of what one begins with.
pub(crate) const TO_BEGIN_WITH: Bilingual = both("To begin with", "Om mee te beginnen");

/// Heading of the signs.
pub(crate) const SIGNS_IN_THE_LIST: Bilingual = both("Signs in the list of questions", "Tekens in de lijst met vragen");

/// Heading of the signs of hints.
pub(crate) const SIGNS_OF_HINTS: Bilingual = both("Signs of hints", "Tekens van aanwijzingen");

/// Heading of what the mouse does.
pub(crate) const MOUSE: Bilingual = both("Mouse", "Muis");

/// That no line has the words that were searched.
pub(crate) fn no_line_holds(words: &str, language: Language) -> String {
    language.pick([format!("no line of the help holds {words}"), format!("geen regel van de help bevat {words}")])
}

/// The keys that one begins with, as the names of their commands in braces, and what they do.
pub(crate) const FIRST_KEYS: &[(&str, Bilingual)] = &[
    ("{next-question}  {previous-question}", both("next and previous question", "volgende en vorige vraag")),
    ("12 {follow}", both("question 12", "vraag 12")),
    (
        "{line-down} {line-up}  {page-down} {page-up}",
        both(
            "a line or a page down and up; behind an answer stands the next one",
            "een regel of een bladzijde omlaag en omhoog; na een antwoord komt het volgende",
        ),
    ),
    (
        "{pane-left}  {pane-right}",
        both("to the pane on the left or right; arrows do, too", "naar het venster links of rechts; pijltjes ook"),
    ),
    ("{drawer}", both("footnotes of the question", "voetnoten bij de vraag")),
    ("{next-link}  {follow}", both("to the next link, and follow it", "naar de volgende verwijzing, en die volgen")),
    (
        "{references}",
        both("show the answers that this one points to", "de antwoorden tonen waarnaar dit antwoord verwijst"),
    ),
    ("{back}", both("back to where you were", "terug naar waar u was")),
    (
        "{next-attention}",
        both(
            "next question without answer, only by reference, or uncertain",
            "volgende vraag zonder antwoord, met alleen een verwijzing, of onzeker",
        ),
    ),
    ("{search}  {next-hit}", both("search, and the next hit", "zoeken, en de volgende treffer")),
    (
        "{mark-answered}  {mark-partly}  {mark-not-answered}",
        both("your verdict: answered, partly, not answered", "uw oordeel: beantwoord, deels, niet beantwoord"),
    ),
    (
        "{note}  {notes}  {summary}",
        both(
            "write a note; the notes here; all verdicts and notes",
            "een aantekening schrijven; die bij deze vraag; alle oordelen en aantekeningen",
        ),
    ),
    ("{undo}", both("take back your last verdict or note", "uw laatste oordeel of aantekening terugnemen")),
    ("{write-report}", both("write a report", "een verslag schrijven")),
    (
        "= ^ ~ x - ! ?",
        both(
            "in the list: answer given, only pointing elsewhere, postponed, withdrawn, open, not found; uncertain",
            "in de lijst: antwoord gegeven, alleen verwijzing, uitgesteld, ingetrokken, open, niet gevonden; onzeker",
        ),
    ),
    ("{close}  {quit}", both("close what is open; quit", "sluiten wat open is; afsluiten")),
];

/// What the mouse does.
pub(crate) const MOUSE_ACTIONS: &[(Bilingual, Bilingual)] = &[
    (
        both("wheel", "muiswiel"),
        both("scrolls the pane under the pointer", "schuift door het venster onder de aanwijzer"),
    ),
    (
        both("click", "klik"),
        both(
            "focuses a pane, goes to a question, follows a link; Shift lets the terminal select",
            "kiest een venster, gaat naar een vraag, volgt een verwijzing; met Shift selecteert de terminal",
        ),
    ),
];

/// Where keys are pressed: headings of their tables.
pub(crate) mod scopes {
    use super::{Bilingual, both};

    pub(crate) const MOVING: Bilingual = both("Moving", "Bewegen");
    pub(crate) const READER: Bilingual = both("Reading a dossier", "Een dossier lezen");
    pub(crate) const DOSSIERS: Bilingual = both("The list of dossiers", "De lijst met dossiers");
    pub(crate) const HELP_PAGE: Bilingual = both("This help", "Deze help");
    pub(crate) const PAGE: Bilingual = both("Help, proof and about", "Help, bron en gegevens");
    pub(crate) const SUB_QUESTIONS: Bilingual = both("Sub-questions in the drawer", "Deelvragen in de lade");
    pub(crate) const NOTES: Bilingual =
        both("Notes in the drawer and in the summary", "Aantekeningen in de lade en in het overzicht");
    pub(crate) const HINTS: Bilingual = both(
        "Hints in the drawer and on the page of commitments",
        "Aanwijzingen in de lade en op de pagina met toezeggingen",
    );
    pub(crate) const CHOOSING: Bilingual = both("Choosing a passage", "Een passage kiezen");
    pub(crate) const WRITING: Bilingual = both("Writing a note", "Een aantekening schrijven");
    pub(crate) const TYPING: Bilingual = both("Typing", "Typen");
    pub(crate) const EVERYWHERE: Bilingual = both("Everywhere", "Overal");
}

/// What the keys of the panes are for.
pub(crate) mod topics {
    use super::{Bilingual, both};

    pub(crate) const QUESTIONS: Bilingual = both("questions", "vragen");
    pub(crate) const LINKS: Bilingual = both("links", "verwijzingen");
    pub(crate) const PANES: Bilingual = both("panes", "vensters");
    pub(crate) const FINDING: Bilingual = both("finding", "zoeken");
    pub(crate) const PAPERS: Bilingual = both("papers", "stukken");
    pub(crate) const HINTS: Bilingual = both("hints", "aanwijzingen");
    pub(crate) const REVIEWING: Bilingual = both("reviewing", "beoordelen");
    pub(crate) const CLOSING: Bilingual = both("closing", "sluiten");
}

/// What the signs of the list mean.
pub(crate) mod signs {
    use super::{Bilingual, both};

    pub(crate) const ANSWERED: Bilingual = both("answer given", "antwoord gegeven");
    pub(crate) const BY_REFERENCE: Bilingual =
        both("answered by pointing elsewhere only", "alleen met een verwijzing beantwoord");
    pub(crate) const POSTPONED: Bilingual =
        both("postponed: a notice, and no answer yet", "uitgesteld: een mededeling, en nog geen antwoord");
    pub(crate) const WITHDRAWN: Bilingual = both("withdrawn", "ingetrokken");
    pub(crate) const OPEN: Bilingual =
        both("open: no answer paper was read", "open: er is geen stuk met antwoorden gelezen");
    pub(crate) const NOT_FOUND: Bilingual = both(
        "not found: an answer paper was read, and no answer could be made out",
        "niet gevonden: het stuk met antwoorden is gelezen, maar dit antwoord was er niet uit op te maken",
    );
    pub(crate) const UNCERTAIN: Bilingual = both(
        "beside it: the pairing is uncertain; the pane says why",
        "ernaast: de koppeling is onzeker; het venster zegt waarom",
    );
    pub(crate) const MARK_TO_CONFIRM: Bilingual = both(
        "a small letter: question or answer changed since; the mark asks to be confirmed",
        "een kleine letter: vraag of antwoord is sindsdien gewijzigd; het oordeel vraagt om bevestiging",
    );
    pub(crate) const NOTE: Bilingual = both("there is a note", "er is een aantekening");
    pub(crate) const STRONG_HINT: Bilingual = both(
        "in the list: look here first; the program noticed something about the answer to a sub-question",
        "in de lijst: kijk hier eerst; het programma merkte iets op over het antwoord op een deelvraag",
    );
    pub(crate) const WEAK_HINT: Bilingual = both("the same, worth a look", "hetzelfde, het bekijken waard");
    pub(crate) const COMMITMENT: Bilingual = both(
        "beside a sentence: a commitment, noticed by the program",
        "naast een zin: een toezegging, opgemerkt door het programma",
    );
    pub(crate) const CUE: Bilingual =
        both("beside a sentence: it declines or points away", "naast een zin: een ontwijkend signaal");
    pub(crate) const GIVEN_BEFORE: Bilingual =
        both("beside a sentence: the text stands elsewhere, too", "naast een zin: de tekst staat ook elders");
}
