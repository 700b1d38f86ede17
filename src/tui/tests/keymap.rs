//! The table of keys as it is read, and as users change it.

use crate::config;
use crate::i18n::Language;
use crate::tui::commands::{COMMANDS, usual_keymap};
use crate::tui::input::keymap::{Bound, Keymap};
use crate::tui::input::scope::Scope;

/// The keys after these lines of `[keys]`, and what is wrong with them.
fn keymap(lines: &str) -> (Keymap, Vec<String>) {
    let (config, faults) = config::read(&format!("[keys]\n{lines}"));
    assert_eq!(faults, []);
    let (keymap, faults) = usual_keymap().changed(&config.keys);
    (keymap, faults.iter().map(|fault| fault.message(Language::English)).collect())
}

fn keys(keymap: &Keymap, scope: Scope, command: &str) -> String {
    let is = |bound: &&Bound| bound.binding.scope == scope && bound.binding.command == command;
    keymap.bound().iter().find(is).unwrap().written().join(", ")
}

#[test]
fn the_table_is_whole_and_its_names_are_read() {
    let usual = usual_keymap();
    assert_eq!(usual.bound().len(), COMMANDS.len());
    for bound in usual.bound() {
        let binding = bound.binding;
        let is_plain = |c: char| c.is_ascii_lowercase() || c == '-';
        assert!(binding.command.chars().all(is_plain), "{}", binding.command);
        assert_eq!(binding.scope.to_string().parse(), Ok(binding.scope));
        let again =
            COMMANDS.iter().map(|row| row.binding).filter(|b| (b.scope, b.command) == (binding.scope, binding.command));
        assert_eq!(again.count(), 1, "{} stands twice in {}", binding.command, binding.scope);
        assert!(Language::ALL.iter().all(|language| !usual.help(bound, *language).contains(['{', '}'])));
        assert!(Scope::ALL.contains(&binding.scope));
    }
}

#[test]
fn lines_of_the_user_hold_where_they_say() {
    let (changed, faults) = keymap(
        "quit = 'Q'\nnext-question = ['Z n', 'F6']\nsearch = []\n[keys.page]\nclose = 'Z'\n[keys.moving]\nline-down='n'\n\
         [keys.reader]\nnext-hit = 'j'",
    );
    assert_eq!(faults, [""; 0]);
    for (scope, command, expected) in [
        (Scope::Reader, "quit", "Q"),
        (Scope::Dossiers, "quit", "Q"),
        (Scope::Reader, "next-question", "Z n, F6"),
        (Scope::Reader, "search", ""),
        (Scope::Sheet, "close", "Z"),
        (Scope::Reader, "close", "Esc"),
        (Scope::Motion, "line-down", "n"),
        (Scope::Reader, "follow", "Enter"),
    ] {
        assert_eq!(keys(&changed, scope, command), expected, "{scope} {command}");
    }
    let next = changed.bound().iter().find(|bound| bound.binding.command == "next-question").unwrap();
    assert_eq!(changed.help(next, Language::English), "next question (5Z n goes five on)");
    let help = changed.bound().iter().find(|bound| bound.binding.command == "help").unwrap();
    assert_eq!(changed.help(help, Language::English), "this help; (search) searches it");
}

#[test]
fn what_is_wrong_with_a_line_is_said_and_its_commands_keep_their_keys() {
    for (lines, said) in [
        ("nxt = 'j'", vec![", line 2: no command is called `nxt`; see `tegenlezer config`"]),
        ("[keys.raeder]\nback = 'B'", vec![", line 3: no table of keys is called `raeder`; see `tegenlezer config`"]),
        ("[keys.page]\nturn = 'B'", vec![", line 3: `turn` has no keys in [keys.page]; see `tegenlezer config`"]),
        (
            "turn = ['W', 'Hyper-w']",
            vec![", line 2: `Hyper-w` is not a key; write it as j, J, Space, Ctrl-O or Alt-Left"],
        ),
        ("turn = ''", vec![", line 2: `` is not a key; write it as j, J, Space, Ctrl-O or Alt-Left"]),
        ("turn = 'j'", vec![", line 2: `turn` cannot have j, which is a key of `line-down`"]),
        ("turn = 'g g'", vec![", line 2: `turn` cannot have g g, which is a key of `first`"]),
        ("turn = 'W'\ntext = 'W'", vec![", line 3: `text` cannot have W, which is a key of `turn`"]),
        (
            "turn = 't'\ntext = 'W'\nback = 'W'", // W is refused to back only
            vec![", line 4: `back` cannot have W, which is a key of `text`"],
        ),
        (
            "turn = 't'\ntext = 'j'", // text keeps t, so that turn cannot have it
            vec![
                ", line 2: `turn` cannot have t, which is a key of `text`",
                ", line 3: `text` cannot have j, which is a key of `line-down`",
            ],
        ),
        ("accept = 'x'", vec![", line 2: x is typed there; take a key such as Enter or Ctrl-W"]),
        ("turn = '3'", vec![", line 2: 3 begins with a digit, which is a count"]),
        ("leave = []", vec![", line 2: `leave` needs a key: the reader must be left somehow"]),
    ] {
        let (changed, faults) = keymap(lines);
        assert_eq!(faults, said);
        assert!(changed.bound().iter().all(|bound| !bound.keys.is_empty()), "{lines}");
    }
    let (swapped, faults) = keymap("turn = 't'\ntext = 'v'");
    assert_eq!((keys(&swapped, Scope::Reader, "turn").as_str(), faults.len()), ("t", 0));
}
