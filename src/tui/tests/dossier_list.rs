//! The list of dossiers: what it finds, its order, what it knows of the work.

use super::{drawn, play, reader, summary};
use crate::tui::commands::update;
use crate::tui::state::action::Action;
use crate::tui::state::{State, Work};

/// The list on a screen of 120 columns, after these keys in the first dossier.
fn list(keys: &str) -> State {
    let mut state = reader();
    update(&mut state, Action::Resize(120, 12));
    play(&mut state, keys);
    state
}

fn found(typed: &str) -> Vec<usize> {
    let mut state = list("q /");
    update(&mut state, Action::Paste(typed.into()));
    state.dossiers_shown().to_vec()
}

#[test]
fn words_are_looked_for_in_what_is_known_of_a_dossier_and_in_its_texts() {
    for (typed, expected) in [
        ("explosie", vec![0]),
        ("status:reference", vec![0]),
        ("niet gevonden", vec![0]),
        ("late", vec![0]),
        ("letter", vec![1]),
        ("antwoord.txt", vec![0]),
        ("bewustwording burgers", vec![0]), // in the texts
        ("uitvoerig onderwerp", vec![1]),
        ("sgp bewustwording", vec![0]), // one word in each
        ("sgp uitvoerig alinea", vec![0]),
        ("zwijgen", vec![]),
        ("zz", vec![]),
        ("", vec![0, 1]),
    ] {
        assert_eq!(found(typed), expected, "{typed}");
    }
}

#[test]
fn a_filter_that_is_given_up_leaves_the_choice_where_it_was() {
    assert_eq!(summary(&list("q / type:brief")), r#"dossier 2 prompt "brief""#);
    assert_eq!(summary(&list("q / type:brief Esc")), "dossier 1");
    assert_eq!(summary(&list("q / type:brief Enter Esc")), "dossier 2");
}

#[test]
fn the_list_is_ordered_by_one_thing_after_the_other() {
    let mut state = list("q");
    for (order, shown) in [
        ("by date", [0, 1]),
        ("by lateness", [0, 1]),
        ("the least reviewed first", [0, 1]),
        ("by asker", [0, 1]),
        ("by ministry", [0, 1]),
        ("as read", [0, 1]),
    ] {
        play(&mut state, "s");
        assert_eq!(summary(&state), format!("dossier 1 ! {order}; s takes the next order"));
        assert_eq!(state.dossiers_shown(), shown);
        assert!(order == "as read" || drawn(&state).lines().next().unwrap().trim_end().ends_with(order));
    }
    // the other way round, if the letter is the first of the papers
    let mut state =
        State::new(vec![super::fixture::letter(), super::fixture::dossier()], (120, 12), super::Theme::PLAIN);
    assert_eq!(state.dossiers_shown(), [0, 1]);
    play(&mut state, "s");
    assert_eq!(state.dossiers_shown(), [1, 0]);
    play(&mut state, "2 Enter");
    assert_eq!(state.open, Some(0), "the second of those shown");
}

#[test]
fn the_list_knows_the_work() {
    let first = |state: &State| drawn(state).lines().nth(1).unwrap().to_owned();
    assert!(first(&list("q")).contains(" 8 questions ") && first(&list("q")).trim_end().ends_with("29 days late"));
    assert!(first(&list("m a ] m p q")).contains(" 2/8 questions "));
    let drafted = list("c type:later Esc q");
    assert!(first(&drafted).starts_with(">~de AI-explosie"), "{}", first(&drafted));
    assert!(drawn(&drafted).contains("* not saved  ~ draft"));
    assert!(first(&list("q f")).contains("vragen.txt, uitstel.txt"));
    // what was found of dossiers that are not open
    let mut state =
        State::new(vec![super::fixture::dossier(), super::fixture::letter()], (150, 12), super::Theme::PLAIN);
    let work = Work { marked: 3, opened: Some("2025-02-03".parse().unwrap()), ..Work::default() };
    update(&mut state, Action::WorkFound(vec![work, Work::default()]));
    assert!(first(&state).contains(" 3/8 questions ") && first(&state).trim_end().ends_with("read 3 feb"));
}
