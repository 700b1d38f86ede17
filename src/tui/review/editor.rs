//! Where a note is written. What is typed is never lost: leaving keeps it as a draft.

use ratatui_textarea::{TextArea, WrapMode};
use serde::{Deserialize, Serialize};

use crate::review::{Anchor, NoteKey};
use crate::tui::input::key::Key;

/// A note is never longer, in bytes.
const LONGEST: usize = 200_000;

/// What a note that is being written is to become.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// A new one, about this.
    New(Anchor),
    /// This one, worded anew.
    Note(NoteKey),
}

/// A note that was left before it was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// What it is to become.
    pub subject: Subject,
    /// What it says so far.
    pub text: String,
}

/// A note that is being written.
#[derive(Debug, Clone)]
pub struct NoteEditor {
    /// What it is to become.
    pub subject: Subject,
    /// The text and the cursor.
    pub area: TextArea<'static>,
    /// What it said at first.
    pub before: String,
}

impl NoteEditor {
    /// An editor that begins with this text.
    pub fn new(subject: Subject, text: &str) -> Self {
        let mut editor = Self { subject, area: TextArea::default(), before: text.to_owned() };
        editor.put(text);
        editor
    }

    /// Has the editor hold this text, the cursor at its end.
    pub fn put(&mut self, text: &str) {
        self.area = TextArea::new(cleaned(text).split('\n').map(str::to_owned).collect());
        self.area.set_wrap_mode(WrapMode::WordOrGlyph);
        self.area.set_cursor_line_style(ratatui::style::Style::new());
        self.area.move_cursor(ratatui_textarea::CursorMove::Bottom);
        self.area.move_cursor(ratatui_textarea::CursorMove::End);
    }

    /// What it says.
    pub fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    /// Takes text that was typed or pasted.
    pub fn insert(&mut self, text: &str) {
        let length: usize = self.area.lines().iter().map(|line| line.len() + 1).sum();
        if length + text.len() <= LONGEST {
            self.area.insert_str(cleaned(text));
        }
    }

    /// Takes a key that moves or erases.
    pub fn press(&mut self, key: Key) {
        match key.to_string().as_str() {
            "Ctrl-U" => drop(self.area.delete_line_by_head()), // as in other lines to type in
            "Tab" => self.insert("  "),
            _ => drop(self.area.input(key.event())),
        }
    }
}

/// Without what a terminal would not show.
fn cleaned(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n").replace('\t', "  ");
    lines.chars().filter(|c| *c == '\n' || !c.is_control()).collect()
}
