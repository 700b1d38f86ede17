//! Keys in a library, and what it draws.

use jiff::civil::date;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::browser::{Browser, Wish};
use super::view::draw;
use crate::config::{ThemeName, read};
use crate::dossier::dossiers;
use crate::i18n::Language;
use crate::library::{Excerpt, Hit, Part, Summary};
use crate::model::{Document, Kind, Source};
use crate::parse;
use crate::source::{SEEDS, text};
use crate::tui::compose::theme::Theme;
use crate::tui::state::{Opening, Settings};

fn seed((path, bytes): &(&str, &'static [u8])) -> Document {
    let (manuscript, transcript) = text::read(*bytes);
    parse::document(Source { path: (*path).into(), transcript }, manuscript)
}

/// The list of the seeds.
fn browser(language: Language) -> Browser {
    let seeds = dossiers(SEEDS.iter().map(seed).collect());
    let summaries: Vec<_> = (1..).zip(seeds.iter().map(Summary::new)).collect();
    let theme = Theme::named(ThemeName::None);
    let count = summaries.len();
    Browser::new(summaries, count, date(2025, 12, 1), &Settings { theme, language, ..Settings::default() })
}

/// Its dossiers.
fn dossiers_of(browser: &Browser) -> Vec<(i64, Summary)> {
    browser.entries.iter().map(|entry| (entry.id, entry.summary.clone())).collect()
}

/// Presses keys with spaces between; `=word` types a word. The last wish.
fn play(browser: &mut Browser, keys: &str) -> Wish {
    let mut wish = Wish::Nothing;
    for key in keys.split_whitespace() {
        let keys: Vec<_> = match key.strip_prefix('=') {
            Some(word) => word.chars().map(String::from).collect(),
            None => vec![key.to_owned()],
        };
        for key in keys {
            wish = browser.press(key.parse().unwrap());
        }
    }
    wish
}

fn drawn(browser: &mut Browser, width: u16, height: u16) -> String {
    browser.resize(height);
    let area = Rect::new(0, 0, width, height);
    let mut buffer = Buffer::empty(area);
    draw(browser, area, &mut buffer);
    let line = |y| (0..width).map(|x| buffer[(x, y)].symbol()).collect::<String>().trim_end().to_owned();
    (0..height).map(line).collect::<Vec<_>>().join("\n")
}

fn hit(dossier: i64, row: &str) -> Hit {
    let text = "hoe de pakkans stijgt".to_owned();
    Hit {
        dossier,
        title: "de AI-explosie van kinderporno".into(),
        name: "2025Z1".into(),
        path: "seeds/001.txt".into(),
        is_gone: false,
        kind: Kind::Answer,
        day: Some(date(2025, 9, 19)),
        part: Part::Answer,
        row: row.into(),
        numbers: row.into(),
        whose: "Van Oosten".into(),
        excerpt: Excerpt { text, marks: std::iter::once(7..14).collect(), is_cut_before: true, is_cut_after: true },
    }
}

/// The titles in the list, by their first letters.
fn listed(browser: &Browser) -> Vec<String> {
    browser.shown.iter().map(|&index| browser.entries[index].summary.title.chars().take(20).collect()).collect()
}

#[test]
fn the_list_is_filtered_while_one_types_and_ordered() {
    let mut browser = browser(Language::English);
    let all = listed(&browser).len();
    play(&mut browser, "& =kinderporno");
    assert_eq!(listed(&browser), ["de AI-explosie van k"]);
    play(&mut browser, "Esc & =status:reference");
    assert_eq!(listed(&browser).len(), 1);
    play(&mut browser, "Backspace Backspace Backspace Backspace Backspace Backspace Backspace Backspace Backspace");
    assert_eq!(listed(&browser).len(), all, "`status:` is not whole yet");
    play(&mut browser, "Esc & =minister:\"van Space =oosten\"");
    assert_eq!(listed(&browser), ["de AI-explosie van k"]);
    play(&mut browser, "Esc s");
    assert!(listed(&browser)[0].starts_with("de") || !listed(&browser)[0].is_empty());
    let late: Vec<_> =
        browser.shown.iter().map(|&index| browser.entries[index].summary.days_late(browser.today)).collect();
    assert!(late.is_sorted_by(|one, other| one >= other), "{late:?}");
    play(&mut browser, "s");
    let asked: Vec<_> = browser.shown.iter().map(|&index| browser.entries[index].summary.askers.is_empty()).collect();
    assert!(asked.is_sorted(), "without an asker they come last");
}

#[test]
fn the_first_dossiers_are_shown_as_all_will_be() {
    let mut all = browser(Language::English);
    let expected = drawn(&mut all, 100, 5);
    let by_date: Vec<_> = all.shown.iter().map(|&index| dossiers_of(&all)[index].clone()).collect();
    let settings = Settings { theme: all.theme, ..Settings::default() };
    let partial = || Browser::new(by_date[..3].to_vec(), by_date.len(), all.today, &settings);
    let mut first = partial();
    assert!(first.is_partial());
    assert_eq!(drawn(&mut first, 100, 5), expected);
    assert!(!first.complete(dossiers_of(&all)) && !first.is_partial(), "nothing is drawn anew");
    assert_eq!(drawn(&mut first, 100, 5), expected);
    assert_eq!(listed(&first), listed(&all));
    assert!(partial().complete(dossiers_of(&all)[1..].to_vec()), "another program has changed the library");
    let mut damaged = partial();
    damaged.stay_partial();
    assert!(!damaged.is_partial() && drawn(&mut damaged, 100, 5).starts_with(" 3 dossiers"));
}

#[test]
fn each_key_does_what_the_lowest_line_says() {
    let mut browser = browser(Language::English);
    let first = browser.entries[browser.shown[0]].id;
    assert_eq!(play(&mut browser, "Enter"), Wish::Open(Opening { dossier: first, row: None, words: None }));
    assert_eq!(play(&mut browser, "j j k g G PageUp"), Wish::Nothing);
    assert!(matches!(play(&mut browser, "/ =pakkans"), Wish::Find(_)));
    browser.found(vec![hit(3, "2"), hit(4, "")], 70);
    assert_eq!(browser.not_beside(), Some((3, "2".into())));
    play(&mut browser, "Enter j");
    assert_eq!(browser.not_beside(), None, "a letter has no question");
    let opened = play(&mut browser, "k Enter");
    assert_eq!(opened, Wish::Open(Opening { dossier: 3, row: Some("2".into()), words: Some("pakkans".into()) }));
    assert_eq!(play(&mut browser, "/ Ctrl-U"), Wish::StopFinding);
    assert_eq!(play(&mut browser, "=-wolf"), Wish::StopFinding, "what was typed before is not looked for");
    assert!(browser.finder.wrong.is_some() && browser.finder.hits.is_empty());
    assert_eq!(play(&mut browser, "Esc i Tab j k Esc q"), Wish::Leave);
    assert_eq!(play(&mut browser, "/ Ctrl-C"), Wish::Leave);
}

#[test]
fn the_users_keys_hold_and_counts_mean_something() {
    let mut browser = browser(Language::English);
    let second = browser.entries[browser.shown[1]].id;
    let opened = |dossier| Wish::Open(Opening { dossier, row: None, words: None });
    assert_eq!(play(&mut browser, "2 Enter"), opened(second));
    assert_eq!(play(&mut browser, "G 2 g Enter"), opened(second));
    assert_eq!(play(&mut browser, "g 1 j k j Enter"), opened(second));
    play(&mut browser, "?");
    assert!(drawn(&mut browser, 80, 24).contains(" j k a line  Space b a page"));
    assert_eq!(play(&mut browser, "Ctrl-Z"), Wish::Suspend);
    assert_eq!(play(&mut browser, "/ =q Ctrl-L"), Wish::Redraw);
    let settings = read("[keys]\nline-down = 'n'\nopen = 'o'\nfilter = 'B'").0;
    let (settings, _) = Settings::from_config(&settings, Language::English);
    let mut changed = Browser::new(dossiers_of(&browser), browser.count, date(2025, 12, 1), &settings);
    assert_eq!(play(&mut changed, "j n o"), opened(second));
    assert!(drawn(&mut changed, 80, 24).contains(" o opens  / finds  B filters"), "{}", drawn(&mut changed, 80, 24));
}

#[test]
fn the_mouse_chooses_what_is_clicked_and_opens_what_is_chosen() {
    let mut browser = browser(Language::English);
    let second = browser.entries[browser.shown[1]].id;
    assert_eq!(browser.click(2), Wish::Nothing);
    assert_eq!(browser.list.line, 1);
    assert_eq!(browser.click(2), Wish::Open(Opening { dossier: second, row: None, words: None }));
    assert_eq!((browser.click(0), browser.click(19), browser.list.line), (Wish::Nothing, Wish::Nothing, 1));
    browser.wheel(true);
    assert_eq!(browser.list.line, 2);
    browser.wheel(false);
    assert_eq!(browser.list.line, 1);
    play(&mut browser, "/ =pakkans");
    browser.found(vec![hit(3, "2"), hit(4, "")], 2);
    assert_eq!((browser.click(5), browser.finder.cursor.line), (Wish::Nothing, 1));
    let opened = Opening { dossier: 4, row: None, words: Some("pakkans".into()) };
    assert_eq!(browser.click(4), Wish::Open(opened));
    browser.wheel(false);
    assert_eq!(browser.finder.cursor.line, 0);
}

#[test]
fn screens() {
    for (language, code) in [(Language::English, "en"), (Language::Dutch, "nl")] {
        for (width, height) in [(80, 24), (120, 40)] {
            let mut browser = browser(language);
            let list = drawn(&mut browser, width, height);
            play(&mut browser, "/ =pakkans");
            browser.found(vec![hit(3, "2"), hit(4, "")], 70);
            browser.show_beside(vec![
                "Question 2".into(),
                "Hoe stijgt de pakkans?".into(),
                String::new(),
                "Door inzet.".into(),
            ]);
            play(&mut browser, "Enter");
            let finder = drawn(&mut browser, width, height);
            play(&mut browser, "Esc i");
            let figures = drawn(&mut browser, width, height);
            play(&mut browser, "i");
            let by = drawn(&mut browser, width, height);
            insta::assert_snapshot!(
                format!("{code}_{width}x{height}"),
                [list, finder, figures, by].join("\n\n--------\n\n")
            );
        }
    }
}

#[test]
fn the_smallest_screens_are_drawn() {
    let mut browser = browser(Language::English);
    browser.found(vec![hit(3, "2")], 1);
    for keys in ["g", "/", "Esc i", "i", "Esc &"] {
        play(&mut browser, keys);
        for (width, height) in (0..6).flat_map(|width| (0..6).map(move |height| (width, height))) {
            drawn(&mut browser, width, height);
        }
    }
}
