//! The review in the reader: keys played on the fixture, changes kept as a store would.

use jiff::Timestamp;

use super::{Played, after, drawn, play, reader, summary};
use crate::dossier::dossiers;
use crate::i18n::{Bilingual, Language};
use crate::model::sample::Paper;
use crate::model::{Document, Kind};
use crate::review::{ChangeId, Line, Review, What};
use crate::tui::commands::update;
use crate::tui::compose::theme::Theme;
use crate::tui::input::scope::Scope;
use crate::tui::review::{Opened, StoreEvent};
use crate::tui::state::State;
use crate::tui::state::action::{Action, Effect};

/// Opens an empty review of each dossier.
pub fn open_reviews(state: &mut State) {
    for dossier in 0..state.dossiers.len() {
        let (who, notices, drafts) = ("jan".into(), Vec::new(), Vec::new());
        let opened = Opened { dossier, review: Review::default(), who, notices, drafts };
        update(state, Action::FromStore(dossier, StoreEvent::Opened(Box::new(opened))));
    }
}

/// A line as a store makes it: of this run of a program, by someone.
pub fn line(state: &State, store: usize, writer: u64, who: &str, what: What) -> Line {
    let review = state.reviews.iter().flatten().find(|review| review.store == store).unwrap();
    let changes = review.changes();
    let id = ChangeId { writer, count: u32::try_from(changes.lines().len()).unwrap() };
    Line { id, turn: changes.next_turn(), who: who.into(), when: Timestamp::from_second(43_200).unwrap(), what }
}

/// Keeps the changes that are asked for, and saves them at once; what else is asked for.
pub fn keep(state: &mut State, effects: Vec<Effect>) -> Vec<Effect> {
    let mut others = Vec::new();
    for effect in effects {
        match effect {
            Effect::SaveChange(store, what) => {
                let line = line(state, store, 1, "jan", what);
                update(state, Action::FromStore(store, StoreEvent::Made(line.clone())));
                update(state, Action::FromStore(store, StoreEvent::Saved(line)));
            }
            other => others.push(other),
        }
    }
    others
}

/// What was said of the row in view, in short: `{P #tag +- 1 note}`.
pub fn said(state: &State) -> Option<String> {
    let (review, (_, session)) = (state.review()?, state.reading()?);
    let row = review.row(session.row_in_view())?;
    let mut words = Vec::new();
    words.extend(row.mark.map(|marked| crate::tui::compose::review_words::sign(marked.mark, true).to_string()));
    words.extend(row.tags.iter().map(|tag| format!("#{tag}")));
    let ticks: Vec<_> = row.asked.iter().map(|(_, tick)| tick.map_or("", |tick| tick_sign(tick))).collect();
    words.extend(Some(ticks.concat()).filter(|ticks| !ticks.is_empty()));
    words.extend(row.notes.iter().map(|(note, found)| format!("{:?} {}", note.text.as_str(), found.name())));
    let chosen = session.words_of_choice(state.reading()?.0).map(|(words, ..)| format!("chosen {words:?}"));
    words.extend(chosen);
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
pub const PLAYED: &[Played] = &[
    (Scope::Reader, "", "m a", r#"1 answer "Antwoord op vraag 1" {A}"#),
    (Scope::Reader, "", "m p", r#"1 answer "Antwoord op vraag 1" {P}"#),
    (Scope::Reader, "m p", "m n", r#"1 answer "Antwoord op vraag 1" {N}"#),
    (Scope::Reader, "", "m e", r#"1 answer "Antwoord op vraag 1" {E}"#),
    (Scope::Reader, "", "m w", r#"1 answer "Antwoord op vraag 1" {W}"#),
    (Scope::Reader, "", "m f", r#"1 answer "Antwoord op vraag 1" {F}"#),
    (Scope::Reader, "", "m A", r#"2 answer "Antwoord op vraag 2 en 3""#),
    (Scope::Reader, "", "m P", r#"2 answer "Antwoord op vraag 2 en 3""#),
    (Scope::Reader, "", "m N", r#"2 answer "Antwoord op vraag 2 en 3""#),
    (Scope::Reader, "", "m E", r#"2 answer "Antwoord op vraag 2 en 3""#),
    (Scope::Reader, "", "m W", r#"2 answer "Antwoord op vraag 2 en 3""#),
    (Scope::Reader, "", "m F", r#"2 answer "Antwoord op vraag 2 en 3""#),
    (Scope::Reader, "& type:? Enter", "m &", r#"6 answer "Answer 6 and 8" prompt """#),
    (Scope::Reader, "", "m c", "[Adopt(0)]"),
    (Scope::Reader, "m f", "m x", r#"1 answer "Antwoord op vraag 1""#),
    (Scope::Reader, "2 g m 1", "m m", r#"2 answer "Antwoord op vraag 2 en 3" {P +}"#),
    (Scope::Reader, "", "m t", r#"1 answer "Antwoord op vraag 1" prompt """#),
    (Scope::Reader, "2 g", "m s", r#"2 drawer "Herkent u de waarschuwen" +ticks "Herkent u de waarschuwen""#),
    (Scope::Reader, "2 g", "m 1", r#"2 answer "Antwoord op vraag 2 en 3" {+}"#),
    (Scope::Reader, "2 g m 2", "m 2", r#"2 answer "Antwoord op vraag 2 en 3" {-}"#),
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
    (Scope::Reader, "", "X", r#"1 answer "Antwoord op vraag 1" prompt "de-ai-explosie.html""#),
    (Scope::Reader, "", "c", r#"1 answer "Antwoord op vraag 1" writing """#),
    (
        Scope::Reader,
        "h",
        "V",
        r#"1 wording(0) of paper 0 "Vraag 1" {chosen "Heeft u kennisgenomen van het bericht over de AI-explosie?"}"#,
    ),
    (Scope::Choosing, "2 g V", "j", r#"2 answer "Antwoord op vraag 2 en 3" {chosen "De inzet groeit."}"#),
    (Scope::Choosing, "2 g V", "l", r#"2 answer "Antwoord op vraag 2 en 3" {chosen "De inzet groeit."}"#),
    (Scope::Choosing, "2 g V", "Down", r#"2 answer "Antwoord op vraag 2 en 3" {chosen "De inzet groeit."}"#),
    (Scope::Choosing, "2 g V", "Right", r#"2 answer "Antwoord op vraag 2 en 3" {chosen "De inzet groeit."}"#),
    (
        Scope::Choosing,
        "2 g V j",
        "k",
        r#"2 answer "Antwoord op vraag 2 en 3" {chosen "Dat herken ik, zo blijkt uit onderzoek."}"#,
    ),
    (
        Scope::Choosing,
        "2 g V j",
        "h",
        r#"2 answer "Antwoord op vraag 2 en 3" {chosen "Dat herken ik, zo blijkt uit onderzoek."}"#,
    ),
    (
        Scope::Choosing,
        "2 g V j",
        "Up",
        r#"2 answer "Antwoord op vraag 2 en 3" {chosen "Dat herken ik, zo blijkt uit onderzoek."}"#,
    ),
    (
        Scope::Choosing,
        "2 g V j",
        "Left",
        r#"2 answer "Antwoord op vraag 2 en 3" {chosen "Dat herken ik, zo blijkt uit onderzoek."}"#,
    ),
    (
        Scope::Choosing,
        "2 g V",
        "J",
        r#"2 answer "Antwoord op vraag 2 en 3" {chosen "Dat herken ik, zo blijkt uit onderzoek. De inzet groeit."}"#,
    ),
    (
        Scope::Choosing,
        "2 g V",
        "L",
        r#"2 answer "Antwoord op vraag 2 en 3" {chosen "Dat herken ik, zo blijkt uit onderzoek. De inzet groeit."}"#,
    ),
    (
        Scope::Choosing,
        "2 g V",
        "Shift-Down",
        r#"2 answer "Antwoord op vraag 2 en 3" {chosen "Dat herken ik, zo blijkt uit onderzoek. De inzet groeit."}"#,
    ),
    (
        Scope::Choosing,
        "2 g V",
        "Shift-Right",
        r#"2 answer "Antwoord op vraag 2 en 3" {chosen "Dat herken ik, zo blijkt uit onderzoek. De inzet groeit."}"#,
    ),
    (
        Scope::Choosing,
        "2 g V J",
        "K",
        r#"2 answer "Antwoord op vraag 2 en 3" {chosen "Dat herken ik, zo blijkt uit onderzoek."}"#,
    ),
    (
        Scope::Choosing,
        "2 g V J",
        "H",
        r#"2 answer "Antwoord op vraag 2 en 3" {chosen "Dat herken ik, zo blijkt uit onderzoek."}"#,
    ),
    (
        Scope::Choosing,
        "2 g V J",
        "Shift-Up",
        r#"2 answer "Antwoord op vraag 2 en 3" {chosen "Dat herken ik, zo blijkt uit onderzoek."}"#,
    ),
    (
        Scope::Choosing,
        "2 g V J",
        "Shift-Left",
        r#"2 answer "Antwoord op vraag 2 en 3" {chosen "Dat herken ik, zo blijkt uit onderzoek."}"#,
    ),
    (Scope::Choosing, "2 g V", "w", r#"2 answer "Antwoord op vraag 2 en 3" {chosen "Dat"}"#),
    (
        Scope::Choosing,
        "2 g V",
        "p",
        r#"2 answer "Antwoord op vraag 2 en 3" {chosen "Dat herken ik, zo blijkt uit onderzoek. De inzet groeit."}"#,
    ),
    (
        Scope::Choosing,
        "2 g V p",
        "s",
        r#"2 answer "Antwoord op vraag 2 en 3" {chosen "Dat herken ik, zo blijkt uit onderzoek. De inzet groeit."}"#,
    ),
    (
        Scope::Choosing,
        "2 g V",
        "c",
        r#"2 answer "Antwoord op vraag 2 en 3" {chosen "Dat herken ik, zo blijkt uit onderzoek."} writing """#,
    ),
    (
        Scope::Choosing,
        "2 g V",
        "y",
        r#"[Copy("“Dat herken ik, zo blijkt uit onderzoek.”\nde AI-explosie, answer to questions 2 and 3; answer, 19 sep 2025, antwoord.txt, page 2\n")]"#,
    ),
    (Scope::Choosing, "2 g V", "Esc", r#"2 answer "Antwoord op vraag 2 en 3""#),
    (Scope::Choosing, "2 g V", "q", r#"2 answer "Antwoord op vraag 2 en 3""#),
    (Scope::Choosing, "2 g V", "V", r#"2 answer "Antwoord op vraag 2 en 3""#),
    (Scope::Writing, "c type:let_op", "Ctrl-S", r#"1 answer "Antwoord op vraag 1" {"let_op" exact}"#),
    (Scope::Writing, "c type:let_op", "Alt-Enter", r#"1 answer "Antwoord op vraag 1" {"let_op" exact}"#),
    (Scope::Writing, "c type:let_op", "Esc", r#"[SaveDrafts]"#),
    (Scope::Writing, "c type:let_op", "F4", r#"[Edit("let_op")]"#),
    (Scope::Writing, "c type:let_op", "Ctrl-X Ctrl-E", r#"[Edit("let_op")]"#),
    (
        Scope::Notes,
        "c type:let_op Ctrl-S C",
        "e",
        r#"1 drawer "let_op" +remarks "let_op" {"let_op" exact} writing "let_op""#,
    ),
    (
        Scope::Notes,
        "c type:let_op Ctrl-S C",
        "D",
        r#"1 drawer "no note yet: c writes on" +remarks "no note yet: c writes on" ! note taken away: U brings it back"#,
    ),
    (
        Scope::Notes,
        "c type:let_op Ctrl-S C",
        "Delete",
        r#"1 drawer "no note yet: c writes on" +remarks "no note yet: c writes on" ! note taken away: U brings it back"#,
    ),
    (
        Scope::Notes,
        "c type:let_op Ctrl-S M j D",
        "U",
        r#"1 answer "Antwoord op vraag 1" {"let_op" exact} sheet Review(6) line 0 ! undone: note taken away"#,
    ),
    (
        Scope::Notes,
        "c type:let_op Ctrl-S M j D U",
        "Ctrl-R",
        r#"1 answer "Antwoord op vraag 1" sheet Review(8) line 0 ! done again: note taken away"#,
    ),
    (Scope::Notes, "c type:let_op Ctrl-S C", "Enter", r#"1 answer "Antwoord op vraag 1" {"let_op" exact}"#),
    (Scope::Reader, "", "M", r#"1 answer "Antwoord op vraag 1" sheet Review(0) line 0"#),
    (Scope::Reader, "4 g", "A", r#"4 answer "Antwoord op vraag 4" prompt """#),
    (Scope::Reader, "", "C", r#"1 drawer "no note yet: c writes on" +remarks "no note yet: c writes on""#),
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

/// Questions from Word have no heading: their number stands in the first line.
#[test]
fn a_note_on_a_question_has_its_sign_where_the_number_runs_in() {
    let paper = Paper::new(Kind::Submission, "vragen.txt").question("1", "Kent u dit?").question("2", "Wat vindt u?");
    let mut parts = (*paper.build()).clone();
    parts.questions.iter_mut().for_each(|question| question.heading = question.numbers[0].to_string());
    let mut state = State::new(dossiers(vec![Document::new(parts)]), (120, 12), Theme::COLOURS);
    open_reviews(&mut state);
    play(&mut state, "Enter 2 g c type:los Ctrl-S");
    assert!(drawn(&state).contains("* 2 Wat vindt u?"), "{}", drawn(&state));
}

#[test]
fn the_ticks_propose_no_mark_that_is_given() {
    let mut state = reader();
    play(&mut state, "2 g m s Space j Space");
    assert!(drawn(&state).contains("proposed: answered"), "{}", drawn(&state));
    play(&mut state, "Enter");
    assert!(!drawn(&state).contains("proposed:"), "{}", drawn(&state));
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
    let change = state.review().unwrap().reviewed.mark(2, Some(crate::review::Mark::Evades)).unwrap();
    let seen = line(&state, 0, 2, "piet", What::Do(change));
    update(&mut state, Action::FromStore(0, StoreEvent::ChangedByOthers(vec![seen.clone()])));
    assert_eq!(summary(&state), r#"3 answer "Antwoord op vraag 2 en 3" {E} ! piet: question 3: evades"#);
    // one's own undo leaves it alone
    play(&mut state, "U");
    assert!(summary(&state).ends_with("{E} ! nothing to take back"), "{}", summary(&state));
}

#[test]
fn two_reviewers_who_judge_differently_are_both_shown() {
    let mut state = reader();
    play(&mut state, "3 g m a");
    let change = state.review().unwrap().reviewed.mark(2, Some(crate::review::Mark::Evades)).unwrap();
    let seen = line(&state, 0, 2, "piet", What::Do(change));
    update(&mut state, Action::FromStore(0, StoreEvent::ChangedByOthers(vec![seen])));
    let shown = drawn(&state);
    for mark in ["E evades (piet)", "A answered (jan)"] {
        assert!(shown.contains(mark), "{shown}");
    }
}

#[test]
fn what_is_not_saved_is_shown_until_it_is() {
    let mut state = reader();
    let change = state.review().unwrap().reviewed.mark(0, Some(crate::review::Mark::Evades)).unwrap();
    let made = line(&state, 0, 1, "jan", What::Do(change));
    let unsaved = |state: &State| {
        state
            .review()
            .map(|review| (review.unsaved().0, review.unsaved().1.map(|why| Language::English.say(why.clone()))))
    };
    update(&mut state, Action::FromStore(0, StoreEvent::Made(made.clone())));
    assert_eq!(unsaved(&state), Some((1, None)));
    update(
        &mut state,
        Action::FromStore(
            0,
            StoreEvent::CannotSave(Bilingual::untranslated("log: cannot be written: disk full".to_owned())),
        ),
    );
    play(&mut state, "j");
    assert_eq!(unsaved(&state), Some((1, Some("log: cannot be written: disk full".into()))));
    update(&mut state, Action::FromStore(0, StoreEvent::Saved(made)));
    assert_eq!(unsaved(&state), Some((0, None)));
}

#[test]
fn a_review_is_laid_on_papers_that_are_read_again() {
    let mut state = reader();
    play(&mut state, "4 g m p");
    update(
        &mut state,
        Action::Reloaded(vec![crate::tui::tests::fixture::letter(), crate::tui::tests::fixture::dossier()]),
    );
    assert!(summary(&state).ends_with("{P} ! read again"), "{}", summary(&state));
    play(&mut state, "m a");
    assert!(summary(&state).contains("{A}"), "{}", summary(&state));
}

#[test]
fn without_a_review_nothing_is_marked_and_that_is_said() {
    let mut state =
        State::new(vec![crate::tui::tests::fixture::dossier()], (80, 24), crate::tui::compose::theme::Theme::PLAIN);
    assert_eq!(play(&mut state, "m a"), []);
    assert_eq!(state.message.as_deref(), Some("the review of this dossier is not open"));
}

#[test]
fn a_note_is_written_on_a_passage_and_found_there() {
    let mut state = reader();
    play(&mut state, "2 g V j c type:hoeveel? Ctrl-S");
    assert_eq!(summary(&state), r#"2 answer "Antwoord op vraag 2 en 3" {"hoeveel?" exact}"#);
    let (about, noted) = {
        let review = state.review().unwrap();
        let note = review.changes().notes().next().unwrap();
        let spot = review.reviewed.found(note.key).and_then(|found| found.spot()).unwrap().clone();
        (note.about.clone(), review.noted(spot.document, spot.stretches[0].block).to_vec())
    };
    assert_eq!(about.quote().unwrap().text, "De inzet groeit.");
    assert_eq!(noted.len(), 1);
    // from the drawer back to the passage, from wherever one is
    play(&mut state, "C e type:! Ctrl-S 7 g C Esc 2 g C Enter");
    assert_eq!(summary(&state), r#"2 answer "Antwoord op vraag 2 en 3" {"hoeveel?!" exact}"#);
    play(&mut state, "U U");
    assert_eq!(summary(&state), r#"2 answer "Antwoord op vraag 2 en 3" ! undone: question 2: note: hoeveel?"#);
}

#[test]
fn a_note_is_written_on_a_footnote_and_on_a_text() {
    let about = |keys: &str| {
        let mut state = reader();
        play(&mut state, &format!("{keys} c type:x Ctrl-S"));
        let review = state.review().unwrap();
        let note = review.changes().notes().next().unwrap();
        let part = match &note.about {
            crate::review::Anchor::Passage(passage) => passage.part.name(),
            crate::review::Anchor::Row(_) => "row",
        };
        (part, note.about.quote().map(|quote| quote.text.clone()), review.reviewed.found(note.key).unwrap().name())
    };
    assert_eq!(about("2 g"), ("row", None, "exact"));
    assert_eq!(about("2 g Tab Tab"), ("footnote", Some("Zie noot 1.".into()), "exact"));
    assert_eq!(about("2 g f l"), ("footnote", Some("Maak het bespreekbaar (24 augustus 2023).".into()), "exact"));
    assert_eq!(
        about("h 3 g V"),
        ("question", Some("Welke extra inzet staat u voor ogen om deze praktijken in te dammen?".into()), "exact")
    );
    assert_eq!(about("t G V"), ("text", Some("Inbreng van Offlimits over de aanpak.".into()), "exact"));
    assert_eq!(about("q j Enter"), ("text", Some("Geachte leden,".into()), "exact"));
}

#[test]
fn a_passage_stays_within_its_answer() {
    assert!(after("2 g V 9 J").ends_with(r#"{chosen "Dat herken ik, zo blijkt uit onderzoek. De inzet groeit."}"#));
    assert!(after("V p J").contains("alinea 2 van het eerste antwoord"));
    assert!(after("2 g V w 2 l 2 L").ends_with(r#"{chosen "ik, zo blijkt"}"#), "{}", after("2 g V w 2 l 2 L"));
    assert!(after("5 g V").ends_with(r#"{chosen "De pakkans is hoger dan voorheen."}"#), "{}", after("5 g V"));
}

#[test]
fn what_was_typed_is_kept_when_the_editor_is_left_or_fails() {
    let mut state = reader();
    assert_eq!(play(&mut state, "c type:half Esc"), [Effect::SaveDrafts]);
    assert_eq!(state.message.as_deref(), Some("kept as a draft: c here goes on with it, M finds it"));
    assert_eq!(state.drafts(0).len(), 1);
    play(&mut state, "] c type:anders Esc [ c");
    assert!(summary(&state).ends_with(r#"writing "half" ! the draft that you left"#), "{}", summary(&state));
    update(&mut state, Action::Edited(Err("vi: not found".into())));
    assert!(summary(&state).ends_with(r#"writing "half" ! vi: not found"#), "{}", summary(&state));
    update(&mut state, Action::Edited(Ok("half\nen heel\u{1b}[2J\n".into())));
    play(&mut state, "Ctrl-S");
    assert_eq!(summary(&state), r#"1 answer "Antwoord op vraag 1" {"half\nen heel[2J" exact}"#);
    assert_eq!(state.drafts(0).len(), 1); // that of the next question
    // what is being typed when the reader ends is a draft, too
    play(&mut state, "c type:meer");
    assert_eq!(state.drafts(0).len(), 2);
}

#[test]
fn text_is_pasted_into_a_note_as_it_is() {
    let mut state = reader();
    play(&mut state, "c");
    update(&mut state, Action::Paste("een\r\ntwee\tdrie\u{7}".into()));
    play(&mut state, "Enter type:vier Ctrl-W type:vijf Ctrl-S");
    assert_eq!(summary(&state), r#"1 answer "Antwoord op vraag 1" {"een\ntwee  drie\nvijf" exact}"#);
}

#[test]
fn the_mouse_chooses_words() {
    let mut state = reader();
    play(&mut state, "2 g");
    let area = {
        let (_, session) = state.reading().unwrap();
        session.prose_area(session.frame.panel_of(crate::tui::compose::frame::Pane::Answer).unwrap())
    };
    update(&mut state, Action::Drag((area.x + 1, area.y + 1), (area.x + 14, area.y + 1)));
    assert!(summary(&state).ends_with(r#"{chosen "Dat herken ik"}"#), "{}", summary(&state));
    update(&mut state, Action::Drag((area.x + 14, area.y + 1), (area.x + 5, area.y + 1)));
    assert!(summary(&state).ends_with(r#"{chosen "herken ik"}"#), "{}", summary(&state));
    update(
        &mut state,
        Action::Click(crate::tui::state::action::Target::Pane(crate::tui::compose::frame::Pane::Answer)),
    );
    assert_eq!(summary(&state), r#"2 answer "Antwoord op vraag 2 en 3""#);
}

#[test]
fn an_answer_is_put_to_another_question_and_back() {
    let mut state = reader();
    play(&mut state, "7 g m a A type:5 Enter");
    let answers = |state: &State| {
        let (dossier, _) = state.reading().unwrap();
        dossier.rows.iter().map(|row| row.answers.len()).collect::<Vec<_>>()
    };
    assert_eq!(answers(&state), [1, 1, 1, 1, 1, 1, 0, 1]);
    assert!(
        summary(&state).ends_with("! answer of question 7: put to question 5; U takes it back"),
        "{}",
        summary(&state)
    );
    assert!(summary(&state).starts_with("7 answer"), "{}", summary(&state));
    play(&mut state, "5 g");
    let (dossier, session) = state.reading().unwrap();
    let (id, answer) = session.answer_in_view(dossier).unwrap();
    assert_eq!(state.review().unwrap().put_by(dossier, id, answer), Some("jan"));
    assert!(summary(&state).contains("Antwoord op vraag 7"), "{}", summary(&state));
    // on to several, as printed again, and all of it taken back
    play(&mut state, "A type:5,7 Enter");
    assert_eq!(answers(&state), [1, 1, 1, 1, 1, 1, 1, 1]);
    play(&mut state, "A type:- Enter");
    assert_eq!(answers(&state), [1, 1, 1, 1, 0, 1, 1, 1]);
    play(&mut state, "U U");
    assert_eq!(answers(&state), [1, 1, 1, 1, 1, 1, 0, 1]);
    play(&mut state, "U");
    assert_eq!(answers(&state), [1, 1, 1, 1, 0, 1, 1, 1]);
    assert_eq!(
        after("7 g A type:99 Enter"),
        r#"7 answer "Antwoord op vraag 7" ! there is no question 99: they go from 1 to 8"#
    );
    assert!(after("5 g A").ends_with("! there is no answer here"));
}

/// The lines of the summary, and the item that was stepped to.
fn summarised(state: &State) -> (Vec<String>, String) {
    let sheet = state.sheet().unwrap();
    let nothing = crate::tui::compose::page::no_dossier();
    let lines = sheet.page.parts().iter().map(|part| format!("{} {}", part.label, part.strings(&nothing).concat()));
    let lines: Vec<_> = lines.map(|line| line.trim().to_owned()).collect();
    let chosen = state.chosen_in_sheet(sheet).map_or_else(String::new, |entry| lines[entry].clone());
    (lines, chosen)
}

#[test]
fn the_summary_lists_marks_and_notes_and_leads_to_them() {
    let mut state = reader();
    play(&mut state, "2 g m p V j c type:hoeveel? Ctrl-S 4 g c type:los Ctrl-S m t type:later Enter 8 g M");
    let (lines, chosen) = summarised(&state);
    assert_eq!(
        lines,
        [
            "reviewed 1/8: 1 partly · 2 notes",
            "P question 2 · partly (jan, 1 jan 1970)",
            "Herkent u de waarschuwende waarnemingen? Wat is uw reflectie hierop?",
            "* hoeveel?",
            "jan, 1 jan 1970 · “De inzet groeit.”",
            "question 4 · #later",
            "Wat zijn de voornaamste knelpunten om dit fenomeen aan te pakken?",
            "* los",
            "jan, 1 jan 1970",
        ]
    );
    assert_eq!(chosen, lines[1]);
    play(&mut state, "3 j D");
    let (lines, chosen) = summarised(&state);
    assert_eq!((lines.len(), chosen.as_str()), (7, "question 4 · #later"));
    assert_eq!(state.message.as_deref(), Some("note taken away: U brings it back"));
    play(&mut state, "k Enter");
    assert_eq!(summary(&state), r#"2 answer "Antwoord op vraag 2 en 3" {P "hoeveel?" exact}"#);
    play(&mut state, "Ctrl-O M j e type:! Ctrl-S");
    assert_eq!(summarised(&state).1, "* hoeveel?!");
    assert_eq!(summary(&state).split(' ').next(), Some("8"));
}

#[test]
fn a_draft_stands_in_the_summary_and_leads_to_where_it_is_written() {
    let mut state = reader();
    play(&mut state, "4 g c type:half Esc 7 g M");
    let (lines, _) = summarised(&state);
    assert_eq!(lines[1..], ["~ half", "draft · question 4 · Enter goes on with it"]);
    play(&mut state, "Enter type:heel Ctrl-S");
    assert_eq!(summary(&state), r#"4 answer "Antwoord op vraag 4" {"halfheel" exact}"#);
    play(&mut state, "C e type:X Esc Esc 7 g M");
    let (lines, _) = summarised(&state);
    assert_eq!(lines[1..3], ["~ halfheelX", "draft · question 4 · Enter goes on with it"]);
}

#[test]
fn a_mark_that_asks_to_be_confirmed_says_so_first() {
    let mut state = reader();
    play(&mut state, "4 g m p");
    let mut changed = crate::tui::tests::fixture::dossier();
    changed.rows[3].answers.clear();
    update(&mut state, Action::Reloaded(vec![changed]));
    state.message = None;
    let foot = crate::tui::tests::drawn(&state).lines().last().unwrap().to_owned();
    assert!(foot.starts_with(" p partly? answer changed: m m confirms"), "{foot}");
}

#[test]
fn a_note_that_is_not_found_stands_in_the_summary_with_its_words() {
    let mut state = reader();
    play(&mut state, "2 g V c type:kwijt Ctrl-S");
    let mut changed = crate::tui::tests::fixture::dossier();
    changed.documents[2] = changed.documents[1].clone();
    changed.rows.iter_mut().for_each(|row| {
        row.answers.clear();
        row.wordings.truncate(2);
    });
    update(&mut state, Action::Reloaded(vec![changed]));
    play(&mut state, "M");
    let (lines, _) = summarised(&state);
    assert_eq!(lines[0], "reviewed 0/8 · 1 note · 1 lost");
    assert!(lines.contains(&"! lost: these words are not in the papers as they are now".to_owned()), "{lines:?}");
    assert!(lines.contains(&"jan, 1 jan 1970 · “Dat herken ik, zo blijkt uit onderzoek.”".to_owned()), "{lines:?}");
    play(&mut state, "Enter");
    assert!(state.sheet().is_some());
}

#[test]
fn the_page_about_the_dossier_and_the_status_name_the_log() {
    let mut state = reader();
    update(&mut state, Action::FromStore(0, StoreEvent::KeptIn("k/.tegenlezer/x.jsonl".into())));
    let place = |state: &State| {
        state.review().unwrap().place().into_iter().map(|kept| Language::English.say(kept)).collect::<Vec<_>>()
    };
    assert_eq!(place(&state), ["review: will be kept in k/.tegenlezer/x.jsonl"]);
    play(&mut state, "m a");
    assert_eq!(place(&state), ["review: kept in k/.tegenlezer/x.jsonl"]);
    assert!(shown(&mut state, (200, 12)).contains("kept in k/.tegenlezer/x.jsonl"));
    play(&mut state, "i");
    assert!(shown(&mut state, (100, 30)).contains("review: kept in k/.tegenlezer/x.jsonl"));
}

/// What a screen of this size shows.
fn shown(state: &mut State, (width, height): (u16, u16)) -> String {
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    update(state, Action::Resize(width, height));
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    crate::tui::view::view(state, buffer.area, &mut buffer);
    buffer.content.iter().map(|cell| cell.symbol()).collect()
}
