//! Draws a library.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::browser::{Browser, Entry, LINES_OF_HIT, Order, Page};
use crate::dossier::Status;
use crate::export::{figure_bars, hit_lines, overview_lines};
use crate::i18n::reader::lists;
use crate::i18n::report::day_of_term;
use crate::i18n::{library as words, papers};
use crate::layout;
use crate::library::By;
use crate::tui::view::paint::{self, Pen};

/// From so many columns on, question and answer stand beside the hits.
pub(super) const WIDE: u16 = 100;

/// Draws the page.
pub(super) fn draw(browser: &Browser, area: Rect, buffer: &mut Buffer) {
    let area = area.intersection(buffer.area);
    if area.is_empty() {
        return;
    }
    let body = Rect { y: area.y + 1, height: area.height.saturating_sub(2), ..area };
    match browser.page {
        Page::List { typing } => list(browser, typing, (area, body), buffer),
        Page::Finder { typing } => finder(browser, typing, (area, body), buffer),
        Page::Figures { by, top } => figures(browser, (by, top), (area, body), buffer),
    }
    if area.height > 1 {
        foot(browser, Rect { y: area.bottom() - 1, height: 1, ..area }, buffer);
    }
}

/// The lowest line: what is to be said, else the keys.
fn foot(browser: &Browser, area: Rect, buffer: &mut Buffer) {
    let keys = match browser.page {
        Page::List { typing: false } => words::KEYS_OF_LIST,
        Page::List { typing: true } => words::KEYS_OF_FILTER,
        Page::Finder { typing: true } => words::KEYS_OF_FINDER,
        Page::Finder { typing: false } => words::KEYS_OF_HITS,
        Page::Figures { .. } => words::KEYS_OF_FIGURES,
    };
    let keys = browser.fill(keys);
    match &browser.message {
        Some(message) => paint::line(buffer, area, &format!(" {message}"), "", browser.theme.message()),
        None => paint::line(buffer, area, &format!(" {keys}"), "", browser.theme.quiet()),
    }
}

fn list(browser: &Browser, typing: bool, (area, body): (Rect, Rect), buffer: &mut Buffer) {
    let head = Rect { height: 1, ..area };
    let cursor = if typing { "_" } else { "" };
    let wanted = format!("{}{cursor}", browser.wanted);
    let found = lists::dossiers(browser.shown.len(), browser.count, &wanted, browser.language);
    let order = match browser.order {
        Order::Date => lists::orders::BY_DATE,
        Order::Lateness => lists::orders::LATEST_ANSWER,
        Order::Asker => lists::orders::BY_ASKER,
        Order::Ministry => lists::orders::BY_MINISTRY,
    };
    let order = format!("{} ", browser.language.say(order));
    paint::line(buffer, head, &format!(" {found}"), &order, browser.theme.head(true));
    let shown = browser.shown.iter().enumerate().skip(browser.list.top);
    for (y, (line, &index)) in (body.y..body.bottom()).zip(shown) {
        let row = Rect { y, height: 1, ..body };
        let here = line == browser.list.line;
        let style = if here { browser.theme.here(true) } else { Style::new() };
        let entry = &browser.entries[index];
        let asker = entry.summary.askers.first();
        let asker = asker.map(|asker| match &asker.party {
            Some(party) => format!(" · {} ({party})", asker.name),
            None => format!(" · {}", asker.name),
        });
        let left = format!("{}{}{}", if here { ">" } else { " " }, entry.summary.title, asker.unwrap_or_default());
        paint::line(buffer, row, &left, &columns(browser, entry, area.width), style);
    }
}

/// How it stands with a dossier: questions and answers, the day of its latest paper, how late.
fn columns(browser: &Browser, entry: &Entry, width: u16) -> String {
    let (summary, language) = (&entry.summary, browser.language);
    let standing = if summary.questions() == 0 {
        summary.kinds.first().map(|kind| papers::kind(*kind, language).to_owned()).unwrap_or_default()
    } else {
        let counts =
            Status::EACH.into_iter().map(|status| (status, summary.count(status))).filter(|(_, count)| *count > 0);
        counts.map(|(status, count)| format!("{}{count}", papers::sign(status))).collect::<Vec<_>>().join(" ")
    };
    let day = summary.latest.map(|day| papers::date(day, language)).unwrap_or_default();
    let days = match (summary.days_to_answer(), summary.days_late(browser.today)) {
        (Some(_), Some(late @ 1..)) => lists::days_late(late, language),
        (Some(days), _) => day_of_term(days, language),
        // that no answer is in the library is no proof that none was given
        (None, Some(_)) => {
            let days = summary.submitted.map(|submitted| (browser.today - submitted).get_days());
            days.map(|days| day_of_term(days, language)).unwrap_or_default()
        }
        (None, None) => String::new(),
    };
    match width {
        90.. => format!("  {standing:<14}  {day:>11}  {days:<15} "),
        60.. => format!("  {standing:<14}  {day:>11} "),
        _ => String::new(),
    }
}

fn finder(browser: &Browser, typing: bool, (area, body): (Rect, Rect), buffer: &mut Buffer) {
    let finder = &browser.finder;
    let cursor = if typing { "_" } else { "" };
    let count = match (&finder.wrong, finder.typed.is_empty()) {
        (None, false) => format!("{} ", words::found_of(finder.count, finder.hits.len(), browser.language)),
        _ => String::new(),
    };
    paint::line(
        buffer,
        Rect { height: 1, ..area },
        &format!(" /{}{cursor}", finder.typed),
        &count,
        browser.theme.head(true),
    );
    if let Some(wrong) = &finder.wrong {
        for (y, line) in (body.y..body.bottom()).zip(layout::lines(wrong, usize::from(body.width).saturating_sub(2))) {
            Pen::new(buffer, Rect { y, height: 1, ..body }, 1, 0).write_cut(&line, browser.theme.message());
        }
        return;
    }
    let is_beside = area.width >= WIDE;
    let left = Rect { width: if is_beside { body.width / 2 } else { body.width }, ..body };
    let hits = finder.hits.iter().enumerate().skip(finder.cursor.top);
    for (place, (line, hit)) in hits.enumerate() {
        let y = left.y.saturating_add(u16::try_from(place * LINES_OF_HIT).unwrap_or(u16::MAX));
        if y >= left.bottom() {
            break;
        }
        let here = line == finder.cursor.line;
        for (y, (part, text)) in (y..left.bottom()).zip(hit_lines(hit, browser.language).into_iter().enumerate()) {
            let row = Rect { y, height: 1, ..left };
            let style = match part {
                0 if here => browser.theme.here(true),
                1 => browser.theme.quiet(),
                _ => Style::new(),
            };
            let sign = if part == 0 && here { ">" } else { " " };
            let text = if part == 2 { from_mark(&text, usize::from(row.width)) } else { text };
            paint::line(buffer, row, &format!("{sign}{text}"), "", style);
        }
    }
    if is_beside {
        let right = Rect { x: left.right() + 2, width: body.width.saturating_sub(left.width + 3), ..body };
        let columns = usize::from(right.width);
        let lines = finder.beside.iter().flat_map(|text| match text.is_empty() {
            true => vec![String::new()],
            false => layout::lines(text, columns),
        });
        for (y, line) in (right.y..right.bottom()).zip(lines) {
            Pen::new(buffer, Rect { y, height: 1, ..right }, 0, 0).write_cut(&line, Style::new());
        }
    }
}

/// A text from shortly before its first mark on, where that would be out of sight.
fn from_mark(text: &str, columns: usize) -> String {
    let mark = text.chars().position(|c| c == '[').unwrap_or_default();
    if mark <= columns / 2 {
        return text.to_owned();
    }
    format!("  …{}", text.chars().skip(mark - columns / 4).collect::<String>())
}

fn figures(browser: &Browser, (by, top): (Option<By>, usize), (area, body): (Rect, Rect), buffer: &mut Buffer) {
    let language = browser.language;
    let title = language.say(words::TITLE);
    let by_name = by.map(|by| format!(" · {}", words::by(by, language))).unwrap_or_default();
    paint::line(buffer, Rect { height: 1, ..area }, &format!(" {title}{by_name}"), "", browser.theme.head(true));
    let overview = browser.overview(by);
    let mut lines = figure_bars(&overview, usize::from(body.width).saturating_sub(2), language);
    let columns = usize::from(body.width).saturating_sub(2);
    let is_table = |line: &str| line.is_empty() || line.contains("  ");
    lines.extend(overview_lines(&overview, by, language).into_iter().flat_map(|line| match is_table(&line) {
        true => vec![line],
        false => layout::lines(&line, columns),
    }));
    for (y, line) in (body.y..body.bottom()).zip(lines.iter().skip(top.min(lines.len().saturating_sub(1)))) {
        Pen::new(buffer, Rect { y, height: 1, ..body }, 1, 0).write_cut(line, Style::new());
    }
}
