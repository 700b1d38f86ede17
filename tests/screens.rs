//! What the reader draws of the embedded papers, with styles, at four sizes; and that it draws at any size at all.

use std::fmt::Write;

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier};
use tegenlezer::config::{Config, ThemeName};
use tegenlezer::dossier::Dossier;
use tegenlezer::language::Language;
use tegenlezer::model::Source;
use tegenlezer::source::{SEEDS, text};
use tegenlezer::tui::{Action, Settings, State, Theme, update, view};
use tegenlezer::{dossier, parse};

fn dossiers() -> Vec<Dossier> {
    let paper = |(path, bytes): &(&str, &[u8])| {
        let (manuscript, transcript) = text::read(bytes);
        parse::document(Source { path: (*path).into(), transcript }, &manuscript)
    };
    dossier::dossiers(SEEDS.iter().map(paper).collect())
}

/// The reader after these keys, on a screen of this size.
fn reader((width, height): (u16, u16), keys: &str, theme: Theme) -> State {
    let mut state = State::new(dossiers(), (width, height), theme);
    play(&mut state, keys);
    state
}

/// Presses keys with spaces between; `=word` types a word.
fn play(state: &mut State, keys: &str) {
    for key in keys.split_whitespace() {
        let keys: Vec<_> = match key.strip_prefix('=') {
            Some(word) => word.chars().map(String::from).collect(),
            None => vec![key.to_owned()],
        };
        for key in keys {
            update(state, Action::Press(key.parse().unwrap()));
        }
    }
}

/// The screen as text, and below it how each cell looks: `b` bold, `r` reversed, `u` underlined, `d` dim, `i` italic,
/// a capital for several of them, and beside it the colours.
fn screen(state: &State) -> String {
    let (width, height) = state.size;
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    terminal.draw(|frame| drop(view(state, frame.area(), frame.buffer_mut()))).unwrap();
    let buffer = terminal.backend().buffer();
    let mut drawn = String::new();
    for y in 0..height {
        let line: String = (0..width).map(|x| buffer[(x, y)].symbol()).collect();
        writeln!(drawn, "|{}|", line).unwrap();
    }
    writeln!(drawn, "styles").unwrap();
    for y in 0..height {
        writeln!(drawn, "{}", styles(buffer, y)).unwrap();
    }
    drawn
}

/// `0-79 bold reversed, 3 yellow`: the cells of a line that do not look plain.
fn styles(buffer: &Buffer, y: u16) -> String {
    let mut runs: Vec<(u16, u16, String)> = Vec::new();
    for x in 0..buffer.area.width {
        let cell = &buffer[(x, y)];
        let mut words = Vec::new();
        let modifiers = [
            (Modifier::BOLD, "bold"),
            (Modifier::DIM, "dim"),
            (Modifier::ITALIC, "italic"),
            (Modifier::UNDERLINED, "underlined"),
            (Modifier::REVERSED, "reversed"),
            (Modifier::CROSSED_OUT, "crossed out"),
        ];
        words.extend(
            modifiers
                .iter()
                .filter(|(modifier, _)| cell.modifier.contains(*modifier))
                .map(|(_, word)| (*word).to_owned()),
        );
        words.extend(
            Some(cell.fg).filter(|colour| *colour != Color::Reset).map(|colour| colour.to_string().to_lowercase()),
        );
        words.extend(
            Some(cell.bg)
                .filter(|colour| *colour != Color::Reset)
                .map(|colour| format!("on {}", colour.to_string().to_lowercase())),
        );
        let look = words.join(" ");
        match runs.last_mut() {
            Some((_, last, same)) if *same == look && *last + 1 == x => *last = x,
            _ => runs.push((x, x, look)),
        }
    }
    let runs = runs.into_iter().filter(|(.., look)| !look.is_empty());
    let runs: Vec<_> = runs
        .map(
            |(first, last, look)| {
                if first == last { format!("{first} {look}") } else { format!("{first}-{last} {look}") }
            },
        )
        .collect();
    format!("{y}: {}", runs.join(", ")).trim_end().to_owned()
}

/// Opens the dossier with seed 004 at the answer to question 33, its references and notes.
const CONSULTATION: &str = "G Enter";

#[test]
fn the_panes_at_four_sizes() {
    for size in [(80, 24), (120, 40), (40, 10), (200, 60)] {
        let name = format!("panes_{}x{}", size.0, size.1);
        insta::assert_snapshot!(name, screen(&reader(size, "Enter 2 g Tab", Theme::COLOURS)));
    }
}

#[test]
fn a_consultation_by_reference() {
    let keys = format!("{CONSULTATION} 3 3 g Enter");
    insta::assert_snapshot!("consultation_120x40", screen(&reader((120, 40), &keys, Theme::COLOURS)));
}

#[test]
fn answers_shown_in_place() {
    let keys = format!("{CONSULTATION} 4 7 g r");
    insta::assert_snapshot!("references_120x40", screen(&reader((120, 40), &keys, Theme::COLOURS)));
}

#[test]
fn a_question_worded_in_two_ways() {
    insta::assert_snapshot!("difference_80x24", screen(&reader((80, 24), "Enter 8 g w", Theme::COLOURS)));
    insta::assert_snapshot!("difference_80x24_plain", screen(&reader((80, 24), "Enter 8 g w", Theme::PLAIN)));
}

#[test]
fn finding_while_it_is_typed() {
    for (name, size, keys) in [
        ("search_typed_80x24", (80, 24), "/ =politie"),
        ("search_typed_120x40", (120, 40), "/ =politie"),
        ("filter_120x40", (120, 40), "& =group:CDA Enter ]"),
    ] {
        let keys = format!("{CONSULTATION} {keys}");
        insta::assert_snapshot!(name, screen(&reader(size, &keys, Theme::COLOURS)));
    }
    insta::assert_snapshot!("dossiers_filtered_80x24", screen(&reader((80, 24), "/ =sgp", Theme::COLOURS)));
}

#[test]
fn panes_with_more_room() {
    insta::assert_snapshot!("maximised_80x24", screen(&reader((80, 24), "Enter 2 g z j j", Theme::COLOURS)));
    insta::assert_snapshot!(
        "referrers_120x40",
        screen(&reader((120, 40), &format!("{CONSULTATION} 2 g s P +"), Theme::COLOURS))
    );
    insta::assert_snapshot!("notice_80x24", screen(&reader((80, 24), "Enter p", Theme::COLOURS)));
}

#[test]
fn the_list_of_dossiers() {
    insta::assert_snapshot!("dossiers_120x40", screen(&reader((120, 40), "", Theme::COLOURS)));
}

#[test]
fn hits_without_colours() {
    let keys = format!("{CONSULTATION} / =politie Enter n");
    insta::assert_snapshot!("hits_80x24_plain", screen(&reader((80, 24), &keys, Theme::PLAIN)));
}

#[test]
fn overlays() {
    for (name, keys) in [
        ("help_80x24", "?"),
        ("help_searched_80x24", "? / =link"),
        ("proof_80x24", "Enter 2 g o"),
        ("about_80x24", "Enter i"),
        ("letter_80x24", "j j Enter Tab"),
        ("text_80x24", "Enter h t G"),
    ] {
        insta::assert_snapshot!(name, screen(&reader((80, 24), keys, Theme::COLOURS)));
    }
}

/// Every screen and everything that can lie over it.
const SCREENS: [&str; 11] = [
    "",
    "Enter",
    "Enter 2 g Tab Enter",
    "Enter h h",
    "Enter / =materiaal Enter n",
    "Enter / =mat",
    "Enter t",
    "j j Enter",
    "?",
    "Enter o",
    "Enter i",
];

#[test]
fn every_theme_draws_every_screen_and_says_the_same() {
    let text = |screen: &str| screen.split("\nstyles\n").next().unwrap().to_owned();
    for (name, coloured) in
        [(ThemeName::Dark, true), (ThemeName::Light, true), (ThemeName::Sixteen, true), (ThemeName::None, false)]
    {
        let drawn = |keys| screen(&reader((100, 30), keys, Theme::called(name)));
        for keys in SCREENS {
            let plain = screen(&reader((100, 30), keys, Theme::PLAIN));
            assert_eq!(text(&drawn(keys)), text(&plain), "{name} {keys}");
            assert!(coloured || !is_coloured(&drawn(keys)), "{name} {keys}");
        }
        assert_eq!(is_coloured(&drawn("Enter / =materiaal Enter n")), coloured, "{name}");
    }
}

/// Whether some cell of a drawn screen has another colour than the terminal's own.
fn is_coloured(screen: &str) -> bool {
    let styles = screen.split("\nstyles\n").nth(1).unwrap();
    let looks = ["bold", "dim", "italic", "underlined", "reversed"];
    let words = styles.lines().filter_map(|line| line.split_once(": ")).flat_map(|(_, runs)| runs.split([',', ' ']));
    let words = words.filter(|word| !word.is_empty() && !word.starts_with(|c: char| c.is_ascii_digit()));
    words.into_iter().any(|word| !looks.contains(&word))
}

#[test]
fn prose_is_as_wide_as_the_user_has_it() {
    let width = |prose_width| {
        let (settings, _) = Settings::of(&Config { prose_width, ..Config::default() }, Language::English);
        let mut state = State::with(dossiers(), (200, 40), settings);
        play(&mut state, "j j Enter G");
        let screen = screen(&state);
        let lines = screen.lines().skip(2).take(37).map(|line| line.trim_matches(['|', ' ']).chars().count());
        lines.max().unwrap()
    };
    assert!((35..=40).contains(&width(40)), "{}", width(40));
    assert!((80..=90).contains(&width(90)), "{}", width(90));
    assert!((110..=120).contains(&width(120)), "{}", width(120));
}

#[test]
fn help_and_hints_show_the_keys_that_the_user_has() {
    let text = "[keys]\nsearch = 'S'\nturn = ['W']\nback = 'B'\nhelp = 'F1'\nnext-link = []";
    let (settings, faults) = Settings::of(&tegenlezer::config::read(text).0, Language::English);
    assert_eq!(faults, []);
    let mut state = State::with(dossiers(), (120, 40), settings);
    play(&mut state, "Enter ]");
    let shown = screen(&state);
    for words in [" W 1/2 ", "F1 help  S search  f notes  "] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    play(&mut state, "F1");
    let help = screen(&state);
    for words in ["W          turn the wording", "B          back to where", "-          next footnote"] {
        assert!(help.contains(words), "{words}: {help}");
    }
}

#[test]
fn the_smallest_screens_are_drawn() {
    let keys = [
        "",
        "Enter",
        "Enter f Tab",
        "Enter h",
        "Enter h h",
        "j j Enter f",
        "?",
        "Enter o",
        "Enter i",
        "Enter / =a",
        "Enter & =a",
        "/ =a",
        "Enter z",
        "Enter f z",
        "Enter h z",
    ];
    for keys in keys {
        let mut state = reader((80, 24), keys, Theme::COLOURS);
        for (width, height) in (1..=5).flat_map(|width| (1..=5).map(move |height| (width, height))) {
            update(&mut state, Action::Resize(width, height));
            screen(&state);
        }
    }
}

#[test]
fn a_scrolled_text_stays_where_it_was_read_when_the_screen_changes() {
    let first_line = |state: &State| {
        let screen = screen(state);
        let line = screen.lines().nth(2).unwrap().to_owned();
        line.rsplit('│').next().unwrap().trim_matches(['|', ' ']).to_owned()
    };
    let mut state = reader((120, 40), &format!("{CONSULTATION} 1 g 9 j"), Theme::COLOURS);
    let before = first_line(&state);
    for size in [(80, 24), (70, 15), (200, 50), (3, 2), (120, 40)] {
        update(&mut state, Action::Resize(size.0, size.1));
        screen(&state);
    }
    assert_eq!(first_line(&state), before);
    assert!(!before.is_empty());
}

#[test]
fn a_frame_for_another_size_than_the_state_knows_is_drawn_too() {
    let state = reader((200, 60), "Enter f", Theme::COLOURS);
    for (width, height) in [(0, 0), (1, 1), (80, 24), (300, 100)] {
        let area = ratatui::layout::Rect::new(0, 0, width, height);
        view(&state, area, &mut Buffer::empty(area));
    }
}
