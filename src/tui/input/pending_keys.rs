//! What a series of keys means, with the count before it.

use std::fmt;

use super::key::Key;
use super::keymap::Keymap;
use super::scope::Scope;

/// What the keys pressed so far mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// The command of this row of the table, with the count typed before it.
    Run(usize, Option<usize>),
    /// More keys are needed.
    Wait,
    /// Nothing.
    Nothing,
}

/// Keys pressed that are not yet a command: a count, and the beginning of a series.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PendingKeys {
    count: Option<usize>,
    typed: Vec<Key>,
}

impl PendingKeys {
    /// The largest count.
    const MOST: usize = 99_999;

    /// The beginning of a series.
    pub fn typed(&self) -> &[Key] {
        &self.typed
    }

    /// Takes a key. Scopes go from the innermost to the outermost.
    pub fn press(&mut self, key: Key, scopes: &[Scope], keymap: &Keymap) -> Meaning {
        let is_bound = |key| scopes.iter().any(|&scope| keymap.starting_with(scope, &[key]).next().is_some());
        if let (true, Some(digit)) = (self.typed.is_empty(), key.digit())
            && (digit > 0 || self.count.is_some())
            && !is_bound(key)
        {
            self.count = Some((self.count.unwrap_or(0) * 10 + digit).min(Self::MOST));
            return Meaning::Wait;
        }
        self.typed.push(key);
        for &scope in scopes {
            let (mut whole, mut longer) = (None, false);
            for (is_whole, row) in keymap.starting_with(scope, &self.typed) {
                longer = true;
                whole = whole.or(Some(row).filter(|_| is_whole));
            }
            if let Some(row) = whole {
                let count = key.digit().or(self.count); // a digit that is a key of its own says how many, too
                self.clear();
                return Meaning::Run(row, count);
            }
            if longer {
                return Meaning::Wait;
            }
        }
        self.clear();
        Meaning::Nothing
    }

    /// Forgets what was typed.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

impl fmt::Display for PendingKeys {
    /// What was typed, for the status line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.count.map_or(Ok(()), |count| write!(f, "{count}"))?;
        self.typed.iter().try_for_each(|key| write!(f, "{key}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::reader::keys::KeyText;
    use crate::tui::input::binding::Binding;

    #[test]
    fn counts_and_series_are_put_together() {
        const LINE_DOWN: usize = 0;
        const TURN: usize = 2;
        let binding = |keys, scope, command| Binding { keys, scope, command, text: KeyText::default() };
        let keymap = Keymap::new(&[
            binding(&["j", "Down"], Scope::Motion, "line-down"),
            binding(&["m a"], Scope::Reader, "help"),
            binding(&["m b"], Scope::Reader, "turn"),
            binding(&["j"], Scope::Prompt, "accept"),
        ])
        .unwrap();
        let scopes = [Scope::Reader, Scope::Motion];
        let mut keys = PendingKeys::default();
        let mut play = |series: &str| {
            let last = series.split(' ').map(|key| keys.press(key.parse().unwrap(), &scopes, &keymap)).last();
            (last.unwrap(), keys.to_string())
        };
        let nothing = String::new();
        assert_eq!(play("j"), (Meaning::Run(LINE_DOWN, None), nothing.clone()));
        assert_eq!(play("1 2 Down"), (Meaning::Run(LINE_DOWN, Some(12)), nothing.clone()));
        assert_eq!(play("1 0"), (Meaning::Wait, "10".into()));
        assert_eq!(play("m"), (Meaning::Wait, "10m".into()));
        assert_eq!(play("b"), (Meaning::Run(TURN, Some(10)), nothing.clone()));
        assert_eq!(play("m x"), (Meaning::Nothing, nothing.clone()));
        assert_eq!(play("0"), (Meaning::Nothing, nothing.clone()));
        assert_eq!(play("9 9 9 9 9 9 9 9 9 j").0, Meaning::Run(LINE_DOWN, Some(99_999)));
    }
}
