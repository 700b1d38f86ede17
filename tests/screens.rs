//! Snapshots of the reader's screens with the embedded papers, and tests that it draws at any size.

mod common;

use std::fmt::Write;

use common::reader::{dossiers, drawn, find_hints, find_in, library, open_reviews, play};
use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier};
use tegenlezer::config::{Config, ThemeName};
use tegenlezer::i18n::Language;
use tegenlezer::model::Source;
use tegenlezer::source::{SEEDS, text as source_text};
use tegenlezer::tui::{Action, Settings, State, Theme, update, view};
use tegenlezer::{dossier, parse};

/// The reader after these keys, on a screen of this size.
fn reader(size: (u16, u16), keys: &str, theme: Theme) -> State {
    reader_in(Language::English, size, keys, theme)
}

fn reader_in(language: Language, size: (u16, u16), keys: &str, theme: Theme) -> State {
    let mut state = State::with(dossiers(), size, Settings { theme, language, ..Settings::default() });
    open_reviews(&mut state);
    play(&mut state, keys);
    state
}

/// The text of the screen, and below it the styles of its cells, line by line.
fn screen(state: &State) -> String {
    let height = state.size.1;
    let buffer = drawn(state);
    let mut screen = text(&buffer);
    writeln!(screen, "styles").unwrap();
    for y in 0..height {
        writeln!(screen, "{}", styles(&buffer, y)).unwrap();
    }
    screen
}

/// The text of the screen, line by line.
fn text(buffer: &Buffer) -> String {
    let cell = |x, y| buffer[(x, y)].symbol();
    let line = |y| (0..buffer.area.width).map(|x| cell(x, y)).collect::<String>();
    (0..buffer.area.height).map(|y| format!("|{}|\n", line(y))).collect()
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

/// Every screen and overlay: its name, and the keys that lead there. The first dossier is the notice 001 with the answer
/// 000, the third the letter 003, the last seed 004.
const SCREENS: &[(&str, &str)] = &[
    ("dossiers", ""),
    ("dossiers_filtered", "/ =sgp"),
    ("panes", "Enter 2 g Tab"),
    ("list", "G Enter h h"),
    ("drawer", "G Enter 1 6 g f l"),
    ("wording", "Enter 4 g h Tab"),
    ("peek", "G Enter 3 3 g Enter"),
    ("references", "G Enter 4 7 g r"),
    ("referrers", "G Enter 2 g s P +"),
    ("notice", "Enter p"),
    ("joint", "G Enter 6 g"),
    ("card", "G Enter 2 g m p m 1 V c =Wie? Ctrl-S Esc h Tab Tab"),
    ("shown_in_place", "G Enter 4 7 g r 5 j"),
    ("difference", "Enter 8 g w"),
    ("maximised", "Enter 2 g z j j"),
    ("unlinked", "Enter 2 g L 3 ]"),
    ("text", "Enter h t G"),
    ("letter", "j j Enter Tab"),
    ("proof", "Enter 2 g o"),
    ("about", "Enter i"),
    ("about_uncertain", "G Enter i"),
    ("help", "?"),
    ("help_end", "? G"),
    ("help_searched", "? / =link"),
    ("search_typed", "G Enter / =politie"),
    ("hits", "G Enter / =politie Enter n"),
    ("filter_typed", "G Enter & =status:"),
    ("filter", "G Enter & =group:CDA Enter ]"),
    ("command", "Enter : =next-"),
    ("message", "Enter : =fly Enter"),
    ("marks", "G Enter m a ] m p ] m n ] m e ] m w ] m f ] ] c =los Ctrl-S 2 g m t =later Enter"),
    ("mark_menu", "Enter 2 g m"),
    ("ticks", "Enter 2 g m s 1 j Space Space"),
    ("tag_typed", "Enter m t =besluit Enter ] m t =b"),
    ("choosing", "Enter 2 g V j J"),
    ("note_written", "Enter 2 g V j c =hoeveel Space =precies?"),
    ("noted", "Enter 2 g V j c =hoeveel? Ctrl-S c =hele Space =vraag Ctrl-S m p"),
    ("notes", "Enter 2 g V j c =hoeveel? Ctrl-S c =hele Space =vraag Ctrl-S C j"),
    ("summary", "G Enter 2 g m p m t =later Enter V j c =hoeveel? Ctrl-S 4 g m a c =prima Ctrl-S M j j"),
    ("pairing_typed", "Enter 4 g A =5"),
    ("report_typed", "Enter X"),
    ("paired", "Enter 4 g A =5 Enter 5 g"),
];

/// The same with hints, once a dossier is open: its keys, and those that follow when hints are found.
const HINTS: &[(&str, &str, &str)] = &[
    ("hints_list", "G Enter", "1 4 g"),
    ("hints_card", "G Enter", "2 2 g h Tab Tab"),
    ("hints_drawer", "G Enter", "9 g H a j j"),
    ("hints_dismissed", "G Enter", "9 g H x"),
    ("hints_given", "G Enter", "5 3 g H G Enter"),
    ("hints_commitments", "G Enter", "T j a j j"),
    ("hints_filter", "G Enter", "& =promise Space =status:answered Enter"),
];

#[test]
fn every_screen_with_hints_in_either_language() {
    let shown = |language, size, (before, keys): (&str, &str)| {
        let mut state = reader_in(language, size, before, Theme::COLOURS);
        find_hints(&mut state);
        play(&mut state, keys);
        screen(&state)
    };
    for (name, before, keys) in HINTS {
        insta::assert_snapshot!(format!("{name}_120x40"), shown(Language::English, (120, 40), (before, keys)));
        insta::assert_snapshot!(format!("{name}_80x24_dutch"), shown(Language::Dutch, (80, 24), (before, keys)));
    }
}

/// What was said before of an answer: looked for, listed, with what was changed, and where there is nothing.
#[test]
fn what_was_said_before_in_both_languages_and_sizes() {
    let (_folder, library) = library();
    for (language, code) in [(Language::English, "en"), (Language::Dutch, "nl")] {
        for size in [(80, 24), (120, 40)] {
            let shown = |name: &str, keys: &str, then: &str| {
                let mut state = reader_in(language, size, keys, Theme::COLOURS);
                find_in(&library, &mut state);
                play(&mut state, then);
                let name = format!("said_before_{name}_{}x{}_{code}", size.0, size.1);
                insta::assert_snapshot!(name, text(&drawn(&state)));
            };
            shown("listed", "Enter 2 g E", "");
            shown("changed", "Enter 2 g E", "j Enter");
            shown("nothing", "Enter 4 g E", "");
        }
    }
    let mut lit = reader((120, 40), "Enter 2 g E", Theme::COLOURS);
    update(&mut lit, Action::Resize(120, 60));
    find_in(&library, &mut lit);
    insta::assert_snapshot!("said_before_lit_120x60", screen(&lit));
    let waits = text(&drawn(&reader((80, 24), "Enter 2 g E", Theme::COLOURS)));
    assert!(waits.contains("looking in the library …"), "{waits}");
}

/// English on a wide screen and Dutch on a narrow one: together they show both languages and both layouts.
#[test]
fn every_screen_in_either_language() {
    for (name, keys) in SCREENS {
        let english = screen(&reader((120, 40), keys, Theme::COLOURS));
        insta::assert_snapshot!(format!("{name}_120x40"), english);
        let dutch = screen(&reader_in(Language::Dutch, (80, 24), keys, Theme::COLOURS));
        insta::assert_snapshot!(format!("{name}_80x24_dutch"), dutch);
    }
}

/// A question without an answer, and two whose heading they share.
const UNCLEAR: &str =
    "Vragen van het lid Jansen (D66) aan de Minister van Natuur over schapen (ingezonden 2 maart 2025).

Antwoord van Minister De Boer (Natuur) (ontvangen 31 mei 2025).

Vraag 1
Kent u het bericht over de schapen?

Antwoord 1
Ja.

Vraag 2
Wat vindt u daarvan?

Vraag 3
Hoe gaat u daarmee om?

Antwoord 3
Met zorg.

Vraag 4 en 5
Klopt het dat de dijk zakt?

Antwoord 4 en 5
Nee, dat klopt niet.
";

#[test]
fn what_is_open_or_unclear_in_both_languages() {
    let (name, notice) = SEEDS.iter().find(|(name, _)| name.contains("001_")).unwrap();
    for (screen, path, bytes, keys, dutch) in [
        (
            "postponed",
            *name,
            *notice,
            "j",
            ["~ vraag 1 · uitgesteld: volgens een", "mededeling volgt het antwoord later"],
        ),
        (
            "unclear",
            "schapen.txt",
            UNCLEAR.as_bytes(),
            "l g 2 g",
            ["! vraag 2 · niet gevonden: het stuk", "met antwoorden heeft geen kop voor dit"],
        ),
        (
            "uncertain",
            "schapen.txt",
            UNCLEAR.as_bytes(),
            "5 g",
            ["? één kop boven meer vragen", "die niet te verdelen waren"],
        ),
    ] {
        let shown = |language| {
            let (manuscript, transcript) = source_text::read(bytes);
            let paper = parse::document(Source { path: path.into(), transcript }, manuscript);
            let settings = Settings { language, ..Settings::default() };
            let mut state = State::with(dossier::dossiers(vec![paper]), (80, 24), settings);
            play(&mut state, keys);
            text(&drawn(&state))
        };
        insta::assert_snapshot!(format!("{screen}_80x24"), shown(Language::English));
        let shown = shown(Language::Dutch);
        assert!(dutch.iter().all(|words| shown.contains(words)), "{shown}");
    }
}

/// Questions that share an answer are listed one below the other, and the one in view stands out.
#[test]
fn questions_answered_together() {
    let mut paper =
        "Vragen van het lid Jansen (D66) aan de Minister van Natuur over schapen (ingezonden 2 maart 2025).\n\n\
                     Antwoord van Minister De Boer (Natuur) (ontvangen 31 mei 2025).\n\n"
            .to_owned();
    for number in 1..=7 {
        paper += &format!("Vraag {number}\nKlopt het dat dijk {number} al jaren zakt? Wat wordt daaraan gedaan?\n\n");
        paper += match number {
            1 => "Antwoord 1 en 7\nJa.\n\n",
            2 => "Antwoord 2\nNee.\n\n",
            6 => "Antwoord 3 tot en met 6\nNee, dat klopt niet, zo blijkt uit onderzoek.\n\n",
            _ => "",
        };
    }
    let (manuscript, transcript) = source_text::read(paper.as_bytes());
    let paper = parse::document(Source { path: "schapen.txt".into(), transcript }, manuscript);
    let dossiers = dossier::dossiers(vec![paper]);
    for (language, size, keys, name) in [
        (Language::English, (80, 24), "4 g", "together_80x24"),
        (Language::Dutch, (120, 40), "3 g j j", "together_120x40_dutch"),
        (Language::English, (200, 50), "7 g", "together_200x50"),
        (Language::Dutch, (40, 10), "5 g", "together_40x10_dutch"),
    ] {
        let settings = Settings { language, ..Settings::default() };
        let mut state = State::with(dossiers.clone(), size, settings);
        play(&mut state, keys);
        insta::assert_snapshot!(name, screen(&state));
    }
}

/// Screens on which colours mean most: signs, marks, differences, hits and selections.
const COLOURFUL: [&str; 6] = ["dossiers", "panes", "difference", "hits", "marks", "choosing"];

#[test]
fn every_screen_without_colours() {
    for (name, keys) in SCREENS {
        let plain = screen(&reader((80, 24), keys, Theme::PLAIN));
        assert!(!is_coloured(&plain), "{name}");
        assert!(plain.contains("reversed"), "nothing stands out: {name}");
        if COLOURFUL.contains(name) {
            insta::assert_snapshot!(format!("{name}_80x24_plain"), plain);
        }
    }
}

#[test]
fn panes_side_by_side_stacked_and_cramped() {
    let keys = "Enter 2 g Tab";
    for (width, height) in [(200, 60), (70, 24), (40, 10)] {
        let english = screen(&reader((width, height), keys, Theme::COLOURS));
        insta::assert_snapshot!(format!("panes_{width}x{height}"), english);
    }
    let dutch = screen(&reader_in(Language::Dutch, (120, 40), keys, Theme::COLOURS));
    insta::assert_snapshot!("panes_120x40_dutch", dutch);
    let card = screen(&reader((200, 50), "G Enter 2 g m p m 1 V c =Wie? Ctrl-S Esc h Tab Tab", Theme::COLOURS));
    insta::assert_snapshot!("card_200x50", card);
}

/// Sizes and languages that the other screens leave out, each with much at once: list, card, what is dimmed, lines to type in.
#[test]
fn much_at_once_in_other_sizes() {
    let reviewed = "G Enter 2 g m p m 1 V c =Wie? Ctrl-S Esc";
    for (name, language, size, keys) in [
        ("at_once_80x24", Language::English, (80, 24), format!("{reviewed} h Tab")),
        ("at_once_120x40_dutch", Language::Dutch, (120, 40), format!("{reviewed} 4 7 g r 5 j")),
        ("at_once_200x50_dutch", Language::Dutch, (200, 50), format!("{reviewed} 4 7 g r 5 j & =oordeel:")),
        ("dossiers_80x24", Language::English, (80, 24), "/ =va Tab".to_owned()),
        ("dossiers_200x50_dutch", Language::Dutch, (200, 50), "j".to_owned()),
        ("offered_80x24_dutch", Language::Dutch, (80, 24), "G Enter / =ver Tab".to_owned()),
    ] {
        insta::assert_snapshot!(name, screen(&reader_in(language, size, &keys, Theme::COLOURS)));
    }
}

#[test]
fn every_screen_has_the_same_text_in_every_theme() {
    const THEMES: [(ThemeName, bool); 4] =
        [(ThemeName::Dark, true), (ThemeName::Light, true), (ThemeName::Sixteen, true), (ThemeName::None, false)];
    for (name, keys) in SCREENS {
        let mut state = reader((100, 30), keys, Theme::PLAIN);
        let plain = text(&drawn(&state));
        for (theme, coloured) in THEMES {
            state.theme = Theme::named(theme);
            assert_eq!(text(&drawn(&state)), plain, "{theme} {name}");
            assert!(coloured || !is_coloured(&screen(&state)), "{theme} {name}");
        }
    }
    for (theme, coloured) in THEMES {
        let hits = reader((100, 30), "Enter / =materiaal Enter n", Theme::named(theme));
        assert_eq!(is_coloured(&screen(&hits)), coloured, "{theme}");
    }
}

/// Whether some cell of a drawn screen has another colour than the terminal's own.
fn is_coloured(screen: &str) -> bool {
    let styles = screen.split("\nstyles\n").nth(1).unwrap();
    let looks = ["bold", "dim", "italic", "underlined", "reversed", "crossed", "out"];
    let words = styles.lines().filter_map(|line| line.split_once(": ")).flat_map(|(_, runs)| runs.split([',', ' ']));
    let words = words.filter(|word| !word.is_empty() && !word.starts_with(|c: char| c.is_ascii_digit()));
    words.into_iter().any(|word| !looks.contains(&word))
}

#[test]
fn prose_has_the_width_of_the_setting() {
    let width = |prose_width| {
        let (settings, _) = Settings::from_config(&Config { prose_width, ..Config::default() }, Language::English);
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
    let (settings, faults) = Settings::from_config(&tegenlezer::config::read(text).0, Language::English);
    assert_eq!(faults, []);
    let mut state = State::with(dossiers(), (120, 40), settings);
    play(&mut state, "Enter ]");
    let shown = screen(&state);
    for words in [" W 1/2 ", "F1 help  ] next  f footnotes  m mark  S search"] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    play(&mut state, "F1");
    update(&mut state, Action::Resize(120, 200));
    let help = screen(&state).split_whitespace().collect::<Vec<_>>().join(" ");
    for words in ["W turn the wording", "B back to where", "- next footnote"] {
        assert!(help.contains(words), "{words}: {help}");
    }
}

#[test]
fn a_passage_begins_below_the_headings_in_view() {
    let shown = text(&drawn(&reader((120, 40), "G Enter V c", Theme::PLAIN)));
    assert!(shown.contains("Note · “Transnationaal seksueel kindermisbruik"), "{shown}");
}

#[test]
fn messages_name_the_keys_that_the_user_has_in_both_languages() {
    let keys = "[keys]\ndifference = 'W'\nfollow = 'F3'\nsearch = 'S'\ndrawer = 'F4'\nhelp = 'F1'\ncomplete = 'F5'";
    for (language, played, message) in [
        (Language::English, "Enter 8 g", "W shows"),
        (Language::Dutch, "Enter 8 g", "W toont"),
        (Language::English, "Enter n", "nothing searched yet: S searches"),
        (Language::Dutch, "Enter n", "nog niets gezocht: S zoekt"),
        (Language::English, "Enter +", "the drawer is shut: F4 opens it"),
        (Language::Dutch, "Enter +", "de lade is dicht: F4 opent die"),
        (Language::English, "Enter p", "F3 opens it"),
        (Language::Dutch, "Enter p", "F3 opent het"),
        (Language::English, "Enter : =fly Enter", "no command `fly`: F5 completes a name, F1 lists them all"),
        (Language::Dutch, "Enter : =fly Enter", "geen opdracht `fly`: F5 vult een naam aan, F1 toont ze alle"),
    ] {
        let (settings, faults) = Settings::from_config(&tegenlezer::config::read(keys).0, language);
        assert_eq!(faults, []);
        let mut state = State::with(dossiers(), (120, 40), settings);
        play(&mut state, played);
        let shown = text(&drawn(&state));
        assert!(shown.contains(message), "{message}: {shown}");
    }
}

#[test]
fn the_smallest_screens_are_drawn() {
    for language in Language::ALL {
        for (_, keys) in SCREENS {
            let mut state = reader_in(language, (80, 24), keys, Theme::COLOURS);
            for (width, height) in (1..=5).flat_map(|width| (1..=5).map(move |height| (width, height))) {
                update(&mut state, Action::Resize(width, height));
                drawn(&state);
            }
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
    let mut state = reader((120, 40), "G Enter 1 g 9 j", Theme::COLOURS);
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

#[test]
fn the_first_frame_is_the_same_as_after_the_whole_text_is_laid_out() {
    for dossier in dossiers() {
        for size in [(200, 50), (120, 40), (80, 24), (60, 10), (20, 5)] {
            let mut state = State::new(vec![dossier.clone()], size, Theme::PLAIN);
            let first = screen(&state);
            state.complete();
            assert_eq!(first, screen(&state), "{} at {size:?}", dossier.title);
        }
    }
}
