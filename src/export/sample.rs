//! A dossier made by hand for tests: a notice and an answer about six questions, with all that can be odd about a row.

use crate::dossier::{Dossier, Event, Happening, Likeness, Reason, Row, RowKey, Status};
use crate::model::sample::Paper;
use crate::model::*;
use crate::review::{
    self, Anchor, Change, ChangeId, Corrected, Judged, Line, Mark, Part, Passage, Quote, Review, Reviewed, Tick, What,
};

/// The notice that reprints the questions and the paper that answers them.
///
/// 1: an asker's note, a table and a minister's note in the answer. 2: other words in the answer paper; points to 1.
/// 3 and 4: one answer, divided by count. 5: a heading without text. 6: in the answer paper only, with a lead-in.
pub fn dossier() -> Dossier {
    let (notice, answer) = (DocumentId::new(0), DocumentId::new(1));
    let row = |number: u16, answers: Vec<(DocumentId, AnswerId)>, status| Row {
        key: RowKey { section: None, number: Number::plain(number), occurrence: 0 },
        wordings: (if number == 6 { vec![answer] } else { vec![notice, answer] })
            .into_iter()
            .map(|document| (document, QuestionId::new(usize::from(number) - 1)))
            .collect(),
        answers,
        refers_to: if number == 2 { vec![0] } else { vec![] },
        referred_by: if number == 1 { vec![1] } else { vec![] },
        disagrees: number == 2,
        likeness: if number == 2 { Likeness::OtherWords } else { Likeness::Same },
        status,
    };
    let of = |index| vec![(answer, AnswerId::new(index))];
    let event = |date: &str, happening, document| Event { date: date.parse().unwrap(), happening, document };
    Dossier {
        title: "schapen op de dijk".into(),
        documents: vec![postponement(), answers()],
        rows: vec![
            row(1, of(0), Status::Answered),
            row(2, of(1), Status::ByReference),
            row(3, of(2), Status::Answered),
            row(4, of(2), Status::Answered),
            row(5, vec![], Status::NotFound(Reason::NoText)),
            row(6, of(3), Status::Answered),
        ],
        timeline: vec![
            event("2025-01-02", Happening::Submitted, notice),
            event("2025-01-20", Happening::Postponed, notice),
            event("2025-02-03", Happening::Answered, answer),
        ],
        diagnostics: vec![Diagnostic::new(Finding::QuestionsReworded {
            file: "answer.pdf".into(),
            numbers: vec![Number::plain(2)],
        })],
        corrected: Default::default(),
    }
}

/// The dossier as reviewed by Ot: 1 marked, with a note found exactly and one like its words; 2 marked when it read
/// otherwise, tagged, one of its two sub-questions ticked; 3 with a note; the answer to 6 put to 5. A note and the mark of
/// a question 9 are lost.
pub fn reviewed() -> (Corrected, Reviewed) {
    let dossier = dossier();
    let key = |row: &str| row.parse::<RowKey>().unwrap();
    let now = Reviewed::new(&dossier, Review::default());
    let words = |text: &str| {
        let quote = Quote { before: "Ja, dat".into(), text: text.into(), after: String::new() };
        let paper = review::Paper::from_document(&dossier.documents[1]);
        Anchor::Passage(Passage { part: Part::Answer(key("1")), paper, quote })
    };
    let note = |about: Anchor, text: &str| Change::Note { about, text: text.parse().unwrap() };
    let mark = |row: &str, mark| Change::Mark { row: key(row), mark: Some(mark), judged: Judged::default() };
    let last = review::answer_anchor(&dossier, DocumentId::new(1), AnswerId::new(3)).unwrap();
    let changes = [
        now.mark(0, Some(Mark::Answered)).unwrap(),
        note(words("bericht ken ik al een hele tijd"), "Sinds wanneer?\nNavragen."),
        note(words("dat bericht ken ik al zo’n hele tijd, zie onze site"), "Welke site?"),
        mark("2", Mark::Evades),
        now.tag(1, "wolven & schapen".parse().unwrap(), true).unwrap(),
        now.tick(1, 0, Some(Tick::Answered)).unwrap(),
        now.tick(1, 1, Some(Tick::NotAnswered)).unwrap(),
        note(Anchor::Row(key("3")), "=1+1 <b>vet</b>"),
        Change::Pair { answer: last, rows: [key("5")].into() },
        note(words("een zin over kamelen in de woestijn"), "Staat er niet meer."),
        mark("9", Mark::FollowUp),
    ];
    let line = |(count, change): (usize, Change)| Line {
        id: ChangeId { writer: 7, count: count as u32 },
        turn: count as u64 + 1,
        who: "Ot".into(),
        when: "2025-03-04T12:00:00Z".parse().unwrap(),
        what: What::Do(change),
    };
    let review = Review::replay(changes.into_iter().enumerate().map(line));
    let corrected = review::corrected(&dossier, &review);
    let reviewed = Reviewed::new(&corrected.dossier, review);
    (corrected, reviewed)
}

/// How the tests write reports.
pub fn options(language: crate::i18n::Language) -> crate::present::Options {
    crate::present::Options {
        language,
        answers: crate::present::Length::Full,
        hints: crate::present::HintsInReport::Usual,
        today: "2025-04-01".parse().unwrap(),
    }
}

const ASKED: [&str; 6] = [
    "Kent u het bericht?",
    "Wat vindt u - alles overziend - daarvan? Wat gaat u doen?",
    "Hoeveel schapen?",
    "Hoeveel dijken?",
    "En de wolven?",
    "Klopt dat?",
];

fn postponement() -> Document {
    let asked = |paper: Paper, (index, words): (usize, &&str)| {
        let marker = if index == 0 { "{^0}" } else { "" };
        paper.question(&(index + 1).to_string(), &format!("{words}{marker}"))
    };
    let paper = Paper::new(Kind::Postponement, "papers/notice.txt")
        .received("2025-01-20")
        .meta(|meta| meta.askers.push(Person { name: "Ot en Sien".into(), party: Some("PvdS".into()) }))
        .addressee("Minister van Schapen")
        .body("Mededeling van Minister Klaver");
    ASKED[..5]
        .iter()
        .enumerate()
        .fold(paper, asked)
        .note("1", Namespace::Asker, "De Schapenkrant, 1 januari 2025")
        .paragraph(Owner::Furniture, "ISSN 0921 - 7398")
        .body("Ik streef ernaar zo spoedig mogelijk te antwoorden.")
        .without_transcript()
        .build()
}

fn answers() -> Document {
    let joint = vec![Number::plain(3), Number::plain(4)];
    Paper::new(Kind::Answer, "papers/answer.pdf")
        .received("2025-02-03")
        .section("1. Vragen van de PvdS-fractie", &["PvdS"])
        .paragraph(Owner::Section(SectionId::new(0)), "1. Vragen van de PvdS-fractie")
        .question("1", &format!("{}{{^0}}", ASKED[0]))
        .answer("1", "Ja, dat bericht ken ik al een hele tijd, zie ook de site{^1}.")
        .table(&[&["jaar", "schapen"], &["2024", "12"]])
        .item("-", "tot slot")
        .question("2", &ASKED[1].replace('-', "–"))
        .answer("2", "Zie het antwoord op vraag 1.")
        .referring("1")
        .question("3", ASKED[2])
        .question("4", ASKED[3])
        .answer("3 4", "Twaalf schapen op één dijk.")
        .uncertain(Doubt::NotDivided)
        .question("5", ASKED[4])
        .question_with_lead_in("6", "Deze leden lazen over wolven.", ASKED[5])
        .answer("6", "Nee.")
        .note("1)", Namespace::Asker, "De Schapenkrant, 1 januari 2025")
        .note("1", Namespace::Respondent, "https://schapen.nl/_dijk")
        .note("2", Namespace::Respondent, "Een noot zonder teken")
        .annex("Bijlage I", "* Alle schapen")
        .diagnostic_at(Finding::JointHeading { numbers: joint, divided: false }, 30, 1)
        .diagnostic_at(Finding::NoteWithoutMarker { label: "2".into() }, 70, 2)
        .without_transcript()
        .build()
}

/// A report in a format that is text.
pub fn text_of_report(
    subject: crate::present::Subject<'_>,
    format: super::Format,
    language: crate::i18n::Language,
) -> String {
    String::from_utf8(super::report(subject, format, options(language)).unwrap()).unwrap()
}
