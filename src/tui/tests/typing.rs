//! The line to type in: its cursor, what was typed before, completion, what is pasted.

use super::{after, play, reader, summary};
use crate::i18n::Language;
use crate::tui::commands::update;
use crate::tui::state::action::{Action, Effect};

/// What stands on the line after these keys.
fn line(keys: &str) -> String {
    let shown = after(keys);
    shown.split_once("prompt ").map_or(shown.clone(), |(_, line)| line.to_owned())
}

#[test]
fn what_is_typed_goes_where_the_cursor_is() {
    for (keys, expected) in [
        (": type:next-q Left Left type:x", r#""nextx" "-q""#),
        (": type:één Left Left Backspace", r#""" "én""#),
        (": type:een Space type:twee Ctrl-Left Ctrl-W", r#""" "twee""#),
        (": type:een Space type:twee Alt-b Alt-b Right Ctrl-K", r#""e""#),
        (": type:ab Home Backspace", r#""" "ab""#),
        (": type:ab Delete", r#""ab""#),
    ] {
        assert_eq!(line(keys), expected, "{keys}");
    }
    assert_eq!(after(": Backspace"), r#"1 answer "Antwoord op vraag 1""#);
}

#[test]
fn lines_typed_before_are_fetched_by_kind() {
    let typed = "/ type:inzet Enter / type:pakkans Enter & type:? Enter";
    assert_eq!(line(&format!("{typed} / Up")).rsplit("prompt ").next(), Some(r#""pakkans""#));
    assert_eq!(line(&format!("{typed} / Up Up Up")), r#""inzet""#);
    assert_eq!(line(&format!("{typed} / type:x Up Up Down Down Down")), r#""x""#);
    assert_eq!(line(&format!("{typed} Esc Esc & Up")), r#""?""#);
    assert_eq!(line(&format!("{typed} : Up")), r#""""#);
    assert!(after("/ type:samenwerking Enter Esc / Up").contains("hit 7"), "what is fetched is tried at once");
}

#[test]
fn tab_completes_by_what_there_is() {
    for (keys, expected) in [
        ("& type:st Tab", r#""status:""#),
        ("& type:fr Tab", r#""fractie:""#),
        ("& type:status:p Tab", r#""status:postponed""#),
        ("& type:status:not Tab", r#""status:\"not found\"""#),
        ("& type:status:answered Tab", r#""status:\"answered by reference\"""#),
        ("& type:group:s Tab", r#""group:SGP""#),
        ("& type:by:oost Tab", r#""by:\"Van Oosten\"""#),
        ("& type:mark:ev Tab", r#""mark:evades""#),
        ("& type:inzet Space type:status:o Tab", r#""inzet status:open""#),
        ("m t type:besluit Enter & type:tag:b Tab", r#""tag:besluit""#),
        ("m t type:besluit Enter ] m t type:x,b Tab", r#""x,besluit""#),
        ("& type:zz Tab", r#""zz" ! nothing more begins with zz"#),
        ("/ type:bewustw Tab", r#""bewustwording""#),
        ("/ type:de Space type:bewustw Tab", r#""de bewustwording""#),
        ("? / type:footn Tab", r#""footnote""#),
        ("X Ctrl-U type:a.h Tab", r#""a.html""#),
        ("& type:? Enter m & type:ev Tab", r#""evades""#),
        ("& type:bewustw Tab", r#""bewustwording""#),
        ("& type:status:open Space type:bewustw Tab", r#""status:open bewustwording""#),
        ("q / type:ai-e Tab", r#""ai-explosie""#),
        ("q / type:just Tab", r#""justitie""#),
        ("A type:8 Tab", r#""8" ! nothing more begins with 8"#),
        ("A Tab", r#""" ! 1  2  3  4  5  6  7  8"#),
        ("A type:7, Tab", r#""7," ! 1  2  3  4  5  6  7  8"#),
        ("/ Tab", r#""" ! type how it begins: Tab completes it"#),
        ("/ type:waar Tab", r#""waar" ! waarnemingen  waarschuwende"#),
        ("/ type:qqq Tab", r#""qqq" ! nothing more begins with qqq"#),
        ("m t type:qq Tab", r#""qq" ! nothing more begins with qq"#),
        ("q / type:qqq Tab", r#""qqq" ! nothing more begins with qqq"#),
    ] {
        let shown = line(keys);
        assert_eq!(shown.split(" hit ").next().unwrap_or_default(), expected, "{keys}");
    }
    let mut state = reader();
    state.ui.language = Language::Dutch;
    play(&mut state, ": type:volgende-t Tab");
    assert!(summary(&state).ends_with(r#"prompt "volgende-treffer""#));
}

#[test]
fn pasted_text_is_cleaned_and_goes_where_the_cursor_is() {
    let mut state = reader();
    play(&mut state, ": type:ad Left");
    update(&mut state, Action::Paste("\u{1b}[31m b\nc\u{200b}\n".into()));
    assert!(summary(&state).ends_with(r#"prompt "ab c" "d""#), "{}", summary(&state));
}

#[test]
fn a_passage_is_chosen_from_the_hit_on() {
    assert!(after("/ type:inzet Space type:groeit Enter V").contains(r#"{chosen "De inzet groeit."}"#));
    assert!(after("2 g V").contains(r#"{chosen "Dat herken ik, zo blijkt uit onderzoek."}"#));
    // not from one that is out of view
    assert!(after("/ type:inzet Space type:groeit Enter 1 g V").contains("dit is alinea 1 van"));
}

#[test]
fn of_many_that_go_on_their_number_is_told() {
    let mut state = reader();
    play(&mut state, ": type:open Space type:a");
    update(&mut state, Action::PathsFound("a".into(), (10..=99).map(|n| format!("a{n}/")).collect()));
    assert!(summary(&state).ends_with("a28/  a29/  … 70 more"), "{}", summary(&state));
}

#[test]
fn tab_completes_paths_by_what_lies_on_the_disk() {
    let paths = |paths: &[&str]| paths.iter().map(|path| (*path).to_owned()).collect::<Vec<_>>();
    for (keys, asked, found, expected) in [
        (": type:open Space type:~/st", "~/st", &["~/stukken/"][..], r#""open ~/stukken/""#),
        (": type:open Space type:st", "st", &["stand.txt", "stukken/"], r#""open st" ! stand.txt  stukken/"#),
        (": type:open Space type:a/b", "a/b", &["a/been/", "a/beer/"], r#""open a/bee""#),
        (": type:open Space type:a/bee", "a/bee", &["a/been/", "a/beer/"], r#""open a/bee" ! been/  beer/"#),
        (": type:open Space", "", &[], r#""open " ! type how it begins: Tab completes it"#),
        (": type:open Space type:qq", "qq", &[], r#""open qq" ! nothing more begins with qq"#),
        ("X Ctrl-U type:ver", "ver", &["verslag.html", "vragen.txt"], r#""verslag.html""#),
        ("X Ctrl-U type:naar/", "naar/", &["naar/a.pdf", "naar/boven/"], r#""naar/boven/""#),
        ("X Ctrl-U type:naar/", "naar/", &["naar/a.pdf"], r#""naar/" ! nothing more begins with naar/"#),
        ("X Ctrl-U type:nieuw", "nieuw", &[], r#""nieuw.""#),
    ] {
        let mut state = reader();
        play(&mut state, keys);
        assert_eq!(play(&mut state, "Tab"), [Effect::FindPaths(asked.to_owned())], "{keys}");
        update(&mut state, Action::PathsFound(asked.to_owned(), paths(found)));
        let shown = summary(&state);
        assert_eq!(shown.split_once("prompt ").map(|(_, line)| line), Some(expected), "{keys}");
    }
    // what is found for a line that reads otherwise now is of no use
    let mut state = reader();
    play(&mut state, ": type:open Space type:st Tab type:x");
    update(&mut state, Action::PathsFound("st".into(), paths(&["stukken/"])));
    assert!(summary(&state).ends_with(r#"prompt "open stx""#));
}
