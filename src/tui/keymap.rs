//! Which key does what: the table, with what the user has changed of it.

use super::binding::{BINDINGS, Binding, Command, Scope};
use super::key::{Key, NotAKey};
use crate::config::{Fault, KeyLine};
use crate::language::{Both, Language};

/// A line of the table with the keys that it really has.
#[derive(Debug, Clone)]
pub struct Bound {
    /// The line.
    pub binding: Binding,
    /// Alternatives, each a series of keys; none: it has lost its keys.
    pub keys: Vec<Vec<Key>>,
    /// Which of the user's changes gave it other keys than the table's.
    by: Option<usize>,
}

impl Bound {
    fn new(binding: Binding) -> Result<Self, NotAKey> {
        let keys = binding.keys.iter().map(|keys| series(keys)).collect::<Result<_, _>>()?;
        Ok(Self { binding, keys, by: None })
    }

    /// The key that is shown where there is room for one.
    pub fn first_key(&self) -> Option<String> {
        self.keys.first().map(|series| write(series))
    }

    /// The alternatives as they are written.
    pub fn written(&self) -> Vec<String> {
        self.keys.iter().map(|series| write(series)).collect()
    }

    /// The same for people: digits one after the other as `1-9`.
    pub fn listed(&self) -> Vec<String> {
        let mut written: Vec<String> = Vec::new();
        let mut before: Option<&Vec<Key>> = None;
        for series in &self.keys {
            let goes_on = before.is_some_and(|before| follows(before, series));
            match (written.last_mut(), series.last()) {
                (Some(run), Some(digit)) if goes_on => {
                    let first = run.trim_end_matches(|c: char| c.is_ascii_digit()).strip_suffix('-').unwrap_or(run);
                    *run = format!("{first}-{digit}");
                }
                _ => written.push(write(series)),
            }
            before = Some(series);
        }
        written
    }
}

/// Bindings with their keys read.
#[derive(Debug, Clone, Default)]
pub struct Keymap {
    bound: Vec<Bound>,
}

impl Keymap {
    /// The keys of these bindings. Keys of one binding are alternatives; a series is written with spaces between.
    pub fn new(bindings: &[Binding]) -> Result<Self, NotAKey> {
        bindings.iter().map(|binding| Bound::new(*binding)).collect::<Result<_, _>>().map(|bound| Self { bound })
    }

    /// The keys of the table.
    pub fn usual() -> Self {
        // the table is checked by a test; a key it names wrongly would be left out
        Self { bound: BINDINGS.iter().filter_map(|binding| Bound::new(*binding).ok()).collect() }
    }

    /// The keys of the table with what the user has changed. A line that is wrong, or gives a key to two commands, is not
    /// used; its commands keep their keys.
    pub fn of(lines: &[KeyLine]) -> (Self, Vec<Fault>) {
        let mut faults = Vec::new();
        let mut changes = Vec::new();
        for line in lines {
            match Change::of(line) {
                Ok(change) => changes.push(change),
                Err(cause) => faults.push(Fault { line: Some(line.line), cause: cause.into() }),
            }
        }
        changes.sort_by_key(|change| change.scope.is_some()); // what is said of one scope holds there
        loop {
            let keymap = Self::usual().with(&changes);
            let Some((change, cause)) = keymap.clash(&changes) else {
                faults.sort_by_key(|fault| fault.line);
                return (keymap, faults);
            };
            faults.push(Fault { line: Some(changes.remove(change).line), cause: cause.into() });
        }
    }

    /// All bindings, in the order of the table.
    pub fn bound(&self) -> &[Bound] {
        &self.bound
    }

    /// The first key of a command, as it is written.
    pub fn key(&self, command: Command) -> Option<String> {
        let mut bound = self.bound.iter().filter(|bound| bound.binding.command == command);
        bound.find_map(Bound::first_key)
    }

    /// The same in a scope.
    pub fn key_in(&self, scope: Scope, command: Command) -> Option<String> {
        let is = |bound: &&Bound| bound.binding.scope == scope && bound.binding.command == command;
        self.bound.iter().find(is).and_then(Bound::first_key)
    }

    /// The help of a binding, with the keys that it speaks of.
    pub fn help(&self, bound: &Bound, language: Language) -> String {
        self.fill(language.say(bound.binding.help))
    }

    /// Puts keys where a text names commands in braces: `{follow} goes there`.
    pub fn fill(&self, text: &str) -> String {
        let mut filled = String::new();
        let mut rest = text;
        while let Some((before, command, behind)) = next_name(rest) {
            filled += before;
            filled += &self.key(command).unwrap_or_else(|| format!("({command})"));
            rest = behind;
        }
        filled + rest
    }

    /// The commands that these keys are or begin, and whether they are all of its keys.
    pub(super) fn starting_with(&self, scope: Scope, typed: &[Key]) -> impl Iterator<Item = (bool, Command)> {
        let inside = self.bound.iter().filter(move |bound| bound.binding.scope == scope);
        let keys = inside.flat_map(|bound| bound.keys.iter().map(|keys| (keys, bound.binding.command)));
        let begun = keys.filter(move |(keys, _)| keys.starts_with(typed));
        begun.map(|(keys, command)| (keys.len() == typed.len(), command))
    }

    fn with(mut self, changes: &[Change]) -> Self {
        for (index, change) in changes.iter().enumerate() {
            for bound in self.bound.iter_mut().filter(|bound| change.is_of(&bound.binding)) {
                if bound.keys != change.keys {
                    (bound.keys, bound.by) = (change.keys.clone(), Some(index));
                }
            }
        }
        self
    }

    /// A change that gives a key to two commands, of two changes the one further down in the file; and what to say.
    fn clash(&self, changes: &[Change]) -> Option<(usize, Both<String>)> {
        let line = |bound: &Bound| bound.by.map(|by| changes[by].line);
        let mut found = None;
        for bound in self.bound.iter().filter(|bound| bound.by.is_some()) {
            for other in self.bound.iter().filter(|other| line(other) <= line(bound)) {
                let (one, two) = (&bound.binding, &other.binding);
                if one.command == two.command || !one.scope.meets(two.scope) {
                    continue;
                }
                let meeting = |keys: &&Vec<Key>| other.keys.iter().any(|theirs| is_beginning(keys, theirs));
                if let (Some(keys), Some(by)) = (bound.keys.iter().find(meeting), bound.by)
                    && found.as_ref().is_none_or(|(before, _)| *before < by)
                {
                    let (keys, command, other) = (write(keys), one.command, two.command);
                    let cause = [
                        format!("`{command}` cannot have {keys}, which is a key of `{other}`"),
                        format!("`{command}` kan {keys} niet krijgen: dat is een toets van `{other}`"),
                    ];
                    found = Some((by, cause));
                }
            }
        }
        found
    }
}

/// A line of the user's, understood.
struct Change {
    scope: Option<Scope>,
    command: Command,
    keys: Vec<Vec<Key>>,
    line: usize,
}

impl Change {
    fn of(line: &KeyLine) -> Result<Self, Both<String>> {
        let unknown = |[what, wat]: Both, name: &str| {
            [
                format!("no {what} is called `{name}`; see `tegenlezer config`"),
                format!("geen {wat} heet `{name}`; zie `tegenlezer config`"),
            ]
        };
        let command: Command = line.command.parse().map_err(|_| unknown(["command", "opdracht"], &line.command))?;
        let scope = line
            .scope
            .as_ref()
            .map(|name| name.parse().map_err(|_| unknown(["table of keys", "tabel met toetsen"], name)));
        let scope: Option<Scope> = scope.transpose()?;
        let keys = line.keys.iter().map(|keys| series(keys)).collect::<Result<_, _>>();
        let keys = keys.map_err(|error: NotAKey| {
            [error.to_string(), format!("`{}` is geen toets; schrijf j, J, Space, Ctrl-O of Alt-Left", error.0)]
        })?;
        let change = Self { scope, command, keys, line: line.line };
        change.check()?;
        Ok(change)
    }

    fn is_of(&self, binding: &Binding) -> bool {
        binding.command == self.command && self.scope.is_none_or(|scope| scope == binding.scope)
    }

    /// Whether keys of the change could never be pressed, or are missed.
    fn check(&self) -> Result<(), Both<String>> {
        let mut bindings = BINDINGS.iter().filter(|binding| self.is_of(binding)).peekable();
        if let (None, Some(scope)) = (bindings.peek(), self.scope) {
            return Err([
                format!("`{}` has no keys in [keys.{scope}]; see `tegenlezer config`", self.command),
                format!("`{}` heeft geen toetsen in [keys.{scope}]; zie `tegenlezer config`", self.command),
            ]);
        }
        let typing = bindings.any(|binding| matches!(binding.scope, Scope::Prompt | Scope::Writing));
        for series in &self.keys {
            let first = series.first().copied();
            let counts = self.scope != Some(Scope::Ticks);
            if counts && first.is_some_and(|key| key.digit().is_some_and(|digit| digit > 0)) {
                let keys = write(series);
                return Err([
                    format!("{keys} begins with a digit, which is a count"),
                    format!("{keys} begint met een cijfer, en dat is een aantal"),
                ]);
            }
            if typing && first.is_some_and(|key| key.typed().is_some()) {
                let keys = write(series);
                return Err([
                    format!("{keys} is typed there; take a key such as Enter or Ctrl-W"),
                    format!("{keys} wordt daar getypt; neem een toets als Enter of Ctrl-W"),
                ]);
            }
        }
        if self.command == Command::Leave && self.keys.is_empty() {
            let cause = [
                "`leave` needs a key: the reader must be left somehow",
                "`leave` kan niet zonder toets: de lezer moet te verlaten zijn",
            ];
            return Err(cause.map(str::to_owned));
        }
        Ok(())
    }
}

/// `m a`: keys that are pressed one after the other.
fn series(written: &str) -> Result<Vec<Key>, NotAKey> {
    let keys: Vec<Key> = written.split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
    if keys.is_empty() { written.parse().map(|key| vec![key]) } else { Ok(keys) }
}

fn write(series: &[Key]) -> String {
    series.iter().map(Key::to_string).collect::<Vec<_>>().join(" ")
}

/// Whether a series ends in the digit after that of another, and is else the same.
fn follows(before: &[Key], series: &[Key]) -> bool {
    let (Some((first, beginning)), Some((last, same))) = (before.split_last(), series.split_last()) else {
        return false;
    };
    beginning == same && first.digit().is_some_and(|digit| last.digit() == Some(digit + 1))
}

/// Whether one series is the other or its beginning, so that the two cannot both be pressed.
fn is_beginning(one: &[Key], other: &[Key]) -> bool {
    one.starts_with(other) || other.starts_with(one)
}

/// What stands before the next `{name-of-a-command}`, the command, and what stands behind.
fn next_name(text: &str) -> Option<(&str, Command, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, behind) = rest.split_once('}')?;
    Some((before, name.parse().ok()?, behind))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config;

    /// The keys after these lines of `[keys]`, and what is wrong with them.
    fn keymap(lines: &str) -> (Keymap, Vec<String>) {
        let (config, faults) = config::read(&format!("[keys]\n{lines}"));
        assert_eq!(faults, []);
        let (keymap, faults) = Keymap::of(&config.keys);
        (keymap, faults.iter().map(|fault| fault.told(Language::English)).collect())
    }

    fn keys(keymap: &Keymap, scope: Scope, command: Command) -> String {
        let is = |bound: &&Bound| bound.binding.scope == scope && bound.binding.command == command;
        keymap.bound().iter().find(is).unwrap().written().join(", ")
    }

    #[test]
    fn the_table_is_whole_and_its_names_are_read() {
        let usual = Keymap::usual();
        assert_eq!(usual.bound().len(), BINDINGS.len());
        for bound in usual.bound() {
            let binding = bound.binding;
            assert_eq!(binding.command.to_string().parse(), Ok(binding.command));
            assert_eq!(binding.scope.to_string().parse(), Ok(binding.scope));
            let again = BINDINGS.iter().filter(|b| (b.scope, b.command) == (binding.scope, binding.command));
            assert_eq!(again.count(), 1, "{} stands twice in {}", binding.command, binding.scope);
            assert!(Language::ALL.iter().all(|language| !usual.help(bound, *language).contains(['{', '}'])));
            assert!(Scope::ALL.contains(&binding.scope));
        }
        assert_eq!(Command::NextQuestion.to_string(), "next-question");
    }

    #[test]
    fn lines_of_the_user_hold_where_they_say() {
        use Command::{Close, Follow, LineDown, NextQuestion, Quit, Search};
        let (changed, faults) = keymap(
            "quit = 'Q'\nnext-question = ['Z n', 'F2']\nsearch = []\n[keys.page]\nclose = 'x'\n[keys.moving]\nline-down='n'\n\
             [keys.reader]\nnext-hit = 'j'",
        );
        assert_eq!(faults, [""; 0]);
        for (scope, command, expected) in [
            (Scope::Reader, Quit, "Q"),
            (Scope::Dossiers, Quit, "Q"),
            (Scope::Reader, NextQuestion, "Z n, F2"),
            (Scope::Reader, Search, ""),
            (Scope::Sheet, Close, "x"),
            (Scope::Reader, Close, "Esc"),
            (Scope::Motion, LineDown, "n"),
            (Scope::Reader, Follow, "Enter"),
        ] {
            assert_eq!(keys(&changed, scope, command), expected, "{scope} {command}");
        }
        let next = changed.bound().iter().find(|bound| bound.binding.command == NextQuestion).unwrap();
        assert_eq!(changed.help(next, Language::English), "next question (5Z n goes five on)");
        let help = changed.bound().iter().find(|bound| bound.binding.command == Command::Help).unwrap();
        assert_eq!(changed.help(help, Language::English), "this help; (search) searches it");
    }

    #[test]
    fn what_is_wrong_with_a_line_is_said_and_its_commands_keep_their_keys() {
        for (lines, said) in [
            ("nxt = 'j'", vec![", line 2: no command is called `nxt`; see `tegenlezer config`"]),
            (
                "[keys.raeder]\nback = 'B'",
                vec![", line 3: no table of keys is called `raeder`; see `tegenlezer config`"],
            ),
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
                "turn = 't'\ntext = 'x'\nback = 'x'", // x is refused to back only
                vec![", line 4: `back` cannot have x, which is a key of `text`"],
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
        assert_eq!((keys(&swapped, Scope::Reader, Command::Turn).as_str(), faults.len()), ("t", 0));
    }
}
