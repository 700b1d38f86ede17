//! The keys that help on: those that the moment asks for first, as many as there is room for.

use crate::dossier::{Dossier, Status};
use crate::i18n::Bilingual;
use crate::i18n::reader::keys::hints;
use crate::layout::width;
use crate::present::hints::JudgedHints;
use crate::tui::compose::frame::Pane;
use crate::tui::input::keymap::Bound;
use crate::tui::input::scope::Scope;
use crate::tui::input::ui_text::UiText;
use crate::tui::reading::{Reading, ReadingSession, Topic};
use crate::tui::state::State;

/// A command, and a word for it if its own would not do.
type Hint = (&'static str, Option<Bilingual>);

const fn usual(command: &'static str) -> Hint {
    (command, None)
}

/// A key and a word for what it does.
pub type Shown = (String, &'static str);

/// In the panes of a dossier: `? help  ] next  f footnotes  m mark`.
pub fn reading(state: &State, dossier: &Dossier, session: &ReadingSession) -> Vec<Shown> {
    let mut wanted = vec![usual("help")];
    wanted.extend(in_drawer(session));
    match session.here.reading {
        Reading::Rows => wanted.extend(in_rows(state, dossier, session)),
        Reading::Text(_) => wanted.extend(in_text(dossier, session)),
    }
    wanted.extend(["note", "proof", "about", "quit"].map(usual));
    wanted.iter().filter_map(|hint| shown(state, hint)).collect()
}

fn in_drawer(session: &ReadingSession) -> Vec<Hint> {
    let Some(drawer) = &session.here.drawer else { return Vec::new() };
    let close = usual("close");
    if session.here.focus != Pane::Drawer {
        return vec![close];
    }
    match drawer.topic {
        Topic::Remarks if session.drawer_items.heads.is_empty() => vec![usual("note"), close],
        Topic::Remarks => {
            vec![usual("edit-note"), usual("delete-note"), usual("follow"), close]
        }
        Topic::Hints => ["follow", "agree-with-hint", "dismiss-hint", "copy", "note", "close"].map(usual).to_vec(),
        _ => vec![close, usual("back")],
    }
}

fn in_rows(state: &State, dossier: &Dossier, session: &ReadingSession) -> Vec<Hint> {
    let mut wanted = Vec::new();
    if session.finding.is_some() {
        wanted.push(usual("next-hit"));
    }
    match (&session.finding, &session.shown) {
        (Some(_), _) => wanted.push(("close", Some(hints::END_SEARCH))),
        (None, Some(_)) => wanted.push(("close", Some(hints::SHOW_ALL))),
        (None, None) => {}
    }
    wanted.push(usual("next-question"));
    let row = dossier.rows.get(session.row_in_view());
    if row.is_some_and(|row| !row.refers_to.is_empty()) {
        wanted.push(usual("references"));
    }
    if session.here.drawer.is_none() && !session.notes(dossier).is_empty() {
        wanted.push(usual("drawer"));
    }
    let said = state.review().and_then(|review| review.row(session.row_in_view()));
    if session.here.drawer.is_none() && said.is_some_and(|said| !said.notes.is_empty()) {
        wanted.push(usual("notes"));
    }
    let has_hints = |hints: JudgedHints<'_>| hints.open_in_row(session.row_in_view()).next().is_some();
    if session.here.drawer.is_none() && state.hints().is_some_and(has_hints) {
        wanted.push(usual("hints"));
    }
    if row.is_some_and(|row| row.status == Status::Postponed) {
        wanted.push(usual("notice"));
    }
    wanted.extend(["mark-answered", "search", "next-attention", "next-link"].map(usual));
    if row.is_some_and(|row| !row.referred_by.is_empty()) {
        wanted.push(usual("referrers"));
    }
    if state.review().is_some_and(|review| !review.changes().is_empty()) {
        wanted.push(usual("summary"));
    }
    wanted.push(usual("text"));
    wanted
}

fn in_text(dossier: &Dossier, session: &ReadingSession) -> Vec<Hint> {
    let mut wanted = Vec::new();
    if session.finding.is_some() {
        wanted.push(usual("next-hit"));
    }
    if !dossier.rows.is_empty() {
        wanted.push(("text", Some(hints::QUESTIONS)));
    }
    if dossier.documents.len() > 1 {
        wanted.push(usual("turn"));
    }
    if session.here.drawer.is_none() && !session.notes(dossier).is_empty() {
        wanted.push(usual("drawer"));
    }
    wanted.extend(["next-link", "search"].map(usual));
    wanted
}

/// A key that holds now, and a word for what it does.
fn shown(state: &State, (command, word): &Hint) -> Option<Shown> {
    let bound = state.ui.keymap.bound();
    let scopes = state.scopes().iter();
    let mut found = scopes.filter_map(|scope| {
        let is = |bound: &&Bound| bound.binding.scope == *scope && bound.binding.command == *command;
        bound.iter().find(is).filter(|bound| !bound.keys.is_empty())
    });
    let (key, own) = hint(found.next()?, &state.ui)?;
    Some((key, word.map_or(own, |word| state.ui.text(word))))
}

/// The first key of a binding, and its word. Of those that begin with the same key one stands for all.
fn hint(bound: &Bound, ui: &UiText) -> Option<Shown> {
    let hint = ui.text(bound.binding.text.hint?);
    match bound.keys.first()?.as_slice() {
        [first, _, ..] => {
            let leads = bound.binding.command == "mark-answered"; // and the others that begin so
            leads.then(|| (first.to_string(), ui.text(hints::MARK)))
        }
        _ => Some((bound.first_key()?, hint)),
    }
}

/// The hints of scopes: help and search first, then in the order of the table.
pub fn in_scopes(ui: &UiText, scopes: &[Scope]) -> Vec<Shown> {
    const FIRST: [&str; 2] = ["help", "search"];
    let rank = |command| FIRST.iter().position(|first| *first == command).unwrap_or(FIRST.len());
    let mut bound: Vec<_> = ui.keymap.bound().iter().filter(|bound| scopes.contains(&bound.binding.scope)).collect();
    bound.sort_by_key(|bound| rank(bound.binding.command));
    bound.into_iter().filter_map(|bound| hint(bound, ui)).collect()
}

/// As many hints as fit: `? help  / search  f footnotes`.
pub fn line(hints: &[Shown], room: usize) -> String {
    let mut line = String::new();
    for (key, hint) in hints {
        let next = format!("{}{key} {hint}", if line.is_empty() { "" } else { "  " });
        if width(&line) + width(&next) > room {
            break;
        }
        line += &next;
    }
    line
}
