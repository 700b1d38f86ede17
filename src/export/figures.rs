//! The figures of a library as a table: for a terminal, for spreadsheets.

use super::csv::record;
use super::json::name_of;
use super::table::Headers;
use crate::i18n::library as words;
use crate::i18n::{Bilingual, Language};
use crate::layout::{self, width};
use crate::library::{By, Figures, Overview};
use crate::text::on_one_line;

/// Makes a figure.
type Cell = fn(&Figures) -> Option<i64>;

/// The columns: key, heading, and figures. What a figure rests on stands beside it.
pub(super) const COLUMNS: &[(&str, Bilingual, Cell)] = &[
    ("dossiers", words::DOSSIERS, |figures| count(figures.dossiers)),
    ("questions", words::QUESTIONS, |figures| count(figures.questions)),
    ("answered", words::ANSWERED, |figures| count(figures.answered)),
    ("answered_by_reference", words::BY_REFERENCE, |figures| count(figures.by_reference)),
    ("postponed", words::POSTPONED, |figures| count(figures.postponed)),
    ("withdrawn", words::WITHDRAWN, |figures| count(figures.withdrawn)),
    ("open", words::OPEN, |figures| count(figures.open)),
    ("not_found", words::NOT_FOUND, |figures| count(figures.not_found)),
    ("postponements", words::POSTPONEMENTS, |figures| count(figures.postponements)),
    ("dossiers_without_answer", words::WITHOUT_ANSWER, |figures| count(figures.without_any_answer)),
    ("dossiers_with_both_dates", words::WITH_DATES, |figures| count(figures.days.len())),
    ("within_three_weeks", words::IN_TIME, |figures| count(figures.in_time)),
    ("median_days", words::MEDIAN, |figures| figures.median().map(i64::from)),
    ("ninety_percent_within_days", words::NINETY_PERCENT, |figures| figures.percentile(90).map(i64::from)),
];

fn count(count: usize) -> Option<i64> {
    i64::try_from(count).ok()
}

/// What is left out of the figures, and what they mean.
pub(super) fn notes(overview: &Overview, language: Language) -> Vec<String> {
    words::left_out(overview.all.undated, overview.unnamed, overview.without_questions, language)
}

/// The groups, and all of them together in the last row.
fn rows(overview: &Overview, language: Language) -> impl Iterator<Item = (&str, &Figures)> {
    let each = overview.each.iter().map(|(name, figures)| (name.as_str(), figures));
    each.chain([(language.say(words::ALL), &overview.all)])
}

/// The columns for which a terminal has no room when there are groups.
const WIDE_ONLY: [&str; 3] = ["withdrawn", "postponements", "dossiers_without_answer"];

/// How wide the names of groups are on a terminal, and the columns behind them.
const NAME: usize = 25;
const COLUMN: usize = 10;

/// The figures as lines for people: one below the other or, where dossiers are counted by something, a line for each group.
pub fn overview_lines(overview: &Overview, by: Option<By>, language: Language) -> Vec<String> {
    let shown = |number: Option<i64>| number.map_or("-".to_owned(), |number| number.to_string());
    let mut lines: Vec<String> = match by {
        None => {
            let line = |(_, heading, cell): &(&str, Bilingual, Cell)| {
                format!("{:>9}  {}", shown(cell(&overview.all)), language.say(*heading))
            };
            COLUMNS.iter().map(line).collect()
        }
        Some(by) => {
            let columns: Vec<_> = COLUMNS.iter().filter(|(key, _, _)| !WIDE_ONLY.contains(key)).collect();
            let headings = columns.iter().map(|(_, heading, _)| layout::lines(language.say(*heading), COLUMN));
            let headings: Vec<_> = headings.collect();
            let height = headings.iter().map(Vec::len).max().unwrap_or_default();
            let heading = |row: usize| {
                let name = if row == 0 { words::by(by, language) } else { "" };
                in_columns(name, headings.iter().map(|lines| lines.get(row).cloned().unwrap_or_default()))
            };
            let group = |(name, figures): (&str, &Figures)| {
                in_columns(name, columns.iter().map(|(_, _, cell)| shown(cell(figures))))
            };
            (0..height).map(heading).chain(rows(overview, language).map(group)).collect()
        }
    };
    lines.push(String::new());
    lines.extend(notes(overview, language));
    lines
}

/// The most groups that have a bar.
const BARS: usize = 10;

/// The median of the days of the first groups as bars, in so many columns; nothing without days.
pub fn figure_bars(overview: &Overview, columns: usize, language: Language) -> Vec<String> {
    let medians = overview.each.iter().filter_map(|(name, figures)| Some((name, figures, figures.median()?)));
    let medians: Vec<_> = medians.take(BARS).collect();
    let Some(longest) = medians.iter().map(|(_, _, days)| (*days).max(1)).max() else { return Vec::new() };
    let room = columns.saturating_sub(NAME + 20);
    let bar = |(name, figures, days): (&String, &Figures, i32)| {
        let length = usize::try_from(days.max(0)).unwrap_or_default() * room / usize::try_from(longest).unwrap_or(1);
        let name = layout::lines(&on_one_line(name), NAME).into_iter().next().unwrap_or_default();
        let gap = " ".repeat(NAME.saturating_sub(width(&name)));
        format!("{name}{gap} {} {}", "=".repeat(length.max(1)), words::days_of(days, figures.days.len(), language))
    };
    let title = language.say(words::MEDIAN_DAYS).to_owned();
    std::iter::once(title).chain(medians.into_iter().map(bar)).chain([String::new()]).collect()
}

/// A name, cut where it is too long, and cells that end below each other.
fn in_columns(name: &str, cells: impl Iterator<Item = String>) -> String {
    let padded = |text: &str, columns: usize| " ".repeat(columns.saturating_sub(width(text)));
    let name = layout::lines(&on_one_line(name), NAME).into_iter().next().unwrap_or_default();
    let cells = cells.map(|cell| format!(" {}{cell}", padded(&cell, COLUMN)));
    format!("{name}{}{}", padded(&name, NAME), cells.collect::<String>()).trim_end().to_owned()
}

/// The figures for spreadsheets, with the same headings in every language.
pub fn overview_csv(overview: &Overview, by: Option<By>) -> String {
    let first = by.map_or("all", name_of).to_owned();
    let headings = std::iter::once(first).chain(COLUMNS.iter().map(|(key, _, _)| (*key).to_owned()));
    let mut text = format!("\u{feff}{}", record(headings.collect(), Headers::Keys));
    for (name, figures) in rows(overview, Language::English) {
        let numbers =
            COLUMNS.iter().map(|(_, _, cell)| cell(figures).map(|number| number.to_string()).unwrap_or_default());
        text += &record(std::iter::once(super::csv::harmless(name)).chain(numbers).collect(), Headers::Keys);
    }
    text
}
