//! Searching and filtering.

use super::{after, drawn, play, reader, summary};
use crate::tui::commands::update;
use crate::tui::state::State;
use crate::tui::state::action::Action;

#[test]
fn a_search_goes_through_all_papers_and_notes() {
    assert_eq!(after("/ type:noot Enter"), r#"2 answer "Antwoord op vraag 2 en 3" +notes "Zie noot 1." hit 1/2"#);
    assert_eq!(after("/ type:Offlimits Enter"), r#"text 2 text "Zoals ik in antwoord 4 s" hit 1/1"#);
    assert_eq!(after("/ type:97 Enter"), r#"6 answer "Answer 6 and 8" hit 1/1"#);
    assert!(after("/ type:zwijgen Enter").ends_with("! no hits for zwijgen"));
    assert!(after("n").ends_with("! nothing searched yet: / searches"));
    assert!(after("/ type:noot Enter 2 n").ends_with("! went round the end of the dossier"));
    assert!(after("/ type:97 Enter n").ends_with("! this is the only hit"));
}

/// On a narrow screen, too, as long as what is typed leaves the room.
#[test]
fn what_is_found_stands_beside_what_is_typed() {
    let line = |typed: &str| {
        let mut state = reader();
        update(&mut state, Action::Resize(40, 10));
        play(&mut state, &format!("/ type:{typed}"));
        drawn(&state).lines().last().unwrap().trim_end().to_owned()
    };
    assert!(line("ja").starts_with("/ja ") && line("ja").ends_with("9 hits in 2 questions"), "{}", line("ja"));
    assert_eq!(line("veroordelingen.veroord"), "/veroordelingen.veroord");
}

#[test]
fn hits_are_marked_and_counted_while_a_pattern_is_typed_and_nothing_moves() {
    let mut state = reader();
    play(&mut state, "/ type:samenwerk");
    let counts = |state: &State| {
        let finding = state.reading().unwrap().1.finding.as_ref();
        finding.map(|finding| (0..8).map(|row| finding.in_row(row)).collect::<Vec<_>>())
    };
    assert_eq!(counts(&state), Some(vec![0, 0, 0, 0, 3, 0, 4, 0]));
    assert!(drawn(&state).contains("/samenwerk ") && drawn(&state).contains("7 hits in 2 questions"));
    assert_eq!(summary(&state), r#"1 answer "Antwoord op vraag 1" hit 7 prompt "samenwerk""#);
    play(&mut state, "Esc");
    assert_eq!(counts(&state), None);
    // leaving a line goes back to what was searched before
    play(&mut state, "/ type:inzet Enter / type:samen Esc");
    assert!(summary(&state).ends_with("hit 1/4"), "{}", summary(&state));
    assert!(after("/ type:pakkans Enter / Enter").contains("hit 1/"));
}

#[test]
fn the_list_shows_only_rows_with_what_is_typed() {
    let rows = |typed: &str| {
        let mut state = reader();
        play(&mut state, "&");
        update(&mut state, Action::Paste(typed.into()));
        state.reading().unwrap().1.shown.as_ref().map(|shown| shown.rows.iter().map(|row| row + 1).collect::<Vec<_>>())
    };
    for (typed, expected) in [
        ("samenwerking", vec![5, 7]),
        ("status:answered", vec![1, 2, 3, 6, 7, 8]),
        ("status:reference", vec![4]),
        ("status:not-found", vec![5]),
        ("?", vec![6, 8]),
        ("group:sgp status:not", vec![5]),
        ("fractie:CDA", vec![]),
        ("by:oosten inzet", vec![2, 3]),
        ("by:\"justitie en\" pakkans", vec![6, 8]),
    ] {
        assert_eq!(rows(typed), Some(expected), "{typed}");
    }
    assert_eq!((rows("status:"), rows("")), (None, None));
}

#[test]
fn a_filtered_list_is_stepped_through_and_opened_again() {
    let filtered = "& type:status:answered Enter";
    assert_eq!(after(&format!("3 g {filtered} ]")), r#"6 answer "Answer 6 and 8""#);
    assert_eq!(after(&format!("6 g {filtered} [")), r#"3 answer "Antwoord op vraag 2 en 3""#);
    assert_eq!(after(&format!("6 g {filtered} 9 [")), r#"1 answer "Antwoord op vraag 1""#);
    assert_eq!(after("& type:? Enter"), r#"6 answer "Answer 6 and 8""#); // to the first that is shown
    assert_eq!(after("& type:? Enter g G"), r#"8 answer "Answer 6 and 8""#);
    assert_eq!(after("& type:? Enter Esc Ctrl-O ]"), r#"2 answer "Antwoord op vraag 2 en 3""#);
    assert!(after("& type:zwijgen Enter").ends_with("! no question has zwijgen"));
    for (typed, told) in [
        ("status:postpond", "no status `postpond`: did you mean postponed? there are postponed, \"answer given\", "),
        (
            "mark:xyz",
            "no mark `xyz`: there are answered, partly, \"not answered\", evades, elsewhere, \"follow up\", none",
        ),
        ("mark:partly", "no question has mark:partly"),
        ("stauts:open", "no filter `stauts:`: did you mean status:? there are status:, group:, "),
        ("group:cda", "no group `cda`: there are SGP"),
        ("by:ostenn", "no by `ostenn`: there are \"Van Oosten\", Minister, \"Justitie en Veiligheid\""),
        ("tag:x", "no tag `x`: there is none"),
    ] {
        let shown = after(&format!("& type:{typed} Enter"));
        assert!(shown.contains(&format!("! {told}")), "{typed}: {shown}");
    }
    assert_eq!(after("& type:zwijgen Esc ]"), r#"2 answer "Antwoord op vraag 2 en 3""#);
    let mut state = reader();
    update(&mut state, Action::Resize(120, 12));
    play(&mut state, "& type:?");
    assert!(drawn(&state).contains(" 2/8 · ?") && drawn(&state).contains("2 of 8"), "{}", drawn(&state));
    assert!(!drawn(&state).contains("Heeft u kennisg…"));
}

#[test]
fn the_next_hit_is_found_again_after_esc() {
    let found = "/ type:samenwerking Enter n";
    assert_eq!(after(&format!("{found} Esc")), r#"5 wording(0) of paper 1 "Vraag 5""#);
    assert_eq!(after(&format!("{found} Esc n")), after(&format!("{found} n")));
    assert_eq!(after(&format!("{found} Esc Esc N")), after(&format!("{found} N")));
    assert_eq!(after(&format!("{found} Esc / Enter")), after(&format!("{found} / Enter")));
}

#[test]
fn the_list_of_dossiers_is_narrowed_while_words_are_typed() {
    assert_eq!(after("q / type:brief"), r#"dossier 2 prompt "brief""#);
    assert_eq!(after("q / type:brief Enter Enter"), r#"text 0 text "Geachte leden,""#);
    assert_eq!(after("q / type:antwoord.txt Enter j k"), "dossier 1");
    assert!(after("q / type:zwijgen Enter").ends_with("! no dossier has zwijgen"));
    let mut state = reader();
    play(&mut state, "q / type:sgp");
    assert!(drawn(&state).contains("1 of 2 dossiers · sgp") && !drawn(&state).contains("Een brief"));
    play(&mut state, "Esc");
    assert!(drawn(&state).contains("2 dossiers") && drawn(&state).contains("Een brief"));
}

#[test]
fn what_is_pasted_goes_to_the_line_typed_in_and_nowhere_else() {
    let mut state = reader();
    update(&mut state, Action::Paste("q\nq".into()));
    assert_eq!(summary(&state), r#"1 answer "Antwoord op vraag 1""#);
    play(&mut state, "/");
    update(&mut state, Action::Paste("twee\nregels\u{1b}[2J\n".into()));
    assert_eq!(summary(&state), r#"1 answer "Antwoord op vraag 1" hit 0 prompt "twee regels""#);
}

#[test]
fn the_first_and_the_last_question_are_said() {
    assert!(after("G ]").ends_with("! this is the last question"));
    assert!(after("[").ends_with("! this is the first question"));
    assert!(after("& type:? Enter G ]").ends_with("! this is the last question that the filter shows: Esc shows all"));
    assert!(after("t G 9 ]").ends_with("! no further heading in this text"));
}
