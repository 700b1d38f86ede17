//! What was found in a library, for people and for programs.

use serde::Serialize;

use super::json::lines_of;
use crate::i18n::{Language, library as words, papers};
use crate::library::{Excerpt, Hit};
use crate::text::on_one_line;

/// A text that was found, in three lines: its dossier, its place, and the words.
pub fn hit_lines(hit: &Hit, language: Language) -> [String; 3] {
    let day = hit.day.map_or(language.say(words::UNDATED).to_owned(), |day| papers::date(day, language));
    let numbers = if hit.numbers.is_empty() { "" } else { &hit.numbers };
    let part = format!("{} {numbers}", words::part(hit.part, language));
    let gone = if hit.is_gone { language.say(words::GONE) } else { "" };
    let place = [day.as_str(), papers::kind(hit.kind, language), part.trim_end(), &hit.whose, gone];
    let place: Vec<_> = place.into_iter().filter(|word| !word.is_empty()).collect();
    let path = on_one_line(&hit.path);
    [
        on_one_line(&hit.title).into_owned(),
        format!("  {} · {path}", on_one_line(&place.join(", "))),
        format!("  {}", on_one_line(&marked(&hit.excerpt))),
    ]
}

/// An excerpt with its marks in brackets, and dots where it was cut.
fn marked(excerpt: &Excerpt) -> String {
    let (mut shown, mut at) = (String::new(), 0);
    for mark in &excerpt.marks {
        let (Some(before), Some(word)) = (excerpt.text.get(at..mark.start), excerpt.text.get(mark.clone())) else {
            continue;
        };
        shown += &format!("{before}[{word}]");
        at = mark.end;
    }
    shown += excerpt.text.get(at..).unwrap_or_default();
    let dots = |is_cut| if is_cut { "…" } else { "" };
    format!("{}{shown}{}", dots(excerpt.is_cut_before), dots(excerpt.is_cut_after))
}

#[derive(Serialize)]
struct HitsJson<'a> {
    schema: &'static str,
    count: usize,
    hits: Vec<HitJson<'a>>,
}

#[derive(Serialize)]
struct HitJson<'a> {
    dossier: &'a str,
    title: &'a str,
    path: &'a str,
    gone: bool,
    kind: &'static str,
    date: Option<String>,
    part: &'static str,
    row: Option<&'a str>,
    number: Option<&'a str>,
    whose: Option<&'a str>,
    excerpt: &'a str,
    /// Where in the excerpt the words stand, in bytes.
    marks: Vec<[usize; 2]>,
}

impl<'a> HitJson<'a> {
    fn new(hit: &'a Hit) -> Self {
        let some = |text: &'a str| (!text.is_empty()).then_some(text);
        Self {
            dossier: &hit.name,
            title: &hit.title,
            path: &hit.path,
            gone: hit.is_gone,
            kind: hit.kind.name(),
            date: hit.day.map(|day| day.to_string()),
            part: hit.part.name(),
            row: some(&hit.row),
            number: some(&hit.numbers),
            whose: some(&hit.whose),
            excerpt: &hit.excerpt.text,
            marks: hit.excerpt.marks.iter().map(|mark| [mark.start, mark.end]).collect(),
        }
    }
}

/// What was found, of so many texts in all, for programs.
pub fn hits_json(hits: &[Hit], count: usize) -> String {
    let hits = hits.iter().map(HitJson::new).collect();
    lines_of(&HitsJson { schema: super::json::SCHEMA, count, hits })
}
