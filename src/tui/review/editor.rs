//! Where a note is written. What is typed is never lost: leaving keeps it as a draft.

use ratatui_textarea::{TextArea, WrapMode};
use serde::{Deserialize, Serialize};

use crate::review::{Anchor, Change, NoteKey, NoteText, What};
use crate::tui::commands::update::Effect;
use crate::tui::input::binding::Command;
use crate::tui::input::key::Key;
use crate::tui::state::{Overlay, State};

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
    before: String,
}

impl NoteEditor {
    fn new(subject: Subject, text: &str) -> Self {
        let mut editor = Self { subject, area: TextArea::default(), before: text.to_owned() };
        editor.put(text);
        editor
    }

    fn put(&mut self, text: &str) {
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

impl State {
    /// Opens the editor; with the draft there is, if there is one.
    pub(super) fn write(&mut self, subject: Subject) {
        let Some(desk) = self.desk() else { return };
        let said = match &subject {
            Subject::Note(note) => desk.reviewed.review().note(*note).map(|note| note.text.as_str().to_owned()),
            Subject::New(_) => None,
        };
        let draft = desk.drafts.iter().find(|draft| draft.subject == subject).map(|draft| draft.text.clone());
        if draft.is_some() {
            self.message = Some(self.voice.tell(["the draft that you left", "het concept dat u achterliet"]));
        }
        let text = draft.or(said).unwrap_or_default();
        self.overlays.push(Overlay::Editor(Box::new(NoteEditor::new(subject, &text))));
        self.settle(); // the panes give room to the editor: the passage stays in view
        if let Some((dossier, session)) = self.reading_mut() {
            session.show_choice(dossier);
        }
    }

    /// The editor, if it is open.
    pub fn editor(&self) -> Option<&NoteEditor> {
        match self.overlays.last() {
            Some(Overlay::Editor(editor)) => Some(editor),
            _ => None,
        }
    }

    pub(in crate::tui) fn editor_mut(&mut self) -> Option<&mut NoteEditor> {
        match self.overlays.last_mut() {
            Some(Overlay::Editor(editor)) => Some(editor),
            _ => None,
        }
    }

    /// How many lines the editor takes from the panes.
    pub fn editor_height(&self) -> u16 {
        let height = self.size.1;
        if self.editor().is_none() { 0 } else { (height / 3).clamp(3, 14).min(height / 2) }
    }

    pub(in crate::tui) fn run_in_editor(&mut self, command: Command) -> Vec<Effect> {
        match command {
            Command::Accept => self.accept_note(),
            Command::Cancel => self.leave_note(),
            Command::Editor => self.editor().map(|editor| Effect::Edit(editor.text())).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    /// The note is done: it is kept, or taken away if nothing is left of it.
    fn accept_note(&mut self) -> Vec<Effect> {
        let Some(Overlay::Editor(editor)) = self.overlays.pop() else { return Vec::new() };
        let text: Option<NoteText> = editor.text().parse().ok();
        let change = match (editor.subject.clone(), text) {
            (Subject::New(about), Some(text)) => Some(Change::Note { about, text }),
            (Subject::New(_), None) => None,
            (Subject::Note(_), Some(_)) if editor.text() == editor.before => None,
            (Subject::Note(note), text) => Some(Change::Reword { note, text }),
        };
        let mut effects = self.ask(change.map(What::Do));
        if let Some((_, session)) = self.reading_mut() {
            session.drop_choice();
        }
        effects.extend(self.put_draft(editor.subject.clone(), None));
        effects
    }

    /// Leaves the note: what was typed is kept as a draft.
    fn leave_note(&mut self) -> Vec<Effect> {
        let Some(Overlay::Editor(editor)) = self.overlays.pop() else { return Vec::new() };
        let text = editor.text();
        if text == editor.before {
            return Vec::new();
        }
        let draft = Some(text).filter(|text| !text.trim().is_empty());
        if draft.is_some() {
            self.message = Some(self.voice.tell([
                "kept as a draft: {note} here goes on with it, {summary} finds it",
                "bewaard als concept: {note} gaat er hier mee verder, {summary} vindt het",
            ]));
        }
        self.put_draft(editor.subject.clone(), draft)
    }

    /// Keeps a draft, or forgets it.
    fn put_draft(&mut self, subject: Subject, text: Option<String>) -> Vec<Effect> {
        let Some(desk) = self.open.and_then(|index| self.desks[index].as_mut()) else { return Vec::new() };
        let before = desk.drafts.clone();
        desk.drafts.retain(|draft| draft.subject != subject);
        desk.drafts.extend(text.map(|text| Draft { subject, text }));
        if desk.drafts == before { Vec::new() } else { vec![Effect::KeepDrafts] }
    }

    /// The drafts of a dossier, with what is typed at this moment.
    pub fn drafts(&self, dossier: usize) -> Vec<Draft> {
        let Some(Some(desk)) = self.desks.get(dossier) else { return Vec::new() };
        let mut drafts = desk.drafts.clone();
        let editors = self.overlays.iter().filter_map(|overlay| match overlay {
            Overlay::Editor(editor) if self.open == Some(dossier) => Some(editor),
            _ => None,
        });
        for editor in editors.filter(|editor| editor.text() != editor.before && !editor.text().trim().is_empty()) {
            drafts.retain(|draft| draft.subject != editor.subject);
            drafts.push(Draft { subject: editor.subject.clone(), text: editor.text() });
        }
        drafts
    }

    /// The user's own editor is left again: with the text, or with what went wrong; then the text is as it was.
    pub(in crate::tui) fn edited(&mut self, edited: Result<String, String>) {
        match (edited, self.editor_mut()) {
            (Ok(text), Some(editor)) => editor.put(text.trim_end_matches('\n')),
            (Err(why), _) => self.message = Some(why),
            (Ok(_), None) => {}
        }
    }
}
