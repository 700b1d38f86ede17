//! Offices, titles, and what stands between names, in Dutch.

use crate::rules::phrase::{Phrase, Phrases, Words};
use crate::rules::{Office, People};

pub(super) const PEOPLE: People = People {
    offices: Phrases::new(&[
        Phrase::meaning("minister", Office::One, "de Minister van Financiën").but_not("de Ministerraad van Financiën"),
        Phrase::meaning("ministers", Office::Several("s"), "de Ministers van Financiën"),
        Phrase::meaning("staatssecretaris", Office::One, "de Staatssecretaris van Financiën"),
        Phrase::meaning("staatssecretarissen", Office::Several("sen"), "de Staatssecretarissen van Financiën"),
        // a misprint of an official paper
        Phrase::meaning("staatsecretaris", Office::One, "de Staatsecretaris van Financiën"),
        Phrase::meaning("minister-president", Office::WithoutPortfolio, "de Minister-President"),
        Phrase::meaning("viceminister-president", Office::WithoutPortfolio, "de Viceminister-President"),
    ]),
    office_names: &[
        ("staatssecretaris", "state-secretary"),
        ("staatsecretaris", "state-secretary"),
        ("viceminister-president", "deputy-prime-minister"),
        ("vice-minister-president", "deputy-prime-minister"),
        ("minister-president", "prime-minister"),
        ("ministers", "minister"),
        ("minister", "minister"),
    ],
    before_portfolio: Words::new("de Minister {} Financiën", &["van", "voor"]),
    small_words: Words::new("de Minister van Financiën {}Defensie", &["de", "van", "voor", "en"]),
    and: "en",
    article: "de",
    of: "van",
    submission: "ingezonden",
    after_name: Words::new(
        "Krul{}x",
        &["(", ",", ";", ".\n", "\n", " en ", " aan ", " over ", " inzake ", " betreffende ", " worden ", " kunnen "],
    ),
    before_other_name: Words::new(
        "Krul (CDA) en {}Vos (D66)",
        &[
            "mede namens het lid ",
            "mede namens de leden ",
            "mede namens ",
            "van het lid ",
            "van de leden ",
            "het lid ",
            "de leden ",
            "lid ",
        ],
    ),
    on_behalf: "mede namens ",
    addressed: Words::new(
        "Vragensteller: {}P. Krul (Lichtpunt)",
        &["de heer ", "De heer ", "mevrouw ", "Mevrouw ", "dhr. ", "Dhr. ", "mw. ", "Mw. ", "mevr. "],
    ),
    in_names: &["van", "de", "der", "den", "ten", "ter"],
    shared_party: Words::new("Kröger en Gabriëls ({} CDA)", &["beiden", "beide", "allen", "alle drie", "alle vier"]),
    and_others: " c.s.",
    titles: Words::new("{} S.Th.M. Hermans", &["dr.", "drs.", "mr.", "ir.", "prof."]),
};
