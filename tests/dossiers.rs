//! Dossiers of the seeds, and of papers made from their text.

use tegenlezer::dossier::{Dossier, dossiers, same_wording};
use tegenlezer::model::{Kind, Owner, Source};
use tegenlezer::{parse, source};

const ANSWER: &str = include_str!("../seeds/000_ac9668d0c802506d.txt");
const NOTICE: &str = include_str!("../seeds/001_206c052f5a0c1c3c.txt");

/// The dossiers of papers given by name and text.
fn read(papers: &[(&str, &str)]) -> Vec<Dossier> {
    let document = |&(path, text): &(&str, &str)| {
        let (manuscript, transcript) = source::text::read(text.as_bytes());
        parse::document(Source { path: path.into(), transcript }, manuscript)
    };
    dossiers(papers.iter().map(document).collect())
}

/// The dossiers of some seeds, by number.
fn seeds(numbers: &[&str]) -> Vec<Dossier> {
    let name = |path: &'static str| &path["seeds/".len()..][..3];
    let seed = |number: &&str| source::SEEDS.iter().find(|(path, _)| name(path) == *number).unwrap();
    let text = |bytes: &'static [u8]| std::str::from_utf8(bytes).unwrap();
    read(&numbers.iter().map(seed).map(|&(path, bytes)| (name(path), text(bytes))).collect::<Vec<_>>())
}

/// The names of the papers of each dossier, and how many rows it has.
fn shown(dossiers: &[Dossier]) -> Vec<String> {
    let names = |dossier: &Dossier| {
        let names: Vec<_> = dossier.documents.iter().map(|document| document.source.path.as_str()).collect();
        format!("{}: {}", names.join(" "), dossier.rows.len())
    };
    dossiers.iter().map(names).collect()
}

/// For each row of a dossier the documents of its wordings and of its answers, and its status.
fn rows(dossier: &Dossier) -> Vec<(Vec<usize>, Vec<usize>, &'static str)> {
    let row = |index: usize| {
        let view = dossier.view(index).unwrap();
        let wordings = view.wordings.iter().map(|wording| wording.document_id.index()).collect();
        let answers = view.answers.iter().map(|answer| answer.document_id.index()).collect();
        (wordings, answers, view.row.status.name())
    };
    (0..dossier.rows.len()).map(row).collect()
}

#[test]
fn the_five_seeds_are_four_dossiers() {
    let expected = ["001 000: 9", "002: 11", "003: 0", "004: 66"];
    assert_eq!(shown(&seeds(&["000", "001", "002", "003", "004"])), expected);
    let backwards = ["004: 66", "003: 0", "002: 11", "001 000: 9"];
    assert_eq!(shown(&seeds(&["004", "003", "002", "001", "000"])), backwards);
}

#[test]
fn notice_and_answer_are_joined_without_a_word_about_each_other() {
    let unnamed = ANSWER.replace("Zie ook Aanhangsel Handelingen, vergaderjaar 2024-2025, nr. 2884", "");
    assert_ne!(unnamed, ANSWER);
    let joined = read(&[("000", &unnamed), ("001", NOTICE)]);
    assert_eq!(shown(&joined), ["001 000: 9"]);
    assert_eq!(rows(&joined[0]), vec![(vec![0, 1], vec![1], "answered"); 9]);
}

#[test]
fn only_question_8_is_worded_otherwise_by_a_dash() {
    let [dossier] = seeds(&["000", "001"]).try_into().unwrap();
    let wordings = |row: usize| {
        let view = dossier.view(row).unwrap();
        let text = |wording: &tegenlezer::dossier::WordingView| {
            wording.document.string_of(Owner::Question(wording.question_id))
        };
        view.wordings.iter().map(text).collect::<Vec<_>>()
    };
    let differing = (0..9).filter(|&row| !same_wording(&wordings(row)[0], &wordings(row)[1])).collect::<Vec<_>>();
    assert_eq!(differing, [7]);
    let attention: Vec<_> = (0..9).filter(|&row| dossier.needs_attention(row)).collect();
    assert_eq!(attention, [0; 0], "a dash is no disagreement");
}

#[test]
fn the_notice_alone_is_postponed() {
    let [dossier] = seeds(&["001"]).try_into().unwrap();
    assert_eq!(rows(&dossier), vec![(vec![0], vec![], "postponed"); 9]);
}

/// A submission, two notices and two answer papers, the second of which answers what the first left out.
fn five_papers() -> Vec<(&'static str, String)> {
    let (asked, _) = NOTICE.split_once("\nMededeling\n").unwrap();
    let (head, questions) = asked.split_once("Mededeling van Minister").unwrap();
    let submission = format!("{head}{}", &questions[questions.find("Vraag 1\n").unwrap()..]);
    let second_notice = NOTICE.replace("(ontvangen\n21 augustus 2025)", "(ontvangen\n5 september 2025)");
    assert_ne!(second_notice, NOTICE);
    let (first, rest) = ANSWER.split_once("Vraag 6\n").unwrap();
    let later = format!(
        "Antwoord van minister Van Oosten (Justitie en Veiligheid) (ontvangen 10 oktober 2025)\n\nVraag 6\n{rest}"
    );
    vec![
        ("submission", submission),
        ("notice", NOTICE.to_owned()),
        ("second notice", second_notice),
        ("answer", first.to_owned()),
        ("later answer", later),
    ]
}

#[test]
fn a_submission_two_notices_and_two_answer_papers_hold_together() {
    let papers = five_papers();
    let papers: Vec<_> = papers.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let expected =
        [vec![(vec![0, 1, 2, 3], vec![3], "answered"); 5], vec![(vec![0, 1, 2, 4], vec![4], "answered"); 4]].concat();
    for order in [[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [2, 4, 0, 3, 1]] {
        let [dossier] = read(&order.map(|paper| papers[paper])).try_into().expect("one dossier");
        let kinds: Vec<_> = dossier.documents.iter().map(|document| document.kind).collect();
        let (notice, answer) = (Kind::Postponement, Kind::Answer);
        assert_eq!(kinds, [Kind::Submission, notice, notice, answer, answer]);
        assert_eq!(rows(&dossier), expected);
        let events: Vec<_> =
            dossier.timeline.iter().map(|event| (event.date.to_string(), event.document.index())).collect();
        let days = ["2025-07-31", "2025-08-21", "2025-09-05", "2025-09-19", "2025-10-10"];
        assert_eq!(events, days.map(String::from).into_iter().zip(0..).collect::<Vec<_>>());
        assert_eq!(dossier.days_to_answer(), Some(50));
    }
    let without_the_last = read(&papers[..4]);
    assert_eq!(rows(&without_the_last[0])[5], (vec![0, 1, 2], vec![], "not_found"));
    let without_answers = read(&papers[..3]);
    assert_eq!(rows(&without_answers[0])[5], (vec![0, 1, 2], vec![], "postponed"));
}

#[test]
fn a_notice_without_questions_finds_its_submission() {
    let letter = |case: &str| {
        format!(
            "AH 600\n{case}\nMededeling van minister Van Weel (Justitie en Veiligheid) (ontvangen 21 augustus 2025)\n\nDe \
             vragen van het lid Diederik van Dijk (SGP) over de AI-explosie van kinderporno kunnen niet binnen de \
             gebruikelijke termijn worden beantwoord.\n"
        )
    };
    let (_, submission) = &five_papers()[0];
    let numbered = format!("2025Z12345\n{submission}");
    for (letter, submission) in
        [(letter(""), submission), (letter("2025Z12345"), &numbered), (letter("2025Z12345"), submission)]
    {
        let joined = read(&[("letter", &letter), ("submission", submission), ("000", ANSWER)]);
        assert_eq!(shown(&joined), ["submission letter 000: 9"]);
    }
    let apart = read(&[("letter", &letter("2025Z54321")), ("submission", &numbered)]);
    assert_eq!(shown(&apart), ["letter: 0", "submission: 9"], "another case");
}

#[test]
fn chains_of_references_are_followed_and_end() {
    let chain = |seed: &str, number: &str| {
        let dossiers = seeds(&[seed]);
        let rows = &dossiers[0].rows;
        let row = rows.iter().position(|row| row.key.to_string() == number).unwrap();
        dossiers[0].chain(row).into_iter().map(|row| rows[row].key.to_string()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(chain("004", "47"), "5 14 31 33 2"); // 33 points to 2
    assert_eq!(chain("004", "62"), "1 6 7 42 43 50"); // 42 points to 1, 6 and 7
    assert_eq!((chain("002", "5"), chain("002", "6")), ("6".into(), "5".into())); // to each other
}
