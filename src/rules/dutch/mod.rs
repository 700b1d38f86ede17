//! What papers in Dutch share: of the Tweede Kamer, of councils and provinces.

mod headings;
mod hints;
mod numbers;
mod owners;
mod paragraphs;
mod people;
mod references;
mod sentences;

use super::phrase::Words;
use super::{Dates, Hyphens, LanguageRules, NoteReferences};

/// Dutch.
pub const LANGUAGE: LanguageRules = LanguageRules {
    headings: headings::HEADINGS,
    numbers: numbers::NUMBERS,
    paragraphs: paragraphs::PARAGRAPHS,
    owners: owners::OWNERS,
    dates: DATES,
    sentences: sentences::SENTENCES,
    sub_questions: sentences::SUB_QUESTIONS,
    hyphens: HYPHENS,
    references: references::REFERENCES,
    note_references: NOTE_REFERENCES,
    people: people::PEOPLE,
    hints: hints::HINTS,
};

const DATES: Dates = Dates {
    months: Words::new(
        "3 {} 2024",
        &[
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december",
        ],
    ),
    short_months: Words::new(
        "3 {}. 2024",
        &["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
    ),
};

const HYPHENS: Hyphens = Hyphens {
    conjunctions: Words::new(
        "hulp-|{} opsporingsdiensten",
        &["en", "of", "en/of", "alsook", "alsmede", "dan", "maar", "tot", "t/m", "respectievelijk"],
    ),
    prefixes: Words::new("een {}-|minister", &["oud", "vice", "zij", "niet", "non"]),
    no_rest_of_prefix: "er",
};

const NOTE_REFERENCES: NoteReferences = NoteReferences {
    names: Words::new("Zie {} 10", &["noot", "voetnoot", "eindnoot", "noten", "voetnoten", "eindnoten"]),
    same: Words::new("{}, p. 4.", &["idem", "ibid", "ibidem"]),
    sources: Words::new(
        "1 {} nr. 12",
        &[
            "Ter inzage gelegd",
            "Ter inzage gelegen",
            "Ter vertrouwelijke inzage",
            "Ligt ter inzage",
            "Kamerstuk",
            "Kamerstukken",
            "Handelingen",
            "Aanhangsel",
            "Stb.",
            "Stcrt.",
            "Staatsblad",
            "Staatscourant",
        ],
    ),
    announcing: Words::new(
        "dat bepaalt {}|2 Wet milieubeheer",
        &[
            "artikel",
            "artikelen",
            "art.",
            "lid",
            "leden",
            "nr.",
            "nrs.",
            "nummer",
            "hoofdstuk",
            "paragraaf",
            "bijlage",
            "pagina",
            "pagina’s",
            "blz.",
            "bladzijde",
            "p.",
            "vraag",
            "vragen",
            "tabel",
            "figuur",
            "fase",
            "circa",
            "ca.",
            "ruim",
            "bijna",
            "ongeveer",
            "€",
            "Kamerstuk",
            "Kamerstukken",
        ],
    ),
    counting: Words::new(
        "Dat is goed.|2 {} 3 gemeenten",
        &[
            "van",
            "tot",
            "en",
            "of",
            "op",
            "à",
            "maal",
            "x",
            "km",
            "kilometer",
            "meter",
            "m",
            "kg",
            "ton",
            "gram",
            "personen",
            "mensen",
            "gemeenten",
            "kinderen",
            "dag",
            "week",
            "maand",
            "uren",
            "minuten",
            "graden",
        ],
    ),
    and: "en",
};
