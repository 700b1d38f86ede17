//! Running heads and feet, page numbers, ISSN lines: known by the place that the format gives, else by their words. Where
//! they stand a page ends, which tells page-foot notes from text.

use super::line::{FlatLine, NOTE_SIGN};
use crate::source::Place;

/// What a line of furniture says about the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Band {
    Head,
    Foot,
}

/// A kind of line that belongs to the page, not to the text.
struct Rule {
    band: Band,
    /// Whether this is such a line; it is given without white space at its ends.
    is: fn(&str) -> bool,
    /// Some as printed.
    #[cfg_attr(not(test), allow(dead_code))]
    examples: &'static [&'static str],
}

const RULES: &[Rule] = &[
    Rule {
        band: Band::Foot,
        is: is_identifier,
        examples: &["ah-tk-20242025-2884", "kv-tk-2024Z18775", "kst-36200-VIII-9"],
    },
    Rule {
        band: Band::Foot,
        is: is_issn,
        examples: &[
            "ISSN 0921 - 7398",
            "ISSN 0921 - 7398’s-Gravenhage 2024Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 1",
        ],
    },
    Rule {
        band: Band::Foot,
        is: is_place,
        examples: &["’s-Gravenhage 2025 Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 1", "'s-Gravenhage 2025"],
    },
    Rule {
        band: Band::Foot,
        is: is_session_foot,
        examples: &[
            "Tweede Kamer, vergaderjaar 2024–2025, Vragen",
            "Tweede Kamer, vergaderjaar 2024-2025, Aanhangsel 12",
            "Tweede Kamer, vergaderjaar 2022–2023, 36 200 VIII, nr. 9 2",
        ],
    },
    Rule { band: Band::Foot, is: is_old_identifier, examples: &["KVR34567", "KST117456", "0809tkkvr1234"] },
    Rule { band: Band::Foot, is: is_publisher, examples: &["Sdu Uitgevers"] },
    Rule { band: Band::Foot, is: is_page_count, examples: &["Pagina 1 van 2"] },
    Rule { band: Band::Head, is: |line| line == NOTE_SIGN, examples: &[NOTE_SIGN] },
    Rule { band: Band::Head, is: is_drawn_rule, examples: &["__________________"] },
    Rule {
        band: Band::Head,
        is: is_house,
        examples: &["Tweede Kamer der Staten-Generaal2", "Tweede Kamer der Staten-Generaal"],
    },
    Rule {
        band: Band::Head,
        is: is_session_head,
        examples: &[
            "Vergaderjaar 2024–2025 Aanhangsel van de Handelingen",
            "Vergaderjaar 2024–2025 Vragen gesteld door de leden der Kamer",
        ],
    },
    Rule {
        band: Band::Head,
        is: is_series,
        examples: &["Vragen gesteld door de leden der Kamer, met de daarop door de", "regering gegeven antwoorden"],
    },
];

fn is_identifier(line: &str) -> bool {
    let Some(rest) = ["ah-tk-", "kv-tk-", "kst-"].iter().find_map(|prefix| line.strip_prefix(prefix)) else {
        return false;
    };
    rest.starts_with(|c: char| c.is_ascii_digit()) && !rest.contains(' ')
}

fn is_issn(line: &str) -> bool {
    line.strip_prefix("ISSN ").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

fn is_place(line: &str) -> bool {
    let rest = line.strip_prefix(['’', '\'', '‘']).and_then(|rest| rest.strip_prefix("s-Gravenhage "));
    rest.is_some_and(|rest| rest.len() >= 4 && rest.as_bytes()[..4].iter().all(u8::is_ascii_digit))
}

fn is_session_foot(line: &str) -> bool {
    let Some(rest) = line.strip_prefix("Tweede Kamer, vergaderjaar ") else { return false };
    let start = rest.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    // A paper's number and then the page's; without it, it is a citation.
    let paged = rest[start.len()..].split(' ').filter(|number| !number.is_empty()).count() == 2;
    start.ends_with(", Aanhangsel") || start.ends_with(", Vragen") || start.ends_with(", nr.") && paged
}

/// The numbers of papers until 2010: of the series, and of the file.
fn is_old_identifier(line: &str) -> bool {
    let digits = |text: &str, count: usize| text.len() >= count && text.bytes().all(|byte| byte.is_ascii_digit());
    let series = ["KVR", "KST"].iter().find_map(|series| line.strip_prefix(series));
    let session = line.bytes().take_while(u8::is_ascii_digit).count();
    let file = || line[session..].strip_prefix("tkkvr").is_some_and(|number| digits(number, 1));
    series.is_some_and(|number| digits(number, 4)) || session >= 4 && file()
}

fn is_publisher(line: &str) -> bool {
    matches!(line, "Sdu Uitgevers" | "SDU Uitgevers" | "Sdu Uitgevers & Lucas Media")
}

fn is_page_count(line: &str) -> bool {
    let Some((page, count)) = line.strip_prefix("Pagina ").and_then(|rest| rest.split_once(" van ")) else {
        return false;
    };
    [page, count].iter().all(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A rule drawn with characters, above the notes of a submission.
fn is_drawn_rule(line: &str) -> bool {
    line.len() > 4 && line.chars().all(|c| matches!(c, '_' | '-' | '–' | '—' | '─' | '='))
}

fn is_house(line: &str) -> bool {
    let rest = line.strip_prefix("Tweede Kamer der Staten-Generaal");
    rest.is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b' '))
}

fn is_session_head(line: &str) -> bool {
    let Some(rest) = line.strip_prefix("Vergaderjaar ") else { return false };
    rest.ends_with("Aanhangsel van de Handelingen") || rest.ends_with("Vragen gesteld door de leden der Kamer")
}

fn is_series(line: &str) -> bool {
    line.starts_with("Vragen gesteld door de leden der Kamer") || line == "regering gegeven antwoorden"
}

/// A number and nothing else.
fn is_number(line: &str) -> bool {
    !line.is_empty() && line.len() <= 4 && line.bytes().all(|byte| byte.is_ascii_digit())
}

/// A web address and nothing else.
fn is_address(line: &str) -> bool {
    (line.starts_with("http://") || line.starts_with("https://")) && !line.contains(char::is_whitespace)
}

/// The lines of the text, with their pages counted, and the furniture.
pub(super) fn take(lines: Vec<FlatLine>) -> (Vec<FlatLine>, Vec<FlatLine>) {
    let bands = bands(&lines);
    let (mut text, mut furniture) = (Vec::with_capacity(lines.len()), Vec::new());
    let (mut page, mut foot, mut file_page) = (0, false, None);
    for (mut line, band) in lines.into_iter().zip(bands) {
        let Some(band) = band else {
            let turned = file_page.is_some() && line.origin.page != file_page;
            if foot || turned || line.page_led && !text.is_empty() {
                page += 1;
            }
            (foot, file_page) = (false, line.origin.page);
            line.page = page;
            text.push(line);
            continue;
        };
        foot |= band == Band::Foot && !text.is_empty();
        line.page = page;
        furniture.push(line);
    }
    (text, furniture)
}

/// Whether a line's words say that it is furniture.
pub(super) fn is_furniture(line: &FlatLine) -> bool {
    rule(line.string()).is_some()
}

/// The rule for a line. Most lines begin like none, which is quickly seen.
fn rule(line: &str) -> Option<&'static Rule> {
    const BEGINNINGS: &[u8] = b"akIKPSTVXr0123456789'_-=\xe2";
    line.bytes().next().filter(|first| BEGINNINGS.contains(first))?;
    RULES.iter().find(|rule| (rule.is)(line))
}

/// Which lines are furniture.
fn bands(lines: &[FlatLine]) -> Vec<Option<Band>> {
    let by_words = |line: &FlatLine| match line.place {
        Place::Margin => Some(Band::Foot),
        Place::Cell { .. } => None,
        Place::Flow { .. } => rule(line.string()).map(|rule| rule.band),
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
            && !lines[index].bare
            && !lines[index].noted
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
        (None, Some(Band::Foot)) => lines[index].gap_above && lines[index].raised_whole().is_none(),
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
    use crate::parse::line::flatten;
    use crate::source::text;

    #[test]
    fn every_rule_knows_its_example() {
        for rule in RULES {
            for example in rule.examples {
                assert!((rule.is)(example) && self::rule(example).is_some(), "{example}");
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
            assert!(!RULES.iter().any(|rule| (rule.is)(line)), "{line}");
        }
    }

    fn taken(source: &str) -> (Vec<(String, u32)>, Vec<String>) {
        let (lines, furniture) = take(flatten(&mut text::read(source.as_bytes()).0));
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
