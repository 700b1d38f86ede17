//! The title above, the status below, the rules between.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::paint::{self, Pen};
use crate::dossier::Dossier;
use crate::layout::width;
use crate::text;
use crate::tui::binding::{BINDINGS, Scope};
use crate::tui::frame::Pane;
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
    let pending = state.keys.to_string();
    let (left, style) = match &state.message {
        Some(message) => (message.clone(), state.theme.message()),
        None => (standing(dossier, session), state.theme.quiet()),
    };
    let left = if pending.is_empty() { left } else { format!("{pending}… {left}") };
    let room = usize::from(area.width).saturating_sub(width(&left) + 4);
    let right = hints(&[Scope::Reader, Scope::Everywhere], room);
    paint::line(buffer, area, &format!(" {left}"), &format!("{right} "), style);
}

/// `2/9 · answered · 2 sub-questions`
fn standing(dossier: &Dossier, session: &Session) -> String {
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
            pieces.push("maximised: z".to_owned());
        }
        if !session.linked {
            pieces.push(format!(
                "unlinked: question {}",
                dossier.rows.get(session.here.row).map_or(String::new(), |row| row.key.to_string())
            ));
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
        pieces.push("Ctrl-O back".to_owned());
    }
    pieces.join(" · ")
}

/// `3/17 /politie`: which hit it is, of what is searched.
fn searched(session: &Session) -> Option<String> {
    Some(format!("{} /{}", session.hit_count()?, session.finding.as_ref()?.pattern.typed()))
}

/// As many hints as fit: `? help  / search  f notes`.
pub fn hints(scopes: &[Scope], room: usize) -> String {
    let rank = |hint: &&str| {
        ["help", "search", "notes", "links", "references", "attention", "text", "proof"].iter().position(|h| h == hint)
    };
    let mut hints: Vec<_> = BINDINGS
        .iter()
        .filter(|binding| scopes.contains(&binding.scope))
        .filter_map(|binding| Some((binding.keys[0], binding.hint?)))
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
