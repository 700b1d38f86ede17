//! Every row of the tables with its example and with what it must refuse.

use super::asked::sense;
use super::clause::subjects;
use super::lexicon::Lexicon;
use super::promises::promise;
use super::reader::{Read, read};
use super::vocabulary::Vocabulary;
use crate::rules::TWEEDE_KAMER;

impl Lexicon {
    fn read<'a>(&'a self, sentence: &'a str, year: Option<i16>) -> Read<'a> {
        let mut vocabulary = Vocabulary::new(self, sentence.len());
        let words = vocabulary.enter(sentence);
        let all = 0..u32::try_from(sentence.len()).unwrap();
        read(Box::leak(Box::new(vocabulary)), sentence, &all, &words, year)
    }
}

fn lexicon() -> Lexicon {
    Lexicon::new(&TWEEDE_KAMER.language.hints)
}

#[test]
fn every_row_of_commitments_finds_its_example() {
    let lexicon = lexicon();
    let is_missed = |clause: &&super::clause::Clause| {
        let read = lexicon.read(clause.row.example, None);
        clause.find(&read, &subjects(&read.tokens, &lexicon.roles), &lexicon.roles).is_none()
    };
    let missed: Vec<_> = lexicon.commitments.iter().filter(is_missed).map(|clause| clause.row.example).collect();
    assert_eq!(missed, [""; 0]);
}

#[test]
fn what_a_row_of_commitments_refuses_no_row_finds() {
    let lexicon = lexicon();
    let found = lexicon.hints.commitments.iter().filter_map(|row| {
        let by = promise(&lexicon, &lexicon.read(row.refused, None))?.row.name;
        Some((row.refused, by))
    });
    assert_eq!(found.collect::<Vec<_>>(), []);
}

#[test]
fn what_makes_a_row_of_commitments_void_is_found_in_its_example_only() {
    let mut lexicon = lexicon();
    for row in lexicon.hints.commitments.iter().flat_map(|row| row.unless) {
        let near = super::near::Near::new(row, &mut lexicon);
        let found = [row.example, row.refused].map(|sentence| near.find(&lexicon.read(sentence, None)).is_some());
        assert_eq!(found, [true, false], "{}", row.example);
    }
}

#[test]
fn every_row_of_cues_finds_its_example_and_refuses_the_other() {
    let lexicon = lexicon();
    let read = |sentence| lexicon.read(sentence, None);
    let missed = lexicon.cues.iter().filter(|near| near.find(&read(near.row.example)).is_none());
    assert_eq!(missed.map(|near| near.row.example).collect::<Vec<_>>(), [""; 0]);
    let found =
        lexicon.cues.iter().filter(|near| lexicon.cues.iter().any(|row| row.find(&read(near.row.refused)).is_some()));
    assert_eq!(found.map(|near| near.row.refused).collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn every_row_of_kinds_finds_its_example_and_refuses_the_other() {
    let lexicon = lexicon();
    for near in &lexicon.kinds {
        let read = |sentence| lexicon.read(sentence, None);
        assert!(near.find(&read(near.row.example)).is_some(), "{}", near.row.example);
        assert_eq!(near.find(&read(near.row.refused)), None, "{}", near.row.refused);
    }
}

#[test]
fn every_row_of_questions_asks_what_it_says() {
    let lexicon = lexicon();
    for row in lexicon.hints.asks {
        assert_eq!(sense(&lexicon, &lexicon.read(row.example, None).tokens).asks, row.asks, "{}", row.example);
    }
}

#[test]
fn a_verb_is_found_in_both_orders_and_with_every_article() {
    let lexicon = lexicon();
    for (sentence, actor) in [
        ("Ik verken of dit kan.", Some("Ik")),
        ("Daarom verken ik of dit kan.", Some("ik")),
        ("Daarom verkent mijn ministerie dit.", Some("ministerie")),
        ("Het Ministerie van Sociale Zaken en Werkgelegenheid verkent dit.", Some("Ministerie")),
        ("De Kamer weet dat ik dit dit jaar met de sector verken.", Some("ik")),
        ("De minister en ik zullen dit verkennen.", Some("minister")),
        ("Ikzal dit verkennen.", Some("Ik")),
        ("In de zomervan 2025 verkent hetkabinet dit.", Some("kabinet")),
        ("De inspectie verkent dit.", None),
        ("De commissie zal het Rijk hierover adviseren.", None),
        ("De gemeenten zal ik hierover informeren.", Some("ik")),
        ("Dit is door het kabinet onderzoek genoemd.", None),
        ("Het Openbaar Ministerie zal dit verkennen.", None),
        ("Zal ik dit verkennen?", None),
        ("Hij zei: «Ik zal dit verkennen».", None),
    ] {
        let read = lexicon.read(sentence, None);
        let subject = promise(&lexicon, &read).and_then(|promise| promise.fit.subject);
        let found = subject.map(|at| &sentence[read.tokens[at].at.start as usize..read.tokens[at].at.end as usize]);
        assert_eq!(found, actor, "{sentence}");
    }
}

#[test]
fn terms_as_papers_print_them() {
    let lexicon = lexicon();
    for (sentence, expected, date) in [
        ("Ik zal dit zo spoedig mogelijk doen.", Some("zo spoedig mogelijk"), None),
        ("Dit gebeurt uiterlijk 1 juli 2025.", Some("uiterlijk 1 juli 2025"), Some("2025-07-01")),
        ("In het eerste kwartaal van 2025 volgt dit.", Some("In het eerste kwartaal van 2025"), None),
        ("Dit volgt vóór het zomerreces.", Some("vóór het zomerreces"), None),
        ("Dit volgt uiterlijk voor het einde van 2025.", Some("uiterlijk voor het einde van 2025"), None),
        ("Begin 2025 volgt dit.", Some("Begin 2025"), None),
        ("Dit komt na afronding van het onderzoek, met een brief.", Some("na afronding van het onderzoek"), None),
        ("Dit gebeurde in 2020.", None, None),
        ("Dit staat in mijn brief van 10 september 2025.", None, None),
        ("Dit duurt jaren.", None, None),
    ] {
        let read = lexicon.read(sentence, Some(2024));
        let term = read.terms.first();
        let words = term.map(|term| {
            let (first, last) = (&read.tokens[term.tokens.start], &read.tokens[term.tokens.end - 1]);
            &sentence[first.at.start as usize..last.at.end as usize]
        });
        assert_eq!(words, expected, "{sentence}");
        assert_eq!(term.and_then(|term| term.date).map(|date| date.to_string()).as_deref(), date, "{sentence}");
    }
}
