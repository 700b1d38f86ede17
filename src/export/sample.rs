//! A dossier made by hand for tests: a notice and an answer about six questions, with all that can be odd about a row.

use crate::dossier::{Dossier, Event, Happening, Reason, Row, RowKey, Status};
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
        let paper = review::Paper::of(&dossier.documents[1]);
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
    let review = Review::of(changes.into_iter().enumerate().map(line));
    let corrected = review::corrected(&dossier, &review);
    let reviewed = Reviewed::new(&corrected.dossier, review);
    (corrected, reviewed)
}

/// How the tests write reports.
pub fn options(language: crate::language::Language) -> crate::present::Options {
    crate::present::Options { language, answers: crate::present::Length::Full, today: "2025-04-01".parse().unwrap() }
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
    let mut blocks = vec![block(Owner::Body, text("Mededeling van Minister Klaver", &[]))];
    for (index, words) in ASKED[..5].iter().enumerate() {
        let marks: &[(usize, usize)] = if index == 0 { &[(words.len(), 0)] } else { &[] };
        blocks.push(block(Owner::Question(QuestionId::new(index)), text(words, marks)));
    }
    blocks.push(block(Owner::Note(NoteId::new(0)), text("De Schapenkrant, 1 januari 2025", &[])));
    blocks.push(block(Owner::Furniture, text("ISSN 0921 - 7398", &[])));
    blocks.push(block(Owner::Body, text("Ik streef ernaar zo spoedig mogelijk te antwoorden.", &[])));
    Document::new(Parts {
        source: Source { path: "papers/notice.txt".into(), transcript: Transcript::new() },
        kind: Kind::Postponement,
        meta: Meta {
            received: Some("2025-01-20".parse().unwrap()),
            askers: vec![Person { name: "Ot en Sien".into(), party: Some("PvdS".into()) }],
            addressees: vec!["Minister van Schapen".into()],
            ..Meta::default()
        },
        questions: (1..6).map(|number| question(number, Certainty::Certain)).collect(),
        notes: vec![note("1", Namespace::Asker, 1, ASKED[0].len())],
        blocks,
        sections: vec![],
        answers: vec![],
        annexes: vec![],
        diagnostics: vec![],
    })
}

fn answers() -> Document {
    let asked = |index| Owner::Question(QuestionId::new(index));
    let answer = |index| Owner::Answer(AnswerId::new(index));
    let table = [["jaar", "schapen"], ["2024", "12"]].map(|row| row.map(Text::plain).to_vec()).to_vec();
    let mut blocks = vec![
        block(Owner::Section(SectionId::new(0)), text("1. Vragen van de PvdS-fractie", &[])),
        block(asked(0), text(ASKED[0], &[(ASKED[0].len(), 0)])),
        block(answer(0), text("Ja, dat bericht ken ik al een hele tijd, zie ook de site.", &[(56, 1)])),
        Block { body: Body::Table(table), ..block(answer(0), Text::default()) },
        Block { label: "-".into(), body: Body::Item(Text::plain("tot slot")), ..block(answer(0), Text::default()) },
        block(asked(1), text(&ASKED[1].replace('-', "–"), &[])),
        block(answer(1), text("Zie het antwoord op vraag 1.", &[])),
        block(asked(2), text(ASKED[2], &[])),
        block(asked(3), text(ASKED[3], &[])),
        block(answer(2), text("Twaalf schapen op één dijk.", &[])),
        block(asked(4), text(ASKED[4], &[])),
        block(Owner::LeadIn(QuestionId::new(5)), text("Deze leden lazen over wolven.", &[])),
        block(asked(5), text(ASKED[5], &[])),
        block(answer(3), text("Nee.", &[])),
    ];
    blocks.push(block(Owner::Note(NoteId::new(0)), text("De Schapenkrant, 1 januari 2025", &[])));
    blocks.push(block(Owner::Note(NoteId::new(1)), text("https://schapen.nl/_dijk", &[])));
    blocks.push(block(Owner::Note(NoteId::new(2)), text("Een noot zonder teken", &[])));
    blocks.push(block(Owner::Annex(AnnexId::new(0)), text("* Alle schapen", &[])));
    Document::new(Parts {
        source: Source { path: "papers/answer.pdf".into(), transcript: Transcript::new() },
        kind: Kind::Answer,
        meta: Meta { received: Some("2025-02-03".parse().unwrap()), ..Meta::default() },
        sections: vec![Section {
            title: "1. Vragen van de PvdS-fractie".into(),
            groups: vec!["PvdS".into()],
            origin: Origin::line(1, Some(1)),
        }],
        questions: (1..7)
            .map(|number| Question { section: Some(SectionId::new(0)), ..question(number, Certainty::Certain) })
            .collect(),
        answers: vec![
            self::answer(&[1], "Antwoord 1", &[], Certainty::Certain),
            self::answer(&[2], "Antwoord 2", &[1], Certainty::Certain),
            self::answer(&[3, 4], "Antwoord 3 en 4", &[], Certainty::Uncertain(Doubt::NotDivided)),
            self::answer(&[6], "Antwoord 6", &[], Certainty::Certain),
        ],
        notes: vec![
            note("1)", Namespace::Asker, 1, ASKED[0].len()),
            note("1", Namespace::Respondent, 2, 56),
            Footnote { anchor: None, ..note("2", Namespace::Respondent, 0, 0) },
        ],
        blocks,
        annexes: vec![Annex { title: "Bijlage I".into(), origin: Origin::line(90, Some(2)) }],
        diagnostics: vec![
            Diagnostic::new(Finding::JointHeading {
                numbers: vec![Number::plain(3), Number::plain(4)],
                divided: false,
            })
            .at(Origin::line(30, Some(1))),
            Diagnostic::new(Finding::NoteWithoutMarker { label: "2".into() }).at(Origin::line(70, Some(2))),
        ],
    })
}

fn block(owner: Owner, text: Text) -> Block {
    Block { body: Body::Paragraph(text), label: String::new(), owner, origin: Origin::line(1, None) }
}

/// A text with the markers of notes at bytes; web addresses are found.
fn text(string: &str, marks: &[(usize, usize)]) -> Text {
    let mark =
        |&(at, note): &(usize, usize)| Span { at: at as u32..at as u32, kind: SpanKind::Marker(NoteId::new(note)) };
    let mut spans: Vec<_> = marks.iter().map(mark).collect();
    if string.starts_with("http") {
        spans.push(Span { at: 0..string.len() as u32, kind: SpanKind::Url });
    }
    Text::new(string.into(), spans)
}

fn question(number: u16, certainty: Certainty) -> Question {
    Question {
        numbers: vec![Number::plain(number)],
        printed: true,
        heading: format!("Vraag {number}"),
        origin: Origin::line(u32::from(number) * 10, Some(1)),
        section: None,
        certainty,
    }
}

fn answer(numbers: &[u16], heading: &str, refers_to: &[u16], certainty: Certainty) -> Answer {
    let plain = |numbers: &[u16]| numbers.iter().map(|&number| Number::plain(number)).collect();
    Answer {
        numbers: plain(numbers),
        heading: heading.into(),
        origin: Origin::line(u32::from(numbers[0]) * 10 + 5, Some(1)),
        section: Some(SectionId::new(0)),
        refers_to: plain(refers_to),
        reference_only: !refers_to.is_empty(),
        certainty,
    }
}

fn note(label: &str, namespace: Namespace, block: usize, byte: usize) -> Footnote {
    Footnote {
        label: label.into(),
        namespace,
        anchor: Some(TextPosition { block: BlockId::new(block), cell: 0, byte: byte as u32 }),
        origin: Origin::line(60, Some(1)),
    }
}
