//! The sentences of a question that ask something.

use std::ops::Range;

use super::{sentences, words};
use crate::rules::phrase::Words;
use crate::rules::{SubQuestions, TWEEDE_KAMER};

/// The byte ranges of the sub-questions of a question's text: every sentence that asks, directly ("…?") or indirectly
/// ("Deze leden vragen …", "Zij verzoeken de minister …"), in order, the same words twice if they stand twice.
pub fn sub_questions(question: &str) -> Vec<Range<usize>> {
    sub_questions_by(&TWEEDE_KAMER.language.sub_questions, question)
}

fn sub_questions_by(rules: &SubQuestions, question: &str) -> Vec<Range<usize>> {
    let quotations = quotations(question);
    let quoted = |byte: usize| {
        let next = quotations.partition_point(|at| at.end <= byte);
        quotations.get(next).is_some_and(|at| at.start < byte)
    };
    let mut whole: Vec<Range<usize>> = Vec::new();
    for sentence in sentences(question) {
        match whole.last_mut() {
            Some(last) if quoted(sentence.start) => last.end = sentence.end,
            _ => whole.push(sentence),
        }
    }
    whole.retain(|at| asks(rules, &question[at.clone()]));
    whole
}

/// The signs that open a quotation, with the one that closes it.
const QUOTES: &[(char, char)] = &[('«', '»'), ('“', '”'), ('„', '”'), ('‘', '’'), ('\'', '\''), ('"', '"')];

/// No quotation is longer, in bytes: what is not closed by then was never opened.
const LONGEST_QUOTATION: usize = 4000;

/// The byte ranges of what is quoted: a quotation of several sentences is part of the sentence that quotes it.
fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut end = 0;
    for quotation in closed(text) {
        if quotation.start >= end && quotation.len() <= LONGEST_QUOTATION {
            end = quotation.end;
            found.push(quotation);
        }
    }
    found
}

/// What stands between an opening sign at the beginning of a word and its closing one, by place. An apostrophe inside a
/// word closes nothing, guillemets nest.
fn closed(text: &str) -> Vec<Range<usize>> {
    let mut closed = Vec::new();
    if !text.bytes().any(|byte| !byte.is_ascii() || matches!(byte, b'\'' | b'"')) {
        return closed; // no sign of these
    }
    let mut open: [Vec<(usize, bool)>; QUOTES.len()] = Default::default();
    let is_quote = |c: char| !c.is_ascii_alphanumeric() && QUOTES.iter().any(|&(open, close)| c == open || c == close);
    for (start, c) in text.char_indices().filter(|&(_, c)| c != ' ' && is_quote(c)) {
        let end = start + c.len_utf8();
        let before_word = text[end..].starts_with(char::is_alphanumeric);
        let begins = before_word && !text[..start].ends_with(char::is_alphanumeric);
        for (&(opening, closing), open) in QUOTES.iter().zip(&mut open) {
            if c == closing && !before_word {
                let from = if opening == '«' { open.len().saturating_sub(1) } else { 0 };
                let ended = open.drain(from..).filter(|&(_, begins)| begins);
                closed.extend(ended.map(|(start, _)| start..end));
            } else if c == opening && (begins || opening == '«') {
                open.push((start, begins));
            }
        }
    }
    closed.sort_unstable_by_key(|quotation| quotation.start);
    closed
}

/// Whether a sentence asks something.
fn asks(rules: &SubQuestions, sentence: &str) -> bool {
    let open = sentence.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '?' && c != '.');
    open.ends_with('?')
        || has_note_mark(sentence)
        || begins_like_a_question(rules, sentence)
        || asks_indirectly(rules, sentence)
}

/// Whether a note's mark stands behind the question mark: `… chatapplicaties? 1)`.
fn has_note_mark(sentence: &str) -> bool {
    let without = sentence.trim_end_matches(|c: char| c == ')' || c.is_ascii_digit() || c.is_whitespace());
    sentence.ends_with(')') && without.ends_with('?')
}

fn begins_like_a_question(rules: &SubQuestions, sentence: &str) -> bool {
    let mut first = words(sentence).map(|at| &sentence[at]);
    first.next().is_some_and(|word| rules.openings.has(word)) && first.next() == Some(rules.addressed)
}

fn asks_indirectly(rules: &SubQuestions, sentence: &str) -> bool {
    let words: Vec<_> = words(sentence).map(|at| &sentence[at]).collect();
    let any = |table: &Words| words.iter().any(|word| table.has(last_part(word)));
    if !any(&rules.askers) {
        return false;
    }
    if any(&rules.wishes) && any(&rules.wished) {
        return true;
    }
    words.iter().enumerate().filter(|(_, word)| rules.asking.has(word)).any(|(at, word)| {
        let before = at.checked_sub(1).map(|before| words[before]).unwrap_or_default();
        let after = words.get(at + 1).copied().unwrap_or_default();
        let is_object = || words[..at].iter().any(|word| rules.having.has(word)) && rules.after_noun.has(after);
        let noun = word.eq_ignore_ascii_case(rules.noun) && (rules.before_noun.has(before) || is_object());
        !noun && !rules.asked_for.has(after)
    })
}

/// `fractie` of `D66-fractie`
fn last_part(word: &str) -> &str {
    word.rsplit('-').next().unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        sub_questions(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn sentences_that_ask() {
        for text in [
            "Wat is uw reflectie hierop?",
            "Bent u bekend met het bericht «voor de kick»»?",
            "Kent u het artikel «Wat nu?»",
            "Heeft u hiervan kennisgenomen? 1)",
            "Kunt u deze vragen afzonderlijk beantwoorden.",
            "Deze leden verzoeken de minister uiteen te zetten welke maatregelen worden genomen.",
            "Indien dit niet het geval is, vragen deze leden om inzichtelijk te maken wat nodig is.",
            "Zij vragen de minister om dit te onderbouwen.",
            "Ten eerste vragen de leden van de D66-fractie welk beleid het kabinet voert.",
            "Allereerst willen deze leden aan de minister vragen of hij dit kent.",
            "Deze leden vernemen graag een reflectie van het kabinet.",
            "Deze leden vragen naar de stand van zaken.",
            "Deze leden vragen een overzicht van de maatregelen.",
            "De leden van de VVD-fractie horen graag hoe dit zit.",
            "Zij willen weten hoe dit zit.",
        ] {
            assert_eq!(split(text), [text]);
        }
    }

    #[test]
    fn sentences_that_do_not() {
        for text in [
            "Er leven zorgen bij deze leden dat slachtoffers later dader worden.",
            "Ten vijfde hebben de leden van de GroenLinks-PvdA-fractie vragen over de toegang tot landen.",
            "De leden hebben nog enkele vragen.",
            "Deze leden stellen dat maatregelen genomen moeten worden.",
            "Daarnaast merken de leden van de CDA-fractie op dat dit is benoemd.",
            "Deze leden horen signalen dat betalingen een aanknopingspunt kunnen zijn.",
            "Deze leden vragen aandacht voor de slachtoffers.",
            "Graag een gedetailleerde toelichting.",
            "",
        ] {
            assert_eq!(split(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_quotation_is_part_of_the_sentence_that_quotes_it() {
        for text in [
            "Bent u bekend met de uitspraak: «Kijk, dat is niet te koppelen. Het is een «weerfenomeen». Of niet?»?",
            "Kent u het artikel 'He Made a Daring Escape From China. Then His Real Troubles Began'?",
            "Kent u de foto's “Wat nu? Geen idee” en ‘Foto’s van morgen. Deel 1’?",
        ] {
            assert_eq!(split(text), [text]);
        }
        assert_eq!(split("Kent u «dit? Wat vindt u ervan?"), ["Kent u «dit?", "Wat vindt u ervan?"]);
    }

    #[test]
    fn each_stands_as_often_as_it_is_asked() {
        let text = "Is dat zo? Zo nee, waarom niet? Dit is bekend. Kan dat? Zo nee, waarom niet?";
        assert_eq!(split(text), ["Is dat zo?", "Zo nee, waarom niet?", "Kan dat?", "Zo nee, waarom niet?"]);
    }

    #[test]
    fn every_row_of_the_rules() {
        let rules = &TWEEDE_KAMER.language.sub_questions;
        for table in [&rules.askers, &rules.asking, &rules.wishes, &rules.wished, &rules.openings] {
            table.examples().for_each(|example| assert_eq!(split(&example), [example.as_str()]));
        }
        for table in [&rules.before_noun, &rules.having, &rules.after_noun, &rules.asked_for] {
            table.examples().for_each(|example| assert_eq!(split(&example), [""; 0], "{example}"));
        }
    }

    #[test]
    fn a_new_row_works() {
        let rules = SubQuestions {
            askers: Words::new("Die {} vragen.", &["fracties", "abgeordneten"]),
            ..TWEEDE_KAMER.language.sub_questions
        };
        let text = "De abgeordneten vragen hoe dit zit.";
        assert_eq!((sub_questions_by(&rules, text).len(), sub_questions(text).len()), (1, 0));
    }
}
