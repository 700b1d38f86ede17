//! What the terminal says. Where Esc and another sequence come in one read, crossterm takes the two escape characters for
//! the key Esc and the rest for keys: here the rest is put together again.

use std::collections::VecDeque;
use std::io;
use std::time::Duration;

use ratatui::crossterm::event::{
    self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

/// How long to look for what came in the same read: not no time at all, since crossterm looks for nothing then.
const AT_ONCE: Duration = Duration::from_micros(50);
/// How long the rest of a sequence may take.
const REST: Duration = Duration::from_millis(2);
/// How long pasted text may pause before it is taken to have ended. Its end cannot be seen behind Esc.
const PASTED: Duration = Duration::from_millis(20);
/// A sequence of more characters is none.
const LONGEST: usize = 32;

/// Where events come from.
pub trait Source {
    /// Whether there is an event, at the latest after this time.
    fn poll(&mut self, patience: Duration) -> io::Result<bool>;
    /// The next event; waits for it.
    fn read(&mut self) -> io::Result<Event>;
}

/// The terminal.
#[derive(Debug, Default)]
pub struct Crossterm;

impl Source for Crossterm {
    fn poll(&mut self, patience: Duration) -> io::Result<bool> {
        event::poll(patience)
    }

    fn read(&mut self) -> io::Result<Event> {
        event::read()
    }
}

/// The events of a source, those behind Esc put together.
#[derive(Debug, Default)]
pub struct Input<S = Crossterm> {
    source: S,
    /// What was read already.
    waiting: VecDeque<Event>,
}

impl<S: Source> Input<S> {
    /// Whether there is an event, at the latest after this time.
    pub fn poll(&mut self, patience: Duration) -> io::Result<bool> {
        Ok(!self.waiting.is_empty() || self.source.poll(patience)?)
    }

    /// Whether there is an event that came with the one before.
    pub fn has_more(&mut self) -> io::Result<bool> {
        self.poll(AT_ONCE)
    }

    /// Keeps the events that have come, to be read later. Says whether Ctrl-C was pressed.
    pub fn gather(&mut self) -> io::Result<bool> {
        let mut heard = std::mem::take(&mut self.waiting);
        while self.has_more()? {
            heard.push_back(self.read()?);
        }
        self.waiting = heard;
        let interrupts = Event::Key(KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL));
        Ok(self.waiting.contains(&interrupts))
    }

    /// The next event; waits for it.
    pub fn read(&mut self) -> io::Result<Event> {
        let event = match self.waiting.pop_front() {
            Some(event) => event,
            None => self.source.read()?,
        };
        if event == Event::Key(KeyCode::Esc.into()) && self.waiting.is_empty() {
            self.look_behind_esc()?;
        }
        Ok(event)
    }

    /// Reads a sequence that came with Esc, if one did; what is none waits as it came.
    fn look_behind_esc(&mut self) -> io::Result<()> {
        if !self.source.poll(AT_ONCE)? {
            return Ok(());
        }
        let mut sequence = Vec::new();
        while !is_whole(&sequence) {
            if sequence.len() > LONGEST || !self.source.poll(REST)? {
                self.waiting.extend(sequence.into_iter().map(key_of));
                return Ok(());
            }
            let event = self.source.read()?;
            match typed(&event).filter(|&c| may_follow(&sequence, c)) {
                Some(c) => sequence.push(c),
                None => {
                    self.waiting.extend(sequence.into_iter().map(key_of).chain([event]));
                    return Ok(());
                }
            }
        }
        let sequence: String = sequence.into_iter().collect();
        match sequence.as_str() {
            "[200~" => {
                let text = self.pasted()?;
                self.waiting.push_front(Event::Paste(text));
            }
            sequence => self.waiting.extend(event_of(sequence)),
        }
        Ok(())
    }

    /// What was pasted: all that comes at once.
    fn pasted(&mut self) -> io::Result<String> {
        let mut text = String::new();
        while self.source.poll(PASTED)? {
            match self.source.read()? {
                Event::Key(KeyEvent { code: KeyCode::Char('j'), modifiers: KeyModifiers::CONTROL, .. }) => {
                    text.push('\n');
                }
                Event::Key(KeyEvent { code: KeyCode::Char(c), .. }) => text.push(c),
                Event::Key(KeyEvent { code: KeyCode::Enter, .. }) => text.push('\n'),
                Event::Key(KeyEvent { code: KeyCode::Tab, .. }) => text.push('\t'),
                Event::Key(_) => {}
                other => self.waiting.push_back(other),
            }
        }
        Ok(text)
    }
}

/// The character that a key types.
fn typed(event: &Event) -> Option<char> {
    match event {
        Event::Key(KeyEvent { code: KeyCode::Char(c), modifiers, kind: KeyEventKind::Press, .. })
            if (*modifiers - KeyModifiers::SHIFT).is_empty() =>
        {
            Some(*c)
        }
        _ => None,
    }
}

/// The key that types a character.
fn key_of(c: char) -> Event {
    Event::Key(KeyCode::Char(c).into())
}

/// Whether a sequence may go on with a character: `[`, parameters and a last letter; `O` and a letter.
fn may_follow(sequence: &[char], c: char) -> bool {
    match sequence {
        [] => matches!(c, '[' | 'O'),
        ['O'] => c.is_ascii_alphabetic(),
        _ => matches!(c, ' '..='~'),
    }
}

fn is_whole(sequence: &[char]) -> bool {
    match sequence {
        ['O', _] => true,
        ['[', '['] => false, // of the Linux console: F1 to F5 are `[[A` to `[[E`
        ['[', .., last] => matches!(last, '@'..='~'),
        _ => false,
    }
}

/// The event of a sequence; none of those that mean nothing here.
fn event_of(sequence: &str) -> Option<Event> {
    let (&last, parameters) = sequence.as_bytes().split_last()?;
    let parameters = std::str::from_utf8(parameters).ok()?;
    match (parameters, last) {
        ("[", b'I') => Some(Event::FocusGained),
        ("[", b'O') => Some(Event::FocusLost),
        (mouse, b'M' | b'm') => mouse_of(mouse.strip_prefix("[<")?, last == b'm'),
        ("[[", b'A'..=b'E') => Some(pressed(KeyCode::F(1 + last - b'A'), 1)),
        ("[", b'Z') => Some(pressed(KeyCode::BackTab, 2)),
        ("O" | "[", _) => Some(pressed(lettered(last)?, 1)),
        (numbers, last) => {
            let mut numbers = numbers.strip_prefix('[')?.split(';').map(str::parse);
            let (first, modifiers) = (numbers.next()?.ok()?, numbers.next().unwrap_or(Ok(1)).ok()?);
            let code = if last == b'~' { numbered(first)? } else { lettered(last)? };
            Some(pressed(code, modifiers))
        }
    }
}

/// The key with the modifiers of a mask: one more than the sum of 1 for Shift, 2 for Alt, 4 for Ctrl.
fn pressed(code: KeyCode, mask: u8) -> Event {
    let mask = mask.saturating_sub(1);
    let held = [KeyModifiers::SHIFT, KeyModifiers::ALT, KeyModifiers::CONTROL].into_iter().enumerate();
    let held = held.filter(|(bit, _)| mask & (1 << bit) != 0).map(|(_, modifier)| modifier);
    Event::Key(KeyEvent::new(code, held.collect()))
}

/// `[A`, `OA`, `[1;5A`
fn lettered(last: u8) -> Option<KeyCode> {
    Some(match last {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        b'P'..=b'S' => KeyCode::F(1 + last - b'P'),
        _ => return None,
    })
}

/// `[5~`, `[5;3~`
fn numbered(number: u8) -> Option<KeyCode> {
    Some(match number {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        11..=15 => KeyCode::F(number - 10),
        17..=21 => KeyCode::F(number - 11),
        23 | 24 => KeyCode::F(number - 12),
        _ => return None,
    })
}

/// `65;60;20`: button with modifiers, column and line from 1.
fn mouse_of(parameters: &str, is_up: bool) -> Option<Event> {
    let numbers: Vec<u16> = parameters.split(';').map(str::parse).collect::<Result<_, _>>().ok()?;
    let [button, column, row] = numbers[..] else { return None };
    let which = match button & 3 {
        0 => MouseButton::Left,
        1 => MouseButton::Middle,
        _ => MouseButton::Right,
    };
    let kind = match button & !(4 | 8 | 16) {
        64 => MouseEventKind::ScrollUp,
        65 => MouseEventKind::ScrollDown,
        66 => MouseEventKind::ScrollLeft,
        67 => MouseEventKind::ScrollRight,
        0..=2 if is_up => MouseEventKind::Up(which),
        0..=2 => MouseEventKind::Down(which),
        32..=34 => MouseEventKind::Drag(which),
        35 => MouseEventKind::Moved,
        _ => return None,
    };
    let held = [(4, KeyModifiers::SHIFT), (8, KeyModifiers::ALT), (16, KeyModifiers::CONTROL)];
    let modifiers = held.into_iter().filter(|(bit, _)| button & bit != 0).map(|(_, modifier)| modifier).collect();
    Some(Event::Mouse(MouseEvent { kind, column: column.checked_sub(1)?, row: row.checked_sub(1)?, modifiers }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::input::key::Key;

    /// Events that came at once.
    impl Source for VecDeque<Event> {
        fn poll(&mut self, _: Duration) -> io::Result<bool> {
            Ok(!self.is_empty())
        }

        fn read(&mut self) -> io::Result<Event> {
            self.pop_front().ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
        }
    }

    /// What comes of events: those of crossterm for Esc, then these characters as keys, then these.
    fn behind_esc(characters: &str, then: &[Event]) -> Vec<String> {
        let esc = Event::Key(KeyCode::Esc.into());
        let key = |c: char| match c {
            '\r' => Event::Key(KeyCode::Enter.into()),
            c if c.is_uppercase() => Event::Key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::SHIFT)),
            c => key_of(c),
        };
        let source = [esc].into_iter().chain(characters.chars().map(key)).chain(then.iter().cloned()).collect();
        let mut input = Input::<VecDeque<Event>> { source, waiting: VecDeque::new() };
        let mut shown = Vec::new();
        while input.has_more().unwrap() {
            shown.push(match input.read().unwrap() {
                Event::Key(key) => Key::from_event(key).to_string(),
                Event::Mouse(mouse) => format!("{:?} {},{} {:?}", mouse.kind, mouse.column, mouse.row, mouse.modifiers),
                other => format!("{other:?}"),
            });
        }
        assert_eq!(shown.remove(0), "Esc");
        shown
    }

    #[test]
    fn what_is_gathered_is_read_later_as_it_came() {
        let keys = |typed: &str| typed.chars().map(key_of).collect::<VecDeque<_>>();
        let mut input = Input::<VecDeque<Event>> { source: keys("ab"), waiting: VecDeque::new() };
        assert!(!input.gather().unwrap());
        input.source.extend([Event::Key(KeyCode::Esc.into())].into_iter().chain(keys("[A")));
        assert!(!input.gather().unwrap());
        let up = Event::Key(KeyEvent::new(KeyCode::Up, KeyModifiers::NONE));
        let expected = keys("ab").into_iter().chain([Event::Key(KeyCode::Esc.into()), up]);
        assert!(expected.eq(std::iter::from_fn(|| input.has_more().unwrap().then(|| input.read().unwrap()))));
        input.source.push_back(Event::Key(KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL)));
        assert!(input.gather().unwrap());
    }

    #[test]
    fn what_comes_with_esc_is_one_event() {
        for (characters, expected) in [
            ("", vec![]),
            ("[A", vec!["Up"]),
            ("OB", vec!["Down"]),
            ("OS", vec!["F4"]),
            ("[1;5C", vec!["Ctrl-Right"]),
            ("[1;3D", vec!["Alt-Left"]),
            ("[Z", vec!["Shift-Tab"]),
            ("[5~", vec!["PageUp"]),
            ("[6;2~", vec!["Shift-PageDown"]),
            ("[3~", vec!["Delete"]),
            ("[15~", vec!["F5"]),
            ("[24~", vec!["F12"]),
            ("[[B", vec!["F2"]),
            ("[H", vec!["Home"]),
            ("[I", vec!["FocusGained"]),
            ("[O", vec!["FocusLost"]),
            ("[<65;60;20M", vec!["ScrollDown 59,19 KeyModifiers(0x0)"]),
            ("[<64;1;1M", vec!["ScrollUp 0,0 KeyModifiers(0x0)"]),
            ("[<0;7;3m", vec!["Up(Left) 6,2 KeyModifiers(0x0)"]),
            ("[<32;7;3M", vec!["Drag(Left) 6,2 KeyModifiers(0x0)"]),
            ("[200~een\rtwee", vec!["Paste(\"een\\ntwee\")"]),
            // keys
            ("j", vec!["j"]),
            ("jA[", vec!["j", "A", "["]),
            ("[", vec!["["]),
            ("O", vec!["O"]),
            ("[1", vec!["[", "1"]),
            ("[\r", vec!["[", "Enter"]),
            ("[Aj", vec!["Up", "j"]),
            ("é", vec!["é"]),
            // sequences that mean nothing here
            ("[99~", vec![]),
            ("[?1;2c", vec![]),
            ("[<0;0;0M", vec![]),
        ] {
            assert_eq!(behind_esc(characters, &[]), expected, "{characters:?}");
        }
        let resized = Event::Resize(80, 24);
        assert_eq!(behind_esc("[1", std::slice::from_ref(&resized)), ["[", "1", "Resize(80, 24)"]);
        assert_eq!(behind_esc("[A", std::slice::from_ref(&resized)), ["Up", "Resize(80, 24)"]);
        assert_eq!(behind_esc("", &[Event::Key(KeyCode::Esc.into()), key_of('['), key_of('A')]), ["Esc", "Up"]);
    }

    #[test]
    fn crossterm_s_keys_and_modifiers_are_these() {
        assert_eq!(event_of("[1;8A"), Some(pressed(KeyCode::Up, 8)));
        let all = KeyModifiers::SHIFT | KeyModifiers::ALT | KeyModifiers::CONTROL;
        assert_eq!(pressed(KeyCode::Up, 8), Event::Key(KeyEvent::new(KeyCode::Up, all)));
    }
}
