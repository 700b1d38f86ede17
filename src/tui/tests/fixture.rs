//! A dossier of every kind of row, made by hand, so that the reader's tests do not hang on how papers are parsed.

use crate::dossier::{Dossier, Event, Happening, Likeness, Reason, Row, RowKey, Status, likeness_of_wordings};
use crate::model::sample::Paper;
use crate::model::{AnswerId, Document, DocumentId, Doubt, Kind, Namespace, Number, Person, QuestionId, Respondent};

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
        likeness: Likeness::Same,
        status: status(index),
    });
    let event =
        |date: &str, happening, id| Event { date: date.parse().unwrap(), happening, document: DocumentId::new(id) };
    let mut rows: Vec<_> = rows.collect();
    rows.iter_mut().for_each(|row| row.likeness = likeness_of_wordings(row, &documents));
    Dossier {
        title: "de AI-explosie".into(),
        rows,
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
    let paper = Paper::new(Kind::Letter, "brief.txt").body("Geachte leden,");
    let paper = (0..12).fold(paper, |paper, n| {
        let mark = if n % 3 == 0 { format!("{{^{}}}", n / 3) } else { String::new() };
        paper.body(&format!("Alinea {n} van deze brief zegt iets over het onderwerp{mark}, en wel uitvoerig."))
    });
    let note =
        |paper: Paper, n: usize| paper.note(&n.to_string(), Namespace::Document, &format!("Noot {n} bij de brief."));
    let paper = (0..4).fold(paper, note).meta(|meta| meta.dated = Some("2025-05-02".parse().unwrap()));
    let (rows, timeline) = (Vec::new(), Vec::new());
    Dossier {
        title: "Een brief".into(),
        documents: vec![paper.build()],
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
    let asked = |paper: Paper, (index, wording): (usize, &&str)| {
        let notice = kind == Kind::Postponement;
        let wording = if notice { wording.replace("over pakkans", "over de pakkans") } else { (*wording).to_owned() };
        paper.question(&key(index).number.to_string(), &wording)
    };
    let paper = Paper::new(kind, path).body("Vragen van het lid Van Dijk aan de Minister van Justitie en Veiligheid.");
    let paper = WORDINGS.iter().enumerate().fold(paper, asked);
    paper.note("1)", Namespace::Asker, "De Telegraaf, 31 juli 2025, AI-explosie kinderporno.")
}

fn submission() -> Document {
    questions(Kind::Submission, "vragen.txt")
        .submitted("2025-07-31")
        .meta(|meta| meta.askers.push(Person { name: "Van Dijk".into(), party: Some("SGP".into()) }))
        .addressee("Minister van Justitie en Veiligheid")
        .build()
}

/// Prints question 6 in other words than the submission and the answer.
fn postponement() -> Document {
    questions(Kind::Postponement, "uitstel.txt")
        .received("2025-08-21")
        .body("Hierbij deel ik u mede dat de vragen niet binnen de termijn kunnen worden beantwoord.")
        .build()
}

fn answer() -> Document {
    let respondent = Respondent {
        name: "Van Oosten".into(),
        role: Some("Minister".into()),
        portfolio: Some("Justitie en Veiligheid".into()),
    };
    let paper = questions(Kind::Answer, "antwoord.txt")
        .received("2025-09-19")
        .meta(|meta| meta.respondents.push(respondent))
        .heading("1", "Antwoord op vraag 1");
    let long = |n| format!("Ja, dit is alinea {n} van het eerste antwoord, dat lang genoeg is om te moeten schuiven.");
    let paper = (1..=8).fold(paper, |paper, n| paper.more(&long(n)));
    let cited = "en het rapport, dat hier uitvoerig wordt aangehaald, ".repeat(12);
    paper
        .heading("2 3", "Antwoord op vraag 2 en 3")
        .more("Dat herken ik, zo blijkt uit onderzoek.{^1} De inzet groeit.{^2}")
        .heading("4", "Antwoord op vraag 4")
        .more("Zie {>1 het antwoord op vraag 1} en {>7 dat op vraag 7}.")
        .referring("1 7")
        .heading("6 8", "")
        .more("De pakkans is hoger dan voorheen.")
        .uncertain(Doubt::NoHeading)
        .table(&[&["Jaar", "Veroordelingen"], &["2023", "97"], &["2024", "24 \u{1b}[31m質問"]])
        .heading("7", "Antwoord op vraag 7")
        .more("Zoals ik in {>4 antwoord 4} schreef, is die samenwerking goed.{^3}")
        .note("1", Namespace::Respondent, "Maak het bespreekbaar (24 augustus 2023).")
        .note("2", Namespace::Respondent, "Zie noot 1.")
        .note(
            "3",
            Namespace::Respondent,
            &format!("Idem; zie ook noot 2 en https://example.org/rapport, {cited}enzovoort."),
        )
        .annex("Bijlage I", "Inbreng van Offlimits over de aanpak.")
        .build()
}
