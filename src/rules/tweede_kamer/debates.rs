//! Who speaks in the Handelingen and in reports of committees.

use crate::rules::phrase::{Phrase, Phrases, Words};
use crate::rules::{Debates, Speaking};

pub(super) const DEBATES: Debates = Debates {
    speakers: Phrases::new(&[
        Phrase::meaning("De voorzitter", Speaking::Chair, "De voorzitter:").but_not("De voorzitter van de commissie,"),
        Phrase::meaning("De VOORZITTER", Speaking::Chair, "De VOORZITTER: Het woord is aan de heer Vos."),
        Phrase::meaning("De heer ", Speaking::Member, "De heer Van Nispen (SP):")
            .but_not("De heer Vos stelt de volgende vraag:"),
        Phrase::meaning("Mevrouw ", Speaking::Member, "Mevrouw Bakker (XYZ):")
            .but_not("Mevrouw Bakker vraagt het volgende:"),
        Phrase::meaning("Het lid ", Speaking::Member, "Het lid Kostić (PvdD):")
            .but_not("Het lid Vos vraagt in de krant:"),
        Phrase::meaning("Minister-president ", Speaking::Minister, "Minister-president Schoof:"),
        Phrase::meaning("Minister ", Speaking::Minister, "Minister De Vries:").but_not("Minister voor de dag:"),
        Phrase::meaning("Staatssecretaris ", Speaking::Minister, "Staatssecretaris Van der Burg:"),
    ]),
    particles: Words::new(
        "De heer {} Vos (SP):",
        &[
            "van", "de", "der", "den", "ter", "ten", "te", "het", "'t", "’t", "van't", "el", "al", "en", "in", "op",
            "i", "von", "du", "la", "le",
        ],
    ),
    question_time: Words::new("{}", &["Vragenuur", "Mondelinge vragen", "VRAGENUUR"]),
};
