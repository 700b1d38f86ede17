//! Running heads and feet, page numbers, ISSN lines: known by the place that the format gives, else by their words. Where
//! they stand a page ends, which tells page-foot notes from text.

use super::FlatLine;
use crate::parse::headings::Side;
use crate::rules::{Band, Furniture};
use crate::source::Place;

/// A number and nothing else.
pub(super) fn is_number(line: &str) -> bool {
    !line.is_empty() && line.len() <= 4 && line.bytes().all(|byte| byte.is_ascii_digit())
}

/// A web address and nothing else.
fn is_address(line: &str) -> bool {
    (line.starts_with("http://") || line.starts_with("https://")) && !line.contains(char::is_whitespace)
}

/// The lines of the text, with their pages counted, and the furniture.
pub(in crate::parse) fn take(mut lines: Vec<FlatLine>, known: &Furniture) -> (Vec<FlatLine>, Vec<FlatLine>) {
    let mut bands = bands(&lines, known).into_iter();
    let (mut page, mut foot, mut file_page, mut begun) = (0, false, None, false);
    let is_furniture = |line: &mut FlatLine| {
        let band = bands.next().flatten();
        if band.is_none() {
            let turned = file_page.is_some() && line.origin.page != file_page;
            page += u32::from(foot || turned || line.page_led && begun);
            (foot, file_page, begun) = (false, line.origin.page, true);
        }
        foot |= band == Some(Band::Foot) && begun;
        line.page = page;
        band.is_some()
    };
    let furniture = lines.extract_if(.., is_furniture).collect();
    (lines, furniture)
}

/// Whether a line at the head of a page is the heading of an answer, `Antwoord`: pages that are filled evenly have one at
/// the same height, and no running head says only this.
fn heads_an_answer(line: &FlatLine) -> bool {
    let heading = line.heading.as_ref().filter(|heading| heading.side == Side::Answer && heading.short);
    heading.is_some_and(|heading| heading.length == line.string().len())
}

/// Which lines are furniture.
fn bands(lines: &[FlatLine], known: &Furniture) -> Vec<Option<Band>> {
    let by_words = |line: &FlatLine| match line.place {
        Place::Margin if heads_an_answer(line) => None,
        Place::Margin => Some(Band::Foot),
        Place::Cell { .. } => None,
        Place::Flow { .. } => known.find(line.string()).map(|form| form.band),
    };
    let mut bands: Vec<_> = lines.iter().map(by_words).collect();
    for index in 0..lines.len() {
        if bands[index].is_some() {
            continue;
        }
        let before = index.checked_sub(1).and_then(|before| bands[before]);
        let after = bands.get(index + 1).copied().flatten();
        let line = lines[index].string();
        if is_number(line)
            && lines[index].hint.is_none()
            && !lines[index].in_cell() // of a row below the head of a table that is printed again
            && !lines[index].number_line
            && !lines[index].note_number
            && beside_furniture(lines, index, before, after)
        {
            bands[index] = before.or(after);
        } else if is_link_targets(lines, index, before) {
            bands[index] = Some(Band::Foot);
        }
    }
    bands
}

/// A number alone is the page's or the paper's where it stands below a head ("575"), or between the text and a foot;
/// a stray `1` directly below "Vraag …?" is a note's mark.
fn beside_furniture(lines: &[FlatLine], index: usize, before: Option<Band>, after: Option<Band>) -> bool {
    match (before, after) {
        (Some(_), _) => lines[index].raised_whole().is_none(),
        (None, Some(Band::Foot)) => {
            let many = lines[index].string().len() > 2; // no note has such a mark, nor a question such a number
            (lines[index].gap_above || many) && lines[index].raised_whole().is_none()
        }
        (None, Some(Band::Head)) => true,
        (None, None) => false,
    }
}

/// Addresses alone on lines, several together below a space: the targets of a page's links, as programs that read PDFs
/// add them at its end (seed 003, lines 267 to 269).
fn is_link_targets(lines: &[FlatLine], index: usize, before: Option<Band>) -> bool {
    let address = |index: usize| lines.get(index).is_some_and(|line: &FlatLine| is_address(line.string()));
    if !address(index) {
        return false;
    }
    let follows = before.is_some() && index > 0 && address(index - 1);
    let begins = lines[index].blank_above && address(index + 1) && !lines[index + 1].blank_above;
    let explained = index > 0 && lines[index - 1].string().ends_with(':');
    follows || begins && !explained
}

impl FlatLine {
    /// The line, if all of it is a raised figure.
    fn raised_whole(&self) -> Option<&str> {
        let whole = 0..self.text.string.len();
        self.text.raised.first().filter(|&range| *range == whole).map(|_| self.string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::flatten;
    use crate::rules::TWEEDE_KAMER;
    use crate::source::text;

    #[test]
    fn every_rule_knows_its_example() {
        let known = &TWEEDE_KAMER.parliament.furniture;
        for form in known.lines() {
            for example in form.examples {
                assert!(form.is(example) && known.find(example).is_some(), "{example}");
            }
            for refused in form.refused {
                assert!(known.find(refused).is_none(), "{refused}");
            }
        }
    }

    #[test]
    fn text_that_looks_like_furniture_stays() {
        for line in [
            "Tweede Kamer 2023–2024, 27 813, nr. 2125.",
            "Tweede Kamer.nl. Wetsvoorstel Wet verbetering beschikbaarheid jeugdzorg. Te raadplegen via",
            "Vergaderjaar is een woord",
            "Pagina 1 van het rapport",
            "Tweede Kamer, vergaderjaar 2022–2023, 36 200 VIII, nr. 9",
            "KVR is een afkorting",
            "Vragen van het lid Krul (CDA) aan de Minister van Justitie en Veiligheid over",
            "ah-tk-papieren zijn antwoorden",
        ] {
            assert!(TWEEDE_KAMER.parliament.furniture.find(line).is_none(), "{line}");
        }
    }

    fn taken(source: &str) -> (Vec<(String, u32)>, Vec<String>) {
        let (lines, furniture) =
            take(flatten(&mut text::read(source.as_bytes()).0, &TWEEDE_KAMER), &TWEEDE_KAMER.parliament.furniture);
        let text = lines.iter().map(|line| (line.string().to_owned(), line.page)).collect();
        (text, furniture.iter().map(|line| line.string().to_owned()).collect())
    }

    #[test]
    fn a_foot_ends_a_page() {
        let source = "Tweede Kamer der Staten-Generaal\n2\nVergaderjaar 2024–2025 Aanhangsel van de Handelingen\n575\nVraag 1\n\
                      Ja?\n1\nah-tk-20242025-575\nISSN 0921 - 7398\n1\nVraag 2\nTweede Kamer, vergaderjaar 2024–2025, Aanhangsel 2";
        let (text, furniture) = taken(source);
        let want = [("Vraag 1", 0), ("Ja?", 0), ("1", 0), ("Vraag 2", 1)];
        assert_eq!(text, want.map(|(line, page)| (line.to_owned(), page)));
        assert_eq!(furniture.len(), 8);
    }

    #[test]
    fn link_targets_of_a_page_are_furniture() {
        let (text, furniture) = taken(
            "een\ntwee\ndrie\nnoot\n\nhttps://a.nl/x\nhttps://b.nl/y\nVerder\ntekst\n\nhttps://c.nl/z\n\nzie:\n\nhttps://d.nl",
        );
        let lines: Vec<_> = text.iter().map(|(line, _)| line.as_str()).collect();
        assert_eq!(lines, ["een", "twee", "drie", "noot", "Verder", "tekst", "https://c.nl/z", "zie:", "https://d.nl"]);
        assert_eq!(furniture, ["https://a.nl/x", "https://b.nl/y"]);
    }
}
