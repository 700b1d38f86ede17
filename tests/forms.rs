//! Small papers in the forms of the field, each beside what a careful reader makes of it.

use tegenlezer::dossier::{Dossier, Status, dossiers};
use tegenlezer::language::Language;
use tegenlezer::model::{Block, Body, Diagnostic, Document, NoteId, Owner, Source, Text};
use tegenlezer::source::{Hint, Line, Manuscript, Run, Shape, Style};
use tegenlezer::{parse, source};

/// The document of a text whose lines are indented alike.
fn document(text: &str) -> Document {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let indent = lines.map(|line| line.len() - line.trim_start_matches(' ').len()).min().unwrap_or(0);
    let lines: Vec<_> = text.lines().map(|line| line.get(indent..).unwrap_or("")).collect();
    of_bytes(lines.join("\n").trim_matches('\n').as_bytes())
}

fn of_bytes(bytes: &[u8]) -> Document {
    let (manuscript, transcript) = source::text::read(bytes);
    parse::document(Source { path: "paper.txt".into(), transcript }, manuscript)
}

/// A text with the marks of its notes as `{1}`.
fn marked(document: &Document, text: &Text) -> String {
    let mut string = text.as_str().to_owned();
    let markers: Vec<_> = text.markers().collect();
    for &(at, note) in markers.iter().rev() {
        string.insert_str(at as usize, &format!("{{{}}}", document.note(note).label));
    }
    string
}

fn shown_block(document: &Document, block: &Block) -> String {
    let text = |text: &Text| marked(document, text);
    match &block.body {
        Body::Paragraph(one) | Body::Heading(one) => text(one),
        Body::Item(one) => format!("{} {}", block.label, text(one)),
        Body::Table(rows) => {
            let row = |row: &Vec<Text>| row.iter().map(text).collect::<Vec<_>>().join(" | ");
            format!("[{}]", rows.iter().map(row).collect::<Vec<_>>().join(" // "))
        }
    }
}

/// The blocks of an owner with ` / ` between them.
fn blocks(document: &Document, owner: Owner) -> String {
    document.blocks_of(owner).map(|(_, block)| shown_block(document, block)).collect::<Vec<_>>().join(" / ")
}

/// A row: its key, its question with `<lead-in>` before it, and its answer, else its status; `~` before what is uncertain,
/// `=>` before an answer that only points elsewhere.
fn shown_row(dossier: &Dossier, index: usize) -> String {
    let view = dossier.view(index).unwrap();
    let question = |wording: &tegenlezer::dossier::WordingView| {
        let certain = if wording.question.certainty.is_certain() { "" } else { "~" };
        let lead_in = blocks(wording.document, Owner::LeadIn(wording.question_id));
        let lead_in = if lead_in.is_empty() { lead_in } else { format!("<{lead_in}> ") };
        format!("{certain}{lead_in}{}", blocks(wording.document, Owner::Question(wording.question_id)))
    };
    let answer = |answer: &tegenlezer::dossier::AnswerView| {
        let certain = if answer.answer.certainty.is_certain() { "" } else { "~" };
        let points = if answer.answer.reference_only { "=> " } else { "" };
        format!("{certain}{points}{}", blocks(answer.document, Owner::Answer(answer.answer_id)))
    };
    let questions: Vec<_> = view.wordings.iter().map(question).collect();
    let answers: Vec<_> = view.answers.iter().map(answer).collect();
    let answered = matches!(view.row.status, Status::Answered | Status::ByReference);
    let status = if answered { String::new() } else { format!("({}) ", view.row.status.name()) };
    let line = format!("{} | {} | {status}{}", view.row.key, questions.join(" ++ "), answers.join(" ++ "));
    line.trim_end().to_owned()
}

/// What is said in English is said in Dutch too: one line, with the same numbers.
#[track_caller]
fn says_the_same(diagnostic: &Diagnostic) {
    let [english, dutch] = Language::ALL.map(|language| diagnostic.told(language));
    let numbers = |said: &str| -> String { said.chars().filter(char::is_ascii_digit).collect() };
    assert!(english != dutch && !english.is_empty() && !dutch.is_empty(), "{diagnostic:?}");
    assert_eq!(numbers(english), numbers(dutch), "{diagnostic:?}");
    assert!(!english.contains('\n') && !dutch.contains('\n'), "{diagnostic:?}");
}

/// Rows and notes, one a line.
#[track_caller]
fn shown(documents: Vec<Document>) -> Vec<String> {
    let mut lines = Vec::new();
    for dossier in dossiers(documents) {
        dossier.diagnostics.iter().for_each(says_the_same);
        dossier.documents.iter().flat_map(|document| &document.diagnostics).for_each(says_the_same);
        lines.extend((0..dossier.rows.len()).map(|index| shown_row(&dossier, index)));
        for document in &dossier.documents {
            let note = |(index, note): (usize, &tegenlezer::model::Footnote)| {
                let text = blocks(document, Owner::Note(NoteId::new(index)));
                format!("{} {}: {text}", note.namespace.name(), note.label)
            };
            lines.extend(document.notes.iter().enumerate().map(note));
        }
    }
    lines
}

/// Whether a line is as expected, where `…` stands for any text.
fn fits(line: &str, expected: &str) -> bool {
    let parts: Vec<_> = expected.split('…').collect();
    let [first, middle @ .., last] = parts.as_slice() else { return line == expected };
    let Some(mut rest) = line.strip_prefix(first).and_then(|rest| rest.strip_suffix(last)) else { return false };
    middle.iter().all(|part| match rest.find(part) {
        Some(at) => {
            rest = &rest[at + part.len()..];
            true
        }
        None => false,
    })
}

/// Rows and notes are as expected, and no word of the paper is lost.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    check_document(document(text), expected);
    let paper = document(text);
    let all = all_words(&paper);
    let text = text.replace("[footnoteRef:", "[");
    let lost: Vec<_> = words(&text).filter(|word| !all.contains(word)).collect();
    assert!(lost.is_empty(), "lost: {lost:?}");
}

#[track_caller]
fn check_document(document: Document, expected: &[&str]) {
    let lines = shown(vec![document.clone()]);
    let fit = lines.len() == expected.len() && lines.iter().zip(expected).all(|(line, expected)| fits(line, expected));
    let body = blocks(&document, Owner::Body);
    assert!(
        fit,
        "\nread:\n  {}\nexpected:\n  {}\nbody: {body}\n{:#?}",
        lines.join("\n  "),
        expected.join("\n  "),
        document.diagnostics.iter().map(|d| &d.message).collect::<Vec<_>>()
    );
}

/// Words long enough not to be a label.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > 3)
}

fn all_words(document: &Document) -> String {
    let texts = document.blocks.iter().flat_map(Block::texts).map(Text::as_str);
    let headings = document.questions.iter().map(|question| question.heading.as_str());
    let headings = headings.chain(document.answers.iter().map(|answer| answer.heading.as_str()));
    let titles = document.annexes.iter().map(|annex| annex.title.as_str());
    texts.chain(headings).chain(titles).collect::<Vec<_>>().join("\n")
}

// ---- official papers ----

#[test]
fn questions_and_answers_under_their_headings() {
    check(
        "
        AH 1203
        2023Z04410
        Antwoord van minister Adema (Landbouw, Natuur en Voedselkwaliteit) (ontvangen 3 april 2023)

        Vraag 1
        Bent u bekend met het bericht ‘Telers zien oogst verloren gaan door hagel’?[footnoteRef:1] [1: Nieuwe Oogst, 12 maart 2023.]

        Antwoord 1
        Ja.

        Vraag 2
        Hoeveel bedrijven hebben schade gemeld? Kunt u dit per provincie uitsplitsen?

        Antwoord 2
        Er zijn 214 meldingen gedaan, waarvan 120 in Limburg.
        De overige meldingen komen uit Brabant.
        ",
        &[
            "1 | Bent u bekend met … hagel’?{1} | Ja.",
            "2 | Hoeveel bedrijven … uitsplitsen? | Er zijn 214 … Limburg. / De overige … Brabant.",
            "asker 1: Nieuwe Oogst, 12 maart 2023.",
        ],
    );
}

#[test]
fn an_old_official_paper_numbers_questions_and_answers_alike() {
    check(
        "
        Tweede Kamer der Staten-Generaal
        2
        Vergaderjaar 2007–2008
        Aanhangsel van de Handelingen
        Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden
        1834
        Vragen van het lid Jansen (SP) aan de minister voor Wonen, Wijken en Integratie over de sloop van huurwoningen. (Ingezonden 12 maart 2008)
        1
        Kent u het bericht «Huurders boos over sloopplannen»? 1
        2
        Is het waar dat de corporatie 300 woningen wil slopen zonder de huurders te raadplegen?
        3
        Deelt u de mening dat dit in strijd is met de Overlegwet?
        4
        Bent u bereid de corporatie hierop aan te spreken? Zo neen, waarom niet?
        1 Eindhovens Dagblad, 10 maart 2008
        Antwoord
        Antwoord van minister Vogelaar (Wonen, Wijken en Integratie). (Ontvangen 3 april 2008)
        1
        Ja.
        2
        Neen. De corporatie heeft de huurders in februari 2008 schriftelijk om hun oordeel gevraagd.
        3 en 4
        De Overlegwet geeft huurders het recht op advies. Ik zie geen reden om de corporatie aan te spreken.
        ",
        &[
            "1 | Kent u het bericht …»?{1} | Ja.",
            "2 | Is het waar … raadplegen? | Neen. De corporatie … gevraagd.",
            "3 | Deelt u de mening … Overlegwet? | De Overlegwet … aan te spreken.",
            "4 | Bent u bereid … waarom niet? | De Overlegwet … aan te spreken.",
            "asker 1: Eindhovens Dagblad, 10 maart 2008",
        ],
    );
}

#[test]
fn an_old_paper_as_a_word_dump_with_blank_lines() {
    check(
        "
        Vragen van de leden Gerkens (SP) en Heemelaar (PvdA) aan de minister van Economische Zaken over glasvezel. (Ingezonden 5 februari 2007)

        1

        Heeft u kennisgenomen van het onderzoek naar glasvezel in buitengebieden?

        2

        Welke gemeenten hebben een eigen netwerk aangelegd?

        3

        Wat is uw oordeel over deze netwerken?

        Antwoord van minister Wijn (Economische Zaken). (Ontvangen 1 maart 2007)

        1

        Ja.

        2

        Onder meer Nuenen en Almere hebben een eigen netwerk. Daarnaast onderzoeken twaalf gemeenten de aanleg.

        3

        Ik sta positief tegenover deze initiatieven.
        ",
        &[
            "1 | Heeft u kennisgenomen … buitengebieden? | Ja.",
            "2 | Welke gemeenten … aangelegd? | Onder meer … de aanleg.",
            "3 | Wat is uw oordeel … netwerken? | Ik sta positief tegenover deze initiatieven.",
        ],
    );
}

#[test]
fn numbered_questions_first_and_numbered_answers_after() {
    check(
        "
        Geachte voorzitter,

        Hierbij zend ik u de antwoorden op de vragen van het lid Bromet (GroenLinks) over wolven op de Veluwe.

        Vragen

        1. Bent u bekend met het bericht dat er op de Veluwe een tweede roedel is gezien?
        2. Hoeveel wolven leven er naar schatting in Nederland?
        3. Welke schade is er in 2021 uitgekeerd?

        Antwoorden

        1. Ja.
        2. Er leven naar schatting vier volwassen wolven in Nederland.
        3. BIJ12 heeft in 2021 in totaal 97.000 euro uitgekeerd.
        ",
        &[
            "1 | Bent u bekend … gezien? | Ja.",
            "2 | Hoeveel wolven … Nederland? | Er leven … Nederland.",
            "3 | Welke schade … uitgekeerd? | BIJ12 heeft … uitgekeerd.",
        ],
    );
}

#[test]
fn all_questions_first_and_all_answers_after() {
    check(
        "
        Vraag 1
        Kent u het bericht ‘Pont vaart niet meer’?
        Vraag 2
        Wat zijn de gevolgen voor scholieren?
        Vraag 3
        Wanneer vaart de pont weer?

        Antwoord 1
        Ja.
        Antwoord 2
        Scholieren reizen met een bus.
        Antwoord 3
        Naar verwachting vaart de pont in mei weer.
        ",
        &[
            "1 | Kent u … meer’? | Ja.",
            "2 | Wat zijn de gevolgen voor scholieren? | Scholieren reizen met een bus.",
            "3 | Wanneer vaart de pont weer? | Naar verwachting vaart de pont in mei weer.",
        ],
    );
}

#[test]
fn headings_with_text_behind_them_on_wrapped_lines() {
    check(
        "
        Vraag 1: Bent u op de hoogte van het besluit van de gemeente Goes om de
        busverbinding met Kruiningen per 1 juli op te heffen?

        Antwoord 1: Ja. De gemeente heeft mij hierover in een brief van maart
        geïnformeerd.

        Vraag 2: Deelt u de mening dat openbaar vervoer een basisvoorziening is
        en dat het rijk hierin een taak heeft?

        Antwoord 2: Ja. De uitvoering is echter een taak van de provincie, die
        de concessie verleent.
        ",
        &[
            "1 | Bent u op de hoogte van het besluit van de gemeente Goes om de busverbinding … heffen? | Ja. De gemeente heeft mij hierover in een brief van maart geïnformeerd.",
            "2 | Deelt u de mening … basisvoorziening is en dat … heeft? | Ja. De uitvoering … provincie, die de concessie verleent.",
        ],
    );
}

#[test]
fn a_bare_answer_heading_under_each_numbered_question() {
    check(
        "
        Beantwoording van Kamervragen van het lid Paternotte (D66) over vliegtaks

        1. Hoeveel heeft de vliegbelasting in 2022 opgebracht?

        Antwoord:
        De opbrengst was 384 miljoen euro.

        2. Welke uitzonderingen zijn er?

        Antwoord:
        Er zijn drie uitzonderingen:
        1. transferpassagiers;
        2. bemanning;
        3. kinderen tot twee jaar.

        3. Wordt de belasting verhoogd?

        Antwoord:
        Ja, per 1 januari 2023.
        ",
        &[
            "1 | Hoeveel … opgebracht? | De opbrengst was 384 miljoen euro.",
            "2 | Welke uitzonderingen zijn er? | Er zijn drie uitzonderingen: / 1. transferpassagiers; / 2. bemanning; / 3. kinderen tot twee jaar.",
            "3 | Wordt de belasting verhoogd? | Ja, per 1 januari 2023.",
        ],
    );
}

#[test]
fn answers_headed_ad() {
    check(
        "
        1. Is de minister bekend met de wachtlijsten bij het CBR?
        2. Hoe lang is de wachttijd nu?
        3. Wat doet de minister eraan?

        Ad 1
        Ja.

        Ad 2 en 3
        De wachttijd is negen weken. Het CBR werft examinatoren.
        ",
        &[
            "1 | Is de minister … CBR? | Ja.",
            "2 | Hoe lang is de wachttijd nu? | De wachttijd … examinatoren.",
            "3 | Wat doet de minister eraan? | De wachttijd … examinatoren.",
        ],
    );
}

#[test]
fn letters_behind_numbers() {
    check(
        "
        Vraag 1a
        Klopt het dat de tunnel in 2024 is afgekeurd?

        Antwoord 1a
        Ja.

        Vraag 1b
        Wanneer gaat de tunnel weer open?

        Antwoord 1b
        In het najaar.

        Vraag 2
        Wie betaalt de omleiding?

        Antwoord 2
        Rijkswaterstaat.
        ",
        &[
            "1a | Klopt het … afgekeurd? | Ja.",
            "1b | Wanneer … open? | In het najaar.",
            "2 | Wie betaalt de omleiding? | Rijkswaterstaat.",
        ],
    );
}

#[test]
fn a_joint_answer_to_lettered_questions() {
    check(
        "
        Vraag 1
        Bent u bekend met het rapport?
        Antwoord 1
        Ja.
        Vraag 2a
        Hoeveel meldingen zijn er gedaan?
        Vraag 2b
        Hoeveel daarvan zijn onderzocht?
        Antwoord 2a en 2b
        Er zijn 40 meldingen gedaan, waarvan er 31 zijn onderzocht.
        ",
        &[
            "1 | Bent u bekend met het rapport? | Ja.",
            "2a | Hoeveel meldingen zijn er gedaan? | Er zijn 40 … onderzocht.",
            "2b | Hoeveel daarvan zijn onderzocht? | Er zijn 40 … onderzocht.",
        ],
    );
}

#[test]
fn joint_headings_of_many_kinds() {
    check(
        "
        Vragen 1 en 2
        Kent u het onderzoek?
        Wat vindt u ervan?

        Antwoorden 1 en 2
        Ja, ik vind het een gedegen onderzoek.

        Vraag 3
        Wat kost de maatregel?

        Vraag 4
        Wie betaalt dat?

        Vraag 5
        Wanneer gaat de maatregel in?

        Antwoord op de vragen 3 t/m 5
        De maatregel kost 3 miljoen euro, die het Rijk betaalt, en gaat in op 1 mei.
        ",
        &[
            "1 | ~Kent u het onderzoek? | Ja, ik vind het een gedegen onderzoek.",
            "2 | ~Wat vindt u ervan? | Ja, ik vind het een gedegen onderzoek.",
            "3 | Wat kost de maatregel? | De maatregel kost … 1 mei.",
            "4 | Wie betaalt dat? | De maatregel kost … 1 mei.",
            "5 | Wanneer gaat de maatregel in? | De maatregel kost … 1 mei.",
        ],
    );
}

#[test]
fn a_joint_answer_late_and_out_of_order() {
    check(
        "
        Vraag 1
        Hoeveel boa’s zijn er?

        Vraag 2
        Dragen zij een wapenstok?

        Antwoord 2
        In vijf gemeenten.

        Vraag 3
        Hoeveel incidenten waren er?

        Antwoord op vragen 1 en 3
        Er zijn 4.100 boa’s; er waren 212 incidenten.
        ",
        &[
            "1 | Hoeveel boa’s zijn er? | Er zijn 4.100 … incidenten.",
            "2 | Dragen zij een wapenstok? | In vijf gemeenten.",
            "3 | Hoeveel incidenten waren er? | Er zijn 4.100 … incidenten.",
        ],
    );
}

#[test]
fn an_answer_that_is_missing_is_not_made_up() {
    check(
        "
        Vraag 1
        Bent u bekend met de brief?

        Antwoord 1
        Ja.

        Vraag 2
        Waarom is de brief niet beantwoord?

        Vraag 3
        Wanneer wordt hij beantwoord?

        Antwoord 3
        Voor de zomer.
        ",
        &[
            "1 | Bent u bekend met de brief? | Ja.",
            "2 | Waarom is de brief niet beantwoord? | (not_found)",
            "3 | Wanneer wordt hij beantwoord? | Voor de zomer.",
        ],
    );
}

#[test]
fn a_number_left_out_stays_left_out() {
    check(
        "
        Vraag 1
        Bent u bekend met de brief?
        Antwoord 1
        Ja.
        Vraag 3
        Wanneer wordt hij beantwoord?
        Antwoord 3
        Voor de zomer.
        ",
        &["1 | Bent u bekend met de brief? | Ja.", "3 | Wanneer wordt hij beantwoord? | Voor de zomer."],
    );
}

#[test]
fn the_number_of_an_answer_printed_twice() {
    // A clerk's slip: the second "Antwoord 2" stands under question 3.
    check(
        "
        Vraag 1
        Bent u bekend met de brief?
        Antwoord 1
        Ja.
        Vraag 2
        Wie schreef de brief?
        Antwoord 2
        De burgemeester van Urk.
        Vraag 3
        Wanneer wordt hij beantwoord?
        Antwoord 2
        Voor de zomer.
        Vraag 4
        Krijgt de Kamer een afschrift?
        Antwoord 4
        Ja.
        ",
        &[
            "1 | Bent u bekend met de brief? | Ja.",
            "2 | Wie schreef de brief? | De burgemeester van Urk.",
            "3 | Wanneer wordt hij beantwoord? | ~Voor de zomer.",
            "4 | Krijgt de Kamer een afschrift? | Ja.",
        ],
    );
}

#[test]
fn two_sets_of_questions_answered_in_one_letter() {
    check(
        "
        Hierbij beantwoord ik de vragen van de leden Kuik (CDA) en Kröger (GroenLinks).

        Vragen van het lid Kuik (CDA) aan de minister van Infrastructuur en Waterstaat over laadpalen (ingezonden 3 mei 2022)

        Vraag 1
        Hoeveel laadpalen zijn er?

        Antwoord 1
        Er zijn 90.000 laadpalen.

        Vraag 2
        Hoeveel komen erbij?

        Antwoord 2
        Elk jaar 20.000.

        Vragen van het lid Kröger (GroenLinks) aan de minister van Infrastructuur en Waterstaat over treinkaartjes (ingezonden 4 mei 2022)

        Vraag 1
        Wat kost een treinkaartje gemiddeld?

        Antwoord 1
        Ongeveer 8 euro.

        Vraag 2
        Stijgt de prijs?

        Antwoord 2
        Ja, met 4%.
        ",
        &[
            "1:1 | Hoeveel laadpalen zijn er? | Er zijn 90.000 laadpalen.",
            "1:2 | Hoeveel komen erbij? | Elk jaar 20.000.",
            "2:1 | Wat kost een treinkaartje gemiddeld? | Ongeveer 8 euro.",
            "2:2 | Stijgt de prijs? | Ja, met 4%.",
        ],
    );
}

#[test]
fn prose_that_looks_like_headings() {
    check(
        "
        Vraag 1
        Hoe staat het met de toezegging?

        Antwoord 1
        In het debat is gezegd: «Antwoord 3: ja». Daarover gaat ook
        vraag 2 van deze set. Zie daarom mijn antwoord op
        vraag 2.

        Vraag 2
        Wat houdt artikel 12 van de wet in?

        Antwoord 2
        De wet regelt in
        12. De Minister kan bij ministeriële regeling afwijken.
        1 januari 2024 is de datum van inwerkingtreding. Vanaf
        2024 geldt het nieuwe stelsel, en in het
        Antwoord op vraag 1 aangegeven heb ik dat dit volgt.
        Vraag 1 ging daar ook over.
        ",
        &[
            "1 | Hoe staat het met de toezegging? | In het debat … Zie daarom mijn antwoord op vraag 2.",
            "2 | Wat houdt artikel 12 van de wet in? | De wet regelt … Vanaf 2024 geldt … volgt. Vraag 1 ging daar ook over.",
        ],
    );
}

#[test]
fn a_reference_cut_by_the_line_end_is_no_heading() {
    check(
        "
        Vraag 1
        Hoeveel scholen doen mee aan de proef?

        Antwoord 1
        Er doen twaalf scholen mee.

        Vraag 2
        Wat kost de proef per school en wie betaalt dat bedrag?

        Antwoord 2
        Voor het aantal scholen dat meedoet verwijs ik u naar het antwoord op
        Vraag 1. Per school is 4.000 euro beschikbaar. Zie verder ook nog mijn
        Antwoord 1.
        Het bedrag komt uit de begroting.

        Vraag 3
        Wanneer eindigt de proef?

        Antwoord 3
        In december.
        ",
        &[
            "1 | Hoeveel scholen doen mee aan de proef? | Er doen twaalf scholen mee.",
            "2 | Wat kost … bedrag? | Voor het aantal … Vraag 1. Per school … Zie verder ook nog mijn Antwoord 1. … Het bedrag komt uit de begroting.",
            "3 | Wanneer eindigt de proef? | In december.",
        ],
    );
}

#[test]
fn lists_inside_answers() {
    check(
        "
        Vraag 1
        Welke maatregelen neemt u?

        Antwoord 1
        Ik neem de volgende maatregelen:
        1. Meer toezicht op de weg;
        2. Hogere boetes;
        3. Voorlichting.
        Deze maatregelen gaan in op:
        a. 1 juli voor de snelwegen;
        b. 1 september voor de overige wegen.
        - Er volgt een evaluatie.

        Vraag 2
        Wat kosten zij?

        Antwoord 2
        1
        miljoen euro per jaar.
        ",
        &[
            "1 | Welke maatregelen neemt u? | Ik neem … maatregelen: / 1. Meer toezicht op de weg; / 2. Hogere boetes; / 3. Voorlichting. … / a. 1 juli … / b. 1 september … / - Er volgt een evaluatie.",
            "2 | Wat kosten zij? | 1 miljoen euro per jaar.",
        ],
    );
}

// ---- lists of questions and answers, consultations ----

#[test]
fn an_official_list_of_questions_and_answers() {
    check(
        "
        Tweede Kamer der Staten-Generaal 2
        Vergaderjaar 2022–2023
        36 200 XV Vaststelling van de begrotingsstaten van het Ministerie van Sociale Zaken en Werkgelegenheid
        Nr. 12 LIJST VAN VRAGEN EN ANTWOORDEN
        Vastgesteld 3 november 2022
        De vaste commissie voor Sociale Zaken heeft een aantal vragen voorgelegd aan de Minister. Deze vragen, alsmede de daarop op 2 november 2022 gegeven antwoorden, zijn hieronder afgedrukt.

        1
        Hoeveel mensen ontvangen bijstand?

        Eind 2021 ontvingen 412.000 huishoudens bijstand.

        2
        Kunt u toelichten waarom de raming is bijgesteld?

        De raming is bijgesteld vanwege de lagere werkloosheid.

        Daarnaast is de instroom gedaald.

        3
        Wat is het budget voor re-integratie in 2023?

        Het budget bedraagt 1,9 miljard euro.
        ",
        &[
            "1 | Hoeveel mensen ontvangen bijstand? | Eind 2021 ontvingen 412.000 huishoudens bijstand.",
            "2 | Kunt u toelichten … bijgesteld? | De raming … werkloosheid. / Daarnaast is de instroom gedaald.",
            "3 | Wat is het budget … 2023? | Het budget bedraagt 1,9 miljard euro.",
        ],
    );
}

#[test]
fn factual_questions_with_answer_headings() {
    check(
        "
        Lijst van vragen en antwoorden over de Slotwet 2023

        Vraag 1
        Hoeveel fte was er ultimo 2023 in dienst?

        Antwoord:
        Er was 5.210 fte in dienst.

        Vraag 2
        Hoe verhoudt dit zich tot 2022?

        Antwoord:
        Zie het antwoord op vraag 1.

        Vraag 3
        Kunt u de onderuitputting verklaren?

        Antwoord:
        De onderuitputting komt door vertraging bij de bouw.
        ",
        &[
            "1 | Hoeveel fte … dienst? | Er was 5.210 fte in dienst.",
            "2 | Hoe verhoudt dit zich tot 2022? | => Zie het antwoord op vraag 1.",
            "3 | Kunt u de onderuitputting verklaren? | De onderuitputting … bouw.",
        ],
    );
}

#[test]
fn a_consultation_whose_sections_restart_the_numbering() {
    check(
        "
        Verslag van een schriftelijk overleg over de Staat van de Woningmarkt

        Vragen en opmerkingen van de leden van de VVD-fractie

        1. De leden van de VVD-fractie vragen hoeveel woningen er in 2023 zijn gebouwd.

        Antwoord
        In 2023 zijn 73.000 woningen gebouwd.

        2. Deze leden vragen naar de verwachting voor 2024.

        Antwoord
        Naar verwachting worden 70.000 woningen gebouwd.

        Vragen en opmerkingen van de leden van de SP-fractie

        1. De leden van de SP-fractie vragen hoeveel sociale huurwoningen er zijn verkocht.

        Antwoord
        Er zijn 9.000 sociale huurwoningen verkocht.

        2. Deze leden willen weten wat de minister daartegen doet.

        Antwoord
        De minister maakt afspraken met de corporaties.
        ",
        &[
            "1:1 | De leden van de VVD-fractie vragen … | In 2023 zijn 73.000 woningen gebouwd.",
            "1:2 | Deze leden vragen naar de verwachting voor 2024. | Naar verwachting …",
            "2:1 | De leden van de SP-fractie vragen … | Er zijn 9.000 …",
            "2:2 | Deze leden willen weten … | De minister maakt afspraken met de corporaties.",
        ],
    );
}

#[test]
fn a_consultation_without_numbers_is_not_paired() {
    let paper = document(
        "
        Verslag van een schriftelijk overleg over de Landbouw- en Visserijraad

        I Vragen en opmerkingen vanuit de fracties

        Vragen en opmerkingen van de leden van de VVD-fractie

        De leden van de VVD-fractie hebben kennisgenomen van de agenda. Zij vragen of de minister de inzet kan toelichten.

        II Antwoord / Reactie van de minister

        De minister zet in op een gelijk speelveld.
        ",
    );
    assert_eq!(shown(vec![paper.clone()]), Vec::<String>::new());
    let body = blocks(&paper, Owner::Body);
    assert!(body.contains("Zij vragen of de minister") && body.contains("gelijk speelveld"), "{body}");
}

// ---- submissions and notices ----

#[test]
fn a_submission_with_a_note_below_the_questions_and_a_remark() {
    check(
        "
        2021Z13370
        (ingezonden 8 juli 2021)

        Vragen van het lid Leijten (SP) aan de staatssecretaris van Financiën over toeslagen

        1. Heeft u kennisgenomen van het bericht ‘Ouders wachten nog steeds’? 1)
        2. Hoeveel ouders wachten op herstel? 2)
        3. Wanneer zijn alle ouders geholpen?

        1) Trouw, 6 juli 2021
        2) Kamerstuk 31 066, nr. 843

        Toelichting:
        Deze vragen dienen ter aanvulling op eerdere vragen van het lid Omtzigt.
        ",
        &[
            "1 | Heeft u kennisgenomen … steeds’?{1)} | (open)",
            "2 | Hoeveel ouders wachten op herstel?{2)} | (open)",
            "3 | Wanneer zijn alle ouders geholpen? | (open)",
            "asker 1): Trouw, 6 juli 2021",
            "asker 2): Kamerstuk 31 066, nr. 843",
        ],
    );
}

#[test]
fn a_submission_without_numbers_and_a_remark_below_a_statement() {
    check(
        "
        2023Z01234
        Vragen van het lid Van Esch (PvdD) aan de minister van Landbouw over stalbranden

        Hoeveel stalbranden waren er in 2022?

        Bent u bereid elektrakeuringen te verplichten?
        a. Zo ja, per wanneer?

        Graag ontvangt het lid de antwoorden voor het debat.

        Toelichting:
        Deze vragen volgen op eerdere vragen.
        ",
        &[
            "1 | ~Hoeveel stalbranden waren er in 2022? | (open)",
            "2 | ~Bent u bereid elektrakeuringen te verplichten? / a. Zo ja, per wanneer? | (open)",
        ],
    );
}

#[test]
fn notes_below_each_question() {
    check(
        "
        Vraag 1
        Kent u het artikel ‘Zwembaden sluiten’? 1)
        1) AD, 4 april 2023.

        Antwoord 1
        Ja.

        Vraag 2
        Kent u het rapport van het Mulier Instituut? 2)
        2) Mulier Instituut, Zwembadmonitor 2022.

        Antwoord 2
        Ja, ik heb het rapport gelezen.
        ",
        &[
            "1 | Kent u het artikel ‘Zwembaden sluiten’?{1)} | Ja.",
            "2 | Kent u het rapport van het Mulier Instituut?{2)} | Ja, ik heb het rapport gelezen.",
            "asker 1): AD, 4 april 2023.",
            "asker 2): Mulier Instituut, Zwembadmonitor 2022.",
        ],
    );
}

#[test]
fn a_notice_of_postponement_with_the_questions_below_it() {
    let paper = document(
        "
        Mededeling van Minister Bruins Slot (Binnenlandse Zaken en Koninkrijksrelaties) (ontvangen 2 mei 2023)

        Hierbij deel ik u mede dat de schriftelijke vragen van het lid Arib (PvdA) niet binnen de gebruikelijke termijn kunnen worden beantwoord. Ik zal de vragen zo spoedig mogelijk beantwoorden.

        Vraag 1
        Kent u het bericht?

        Vraag 2
        Wat vindt u ervan?
        ",
    );
    check_document(paper.clone(), &["1 | Kent u het bericht? | (postponed)", "2 | Wat vindt u ervan? | (postponed)"]);
    assert_eq!(paper.kind.name(), "postponement");
}

#[test]
fn a_notice_below_the_questions() {
    let paper = document(
        "
        Vragen van het lid Mulder (PVV) aan de Minister van Volksgezondheid over ambulances (ingezonden 3 maart 2022).
        Mededeling van Minister Kuipers (Volksgezondheid, Welzijn en Sport) (ontvangen 22 maart 2022)
        Vraag 1
        Hoe lang is de aanrijtijd in Drenthe?
        Vraag 2
        Wat doet u aan de aanrijtijd?
        Mededeling
        Hierbij bericht ik u dat deze vragen niet binnen de termijn van drie weken beantwoord kunnen worden.
        De reden is dat nader overleg met de regio nodig is.
        ",
    );
    check_document(
        paper.clone(),
        &["1 | Hoe lang is de aanrijtijd in Drenthe? | (postponed)", "2 | Wat doet u aan de aanrijtijd? | (postponed)"],
    );
    let body = blocks(&paper, Owner::Body);
    assert!(body.contains("drie weken beantwoord") && body.contains("nader overleg"), "{body}");
}

#[test]
fn a_second_postponement() {
    let paper = document(
        "
        Mededeling van minister Yeşilgöz-Zegerius (Justitie en Veiligheid) (ontvangen 11 april 2023)

        Op 1 maart 2023 heb ik u bericht dat de vragen van het lid Ellian (VVD) over jeugdcriminaliteit niet binnen de gestelde termijn konden worden beantwoord. Helaas moet ik u laten weten dat opnieuw uitstel nodig is.
        ",
    );
    assert_eq!(paper.kind.name(), "postponement");
}

#[test]
fn withdrawals() {
    for text in [
        "Mededeling van het lid Van Haga (Groep Van Haga) (ontvangen 2 juni 2021)\n\nHierbij deel ik u mede dat ik de vragen van 4 mei 2021 over mondkapjes heb ingetrokken.",
        "Mededeling\n\nDe vragen van het lid Azarkan (DENK) over voetbal, ingezonden 3 mei 2021, zijn door de indiener ingetrokken.",
        "Mededeling van het lid Hijink (SP)\n\nHierbij trek ik mijn schriftelijke vragen over de ggz in.",
    ] {
        assert_eq!(document(text).kind.name(), "withdrawal", "{text}");
    }
}

#[test]
fn an_answer_that_speaks_of_withdrawal_is_an_answer() {
    let paper = document(
        "
        Antwoord van Minister Van Gennip (Sociale Zaken en Werkgelegenheid) (ontvangen 5 mei 2022)
        Vraag 1
        Klopt het dat de vergunning is ingetrokken?
        Antwoord 1
        Ja, de vergunning is ingetrokken. De vragen daarover konden niet binnen de gebruikelijke termijn worden beantwoord.
        ",
    );
    assert_eq!(paper.kind.name(), "answer");
}

// ---- ministries' letters ----

#[test]
fn a_letter_with_letterhead_and_closing() {
    let paper = document(
        "
        > Retouradres Postbus 20350 2500 EJ Den Haag

        De Voorzitter van de Tweede Kamer
        der Staten-Generaal

        Datum 12 mei 2023
        Betreft Kamervragen

        Geachte voorzitter,

        Hierbij zend ik u de antwoorden op de vragen van het Kamerlid Van den Hil (VVD) over de opleiding tot verpleegkundige (2023Z06211).

        Hoogachtend,
        de minister voor Langdurige Zorg en Sport,
        Conny Helder

        Antwoorden op Kamervragen van het Kamerlid Van den Hil (VVD) over de opleiding tot verpleegkundige (2023Z06211, ingezonden 12 april 2023)

        Vraag 1
        Hoeveel mensen volgen de opleiding?

        Antwoord vraag 1
        Er zijn 31.000 studenten.

        Vraag 2
        Hoeveel vallen er uit?

        Antwoord vraag 2
        Ongeveer 12%.
        ",
    );
    check_document(
        paper.clone(),
        &[
            "1 | Hoeveel mensen volgen de opleiding? | Er zijn 31.000 studenten.",
            "2 | Hoeveel vallen er uit? | Ongeveer 12%.",
        ],
    );
    let body = blocks(&paper, Owner::Body);
    assert!(body.contains("Geachte voorzitter") && body.contains("Conny Helder"), "{body}");
}

#[test]
fn a_closing_below_the_last_answer_is_not_its_text() {
    let paper = document(
        "
        Vraag 1
        Kent u de cijfers?

        Antwoord 1
        Ja.

        Hoogachtend,

        De Minister van Defensie,

        K.H. Ollongren
        ",
    );
    check_document(paper, &["1 | Kent u de cijfers? | Ja."]);
}

#[test]
fn an_annex_below_the_last_answer() {
    let paper = document(
        "
        Vraag 1
        Kunt u de cijfers geven?

        Antwoord 1
        De cijfers staan in de bijlage.

        Bijlage 1: aantallen per jaar

        In 2020 waren het er 14, in 2021 waren het er 17.
        ",
    );
    check_document(paper.clone(), &["1 | Kunt u de cijfers geven? | De cijfers staan in de bijlage."]);
    assert_eq!(paper.annexes.len(), 1);
}

// ---- notes ----

#[test]
fn notes_of_asker_and_minister_both_numbered_from_one() {
    check(
        "
        Vraag 1
        Bent u bekend met het bericht ‘Stille tocht verboden’? 1)

        Antwoord op vraag 1
        Ja, ik ken het bericht.[footnoteRef:1] [1: Zie ook NRC, 4 maart 2022.]

        Vraag 2
        Bent u bekend met de uitspraak van de rechter? 2)

        Antwoord op vraag 2
        Ja. De uitspraak is openbaar.[footnoteRef:2] [2: Rechtbank Amsterdam, 3 maart 2022.]

        1) Het Parool, 1 maart 2022.
        2) ECLI:NL:RBAMS:2022:1111.
        ",
        &[
            "1 | Bent u … verboden’?{1)} | Ja, ik ken het bericht.{1}",
            "2 | Bent u … rechter?{2)} | Ja. De uitspraak is openbaar.{2}",
            "asker 1): Het Parool, 1 maart 2022.",
            "respondent 1: Zie ook NRC, 4 maart 2022.",
            "asker 2): ECLI:NL:RBAMS:2022:1111.",
            "respondent 2: Rechtbank Amsterdam, 3 maart 2022.",
        ],
    );
}

#[test]
fn notes_at_page_feet_over_three_pages() {
    check(
        "
        Vraag 1
        Kent u het bericht «Drukte op het spoor» en het onderzoek van de
        spoorbeheerder dat eind 2022 verscheen?1
        Antwoord 1
        Ja. Ik heb het onderzoek sinds 20222 gelezen, en de Kamer er bij brief over
        geïnformeerd.
        1De Gelderlander, 3 mei 2023.
        2Kamerstuk 29 984, nr. 1100.
        ah-tk-20222023-2710
        ISSN 0921 - 7398
        ’s-Gravenhage 2023 Tweede Kamer, vergaderjaar 2022–2023, Aanhangsel 1
        Vraag 2
        Welke stations zijn het drukst, en wat doet u om reizigers beter te
        Tweede Kamer, vergaderjaar 2022–2023, Aanhangsel 2
        spreiden over de dag?
        Antwoord 2
        Utrecht, Amsterdam en Rotterdam zijn het drukst.3 In overleg met NS wordt
        spitsmijden beloond.
        3NS Jaarverslag 2022, te raadplegen via https://www.nsjaarverslag.nl/
        jaarverslag-2022.
        Tweede Kamer, vergaderjaar 2022–2023, Aanhangsel 3
        ",
        &[
            "1 | Kent u … verscheen?{1} | Ja. Ik heb het onderzoek sinds 2022{2} gelezen, … geïnformeerd.",
            "2 | Welke stations … beter te spreiden over de dag? | Utrecht, … het drukst.{3} In overleg … beloond.",
            "asker 1: De Gelderlander, 3 mei 2023.",
            "respondent 2: Kamerstuk 29 984, nr. 1100.",
            "respondent 3: NS Jaarverslag 2022, … https://www.nsjaarverslag.nl/jaarverslag-2022.",
        ],
    );
}

#[test]
fn a_mark_before_a_closing_quote() {
    check(
        "
        Vraag 1
        Bent u bekend met de berichten «Premie stijgt tientje, polis verdwijnt
        1» en «Verzekeraars stoppen met polis voor
        ggz»2?
        Vraag 2
        Wat vindt u hiervan?
        1Financieele Dagblad, 13 november 2024.
        2MIND, 13 november 2024.
        kv-tk-2024Z18439
        ’s-Gravenhage 2024 Tweede Kamer, vergaderjaar 2024–2025, Vragen 1
        ",
        &[
            "1 | Bent u bekend … verdwijnt{1}» en … ggz»{2}? | (open)",
            "2 | Wat vindt u hiervan? | (open)",
            "asker 1: Financieele Dagblad, 13 november 2024.",
            "asker 2: MIND, 13 november 2024.",
        ],
    );
}

// ---- line ends, pages, spacing ----

const PLAIN: &[&str] = &[
    "1 | Bent u bekend met de plannen voor de A2 bij Maastricht? | Ja, die plannen zijn mij bekend.",
    "2 | Wanneer begint het werk? | Het werk begint in maart.",
];

#[test]
fn line_ends_pages_and_spacing() {
    let lines = [
        "Vraag 1",
        "Bent u bekend met de plannen voor de A2 bij Maastricht?",
        "Antwoord 1",
        "Ja, die plannen zijn mij bekend.",
        "Vraag 2",
        "Wanneer begint het werk?",
        "Antwoord 2",
        "Het werk begint in maart.",
    ];
    for joint in ["\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\n\u{c}", "\n   ", " \n\u{a0}\n", "\n\n\n"] {
        let paper = of_bytes(lines.join(joint).as_bytes());
        let lines = shown(vec![paper]);
        assert_eq!(lines, PLAIN, "{joint:?}");
    }
}

#[test]
fn a_page_that_ends_in_the_middle_of_a_sentence() {
    check(
        "
        Vraag 1
        Hoeveel inspecties zijn er in 2022 uitgevoerd bij slachthuizen?
        Antwoord 1
        In 2022 zijn bij de grote slachthuizen ruim vierduizend inspecties uitge-
        \u{c}voerd, waarvan een kwart onaangekondigd was.
        Vraag 2
        Hoeveel boetes zijn opgelegd?
        Antwoord 2
        Er zijn 87 boetes opgelegd.
        ",
        &[
            "1 | Hoeveel inspecties … slachthuizen? | In 2022 … inspecties uitgevoerd, waarvan een kwart onaangekondigd was.",
            "2 | Hoeveel boetes zijn opgelegd? | Er zijn 87 boetes opgelegd.",
        ],
    );
}

// ---- more headings ----

#[test]
fn a_full_stop_or_dash_between_heading_and_text() {
    check(
        "
        Vraag 1. Bent u bekend met de stijging van het aantal
        faillissementen in de horeca?

        Antwoord 1. Ja, volgens het CBS is het aantal gestegen.

        Vraag 2) Welke steun is er voor ondernemers?

        Antwoord 2) Ondernemers kunnen een krediet aanvragen.

        Vraag 3 – Hoeveel ondernemers hebben dat gedaan?

        Antwoord 3 – Tot nu toe 310 ondernemers.
        ",
        &[
            "1 | Bent u bekend met de stijging van het aantal faillissementen in de horeca? | Ja, volgens het CBS is het aantal gestegen.",
            "2 | Welke steun is er voor ondernemers? | Ondernemers kunnen een krediet aanvragen.",
            "3 | Hoeveel ondernemers hebben dat gedaan? | Tot nu toe 310 ondernemers.",
        ],
    );
}

#[test]
fn other_words_for_answer() {
    check(
        "
        Vraag 1
        Bent u bekend met de brief van de gemeente?
        Antwoord van de minister op vraag 1
        Ja.
        Vraag 2
        Wat is uw reactie?
        Reactie op vraag 2
        Ik heb begrip voor de zorgen.
        Vraag 3
        Gaat u met de gemeente in gesprek?
        Beantwoording van vraag 3
        Ja, in september.
        ",
        &[
            "1 | Bent u bekend met de brief van de gemeente? | Ja.",
            "2 | Wat is uw reactie? | Ik heb begrip voor de zorgen.",
            "3 | Gaat u met de gemeente in gesprek? | Ja, in september.",
        ],
    );
}

#[test]
fn the_respondent_named_over_each_answer() {
    check(
        "
        Lijst van vragen en antwoorden over het jaarverslag 2021

        1. Hoeveel subsidies zijn er verleend?

        Antwoord van de minister:
        Er zijn 34 subsidies verleend.

        2. Wat was het totale bedrag?

        Antwoord van de staatssecretaris:
        Het totale bedrag was 12 miljoen euro.
        ",
        &[
            "1 | Hoeveel subsidies zijn er verleend? | Er zijn 34 subsidies verleend.",
            "2 | Wat was het totale bedrag? | Het totale bedrag was 12 miljoen euro.",
        ],
    );
}

#[test]
fn capitals_and_spaces() {
    check(
        "
        VRAAG 1:
        Klopt het dat de veerpont is verkocht?

        ANTWOORD 1:
        Ja.

        VRAAG  2 :
        Aan wie?

        ANTWOORD  OP VRAAG 2 :
        Aan een rederij uit Terneuzen.
        ",
        &["1 | Klopt het dat de veerpont is verkocht? | Ja.", "2 | Aan wie? | Aan een rederij uit Terneuzen."],
    );
}

#[test]
fn one_heading_over_two_questions_with_an_answer_each() {
    check(
        "
        Vraag 1 en 2
        Wanneer is de sluis gebouwd?
        Wanneer wordt zij vervangen?

        Antwoord 1
        In 1931.

        Antwoord 2
        In 2027.
        ",
        &["1 | ~Wanneer is de sluis gebouwd? | In 1931.", "2 | ~Wanneer wordt zij vervangen? | In 2027."],
    );
}

#[test]
fn an_answer_to_all_questions_at_once() {
    check(
        "
        Vraag 1
        Wanneer is de sluis gebouwd?

        Vraag 2
        Wanneer wordt zij vervangen?

        Antwoord
        De sluis is gebouwd in 1931 en wordt vervangen in 2027.
        ",
        &[
            "1 | Wanneer is de sluis gebouwd? | ~De sluis … 2027.",
            "2 | Wanneer wordt zij vervangen? | ~De sluis … 2027.",
        ],
    );
}

#[test]
fn an_answer_above_its_question_in_number_only() {
    // The answer to 4 to 6 stands below question 6, with a page between.
    check(
        "
        Vraag 4
        Hoeveel leraren zijn er tekort?
        Vraag 5
        In welke vakken?
        Vraag 6
        Wat doet u eraan?
        Tweede Kamer, vergaderjaar 2021–2022, Aanhangsel 2
        Antwoord 4, 5, 6
        Er zijn 9.000 leraren tekort, vooral in de exacte vakken. Ik werf zijinstromers.
        ",
        &[
            "4 | Hoeveel leraren zijn er tekort? | Er zijn 9.000 … zijinstromers.",
            "5 | In welke vakken? | Er zijn 9.000 … zijinstromers.",
            "6 | Wat doet u eraan? | Er zijn 9.000 … zijinstromers.",
        ],
    );
}

#[test]
fn questions_and_answers_with_two_columns_of_blanks_before_them() {
    check(
        "
                                        Vraag 1
                                        Wat is de omvang van de rivierkreeftenplaag in
                                        het Groene Hart?

                                        Antwoord 1
                                        De exoot komt in alle veenweidegebieden voor, en
                                        vooral bij Gouda.

                                        Vraag 2
                                        Wie is verantwoordelijk?

                                        Antwoord 2
                                        De provincies en waterschappen.
        ",
        &[
            "1 | Wat is de omvang van de rivierkreeftenplaag in het Groene Hart? | De exoot … voor, en vooral bij Gouda.",
            "2 | Wie is verantwoordelijk? | De provincies en waterschappen.",
        ],
    );
}

#[test]
fn a_question_of_several_paragraphs_and_a_list() {
    check(
        "
        Vraag 1
        Kunt u per jaar aangeven:
        a) hoeveel aanvragen er zijn gedaan;
        b) hoeveel er zijn toegewezen?

        Zo nee, waarom niet?

        Antwoord 1
        a) In 2020 waren er 45 aanvragen;
        b) daarvan zijn er 30 toegewezen.

        Vraag 2
        Is dat meer dan in 2019?

        Antwoord 2
        Ja.
        ",
        &[
            "1 | Kunt u per jaar aangeven: / a) hoeveel … gedaan; / b) hoeveel … toegewezen? / Zo nee, waarom niet? | a) In 2020 … aanvragen; / b) daarvan zijn er 30 toegewezen.",
            "2 | Is dat meer dan in 2019? | Ja.",
        ],
    );
}

#[test]
fn an_answer_paper_with_one_question() {
    check(
        "
        Vraag van het lid Omtzigt (Omtzigt) aan de minister van Financiën over de uitvoeringstoets (ingezonden 4 april 2022).
        Antwoord van Minister Kaag (Financiën) (ontvangen 20 april 2022).
        Vraag 1
        Kunt u de uitvoeringstoets aan de Kamer sturen?
        Antwoord 1
        De toets is als bijlage gevoegd.
        ",
        &["1 | Kunt u de uitvoeringstoets aan de Kamer sturen? | De toets is als bijlage gevoegd."],
    );
}

#[test]
fn a_further_answer() {
    let paper = document(
        "
        Nader antwoord van Minister Kamp (Economische Zaken) (ontvangen 5 juni 2016)

        In mijn antwoorden van 3 mei heb ik u gemeld dat ik nog op vraag 3 terug zou komen.

        Vraag 3
        Hoeveel woningen zijn beschadigd door aardbevingen?

        Antwoord 3
        Er zijn 4.512 woningen beschadigd.
        ",
    );
    check_document(
        paper.clone(),
        &["3 | Hoeveel woningen zijn beschadigd door aardbevingen? | Er zijn 4.512 woningen beschadigd."],
    );
    assert_eq!(paper.kind.name(), "answer");
}

#[test]
fn an_old_paper_over_two_pages() {
    check(
        "
        Vragen van het lid Van der Ham (D66) aan de minister van Onderwijs, Cultuur en Wetenschap over lerarenbeurzen. (Ingezonden 6 november 2008)
        1
        Heeft u kennisgenomen van de berichten over de lerarenbeurs? 1 2
        2
        Hoeveel leraren hebben een beurs aangevraagd, en hoeveel aanvragen zijn afge-
        KVR34567
        0809tkkvr1234
        ISSN 0921 - 7398
        Sdu Uitgevers
        ’s-Gravenhage 2008
        Tweede Kamer, vergaderjaar 2008–2009, Aanhangsel 1001
        wezen?
        1 Trouw, 3 november 2008
        2 AOb, persbericht 4 november 2008
        Antwoord
        Antwoord van minister Plasterk (Onderwijs, Cultuur en Wetenschap). (Ontvangen 27 november 2008)
        1 en 2
        Ja. Er zijn 5.800 aanvragen gedaan; 1.200 daarvan zijn afgewezen.
        ",
        &[
            "1 | Heeft u kennisgenomen van de berichten over de lerarenbeurs?{1}{2} | Ja. Er zijn …",
            "2 | Hoeveel leraren … zijn afgewezen? | Ja. Er zijn …",
            "asker 1: Trouw, 3 november 2008",
            "asker 2: AOb, persbericht 4 november 2008",
        ],
    );
}

#[test]
fn an_official_list_with_feet_between() {
    check(
        "
        36 200 VIII
        Nr. 9 LIJST VAN VRAGEN EN ANTWOORDEN
        De daarop gegeven antwoorden zijn hieronder afgedrukt.
        1
        Hoeveel leerlingen telt het praktijkonderwijs?
        Het praktijkonderwijs telt 29.000 leerlingen.
        2
        Hoe is de middelenverdeling tussen scholen geregeld en wie beslist daar-
        kst-36200-VIII-9
        ISSN 0921 - 7371
        ’s-Gravenhage 2022 Tweede Kamer, vergaderjaar 2022–2023, 36 200 VIII, nr. 9 1
        over?
        De middelen worden naar rato van het aantal leerlingen verdeeld door DUO.
        3
        Wanneer komt de evaluatie?
        De evaluatie komt in 2024 en wordt dan met uw Kamer besproken, zoals eerder
        Tweede Kamer, vergaderjaar 2022–2023, 36 200 VIII, nr. 9 2
        is toegezegd.
        ",
        &[
            "1 | Hoeveel leerlingen … praktijkonderwijs? | Het praktijkonderwijs telt 29.000 leerlingen.",
            "2 | Hoe is … wie beslist daarover? | De middelen … DUO.",
            "3 | Wanneer komt de evaluatie? | De evaluatie komt … zoals eerder is toegezegd.",
        ],
    );
}

#[test]
fn a_consultation_with_numbered_questions_and_answers_below_them() {
    check(
        "
        Nr. 44 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

        De vragen zijn beantwoord bij brief van 5 april 2023.

        I Vragen en opmerkingen vanuit de fracties en reactie van de minister

        Vragen en opmerkingen van de leden van de D66-fractie

        De leden van de D66-fractie hebben met belangstelling kennisgenomen van de brief.

        1. Deze leden vragen of de minister kan aangeven hoeveel scholen meedoen?

        Er doen 410 scholen mee aan het programma.

        2. Kan de minister toelichten hoe de scholen zijn gekozen?

        Kan zij ook aangeven waarom er geen loting is geweest?

        De scholen zijn gekozen op grond van hun leerlingenpopulatie. Een loting lag niet voor de hand.

        Vragen en opmerkingen van de leden van de SGP-fractie

        3. De leden van de SGP-fractie vragen naar de kosten.

        De kosten bedragen 30 miljoen euro.
        ",
        &[
            "1 | <De leden van de D66-fractie hebben …> Deze leden vragen … meedoen? | Er doen 410 scholen mee aan het programma.",
            "2 | Kan de minister … gekozen? / Kan zij ook … geweest? | De scholen … hand.",
            "3 | De leden van de SGP-fractie vragen naar de kosten. | De kosten bedragen 30 miljoen euro.",
        ],
    );
}

#[test]
fn a_table_of_questions_is_not_shown_as_answered() {
    let paper = document(
        "
        Lijst van vragen
        \tNr
        \tVraag
        \tBlz.

        \t1
        \tHoeveel bomen zijn er geplant?
        \t4

        \t2
        \tWat kost een boom?
        \t7
        ",
    );
    let text = paper.blocks.iter().flat_map(Block::texts).map(Text::as_str).collect::<Vec<_>>().join(" ");
    assert!(text.contains("Hoeveel bomen zijn er geplant?") && text.contains("Wat kost een boom?"));
}

// ---- style tells question from answer ----

fn line(text: &str, style: Style, hint: Option<Hint>) -> Line {
    Line { runs: vec![Run { text: text.into(), style, ..Run::default() }], hint, ..Line::default() }
}

fn styled(lines: Vec<Line>) -> Document {
    let mut manuscript = Manuscript { shape: Shape::Paragraphs, lines, ..Manuscript::default() };
    for (number, line) in (1..).zip(&mut manuscript.lines) {
        line.origin = tegenlezer::model::Origin::line(number, None);
    }
    parse::document(Source::default(), manuscript)
}

const PLAIN_TYPE: Style = Style { bold: false, italic: false };
const BOLD: Style = Style { bold: true, italic: false };
const ITALIC: Style = Style { bold: false, italic: true };

#[test]
fn bold_list_items_ask_and_plain_paragraphs_answer() {
    let number = |number: &str| Some(Hint::ListNumber(number.into()));
    let paper = styled(vec![
        line("Antwoorden op Kamervragen over de kustwacht", BOLD, None),
        line("Hoeveel schepen heeft de kustwacht?", BOLD, number("1.")),
        line("Zijn dat er genoeg?", BOLD, None),
        line("De kustwacht heeft zes schepen.", PLAIN_TYPE, None),
        line("Dat is voldoende.", PLAIN_TYPE, None),
        line("Komen er schepen bij?", BOLD, number("2.")),
        line("Ja, in 2025.", PLAIN_TYPE, None),
    ]);
    check_document(
        paper,
        &[
            "1 | Hoeveel schepen … kustwacht? / Zijn dat er genoeg? | De kustwacht heeft zes schepen. / Dat is voldoende.",
            "2 | Komen er schepen bij? | Ja, in 2025.",
        ],
    );
}

#[test]
fn italic_questions_under_headings_and_answers_without_any() {
    let paper = styled(vec![
        line("Beantwoording van de Kamervragen over de marechaussee", PLAIN_TYPE, None),
        line("Vraag 1", BOLD, None),
        line("Hoeveel marechaussees werken op Schiphol?", ITALIC, None),
        line("Er werken er 2.100.", PLAIN_TYPE, None),
        line("Vraag 2", BOLD, None),
        line("Is dat genoeg?", ITALIC, None),
        line("In de zomer wordt het aantal uitgebreid.", PLAIN_TYPE, None),
    ]);
    check_document(
        paper,
        &[
            "1 | Hoeveel marechaussees werken op Schiphol? | Er werken er 2.100.",
            "2 | Is dat genoeg? | In de zomer wordt het aantal uitgebreid.",
        ],
    );
}

#[test]
fn a_list_of_the_answer_in_word_is_no_question() {
    let number = |number: &str| Some(Hint::ListNumber(number.into()));
    let paper = styled(vec![
        line("Vraag 1", BOLD, None),
        line("Welke eisen stelt u?", PLAIN_TYPE, None),
        line("Antwoord 1", BOLD, None),
        line("Ik stel drie eisen:", PLAIN_TYPE, None),
        line("een diploma;", PLAIN_TYPE, number("1.")),
        line("een verklaring omtrent het gedrag;", PLAIN_TYPE, number("2.")),
        line("ervaring.", PLAIN_TYPE, number("3.")),
        line("Vraag 2", BOLD, None),
        line("Gelden die al?", PLAIN_TYPE, None),
        line("Antwoord 2", BOLD, None),
        line("Ja.", PLAIN_TYPE, None),
    ]);
    check_document(
        paper,
        &[
            "1 | Welke eisen stelt u? | Ik stel drie eisen: / 1. een diploma; / 2. een verklaring … gedrag; / 3. ervaring.",
            "2 | Gelden die al? | Ja.",
        ],
    );
}

// ---- more notes ----

#[test]
fn a_note_of_the_minister_broken_over_two_pages() {
    check(
        "
        Vraag 1
        Kent u het rapport?
        Antwoord 1
        Ja, het rapport is op 3 mei met een reactie naar de Kamer gestuurd.1 Ik heb
        daarin ook de maatregelen beschreven.
        1Kamerstuk 31 305, nr. 412. Zie ook de brief van de minister van
        Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel 1
        Infrastructuur en Waterstaat van 9 juni 2023.
        Vraag 2
        Wat kosten de maatregelen?
        Antwoord 2
        Dat is nog niet bekend.
        Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel 2
        ",
        &[
            "1 | Kent u het rapport? | Ja, het rapport … gestuurd.{1} Ik heb daarin … beschreven. …",
            "2 | Wat kosten de maatregelen? | Dat is nog niet bekend.",
            "respondent 1: Kamerstuk 31 305, nr. 412. Zie ook de brief van de minister van…",
        ],
    );
}

#[test]
fn marks_in_many_places() {
    check(
        "
        Vraag 1
        Kent u de motie-Bikker c.s.1, de wet uit 20192 en de uitspraak (ECLI:NL:HR:2020:12)3?
        Antwoord 1
        Ja. In 2023 zijn 4 moties ingediend, waarvan 3 in mei.4,5 Op 5 mei volgde een
        brief.6 Het ging om 12% en artikel 7 van de wet.
        1Kamerstuk 36 410, nr. 20.
        2Stb. 2019, 123.
        3Hoge Raad, 10 januari 2020.
        4Kamerstuk 36 410, nr. 31.
        5Kamerstuk 36 410, nr. 32.
        6Brief van 5 mei 2023.
        ah-tk-20232024-11
        ",
        &[
            "1 | Kent u de motie-Bikker c.s.{1}, de wet uit 2019{2} en de uitspraak (ECLI:NL:HR:2020:12){3}? | Ja. In 2023 zijn 4 moties ingediend, waarvan 3 in mei.{4}{5} Op 5 mei volgde een brief.{6} Het ging om 12% en artikel 7 van de wet.",
            "asker 1: Kamerstuk 36 410, nr. 20.",
            "asker 2: Stb. 2019, 123.",
            "asker 3: Hoge Raad, 10 januari 2020.",
            "respondent 4: Kamerstuk 36 410, nr. 31.",
            "respondent 5: Kamerstuk 36 410, nr. 32.",
            "respondent 6: Brief van 5 mei 2023.",
        ],
    );
}

#[test]
fn bracket_notes_at_the_end_of_a_submission() {
    check(
        "
        Vragen van het lid Teunissen (PvdD) aan de minister van Klimaat en Energie over biomassa

        1. Kent u het bericht ‘Centrale stookt bos op’?[1]
        2. Kunt u bevestigen dat de subsidie in 2027 afloopt?[2]

        [1] NRC, 4 september 2022, https://www.nrc.nl/nieuws/2022/09/04/centrale
        [2] Kamerstuk 32 813, nr. 1025.
        ",
        &[
            "1 | Kent u het bericht ‘Centrale stookt bos op’?{[1]} | (open)",
            "2 | Kunt u bevestigen dat de subsidie in 2027 afloopt?{[2]} | (open)",
            "asker [1]: NRC, 4 september 2022, https://www.nrc.nl/nieuws/2022/09/04/centrale",
            "asker [2]: Kamerstuk 32 813, nr. 1025.",
        ],
    );
}

#[test]
fn superscript_marks_and_notes_at_the_end() {
    check(
        "
        Vraag 1
        Kent u het bericht?¹
        Vraag 2
        Kent u ook het onderzoek?²
        Antwoord 1 en 2
        Ja.

        ¹ De Stentor, 4 mei 2022.
        ² RIVM, 2 mei 2022.
        ",
        &[
            "1 | Kent u het bericht?{1} | Ja.",
            "2 | Kent u ook het onderzoek?{2} | Ja.",
            "asker 1: De Stentor, 4 mei 2022.",
            "asker 2: RIVM, 2 mei 2022.",
        ],
    );
}

#[test]
fn a_subject_that_speaks_of_withdrawal_is_still_a_postponement() {
    let paper = document(
        "
        Vragen van het lid Knops (CDA) aan de Minister van Defensie over ingetrokken vergunningen (ingezonden 2 mei 2023).
        Mededeling van Minister Ollongren (Defensie) (ontvangen 22 mei 2023)
        Vraag 1
        Klopt het dat de vergunning is ingetrokken?
        Mededeling
        De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.
        ",
    );
    assert_eq!(paper.kind.name(), "postponement");
    check_document(paper, &["1 | Klopt het dat de vergunning is ingetrokken? | (postponed)"]);
}

// ---- forms of dumps and clerks ----

#[test]
fn heading_and_text_on_one_line_without_a_sign_between() {
    check(
        "
        Vraag 1 Bent u bekend met het bericht over de sluiting van het zwembad?
        Antwoord 1 Ja.
        Vraag 2Hoeveel zwembaden zijn er in 2022 gesloten?
        Antwoord 2In 2022 zijn elf zwembaden gesloten. Vraag 1 ging over een daarvan.
        ",
        &[
            "1 | Bent u bekend … zwembad? | Ja.",
            "2 | Hoeveel zwembaden … gesloten? | In 2022 zijn elf zwembaden gesloten. Vraag 1 ging over een daarvan.",
        ],
    );
}

#[test]
fn a_number_printed_again_further_down() {
    check(
        "
        Vraag 1
        Wat kost een paspoort?
        Antwoord 1
        Een paspoort kost 75 euro.
        Vraag 2
        Wie bepaalt dat?
        Antwoord 2
        De minister.
        Vraag 1
        Wordt het duurder?
        Antwoord 3
        Nee.
        Vraag 4
        En een rijbewijs?
        Antwoord 4
        Ook niet.
        ",
        &[
            "1 | Wat kost een paspoort? | Een paspoort kost 75 euro.",
            "2 | Wie bepaalt dat? | De minister.",
            "3 | ~Wordt het duurder? | Nee.",
            "4 | En een rijbewijs? | Ook niet.",
        ],
    );
}

#[test]
fn questions_printed_first_and_again_above_their_answers() {
    check(
        "
        Vragen van het lid Boucke (D66) over de energietoeslag

        Vraag 1
        Hoeveel huishoudens kregen de toeslag?

        Vraag 2
        Hoeveel vroegen hem niet aan?

        Antwoorden

        Vraag 1
        Hoeveel huishoudens kregen de toeslag?

        Antwoord 1
        De toeslag is aan 900.000 huishoudens gegeven.

        Vraag 2
        Hoeveel vroegen hem niet aan?

        Antwoord 2
        Naar schatting 100.000 huishoudens.
        ",
        &[
            "1 | Hoeveel huishoudens … toeslag? | De toeslag is aan 900.000 huishoudens gegeven.",
            "2 | Hoeveel vroegen hem niet aan? | Naar schatting 100.000 huishoudens.",
        ],
    );
}

#[test]
fn headings_without_numbers() {
    check(
        "
        Vragen en antwoorden over de nieuwe pensioenwet

        Vraag:
        Wanneer gaat de wet in?

        Antwoord:
        Op 1 juli 2023.

        Vraag:
        Wat verandert er voor zelfstandigen?

        Antwoord:
        Zij kunnen zich aansluiten bij een pensioenfonds.
        ",
        &[
            "1 | ~Wanneer gaat de wet in? | Op 1 juli 2023.",
            "2 | ~Wat verandert er voor zelfstandigen? | Zij kunnen zich aansluiten bij een pensioenfonds.",
        ],
    );
}

#[test]
fn a_heading_whose_number_is_lost() {
    check(
        "
        Vraag 1
        Hoeveel kazernes zijn er?
        Antwoord 1
        Er zijn 28 kazernes.
        Vraag
        Hoeveel staan er leeg?
        Antwoord 2
        Er staan er drie leeg.
        Vraag 3
        Worden die verkocht?
        Antwoord 3
        Nee.
        ",
        &[
            "1 | Hoeveel kazernes zijn er? | Er zijn 28 kazernes.",
            "2 | ~Hoeveel staan er leeg? | Er staan er drie leeg.",
            "3 | Worden die verkocht? | Nee.",
        ],
    );
}

#[test]
fn sections_of_labelled_questions_that_restart() {
    check(
        "
        Schriftelijk overleg over het erfgoedbeleid

        Vragen van de leden van de VVD-fractie

        Vraag 1
        De leden van de VVD-fractie vragen hoeveel molens er zijn.

        Antwoord 1
        Er zijn 1.200 molens.

        Vragen van de leden van de PvdD-fractie

        Vraag 1
        De leden van de PvdD-fractie vragen hoeveel kastelen er zijn.

        Antwoord 1
        Er zijn 600 kastelen.
        ",
        &[
            "1:1 | De leden van de VVD-fractie vragen hoeveel molens er zijn. | Er zijn 1.200 molens.",
            "2:1 | De leden van de PvdD-fractie vragen hoeveel kastelen er zijn. | Er zijn 600 kastelen.",
        ],
    );
}

#[test]
fn a_consultation_in_two_parts_with_answers_numbered_alike() {
    check(
        "
        VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

        I Vragen en opmerkingen vanuit de fracties

        1. De leden van de D66-fractie vragen wanneer de wet in werking treedt.

        2. Deze leden vragen hoeveel gemeenten meedoen.

        II Reactie van de minister

        1. De wet treedt in werking op 1 januari 2024.

        2. Er doen 120 gemeenten mee.
        ",
        &[
            "1 | De leden van de D66-fractie vragen … treedt. | De wet treedt in werking op 1 januari 2024.",
            "2 | Deze leden vragen hoeveel gemeenten meedoen. | Er doen 120 gemeenten mee.",
        ],
    );
}

#[test]
fn a_word_table_of_questions_and_answers() {
    check(
        "
        Lijst van vragen en antwoorden Jaarverslag 2022
        \tNr
        \tVraag
        \tAntwoord

        \t1
        \tHoeveel bomen zijn er geplant?
        \tEr zijn 4.000 bomen geplant.

        \t2
        \tWat kost een boom?
        \tGemiddeld 80 euro.
        ",
        &[
            "1 | Hoeveel bomen zijn er geplant? | Er zijn 4.000 bomen geplant.",
            "2 | Wat kost een boom? | Gemiddeld 80 euro.",
        ],
    );
}

#[test]
fn a_table_of_two_columns_with_headings_in_the_first() {
    check(
        "
        Antwoorden op Kamervragen over de veerboot
        \tVraag 1
        \tHoe oud is de veerboot?

        \tAntwoord 1
        \tDe veerboot is veertig jaar oud.

        \tVraag 2
        \tWordt hij vervangen?

        \tAntwoord 2
        \tIn 2026.
        ",
        &["1 | Hoe oud is de veerboot? | De veerboot is veertig jaar oud.", "2 | Wordt hij vervangen? | In 2026."],
    );
}

#[test]
fn a_table_in_an_answer_stays_a_table() {
    check(
        "
        Vraag 1
        Kunt u de aantallen per jaar geven?

        Antwoord 1
        De aantallen zijn als volgt.

        \tJaar
        \t2020
        \t2021

        \tAantal
        \t14
        \t17

        De stijging komt door een nieuwe telling.
        ",
        &[
            "1 | Kunt u de aantallen per jaar geven? | De aantallen zijn als volgt. / [Jaar | 2020 | 2021 // Aantal | 14 | 17] / De stijging komt door een nieuwe telling.",
        ],
    );
}

#[test]
fn a_friendly_closing() {
    check_document(
        document(
            "
            Vraag 1
            Kent u de cijfers?

            Antwoord 1
            Ja.

            Met vriendelijke groet,

            De staatssecretaris van Defensie,
            C.A. van der Maat
            ",
        ),
        &["1 | Kent u de cijfers? | Ja."],
    );
}

#[test]
fn answers_out_of_order() {
    check(
        "
        Vraag 1
        Hoeveel sluizen beheert Rijkswaterstaat?
        Vraag 2
        Hoeveel bruggen?
        Vraag 3
        Hoeveel tunnels?
        Antwoord 3
        Er zijn 28 tunnels.
        Antwoord 1
        Er zijn 126 sluizen.
        Antwoord 2
        Er zijn 1.084 bruggen.
        ",
        &[
            "1 | Hoeveel sluizen beheert Rijkswaterstaat? | Er zijn 126 sluizen.",
            "2 | Hoeveel bruggen? | Er zijn 1.084 bruggen.",
            "3 | Hoeveel tunnels? | Er zijn 28 tunnels.",
        ],
    );
}

#[test]
fn a_mark_alone_on_its_line_in_a_glued_dump() {
    check(
        "
        Vraag 1
        Bent u bekend met het onderzoek van het Nibud, in opdracht van de Mobiliteitsalliantie, waaruit blijkt dat lagere inkomens getroffenworden doorvervoersarmoede?
        1
        Antwoord 1
        Ja, dit leidt naar verwachting tot een prijsstijging van benzine en diesel van elf à twaalf cent per liter in het jaar2027, zo blijkt uit de verkenning
        2. In 2023 is
        Europese wetgeving aangenomen ter oprichting van een sociaal klimaatfonds, dat kwetsbare groepen ondersteunt die geraakt worden door de uitbreiding.
        1NU.nl, 1 oktober 2024.
        2PBL, Klimaat- en Energieverkenning 2023
        Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 2
        ",
        &[
            "1 | Bent u bekend … doorvervoersarmoede?{1} | Ja, dit leidt … uit de verkenning{2}. In 2023 is Europese wetgeving aangenomen … uitbreiding.",
            "asker 1: NU.nl, 1 oktober 2024.",
            "respondent 2: PBL, Klimaat- en Energieverkenning 2023",
        ],
    );
}

#[test]
fn answers_that_run_in_behind_their_questions() {
    check(
        "
        Beantwoording vragen van het lid Jansen (X) over bruggen

        1. Kent u het bericht? Antwoord: Ja.

        2. Wat vindt u ervan? Antwoord: Ik vind het goed.

        3. Deelt u de mening dat dit anders moet? Antwoord: Zie het antwoord op vraag 2.
        ",
        &[
            "1 | Kent u het bericht? | Ja.",
            "2 | Wat vindt u ervan? | Ik vind het goed.",
            "3 | Deelt u de mening dat dit anders moet? | => Zie het antwoord op vraag 2.",
        ],
    );
}

#[test]
fn numbers_in_parentheses() {
    check(
        "
        Vragen van het lid Jansen (X) aan de Minister van Y over bruggen (ingezonden 1 mei 2024)

        (1) Kent u het bericht?

        (2) Wat vindt u ervan?

        Antwoord van Minister Pietersen (Y) (ontvangen 1 juni 2024)

        (1) Ja.

        (2) Ik vind het goed (1) en (2) het mag.
        ",
        &["1 | Kent u het bericht? | Ja.", "2 | Wat vindt u ervan? | Ik vind het goed (1) en (2) het mag."],
    );
}

/// An answer paper of which nothing can be made out is no answer that is missing.
#[test]
fn an_answer_that_cannot_be_told_apart_is_not_shown_as_open() {
    let asked = document(
        "
        2024Z09123

        Vragen van het lid Jansen (X) aan de Minister van Y over bruggen (ingezonden 1 mei 2024)

        1. Kent u het bericht over de bruggen in Leiden?

        2. Wat vindt u ervan?
        ",
    );
    let answered = document(
        "
        2024Z09123

        Antwoord van Minister Pietersen (Y) op vragen van het lid Jansen (X) over bruggen (ontvangen 1 juni 2024)

        In antwoord op uw vragen deel ik mee dat de bruggen worden hersteld.
        ",
    );
    let codes: Vec<_> = answered.diagnostics.iter().map(|diagnostic| diagnostic.code.name()).collect();
    assert_eq!(codes, ["nothing-told"]);
    assert_eq!(
        shown(vec![asked, answered]),
        ["1 | Kent u het bericht over de bruggen in Leiden? | (not_found)", "2 | Wat vindt u ervan? | (not_found)",]
    );
}

#[test]
fn groups_that_each_count_from_one() {
    check(
        "
        Beantwoording technische vragen begroting 2023

        Lijst Linde

        1. Waarom stijgen de lasten?
        Antwoord: Door de lonen.

        2. Wat kost het zwembad?
        Antwoord: Een ton.

        Dorpsbelang

        1. Waarom daalt de reserve?
        Antwoord: Door het tekort.",
        &[
            "1:1 | Waarom stijgen de lasten? | Door de lonen.",
            "1:2 | Wat kost het zwembad? | Een ton.",
            "2:1 | Waarom daalt de reserve? | Door het tekort.",
        ],
    );
}

#[test]
fn one_answer_to_a_list_of_questions() {
    check(
        "
        SCHRIFTELIJKE VRAAG E-0001/01

        van Anna Bos (PPE) aan de Commissie

        Betreft: Fietspaden

        Kan de Commissie een lijst van fietspaden geven en daarbij aangeven:

        1. hun lengte;

        2. hun breedte;

        3. of zij verlicht zijn?

        Antwoord van de heer Rossi namens de Commissie

        De Commissie houdt geen lijst bij.",
        &[
            "1 | hun lengte; | ~De Commissie houdt geen lijst bij.",
            "2 | hun breedte; | ~De Commissie houdt geen lijst bij.",
            "3 | of zij verlicht zijn? | ~De Commissie houdt geen lijst bij.",
        ],
    );
}

#[test]
fn questions_of_a_council_printed_again_above_their_answers() {
    check(
        "
        Schriftelijke vragen over de linden

        1. Kent het college de kap van de linden?
        2. Zijn er andere bomen?
        a. Hoeveel eiken staan er?
        b. Hoeveel beuken?

        Het lid van de gemeenteraad,

        A. Bos

        Antwoorddatum: 18 jan. 2012

        1. Kent het college de kap van de linden?

        Ja, het college kent de kap.

        2. Zijn er andere bomen?

        Er staan vijf eiken.",
        &[
            "1 | Kent het college de kap van de linden? | Ja, het college kent de kap.",
            "2 | Zijn er andere bomen? | Er staan vijf eiken.",
        ],
    );
}

#[test]
fn a_numbered_list_within_a_question() {
    check(
        "
        Beantwoording vragen van het lid Krul (CDA) aan de minister van Financiën

        1. Bent u bekend met het bericht?
        Antwoord 1.
        Ja.

        2. Welke van deze maatregelen neemt u:
        1. meer palen;
        2. minder auto's;
        3. niets?
        Antwoord 2.
        De eerste.

        3. Wanneer komt dat?
        Antwoord 3.
        In mei.",
        &[
            "1 | Bent u bekend met het bericht? | Ja.",
            "2 | Welke van deze maatregelen neemt u: / 1. meer palen; / 2. minder auto's; / 3. niets? | De eerste.",
            "3 | Wanneer komt dat? | In mei.",
        ],
    );
}

#[test]
fn letters_for_the_words() {
    for (first, second) in [(("V1:", "A1:"), ("V2:", "A2:")), (("V:", "A:"), ("V:", "A:"))] {
        let paper = format!(
            "Beantwoording technische vragen raad\n\n{} Kent u de kap?\n{} Ja.\n\n{} Komen er bomen?\n{} In mei.\n",
            first.0, first.1, second.0, second.1
        );
        let counted = if first.0 == "V:" { "~" } else { "" };
        let expected =
            [format!("1 | {counted}Kent u de kap? | Ja."), format!("2 | {counted}Komen er bomen? | In mei.")];
        check(&paper, &[&expected[0], &expected[1]]);
    }
}

#[test]
fn numbers_that_are_no_figures() {
    for [first, own, second, other] in [
        ["Vraag I", "Antwoord I", "Vraag II", "Antwoord op vraag II"],
        ["Vraag een", "Antwoord een", "Vraag twee", "Antwoord twee"],
        ["Eerste vraag", "Antwoord op de eerste vraag", "Tweede vraag", "Antwoord op de tweede vraag"],
        ["Vraag #1", "Antwoord #1", "Vraag #2", "Antwoord #2"],
        ["Vraag 1 (CDA)", "Antwoord 1", "Vraag 2 (VVD)", "Antwoord 2"],
        ["Vraag 1", "Reactie college:", "Vraag 2", "Ons antwoord"],
    ] {
        let paper = format!(
            "Vragen en antwoorden\n\n{first}\nKent u de kap?\n{own}\nJa.\n{second}\nWat nu?\n{other}\nNiets.\n"
        );
        check(&paper, &["1 | Kent u de kap? | Ja.", "2 | Wat nu? | Niets."]);
    }
    check(
        "
        Antwoorden op vragen van het lid Krul (CDA) over laadpalen

        I. Bent u bekend met het bericht?

        Antwoord: Ja.

        II. Wat vindt u?

        Antwoord: Niets.",
        &["1 | Bent u bekend met het bericht? | Ja.", "2 | Wat vindt u? | Niets."],
    );
}

#[test]
fn numbers_with_points() {
    check(
        "
        Lijst van vragen en antwoorden

        1. Financiën

        1.1 Bent u bekend met het bericht?

        Antwoord: Ja.

        1.2 Wat vindt u?

        Antwoord: Zie het antwoord op vraag 1.1.

        2. Personeel

        2.1 Wat nu?

        Antwoord: Niets.",
        &[
            "1.1 | Bent u bekend met het bericht? | Ja.",
            "1.2 | Wat vindt u? | => Zie het antwoord op vraag 1.1.",
            "2.1 | <2. Personeel> Wat nu? | Niets.",
        ],
    );
    check(
        "
        Lijst van vragen en antwoorden

        Vraag 1.1
        Bent u bekend met het bericht?
        Antwoord 1.1
        Ja.
        Vraag 2.1
        Wat nu?
        Antwoord 2.1
        Niets.",
        &["1.1 | Bent u bekend met het bericht? | Ja.", "2.1 | Wat nu? | Niets."],
    );
    let report = document("1. Algemeen\n\n1.1 Inleiding\n\nDit is een verslag.\n\n1.2 Slot\n\nTot zover.");
    assert_eq!(report.questions.len(), 0);
}

#[test]
fn a_last_question_that_does_not_look_like_one() {
    check(
        "
        Vragen van het lid Krul (CDA) aan de minister van Financiën over linden

        1. Kent u de linden?

        2. In de stad staan vooral linden.

        a. Hoeveel zijn het er?

        b. Waarom?",
        &[
            "1 | Kent u de linden? | (open)",
            "2 | In de stad staan vooral linden. / a. Hoeveel zijn het er? / b. Waarom? | (open)",
        ],
    );
    check(
        "
        LIJST VAN VRAGEN EN ANTWOORDEN

        De minister heeft deze vragen beantwoord bij brief van 2 juni 2006.

        1

        Hoeveel linden zijn er?

        Het zijn er tien.

        2

        Waarom niet meer?

        Omdat er geen plaats is.

        3

        Een overzicht van alle eiken.

        Dat volgt.",
        &[
            "1 | Hoeveel linden zijn er? | Het zijn er tien.",
            "2 | Waarom niet meer? | Omdat er geen plaats is.",
            "3 | Een overzicht van alle eiken. | Dat volgt.",
        ],
    );
}

#[test]
fn a_list_of_which_the_paper_says_that_it_asks() {
    check(
        "
        Geacht college,

        Onze fractie hoort klachten over de linden.

        Dit leidt tot de volgende vragen:

          • Kent het college de klachten?
          • Wat doet het college daaraan?

        De fractie verzoekt u de vragen binnen de termijn te beantwoorden.

        Hoogachtend,
        A. Bos",
        &["1 | ~• Kent het college de klachten? | (open)", "2 | ~• Wat doet het college daaraan? | (open)"],
    );
    check(
        "
        Schriftelijke vragen over linden

          • Vraag 1.
            Kent het college de klachten?
          • Vraag 2.
            Wat doet het college daaraan?",
        &["1 | Kent het college de klachten? | (open)", "2 | Wat doet het college daaraan? | (open)"],
    );
}

#[test]
fn a_flemish_paper() {
    check(
        "
        SCHRIFTELIJKE VRAAG

        nr. 123
        van ELS DE BAKKER
        datum: 3 maart 2019

        aan JAN PEETERMANS
        VLAAMS MINISTER VAN BOMEN

        Linden - Onderhoud

        1. Hoeveel linden werden gesnoeid in 2018?

        2. Welk budget was daarvoor voorzien?
        a) Per provincie?
        b) Per gemeente?

        ANTWOORD

        op vraag nr. 123 van 3 maart 2019
        van ELS DE BAKKER

        1. In 2018 werden 120 linden gesnoeid.

        2. Het budget bedroeg 3 miljoen euro.",
        &[
            "1 | Hoeveel linden werden gesnoeid in 2018? | In 2018 werden 120 linden gesnoeid.",
            "2 | Welk budget was daarvoor voorzien? / a) Per provincie? / b) Per gemeente? | Het budget bedroeg 3 miljoen euro.",
        ],
    );
}

#[test]
fn titles_between_questions() {
    check(
        "
        Schriftelijke vragen 21/2019
        Het college geeft ruim baan aan linden in de stad, en onze fractie heeft daar enkele vragen over die zij hieronder stelt.
        LINDEN IN DE BINNENSTAD
        1. Wat was eigenlijk het doel van de laatste bijeenkomst?

        2. Kan het college dat begrijpen?

        Eiken en beuken

        3. Hoeveel eiken zijn er?",
        &[
            "1 | Wat was eigenlijk het doel van de laatste bijeenkomst? | (open)",
            "2 | Kan het college dat begrijpen? | (open)",
            "3 | <Eiken en beuken> Hoeveel eiken zijn er? | (open)",
        ],
    );
}

#[test]
fn a_page_of_the_web() {
    check(
        "
        Antwoord schriftelijke vragen : Antwoord op vragen van het lid Krul over het bericht dat er in de binnenstad te weinig linden staan en dat daar niets aan gedaan wordt
        Vragen van het lid Krul (CDA) aan de Minister van Natuur over het bericht dat er in de binnenstad te weinig linden staan en dat daar niets aan gedaan wordt (ingezonden 30 mei 2022).
        Antwoord van Minister Bos (Natuur), mede namens de Ministers van Bomen en van Zaken en
        Koninkrijksrelaties (ontvangen 14 juli 2022). Zie ook Aanhangsel
        Handelingen, vergaderjaar 2021–2022, nr. 3173.
        Vraag 1
        Deelt u de mening dat het zeer zorgelijk is dat de stad er niet in slaagt om aan alle
        Linden een plaats te geven?1
        Antwoord 1
        De stad vertrouwt erop dat haar linden het goed maken, en werkt daarom aan het plan
        Nationaal Lindenprogramma dat in het voorjaar verschijnt.

        X Noot
        1

        De Linde, 3 mei 2022.

        Naar boven",
        &[
            "1 | Deelt u de mening dat het zeer zorgelijk is dat de stad er niet in slaagt om aan alle Linden een plaats te geven?{1} | De stad vertrouwt erop dat haar linden het goed maken, en werkt daarom aan het plan Nationaal Lindenprogramma dat in het voorjaar verschijnt.",
            "asker 1: De Linde, 3 mei 2022.",
        ],
    );
}

#[test]
fn what_cannot_be_told_is_said() {
    for (paper, said) in [
        (
            "35 010 Wet\n\nC MEMORIE VAN ANTWOORD\n\nDe leden vragen waarom. De regering antwoordt dat het zo is.",
            "holds answers",
        ),
        (
            "Linden |\n\nKent u de linden?1\n\nJa.\n\nWat vindt u?\n\nMooi.\n\nWaarom?\n\nDaarom.",
            "3 paragraphs of the paper ask",
        ),
    ] {
        let document = document(paper);
        let said = document.diagnostics.iter().any(|diagnostic| diagnostic.message[0].contains(said));
        assert!(said && document.questions.is_empty(), "{:?}", document.diagnostics);
    }
    assert_eq!(document("Geachte voorzitter,\n\nKent u de linden? Ik niet.").diagnostics, []);
}

#[test]
fn a_list_of_questions_out_of_its_table() {
    check(
        "
        LIJST VAN VRAGEN
        Nr Vraag Bijlage Blz. (van) t/m
        1 Waarom stijgen de lasten van de linden zo, en wat doet de minister van Bomen
        daaraan? 0
        2 Wat kost de eik? 0 12
        3 En de beuk? 0 13",
        &[
            "1 | Waarom stijgen de lasten van de linden zo, en wat doet de minister van Bomen daaraan? 0 | (open)",
            "2 | Wat kost de eik? 0 12 | (open)",
            "3 | En de beuk? 0 13 | (open)",
        ],
    );
}

#[test]
fn a_note_of_the_questions_below_the_answers() {
    check(
        "
        Vragen van het lid Krul (CDA) aan de minister van Bomen over linden. (Ingezonden 5 maart 1998)

        1
        Kent u het bericht over de linden?1

        2
        Wat gaat u daaraan doen?

        Antwoord
        Antwoord van minister De Boom (Bomen). (Ontvangen 2 april 1998)

        1
        Ja.

        2
        Ik heb de inspectie gevraagd toezicht te houden.

        1 Algemeen Dagblad, 3 maart 1998.",
        &[
            "1 | Kent u het bericht over de linden?{1} | Ja.",
            "2 | Wat gaat u daaraan doen? | Ik heb de inspectie gevraagd toezicht te houden.",
            "asker 1: Algemeen Dagblad, 3 maart 1998.",
        ],
    );
}
