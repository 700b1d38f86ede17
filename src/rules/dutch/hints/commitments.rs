//! Clauses in which a government promises, and words that tell what.

use crate::rules::{Class, ClauseRow, CommitmentKind, NearRow, Subject};

use CommitmentKind::{Act, Aim, Inform, Investigate};

/// A term within the sentence; see [`crate::rules::Terms`].
const TERM: Class = "@term";

const HOUSE: Class = "kamer u kamers eerste tweede";
const WILL: Class = "zal zullen";
/// What may, must or should be done is no plan.
const MODAL: Class = "zou zouden kan kunnen moet moeten dient dienen mag mogen hoeft hoeven";

/// What is said now and done with by saying it.
const SAYING: Class = "benadrukken opmerken verwijzen toelichten onderstrepen zeggen aangeven noemen vermelden \
    memoreren herhalen vooropstellen voorop opgemerkt benadrukt hieronder hierna achtereenvolgens verduidelijken toevoegen \
    rechtzetten corrigeren nuanceren schetsen uiteenzetten beschrijven uitspreken onderkennen erkennen bevestigen beamen stilstaan";

/// Beliefs and expectations.
const BELIEF: Class =
    "mening overtuigd standpunt vanuit ervan erbij uitgaan denken verwachten vinden opvatting oordeel";

/// What will come about by itself.
const PREDICTED: Class = "blijken moeten toenemen afnemen leiden stijgen dalen ontstaan zijn hebben duren betekenen \
    afhangen schelen optreden plaatshebben voorkomen behoren kunnen mogen hoeven dienen zou zouden";

const NOT: Class = "niet geen nooit";

/// What is always done.
const HABIT: Class = "altijd tijde standaard regelmatig periodiek steeds telkens doorgaans voortdurend continu doorlopend veelal meestal vaak soms per jaarlijks \
    elk elke ieder iedere geval gevallen";

/// What may be laid before the House, or before the public.
const PAPERS: Class = "voorstel voorstellen brief kamerbrief besluit wetsvoorstel handreiking evaluatie onderzoek rapport pilot \
    reactie kabinetsreactie beleidsreactie plan visie nota actieplan uitwerking maatregelen \
    campagne programma traject project proef";

/// What findings are taken along in.
const WORK: Class = "onderzoek onderzoeken evaluatie verkenning analyse impactanalyse inventarisatie studie pilot \
    doorlichting herziening besluitvorming afweging uitwerking voorbereiding gesprek gesprekken traject wetsvoorstel hierin daarin \
    brief kamerbrief voortgangsbrief voortgangsrapportage";

/// What an aim is called.
const AIM: Class = "streven voornemen intentie inzet ambitie";

const LOOK: Class = "onderzoeken verkennen bezien bekijken nagaan bestuderen evalueren inventariseren overwegen \
    analyseren afwegen kijken uitzoeken heroverwegen wegen doorlichten toetsen verkenning uitvragen";

const LOOKED: Class = "bezien onderzocht verkend bekeken nagegaan geëvalueerd gekeken uitgezocht geïnventariseerd \
    gewogen meegewogen overwogen heroverwogen bestudeerd geanalyseerd doorgelicht";

const LOOKS: Class = "verken verkent verkennen onderzoek onderzoekt onderzoeken bezie beziet bezien bekijk bekijkt \
    bekijken inventariseer inventariseert inventariseren overweeg overweegt overwegen evalueer evalueert evalueren \
    bestudeer bestudeert bestuderen beraad beraadt beraden heroverweeg heroverweegt analyseer analyseert";

const SHARED: Class = "geïnformeerd toegezonden gezonden toegestuurd gestuurd aangeboden bericht verzonden gedeeld \
    teruggekomen ingelicht meegedeeld toegelicht voorgelegd";

const SHARE: Class = "informeren toezenden zenden toesturen sturen aanbieden berichten terugkomen terug toekomen \
    inlichten verzenden stuur stuurt zend zendt informeer informeert bericht kom komt ontvangt ontvangen doen delen \
    ingaan voorleggen rapporteren gezonden";

const PLANNED: Class = "aangescherpt uitgewerkt verhoogd verlaagd uitgebreid aangepast opgesteld ontwikkeld voorbereid \
    gemaakt ingericht opgenomen gepubliceerd ingevoerd verlengd vernieuwd herzien geactualiseerd gestart versterkt \
    aangeboden aangevuld gepresenteerd gerealiseerd getroffen ingezet ingetrokken opgepakt opgestart opgezet \
    overgenomen toegevoegd uitgebracht uitgerold uitgezet vervangen \
    gebracht gedeeld gesproken gevoerd hervat overlegd verzonden teruggekomen verbeterd vastgesteld besproken geagendeerd afgerond opgeleverd bekendgemaakt ingediend voorgelegd geëvalueerd \
    gezet genomen georganiseerd geplaatst vormgegeven geïmplementeerd geïntensiveerd gewijzigd ondertekend \
    opgericht uitgevoerd verwerkt meegenomen betrokken";

const fn row(
    name: &'static str,
    subject: Subject,
    verb: Class,
    example: &'static str,
    refused: &'static str,
) -> ClauseRow {
    ClauseRow {
        name,
        subject,
        verb,
        with: &[],
        without: &[],
        within: 60,
        main: false,
        then: None,
        kind: None,
        example,
        refused,
    }
}

impl ClauseRow {
    const fn with(self, with: &'static [Class]) -> Self {
        Self { with, ..self }
    }

    const fn without(self, without: &'static [Class]) -> Self {
        Self { without, ..self }
    }

    const fn main(self) -> Self {
        Self { main: true, ..self }
    }

    const fn then(self, class: Class, within: usize) -> Self {
        Self { then: Some((class, within)), ..self }
    }

    const fn within(self, within: usize) -> Self {
        Self { within, ..self }
    }

    const fn of(self, kind: CommitmentKind) -> Self {
        Self { kind: Some(kind), ..self }
    }
}

use Subject::{Government as We, Passive as It};

pub(super) const COMMITMENTS: &[ClauseRow] = &[
    row("informed", It, "wordt worden zal zullen", "Uw Kamer wordt hierover na de zomer geïnformeerd.",
        "De ouders worden door de school geïnformeerd.")
        .with(&[SHARED, HOUSE]).without(&["ouders burgers"]).of(Inform),
    row("submits", We, "leg legt leggen dien dient dienen", "Ik leg dit voorstel aan uw Kamer voor.", "Ik leg dit vast voor de Kamer van Koophandel.")
        .with(&["kamer u", "voor in"]).without(&[NOT, HABIT, "vast uit"]),
    row("letter_follows", It, "volgt volgen", "Hierover volgt nog een kamerbrief.", "Dit volgt uit de brief.")
        .with(&["brief kamerbrief voortgangsbrief kabinetsreactie beleidsreactie"]).within(6).without(&[NOT, "uit dat"]).of(Inform),
    row("holds_on", We, "houd houdt houden", "Ik houd vast aan deze planning.", "Ik houd rekening met deze planning.")
        .with(&["vast"]).then("aan", 1).within(6).without(&[NOT]).of(Aim),
    row("kept_informed", It, "wordt worden zal zullen", "Uw Kamer wordt hiervan op de hoogte gehouden.", "De ouders worden op de hoogte gehouden.")
        .with(&["hoogte", HOUSE]).without(&[NOT]).of(Inform),
    row("keeps_informed", We, "houd houdt houden stel stelt stellen breng brengt", "Ik houd uw Kamer op de hoogte.", "Ik stel mij op de hoogte.")
        .with(&["hoogte kennis", "kamer u"]).without(&[NOT]).of(Inform),
    row("ready_by_then", It, WILL, "De handreiking zal in het najaar gereed zijn.", "De handreiking was in het najaar gereed.")
        .with(&["gereed start beschikbaar", TERM]).without(&[NOT]),
    row("receives", It, "ontvangt ontvangen krijgt krijgen", "Uw Kamer zal dit voorjaar een brief ontvangen.",
        "De gemeente ontvangt hiervoor middelen.")
        .with(&["kamer u"]).without(&[NOT, HABIT, "toe aanleiding hierbij bijgaand heb heeft hebben had"]).of(Inform),
    row("may_expect", It, "kan kunnen mag", "Uw Kamer kan de brief in maart tegemoetzien.", "Uw Kamer kan dit lezen.")
        .with(&["tegemoetzien tegemoet verwachten", "kamer u"]).of(Inform),
    row("informs", We, "informeer informeert informeren stuur stuurt sturen zend zendt zenden bericht berichten bied biedt meld",
        "Ik informeer uw Kamer voor de zomer.", "Ik informeer bij de gemeenten.")
        .with(&["kamer u"]).without(&[HABIT, NOT]).of(Inform),
    row("comes_back", We, "kom komt komen koppel koppelt koppelen", "Hier kom ik na de zomer op terug.", "Het kabinet komt dat niet bekend voor.")
        .with(&["terug"]).within(20).of(Inform),
    row("hopes_to_send", We, "verwacht verwachten hoop hopen", "Ik verwacht u de resultaten in maart te sturen.",
        "Ik verwacht dat dit zo blijft.")
        .with(&["informeren sturen zenden toezenden toesturen aanbieden berichten"]).of(Inform),
    row("expects_to_do", We, "verwacht verwachten hoop hopen", "Ik verwacht het wetsvoorstel in het najaar in te dienen.",
        "Ik verwacht dat de prijzen in het najaar dalen.")
        .with(&["ronden dienen publiceren starten presenteren nemen voorleggen afronden indienen", TERM]),
    row("lets_do", We, "laat laten", "Ik laat een handreiking opstellen.", "Ik laat dat aan de gemeenten.")
        .with(&["opstellen ontwikkelen uitwerken herzien actualiseren aanpassen opnemen voorbereiden verlengen"]).without(&[NOT]),
    row("lets_look", We, "laat laten", "Ik laat dit nader onderzoeken.", "Ik laat dat aan de gemeenten.")
        .with(&["onderzoeken uitzoeken kijken uitvoeren verkennen evalueren inventariseren doen analyseren brengen toetsen doorlichten"]).of(Investigate),
    row("looks", We, LOOKS, "Het kabinet verkent of dit kan.", "Uit het onderzoek dat ik ken blijkt dit.")
        .without(&[HABIT, NOT]).of(Investigate),
    row("looked_into_now", It, "wordt worden", "Momenteel wordt dit nader bezien.", "De meldingen worden door specialisten bezien.")
        .with(&[LOOKED, "momenteel thans nader komende vervolgens nog moment eind voorjaar najaar zomer @term"])
        .without(&[HABIT, MODAL]).of(Investigate),
    row("looked_at", It, "wordt worden", "Daarbij wordt ook gekeken naar de regeling.", "In andere landen wordt gekeken naar deze regeling.")
        .with(&["gekeken"]).then("naar of hoe", 2).without(&[HABIT, MODAL, NOT, "onderzoek rapport studie landen door al reeds"]).of(Investigate),
    row("is_examining", We, "ben is zijn", "Het ministerie is de opties aan het onderzoeken.", "Het ministerie is daaraan gehouden.")
        .with(&["onderzoeken verkennen bezien bekijken inventariseren uitwerken", "aan"]).within(20).of(Investigate),
    row("house_told", It, WILL, "De toezichthouder zal het rapport delen met uw Kamer.", "De toezichthouder zal het rapport delen met de sector.")
        .with(&["delen informeren sturen toesturen zenden toezenden aanbieden berichten", "kamer"]).without(&[NOT]).of(Inform),
    row("worked_out", It, "wordt worden", "Momenteel wordt uitgewerkt hoe dit kan.", "Dit is uitgewerkt in de brief.")
        .with(&["uitgewerkt verkend uitgezocht"]).then("hoe of welke", 4).without(&[HABIT, MODAL]).of(Investigate),
    row("is_looking", We, "ben is zijn", "Het ministerie is bezig met een evaluatie van de regeling.", "Het kabinet is blij met de evaluatie.")
        .with(&["bezig gestart begonnen", "evaluatie onderzoek verkenning inventarisatie analyse herbeoordeling herziening heroverweging"]).within(8).of(Investigate),
    row("maps", We, "breng brengt brengen", "Ik breng dit dit jaar in kaart.", "Dit brengt mij tot een keuze.")
        .with(&["kaart"]).within(15).of(Investigate),
    row("keeps", We, "blijf blijft blijven", "Ik blijf mij hiervoor inzetten.", "Ik blijf van mening dat dit volstaat.")
        .without(&[BELIEF, NOT]).of(Aim),
    row("continues", We, "zet zetten", "Het kabinet zet deze aanpak onverminderd voort.", "Ik zet daar vraagtekens bij.")
        .with(&["voort"]).of(Aim),
    row("goes_on", We, "doorga doorgaat doorgaan voortzet voortzetten", "Dit is de aanpak waar ik onverminderd mee doorga.", "Dit is de straat waar het verkeer doorgaat.").of(Aim),
    row("aim_is", It, "is blijft", "Het streven is om dit in maart gereed te hebben.", "De ambitie is groot.")
        .with(&[AIM]).then("om dat te erop gericht", 20).within(4).without(&[NOT]).of(Aim),
    row("has_aim", We, "heb heeft hebben", "Ik heb het voornemen de regeling te verlengen.", "Ik heb het voornemen gelezen.")
        .with(&["voornemen intentie"]).then("om te dat", 8).within(6).without(&[NOT]).of(Aim),
    row("strives", We, "streef streeft streven beoog beoogt beogen tracht trachten probeer probeert proberen", "Ik streef ernaar dit snel te doen.",
        "Gemeenten streven naar goede zorg.")
        .of(Aim),
    row("intends", We, "ben is zijn", "Ik ben voornemens de regeling aan te passen.", "Ik ben tegen dit voornemen.")
        .with(&["voornemens plan zins"]).within(8).without(&[NOT]).of(Aim),
    row("is_ready", We, "ben is zijn", "Ik ben bereid hierover in gesprek te gaan.", "Ik ben niet bereid dit te doen.")
        .with(&["bereid"]).within(6).without(&[NOT]),
    row("promises", We, "zeg zegt zeggen", "Ik zeg toe dit te doen.", "Ik zeg u dat dit zo is.")
        .with(&["toe"]).within(8),
    row("takes_along", We, "neem neemt nemen", "Ik neem dit mee in de evaluatie.", "Ik neem kennis van het bericht.")
        .with(&["mee contact initiatief"]).within(20).without(&[NOT, HABIT]),
    row("takes_up", We, "pak pakt pakken", "Dit pak ik op met de sector.", "Gemeenten pakken dit goed op.")
        .with(&["op"]).within(12),
    row("follows_closely", We, "volg volgt volgen monitor monitort", "Ik volg de ontwikkelingen nauwgezet.", "Uit de brief volgt dit.")
        .with(&["ontwikkelingen ontwikkeling nauwgezet nauwlettend voet"]).within(14).of(Aim),
    row("talks", We, "treed treedt treden bespreek bespreekt agendeer agendeert", "Ik treed hierover in overleg met de sector.",
        "Daar treed ik niet in.")
        .without(&[NOT, HABIT]),
    row("raises", We, "breng brengt brengen vraag vraagt vragen stel stelt stellen", "Ik breng dit onder de aandacht van de gemeenten.",
        "Dit brengt kosten met zich mee.")
        .with(&["aandacht orde"]).within(12).without(&[HABIT]),
    row("asks", We, "verzoek vraag", "Ik verzoek de sector dit te doen.", "Ik heb uw verzoek gelezen.").without(&[HABIT, "af"]),
    row("will_promise", We, "kan kunnen", "Dat kan ik u toezeggen.", "Dat kan ik u zeggen.").with(&["toezeggen"]).without(&[NOT]),
    row("keeps_watch", We, "houd houdt houden", "Ik houd dit nauwgezet in de gaten.", "Ik houd rekening met deze gevolgen.")
        .with(&["gaten pols vinger oog"]).within(12).without(&[NOT]).of(Aim),
    row("does_by_then", We, "start starten begin beginnen publiceer publiceert publiceren presenteer presenteert presenteren organiseer \
        organiseert organiseren rond rondt ronden lever levert leveren leg legt leggen dien dient dienen besluit beslis beslist \
        stel stelt stellen voer voert voeren spreek spreekt spreken breng brengt brengen neem neemt nemen",
        "Ik start dit najaar met een proef.", "Ik neem deze cijfers serieus.")
        .with(&[TERM]).without(&[NOT, HABIT]),
    row("comes_with", We, "kom komt komen", "Het kabinet komt met een voorstel.", "Het kabinet komt bijeen met de sector.")
        .with(&[PAPERS, "met"]).within(14).without(&[NOT, HABIT]),
    row("undiminished", We, "werk werkt werken zet zetten maak maakt", "Het kabinet werkt onverminderd aan deze aanpak.",
        "Het kabinet werkt met deze cijfers.")
        .with(&["onverminderd"]).within(8).of(Aim),
    row("decided", We, "heb heeft hebben", "Ik heb besloten de regeling te verlengen.", "Ik heb gelezen dat de raad heeft besloten.")
        .with(&["besloten", "te om dat"]).within(12).without(&[NOT]),
    row("will_by_then", It, WILL, "De evaluatie zal in het najaar starten.", "De prijzen zullen dit najaar stijgen.")
        .with(&[TERM]).without(&[PREDICTED, NOT, "komen blijven worden gaan"]),
    row("has_promised", We, "heb heeft hebben", "Ik heb uw Kamer toegezegd dit te doen.", "Ik heb dit niet toegezegd.")
        .with(&["toegezegd"]).within(20).without(&[NOT]),
    row("continued", It, "wordt worden", "Deze aanpak wordt voortgezet.", "Deze aanpak kan worden voortgezet.")
        .with(&["voortgezet gecontinueerd bestendigd"]).without(&[NOT, MODAL, HABIT]).of(Aim),
    row("exerts", We, "zet zetten span spannen maak maken", "Hiervoor zet ik mij graag in.", "Ik zet mij hier niet voor in.")
        .with(&["mij ons", "in sterk hard"]).within(5).without(&[NOT]).of(Aim),
    row("planned_by_then", It, "wordt worden", "In het najaar wordt de handreiking gepubliceerd.", "De handreiking wordt veel gebruikt.")
        .main().with(&[PLANNED, TERM]).without(&[NOT, HABIT, MODAL, "gevraagd verzocht door voorgesteld afgelopen"]),
    row("dealt_with", It, "wordt worden zal zullen ga gaat kom", "In de volgende voortgangsbrief wordt hierop ingegaan.",
        "In het rapport wordt hierop ingegaan.")
        .with(&["ingegaan teruggekomen stilgestaan ingaan", "brief kamerbrief voortgangsbrief verzamelbrief voortgangsrapportage begroting \
            beleidsreactie kabinetsreactie", "volgende eerstvolgende komende aankomende zal zullen @term"])
        .without(&[NOT, "al reeds"]).of(Inform),
    row("runs", It, "loopt lopen", "Momenteel loopt hiernaar een onderzoek.", "Hier lopen vaak toeristen.")
        .with(&["onderzoek verkenning evaluatie inventarisatie herziening", "momenteel thans nog nu moment"]).within(10).of(Investigate),
    row("scheduled", It, "is zijn staat staan", "De evaluatie staat voor het najaar gepland.", "De evaluatie was vorig jaar gepland.")
        .with(&["gepland voorzien ingepland geagendeerd planning", TERM]).without(&[NOT]),
    row("goes_to_stage", It, "gaat gaan komt komen zal zullen", "Het wetsvoorstel zal in de zomer van 2025 in consultatie gaan.",
        "De consultatie was in het voorjaar.")
        .with(&["naar in", TERM]).then("consultatie internetconsultatie voorhang kamer", 2).without(&[NOT]),
    row("expected", It, "gaat komt verschijnt treedt start treden komen gaan", "Het wetsvoorstel gaat naar verwachting dit voorjaar in consultatie.",
        "Het gaat om twee gevallen.")
        .with(&["verwachting gepland planning", TERM]),
    row("involves", We, "betrek betrekt betrekken", "Ik betrek dit bij de herziening.", "Gemeenten betrekken inwoners hierbij.")
        .without(&[HABIT]),
    row("will", We, WILL, "Ik zal de regeling dit jaar aanpassen.", "Ik zal dit hieronder toelichten.")
        .without(&[SAYING, PREDICTED, NOT]),
    row("going", We, "ga gaat gaan", "Daarom ga ik in gesprek met de sector.", "Ik ga ervan uit dat dit volstaat.")
        .without(&[SAYING, BELIEF, "akkoord uit nader", NOT]),
    row("want", We, "wil willen", "Ik wil de regeling dit jaar aanpassen.", "Ik wil benadrukken dat dit volstaat.")
        .without(&[SAYING, BELIEF, NOT, "zou zouden graag wijzen"]).of(Aim),
    row("gladly", We, "wil willen", "Ik wil graag met hen in gesprek.", "Ik wil graag benadrukken dat dit volstaat.")
        .with(&["graag"]).without(&[SAYING, BELIEF, NOT]),
    row("planned", It, WILL, "De aanpak zal worden versterkt.", "De kosten zullen worden gedragen door gemeenten.")
        .with(&["worden plaatsvinden starten verschijnen aanvangen"])
        .without(&["moeten moet kunnen mogen hoeven verwacht geconfronteerd getroffen geraakt benadeeld duidelijk groter hoger lager \
            kleiner duurder gemeenten provincies bedrijven", NOT]),
    row("takes_place", It, "vindt vinden", "Eind december vindt een overleg plaats.", "In de zomer vindt veel overlast plaats op straat.")
        .with(&["plaats", "@term momenteel thans", "overleg gesprek gesprekken bijeenkomst evaluatie onderzoek herziening bestuurlijk vervolgoverleg verkenning inventarisatie werkbezoek conferentie consultatie internetconsultatie besluitvorming"])
        .without(&[HABIT, "zou"]),
    row("monitored", It, "wordt worden", "De uitvoering wordt gemonitord.", "De uitvoering wordt door gemeenten gemonitord.")
        .with(&["gemonitord geëvalueerd"]).without(&[NOT, HABIT, MODAL, "door al reeds"]),
    row("taken_along", It, "wordt worden", "De uitkomsten worden meegenomen in de evaluatie.", "De uitkomsten kunnen worden meegenomen in de evaluatie.")
        .with(&["meegenomen betrokken meegewogen", WORK]).without(&[NOT, HABIT, MODAL, "door al reeds"]).of(Investigate),
    row("follows", It, "volgt volgen komt komen start starten verschijnt verschijnen begint", "Dit voorjaar volgt een voorstel.", "Dit volgt uit artikel 5.")
        .with(&[PAPERS, TERM])
        .within(8).without(&[NOT, HABIT, "uit"]),
    row("comes", It, "komt komen", "Tot slot komt er een meldpunt voor ouders.", "Steeds vaker komen er klachten.")
        .with(&["er"]).within(1).without(&[NOT, HABIT, "vaker meer minder"]),
];

const fn near(
    meaning: CommitmentKind,
    words: &'static [Class],
    within: usize,
    example: &'static str,
    refused: &'static str,
) -> NearRow<CommitmentKind> {
    NearRow { meaning, words, ordered: false, within, without: &[], at_start: false, example, refused }
}

pub(super) const KINDS: &[NearRow<CommitmentKind>] = &[
    near(Inform, &["kamer u", SHARE], 40, "Ik zal uw Kamer informeren.", "Ik zal de sector informeren."),
    near(Inform, &["kamer u", SHARED], 40, "Dit zal aan uw Kamer worden gezonden.", "Dit zal worden gezonden."),
    near(
        Inform,
        &["vragen", "beantwoorden"],
        10,
        "Ik streef ernaar de vragen snel te beantwoorden.",
        "Ik streef naar snelle antwoorden.",
    ),
    near(
        Inform,
        &["ingaan ingegaan terugkomen"],
        1,
        "Daarbij zal worden ingegaan op de kosten.",
        "Dit zal worden aangepast.",
    ),
    NearRow {
        ordered: true,
        ..near(Investigate, &["na", "of hoe welke"], 2, "Ik ga na of dit kan.", "Ik ga na de zomer in gesprek.")
    },
    near(Investigate, &[LOOK], 1, "Ik zal verkennen hoe dit kan.", "Ik zal dit aanpassen."),
    near(Investigate, &[LOOKED], 1, "Dit zal worden onderzocht.", "Dit zal worden aangepast."),
    near(
        Aim,
        &["blijf blijft blijven voornemens onverminderd inzetten volgen streven aangrijpen monitoren"],
        1,
        "Het kabinet zal zich blijven inzetten.",
        "Het kabinet zal dit aanpassen.",
    ),
    near(Act, &["zal zullen ga gaat gaan"], 1, "Ik zal dit aanpassen.", "Ik wil dit aanpassen."),
];
