//! A dossier of every kind of row, made by hand, so that the reader's tests do not hang on how papers are parsed.
//!
//! Texts are written with marks: `{^0}` is the marker of note 0, `{>3 words}` words that refer to answer 3.

use crate::dossier::{Dossier, Event, Happening, Reason, Row, RowKey, Status};
use crate::model::{
    Annex, AnnexId, Answer, AnswerId, Block, Body, Certainty, Document, DocumentId, Doubt, Footnote, Kind, Namespace,
    NoteId, Number, Origin, Owner, Parts, Person, Question, QuestionId, Respondent, Source, Span, SpanKind, Text,
    TextPosition, Transcript,
};
use crate::model::{BlockId, Meta};

/// A submission, a postponement and an answer of eight questions; the answer lacks 5.
pub fn dossier() -> Dossier {
    let documents = vec![submission(), postponement(), answer()];
    let answers: [&[usize]; 8] = [&[0], &[1], &[1], &[2], &[], &[3], &[4], &[3]];
    let refers_to: [&[usize]; 8] = [&[], &[], &[], &[0, 6], &[], &[], &[3], &[]];
    let status = |index| match index {
        3 => Status::ByReference,
        4 => Status::NotFound(Reason::NoHeading),
        _ => Status::Answered,
    };
    let rows = (0..8).map(|index| Row {
        key: key(index),
        wordings: (0..3).map(|id| (DocumentId::new(id), QuestionId::new(index))).collect(),
        answers: answers[index].iter().map(|&answer| (DocumentId::new(2), AnswerId::new(answer))).collect(),
        refers_to: refers_to[index].to_vec(),
        referred_by: (0..8).filter(|&other| refers_to[other].contains(&index)).collect(),
        disagrees: false,
        status: status(index),
    });
    let event =
        |date: &str, happening, id| Event { date: date.parse().unwrap(), happening, document: DocumentId::new(id) };
    Dossier {
        title: "de AI-explosie".into(),
        rows: rows.collect(),
        documents,
        timeline: vec![
            event("2025-07-31", Happening::Submitted, 0),
            event("2025-08-21", Happening::Postponed, 1),
            event("2025-09-19", Happening::Answered, 2),
        ],
        diagnostics: Vec::new(),
        corrected: Default::default(),
    }
}

/// A dossier of one letter, without questions.
pub fn letter() -> Dossier {
    let mut paper = Paper::new(Kind::Letter, "brief.txt");
    paper.block(Owner::Body, "Geachte leden,");
    for n in 0..12 {
        let mark = if n % 3 == 0 { format!("{{^{}}}", n / 3) } else { String::new() };
        paper.block(
            Owner::Body,
            &format!("Alinea {n} van deze brief zegt iets over het onderwerp{mark}, en wel uitvoerig."),
        );
    }
    for n in 0..4 {
        paper.note(&n.to_string(), Namespace::Document, &format!("Noot {n} bij de brief."));
    }
    paper.parts.meta.dated = Some("2025-05-02".parse().unwrap());
    let (rows, timeline) = (Vec::new(), Vec::new());
    Dossier {
        title: "Een brief".into(),
        documents: vec![paper.done()],
        rows,
        timeline,
        diagnostics: Vec::new(),
        corrected: Default::default(),
    }
}

fn key(index: usize) -> RowKey {
    RowKey { section: None, number: Number::plain(u16::try_from(index + 1).unwrap()), occurrence: 0 }
}

const WORDINGS: [&str; 8] = [
    "Heeft u kennisgenomen van het bericht over de AI-explosie?{^0}",
    "Herkent u de waarschuwende waarnemingen? Wat is uw reflectie hierop?",
    "Welke extra inzet staat u voor ogen om deze praktijken in te dammen?",
    "Wat zijn de voornaamste knelpunten om dit fenomeen aan te pakken?",
    "Hoe verloopt de samenwerking met uw partners op EU-niveau?",
    "Wat kunt u zeggen over pakkans en effectiviteit van opsporing?",
    "Welke samenwerking heeft u met bedrijven die AI maken?",
    "Wat is bekend omtrent de bewustwording van burgers?",
];

fn questions(kind: Kind, path: &str) -> Paper {
    let mut paper = Paper::new(kind, path);
    paper.block(Owner::Body, "Vragen van het lid Van Dijk aan de Minister van Justitie en Veiligheid.");
    for (index, wording) in WORDINGS.iter().enumerate() {
        let notice = kind == Kind::Postponement;
        let wording = if notice { wording.replace("over pakkans", "over de pakkans") } else { (*wording).to_owned() };
        paper.question(index, &wording);
    }
    paper.note("1)", Namespace::Asker, "De Telegraaf, 31 juli 2025, AI-explosie kinderporno.");
    paper
}

fn submission() -> Document {
    let mut paper = questions(Kind::Submission, "vragen.txt");
    let meta = &mut paper.parts.meta;
    meta.submitted = Some("2025-07-31".parse().unwrap());
    meta.askers = vec![Person { name: "Van Dijk".into(), party: Some("SGP".into()) }];
    meta.addressees = vec!["Minister van Justitie en Veiligheid".into()];
    paper.done()
}

/// Prints question 6 in other words than the submission and the answer.
fn postponement() -> Document {
    let mut paper = questions(Kind::Postponement, "uitstel.txt");
    paper.parts.meta.received = Some("2025-08-21".parse().unwrap());
    paper.block(Owner::Body, "Hierbij deel ik u mede dat de vragen niet binnen de termijn kunnen worden beantwoord.");
    paper.done()
}

fn answer() -> Document {
    let mut paper = questions(Kind::Answer, "antwoord.txt");
    paper.parts.meta.received = Some("2025-09-19".parse().unwrap());
    paper.parts.meta.respondents = vec![Respondent {
        name: "Van Oosten".into(),
        role: Some("Minister".into()),
        portfolio: Some("Justitie en Veiligheid".into()),
    }];
    let long: Vec<_> = (1..=8)
        .map(|n| format!("Ja, dit is alinea {n} van het eerste antwoord, dat lang genoeg is om te moeten schuiven."))
        .collect();
    let long: Vec<_> = long.iter().map(String::as_str).collect();
    paper.answer(&[1], "Antwoord op vraag 1", &long);
    paper.answer(
        &[2, 3],
        "Antwoord op vraag 2 en 3",
        &["Dat herken ik, zo blijkt uit onderzoek.{^1} De inzet groeit.{^2}"],
    );
    paper.answer(&[4], "Antwoord op vraag 4", &["Zie {>1 het antwoord op vraag 1} en {>7 dat op vraag 7}."]);
    paper.parts.answers[2].refers_to = vec![Number::plain(1), Number::plain(7)];
    paper.parts.answers[2].reference_only = true;
    paper.answer(&[6, 8], "", &["De pakkans is hoger dan voorheen."]);
    paper.parts.answers[3].certainty = Certainty::Uncertain(Doubt::NoHeading);
    let cells = [["Jaar", "Veroordelingen"], ["2023", "97"], ["2024", "24 \u{1b}[31m質問"]];
    let cells = cells.iter().map(|row| row.iter().map(|&cell| Text::plain(cell)).collect()).collect();
    paper.push(Owner::Answer(AnswerId::new(3)), Body::Table(cells));
    paper.answer(&[7], "Antwoord op vraag 7", &["Zoals ik in {>4 antwoord 4} schreef, is die samenwerking goed.{^3}"]);
    paper.note("1", Namespace::Respondent, "Maak het bespreekbaar (24 augustus 2023).");
    paper.note("2", Namespace::Respondent, "Zie noot 1.");
    let long = "en het rapport, dat hier uitvoerig wordt aangehaald, ".repeat(12);
    let long = format!("Idem; zie ook noot 2 en https://example.org/rapport, {long}enzovoort.");
    paper.note("3", Namespace::Respondent, &long);
    paper.parts.annexes.push(Annex { title: "Bijlage I".into(), origin: Origin::line(90, None) });
    paper.block(Owner::Annex(AnnexId::new(0)), "Inbreng van Offlimits over de aanpak.");
    paper.done()
}

/// A document being made: every block is a line of its file.
struct Paper {
    parts: Parts,
    lines: u32,
}

impl Paper {
    fn new(kind: Kind, path: &str) -> Self {
        let source = Source { path: path.into(), transcript: Transcript::new() };
        let parts = Parts {
            source,
            kind,
            meta: Meta::default(),
            blocks: vec![],
            sections: vec![],
            questions: vec![],
            answers: vec![],
            notes: vec![],
            annexes: vec![],
            diagnostics: vec![],
        };
        Self { parts, lines: 0 }
    }

    fn line(&mut self, line: &str) -> Origin {
        self.lines += 1;
        let page = Some(1 + self.lines / 20);
        self.parts.source.transcript.push(line, page);
        Origin::line(self.lines, page)
    }

    fn push(&mut self, owner: Owner, body: Body) {
        let line = match &body {
            Body::Table(_) => "tabel".to_owned(),
            Body::Paragraph(text) | Body::Heading(text) | Body::Item(text) => text.as_str().to_owned(),
        };
        let origin = self.line(&line);
        self.parts.blocks.push(Block { body, label: String::new(), owner, origin });
    }

    fn block(&mut self, owner: Owner, marked: &str) {
        let text = text(marked);
        self.push(owner, Body::Paragraph(text));
    }

    fn question(&mut self, index: usize, marked: &str) {
        let number = key(index).number;
        let heading = format!("Vraag {number}");
        let origin = self.line(&heading);
        let (printed, section, certainty) = (true, None, Certainty::Certain);
        self.parts.questions.push(Question { numbers: vec![number], printed, heading, origin, section, certainty });
        self.block(Owner::Question(QuestionId::new(index)), marked);
    }

    fn answer(&mut self, numbers: &[u16], heading: &str, paragraphs: &[&str]) {
        let id = AnswerId::new(self.parts.answers.len());
        let origin = self.line(heading);
        self.parts.answers.push(Answer {
            numbers: numbers.iter().map(|&number| Number::plain(number)).collect(),
            heading: heading.into(),
            origin,
            section: None,
            refers_to: vec![],
            reference_only: false,
            certainty: Certainty::Certain,
        });
        for paragraph in paragraphs {
            self.block(Owner::Answer(id), paragraph);
        }
    }

    fn note(&mut self, label: &str, namespace: Namespace, marked: &str) {
        let note = NoteId::new(self.parts.notes.len());
        let anchored =
            |block: &Block| block.texts().next().and_then(|text| text.markers().find(|(_, other)| *other == note));
        let found = self.parts.blocks.iter().enumerate().find_map(|(index, block)| Some((index, anchored(block)?)));
        let anchor = found.map(|(index, (byte, _))| TextPosition { block: BlockId::new(index), cell: 0, byte });
        self.block(Owner::Note(note), marked);
        let origin = Origin::line(self.lines, None);
        self.parts.notes.push(Footnote { label: label.into(), namespace, anchor, origin });
    }

    fn done(self) -> Document {
        Document::new(self.parts)
    }
}

fn text(marked: &str) -> Text {
    let (mut string, mut spans, mut rest) = (String::new(), Vec::new(), marked);
    while let Some((before, behind)) = rest.split_once('{') {
        let (mark, after) = behind.split_once('}').unwrap();
        string += before;
        rest = after;
        let start = string.len() as u32;
        let kind = match mark.split_at(1) {
            ("^", note) => SpanKind::Marker(NoteId::new(note.parse().unwrap())),
            (_, reference) => {
                let (number, words) = reference.split_once(' ').unwrap();
                string += words;
                SpanKind::Reference(vec![number.parse().unwrap()])
            }
        };
        spans.push(Span { at: start..string.len() as u32, kind });
    }
    Text::new(string + rest, spans)
}
