//! The README's picture and key table are what the program shows; `UPDATE_README=1 cargo test --test readme` writes them
//! anew.

use std::fmt::Write;
use std::path::Path;

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use tegenlezer::language::Language;
use tegenlezer::model::Source;
use tegenlezer::source::{SEEDS, text};
use tegenlezer::tui::{Action, Keymap, Scope, Settings, State, Theme, update, view};
use tegenlezer::{dossier, parse};

/// The reader at question 2 of the first dossier, its notes open.
fn picture() -> String {
    let paper = |(path, bytes): &(&str, &[u8])| {
        let (manuscript, transcript) = text::read(*bytes);
        parse::document(Source { path: (*path).into(), transcript }, manuscript)
    };
    let dossiers = dossier::dossiers(SEEDS.iter().map(paper).collect());
    let mut state = State::new(dossiers, (118, 30), Theme::PLAIN);
    for key in ["Enter", "]", "f"] {
        update(&mut state, Action::Press(key.parse().unwrap()));
    }
    let mut terminal = Terminal::new(TestBackend::new(118, 30)).unwrap();
    terminal.draw(|frame| drop(view(&state, frame.area(), frame.buffer_mut()))).unwrap();
    let buffer = terminal.backend().buffer();
    let line = |y| (0..118).map(|x| buffer[(x, y)].symbol()).collect::<String>();
    let lines: Vec<_> = (0..30).map(line).map(|line| line.trim_end().to_owned()).collect();
    format!("```text\n{}\n```\n", lines.join("\n"))
}

fn keys() -> String {
    let mut table = String::new();
    let keymap = Keymap::usual();
    for scope in Scope::ALL {
        writeln!(table, "**{}**\n\n| key | does | name |\n|---|---|---|", scope.title()[0]).unwrap();
        for bound in keymap.bound().iter().filter(|bound| bound.binding.scope == scope) {
            let keys: Vec<_> = bound.listed().iter().map(|key| format!("`{key}`")).collect();
            writeln!(
                table,
                "| {} | {} | `{}` |",
                keys.join(" "),
                keymap.help(bound, Language::English),
                bound.binding.command
            )
            .unwrap();
        }
        table.push('\n');
    }
    table
}

#[test]
fn the_readme_shows_the_real_screen_and_the_real_keys() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = std::fs::read_to_string(&path).unwrap();
    let mut expected = readme.clone();
    for (name, made) in [("screen", picture()), ("keys", keys())] {
        let (open, close) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
        let start = expected.find(&open).expect(&open) + open.len();
        let end = start + expected[start..].find(&close).expect(&close);
        expected.replace_range(start..end, &made);
    }
    if std::env::var_os("UPDATE_README").is_some() {
        std::fs::write(&path, &expected).unwrap();
        return;
    }
    assert!(readme == expected, "the README is not what the program shows: UPDATE_README=1 cargo test --test readme");
}

#[test]
fn the_configuration_of_the_readme_is_sound() {
    let readme = include_str!("../README.md");
    let text = readme.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    let (config, faults) = tegenlezer::config::read(text);
    assert_eq!(faults, []);
    assert_eq!(Settings::of(&config, Language::English).1, []);
    assert_eq!((config.prose_width, config.keys.len()), (72, 3));
}

#[test]
fn the_readme_names_every_option_of_every_command() {
    let readme = include_str!("../README.md");
    assert!(readme.contains("All commands but `man` and\n`completions` take `--lang`."));
    for command in ["", "print", "export", "check", "mark", "note", "review", "config", "man", "completions"] {
        let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_tegenlezer"));
        let help = program.args([command, "--help"].iter().filter(|word| !word.is_empty())).output().unwrap();
        let help = String::from_utf8(help.stdout).unwrap();
        let lines = help.lines().map(str::trim_start).filter(|line| line.starts_with('-'));
        let options: Vec<_> =
            lines.flat_map(|line| line.split([' ', ','])).filter(|word| word.starts_with("--")).collect();
        assert!(options.contains(&"--help"), "{command}: {help}");
        assert_eq!(options.contains(&"--lang"), !["man", "completions"].contains(&command), "{command}: {help}");
        let call = if command.is_empty() { "[PATH...]" } else { command };
        let call = format!("| `tegenlezer {call}");
        let rows: Vec<_> = readme.lines().filter(|line| line.starts_with(&call)).collect();
        assert!(!rows.is_empty(), "{command}");
        for option in options.iter().filter(|option| !["--help", "--version", "--lang"].contains(option)) {
            assert!(rows.iter().any(|row| row.contains(*option)), "{command} {option}");
        }
    }
}
