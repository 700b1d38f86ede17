//! The list of questions and the list of dossiers.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::ScreenMap;
use super::foot::{Foot, foot};
use super::hints;
use super::paint::{self, Pen};
use crate::dossier::{Dossier, Happening, Status};
use crate::i18n::Language;
use crate::i18n::reader::lists as texts;
use crate::i18n::report::day_of_term;
use crate::insight::Strength;
use crate::tui::compose::contents;
use crate::tui::compose::frame::{Pane, Panel};
use crate::tui::compose::part::Role;
use crate::tui::compose::review_words;
use crate::tui::compose::words;
use crate::tui::input::scope::Scope;
use crate::tui::reading::{ListLine, ReadingSession};
use crate::tui::state::action::Target;
use crate::tui::state::{Order, State, Work};

/// The questions: number, sign, and where there is room the beginning.
pub fn questions(
    state: &State,
    dossier: &Dossier,
    session: &ReadingSession,
    panel: &Panel,
    buffer: &mut Buffer,
    map: &mut ScreenMap,
) {
    map.add(panel.head.union(panel.body), Target::Pane(Pane::List));
    let focused = session.here.focus == Pane::List;
    let count = match &session.shown {
        Some(shown) => format!("{}/{}", shown.rows.len(), dossier.rows.len()),
        None => dossier.rows.len().to_string(),
    };
    let left = match &session.shown {
        Some(shown) if session.list_is_wide() => format!(" {count} · {}", shown.typed),
        None if session.list_is_wide() => format!(" {}", texts::questions(count, state.ui.language)),
        _ => format!(" {count}"),
    };
    paint::line(buffer, panel.head, &left, "", state.theme.head(focused));
    let digits = dossier.rows.iter().map(|row| row.key.to_string().len()).max().unwrap_or(1);
    let mut lines = session.list_lines(dossier).into_iter().skip(session.list_top);
    for y in panel.body.y..panel.body.bottom() {
        let area = Rect { y, height: 1, ..panel.body };
        match lines.next() {
            Some(ListLine::Row(row)) => {
                map.add(area, Target::Row(row));
                question(state, dossier, session, row, (area, digits), buffer);
            }
            Some(ListLine::Section(section)) => {
                let name = session.outline.sections.get(section).map_or("", |(_, name)| name);
                Pen::new(buffer, area, 0, 0).write_cut(name, state.theme.role(Role::Section));
            }
            None => break,
        }
    }
}

fn question(
    state: &State,
    dossier: &Dossier,
    session: &ReadingSession,
    index: usize,
    (area, digits): (Rect, usize),
    buffer: &mut Buffer,
) {
    let row = &dossier.rows[index];
    let here = index == session.row_in_view();
    let other = !session.linked && (index == session.here.row || index == session.here.answer_row);
    let focused = session.here.focus == Pane::List;
    let style = if here { state.theme.here(focused) } else { Style::new() };
    buffer.set_style(area.intersection(buffer.area), style);
    let mut pen = Pen::new(buffer, area, 0, 0);
    let cursor = if here {
        ">"
    } else if other {
        ":"
    } else {
        " "
    };
    pen.write(&format!("{cursor}{:>digits$} ", row.key.to_string()), style);
    let hits = session.finding.as_ref().map_or(0, |finding| finding.in_row(index));
    if hits > 0 && !session.list_is_wide() {
        // there is no room for the signs as well
        let count = if hits > 99 { "99+".to_owned() } else { format!("{hits:>2}") };
        return pen.write(&count, style.patch(state.theme.hit(false)));
    }
    let asks = dossier.needs_attention(index);
    let sign_style = if asks { style.patch(state.theme.attention()) } else { style };
    pen.write(words::sign(row.status).encode_utf8(&mut [0; 4]), sign_style);
    match hint_sign(state, index) {
        _ if dossier.is_doubtful(row) => pen.write("?", sign_style),
        Some(sign) => pen.write(sign.encode_utf8(&mut [0; 4]), style.patch(state.theme.quiet())),
        None => pen.write(" ", sign_style),
    }
    let (sign, sign_style) = review_sign(state, index);
    pen.write(sign.encode_utf8(&mut [0; 4]), style.patch(sign_style));
    if session.list_is_wide() {
        pen.write(" ", style);
        if hits > 0 {
            pen.write(&hits.to_string(), style.patch(state.theme.hit(false)));
            pen.write(" ", style);
        }
        let beginning = contents::beginning(dossier, row);
        let left_out = session.outline.common_beginnings.get(index).copied().unwrap_or_default();
        if left_out > 0 {
            pen.write("…", style);
        }
        pen.write_cut(beginning.get(left_out..).unwrap_or(beginning), style);
    }
}

/// The sign of the hints about a row; an uncertain row, which has another sign there, has none.
fn hint_sign(state: &State, row: usize) -> Option<char> {
    Some(match state.hints()?.strength(row)? {
        Strength::Weak if state.ascii => '.',
        strength => review_words::hint_sign(strength),
    })
}

/// The sign of a row's mark, else of its notes.
fn review_sign(state: &State, row: usize) -> (char, Style) {
    let Some(said) = state.review().and_then(|review| review.row(row)) else { return (' ', Style::new()) };
    match said.mark {
        Some(marked) => {
            let holds = said.standing == crate::review::Standing::Holds;
            (review_words::sign(marked.mark, holds), state.theme.mark(marked.mark))
        }
        None if said.notes.is_empty() => (' ', Style::new()),
        None => (review_words::NOTE, state.theme.label()),
    }
}

/// The dossiers: what they are about, how it stands with the answers, when what happened.
pub fn dossiers(state: &State, area: Rect, buffer: &mut Buffer, map: &mut ScreenMap) {
    let lines = usize::from(area.height);
    let head = Rect { height: 1, ..area };
    let (shown, language) = (state.dossiers_shown(), state.ui.language);
    let mut found = texts::dossiers(shown.len(), state.dossiers.len(), &state.wanted, language);
    if state.is_looking() {
        found = texts::still_looking(&found, language);
    }
    let order = match state.list.order {
        Order::AsRead => String::new(),
        order => format!("{} ", language.say(order.title())),
    };
    paint::line(buffer, head, &format!(" {found}"), &order, state.theme.head(true));
    let widths = widths(state, area.width);
    for line in 1..lines.saturating_sub(1) {
        let Some(&index) = shown.get(state.list_top + line - 1) else { break };
        let Some(dossier) = state.dossiers.get(index) else { break };
        let row = Rect { y: area.y + u16::try_from(line).unwrap_or(0), height: 1, ..area };
        map.add(row, Target::Dossier(index));
        let here = index == state.chosen;
        let title = if dossier.title.is_empty() { language.say(texts::NO_TITLE) } else { &dossier.title };
        let about = match state.list.by_file {
            true => format!("{} · {title}", files(dossier)), // what was asked for is not what is cut
            false => format!("{title} · {}", words::parties(dossier)),
        };
        let work = state.work_on(index);
        let left = format!("{}{}{about}", if here { ">" } else { " " }, work_sign(work));
        let right = columns(state, dossier, work, &widths);
        paint::line(
            buffer,
            row,
            left.trim_end_matches([' ', '·']),
            &format!("{right} "),
            state.theme.here(here).patch(reversed(here)),
        );
    }
    if lines >= 3 {
        let status = Rect { y: area.bottom() - 1, height: 1, ..area };
        let hints = hints::in_scopes(&state.ui, &[Scope::Dossiers, Scope::Everywhere]);
        let signs = shown.iter().skip(state.list_top).take(lines).any(|&index| work_sign(state.work_on(index)) != ' ');
        let usual = if signs { language.say(texts::SIGNS).to_owned() } else { String::new() };
        foot(state, status, &Foot { hints: &hints, usual, ..Foot::default() }, buffer);
    }
}

/// `*` of a dossier with changes that are not saved, else `~` of one with drafts.
fn work_sign(work: Work) -> char {
    match work {
        Work { unsaved: 1.., .. } => '*',
        Work { drafts: 1.., .. } => '~',
        _ => ' ',
    }
}

/// The names of the files, without their folders.
fn files(dossier: &Dossier) -> String {
    let names =
        dossier.documents.iter().map(|document| document.source.path.rsplit(['/', '\\']).next().unwrap_or_default());
    names.collect::<Vec<_>>().join(", ")
}

/// Beyond so many dossiers the columns are as wide as they may be: to measure all of them would take longer than a frame.
const MEASURED: usize = 500;

/// How wide the columns of the list of dossiers are: how many questions, how it stands, since when, how late or after how
/// many days, when it was read last. What no dossier needs is left to the titles.
fn widths(state: &State, columns: u16) -> [usize; 5] {
    let language = state.ui.language;
    let most = state.dossiers.iter().map(|dossier| dossier.rows.len()).max().unwrap_or(0);
    let questions = words::count(most.max(2), words::QUESTION, language);
    let works = (0..state.dossiers.len()).map(|index| state.work_on(index));
    let (marked, opened) = works
        .fold((false, false), |(marked, opened), work| (marked || work.marked > 0, opened || work.opened.is_some()));
    let count = crate::layout::width(&if marked { texts::marked(most, &questions, language) } else { questions });
    let late = crate::layout::width(&texts::days_late(100, language));
    let standing = |room: usize| match state.dossiers.as_slice() {
        dossiers if dossiers.len() > MEASURED => room,
        dossiers => dossiers.iter().map(|one| crate::layout::width(&standing(one, room, language))).max().unwrap_or(0),
    };
    let read = if opened { 14 } else { 0 };
    match columns {
        140.. => [count, standing(27), 11, late, read],
        110.. => [count, standing(24), 11, late, 0],
        70.. => [count, standing(14), 0, 0, 0],
        50.. => [count, 0, 0, 0, 0],
        _ => [0; 5],
    }
}

/// These columns of a dossier.
fn columns(state: &State, dossier: &Dossier, work: Work, widths: &[usize; 5]) -> String {
    let language = state.ui.language;
    let last = dossier.timeline.last();
    let first = dossier.timeline.iter().find(|event| event.happening == Happening::Submitted);
    let since = first.zip(last).and_then(|(first, last)| last.date.since(first.date).ok());
    let since = since.map(|span| span.get_days()).filter(|days| *days > 0);
    let count = match dossier.rows.len() {
        0 => String::new(),
        rows => words::count(rows, words::QUESTION, language),
    };
    let count = if work.marked > 0 { texts::marked(work.marked, &count, language) } else { count };
    let date = last.map(|event| words::date(event.date, language)).unwrap_or_default();
    let days = match state.list.days_late(dossier) {
        Some(late @ 1..) => texts::days_late(late, language),
        _ => since.map(|days| day_of_term(days, language)).unwrap_or_default(),
    };
    let read = work.opened.map(|day| texts::read_on(day, language)).unwrap_or_default();
    let standing = if widths[1] == 0 { String::new() } else { standing(dossier, widths[1], language) };
    let cells = [(count, true), (standing, false), (date, true), (days, false), (read, false)];
    let mut columns = String::new();
    for ((cell, to_the_right), &wide) in cells.into_iter().zip(widths).filter(|(_, wide)| **wide > 0) {
        let room = " ".repeat(wide.saturating_sub(crate::layout::width(&cell)));
        let (before, behind) = if to_the_right { (room.as_str(), "") } else { ("", room.as_str()) };
        columns += &format!("  {before}{cell}{behind}");
    }
    columns
}

/// How it stands with the questions of a dossier: `answered`, `58 answered, 8 by reference`; where that is too long what
/// asks for attention: `8 by reference`.
fn standing(dossier: &Dossier, room: usize, language: Language) -> String {
    if let ([], Some(paper)) = (dossier.rows.as_slice(), dossier.documents.first()) {
        return words::fitting([words::kind(paper.kind, language).to_owned()], room);
    }
    let mut counts: Vec<(Status, usize)> = Vec::new();
    for row in &dossier.rows {
        let same = |other: Status| words::sign(other) == words::sign(row.status);
        match counts.iter_mut().find(|(other, _)| same(*other)) {
            Some((_, count)) => *count += 1,
            None => counts.push((row.status, 1)),
        }
    }
    let name = |status| match status {
        Status::ByReference => language.say(texts::BY_REFERENCE),
        _ => words::status(status, language),
    };
    if let [(status, _)] = counts[..] {
        return words::fitting([words::status(status, language).to_owned(), name(status).to_owned()], room);
    }
    counts.sort_by_key(|(status, _)| *status != Status::Answered);
    let said = |counts: &[(Status, usize)]| {
        counts.iter().map(|(status, count)| format!("{count} {}", name(*status))).collect::<Vec<_>>().join(", ")
    };
    let asks = counts.iter().position(|(status, _)| *status != Status::Answered).unwrap_or(0);
    let candidates = [counts.as_slice(), &counts[asks..], counts.get(asks..=asks).unwrap_or_default()];
    words::fitting(candidates.map(said), room)
}

/// Only the chosen line is bold.
fn reversed(here: bool) -> Style {
    use ratatui::style::Modifier;
    if here { Style::new() } else { Style::new().remove_modifier(Modifier::BOLD) }
}
