//! What was said before, in the drawer: asked for, waited for, found, gone to.

use super::{drawn, fixture, play, reader, summary};
use crate::dossier::Dossier;
use crate::i18n::library::library_error;
use crate::insight::Place;
use crate::library::{EarlierPassage, LibraryError, SaidBefore};
use crate::model::{BlockId, DocumentId, Kind, Owner, TextPosition};
use crate::present::given::Stretch;
use crate::tui::commands::update;
use crate::tui::reading::InLibrary;
use crate::tui::state::action::{Action, Effect};
use crate::tui::state::{Opening, State};

/// Two passages in a library of 34 papers.
fn two_passages() -> SaidBefore {
    let at = TextPosition { block: BlockId::new(0), cell: 0, byte: 0 };
    let place = Place { dossier: 0, document: DocumentId::new(2), owner: Owner::Body, from: at, to: at };
    let passage = |dossier, day: Option<&str>, stretches| EarlierPassage {
        words: 16,
        place,
        stretches,
        dossier,
        title: "Wolven in Drenthe".into(),
        paper: "ah-tk-1".into(),
        kind: Kind::Answer,
        day: day.map(|day| day.parse().unwrap()),
        whose: "Van der Wal".into(),
        owner: Owner::Answer(crate::model::AnswerId::new(0)),
        numbers: "3, 4".into(),
        row: Some("3".into()),
    };
    let same = |words: &str| Stretch::Same(words.into());
    let changed = vec![
        same("Ik zal de Kamer informeren"),
        Stretch::Before("voor".into()),
        Stretch::After("na".into()),
        same("de zomer."),
    ];
    let passages = vec![passage(7, Some("2024-09-10"), changed), passage(8, None, vec![same("Woordelijk hetzelfde.")])];
    SaidBefore { passages, papers: 34, is_settled: true }
}

/// Tells the reader what the library has of the answer that it asks for.
fn tell(state: &mut State, found: InLibrary) {
    let (dossier, _, row) = state.said_before_to_find().unwrap();
    let found = (dossier.clone(), row, found);
    update(state, Action::SaidBefore(Box::new(found)));
}

/// The reader with the drawer open, and these two found.
pub fn found() -> State {
    let mut state = reader();
    play(&mut state, "E");
    tell(&mut state, Ok(two_passages()));
    state
}

#[test]
fn nothing_is_looked_for_before_it_is_asked_for_and_then_once() {
    let mut state = reader();
    assert!(state.said_before_to_find().is_none());
    play(&mut state, "E");
    assert_eq!(state.said_before_to_find().map(|(_, dossier, row)| (dossier, row)), Some((0, 0)));
    assert!(drawn(&state).contains("Said before · question 1 ") && drawn(&state).contains("looking in the library …"));
    tell(&mut state, Ok(two_passages()));
    assert!(state.said_before_to_find().is_none());
    play(&mut state, "]");
    assert_eq!(state.said_before_to_find().map(|(_, _, row)| row), Some(1), "the drawer follows the question");
    tell(&mut state, Ok(SaidBefore { passages: Vec::new(), ..two_passages() }));
    let shown = drawn(&state);
    assert!(shown.contains("nothing of this answer in earlier papers of the library (34 papers)"), "{shown}");
    play(&mut state, "[");
    assert!(state.said_before_to_find().is_none(), "what is known stays known");
    play(&mut state, "E");
    assert!(!summary(&state).contains('+'), "{}", summary(&state));
}

#[test]
fn passages_are_listed_with_when_and_where_then_with_what_was_changed_then_opened() {
    let mut state = found();
    update(&mut state, Action::Resize(100, 30));
    let shown = drawn(&state);
    for words in [
        "Said before 2 · question 1 · Enter shows what was changed",
        "= 10 sep 2024, answer 3, 4 · Van der Wal · 16 words · Wolven in Drenthe",
        "“Ik zal de Kamer informeren na de zomer.”",
        "= undated, answer 3, 4",
    ] {
        assert!(shown.contains(words), "{words}\n{shown}");
    }
    play(&mut state, "Enter");
    let shown = drawn(&state);
    for words in [
        "10 sep 2024, answer 3, 4 · Van der Wal · Enter opens it",
        "[-answer, 10 sep 2024-] {+in view+}",
        "Ik zal de Kamer informeren [-voor-] {+na+} de zomer.",
    ] {
        assert!(shown.contains(words), "{words}\n{shown}");
    }
    let opening = Opening { dossier: 7, row: Some("3".into()), words: Some("Ik zal de Kamer".into()) };
    assert_eq!(play(&mut state, "Enter"), [Effect::OpenOfLibrary(opening)]);
    play(&mut state, "Ctrl-O j Enter");
    assert!(drawn(&state).contains("word for word the same"), "{}", drawn(&state));
}

#[test]
fn the_earlier_words_are_copied_with_their_source() {
    let source = "Wolven in Drenthe, answer 3, 4; answer, 10 sep 2024, ah-tk-1";
    let copied = format!("“Ik zal de Kamer informeren voor de zomer.”\n{source}\n");
    for keys in ["y", "Enter y"] {
        assert_eq!(play(&mut found(), keys), [Effect::Copy(copied.clone())]);
    }
    assert_eq!(play(&mut found(), "Y"), [Effect::Copy(source.to_owned())]);
}

#[test]
fn why_there_is_nothing_is_said_and_asked_again() {
    let mut state = reader();
    play(&mut state, "E");
    tell(&mut state, Err(library_error("/home/jan/library.db", &LibraryError::Missing)));
    let shown = drawn(&state);
    assert!(shown.contains("/home/jan/library.db: no library yet; `tegenlezer library add PATH` makes one"), "{shown}");
    assert!(state.said_before_to_find().is_none());
    play(&mut state, "E E");
    assert!(state.said_before_to_find().is_some(), "there may be one by now");
    tell(&mut state, Ok(SaidBefore { is_settled: false, ..two_passages() }));
    play(&mut state, "G");
    assert!(drawn(&state).contains("not all can be found"), "{}", drawn(&state));
}

#[test]
fn without_an_answer_nothing_is_looked_for() {
    let mut state = reader();
    for keys in ["5 g E", "t E"] {
        play(&mut state, keys);
        assert!(summary(&state).contains("! no answer is in view"), "{}", summary(&state));
        assert!(state.said_before_to_find().is_none());
    }
    play(&mut state, "t 4 g E ]");
    assert!(state.said_before_to_find().is_none() && drawn(&state).contains("no answer is in view"));
}

#[test]
fn what_was_found_is_taken_in_only_of_what_is_read() {
    let mut state = reader();
    play(&mut state, "E");
    let other = Dossier { title: "een ander".into(), ..fixture::dossier() };
    update(&mut state, Action::SaidBefore(Box::new((other, 0, Ok(two_passages())))));
    assert!(state.said_before_to_find().is_some());
}

#[test]
fn the_way_back_leads_out_of_a_dossier_that_was_opened_from_a_list() {
    let mut state = reader();
    assert_eq!(play(&mut state, "Ctrl-O"), []);
    assert!(summary(&state).contains("! nowhere to go back to"), "{}", summary(&state));
    state.reading_mut().unwrap().1.come_from_outside();
    play(&mut state, "7 g 3 g");
    assert_eq!(play(&mut state, "Ctrl-O Ctrl-O"), []);
    assert_eq!(play(&mut state, "Alt-Left"), [Effect::Quit]);
}
