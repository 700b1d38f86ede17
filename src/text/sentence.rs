//! Sentences.

use std::ops::Range;

use super::sentence_bounds::pieces;
use crate::rules::phrase::Words;
use crate::rules::{Sentences, TWEEDE_KAMER};

/// The byte ranges of the sentences, without the white space between them. Closing quotes and parentheses stay with
/// their sentence; a full stop after an abbreviation, an initial or the label of a list item ends none.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    sentences_by(&TWEEDE_KAMER.language.sentences, text)
}

fn sentences_by(rules: &Sentences, text: &str) -> Vec<Range<usize>> {
    let mut sentences: Vec<Range<usize>> = Vec::new();
    for at in pieces(text) {
        let (start, piece) = (at.start, &text[at]);
        let trimmed = piece.trim();
        if trimmed.is_empty() {
            continue;
        }
        let start = start + piece.len() - piece.trim_start().len();
        let end = start + trimmed.len();
        match sentences.last_mut() {
            Some(last) if goes_on(rules, &text[last.clone()], &text[last.end..start], trimmed) => last.end = end,
            Some(last) => {
                let label = next_item(rules, &text[last.clone()]).map(|label| last.start + label);
                last.end = label.map_or(last.end, |label| last.start + text[last.start..label].trim_end().len());
                sentences.push(label.unwrap_or(start)..end);
            }
            None => sentences.push(start..end),
        }
    }
    if !text.contains('.') || !sentences.iter().any(|at| glued_stops(rules, &text[at.clone()]).next().is_some()) {
        return sentences; // as nearly always
    }
    sentences.into_iter().flat_map(|at| divided(rules, text, at)).collect()
}

/// A sentence divided behind each full stop to which the next sentence is glued.
fn divided(rules: &Sentences, text: &str, sentence: Range<usize>) -> Vec<Range<usize>> {
    let stops = glued_stops(rules, &text[sentence.clone()]);
    let borders: Vec<_> = stops.map(|stop| sentence.start + stop + 1).collect();
    let starts = std::iter::once(sentence.start).chain(borders.iter().copied());
    let ends = borders.iter().copied().chain(std::iter::once(sentence.end));
    starts.zip(ends).map(|(start, end)| start..end).collect()
}

/// The full stops to which the next sentence is glued: `op de markt.Ook dit`.
fn glued_stops(rules: &Sentences, sentence: &str) -> impl Iterator<Item = usize> {
    let stops = memchr::memchr_iter(b'.', sentence.as_bytes());
    stops.filter(|&stop| is_glued(rules, &sentence[..stop], &sentence[stop + 1..]))
}

/// Whether a sentence ends between these, at the full stop, and the next one is glued to it. Behind a name only a word
/// that often begins a sentence tells (`in Nederland.Het aanbieden`), since names have full stops inside (`Meld.Online`).
fn is_glued(rules: &Sentences, before: &str, after: &str) -> bool {
    const NEAR: usize = 60; // characters; a longer word is no word
    if !after.starts_with(char::is_uppercase) || !before.ends_with(char::is_alphabetic) {
        return false; // as nearly always
    }
    let start = before.char_indices().rev().take(NEAR).last().map_or(0, |(at, _)| at);
    let left = before[start..].rsplit(char::is_whitespace).next().unwrap_or_default();
    let end = after.char_indices().nth(NEAR).map_or(after.len(), |(at, _)| at);
    let right = after[..end].split(char::is_whitespace).next().unwrap_or_default();
    let word = &left[left.trim_end_matches(char::is_alphabetic).len()..];
    let next = &right[..right.find(|c: char| !c.is_alphabetic()).unwrap_or(right.len())];
    let in_small_letters = |word: &str| word.chars().skip(1).all(char::is_lowercase);
    let are_words = [word, next].iter().all(|word| word.chars().nth(1).is_some()) && in_small_letters(next);
    let is_opening = rules.openings.all().contains(&next);
    let is_address = [left, right].iter().any(|part| part.contains(['/', '@', '_']));
    let is_name = left.contains('.') || word.starts_with(char::is_uppercase) || !in_small_letters(word);
    let is_left = |entry: &&str| entry.strip_suffix('.').is_some_and(|entry| entry.eq_ignore_ascii_case(left));
    let abbreviated = rules.announcing.all().iter().chain(rules.may_end.all()).any(is_left);
    are_words && (is_opening || !is_name) && !is_address && !abbreviated
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
    let is_one_of = |table: &Words| {
        let may_be = last_word.len() <= table.longest() && table.may_begin(last_word);
        may_be && table.all().iter().any(|entry| is_entry(last_word, entry))
    };
    if last_word.ends_with('.') {
        return is_one_of(&rules.announcing)
            || ((small || next.starts_with('(')) && is_one_of(&rules.may_end))
            || are_initials(last_word)
            || begins_an_item(so_far)
            || first.is_none()
            || so_far.chars().all(|c| !c.is_alphabetic());
    }
    // A question quoted inside: `het artikel «Wat nu?» dat …`; a mark behind the question: `… apps? 1)`.
    let quoted = so_far.ends_with(['»', '”', '’', '"', '\'', ')']);
    first.is_none() || (quoted && first.is_some_and(char::is_lowercase)) || is_note_mark(next)
}

/// Where the label of a list item begins that stands last: `… het volgende: 1.`, `a.`
fn item_label(so_far: &str) -> Option<usize> {
    let letters = |byte: Option<u8>| byte.is_some_and(|byte| byte.is_ascii_alphabetic());
    let mut last = so_far.trim_end_matches(['.', ')']).bytes().rev();
    if letters(last.next()) && letters(last.next()) {
        return None; // a word, as nearly always
    }
    let start = so_far.trim_end_matches(|c: char| !c.is_whitespace()).len();
    let figures = so_far.get(start..)?.trim_start_matches('(').trim_end_matches(['.', ')']);
    let is_number = (1..=2).contains(&figures.len()) && figures.bytes().all(|byte| byte.is_ascii_digit());
    let is_letter = figures.len() == 1 && figures.starts_with(|c: char| c.is_ascii_lowercase());
    (so_far.ends_with('.') && (is_number || is_letter)).then_some(start)
}

/// Whether the label of the first list item stands last: behind a colon, or at the beginning.
fn begins_an_item(so_far: &str) -> bool {
    let before = item_label(so_far).map(|label| so_far[..label].trim_end());
    before.is_some_and(|before| before.is_empty() || before.ends_with([':', ';']))
}

/// Where the letter of the next list item begins that stands behind a sentence: `Dit is zo. b.`
fn next_item(rules: &Sentences, so_far: &str) -> Option<usize> {
    let label = item_label(so_far).filter(|&label| so_far[label..].contains(char::is_alphabetic))?;
    let before = so_far[..label].trim_end();
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let abbreviated = rules.announcing.all().iter().chain(rules.may_end.all()).any(|entry| is_entry(word, entry));
    (before.ends_with(['.', '?', '!']) && !abbreviated).then_some(label)
}

/// `Nr.` is the entry `nr.`, but `VS.` is not `vs.`.
fn is_entry(word: &str, entry: &str) -> bool {
    if word.len() != entry.len() {
        return false; // as for most
    }
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
            ("op de markt.Ook dit. En", "op de markt.|Ook dit.|En"),
            ("kent u dit bericht.Deelt u dit?Zo ja, hoe?", "kent u dit bericht.|Deelt u dit?|Zo ja, hoe?"),
            ("Zo ook bij TikTok.Sinds de DSA.De EC", "Zo ook bij TikTok.|Sinds de DSA.|De EC"),
            ("Dat is in Nederland.Het aanbieden", "Dat is in Nederland.|Het aanbieden"),
            ("Het volgende: 1. Hoe is dit? 2. Waarom?", "Het volgende: 1. Hoe is dit?|2. Waarom?"),
            ("Het volgende: a. Dit is zo. b. Dat ook.", "Het volgende: a. Dit is zo.|b. Dat ook."),
            ("a. Hoe is dit?", "a. Hoe is dit?"),
            ("Zie vraag 3. De minister", "Zie vraag 3.|De minister"),
            ("Dit is optie a. Dat is b. Nu", "Dit is optie a.|Dat is b.|Nu"),
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
            "Er is een handreiking opgesteld (i.c. ’De veiligheid).",
            "De motie-Kathmann c.s. (Kamerstuk 32317, nr. 981) vraagt dit.",
            "Dit geldt bijv. Voor België.",
            "Zoals Meld.Online Discriminatie en ASP.Net doen.",
            "Zie https://www.nvwa.nl/a.Dit/b en jan@huis.Nl of drs.Van Dam.",
            "Het tijdschrift T.Alg en de N.V.Nederland.",
        ] {
            assert_eq!(split(text), [text]);
        }
        assert_eq!(split("Dit kost 3 mln. Dat is veel."), ["Dit kost 3 mln.", "Dat is veel."]);
        assert_eq!(split("Bij de NAVO. Daar ook."), ["Bij de NAVO.", "Daar ook."]);
        assert_eq!(split("Zo ook in de VS. Daar ook."), ["Zo ook in de VS.", "Daar ook."]);
    }

    #[test]
    fn every_row_of_the_rules() {
        let rules = &TWEEDE_KAMER.language.sentences;
        for example in rules.announcing.examples().chain(rules.may_end.examples()) {
            assert_eq!(split(&example), [example.as_str()]);
        }
        for word in rules.may_end.all() {
            assert_eq!(split(&format!("Dit was {word} Daar ook.")).len(), 2, "{word}");
        }
        rules.openings.examples().for_each(|example| assert_eq!(split(&example).len(), 2, "{example}"));
    }

    #[test]
    fn a_new_row_works() {
        let rules =
            Sentences { announcing: Words::new("Dit is {} Nederland.", &["Abs."]), ..TWEEDE_KAMER.language.sentences };
        let text = "Nach Abs. Eins gilt dies.";
        assert_eq!((sentences_by(&rules, text).len(), sentences(text).len()), (1, 2));
    }
}
