//! Keys played on the fixture, and what the reader then shows.

mod answers;
mod bindings;
mod card;
mod dossier_list;
mod finding;
pub mod fixture;
mod hints;
mod keymap;
mod letters;
mod links;
mod marking;
mod panes;
pub mod review;
mod said_before;
mod screen;
mod typing;

use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use self::review::{keep, open_reviews, said};
use crate::i18n::Language;
use crate::tui::commands::{update, usual_keymap};
use crate::tui::compose::frame::{Arrangement, Pane, Panel};
use crate::tui::compose::part::Part;
use crate::tui::compose::theme::Theme;
use crate::tui::input::scope::Scope;
use crate::tui::input::ui_text::UiText;
use crate::tui::reading::{Reading, ReadingSession, Topic};
use crate::tui::state::action::{Action, Effect};
use crate::tui::state::{Overlay, State};
use crate::tui::view::view;

/// Where a key is bound, the keys before it, the key, and what the reader then shows or asks for.
pub type Played = (Scope, &'static str, &'static str, &'static str);

/// Plays keys, each after those before it, and asserts what is shown then; all that differ are named at once.
pub fn assert_played<'a>(played: impl IntoIterator<Item = &'a Played>, after: impl Fn(&str) -> State) {
    let mut wrong = String::new();
    for (_, before, key, expected) in played {
        let mut state = after(before);
        let effects = play(&mut state, key);
        let shown = if effects.is_empty() { summary(&state) } else { format!("{effects:?}") };
        if shown != *expected {
            wrong += &format!("{key} after {before:?}\n  shows    {shown}\n  expected {expected}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// How the reader speaks in a language, with the usual keys.
pub fn ui(language: Language) -> UiText {
    UiText { language, keymap: Arc::new(usual_keymap()) }
}

/// Two dossiers, the first of them open, on a screen of 100 by 12.
pub(in crate::tui) fn reader() -> State {
    let mut state = State::new(vec![fixture::dossier(), fixture::letter()], (100, 12), Theme::COLOURS);
    open_reviews(&mut state);
    play(&mut state, "Enter");
    state
}

/// Presses keys written with spaces between; `type:word` types.
pub(in crate::tui) fn play(state: &mut State, keys: &str) -> Vec<Effect> {
    let mut effects = Vec::new();
    for key in keys.split_whitespace() {
        let typed = key.strip_prefix("type:").map(|word| word.chars().map(String::from).collect());
        for key in typed.unwrap_or_else(|| vec![key.to_owned()]) {
            let asked = update(state, Action::Press(key.parse().unwrap()));
            effects.extend(keep(state, asked));
        }
    }
    effects
}

/// What the reader shows, in short: `3 answer "Antwoord op vraag 2 en 3"`: row, focus, the line at the top of the pane with
/// the focus, and what else is open.
pub(in crate::tui) fn summary(state: &State) -> String {
    let mut words = Vec::new();
    match state.reading() {
        None => words.push(format!("dossier {}", state.chosen + 1)),
        Some((dossier, session)) => {
            let here = &session.here;
            match here.reading {
                Reading::Rows if session.linked => words.push(dossier.rows[here.row].key.to_string()),
                Reading::Rows => {
                    words.push(format!("{}|{}", dossier.rows[here.row].key, dossier.rows[here.answer_row].key))
                }
                Reading::Text(id) => words.push(format!("text {}", id.index())),
            }
            words.push(format!("{:?}", here.focus).to_lowercase());
            if let Pane::Wording(index) = here.focus {
                words.extend(session.wording_document(dossier, index).map(|id| format!("of paper {}", id.index())));
            }
            words.extend(top_line(dossier, session, here.focus));
            if let Some(link) = here.link {
                let part = &session.parts(link.pane)[link.entry];
                let (cell, span) = &part.spans(dossier)[link.span];
                let word = part.strings(dossier)[*cell][span.at.start as usize..span.at.end as usize].to_owned();
                words.push(format!("<{}>", if word.is_empty() { "mark" } else { &word }));
            }
            if let Some(drawer) = &here.drawer {
                let topic = match &drawer.topic {
                    Topic::Notes => "notes".to_owned(),
                    Topic::Note(_, note) => format!("note {}", note.index()),
                    Topic::Rows(rows) => format!("peek {rows:?}"),
                    Topic::Referrers(row) => format!("referrers of {row}"),
                    Topic::Notice(id) => format!("notice {}", id.index()),
                    Topic::LinkText(title, _) => title.clone(),
                    Topic::Ticks => "ticks".to_owned(),
                    Topic::Remarks => "remarks".to_owned(),
                    Topic::Hints => "hints".to_owned(),
                    Topic::SaidBefore => "said before".to_owned(),
                    Topic::Earlier { passage, .. } => format!("earlier {passage}"),
                    Topic::Given { hint, is_earlier } => format!("given {hint} {is_earlier}"),
                };
                words.push(format!("+{topic}"));
                let part = session.parts(Pane::Drawer).get(drawer.place.entry);
                let begins = |part: &Part| part.strings(dossier).concat().chars().take(24).collect::<String>();
                words.extend(part.map(|part| format!("{:?}", begins(part))));
            }
            if session.arrangement != Arrangement::default() {
                let width = |pane: &Panel| format!("{:?} {}x{}", pane.pane, pane.head.width, pane.body.height);
                words.push(format!("room {}", session.frame.panels.iter().map(width).collect::<Vec<_>>().join(", ")));
            }
            words.extend(said(state));
            words.extend(session.hit_count().map(|count| format!("hit {count}")));
        }
    }
    for overlay in &state.overlays {
        words.push(match overlay {
            Overlay::Sheet(sheet) => {
                format!("sheet {:?} line {}", sheet.topic, sheet.page.column().line_of(sheet.place))
            }
            Overlay::Editor(editor) => format!("writing {:?}", editor.text()),
            Overlay::Prompt(prompt) if prompt.cursor() < prompt.typed.len() => {
                format!("prompt {:?} {:?}", prompt.before_cursor(), &prompt.typed[prompt.cursor()..])
            }
            Overlay::Prompt(prompt) => format!("prompt {:?}", prompt.typed),
        });
    }
    words.extend(state.message.iter().map(|message| format!("! {message}")));
    words.join(" ")
}

fn top_line(dossier: &crate::dossier::Dossier, session: &ReadingSession, pane: Pane) -> Option<String> {
    let column = session.column(pane)?;
    let (entry, _, pieces) = column.on(session.top(pane));
    let piece = pieces.first()?;
    let string =
        session.parts(pane).get(entry)?.strings(dossier).get(piece.cell)?.get(piece.text.bytes.clone())?.to_owned();
    Some(format!("{:?}", string.trim_end().chars().take(24).collect::<String>()))
}

pub(in crate::tui) fn after(keys: &str) -> String {
    let mut state = reader();
    play(&mut state, keys);
    summary(&state)
}

/// What is on the screen, line by line.
pub(in crate::tui) fn drawn(state: &State) -> String {
    let area = Rect::new(0, 0, state.size.0, state.size.1);
    let mut buffer = Buffer::empty(area);
    view(state, area, &mut buffer);
    let line = |y: u16| (0..area.width).map(|x| buffer[(x, y)].symbol()).collect::<String>();
    (0..area.height).map(|y| line(y) + "\n").collect()
}
