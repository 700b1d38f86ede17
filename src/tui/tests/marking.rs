//! Marking many questions with few keys, and counts.

use super::{after, play, reader, summary};
use crate::tui::state::State;

/// The letters of the marks of all questions, a dot where there is none.
fn marks(state: &State) -> String {
    let review = state.review().unwrap();
    let letter = |row| review.row(row).and_then(|row| row.mark).map_or('.', |marked| marked.mark.letter());
    (0..8).map(letter).collect()
}

fn marked(keys: &str) -> String {
    let mut state = reader();
    play(&mut state, keys);
    marks(&state)
}

#[test]
fn a_capital_letter_marks_and_goes_on_to_the_next_question_without_a_mark() {
    assert_eq!(marked("m A m P m N m E m W m F m A m P"), "APNEWFAP");
    assert_eq!(marked("3 g m A 1 g m A m P m P"), "APAP....");
    assert_eq!(after("4 g m a 3 g m A"), r#"5 answer "! question 5 · not found""#);
    assert!(after("8 g m A").ends_with("! from the other end"));
    assert!(after("m A m A m A m A m A m A m A m A").ends_with("{A} ! every question has its mark"));
    assert!(after("t m A").ends_with("! there is no question here"));
    // only what the filter shows is gone to
    assert_eq!(marked("& type:? Enter m A m P"), ".....A.P");
}

#[test]
fn one_mark_for_all_that_a_filter_shows_after_asking() {
    assert_eq!(marked("& type:? Enter m & type:p Enter"), ".....P.P");
    assert_eq!(marked("& type:? Enter m & type:not Enter"), ".....N.N");
    assert_eq!(marked("& type:? Enter m & type:deels Enter"), ".....P.P");
    assert_eq!(marked("& type:? Enter m & type:p Esc"), "........");
    assert_eq!(marked("& type:? Enter m & type:p Enter m & type:x Enter"), "........");
    assert!(after("& type:? Enter m & type:p Enter").ends_with("! 2 questions: partly; 2U takes it back"));
    assert!(
        after("& type:? Enter m & type:p Enter m & type:p Enter").contains("! all of these questions are marked so")
    );
    assert!(after("& type:? Enter m & type:x Enter").contains("! none of these questions has a mark of yours"));
    assert_eq!(marked("m a & type:? Enter m & type:p Enter 2 U"), "A.......");
    assert!(after("& type:? Enter m & type:zz Enter").contains("! no mark `zz`: there are a answered, p partly"));
    assert!(after("m &").ends_with("! no filter: & chooses the questions that m & marks"));
}

#[test]
fn a_count_works_or_says_that_it_does_nothing() {
    assert_eq!(marked("m A m P m N m E 3 U"), "A.......");
    assert_eq!(marked("m A m P m N m E 3 U 2 Ctrl-R"), "APN.....");
    assert!(after("m A m P 9 U").ends_with("! undone: 2 changes"));
    assert!(after("m A m P 9 U U").ends_with("! nothing to take back"));
    assert_eq!(after("q 2 Enter"), r#"text 0 text "Geachte leden,""#);
    assert!(after("q 4 Enter").ends_with("! there is no dossier 4: the list has 2"));
    assert_eq!(after("7 G"), r#"7 answer "Antwoord op vraag 7""#);
    assert_eq!(after("m a 2 m ]"), r#"3 answer "Antwoord op vraag 2 en 3""#);
    assert!(after("4 f").ends_with("! 4 before f does nothing"));
    assert!(after("4 m a").ends_with("{A} ! 4 before m a does nothing"));
    assert_eq!(summary(&reader()), after("3 ] 3 ["));
}
