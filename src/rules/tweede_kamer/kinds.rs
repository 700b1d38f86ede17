//! Words that tell the kind of a paper of the Tweede Kamer.

use crate::model::Holding;
use crate::rules::phrase::{Phrase, Phrases};
use crate::rules::{Kinds, Opening};

pub(super) const KINDS: Kinds = Kinds {
    openings: Phrases::new(&[
        Phrase::meaning(
            "Mondelinge vragen van",
            Opening::Oral,
            "Mondelinge vragen van het lid Krul (CDA) aan de Minister voor Economische Zaken",
        ),
        Phrase::meaning("Mededeling van", Opening::Notice, "Mededeling van Minister Van Weel (Justitie en Veiligheid)"),
        Phrase::meaning("Antwoord van", Opening::Answer, "Antwoord van minister Van Oosten (Justitie en Veiligheid)"),
        Phrase::meaning(
            "Antwoorden van",
            Opening::Answer,
            "Antwoorden van de minister van Justitie en Veiligheid op Kamervragen",
        ),
        Phrase::meaning(
            "Beantwoording van",
            Opening::Answer,
            "Beantwoording van Kamervragen van de leden Mutluer (PvdA)",
        ),
        Phrase::meaning(
            "Beantwoording Kamervragen",
            Opening::Answer,
            "Beantwoording Kamervragen van het lid Eerdmans (JA21)",
        ),
        Phrase::meaning(
            "Beantwoording feitelijke vragen",
            Opening::Answer,
            "Beantwoording feitelijke vragen over het Jaarverslag 2022",
        ),
        Phrase::meaning("Beantwoording vragen", Opening::Answer, "Beantwoording vragen van het lid Eerdmans (JA21)"),
        Phrase::meaning(
            "Beantwoording schriftelijke vragen",
            Opening::Answer,
            "Beantwoording schriftelijke vragen van het lid Krul (CDA)",
        ),
        Phrase::meaning("Antwoorden op", Opening::Answer, "Antwoorden op vragen van het lid Eerdmans (JA21)"),
        Phrase::meaning(
            "Antwoord op vragen",
            Opening::Answer,
            "Antwoord op vragen van de leden Bouchallikh, Bromet en Kröger",
        ),
    ]),
    asking: Phrases::new(&[
        Phrase::new("Vragen van het lid ", "Vragen van het lid Krul (CDA) over bomen (ingezonden 3 mei 2024)"),
        Phrase::new("Vragen van de leden ", "Vragen van de leden Krul en Vos over bomen (ingezonden 3 mei 2024)"),
    ]),
    submitted: Phrases::new(&[
        Phrase::new("(ingezonden", "Vragen van het lid Krul (CDA) over bomen (ingezonden 3 mei 2024)"),
        Phrase::new("(Ingezonden", "Vragen van het lid Krul (CDA) over bomen. (Ingezonden 3 mei 2024)"),
    ]),
    received: Phrases::new(&[
        Phrase::new("(ontvangen", "Antwoord van minister Vos (Justitie) (ontvangen 3 mei 2024)"),
        Phrase::new("(Ontvangen", "Antwoord van minister Vos (Justitie). (Ontvangen 3 mei 2024)"),
    ]),
    notice: "Mededeling",
    later: Phrases::new(&[
        Phrase::new(
            "gebruikelijke termijn",
            "De vragen van Vos kunnen niet binnen de gebruikelijke termijn worden beantwoord.",
        ),
        Phrase::new("niet binnen de termijn", "De vragen van Vos kunnen niet binnen de termijn worden beantwoord."),
        Phrase::new(
            "binnen de gestelde termijn",
            "De vragen van Vos kunnen niet binnen de gestelde termijn worden beantwoord.",
        ),
        Phrase::new("meer tijd nodig", "Voor de vragen van Vos is meer tijd nodig."),
    ]),
    withdrawn: Phrases::new(&[
        Phrase::new("ingetrokken", "De vragen zijn ingetrokken."),
        Phrase::new("intrekking van de vragen", "Dit is de intrekking van de vragen."),
        Phrase::new("trekt de vragen in", "Het lid trekt de vragen in."),
        Phrase::new("vragen intrek", "Ik deel u mee dat ik de vragen intrek."),
        Phrase::new("vragen in te trekken", "Ik wens de vragen in te trekken."),
        Phrase::new("intrekken van de", "Het gaat om het intrekken van de vragen."),
    ]),
    withdrawing: Phrases::new(&[
        Phrase::new("trek ik ", "Hierbij trek ik mijn vragen over de ggz in.").but_not("Hierbij trek ik mijn jas aan."),
        Phrase::new("trekken wij ", "Hierbij trekken wij onze vragen over de ggz in."),
        Phrase::new("trekt het lid ", "Hierbij trekt het lid Vos de vragen over de ggz in."),
        Phrase::new("ik trek ", "Voorzitter, ik trek mijn vragen over de ggz in."),
    ]),
    withdrawing_end: " in",
    withdrawing_what: "vragen",
    asked_before: Phrases::new(&[
        Phrase::new(
            "De vragen van",
            "De vragen van Vos kunnen niet binnen de gebruikelijke termijn worden beantwoord.",
        ),
        Phrase::new("de vragen van", "Voor de vragen van Vos is meer tijd nodig."),
        Phrase::new("schriftelijke vragen", "Voor de schriftelijke vragen is meer tijd nodig."),
        Phrase::new("Kamervragen", "Voor de Kamervragen is meer tijd nodig."),
    ]),
    consulting: Phrases::new(&[
        Phrase::new("schriftelijk overleg", "Hierbij zend ik u de antwoorden bij het schriftelijk overleg."),
        Phrase::new("SCHRIFTELIJK OVERLEG", "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG"),
        Phrase::new("ijst van vragen en antwoorden", "Lijst van vragen en antwoorden"),
        Phrase::new("LIJST VAN VRAGEN EN ANTWOORDEN", "LIJST VAN VRAGEN EN ANTWOORDEN"),
    ]),
    replying: Phrases::new(&[
        Phrase::new("NOTA NAAR AANLEIDING VAN HET", "Nr. 8 NOTA NAAR AANLEIDING VAN HET NADER VERSLAG"),
        Phrase::new("MEMORIE VAN ANTWOORD", "D NADERE MEMORIE VAN ANTWOORD"),
        Phrase::new("SCHRIFTELIJK OVERLEG", "AB VERSLAG VAN EEN NADER SCHRIFTELIJK OVERLEG"),
    ]),
    replying_title: Phrases::new(&[
        Phrase::new("Nota naar aanleiding van het ", "Nota naar aanleiding van het verslag"),
        Phrase::new("Memorie van antwoord", "Memorie van antwoord"),
        Phrase::new("Nadere memorie van antwoord", "Nadere memorie van antwoord"),
        Phrase::new("Verslag van een schriftelijk overleg", "Verslag van een schriftelijk overleg"),
        Phrase::new("Verslag van een nader schriftelijk overleg", "Verslag van een nader schriftelijk overleg"),
    ]),
    group: "fractie",
    holding: Phrases::new(&[
        Phrase::meaning("NOTA NAAR AANLEIDING VAN HET", Holding::Answers, "Nr. 8 NOTA NAAR AANLEIDING VAN HET VERSLAG"),
        Phrase::meaning("MEMORIE VAN ANTWOORD", Holding::Answers, "C MEMORIE VAN ANTWOORD"),
        Phrase::meaning(
            "LIJST VAN VRAGEN EN ANTWOORDEN",
            Holding::QuestionsAndAnswers,
            "nr. 3 LIJST VAN VRAGEN EN ANTWOORDEN",
        ),
        Phrase::meaning(
            "ijst van vragen en antwoorden",
            Holding::QuestionsAndAnswers,
            "Lijst van vragen en antwoorden over de Slotwet 2023",
        ),
        Phrase::meaning(
            "daarop gegeven antwoorden",
            Holding::QuestionsAndAnswers,
            "Deze vragen, alsmede de daarop gegeven antwoorden, zijn hieronder afgedrukt.",
        ),
        Phrase::meaning("INBRENG VERSLAG VAN EEN", Holding::Questions, "INBRENG VERSLAG VAN EEN SCHRIFTELIJK OVERLEG"),
        Phrase::meaning(
            "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
            Holding::QuestionsAndAnswers,
            "Nr. 207 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
        ),
        Phrase::meaning(
            "VERSLAG VAN EEN NADER SCHRIFTELIJK OVERLEG",
            Holding::QuestionsAndAnswers,
            "AB VERSLAG VAN EEN NADER SCHRIFTELIJK OVERLEG",
        ),
        Phrase::meaning("SCHRIFTELIJKE VRAAG", Holding::Questions, "SCHRIFTELIJKE VRAAG E-1408/98"),
        Phrase::meaning(
            "Schriftelijke antwoorden van",
            Holding::Answers,
            "Schriftelijke antwoorden van de minister van Financiën op vragen",
        ),
    ]),
};
