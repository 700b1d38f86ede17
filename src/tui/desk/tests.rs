//! The review in the reader: keys played on the fixture, changes kept as a store would.

use jiff::Timestamp;

use super::{News, Opened};
use crate::review::{ChangeId, Line, Review, What};
use crate::tui::binding::Scope;
use crate::tui::state::State;
use crate::tui::tests::{play, reader, summary};
use crate::tui::update::{Action, Effect, update};

/// Opens an empty review of each dossier.
pub fn open_reviews(state: &mut State) {
    for dossier in 0..state.dossiers.len() {
        let opened = Opened { dossier, review: Review::default(), who: "jan".into(), said: Vec::new() };
        update(state, Action::Heard(dossier, News::Opened(Box::new(opened))));
    }
}

/// A line as a store makes it: of this run of a program, by someone.
pub fn line(state: &State, store: usize, writer: u64, who: &str, what: What) -> Line {
    let desk = state.desks.iter().flatten().find(|desk| desk.store == store).unwrap();
    let review = desk.reviewed.review();
    let id = ChangeId { writer, count: u32::try_from(review.lines().len()).unwrap() };
    Line { id, turn: review.next_turn(), who: who.into(), when: Timestamp::UNIX_EPOCH, what }
}

/// Keeps the changes that are asked for, and saves them at once; what else is asked for.
pub fn keep(state: &mut State, effects: Vec<Effect>) -> Vec<Effect> {
    let mut others = Vec::new();
    for effect in effects {
        match effect {
            Effect::Keep(store, what) => {
                let line = line(state, store, 1, "jan", what);
                update(state, Action::Heard(store, News::Made(line.clone())));
                update(state, Action::Heard(store, News::Saved(line)));
            }
            other => others.push(other),
        }
    }
    others
}

/// What was said of the row in view, in short: `{P #tag +- 1 note}`.
pub fn said(state: &State) -> Option<String> {
    let (desk, (_, session)) = (state.desk()?, state.reading()?);
    let row = desk.row(session.row_in_view())?;
    let mut words = Vec::new();
    words.extend(row.mark.map(|marked| super::sign(marked.mark, true).to_string()));
    words.extend(row.tags.iter().map(|tag| format!("#{tag}")));
    let ticks: Vec<_> = row.asked.iter().map(|(_, tick)| tick.map_or("", |tick| tick_sign(tick))).collect();
    words.extend(Some(ticks.concat()).filter(|ticks| !ticks.is_empty()));
    words.extend(row.notes.iter().map(|(note, found)| format!("{:?} {}", note.text.as_str(), found.name())));
    (!words.is_empty()).then(|| format!("{{{}}}", words.join(" ")))
}

fn tick_sign(tick: crate::review::Tick) -> &'static str {
    match tick {
        crate::review::Tick::Answered => "+",
        crate::review::Tick::NotAnswered => "-",
    }
}

/// There are not so many sub-questions.
const ONE: &str = r#"1 answer "Antwoord op vraag 1" ! this question has 1 sub-question"#;
const TWO: &str =
    r#"2 drawer "Herkent u de waarschuwen" +ticks "Herkent u de waarschuwen" ! this question has 2 sub-questions"#;

/// After some keys, one binding's key, and what the reader then shows.
pub const PLAYED: &[(Scope, &str, &str, &str)] = &[
    (Scope::Reader, "", "m a", r#"1 answer "Antwoord op vraag 1" {A}"#),
    (Scope::Reader, "", "m p", r#"1 answer "Antwoord op vraag 1" {P}"#),
    (Scope::Reader, "m p", "m n", r#"1 answer "Antwoord op vraag 1" {N}"#),
    (Scope::Reader, "", "m e", r#"1 answer "Antwoord op vraag 1" {E}"#),
    (Scope::Reader, "", "m w", r#"1 answer "Antwoord op vraag 1" {W}"#),
    (Scope::Reader, "", "m f", r#"1 answer "Antwoord op vraag 1" {F}"#),
    (Scope::Reader, "m f", "m x", r#"1 answer "Antwoord op vraag 1""#),
    (Scope::Reader, "2 g m 1", "m m", r#"2 answer "Antwoord op vraag 2 en 3" +ticks "Herkent u de waarschuwen" {P +}"#),
    (Scope::Reader, "", "m t", r#"1 answer "Antwoord op vraag 1" prompt """#),
    (Scope::Reader, "2 g", "m s", r#"2 drawer "Herkent u de waarschuwen" +ticks "Herkent u de waarschuwen""#),
    (Scope::Reader, "2 g", "m 1", r#"2 answer "Antwoord op vraag 2 en 3" +ticks "Herkent u de waarschuwen" {+}"#),
    (Scope::Reader, "2 g m 2", "m 2", r#"2 answer "Antwoord op vraag 2 en 3" +ticks "Herkent u de waarschuwen" {-}"#),
    (Scope::Reader, "", "m 3", ONE),
    (Scope::Reader, "", "m 4", ONE),
    (Scope::Reader, "", "m 5", ONE),
    (Scope::Reader, "", "m 6", ONE),
    (Scope::Reader, "", "m 7", ONE),
    (Scope::Reader, "", "m 8", ONE),
    (Scope::Reader, "", "m 9", ONE),
    (Scope::Reader, "2 g m a ] m p 1 g", "m ]", r#"4 answer "Antwoord op vraag 4""#),
    (Scope::Reader, "2 g m a ] m p ]", "m [", r#"1 answer "Antwoord op vraag 1""#),
    (Scope::Reader, "m a m p", "U", r#"1 answer "Antwoord op vraag 1" {A} ! undone: question 1: partly"#),
    (Scope::Reader, "m a m p U", "Ctrl-R", r#"1 answer "Antwoord op vraag 1" {P} ! done again: question 1: partly"#),
    (
        Scope::Ticks,
        "2 g m s j",
        "Space",
        r#"2 drawer "Herkent u de waarschuwen" +ticks "Wat is uw reflectie hier" {+}"#,
    ),
    (Scope::Reader, "", "C", r#"1 drawer "no note yet" +remarks "no note yet""#),
    (Scope::Ticks, "2 g m s", "1", r#"2 drawer "Herkent u de waarschuwen" +ticks "Herkent u de waarschuwen" {+}"#),
    (Scope::Ticks, "2 g m s 1 2", "2", r#"2 drawer "Herkent u de waarschuwen" +ticks "Herkent u de waarschuwen" {+-}"#),
    (Scope::Ticks, "2 g m s", "3", TWO),
    (Scope::Ticks, "2 g m s", "4", TWO),
    (Scope::Ticks, "2 g m s", "5", TWO),
    (Scope::Ticks, "2 g m s", "6", TWO),
    (Scope::Ticks, "2 g m s", "7", TWO),
    (Scope::Ticks, "2 g m s", "8", TWO),
    (Scope::Ticks, "2 g m s", "9", TWO),
    (
        Scope::Ticks,
        "2 g m s 1 2 2",
        "Enter",
        r#"2 drawer "Herkent u de waarschuwen" +ticks "Herkent u de waarschuwen" {P +-}"#,
    ),
];

fn after(keys: &str) -> String {
    let mut state = reader();
    play(&mut state, keys);
    summary(&state)
}

#[test]
fn tags_are_given_completed_and_taken_off() {
    let begin = r#"1 answer "Antwoord op vraag 1""#;
    assert_eq!(after("m t type:besluit Enter"), format!("{begin} {{#besluit}}"));
    assert_eq!(after("m t type:b,a Enter"), format!("{begin} {{#a #b}}"));
    assert_eq!(after("m t type:besluit Enter m t type:be Tab Enter"), begin);
    assert_eq!(after("m t type:besluit Enter ] m t type:x,be Tab Enter [").as_str(), format!("{begin} {{#besluit}}"));
    assert_eq!(after("m t Enter"), begin);
}

#[test]
fn the_list_shows_rows_by_what_was_said_of_them() {
    let shown = |keys: &str| {
        let mut state = reader();
        play(&mut state, "2 g m p 4 g m a m t type:later Enter 1 g");
        play(&mut state, keys);
        state.reading().unwrap().1.shown.as_ref().map(|shown| shown.rows.clone())
    };
    assert_eq!(shown("& type:mark:partly Enter"), Some(vec![1]));
    assert_eq!(shown("& type:oordeel:beantwoord Enter"), Some(vec![3]));
    assert_eq!(shown("& type:mark:none Enter"), Some(vec![0, 2, 4, 5, 6, 7]));
    assert_eq!(shown("& type:tag:lat Enter"), Some(vec![3]));
    assert_eq!(shown("& type:status:answered Space type:mark:p Enter"), Some(vec![1]));
}

#[test]
fn what_others_write_is_seen_and_said() {
    let mut state = reader();
    play(&mut state, "3 g");
    let change = state.desk().unwrap().reviewed.mark(2, Some(crate::review::Mark::Evades)).unwrap();
    let seen = line(&state, 0, 2, "piet", What::Do(change));
    update(&mut state, Action::Heard(0, News::Seen(vec![seen.clone()])));
    assert_eq!(summary(&state), r#"3 answer "Antwoord op vraag 2 en 3" {E} ! piet: question 3: evades"#);
    // one's own undo leaves it alone
    play(&mut state, "U");
    assert!(summary(&state).ends_with("{E} ! nothing to take back"), "{}", summary(&state));
}

#[test]
fn what_is_not_saved_is_shown_until_it_is() {
    let mut state = reader();
    let change = state.desk().unwrap().reviewed.mark(0, Some(crate::review::Mark::Evades)).unwrap();
    let made = line(&state, 0, 1, "jan", What::Do(change));
    let unsaved = |state: &State| state.desk().map(|desk| (desk.unsaved().0, desk.unsaved().1.map(str::to_owned)));
    update(&mut state, Action::Heard(0, News::Made(made.clone())));
    assert_eq!(unsaved(&state), Some((1, None)));
    update(&mut state, Action::Heard(0, News::Trouble("log: cannot be written: disk full".into())));
    play(&mut state, "j");
    assert_eq!(unsaved(&state), Some((1, Some("log: cannot be written: disk full".into()))));
    update(&mut state, Action::Heard(0, News::Saved(made)));
    assert_eq!(unsaved(&state), Some((0, None)));
}

#[test]
fn a_review_is_laid_on_papers_that_are_read_again() {
    let mut state = reader();
    play(&mut state, "4 g m p");
    update(&mut state, Action::Renewed(vec![crate::tui::fixture::letter(), crate::tui::fixture::dossier()]));
    assert!(summary(&state).ends_with("{P} ! read again"), "{}", summary(&state));
    play(&mut state, "m a");
    assert!(summary(&state).contains("{A}"), "{}", summary(&state));
}

#[test]
fn without_a_review_nothing_is_marked_and_that_is_said() {
    let mut state = State::new(vec![crate::tui::fixture::dossier()], (80, 24), crate::tui::theme::Theme::PLAIN);
    assert_eq!(play(&mut state, "m a"), []);
    assert_eq!(state.message.as_deref(), Some("the review of this dossier is not open"));
}
