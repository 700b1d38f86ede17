//! Sentences.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// Abbreviations after which the sentence always goes on: something they announce must follow.
const ANNOUNCING: &[&str] = &[
    "art.", "artt.", "blz.", "bijv.", "bv.", "ca.", "cf.", "d.d.", "dhr.", "dr.", "drs.", "evt.", "gem.", "hfst.",
    "incl.", "excl.", "ing.", "i.c.m.", "i.h.k.v.", "i.p.v.", "i.v.m.", "ir.", "jhr.", "m.b.t.", "m.b.v.", "mevr.",
    "min.", "max.", "mr.", "mw.", "n.a.v.", "nl.", "no.", "nr.", "nrs.", "o.a.", "o.b.v.", "o.l.v.", "p.", "pag.",
    "par.", "plv.", "pp.", "prof.", "resp.", "st.", "stb.", "stcrt.", "t.a.v.", "t.b.v.", "t.g.v.", "t.n.v.", "t.o.v.",
    "vgl.", "vs.", "z.g.", "zgn.",
];

/// Abbreviations that may end a sentence: it goes on only if no capital follows.
const MAYBE_LAST: &[&str] = &[
    "a.u.b.", "b.v.", "c.a.", "c.q.", "c.s.", "e.a.", "e.d.", "e.v.", "enz.", "etc.", "gld.", "j.l.", "jl.", "m.n.",
    "mld.", "mln.", "n.v.", "s.s.t.t.", "t/m.", "v.chr.", "n.chr.",
];

/// The byte ranges of the sentences, without the white space between them. Closing quotes and parentheses stay with
/// their sentence; a full stop after an abbreviation or an initial ends none.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut sentences: Vec<Range<usize>> = Vec::new();
    for (start, piece) in text.split_sentence_bound_indices() {
        let trimmed = piece.trim();
        if trimmed.is_empty() {
            continue;
        }
        let start = start + piece.len() - piece.trim_start().len();
        let end = start + trimmed.len();
        match sentences.last_mut() {
            Some(last) if goes_on(&text[last.clone()], &text[last.end..start], trimmed) => last.end = end,
            _ => sentences.push(start..end),
        }
    }
    sentences
}

/// Whether the sentence so far goes on with the next piece.
fn goes_on(so_far: &str, between: &str, next: &str) -> bool {
    if between.contains('\n') {
        return false; // paragraphs joined by a line end
    }
    let first = next.chars().find(|c| c.is_alphanumeric());
    let small = first.is_none_or(|c| !c.is_uppercase());
    let last_word = so_far.rsplit(char::is_whitespace).next().unwrap_or_default();
    let last_word = last_word.trim_start_matches(|c: char| !c.is_alphanumeric());
    let is_one_of = |table: &[&str]| table.iter().any(|entry| is_entry(last_word, entry));
    if last_word.ends_with('.') {
        return is_one_of(ANNOUNCING)
            || (small && is_one_of(MAYBE_LAST))
            || are_initials(last_word)
            || first.is_none()
            || so_far.chars().all(|c| !c.is_alphabetic());
    }
    // A question quoted inside: `het artikel «Wat nu?» dat …`; a mark behind the question: `… apps? 1)`.
    let quoted = so_far.ends_with(['»', '”', '’', '"', '\'', ')']);
    first.is_none() || (quoted && first.is_some_and(char::is_lowercase)) || is_note_mark(next)
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
