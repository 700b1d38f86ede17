//! The help, made from the table of bindings.

use super::part::{Part, Role};
use super::review_words;
use super::words::SIGNS;
use crate::i18n::Bilingual;
use crate::i18n::reader::help::{self as texts, topics};
use crate::tui::input::keymap::Bound;
use crate::tui::input::scope::Scope;
use crate::tui::input::ui_text::UiText;

/// The keys by scope, and the signs; only the lines that hold all words of `filter`.
pub fn parts(filter: &str, ui: &UiText) -> Vec<Part> {
    let words: Vec<_> = filter.split_whitespace().map(str::to_lowercase).collect();
    let holds = |line: &str| words.iter().all(|word| line.to_lowercase().contains(word));
    let mut parts = Vec::new();
    let mut section = |title: &str, lines: Vec<(String, String)>| {
        let lines: Vec<_> = lines.into_iter().filter(|(keys, help)| holds(&format!("{keys} {help} {title}"))).collect();
        if lines.is_empty() {
            return;
        }
        parts.push(Part::own(Role::Heading, title).gap(0));
        parts.extend(lines.into_iter().map(|(keys, help)| Part::own(Role::Prose, help).labelled(keys + " ").gap(0)));
        if let Some(last) = parts.last_mut() {
            last.gap = 1;
        }
    };
    if filter.is_empty() {
        let first = texts::FIRST_KEYS.iter().map(|(keys, does)| (ui.keymap.fill(keys), ui.text_with_keys(*does)));
        section(ui.text(texts::TO_BEGIN_WITH), first.collect());
    }
    for scope in Scope::ALL {
        let mut title = ui.text(scope.title()).to_owned();
        let mut lines = Vec::new();
        for bound in ui.keymap.bound().iter().filter(|bound| bound.binding.scope == scope) {
            let begins =
                |(command, _): &&(&str, Bilingual)| scope == Scope::Reader && *command == bound.binding.command;
            if let Some((_, topic)) = TOPICS.iter().find(begins) {
                section(&title, std::mem::take(&mut lines));
                title = format!("{} · {}", ui.text(scope.title()), ui.text(*topic));
            }
            lines.push((keys(bound), ui.keymap.help(bound, ui.language)));
        }
        section(&title, lines);
    }
    let signs = SIGNS.iter().map(|(sign, meaning)| (sign.to_string(), ui.text(*meaning).to_owned()));
    let signs = signs.chain(review_words::signs().map(|(sign, meaning)| (sign, ui.text(meaning).to_owned())));
    section(ui.text(texts::SIGNS_IN_THE_LIST), signs.collect());
    let signs = review_words::signs_of_hints().map(|(sign, meaning)| (sign, ui.text(meaning).to_owned()));
    section(ui.text(texts::SIGNS_OF_HINTS), signs.into());
    let mouse = texts::MOUSE_ACTIONS.iter().map(|(what, does)| (ui.text(*what).to_owned(), ui.text(*does).to_owned()));
    section(ui.text(texts::MOUSE), mouse.collect());
    if parts.is_empty() {
        parts.push(Part::own(Role::Placeholder, texts::no_line_holds(filter, ui.language)));
    }
    parts
}

/// The commands of the panes with which topics begin, in the order of the table.
#[rustfmt::skip]
const TOPICS: &[(&str, Bilingual)] = &[
    ("next-question", topics::QUESTIONS),
    ("next-link", topics::LINKS),
    ("pane-right", topics::PANES),
    ("search", topics::FINDING),
    ("turn", topics::PAPERS),
    ("hints", topics::HINTS),
    ("mark-answered", topics::REVIEWING),
    ("close", topics::CLOSING),
];

/// The keys of a binding; a dash if it has none.
fn keys(bound: &Bound) -> String {
    let keys = bound.listed().join("  ");
    if keys.is_empty() { "-".to_owned() } else { keys }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::tui::commands::COMMANDS;
    use crate::tui::tests::ui;

    #[test]
    fn the_keys_to_begin_with_fit_on_a_small_screen() {
        for language in [Language::English, Language::Dutch] {
            let ui = ui(language);
            let parts = parts("", &ui);
            let first = parts.iter().take_while(|part| part.gap == 0).count() + 1;
            assert_eq!(first, texts::FIRST_KEYS.len() + 1);
            let label = parts[1..first].iter().map(|part| crate::layout::width(&part.label)).max().unwrap();
            let mut lines = 1;
            for part in &parts[1..first] {
                let nothing = crate::tui::compose::page::no_dossier();
                lines += part.lay(&nothing, label + 1, 78).height();
            }
            assert!(lines <= 22, "{lines}");
            let signs = SIGNS.iter().map(|(sign, _)| sign.to_string()).collect::<Vec<_>>().join(" ");
            assert!(parts[1..first].iter().any(|part| part.label.trim() == signs), "no legend of {signs}");
        }
    }

    #[test]
    fn the_help_has_every_binding_and_is_searched_by_words() {
        assert!(
            parts("", &ui(Language::English)).iter().filter(|part| !part.label.is_empty()).count() >= COMMANDS.len()
        );
        let found = parts("back came", &ui(Language::English));
        assert_eq!(found.iter().filter(|part| part.label.starts_with("Ctrl-O")).count(), 1);
        assert!(found.len() < 4);
        assert_eq!(parts("zwijgen", &ui(Language::English))[0].role, Role::Placeholder);
        let titles = parts("", &ui(Language::English)).into_iter().filter(|part| part.role == Role::Heading).count();
        assert_eq!(titles, 1 + TOPICS.len() + Scope::ALL.len() - 1 + 3);
        let dutch = ui(Language::Dutch);
        assert_eq!(parts("vandaan kwam", &dutch)[1].label, "Ctrl-O  Alt-Left ");
    }
}
