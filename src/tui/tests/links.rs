//! References, footnotes, and what the drawer shows.

use super::{after, fixture, play, reader, summary, top_line};
use crate::tui::compose::frame::Pane;
use crate::tui::compose::part::{Part, Role};
use crate::tui::compose::theme::Theme;
use crate::tui::state::State;

#[test]
fn a_reference_is_looked_at_first_and_then_gone_to() {
    assert_eq!(after("4 g Tab"), r#"4 answer "Antwoord op vraag 4" <het antwoord op vraag 1>"#);
    assert_eq!(after("4 g Tab Tab Enter"), r#"4 drawer "Antwoord op vraag 7" +peek [6] "Antwoord op vraag 7""#);
    assert_eq!(after("4 g Tab Tab Enter Enter"), r#"7 answer "Antwoord op vraag 7""#);
    assert_eq!(after("4 g Tab Tab Enter Enter Ctrl-O Ctrl-O"), r#"4 answer "Antwoord op vraag 4" <dat op vraag 7>"#);
    assert_eq!(after("4 g Tab Tab Enter Esc"), r#"4 answer "Antwoord op vraag 4""#);
    // without a chosen link Enter looks at all that the answer points to
    assert_eq!(after("4 g Enter"), r#"4 drawer "Antwoord op vraag 1" +peek [0, 6] "Antwoord op vraag 1""#);
    assert_eq!(after("4 g Enter G Enter"), r#"7 answer "Antwoord op vraag 7""#);
}

/// The labels and first words of the parts of the answer pane that belong to the row in view.
fn answer_in_view(state: &State) -> Vec<String> {
    let (dossier, session) = state.reading().unwrap();
    let parts = session.parts(Pane::Answer);
    let from = session.here.answer.entry;
    let heads = [Role::Heading, Role::Placeholder];
    let is_head = |part: &Part| heads.contains(&part.role) && part.label.is_empty();
    let behind = parts.iter().skip(from + 1).position(is_head).map_or(parts.len(), |at| from + 1 + at);
    let words = |part: &Part| part.strings(dossier).concat().chars().take(20).collect::<String>();
    parts[from..behind].iter().map(|part| format!("{} {}", part.label, words(part)).trim().to_owned()).collect()
}

/// On the blank line below an answer its last marker is out of view.
#[test]
fn the_first_link_in_view_is_stepped_to() {
    let below = after("2 g 4 j Tab");
    assert!(below.contains("<het antwoord op vraag 1>"), "{} {below}", after("2 g 4 j"));
    assert!(after("2 g 3 j Tab").contains("<mark> +notes \"Zie noot 1"), "{}", after("2 g 3 j Tab"));
}

/// Where the answer of a question stands above that of another one, what stands for it below would only lead back.
#[test]
fn links_go_on_past_what_stands_for_the_answer_in_view() {
    assert!(after("8 g Tab").ends_with("! no more links this way in answer 8; Tab again goes to answer 7"));
    assert!(after("8 g Tab Tab").starts_with("7 answer "), "{}", after("8 g Tab Tab"));
    // past the links of answer 7, from which it is one like others
    let behind = after("7 g Tab Tab Tab Tab");
    assert!(behind.ends_with("! no more links this way in answer 7; Tab again goes to answer 8"), "{behind}");
    assert!(after("7 g Tab Tab Tab Tab Tab").contains("8 answer <6>"), "{}", after("7 g Tab Tab Tab Tab Tab"));
    assert!(after("7 g Tab Tab Tab Tab Tab Enter").contains("+peek [5]"));
}

#[test]
fn what_is_shown_in_place_is_not_counted_among_all_answers() {
    let read = |keys: &str| {
        let mut state = reader();
        play(&mut state, keys);
        state.reading().unwrap().1.through_answers()
    };
    assert_eq!(read("4 g r 5 j"), read("4 g r"));
    assert_eq!(read("4 g r 7 g"), read("7 g"));
    assert_eq!(read("4 g r G"), read("G"));
}

#[test]
fn what_an_answer_points_to_is_shown_below_it_and_taken_away() {
    let mut state = reader();
    play(&mut state, "4 g");
    let folded = answer_in_view(&state);
    play(&mut state, "r");
    let unfolded = answer_in_view(&state);
    assert_eq!(folded, ["Antwoord op vraag 4", "Zie het antwoord op", "referred to by 7"]);
    assert_eq!((&unfolded[..3], unfolded[3].as_str()), (&folded[..], "> Antwoord op vraag 1"));
    assert_eq!(unfolded.len(), folded.len() + 9 + 2);
    assert_eq!(unfolded[12], "> Antwoord op vraag 7");
    // it is read on through, as part of its row
    play(&mut state, "9 j");
    assert_eq!(state.reading().unwrap().1.here.answer_row, 3);
    // links work in it: from answer 7 back to 4, the row stays
    play(&mut state, "4 g Tab Tab Tab Tab");
    assert!(
        summary(&state).starts_with("4 answer ") && summary(&state).ends_with("<antwoord 4>"),
        "{}",
        summary(&state)
    );
    play(&mut state, "r");
    assert_eq!(summary(&state), r#"4 answer "Antwoord op vraag 4""#);
    assert_eq!(answer_in_view(&state), folded);
    // the way back shows the answers as they were
    play(&mut state, "r 7 g r Ctrl-O");
    assert_eq!(answer_in_view(&state), unfolded);
    assert!(after("1 g r").ends_with("! this answer points to no other"));
}

#[test]
fn a_search_finds_an_answer_in_its_own_place_though_it_is_shown_elsewhere() {
    assert_eq!(after("4 g r / type:schreef Enter"), r#"7 answer "Antwoord op vraag 7" hit 1/1"#);
}

#[test]
fn the_notes_of_an_answer_shown_in_place_are_in_the_drawer() {
    let mut dossier = fixture::dossier();
    dossier.rows[6].refers_to = vec![1];
    let mut state = State::new(vec![dossier], (100, 12), Theme::COLOURS);
    play(&mut state, "7 g r Tab Tab Tab Tab");
    assert!(summary(&state).contains(r#"<mark> +notes "Maak het bespreekbaar (2""#), "{}", summary(&state));
}

#[test]
fn the_drawer_shows_the_notes_of_asker_and_minister() {
    let mut state = reader();
    play(&mut state, "f");
    let (dossier, session) = state.reading().unwrap();
    assert_eq!(session.parts(Pane::Drawer)[0].label, "asker [1]");
    assert_eq!(session.notes(dossier).len(), 1); // three papers print the same note
    play(&mut state, "]");
    let (_, session) = state.reading().unwrap();
    let labels: Vec<_> = session.parts(Pane::Drawer).iter().map(|part| part.label.as_str()).collect();
    assert_eq!(labels, ["minister [1]", "minister [2]"]);
    assert_eq!(after("] Tab Tab"), r#"2 answer "Antwoord op vraag 2 en 3" <mark> +notes "Zie noot 1.""#);
    assert_eq!(after("] Tab Tab Enter Enter"), r#"2 answer "Antwoord op vraag 2 en 3" +notes "Zie noot 1.""#);
}

#[test]
fn links_of_notes_are_followed_and_come_back() {
    // `Zie noot 1` of the same row
    let there = r#"2 drawer "Maak het bespreekbaar (2" +notes "Maak het bespreekbaar (2""#;
    assert_eq!(after("] f l Tab Enter"), there);
    assert_eq!(
        after("] f l Tab Enter Ctrl-O"),
        r#"2 drawer "Maak het bespreekbaar (2" <noot 1> +notes "Maak het bespreekbaar (2""#
    );
    // one of another row stands by itself, and leads to its mark
    let keys = "7 g f l Tab";
    assert_eq!(after(keys), r#"7 drawer "Idem; zie ook noot 2 en " <Idem> +notes "Idem; zie ook noot 2 en ""#);
    assert_eq!(after(&format!("{keys} Tab Enter")), r#"7 drawer "Zie noot 1." +note 2 "Zie noot 1.""#);
    assert_eq!(after(&format!("{keys} Tab Enter Enter")), r#"2 answer "Antwoord op vraag 2 en 3""#);
    assert!(after(&format!("{keys} Tab Enter Enter Ctrl-O Ctrl-O")).contains("<noot 2>"));
    assert!(after(&format!("{keys} Tab Tab Enter")).ends_with(r#"+Address "https://example.org/rapp""#));
}

#[test]
fn what_points_here_stands_below_an_answer_and_in_the_drawer() {
    // Tab from the last paragraph of answer 1 comes to `referred to by 4`
    assert!(after("1 g Tab").contains("<referred to by 4>"), "{}", after("1 g Tab"));
    assert!(after("1 g Tab Enter").ends_with(r#"+referrers of 0 "Antwoord op vraag 4""#));
    assert_eq!(after("1 g Tab Enter Enter"), r#"4 answer "Antwoord op vraag 4""#);
    assert_eq!(after("P Ctrl-O"), r#"1 answer "Antwoord op vraag 1""#);
    assert_eq!(after("P P"), r#"1 answer "Antwoord op vraag 1""#);
    assert!(after("6 g P").ends_with("! no other answer points to 6"));
}

#[test]
fn a_notice_is_looked_at_and_opened() {
    assert_eq!(after("3 g p Enter"), r#"text 1 text "Vragen van het lid Van D""#);
    assert_eq!(after("3 g p Enter Ctrl-O Ctrl-O"), r#"3 answer "Antwoord op vraag 2 en 3""#);
}

#[test]
fn a_long_note_scrolls_in_the_drawer_and_moves_nothing_else() {
    let mut state = reader();
    play(&mut state, "7 g 1 j f l");
    let answer = state.reading().unwrap().1.here.answer;
    let mut seen = Vec::new();
    for _ in 0..8 {
        let (dossier, session) = state.reading().unwrap();
        seen.extend(top_line(dossier, session, Pane::Drawer));
        play(&mut state, "j");
    }
    seen.dedup();
    assert!(seen.len() > 2, "{seen:?}");
    assert_eq!(state.reading().unwrap().1.here.answer, answer);
}

#[test]
fn the_way_back_leads_to_where_stepping_through_links_began() {
    assert_eq!(after("4 g Tab Tab Ctrl-O"), after("4 g"));
    assert_eq!(after("4 g Tab Tab Ctrl-O Ctrl-O"), after(""));
}

#[test]
fn a_step_to_a_link_of_another_question_is_announced_first() {
    let announced = "! no more links this way in answer 1; Tab again goes to answer 2";
    let last = after("1 g Tab");
    assert_eq!(after("1 g Tab Tab"), format!("{last} {announced}"));
    let next = after("1 g Tab Tab Tab");
    assert!(next.starts_with("2 answer ") && next.contains("<mark>"), "{next}");
    assert_eq!(after("1 g 9 Tab"), format!("{last} {announced}"), "a count stops there, too");
    let back = "! no more links this way in answer 2; Shift-Tab again goes to answer 1";
    assert_eq!(after("2 g Tab Shift-Tab"), format!("{} {back}", after("2 g Tab")));
    let before = after("2 g Tab Shift-Tab Shift-Tab");
    assert!(before.starts_with("1 answer ") && before.contains("<referred to by 4>"), "{before}");
    // one way announced is not the other way gone
    assert!(after("1 g Tab Tab Shift-Tab").starts_with(&last));
    assert_eq!(after("1 g Tab Tab Tab Ctrl-O"), after("1 g"), "all steps are one jump");
}
