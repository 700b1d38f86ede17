//! Sentences.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::rules::phrase::Words;
use crate::rules::{Sentences, TWEEDE_KAMER};

/// The byte ranges of the sentences, without the white space between them. Closing quotes and parentheses stay with
/// their sentence; a full stop after an abbreviation, an initial or the label of a list item ends none.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    sentences_by(&TWEEDE_KAMER.language.sentences, text)
}

fn sentences_by(rules: &Sentences, text: &str) -> Vec<Range<usize>> {
    let mut sentences: Vec<Range<usize>> = Vec::new();
    for (start, piece) in text.split_sentence_bound_indices() {
        let trimmed = piece.trim();
        if trimmed.is_empty() {
            continue;
        }
        let start = start + piece.len() - piece.trim_start().len();
        let end = start + trimmed.len();
        match sentences.last_mut() {
            Some(last) if goes_on(rules, &text[last.clone()], &text[last.end..start], trimmed) => last.end = end,
            _ => sentences.push(start..end),
        }
    }
    if !text.contains('.') || !sentences.iter().any(|at| !glued_stops(rules, &text[at.clone()]).is_empty()) {
        return sentences; // as nearly always
    }
    sentences.into_iter().flat_map(|at| divided(rules, text, at)).collect()
}

/// A sentence divided behind each full stop to which the next sentence is glued.
fn divided(rules: &Sentences, text: &str, sentence: Range<usize>) -> Vec<Range<usize>> {
    let stops = glued_stops(rules, &text[sentence.clone()]);
    let borders: Vec<_> = stops.into_iter().map(|stop| sentence.start + stop + 1).collect();
    let starts = std::iter::once(sentence.start).chain(borders.iter().copied());
    let ends = borders.iter().copied().chain(std::iter::once(sentence.end));
    starts.zip(ends).map(|(start, end)| start..end).collect()
}

/// The full stops to which the next sentence is glued: `op de markt.Ook dit`. Behind a name only words that often begin
/// a sentence tell (`in Nederland.Het aanbieden`), since names have full stops inside (`Meld.Online`).
fn glued_stops(rules: &Sentences, sentence: &str) -> Vec<usize> {
    let is_end = |&stop: &usize| {
        let (before, after) = (&sentence[..stop], &sentence[stop + 1..]);
        if !after.starts_with(char::is_uppercase) || !before.ends_with(char::is_lowercase) {
            return false; // as nearly always
        }
        let next = &after[..after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len())];
        let word = &before[before.trim_end_matches(char::is_alphabetic).len()..];
        let token = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        let whole = &sentence[stop - token.len()..];
        let whole = &whole[..whole.find(char::is_whitespace).unwrap_or(whole.len())];
        let is_address =
            whole.contains(['/', '@', '_']) || token.contains('.') && !rules.openings.all().contains(&next);
        let is_word = word.chars().nth(1).is_some() && next.chars().skip(1).all(char::is_lowercase);
        let ends_stop = |entry: &&str| entry.strip_suffix('.').is_some_and(|entry| entry.eq_ignore_ascii_case(token));
        let is_abbreviation =
            [&rules.announcing, &rules.may_end].iter().any(|table| table.all().iter().any(|entry| ends_stop(&entry)));
        let tells = word.starts_with(char::is_lowercase) || rules.openings.all().contains(&next);
        is_word && tells && !is_address && !is_abbreviation
    };
    memchr::memchr_iter(b'.', sentence.as_bytes()).filter(is_end).collect()
}

/// Whether the sentence so far goes on with the next piece.
fn goes_on(rules: &Sentences, so_far: &str, between: &str, next: &str) -> bool {
    if between.contains('\n') {
        return false; // paragraphs joined by a line end
    }
    let first = next.chars().find(|c| c.is_alphanumeric());
    let small = first.is_none_or(|c| !c.is_uppercase());
    let last_word = so_far.rsplit(char::is_whitespace).next().unwrap_or_default();
    let last_word = last_word.trim_start_matches(|c: char| !c.is_alphanumeric());
    let is_one_of = |table: &Words| table.all().iter().any(|entry| is_entry(last_word, entry));
    if last_word.ends_with('.') {
        return is_one_of(&rules.announcing)
            || ((small || next.starts_with('(')) && is_one_of(&rules.may_end))
            || are_initials(last_word)
            || ends_with_item_label(so_far)
            || first.is_none()
            || so_far.chars().all(|c| !c.is_alphabetic());
    }
    // A question quoted inside: `het artikel «Wat nu?» dat …`; a mark behind the question: `… apps? 1)`.
    let quoted = so_far.ends_with(['»', '”', '’', '"', '\'', ')']);
    first.is_none() || (quoted && first.is_some_and(char::is_lowercase)) || is_note_mark(next)
}

/// Whether the label of a list item stands last: `… het volgende: 1.`, `a.`
fn ends_with_item_label(so_far: &str) -> bool {
    let (before, label) = so_far.rsplit_once(char::is_whitespace).unwrap_or(("", so_far));
    let figures = label.trim_start_matches('(').trim_end_matches(['.', ')']);
    let is_label = (1..=2).contains(&figures.len()) && figures.bytes().all(|byte| byte.is_ascii_digit())
        || figures.len() == 1 && figures.starts_with(|c: char| c.is_ascii_lowercase());
    is_label && (before.is_empty() || before.ends_with([':', ';']))
}

/// `Nr.` is the entry `nr.`, but `VS.` is not `vs.`.
fn is_entry(word: &str, entry: &str) -> bool {
    let (Some(first), Some(rest)) = (word.get(..1), word.get(1..)) else { return false };
    entry.get(1..) == Some(rest) && entry[..1].eq_ignore_ascii_case(first)
}

/// `D.`, `D.M.`
fn are_initials(word: &str) -> bool {
    let mut chars = word.chars();
    std::iter::from_fn(|| chars.next().map(|letter| letter.is_uppercase() && chars.next() == Some('.'))).all(|is| is)
}

/// `1)`
fn is_note_mark(s: &str) -> bool {
    s.strip_suffix(')').is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn ends_where_the_reader_stops() {
        for (text, expected) in [
            ("Ja. Nee.", "Ja.|Nee."),
            ("Zo ja, hoe? Zo nee, waarom niet?", "Zo ja, hoe?|Zo nee, waarom niet?"),
            ("waarom niet?Zo ja", "waarom niet?|Zo ja"),
            ("kent u «voor de kick»»? Wat nu?", "kent u «voor de kick»»?|Wat nu?"),
            ("Het artikel «Wat nu?» dat verscheen. Ja.", "Het artikel «Wat nu?» dat verscheen.|Ja."),
            ("Hij zei: ‘Kom!’ Toen ging hij.", "Hij zei: ‘Kom!’|Toen ging hij."),
            ("Dit gebeurt (waarom niet?). Ja.", "Dit gebeurt (waarom niet?).|Ja."),
            ("chatapplicaties? 1)", "chatapplicaties? 1)"),
            ("Een.\nTwee.", "Een.|Twee."),
            ("  Een. \n\n  Twee  ", "Een.|Twee"),
            ("", ""),
        ] {
            assert_eq!(split(text).join("|"), expected, "{text}");
        }
    }

    #[test]
    fn goes_on_after_an_abbreviation() {
        for text in [
            "Zie Kamerstuk 32317, nr. 981 van de Kamer.",
            "Dit volgt uit art. II van de wet.",
            "De motie-Kathmann c.s. vraagt dit.",
            "Op 30 september jl. is dit gemeld.",
            "De brief van dhr. De Vries.",
            "Gesteund door D.M. Van Weel en F. van Oosten.",
            "Het betreft o.a. Nederland en bijv. België.",
            "Het kost € 250 mln. incl. btw in 2024.",
            "Zie (vgl. Artikel 3) hiervoor.",
            "Dhr. mr. F. van Oosten antwoordt.",
            "Zie p. 12 en blz. 14.",
        ] {
            assert_eq!(split(text), [text]);
        }
        assert_eq!(split("Dit kost 3 mln. Dat is veel."), ["Dit kost 3 mln.", "Dat is veel."]);
        assert_eq!(split("Bij de NAVO. Daar ook."), ["Bij de NAVO.", "Daar ook."]);
        assert_eq!(split("Zo ook in de VS. Daar ook."), ["Zo ook in de VS.", "Daar ook."]);
    }
}
