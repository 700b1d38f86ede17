//! What begins or ends a Dutch paragraph.

use crate::rules::Paragraphs;
use crate::rules::phrase::{Phrase, Phrases, Words};

pub(super) const PARAGRAPHS: Paragraphs = Paragraphs {
    open_ended: Words::new(
        "Daarover heb ik u eerder bericht, ik verwijs u graag {}",
        &[
            "op", "bij", "in", "van", "naar", "zie", "Zie", "onder", "mijn", "het", "de", "ook", "en", "met", "aan",
            "als",
        ],
    ),
    item_marks: Words::new(
        "{}een",
        &["- ", "– ", "— ", "• ", "· ", "▪ ", "‣ ", "* ", "o ", "\u{f0b7} ", "\u{f0a7} ", "➢ ", "✓ ", "→ "],
    ),
    letter_fields: Phrases::new(&[
        Phrase::new("Aan:", "Aan: de woordvoerders"),
        Phrase::new("CC:", "CC: de griffier"),
        Phrase::new("Cc:", "Cc: de griffier"),
        Phrase::new("Van:", "Van: het lid Vos"),
        Phrase::new("Betreft:", "Betreft: bomen"),
        Phrase::new("Onderwerp:", "Onderwerp: bomen"),
        Phrase::new("Datum:", "Datum: vandaag"),
        Phrase::new("Kenmerk:", "Kenmerk: 2024-12"),
        Phrase::new("Geachte ", "Geachte voorzitter,"),
    ]),
    unfilled: Words::new(
        "{}",
        &[
            "Klik of tik om tekst in te voeren.",
            "Klik hier om tekst in te voeren.",
            "Klik of tik om een datum in te voeren.",
            "Klik hier als u een datum wilt invoeren.",
            "Kies een item.",
            "Click or tap here to enter text.",
            "Click here to enter text.",
            "Click or tap to enter a date.",
            "Click here to enter a date.",
            "Choose an item.",
        ],
    ),
};
