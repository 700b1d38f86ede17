//! Who speaks in a Dutch paper.

use crate::rules::phrase::{Phrase, Phrases, Words};
use crate::rules::{Introduces, Owners};

pub(super) const OWNERS: Owners = Owners {
    asking: Phrases::new(&[
        Phrase::new("vragen", "Deze leden vragen hoeveel bomen er staan."),
        Phrase::new("vraagt", "Het lid vraagt hoeveel bomen er staan."),
        Phrase::new("verzoek", "Deze leden verzoeken om een overzicht."),
        Phrase::new("vernemen", "Deze leden vernemen hoeveel bomen er staan."),
        Phrase::new("graag", "Deze leden zien graag een overzicht."),
        Phrase::new("Graag", "Graag een overzicht van de bomen."),
        Phrase::new("willen weten", "Deze leden willen weten hoeveel bomen er staan."),
        Phrase::new("horen", "Deze leden horen hoeveel bomen er staan."),
        Phrase::new("ontvangen", "Deze leden ontvangen een overzicht."),
        Phrase::new("toelicht", "Kan de minister dit toelichten."),
        Phrase::new("uiteenzet", "Kan de minister dit uiteenzetten."),
        Phrase::new("reactie", "Daarop komt een reactie."),
        Phrase::new("aangeven", "Kan de minister dit aangeven."),
    ]),
    first_person: Words::new("Daarvan weet {} niets.", &["ik", "mij", "mijn", "wij", "ons", "onze"]),
    going_on: Phrases::new(&[
        Phrase::new("Verder", "Verder is de Kamer eerder geïnformeerd."), // answer 43 of seed 004
        Phrase::new("Daarnaast", "Daarnaast is de Kamer geïnformeerd."),
        Phrase::new("Ook", "Ook is de Kamer geïnformeerd.").but_not("Ooksel"),
        Phrase::new("Tevens", "Tevens is de Kamer geïnformeerd."),
        Phrase::new("Aanvullend", "Aanvullend is de Kamer geïnformeerd.").but_not("Aanvullende vragen"),
        Phrase::new("Overigens", "Overigens is de Kamer geïnformeerd."),
        Phrase::new("Voorts", "Voorts is de Kamer geïnformeerd."),
        Phrase::new("Bovendien", "Bovendien is de Kamer geïnformeerd."),
        Phrase::new("Tot slot", "Tot slot is de Kamer geïnformeerd."),
        Phrase::new("In aanvulling", "In aanvulling daarop is de Kamer geïnformeerd."),
        Phrase::new("Zoals", "Zoals bekend is de Kamer geïnformeerd."),
        Phrase::new("Daarbij", "Daarbij is de Kamer geïnformeerd."),
        Phrase::new("Hierbij", "Hierbij is de Kamer geïnformeerd."),
        Phrase::new("Dit", "Dit is de Kamer bekend.").but_not("Ditmaal"),
        Phrase::new("Deze", "Deze cijfers zijn bekend.").but_not("Dezelfde"),
        Phrase::new("Het kabinet", "Het kabinet heeft de Kamer geïnformeerd."),
    ]),
    group: "fractie",
    members: "leden van de",
    further_part: Words::new("{}ja, waarom?", &["Zo "]),
    yes_or_no: Words::new("{}, dat is zo.", &["Ja", "Nee", "Neen"]),
    questions: "vragen",
    answers: "antwoord",
    announcing: Phrases::new(&[
        Phrase::new("als volgt", "Wij beantwoorden deze vragen als volgt.")
            .but_not("Wij vragen u als volgt te handelen."),
        Phrase::new("het volgende mee", "In antwoord op uw vragen delen wij u het volgende mee.")
            .but_not("Kunt u het volgende meenemen?"),
        Phrase::new("ieronder", "Hieronder treft u onze antwoorden aan."),
        Phrase::new("nderstaand", "Onderstaand vindt u de beantwoording."),
        Phrase::new("ierna", "Hierna volgen de antwoorden."),
    ]),
    signing: Phrases::new(&[
        Phrase::new("Burgemeester en wethouders", "Burgemeester en wethouders van Amsterdam")
            .but_not("Burgemeester en wethouders zien daarvoor geen aanleiding."),
        Phrase::new("Het college van burgemeester en wethouders", "Het college van burgemeester en wethouders,")
            .but_not("Het college van burgemeester en wethouders ziet daarvoor geen aanleiding."),
        Phrase::new("College van burgemeester en wethouders", "College van burgemeester en wethouders van Utrecht"),
        Phrase::new("Gedeputeerde Staten", "Gedeputeerde Staten van Noord-Holland,")
            .but_not("Gedeputeerde Staten hebben dat besloten."),
        Phrase::new("Het college van Gedeputeerde Staten", "Het college van Gedeputeerde Staten van Drenthe,"),
        Phrase::new("Het dagelijks bestuur", "Het dagelijks bestuur van het waterschap,")
            .but_not("Het dagelijks bestuur heeft dat besloten."),
        Phrase::new("Dijkgraaf en hoogheemraden", "Dijkgraaf en hoogheemraden van Delfland,"),
        Phrase::new("Dijkgraaf en heemraden", "Dijkgraaf en heemraden van Limburg,"),
    ]),
    over_next: Phrases::new(&[
        Phrase::new("Over ", "Over de schade:").but_not("Over de schade is niets bekend."),
        Phrase::new("Ten aanzien van ", "Ten aanzien van de schade:"),
        Phrase::new("Met betrekking tot ", "Met betrekking tot de schade:"),
        Phrase::new("Inzake ", "Inzake de schade:"),
        Phrase::new("Artikel ", "Artikel 2 Bekostiging").but_not("Artikel 2 bepaalt dat."),
        Phrase::new("Hoofdstuk ", "Hoofdstuk 3"),
        Phrase::new("Algemeen", "Algemeen"),
        Phrase::new("Overig", "Overige onderwerpen"),
    ]),
    introducing: Phrases::new(&[
        Phrase::meaning("Het lid ", Introduces::Members, "Het lid Vos vraagt naar de kosten.")
            .but_not("Het lid Vos heeft gelijk."),
        Phrase::meaning("De leden ", Introduces::Members, "De leden Vos en De Boer vragen naar de kosten.")
            .but_not("De leden van de vereniging zijn gehoord."),
        Phrase::meaning("Deze leden ", Introduces::Members, "Deze leden lezen dat de kosten stijgen."),
        Phrase::meaning(
            "Zij ",
            Introduces::Further,
            "De leden Vos en De Boer vragen naar de kosten. Zij lezen dat die stijgen.",
        )
        .but_not("Zij vragen naar de kosten."),
        Phrase::meaning("De fractie ", Introduces::Members, "De fractie van Groen Belang vraagt naar de kosten."),
        Phrase::meaning("De vragensteller", Introduces::Members, "De vragensteller vraagt naar de kosten."),
        Phrase::meaning("Vragensteller", Introduces::Members, "Vragenstellers verwijzen naar de kosten."),
        Phrase::meaning("Het raadslid ", Introduces::Members, "Het raadslid Vos constateert dat de kosten stijgen."),
        Phrase::meaning("Het statenlid ", Introduces::Members, "Het statenlid Vos verwijst naar de kosten."),
        Phrase::meaning(
            "Naar aanleiding van ",
            Introduces::Occasion,
            "Naar aanleiding van het bericht «Bomen gekapt».",
        )
        .but_not("Naar aanleiding van het bericht is dat onderzocht."),
        Phrase::meaning("In vervolg op ", Introduces::Occasion, "In vervolg op eerdere vragen (2023Z12345).")
            .but_not("In vervolg op die brief heeft de gemeente de bomen gekapt."),
    ]),
    members_do: Words::new(
        "Het lid Vos {} de cijfers.",
        &[
            "vraagt",
            "vragen",
            "leest",
            "lezen",
            "gelezen",
            "kennisgenomen",
            "constateert",
            "constateren",
            "verwijst",
            "verwijzen",
        ],
    ),
    finite: Words::new(
        "Naar aanleiding van het bericht {} dat onderzocht.",
        &[
            "is", "zijn", "was", "waren", "heeft", "hebben", "had", "hadden", "wordt", "worden", "werd", "werden",
            "kan", "kunnen", "zal", "zullen", "moet", "moeten", "gaat", "gaan", "komt", "komen", "laat", "liet",
        ],
    ),
    asked_all: Phrases::new(&[
        Phrase::new(
            "belangstelling tegemoet",
            "De leden van de commissie zien uw antwoord met belangstelling tegemoet.",
        ),
        Phrase::new("De voorzitter van de ", "De voorzitter van de vaste commissie voor Financiën,"),
    ]),
};
