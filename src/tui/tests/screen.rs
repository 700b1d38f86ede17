//! What stands on the screen besides the papers.

use super::review::open_reviews;
use super::{drawn, fixture, play, reader};
use crate::i18n::Language;
use crate::tui::state::Settings;
use crate::tui::view::view;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::commands::update;
use crate::tui::state::State;
use crate::tui::state::action::Action;

/// The three lowest lines of the screen.
fn foot(state: &State) -> Vec<String> {
    drawn(state).lines().skip(usize::from(state.size.1) - 3).map(|line| line.trim().to_owned()).collect()
}

#[test]
fn the_lowest_line_names_the_keys_of_the_moment() {
    let foot = |size, keys: &str| {
        let mut state = reader();
        update(&mut state, Action::Resize(size, 24));
        play(&mut state, keys);
        foot(&state).pop().unwrap()
    };
    for (keys, hint) in [
        ("", "? help  ] next  f footnotes  m mark"),
        ("4 g", "? help  ] next  r references"),
        ("f", "? help  Esc close  ] next"),
        ("t", "? help  t questions  v next paper"),
        ("5 g c type:x Ctrl-S", "? help  ] next  C its notes"),
        ("/ type:ja Enter", "? help  n next hit"),
        ("c type:x Ctrl-S C", "? help  e edit  D delete  Enter go there"),
        ("C", "? help  c note  Esc close"),
    ] {
        let line = foot(80, keys);
        assert!(line.contains(hint), "{keys}: {line}");
        assert!(foot(40, keys).contains("? help"), "{keys}");
    }
    assert!(foot(80, "Esc").starts_with("1/8"));
}

/// Signs of notes stand on the rule beside a pane, or at the edge of the screen, and a blank behind them.
#[test]
fn signs_of_notes_do_not_touch_the_words() {
    for (size, keys, expected) in [
        ((120, 24), "2 g V c type:los Ctrl-S", "* Dat herken ik"),
        ((120, 24), "2 g c type:los Ctrl-S", "* Vraag 2"),
        ((120, 24), "s 2 g c type:los Ctrl-S", "* Vraag 2"), // without the list, at the edge
        ((40, 12), "2 g V c type:los Ctrl-S", "* Dat herken ik"),
        ((40, 12), "h 2 g c type:los Ctrl-S", "* Vraag 2"),
    ] {
        let mut state = reader();
        update(&mut state, Action::Resize(size.0, size.1));
        play(&mut state, keys);
        assert!(drawn(&state).contains(expected), "{keys}: {}", drawn(&state));
    }
}

#[test]
fn only_what_introduces_a_question_is_said_to_stand_above_it() {
    let mut state = reader();
    update(&mut state, Action::Resize(40, 10));
    play(&mut state, "2 g");
    let shown = drawn(&state);
    assert!(!shown.contains("Vraag 2") && shown.contains("Question 2"), "{shown}");
    assert!(!shown.contains("introduced"), "a heading introduces nothing: {shown}");
}

#[test]
fn what_is_told_is_never_cut() {
    let mut state = reader();
    update(&mut state, Action::Message("/a/folder/with/a/long/name/and/a/file.jsonl: line 5 is damaged ".repeat(3)));
    let lines = foot(&state);
    assert!(lines[1].starts_with("/a/folder") && lines[2].ends_with("line 5 is damaged"), "{lines:?}");
    let mut narrow = reader();
    update(&mut narrow, Action::Resize(60, 12));
    play(&mut narrow, "m");
    let menu = foot(&narrow).join(" ");
    for word in ["a answered", "f follow up", "t tag", "] next unmarked"] {
        assert!(menu.contains(word), "{menu}");
    }
}

#[test]
fn no_control_character_is_drawn() {
    let mut state = reader();
    play(&mut state, "6 g");
    let area = Rect::new(0, 0, 100, 12);
    let mut buffer = Buffer::empty(area);
    view(&state, area, &mut buffer);
    let drawn: String = buffer.content.iter().map(|cell| cell.symbol()).collect();
    assert!(drawn.contains("24 [31m質 問"), "{drawn}");
    assert!(!drawn.contains(char::is_control));
}

#[test]
fn in_ascii_mode_the_reader_draws_nothing_else_of_its_own() {
    for (width, height) in [(100, 12), (40, 10), (160, 30), (20, 5), (1, 1)] {
        for keys in [
            "",
            "h",
            "5 g f",
            "4 g Enter",
            "?",
            "i",
            "t",
            "o",
            "q",
            "/ type:ja",
            ": type:n",
            "L ]",
            "V c type:x Ctrl-S C",
            "2 g m s",
        ] {
            let mut state = reader();
            state.ascii = true;
            update(&mut state, Action::Resize(width, height));
            play(&mut state, keys);
            let area = Rect::new(0, 0, width, height);
            let mut buffer = Buffer::empty(area);
            view(&state, area, &mut buffer);
            let drawn: String = buffer.content.iter().map(|cell| cell.symbol()).collect();
            assert_eq!(
                drawn.find(|c: char| !c.is_ascii() && !"質問".contains(c)),
                None,
                "{keys:?} at {width}x{height}: {drawn}"
            );
        }
    }
}

/// Other keys help on at another question: what is said beside them neither comes nor goes for that.
#[test]
fn what_stands_beside_the_keys_does_not_hang_on_them() {
    for width in [70, 80, 90, 100, 120] {
        let says_how_far = |keys: &str| {
            let settings = Settings { language: Language::Dutch, ..Settings::default() };
            let mut state = State::with(vec![fixture::dossier()], (width, 24), settings);
            open_reviews(&mut state);
            play(&mut state, keys);
            foot(&state).join(" ").contains("% van alle antwoorden")
        };
        assert_eq!(says_how_far("2 g"), says_how_far("7 g"), "at {width} columns");
    }
}

#[test]
fn how_many_are_reviewed_outranks_what_the_ticks_propose_against_a_mark() {
    let said = |keys: &str| {
        let mut state = reader();
        update(&mut state, Action::Resize(160, 24));
        play(&mut state, keys);
        let foot = foot(&state).join(" ");
        (foot.find("reviewed 1/8"), foot.find("proposed: partly"))
    };
    let (reviewed, proposed) = said("2 g m 1 m 2 m 2 m n");
    assert!(reviewed.is_some() && reviewed < proposed, "{reviewed:?} {proposed:?}");
    let (reviewed, proposed) = said("1 g m a 2 g m 1 m 2 m 2");
    assert!(proposed.is_some() && proposed < reviewed, "of a question without a mark: {reviewed:?} {proposed:?}");
}
