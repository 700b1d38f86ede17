//! Keys, and how they are written.

use std::fmt;
use std::str::FromStr;

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// A key as it is pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    code: KeyCode,
    modifiers: KeyModifiers,
}

impl Key {
    /// The key of a terminal's event. Shift is not told apart where the character already says it.
    pub fn from_event(event: KeyEvent) -> Self {
        let mut modifiers = event.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT);
        let mut code = event.code;
        match code {
            KeyCode::Char(c) if modifiers.contains(KeyModifiers::CONTROL) => {
                code = KeyCode::Char(c.to_ascii_lowercase())
            }
            KeyCode::BackTab => (code, modifiers) = (KeyCode::Tab, modifiers | KeyModifiers::SHIFT),
            _ => {}
        }
        if let KeyCode::Char(_) = code {
            modifiers -= KeyModifiers::SHIFT;
        }
        Self { code, modifiers }
    }

    /// The event of a terminal that it came from.
    pub fn event(self) -> KeyEvent {
        KeyEvent::new(self.code, self.modifiers)
    }

    /// The character that it types, if it types one.
    pub fn typed(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if !self.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT) => Some(c),
            _ => None,
        }
    }

    /// The digit that it types, if it types one.
    pub fn digit(self) -> Option<usize> {
        self.typed()?.to_digit(10).map(|digit| digit as usize)
    }
}

const NAMES: &[(&str, KeyCode)] = &[
    ("Space", KeyCode::Char(' ')),
    ("Enter", KeyCode::Enter),
    ("Esc", KeyCode::Esc),
    ("Tab", KeyCode::Tab),
    ("Backspace", KeyCode::Backspace),
    ("Left", KeyCode::Left),
    ("Right", KeyCode::Right),
    ("Up", KeyCode::Up),
    ("Down", KeyCode::Down),
    ("PageUp", KeyCode::PageUp),
    ("PageDown", KeyCode::PageDown),
    ("Home", KeyCode::Home),
    ("End", KeyCode::End),
    ("Insert", KeyCode::Insert),
    ("Delete", KeyCode::Delete),
];

/// The keys that are only numbered, `F1` to `F12`.
const NUMBERED: std::ops::RangeInclusive<u8> = 1..=12;

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (modifier, name) in
            [(KeyModifiers::CONTROL, "Ctrl-"), (KeyModifiers::ALT, "Alt-"), (KeyModifiers::SHIFT, "Shift-")]
        {
            if self.modifiers.contains(modifier) {
                f.write_str(name)?;
            }
        }
        match (NAMES.iter().find(|(_, code)| *code == self.code), self.code) {
            (Some((name, _)), _) => f.write_str(name),
            (None, KeyCode::Char(c)) if self.modifiers.contains(KeyModifiers::CONTROL) => {
                write!(f, "{}", c.to_ascii_uppercase())
            }
            (None, KeyCode::Char(c)) => write!(f, "{c}"),
            (None, code) => write!(f, "{code}"),
        }
    }
}

/// The notation names no key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a key; write it as j, J, Space, Ctrl-O or Alt-Left")]
pub struct NotAKey(pub(in crate::tui) String);

impl FromStr for Key {
    type Err = NotAKey;

    /// Reads `j`, `J`, `Space`, `Ctrl-O`, `Alt-Left`, `Shift-Tab`.
    fn from_str(notation: &str) -> Result<Self, NotAKey> {
        let (mut rest, mut modifiers) = (notation, KeyModifiers::NONE);
        for (name, modifier) in
            [("Ctrl-", KeyModifiers::CONTROL), ("Alt-", KeyModifiers::ALT), ("Shift-", KeyModifiers::SHIFT)]
        {
            if let Some(behind) = rest.strip_prefix(name) {
                (rest, modifiers) = (behind, modifiers | modifier);
            }
        }
        let named = NAMES.iter().find(|(name, _)| *name == rest).map(|(_, code)| *code);
        let mut characters = rest.chars();
        let code = match (named, characters.next(), characters.next()) {
            (Some(code), _, _) => code,
            // the character itself says whether Shift is held
            (None, Some(_), None) if modifiers.contains(KeyModifiers::SHIFT) => {
                return Err(NotAKey(notation.to_owned()));
            }
            (None, Some(c), None) if modifiers.contains(KeyModifiers::CONTROL) => KeyCode::Char(c.to_ascii_lowercase()),
            (None, Some(c), None) => KeyCode::Char(c),
            (None, Some('F'), Some(_)) => {
                let number = { NUMBERED }.find(|number| number.to_string() == rest[1..]);
                KeyCode::F(number.ok_or_else(|| NotAKey(notation.to_owned()))?)
            }
            _ => return Err(NotAKey(notation.to_owned())),
        };
        Ok(Self { code, modifiers })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_as_they_are_written() {
        for notation in [
            "j",
            "J",
            "/",
            "?",
            "Space",
            "Ctrl-O",
            "Alt-Left",
            "Shift-Tab",
            "Enter",
            "PageDown",
            "[",
            "-",
            "F",
            "F1",
            "Shift-F12",
            "Delete",
        ] {
            assert_eq!(notation.parse::<Key>().unwrap().to_string(), notation);
        }
        for wrong in ["", "jj", "Ctrl-", "Hyper-j", "Entre", "Shift-j", "F0", "F13", "F+1", "Fé"] {
            assert!(wrong.parse::<Key>().is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn terminals_name_one_key_in_several_ways() {
        let key = |code, modifiers| Key::from_event(KeyEvent::new(code, modifiers)).to_string();
        assert_eq!(key(KeyCode::BackTab, KeyModifiers::SHIFT), "Shift-Tab");
        assert_eq!(key(KeyCode::BackTab, KeyModifiers::NONE), "Shift-Tab");
        assert_eq!(key(KeyCode::Char('J'), KeyModifiers::SHIFT), "J");
        assert_eq!(key(KeyCode::Char('O'), KeyModifiers::CONTROL | KeyModifiers::SHIFT), "Ctrl-O");
    }
}
