//! The official web addresses of cited papers, laws and judgments.

use crate::model::{Citation, Span, SpanKind};
use crate::text::is_harmless;

/// A form of citation that has a web address: an example in words, its address, and what makes the address out of an
/// identifier (empty if there is none) and words.
type Form = (&'static str, &'static str, fn(&str, &str) -> Option<String>);

/// All forms, grouped by publisher. A test checks each example.
const FORMS: &[Form] = &[
    ("Kamerstuk 26 485, nr. 380", "https://zoek.officielebekendmakingen.nl/kst-26485-380.html", |identifier, _| {
        published(identifier, "kst-")
    }),
    ("blg-1103456", "https://zoek.officielebekendmakingen.nl/blg-1103456.html", |identifier, _| {
        published(identifier, "blg-")
    }),
    (
        "Aanhangsel Handelingen, vergaderjaar 2024-2025, nr. 2884",
        "https://zoek.officielebekendmakingen.nl/ah-tk-20242025-2884.html",
        |identifier, _| published(identifier, "ah-tk-"),
    ),
    ("kv-tk-2024Z18796", "https://zoek.officielebekendmakingen.nl/kv-tk-2024Z18796.html", |identifier, _| {
        published(identifier, "kv-tk-")
    }),
    (
        "Handelingen II 2023/24, nr. 45, item 6",
        "https://zoek.officielebekendmakingen.nl/h-tk-20232024-45-6.html",
        |identifier, _| published(identifier, "h-tk-"),
    ),
    (
        "Handelingen I 2023/24, nr. 45, item 6",
        "https://zoek.officielebekendmakingen.nl/h-ek-20232024-45-6.html",
        |identifier, _| published(identifier, "h-ek-"),
    ),
    ("Stb. 2024, 12", "https://zoek.officielebekendmakingen.nl/stb-2024-12.html", |identifier, _| {
        published(identifier, "stb-")
    }),
    (
        "Staatscourant 2024, nr. 12345",
        "https://zoek.officielebekendmakingen.nl/stcrt-2024-12345.html",
        |identifier, _| published(identifier, "stcrt-"),
    ),
    ("2024Z17900", "https://www.tweedekamer.nl/kamerstukken/detail?id=2024Z17900", |identifier, _| {
        is_case(identifier, b'Z').then(|| format!("https://www.tweedekamer.nl/kamerstukken/detail?id={identifier}"))
    }),
    ("2024D42030", "https://www.tweedekamer.nl/kamerstukken/detail?id=2024D42030&did=2024D42030", |identifier, _| {
        is_case(identifier, b'D')
            .then(|| format!("https://www.tweedekamer.nl/kamerstukken/detail?id={identifier}&did={identifier}"))
    }),
    (
        "ECLI:NL:RBMNE:2021:6269",
        "https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:RBMNE:2021:6269",
        |identifier, _| {
            identifier
                .starts_with("ECLI:NL:")
                .then(|| format!("https://deeplink.rechtspraak.nl/uitspraak?id={identifier}"))
        },
    ),
    (
        "ECLI:EU:C:2014:317",
        "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=ecli:ECLI:EU:C:2014:317",
        |identifier, _| {
            identifier
                .starts_with("ECLI:EU:")
                .then(|| format!("https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=ecli:{identifier}"))
        },
    ),
    ("52020DC0607", "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:52020DC0607", |_, words| {
        is_celex(words).then(|| format!("https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:{words}"))
    }),
    ("Verordening (EU) 2022/2065", "https://eur-lex.europa.eu/eli/reg/2022/2065/oj", |_, words| {
        eu_law(words, "erordening", "reg")
    }),
    ("Verordening (EU) nr. 910/2014", "https://eur-lex.europa.eu/eli/reg/2014/910/oj", |_, words| {
        eu_law(words, "erordening", "reg")
    }),
    ("Richtlijn 2011/93/EU", "https://eur-lex.europa.eu/eli/dir/2011/93/oj", |_, words| {
        eu_law(words, "ichtlijn", "dir")
    }),
    ("richtlijn 95/46/EG", "https://eur-lex.europa.eu/eli/dir/1995/46/oj", |_, words| eu_law(words, "ichtlijn", "dir")),
];

/// The address at which a cited paper is officially published; `None` if it cannot be derived.
pub fn official_address(citation: &Citation, words: &str) -> Option<String> {
    let identifier = citation.identifier.as_deref().unwrap_or_default();
    FORMS.iter().find_map(|(_, _, address)| address(identifier, words)).filter(|address| web_address(address).is_some())
}

/// The web address of a span: its own words if they are one, or the address of what it cites.
pub fn address_of(span: &Span, words: &str) -> Option<String> {
    match &span.kind {
        SpanKind::Url => web_address(words),
        SpanKind::Citation(citation) => official_address(citation, words),
        SpanKind::Marker(_) | SpanKind::Reference(_) | SpanKind::Note(_) | SpanKind::Emphasis => None,
    }
}

/// The address, if it is safe to follow: http and https only, and only visible characters.
pub fn web_address(text: &str) -> Option<String> {
    let begins = |scheme: &str| text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    let visible = text.chars().all(|c| is_harmless(c) && !c.is_whitespace());
    match visible {
        true if begins("http://") || begins("https://") => Some(text.to_owned()),
        true if begins("www.") => Some(format!("https://{text}")),
        _ => None,
    }
}

/// The address of a paper that officielebekendmakingen.nl publishes under its identifier.
fn published(identifier: &str, prefix: &str) -> Option<String> {
    let is_of_form = identifier.starts_with(prefix);
    is_of_form.then(|| format!("https://zoek.officielebekendmakingen.nl/{identifier}.html"))
}

/// `2024Z17900`
fn is_case(identifier: &str, letter: u8) -> bool {
    let bytes = identifier.as_bytes();
    bytes.len() == 10
        && bytes.iter().enumerate().all(|(at, byte)| if at == 4 { *byte == letter } else { byte.is_ascii_digit() })
}

/// `52020DC0607`
fn is_celex(words: &str) -> bool {
    let letters = words.trim_matches(|c: char| c.is_ascii_digit());
    let (before, after) = words.split_once(letters).unwrap_or_default();
    (1..=2).contains(&letters.len())
        && letters.bytes().all(|byte| byte.is_ascii_uppercase())
        && (before.len(), after.len()) == (5, 4)
}

/// `Verordening (EU) 2022/2065`, `Richtlijn 2011/93/EU`; after `nr.` the year comes last, as was usual until 2015.
fn eu_law(words: &str, name: &str, kind: &str) -> Option<String> {
    let rest = words.get(1..)?.strip_prefix(name)?;
    let number_first = rest.contains("nr") || rest.contains("nummer");
    let mut numbers = rest.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty());
    let (first, second) = (numbers.next()?, numbers.next()?);
    let (year, number) = if number_first { (second, first) } else { (first, second) };
    let year = match year.len() {
        2 => format!("19{year}"), // of the years that were written so
        4 => year.to_owned(),
        _ => return None,
    };
    Some(format!("https://eur-lex.europa.eu/eli/{kind}/{year}/{number}/oj"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::citation::citations;

    #[test]
    fn each_form_leads_to_its_official_address() {
        for (words, address, _) in FORMS {
            let found = citations(words);
            let [span] = &found[..] else { panic!("{words}: {found:?}") };
            assert_eq!(address_of(span, words).as_deref(), Some(*address), "{words}");
        }
    }

    #[test]
    fn what_has_no_address_leads_nowhere() {
        for words in [
            "Kamerstukken II, 2025-2026, nr. 7000166",
            "COM(2020) 607 final",
            "Besluit 2010/48/EG",
            "ECLI:CE:ECHR:2016:0119JUD004908512",
        ] {
            let found = citations(words);
            assert!(found.iter().all(|span| address_of(span, words).is_none()), "{words}");
        }
    }

    #[test]
    fn only_addresses_of_the_web_are_led_to() {
        for (text, address) in [
            ("https://a.nl/b?c=\"d\"", Some("https://a.nl/b?c=\"d\"")),
            ("www.a.nl", Some("https://www.a.nl")),
            ("javascript:alert(1)", None),
            ("https://a.nl/\u{202e}b", None),
            ("https://a.nl/ b", None),
        ] {
            assert_eq!(web_address(text).as_deref(), address);
        }
    }
}
