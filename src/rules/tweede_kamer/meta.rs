//! What a paper of the Tweede Kamer says about itself.

use crate::rules::phrase::Words;
use crate::rules::{HeadLabels, MetaFields};

const LABELS: HeadLabels = HeadLabels {
    askers: Words::new(
        "{}: P. Krul (Lichtpunt)",
        &[
            "Vragensteller",
            "Vragenstellers",
            "Vragensteller(s)",
            "Steller",
            "Steller vragen",
            "Indiener",
            "Indieners",
            "Indiener(s)",
            "Ingediend door",
            "Gesteld door",
            "Vragen van",
            "Raadslid",
            "Statenlid",
            "Naam",
            "Van",
        ],
    ),
    group: Words::new(
        "Indiener: P. Krul; {}: Lichtpunt",
        &["Fractie", "Partij", "Namens fractie", "Politieke groepering"],
    ),
    addressees: Words::new("{}: het college", &["Aan", "Gericht aan", "Geadresseerde", "Bestemd voor"]),
    respondents: Words::new(
        "{}: wethouder J. Waterman",
        &[
            "Portefeuillehouder",
            "Verantwoordelijk portefeuillehouder",
            "Verantwoordelijk wethouder",
            "Beantwoord door",
            "Beantwoording door",
            "Bestuurder",
            "Wethouder",
            "Gedeputeerde",
        ],
    ),
    submitted: Words::new(
        "{}: 3 mei 2024",
        &[
            "Datum indiening",
            "Datum ingediend",
            "Datum vragen",
            "Datum vraag",
            "Datum ontvangst",
            "Datum van indiening",
            "Indiendatum",
            "Ingediend",
            "Ingediend op",
            "Ingekomen",
            "Ontvangen",
            "Gesteld op",
        ],
    ),
    answered: Words::new(
        "{}: 26 mei 2024",
        &[
            "Datum beantwoording",
            "Datum van beantwoording",
            "Datum antwoord",
            "Datum antwoorden",
            "Antwoorddatum",
            "Beantwoord",
            "Beantwoord op",
            "Beantwoording",
        ],
    ),
};

pub(super) const META: MetaFields = MetaFields {
    titles: Words::new(
        "{}Krul (CDA) over iets",
        &[
            "Vragen van het lid ",
            "Vragen van de leden ",
            "Vraag van het lid ",
            "Vraag van de leden ",
            "Mondelinge vragen van ",
            "Schriftelijke vragen van ",
            "Nadere vragen van ",
            "Vervolgvragen van ",
        ],
    ),
    after_title: Words::new(
        "Vragen van het lid Krul (CDA) over iets{}Minister Van Weel",
        &[" Antwoord van ", " Mededeling van "],
    ),
    other_titles: Words::new(
        "{} de leden",
        &[
            "Antwoorden van ",
            "Antwoord op vragen van ",
            "Beantwoording ",
            "Lijst van vragen",
            "Verslag van een schriftelijk overleg",
        ],
    ),
    rest_of_title: "van ",
    consultation: Words::new("Hierbij de antwoorden bij het {}inzake bomen.", &["schriftelijk overleg "]),
    consultation_titles: Words::new("{} inzake bomen", &["overleg", "Lijst van vragen"]),
    consultation_about: Words::new("schriftelijk overleg{}bomen", &[" inzake ", " over "]),
    subject_labels: Words::new("{}: bomen", &["Betreft", "Onderwerp"]),
    date_labels: Words::new("{}: 3 mei 2024", &["Datum"]),
    addressee_labels: Words::new("{} de Kamer", &["Aan:"]),
    questions: Words::new("V{}van het lid Krul (CDA) over iets", &["ragen ", "raag "]),
    before_askers: Words::new("Vragen{}Krul (CDA) over iets", &[" van het lid ", " van de leden "]),
    before_askers_in_title: Words::new(
        "Beantwoording Kamervragen{}Krul (CDA) over iets",
        &[" van het lid ", " van de leden ", " lid ", " leden "],
    ),
    before_council_askers: Words::new(
        "Schriftelijke vragen{}Van Linden (Dorpsbelang) inzake bomen",
        &[
            " van het raadslid de heer ",
            " van het raadslid mevrouw ",
            " van het raadslid ",
            " van het Statenlid ",
            " stelt het raadslid ",
        ],
    ),
    put_to: Words::new("De commissie heeft vragen {} aan de Minister van Financiën over bomen.", &["voorgelegd"]),
    to: " aan ",
    about: Words::new(
        "Vragen van het lid Krul (CDA){} bomen",
        &[" over", " betreffende", " inzake", " naar aanleiding van", " met betrekking tot", " omtrent"],
    ),
    glued_to_about: Words::new("Vragen van het lid Krul (CDA) over{} bomen", &["het", "de", "een", "dat"]),
    letter_asked_about: Words::new(
        "voorgelegd aan de Minister van Financiën over {} 3 mei 2024 over bomen",
        &["de brief van", "de brief d.d.", "de brieven van"],
    ),
    subject_ends: Words::new(
        "Vragen van het lid Krul (CDA) over bomen{}x",
        &[
            "(ingezonden",
            "(Ingezonden",
            " (2024Z",
            " niet binnen ",
            " kunnen niet ",
            " worden beantwoord",
            " zijn ingetrokken",
            " zijn beantwoord",
        ],
    ),
    labels: LABELS,
    submitted_in_title: "(ingezonden",
    received_in_head: "ontvangen",
    submitted: Words::new("De vragen zijn{}3 mei 2024", &["(ingezonden", "Ingezonden", "Indiendatum:"]),
    submitted_in_text: Words::new(
        "Vragen{}3 mei 2024",
        &[
            " ingezonden ",
            " ingezonden op ",
            " ingezonden d.d. ",
            "n antwoord op uw brief van ",
            "n reactie op uw brief van ",
            "aar aanleiding van uw brief van ",
        ],
    ),
    received: Words::new(
        "De vragen zijn{}3 mei 2024",
        &["(ontvangen", "Ontvangen", ", ontvangen ", "Antwoorddatum:", " beantwoord bij brief van "],
    ),
    identifiers: Words::new("{}2024", &["ah-tk-", "kv-tk-", "kst-"]),
    answer_identifier: "ah-tk-",
    question_identifier: "kv-tk-",
    answer_number: "AH ",
    before_respondents: Words::new(
        "A{}Minister Van Weel (Justitie en Veiligheid)",
        &["ntwoord van ", "ededeling van ", "ntwoord van de ", "ntwoord door ", "ntwoorden van ", "ededeling door "],
    ),
    see_also: Words::new(
        "{} Handelingen, vergaderjaar 2023-2024, nr. 2222",
        &["Zie ook Aanhangsel", "Zie ook: Aanhangsel", "Zie Aanhangsel", "zie ook Aanhangsel"],
    ),
    before_paper: Words::new(
        "Zie ook Aanhangsel {} 2023-2024, nr. 2222",
        &["handelingen", "vergaderjaar", "van", "de", "der", "het", "tweede", "kamer", "ii"],
    ),
    around_papers: Words::new(
        "Zie ook Aanhangsel 2023-2024, nr. 12 {} 2222",
        &["aanhangsel", "en", "handelingen", "nr", "nrs", "nummer", "nummers", "vergaderjaar"],
    ),
};
