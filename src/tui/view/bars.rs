//! The title above, the status below, the rules between.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::paint::{self, Pen};
use crate::dossier::Dossier;
use crate::layout::width;
use crate::text;
use crate::tui::binding::{Command, Scope};
use crate::tui::frame::Pane;
use crate::tui::keymap::Keymap;
use crate::tui::session::{Reading, Session, uncertain};
use crate::tui::state::State;
use crate::tui::words;

/// What the dossier is about, who asks whom, and when what happened.
pub fn title(state: &State, dossier: &Dossier, session: &Session, buffer: &mut Buffer) {
    let area = session.frame.title;
    let (about, parties) = (dossier.title.as_str(), words::parties(dossier));
    let left = [about, &parties].into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(" · ");
    let right = timeline(dossier, usize::from(area.width));
    paint::line(buffer, area, &format!(" {left}"), &format!("{right} "), state.theme.title());
}

/// As much of the timeline as fits into half of the line; the last events matter most.
fn timeline(dossier: &Dossier, columns: usize) -> String {
    let pieces = words::timeline(&dossier.timeline, false);
    let fits = |from: &usize| width(&pieces[*from..].join(" · ")) <= columns / 2 || *from + 1 == pieces.len();
    let from = (0..pieces.len()).find(fits).unwrap_or(0);
    pieces[from..].join(" · ")
}

/// A line between two panes.
pub fn rule(state: &State, area: Rect, buffer: &mut Buffer) {
    for y in 0..area.height {
        Pen::new(buffer, area, 0, y).write("│", state.theme.quiet());
    }
}

/// Which row it is and how it stands with it; or something told; on the right the keys that help on.
pub fn status(state: &State, dossier: &Dossier, session: &Session, buffer: &mut Buffer) {
    let area = session.frame.status;
    let standing = standing(state, dossier, session);
    let changed = if state.changed { state.keymap.fill("changed: {reread} · ").to_string() } else { String::new() };
    let standing = format!("{changed}{standing}");
    let (left, style) = told(state, standing);
    let room = usize::from(area.width).saturating_sub(width(&left) + 4);
    let right = hints(&state.keymap, &[Scope::Reader, Scope::Everywhere], room);
    paint::line(buffer, area, &format!(" {left}"), &format!("{right} "), style);
}

/// What there is to tell, or else what usually stands there; before it the keys that are not yet a command.
pub fn told(state: &State, usually: String) -> (String, Style) {
    let (words, style) = match &state.message {
        Some(message) => (state.keymap.fill(message), state.theme.message()),
        None => (usually, state.theme.quiet()),
    };
    match state.keys.to_string() {
        pending if pending.is_empty() => (words, style),
        pending => (format!("{pending}… {words}"), style),
    }
}

/// `2/9 · answered · 2 sub-questions`
fn standing(state: &State, dossier: &Dossier, session: &Session) -> String {
    let mut pieces = Vec::new();
    let index = session.row_in_view();
    if let (Reading::Rows, Some(view)) = (session.here.reading, dossier.view(index)) {
        pieces.push(format!("{}/{}{}", index + 1, dossier.rows.len(), session.through_answers()));
        pieces.extend(searched(session));
        pieces.push(words::status(view.row.status).to_owned());
        if uncertain(dossier, index) {
            pieces.push("uncertain".to_owned());
        }
        if session.arrangement.maximised {
            pieces.extend(state.keymap.key(Command::Maximise).map(|key| format!("maximised: {key}")));
        }
        if !session.linked {
            let answers = index == session.here.answer_row && session.here.focus == Pane::Answer;
            let (other, row) =
                if answers { ("question", session.here.row) } else { ("answer", session.here.answer_row) };
            let key = dossier.rows.get(row).map(|row| row.key.to_string()).unwrap_or_default();
            pieces.push(format!("unlinked from {other} {key}"));
        }
        let wording = view.wordings.first();
        let texts = wording.iter().flat_map(|wording| &wording.blocks).flat_map(|(_, block)| block.texts());
        let asked: usize = texts.map(|wording| text::sub_questions(wording.as_str()).len()).sum();
        if asked > 1 {
            pieces.push(words::count(asked, "sub-question"));
        }
        if !view.row.referred_by.is_empty() {
            let keys: Vec<_> =
                view.row.referred_by.iter().filter_map(|&row| Some(dossier.rows.get(row)?.key.number)).collect();
            pieces.push(format!("referred to by {}", words::list(&keys)));
        }
    } else {
        pieces.push("text".to_owned());
        pieces.extend(searched(session));
        if !session.notes(dossier).is_empty() {
            pieces.push(words::count(session.notes(dossier).len(), "note"));
        }
    }
    if session.here.focus == Pane::Drawer {
        pieces.extend(state.keymap.key(Command::Back).map(|key| format!("{key} back")));
    }
    pieces.join(" · ")
}

/// `3/17 /politie`: which hit it is, of what is searched.
fn searched(session: &Session) -> Option<String> {
    Some(format!("{} /{}", session.hit_count()?, session.finding.as_ref()?.pattern.typed()))
}

/// As many hints as fit: `? help  / search  f notes`.
pub fn hints(keymap: &Keymap, scopes: &[Scope], room: usize) -> String {
    let rank = |hint: &&str| {
        ["help", "search", "notes", "links", "references", "attention", "text", "proof"].iter().position(|h| h == hint)
    };
    let mut hints: Vec<_> = keymap
        .bound()
        .iter()
        .filter(|bound| scopes.contains(&bound.binding.scope))
        .filter_map(|bound| Some((bound.first_key()?, bound.binding.hint?)))
        .collect();
    hints.sort_by_key(|(_, hint)| rank(hint).unwrap_or(usize::MAX));
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
