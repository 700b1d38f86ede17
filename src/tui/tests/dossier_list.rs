//! The list of dossiers: what it finds, its order, what it knows of the work.

use super::{drawn, play, reader, summary};
use crate::dossier::Dossier;
use crate::model::Kind;
use crate::model::sample::Paper;
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
    assert!(
        first(&list("q f")).starts_with("> vragen.txt, uitstel.txt, antwoord.txt · de AI-"),
        "{}",
        first(&list("q f"))
    );
    // what was found of dossiers that are not open
    let mut state =
        State::new(vec![super::fixture::dossier(), super::fixture::letter()], (150, 12), super::Theme::PLAIN);
    let work = Work { marked: 3, opened: Some("2025-02-03".parse().unwrap()), ..Work::default() };
    update(&mut state, Action::WorkFound(vec![work, Work::default()]));
    assert!(first(&state).contains(" 3/8 questions ") && first(&state).trim_end().ends_with("read 3 feb"));
}

/// Thirty letters about one thing, together longer than what is looked through between two keys; three have another word.
fn long_letters() -> Vec<Dossier> {
    let prose = "Deze alinea gaat over niets dan over zichzelf. ".repeat(2_000);
    let letter = |n: usize| {
        let text = if n % 10 == 5 { format!("{prose} Bewustwording.") } else { prose.clone() };
        let paper = Paper::new(Kind::Letter, &format!("{n}.txt")).body(&text).build();
        Dossier { title: format!("brief {n}"), documents: vec![paper], ..super::fixture::letter() }
    };
    (0..30).map(letter).collect()
}

#[test]
fn the_texts_of_many_dossiers_are_looked_through_while_no_key_waits() {
    let typed = |keys: &str| {
        let mut state = State::new(long_letters(), (120, 40), super::Theme::PLAIN);
        play(&mut state, keys);
        state
    };
    let head = |state: &State| drawn(state).lines().next().unwrap().trim().to_owned();
    let mut state = typed("G /");
    update(&mut state, Action::Paste("bewust".into()));
    assert_eq!(head(&state), "1 of 30 dossiers · bewust · still looking");
    assert_eq!(state.chosen, 29, "it is not known yet that this one has not the word");
    let mut portions = 0;
    while state.is_looking() {
        update(&mut state, Action::LookFurther);
        portions += 1;
    }
    assert!(portions > 1, "{portions}");
    assert_eq!((head(&state).as_str(), state.dossiers_shown()), ("3 of 30 dossiers · bewust", &[5, 15, 25][..]));
    assert_eq!(state.chosen, 5);
    // keys that do not wait come to the same
    for (keys, expected) in [
        ("G / type:bewust Enter Enter", r#"6 text 0 text"#),
        ("2 0 g / type:bewust Enter 3 Enter", "26 text 0 text"),
        ("2 6 g / type:bewust Enter Enter", "26 text 0 text"),
        ("/ type:zzz Enter", "dossier 1 ! no dossier has zzz"),
        ("3 g / type:bewust Esc", "dossier 3"),
        ("3 g / type:zzz Esc Enter", "3 text 0 text"),
    ] {
        let state = typed(keys);
        let shown = format!("{} {}", state.chosen + 1, summary(&state));
        assert!(shown.starts_with(expected) || summary(&state).starts_with(expected), "{keys}: {shown}");
    }
}
