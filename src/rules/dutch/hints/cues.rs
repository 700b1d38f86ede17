//! Words with which an answer declines or points away.

use crate::rules::{Class, CueKind, NearRow};

use CueKind::{NoData, NotMine, Premature, Refers, Refuses};

const NOT: Class = "niet geen nooit noch";
const DATA: Class = "cijfers gegevens data informatie zicht registratie registraties overzicht aantallen aantal signalen inzicht schatting \
    schattingen statistieken prognose prognoses cijfermatig onderzoeken onderzoek ramingen raming meldingen cijfer \
    beeld percentage inschatting aandeel kengetallen uitsplitsing";
/// What stands where nobody else is named: `het is aan te bevelen om`, `het is aan ons allemaal om`.
const NOT_ANOTHERS: Class = "orde bevelen raden ons allemaal iedereen allen";
const EXTENT: Class = "aantal aantallen getal getallen bedrag beeld cijfer cijfers overzicht percentage schatting inschatting \
    uitspraak uitspraken uitsplitsing";
const KNOWN: Class = "bekend beschikbaar voorhanden bijgehouden geregistreerd registreert paraat gemonitord verzameld \
    vastgelegd beschikbare";
const SAY: Class =
    "uitspraak uitspraken uitlatingen mededeling mededelingen oordeel commentaar voorspelling voorspellingen";
const OTHERS: Class = "gemeente gemeenten provincie provincies commissie waterschap waterschappen bedrijven bedrijf aanbieder aanbieders \
    ondernemers werkgevers werkgever partijen scholen school instellingen verzekeraars zorgverzekeraars zorgaanbieder \
    zorgaanbieders rechter rechters openbaar igj nvwa acm dnb afm ap politie inspectie toezichthouder toezichthouders \
    eigenaar lidstaten vn raad autoriteiten autoriteit gemeenteraad college veehouders ouders sociale sector rechterlijke \
    werknemers woningcorporatie woningcorporaties verhuurder verhuurders netbeheerder netbeheerders bank banken \
    ziekenhuis ziekenhuizen universiteit universiteiten fabrikant fabrikanten producent producenten vervoerder vervoerders \
    beroepsgroep omroep omroepen parlement landen land staten unie korpschef vng ipo prorail organisatie organisaties onderneming nza uwv belastingdienst burgemeester onderwijsinstellingen zorginstellingen \
    professionals bestuur bestuurders platform platforms minister staatssecretaris zelf dezorgaanbieder eenrechter \
    europesecommissie kamer";
const SPEAKERS: Class = "ik wij we kabinet regering ministerie";
const ANSWER: Class = "antwoord antwoorden beantwoording beantwoordingen vraag vragen brief kamerbrief kamerbrieven bijlage rapport \
    kamerstuk kamerstukken website";

const fn row(
    meaning: CueKind,
    words: &'static [Class],
    within: usize,
    example: &'static str,
    refused: &'static str,
) -> NearRow<CueKind> {
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

const UNTIL: Class = "uitkomst uitkomsten resultaten resultaat advies adviezen onderzoek rapport evaluatie beoordeling besluit uitspraak \
    besluitvorming formatie procedure";

pub(super) const CUES: &[NearRow<CueKind>] = &[
    row(
        Refuses,
        &["geen", SAY, "doe doen gedaan geef geven vel vellen"],
        10,
        "Daarover doe ik geen uitspraken.",
        "Het model doet geen uitspraken over kosten.",
    )
    .without(&["nog rechter rechtbank"]),
    row(
        Refuses,
        &["politie ministerie nctv aivd mivd defensie inspectie igj fiod nvwa belastingdienst rijk", "doet geeft", "geen", SAY],
        14,
        "De politie doet in het belang van het onderzoek geen uitspraken.",
        "De politie doet aangifte en geeft geen uitstel.",
    )
    .in_order(),
    row(Refuses, &["niet", "bevestigen", "ontkennen"], 6, "Ik kan dit bericht niet bevestigen of ontkennen.", "Ik kan dit bevestigen.")
        .in_order(),
    row(
        Refuses,
        &["maak maakt maken", "niet", "openbaar"],
        10,
        "Het kabinet maakt dergelijke verslagen niet openbaar.",
        "Het kabinet maakt de verslagen openbaar.",
    )
    .in_order(),
    row(
        Refuses,
        &[SPEAKERS, "niet geen", "informatie gegevens stukken documenten details cijfers", "delen verstrekken geven"],
        14,
        "In het belang van de Staat kan ik deze informatie niet delen.",
        "Ik zal deze informatie met uw Kamer delen.",
    )
    .without(&["alleen"]),
    row(
        Refuses,
        &["doet geeft", SPEAKERS, "geen", SAY],
        8,
        "Het kabinet doet hierover geen mededelingen.",
        "De rechter deed uitspraak.",
    ),
    row(
        Refuses,
        &[SPEAKERS, "niet", SAY, "geven doen vormen uitspreken"],
        12,
        "Een oordeel daarover kan ik niet geven.",
        "Uit de uitspraak volgt dat dit niet had kunnen volstaan.",
    ),
    row(
        Refuses,
        &["niet geen", "openbaar publiekelijk", "uitspraken mededelingen informatie ingaan delen gedeeld"],
        16,
        "Het is niet wenselijk om daarover in het openbaar uitspraken te doen.",
        "Het rapport is openbaar en bevat uitspraken.",
    ),
    row(
        Refuses,
        &["kan kunnen zal wil", NOT, "ingaan reageren treden uitlaten beantwoorden"],
        14,
        "Ik kan niet ingaan op individuele gevallen.",
        "Aanbieders die niet tijdig reageren, kan de toezichthouder beboeten.",
    )
    .in_order(),
    row(
        Refuses,
        &[SPEAKERS, "geen", "reactie toelichting informatie details mededelingen", "gegeven geven geef verstrekken delen"],
        12,
        "Ik kan daarover geen nadere informatie verstrekken.",
        "Ik kan nadere informatie verstrekken.",
    ),
    row(Refuses, &["niets", "zeggen gezegd meegedeeld meedelen mededelen vertellen"], 6, "Daarover kan ik niets zeggen.", "Dit doet niets af."),
    row(
        Refuses,
        &["niet", "kan kunnen zal", "ingaan reageren treden uitlaten beantwoorden"],
        6,
        "Dit is een zaak waarop ik niet nader kan ingaan.",
        "Wie dit niet wil, zal dit zeggen.",
    )
    .in_order(),
    row(Refuses, &["heb heeft", "geen", "oordeel mening opvatting"], 8, "Daar heb ik geen oordeel over.", "Ik heb een oordeel gevraagd.")
        .in_order(),
    row(Refuses, &["niet", "gepast passend", "om te"], 5, "Ik acht het niet gepast om hierop te reageren.", "Dit is gepast.")
        .in_order(),
    row(Refuses, &["is zijn", "niet", "openbaar"], 4, "Deze afspraken zijn niet openbaar.", "Deze afspraken zijn openbaar.")
        .in_order()
        .without(&["aanbesteed"]),
    row(
        Refuses,
        &["lopend lopende", "onderzoek onderzoeken procedure zaak", "geen niet niets", "ik kabinet wij we"],
        20,
        "Vanwege het lopende onderzoek kan ik hier niet meer over kwijt.",
        "Het lopende onderzoek is nog niet klaar.",
    ),
    row(
        Refuses,
        &["treed treedt treden", "niet", "in"],
        8,
        "Daar treedt het kabinet niet in.",
        "De wet treedt in werking.",
    )
    .in_order()
    .without(&["werking"]),
    row(
        Refuses,
        &["ga gaat gaan", "niet", "in"],
        7,
        "Op individuele gevallen ga ik niet in.",
        "Hier ga ik graag op in.",
    )
    .in_order(),
    row(
        Refuses,
        &["laat laten", "niet", "uit"],
        8,
        "Het kabinet laat zich niet uit over lopende zaken.",
        "Ik laat dit niet na.",
    )
    .in_order(),
    row(
        Refuses,
        &["onthoud onthouden onthoudt", "mij ons kabinet"],
        5,
        "Ik onthoud mij van een oordeel.",
        "Staten moeten zich daarvan onthouden.",
    ),
    row(
        Refuses,
        &["kan kunnen mag mogen wordt worden", NOT, "openbaar openbaargemaakt verstrekt verstrekken"],
        9,
        "Deze gegevens kunnen niet openbaar worden gemaakt.",
        "Deze gegevens kunnen openbaar worden gemaakt.",
    )
    .without(&["vervoer ministerie"]),
    row(Refuses, &["past", "mij kabinet ons", "niet"], 4, "Het past mij niet om dit te beoordelen.", "Dit past goed."),
    row(
        Refuses,
        &[
            "vertrouwelijk vertrouwelijkheid vertrouwelijke bedrijfsvertrouwelijk bedrijfsvertrouwelijke concurrentiegevoelig gerubriceerd gerubriceerde staatsgeheim \
        bedrijfsgevoelige",
            NOT,
        ],
        25,
        "Deze informatie is bedrijfsvertrouwelijk en kan ik niet geven.",
        "Deze informatie is bedrijfsvertrouwelijk.",
    ),
    row(
        Refuses,
        &[
            "individuele",
            "gevallen zaken zaak geval casus casuïstiek situaties dossiers bedrijven personen",
            "niet geen",
        ],
        18,
        "Over individuele gevallen kan ik niets zeggen en doe ik geen mededelingen.",
        "In individuele gevallen is maatwerk mogelijk.",
    )
    .without(&["mogelijk"]),
    row(Refuses, &["onder", "rechter"], 3, "Deze zaak is onder de rechter.", "De rechter heeft dit beslist.")
        .in_order(),
    row(
        Refuses,
        &["kan kunnen", "geen", "antwoord uitsluitsel details informatie inzage"],
        9,
        "Hierover kan ik geen uitsluitsel geven.",
        "Dit geeft geen uitsluitsel.",
    )
    .in_order()
    .without(&["worden vinden"]),
    row(Refuses, &[NOT, "speculeren"], 8, "Daarover wil ik niet speculeren.", "Men kan speculeren."),
    row(
        NoData,
        &[NOT, DATA, KNOWN],
        12,
        "Er zijn geen cijfers beschikbaar.",
        "Deze cijfers zijn niet alleen voor scholen beschikbaar.",
    )
    .without(&["signalen alleen"]),
    row(NoData, &[EXTENT, "kan kunnen", "niet", "geven noemen leveren"], 9, "Een exact aantal kan ik niet geven.", "Dat aantal kan ik noemen.")
        .in_order(),
    row(NoData, &["is zijn was", "niet", "bekend"], 6, "Hoeveel het er zijn is niet bekend.", "Ik ben bekend met dit bericht.")
        .in_order()
        .without(&["met"]),
    row(NoData, &["is zijn blijft", "onbekend"], 6, "De gevolgen zijn onbekend.", "Zij zijn onbekend met dit beroep.")
        .in_order()
        .without(&["met"]),
    row(NoData, &["onbekend", "is zijn hoeveel hoe of"], 2, "Het is voor mij onbekend hoeveel dit er zijn.", "Onbekend beeld wordt gemeld.")
        .in_order(),
    row(
        NoData,
        &["bestaat bestaan is zijn", "geen", "aantallen overzicht overzichten registratie registraties cijfers statistieken gegevens data beeld zicht inzicht"],
        5,
        "Er bestaat geen overzicht van deze gevallen.",
        "Er bestaat geen recht op dit overzicht van alle gevallen.",
    )
    .in_order()
    .without(&["geregistreerd"]),
    row(
        NoData,
        &["geen niet", EXTENT, "te", "noemen geven genereren leveren maken schetsen"],
        10,
        "Hierover is geen precies getal te noemen.",
        "Er is geen aantal genoemd.",
    )
    .in_order(),
    row(
        NoData,
        &[EXTENT, "niet", "te", "noemen geven genereren leveren maken schetsen"],
        16,
        "Een overzicht hiervan is niet te geven.",
        "Een overzicht is niet nodig.",
    )
    .in_order(),
    row(
        NoData,
        &["niet", "mogelijk", "te", "achterhalen bepalen berekenen schatten zeggen herleiden becijferen vast inschatten"],
        14,
        "Het is niet mogelijk om dit te achterhalen.",
        "Het is niet mogelijk om dit te veranderen.",
    )
    .in_order(),
    row(
        NoData,
        &["niet", "mogelijk", EXTENT],
        10,
        "Daardoor is het niet mogelijk om een landelijk beeld te geven.",
        "Het is mogelijk om een landelijk beeld te geven.",
    )
    .in_order(),
    row(NoData, &["niet", "bekend", "hoeveel of hoe wat welke"], 3, "Mij is niet bekend hoeveel dit er zijn.", "Mij is bekend hoeveel dit er zijn.")
        .in_order(),
    row(NoData, &["registreert registreren", "niet"], 8, "De politie registreert dit niet apart.", "De politie registreert dit.")
        .in_order(),
    row(
        NoData,
        &[DATA, "ontbreken ontbreekt"],
        5,
        "Landelijke cijfers hierover ontbreken.",
        "Vaak ontbreekt de tijd.",
    )
    .in_order(),
    row(
        NoData,
        &["niet", "uit", "registratie registraties systeem systemen cijfers", "te"],
        8,
        "Dit is niet uit de registratie te halen.",
        "Dit is uit de registratie te halen.",
    )
    .in_order(),
    row(
        NoData,
        &["niet", "mogelijk", "aan", "te", "geven"],
        10,
        "Het is niet mogelijk om aan te geven hoeveel dit kost.",
        "Het is mogelijk om aan te geven hoeveel dit kost.",
    )
    .in_order(),
    row(NoData, &["is zijn", "niet", "onderzocht doorgerekend gemeten geïnventariseerd"], 10, "Het effect is niet onderzocht.", "Het effect is onderzocht.")
        .in_order(),
    row(NoData, &["is zijn", "niet", "in", "kaart"], 6, "De kosten zijn niet in kaart gebracht.", "De kosten zijn in kaart gebracht.")
        .in_order(),
    row(NoData, &["niet", "met", "zekerheid"], 4, "Dat kan niet met zekerheid worden gezegd.", "Dat kan met zekerheid worden gezegd.")
        .in_order(),
    row(NoData, &["is bestaat", "geen", "duidelijkheid antwoord", "over te bestaat"], 9, "Hier is geen eenduidig antwoord op te geven.", "Er is geen reden voor.")
        .in_order(),
    row(NoData, &["bestaat", "geen", "duidelijkheid"], 5, "Over het aantal bestaat geen duidelijkheid.", "Over het aantal bestaat duidelijkheid.")
        .in_order(),
    row(NoData, &["vindt", "geen", "registratie"], 6, "Er vindt geen centrale registratie plaats.", "Er vindt registratie plaats.").in_order(),
    row(
        NoData,
        &["kan kunnen", "niet", "afgeleid opgemaakt herleid achterhaald vastgesteld", "hoeveel of hoe welke wie"],
        12,
        "Uit de systemen kan niet worden afgeleid hoeveel zaken dit betreft.",
        "Uit de systemen kan worden afgeleid hoeveel zaken dit betreft.",
    )
    .in_order(),
    row(NoData, &["is", "onduidelijk", "of hoe wat welke hoeveel wanneer"], 6, "Het is nog onduidelijk wat de gevolgen zijn.", "De tekst is onduidelijk.")
        .in_order(),
    row(NoData, &["niet", "uitgesplitst uitsplitsen splitsen"], 6, "Dit is niet uit te splitsen.", "Dit is uitgesplitst.").in_order(),
    row(
        NoData,
        &["niet", "over", DATA, "beschik beschikt beschikken"],
        10,
        "Dit komt doordat ik niet over deze gegevens beschik.",
        "Dit komt doordat ik over deze gegevens beschik.",
    )
    .in_order(),
    row(NoData, &["niet", "vast", "te stellen"], 5, "Achteraf is niet vast te stellen wie dit was.", "Dit is vast te stellen.")
        .in_order(),
    row(
        NoData,
        &["kan kunnen", SPEAKERS, "niet", "aangeven zeggen beoordelen nagaan vaststellen inschatten verifiëren verklaren plaatsen"],
        18,
        "Ik kan niet aangeven hoeveel dit er zijn.",
        "Ik kan aangeven dat dit zo is.",
    ),
    row(
        NoData,
        &["wordt worden", "niet", "bijgehouden geregistreerd gemonitord gemeten"],
        9,
        "Dit wordt niet landelijk geregistreerd.",
        "Dit wordt landelijk geregistreerd.",
    ),
    row(
        NoData,
        &["houd houdt houden", "geen niet", "bij registratie overzicht"],
        9,
        "Het ministerie houdt hiervan geen overzicht bij.",
        "Ik houd dit bij.",
    )
    .in_order(),
    row(
        NoData,
        &[
            "lastig moeilijk niet onmogelijk",
            "te",
            "schatten inschatten zeggen kwantificeren becijferen achterhalen voorspellen ramen herleiden bepalen genereren",
        ],
        6,
        "Dit is lastig in te schatten.",
        "Dit is goed in te schatten.",
    )
    .in_order(),
    row(
        NoData,
        &["heb heeft hebben beschik beschikt beschikken", NOT, DATA],
        9,
        "Ik heb daar geen gegevens over.",
        "Ik heb geen reden om aan deze cijfers te twijfelen.",
    )
    .in_order()
    .without(&["signalen reden aanleiding toegang recht normen achtergehouden bewijs"]),
    row(
        NoData,
        &["geen", DATA, "heb hebben heeft beschik beschikt beschikken"],
        8,
        "Dit komt doordat ik geen cijfers heb.",
        "Dit komt doordat ik cijfers heb.",
    )
    .in_order()
    .without(&["signalen"]),
    row(
        NoData,
        &["inschatting schatting overzicht beeld antwoord uitsplitsing", SPEAKERS, "niet", "geven maken"],
        12,
        "Een precieze inschatting van de kosten kan ik nu niet geven.",
        "Een precieze inschatting van de kosten zal ik geven.",
    ),
    row(
        NoData,
        &["heb heeft hebben", "geen", "kennis wetenschap", "van"],
        6,
        "Daar heb ik geen kennis van.",
        "Daar heb ik kennis van genomen.",
    )
    .in_order(),
    row(
        NoData,
        &["niet beperkt onvoldoende", "inzichtelijk"],
        3,
        "Dat is beperkt inzichtelijk.",
        "Dat is goed inzichtelijk.",
    ),
    row(
        NotMine,
        &["het", "is", "aan", "om"],
        16,
        "Het is dan ook aan de gemeente om dit te bepalen.",
        "Het is aan te bevelen om dit te doen.",
    )
    .in_order()
    .without(&[NOT_ANOTHERS]),
    row(
        NotMine,
        &["het", "aan", "is", "om"],
        9,
        "Ik herhaal dat het aan de gemeente is om dit te bepalen.",
        "Ik herhaal dat het aan iedereen is om dit te doen.",
    )
    .in_order()
    .without(&[NOT_ANOTHERS]),
    row(
        NotMine,
        &["is ligt", "het", "aan", "om"],
        14,
        "Daarom is het aan de gemeente om dit te bepalen.",
        "Daarom is het aan ons allemaal om dit te doen.",
    )
    .in_order()
    .without(&[NOT_ANOTHERS]),
    row(
        NotMine,
        &["is ligt", "aan", OTHERS, "om te of"],
        10,
        "Dit is aan de gemeente om te bepalen.",
        "Dit is aangepast aan de wens om te bouwen.",
    )
    .in_order()
    .without(&["aangepast gericht"]),
    row(
        NotMine,
        &["is ligt", "verantwoordelijkheid bevoegdheid taak", "van bij", OTHERS],
        10,
        "Dit is de verantwoordelijkheid van gemeenten.",
        "Dit is mijn verantwoordelijkheid.",
    )
    .in_order()
    .without(&["mijn gezamenlijke gedeelde"]),
    row(
        NotMine,
        &["verantwoordelijkheid bevoegdheid", "ligt", "bij", OTHERS],
        8,
        "De verantwoordelijkheid hiervoor ligt bij de gemeenten.",
        "De verantwoordelijkheid ligt bij mij.",
    )
    .in_order(),
    row(
        NotMine,
        &[OTHERS, "zelf", "verantwoordelijk bepalen beslissen"],
        8,
        "Gemeenten zijn hier zelf verantwoordelijk voor.",
        "Ik ben hiervoor verantwoordelijk.",
    )
    .in_order(),
    row(
        NotMine,
        &["oordeel", "is", "aan voorbehouden voorbehou"],
        12,
        "Het oordeel daarover is aan de rechter.",
        "Het oordeel is helder.",
    ),
    row(
        NotMine,
        &["beoordeling afweging beslissing keuze invulling", "is ligt", "aan bij", "de het een"],
        9,
        "De afweging daarover ligt bij de gemeente.",
        "De afweging ligt bij mij.",
    )
    .in_order()
    .without(&["uw mijn"]),
    row(NotMine, &["dit dat", "is", "aan", OTHERS], 6, "Dat is primair aan de gemeente.", "Dat is aan mij.").in_order(),
    row(NotMine, &["laat laten", "ik kabinet", "aan", OTHERS], 7, "Dat laat ik aan de gemeente.", "Ik laat dit na.").in_order(),
    row(
        NotMine,
        &["valt vallen", "onder", "verantwoordelijkheid bevoegdheid", "van", OTHERS],
        10,
        "Dit valt onder de verantwoordelijkheid van de gemeente.",
        "Dit valt onder mijn verantwoordelijkheid.",
    )
    .in_order(),
    row(
        NotMine,
        &["geen", "rol", "kabinet mij rijk rijksoverheid overheid"],
        6,
        "Hierin is geen rol voor het Rijk weggelegd.",
        "Het Rijk speelt een rol.",
    )
    .in_order(),
    row(NotMine, &[SPEAKERS, "niet", "bevoegd"], 6, "Daartoe ben ik niet bevoegd.", "De politie is daartoe niet bevoegd."),
    row(
        NotMine,
        &[OTHERS, "is zijn", "hiervoor daarvoor hier daar", "verantwoordelijk"],
        6,
        "De gemeente is hiervoor verantwoordelijk.",
        "Werkgevers zijn verantwoordelijk voor de veiligheid.",
    )
    .in_order(),
    row(
        NotMine,
        &["aan door", "een het", "volgend volgende nieuw nieuwe", "kabinet"],
        5,
        "Keuzes hierover worden door een nieuw kabinet gemaakt.",
        "Het nieuwe kabinet heeft dit opgenomen.",
    )
    .in_order(),
    row(
        NotMine,
        &["minister staatssecretaris collega ambtgenoot", "gaat", "hierover daarover"],
        8,
        "De minister van Buitenlandse Zaken gaat hierover.",
        "De minister gaat hiermee verder.",
    )
    .in_order(),
    row(
        NotMine,
        &["voorbehouden voorbehou", "aan den"],
        2,
        "Dit is voorbehouden aan de rechter.",
        "Ik maak een voorbehoud.",
    )
    .in_order(),
    row(
        NotMine,
        &["is zijn", "niet", "aan", "mij ons kabinet minister rijk"],
        5,
        "Het is niet aan mij om dit te bepalen.",
        "Het rapport is niet aan mij aangeboden.",
    )
    .in_order()
    .without(&["aangeboden gemeld voorgelegd gevraagd toegezonden bekend gericht"]),
    row(NotMine, &["is", "vraag", "voor aan", OTHERS], 7, "Dat is een vraag voor de gemeente.", "Dat is de vraag.").in_order(),
    row(
        NotMine,
        &["is", "afweging keuze beslissing", "van aan", OTHERS],
        7,
        "Dat is een afweging van het bedrijf zelf.",
        "Dat is een afweging van belangen.",
    )
    .in_order(),
    row(NotMine, &["meng mengt", "mij zich", "niet"], 4, "Ik meng mij niet in de bedrijfsvoering.", "Ik meng mij in dit gesprek.").in_order(),
    row(
        NotMine,
        &[OTHERS, "gaat gaan", "hierover daarover"],
        4,
        "De gemeenteraad gaat hierover.",
        "De gemeenteraad gaat verder.",
    )
    .in_order(),
    row(
        NotMine,
        &["heb heeft hebben speel speelt", "geen", "rol bevoegdheid bevoegdheden zeggenschap"],
        14,
        "Ik heb hierin geen bevoegdheid.",
        "Dit speelt een rol.",
    )
    .in_order(),
    row(
        NotMine,
        &["buiten", "mijn onze", "verantwoordelijkheid bevoegdheid bevoegdheden"],
        4,
        "Dit valt buiten mijn bevoegdheid.",
        "Dit valt onder mijn bevoegdheid.",
    )
    .in_order(),
    row(NotMine, &["niet", "mijn", "bevoegdheid"], 5, "Dit behoort niet tot mijn bevoegdheid.", "Dit is mijn bevoegdheid.")
        .in_order(),
    row(
        NotMine,
        &["is", "zaak aangelegenheid", "van voor tussen"],
        4,
        "Dit is een zaak van de gemeente.",
        "Dit is een zaak die speelt.",
    )
    .in_order()
    .without(&["mijn gezamenlijke"]),
    row(
        NotMine,
        &["is", "aan", "volgend volgende nieuw nieuwe", "kabinet"],
        6,
        "Dit besluit is aan een volgend kabinet.",
        "Dit is aan het kabinet gemeld.",
    )
    .in_order(),
    row(NotMine, &["ga gaat", "niet", "over"], 5, "Daar ga ik niet over.", "Dat gaat over geld.").in_order(),
    row(NotMine, &["ga", "niet", "over"], 9, "Daar ga ik als minister niet over.", "Daar ga ik binnenkort over in gesprek.").in_order(),
    row(
        NotMine,
        &[OTHERS, "gaat gaan", "zelf", "over"],
        6,
        "Gemeenten gaan hier zelf over.",
        "Gemeenten gaan hier zelf mee aan de slag.",
    )
    .in_order(),
    row(
        NotMine,
        &["behoort behoren hoort valt vallen", "tot onder binnen", "autonomie", "van"],
        8,
        "Dit behoort tot de autonomie van de gemeente.",
        "Dit behoort tot de taken van de gemeente.",
    )
    .in_order(),
    row(
        NotMine,
        &["laat laten", "aan", "volgend volgende nieuw nieuwe", "kabinet"],
        12,
        "Het demissionaire kabinet laat dit aan het volgende kabinet.",
        "Ik laat dit aan het kabinet weten.",
    )
    .in_order(),
    row(
        NotMine,
        &["verantwoordelijkheid bevoegdheid", "ligt", "bij", "de een het individuele zorgaanbieders werkgevers"],
        9,
        "De verantwoordelijkheid hiervoor ligt bij de schoolbesturen.",
        "De verantwoordelijkheid hiervoor ligt bij het kabinet.",
    )
    .in_order()
    .without(&["kabinet rijk minister ministers ministerie rijksoverheid overheid regering"]),
    row(
        Premature,
        &["vooruit vooruitlopen vooruitloop vooruitlopend", NOT],
        8,
        "Daar loop ik niet op vooruit.",
        "Ik kijk vooruit.",
    ),
    row(
        Premature,
        &["besluitvorming besluit onderzoek evaluatie uitwerking", "moet", "nog"],
        8,
        "De besluitvorming hierover moet nog plaatsvinden.",
        "De besluitvorming moet sneller.",
    )
    .in_order(),
    row(
        Premature,
        &["vindt", "nog", "besluitvorming"],
        6,
        "Daarover vindt nog besluitvorming plaats.",
        "De besluitvorming vindt plaats in mei.",
    )
    .in_order(),
    row(
        Premature,
        &["kan kunnen", "pas", "na als wanneer zodra", "gezegd zeggen uitspraken mededelingen geven beoordelen"],
        16,
        "Hierover kan pas na afronding van het onderzoek meer worden gezegd.",
        "Gemeenten kunnen pas na 1 juli een aanvraag indienen.",
    )
    .in_order(),
    row(Premature, &["te", "vroeg"], 2, "Het is te vroeg om dit te zeggen.", "Dit begon vroeg.").in_order(),
    row(Premature, &["prematuur voorbarig"], 1, "Dat is prematuur.", "Dat is klaar."),
    row(
        Premature,
        &[UNTIL, "afwachten afgewacht afwacht"],
        12,
        "Ik wil de uitkomst afwachten.",
        "Ik kan de dag niet afwachten.",
    ),
    row(Premature, &[UNTIL, "af", "wachten tewachten"], 14, "Ik wens het advies af te wachten.", "Het advies is af.")
        .in_order(),
    row(Premature, &["wacht wachten", UNTIL, "af"], 14, "Ik wacht het advies af.", "De wachttijden nemen af.")
        .in_order(),
    row(
        Premature,
        &["nog", NOT, "besloten besluit besluiten beslissing besluitvorming keuze keuzes duidelijk definitief vastgesteld uitgewerkt"],
        6,
        "Hierover is nog geen besluit genomen.",
        "Hierover is besloten.",
    ),
    row(Refers, &["verwijs", "naar"], 12, "Hiervoor verwijs ik u naar mijn brief.", "Dit verwijst naar de wet."),
    row(
        Refers,
        &["verwijst verwijzen", "kabinet wij we u", "naar"],
        12,
        "Voor het overige verwijst het kabinet naar de brief.",
        "De huisarts verwijst naar de kliniek.",
    ),
    row(Refers, &["verwezen", "naar", ANSWER], 8, "Kortheidshalve wordt verwezen naar het antwoord op vraag 3.", "De patiënt wordt verwezen naar een arts.")
        .in_order(),
    row(
        Refers,
        &["vindt treft", "u", "in op", "bijlage brief kamerbrief website"],
        8,
        "Het antwoord op deze vraag vindt u in de bijlage.",
        "U vindt dit zorgelijk.",
    )
    .in_order(),
    row(Refers, &["ja nee", "zie", ANSWER], 8, "Ja, zie het antwoord op vraag 3.", "Ja, ik zie dat antwoord.")
        .in_order()
        .at_start()
        .without(&["ook", "geen", "ik"]),
    row(Refers, &["zie", ANSWER], 8, "Zie het antwoord op vraag 3.", "Zie ook het antwoord op vraag 3.")
        .at_start()
        .without(&["ook", "geen"]),
];
