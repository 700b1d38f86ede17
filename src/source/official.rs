//! What the official publisher's files, XML and HTML alike, say about a paper in their heads.

use super::MetaKey;

/// Names in `<meta name="…" content="…">`, and what they say.
const NAMES: &[(&str, MetaKey)] = &[
    ("DC.identifier", MetaKey::Identifier),            // ah-tk-20242025-2884
    ("DCTERMS.identifier", MetaKey::Identifier),       //
    ("OVERHEIDop.vraagnummer", MetaKey::Case),         // 2024Z18792
    ("OVERHEIDop.aanhangsel", MetaKey::Number),        // 387
    ("OVERHEIDop.vergaderjaar", MetaKey::Session),     // 2024-2025
    ("OVERHEIDop.indiener", MetaKey::Asker),           // Krul
    ("OVERHEIDop.ontvanger", MetaKey::Addressee),      // Minister van Justitie en Veiligheid
    ("OVERHEIDop.datumIndiening", MetaKey::Submitted), // 2024-07-04
    ("OVERHEIDop.datumOntvangst", MetaKey::Received),  // 2024-09-10
];

/// What one `<meta>` says, if a reader of papers needs it.
pub(super) fn meta(name: &str, content: &str) -> Option<(MetaKey, String)> {
    let key = NAMES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name))?.1;
    let content = content.split_whitespace().collect::<Vec<_>>().join(" ");
    let value = match key {
        MetaKey::Submitted | MetaKey::Received => date(&content)?,
        MetaKey::Session => content.replace('–', "-"),
        _ => content,
    };
    (!value.is_empty()).then_some((key, value))
}

/// `2024-07-04`, also with a time behind it.
pub(super) fn date(content: &str) -> Option<String> {
    let date = content.trim().get(..10)?;
    date.parse::<crate::model::Date>().is_ok().then(|| date.to_owned())
}

/// A case number: `2024Z18792`.
pub(super) fn is_case(word: &str) -> bool {
    let (year, number) = word.split_once('Z').unwrap_or_default();
    let digits = |digits: &str| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    year.len() == 4 && digits(year) && digits(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_in_any_case() {
        for (name, content, said) in [
            ("dc.Identifier", " ah-tk-20242025-2884\n", Some((MetaKey::Identifier, "ah-tk-20242025-2884"))),
            ("OVERHEIDop.vergaderjaar", "2024–2025", Some((MetaKey::Session, "2024-2025"))),
            ("OVERHEIDop.datumIndiening", "2024-07-04T00:00:00", Some((MetaKey::Submitted, "2024-07-04"))),
            ("OVERHEIDop.datumOntvangst", "onbekend", None),
            ("viewport", "width=device-width", None),
        ] {
            assert_eq!(meta(name, content), said.map(|(key, value)| (key, value.to_owned())));
        }
        assert!(is_case("2024Z18792") && !is_case("387") && !is_case("2024Z"));
    }
}
