//! The card of a question, and what is dimmed because it is of another.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::{after, drawn, play, reader, summary};
use crate::present::card::CardItem;
use crate::tui::commands::update;
use crate::tui::compose::frame::Pane;
use crate::tui::compose::theme::Theme;
use crate::tui::state::State;
use crate::tui::state::action::{Action, Effect};
use crate::tui::view::view;

/// The reader after these keys, on a screen with room.
fn roomy(keys: &str) -> State {
    let mut state = reader();
    update(&mut state, Action::Resize(120, 40));
    play(&mut state, keys);
    state
}

/// What stands on the card below its first line.
fn card(state: &State) -> Vec<String> {
    let (dossier, session) = state.reading().unwrap();
    let parts = session.parts(Pane::Card).iter();
    parts.flat_map(|part| part.strings(dossier)).map(str::to_owned).collect()
}

#[test]
fn what_a_reviewer_needs_stands_below_the_question() {
    let asked = ["[ ] 1 Herkent u de waarschuwende…", "[ ] 2 Wat is uw reflectie hierop?"];
    let ticked = ["[+] 1 Herkent u de waarschuwende…", "[-] 2 Wat is uw reflectie hierop?"];
    let differs = "worded differently in the postponement of 21 aug 2025 · w shows how";
    let cases: [(&str, &[&str]); 7] = [
        ("2 g", &["2 and 3 together", asked[0], asked[1]]),
        ("2 g m 1 m 2 m 2", &["2 and 3 together", ticked[0], ticked[1], "proposed: partly (m m)"]),
        ("2 g m 1 m 2 m 2 m m", &["2 and 3 together", ticked[0], ticked[1]]),
        ("4 g", &["points to 1 and 7", "referred to by 7"]),
        ("5 g", &[]),
        ("6 g", &["6 and 8 together", differs, "{+de+}"]),
        ("1 g c type:los Ctrl-S", &["referred to by 4", "* los"]),
    ];
    for (keys, expected) in cases {
        assert_eq!(card(&roomy(keys)), expected, "{keys}");
    }
    for (keys, first_line) in [
        ("1 g", "= answer given"),
        ("5 g m f", "! not found · F follow up"),
        ("6 g m p", "= answer given · ? uncertain · P partly"),
    ] {
        let shown = drawn(&roomy(keys));
        assert!(shown.contains(&format!("│ {first_line} ")), "{keys}: {shown}");
    }
}

#[test]
fn what_is_on_the_card_is_chosen_in_the_configuration() {
    let mut state = roomy("");
    state.wants.card = vec![CardItem::References];
    play(&mut state, "2 g");
    assert_eq!(card(&state), [""; 0]);
    play(&mut state, "4 g");
    assert_eq!(card(&state), ["points to 1 and 7", "referred to by 7"]);
}

#[test]
fn what_leads_somewhere_is_stepped_to_from_the_wording_and_followed() {
    for (keys, expected) in [
        ("2 g h Tab", r#"2 card "2 and 3 together" <2 and 3 together>"#),
        ("2 g h Tab Enter", r#"3 card "2 and 3 together""#),
        ("2 g h Tab Tab Enter", r#"2 card "2 and 3 together" <[+] 1> {+}"#),
        ("2 g h Tab Tab Enter Tab Enter Tab Enter", r#"2 card "2 and 3 together" {A ++}"#),
        ("4 g h Tab Enter", r#"4 drawer "Antwoord op vraag 1" +peek [0, 6] "Antwoord op vraag 1""#),
        ("4 g h Tab Tab Enter", r#"4 drawer "Antwoord op vraag 7" +referrers of 3 "Antwoord op vraag 7""#),
        ("4 g h Tab Enter Ctrl-O", r#"4 card "points to 1 and 7" <points to 1 and 7>"#),
        ("1 g h Tab Tab Shift-Tab", r#"1 wording(0) of paper 0 "Vraag 1" <mark> +notes "De Telegraaf, 31 juli 20""#),
        ("2 g h Tab l", r#"2 answer "Antwoord op vraag 2 en 3""#),
    ] {
        assert_eq!(summary(&roomy(keys)), expected, "{keys}");
    }
    let compared = drawn(&roomy("6 g h Tab Tab Enter"));
    assert!(compared.contains("[-submission, 31 jul 2025-]"), "{compared}");
    let noted = summary(&roomy("2 g V c type:los Ctrl-S Esc 1 g 2 g h Tab Tab Tab Tab Enter"));
    assert!(noted.starts_with(r#"2 answer "Antwoord op vraag 2"#), "{noted}");
}

#[test]
fn a_sub_question_is_ticked_by_a_click() {
    let mut state = roomy("2 g");
    let area = Rect::new(0, 0, 120, 40);
    let mut buffer = Buffer::empty(area);
    let map = view(&state, area, &mut buffer);
    let shown = drawn(&state);
    let (y, line) = shown.lines().enumerate().find(|(_, line)| line.contains("[ ] 2")).unwrap();
    let x = line.split("[ ] 2").next().unwrap().chars().count();
    let target = map.at(u16::try_from(x).unwrap(), u16::try_from(y).unwrap()).unwrap();
    let asked = update(&mut state, Action::Click(target));
    assert!(matches!(asked.as_slice(), [Effect::SaveChange(..)]), "{asked:?}");
    super::review::keep(&mut state, asked);
    assert_eq!(card(&state)[2], "[+] 2 Wat is uw reflectie hierop?");
}

#[test]
fn a_card_without_room_is_one_line_until_it_has_the_focus() {
    let folded = |size: (u16, u16), keys: &str| {
        let mut state = reader();
        update(&mut state, Action::Resize(size.0, size.1));
        play(&mut state, keys);
        (state.reading().unwrap().1.height(Pane::Card), drawn(&state))
    };
    let (height, shown) = folded((80, 12), "2 g m 1");
    assert_eq!(height, 0);
    assert!(shown.contains("= · 1/2 ticked"), "{shown}");
    let (height, shown) = folded((80, 12), "2 g m 1 h Tab");
    assert!(height > 2 && shown.contains("[+] 1 Herkent u"), "{shown}");
    // the sign of the status gives way to marks and ticks
    let (_, shown) = folded((80, 12), "2 g m 1 m p");
    assert!(shown.contains("= · P partly · 1/2 ticked"), "{shown}");
    let (height, shown) = folded((70, 24), "4 g");
    assert!(height == 0 && shown.contains("^ answered by reference · 3 references"), "{shown}");
    assert!(!folded((40, 10), "2 g").1.contains("answer given · 2"));
}

#[test]
fn the_drawer_stays_open_from_question_to_question() {
    assert!(after("f ]").contains(" +notes"));
    assert!(after("f l ]").starts_with("2 drawer ") && after("f l ]").contains(" +notes"), "{}", after("f l ]"));
    assert!(after("4 g P ]").starts_with("5 answer ") && after("4 g P ]").contains(" +notes"), "{}", after("4 g P ]"));
    assert!(after("m s ]").contains("2 drawer ") && after("m s ]").contains(" +ticks"), "{}", after("m s ]"));
}

/// The words of the answer pane that are dimmed, and those that are not, line by line.
fn dimmed(state: &State) -> (String, String) {
    let area = Rect::new(0, 0, state.size.0, state.size.1);
    let mut buffer = Buffer::empty(area);
    view(state, area, &mut buffer);
    let body = state.reading().unwrap().1.frame.panel_of(Pane::Answer).unwrap().body;
    let words = |dim: bool| {
        let line = |y| {
            let cells = (body.x..body.right()).map(move |x| (x, y));
            let wanted = cells.filter(|at| buffer[*at].modifier.contains(Modifier::DIM) == dim);
            wanted.map(|at| buffer[at].symbol()).collect::<String>()
        };
        (body.y..body.bottom()).map(line).map(|line| line.trim().to_owned()).collect::<Vec<_>>().join(" ")
    };
    (words(true), words(false))
}

#[test]
fn what_is_of_another_answer_is_dimmed() {
    let (dim, plain) = dimmed(&roomy("2 g"));
    assert!(dim.contains("Antwoord op vraag 4") && dim.contains("op vraag 7"), "{dim}");
    assert!(plain.contains("Antwoord op vraag 2 en 3 Dat herken ik") && !plain.contains("vraag 4"), "{plain}");
    // a rule says so too, and another stands beside what is shown in place
    assert!(dim.contains("────"));
    let state = roomy("4 g r");
    let (dim, plain) = dimmed(&state);
    let dim = dim.replace('│', "");
    assert!(dim.contains("Antwoord op vraag 1 Ja, dit is") && !plain.contains("Ja, dit is"), "{dim}");
    assert!(plain.contains("Antwoord op vraag 4"), "{plain}");
    assert!(drawn(&state).contains("│ │ Antwoord op vraag 1"), "{}", drawn(&state));
}

/// In a theme with colours of its own they are as grey as the words, which can be read whatever a terminal makes of dimming.
#[test]
fn links_of_another_answer_do_not_stand_out() {
    let mut state = roomy("2 g");
    state.theme = Theme::DARK;
    let area = Rect::new(0, 0, state.size.0, state.size.1);
    let mut buffer = Buffer::empty(area);
    view(&state, area, &mut buffer);
    let coloured = |style: Style| {
        let cells =
            buffer.content.iter().filter(|cell| Some(cell.fg) == style.fg && !cell.modifier.contains(Modifier::DIM));
        cells.map(|cell| cell.symbol()).collect::<String>()
    };
    assert!(coloured(Theme::DARK.quiet()).contains("dat op vraag"), "{}", coloured(Theme::DARK.quiet()));
    assert!(!coloured(Theme::DARK.link()).contains("op vraag"), "{}", coloured(Theme::DARK.link()));
}

#[test]
fn the_title_names_whose_text_is_at_the_top_and_that_is_copied() {
    let mut state = roomy("4 g r 8 j");
    let shown = drawn(&state);
    assert!(shown.contains("Answer 1, shown for 4"), "{shown}");
    let copied = play(&mut state, "y");
    assert!(
        matches!(copied.as_slice(), [Effect::Copy(text)] if text.starts_with("“Ja, dit is alinea 1")
            && text.contains("answer to question 1;")),
        "{copied:?}"
    );
    // what is corrected is the answer's own pairing all the same
    let (dossier, session) = state.reading().unwrap();
    assert_eq!(session.answer_in_view(dossier), Some(dossier.rows[3].answers[0]));
}
