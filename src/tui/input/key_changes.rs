//! The keys that the user has chosen, in place of those of the table.

use super::binding::Binding;
use super::key::{Key, NotAKey};
use super::keymap::{Bound, Keymap, read_series, write_series};
use super::scope::Scope;
use crate::config::{Fault, KeyLine};
use crate::i18n::Bilingual;
use crate::i18n::reader::key_changes as texts;

impl Keymap {
    /// This keymap with what the user has changed. A line that is wrong, or gives a key to two commands, is not used; its
    /// commands keep their keys.
    pub fn changed(self, lines: &[KeyLine]) -> (Self, Vec<Fault>) {
        if lines.is_empty() {
            return (self, Vec::new()); // as for most
        }
        let mut faults = Vec::new();
        let mut changes = Vec::new();
        for line in lines {
            match Change::read(line, &self) {
                Ok(change) => changes.push(change),
                Err(cause) => faults.push(Fault { line: Some(line.line), cause }),
            }
        }
        changes.sort_by_key(|change| change.scope.is_some()); // what is said of one scope holds there
        loop {
            let keymap = self.with(&changes);
            let Some((change, cause)) = keymap.clash(&changes) else {
                faults.sort_by_key(|fault| fault.line);
                return (keymap, faults);
            };
            faults.push(Fault { line: Some(changes.remove(change).line), cause });
        }
    }

    fn with(&self, changes: &[Change]) -> Self {
        let mut keymap = self.clone();
        for (index, change) in changes.iter().enumerate() {
            for bound in keymap.bound_mut().iter_mut().filter(|bound| change.is_of(&bound.binding)) {
                if bound.keys != change.keys {
                    (bound.keys, bound.changed_by) = (change.keys.clone(), Some(index));
                }
            }
        }
        keymap
    }

    /// A change that gives a key to two commands, of two changes the one further down in the file; and what to say.
    fn clash(&self, changes: &[Change]) -> Option<(usize, Bilingual<String>)> {
        let line = |bound: &Bound| bound.changed_by.map(|change| changes[change].line);
        let mut found = None;
        for bound in self.bound().iter().filter(|bound| bound.changed_by.is_some()) {
            for other in self.bound().iter().filter(|other| line(other) <= line(bound)) {
                let (one, two) = (&bound.binding, &other.binding);
                if one.command == two.command || !one.scope.meets(two.scope) {
                    continue;
                }
                let meeting = |keys: &&Vec<Key>| other.keys.iter().any(|theirs| is_beginning(keys, theirs));
                if let (Some(keys), Some(change)) = (bound.keys.iter().find(meeting), bound.changed_by)
                    && found.as_ref().is_none_or(|(before, _)| *before < change)
                {
                    let (keys, command, other) = (write_series(keys), one.command, two.command);
                    found = Some((change, texts::keys_of_another(command, &keys, other)));
                }
            }
        }
        found
    }
}

/// A line of the user's configuration, read.
struct Change {
    scope: Option<Scope>,
    command: String,
    keys: Vec<Vec<Key>>,
    line: usize,
}

impl Change {
    fn read(line: &KeyLine, keymap: &Keymap) -> Result<Self, Bilingual<String>> {
        if !keymap.has(&line.command) {
            return Err(texts::no_such_command(&line.command));
        }
        let scope = line.scope.as_ref().map(|name| name.parse().map_err(|_| texts::no_such_table(name)));
        let scope: Option<Scope> = scope.transpose()?;
        let keys = line.keys.iter().map(|keys| read_series(keys)).collect::<Result<_, _>>();
        let keys = keys.map_err(|error: NotAKey| texts::not_a_key(&error.0, error.to_string()))?;
        let change = Self { scope, command: line.command.clone(), keys, line: line.line };
        change.check(keymap)?;
        Ok(change)
    }

    fn is_of(&self, binding: &Binding) -> bool {
        binding.command == self.command && self.scope.is_none_or(|scope| scope == binding.scope)
    }

    /// Whether keys of the change could never be pressed, or are missed.
    fn check(&self, keymap: &Keymap) -> Result<(), Bilingual<String>> {
        let bindings = keymap.bound().iter().map(|bound| &bound.binding);
        let mut bindings = bindings.filter(|binding| self.is_of(binding)).peekable();
        if let (None, Some(scope)) = (bindings.peek(), self.scope) {
            return Err(texts::no_keys_there(&self.command, &scope.to_string()));
        }
        let typing = bindings.any(Binding::is_for_typing);
        for series in &self.keys {
            let first = series.first().copied();
            let counts = self.scope != Some(Scope::Ticks);
            if counts && first.is_some_and(|key| key.digit().is_some_and(|digit| digit > 0)) {
                return Err(texts::begins_with_a_digit(&write_series(series)));
            }
            if typing && first.is_some_and(|key| key.typed().is_some()) {
                return Err(texts::is_typed_there(&write_series(series)));
            }
        }
        if self.command == "leave" && self.keys.is_empty() {
            return Err(texts::LEAVE_NEEDS_A_KEY.to_owned());
        }
        Ok(())
    }
}

/// Whether one series is the other or its beginning, so that the two cannot both be pressed.
fn is_beginning(one: &[Key], other: &[Key]) -> bool {
    one.starts_with(other) || other.starts_with(one)
}
