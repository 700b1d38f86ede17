//! Dutch lists of numbers, and numbers in words.

use crate::rules::Numbers;
use crate::rules::phrase::Words;

pub(super) const NUMBERS: Numbers = Numbers {
    before: Words::new(
        "Antwoord op {} 1",
        &["vraag", "vragen", "de", "nr.", "nrs.", "nummer", "nummers", "nr", "no.", "no", "#"],
    ),
    and: Words::new("Antwoord 1 {} 2", &["en", "&", "+", "alsmede", "evenals", "of"]),
    between_marks: " en ",
    to: Words::new(
        "Antwoord 1 {} 2",
        &["tot en met", "t/m", "t/ m", "t / m", "t.e.m.", "t.m.", "tm", "-", "–", "—", "‐", "‑"],
    ),
    measures: Words::new(
        "Antwoord 1 {}",
        &[
            "%", "procent", "miljoen", "miljard", "mln", "mld", "euro", "keer", "uur", "dagen", "weken", "maanden",
            "jaar", "jaren",
        ],
    ),
    months: super::DATES.months,
    cardinals: Words::new(
        "Vraag {}",
        &[
            "een",
            "twee",
            "drie",
            "vier",
            "vijf",
            "zes",
            "zeven",
            "acht",
            "negen",
            "tien",
            "elf",
            "twaalf",
            "dertien",
            "veertien",
            "vijftien",
            "zestien",
            "zeventien",
            "achttien",
            "negentien",
            "twintig",
        ],
    ),
    article: "een",
    ordinal_endings: Words::new("Antwoord op de 1{} vraag", &["e", "de", "ste"]),
    ordinals: Words::new(
        "Antwoord op de {} vraag",
        &[
            "eerste",
            "tweede",
            "derde",
            "vierde",
            "vijfde",
            "zesde",
            "zevende",
            "achtste",
            "negende",
            "tiende",
            "elfde",
            "twaalfde",
            "dertiende",
            "veertiende",
            "vijftiende",
            "zestiende",
            "zeventiende",
            "achttiende",
            "negentiende",
            "twintigste",
        ],
    ),
};
