//! Reading on through the answers: no question is passed over.

use super::{after, drawn, fixture, play, reader, summary};
use crate::dossier::Dossier;
use crate::i18n::Language;
use crate::model::sample::Paper;
use crate::model::{Kind, Source};
use crate::tui::compose::contents::beginning;
use crate::tui::compose::theme::Theme;
use crate::tui::state::{Settings, State};

#[test]
fn the_answers_read_on_and_the_other_panes_follow() {
    let mut state = reader();
    let mut rows = Vec::new();
    for _ in 0..60 {
        play(&mut state, "j");
        let (_, session) = state.reading().unwrap();
        assert_eq!(session.here.row, session.here.answer_row);
        rows.push(session.here.row + 1);
    }
    rows.dedup();
    assert_eq!(rows, [1, 2, 3, 4, 5, 6, 7, 8]); // 2 and 3 are answered together, and 8 with 6
    rows.clear();
    for _ in 0..60 {
        play(&mut state, "k");
        rows.push(state.reading().unwrap().1.here.row + 1);
    }
    rows.dedup();
    assert_eq!(rows, [8, 7, 6, 5, 4, 3, 2, 1]);
    assert_eq!(summary(&state), r#"1 answer "Antwoord op vraag 1""#);
}

/// The dossiers of papers.
fn dossiers(papers: &[(&str, &[u8])]) -> Vec<Dossier> {
    let paper = |(path, bytes): &(&str, &[u8])| {
        let (manuscript, transcript) = crate::source::text::read(*bytes);
        crate::parse::document(Source { path: (*path).into(), transcript }, manuscript)
    };
    crate::dossier::dossiers(papers.iter().map(paper).collect())
}

/// Twenty questions. 3 and 8 are answered together, so are 16 to 19, and 11 and 12 are one question with one answer.
fn joint() -> Dossier {
    let mut paper =
        "Vragen van het lid Jansen (D66) aan de Minister van Natuur over schapen (ingezonden 2 maart 2025).\n\n\
                     Antwoord van Minister De Boer (Natuur) (ontvangen 31 mei 2025).\n\n"
            .to_owned();
    let questions = (1..=10).map(|n| n.to_string()).chain(["11 en 12".into()]).chain((13..=20).map(|n| n.to_string()));
    for number in questions {
        let first = number.split(' ').next().unwrap();
        paper += &format!("Vraag {number}\nKlopt het dat dijk{first} al jaren zakt en dat er niets aan gedaan is?\n\n");
        let answer = match number.as_str() {
            "3" => "3 en 8",
            "8" | "16" | "17" | "18" => continue,
            "19" => "16 t/m 19",
            number => number,
        };
        paper += &format!("Antwoord {answer}\nNee, dat klopt niet.\n\n");
    }
    dossiers(&[("schapen.txt", paper.as_bytes())]).remove(0)
}

/// The embedded dossiers, and those made for tests.
fn papers() -> Vec<Dossier> {
    dossiers(crate::source::SEEDS).into_iter().chain([fixture::dossier(), joint()]).collect()
}

#[test]
fn an_answer_to_several_questions_is_read_question_by_question() {
    let dossier = joint();
    let answered: Vec<_> = (0..20).map(|row| dossier.answered_together(row).len()).collect();
    assert_eq!(answered, [1, 1, 2, 1, 1, 1, 1, 2, 1, 1, 2, 2, 1, 1, 1, 4, 4, 4, 4, 1]);
    for size in [(40, 10), (80, 24), (120, 40), (200, 50)] {
        for (keys, key, expected) in [
            ("1 5 g", "j", vec![15, 16, 17, 18, 19, 20]),
            ("2 0 g", "k", vec![20, 19, 18, 17, 16, 15]),
            ("1 0 g", "j", vec![10, 11, 12, 13]),
            ("1 3 g", "k", vec![13, 12, 11, 10]),
            ("2 g", "j", vec![2, 3, 4]),
            ("7 g", "j", vec![7, 8, 9]),
            ("9 g", "k", vec![9, 8, 7]),
            ("1 6 g h", "j", vec![16, 17, 18, 19]),
            ("1 9 g h", "k", vec![19, 18, 17, 16]),
            ("1 6 g h", "Space", vec![16, 17, 18, 19, 20]),
            ("1 1 g h", "j", vec![11, 12]),
            ("3 g h", "j", vec![3, 8]),
        ] {
            let mut state = State::new(vec![dossier.clone()], size, Theme::COLOURS);
            play(&mut state, keys);
            let mut rows = vec![state.reading().unwrap().1.here.row + 1];
            for _ in 0..30 {
                play(&mut state, key);
                rows.push(state.reading().unwrap().1.here.row + 1);
                let row = rows.last().unwrap();
                let dijk = format!("dijk{} ", if *row == 12 { 11 } else { *row });
                assert!(size.0 < 80 || drawn(&state).contains(&dijk), "{row} at {size:?}:\n{}", drawn(&state));
            }
            rows.dedup();
            let few = &rows[..rows.len().min(expected.len())];
            assert_eq!(few, expected, "{keys} and {key} at {size:?}: {rows:?}");
        }
    }
}

#[test]
fn reading_on_passes_over_no_question() {
    for dossier in papers().into_iter().filter(|dossier| !dossier.rows.is_empty()) {
        for size in [(80, 24), (120, 40), (200, 50), (40, 10)] {
            let mut state = State::new(vec![dossier.clone()], size, Theme::COLOURS);
            let (mut rows, mut before) = (Vec::new(), None);
            loop {
                let (dossier, session) = state.reading().unwrap();
                let (row, place) = (session.here.row, session.here.answer);
                if before == Some((row, place)) {
                    break;
                }
                before = Some((row, place));
                if rows.last() != Some(&row) {
                    rows.push(row);
                    let drawn = drawn(&state);
                    let word = beginning(dossier, &dossier.rows[row]).split_whitespace().next().unwrap_or_default();
                    assert!(size.1 < 24 || drawn.contains(word), "{} at {size:?}: {word:?} in\n{drawn}", row + 1);
                }
                play(&mut state, "j");
            }
            assert_eq!(rows, (0..dossier.rows.len()).collect::<Vec<_>>(), "{} at {size:?}", dossier.title);
        }
    }
}

#[test]
fn questions_answered_together_stand_one_under_the_other() {
    let reading = |size, keys: &str, language| {
        let settings = Settings { language, ..Settings::default() };
        let mut state = State::with(vec![fixture::dossier()], size, settings);
        play(&mut state, keys);
        let (_, session) = state.reading().unwrap();
        (session.here.row + 1, drawn(&state))
    };
    for keys in ["2 g", "2 g j", "3 g", "2 g h j", "2 g h Space"] {
        let (row, drawn) = reading((120, 24), keys, Language::English);
        assert_eq!(row, if keys == "2 g" { 2 } else { 3 }, "{keys}");
        assert!(drawn.contains(&format!("Question {row} · 2 and 3 together")), "{drawn}");
        assert!(drawn.contains("Vraag 2 ") && drawn.contains("Vraag 3 ") && !drawn.contains("Vraag 4 "), "{drawn}");
    }
    let (_, drawn) = reading((120, 24), "8 g", Language::Dutch);
    assert!(drawn.contains("Vraag 8 · 6 en 8 samen"), "{drawn}");
    let (row, drawn) = reading((120, 24), "3 g h k", Language::English);
    assert!(row == 2 && drawn.contains("Question 2 · 2 and 3 together"), "{drawn}");
}

#[test]
fn what_is_done_in_a_joint_wording_is_done_to_its_question() {
    // the passage at the top of the pane is of question 2, and question 3 is in view
    assert_eq!(after("3 g h c type:zo Ctrl-S"), r#"3 wording(0) of paper 0 "Herkent u de waarschuwen" {"zo" exact}"#);
    assert!(after("3 g h o").contains("sheet Proof(DocumentId(0), (6, 7))"), "{}", after("3 g h o"));
    assert!(after("3 g h V").contains("chosen \"Welke extra inzet"), "{}", after("3 g h V"));
}

#[test]
fn a_joint_answer_moves_the_row_and_no_text() {
    assert_eq!(after("]"), r#"2 answer "Antwoord op vraag 2 en 3""#);
    assert_eq!(after("] ]"), r#"3 answer "Antwoord op vraag 2 en 3""#);
    assert_eq!(after("] ] j"), r#"3 answer "Dat herken ik, zo blijkt""#);
    assert_eq!(after("] ] ] k k"), r#"3 answer "inzet groeit.""#); // from 4 back to the nearest
    assert_eq!(after("8 g"), r#"8 answer "Answer 6 and 8""#);
}

#[test]
fn a_page_of_an_answer_is_never_read_beside_the_question_before() {
    let mut state = super::reader();
    let mut rows = vec!["1".to_owned()];
    for _ in 0..40 {
        let through = state.reading().unwrap().1.through_answer();
        play(&mut state, "Space");
        let shown = summary(&state);
        let row = shown.split(' ').next().unwrap().to_owned();
        let was_read = through.is_empty() || through == "100%";
        assert_eq!(rows.last() != Some(&row), was_read && rows.last().unwrap() != "8", "{through} {shown}");
        if rows.last() != Some(&row) {
            let begins =
                ["Antwoord op vraag", "Answer", "! question", "= question"].map(|words| format!("answer \"{words}"));
            assert!(begins.iter().any(|begin| shown.contains(begin)), "{shown}");
            rows.push(row);
        }
    }
    assert_eq!(rows.join(" "), "1 2 3 4 5 6 7 8");
}

#[test]
fn a_row_without_an_answer_has_a_line_that_says_why() {
    assert_eq!(after("5 g"), r#"5 answer "! question 5 · not found""#);
}

#[test]
fn what_no_paper_answers_is_said_once_and_stands_close() {
    let mut open = fixture::dossier();
    for row in &mut open.rows {
        row.answers.clear();
        row.status = crate::dossier::Status::Open;
    }
    let mut state = State::new(vec![open], (100, 12), Theme::COLOURS);
    let lines: Vec<_> =
        drawn(&state).lines().skip(2).filter_map(|line| Some(line.rsplit_once('│')?.1.trim().to_owned())).collect();
    let told = ["- question 1 · open: there is no paper that", "answers", "- question 2 · open", "- question 3 · open"];
    assert_eq!(lines[..4], told);
    play(&mut state, "3 g l");
    assert_eq!(summary(&state), r#"3 answer "- question 3 · open""#);
}

#[test]
fn an_answer_without_text_says_why() {
    for (heading, why) in [
        ("", "! not found: the cell for its answer is empty"),
        ("Antwoord 2", "! not found: its heading has no text under it"),
    ] {
        let paper = Paper::new(Kind::Answer, "palen.html")
            .question("1", "Hoeveel palen staan er?")
            .question("2", "Branden ze?")
            .heading("1", "Antwoord 1")
            .more("Er staan 140 palen.")
            .heading("2", heading)
            .build();
        let mut state = State::new(crate::dossier::dossiers(vec![paper]), (160, 24), Theme::PLAIN);
        play(&mut state, "]");
        let drawn = drawn(&state);
        assert_eq!(drawn.matches(why).count(), 1, "{drawn}");
    }
}

#[test]
fn a_line_stands_between_answers() {
    let lines = |ascii| {
        let mut state = State { ascii, ..reader() };
        play(&mut state, "5 g");
        drawn(&state)
    };
    assert!(lines(false).contains("│ ────────"));
    assert!(lines(true).contains("| --------"));
}

#[test]
fn numbers_that_are_not_there_are_said() {
    assert!(after("9 9 g").ends_with("! there is no question 99: they go from 1 to 8"));
    assert!(after("9 9 9 9 9 Enter").ends_with("! there is no question of that number"));
}
