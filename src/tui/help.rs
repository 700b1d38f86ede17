//! The help, made from the table of bindings.

use super::binding::Scope;
use super::desk;
use super::keymap::Bound;
use super::part::{Part, Role};
use super::voice::Voice;
use super::words::SIGNS;
use crate::language::Both;

/// The keys by scope, and the signs; only the lines that hold all words of `filter`.
pub fn parts(filter: &str, voice: &Voice) -> Vec<Part> {
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
        let bound = voice.keymap.bound().iter().filter(|bound| bound.binding.scope == scope);
        let lines = bound.map(|bound| (keys(bound), voice.keymap.help(bound, voice.language)));
        section(voice.say(scope.title()), lines.collect());
    }
    let signs = SIGNS.iter().map(|(sign, meaning)| (sign.to_string(), voice.say(*meaning).to_owned()));
    let signs =
        signs.chain(desk::SIGNS.iter().map(|(sign, meaning)| ((*sign).to_owned(), voice.say(*meaning).to_owned())));
    section(voice.say(["Signs in the list of questions", "Tekens in de lijst met vragen"]), signs.collect());
    let mouse = MOUSE.iter().map(|(what, does)| (voice.say(*what).to_owned(), voice.say(*does).to_owned()));
    section(voice.say(["Mouse", "Muis"]), mouse.collect());
    if parts.is_empty() {
        parts.push(Part::own(
            Role::Hole,
            format!("{} {filter}", voice.say(["no line of the help holds", "geen regel van de help bevat"])),
        ));
    }
    parts
}

/// What the mouse does.
#[rustfmt::skip]
const MOUSE: &[(Both, Both)] = &[
    (["wheel", "muiswiel"], ["scrolls the pane under the pointer", "schuift door het venster onder de aanwijzer"]),
    (["click", "klik"], [
        "focuses a pane, goes to a question, follows a link; Shift lets the terminal select",
        "kiest een venster, gaat naar een vraag, volgt een verwijzing; met Shift selecteert de terminal",
    ]),
];

/// The keys of a binding; a dash if it has none.
fn keys(bound: &Bound) -> String {
    let keys = bound.listed().join("  ");
    if keys.is_empty() { "-".to_owned() } else { keys }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::tui::binding::BINDINGS;

    #[test]
    fn the_help_has_every_binding_and_is_searched_by_words() {
        assert!(parts("", &Voice::default()).iter().filter(|part| !part.label.is_empty()).count() >= BINDINGS.len());
        let found = parts("back came", &Voice::default());
        assert_eq!(found.iter().filter(|part| part.label.starts_with("Ctrl-O")).count(), 1);
        assert!(found.len() < 4);
        assert_eq!(parts("zwijgen", &Voice::default())[0].role, Role::Hole);
        let dutch = Voice { language: Language::Dutch, ..Voice::default() };
        assert_eq!(parts("vandaan kwam", &dutch)[1].label, "Ctrl-O  Alt-Left ");
    }
}
