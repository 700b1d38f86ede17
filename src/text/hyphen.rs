//! Words cut at the end of a line: whether the two lines are joined with a space, without, or without the hyphen too.

use std::collections::HashSet;

use memchr::memchr_iter;

use crate::rules::{Hyphens, TWEEDE_KAMER};

/// Every paper is read as Dutch.
static HYPHENS: &Hyphens = &TWEEDE_KAMER.language.hyphens;

/// How a line is joined to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Join {
    /// With a space: no word is cut.
    Space,
    /// Without a space; a hyphen stays: `CSAM-` + `verordening`, a web address.
    Glue,
    /// Without a space and without the hyphen: `doorge-` + `stuurd`.
    Drop,
    /// With a space; the hyphen stays, since it stands for the rest of a word: `hulp-` + `en opsporingsdiensten`.
    KeepHyphenSpace,
}

impl Join {
    /// Adds the next line to the text so far. White space at the seam is left out.
    pub fn append(self, text: &mut String, after: &str) {
        text.truncate(text.trim_end().len());
        match self {
            Self::Glue => {}
            Self::Drop => text.truncate(text.trim_end_matches(is_hyphen).len()),
            Self::Space | Self::KeepHyphenSpace => text.push(' '),
        }
        text.push_str(after.trim_start());
    }
}

/// So many bytes of a word are looked at on either side of a line's end; a longer one is none that people write, and grows
/// with every line that is joined to it. Web addresses of 600 bytes are in papers.
const LONGEST_WORD: usize = 1000;

/// No part of a word before a hyphen is longer, in bytes.
const LONGEST_COMPOUND: usize = 200;

/// How `before` and `after`, two lines of one paragraph, are joined.
///
/// The paper's own vocabulary decides first (the word stands elsewhere with its hyphen), then what stands before and
/// after the hyphen; what nothing else explains is a word cut by the typesetter.
pub fn join(before: &str, after: &str, vocabulary: &Vocabulary) -> Join {
    let (before, after) = (before.trim_end(), after.trim_start());
    let near = &before[before.floor_char_boundary(before.len().saturating_sub(LONGEST_WORD))..];
    let token = near.rsplit(char::is_whitespace).next().unwrap_or_default();
    let next = after.split(char::is_whitespace).next().unwrap_or_default();
    let next = &next[..next.floor_char_boundary(LONGEST_WORD)];
    if token.is_empty() || next.is_empty() {
        return Join::Space;
    }
    if is_address(token) {
        return if address_goes_on(token, next, after) { Join::Glue } else { Join::Space };
    }
    if token.ends_with('/') && token.len() > 1 {
        return Join::Glue; // `maatregelen/` + `projecten`
    }
    if token.ends_with(SOFT_HYPHEN) {
        return Join::Drop;
    }
    let Some(part) = token.strip_suffix(is_hyphen) else { return Join::Space };
    let part = &part[part.floor_char_boundary(part.len().saturating_sub(LONGEST_COMPOUND))..];
    let stem = part.trim_start_matches(|c: char| !c.is_alphanumeric());
    if !stem.ends_with(char::is_alphanumeric) {
        return Join::Space; // a dash
    }
    if HYPHENS.conjunctions.all().contains(&next.trim_end_matches(',')) || !next.starts_with(char::is_alphanumeric) {
        return Join::KeepHyphenSpace;
    }
    let rest = next.trim_end_matches(|c: char| !c.is_alphanumeric());
    if vocabulary.contains(stem, rest) || keeps_hyphen(stem, rest) { Join::Glue } else { Join::Drop }
}

const SOFT_HYPHEN: char = '\u{ad}';

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | SOFT_HYPHEN)
}

/// Whether a line ends with a hyphen.
pub fn is_cut(line: &str) -> bool {
    line.trim_end().ends_with(is_hyphen)
}

/// Whether the two parts of a word are written with a hyphen, whatever line they stand on: after a single letter, a
/// digit, an abbreviation or a prefix (`e-mail`, `CO2-uitstoot`, `CSAM-verordening`, `oud-minister`), before a capital
/// or a digit (`Noord-Holland`, `F-35`).
fn keeps_hyphen(stem: &str, rest: &str) -> bool {
    let part = stem.rsplit(is_hyphen).next().unwrap_or(stem);
    let letters = part.chars().count();
    let in_capitals = letters > LONGEST_ABBREVIATION && !part.contains(char::is_lowercase);
    if in_capitals && !rest.contains(char::is_lowercase) {
        return false; // a heading set in capitals: `AANBEVE-` + `LINGEN`
    }
    letters == 1
        || part.ends_with(|c: char| c.is_ascii_digit())
        || part.chars().filter(|c| c.is_uppercase()).count() >= 2
        || rest.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        || is_prefix(part, rest)
}

/// No abbreviation has more letters.
const LONGEST_ABBREVIATION: usize = 5;

/// A prefix stands before a word of some length: `oud-minister`, but `oud-` + `eren`, `ouderwetse` and `niet-` + `ige`.
fn is_prefix(part: &str, rest: &str) -> bool {
    HYPHENS.prefixes.has(part) && rest.len() >= 5 && !rest.starts_with(HYPHENS.no_rest_of_prefix)
}

/// `https://…`, `www.…`, `puntdigitalegeletterdheid.nl/kennis-`
fn is_address(token: &str) -> bool {
    let name = token.trim_start_matches(|c: char| !c.is_alphanumeric());
    let host = name.split('/').next().unwrap_or_default();
    token.contains("://")
        || name.starts_with("www.")
        || (host.len() < name.len() && host.contains('.') && host.ends_with(|c: char| c.is_ascii_lowercase()))
}

/// Whether the web address at the end of a line goes on in the next. One cut after a hyphen or underscore does; one
/// cut after a slash may also be whole, so the next word must look like a part of it, or be alone on its line.
fn address_goes_on(token: &str, next: &str, after: &str) -> bool {
    let inside = next.trim_end_matches(|c: char| !c.is_alphanumeric());
    let part = inside.contains(['/', '-', '_', '=', '?', '%', '~']) || inside.contains('.');
    let alone = next.len() == after.trim_end().len();
    let small = next.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit());
    let cut = token.ends_with(['/', '.', '=', '?', '&', '%']);
    token.ends_with(|c: char| is_hyphen(c) || c == '_')
        || next.starts_with(['/', '_', '?', '=', '&', '%', '~'])
        || (cut && (part || (alone && small)))
}

/// The words that a paper writes with a hyphen inside a line, to look up those cut at a line's end. Blind to case.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    hyphenated: HashSet<String>,
}

impl Vocabulary {
    /// The vocabulary of these lines.
    pub fn from_lines<'a>(lines: impl Iterator<Item = &'a str>) -> Self {
        let mut vocabulary = Self::default();
        for line in lines {
            let mut end = 0;
            for hyphen in memchr_iter(b'-', line.as_bytes()) {
                if hyphen < end {
                    continue; // a second hyphen of the same word
                }
                let (before, after) = (&line[end..hyphen], &line[hyphen..]);
                let start = end + before.trim_end_matches(is_of_word).len();
                end = hyphen + after.find(|c: char| !is_of_word(c)).unwrap_or(after.len());
                let word = &line[start..end];
                if start < hyphen && word.ends_with(char::is_alphanumeric) {
                    vocabulary.hyphenated.insert(word.to_lowercase());
                }
            }
        }
        vocabulary
    }

    /// Whether the paper writes this word with its hyphen elsewhere.
    fn contains(&self, stem: &str, rest: &str) -> bool {
        !self.hyphenated.is_empty() && self.hyphenated.contains(&format!("{stem}-{rest}").to_lowercase())
    }
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || c == '-'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(before: &str, after: &str, paper: &str) -> String {
        let mut text = before.to_owned();
        join(before, after, &Vocabulary::from_lines(paper.lines())).append(&mut text, after);
        text
    }

    #[test]
    fn cut_words_lose_their_hyphen() {
        for (before, after, expected) in [
            // seeds 001 and 002
            ("het aantal meldin-", "gen van", "het aantal meldingen van"),
            ("materiaal doorge-", "stuurd wordt", "materiaal doorgestuurd wordt"),
            ("eventuele verbetermo-", "gelijkheden van", "eventuele verbetermogelijkheden van"),
            ("Binnen-", "landse Zaken", "Binnenlandse Zaken"),
            ("(expertise-", "puntdigitalegeletterdheid.nl).", "(expertisepuntdigitalegeletterdheid.nl)."),
            ("de politie-", "registratiesystemen", "de politieregistratiesystemen"),
            ("écht misbruik-", "materiaal van", "écht misbruikmateriaal van"),
            ("zacht\u{ad}", "heid", "zachtheid"),
            ("AANBEVE-", "LINGEN", "AANBEVELINGEN"),
            ("de oud-", "eren", "de ouderen"),
        ] {
            assert_eq!(joined(before, after, ""), expected);
        }
    }

    #[test]
    fn true_hyphens_stay() {
        for (before, after, expected) in [
            ("de CSAM-", "verordening, die", "de CSAM-verordening, die"),
            ("deze EU-", "verordening", "deze EU-verordening"),
            ("in Noord-", "Holland", "in Noord-Holland"),
            ("de GroenLinks-", "PvdA-fractie", "de GroenLinks-PvdA-fractie"),
            ("de CO2-", "uitstoot", "de CO2-uitstoot"),
            ("16-", "jarige", "16-jarige"),
            ("2023-", "2024", "2023-2024"),
            ("per e-", "mail", "per e-mail"),
            ("de F-", "35", "de F-35"),
            ("zij-", "instromers", "zij-instromers"),
            ("een oud-", "minister", "een oud-minister"),
            ("maatregelen/", "projecten", "maatregelen/projecten"),
        ] {
            assert_eq!(joined(before, after, ""), expected);
        }
    }

    #[test]
    fn a_hyphen_for_the_rest_of_a_word_keeps_its_space() {
        for (before, after, expected) in [
            ("de hulp-", "en opsporingsdiensten", "de hulp- en opsporingsdiensten"),
            ("woon-", "of zorginstellingen", "woon- of zorginstellingen"),
            ("een einde -", "van het begin", "een einde - van het begin"),
            ("een einde –", "van het begin", "een einde – van het begin"),
            ("het EU-beleid en", "-regelgeving", "het EU-beleid en -regelgeving"),
            ("geen hyphen", "hier", "geen hyphen hier"),
            ("-", "punt", "- punt"),
            ("zonder spatie  ", "  ", "zonder spatie "),
        ] {
            assert_eq!(joined(before, after, ""), expected);
        }
    }

    #[test]
    fn the_paper_knows_its_words() {
        let paper =
            "de btw-verhoging, de interim-derogatie (zie Btw-tarief)\nafge-\nbroken - 'hulp-' en zwart-wit-foto";
        for (before, after, expected) in [
            ("de Btw-", "verhoging.", "de Btw-verhoging."),
            ("de interim-", "derogatie,", "de interim-derogatie,"),
            ("interim-", "derogaties", "interimderogaties"),
            ("een zwart-wit-", "foto", "een zwart-wit-foto"),
            ("is afge-", "broken", "is afgebroken"),
        ] {
            assert_eq!(joined(before, after, paper), expected);
            assert_eq!(joined(before, after, &paper.to_uppercase()), expected);
        }
    }

    #[test]
    fn words_without_end_are_cut_as_others() {
        let mut text = String::from("begin woord-");
        for _ in 0..2_000 {
            join(&text, "é-woord-", &Vocabulary::default()).append(&mut text, "é-woord-");
        }
        assert_eq!(text, format!("begin woord{}é-woord-", "é-woord".repeat(1_999)));
        let address = format!("https://a.nl/?url={}", "x".repeat(700));
        assert_eq!(joined(&format!("Zie {address}/"), "a.html", ""), format!("Zie {address}/a.html"));
    }

    #[test]
    fn web_addresses_are_cut_anywhere() {
        for (before, after, expected) in [
            (
                "(https://www.ad.nl/kijkt-naar-",
                "seksueel-misbruik/).",
                "(https://www.ad.nl/kijkt-naar-seksueel-misbruik/).",
            ),
            ("https://", "www.movisie.nl/sites", "https://www.movisie.nl/sites"),
            ("www.faq.whatsapp.com/", "5704021823023684/?ref=x", "www.faq.whatsapp.com/5704021823023684/?ref=x"),
            ("www.nvwa.nl/levende-dieren/", "inspectieresultaten.", "www.nvwa.nl/levende-dieren/inspectieresultaten."),
            ("data-access-effective-law-", "enforcement", "data-access-effective-lawenforcement"),
            ("ec.europa.eu/access-law-", "enforcement_en", "ec.europa.eu/access-law-enforcement_en"),
            ("https://x.nl/a", "?id=3", "https://x.nl/a?id=3"),
            ("Zie https://x.nl/", "De minister", "Zie https://x.nl/ De minister"),
            ("Zie https://x.nl/", "en ook hier", "Zie https://x.nl/ en ook hier"),
            ("Zie https://x.nl/a", "en ook hier", "Zie https://x.nl/a en ook hier"),
            ("via m.b.v.", "en", "via m.b.v. en"),
        ] {
            assert_eq!(joined(before, after, ""), expected);
        }
    }

    #[test]
    fn every_row_of_the_rules() {
        for (table, seam) in [(&HYPHENS.conjunctions, "- "), (&HYPHENS.prefixes, "-")] {
            for example in table.examples() {
                let (before, after) = example.split_once('|').unwrap();
                assert_eq!(joined(before, after, ""), format!("{}{seam}{after}", before.trim_end_matches('-')));
            }
        }
    }
}
