//! What stands at the end of an answer and introduces the question that comes next.

use super::{Paragraph, Side};
use crate::parse::headings::{Heading, titles};
use crate::parse::notes::ends_sentence;
use crate::rules::{Introduces, Owners, Rules};
use crate::text;

/// Whether the last paragraph of a stretch is a heading over the question that comes next: a short line without full
/// stop that stands apart below the end of a sentence (`Metalen confetti en afval`), or a sentence that announces
/// (`Over de uitstoot hebben wij de volgende vragen:`).
pub(super) fn heads_next(paragraphs: &[Paragraph], rules: &Rules) -> bool {
    let [.., before, last] = paragraphs else { return false };
    let string = last.string();
    // a heading that was not taken for the questions', `Vragen 3 en 4` above `3. Wat …`, is over those all the same
    let heads = |heading: &Heading| heading.side == Side::Question && heading.length == string.len();
    if last.heading.as_ref().is_some_and(heads) {
        return true;
    }
    let apart = (last.gap_above || last.bold && !before.bold)
        && last.is_prose()
        && before.is_prose()
        && last.text.marks.is_empty();
    let titled = last.is_prose() && rules.language.owners.over_next.at_start(string).is_some();
    if !(apart || titled) || !ends_sentence(before.string()) {
        return false;
    }
    let title = last.heading.is_none() && titles::group_title(string, rules);
    title || string.ends_with(':') && string.contains(rules.language.owners.questions)
}

/// Whether the last paragraph of an answer introduces the question that comes next by what it says: what members ask, `Het lid
/// Vos vraagt naar de kosten.`, or what they ask about, `Naar aanleiding van het bericht «Bomen gekapt».`
pub(super) fn introduces(paragraphs: &[Paragraph], rules: &Rules) -> bool {
    let [.., before, last] = paragraphs else { return false };
    let words = &rules.language.owners;
    let string = last.string();
    let Some(row) = words.introducing.at_start(string) else { return false }; // as nearly always
    if !last.is_prose() || !ends_sentence(before.string()) || words.first_person.among(string) {
        return false;
    }
    match row.meaning {
        Introduces::Members => text::sentences(string).into_iter().all(|at| tells_of_members(&string[at], words)),
        Introduces::Occasion => names_occasion(string, words),
        Introduces::Further => false,
    }
}

/// Whether a sentence tells what members ask or have read.
fn tells_of_members(sentence: &str, words: &Owners) -> bool {
    let members = words.introducing.at_start(sentence).is_some_and(|row| row.meaning != Introduces::Occasion);
    members && words.members_do.among(sentence)
}

/// Whether a text is no sentence, but the title of a paper with few words around it.
fn names_occasion(string: &str, words: &Owners) -> bool {
    const MOST: usize = 8; // words
    let mut within = 0_i32;
    let outside = |c: &char| {
        let (opens, closes) = (matches!(c, '«' | '“' | '‘' | '„' | '('), matches!(c, '»' | '”' | '’' | ')'));
        within += i32::from(opens) - i32::from(closes && within > 0);
        within == 0
    };
    let outside: String = string.chars().filter(outside).collect();
    let mut plain = outside.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    plain.clone().count() <= MOST && !plain.any(|word| words.finite.has(word))
}
