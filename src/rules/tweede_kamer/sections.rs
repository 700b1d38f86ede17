//! Titles in papers of the Tweede Kamer.

use crate::rules::Sections;
use crate::rules::phrase::{Phrase, Phrases, Words};

pub(super) const SECTIONS: Sections = Sections {
    section: Phrases::new(&[
        Phrase::new("Vragen en opmerkingen vanuit de ", "1. Vragen en opmerkingen vanuit de D66-fractie")
            .but_not("Vragen en opmerkingen vanuit de zaal."),
        Phrase::new(
            "Vragen en opmerkingen van de leden van de ",
            "Vragen en opmerkingen van de leden van de VVD-fractie",
        ),
        Phrase::new("Vragen en opmerkingen van de ", "II Vragen en opmerkingen van de fracties"),
        Phrase::new("Vragen en opmerkingen van het lid ", "Vragen en opmerkingen van het lid Omtzigt"),
        Phrase::new("Vragen van de leden van de ", "Vragen van de leden van de fractie van de PvdA")
            .but_not("Vragen van de leden Podt (D66) en Van Nispen (SP) aan"),
        Phrase::new("Vragen van de fractie van ", "Vragen van de fractie van de SP"),
        Phrase::new("Vragen vanuit de ", "Vragen vanuit de CDA-fractie"),
        Phrase::new("Inbreng van de leden van de ", "Inbreng van de leden van de D66-fractie"),
        Phrase::new("Inbreng leden van de ", "Inbreng leden van de D66-fractie"),
        Phrase::new("Inbreng van de ", "Inbreng van de BBB-fractie"),
    ]),
    set: Phrases::new(&[
        Phrase::new(
            "Vragen van het lid ",
            "Vragen van het lid Kuik (CDA) aan de minister van Financiën over laadpalen",
        ),
        Phrase::new(
            "Vragen van de leden ",
            "Vragen van de leden Kuik (CDA) en Boswijk (CDA) over laadpalen (ingezonden 3 mei 2022)",
        ),
        Phrase::new("Vraag van het lid ", "Vraag van het lid Kuik (CDA) aan de minister van Financiën over laadpalen"),
        Phrase::new(
            "Antwoorden op de vragen van ",
            "Antwoorden op de vragen van het lid Kuik (CDA) over laadpalen (2022Z08412)",
        ),
        Phrase::new(
            "Antwoorden op vragen van ",
            "Antwoorden op vragen van het lid Kuik (CDA) over laadpalen (ingezonden 3 mei 2022)",
        ),
        Phrase::new(
            "Beantwoording van de vragen van ",
            "Beantwoording van de vragen van het lid Kuik (CDA) over laadpalen",
        ),
    ]),
    about: " over ",
    answers_part: Phrases::new(&[
        Phrase::new(
            "Antwoord van ",
            "Antwoord van minister Vogelaar (Wonen, Wijken en Integratie). (Ontvangen 3 april 2008)",
        ),
        Phrase::new("Antwoorden van ", "Antwoorden van de minister van Justitie"),
        Phrase::new(
            "ANTWOORD van ",
            "ANTWOORD van den heer Romme, Minister van Sociale Zaken. (Ingezonden 4 Juni 1938.)",
        ),
        Phrase::new("ANTWOORDEN van ", "ANTWOORDEN van den Minister van Koloniën."),
        Phrase::new("Antwoord / ", "II Antwoord / Reactie van de minister"),
        Phrase::new("Antwoord/", "II Antwoord/reactie van de minister"),
        Phrase::new("Antwoord door ", "Antwoord door de staatssecretaris van Financiën"),
        Phrase::new("Beantwoording", "Beantwoording van de vragen"),
    ]),
    joint_answer: "Antwoord",
    unnumbered: Phrases::new(&[
        Phrase::new("Vragen van ", "Vragen van het lid Vos aan de Minister van Justitie"),
        Phrase::new("Vraag van ", "Vraag van het lid Vos aan de Minister van Justitie"),
    ]),
    asked_of: " aan ",
    other_paper: Words::new("{} van minister Vos", &["Antwoord", "Mededeling"]),
    putting: Phrases::new(&[
        Phrase::new("Vragen van ", "Vragen van het lid Vos over de beantwoording van eerdere vragen"),
        Phrase::new("Vraag van ", "Vraag van het lid Vos over de beantwoording van eerdere vragen"),
        Phrase::new("Mededeling van ", "Mededeling van minister Vos over de beantwoording"),
    ]),
    answering: Phrases::new(&[
        Phrase::new("Antwoord van ", "Antwoord van minister Vos"),
        Phrase::new("Antwoorden van ", "Antwoorden van minister Vos"),
        Phrase::new("Beantwoording ", "Beantwoording van de vragen"),
        Phrase::new("Antwoord op ", "Antwoord op de brief"),
        Phrase::new("Antwoorden op ", "Antwoorden op de brief"),
        Phrase::new("Antwoorden bij ", "Antwoorden bij vragen over het rapport"),
        Phrase::new("Reactie van ", "Reactie van het kabinet op vragen over het rapport"),
    ]),
    announcing: Words::new("Hierbij zend ik u de {} minister", &["antwoord", "reactie van de", "reactie van het"]),
    replying: Words::new(
        "{} op de vragen van de leden van de SP-fractie",
        &["Reactie", "Reacties", "Antwoord", "Antwoorden", "Beantwoording"],
    ),
    of_group: Words::new(
        "{}SP-fractie",
        &[
            "De leden van de ",
            "Leden van de ",
            "De fractieleden van de ",
            "De fractie van de ",
            "Fractie van de ",
            "De ",
        ],
    ),
    group_word: "fractie",
    before_groups: " van de ",
    answered_what: " op ",
    reply_part: Phrases::new(&[
        Phrase::new("Antwoord / ", "II Antwoord / Reactie van de minister"),
        Phrase::new("Antwoord/", "II. Antwoord/reactie van de minister"),
        Phrase::new("Antwoord van ", "II Antwoord van de Minister van Verkeer")
            .but_not("Antwoord van de minister op vraag 3"),
        Phrase::new("Antwoorden van ", "II. Antwoorden van de bewindspersonen"),
        Phrase::new("Antwoorden", "II Antwoorden"),
        Phrase::new("Antwoord", "II Antwoord").but_not("Antwoord op de brief"),
        Phrase::new("Reactie van ", "II Reactie van de bewindspersoon")
            .but_not("Reactie van de minister op de inbreng van de SP-fractie"),
        Phrase::new("Reactie", "II Reactie").but_not("Reactie op het rapport"),
        Phrase::new("Beantwoording", "III Beantwoording"),
        Phrase::new("BRIEF VAN DE MINISTER", "BRIEF VAN DE MINISTER VAN VERKEER"),
        Phrase::new("BRIEF VAN DE STAATSSECRETARIS", "BRIEF VAN DE STAATSSECRETARIS VAN VERKEER"),
        Phrase::new("Brief van de minister", "Brief van de minister van Verkeer"),
    ]),
    all_groups: "fracties",
    groups_end: Words::new(
        "Vragen en opmerkingen van de leden van de SP-fractie{}van de minister",
        &[" en reactie ", " en antwoord "],
    ),
    group_before: Words::new(
        "Vragen en opmerkingen van de {}SP",
        &["fractieleden van de ", "fractieleden van ", "leden van de ", "fractie van de ", "fractie van "],
    ),
    group_behind: Words::new("Vragen van de leden van de SP{}", &["-fracties", "-fractie"]),
    group_joined: " en ",
};
