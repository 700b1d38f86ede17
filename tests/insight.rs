//! Hints: each lies in its text, and says of it what is true.

use proptest::prelude::*;
use proptest::sample::select;

use tegenlezer::dossier::{Dossier, dossiers};
use tegenlezer::insight::recycled::{repeats, within};
use tegenlezer::insight::{Insight, Reason, State, Strength, slice};
use tegenlezer::model::Source;
use tegenlezer::parse;
use tegenlezer::source::{SEEDS, text};

fn dossier(paper: &str) -> Dossier {
    let (manuscript, transcript) = text::read(paper.as_bytes());
    let document = parse::document(Source { path: "paper.txt".into(), transcript }, manuscript);
    dossiers(vec![document]).remove(0)
}

fn seeds() -> Vec<Dossier> {
    let read = |&(path, bytes): &(&str, &[u8])| {
        let (manuscript, transcript) = text::read(bytes);
        parse::document(Source { path: path.into(), transcript }, manuscript)
    };
    dossiers(SEEDS.iter().map(read).collect())
}

/// A paper with one question and its answer.
fn paper(question: &str, answer: &str) -> String {
    format!("Vraag 1\n\n{question}\n\nAntwoord 1\n\n{answer}\n")
}

#[test]
fn reasons_are_what_stands_there() {
    for (question, answer, expected) in [
        ("Hoeveel meldingen zijn er gedaan?", "Er zijn meldingen gedaan bij de politie.", vec![Reason::NoNumber]),
        ("Hoeveel meldingen zijn er gedaan?", "Er zijn 12 meldingen gedaan.", vec![]),
        (
            "Hoeveel meldingen zijn er gedaan?",
            "Zie artikel 5 over de meldingen die er zijn gedaan in 2024.",
            vec![Reason::NoNumber],
        ),
        ("Wanneer komt het rapport over de dijken?", "Het rapport over de dijken komt in mei 2026.", vec![]),
    ] {
        let insight = Insight::find(&dossier(&paper(question, answer)));
        let flags: Vec<_> = insight.coverage[0].reasons.iter().copied().filter(|reason| reason.is_flag()).collect();
        assert_eq!(flags, expected, "{answer}");
    }
}

#[test]
fn a_condition_that_is_not_met_does_not_apply() {
    let asked = "Deelt u deze mening over de dijken? Zo nee, waarom niet?";
    let state = |answer: &str| Insight::find(&dossier(&paper(asked, answer))).coverage[1].state;
    assert_eq!(state("Ja, die mening over de dijken deel ik."), State::NotApplicable);
    assert_eq!(state("Nee, de dijken zijn op orde."), State::Addressed);
}

#[test]
fn nothing_is_said_where_no_answer_was_read() {
    let asked = "Vraag 1\n\nHoeveel meldingen zijn er?\n\nVraag 2\n\nHoeveel dijken zijn er?\n\nAntwoord 1\n\nEr zijn 12 meldingen.\n";
    let insight = Insight::find(&dossier(asked));
    assert!(insight.attention.iter().all(|attention| attention.row == 0), "{:?}", insight.attention);
    assert!(insight.coverage.iter().all(|coverage| coverage.row == 0));
}

#[test]
fn an_answer_that_only_points_elsewhere_gets_no_hint() {
    let insight = Insight::find(&dossier(&paper("Hoeveel meldingen zijn er?", "Zie het antwoord op vraag 3.")));
    assert_eq!((insight.coverage[0].state, insight.attention.len()), (State::Elsewhere, 0));
}

#[test]
fn a_commitment_is_the_same_as_an_earlier_one_only_with_the_same_words() {
    let what = "over de voortgang van de aanpak van de dijken in alle provincies van het land";
    let same = |first: &str, second: &str| {
        let numbered = format!(
            "Vraag 1\n\nWat doet u?\n\nAntwoord 1\n\n{first}\n\nVraag 2\n\nEn dan?\n\nAntwoord 2\n\n{second}\n"
        );
        let places: Vec<_> = Insight::find(&dossier(&numbered)).commitments.iter().map(|one| one.same_as).collect();
        assert_eq!((places.len(), places[0]), (2, None), "{first} {second}");
        places[1] == Some(0)
    };
    let informs = |when: &str| format!("Ik informeer uw Kamer {when} {what}.");
    assert!(!same(&informs("voor de zomer"), &informs("na de zomer")));
    assert!(same(&informs("voor de zomer"), &informs("voor de zomer")));
    let will = |opening: &str| format!("{opening} in gesprek gaan met de gemeenten {what}.");
    assert!(same(&will("Ik zal"), &will("Zoals aangegeven in het antwoord op vraag 1 zal ik")));
    assert!(same(&will("Daarom zal ik"), &will("Ik zal")));
    let shares =
        |whose: &str| format!("De uitkomsten van het onderzoek van {whose} deel ik voor de zomer met uw Kamer.");
    assert!(!same(&shares("Delft"), &shares("Twente")));
    let changed = |which: &str| format!("De regeling voor {which} zal in het voorjaar van 2026 worden aangepast.");
    assert!(!same(&changed("dijken"), &changed("duinen")));
}

#[test]
fn passages_of_the_seeds_are_the_same_words_in_all_places() {
    let seeds = seeds();
    let dossiers: Vec<_> = seeds.iter().collect();
    let letters = |text: String| -> String {
        let small = text.to_lowercase().replace('’', "'");
        let words = tegenlezer::text::words(&small).map(|at| small[at].replace('‑', "-"));
        words.collect::<Vec<_>>().join(" ")
    };
    let found = repeats(&dossiers);
    assert_eq!(found.len(), 136);
    for repeat in &found {
        let texts: Vec<_> = repeat.places.iter().map(|place| letters(place.text(&dossiers))).collect();
        assert!(texts.windows(2).all(|pair| pair[0] == pair[1]), "{texts:?}");
        assert_eq!(texts[0].split(' ').count(), repeat.words as usize, "{}", texts[0]);
    }
}

#[test]
fn a_passage_with_a_change_is_one() {
    let before = "De politie werkt samen met andere landen en deelt meldingen van beeldmateriaal die zij krijgt";
    let same = "met de bevoegde autoriteiten van het land waar de verdachte woont en werkt";
    let paper = format!(
        "Vraag 1\n\nWat doet u?\n\nAntwoord 1\n\n{before} direct {same}.\n\nVraag 2\n\nEn nu?\n\nAntwoord 2\n\n{before} onverwijld ook {same}.\n"
    );
    let dossier = dossier(&paper);
    let found = within(&dossier);
    let [one] = found.as_slice() else { panic!("{found:?}") };
    let text =
        |place: Option<tegenlezer::insight::Place>| place.map(|place| place.text(&[&dossier])).unwrap_or_default();
    let changes: Vec<_> = one.changes.iter().map(|change| (text(change.before), text(change.after))).collect();
    assert_eq!(changes, [("direct".to_owned(), "onverwijld ook".to_owned())]);
    assert_eq!(one.words, 28);
}

/// Sentences as papers have them.
const SENTENCES: &[&str] = &[
    "Ja.",
    "Nee.",
    "Ik zal uw Kamer vóór het zomerreces van 2025 informeren.",
    "Daarom verken ik of de dijken hoger kunnen.",
    "Er zijn geen cijfers beschikbaar over de dijken.",
    "Het is aan de gemeente om dit te bepalen.",
    "Zie het antwoord op vraag 2.",
    "Er zijn 12 meldingen van schade aan de dijken gedaan in mei 2024.",
    "«Ik zal dit doen», aldus de wethouder – één café’s ‑ ïnë.",
    "De evaluatie wordt dit najaar afgerond en wordtgedeeld.",
];

/// Questions as papers have them.
const QUESTIONS: &[&str] = &[
    "Hoeveel meldingen van schade aan de dijken zijn er?",
    "Wanneer worden de dijken hoger?",
    "Deelt u de mening dat de dijken te laag zijn? Zo nee, waarom niet? Zo ja, wat gaat u doen?",
    "Kunt u dit toelichten?",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]
    #[test]
    fn hints_lie_in_their_texts_and_are_true(
        rows in proptest::collection::vec((select(QUESTIONS), proptest::collection::vec(select(SENTENCES), 0..5)), 1..5),
    ) {
        let numbered = rows.iter().enumerate().map(|(index, (question, answer))| {
            format!("Vraag {0}\n\n{question}\n\nAntwoord {0}\n\n{1}\n\n", index + 1, answer.join(" "))
        });
        let dossier = dossier(&numbered.collect::<String>());
        let insight = Insight::find(&dossier);
        for commitment in &insight.commitments {
            let text = commitment.sentence.text(&dossier);
            prop_assert!(!slice(text, &commitment.sentence.at).is_empty());
            for at in commitment.actor.iter().chain(commitment.term.iter().map(|term| &term.at)) {
                prop_assert!(!slice(text, at).is_empty() && at.start >= commitment.sentence.at.start && at.end <= commitment.sentence.at.end);
            }
        }
        for cue in &insight.cues {
            prop_assert!(!slice(cue.sentence.text(&dossier), &cue.at).is_empty());
        }
        for coverage in &insight.coverage {
            prop_assert!(coverage.sentences.iter().all(|sentence| !sentence.words(&dossier).is_empty()));
            let answer: String = dossier.view(coverage.row).into_iter().flat_map(|view| view.answers).flat_map(|answer| answer.blocks)
                .flat_map(|(_, block)| block.texts()).map(|text| text.as_str().to_lowercase() + " ").collect();
            let says = |word: &str| answer.split(|c: char| !c.is_alphanumeric()).any(|other| other == word);
            for reason in &coverage.reasons {
                let is_true = match reason {
                    Reason::NoNumber => !says("12"),
                    Reason::NoDate => !says("2024") && !says("2025") && !says("najaar"),
                    Reason::NoYesNo | Reason::YesNoImplied | Reason::Depends => !says("ja") && !says("nee") || coverage.sub_question > 0,
                    Reason::Declines(_) => says("geen") || says("gemeente"),
                    _ => true,
                };
                prop_assert!(is_true, "{reason:?} of {answer}");
            }
        }
        let strong = insight.attention.iter().filter(|attention| attention.strength == Strength::Strong);
        for attention in strong {
            prop_assert!(attention.reasons.iter().all(|reason| reason.is_flag()));
        }
        for one in within(&dossier) {
            prop_assert!(one.places.iter().all(|place| !place.text(&[&dossier]).is_empty()));
        }
    }

    #[test]
    fn any_text_is_read(paper in "(Vraag [1-3]|Antwoord [1-3]|Ik zal|uw Kamer|[?.,]|«|»|\n|é|wordt|1 mei 2025| |\u{301}){0,60}") {
        let dossier = dossier(&paper);
        Insight::find(&dossier);
        within(&dossier);
        repeats(&[&dossier]);
    }
}
