//! Mentions of papers of the States General, of laws and cases.

use crate::rules::phrase::{Phrase, Phrases, Words};
use crate::rules::{CitationForm as Form, Citations};

pub(super) const CITATIONS: Citations = Citations {
    forms: Phrases::new(&[
        Phrase::meaning("ah-tk-", Form::Identifier, "ah-tk-20242025-2884"),
        Phrase::meaning("kv-tk-", Form::Identifier, "kv-tk-2024Z18796"),
        Phrase::meaning("h-tk-", Form::Identifier, "h-tk-20232024-45-6"),
        Phrase::meaning("kst-", Form::Identifier, "kst-36377-13").but_not("kst-lijst"),
        Phrase::meaning("blg-", Form::Identifier, "blg-1000000"),
        Phrase::meaning("ECLI:", Form::Judgment, "ECLI:NL:RBMNE:2021:6269").but_not("ECLI:NL"),
        Phrase::meaning("Aanhangsel", Form::Appendix(&[]), "Aanhangsel Handelingen, vergaderjaar 2024-2025, nr. 2884")
            .but_not("Aanhangsel 1"),
        Phrase::meaning(
            "Kamervragen",
            Form::Appendix(&["(Aanhangsel)", "(Aanhangsel van de Handelingen)"]),
            "Kamervragen (Aanhangsel) 2020–2021, nr. 2345",
        )
        .but_not("Kamervragen 2020"),
        Phrase::meaning("Handelingen", Form::Proceedings, "Handelingen II 2023/24, nr. 45, item 6")
            .but_not("Handelingen van 12 345 mensen"),
        Phrase::meaning("Kamerstukken", Form::Paper, "Kamerstukken II, 2025/2026, 36 800 VII, nr. 8")
            .but_not("Kamerstukken en 12 345 mensen"),
        Phrase::meaning("Kamerstuk-ken", Form::Paper, "Kamerstuk-ken II 2023/24, 36 377, nr. 13"),
        Phrase::meaning("Kamerstuk", Form::Paper, "Kamerstuk 32317, nr. 981").but_not("Kamerstuk | Rijksoverheid.nl"),
        Phrase::meaning("Tweede Kamer", Form::Paper, "Tweede Kamer 2023–2024, 27 813, nr. 2125")
            .but_not("Tweede Kamer in 2024"),
        Phrase::meaning("Eerste Kamer", Form::Paper, "Eerste Kamer 2022/23, 36 021, B"),
        Phrase::meaning("TK", Form::Paper, "TK 32 317, nr. 981"),
        Phrase::meaning("EK", Form::Paper, "EK 36 021, B"),
        Phrase::meaning("Stb.", Form::Gazette("stb"), "Stb. 2024, 123").but_not("Stb. 5"),
        Phrase::meaning("Staatsblad", Form::Gazette("stb"), "Staatsblad 2024, 123"),
        Phrase::meaning("Stcrt.", Form::Gazette("stcrt"), "Stcrt. 2024, nr. 12345"),
        Phrase::meaning("Staatscourant", Form::Gazette("stcrt"), "Staatscourant 2024, nr. 12345"),
        Phrase::meaning("COM", Form::EuPaper, "COM(2020) 607 final").but_not("COM 2020"),
        Phrase::meaning("SWD", Form::EuPaper, "SWD(2020) 607"),
        Phrase::meaning("JOIN", Form::EuPaper, "JOIN(2020) 18 final"),
        Phrase::meaning("SEC", Form::EuPaper, "SEC(2010) 1500"),
        Phrase::meaning("Verordening", Form::EuLaw, "Verordening (EU) 2022/2065"),
        Phrase::meaning("Richtlijn", Form::EuLaw, "Richtlijn 2011/93/EU").but_not("Richtlijn 3/4 van de les"),
        Phrase::meaning("Besluit", Form::EuLaw, "Besluit (EU) 2024/1"),
        Phrase::meaning("Kaderbesluit", Form::EuLaw, "Kaderbesluit 2002/584/JBZ"),
        Phrase::meaning("verordening", Form::EuLaw, "verordening (EU) nr. 910/2014"),
        Phrase::meaning("richtlijn", Form::EuLaw, "richtlijn 95/46/EG"),
    ]),
    addresses: Words::new("{}x.nl", &["https://", "http://", "www."]),
    of_proceedings: Words::new("Aanhangsel {} 2024/25, nr. 5", &["van", "de", "Handelingen"]),
    appendix_identifier: "ah-tk-",
    paper_identifier: "kst-",
    session: "vergaderjaar",
    chambers: Phrases::new(&[
        Phrase::meaning("II", "h-tk-", "Handelingen II 2023/24, nr. 45, item 6"),
        Phrase::meaning("I", "h-ek-", "Handelingen I 2023/24, nr. 45, item 6"),
    ]),
    proceedings_identifier: "h-tk-",
    item: "item",
    number_labels: Words::new("Kamerstuk 32317, {} 981", &["nrs.", "nr.", "nummer", "nr"]),
    and: "en",
    eu_marks: Words::new("Verordening {} 2022/2065", &["(EU)", "(EG)", "(EEG)"]),
    eu_endings: Words::new("Richtlijn 2011/93{}", &["/EU", "/EG", "/EEG", "/JBZ"]),
    eu_final: "final",
};
