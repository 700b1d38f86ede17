//! The panes, side by side.

use super::{after, drawn, fixture, play, reader, summary};
use crate::tui::state::action::Effect;
use crate::tui::view::view;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::commands::update;
use crate::tui::compose::frame::Pane;
use crate::tui::compose::theme::Theme;
use crate::tui::state::State;
use crate::tui::state::action::{Action, Target};

#[test]
fn unlinked_panes_keep_their_own_rows() {
    assert_eq!(after("] L ] ]"), r#"2|4 answer "Antwoord op vraag 4""#);
    assert_eq!(after("] L ] ] h ]"), r#"3|4 wording(0) of paper 0 "Herkent u de waarschuwen""#);
    let again = "! question and answer move together again";
    assert_eq!(after("] L ] ] L"), format!(r#"4 answer "Antwoord op vraag 4" {again}"#));
    assert_eq!(after("] L ] ] h L"), format!(r#"2 wording(0) of paper 0 "Vraag 2" {again}"#));
}

#[test]
fn papers_that_word_a_question_differently_say_so_and_how() {
    let wording = |keys: &str| {
        let mut state = reader();
        play(&mut state, keys);
        let (dossier, session) = state.reading().unwrap();
        let parts = session.parts(Pane::Wording(0)).iter().filter(|part| part.row == Some(session.here.row));
        parts.flat_map(|part| part.strings(dossier)).map(str::to_owned).collect::<Vec<_>>()
    };
    let text = "Wat kunt u zeggen over pakkans en effectiviteit van opsporing?";
    assert_eq!(wording("6 g"), ["Vraag 6", text]);
    let legend = "[-submission, 31 jul 2025-] {+postponement, 21 aug 2025+}";
    let difference = "Wat kunt u zeggen over {+de+} pakkans en effectiviteit van opsporing?";
    assert_eq!(wording("6 g w"), ["Vraag 6", legend, difference]);
    assert_eq!(wording("6 g w w"), ["Vraag 6", text]);
    // from the notice's side there are two that differ, each from the earlier paper to the later
    let to_answer = "Wat kunt u zeggen over [-de-] pakkans en effectiviteit van opsporing?";
    assert_eq!(wording("6 g h v w").iter().filter(|line| [difference, to_answer].contains(&line.as_str())).count(), 2);
    assert_eq!(wording("6 g w ]")[0], "Vraag 7"); // alike: the text
    assert!(after("1 g w").ends_with("! the papers word this question alike"));
}

#[test]
fn scrolling_one_pane_leaves_the_others_where_they_are_within_a_row() {
    let mut state = reader();
    update(&mut state, Action::Resize(80, 5));
    play(&mut state, "1 g h j");
    let wording = state.reading().unwrap().1.place(Pane::Wording(0));
    assert_ne!(wording, crate::layout::Place::default());
    play(&mut state, "l j");
    let (_, session) = state.reading().unwrap();
    assert_eq!((session.here.row, session.place(Pane::Wording(0))), (0, wording));
}

#[test]
fn panes_without_room_say_so_and_do_not_remember_it() {
    assert!(after("+").ends_with("! the drawer is shut: f opens it"));
    assert!(after("f 9 9 + +").ends_with("! there is no more room"));
    assert_eq!(after("f 9 + + - 9 -"), after("f"));
    assert!(after("t >").ends_with("! this pane is as wide as the screen"));
    assert!(after("h z ]").contains("room Wording(0) 100x9"));
    assert!(after("h z l").contains("Answer 100x"));
    assert_eq!(after("z z"), after(""));
    assert_eq!(after("s s"), after(""));
    assert!(after("s").contains("room Wording(0)") && after("s h h").contains("room List"));
}

#[test]
fn the_list_shows_what_is_around_its_row() {
    let mut state = reader();
    update(&mut state, Action::Resize(100, 9));
    let mut shown = |keys: &str| {
        play(&mut state, keys);
        let list = |line: &str| line.chars().skip(1).take(1).collect::<String>();
        drawn(&state).lines().skip(2).take(6).map(list).collect::<String>()
    };
    assert_eq!(shown(""), "123456");
    assert_eq!(shown("4 g"), "123456");
    assert_eq!(shown("5 g"), "234567");
    assert_eq!(shown("8 g"), "345678");
    assert_eq!(shown("4 g"), "234567");
}

#[test]
fn a_text_leads_back_to_the_row_that_was_in_view() {
    assert_eq!(after("4 g t"), r#"text 2 text "Antwoord op vraag 4""#);
    assert_eq!(after("4 g t ]"), r#"text 2 text "Antwoord op vraag 7""#);
    assert_eq!(after("4 g t t"), r#"4 answer "Antwoord op vraag 4""#);
    assert_eq!(after("4 g t v g"), r#"text 0 text "Vragen van het lid Van D""#);
}

#[test]
fn a_letter_opens_as_text_with_its_notes() {
    let mut state = State::new(vec![fixture::letter()], (80, 12), Theme::COLOURS);
    assert_eq!(summary(&state), r#"text 0 text "Geachte leden,""#);
    play(&mut state, "f 1 0 j");
    assert_eq!(summary(&state), r#"text 0 text "Alinea 4 van deze brief " +notes "Noot 2 bij de brief.""#);
    play(&mut state, "q");
    assert_eq!(play(&mut state, "q"), [Effect::Quit]);
}

#[test]
fn places_survive_resizing() {
    let mut state = reader();
    play(&mut state, "6 j");
    let before = state.reading().unwrap().1.here.clone();
    for (width, height) in [(40, 10), (200, 60), (80, 24), (7, 3), (0, 0), (1, 1), (100, 12)] {
        update(&mut state, Action::Resize(width, height));
    }
    assert_eq!(state.reading().unwrap().1.here, before);
}

#[test]
fn the_mouse_scrolls_what_is_under_it_and_follows_what_is_clicked() {
    let mut state = reader();
    let area = Rect::new(0, 0, 100, 12);
    let mut buffer = Buffer::empty(area);
    play(&mut state, "]");
    let map = view(&state, area, &mut buffer);
    let cells = |what: &str| {
        let line = |y: u16| (0..100).map(|x| buffer[(x, y)].symbol().to_owned()).collect::<String>();
        (0..12).find_map(|y| line(y).find(what).map(|at| (line(y)[..at].chars().count() as u16, y))).unwrap()
    };
    let (x, y) = cells("[2]");
    let target = map.at(x + 1, y).unwrap();
    assert!(matches!(target, Target::Link(_)));
    update(&mut state, Action::Click(target));
    assert_eq!(summary(&state), r#"2 drawer "Maak het bespreekbaar (2" +notes "Zie noot 1.""#);
    let (x, y) = cells("Vraag 2");
    assert_eq!(map.at(x, y), Some(Target::Pane(Pane::Wording(0))));
    assert_eq!(map.at(1, 5), Some(Target::Row(3)));
    update(&mut state, Action::Click(Target::Row(3)));
    assert_eq!(state.reading().unwrap().1.here.row, 3);
    update(&mut state, Action::Wheel(Target::Pane(Pane::Answer), -3));
    assert_eq!(state.reading().unwrap().1.here.focus, Pane::List);
    assert_eq!(state.reading().unwrap().1.here.row, 2);
}
