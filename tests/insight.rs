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
fn two_cores_find_what_one_does() {
    for dossier in seeds() {
        assert_eq!(Insight::find_with_recycled(&dossier), (Insight::find(&dossier), within(&dossier)));
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

/// A second look at a sub-question and the whole answer, with nothing of the program's tables: whether what is said of them
/// is true. What cannot be told from the text alone is not said to be false.
fn is_true(reason: Reason, asked: &str, answer: &str) -> bool {
    let starts_with_one = |starts: &[&str]| {
        let sentences = tegenlezer::text::sentences(answer);
        sentences.into_iter().any(|at| starts.iter().any(|start| words_in(&answer[at.clone()]).starts_with(start)))
    };
    let says_yes_or_no = || starts_with_one(&["ja ", "nee ", "dat klopt ", "inderdaad "]);
    let few = |share: usize| {
        let (asked, answer) = (words_in(asked), words_in(answer));
        let all: std::collections::BTreeSet<_> = asked.split(' ').filter(|word| !word.is_empty()).collect();
        let is_there = |word: &&&str| word.chars().count() > 9 && answer.split(' ').any(|other| other == **word);
        all.iter().filter(is_there).count() * 100 <= all.len() * share
    };
    match reason {
        Reason::NoNumber => !counts_something(answer),
        Reason::NoDate => !names_a_day(answer),
        Reason::NoYesNo => !says_yes_or_no() && few(20),
        Reason::YesNoImplied => !says_yes_or_no(),
        Reason::Depends => !asked.is_empty(), // on which question it depends is not told here
        Reason::FewWords => few(10),
        Reason::Unclaimed | Reason::FewSentences => !answer.is_empty(),
        Reason::Declines(_) => {
            ["geen", "niet", "niets", "aan", "vroeg", "af", "onbekend", "verantwoordelijkheid", "ontbreken"]
                .iter()
                .any(|word| words_in(answer).split(' ').any(|other| other == *word))
        }
        Reason::Elsewhere => ["zie", "verwijs", "verwijst", "verwijzen", "verwezen"]
            .iter()
            .any(|word| words_in(answer).split(' ').any(|other| other == *word)),
    }
}

/// The words in small letters, each followed by a space.
fn words_in(text: &str) -> String {
    tegenlezer::text::words(text).map(|at| text[at].to_lowercase() + " ").collect()
}

const MONTHS: &[&str] = &[
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// Whether a figure stands there that is no year, day, or number of a question, article or paper; or a number in words.
fn counts_something(text: &str) -> bool {
    let small = words_in(text);
    let words: Vec<_> = small.split_whitespace().collect();
    let named = ["vraag", "vragen", "antwoord", "artikel", "artikelen", "kamerstuk", "nr", "lid", "bijlage"];
    let figure = |word: &str| word.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',');
    let counts = |at: usize| {
        let year = words[at].len() == 4 && matches!(words[at].parse(), Ok(1900..2100));
        let day = words.get(at + 1).is_some_and(|next| MONTHS.contains(next));
        let joins = |word: &&&str| !figure(word) && !["en", "tot", "met"].contains(*word);
        let before = words[..at].iter().rev().find(joins);
        figure(words[at]) && !year && !day && !before.is_some_and(|before| named.contains(before))
    };
    let in_words =
        ["twee", "drie", "tien", "twaalf", "zestien", "vijfentwintig", "honderd", "duizend", "miljoen", "helft"];
    (0..words.len()).any(counts) || in_words.iter().any(|number| words.contains(number))
}

/// Whether a month, a season or a year stands there.
fn names_a_day(text: &str) -> bool {
    let seasons = ["voorjaar", "najaar", "zomer", "winter", "zomerreces", "gisteren", "vandaag", "binnenkort"];
    let year = |word: &str| word.len() == 4 && matches!(word.parse(), Ok(1900..2100));
    words_in(text).split(' ').any(|word| MONTHS.contains(&word) || seasons.contains(&word) || year(word))
}

/// All that is said of the sub-questions of a dossier which is not true of the texts.
fn untrue(dossier: &Dossier) -> Vec<String> {
    let insight = Insight::find(dossier);
    let mut untrue = Vec::new();
    for coverage in &insight.coverage {
        let view = dossier.view(coverage.row).unwrap();
        let texts = view.answers.iter().flat_map(|answer| &answer.blocks).flat_map(|(_, block)| block.texts());
        let answer: String = texts.map(|text| text.as_str().to_owned() + "\n").collect();
        let false_ones = coverage.reasons.iter().filter(|&&reason| !is_true(reason, &coverage.text, &answer));
        untrue.extend(false_ones.map(|reason| format!("{reason:?}: {} | {answer}", coverage.text)));
    }
    untrue
}

#[test]
fn what_is_said_of_the_seeds_is_true() {
    for dossier in seeds() {
        assert_eq!(untrue(&dossier), [""; 0]);
    }
}

/// The papers of the corpus, where it is at hand: `TEGENLEZER_CORPUS`, else `../shared/corpus` beside the project.
#[test]
fn what_is_said_of_the_corpus_is_true() {
    let beside = || std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    let folder = std::env::var_os("TEGENLEZER_CORPUS").map_or_else(beside, Into::into).join("text");
    let Ok(papers) = std::fs::read_dir(&folder) else {
        eprintln!("skipped: no corpus at {}", folder.display());
        return;
    };
    for path in papers.map(|entry| entry.unwrap().path()) {
        let dossier = dossier(&std::fs::read_to_string(&path).unwrap());
        assert_eq!(untrue(&dossier), [""; 0], "{}", path.display());
    }
}

#[test]
fn a_figure_that_may_be_a_number_is_one() {
    let asked = "Hoeveel meldingen van schade aan de dijken zijn er gedaan?";
    for (answer, is_given) in [
        ("Er zijn 2000 meldingen van schade gedaan.", true),
        ("Er zijn vijfentwintig meldingen van schade gedaan.", true),
        ("Er is een tiental meldingen van schade gedaan.", true),
        ("De meldingen zijn in 2024 gedaan, zie de vragen 3, 4 en 5.", false),
        ("De meldingen zijn op 12 maart 2024 gedaan.", false),
        ("De schade is groot.", false),
    ] {
        let insight = Insight::find(&dossier(&paper(asked, answer)));
        assert_eq!(!insight.coverage[0].reasons.contains(&Reason::NoNumber), is_given, "{answer}");
        let strength = (!is_given).then_some(Strength::Strong);
        assert_eq!(insight.strength(0).filter(|&strength| strength == Strength::Strong), strength, "{answer}");
    }
}

#[test]
fn what_refuses_or_does_not_know_is_strong_and_what_is_for_others_weak() {
    for (question, answer, expected) in [
        ("Hoeveel dijken zijn er?", "Hierover zijn geen cijfers beschikbaar.", Some(Strength::Strong)),
        ("Kunt u dit over de dijken toelichten?", "Daarover doe ik geen uitspraken.", Some(Strength::Strong)),
        ("Wat vindt u van de dijken?", "Het is aan de gemeente om dit te bepalen.", Some(Strength::Weak)),
        ("Is er zicht op het aantal dijken?", "Er zijn geen cijfers over de dijken beschikbaar.", None),
        ("Bent u bereid dit te doen?", "Nee, het is aan de gemeente om dit te bepalen.", None),
        ("Hoe groot is de kans op schade aan dijken?", "Die kans op schade aan dijken is klein.", None),
        ("Hoeveel dijken zijn er?", "Zie hiervoor mijn brief. Voor het overige verwijs ik naar mijn antwoord.", None),
    ] {
        assert_eq!(Insight::find(&dossier(&paper(question, answer))).strength(0), expected, "{question} {answer}");
    }
}

/// Sentences as papers have them.
const SENTENCES: &[&str] = &[
    "Ja.",
    "Nee.",
    "Dat klopt, de dijken zijn te laag.",
    "Ik zal uw Kamer vóór het zomerreces van 2025 informeren.",
    "Daarom verken ik of de dijken hoger kunnen.",
    "Er zijn geen cijfers beschikbaar over de dijken.",
    "Daarover doe ik geen uitspraken.",
    "Het is aan de gemeente om dit te bepalen.",
    "Hierop loop ik niet vooruit.",
    "Zie het antwoord op vraag 2.",
    "Er zijn 12 meldingen van schade aan de dijken gedaan in mei 2024.",
    "Ongeveer de helft van de meldingen ging over schade.",
    "Van de 2000 meldingen zijn er vijfentwintig onderzocht.",
    "Dit staat in artikel 5 en in de vragen 3, 4 en 5 (Kamerstuk 36 410).",
    "De meldingen zijn op 3 mei gedaan.",
    "«Ik zal dit doen», aldus de wethouder – één café’s ‑ ïnë.",
    "De evaluatie wordt dit najaar afgerond en wordtgedeeld.",
];

/// Questions as papers have them.
const QUESTIONS: &[&str] = &[
    "Hoeveel meldingen van schade aan de dijken zijn er?",
    "Welk bedrag is gemoeid met het herstel? En welk percentage van de schade wordt vergoed?",
    "Wanneer worden de dijken hoger?",
    "Deelt u de mening dat de dijken te laag zijn? Zo nee, waarom niet? Zo ja, wat gaat u doen?",
    "Is er zicht op de schade aan waterkeringen, gemalen, sluizen en kunstwerken?",
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
        }
        prop_assert_eq!(untrue(&dossier), [""; 0]);
        for attention in &insight.attention {
            prop_assert!(attention.reasons.iter().all(|reason| reason.is_flag()));
            prop_assert_eq!(Some(attention.strength), attention.reasons.iter().filter_map(|reason| reason.strength()).max());
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
