//! The documents are true: picture and keys are what the program shows (`UPDATE_README=1 cargo test --test readme` writes
//! them anew), no command or option is missing, and links lead somewhere.

mod common;

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use common::reader::{dossiers, drawn, open_reviews, play};
use common::svg::svg;
use pulldown_cmark::{Event, Options, Parser, Tag};
use tegenlezer::i18n::Language;
use tegenlezer::tui::{Scope, Settings, State, Theme, usual_keymap};

/// The reader at question 2 of the first dossier, its notes open, three questions marked.
fn picture() -> String {
    let settings = Settings { theme: Theme::DARK, ..Settings::default() };
    let mut state = State::with(dossiers(), (118, 30), settings);
    open_reviews(&mut state);
    play(&mut state, "Enter m a ] ] m p ] m a [ [ f");
    svg(&drawn(&state))
}

fn keys() -> String {
    let mut table = String::new();
    let keymap = usual_keymap();
    for scope in Scope::ALL {
        writeln!(table, "**{}**\n\n| key | does | name |\n|---|---|---|", Language::English.say(scope.title()))
            .unwrap();
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

/// The most that the README may take, in bytes: it is the front door, and the rest of the house is behind it.
const LARGEST_README: usize = 8_000;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The Markdown documents in the root and in `docs/`.
fn documents() -> Vec<PathBuf> {
    let of_folder = |folder: PathBuf| fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let is_document = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "md");
    of_folder(root().into()).chain(of_folder(root().join("docs"))).filter(is_document).collect()
}

/// Compares what stands between the marks of a part with what the program shows; or writes it there, if that is asked for.
fn check_part(document: &str, part: &str, shown: &str) {
    let path = root().join(document);
    let text = fs::read_to_string(&path).unwrap();
    let (open, close) = (format!("<!-- {part} -->\n"), format!("<!-- /{part} -->"));
    let start = text.find(&open).expect(&open) + open.len();
    let end = start + text[start..].find(&close).expect(&close);
    if std::env::var_os("UPDATE_README").is_some() {
        fs::write(&path, format!("{}{shown}{}", &text[..start], &text[end..])).unwrap();
        return;
    }
    assert!(
        text[start..end] == *shown,
        "{document} is not what the program shows: UPDATE_README=1 cargo test --test readme"
    );
}

#[test]
fn the_readme_shows_the_real_screen() {
    let (path, picture) = (root().join("docs/reader.svg"), picture());
    if std::env::var_os("UPDATE_README").is_some() {
        fs::write(&path, &picture).unwrap();
    }
    let fresh = fs::read_to_string(path).is_ok_and(|kept| kept == picture);
    assert!(fresh, "docs/reader.svg is not what the program shows: UPDATE_README=1 cargo test --test readme");
}

#[test]
fn the_page_about_the_reader_shows_the_real_keys() {
    check_part("docs/reader.md", "keys", &keys());
}

#[test]
fn the_readme_is_short_and_says_how_to_build_and_test() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    assert!(readme.len() <= LARGEST_README, "{} bytes", readme.len());
    for command in ["cargo run --release", "cargo test"] {
        assert!(readme.lines().any(|line| line == format!("    {command}")), "{command}");
    }
}

/// The heading as it is named in a link: `#man-page-and-completions`.
fn fragment(heading: &str) -> String {
    let kept = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}

fn headings(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap();
    let headings = text.lines().filter(|line| line.starts_with('#'));
    headings.map(|line| fragment(line.trim_start_matches('#').trim())).collect()
}

#[test]
fn links_between_the_documents_lead_somewhere() {
    let mut count = 0;
    for path in documents() {
        let text = fs::read_to_string(&path).unwrap();
        for event in Parser::new_ext(&text, Options::ENABLE_TABLES) {
            let Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) = event else { continue };
            if dest_url.starts_with("https://") {
                continue;
            }
            let (file, heading) = dest_url.split_once('#').unwrap_or((&dest_url, ""));
            let target = if file.is_empty() { path.clone() } else { path.with_file_name(file) };
            assert!(target.exists(), "{}: {dest_url}", path.display());
            let is_there = heading.is_empty() || headings(&target).iter().any(|other| other == heading);
            assert!(is_there, "{}: no heading {dest_url}", path.display());
            count += 1;
        }
    }
    assert!(count > 20, "{count}");
}

#[test]
fn every_document_is_reached_from_the_readme() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    for path in documents().iter().filter(|path| !path.ends_with("README.md")) {
        let name = path.strip_prefix(root()).unwrap().display().to_string().replace('\\', "/");
        assert!(readme.contains(&format!("({name})")), "{name}");
    }
}

/// Files and folders of the program that `ARCHITECTURE.md` and `CONTRIBUTING.md` name in code.
#[test]
fn the_paths_that_the_documents_name_are_there() {
    let mut count = 0;
    for document in ["ARCHITECTURE.md", "CONTRIBUTING.md"] {
        let text = fs::read_to_string(root().join(document)).unwrap();
        for event in Parser::new_ext(&text, Options::ENABLE_TABLES) {
            let Event::Code(code) = event else { continue };
            let is_path =
                ["src/", "tests/", "benches/", "docs/", "seeds/", ".ci/"].iter().any(|start| code.starts_with(start));
            if is_path && !code.contains(['<', '*', ' ']) {
                assert!(root().join(&*code).exists(), "{document}: {code}");
                count += 1;
            }
        }
    }
    assert!(count > 40, "{count}");
}

#[test]
fn the_documented_configuration_is_sound() {
    let page = include_str!("../docs/configuration.md");
    let text = page.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    let (config, faults) = tegenlezer::config::read(text);
    assert_eq!(faults, []);
    assert_eq!(Settings::from_config(&config, Language::English).1, []);
    assert_eq!((config.prose_width, config.keys.len()), (72, 3));
}

#[test]
fn every_option_of_every_command_is_documented() {
    let page = include_str!("../docs/commands.md");
    let of_all = ["--lang", "--quiet", "--plain", "--ascii"];
    for option in of_all {
        assert!(page.lines().any(|line| line.starts_with("| `") && line.contains(&format!("`{option}"))), "{option}");
    }
    for command in [""].into_iter().chain(common::COMMANDS) {
        let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_tegenlezer"));
        let help = program.args([command, "--help"].iter().filter(|word| !word.is_empty())).output().unwrap();
        let help = String::from_utf8(help.stdout).unwrap();
        let lines = help.lines().map(str::trim_start).filter(|line| line.starts_with('-'));
        let options: Vec<_> =
            lines.flat_map(|line| line.split([' ', ','])).filter(|word| word.starts_with("--")).collect();
        assert!(options.contains(&"--help"), "{command}: {help}");
        assert!(of_all.iter().all(|option| options.contains(option)), "{command}: {help}");
        let call = if command.is_empty() { "[PATH...]" } else { command };
        let call = format!("| `tegenlezer {call}");
        let rows: Vec<_> = page.lines().filter(|line| line.starts_with(&call)).collect();
        assert!(!rows.is_empty(), "{command}");
        for option in
            options.iter().filter(|option| !["--help", "--version"].contains(option) && !of_all.contains(option))
        {
            assert!(rows.iter().any(|row| row.contains(*option)), "{command} {option}");
        }
    }
}
