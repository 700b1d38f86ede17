//! What a sub-question asks, and how an answer says yes or no.

use crate::rules::{AskRow, Asks, Class};

const fn row(begins: &'static str, asks: Asks, example: &'static str) -> AskRow {
    AskRow { begins, asks, example }
}

pub(super) const ASKS: &[AskRow] = &[
    row("hoeveel", Asks::Number, "Hoeveel meldingen zijn er?"),
    row("hoe veel", Asks::Number, "Hoe veel meldingen zijn er?"),
    row("* welk percentage", Asks::Number, "Welk percentage van de meldingen is dat?"),
    row("* welk aantal", Asks::Number, "Om welk aantal gaat het?"),
    row("* welk bedrag", Asks::Number, "Met welk bedrag wordt dit verhoogd?"),
    row("* welk deel", Asks::Number, "Welk deel van de meldingen is dat?"),
    row("* hoeveel", Asks::Number, "Om hoeveel gevallen gaat het?"),
    row("hoe vaak", Asks::Number, "Hoe vaak komt dit voor?"),
    row("hoe hoog", Asks::Number, "Hoe hoog zijn de kosten?"),
    row("hoe groot", Asks::Number, "Hoe groot is dit aandeel?"),
    row("wat is het aantal", Asks::Number, "Wat is het aantal meldingen?"),
    row("* wanneer", Asks::Date, "Wanneer komt het rapport?"),
    row("* welke termijn", Asks::Date, "Op welke termijn verwacht u dit?"),
    row("* welk moment", Asks::Date, "Op welk moment wist u dit?"),
    row("* waarom", Asks::Reason, "Waarom is dat zo?"),
    row("wat is de reden", Asks::Reason, "Wat is de reden hiervoor?"),
    row("wat zijn de redenen", Asks::Reason, "Wat zijn de redenen hiervoor?"),
    row("hoe komt het", Asks::Reason, "Hoe komt het dat dit gebeurt?"),
    row("hoe", Asks::Open, "Hoe beoordeelt u dit?"),
    row("* hoe", Asks::Open, "En hoe beoordeelt u dit?"),
    row("* wat", Asks::Open, "Wat vindt u hiervan?"),
    row("* welk", Asks::Open, "Op welk punt verschilt u van mening?"),
    row("* welke", Asks::Open, "Welke maatregelen neemt u?"),
    row("* wie", Asks::Open, "Door wie is dit besloten?"),
    row("waar", Asks::Open, "Waar gebeurt dit?"),
    row("waaruit", Asks::Open, "Waaruit blijkt dat?"),
    row("* waarop", Asks::Open, "Waarop baseert u dit?"),
    row("waarin", Asks::Open, "Waarin verschilt dit?"),
    row("waarmee", Asks::Open, "Waarmee kan dit?"),
    row("in hoeverre", Asks::Open, "In hoeverre klopt dit?"),
];

pub(super) const POLITE: &[&str] =
    &["kunt u", "kan de", "kan het", "wilt u", "zou u", "kunnen de", "bent u bereid", "bent u in staat"];

pub(super) const EXPLAINING: Class = "toelichten aangeven uiteenzetten beschrijven schetsen specificeren onderbouwen \
    verduidelijken uitleggen reflecteren ingaan delen noemen motiveren duiden";

/// Inside a request the word that begins what is wanted.
pub(super) const ASKED_INSIDE: &[(Class, Asks)] = &[];

pub(super) const CONDITIONS: &[(&str, bool)] = &[
    ("zo ja", true),
    ("zo nee", false),
    ("zo niet", false),
    ("indien ja", true),
    ("indien nee", false),
    ("indien niet", false),
    ("als ja", true),
    ("als nee", false),
    ("als niet", false),
    ("als dat niet", false),
    ("waarom niet", false),
];

pub(super) const SAID: &[(&str, bool)] = &[
    ("ja", true),
    ("nee", false),
    ("neen", false),
    ("jazeker", true),
    ("dat klopt niet", false),
    ("dat klopt", true),
    ("dit klopt niet", false),
    ("dit klopt", true),
    ("dat is juist", true),
    ("dat is correct", true),
    ("dit is juist", true),
    ("dit is correct", true),
    ("dat is niet juist", false),
    ("dat is niet correct", false),
    ("dat is niet het geval", false),
    ("dit is niet het geval", false),
    ("dat is het geval", true),
    ("dat deel ik niet", false),
    ("dat deel ik", true),
    ("die mening deel ik niet", false),
    ("die mening deel ik", true),
    ("deze mening deel ik niet", false),
    ("deze mening deel ik", true),
    ("deels", true),
    ("inderdaad", true),
    ("zeker", true),
    ("uiteraard", true),
];

pub(super) const SAID_INSIDE: &[(&str, bool)] = &[
    ("deel ik niet", false),
    ("deelt het kabinet niet", false),
    ("deel ik", true),
    ("ik deel", true),
    ("deelt het kabinet", true),
    ("het kabinet deelt", true),
    ("ben ik bekend met", true),
    ("ik ben bekend met", true),
    ("ik ben op de hoogte", true),
    ("ik heb kennis genomen", true),
    ("ik heb kennisgenomen", true),
    ("heb ik kennisgenomen", true),
    ("kan ik bevestigen", true),
    ("kan ik niet bevestigen", false),
    ("niet bereid", false),
    ("ben ik bereid", true),
    ("ik ben het eens", true),
    ("ben ik het eens", true),
    ("niet mee eens", false),
    ("herken ik niet", false),
    ("herken ik", true),
    ("onderschrijf ik", true),
    ("ik onderschrijf", true),
    ("inderdaad", true),
    ("is niet het geval", false),
    ("is het geval", true),
];
