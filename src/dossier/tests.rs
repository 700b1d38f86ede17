//! Documents in, dossiers out.

use super::*;
use crate::i18n::Language;
use crate::i18n::diagnostics::message;
use crate::model::sample::Paper;
use crate::model::{Code, Kind};

const QUESTIONS: [&str; 3] = [
    "Heeft u kennisgenomen van het bericht waaruit blijkt dat het aantal meldingen schrikbarend is gestegen?",
    "Welke extra inzet staat u voor ogen om genoemde praktijken, die blijkbaar in omvang toenemen, in te dammen?",
    "Hoe wordt voorzien in bewustwording onder het publiek, betreffende artikel - van het wetboek, en bent u bereid advies in te winnen?",
];

const OTHERS: [&str; 3] = [
    "Bent u ervan op de hoogte dat de vaarverbinding met Ameland de levensader is voor bewoners en ondernemers?",
    "Op welke termijn verwacht u een oplossing voor de vertragingen van de veerdienst, en wat kost deze oplossing?",
    "Kunt u toezeggen dat de gemeente bij het vervolg van de verkenning wordt betrokken en hoe gaat u dat doen?",
];

trait Asks {
    fn asks(self, questions: &[&str]) -> Self;
    fn answers(self, questions: &[&str]) -> Self;
}

impl Asks for Paper {
    /// Questions 1, 2, 3 …
    fn asks(self, questions: &[&str]) -> Self {
        questions.iter().enumerate().fold(self, |paper, (index, text)| paper.question(&(index + 1).to_string(), text))
    }

    /// The same, each with its answer.
    fn answers(self, questions: &[&str]) -> Self {
        questions.iter().enumerate().fold(self, |paper, (index, text)| {
            let number = (index + 1).to_string();
            paper.question(&number, text).answer(&number, "Ja, dat klopt.")
        })
    }
}

fn notice() -> Paper {
    Paper::new(Kind::Postponement, "001")
        .id("ah-tk-20242025-2884")
        .submitted("2025-07-31")
        .received("2025-08-21")
        .asks(&QUESTIONS)
}

fn answer() -> Paper {
    Paper::new(Kind::Answer, "000").received("2025-09-19").answers(&QUESTIONS)
}

fn grouped(papers: impl IntoIterator<Item = Paper>) -> Vec<Dossier> {
    dossiers(papers.into_iter().map(Paper::build).collect())
}

fn one(papers: impl IntoIterator<Item = Paper>) -> Dossier {
    let [dossier] = grouped(papers).try_into().expect("one dossier");
    dossier
}

/// The files of each dossier.
fn files(dossiers: &[Dossier]) -> Vec<String> {
    let names =
        |dossier: &Dossier| dossier.documents.iter().map(|document| document.source.path.clone()).collect::<Vec<_>>();
    dossiers.iter().map(|dossier| names(dossier).join(" ")).collect()
}

/// One line a row: its key, the documents of its wordings, document and answer of its answers, its status.
fn rows(dossier: &Dossier) -> Vec<String> {
    let show = |row: &Row| {
        let wordings: Vec<_> = row.wordings.iter().map(|(document, _)| document.index().to_string()).collect();
        let answers: Vec<_> =
            row.answers.iter().map(|(d, answer)| format!("{}.{}", d.index(), answer.index())).collect();
        format!("{} [{}] [{}] {}", row.key, wordings.join(" "), answers.join(" "), row.status.name())
    };
    dossier.rows.iter().map(show).collect()
}

fn findings(dossier: &Dossier) -> Vec<(Code, String)> {
    let shown = |diagnostic: &Diagnostic| (diagnostic.code(), message(&diagnostic.finding, Language::English));
    dossier.diagnostics.iter().map(shown).collect()
}

fn reasons(dossier: &Dossier) -> Vec<Status> {
    dossier.rows.iter().map(|row| row.status).collect()
}

#[test]
fn notice_and_answer_are_joined_by_number_or_by_wording() {
    for answer in [answer().see("2024-2025", 2884), answer()] {
        let dossier = one([answer, notice()]);
        assert_eq!(files(std::slice::from_ref(&dossier)), ["001 000"]);
        assert_eq!(rows(&dossier), ["1 [0 1] [1.0] answered", "2 [0 1] [1.1] answered", "3 [0 1] [1.2] answered"]);
        assert_eq!(findings(&dossier), []);
        assert!((0..3).all(|row| !dossier.needs_attention(row)));
    }
}

#[test]
fn what_names_a_paper_with_other_questions_is_not_joined() {
    let other = Paper::new(Kind::Answer, "b").see("2024-2025", 2884).answers(&OTHERS);
    let dossiers = grouped([other.clone(), notice()]);
    assert_eq!(files(&dossiers), ["b", "001"]);
    let message = "b points to Aanhangsel 2024-2025, nr. 2884, but 001 has other questions; not joined";
    assert_eq!(findings(&dossiers[0]), [(Code::SeeAlsoUnresolved, message.into())]);

    let alone = one([other]);
    let message = "b points to Aanhangsel 2024-2025, nr. 2884, which is not among the papers read";
    assert_eq!(findings(&alone), [(Code::SeeAlsoUnresolved, message.into())]);

    let half = [QUESTIONS[0], OTHERS[0]];
    assert_eq!(grouped([Paper::new(Kind::Answer, "c").see("2024-2025", 2884).answers(&half), notice()]).len(), 1);
    assert_eq!(grouped([Paper::new(Kind::Answer, "c").answers(&half), notice()]).len(), 2, "half is not most");
}

#[test]
fn a_case_number_joins_but_not_other_questions() {
    let submission = Paper::new(Kind::Submission, "kv").id("kv-tk-2024Z17067").submitted("2024-10-31").asks(&QUESTIONS);
    let letter =
        Paper::new(Kind::Postponement, "078").case("2024Z 17067").received("2024-11-20").body("De vragen kunnen niet");
    let answer = Paper::new(Kind::Answer, "a").case("2024Z17067").received("2024-12-01").answers(&QUESTIONS);
    let dossier = one([answer.clone(), letter.clone(), submission.clone()]);
    assert_eq!(files(std::slice::from_ref(&dossier)), ["kv 078 a"]);
    assert_eq!(rows(&dossier)[0], "1 [0 2] [2.0] answered");
    assert_eq!(rows(&one([letter.clone(), submission.clone()]))[0], "1 [0] [] postponed");

    let other = Paper::new(Kind::Submission, "vervolg").case("2024Z17067").asks(&OTHERS);
    let apart = grouped([letter, other, submission, answer]);
    assert_eq!(files(&apart), ["vervolg 078", "kv a"]);
    let message = "kv has the case number 2024Z17067 as vervolg has, but other questions; not joined";
    assert_eq!(findings(&apart[1]), [(Code::WordingDisagrees, message.into())]);
}

#[test]
fn the_same_questions_of_another_set_stay_apart() {
    let asked = |path: &str| Paper::new(Kind::Submission, path).asks(&QUESTIONS);
    for (a, b) in [
        (asked("a").case("2024Z1"), asked("b").case("2024Z2")),
        (asked("a").submitted("2024-01-01"), asked("b").submitted("2025-01-01")),
        (asked("a").addressee("Minister van Defensie"), asked("b").addressee("Minister van Financiën")),
    ] {
        assert_eq!(grouped([a.clone(), b.clone()]).len(), 2);
        assert_eq!(files(&grouped([a, asked("c"), b])), ["a c", "b"], "nor are they tied together by a third");
    }
}

#[test]
fn a_notice_without_questions_is_joined_by_asker_and_subject() {
    let subject = "het intrekken van vergunningen bij onderbezetting van stallen";
    let submission = Paper::new(Kind::Submission, "kv").asker("André Flach").subject(subject).asks(&QUESTIONS);
    let letter = |asker: &str| Paper::new(Kind::Postponement, "078").asker(asker).subject(subject);
    assert_eq!(files(&grouped([letter("Flach"), submission.clone()])), ["kv 078"]);
    assert_eq!(grouped([letter("Krul"), submission.clone()]).len(), 2);
    assert_eq!(
        grouped([letter("Flach").subject("de situatie van Oeigoeren in Thailand"), submission.clone()]).len(),
        2
    );
    assert_eq!(grouped([Paper::new(Kind::Letter, "brief").asker("Flach").subject(subject), submission]).len(), 2);
}

#[test]
fn submission_two_postponements_and_two_answers_hold_together_in_order() {
    let later = Paper::new(Kind::Answer, "nader")
        .received("2025-10-10")
        .question("2", QUESTIONS[1])
        .answer("2", "Nader bezien: nee.");
    let second = Paper::new(Kind::Postponement, "tweede").received("2025-09-05").asks(&QUESTIONS);
    let submission = Paper::new(Kind::Submission, "kv").submitted("2025-07-31").asks(&QUESTIONS);
    let dossier = one([later, answer(), second, notice(), submission]);
    assert_eq!(files(std::slice::from_ref(&dossier)), ["kv 001 tweede 000 nader"]);
    assert_eq!(
        rows(&dossier),
        ["1 [0 1 2 3] [3.0] answered", "2 [0 1 2 3 4] [3.1 4.0] answered", "3 [0 1 2 3] [3.2] answered"]
    );
    let events: Vec<_> =
        dossier.timeline.iter().map(|event| (event.happening.name(), event.document.index())).collect();
    assert_eq!(events, [("submitted", 0), ("postponed", 1), ("postponed", 2), ("answered", 3), ("answered", 4)]);
}

#[test]
fn a_paper_given_twice_is_there_twice_with_a_diagnostic() {
    let copy = Paper::new(Kind::Answer, "map/000.pdf").received("2025-09-19").answers(&QUESTIONS);
    let dossier = one([answer(), copy]);
    assert_eq!(rows(&dossier)[0], "1 [0 1] [0.0 1.0] answered");
    assert_eq!(
        findings(&dossier),
        [(Code::PaperTwice, "given more than once: 000.pdf; the same paper stands before it".into())]
    );
    let letter = || Paper::new(Kind::Letter, "003").body("Steun voor een sterke Europese aanpak");
    assert_eq!(grouped([letter(), letter()]).len(), 1);
    assert_eq!(grouped([letter(), letter().body("Nog iets")]).len(), 2);
    assert_eq!(
        grouped([Paper::new(Kind::Letter, "leeg"), Paper::new(Kind::Letter, "leeg")]).len(),
        2,
        "nothing is not a text"
    );
}

#[test]
fn dossiers_stand_in_order_of_their_first_document() {
    let other = Paper::new(Kind::Submission, "b").asks(&OTHERS);
    assert_eq!(files(&grouped([answer(), other.clone(), notice()])), ["001 000", "b"]);
    assert_eq!(files(&grouped([other, answer(), notice()])), ["b", "001 000"]);
}

#[test]
fn wordings_are_aligned_by_text_first_and_number_second() {
    let [first, second, third] = QUESTIONS;
    let swapped = Paper::new(Kind::Answer, "a").answers(&[second, first, third]);
    let dossier = one([notice(), swapped]);
    assert_eq!(rows(&dossier), ["1 [0 1] [1.1] answered", "2 [0 1] [1.0] answered", "3 [0 1] [1.2] answered"]);
    let message = "a: by their wording question 1 is question 2 and question 2 is question 1 of the papers before it; \
                   aligned by wording";
    assert_eq!(findings(&dossier), [(Code::WordingDisagrees, message.into())]);
    assert!(dossier.needs_attention(0) && !dossier.needs_attention(2));

    let reworded = one([notice(), Paper::new(Kind::Answer, "a").answers(&[first, OTHERS[1], third])]);
    assert_eq!(rows(&reworded)[1], "2 [0 1] [1.1] answered");
    let message = "a: question 2 is worded otherwise than in the papers before it; aligned by number";
    assert_eq!(findings(&reworded), [(Code::WordingDisagrees, message.into())]);

    let inserted = one([notice(), Paper::new(Kind::Answer, "a").answers(&[first, OTHERS[1], second, third])]);
    assert_eq!(
        rows(&inserted),
        ["1 [0 1] [1.0] answered", "2 [0 1] [1.2] answered", "2' [1] [1.1] answered", "3 [0 1] [1.3] answered"]
    );

    let nearly = QUESTIONS.map(|question| question.replace("artikel - van", "artikel1 – van"));
    let nearly = one([notice(), Paper::new(Kind::Answer, "a").answers(&nearly.each_ref().map(String::as_str))]);
    assert_eq!(findings(&nearly), [], "a dash or a marker is no other wording");
}

#[test]
fn counted_numbers_give_way_to_printed_ones() {
    let submission =
        Paper::new(Kind::Submission, "039").question("1", QUESTIONS[1]).counted().question("2", QUESTIONS[2]).counted();
    let dossier = one([submission, answer()]);
    assert_eq!(rows(&dossier), ["1 [1] [1.0] answered", "2 [0 1] [1.1] answered", "3 [0 1] [1.2] answered"]);
}

#[test]
fn joint_questions_and_answers_stand_in_each_row() {
    let joint = Paper::new(Kind::Answer, "1314")
        .question("1", QUESTIONS[0])
        .question("2 3", &QUESTIONS[1..].join(" "))
        .answer("3 1", "Ja.");
    assert_eq!(rows(&one([joint.clone()])), ["1 [0] [0.0] answered", "2 [0] [] not_found", "3 [0] [0.0] answered"]);
    let dossier = one([notice(), joint]);
    assert_eq!(rows(&dossier), ["1 [0 1] [1.0] answered", "2 [0 1] [] not_found", "3 [0 1] [1.0] answered"]);
    assert_eq!(findings(&dossier), [], "a joint wording holds those of its numbers");
    let first: Vec<_> = [0, 2].map(|row| dossier.view(row).unwrap().answers[0].first).into();
    assert_eq!(first, [true, false]);
}

#[test]
fn where_numbering_restarts_rows_go_by_section() {
    let sections = Paper::new(Kind::Consultation, "so")
        .section("Vragen", &[])
        .answers(&QUESTIONS)
        .section("Vragen", &[])
        .answers(&OTHERS[..2])
        .referring("1");
    let dossier = one([sections.clone()]);
    assert_eq!(
        rows(&dossier),
        [
            "1:1 [0] [0.0] answered",
            "1:2 [0] [0.1] answered",
            "1:3 [0] [0.2] answered",
            "2:1 [0] [0.3] answered",
            "2:2 [0] [0.4] answered_by_reference"
        ]
    );
    assert_eq!((&dossier.rows[4].refers_to, &dossier.rows[3].referred_by), (&vec![3], &vec![4]));
    let elsewhere = one([sections.referring("3")]);
    assert_eq!(elsewhere.rows[4].refers_to, [2], "the section has no question 3");

    let through = Paper::new(Kind::Consultation, "004")
        .section("Vragen", &[])
        .question("1", QUESTIONS[0])
        .question("2", QUESTIONS[1]);
    let through = one([through.section("Vragen", &[]).question("2", OTHERS[0]).question("3", OTHERS[1])]);
    let keys: Vec<_> = through.rows.iter().map(|row| row.key.to_string()).collect();
    assert_eq!(keys, ["1", "2", "2'", "3"], "a misprint is not a new beginning");
}

#[test]
fn a_number_printed_twice_is_two_rows() {
    let [first, second, third] = QUESTIONS;
    let after_each = Paper::new(Kind::Answer, "069")
        .question("7", first)
        .answer("7", "Ja.")
        .question("7", second)
        .answer("8", "Nee.");
    let dossier = one([after_each]);
    assert_eq!(rows(&dossier), ["7 [0] [0.0] answered", "7' [0] [] not_found", "8 [] [0.1] answered"]);
    assert_eq!(findings(&dossier), [(Code::AnswerWithoutQuestion, "069: no question to answer 8; shown alone".into())]);

    let apart =
        Paper::new(Kind::Answer, "a").question("7", first).question("7", second).answer("7", "Ja.").answer("7", "Nee.");
    assert_eq!(rows(&one([apart])), ["7 [0] [0.0] answered", "7' [0] [0.1] answered"]);
    let twice = Paper::new(Kind::Answer, "a")
        .question("7", first)
        .answer("7", "Ja.")
        .answer("7", "Nader: nee.")
        .question("8", third);
    assert_eq!(rows(&one([twice]))[0], "7 [0] [0.0 0.1] answered");
}

#[test]
fn letters_behind_a_number_are_found_without_them() {
    let asked =
        Paper::new(Kind::Answer, "a").question("1a", QUESTIONS[0]).question("1b", QUESTIONS[1]).answer("1", "Ja.");
    assert_eq!(rows(&one([asked])), ["1a [0] [0.0] answered", "1b [0] [0.0] answered"]);
}

#[test]
fn an_answer_without_a_question_is_not_lost() {
    let late = Paper::new(Kind::Answer, "a").answers(&QUESTIONS[..1]).answer("4", "Ja.");
    let dossier = one([late.clone()]);
    assert_eq!(rows(&dossier), ["1 [0] [0.0] answered", "4 [] [0.1] answered"]);
    assert_eq!(findings(&dossier), [(Code::AnswerWithoutQuestion, "a: no question to answer 4; shown alone".into())]);
    assert_eq!(
        findings(&one([late.diagnostic(Finding::AnswerWithoutQuestion { number: Number::plain(4) })])),
        [],
        "the paper has said so"
    );

    let only_answers = Paper::new(Kind::Answer, "b").case("2024Z1").answer("2", "Ja.").answer("3", "Nee.");
    let dossier = one([notice().case("2024Z1"), only_answers]);
    assert_eq!(rows(&dossier), ["1 [0] [] not_found", "2 [0] [1.0] answered", "3 [0] [1.1] answered"]);
}

#[test]
fn every_status_has_its_reason() {
    let asked = |kind: Kind| Paper::new(kind, "p").asks(&QUESTIONS[..1]);
    let answered = |text: &str| Paper::new(Kind::Answer, "a").question("1", QUESTIONS[0]).answer("1", text);
    let other = Paper::new(Kind::Answer, "a").asks(&QUESTIONS[..2]).answer("2", "Ja.");
    for (papers, expected) in [
        (vec![asked(Kind::Submission)], Status::Open),
        (vec![asked(Kind::Submission), asked(Kind::Postponement)], Status::Postponed),
        (vec![asked(Kind::Postponement), asked(Kind::Withdrawal)], Status::Withdrawn),
        (vec![asked(Kind::Postponement), answered("Ja.")], Status::Answered),
        (vec![answered("Zie het antwoord op vraag 2.").referring("2")], Status::ByReference),
        (vec![answered("Zie 2.").referring("2"), answered("Nader: ja.")], Status::Answered),
        (vec![answered("")], Status::NotFound(Reason::NoText)),
        (vec![answered("").diagnostic(Finding::TooManyNotes)], Status::NotFound(Reason::Unread)),
        (vec![other.clone()], Status::NotFound(Reason::NoHeading)),
        (vec![other.diagnostic(Finding::EmbeddedDocument)], Status::NotFound(Reason::Unread)),
        (vec![asked(Kind::Answer)], Status::NotFound(Reason::NothingRecognised)),
        (vec![asked(Kind::Consultation), asked(Kind::Postponement)], Status::NotFound(Reason::NothingRecognised)),
        (vec![asked(Kind::Answer).diagnostic(Finding::NoText)], Status::NotFound(Reason::Unread)),
        (vec![asked(Kind::Submission).diagnostic(Finding::NoText)], Status::Open),
    ] {
        let dossier = one(papers);
        assert_eq!(reasons(&dossier)[0], expected);
        assert_eq!(dossier.needs_attention(0), expected != Status::Answered);
    }
}

#[test]
fn references_lead_to_rows_and_back() {
    let cycle = Paper::new(Kind::Answer, "002")
        .question("1", QUESTIONS[0])
        .answer("1", "Zie 2, 9 en 3.")
        .referring("2 9 3 1 2")
        .question("2", QUESTIONS[1])
        .answer("2", "Zie 1.")
        .referring("1")
        .question("3", QUESTIONS[2])
        .answer("3", "Ja.");
    let dossier = one([cycle]);
    let refers: Vec<_> = dossier.rows.iter().map(|row| (row.refers_to.clone(), row.referred_by.clone())).collect();
    assert_eq!(refers, [(vec![1, 2], vec![1]), (vec![0], vec![0]), (vec![], vec![0])]);
}

#[test]
fn a_row_past_the_last_needs_no_attention_and_has_no_view() {
    let dossier = one([Paper::new(Kind::Letter, "003").body("Geachte woordvoerder,")]);
    assert!(dossier.rows.is_empty() && !dossier.needs_attention(0) && dossier.view(0).is_none());
    assert!(dossiers(vec![]).is_empty());
}

/// Ten questions of forty words that no other seed gives.
fn made_up(seed: u64) -> Vec<String> {
    let mut state = (seed + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut word = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        format!("{:x}", state & 0xfff_ffff)
    };
    (0..10).map(|_| (0..40).map(|_| word()).collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn hundreds_of_papers_find_their_dossiers() {
    const MANY: u64 = 200;
    let paper = |questions: Vec<String>| {
        let questions: Vec<_> = questions.iter().map(String::as_str).collect();
        Paper::new(Kind::Answer, "a").answers(&questions)
    };
    let in_common = |seed: u64, count: usize| [&made_up(MANY)[..count], &made_up(seed)[count..]].concat();
    let dossiers_of = |make: &dyn Fn(u64) -> Paper| grouped((0..MANY).map(make)).len();
    assert_eq!(dossiers_of(&|seed| paper(made_up(seed))), 200, "different papers");
    assert_eq!(dossiers_of(&|seed| paper(made_up(seed / 2))), 100, "pairs");
    assert_eq!(dossiers_of(&|seed| paper(made_up(seed % 100))), 100, "pairs, apart from each other");
    assert_eq!(dossiers_of(&|_| paper(made_up(0))), 1, "copies");
    assert_eq!(dossiers_of(&|seed| paper(in_common(seed, 5))), 200, "half is not most");
    assert_eq!(dossiers_of(&|seed| paper(in_common(seed, 6))), 1, "six of ten");
    assert_eq!(dossiers_of(&|seed| paper(made_up(seed)).case("2024Z1")), 200, "a case number that all have");
    assert_eq!(dossiers_of(&|seed| paper(made_up(0)).case(&format!("2024Z{seed}"))), 200, "one text in many cases");
}

#[test]
fn a_thousand_questions_of_one_number_stay_in_order() {
    let texts: Vec<String> = (0..100).flat_map(made_up).collect();
    let all = |kind: Kind| {
        texts.iter().fold(Paper::new(kind, "p"), |paper, text| paper.question("1", text).answer("1", "Ja."))
    };
    let dossier = one([all(Kind::Postponement), all(Kind::Answer)]);
    let pairs = |row: usize| dossier.rows[row].answers.iter().map(|(_, answer)| answer.index()).collect::<Vec<_>>();
    assert_eq!(dossier.rows.len(), 1000);
    assert!((0..1000).all(|row| pairs(row) == [row, row]));
    assert!(dossier.rows.last().unwrap().key.occurrence == u8::MAX);
}
