//! What was found in a library, for people.

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
