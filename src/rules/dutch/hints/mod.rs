//! What hints look for in Dutch administrative prose.

mod asking;
mod commitments;
mod cues;

use crate::rules::{Class, Hints, Terms};

pub(super) const HINTS: Hints = Hints {
    commitments: commitments::COMMITMENTS,
    cues: cues::CUES,
    kinds: commitments::KINDS,
    terms: TERMS,
    asks: asking::ASKS,
    polite: asking::POLITE,
    explaining: asking::EXPLAINING,
    knowledge: "zicht inzicht cijfers gegevens bekend overzicht beeld informatie data duidelijk geregistreerd bijgehouden",
    conditions: asking::CONDITIONS,
    said: asking::SAID,
    said_inside: asking::SAID_INSIDE,
    first_person: "ik wij we",
    government: "kabinet regering ministerie ministeries departement departementen minister ministers staatssecretaris \
        staatssecretarissen bewindspersonen bewindslieden nederland ambtsgenoot ambtgenoot collega \
        nvwa rvo belastingdienst rijkswaterstaat duo ind dji rivm defensie douane rijk rijksoverheid \
        coa uwv svb cjib rdw cbr toeslagen \
        vws szw ocw bzk ezk kgg lnv lvvn ienw jenv",
    others: "gemeente gemeenten provincie provincies waterschap waterschappen commissie unie sector branche bedrijf bedrijven \
        bedrijfsleven aanbieder aanbieders zorgaanbieders werkgever werkgevers werknemers partijen vakbonden bonden school scholen schoolbesturen \
        instelling instellingen universiteiten hogescholen verzekeraars zorgverzekeraars banken rechter rechtbank rechtspraak hof politie \
        inspectie toezichthouder toezichthouders igj acm afm dnb ap nza ns prorail gasunie tennet netbeheerder netbeheerders schiphol klm \
        corporaties woningcorporaties ziekenhuis ziekenhuizen parlement europa voorzitterschap voorzitter lidstaten landen duitsland \
        frankrijk belgië israël rusland oekraïne china iran turkije vn navo zij ze hij fabrikant fabrikanten producenten vervoerders exploitant eigenaar \
        ombudsman rekenkamer gezondheidsraad onderwijsraad ser cbs cpb pbl scp kiesraad vng ipo aedes corporatie instituut bestuur directie college gemeenteraad bedrijfsleven eigenaren",
    with_name: "ministerie ministeries minister ministers staatssecretaris staatssecretarissen departement ambtsgenoot \
        ambtgenoot collega",
    determiners: "het de mijn dit ons onze deze huidige nieuwe demissionaire nederlandse een",
    light: "ook dan daarom nu nog graag mij ons zich er hier daar hierover daarover hierbij daarbij zelf echter \
        verder hiervoor daarvoor hiermee daarmee hierin daarin ervoor eveneens opnieuw dus vervolgens uiteraard wel samen tevens daarnaast daartoe hiertoe momenteel binnenkort u uw kamer dit het \
        de deze mijn onze",
    prepositions: "van door bij aan voor met namens tussen naar binnen vanuit onder over tegen via vanwege jegens richting in uit op per na \
        tijdens sinds volgens conform binnen gedurende vanaf",
    subordinators: "dat of om waarbij die zodat omdat als indien waarin waarmee hoe wat welke wanneer zoals terwijl \
        hoewel aangezien mits tenzij waardoor waarvan waarop waaruit waarom wie nadat voordat totdat opdat zodra waar \
        hoeverre hoeveel welk waarna waartoe waarover waarvoor waarnaar waaronder zolang alvorens teneinde",
    doubting: "of hoe hoeverre hoeveel als indien wat welke waarom wanneer mits tenzij",
    auxiliaries: "heb heeft hebben had hadden laat laten is ben zijn was waren zou zouden wordt worden werd werden doe doet \
        zal zullen wil ga gaat kan kunnen moet moeten mag mogen",
    ending_in_en: "verken teken reken",
    plural: "wij we ministeries departementen ministers staatssecretarissen bewindspersonen bewindslieden",
    other_names: "openbaar",
    small_words: SMALL_WORDS,
    finite_verbs: "is zijn was waren wordt worden werd werden heeft hebben had hadden kan kunnen kon konden zal zullen \
        zou zouden moet moeten mag mogen wil willen gaat gaan blijft blijven komt komen staat staan ligt liggen ziet \
        zien vindt vinden geeft geven maakt maken doet doen biedt bieden krijgt krijgen neemt nemen ben ik bent heb \
        vormt vormen betreft betekent blijkt leidt draagt zet houdt houden gebruikt gebruiken werkt werken richt",
    no_number_after: "vraag vragen artikel artikelen art lid nr nummer bijlage antwoord antwoorden kamerstuk kamerstukken \
        noot voetnoot hoofdstuk paragraaf pagina blz motie categorie fase box richtlijn verordening",
    number_words: "twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien \
        negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd honderden honderdtal duizend duizenden \
        duizendtal miljoen miljoenen miljard miljarden biljoen geen nul enkele enige tiental tientallen één eenmaal tweemaal driemaal \
        beide anderhalf anderhalve half halve helft derde kwart dozijn tweetal drietal viertal vijftal paar niemand nooit alle alleen",
    number_endings: "honderd duizend twintig dertig veertig vijftig zestig zeventig tachtig negentig miljoen miljard",
    year_after: "in van vanaf sinds tot en uit over voor na per eind einde begin medio jaar jaren zomer najaar voorjaar winter herfst \
        kwartaal helft uiterlijk tijdens rond of",
    days: "vandaag gisteren eergisteren morgen maandag dinsdag woensdag donderdag vrijdag zaterdag zondag vorige vorig afgelopen jl",
    months: MONTHS,
    glued: "wordt worden zullen kunnen hebben willen heeft zal zijn ik wij we het de een van met naar dat die te uw ook niet geen",
    glued_behind: "wordt worden zullen kunnen hebben heeft willen zal zijn is kan wil ik wij we het een van met naar voor aan door over \
        bij uit dat die uw ook niet geen",
    glued_to_any: "wordt worden zullen willen kunnen hebben heeft zal",
};

const MONTHS: Class = "januari februari maart april mei juni juli augustus september oktober november december";

const TERMS: Terms = Terms {
    prepositions: "voor vóór in na tegen rond uiterlijk vanaf per binnen op tijdens medio omstreeks over",
    modifiers: "het de half later aanstaande eerstvolgende eind einde begin medio eerste tweede derde vierde laatste loop van dit deze volgend volgende \
        komend komende korte najaar voorjaar zomer naar verwachting uiterlijk aankomende lopende enkele twee drie vier zes \
        helft kwartaal",
    heads: "zomer zomerreces kerstreces meireces herfstreces voorjaarsreces krokusreces reces najaar voorjaar herfst winter \
        kwartaal helft prinsjesdag begrotingsbehandeling voorjaarsnota begin eind einde medio zomerperiode jaareinde \
        januari februari maart april mei juni juli augustus september oktober november december q1 q2 q3 q4",
    spans: "kabinetsperiode jaar jaren maand maanden week weken tijd periode termijn dagen",
    setting: "dit deze aanstaande eerstvolgende volgend volgende komend komende korte aankomende lopende einde eind begin binnen enkele",
    alone: "binnenkort spoedig morgen",
    phrases: &[
        "zo spoedig mogelijk",
        "zo snel mogelijk",
        "op korte termijn",
        "zo snel als mogelijk",
        "op afzienbare termijn",
    ],
    tail: "van dit volgend volgende het komend komende jaar deze kabinetsperiode",
    happenings: &[
        "zodra",
        "met ingang van",
        "na afronding van",
        "na de afronding van",
        "na oplevering van",
        "na ontvangst van",
        "na ommekomst van",
        "na publicatie van",
        "na vaststelling van",
        "na inwerkingtreding van",
        "tijdens de",
    ],
};

const SMALL_WORDS: Class = "de het een en van in op te dat die is zijn was waren voor met aan door om er ook bij dit deze als \
    wordt worden werd naar niet of uit over tot heeft hebben ik u uw wij we zij hij ze kan kunnen zal zullen zou zouden \
    moet moeten mag mogen wil willen geen nog wel al meer dan maar want omdat zoals onder tussen tegen na sinds via per \
    binnen buiten zonder ten ter toe dus echter daarnaast daarom hierbij daarbij daarmee hiermee waarbij waarmee waarin \
    hoe wat wie welke welk waar waarom wanneer hoeveel deelt bent kunt ja nee zo indien mijn ons onze hun haar zich mij \
    dit daar hier hierover daarover eens worden wordt gaat gaan doen doet kabinet minister vraag vragen antwoord mening \
    bekend bereid aangeven toelichten welke andere alle veel zeer reeds momenteel deze daarvan hiervan daartoe hiertoe";
