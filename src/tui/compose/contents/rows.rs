//! What the list and other panes say of rows: sections, beginnings of questions, who points to them.

use crate::dossier::{Dossier, Row};
use crate::model::{DocumentId, Owner, SectionId};

/// The section a row stands in, in the first document that says so.
pub fn section_of(dossier: &Dossier, row: &Row) -> Option<(DocumentId, SectionId)> {
    let wordings = row.wordings.iter();
    wordings.filter_map(|&(id, question)| Some((id, dossier.document(id).question(question).section?))).next()
}

/// The rows with which the sections of a dossier begin, and who asks in them.
pub fn sections(dossier: &Dossier) -> Vec<(usize, String)> {
    let mut sections = Vec::new();
    let mut before = None;
    for (index, row) in dossier.rows.iter().enumerate() {
        let current = section_of(dossier, row);
        if current.is_some() && current != before {
            before = current;
            let found = current.and_then(|(id, section)| dossier.document(id).sections.get(section.index()));
            let name =
                found.map(
                    |section| {
                        if section.groups.is_empty() { section.title.clone() } else { section.groups.join(", ") }
                    },
                );
            sections.push((index, name.unwrap_or_default()));
        }
    }
    sections
}

/// The beginning of a question.
pub fn beginning<'a>(dossier: &'a Dossier, row: &Row) -> &'a str {
    let Some(&(id, question)) = row.wordings.first() else { return "" };
    let mut blocks = dossier.document(id).blocks_of(Owner::Question(question));
    let text = blocks.next().and_then(|(_, block)| block.texts().next()).map_or("", |text| text.as_str());
    let end = match text.as_bytes().get(..BEGINNING) {
        Some(plain) if plain.is_ascii() => BEGINNING,
        _ => text.char_indices().nth(BEGINNING).map_or(text.len(), |(at, _)| at),
    };
    &text[..end]
}

/// A beginning that so many questions share says nothing of one of them,
const ALIKE: usize = 4;
/// if it is of so many words.
const PHRASE: usize = 2;

/// How many bytes of the beginning of each question say nothing, since many begin so: `Deze leden vragen`.
pub fn common_beginnings(dossier: &Dossier) -> Vec<usize> {
    let beginnings: Vec<&str> = dossier.rows.iter().map(|row| beginning(dossier, row)).collect();
    let mut sorted = beginnings.clone();
    sorted.sort_unstable();
    let is_common = |phrase: &&str| {
        let first = sorted.partition_point(|beginning| beginning < phrase);
        let same = sorted[first..].partition_point(|beginning| beginning.starts_with(*phrase));
        same >= ALIKE
    };
    // the longer a phrase, the fewer begin so
    let common = beginnings.iter().map(|&beginning| phrases(beginning).take_while(is_common).last());
    common.map(|phrase| phrase.map_or(0, str::len)).collect()
}

/// What a question begins with: two words, three, and so on, with the white space behind; at least a word is left.
fn phrases(beginning: &str) -> impl Iterator<Item = &str> {
    let starts = beginning.match_indices(char::is_whitespace).map(|(at, space)| at + space.len());
    let words = starts.filter(|&at| !beginning[at..].starts_with(char::is_whitespace));
    words.skip(PHRASE - 1).map(|at| &beginning[..at]).filter(|phrase| phrase.len() < beginning.len())
}

/// Characters of the beginning of a question.
const BEGINNING: usize = 120;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::dossiers;
    use crate::model::Kind;
    use crate::model::sample::Paper;

    #[test]
    fn what_many_questions_begin_with_is_left_out_of_the_list() {
        let questions = [
            ("1", "Deze leden vragen of de minister dit kent."),
            ("2", "Deze leden vragen wanneer dat was."),
            ("3", "Deze leden vragen of het klopt."),
            ("4", "Deze leden vragen"),
            ("5", "Kent u dit bericht?"),
            ("6", "Deze leden wachten."),
        ];
        let paper = questions
            .iter()
            .fold(Paper::new(Kind::Submission, "a"), |paper, (number, text)| paper.question(number, text));
        let dossier = &dossiers(vec![paper.build()])[0];
        let labels =
            dossier.rows.iter().zip(common_beginnings(dossier)).map(|(row, from)| &beginning(dossier, row)[from..]);
        assert_eq!(
            labels.collect::<Vec<_>>(),
            [
                "vragen of de minister dit kent.",
                "vragen wanneer dat was.",
                "vragen of het klopt.",
                "vragen",
                "Kent u dit bericht?",
                "wachten."
            ]
        );
    }

    #[test]
    fn four_say_nothing_of_one_however_many_there_are() {
        let text =
            |n: usize| if n.is_multiple_of(15) { format!("Deelt u de zorg over {n}?") } else { format!("Waarom {n}?") };
        let paper =
            (1..=60).fold(Paper::new(Kind::Submission, "a"), |paper, n| paper.question(&n.to_string(), &text(n)));
        let dossier = &dossiers(vec![paper.build()])[0];
        assert_eq!(common_beginnings(dossier)[14], "Deelt u de zorg over ".len());
    }
}
