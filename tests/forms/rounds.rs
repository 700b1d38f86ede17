//! Letters for numbers, parts of questions with answers of their own, and groups that each count from 1.

use tegenlezer::model::{Code, Kind};

use super::shown::*;

/// Letters in the place of numbers, of which some are Roman figures too.
#[test]
fn letters_for_numbers() {
    let letters: Vec<_> = ('A'..='K').collect();
    let paper = |form: &dyn Fn(char) -> String| letters.iter().map(|letter| form(*letter)).collect::<String>();
    let below = |asked: &str, title: &str, told: &str| {
        let put = |form: &str, letter: char| form.replace("{}", &letter.to_string());
        let asked = paper(&|letter| put(asked, letter) + &put("Waarom is huis {} gesloopt?\n\n", letter));
        let told = paper(&|letter| put(told, letter) + &put("Huis {} was oud.\n\n", letter));
        format!("{asked}{title}{told}")
    };
    let rows: Vec<_> = (1..)
        .zip(&letters)
        .map(|(number, letter)| format!("{number} | Waarom is huis {letter} gesloopt? | Huis {letter} was oud."))
        .collect();
    let rows: Vec<_> = rows.iter().map(String::as_str).collect();
    for [asked, title, told] in [
        ["Vraag {}\n", "", "Antwoord {}\n"],
        ["Vraag {}: ", "", "Antwoord op vraag {}: "],
        ["{}. ", "Antwoorden\n\n", "{}. "],
        ["{}. ", "", "Ad {}.\n"],
    ] {
        check(&below(asked, title, told), &rows);
    }
    let turns =
        paper(&|letter| format!("{letter}. Waarom is huis {letter} gesloopt?\n\nAntwoord: Huis {letter} was oud.\n\n"));
    check(&turns, &rows);
    check(
        "Vraag A\nHoeveel?\nVraag B\nWaarom?\nAntwoord A en B\nDaarom.\n",
        &["1 | Hoeveel? | Daarom.", "2 | Waarom? | Daarom."],
    );
}

/// Answers to parts of a question, which has them as items, or does not print them.
#[test]
fn answers_to_parts() {
    let asked = "1. Kent u het bericht?\n\n2. Kunt u aangeven:\na. hoeveel praktijken dicht zijn;\nb. hoeveel mensen wachten?\n\n3. Wat gaat u doen?\n\n";
    for told in [
        "Antwoorden\n\n1. Ja.\n\n2a. Veertig.\n\n2b. Dat is niet bekend.\n\n3. Ik overleg.\n",
        "Antwoorden\n\n1\nJa.\n\n2a\nVeertig.\n\n2b\nDat is niet bekend.\n\n3\nIk overleg.\n",
        "Antwoord 1\nJa.\n\nAntwoord 2a\nVeertig.\n\nAntwoord 2b\nDat is niet bekend.\n\nAntwoord 3\nIk overleg.\n",
    ] {
        check(
            &format!("{asked}{told}"),
            &[
                "1 | Kent u het bericht? | Ja.",
                "2a | Kunt u aangeven: / a. hoeveel praktijken dicht zijn; | Veertig.",
                "2b | hoeveel mensen wachten? | Dat is niet bekend.",
                "3 | Wat gaat u doen? | Ik overleg.",
            ],
        );
    }
    let asked = "1. Kent u het bericht?\n\n2. Hoeveel praktijken zijn dicht? Hoeveel mensen wachten?\n\n3. Wat gaat u doen?\n\n";
    check(
        &format!("{asked}Antwoorden\n\n1. Ja.\n\n2a. Veertig.\n\n2b. Dat is niet bekend.\n\n3. Ik overleg.\n"),
        &[
            "1 | Kent u het bericht? | Ja.",
            "2 | Hoeveel praktijken … wachten? | Veertig. ++ Dat is niet bekend.",
            "3 | Wat gaat u doen? | Ik overleg.",
        ],
    );
}

const ASKED: [&str; 5] = [
    "Hoeveel polissen zijn er?",
    "Wie kiest welke polis?",
    "Wat kost een polis?",
    "Waarom stijgt de premie?",
    "Wie betaalt?",
];
const TOLD: [&str; 5] =
    ["Er zijn 55 polissen.", "Dat is niet bekend.", "Dat verschilt.", "De zorg wordt duurder.", "Iedereen."];
const GROUPS: [(&str, std::ops::Range<usize>); 2] = [("VVD", 0..2), ("PVV", 2..5)];

/// What groups ask, or are told, under titles and numbers of their own.
fn grouped(title: &str, number: &str, texts: &[&str; 5], groups: &[(&str, std::ops::Range<usize>)]) -> String {
    let of_group = |(group, range): &(&str, std::ops::Range<usize>)| {
        let one = |(at, text): (usize, &&str)| format!("{}{text}\n\n", number.replace("{}", &(at + 1).to_string()));
        let texts: String = texts[range.clone()].iter().enumerate().map(one).collect();
        format!("{}\n\n{texts}", title.replace("{}", group))
    };
    groups.iter().map(of_group).collect()
}

/// Groups that each count from 1, with all answers in the same groups below, or with each group's answers below its questions.
#[test]
fn groups_that_count_anew() {
    let rows = [1, 2, 1, 2, 3].iter().zip(ASKED.iter().zip(TOLD));
    let rows: Vec<_> = rows.map(|(number, (asked, told))| format!("…{number} | {asked} | {told}")).collect();
    let rows: Vec<_> = rows.iter().map(String::as_str).collect();
    for [head, over, part, over_told, number, answer] in [
        [
            "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\n",
            "Vragen en opmerkingen van de leden van de {}-fractie",
            "II. Reactie van de minister\n\n",
            "Vragen en opmerkingen van de leden van de {}-fractie",
            "{}. ",
            "{}. ",
        ],
        ["Technische vragen\n\nVragen\n\n", "Fractie {}", "Antwoorden\n\n", "Fractie {}", "{}. ", "{}. "],
        ["Technische vragen\n\n", "Vragen {}:", "", "Antwoorden op vragen {}:", "{}. ", "{}. "],
        ["Technische vragen\n\n", "Vragen van {}", "Antwoorden\n\n", "Fractie {}", "Vraag {}\n", "Antwoord {}\n"],
    ] {
        let asked = grouped(over, number, &ASKED, &GROUPS);
        let told = grouped(over_told, answer, &TOLD, &GROUPS);
        check(&format!("{head}{asked}{part}{told}"), &rows);
    }
    // in another order
    let asked = grouped("Vragen {}:", "{}. ", &ASKED, &GROUPS);
    let [first, second] = GROUPS;
    let told = grouped("Antwoorden {}:", "{}. ", &TOLD, &[second, first]);
    check(&format!("{asked}{told}"), &rows);
    let turns: String = GROUPS
        .iter()
        .map(|group| {
            let group = std::slice::from_ref(group);
            grouped("Vragen {}:", "{}. ", &ASKED, group) + &grouped("Antwoorden {}:", "{}. ", &TOLD, group)
        })
        .collect();
    check(&turns, &rows);
}

/// Answers that have the headings of questions, `Vraag 1`, below the title that says what they are.
#[test]
fn answers_under_the_headings_of_questions() {
    check(
        "Vraag 1\nHoeveel?\nVraag 2\nWaarom?\nAntwoorden op vragen\nVraag 1\nVeertig.\nVraag 2\nDaarom.\n",
        &["1 | Hoeveel? | Veertig.", "2 | Waarom? | Daarom."],
    );
    // what cannot be paired is not open
    let read = document("1. Hoeveel?\n2. Waarom?\nAntwoord:\nVraag 1: Veertig.\nVraag 2: Daarom.\n");
    assert_eq!(read.kind, Kind::Answer);
}

/// A question under the word for it, below a line with its number.
#[test]
fn a_number_above_the_word() {
    for number in ["Vraagnummer {}", "Vraagnummer: {}", "Vraagnr. {}"] {
        let one = |at: usize| {
            format!("{}\nVraag: {}\nAntwoord: {}\n", number.replace("{}", &(at + 1).to_string()), ASKED[at], TOLD[at])
        };
        check(
            &[one(0), one(1)].concat(),
            &[
                "1 | Hoeveel polissen zijn er? | Er zijn 55 polissen.",
                "2 | Wie kiest welke polis? | Dat is niet bekend.",
            ],
        );
    }
}

/// Subjects over questions that count from 1 each time, with answers that have headings or none.
#[test]
fn subjects_of_other_forms() {
    for [first, second] in [
        ["Programma 1: Wonen", "Programma 2: Zorg"],
        ["Wonen (pagina 12)", "Zorg (pagina 14)"],
        ["Vragen over wonen.", "Vragen over zorg."],
        ["Vragen van de heer Bos (VVD)", "Vragen van mevrouw De Boer (SP)"],
        ["Deze vragen gaan over wonen:", "Deze vragen gaan over zorg:"],
    ] {
        for answer in ["Antw.: ", "Antwoord: ", ""] {
            let one = |title: &str, [at, next]: [usize; 2]| {
                let pair = |number: usize, at: usize| format!("{number}) {}\n\n{answer}{}\n\n", ASKED[at], TOLD[at]);
                format!("{title}\n\n{}{}", pair(1, at), pair(2, next))
            };
            check(
                &format!("Beantwoording technische vragen\n\n{}{}", one(first, [0, 1]), one(second, [2, 3])),
                &[
                    "…1 | Hoeveel polissen zijn er? | Er zijn 55 polissen.",
                    "…2 | Wie kiest welke polis? | Dat is niet bekend.",
                    "…1 | Wat kost een polis? | Dat verschilt.",
                    "…2 | Waarom stijgt de premie? | De zorg wordt duurder.",
                ],
            );
        }
    }
}

/// Where nothing parts the groups, what stands in an answer is said.
#[test]
fn questions_within_an_answer_are_said() {
    for answer in ["Antwoord: ", ""] {
        let pair = |number: usize, at: usize| format!("{number}. {}\n\n{answer}{}\n\n", ASKED[at], TOLD[at]);
        let read = document(&format!(
            "Beantwoording technische vragen\n\n{}{}p. 2\n\n{}{}",
            pair(1, 0),
            pair(2, 1),
            pair(1, 2),
            pair(2, 3)
        ));
        let said = |code: Code| read.diagnostics.iter().any(|diagnostic| diagnostic.code() == code);
        assert!(read.questions.len() == 4 || said(Code::NothingRecognised), "{:?}", read.diagnostics);
    }
}

/// Answers in the words of a letter: who answers in capitals, and `Ten aanzien van vraag 1:`.
#[test]
fn answers_in_the_words_of_a_letter() {
    let asked = "1. Hoeveel polissen zijn er?\n2. Wie kiest welke polis?\n3. Wat kost een polis?\n";
    let rows = [
        "1 | Hoeveel polissen zijn er? | Er zijn 55 polissen.",
        "2 | Wie kiest welke polis? | Dat is niet bekend.",
        "3 | Wat kost een polis? | Dat verschilt.",
    ];
    for [title, head] in [
        ["ANTWOORD van den heer Romme, Minister van Sociale Zaken. (Ingezonden 4 Juni 1938.)\n", "{}. "],
        ["Antwoord\nAntwoord van minister Vos (Zorg). (Ontvangen 2 april 1997)\n", "Ad {}. "],
        ["", "Ten aanzien van vraag {}: "],
        ["", "Met betrekking tot vraag {}: "],
        ["", "Het antwoord op vraag {} luidt: "],
        ["ANTWOORD VAN DE MINISTER\n", "Op vraag {}: "],
        ["In antwoord op uw vragen delen wij u het volgende mee.\n", "Ad {}: "],
    ] {
        let told: String =
            (0..3).map(|at| format!("{}{}\n", head.replace("{}", &(at + 1).to_string()), TOLD[at])).collect();
        check(&format!("{asked}{title}{told}"), &rows);
    }
    // a sentence heads nothing, but such a paper is not open
    let told: String = (0..3).map(|at| format!("Over vraag {} merken wij op. {}\n\n", at + 1, TOLD[at])).collect();
    assert_eq!(document(&format!("{asked}\n{told}")).kind, Kind::Answer);
}
