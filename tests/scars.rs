//! Papers and terminals at their worst: nothing is lost from the screen, nothing is drawn outside it, nothing hangs.

use std::fmt::Write;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use tegenlezer::dossier::{self, Dossier};
use tegenlezer::model::Source;
use tegenlezer::source::text;
use tegenlezer::tui::{Action, Effect, State, Theme, update, view};
use tegenlezer::{layout, parse};

/// A paper of these questions and answers.
fn paper<'a>(sides: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<Dossier> {
    let mut bytes =
        String::from("Vragen van het lid Jansen (X) aan de Minister van Y over Z (ingezonden 1 mei 2024).\n\n");
    for (index, (question, answer)) in sides.into_iter().enumerate() {
        let number = index + 1;
        write!(bytes, "Vraag {number}\n\n{question}\n\nAntwoord {number}\n\n{answer}\n\n").unwrap();
    }
    let (manuscript, transcript) = text::read(bytes.as_bytes());
    dossier::dossiers(vec![parse::document(Source { path: "a.txt".into(), transcript }, manuscript)])
}

fn reader(dossiers: Vec<Dossier>, size: (u16, u16)) -> State {
    State::new(dossiers, size, Theme::COLOURS)
}

fn press(state: &mut State, keys: &str) -> Vec<Effect> {
    keys.split_whitespace().flat_map(|key| update(state, Action::Press(key.parse().unwrap()))).collect()
}

/// The lines of the screen; every cell is one that a terminal can show.
fn drawn(state: &State) -> Vec<String> {
    let (width, height) = state.size;
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    view(state, buffer.area, &mut buffer);
    let line = |y: u16| {
        let (mut line, mut x) = (String::new(), 0);
        while x < width {
            let symbol = buffer[(x, y)].symbol();
            assert!(!symbol.chars().any(char::is_control), "{symbol:?}");
            line += symbol;
            x += u16::try_from(layout::width(symbol)).unwrap().max(1);
        }
        assert_eq!(x, width, "a character hangs over the edge: {line}");
        line
    };
    (0..height).map(line).collect()
}

/// All that one comes by who reads the text from top to bottom, without blanks.
fn read_through(state: &mut State) -> String {
    press(state, "t g");
    let mut seen: Vec<String> = Vec::new();
    for _ in 0..20_000 {
        let lines = drawn(state);
        let body = &lines[2..lines.len() - 1]; // below title and heading, above the status
        let before = seen.len();
        let overlap = (0..=body.len()).rev().find(|&n| seen.ends_with(&body[..n])).unwrap_or(0);
        seen.extend(body[overlap..].iter().cloned());
        press(state, "Space");
        if seen.len() == before {
            break;
        }
    }
    seen.concat().split_whitespace().collect()
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// What papers can hold, one of each.
const HARD: &[&str] = &[
    "質問 漢字かな交じり文 ｆｕｌｌｗｉｄｔｈ 한국어 텍스트가 길게 이어집니다",
    "e\u{301}e\u{301}n n\u{303} a\u{30a}\u{323} z\u{351}\u{36b}\u{343}a\u{302}l\u{33c}g\u{321}o",
    "שלום עולם זהו טקסט ארוך מימין לשמאל وهذا نص عربي طويل من اليمين إلى اليسار",
    "👩‍👩‍👧‍👦 🇳🇱 👍🏽 emoji in een vraag",
    "kolom\tna\tkolom\t\tmet tabs",
    "Rijksvastgoedontwikkelingsbedrijfsmaatschappijaansprakelijkheidswaardevaststellingsveranderingsverzekering",
    "https://example.nl/een/heel/lang/adres/zonder/einde?met=vragen&en=antwoorden&nog=veel&meer=daarvan#enzovoort",
];

#[test]
fn every_script_is_drawn_whole_at_every_width() {
    let dossiers = paper(HARD.iter().map(|&hard| (hard, hard)));
    for width in [12, 20, 33, 40, 61, 80, 121, 200] {
        let mut state = reader(dossiers.clone(), (width, 12));
        let seen = read_through(&mut state);
        for hard in &HARD[..4] {
            let found = seen.matches(&squeezed(hard)).count();
            assert_eq!(found, 2, "{hard} at {width}: {seen}");
        }
    }
}

#[test]
fn long_words_and_tabs_lose_nothing() {
    let dossiers = paper(HARD[4..].iter().map(|&hard| (hard, hard)));
    for width in [1, 2, 5, 12, 40, 80] {
        let mut state = reader(dossiers.clone(), (width, 12));
        let letters = |text: &str| text.chars().filter(|c| c.is_ascii_alphanumeric()).collect::<String>();
        let seen = letters(&read_through(&mut state));
        for hard in &HARD[4..] {
            assert!(seen.contains(&letters(hard)), "{hard} at {width}: {seen}");
        }
    }
}

#[test]
fn a_question_of_twenty_thousand_words() {
    let long: String = (0..20_000).map(|n| format!("woord{n} ")).collect();
    let mut state = reader(paper([("Waarom?", "Daarom."), (&long, &long), ("En nu?", "Verder.")]), (80, 24));
    let seen = read_through(&mut state);
    assert_eq!(seen.matches("woord19999").count(), 2);
    assert_eq!(seen.matches("woord12345").count(), 2);
    press(&mut state, "t 2 g");
    assert!(drawn(&state)[1].contains("Answer 2"));
    press(&mut state, "]");
    assert!(drawn(&state).concat().contains("Verder."));
    press(&mut state, "k k");
    assert!(drawn(&state).concat().contains("woord19999"));
}

#[test]
fn a_thousand_questions() {
    let sides: Vec<_> =
        (1..=1000).map(|n| (format!("Kunt u zeggen wat {n} is?"), format!("Dat is getal {n}."))).collect();
    let sides = sides.iter().map(|(question, answer)| (question.as_str(), answer.as_str()));
    let mut state = reader(paper(sides), (120, 40));
    assert_eq!(state.dossiers[0].rows.len(), 1000);
    for number in [1, 500, 777, 1000] {
        let digits: String = number.to_string().chars().map(|digit| format!("{digit} ")).collect();
        press(&mut state, &format!("{digits} g"));
        let screen = drawn(&state).concat();
        assert!(screen.contains(&format!("getal {number}.")) && screen.contains(&format!(">{number:>4}")), "{screen}");
    }
    press(&mut state, "g 9 9 9 9 9 ]");
    assert!(drawn(&state).concat().contains("getal 1000."));
}

#[test]
fn resized_while_it_is_scrolled_the_text_stays() {
    let dossiers = paper(HARD.iter().map(|&hard| (hard, hard)));
    let mut state = reader(dossiers, (80, 24));
    for (step, size) in
        [(1, 1), (2, 200), (200, 2), (0, 0), (13, 7), (300, 100), (40, 10)].into_iter().cycle().take(200).enumerate()
    {
        press(&mut state, ["j", "Space", "]", "Tab", "G", "f", "t", "Enter", "d"][step % 9]);
        update(&mut state, Action::Resize(size.0, size.1));
        drawn(&state);
    }
    let mut state = reader(paper(HARD.iter().map(|&hard| (hard, hard))), (80, 24));
    press(&mut state, "3 g");
    for size in [(1, 1), (0, 0), (200, 60), (40, 10), (7, 3), (80, 24)] {
        update(&mut state, Action::Resize(size.0, size.1));
    }
    assert!(drawn(&state)[1].contains("Answer 3"));
}

#[test]
fn what_is_pasted_fires_no_command() {
    let paste = |keys: &str, text: &str| {
        let mut state = reader(paper([("Waarom?", "Daarom."), ("En nu?", "Verder.")]), (80, 24));
        press(&mut state, keys);
        let effects = update(&mut state, Action::Paste(text.into()));
        (effects, drawn(&state).last().unwrap().trim_end().to_owned(), state)
    };
    for keys in ["", "?", "o", "t"] {
        let (effects, _, state) = paste(keys, "q\r\nq\r\n\u{3}:quit\n");
        assert!(effects.is_empty() && state.open == Some(0), "{keys}");
    }
    let (effects, line, _) = paste("/", "twee\nregels\r\n\u{1b}[201~q\n");
    assert!(effects.is_empty() && line.starts_with("/twee regels q"), "{line}"); // behind it: how many hits
    let (effects, line, _) = paste(":", "quit\n");
    assert_eq!((effects, line.as_str()), (vec![], ":quit"));
    let long = "woord ".repeat(50_000);
    let (_, line, mut state) = paste("/", &long);
    assert!(line.contains("woord woord") && line.len() <= 80);
    press(&mut state, "Enter");
    drawn(&state);
}

#[test]
fn a_flood_of_keys_leaves_the_reader_sound() {
    let mut state = reader(paper(HARD.iter().map(|&hard| (hard, hard))), (80, 24));
    for round in 0..2_000 {
        press(
            &mut state,
            ["j j ] Tab", "k 9 9 9 9 9 9 G", "} { ] ]", "Space b d u", "/ Esc f f", "L L v v", "Esc Esc 0 9"]
                [round % 7],
        );
    }
    drawn(&state);
    press(&mut state, "Esc Esc Esc Esc 2 g");
    assert!(drawn(&state)[1].contains("Answer 2"));
}
