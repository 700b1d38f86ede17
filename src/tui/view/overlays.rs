//! What lies over the panes: sheets, and the line to type in.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use super::ScreenMap;
use super::foot::{self, Foot, foot};
use super::hints;
use super::paint::{self, Pen};
use super::text::Lines;
use crate::i18n::papers;
use crate::i18n::reader::{pages, prompts as texts};
use crate::layout::width;
use crate::review::Anchor;
use crate::tui::commands::{completion, report};
use crate::tui::compose::frame::Pane;
use crate::tui::compose::words;
use crate::tui::input::scope::Scope;
use crate::tui::review::Subject;
use crate::tui::state::action::Target;
use crate::tui::state::{Overlay, Prompt, Purpose, Sheet, SheetTopic, State};

/// A sheet, over the whole screen.
pub fn sheet(state: &State, sheet: &Sheet, area: Rect, buffer: &mut Buffer, map: &mut ScreenMap) {
    map.add(area, Target::Sheet);
    let nothing = crate::tui::compose::page::no_dossier();
    let dossier = state.reading().map_or(&nothing, |(dossier, _)| dossier);
    let column = sheet.page.column();
    let top = column.line_of(sheet.place);
    let height = usize::from(area.height.saturating_sub(2));
    let language = state.ui.language;
    let title = match &sheet.topic {
        SheetTopic::Help(filter) if filter.is_empty() => language.say(pages::HELP).to_owned(),
        SheetTopic::Help(filter) => format!("{} · {filter}", language.say(pages::HELP)),
        SheetTopic::Review(_) => language.say(pages::MARKS_AND_NOTES).to_owned(),
        SheetTopic::Commitments(_) => language.say(pages::COMMITMENTS).to_owned(),
        SheetTopic::About => language.say(pages::ABOUT_THIS_DOSSIER).to_owned(),
        SheetTopic::Proof(id, (first, last)) => {
            let document = dossier.document(*id);
            let page = document.source.transcript.line(*first).and_then(|(_, page)| page);
            let page = page.map(|page| words::pages(page, page, language) + ", ").unwrap_or_default();
            let lines = words::lines(*first, *last, language);
            let kind = words::kind(document.kind, language);
            pages::proof(&document.source.path, &format!("{page}{lines}"), kind, language)
        }
    };
    let end = column.height().max(1);
    let far = if end > height { format!("{}%", (top + height).min(end) * 100 / end) } else { String::new() };
    let head = Rect { height: 1, ..area };
    paint::line(buffer, head, &format!(" {title}"), &format!("{far} "), state.theme.head(true));
    let margin = u16::from(area.width >= 12);
    let body = Rect {
        x: area.x + margin,
        y: area.y + 1,
        width: area.width - 2 * margin,
        height: area.height.saturating_sub(2),
    };
    let parts = sheet.page.parts();
    let chosen = state.chosen_in_sheet(sheet);
    let lines = Lines { state, dossier, session: None, pane: Pane::Text, parts, column, chosen };
    let mut unused = ScreenMap::default();
    lines.draw(top, body, buffer, &mut unused);
    if area.height >= 3 {
        let status = Rect { y: area.bottom() - 1, height: 1, ..area };
        let scope = match sheet.topic {
            SheetTopic::Help(_) => Scope::Help,
            SheetTopic::Review(_) => Scope::Notes,
            SheetTopic::Commitments(_) => Scope::Hints,
            _ => Scope::Sheet,
        };
        let hints = hints::in_scopes(&state.ui, &[scope, Scope::Sheet]);
        foot(state, status, &Foot { hints: &hints, ..Foot::default() }, buffer);
    }
}

/// What is found of what is typed so far.
fn found(state: &State, prompt: &Prompt) -> String {
    let Some((dossier, session)) = state.reading() else { return String::new() };
    match (prompt.purpose, &session.finding, &session.shown) {
        (Purpose::Search, Some(finding), _) if !prompt.typed.is_empty() => finding.summary(state.ui.language),
        (Purpose::Filter, _, Some(shown)) => texts::shown_of(shown.rows.len(), dossier.rows.len(), state.ui.language),
        _ => String::new(),
    }
}

/// A note that is being written, below the panes.
pub fn editor(state: &State, area: Rect, buffer: &mut Buffer) {
    let Some(editor) = state.editor() else { return };
    let height = state.editor_height().min(area.height);
    let area = Rect { y: area.bottom() - height, height, ..area };
    let head = Rect { height: area.height.min(1), ..area };
    let ui = &state.ui;
    let hints = hints::line(&hints::in_scopes(ui, &[Scope::Writing]), usize::from(area.width) / 2);
    let quote = |anchor: &Anchor| match (anchor.quote(), anchor.row()) {
        (Some(quote), _) => format!("“{}”", quote.text.replace('\n', " ")),
        (None, Some(row)) => papers::question(row, ui.language),
        (None, None) => String::new(),
    };
    let about = match &editor.subject {
        Subject::New(anchor) => quote(anchor),
        Subject::Note(note) => {
            let note = state.review().and_then(|review| review.changes().note(*note));
            note.map(|note| quote(&note.about)).unwrap_or_default()
        }
    };
    let title = format!(" {}", texts::note(&about, ui.language));
    paint::line(buffer, head, &title, &format!("{hints} "), state.theme.head(true));
    let body = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    let margin = u16::from(body.width >= 12);
    let body = Rect { x: body.x + margin, width: (body.width - 2 * margin), ..body };
    if !body.is_empty() {
        editor.area.render(body, buffer);
    }
}

/// The line to type in, at the bottom.
pub fn prompt(state: &State, area: Rect, buffer: &mut Buffer, map: &mut ScreenMap) {
    let Some(Overlay::Prompt(prompt)) = state.overlays.last() else { return };
    let lowest = Rect { y: area.bottom() - 1, height: 1, ..area };
    let name = match prompt.purpose {
        Purpose::Search => "/",
        Purpose::Help => "help /",
        Purpose::Filter => "&",
        Purpose::Dossiers => "dossiers /",
        Purpose::Command => ":",
        Purpose::Mark => {
            let shown = state.reading().and_then(|(_, session)| session.shown.as_ref());
            &texts::mark_of_all(shown.map_or(0, |shown| shown.rows.len()), state.ui.language)
        }
        Purpose::Pair => state.ui.text(texts::ANSWER_BELONGS_TO),
        Purpose::Tag => state.ui.text(texts::TAG),
        Purpose::Report | Purpose::Replace => state.ui.text(texts::REPORT_TO),
    };
    paint::line(buffer, lowest, "", "", state.theme.title());
    paint::clear(buffer, lowest);
    let found = found(state, prompt);
    let right = width(&found) + 1;
    // what is found gives way to what is typed
    let line = if width(name) + width(&prompt.typed) + right + 2 < usize::from(lowest.width) {
        Pen::new(buffer, lowest, usize::from(lowest.width) - right, 0).write(&found, state.theme.quiet());
        Rect { width: lowest.width - u16::try_from(right).unwrap_or(0) - 1, ..lowest }
    } else {
        lowest
    };
    let mut pen = Pen::new(buffer, line, 0, 0);
    pen.write(name, state.theme.title());
    // the cursor must be seen, and what stands before it
    let (before, behind) = (prompt.before_cursor(), &prompt.typed[prompt.cursor()..]);
    let room = pen.room().saturating_sub(1);
    let mut start = 0;
    while width(&before[start..]) > room {
        start += before[start..].chars().next().map_or(1, char::len_utf8);
    }
    pen.write(&before[start..], ratatui::style::Style::new());
    map.cursor = Some((pen.x().min(area.right().saturating_sub(1)), line.y));
    pen.write(behind, ratatui::style::Style::new());
    match state.message.clone().filter(|said| !said.is_empty()) {
        Some(said) if width(&said) + 2 > pen.room() => foot::above(state, lowest, &said, buffer),
        said => {
            let beside = said.unwrap_or_else(|| offered(state, prompt));
            let apart = if beside.is_empty() { "" } else { "  " };
            pen.write_cut(&format!("{apart}{beside}"), state.theme.quiet());
        }
    }
}

/// What the line may become, as it is shown beside it.
fn offered(state: &State, prompt: &Prompt) -> String {
    match prompt.purpose {
        Purpose::Filter if prompt.typed.is_empty() => state.ui.text(texts::FILTERS).into(),
        Purpose::Command if prompt.typed.is_empty() => String::new(),
        Purpose::Report | Purpose::Replace => report::endings().join(" "),
        purpose => {
            let candidates = completion::at_once(state, purpose, prompt.before_cursor()).candidates;
            candidates.iter().map(|candidate| completion::in_short(candidate)).collect::<Vec<_>>().join("  ")
        }
    }
}
