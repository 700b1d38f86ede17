//! Hints in the reader: keys played on a small paper, and what is known of a hint when papers are read again.

use super::review::open_reviews;
use super::{Played, assert_played, drawn, play, summary};
use crate::dossier::{Dossier, Status, dossiers};
use crate::model::{BlockId, DocumentId, Source};
use crate::present::hints::{Hint, Hints};
use crate::review::HintKind;
use crate::tui::commands::update;
use crate::tui::compose::theme::Theme;
use crate::tui::input::scope::Scope;
use crate::tui::state::action::Action;
use crate::tui::state::{Settings, State};
use crate::{parse, source};

const PAPER: &str = "Antwoord van Minister Van Oosten (Justitie en Veiligheid) (ontvangen 19 september 2025)

Vraag 1
Hoeveel meldingen over wolven zijn er dit jaar gedaan? Bent u bereid de Kamer te informeren?

Antwoord op vraag 1
De meldingen worden gedaan bij een loket dat daarvoor is ingericht. Ik zal uw Kamer voor de zomer informeren over de uitkomst van het onderzoek naar de schade die wolven aan vee van boeren in Drenthe toebrengen.

Vraag 2
Hoeveel boeren hebben dit jaar vee verloren?

Antwoord op vraag 2
Daarover doe ik geen uitspraken.

Vraag 3
Wat is de stand van het onderzoek?

Antwoord op vraag 3
Ik zal uw Kamer na de zomer informeren over de uitkomst van het onderzoek naar de schade die wolven aan vee van boeren in Drenthe toebrengen. Het onderzoek loopt.
";

fn read(text: &str) -> Vec<Dossier> {
    let (manuscript, transcript) = source::text::read(text.as_bytes());
    dossiers(vec![parse::document(Source { path: "antwoord.txt".into(), transcript }, manuscript)])
}

/// Looks for hints as the shell does.
fn find_hints(state: &mut State) {
    let Some((dossier, kinds)) = state.hints_to_find() else { return };
    let found = (dossier.clone(), Hints::new(dossier, kinds));
    update(state, Action::HintsFound(Box::new(found)));
}

/// The reader of that paper, its hints found.
pub fn hinted() -> State {
    let mut state = State::new(read(PAPER), (100, 24), Theme::COLOURS);
    open_reviews(&mut state);
    find_hints(&mut state);
    state
}

fn after(keys: &str) -> State {
    let mut state = hinted();
    play(&mut state, keys);
    state
}

/// After some keys, one binding's key, and what the reader then shows.
pub const PLAYED: &[Played] = &[
    (Scope::Reader, "", "H", r#"1 drawer "“Hoeveel meldingen over " +hints "“Hoeveel meldingen over ""#),
    (Scope::Reader, "", ")", r#"2 answer "Antwoord op vraag 2""#),
    (Scope::Reader, "3 g", "(", r#"2 answer "Antwoord op vraag 2""#),
    (Scope::Reader, "", "T", r#"1 answer "Antwoord op vraag 1" sheet Commitments(0) line 0"#),
    (Scope::Hints, "H", "Enter", r#"1 answer "Antwoord op vraag 1" +hints "“Hoeveel meldingen over ""#),
    (Scope::Hints, "H", "a", r#"1 drawer "“Hoeveel meldingen over " +hints "“Hoeveel meldingen over " {-}"#),
    (Scope::Hints, "H", "x", r#"1 drawer "schade die wolven aan ve" +hints "“Hoeveel meldingen over ""#),
    (
        Scope::Hints,
        "2 g H",
        "y",
        "[Copy(\"“Daarover doe ik geen uitspraken.”\\nHoeveel meldingen over wolven zijn er dit jaar gedaan? Bent u bereid de Kamer te …, answer to question 2; answer, 19 sep 2025, antwoord.txt, line 13\\n\")]",
    ),
    (Scope::Hints, "2 g H", "c", r#"2 drawer "“Hoeveel boeren hebben d" +hints "“Hoeveel boeren hebben d" writing """#),
    (
        Scope::Hints,
        "H a",
        "U",
        r#"1 drawer "“Hoeveel meldingen over " +hints "“Hoeveel meldingen over " ! undone: question 1: hint agreed to"#,
    ),
    (
        Scope::Hints,
        "H a U",
        "Ctrl-R",
        r#"1 drawer "“Hoeveel meldingen over " +hints "“Hoeveel meldingen over " {-} ! done again: question 1: hint agreed to"#,
    ),
];

#[test]
fn every_key_of_hints_does_what_it_says() {
    assert_played(PLAYED, after);
}

#[test]
fn hints_are_taken_in_only_of_what_is_read() {
    let mut state = State::new(read(PAPER), (100, 24), Theme::COLOURS);
    play(&mut state, "H");
    assert!(summary(&state).ends_with("! hints are still being looked for"));
    let (dossier, kinds) = state.hints_to_find().unwrap();
    let found = Box::new((dossier.clone(), Hints::new(dossier, kinds)));
    let other = read(&PAPER.replace("een loket", "een meldpunt"));
    update(&mut state, Action::Reloaded(other));
    update(&mut state, Action::HintsFound(found));
    assert!(state.hints().is_none(), "they are of what was read before");
    find_hints(&mut state);
    assert!(state.hints().is_some() && state.hints_to_find().is_none());
}

#[test]
fn hints_are_switched_off_by_kind_or_all_together() {
    let with = |kinds: &[HintKind]| {
        let mut settings = Settings::default();
        settings.wants.hints = kinds.to_vec();
        let mut state = State::with(read(PAPER), (100, 24), settings);
        find_hints(&mut state);
        play(&mut state, "H");
        (summary(&state), drawn(&state))
    };
    let (shown, _) = with(&[]);
    assert!(shown.ends_with("! hints are switched off in the configuration"), "{shown}");
    let (_, shown) = with(&[HintKind::Commitments]);
    assert!(shown.contains("[ ] > informs the House · by when: voor de zomer") && !shown.contains("[ ] :"), "{shown}");
    assert!(!shown.contains("> 1 =:") && !shown.contains("[ ] ="), "{shown}");
}

#[test]
fn a_blank_stands_between_the_sign_of_a_hint_and_the_text() {
    for ((width, height), keys) in [((50, 20), ""), ((80, 20), "z"), ((80, 20), "t")] {
        let mut state = after(keys);
        update(&mut state, Action::Resize(width, height));
        let shown = drawn(&state);
        let at_edge: Vec<_> = shown.lines().filter(|line| line.starts_with('>')).collect();
        let has_blank = |line: &&str| line.chars().nth(1) == Some(' ') && line.chars().nth(2) != Some(' ');
        assert!(!at_edge.is_empty() && at_edge.iter().all(has_blank), "{width}x{height} {keys:?}\n{shown}");
    }
}

#[test]
fn what_was_dismissed_stays_so_when_the_papers_are_read_again() {
    let mut state = after("H x");
    assert!(drawn(&state).contains("[x] · “Hoeveel meldingen"), "{}", drawn(&state));
    assert!(!drawn(&state).contains("1 =:"));
    let other_breaks = PAPER.replace("er dit jaar", "er  dit\njaar").replace("vee van boeren in", "vee van\nboeren in");
    update(&mut state, Action::Reloaded(read(&other_breaks)));
    find_hints(&mut state);
    play(&mut state, "H G");
    assert!(drawn(&state).contains("[x] · “Hoeveel meldingen"), "{}", drawn(&state));
    // an answer that has changed asks for another look
    update(&mut state, Action::Reloaded(read(&PAPER.replace("een loket", "een meldpunt"))));
    find_hints(&mut state);
    assert!(drawn(&state).contains("1 =:"), "{}", drawn(&state));
}

#[test]
fn agreeing_crosses_the_sub_question_and_one_key_takes_both_back() {
    let mut state = after("H a");
    assert!(summary(&state).contains("{-}"), "{}", summary(&state));
    play(&mut state, "x");
    assert!(!summary(&state).contains("{-}"), "{}", summary(&state));
    play(&mut state, "x a U");
    assert!(!summary(&state).contains("{-}"), "{}", summary(&state));
}

#[test]
fn the_card_leads_to_the_nearest_sentence_and_lights_it() {
    let mut state = after("");
    update(&mut state, Action::Resize(120, 40));
    play(&mut state, "h Tab Tab");
    let shown = summary(&state);
    assert!(shown.contains("<a number is asked, and no number stands in the answer>"), "{shown}");
    let lit = |state: &State| {
        let dossier = &state.dossiers[0];
        state.lit().iter().map(|sentence| sentence.words(dossier).to_owned()).collect::<Vec<_>>()
    };
    assert!(lit(&state)[0].starts_with("De meldingen worden gedaan"), "{:?}", lit(&state));
    play(&mut state, "Enter");
    assert!(summary(&state).starts_with("1 answer"), "{}", summary(&state));
    assert!(lit(&state).is_empty());
}

#[test]
fn text_given_before_is_looked_at_with_its_changes_and_gone_to() {
    let mut state = after("3 g H G Enter");
    let shown = drawn(&state);
    assert!(shown.contains("Given in answer 1, with changes"), "{shown}");
    assert!(shown.contains("[-voor-] {+na+}"), "{shown}");
    play(&mut state, "Enter");
    assert!(summary(&state).starts_with("1 answer"), "{}", summary(&state));
}

#[test]
fn a_filter_asks_for_hints() {
    for (typed, rows) in [
        ("hint", "1 2"),
        ("hint:number", "1"),
        ("aanwijzing:getal", "1"),
        ("promise", "1 3"),
        ("toezegging", "1 3"),
        ("seen-before", "1 3"),
        ("eerder-gegeven hint", "1"),
        ("hint:will-not-say", "2"),
    ] {
        let state = after(&format!(
            "& {} Enter",
            typed.split(' ').map(|word| format!("type:{word}")).collect::<Vec<_>>().join(" Space ")
        ));
        let (dossier, session) = state.reading().unwrap();
        let shown = session.shown.as_ref().map(|shown| shown.rows.clone()).unwrap_or_default();
        let shown: Vec<_> = shown.iter().map(|&row| dossier.rows[row].key.to_string()).collect();
        assert_eq!(shown.join(" "), rows, "{typed}");
    }
    let mut state = after("& type:prom Tab Enter");
    assert_eq!(state.reading().unwrap().1.shown.as_ref().unwrap().typed, "promise");
    play(&mut state, "Esc & type:hint:numer Enter");
    assert!(summary(&state).contains("did you mean number?"), "{}", summary(&state));
}

#[test]
fn commitments_are_noted_copied_and_gone_to_from_their_page() {
    let state = after("T");
    let shown = drawn(&state);
    assert!(shown.contains("[ ] answer 1 · informs the House · by when: voor de zomer"), "{shown}");
    assert!(shown.contains("[ ] answer 3 · informs the House · by when: na de zomer"), "other terms: {shown}");
    let shown = summary(&after("T j Enter"));
    assert!(shown.starts_with("3 answer"), "{shown}");
    let shown = summary(&after("T j c type:bewaken Ctrl-S Esc"));
    assert!(shown.starts_with("1 answer"), "{shown}");
    let shown = summary(&after("T j c type:bewaken Ctrl-S q 3 g"));
    assert!(shown.contains("bewaken") && shown.contains("exact"), "{shown}");
    assert!(drawn(&after("T x")).contains("[x] answer 1"), "{}", drawn(&after("T x")));
}

#[test]
fn an_uncertain_question_has_no_hint() {
    let mut dossier = read(PAPER).remove(0);
    dossier.rows[0].disagrees = true;
    let hints = Hints::new(&dossier, &HintKind::ALL);
    assert!(hints.list.iter().all(|hint| !hint.rows.contains(&0)), "{:?}", hints.list);
}

#[test]
fn the_same_key_again_is_about_the_same_hint() {
    for (keys, other) in [("H x x", "H"), ("H x x x", "H x"), ("T x x", "T"), ("T x a", "T a"), ("H x a a", "H")] {
        assert_eq!(drawn(&after(keys)), drawn(&after(other)), "{keys}");
    }
}

#[test]
fn what_was_said_of_words_holds_when_their_answer_is_paired_with_another_question() {
    let dismissed = |state: &State| {
        let hints = state.hints().unwrap();
        hints.hints.list.iter().filter(|hint| hints.is_dismissed(hint)).map(Hint::kind).collect::<Vec<_>>()
    };
    let paired = "3 g A type:2 Enter";
    let mut state = after("T j x Esc");
    assert_eq!(dismissed(&state), [HintKind::Commitments]);
    let before = state.dossiers[0].rows[1].answers.clone();
    play(&mut state, paired);
    assert_ne!(state.dossiers[0].rows[1].answers, before, "{}", summary(&state));
    find_hints(&mut state);
    assert_eq!(dismissed(&state), [HintKind::Commitments]);
    play(&mut state, "T G x");
    assert_eq!(dismissed(&state), [], "and is taken back by the same key");
}

#[test]
fn sentences_are_lit_only_where_the_answer_is_certain_and_its_own() {
    let dossier = read(PAPER).remove(0);
    let nearest = |dossier: &Dossier| Hints::new(dossier, &HintKind::ALL).nearest(0, 0).len();
    assert_ne!(nearest(&dossier), 0);
    let mut doubtful = dossier.clone();
    doubtful.rows[0].disagrees = true;
    assert_eq!(nearest(&doubtful), 0);
    let mut elsewhere = dossier;
    elsewhere.rows[0].status = Status::ByReference;
    assert_eq!(nearest(&elsewhere), 0);
}

#[test]
fn text_given_before_has_no_sign_in_an_answer_that_is_uncertain() {
    let signs = |dossier: &Dossier| {
        let hints = Hints::new(dossier, &[HintKind::GivenBefore]);
        let blocks = (0..dossier.documents[0].blocks.len()).map(BlockId::new);
        blocks.flat_map(|block| hints.in_block(DocumentId::new(0), block)).count()
    };
    let mut dossier = read(PAPER).remove(0);
    assert_eq!(signs(&dossier), 2);
    dossier.rows[0].disagrees = true;
    assert_eq!(signs(&dossier), 1);
}

#[test]
fn hints_that_could_not_be_looked_for_are_said_so_and_not_looked_for_again() {
    let mut state = State::new(read(PAPER), (100, 24), Theme::COLOURS);
    open_reviews(&mut state);
    update(&mut state, Action::HintsNotToBeHad(0));
    for key in ["H", "T", ")"] {
        play(&mut state, key);
        assert!(summary(&state).contains("! this dossier could not be looked through for hints"), "{key}");
    }
    assert!(state.hints_to_find().is_none());
}
