//! What is said of a library: what it holds, what was found in it, and why it cannot be used.

use super::problems::{problem, system_error};
use super::{Bilingual, Language, both};
use crate::library::{By, Gathered, LibraryError, PaperState, Part, QueryError, Stage, Status};

/// The names of filters.
pub(crate) const ASKER: Bilingual = both("asker", "indiener");
/// Asks for a party, or a group in a consultation.
pub(crate) const PARTY: Bilingual = both("party", "fractie");
/// Asks for who answers or is asked.
pub(crate) const MINISTER: Bilingual = both("minister", "bewindspersoon");
/// Asks for a status.
pub(crate) const STATUS: Bilingual = both("status", "status");
/// Asks for a kind of paper.
pub(crate) const KIND: Bilingual = both("kind", "soort");
/// Asks for papers of a day and later.
pub(crate) const SINCE: Bilingual = both("since", "vanaf");
/// Asks for papers of a day and before.
pub(crate) const UNTIL: Bilingual = both("until", "tot");
/// Asks for answers that came so many days late.
pub(crate) const LATE: Bilingual = both("late", "telaat");

/// All of them, as they are typed.
fn filters(language: Language) -> String {
    let names = [ASKER, PARTY, MINISTER, STATUS, KIND, SINCE, UNTIL, LATE];
    names.map(|name| format!("{}:", language.say(name))).join(", ")
}

/// Which library, what is wrong with it, what to do.
pub fn library_error(path: &str, error: &LibraryError) -> Bilingual<String> {
    let [english, dutch] = match error {
        LibraryError::Missing => [
            "no library yet; `tegenlezer library add PATH` makes one".to_owned(),
            "er is nog geen bibliotheek; `tegenlezer library add PAD` maakt er een".to_owned(),
        ],
        LibraryError::Foreign => [
            "is not a library of tegenlezer; give another file with --library".to_owned(),
            "is geen bibliotheek van tegenlezer; geef een ander bestand met --library".to_owned(),
        ],
        LibraryError::Later => [
            "was made by a later version of tegenlezer; use that, or another file with --library".to_owned(),
            "is gemaakt door een latere versie van tegenlezer; gebruik die, of een ander bestand met --library"
                .to_owned(),
        ],
        LibraryError::Earlier => [
            "was made by an earlier version of tegenlezer; move it away and make it anew with `tegenlezer library add PATH`"
                .to_owned(),
            "is gemaakt door een eerdere versie van tegenlezer; zet het opzij en maak het opnieuw met `tegenlezer library add PAD`"
                .to_owned(),
        ],
        LibraryError::Damaged => [
            "is damaged; move it away and make it anew from the papers with `tegenlezer library add PATH`".to_owned(),
            "is beschadigd; zet het opzij en maak het opnieuw uit de stukken met `tegenlezer library add PAD`"
                .to_owned(),
        ],
        LibraryError::ReadOnly => [
            "may not be written to; check the permissions, or give another file with --library".to_owned(),
            "mag niet worden geschreven; controleer de rechten, of geef een ander bestand met --library".to_owned(),
        ],
        LibraryError::Full => [
            "the disk is full; make room and do the same again, nothing is lost".to_owned(),
            "de schijf is vol; maak ruimte en doe hetzelfde opnieuw, er is niets verloren".to_owned(),
        ],
        LibraryError::Disk => [
            "the disk could not be read or written; check it and do the same again, nothing is lost".to_owned(),
            "de schijf was niet te lezen of te beschrijven; kijk die na en doe hetzelfde opnieuw, er is niets verloren"
                .to_owned(),
        ],
        LibraryError::Adding => [
            "another tegenlezer is bringing it up to date; wait until it has finished".to_owned(),
            "een andere tegenlezer werkt het bij; wacht tot die klaar is".to_owned(),
        ],
        LibraryError::Locked => [
            "another program keeps it locked; close that, and try again".to_owned(),
            "een ander programma houdt het vergrendeld; sluit dat, en probeer het opnieuw".to_owned(),
        ],
        LibraryError::System(error) => {
            let Bilingual([english, dutch]) = system_error(error);
            [
                format!("cannot be used ({english}); check the file and its permissions"),
                format!("kan niet worden gebruikt ({dutch}); controleer het bestand en de rechten"),
            ]
        }
        LibraryError::Other(words) => [
            format!("cannot be used ({words}); if that stays so, make it anew from the papers"),
            format!("kan niet worden gebruikt ({words}); blijft dat zo, maak het dan opnieuw uit de stukken"),
        ],
    };
    Bilingual([format!("{path}: {english}"), format!("{path}: {dutch}")])
}

/// That no place for a library is known.
pub(crate) const NO_PLACE: Bilingual = both(
    "no home folder is known; give a file with --library",
    "er is geen thuismap bekend; geef een bestand met --library",
);

/// That what is piped in cannot be kept in a library.
pub(crate) const NOT_PIPED: Bilingual = both(
    "what is piped in cannot be kept in a library; save it as a file first",
    "wat via een pijp komt kan niet in een bibliotheek; sla het eerst op als bestand",
);

/// What is wrong with what was typed to find something, and what can be typed.
pub fn query_error(error: &QueryError, language: Language) -> String {
    let statuses = "answered, by-reference, postponed, withdrawn, open, not-found";
    let toestanden = "beantwoord, verwijzing, uitgesteld, ingetrokken, open, \"niet gevonden\"";
    let kinds = "submission, postponement, withdrawal, answer, consultation, letter, oral";
    let soorten =
        "vragen, uitstelbericht, intrekking, antwoord, \"schriftelijk overleg\", brief, \"mondelinge vragen\"";
    let there_are = filters(language);
    language.pick(match error {
        QueryError::Nothing => [
            format!("nothing to find; give words, or one of {there_are}"),
            format!("er is niets om te vinden; geef woorden, of een van {there_are}"),
        ],
        QueryError::OnlyWithout => [
            "only words to leave out; give a word to find, too".to_owned(),
            "alleen woorden om weg te laten; geef ook een woord om te vinden".to_owned(),
        ],
        QueryError::WithoutFilter(filter) => [
            format!("{filter}: a filter cannot be turned round; leave the - out"),
            format!("{filter}: een filter is niet om te keren; laat de - weg"),
        ],
        QueryError::NoSuchFilter(name) => [
            format!("{name}: no such filter; there are {there_are}"),
            format!("{name}: geen filter met deze naam; er zijn {there_are}"),
        ],
        QueryError::NoValue(name) => [
            format!("{name}: nothing behind the colon; give what is wanted, as in status:open"),
            format!("{name}: er staat niets achter de dubbele punt; geef wat gezocht wordt, als in status:open"),
        ],
        QueryError::NoSuchStatus(name) => [
            format!("{name}: no such status; there are {statuses}"),
            format!("{name}: geen status met deze naam; er zijn {toestanden}"),
        ],
        QueryError::NoSuchKind(name) => [
            format!("{name}: no such kind of paper; there are {kinds}"),
            format!("{name}: geen soort stuk met deze naam; er zijn {soorten}"),
        ],
        QueryError::NotADate(name) => [
            format!("{name}: not a date; give one like 2024, 2024-05 or 2024-05-31"),
            format!("{name}: geen datum; geef er een als 2024, 2024-05 of 2024-05-31"),
        ],
        QueryError::NotANumber(name) => [
            format!("{name}: not a number of days; give one like 7"),
            format!("{name}: geen aantal dagen; geef er een als 7"),
        ],
    })
}

/// How far the work is.
pub(crate) fn progress(stage: Stage, done: usize, all: usize, language: Language) -> String {
    language.pick(match stage {
        Stage::Reading => [format!("reading {done} of {all} files"), format!("{done} van {all} bestanden gelezen")],
        Stage::Entering => {
            [format!("entering {done} of {all} dossiers"), format!("{done} van {all} dossiers opgenomen")]
        }
    })
}

/// What was found on the disk, in one line.
pub(crate) fn gathered(gathered: &Gathered, language: Language) -> String {
    let Gathered { added, changed, moved, same, gone, errors, nameless } = gathered;
    let parts = [
        (*added, both("new", "nieuw")),
        (*changed, both("changed", "veranderd")),
        (*moved, both("moved", "verplaatst")),
        (*gone, both("gone", "verdwenen")),
        (*same, both("as before", "als voorheen")),
        (errors.len() + nameless.len(), both("could not be read", "niet te lezen")),
    ];
    let parts = parts.into_iter().filter(|(count, _)| *count > 0);
    let parts: Vec<_> = parts.map(|(count, what)| format!("{count} {}", language.say(what))).collect();
    let papers = language.say(both("papers", "stukken"));
    if parts.is_empty() { format!("0 {papers}") } else { format!("{papers}: {}", parts.join(", ")) }
}

/// That a file cannot be kept by its name.
pub(crate) const NAMELESS: Bilingual =
    both("its name is not Unicode; rename it", "de naam is geen Unicode; hernoem het");

/// How many papers were taken out.
pub(crate) fn removed(count: usize, language: Language) -> String {
    match language {
        Language::English => format!("{count} {} taken out; the files stay as they are", papers(count, language)),
        Language::Dutch => {
            format!("{count} {} eruit gehaald; de bestanden blijven zoals ze zijn", papers(count, language))
        }
    }
}

fn papers(count: usize, language: Language) -> &'static str {
    language.say(if count == 1 { both("paper", "stuk") } else { both("papers", "stukken") })
}

/// What a library holds, a line for each thing.
pub(crate) fn status(path: &str, status: &Status, language: Language) -> Vec<String> {
    let Status { roots, papers, dossiers, questions, gone, unread, bytes, settled: _ } = status;
    let megabytes = bytes.div_ceil(1_000_000);
    let mut lines = vec![match language {
        Language::English => {
            format!("{path}: {papers} papers, {dossiers} dossiers, {questions} questions; {megabytes} MB")
        }
        Language::Dutch => format!("{path}: {papers} stukken, {dossiers} dossiers, {questions} vragen; {megabytes} MB"),
    }];
    if *gone > 0 {
        lines.push(language.pick([
            format!("{gone} gone from the disk; what they said is kept"),
            format!("{gone} van de schijf verdwenen; wat erin stond is bewaard"),
        ]));
    }
    if *unread > 0 {
        lines.push(language.pick([
            format!("{unread} could not be read; `tegenlezer library check` says why"),
            format!("{unread} niet te lezen; `tegenlezer library check` zegt waarom"),
        ]));
    }
    lines.extend(roots.iter().map(|root| format!("  {}", root.display())));
    lines
}

/// That not all papers stand in dossiers.
pub(crate) const UNSETTLED: Bilingual = both(
    "papers are being added, or adding was interrupted: not all can be found; `tegenlezer library update` goes on",
    "er worden stukken toegevoegd, of dat is afgebroken: niet alles is te vinden; `tegenlezer library update` gaat verder",
);

/// What is the matter with a file.
pub(crate) fn troubled(state: &PaperState, language: Language) -> String {
    match state {
        PaperState::Gone => {
            language.say(both(
                "is gone from the disk; what it said is kept",
                "is van de schijf verdwenen; wat erin stond is bewaard",
            ))
        }
        .to_owned(),
        PaperState::Unread(why) => language.say(problem(why)),
    }
}

/// That the library is whole.
pub(crate) const SOUND: Bilingual = both("the library is whole", "de bibliotheek is heel");

/// How many texts were found, and how many of them are shown.
pub(crate) fn found(count: usize, shown: usize, language: Language) -> String {
    match (language, shown < count) {
        (Language::English, false) => format!("{count} found"),
        (Language::English, true) => format!("{count} found, {shown} shown; --limit shows more"),
        (Language::Dutch, false) => format!("{count} gevonden"),
        (Language::Dutch, true) => format!("{count} gevonden, {shown} getoond; --limit toont meer"),
    }
}

/// What a text is.
pub(crate) fn part(part: Part, language: Language) -> &'static str {
    language.say(match part {
        Part::Question => both("question", "vraag"),
        Part::LeadIn => both("lead-in to question", "inleiding bij vraag"),
        Part::Answer => both("answer", "antwoord"),
        Part::Note => both("footnote", "voetnoot"),
        Part::Annex => both("annex", "bijlage"),
        Part::Body => both("text", "tekst"),
        Part::Section => both("heading", "kop"),
    })
}

/// That a paper is gone from the disk or cannot be read any more, in a few words.
pub(crate) const GONE: Bilingual = both("gone or unreadable", "verdwenen of onleesbaar");

/// That nothing was given before.
pub(crate) const NOTHING_LIKE_IT: Bilingual =
    both("nothing in the library has these words", "niets in de bibliotheek heeft deze woorden");

/// The name of what dossiers are counted by.
pub(crate) fn by(by: By, language: Language) -> &'static str {
    language.say(match by {
        By::Minister => both("minister", "bewindspersoon"),
        By::Party => both("party", "fractie"),
        By::Asker => both("asker", "indiener"),
        By::Year => both("year", "jaar"),
    })
}

// The headings of the columns of an overview.
pub(crate) const DOSSIERS: Bilingual = both("dossiers", "dossiers");
pub(crate) const QUESTIONS: Bilingual = both("questions", "vragen");
pub(crate) const ANSWERED: Bilingual = both("answered", "beantwoord");
pub(crate) const BY_REFERENCE: Bilingual = both("by reference", "met verwijzing");
pub(crate) const POSTPONED: Bilingual = both("postponed", "uitgesteld");
pub(crate) const WITHDRAWN: Bilingual = both("withdrawn", "ingetrokken");
pub(crate) const OPEN: Bilingual = both("open", "open");
pub(crate) const NOT_FOUND: Bilingual = both("not found", "niet gevonden");
pub(crate) const POSTPONEMENTS: Bilingual = both("postponements", "uitstelberichten");
pub(crate) const WITHOUT_ANSWER: Bilingual = both("dossiers without answer", "dossiers zonder antwoord");
pub(crate) const WITH_DATES: Bilingual = both("with both dates", "met beide data");
pub(crate) const IN_TIME: Bilingual = both("of these in 3 weeks", "daarvan in 3 weken");
pub(crate) const MEDIAN: Bilingual = both("median days", "mediaan dagen");
pub(crate) const NINETY_PERCENT: Bilingual = both("90% within days", "90% binnen dagen");

/// The title of an overview.
pub(crate) const TITLE: Bilingual = both("Questions and answers in figures", "Vragen en antwoorden in cijfers");
/// The title of its drawing.
pub(crate) const MEDIAN_DAYS: Bilingual = both(
    "Days from question to answer: the median, and of how many dossiers",
    "Dagen van vraag tot antwoord: de mediaan, en van hoeveel dossiers",
);
/// That a paper has no date.
pub(crate) const UNDATED: Bilingual = both("undated", "zonder datum");

/// So many days, of so many dossiers.
pub(crate) fn days_of(days: i32, dossiers: usize, language: Language) -> String {
    match language {
        Language::English => format!("{days} days ({dossiers})"),
        Language::Dutch => format!("{days} dagen ({dossiers})"),
    }
}

/// The row of an overview that counts all dossiers.
pub(crate) const ALL: Bilingual = both("all", "alle");

/// What an overview leaves out, and what its figures mean.
pub(crate) fn left_out(undated: usize, unnamed: usize, without_questions: usize, language: Language) -> Vec<String> {
    let meaning = [
        both(
            "Questions have one status each. Days are counted in dossiers with both dates; their number stands beside.",
            "Elke vraag heeft één status. Dagen zijn geteld in dossiers met beide data; hun aantal staat ernaast.",
        ),
        both(
            "Open: no paper that answers is in the library. Not found: one is, and no answer could be made out.",
            "Open: in de bibliotheek is geen stuk dat antwoordt. Niet gevonden: dat is er, zonder dat het antwoord te vinden was.",
        ),
    ];
    let left_out = [
        (
            undated,
            both(
                "answered dossiers without usable dates, left out of the days",
                "beantwoorde dossiers zonder bruikbare data, die niet meetellen in de dagen",
            ),
        ),
        (
            unnamed,
            both(
                "dossiers counted only with all, since their papers do not say",
                "dossiers die alleen bij alle meetellen, omdat hun stukken het niet zeggen",
            ),
        ),
        (
            without_questions,
            both(
                "dossiers without numbered questions, left out",
                "dossiers zonder genummerde vragen, die niet meetellen",
            ),
        ),
    ];
    let left_out = left_out.into_iter().filter(|(count, _)| *count > 0);
    let left_out = left_out.map(|(count, what)| format!("{}: {count}", language.say(what)));
    meaning.map(|line| language.say(line).to_owned()).into_iter().chain(left_out).collect()
}

/// How many texts were found, in the head of the finder.
pub(crate) fn found_of(count: usize, shown: usize, language: Language) -> String {
    match (language, shown < count) {
        (Language::English, true) => format!("the best {shown} of {count}"),
        (Language::Dutch, true) => format!("de beste {shown} van {count}"),
        (_, false) => found(count, shown, language),
    }
}

/// The heading above a question.
pub(crate) fn question(key: &str, language: Language) -> String {
    format!("{} {key}", language.say(both("Question", "Vraag")))
}

/// That papers of a dossier are gone or changed since they were read.
pub(crate) fn not_as_read(gone: usize, changed: usize, language: Language) -> Option<String> {
    match (gone, changed) {
        (0, 0) => None,
        (0, changed) => Some(language.pick([
            format!("papers changed since they were read: {changed}; `tegenlezer library update` reads them again"),
            format!("stukken veranderd sinds ze gelezen zijn: {changed}; `tegenlezer library update` leest ze opnieuw"),
        ])),
        (gone, _) => Some(language.pick([
            format!("papers gone from the disk: {gone}; what they said is shown"),
            format!("stukken van de schijf verdwenen: {gone}; wat erin stond wordt getoond"),
        ])),
    }
}

/// That papers of which some are gone are not read again.
pub(crate) const NOT_READ_AGAIN: Bilingual = both(
    "papers are gone from the disk; what the library holds stays shown",
    "stukken zijn van de schijf verdwenen; wat de bibliotheek bevat blijft staan",
);

/// That a library holds nothing.
pub(crate) const EMPTY: Bilingual = both(
    "the library is empty; `tegenlezer library add PATH` fills it",
    "de bibliotheek is leeg; `tegenlezer library add PAD` vult haar",
);

/// The keys of the list of a library.
pub(crate) const KEYS_OF_LIST: Bilingual = both(
    "{open} opens  {search} finds  {filter} filters  {sort} orders  {about} figures  {quit} leaves",
    "{open} opent  {search} zoekt  {filter} filtert  {sort} ordent  {about} cijfers  {quit} verlaat",
);
/// Keys that the lowest line has no room for.
pub(crate) const OTHER_KEYS: Bilingual = both(
    "{line-down} {line-up} a line  {page-down} {page-up} a page  {first} {last} the ends  {mouse} mouse  {leave} leaves at once",
    "{line-down} {line-up} een regel  {page-down} {page-up} een bladzijde  {first} {last} de uiteinden  {leave} verlaat meteen",
);
/// The keys while the list is filtered.
pub(crate) const KEYS_OF_FILTER: Bilingual = both(
    "words, party:SP, status:open  Enter keeps  Esc shows all",
    "woorden, fractie:SP, status:open  Enter houdt  Esc toont alle",
);
/// The keys while words are typed.
pub(crate) const KEYS_OF_FINDER: Bilingual = both(
    "words, \"phrases\", begin*, OR, -without, party:SP  Enter to the hits  Esc back",
    "woorden, \"woordgroepen\", begin*, OR, -zonder, fractie:SP  Enter naar de treffers  Esc terug",
);
/// The keys of the hits.
pub(crate) const KEYS_OF_HITS: Bilingual = both(
    "{open} goes there, {back} or {quit} there comes back  {search} other words  {close} list",
    "{open} gaat erheen, {back} of {quit} daar komt terug  {search} andere woorden  {close} lijst",
);
/// The keys of the figures.
pub(crate) const KEYS_OF_FIGURES: Bilingual = both(
    "{about} by minister, party, asker, year  {line-down} {line-up} lines  {close} back",
    "{about} per bewindspersoon, fractie, indiener, jaar  {line-down} {line-up} regels  {close} terug",
);
