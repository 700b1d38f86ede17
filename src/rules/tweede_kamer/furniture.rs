//! Running heads and feet of the Tweede Kamer's papers.

use crate::rules::Piece::{Anything, Figures, FiguresAndBlanks, OneOf, Only, TwoNumbers, Unbroken, Words};
use crate::rules::phrase;
use crate::rules::{Band, Counters, Furnishing, Furniture};

pub(super) const FURNITURE: Furniture = Furniture::new(
    "X Noot",
    Counters {
        page: phrase::Words::new(
            "{} 2 van 7",
            &[
                "Pagina",
                "pagina",
                "PAGINA",
                "Bladzijde",
                "bladzijde",
                "Blz.",
                "blz.",
                "Pag.",
                "pag.",
                "Page",
                "Blad",
                "blad",
            ],
        ),
        of: phrase::Words::new("Pagina 2{}7", &[" van de ", " van ", " / ", "/", " of "]),
    },
    &[
        Furnishing {
            band: Band::Foot,
            form: &[OneOf(&["ah-tk-", "kv-tk-", "kst-"]), Figures(1), Unbroken],
            examples: &["ah-tk-20242025-2884", "kv-tk-2024Z18775", "kst-36200-VIII-9"],
            refused: &["ah-tk-papieren zijn antwoorden"],
        },
        Furnishing {
            band: Band::Foot, // the same in Markdown made of a PDF
            form: &[OneOf(&["ah tk ", "kv tk "]), Figures(4), FiguresAndBlanks],
            examples: &["ah tk 20212022 9999"],
            refused: &["ah tk nummers"],
        },
        Furnishing {
            band: Band::Foot,
            form: &[Words("ISSN "), Figures(1), Anything],
            examples: &[
                "ISSN 0921 - 7398",
                "ISSN 0921 - 7398’s-Gravenhage 2024Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 1",
            ],
            refused: &["ISSN is een nummer"],
        },
        Furnishing {
            band: Band::Foot,
            form: &[OneOf(&["’", "'", "‘"]), Words("s-Gravenhage "), Figures(4), Anything],
            examples: &["’s-Gravenhage 2025 Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 1", "'s-Gravenhage 2025"],
            refused: &["’s-Gravenhage is een stad"],
        },
        Furnishing {
            band: Band::Foot,
            form: &[
                Words("Tweede Kamer, vergaderjaar "),
                Anything,
                OneOf(&[", Aanhangsel", ", Vragen"]),
                FiguresAndBlanks,
            ],
            examples: &[
                "Tweede Kamer, vergaderjaar 2024–2025, Vragen",
                "Tweede Kamer, vergaderjaar 2024-2025, Aanhangsel 12",
            ],
            refused: &["Tweede Kamer 2023–2024, 27 813, nr. 2125."],
        },
        Furnishing {
            band: Band::Foot,
            // A paper's number and then the page's; without it, it is a citation.
            form: &[Words("Tweede Kamer, vergaderjaar "), Anything, Words(", nr."), TwoNumbers],
            examples: &["Tweede Kamer, vergaderjaar 2022–2023, 36 200 VIII, nr. 9 2"],
            refused: &["Tweede Kamer, vergaderjaar 2022–2023, 36 200 VIII, nr. 9"],
        },
        Furnishing {
            band: Band::Foot, // numbers of papers until 2010: of the series
            form: &[OneOf(&["KVR", "KST"]), Figures(4)],
            examples: &["KVR34567", "KST117456"],
            refused: &["KVR is een afkorting"],
        },
        Furnishing {
            band: Band::Foot, // and of the file
            form: &[Figures(4), Words("tkkvr"), Figures(1)],
            examples: &["0809tkkvr1234"],
            refused: &["0809 tkkvr"],
        },
        Furnishing {
            band: Band::Foot,
            form: &[OneOf(&[
                "Sdu Uitgevers & Lucas Media",
                "Sdu Uitgevers",
                "SDU Uitgevers",
                "Sdu Uitgeverij Plantijnstraat", // until 1997
                "SDU Uitgeverij Plantijnstraat",
            ])],
            examples: &["Sdu Uitgevers", "Sdu Uitgevers & Lucas Media", "Sdu Uitgeverij Plantijnstraat"],
            refused: &["Sdu Uitgevers drukt papier"],
        },
        Furnishing {
            band: Band::Foot,
            form: &[Words("Pagina "), Figures(1), Words(" van "), Figures(1)],
            examples: &["Pagina 1 van 2"],
            refused: &["Pagina 1 van het rapport"],
        },
        Furnishing {
            band: Band::Head, // above the number of a note, on web pages
            form: &[Words("X Noot")],
            examples: &["X Noot"],
            refused: &["X Noot van de redactie"],
        },
        Furnishing {
            band: Band::Head, // a rule drawn with characters, above the notes of a submission
            form: &[Only("_-–—─=", 5)],
            examples: &["__________________"],
            refused: &["----", "--- x ---"],
        },
        Furnishing {
            band: Band::Head,
            form: &[Words("Tweede Kamer der Staten-Generaal"), FiguresAndBlanks],
            examples: &["Tweede Kamer der Staten-Generaal2", "Tweede Kamer der Staten-Generaal"],
            refused: &["Tweede Kamer der Staten-Generaal te Den Haag"],
        },
        Furnishing {
            band: Band::Head,
            form: &[
                Words("Vergaderjaar "),
                Anything,
                OneOf(&["Aanhangsel van de Handelingen", "Vragen gesteld door de leden der Kamer"]),
            ],
            examples: &[
                "Vergaderjaar 2024–2025 Aanhangsel van de Handelingen",
                "Vergaderjaar 2024–2025 Vragen gesteld door de leden der Kamer",
            ],
            refused: &["Vergaderjaar is een woord"],
        },
        Furnishing {
            band: Band::Head,
            form: &[Words("Vragen gesteld door de leden der Kamer"), Anything],
            examples: &["Vragen gesteld door de leden der Kamer, met de daarop door de"],
            refused: &["Vragen van het lid Krul (CDA) aan de Minister van Justitie en Veiligheid over"],
        },
        Furnishing {
            band: Band::Head,
            form: &[Words("Aanhangsel van de Handelingen")],
            examples: &["Aanhangsel van de Handelingen"],
            refused: &["Aanhangsel van de Handelingen, vergaderjaar 2021–2022"],
        },
        Furnishing {
            band: Band::Head,
            form: &[OneOf(&["regering gegeven antwoorden", "de regering gegeven antwoorden"])],
            examples: &["regering gegeven antwoorden", "de regering gegeven antwoorden"],
            refused: &["regering gegeven antwoorden waren kort"],
        },
    ],
);
