//! A dossier without questions: a letter, read as a text.

use super::review::open_reviews;
use super::{drawn, fixture, play, summary};
use crate::i18n::Language;
use crate::tui::commands::COMMANDS;
use crate::tui::input::scope::Scope;
use crate::tui::state::{Settings, State};

/// A letter, open.
fn letter(language: Language) -> State {
    let settings = Settings { language, ..Settings::default() };
    let mut state = State::with(vec![fixture::letter()], (100, 12), settings);
    open_reviews(&mut state);
    play(&mut state, "Enter");
    state
}

/// What is said after these keys.
fn said(language: Language, keys: &str) -> String {
    let mut state = letter(language);
    play(&mut state, keys);
    state.message.unwrap_or_default()
}

const NONE: &str = "this dossier has no questions: Space reads on, ] finds the next heading";

const NONE_IN_DUTCH: &str = "dit dossier heeft geen vragen: Space leest verder, ] zoekt de volgende kop";

#[test]
fn keys_say_what_holds_for_a_letter() {
    for (keys, expected) in [
        ("]", "no further heading in this text"),
        ("[", "no heading before in this text"),
        ("}", NONE),
        ("{", NONE),
        ("r", NONE),
        ("P", NONE),
        ("s", NONE),
        ("w", NONE),
        ("t", NONE),
        ("&", NONE),
        ("L", NONE),
        ("H", NONE),
        (")", NONE),
        ("A", NONE),
        ("m a", NONE),
        ("m A", NONE),
        ("m &", NONE),
        ("m x", NONE),
        ("m 1", NONE),
        ("m ]", NONE),
        ("3 g", NONE),
        ("3 Enter", NONE),
        (": type:12 Enter", NONE),
        ("v", "this dossier has no other paper"),
        ("z", ""),
        ("Tab", ""),
    ] {
        assert_eq!(said(Language::English, keys), expected, "{keys}");
    }
    let mut state = letter(Language::English);
    play(&mut state, "c type:let_op Ctrl-S C");
    assert!(summary(&state).contains("sheet Review"), "{}", summary(&state));
    assert!(drawn(&state).contains(" 1 note ") && !drawn(&state).contains("reviewed"), "{}", drawn(&state));
}

/// Words that speak of questions and answers are in no message, but where it says that there are none.
#[test]
fn no_key_speaks_of_questions_that_are_not_there() {
    for language in Language::ALL {
        for command in COMMANDS.iter().filter(|command| [Scope::Reader, Scope::Motion].contains(&command.binding.scope))
        {
            for keys in command.binding.keys.iter().flat_map(|key| [(*key).to_owned(), format!("3 {key}")]) {
                let said = said(language, &keys);
                let speaks =
                    ["question", "vraag", "vragen", "answer", "antwoord"].iter().any(|word| said.contains(word));
                assert!(!speaks || [NONE, NONE_IN_DUTCH].contains(&said.as_str()), "{keys}: {said}");
            }
        }
    }
}
