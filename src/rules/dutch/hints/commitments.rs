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
    rechtzetten corrigeren nuanceren schetsen uiteenzetten beschrijven uitspreken onderkennen erkennen bevestigen beamen stilstaan \
    uitleggen verklaren illustreren samenvatten";

/// Beliefs and expectations.
const BELIEF: Class =
    "mening overtuigd standpunt vanuit ervan erbij uitgaan denken verwachten vinden opvatting oordeel";

/// What will come about by itself.
const PREDICTED: Class = "blijken moeten toenemen afnemen leiden stijgen dalen ontstaan zijn hebben duren betekenen \
    afhangen schelen optreden plaatshebben voorkomen behoren kunnen mogen hoeven dienen zou zouden krijgen ondervinden ervaren \
    profiteren opleveren kosten vergen groeien resulteren merken gelden bestaan volstaan";

const NOT: Class = "niet geen nooit";

/// What is always done.
const HABIT: Class = "altijd tijde standaard regelmatig periodiek steeds telkens doorgaans voortdurend consequent continu doorlopend veelal meestal vaak soms per jaarlijks \
    elk elke ieder iedere geval gevallen";

/// What may be laid before the House, or before the public.
const PAPERS: Class = "publicatie besluitvorming resultaten uitkomsten voorstel voorstellen brief kamerbrief besluit wetsvoorstel handreiking evaluatie onderzoek rapport pilot \
    reactie kabinetsreactie beleidsreactie plan visie nota actieplan uitwerking maatregelen \
    campagne programma traject project proef";

/// What findings are taken along in.
const WORK: Class = "onderzoek onderzoeken evaluatie verkenning analyse impactanalyse inventarisatie studie pilot \
    doorlichting herziening herijking besluitvorming voorjaarsbesluitvorming begrotingsbesluitvorming voorjaarsnota miljoenennota afweging \
    wetsevaluatie tussenevaluatie beleidsdoorlichting beleidsevaluatie herbeoordeling actieplan beleidsreactie kabinetsreactie uitwerking voorbereiding gesprek gesprekken traject wetsvoorstel hierin daarin \
    brief kamerbrief voortgangsbrief voortgangsrapportage";

/// What is done to what there is.
const CHANGED: Class = "aangescherpt aangepast uitgebreid herzien gewijzigd verlengd geactualiseerd verhoogd verlaagd versterkt \
    geïntensiveerd ingetrokken vernieuwd uitgerold verruimd vereenvoudigd doorgevoerd afgeschaft verduidelijkt gestroomlijnd \
    ingevoerd geïntroduceerd";

/// What an aim is called.
const AIM: Class = "streven voornemen intentie inzet ambitie";

/// Who looks into things there is no government of ours.
const ABROAD: Class = "landen lidstaten duitsland belgië frankrijk engeland denemarken zweden noorwegen oostenrijk zwitserland \
    spanje italië";

/// Money, as papers count it.
const MONEY: Class = "euro eur miljoen miljard mln mld geld middelen bedrag budget subsidie subsidies financiering €";

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
    opgericht uitgevoerd verwerkt meegenomen betrokken vrijgemaakt uitgetrokken gesteld besloten beslist ingesteld aangevangen \
    doorgevoerd stopgezet beëindigd gestaakt opgeheven samengevoegd verruimd vereenvoudigd gestroomlijnd getoetst verkend geïnvesteerd gestuurd toegezonden opengesteld \
    vrijgegeven aangewezen benoemd geopend gesloten afgeschaft verstrekt";

/// What is done by saying it: the text itself does it.
const BY_THIS_TEXT: NearRow<()> = NearRow {
    ordered: true,
    ..near(
        (),
        &[
            "in met middels via bij",
            "deze dit onderhavige voorliggende",
            "brief kamerbrief beantwoording antwoord antwoorden nota",
        ],
        4,
        "Met deze brief informeer ik uw Kamer.",
        "Naar aanleiding van deze brief informeer ik uw Kamer.",
    )
};

/// The same, in a word.
const HEREBY: NearRow<()> = near(
    (),
    &["hierbij bijgaand bijgaande bijgevoegd"],
    1,
    "Hierbij stuur ik u het rapport.",
    "Ik stuur u het rapport.",
);

/// What was promised before and is done now.
const AS_PROMISED: NearRow<()> =
    near((), &["zoals conform"], 1, "Zoals toegezegd heb ik dit gedaan.", "Ik heb toegezegd dit te doen.");

/// What is done whenever something happens.
const WHENEVER: NearRow<()> = NearRow {
    at_start: true,
    without: &["onderdeel gevolg eerste laatste uitgangspunt"],
    ..near(
        (),
        &["als indien wanneer"],
        1,
        "Als iemand dit meldt, wordt dit nader bezien.",
        "Momenteel wordt dit nader bezien.",
    )
};

/// What is told elsewhere.
const WHICH_ONES: NearRow<()> = NearRow {
    ordered: true,
    ..near(
        (),
        &["welke", "maatregelen acties stappen"],
        2,
        "Daar staat welke maatregelen wij nemen.",
        "Wij nemen maatregelen.",
    )
};

/// The same, of a case that may come.
const IN_EACH_CASE: NearRow<()> = NearRow {
    ordered: true,
    ..near(
        (),
        &[
            "bij in",
            "een elke iedere dergelijke zulke",
            "vermoeden twijfel signaal melding klacht overtreding situatie geval gevallen",
        ],
        4,
        "Bij een vermoeden van fraude wordt nader onderzoek gedaan.",
        "In een brief wordt dit toegelicht.",
    )
};

/// What comes about by something else.
const CONSEQUENCE: NearRow<()> =
    near((), &["hierdoor daardoor waardoor gevolg"], 1, "Hierdoor zal dit veranderen.", "Ik zal dit veranderen.");

/// How far something goes.
const GOES_FURTHER: NearRow<()> = NearRow {
    ordered: true,
    ..near((), &["verder", "dan"], 2, "Nederland gaat verder dan de richtlijn.", "Dan ga ik hiermee verder.")
};

/// How something is dealt with.
const DEALS_WITH: NearRow<()> = NearRow {
    ordered: true,
    ..near(
        (),
        &["mee om", "om met"],
        2,
        "Hier gaat het ministerie zorgvuldig mee om.",
        "Ik ga met de sector in gesprek.",
    )
};

/// What an answer goes into.
const GOES_INTO: NearRow<()> = NearRow {
    ordered: true,
    ..near((), &["in", "op"], 2, "Ik ga graag in op uw vragen.", "Ik ga in gesprek met de sector.")
};

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
        particle: None,
        not_others: false,
        unless: &[],
        kind: None,
        example,
        refused,
    }
}

impl ClauseRow {
    const fn particle(self, particle: Class) -> Self {
        Self { particle: Some(particle), ..self }
    }

    const fn not_others(self) -> Self {
        Self { not_others: true, ..self }
    }

    const fn unless(self, unless: &'static [NearRow<()>]) -> Self {
        Self { unless, ..self }
    }

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
        .with(&["gereed start beschikbaar", TERM]).without(&[NOT]).not_others(),
    row("receives", It, "ontvangt ontvangen krijgt krijgen", "Uw Kamer zal dit voorjaar een brief ontvangen.",
        "De gemeente ontvangt hiervoor middelen.")
        .with(&["kamer u"]).without(&[NOT, HABIT, "toe aanleiding hierbij bijgaand heb heeft hebben had"]).of(Inform),
    row("may_expect", It, "kan kunnen kunt mag", "Uw Kamer kan de brief in maart tegemoetzien.", "Uw Kamer kan dit lezen.")
        .with(&["tegemoetzien tegemoet verwachten", "kamer u"]).of(Inform),
    row("informs", We, "informeer informeert informeren stuur stuurt sturen zend zendt zenden bericht berichten bied biedt meld",
        "Ik informeer uw Kamer voor de zomer.", "Ik informeer bij de gemeenten.")
        .with(&["kamer u"]).without(&[HABIT, NOT]).unless(&[BY_THIS_TEXT, HEREBY]).of(Inform),
    row("comes_back", We, "kom komt komen koppel koppelt koppelen", "Hier kom ik na de zomer op terug.", "Het kabinet komt dat niet bekend voor.")
        .with(&["terug"]).within(20).of(Inform),
    row("hopes_to_send", We, "verwacht verwachten hoop hopen", "Ik verwacht u de resultaten in maart te sturen.",
        "Ik verwacht dat dit zo blijft.")
        .with(&["informeren sturen zenden toezenden toesturen aanbieden berichten"]).of(Inform),
    row("expects_to_do", We, "verwacht verwachten hoop hopen", "Ik verwacht het wetsvoorstel in het najaar in te dienen.",
        "Ik verwacht dat de prijzen in het najaar dalen.")
        .with(&["te", TERM]).without(&[NOT]),
    row("lets_do", We, "laat laten", "Ik laat een handreiking opstellen.", "Ik laat dat aan de gemeenten.")
        .with(&["opstellen ontwikkelen uitwerken herzien actualiseren aanpassen opnemen voorbereiden verlengen"]).without(&[NOT]),
    row("lets_look", We, "laat laten", "Ik laat dit nader onderzoeken.", "Ik laat dat aan de gemeenten.")
        .with(&["onderzoeken uitzoeken kijken uitvoeren verkennen evalueren inventariseren doen analyseren brengen toetsen doorlichten"]).of(Investigate),
    row("looks", We, LOOKS, "Het kabinet verkent of dit kan.", "Uit het onderzoek dat ik ken blijkt dit.")
        .without(&[HABIT, NOT]).of(Investigate),
    row("looked_into_now", It, "wordt worden", "Momenteel wordt dit nader bezien.", "De meldingen worden door specialisten bezien.")
        .with(&[LOOKED, "momenteel thans nader komende vervolgens nog moment eind voorjaar najaar zomer @term"])
        .without(&[HABIT, MODAL, ABROAD]).unless(&[WHENEVER]).of(Investigate),
    row("looked_at", It, "wordt worden", "Daarbij wordt ook gekeken naar de regeling.", "In andere landen wordt gekeken naar deze regeling.")
        .with(&["gekeken"]).then("naar of hoe", 2).without(&[HABIT, MODAL, NOT, "onderzoek rapport studie landen door al reeds"]).unless(&[WHENEVER]).of(Investigate),
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
        .without(&[BELIEF, NOT, "verantwoordelijk eindverantwoordelijk binnen bestaan ongewijzigd gelden lid land vestigingsland partner bondgenoot"]).of(Aim),
    row("continues", We, "zet zetten", "Het kabinet zet deze aanpak onverminderd voort.", "Ik zet daar vraagtekens bij.")
        .with(&["voort"]).of(Aim),
    row("goes_on", We, "doorga doorgaat doorgaan voortzet voortzetten", "Dit is de aanpak waar ik onverminderd mee doorga.", "Dit is de straat waar het verkeer doorgaat.").of(Aim),
    row("aim_is", It, "is blijft", "Het streven is om dit in maart gereed te hebben.", "De ambitie is groot.")
        .with(&[AIM]).then("om dat te erop gericht", 20).within(4).without(&[NOT, "opgenomen vastgelegd genoemd"]).of(Aim),
    row("has_aim", We, "heb heeft hebben", "Ik heb het voornemen de regeling te verlengen.", "Ik heb het voornemen gelezen.")
        .with(&["voornemen intentie ambitie wens"]).then("om te dat", 8).within(6).without(&[NOT]).of(Aim),
    row("strives", We, "streef streeft streven beoog beoogt beogen tracht trachten probeer probeert proberen", "Ik streef ernaar dit snel te doen.",
        "Gemeenten streven naar goede zorg.")
        .without(&[NOT]).of(Aim),
    row("intends", We, "ben is zijn", "Ik ben voornemens de regeling aan te passen.", "Ik ben tegen dit voornemen.")
        .with(&["voornemens plan zins gecommitteerd"]).within(8).without(&[NOT]).of(Aim),
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
    row("talks", We, "treed treedt treden", "Ik treed hierover in overleg met de sector.", "Daar treed ik niet in.")
        .with(&["overleg gesprek gesprekken contact dialoog"]).without(&[NOT, HABIT]),
    row("discusses", We, "bespreek bespreekt agendeer agendeert", "Dit bespreek ik met de sector.", "Daar treed ik niet in.")
        .without(&[NOT, HABIT]),
    row("raises", We, "breng brengt brengen vraag vraagt vragen stel stelt stellen", "Ik breng dit onder de aandacht van de gemeenten.",
        "Dit brengt kosten met zich mee.")
        .with(&["aandacht orde"]).within(12).without(&[HABIT]),
    row("asks", We, "verzoek vraag", "Ik verzoek de sector dit te doen.", "Ik heb uw verzoek gelezen.").without(&[HABIT, "af"]),
    row("will_promise", We, "kan kunnen", "Dat kan ik u toezeggen.", "Dat kan ik u zeggen.").with(&["toezeggen"]).without(&[NOT]),
    row("keeps_watch", We, "houd houdt houden hou", "Ik houd dit nauwgezet in de gaten.", "Ik houd rekening met deze gevolgen.")
        .with(&["gaten pols vinger oog"]).within(12).without(&[NOT]).of(Aim),
    row("does_by_then", We, "start starten begin beginnen publiceer publiceert publiceren presenteer presenteert presenteren organiseer \
        organiseert organiseren rond rondt ronden lever levert leveren leg legt leggen dien dient dienen besluit beslis beslist \
        stel stelt stellen voer voert voeren spreek spreekt spreken breng brengt brengen neem neemt nemen werk werkt werken \
        benader benadert benaderen ontwikkel ontwikkelt ontwikkelen actualiseer actualiseert herzie herziet herzien wijzig wijzigt \
        verleng verlengt verhoog verhoogt verruim verruimt verbeter verbetert versterk versterkt intensiveer intensiveert investeer \
        investeert investeren introduceer introduceert implementeer implementeert regel regelt regelen zet zetten sluit open opent \
        bezoek bezoekt overleg overlegt overleggen vervolg vervolgt hervat verstrek verstrekt maak maakt maken pas past tref treft \
        evalueer evalueert doe doet doen laat laten ga gaat gaan kies kiest",
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
        .with(&[TERM]).without(&[PREDICTED, NOT, "blijven worden gaan"]).not_others(),
    row("has_promised", We, "heb heeft hebben", "Ik heb uw Kamer toegezegd dit te doen.", "Ik heb dit niet toegezegd.")
        .with(&["toegezegd"]).within(20).without(&[NOT]).unless(&[AS_PROMISED]),
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
        .with(&["naar in", TERM]).then("consultatie internetconsultatie voorhang kamer", 2).without(&[NOT]).not_others(),
    row("expected", It, "gaat komt verschijnt treedt start treden komen gaan", "Het wetsvoorstel gaat naar verwachting dit voorjaar in consultatie.",
        "Het gaat om twee gevallen.")
        .with(&["verwachting gepland planning", TERM]).not_others(),
    row("involves", We, "betrek betrekt betrekken", "Ik betrek dit bij de herziening.", "Gemeenten betrekken inwoners hierbij.")
        .without(&[HABIT]),
    row("will", We, WILL, "Ik zal de regeling dit jaar aanpassen.", "Ik zal dit hieronder toelichten.")
        .without(&[SAYING, PREDICTED, NOT, "afwachten"]).unless(&[BY_THIS_TEXT, CONSEQUENCE, IN_EACH_CASE]),
    row("going", We, "ga gaat gaan", "Daarom ga ik in gesprek met de sector.", "Ik ga ervan uit dat dit volstaat.")
        .without(&[SAYING, BELIEF, "akkoord uit nader voorbij gepaard over", NOT]).unless(&[BY_THIS_TEXT, GOES_INTO, GOES_FURTHER, DEALS_WITH]),
    row("want", We, "wil willen", "Ik wil de regeling dit jaar aanpassen.", "Ik wil benadrukken dat dit volstaat.")
        .without(&[SAYING, BELIEF, NOT, "zou zouden graag wijzen afwachten wachten"]).of(Aim),
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
    row("follows", It, "volgt volgen komt komen start starten verschijnt verschijnen begint valt", "Dit voorjaar volgt een voorstel.", "Dit volgt uit artikel 5.")
        .with(&[PAPERS, TERM])
        .within(8).without(&[NOT, HABIT, "uit"]).not_others(),
    row("comes", It, "komt komen", "Tot slot komt er een meldpunt voor ouders.", "Steeds vaker komen er klachten.")
        .with(&["er"]).within(1).without(&[NOT, HABIT, "vaker meer minder moment tijd einde ruimte"]),
    row("reports", We, "rapporteer rapporteert rapporteren", "Ik rapporteer hierover in het jaarverslag.", "Gemeenten rapporteren hierover.")
        .without(&[NOT]).of(Inform),
    row("shares", We, "deel deelt delen", "Ik deel de uitkomsten met uw Kamer.", "Ik deel de zorgen van uw Kamer.")
        .with(&["kamer u", "met"]).without(&[NOT, HABIT, "mening zorg zorgen opvatting analyse standpunt visie beeld"]).of(Inform),
    row("looks_for", We, "kijk kijkt kijken zoek zoekt zoeken", "Ik kijk naar mogelijkheden om dit op te lossen.", "Ik kijk met zorg naar deze cijfers.")
        .with(&["mogelijkheden mogelijkheid opties manieren alternatieven oplossing oplossingen"]).without(&[NOT, HABIT]).of(Investigate),
    row("looks_whether", We, "kijk kijkt kijken", "Ik kijk momenteel of de regels kunnen worden verruimd.", "Ik kijk niet of dit kan.")
        .with(&["momenteel nu thans nog ook nader samen opnieuw kritisch of hoe @term", "of hoe welke wat"]).without(&[NOT, HABIT]).of(Investigate),
    row("funds", We, "stel stelt stellen maak maakt maken trek trekt trekken", "Ik stel hiervoor 5 miljoen euro beschikbaar.", "Ik maak hiervan geen gebruik.")
        .with(&["beschikbaar vrij uit", MONEY]).without(&[NOT, HABIT]),
    row("invests", We, "investeer investeert reserveer reserveert besteed besteedt verhoog verhoogt", "Het kabinet investeert hierin 100 miljoen euro.", "Het kabinet besteedt hier aandacht aan.")
        .with(&[MONEY]).without(&[NOT, HABIT]),
    row("takes_measures", We, "neem neemt nemen tref treft treffen onderneem onderneemt ondernemen", "De IND neemt maatregelen om dit te verkorten.",
        "Het kabinet neemt deze signalen serieus.")
        .with(&["maatregelen maatregel actie acties stappen voorzorgsmaatregelen"]).within(12).without(&[NOT, HABIT]).unless(&[WHICH_ONES]),
    row("takes_over", We, "neem neemt nemen", "Ik neem de aanbeveling over.", "Ik neem kennis van het overzicht.")
        .particle("over").within(12).without(&[NOT, HABIT]),
    row("brings_up", We, "breng brengt brengen", "Dit onderwerp breng ik op in het overleg met de politie.", "Dit brengt mij op een ander punt.")
        .with(&["op in", "overleg overleggen gesprek gesprekken raad onderhandelingen contacten"]).without(&[NOT, HABIT]),
    row("prepares", We, "bereid bereidt bereiden leg legt leggen", "Daarom bereid ik een wijziging van het besluit voor.", "Gemeenten bereiden dit zelf voor.")
        .particle("voor").without(&[NOT, HABIT]),
    row("changes", We, "pas past passen scherp scherpt scherpen vul vult vullen breid breidt breiden trek trekt trekken werk werkt werken zoek zoekt zoeken \
        schaf schaft schaffen los lost rond rondt stel start spreek spreekt", "Ik pas de regeling hierop aan.", "Het past mij niet om aan te dringen.")
        .particle("aan uit in af op").without(&[NOT, HABIT]),
    row("planned_as_expected", It, "wordt worden", "Ik werk aan een wet die naar verwachting begin 2026 wordt ingediend.", "Er wordt naar verwachting gehandeld.")
        .with(&[PLANNED, "verwachting", TERM]).without(&[NOT, HABIT, MODAL]).not_others(),
    row("ready_as_expected", It, "is zijn", "Naar verwachting is het onderzoek in het voorjaar van 2025 gereed.", "Het onderzoek is in het voorjaar uitgevoerd.")
        .with(&["gereed afgerond klaar beschikbaar operationeel bekend", "verwachting planning verwacht", TERM]).without(&[NOT]).not_others(),
    row("enters_force", It, "treedt treden", "De regeling treedt op 1 juli 2026 in werking.", "De wet treedt niet in werking.")
        .with(&["werking", TERM]).without(&[NOT, MODAL]),
    row("result_expected", It, "wordt worden", "De uitkomsten worden eind 2026 verwacht.", "In 2026 wordt een stijging verwacht.")
        .with(&["verwacht voorzien", "resultaten resultaat uitkomsten uitkomst rapport rapportage onderzoek evaluatie wetsvoorstel brief kamerbrief besluit \
            oplevering publicatie besluitvorming afronding", TERM]).without(&[NOT, HABIT, MODAL]).not_others(),
    row("carries_on", We, "zet zetten ga gaat gaan", "Deze aanpak zet ik de komende jaren door.", "Het verkeer gaat door de stad.")
        .particle("door").without(&[NOT]).of(Aim),
    row("does_all", We, "doe doet doen", "Ik doe er alles aan om dit te voorkomen.", "Ik doe dit met alle partijen.")
        .with(&["alles uiterste best", "aan om"]).within(6).without(&[NOT]).of(Aim),
    row("research_done", It, "wordt worden", "Er wordt nader onderzoek gedaan naar de oorzaak.", "Er wordt door scholen onderzoek gedaan.")
        .with(&["uitgevoerd gedaan verricht gestart uitgezet", "onderzoek vervolgonderzoek verkenning inventarisatie evaluatie analyse impactanalyse",
            "momenteel nader verder thans nu komende aanvullend vervolgens hiernaar @term"])
        .without(&[NOT, HABIT, MODAL, ABROAD, "door al reeds"]).unless(&[WHENEVER, IN_EACH_CASE]).of(Investigate),
    row("can_inform", We, "kan kunnen", "Ik verwacht dat ik uw Kamer hierover in het najaar kan informeren.", "Ik kan u informeren dat dit klopt.")
        .with(&["informeren sturen toezenden toesturen zenden berichten aanbieden", "kamer u", TERM]).without(&[NOT]).of(Inform),
    row("followed_up", It, "wordt worden", "De aanbevelingen worden overgenomen en verwerkt.", "De aanbevelingen worden door scholen overgenomen.")
        .with(&["overgenomen opgevolgd uitgevoerd verwerkt geïmplementeerd", "aanbeveling aanbevelingen advies adviezen motie moties toezegging"])
        .without(&[NOT, HABIT, MODAL, "door al reeds"]),
    row("changed", It, "wordt worden", "De regeling wordt op dit punt aangescherpt.", "Op dit moment wordt de regeling aangescherpt.")
        .main().with(&[CHANGED])
        .without(&[NOT, HABIT, MODAL, "moment momenteel thans", "gevraagd verzocht door voorgesteld afgelopen al reeds onder kunnen waarin"]).unless(&[WHENEVER]),
    row("does", We, "verleng verhoog verlaag wijzig zorg verruim vereenvoudig actualiseer herzie intensiveer introduceer schrap",
        "Ik verleng de regeling met een jaar.", "De zorg die ik bedoel is er al.")
        .without(&[NOT, HABIT]),
    row("agrees", We, "maak maakt maken", "Ik maak hierover afspraken met de sector.", "Gemeenten maken hierover afspraken.")
        .with(&["afspraken"]).within(8).without(&[NOT, HABIT]),
    row("happens_by_then", It, "gebeurt gebeuren geschiedt", "Dit gebeurt uiterlijk in het najaar van 2026.", "Dit gebeurt vaak in de zomer.")
        .with(&[TERM]).without(&[NOT, HABIT]),
    row("sees_to", We, "zie zien", "Ik zie toe op een zorgvuldige uitvoering.", "Ik zie dat deze zorgen toenemen.")
        .particle("toe").without(&[NOT]).of(Aim),
    row("carries_out", We, "geef geeft geven", "Aan deze motie geef ik uitvoering door dit te agenderen.", "Gemeenten geven uitvoering aan de wet.")
        .with(&["uitvoering opvolging gevolg"]).within(8).without(&[NOT, HABIT]),
    row("orders", We, "geef geeft geven", "Ik geef het instituut opdracht om dit te onderzoeken.", "Ik geef daarvan een voorbeeld.")
        .with(&["opdracht"]).within(8).without(&[NOT, HABIT]),
    row("set_up", It, "wordt worden", "Er wordt een onafhankelijk onderzoek ingesteld naar de toedracht.", "Er wordt vaak een onderzoek ingesteld.")
        .with(&["ingesteld opgericht opgezet", "er hiervoor hiertoe daartoe daarom"]).without(&[NOT, HABIT, MODAL, "door al reeds"]),
];

const fn near<T>(
    meaning: T,
    words: &'static [Class],
    within: usize,
    example: &'static str,
    refused: &'static str,
) -> NearRow<T> {
    NearRow { meaning, words, ordered: false, within, without: &[], at_start: false, example, refused }
}

pub(super) const KINDS: &[NearRow<CommitmentKind>] = &[
    near(Inform, &["kamer u", SHARE], 40, "Ik zal uw Kamer informeren.", "Ik zal de sector informeren."),
    NearRow {
        without: &["heb heeft hebben"],
        ..near(
            Inform,
            &["kamer u", SHARED],
            40,
            "Dit zal aan uw Kamer worden gezonden.",
            "Eerder heb ik u geïnformeerd dat ik dit zal verkennen.",
        )
    },
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
