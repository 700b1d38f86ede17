//! Notes of asker and minister that are both numbered from 1, and figures that only look like notes.

use tegenlezer::model::Code;

use super::shown::*;

fn codes(text: &str) -> Vec<Code> {
    document(text).diagnostics.iter().map(|said| said.code).collect()
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
            let mark = |number: usize, count: usize| if number < count { label(number).trim().to_owned() } else { String::new() };
            let list = |notes: [&str; 3], count: usize| {
                (0..count).map(|number| format!("{}{}\n", label(number), notes[number])).collect::<String>()
            };
            let question = format!("Hoeveel is slecht?{} En hoeveel is goed?{}", mark(1, asked), mark(2, asked));
            let answer = format!(
                "Ongeveer 400 kilometer is slecht. Een lijst heb ik aan de Kamer gestuurd{}. Het\nvervolg staat in de begroting{}. Zie de wet.{}",
                mark(0, answered), mark(1, answered), mark(2, answered)
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
            format!("2 | Hoeveel is slecht? | Een lijst heb ik gestuurd.{{{m}}} Het vervolg staat in de begroting.{{{n}}}"),
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
            format!("1 | Kent u het bericht «Fietser valt in kuil»?{{{m}}} | Ja, en een lijst heb ik gestuurd.{{{m}}} Het vervolg staat in de begroting.{{{n}}}"),
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
    assert_eq!(codes(paper), [Code::NoteAuthorUnknown]);
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
    let paper = "Vraag 1\nWat vindt u van (1) de prijs en (2) de kwaliteit?\n\nAntwoord 1\nVan beide:\n(1) goed\n(2) slecht\n";
    assert!(document(paper).notes.is_empty());
}
