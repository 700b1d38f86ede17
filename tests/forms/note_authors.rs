//! Notes of asker and minister that are both numbered from 1, and figures that only look like notes.

use tegenlezer::model::{Code, Document, Finding, NoteId, Owner, Source};
use tegenlezer::{parse, source};

use super::shown::*;

fn codes(text: &str) -> Vec<Code> {
    document(text).diagnostics.iter().map(|said| said.code()).collect()
}

const HEAD: &str = "1234
Vragen van het lid Bakker (XYZ) aan de minister van Verkeer over fietspaden. (Ingezonden 4 maart 2002)
";
const ANSWERS: &str = "Antwoord

Antwoord van minister De Vries (Verkeer). (Ontvangen 2 april 2002)
";

/// A paper of the old layout: all questions, their notes, all answers, their notes.
fn old(questions: [&str; 2], notes: &str, answers: [&str; 2], below: &str) -> String {
    let part = |[one, two]: [&str; 2], notes: &str| format!("\n1\n{one}\n\n2\n{two}\n\n{notes}\n\n");
    format!("{HEAD}{}{ANSWERS}{}", part(questions, notes), part(answers, below))
}

const NOTES: [&str; 3] = ["Dagblad van het Noorden, 1 maart 2002.", "Trouw, 2 maart 2002.", "NRC, 3 maart 2002."];
const BELOW: [&str; 3] = ["Ter inzage gelegd bij de bibliotheek.", "Kamerstuk 28 000, nr. 1.", "Stb. 2001, 12."];

#[test]
fn each_part_has_its_notes_below_it() {
    for (asked, answered) in [(1, 2), (2, 1), (3, 3), (1, 1), (1, 3), (2, 3), (3, 1)] {
        for label in ["{} ", "{}) ", "[{}] ", "({}) ", "¹{}"] {
            let label = |number: usize| match label {
                "¹{}" => ["¹ ", "² ", "³ "][number].to_owned(),
                label => label.replace("{}", &(number + 1).to_string()),
            };
            let mark = |number: usize, count: usize| {
                if number < count { label(number).trim().to_owned() } else { String::new() }
            };
            let list = |notes: [&str; 3], count: usize| {
                (0..count).map(|number| format!("{}{}\n", label(number), notes[number])).collect::<String>()
            };
            let question = format!("Hoeveel is slecht?{} En hoeveel is goed?{}", mark(1, asked), mark(2, asked));
            let answer = format!(
                "Ongeveer 400 kilometer is slecht. Een lijst heb ik aan de Kamer gestuurd{}. Het\nvervolg staat in de begroting{}. Zie de wet.{}",
                mark(0, answered),
                mark(1, answered),
                mark(2, answered)
            );
            let first = format!("Kent u het bericht «Fietser valt in kuil»?{}", mark(0, asked));
            let paper = old([&first, &question], &list(NOTES, asked), ["Ja.", &answer], &list(BELOW, answered));
            let plain = |text: &str, marks: &[usize]| {
                let mut text = text.to_owned();
                for &number in marks {
                    let printed = label(number).trim().replace('¹', "1").replace('²', "2").replace('³', "3");
                    text = text.replacen('@', &format!("{{{printed}}}"), 1);
                }
                text.replace('@', "")
            };
            let all = [0, 1, 2];
            let mut want = vec![
                plain("1 | Kent u het bericht «Fietser valt in kuil»?@ | Ja.", &all[..1]),
                format!(
                    "2 | {} | {}",
                    plain("Hoeveel is slecht?@ En hoeveel is goed?@", &all[1.min(asked)..asked.max(1)]),
                    plain(
                        "Ongeveer 400 kilometer is slecht. Een lijst heb ik aan de Kamer gestuurd@. Het vervolg staat in de begroting@. Zie de wet.@",
                        &all[..answered]
                    )
                ),
            ];
            let printed = |number: usize| label(number).trim().replace('¹', "1").replace('²', "2").replace('³', "3");
            want.extend((0..asked).map(|number| format!("asker {}: {}", printed(number), NOTES[number])));
            want.extend((0..answered).map(|number| format!("respondent {}: {}", printed(number), BELOW[number])));
            let want: Vec<_> = want.iter().map(String::as_str).collect();
            println!("{paper}");
            check(&paper, &want);
            assert!(!codes(&paper).contains(&Code::NoteAuthorUnknown));
        }
    }
}

#[test]
fn the_notes_of_both_stand_at_the_end() {
    for (one, two) in [("1 ", "2 "), ("1) ", "2) "), ("[1] ", "[2] "), ("(1) ", "(2) ")] {
        let (m, n) = (one.trim(), two.trim());
        let paper = format!(
            "Vraag 1\nKent u het bericht «Fietser valt in kuil»?{m}\n\nAntwoord 1\nJa.\n\nVraag 2\nHoeveel is slecht?\n\nAntwoord 2\nEen lijst heb ik gestuurd.{m} Het vervolg staat in de begroting.{n}\n\n\
             {one}Dagblad, 1 maart 2002.\n{one}Ter inzage gelegd.\n{two}Kamerstuk 28 000, nr. 1.\n"
        );
        let want = [
            format!("1 | Kent u het bericht «Fietser valt in kuil»?{{{m}}} | Ja."),
            format!(
                "2 | Hoeveel is slecht? | Een lijst heb ik gestuurd.{{{m}}} Het vervolg staat in de begroting.{{{n}}}"
            ),
            format!("asker {m}: Dagblad, 1 maart 2002."),
            format!("respondent {m}: Ter inzage gelegd."),
            format!("respondent {n}: Kamerstuk 28 000, nr. 1."),
        ];
        check(&paper, &want.each_ref().map(String::as_str));
        assert!(!codes(&paper).contains(&Code::NoteAuthorUnknown), "{paper}");
    }
}

#[test]
fn each_question_and_answer_has_its_notes_below_it() {
    for (one, two) in [("1 ", "2 "), ("1) ", "2) "), ("[1] ", "[2] ")] {
        let (m, n) = (one.trim(), two.trim());
        let paper = format!(
            "Vraag 1\nKent u het bericht «Fietser valt in kuil»?{m}\n\n{one}Dagblad, 1 maart 2002.\n\nAntwoord 1\nJa, en een lijst heb ik gestuurd.{m} Het vervolg staat in de begroting.{n}\n\n\
             {one}Ter inzage gelegd.\n{two}Kamerstuk 28 000, nr. 1.\n\nVraag 2\nHoeveel is slecht?\n\nAntwoord 2\nOngeveer 400 kilometer.\n"
        );
        let want = [
            format!(
                "1 | Kent u het bericht «Fietser valt in kuil»?{{{m}}} | Ja, en een lijst heb ik gestuurd.{{{m}}} Het vervolg staat in de begroting.{{{n}}}"
            ),
            "2 | Hoeveel is slecht? | Ongeveer 400 kilometer.".to_owned(),
            format!("asker {m}: Dagblad, 1 maart 2002."),
            format!("respondent {m}: Ter inzage gelegd."),
            format!("respondent {n}: Kamerstuk 28 000, nr. 1."),
        ];
        check(&paper, &want.each_ref().map(String::as_str));
    }
}

#[test]
fn whose_note_it_is_cannot_be_made_out() {
    let paper = "Vraag 1\nKent u het bericht?1\n\nAntwoord 1\nJa.1 Dat is goed.\n\n1 Dagblad, 1 maart 2002.\n";
    // The note is given to one of them, and the marker of the other is said to be left.
    assert_eq!(codes(paper), [Code::NoteAuthorUnknown, Code::MarkerWithoutNote]);
    let paper = "Vraag 1\nKent u het bericht?1\n\nAntwoord 1\nJa.1 Dat is goed.\n\n1 Dagblad, 1 maart 2002.\n1 Kamerstuk 28 000, nr. 1.\n";
    assert_eq!(codes(paper), [Code::NoteAuthorUnknown; 2]);
}

#[test]
fn a_date_amount_or_article_at_the_beginning_of_a_line_is_no_note() {
    for (before, wrapped) in [
        ("beginnen op", "1 april 2003. De gemeenten kunnen vanaf die dag geld aanvragen."),
        ("beginnen op", "1 april 2003"),
        ("beginnen op", "2 maart 2024, als de gemeenten dat vragen."),
        ("kosten bijna", "1 miljoen euro is genoeg."),
        ("verwijs ik naar artikel", "1 Wet milieubeheer."),
        ("aanvragen, zo doen", "2 van de 3 gemeenten dat."),
        ("kosten ten hoogste", "2 procent van de begroting"),
        ("genoemd in lid", "1 of het volgende lid."),
    ] {
        let answer = format!(
            "De provincies zijn nu bezig met het opstellen van een plan. Ik verwacht dat het\nherstel van de paden kan {before}\n{wrapped} Ik zal de Kamer\nhierover voor die dag een brief sturen."
        );
        let paper = old(
            ["Kent u het bericht «Fietser valt in kuil»?1", "Wanneer begint het herstel?"],
            "1 Dagblad van het Noorden, 1 maart 2002",
            ["Ja.", &answer],
            "",
        );
        let want = [
            "1 | Kent u het bericht «Fietser valt in kuil»?{1} | Ja.".to_owned(),
            format!("2 | Wanneer begint het herstel? | {}", answer.replace('\n', " ")),
            "asker 1: Dagblad van het Noorden, 1 maart 2002".to_owned(),
        ];
        check(&paper, &want.each_ref().map(String::as_str));
        assert_eq!(codes(&paper), [], "{paper}");
    }
}

#[test]
fn notes_marked_with_stars() {
    let head = "Vragen van het lid Bakker (XYZ) aan de Minister van Verkeer over fietspaden (ingezonden 4 maart 2022).\nAntwoord van Minister De Vries (Verkeer) (ontvangen 2 april 2022).\n\n";
    check(
        &format!(
            "{head}Vraag 1\nKent u het bericht over slechte fietspaden?*\n\nVraag 2\nHoeveel kilometer fietspad is slecht?**\n\n* Dagblad, 1 maart 2022.\n** Dagblad, 2 maart 2022.\n\nAntwoord 1\nJa.\n\nAntwoord 2\nOngeveer 400 kilometer.\n"
        ),
        &[
            "1 | Kent u het bericht over slechte fietspaden?{*} | Ja.",
            "2 | Hoeveel kilometer fietspad is slecht?{**} | Ongeveer 400 kilometer.",
            "asker *: Dagblad, 1 maart 2022.",
            "asker **: Dagblad, 2 maart 2022.",
        ],
    );
    check(
        "Vraag 1\nKent u het bericht? *)\n\nAntwoord 1\nJa. De lijst* is gestuurd.\n\n*) Dagblad, 1 maart 2022.\n* Kamerstuk 28 000, nr. 1.\n",
        &[
            "1 | Kent u het bericht?{*} | Ja. De lijst{*} is gestuurd.",
            "asker *: Dagblad, 1 maart 2022.",
            "respondent *: Kamerstuk 28 000, nr. 1.",
        ],
    );
    check(
        "Vraag 1\nKent u het bericht?*\n\n* Dagblad, 1 maart 2022.\n\nAntwoord 1\nJa. De lijst is gestuurd.*\n\n* Kamerstuk 28 000, nr. 1.\n",
        &[
            "1 | Kent u het bericht?{*} | Ja. De lijst is gestuurd.{*}",
            "asker *: Dagblad, 1 maart 2022.",
            "respondent *: Kamerstuk 28 000, nr. 1.",
        ],
    );
}

#[test]
fn bullets_and_emphasis_are_no_notes() {
    check(
        "Vraag 1\nKent u deze drie punten?\n\n* de prijs\n* de kwaliteit\n* de tijd\n\nAntwoord 1\nJa.\n",
        &["1 | Kent u deze drie punten? / … de prijs / … de kwaliteit / … de tijd | Ja."],
    );
    assert!(document("Vraag 1\nKent u **Bakker**?\n\nAntwoord 1\nJa*n.\n\n**Slot** en meer\n").notes.is_empty());
}

#[test]
fn a_list_between_parentheses_is_no_notes() {
    let paper =
        "Vraag 1\nWat vindt u van (1) de prijs en (2) de kwaliteit?\n\nAntwoord 1\nVan beide:\n(1) goed\n(2) slecht\n";
    assert!(document(paper).notes.is_empty());
}

#[test]
fn the_notes_of_a_question_stand_below_the_answer_on_its_page() {
    check(
        "
        Vraag 1
        Deelt u de mening dat het een verkeerd besluit is? Zo nee, waarom niet?1
        Antwoord 1
        Het besluit is aan de gemeente, zoals in de richtlijnen staat die in alle
        landen gelden.2 Dat is bekend.
        1X, 23 oktober 2024
        2Zie A/67/828
        ah-tk-20242025-434
        De gemeente weegt dit af.
        ",
        &[
            "1 | Deelt u de mening dat het een verkeerd besluit is? Zo nee, waarom niet?{1} | Het besluit … gelden.{2} Dat is bekend. …",
            "asker 1: X, 23 oktober 2024",
            "respondent 2: Zie A/67/828",
        ],
    );
}

#[test]
fn markdown_made_of_a_pdf() {
    let paper = |mark: [&str; 2], label: [&str; 2]| {
        let [m, n] = mark;
        let [one, two] = label;
        format!(
            "Tweede Kamer der Staten-Generaal\n\n### 2\n\nVergaderjaar 2021–2022 Aanhangsel van de Handelingen\n\n### 9999\n\nVragen van het lid **Bakker** (XYZ) aan de Minister van Verkeer over fietspaden (ingezonden 4 maart 2022).\n\n\
             Antwoord van Minister **De Vries** (Verkeer) (ontvangen 2 april 2022).\n\n**Vraag 1**\nKent u het bericht «Fietser valt in kuil»?{m}\n\n**Antwoord 1**\nJa.\n\n{one} Dagblad, 1 maart 2022.\n\nah tk 20212022 9999\n\n-----\n\n\
             **Vraag 2**\nHoeveel kilometer fietspad is slecht?{n}\n\n**Antwoord 2**\nOngeveer 400 kilometer is slecht.\n\n{two} Dagblad, 2 maart 2022.\n\n-----\n"
        )
    };
    for (mark, label, printed) in [
        ([" [1 ]", " [2 ]"], ["1", "2"], ["1", "2"]),
        ([" [1]", " [2]"], ["1", "2"], ["1", "2"]),
        (["<sup>1</sup>", "<sup>2</sup>"], ["<sup>1</sup>", "<sup>2</sup>"], ["1", "2"]),
        (["[^1]", "[^2]"], ["[^1]:", "[^2]:"], ["[1]", "[2]"]),
    ] {
        let [one, two] = printed;
        let want = [
            format!("1 | Kent u het bericht «Fietser valt in kuil»?{{{one}}} | Ja."),
            format!("2 | Hoeveel kilometer fietspad is slecht?{{{two}}} | Ongeveer 400 kilometer is slecht."),
            format!("asker {one}: Dagblad, 1 maart 2022."),
            format!("asker {two}: Dagblad, 2 maart 2022."),
        ];
        let read = document(&paper(mark, label));
        check_document(read.clone(), &want.each_ref().map(String::as_str));
        assert_eq!(read.meta.askers[0].name, "Bakker");
        assert!(read.meta.number.as_ref().is_some_and(|paper| paper.number == 9999), "{mark:?}");
    }
}

#[test]
fn signs_that_are_no_markdown() {
    check(
        "Vraag 1\nKlopt het dat 3 ** 2 en #1 zijn bedoeld, en < 5 in [1 tot 3]?\n\nAntwoord 1\nJa.\n",
        &["1 | Klopt het dat 3 ** 2 en #1 zijn bedoeld, en < 5 in [1 tot 3]? | Ja."],
    );
}

#[test]
fn typed_notes_on_one_line() {
    for (one, two, three) in [("[1] ", " [2] ", "[3] "), ("1) ", " 2) ", "3) ")] {
        let [l, m, n] = [one, two, three].map(str::trim);
        let paper = format!(
            "Vraag 1\nKent u het bericht? {l}\n\nVraag 2\nHoeveel? {m}\n\nVraag 3\nWaarom? {n}\n\n{one}NOS, 1 maart 2022, https://nos.nl/1{two}AD, 2 maart 2022\n\n{three}NRC, 3 maart 2022\n"
        );
        let want = [
            format!("1 | Kent u het bericht?{{{l}}} | (open)"),
            format!("2 | Hoeveel?{{{m}}} | (open)"),
            format!("3 | Waarom?{{{n}}} | (open)"),
            format!("asker {l}: NOS, 1 maart 2022, https://nos.nl/1"),
            format!("asker {m}: AD, 2 maart 2022"),
            format!("asker {n}: NRC, 3 maart 2022"),
        ];
        check(&paper, &want.each_ref().map(String::as_str));
    }
}

fn of_file(bytes: &[u8], read: fn(&[u8]) -> Result<source::Manuscript, source::Problem>) -> Document {
    parse::document(Source { path: String::new(), transcript: Default::default() }, read(bytes).unwrap())
}

#[test]
fn typed_notes_in_one_paragraph_of_word() {
    check_document(
        of_file(include_bytes!("../word/typed-notes-in-one-paragraph.docx"), source::docx::read),
        &[
            "1 | Kent u het bericht «Fietser valt in kuil»?{[1]} | Ja.{1}",
            "2 | Hoeveel kilometer is slecht?{[2]} | Een lijst is gestuurd.{2}",
            "3 | Wat gaat u doen?{[3]} | Het herstel begint.",
            "asker [1]: NOS, 1 maart 2022",
            "respondent 1: Kamerstuk 1",
            "asker [2]: AD, 2 maart 2022",
            "respondent 2: Kamerstuk 2",
            "asker [3]: NRC, 3 maart 2022",
        ],
    );
}

#[test]
fn typed_notes_beside_those_of_word() {
    check_document(
        of_file(include_bytes!("../word/typed-and-kept-notes.docx"), source::docx::read),
        &[
            "1 | Kent u het bericht «Fietser valt in kuil»?{1} | Ja.{1}",
            "2 | Hoeveel kilometer is slecht?{2} | Een lijst is gestuurd.{2}",
            "3 | Wat gaat u doen? | Per 12 m2 één paal.",
            "asker 1: NOS, 1 maart 2022",
            "respondent 1: Kamerstuk 1",
            "asker 2: AD, 2 maart 2022",
            "respondent 2: Kamerstuk 2",
        ],
    );
}

#[test]
fn a_label_raised_above_its_note() {
    let letter = of_file(include_bytes!("../pdf/raised-label-at-page-foot.pdf"), source::pdf::read);
    assert_eq!(letter.notes.len(), 1);
    assert_eq!(
        blocks(&letter, Owner::Note(NoteId::new(0))),
        "Bij herstel wordt het gehele pad vervangen, met inbegrip van de onderlaag en van de verlichting. Bij klein herstel wordt alleen de bovenlaag vervangen."
    );
    let body = blocks(&letter, Owner::Body);
    assert!(body.contains("herstel.{1} Het plan"), "{body}");
    assert!(body.contains("ook voor de paden langs de rijkswegen"), "{body}");
}

#[test]
fn a_marker_whose_note_is_not_printed_is_said() {
    for (mark, label) in [(" 2)", "2)"), (" [2]", "[2]"), ("?2", "2"), ("?*", "*")] {
        let mark = mark.trim_start_matches('?');
        let paper = format!("Vraag 1\nKent u het bericht over de paden?{mark}\n\nAntwoord 1\nJa.\n");
        let said: Vec<_> = document(&paper).diagnostics.iter().map(|said| said.finding.clone()).collect();
        assert_eq!(said, [Finding::MarkerWithoutNote { marker: label.to_owned() }], "{paper}");
    }
    for text in
        ["Kent u artikel 2?", "Wat staat er in (bijlage 2)", "Wat gebeurt er in 2024?", "Klopt het getal [2, 3]?"]
    {
        let paper = format!("Vraag 1\n{text}\n\nAntwoord 1\nJa.\n");
        assert!(document(&paper).diagnostics.iter().all(|said| said.code() != Code::MarkerWithoutNote), "{text}");
    }
}
