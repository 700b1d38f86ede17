//! Every key of the table is played, and does what it says.

use std::collections::HashSet;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::hints::{PLAYED as HINTED, hinted};
use super::review::{PLAYED as REVIEWED, open_reviews};
use super::said_before::found;
use super::{Played, after, assert_played, fixture, play, reader, summary};
use crate::i18n::Language;
use crate::tui::commands::{COMMANDS, update};
use crate::tui::input::scope::Scope;
use crate::tui::state::action::Action;
use crate::tui::state::{Settings, State};
use crate::tui::view::view;

/// After some keys, one binding's key, and what the reader then shows.
const PLAYED: &[Played] = &[
    (Scope::Reader, "", "]", r#"2 answer "Antwoord op vraag 2 en 3""#),
    (Scope::Reader, "2 ]", "J", r#"4 answer "Antwoord op vraag 4""#),
    (Scope::Reader, "3 ]", "[", r#"3 answer "Antwoord op vraag 2 en 3""#),
    (Scope::Reader, "3 ]", "K", r#"3 answer "Antwoord op vraag 2 en 3""#),
    (Scope::Reader, "", "}", r#"4 answer "Antwoord op vraag 4""#),
    (Scope::Reader, "7 g", "{", r#"6 answer "Answer 6 and 8""#),
    (Scope::Reader, "]", "Tab", r#"2 answer "Antwoord op vraag 2 en 3" <mark> +notes "Maak het bespreekbaar (2""#),
    (
        Scope::Reader,
        "] Tab Tab",
        "Shift-Tab",
        r#"2 answer "Antwoord op vraag 2 en 3" <mark> +notes "Maak het bespreekbaar (2""#,
    ),
    (Scope::Reader, "] Tab", "Enter", r#"2 drawer "Maak het bespreekbaar (2" +notes "Maak het bespreekbaar (2""#),
    (Scope::Reader, "4 g", "r", r#"4 answer "Antwoord op vraag 4" ! below this answer: 1 and 7"#),
    (Scope::Reader, "1 g", "P", r#"1 drawer "Antwoord op vraag 4" +referrers of 0 "Antwoord op vraag 4""#),
    (Scope::Reader, "", "p", r#"1 drawer "Vragen van het lid Van D" +notice 1 "Vragen van het lid Van D""#),
    (
        Scope::Reader,
        "f",
        "+",
        r#"1 answer "Antwoord op vraag 1" +notes "De Telegraaf, 31 juli 20" room List 6x5, Wording(0) 41x5, Answer 51x5, Drawer 100x3"#,
    ),
    (
        Scope::Reader,
        "f 2 +",
        "-",
        r#"1 answer "Antwoord op vraag 1" +notes "De Telegraaf, 31 juli 20" room List 6x5, Wording(0) 41x5, Answer 51x5, Drawer 100x3"#,
    ),
    (
        Scope::Reader,
        "",
        ">",
        r#"1 answer "Antwoord op vraag 1" room List 6x9, Wording(0) 37x4, Card 37x4, Answer 55x9"#,
    ),
    (
        Scope::Reader,
        "h",
        "<",
        r#"1 wording(0) of paper 0 "Vraag 1" room List 6x9, Wording(0) 37x4, Card 37x4, Answer 55x9"#,
    ),
    (Scope::Reader, "", "z", r#"1 answer "Antwoord op vraag 1" room Wording(0) 100x1, Answer 100x7"#),
    (Scope::Reader, "", "s", r#"1 answer "Antwoord op vraag 1" room Wording(0) 45x4, Card 45x4, Answer 54x9"#),
    (Scope::Reader, "7 g", "Ctrl-O", r#"1 answer "Antwoord op vraag 1""#),
    (Scope::Reader, "7 g", "Alt-Left", r#"1 answer "Antwoord op vraag 1""#),
    (Scope::Reader, "7 g Ctrl-O", "Alt-Right", r#"7 answer "Antwoord op vraag 7""#),
    (Scope::Reader, "h h", "l", r#"1 wording(0) of paper 0 "Vraag 1""#),
    (Scope::Reader, "h h", "Right", r#"1 wording(0) of paper 0 "Vraag 1""#),
    (Scope::Reader, "", "h", r#"1 wording(0) of paper 0 "Vraag 1""#),
    (Scope::Reader, "", "Left", r#"1 wording(0) of paper 0 "Vraag 1""#),
    (Scope::Reader, "]", "f", r#"2 answer "Antwoord op vraag 2 en 3" +notes "Maak het bespreekbaar (2""#),
    (Scope::Reader, "", "/", r#"1 answer "Antwoord op vraag 1" prompt """#),
    (Scope::Reader, "4 g", "&", r#"4 answer "Antwoord op vraag 4" prompt """#),
    (Scope::Reader, "/ type:samenwerking Enter", "n", r#"5 wording(0) of paper 1 "Vraag 5" hit 2/7"#),
    (Scope::Reader, "/ type:samenwerking Enter n", "N", r#"5 wording(0) of paper 0 "Vraag 5" hit 1/7"#),
    (Scope::Reader, "6 g h", "w", r#"6 wording(0) of paper 0 "Vraag 6""#),
    (Scope::Reader, "h", "v", r#"1 wording(0) of paper 1 "Vraag 1""#),
    (Scope::Reader, "4 g", "t", r#"text 2 text "Antwoord op vraag 4""#),
    (Scope::Reader, "4 g", "o", r#"4 answer "Antwoord op vraag 4" sheet Proof(DocumentId(2), (30, 31)) line 36"#),
    (
        Scope::Reader,
        "",
        "L",
        r#"1|1 answer "Antwoord op vraag 1" ! question and answer move apart now: L links them again"#,
    ),
    (
        Scope::Reader,
        "4 g",
        "y",
        "[Copy(\"“Zie het antwoord op vraag 1 en dat op vraag 7.”\\nde AI-explosie, answer to question 4; answer, 19 sep 2025, antwoord.txt, page 2\\n\")]",
    ),
    (
        Scope::Reader,
        "4 g",
        "Y",
        "[Copy(\"de AI-explosie, answer to question 4; answer, 19 sep 2025, antwoord.txt, page 2\")]",
    ),
    (Scope::Reader, "", "'", r#"1 answer "Antwoord op vraag 1" ! no place was kept for this dossier"#),
    (Scope::Reader, "", "R", "[Reread]"),
    (Scope::Reader, "", "i", r#"1 answer "Antwoord op vraag 1" sheet About line 0"#),
    (Scope::Reader, "", "E", r#"1 drawer "looking in the library …" +said before "looking in the library …""#),
    (Scope::Reader, "] f", "Esc", r#"2 answer "Antwoord op vraag 2 en 3""#),
    (Scope::Reader, "", "q", "dossier 1"),
    (Scope::Motion, "", "j", r#"1 answer "Ja, dit is alinea 1 van ""#),
    (Scope::Motion, "", "Down", r#"1 answer "Ja, dit is alinea 1 van ""#),
    (Scope::Motion, "", "Ctrl-E", r#"1 answer "Ja, dit is alinea 1 van ""#),
    (Scope::Motion, "6 j", "Ctrl-Y", r#"1 answer "lang genoeg is om te moe""#),
    (Scope::Motion, "6 j", "k", r#"1 answer "lang genoeg is om te moe""#),
    (Scope::Motion, "6 j", "Up", r#"1 answer "lang genoeg is om te moe""#),
    (Scope::Motion, "", "Space", r#"1 answer "lang genoeg is om te moe""#),
    (Scope::Motion, "", "PageDown", r#"1 answer "lang genoeg is om te moe""#),
    (Scope::Motion, "", "Ctrl-F", r#"1 answer "lang genoeg is om te moe""#),
    (Scope::Motion, "3 Space", "b", r#"1 answer "Ja, dit is alinea 6 van ""#),
    (Scope::Motion, "3 Space", "PageUp", r#"1 answer "Ja, dit is alinea 6 van ""#),
    (Scope::Motion, "3 Space", "Ctrl-B", r#"1 answer "Ja, dit is alinea 6 van ""#),
    (Scope::Motion, "", "d", r#"1 answer "Ja, dit is alinea 2 van ""#),
    (Scope::Motion, "", "Ctrl-D", r#"1 answer "Ja, dit is alinea 2 van ""#),
    (Scope::Motion, "Space", "u", r#"1 answer "Ja, dit is alinea 2 van ""#),
    (Scope::Motion, "Space", "Ctrl-U", r#"1 answer "Ja, dit is alinea 2 van ""#),
    (Scope::Motion, "G", "g", r#"1 answer "Antwoord op vraag 1""#),
    (Scope::Motion, "G", "Home", r#"1 answer "Antwoord op vraag 1""#),
    (Scope::Motion, "", "G", r#"8 answer "Answer 6 and 8""#),
    (Scope::Motion, "", "End", r#"8 answer "Answer 6 and 8""#),
    (Scope::Dossiers, "q", "Enter", r#"1 answer "Antwoord op vraag 1""#),
    (Scope::Dossiers, "q", "l", r#"1 answer "Antwoord op vraag 1""#),
    (Scope::Dossiers, "q", "Right", r#"1 answer "Antwoord op vraag 1""#),
    (Scope::Dossiers, "q", "s", "dossier 1 ! by date; s takes the next order"),
    (Scope::Dossiers, "q", "f", "dossier 1"),
    (Scope::Dossiers, "q", "L", "[OpenLibrary]"),
    (Scope::Dossiers, "q", "/", r#"dossier 1 prompt """#),
    (Scope::Dossiers, "q / type:brief Enter", "Esc", "dossier 2"),
    (Scope::Dossiers, "q", "q", "[Quit]"),
    (Scope::Sheet, "?", "Esc", r#"1 answer "Antwoord op vraag 1""#),
    (Scope::Sheet, "?", "q", r#"1 answer "Antwoord op vraag 1""#),
    (Scope::Sheet, "o", "o", r#"1 answer "Antwoord op vraag 1""#),
    (Scope::Sheet, "i", "i", r#"1 answer "Antwoord op vraag 1""#),
    (Scope::Help, "?", "/", r#"1 answer "Antwoord op vraag 1" sheet Help("") line 0 prompt """#),
    (Scope::Prompt, "/ type:onderzoek", "Enter", r#"2 answer "Antwoord op vraag 2 en 3" hit 1/1"#),
    (Scope::Prompt, "/ type:onderzoek", "Esc", r#"1 answer "Antwoord op vraag 1""#),
    (Scope::Prompt, "/ type:ab", "Backspace", r#"1 answer "Antwoord op vraag 1" hit 274 prompt "a""#),
    (Scope::Prompt, "/ type:ab", "Ctrl-H", r#"1 answer "Antwoord op vraag 1" hit 274 prompt "a""#),
    (Scope::Prompt, "/ type:ab Space type:cd", "Ctrl-W", r#"1 answer "Antwoord op vraag 1" hit 0 prompt "ab ""#),
    (Scope::Prompt, "/ type:ab", "Ctrl-U", r#"1 answer "Antwoord op vraag 1" prompt """#),
    (Scope::Prompt, ": type:ab", "Left", r#"1 answer "Antwoord op vraag 1" prompt "a" "b""#),
    (Scope::Prompt, ": type:ab", "Ctrl-B", r#"1 answer "Antwoord op vraag 1" prompt "a" "b""#),
    (Scope::Prompt, ": type:ab Home", "Right", r#"1 answer "Antwoord op vraag 1" prompt "a" "b""#),
    (Scope::Prompt, ": type:ab Home", "Ctrl-F", r#"1 answer "Antwoord op vraag 1" prompt "a" "b""#),
    (Scope::Prompt, ": type:next-link", "Ctrl-Left", r#"1 answer "Antwoord op vraag 1" prompt "next-" "link""#),
    (Scope::Prompt, ": type:next-link", "Alt-Left", r#"1 answer "Antwoord op vraag 1" prompt "next-" "link""#),
    (Scope::Prompt, ": type:next-link", "Alt-b", r#"1 answer "Antwoord op vraag 1" prompt "next-" "link""#),
    (Scope::Prompt, ": type:next-link Home", "Ctrl-Right", r#"1 answer "Antwoord op vraag 1" prompt "next" "-link""#),
    (Scope::Prompt, ": type:next-link Home", "Alt-Right", r#"1 answer "Antwoord op vraag 1" prompt "next" "-link""#),
    (Scope::Prompt, ": type:next-link Home", "Alt-f", r#"1 answer "Antwoord op vraag 1" prompt "next" "-link""#),
    (Scope::Prompt, ": type:ab", "Home", r#"1 answer "Antwoord op vraag 1" prompt "" "ab""#),
    (Scope::Prompt, ": type:ab", "Ctrl-A", r#"1 answer "Antwoord op vraag 1" prompt "" "ab""#),
    (Scope::Prompt, ": type:ab Home", "End", r#"1 answer "Antwoord op vraag 1" prompt "ab""#),
    (Scope::Prompt, ": type:ab Home", "Ctrl-E", r#"1 answer "Antwoord op vraag 1" prompt "ab""#),
    (Scope::Prompt, ": type:close Enter :", "Up", r#"1 answer "Antwoord op vraag 1" prompt "close""#),
    (Scope::Prompt, ": type:close Enter :", "Ctrl-P", r#"1 answer "Antwoord op vraag 1" prompt "close""#),
    (Scope::Prompt, ": type:close Enter : type:x Up", "Down", r#"1 answer "Antwoord op vraag 1" prompt "x""#),
    (Scope::Prompt, ": type:close Enter : type:x Up", "Ctrl-N", r#"1 answer "Antwoord op vraag 1" prompt "x""#),
    (Scope::Prompt, ": type:ab Left", "Delete", r#"1 answer "Antwoord op vraag 1" prompt "a""#),
    (Scope::Prompt, ": type:ab Left", "Ctrl-D", r#"1 answer "Antwoord op vraag 1" prompt "a""#),
    (Scope::Prompt, ": type:ab Home", "Ctrl-K", r#"1 answer "Antwoord op vraag 1" prompt """#),
    (Scope::Prompt, ": type:unl", "Tab", r#"1 answer "Antwoord op vraag 1" prompt "unlink""#),
    (Scope::Everywhere, "", ":", r#"1 answer "Antwoord op vraag 1" prompt """#),
    (Scope::Everywhere, "", "F1", r#"1 answer "Antwoord op vraag 1" sheet Help("") line 0"#),
    (Scope::Everywhere, "", "?", r#"1 answer "Antwoord op vraag 1" sheet Help("") line 0"#),
    (Scope::Everywhere, "/", "Ctrl-C", "[Leave]"),
    (Scope::Everywhere, "?", "Ctrl-Z", "[Suspend]"),
    (Scope::Everywhere, "", "Ctrl-L", "[Redraw]"),
    (Scope::Everywhere, "", "F2", "[SwitchMouse]"),
];

#[test]
fn every_binding_does_what_it_says() {
    assert_played(PLAYED.iter().chain(REVIEWED), |before| {
        let mut state = reader();
        play(&mut state, before);
        state
    });
}

#[test]
fn every_binding_is_played() {
    let played: HashSet<_> =
        PLAYED.iter().chain(REVIEWED).chain(HINTED).map(|(scope, _, key, _)| (*scope, *key)).collect();
    for binding in COMMANDS.iter().map(|command| command.binding) {
        for key in binding.keys {
            assert!(played.contains(&(binding.scope, *key)), "no test plays {key} of {:?}", binding.scope);
        }
    }
}

/// In Dutch every key does the same; only what is said is said in Dutch.
#[test]
fn every_binding_does_the_same_in_dutch() {
    let settings = Settings { language: Language::Dutch, ..Settings::default() };
    for (_, before, key, expected) in PLAYED.iter().chain(REVIEWED) {
        let mut state = State::with(vec![fixture::dossier(), fixture::letter()], (100, 12), settings.clone());
        open_reviews(&mut state);
        play(&mut state, &format!("Enter {before}"));
        let effects = play(&mut state, key);
        let said =
            ["Answer 6 and 8", "! ", "Copy(", "no note yet", "looking in"].iter().any(|said| expected.contains(said));
        let shown = if effects.is_empty() { summary(&state) } else { format!("{effects:?}") };
        assert_eq!(shown != *expected, said, "{key} after {before:?}: {shown}");
    }
}

#[test]
fn a_key_without_a_command_says_so() {
    assert!(after("Z").ends_with("! Z does nothing here: ? shows the keys"));
    assert!(after("m z").ends_with("! mz does nothing here: ? shows the keys"));
    assert!(after("V M").ends_with("! M does nothing here: ? shows the keys"));
    assert_eq!(after("m Esc"), after(""));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(150))]
    /// Whatever is pressed and however the screen changes: no panic, and everything that is drawn fits.
    #[test]
    fn any_keys_at_any_size(steps in proptest::collection::vec((0..COMMANDS.len() + 12, 0u16..9, 0u16..5), 1..60)) {
        let sizes = [0, 1, 2, 3, 5, 39, 60, 80, 121, 170];
        let mut state = match steps.len() % 3 {
            0 => reader(),
            1 => hinted(),
            _ => found(),
        };
        for (choice, width, height) in steps {
            let key = match COMMANDS.get(choice).map(|command| command.binding) {
                Some(binding) => binding.keys[usize::from(width) % binding.keys.len()],
                None => ["1", "2", "5", "9", "0", "a", "n", "x", "Enter", "]", "Tab", "j"][choice - COMMANDS.len()],
            };
            play(&mut state, key);
            if choice % 7 == 0 {
                update(&mut state, Action::Resize(sizes[usize::from(width)], sizes[usize::from(height) + 2]));
            }
            let area = Rect::new(0, 0, state.size.0, state.size.1);
            let mut buffer = Buffer::empty(area);
            let map = view(&state, area, &mut buffer);
            if let Some(target) = map.at(width * 7, height) {
                if choice % 5 == 0 {
                    update(&mut state, Action::Click(target));
                }
                update(&mut state, Action::Wheel(target, 3));
            }
        }
    }
}
