//! The help, made from the table of bindings.

use super::binding::Scope;
use super::keymap::{Bound, Keymap};
use super::part::{Part, Role};
use super::words::SIGNS;

/// The keys by scope, and the signs; only the lines that hold all words of `filter`.
pub fn parts(filter: &str, keymap: &Keymap) -> Vec<Part> {
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
    for scope in Scope::ALL {
        let bound = keymap.bound().iter().filter(|bound| bound.binding.scope == scope);
        section(scope.title(), bound.map(|bound| (keys(bound), keymap.help(bound))).collect());
    }
    let signs = SIGNS.iter().map(|(sign, meaning)| (sign.to_string(), (*meaning).to_owned()));
    section("Signs in the list of questions", signs.collect());
    section(
        "Mouse",
        vec![
            ("wheel".into(), "scrolls the pane under the pointer".into()),
            (
                "click".into(),
                "focuses a pane, goes to a question, follows a link; Shift lets the terminal select".into(),
            ),
        ],
    );
    if parts.is_empty() {
        parts.push(Part::own(Role::Hole, format!("no line of the help holds {filter}")));
    }
    parts
}

/// The keys of a binding; a dash if it has none.
fn keys(bound: &Bound) -> String {
    let keys = bound.written().join("  ");
    if keys.is_empty() { "-".to_owned() } else { keys }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::binding::BINDINGS;

    #[test]
    fn the_help_has_every_binding_and_is_searched_by_words() {
        assert!(parts("", &Keymap::usual()).iter().filter(|part| !part.label.is_empty()).count() >= BINDINGS.len());
        let found = parts("back came", &Keymap::usual());
        assert_eq!(found.iter().filter(|part| part.label.starts_with("Ctrl-O")).count(), 1);
        assert!(found.len() < 4);
        assert_eq!(parts("zwijgen", &Keymap::usual())[0].role, Role::Hole);
    }
}
