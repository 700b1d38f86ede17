//! Words with which an answer declines or points away.

use crate::rules::{Class, CueKind, NearRow};

use CueKind::{NoData, NotMine, Premature, Refers, Refuses};

const NOT: Class = "niet geen nooit noch";
const DATA: Class = "cijfers gegevens data informatie zicht registratie registraties overzicht aantallen aantal signalen inzicht schatting \
    schattingen statistieken prognose prognoses cijfermatig onderzoeken onderzoek ramingen raming meldingen cijfer \
    percentage inschatting aandeel kengetallen";
const KNOWN: Class = "bekend beschikbaar voorhanden bijgehouden geregistreerd registreert paraat gemonitord verzameld \
    vastgelegd beschikbare";
const SAY: Class = "uitspraak uitspraken uitlatingen mededeling mededelingen oordeel commentaar";
const OTHERS: Class = "gemeente gemeenten provincie provincies commissie waterschap waterschappen bedrijven bedrijf aanbieder aanbieders \
    ondernemers werkgevers werkgever partijen scholen school instellingen verzekeraars zorgverzekeraars zorgaanbieder \
    zorgaanbieders rechter rechters om openbaar igj nvwa acm dnb afm ap politie inspectie toezichthouder toezichthouders \
    eigenaar lidstaten vn raad autoriteiten autoriteit gemeenteraad college veehouders ouders sociale sector rechterlijke \
    organisatie organisaties onderneming nza uwv belastingdienst burgemeester onderwijsinstellingen zorginstellingen \
    professionals bestuur bestuurders platform platforms minister staatssecretaris zelf dezorgaanbieder eenrechter \
    europesecommissie kamer";
const ANSWER: Class = "antwoord antwoorden beantwoording beantwoordingen vraag vragen brief kamerbrief kamerbrieven bijlage rapport \
    kamerstuk kamerstukken website";

const fn row(meaning: CueKind, words: &'static [Class], within: usize, example: &'static str, refused: &'static str) -> NearRow<CueKind> {
    NearRow { meaning, words, ordered: false, within, without: &[], at_start: false, example, refused }
}

impl<T: Copy> NearRow<T> {
    const fn in_order(self) -> Self {
        Self { ordered: true, ..self }
    }

    const fn without(self, without: &'static [Class]) -> Self {
        Self { without, ..self }
    }

    const fn at_start(self) -> Self {
        Self { at_start: true, ..self }
    }
}

pub(super) const CUES: &[NearRow<CueKind>] = &[
    row(Refuses, &[NOT, SAY, "doe doen doet kan kunnen gedaan geven geef ik"], 10, "Daarover doe ik geen uitspraken.",
        "De rechter deed uitspraak."),
    row(Refuses, &["ga gaat kan kunnen zal wil treed treden treedt reageert reageer reageren", NOT, "in ingaan reageren individuele"], 10,
        "Ik kan niet ingaan op individuele gevallen.", "Ik kan hierop ingaan.")
        .without(&["dat plaats", "gemeenten"]),
    row(Refuses, &["onthoud onthouden onthoudt"], 1, "Ik onthoud mij van een oordeel.", "Hij onthield zich."),
    row(Refuses, &["kan kunnen mag mogen wordt worden is", NOT, "openbaar gedeeld delen verstrekt verstrekken gemaakt"], 10,
        "Deze gegevens kunnen niet openbaar worden gemaakt.", "Dit is openbaar.")
        .without(&["gebruik", "afspraken"]),
    row(Refuses, &["past", NOT], 3, "Het past mij niet om dit te beoordelen.", "Dit past goed."),
    row(Refuses, &["vertrouwelijk vertrouwelijkheid vertrouwelijke bedrijfsvertrouwelijk bedrijfsvertrouwelijke concurrentiegevoelig"], 1,
        "Deze informatie is bedrijfsvertrouwelijk.", "Dit is openbaar."),
    row(NoData, &[NOT, DATA, KNOWN], 12, "Er zijn geen cijfers beschikbaar.", "Er zijn cijfers beschikbaar.")
        .without(&["signalen"]),
    row(NoData, &["is zijn was", "niet", "bekend"], 6, "Hoeveel het er zijn is niet bekend.", "Ik ben bekend met dit bericht."),
    row(NoData, &["onbekend"], 1, "De gevolgen zijn onbekend.", "De gevolgen zijn bekend."),
    row(NoData, &["wordt worden houdt houden", "niet", "bijgehouden geregistreerd gemonitord bij bijhouden geregistreerd"], 8,
        "Dit wordt niet landelijk geregistreerd.", "Dit wordt landelijk geregistreerd."),
    row(NoData, &["lastig moeilijk niet onmogelijk", "te", "schatten inschatten zeggen kwantificeren becijferen achterhalen bepalen voorspellen ramen"], 6,
        "Dit is lastig in te schatten.", "Dit is goed in te schatten.")
        .in_order(),
    row(NoData, &["heb heeft hebben beschik beschikt beschikken", NOT, DATA], 9, "Ik heb daar geen gegevens over.", "Ik heb gegevens daarover.")
        .without(&["signalen"]),
    row(NoData, &["niet", "mogelijk", "omdat", KNOWN], 30, "Dat is niet mogelijk omdat dit niet bekend is.", "Dat is niet mogelijk.").in_order(),
    row(NotMine, &["is ligt", "aan", OTHERS, "om te of"], 14, "Het is aan de gemeente om dit te bepalen.", "Dit is aangepast aan de gemeente.")
        .in_order(),
    row(NotMine, &["oordeel", "is", "aan voorbehouden voorbehou"], 12, "Het oordeel daarover is aan de rechter.", "Het oordeel is helder."),
    row(NotMine, &["voorbehouden voorbehou", "aan den"], 2, "Dit is voorbehouden aan de rechter.", "Ik maak een voorbehoud.").in_order(),
    row(NotMine, &["is zijn", "niet", "aan", "mij ons kabinet minister rijk"], 5, "Het is niet aan mij om dit te bepalen.",
        "Dit is niet vreemd.").in_order(),
    row(NotMine, &["heb heeft spelen speelt speel", "geen", "rol bevoegdheid bevoegdheden zeggenschap"], 14, "Ik heb hierin geen bevoegdheid.",
        "Dit speelt een rol."),
    row(NotMine, &["verantwoordelijkheid bevoegdheid", "van", OTHERS], 5, "Dit is de verantwoordelijkheid van gemeenten.", "Dit is mijn verantwoordelijkheid.")
        .in_order(),
    row(NotMine, &["ga gaat", "niet", "over"], 5, "Daar ga ik niet over.", "Dat gaat over geld."),
    row(Premature, &["vooruit vooruitlopen vooruitloop vooruitlopend", NOT], 8, "Daar loop ik niet op vooruit.", "Ik kijk vooruit."),
    row(Premature, &["te", "vroeg"], 1, "Het is te vroeg om dit te zeggen.", "Dit begon vroeg.").in_order(),
    row(Premature, &["prematuur voorbarig"], 1, "Dat is prematuur.", "Dat is klaar."),
    row(Premature, &["af wacht wachten wenst wil eerst", "afwachten wachten tewachten wacht"], 8, "Ik wil de uitkomst afwachten.", "De wachttijden lopen op.")
        .without(&["wachttijd", "wachtlijst"]),
    row(Premature, &["nog", NOT, "besloten besluit besluitvorming duidelijk definitief"], 6, "Hierover is nog geen besluit genomen.",
        "Hierover is besloten."),
    row(Refers, &["verwijs verwijst verwijzen", "ik u naar kabinet"], 4, "Hiervoor verwijs ik u naar mijn brief.", "De huisarts heeft dit gezien.")
        .without(&["huisarts", "huisartsen", "patiënt", "patiënten"]),
    row(Refers, &["zie", ANSWER], 8, "Zie het antwoord op vraag 3.", "Ik zie geen antwoord.").at_start().without(&["ook", "geen"]),
];
