//! Finds the texts of a library that a query means.

use std::ops::Range;

use rusqlite::types::Value;
use rusqlite::{Connection, Row, params, params_from_iter};

use super::keep::value_of;
use super::query::{Filter, kind_of_code};
use super::store::MARKING;
use super::texts::texts;
use super::{Library, LibraryError, Part, Query, Summary};
use crate::model::{Date, Kind};

/// Which hits come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// Those that fit best: where the words are rare and stand often in a short text.
    #[default]
    Best,
    /// The newest papers.
    Date,
}

/// A text that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The number of its dossier in the library.
    pub dossier: i64,
    /// The dossier's title.
    pub title: String,
    /// The dossier's name in exports.
    pub name: String,
    /// The file in which it stands.
    pub path: String,
    /// Whether that file is gone from the disk, or could not be read any more: the text is what it said before.
    pub is_gone: bool,
    /// What kind of paper it is.
    pub kind: Kind,
    /// Its date.
    pub day: Option<Date>,
    /// What the text is.
    pub part: Part,
    /// The key of the row that shows it; empty if none does.
    pub row: String,
    /// The numbers of its question or answer.
    pub numbers: String,
    /// Whose words they are.
    pub whose: String,
    /// The words, and what stands around them.
    pub excerpt: Excerpt,
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Excerpt {
    /// The piece, on one line.
    pub text: String,
    /// Where in it the words stand that were looked for.
    pub marks: Vec<Range<usize>>,
    /// Whether there is more before it.
    pub is_cut_before: bool,
    /// Whether there is more behind it.
    pub is_cut_after: bool,
}

/// Characters that no text of the library has.
const MARK: (char, char) = ('\u{1}', '\u{2}');

/// Of words that stand in more texts, only so many are weighed which fit best: those that were entered last.
const RANKED: usize = 10_000;

/// How many bytes of a text are shown, and how many of them before the first mark.
const LENGTH: usize = 320;
const BEFORE: usize = 80;

/// What texts must meet, as SQL.
struct Condition {
    sql: String,
    values: Vec<Value>,
}

impl Library {
    /// The texts that a query means, no more than this. Without words, these are the questions that meet its filters, the
    /// newest first.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn find(&self, query: &Query, order: Order, today: Date, most: usize) -> Result<Vec<Hit>, LibraryError> {
        let _snapshot = self.snapshot()?;
        let Condition { sql, values } = self.condition(query, today)?;
        let sql = match (&query.words, order) {
            (Some(_), Order::Best) => {
                let from = if query.filters.is_empty() { "words" } else { FOUND };
                let ranked = RANKED.max(most);
                format!(
                    "SELECT id FROM (SELECT words.rowid AS id, words.rank AS rank FROM {from} WHERE {sql}
                     ORDER BY words.rowid DESC LIMIT {ranked}) ORDER BY rank, id LIMIT {most}"
                )
            }
            (Some(_), Order::Date) => {
                format!("SELECT id FROM {FOUND} WHERE {sql} ORDER BY day DESC, id LIMIT {most}")
            }
            (None, _) => format!("SELECT id FROM {ALL} WHERE {sql} ORDER BY day DESC, id LIMIT {most}"),
        };
        let mut ids = self.connection.prepare_cached(&sql)?;
        let ids = ids.query_map(params_from_iter(values), |row| row.get(0))?;
        let ids: Vec<i64> = ids.collect::<Result<_, _>>()?;
        let texts = texts(&self.connection, &ids)?;
        let texts = match &query.words {
            Some(words) => marked(texts, words)?,
            None => texts,
        };
        ids.into_iter().zip(&texts).map(|(id, text)| self.hit(id, text)).collect()
    }

    /// How many texts a query means.
    ///
    /// # Errors
    ///
    /// When the library cannot be read.
    pub fn count(&self, query: &Query, today: Date) -> Result<usize, LibraryError> {
        let _snapshot = self.snapshot()?;
        let Condition { sql, values } = self.condition(query, today)?;
        let sql = match (&query.words, query.filters.is_empty()) {
            (Some(_), true) => "SELECT count(*) FROM words WHERE words MATCH ?".to_owned(),
            (Some(_), false) => format!("SELECT count(*) FROM {FOUND} WHERE {sql}"),
            (None, _) => format!("SELECT count(*) FROM {ALL} WHERE {sql}"),
        };
        Ok(self.connection.query_row(&sql, params_from_iter(values), |row| row.get(0))?)
    }

    fn condition(&self, query: &Query, today: Date) -> Result<Condition, LibraryError> {
        let mut condition = Condition { sql: "true".to_owned(), values: Vec::new() };
        match &query.words {
            Some(words) => condition.and("words MATCH ?", words.clone()),
            None => condition.and("part = ?", i64::try_from(Part::Question.code()).unwrap_or_default()),
        }
        for filter in &query.filters {
            match filter {
                Filter::Status(bits) => condition.and("statuses & ? <> 0", i64::from(*bits)),
                Filter::Kind(bits) => condition.and("(1 << passages.kind) & ? <> 0", i64::from(*bits)),
                Filter::Since(day) => condition.and("day >= ?", day.to_string()),
                Filter::Until(day) => condition.and("day <= ?", day.to_string()),
                Filter::Asker(_) | Filter::Party(_) | Filter::Minister(_) | Filter::Late(_) => {}
            }
        }
        if query.is_about_dossiers() {
            let taken = self.summaries()?.into_iter().filter(|(_, summary)| query.takes(summary, today));
            let taken: Vec<_> = taken.map(|(id, _)| id.to_string()).collect();
            let among = "passages.dossier IN (SELECT value FROM json_each(?))";
            condition.and(among, format!("[{}]", taken.join(",")));
        }
        Ok(condition)
    }

    fn hit(&self, id: i64, marked: &str) -> Result<Hit, LibraryError> {
        let sql = "SELECT passages.dossier, part, day, kind, row, numbers, whose, path,
                       gone OR problem NOT NULL AS gone, summary FROM passages
                   JOIN papers ON papers.id = paper JOIN dossiers ON dossiers.id = passages.dossier
                   WHERE passages.id = ?";
        let mut hit = self.connection.prepare_cached(sql)?;
        let mut hit = hit.query(params![id])?;
        let row = hit.next()?.ok_or(LibraryError::Damaged)?;
        from_row(row, marked)
    }
}

/// Texts with the words of a query between [`MARK`]s: FTS5 marks what it would find, in a table of its own.
fn marked(mut texts: Vec<String>, words: &str) -> Result<Vec<String>, LibraryError> {
    let desk = Connection::open_in_memory()?;
    desk.execute_batch(MARKING)?;
    let laid_out = desk.unchecked_transaction()?;
    let mut lay_out = desk.prepare("INSERT INTO words(rowid, text) VALUES (?, ?)")?;
    for (place, text) in texts.iter().enumerate() {
        lay_out.execute(params![place, text])?;
    }
    laid_out.commit()?;
    let mut marked = desk.prepare("SELECT rowid, highlight(words, 0, ?, ?) FROM words WHERE words MATCH ?")?;
    let mut rows = marked.query(params![MARK.0.to_string(), MARK.1.to_string(), words])?;
    while let Some(row) = rows.next()? {
        texts[row.get::<_, usize>(0)?] = row.get(1)?;
    }
    Ok(texts)
}

/// Texts with certain words, so that SQLite begins with these.
const FOUND: &str = "words CROSS JOIN passages ON passages.id = words.rowid";

/// All texts.
const ALL: &str = "passages";

impl Condition {
    fn and(&mut self, sql: &str, value: impl Into<Value>) {
        self.sql.push_str(" AND ");
        self.sql.push_str(sql);
        self.values.push(value.into());
    }
}

fn from_row(row: &Row<'_>, marked: &str) -> Result<Hit, LibraryError> {
    let summary: Summary = value_of(row.get_ref("summary")?.as_blob().map_err(|_| LibraryError::Damaged)?)?;
    let day: Option<String> = row.get("day")?;
    Ok(Hit {
        dossier: row.get("dossier")?,
        title: summary.title,
        name: summary.name,
        path: row.get("path")?,
        is_gone: row.get("gone")?,
        kind: kind_of_code(row.get("kind")?).ok_or(LibraryError::Damaged)?,
        day: day.and_then(|day| day.parse().ok()),
        part: Part::from_code(row.get("part")?).ok_or(LibraryError::Damaged)?,
        row: row.get("row")?,
        numbers: row.get("numbers")?,
        whose: row.get("whose")?,
        excerpt: Excerpt::new(marked),
    })
}

impl Excerpt {
    /// The piece of a marked text in which most marks stand.
    fn new(marked: &str) -> Self {
        let (text, marks) = without_marks(marked);
        let most = best(&marks);
        let start = most.map_or(0, |first| marks[first].start.saturating_sub(BEFORE));
        let start = if start == 0 { 0 } else { word_from(&text, start) };
        let end = if start + LENGTH >= text.len() { text.len() } else { word_end(&text, start + LENGTH) };
        let end = most.map_or(end, |first| end.max(marks[first].end));
        let inside = marks.into_iter().filter(|mark| start <= mark.start && mark.end <= end);
        Self {
            marks: inside.map(|mark| mark.start - start..mark.end - start).collect(),
            text: text[start..end].to_owned(),
            is_cut_before: start > 0,
            is_cut_after: end < text.len(),
        }
    }
}

/// A text on one line without its marks, and where they stood.
fn without_marks(marked: &str) -> (String, Vec<Range<usize>>) {
    let (mut text, mut marks) = (String::with_capacity(marked.len()), Vec::new());
    let mut start = 0;
    for c in marked.chars() {
        match c {
            c if c == MARK.0 => start = text.len(),
            c if c == MARK.1 => marks.push(start..text.len()),
            c => text.push(if c.is_whitespace() { ' ' } else { c }),
        }
    }
    (text, marks)
}

/// The mark behind which most others stand within the length of an excerpt.
fn best(marks: &[Range<usize>]) -> Option<usize> {
    let mut last = 0;
    let counts = marks.iter().enumerate().map(|(first, mark)| {
        while last < marks.len() && marks[last].end <= mark.start + LENGTH - BEFORE {
            last += 1;
        }
        (last.saturating_sub(first), std::cmp::Reverse(first))
    });
    counts.max().map(|(_, std::cmp::Reverse(first))| first)
}

/// The beginning of the first word at or behind a byte.
fn word_from(text: &str, at: usize) -> usize {
    let at = (at..=text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len());
    text[at..].find(' ').map_or(at, |space| if space < BEFORE / 2 { at + space + 1 } else { at })
}

/// The end of the last word before a byte.
fn word_end(text: &str, at: usize) -> usize {
    let at = (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or_default();
    text[..at].rfind(' ').filter(|space| at - space < BEFORE / 2).unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An excerpt with its marks in brackets.
    fn shown(marked: &str) -> String {
        let Excerpt { text, marks, is_cut_before, is_cut_after } = Excerpt::new(marked);
        let (mut shown, mut at) = (String::new(), 0);
        for mark in marks {
            shown += &format!("{}[{}]", &text[at..mark.start], &text[mark.clone()]);
            at = mark.end;
        }
        let dots = |is_cut| if is_cut { "…" } else { "" };
        format!("{}{shown}{}{}", dots(is_cut_before), &text[at..], dots(is_cut_after))
    }

    #[test]
    fn an_excerpt_shows_where_most_marks_stand() {
        assert_eq!(shown("de \u{1}wolf\u{2}\nis er"), "de [wolf] is er");
        assert_eq!(shown("geen"), "geen");
        let far = format!("\u{1}wolf\u{2} {}\u{1}wolf\u{2} en \u{1}één wolf\u{2}", "ver weg ".repeat(100));
        let found = shown(&far);
        assert!(found.starts_with("…weg ver weg") && found.ends_with("[wolf] en [één wolf]"), "{found}");
        let long = format!("\u{1}wolf\u{2} {}", "ver weg ".repeat(100));
        assert!(shown(&long).starts_with("[wolf] ver weg") && shown(&long).ends_with("weg…"));
    }

    proptest::proptest! {
        #[test]
        fn an_excerpt_of_any_text_is_a_piece_of_it(marked in "(\u{1}[aé]{1,5}\u{2}|[aé€ ]{0,30}|[é]{0,400}){0,30}") {
            let (text, marks) = without_marks(&marked);
            let excerpt = Excerpt::new(&marked);
            assert!(text.contains(&excerpt.text));
            assert!(excerpt.marks.iter().all(|mark| excerpt.text.get(mark.clone()).is_some()));
            assert_eq!(excerpt.marks.is_empty(), marks.is_empty());
        }
    }
}
