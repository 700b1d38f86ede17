//! The lowest line of the screen: a message, or else the status; and keys that may be of use now. A message is never cut:
//! it takes lines above.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::hints;
use super::paint::{self, Pen};
use crate::layout::{lines, width};
use crate::tui::state::{Overlay, State};

/// A message takes at most so many lines.
const MOST: usize = 5;

/// What the lowest line says.
#[derive(Default)]
pub struct Foot<'a> {
    /// What must not be overlooked.
    pub alert: String,
    /// The status, where there is no message.
    pub usual: String,
    /// The keys that help on.
    pub hints: &'a [hints::Shown],
}

/// Draws the lowest line, which is `area`.
pub fn foot(state: &State, area: Rect, shown: &Foot, buffer: &mut Buffer) {
    let room = usize::from(area.width).saturating_sub(2);
    if area.is_empty() {
        return;
    }
    let menu = menu(state, room);
    if !menu.is_empty() {
        draw(state, area, &menu, buffer);
        return;
    }
    let prompted = matches!(state.overlays.last(), Some(Overlay::Prompt(_))); // whose line says it itself
    let message = state.message.as_ref().filter(|_| !prompted).unwrap_or(&shown.alert);
    let usual = if state.message.is_some() { "" } else { shown.usual.as_str() };
    let apart = match (message.as_str(), state.keys.to_string()) {
        (_, keys) if !keys.is_empty() => format!("{keys}… "),
        ("", _) => String::new(),
        _ if usual.is_empty() => String::new(),
        _ => " · ".to_owned(),
    };
    let taken = draw(state, area, &wrapped(message, room), buffer);
    // beside an alert there may be no room to say how it stands
    let fits = taken == 0 || taken + width(&apart) + width(usual) <= room;
    let (apart, usual) = if fits { (apart.as_str(), usual) } else { ("", "") };
    let line = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let quiet = state.theme.quiet();
    let mut pen = Pen::new(buffer, line, taken, 0);
    pen.write(apart, quiet);
    pen.write_cut(usual, quiet);
    let rest = pen.room();
    let hints = hints::line(shown.hints, rest.saturating_sub(2));
    Pen::new(buffer, line, room - width(&hints), 0).write(&hints, quiet);
}

/// Draws a message above the line that is `area`.
pub fn above(state: &State, area: Rect, message: &str, buffer: &mut Buffer) {
    if let Some(y) = area.y.checked_sub(1) {
        let room = usize::from(area.width).saturating_sub(2);
        draw(state, Rect { y, ..area }, &wrapped(message, room), buffer);
    }
}

/// Draws a message, its last line in `area`, the others above. Returns how many columns the last one takes.
fn draw(state: &State, area: Rect, message: &[String], buffer: &mut Buffer) -> usize {
    let most = MOST.min(usize::from(area.y) + 1);
    let shown = &message[..message.len().min(most)];
    for (up, line) in shown.iter().rev().enumerate() {
        let y = area.y - u16::try_from(up).unwrap_or(0);
        let area = Rect { y, ..area };
        paint::clear(buffer, area);
        Pen::new(buffer, area, 1, 0).write_cut(line, state.theme.message());
    }
    if shown.is_empty() {
        paint::clear(buffer, area);
    }
    shown.last().map_or(0, |line| width(line))
}

fn wrapped(words: &str, room: usize) -> Vec<String> {
    if width(words) <= room {
        return if words.is_empty() { Vec::new() } else { vec![words.to_owned()] };
    }
    lines(words, room)
}

/// The keys that may follow those that are not yet a command: `m…  a answered  p partly`.
fn menu(state: &State, room: usize) -> Vec<String> {
    let typed = state.keys.typed();
    let mut lines = vec![format!("{}…", state.keys)];
    let bound = state.ui.keymap.bound().iter().filter(|bound| state.scopes().contains(&bound.binding.scope));
    for bound in bound.filter(|_| !typed.is_empty()) {
        let follows = bound.keys.iter().find_map(|keys| keys.strip_prefix(typed).filter(|rest| !rest.is_empty()));
        let (Some(rest), Some(hint)) = (follows, bound.binding.text.hint) else { continue };
        let rest: Vec<_> = rest.iter().map(ToString::to_string).collect();
        let next = format!("  {} {}", rest.join(" "), state.ui.text(hint));
        match lines.last_mut() {
            Some(line) if width(line) + width(&next) <= room => *line += &next,
            _ => lines.push(next),
        }
    }
    if lines.len() == 1 && lines[0].ends_with('…') { Vec::new() } else { lines }
}
