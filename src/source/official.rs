//! What the official publisher's files, XML and HTML alike, say about a paper in their heads.

use super::MetaKey;

/// Names in `<meta name="…" content="…">`, and what they say.
const NAMES: &[(&str, MetaKey)] = &[
    ("DC.identifier", MetaKey::Identifier),                   // ah-tk-20242025-2884
    ("DCTERMS.identifier", MetaKey::Identifier),              //
    ("OVERHEIDop.vraagnummer", MetaKey::Case),                // 2024Z18792
    ("OVERHEIDop.externMetadataRecord", MetaKey::Identifier), // https://…/ah-tk-20242025-2884/metadata.xml
    ("OVERHEIDop.aanhangsel", MetaKey::Number),               // 387
    ("OVERHEIDop.aanhangselNummer", MetaKey::Number),         //
    ("OVERHEIDop.vergaderjaar", MetaKey::Session),            // 2024-2025
    ("OVERHEIDop.indiener", MetaKey::Asker),                  // Krul
    ("OVERHEIDop.ontvanger", MetaKey::Addressee),             // Minister van Justitie en Veiligheid
    ("OVERHEIDop.datumIndiening", MetaKey::Submitted),        // 2024-07-04
    ("OVERHEIDop.datumOntvangst", MetaKey::Received),         // 2024-09-10
];

/// What one `<meta>` says, if a reader of papers needs it.
pub(super) fn meta(name: &str, content: &str) -> Option<(MetaKey, String)> {
    let key = NAMES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name))?.1;
    let content = content.split_whitespace().collect::<Vec<_>>().join(" ");
    let value = match key {
        MetaKey::Submitted | MetaKey::Received => date(&content)?,
        MetaKey::Session => session(&content)?,
        MetaKey::Identifier => identifier(&content)?,
        _ => content,
    };
    (!value.is_empty()).then_some((key, value))
}

/// `Vergaderjaar 2024–2025` is `2024-2025`.
pub(super) fn session(content: &str) -> Option<String> {
    let years = &content[content.find(|c: char| c.is_ascii_digit())?..];
    Some(years.trim().replace('–', "-"))
}

/// `ah-tk-20242025-2884`, also in the address of its page.
fn identifier(content: &str) -> Option<String> {
    let Some((_, path)) = content.split_once("://") else { return Some(content.to_owned()) };
    let is_name = |part: &&str| part.contains('-') && part.ends_with(|c: char| c.is_ascii_digit());
    let parts = path.split('/').skip(1).map(|part| part.split(['.', '?']).next().unwrap_or_default());
    parts.filter(is_name).last().map(str::to_owned)
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
            ("OVERHEIDop.vergaderjaar", "Vergaderjaar 2001–2002", Some((MetaKey::Session, "2001-2002"))),
            ("OVERHEIDop.aanhangselNummer", "9999", Some((MetaKey::Number, "9999"))),
            (
                "OVERHEIDop.externMetadataRecord",
                "https://zoek.officielebekendmakingen.nl/ah-tk-20212022-9999/metadata.xml",
                Some((MetaKey::Identifier, "ah-tk-20212022-9999")),
            ),
            (
                "OVERHEIDop.externMetadataRecord",
                "https://repository.overheid.nl/frbr/officielepublicaties/ah/20212022/ah-tk-20212022-9999/1/metadata.xml",
                Some((MetaKey::Identifier, "ah-tk-20212022-9999")),
            ),
            ("OVERHEIDop.externMetadataRecord", "https://zoek.officielebekendmakingen.nl/", None),
            ("OVERHEIDop.datumIndiening", "2024-07-04T00:00:00", Some((MetaKey::Submitted, "2024-07-04"))),
            ("OVERHEIDop.datumOntvangst", "onbekend", None),
            ("viewport", "width=device-width", None),
        ] {
            assert_eq!(meta(name, content), said.map(|(key, value)| (key, value.to_owned())));
        }
        assert!(is_case("2024Z18792") && !is_case("387") && !is_case("2024Z"));
    }
}
