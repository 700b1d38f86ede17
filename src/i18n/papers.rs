//! What the program itself says about papers, rows and dates; the papers speak for themselves.

use std::fmt::Display;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{Bilingual, Both, Language, lists};
use crate::dossier::{Happening, Reason, Row, Status};
use crate::model::{Code, Date, Document, Doubt, Kind, Namespace, Number, Severity};

/// What a status is called. That an answer was given is not the reviewer's verdict, which is called `answered`.
pub fn status_names(status: Status) -> Bilingual {
    Bilingual(match status {
        Status::Answered => ["answer given", "antwoord gegeven"],
        Status::ByReference => ["answered by reference", "met verwijzing beantwoord"],
        Status::Postponed => ["postponed", "uitgesteld"],
        Status::Withdrawn => ["withdrawn", "ingetrokken"],
        Status::Open => ["open", "open"],
        Status::NotFound(_) => ["not found", "niet gevonden"],
    })
}

/// The sign of a status. Plain characters: they look the same everywhere, with and without colours.
pub fn sign(status: Status) -> char {
    match status {
        Status::Answered => '=',
        Status::ByReference => '^',
        Status::Postponed => '~',
        Status::Withdrawn => 'x',
        Status::Open => '-',
        Status::NotFound(_) => '!',
    }
}

/// A status as people read it.
pub fn status(status: Status, language: Language) -> &'static str {
    language.say(status_names(status))
}

/// Why there is no answer under a row; none where there is one.
pub fn why_unanswered(status: Status, language: Language) -> Option<&'static str> {
    match status {
        Status::Answered | Status::ByReference => None,
        Status::Postponed => Some(language.pick([
            "a notice says that the answer comes later", //
            "volgens een mededeling volgt het antwoord later",
        ])),
        Status::Withdrawn => Some(language.pick(["the questions were withdrawn", "de vragen zijn ingetrokken"])),
        Status::Open => Some(language.pick(["there is no paper that answers", "geen van de stukken geeft antwoord"])),
        Status::NotFound(why) => Some(reason(why, language)),
    }
}

/// Why no answer could be made out.
pub fn reason(reason: Reason, language: Language) -> &'static str {
    language.pick(match reason {
        Reason::NoHeading => [
            "the answer paper has no heading for this number",
            "het stuk met antwoorden heeft geen kop voor dit nummer",
        ],
        Reason::NoText => ["its heading has no text under it", "onder de kop staat geen tekst"],
        Reason::EmptyCell => ["the cell for its answer is empty", "de cel voor het antwoord is leeg"],
        Reason::NothingRecognised => [
            "answers could not be told from questions", //
            "vragen en antwoorden waren niet te onderscheiden",
        ],
        Reason::Unread => {
            ["parts of the answer paper could not be read", "delen van het stuk met antwoorden waren niet te lezen"]
        }
        Reason::PutElsewhere => {
            ["a reviewer put its answer to another question", "een lezer heeft het antwoord bij een andere vraag gezet"]
        }
    })
}

/// Why a number or a pairing is uncertain.
pub fn doubt(doubt: Doubt, language: Language) -> &'static str {
    language.pick(match doubt {
        Doubt::DividedByCount => [
            "one heading over several questions, divided by counting paragraphs",
            "één kop boven meer vragen, verdeeld door alinea’s te tellen",
        ],
        Doubt::NotDivided => [
            "one heading over several questions that could not be divided",
            "één kop boven meer vragen die niet te verdelen waren",
        ],
        Doubt::NumberCorrected => ["the printed number was corrected", "het gedrukte nummer is verbeterd"],
        Doubt::Counted => {
            ["the paper prints no numbers, so they were counted", "het stuk geeft geen nummers; er is geteld"]
        }
        Doubt::NoHeading => ["the answer has no heading of its own", "het antwoord heeft geen eigen kop"],
        Doubt::FoundInside => {
            ["its heading was found within a line whose ends are lost", "de kop is midden in een regel gevonden"]
        }
        Doubt::ByGroup => [
            "the group asks in prose; the whole reply to it stands beside that",
            "de fractie vraagt in lopende tekst; de hele reactie erop staat ernaast",
        ],
        Doubt::TableUnclear => {
            ["it stands in a table whose rows are not clear", "staat in een tabel waarvan de rijen niet duidelijk zijn"]
        }
        Doubt::NumberTwice => ["the number is printed more than once", "het nummer staat er meer dan eens"],
    })
}

/// Whose note it is.
pub fn namespace(namespace: Namespace, language: Language) -> &'static str {
    language.pick(match namespace {
        Namespace::Asker => ["asker", "indiener"],
        Namespace::Respondent => ["minister", "minister"],
        Namespace::Document => ["note", "noot"],
    })
}

/// What a kind of paper is called.
pub fn kind(kind: Kind, language: Language) -> &'static str {
    language.say(kind_names(kind))
}

/// The same in every language.
pub fn kind_names(kind: Kind) -> Bilingual {
    Bilingual(match kind {
        Kind::Submission => ["submission", "vragen"],
        Kind::Postponement => ["postponement", "uitstelbericht"],
        Kind::Withdrawal => ["withdrawal", "intrekking"],
        Kind::Answer => ["answer", "antwoord"],
        Kind::Consultation => ["consultation", "schriftelijk overleg"],
        Kind::Letter => ["letter", "brief"],
        Kind::Oral => ["oral questions", "mondelinge vragen"],
    })
}

/// The same where there is little room.
pub fn kind_in_short(kind: Kind, language: Language) -> &'static str {
    match kind {
        Kind::Postponement => language.pick(["notice", "uitstel"]),
        Kind::Consultation => language.pick(["consultation", "overleg"]),
        Kind::Oral => language.pick(["oral", "mondeling"]),
        _ => self::kind(kind, language),
    }
}

/// `the`, `de` or `het` before the name of a kind of paper.
fn article(kind: Kind, language: Language) -> &'static str {
    let dutch = match kind {
        Kind::Postponement | Kind::Answer | Kind::Consultation => "het",
        Kind::Submission | Kind::Withdrawal | Kind::Letter | Kind::Oral => "de",
    };
    language.pick(["the", dutch])
}

/// What happened on a day of the timeline.
pub fn happening(happening: Happening, language: Language) -> &'static str {
    language.pick(match happening {
        Happening::Submitted => ["submitted", "ingediend"],
        Happening::Postponed => ["postponed", "uitgesteld"],
        Happening::Answered => ["answer given", "antwoord gegeven"],
        Happening::Withdrawn => ["withdrawn", "ingetrokken"],
    })
}

/// How much a diagnostic matters.
pub fn severity(severity: Severity, language: Language) -> &'static str {
    language.pick(match severity {
        Severity::Info => ["info", "ter info"],
        Severity::Warning => ["warning", "let op"],
        Severity::Error => ["error", "fout"],
    })
}

/// What a diagnostic is about.
pub fn code(code: Code, language: Language) -> String {
    let dutch = match code {
        Code::BadEncoding => "onleesbare tekens vervangen",
        Code::UnreadablePart => "onleesbaar deel",
        Code::TextLeftOut => "weggelaten: doorgehaald, verwijderd, opmerking of leeg veld",
        Code::AttachmentNotRead => "bijlage niet gelezen",
        Code::AttachmentRead => "bijlage gelezen",
        Code::PairedByLooks => "naast elkaar naar het uiterlijk",
        Code::LooksDisagree => "uiterlijk en woorden spreken elkaar tegen",
        Code::TableUnclear => "tabel zonder duidelijke rijen",
        Code::NoText => "geen tekst (een scan)",
        Code::LimitReached => "afgebroken bij een grens",
        Code::NumberMissing => "ontbrekend nummer",
        Code::NumberTwice => "dubbel nummer",
        Code::NumberCorrected => "nummer verbeterd",
        Code::NumbersCounted => "nummers geteld",
        Code::FamilyRejected => "koppen niet voor vragen gehouden",
        Code::LeadInBySense => "inleiding naar de zin bij de volgende vraag gezet",
        Code::NumberInSentence => "los getal in een zin",
        Code::TitleInText => "titel in een tekst",
        Code::JointHeading => "gezamenlijke kop",
        Code::AnswerNotFound => "antwoord niet gevonden",
        Code::AnswerWithoutQuestion => "antwoord zonder vraag",
        Code::AnswerWithoutHeading => "antwoord zonder kop",
        Code::NoteWithoutMarker => "noot zonder nootcijfer in de tekst",
        Code::NoteAuthorUnknown => "noot van onbekende schrijver",
        Code::MarkerWithoutNote => "nootcijfer zonder noot",
        Code::LineEndsLost => "regeleinden verloren",
        Code::PairedByGroup => "naast elkaar per fractie",
        Code::NothingRecognised => "vragen en antwoorden niet te onderscheiden",
        Code::OtherLanguage => "stuk in een andere taal",
        Code::WordingDisagrees => "bewoording verschilt",
        Code::SeeAlsoUnresolved => "genoemd stuk niet gelezen of niet verwant",
        Code::PaperTwice => "stuk dubbel opgegeven",
    };
    language.pick([code.name().replace('-', " "), dutch.to_owned()])
}

/// What a diagnostic is about where English readers know it by its stable name, as in scripts.
pub fn code_or_name(code: Code, language: Language) -> String {
    match language {
        Language::English => code.name().to_owned(),
        _ => self::code(code, language),
    }
}

/// `12 sep`
pub fn day(date: Date, language: Language) -> String {
    const MONTHS: Both<[&str; 12]> = [
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
        ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
    ];
    format!("{} {}", date.day(), language.pick(MONTHS)[usize::from(date.month().unsigned_abs() - 1) % 12])
}

/// `31 jul 2025`
pub fn date(date: Date, language: Language) -> String {
    format!("{} {}", day(date, language), date.year())
}

/// The day of a moment where the reader is, by the time zone of their system.
pub fn day_of(when: Timestamp) -> Date {
    when.to_zoned(TimeZone::system()).date()
}

/// `Anna, 3 feb 2025`: who wrote something, and on which day.
pub fn signed(who: &str, when: Timestamp, language: Language) -> String {
    format!("{who}, {}", date(day_of(when), language))
}

/// The same of a note: `Bea, reworded by Anna, 3 feb 2025` where another worded it last than made it.
pub fn signed_note(author: &str, who: &str, when: Timestamp, language: Language) -> String {
    let last = signed(who, when, language);
    if author == who {
        last
    } else {
        format!("{author}, {} {last}", language.pick(["reworded by", "herschreven door"]))
    }
}

/// `postponement, 21 aug 2025`
pub fn paper(document: &Document, language: Language) -> String {
    let kind = kind(document.kind, language);
    document.day().map_or_else(|| kind.to_owned(), |day| format!("{kind}, {}", date(day, language)))
}

/// `the answer of 19 sep 2025`: a paper in running text.
pub fn the_paper(document: &Document, language: Language) -> String {
    let name = format!("{} {}", article(document.kind, language), kind(document.kind, language));
    let of = language.pick(["of", "van"]);
    document.day().map_or_else(|| name.clone(), |day| format!("{name} {of} {}", date(day, language)))
}

/// A thing that is counted: what one is called, and several.
pub type Thing = Bilingual<(&'static str, &'static str)>;

/// `1 question`, `2 questions`
pub const QUESTION: Thing = Bilingual([("question", "questions"), ("vraag", "vragen")]);
/// `1 sub-question`
pub const SUB_QUESTION: Thing = Bilingual([("sub-question", "sub-questions"), ("deelvraag", "deelvragen")]);
/// `1 answer`
pub const ANSWER: Thing = Bilingual([("answer", "answers"), ("antwoord", "antwoorden")]);
/// `1 footnote`
pub const NOTE: Thing = Bilingual([("footnote", "footnotes"), ("voetnoot", "voetnoten")]);
/// `1 note`: what a reviewer remarks, not a footnote.
pub const REMARK: Thing = Bilingual([("note", "notes"), ("aantekening", "aantekeningen")]);
/// `1 paper`
pub const PAPER: Thing = Bilingual([("paper", "papers"), ("stuk", "stukken")]);
/// `1 dossier`
pub const DOSSIER: Thing = Bilingual([("dossier", "dossiers"), ("dossier", "dossiers")]);
/// `1 hit`
pub const HIT: Thing = Bilingual([("hit", "hits"), ("treffer", "treffers")]);
/// `1 word`
pub const WORD: Thing = Bilingual([("word", "words"), ("woord", "woorden")]);
/// `1 line`
pub const LINE: Thing = Bilingual([("line", "lines"), ("regel", "regels")]);
/// `1 finding`
pub const FINDING: Thing = Bilingual([("finding", "findings"), ("bevinding", "bevindingen")]);
/// `1 file`
pub const FILE: Thing = Bilingual([("file", "files"), ("bestand", "bestanden")]);

/// So many of a thing: `1 question`, `2 questions`.
pub fn count(count: usize, thing: Thing, language: Language) -> String {
    let (one, several) = language.say(thing);
    format!("{count} {}", if count == 1 { one } else { several })
}

/// A place in a paper: `page 2`, `pages 2-3`
pub fn pages(first: u32, last: u32, language: Language) -> String {
    range(language.pick([("page", "pages"), ("blz.", "blz.")]), first, last)
}

/// A place in a file: `line 12`, `lines 12-14`
pub fn lines(first: u32, last: u32, language: Language) -> String {
    range(language.say(LINE), first, last)
}

fn range((one, several): (&str, &str), first: u32, last: u32) -> String {
    if first == last { format!("{one} {first}") } else { format!("{several} {first}-{last}") }
}

/// `answered by reference to 1 and 7`; where it is not known to which, the status alone.
pub fn by_reference<T: Display>(to: &[T], language: Language) -> String {
    match (to, language) {
        ([], _) => status(Status::ByReference, language).to_owned(),
        (to, Language::English) => format!("answered by reference to {}", list(to, language)),
        (to, Language::Dutch) => format!("met verwijzing naar {} beantwoord", list(to, language)),
    }
}

/// `question 3`
pub fn question(number: impl Display, language: Language) -> String {
    language.pick([format!("question {number}"), format!("vraag {number}")])
}

/// A list in running text: `1`, `1 and 2`, `1, 2 and 3`.
pub fn list<T: Display>(things: &[T], language: Language) -> String {
    lists::list(things, usize::MAX, language)
}

/// The names of rows, runs of three and more as a range: `1, 2, 5-9`.
pub fn ranges<'a>(rows: impl IntoIterator<Item = &'a Row>) -> String {
    let mut runs: Vec<(&Row, &Row, u16)> = Vec::new(); // first, last, how many
    for row in rows {
        match runs.last_mut() {
            Some((_, last, count)) if follows(last, row) => (*last, *count) = (row, *count + 1),
            _ => runs.push((row, row, 1)),
        }
    }
    let words = runs.iter().map(|(first, last, count)| match count {
        1 => first.key.to_string(),
        2 => format!("{}, {}", first.key, last.key),
        _ => format!("{}-{}", first.key, last.key.number),
    });
    words.collect::<Vec<_>>().join(", ")
}

fn follows(row: &Row, next: &Row) -> bool {
    let plain = |number: Number| number.suffix.is_none() && number.part == 0;
    row.key.section == next.key.section
        && (row.key.occurrence, next.key.occurrence) == (0, 0)
        && plain(row.key.number)
        && plain(next.key.number)
        && row.key.number.number.checked_add(1) == Some(next.key.number.number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{Likeness, RowKey};
    use crate::i18n::Language::{Dutch, English};

    #[test]
    fn lists_in_running_text() {
        assert_eq!(list::<u8>(&[], English), "");
        assert_eq!(list(&[1], English), "1");
        assert_eq!(list(&[1, 2], English), "1 and 2");
        assert_eq!(list(&[1, 6, 7], English), "1, 6 and 7");
        assert_eq!(list(&[1, 6, 7], Dutch), "1, 6 en 7");
    }

    #[test]
    fn runs_of_rows_are_ranges() {
        let row = |section, number: &str, occurrence| Row {
            key: RowKey { section, number: number.parse().unwrap(), occurrence },
            wordings: vec![],
            answers: vec![],
            refers_to: vec![],
            referred_by: vec![],
            disagrees: false,
            likeness: Likeness::Same,
            status: Status::Open,
        };
        let plain = |numbers: &[&str]| ranges(&numbers.iter().map(|n| row(None, n, 0)).collect::<Vec<_>>());
        assert_eq!(plain(&["1", "2", "3", "5", "6", "9"]), "1-3, 5, 6, 9");
        assert_eq!(plain(&["1", "1a", "2"]), "1, 1a, 2");
        assert_eq!(plain(&[]), "");
        let restarted = [row(Some(1), "8", 0), row(Some(1), "9", 0), row(Some(2), "1", 0), row(Some(2), "2", 1)];
        assert_eq!(ranges(&restarted), "1:8, 1:9, 2:1, 2:2'");
    }

    #[test]
    fn one_thing_is_no_plural_in_either_language() {
        for thing in [QUESTION, SUB_QUESTION, ANSWER, NOTE, REMARK, PAPER, DOSSIER, HIT, WORD, LINE, FINDING, FILE] {
            for language in Language::ALL {
                assert_ne!(count(1, thing, language)[2..], count(2, thing, language)[2..]);
                assert_eq!(count(2, thing, language)[2..], count(0, thing, language)[2..]);
            }
        }
        assert_eq!((count(1, QUESTION, Dutch), count(9, QUESTION, Dutch)), ("1 vraag".into(), "9 vragen".into()));
        assert_eq!((lines(1, 1, Dutch), pages(2, 3, English)), ("regel 1".into(), "pages 2-3".into()));
    }

    #[test]
    fn months_are_named_in_both_languages() {
        let days = ["2025-03-01", "2025-05-31", "2025-10-09"].map(|day| day.parse().unwrap());
        assert_eq!(days.map(|day| super::date(day, English)), ["1 mar 2025", "31 may 2025", "9 oct 2025"]);
        assert_eq!(days.map(|day| super::day(day, Dutch)), ["1 mrt", "31 mei", "9 okt"]);
    }
}
