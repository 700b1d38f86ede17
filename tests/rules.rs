//! Every row of every table of rules, read with its example by the whole parser.
//!
//! The tables are taken apart field by field, so that a new one is not forgotten here. Rows of the head's fields, people,
//! citations, sentences and hyphens are read by the tests beside their readers.

use tegenlezer::model::{Block, Code, Document, Kind, Owner, Source};
use tegenlezer::parse;
use tegenlezer::rules::phrase::{Phrase, Phrases};
use tegenlezer::rules::{
    Dates, Furniture, Headings, Kinds, NoteReferences, Numbered, Numbers, Opening, Outside, Owners, Paragraphs,
    References, Rules, Sections, TWEEDE_KAMER,
};
use tegenlezer::source::text;

fn read_by(rules: &Rules, paper: &str) -> Document {
    let (manuscript, transcript) = text::read(paper.as_bytes());
    parse::document_by(rules, Source { path: "paper.txt".into(), transcript }, manuscript)
}

fn read(paper: &str) -> Document {
    read_by(&TWEEDE_KAMER, paper)
}

/// How many headings of questions and of answers are found where one line stands for one of them.
fn sides(paper: &str) -> (usize, usize) {
    let document = read(paper);
    (document.questions.len(), document.answers.len())
}

fn owner_of(document: &Document, words: &str) -> Option<Owner> {
    let holds = |block: &&Block| block.texts().any(|text| text.as_str().contains(words));
    document.blocks.iter().find(holds).map(|block| block.owner)
}

const ANSWERED: &str = "Vraag 1\n\nBent u bekend met het bericht?\n\nAntwoord 1\n\nJa, dat ben ik.\n\n";

fn headed_answer(heading: &str) -> String {
    format!("Vraag 1\n\nBent u bekend met het bericht?\n\n{heading}\n\nJa, dat ben ik.\n")
}

#[test]
fn headings() {
    let Headings {
        question,
        one_question,
        of_all,
        telling,
        several,
        behind_ordinal,
        before_ordinal,
        answer_behind_ordinal,
        answer,
        letters,
        linking,
        asked,
        responding,
        run_in,
        group_words,
        annex,
        outside,
        closing,
        remark,
        no_closing_sentence: _,
        no_title: _, // lines of no effect
        columns: _,  // tables of cells, in tests/forms
    } = TWEEDE_KAMER.language.headings;
    let headed_question = |heading: &str| format!("{heading}\n\nBent u bekend met het bericht?\n\nAntwoord 1\n\nJa.\n");
    for row in question.rows() {
        assert!(read(&headed_question(row.example)).questions.iter().all(|question| question.printed), "{row:?}");
        assert_ne!(sides(&headed_question(row.example)).0, 0, "{row:?}");
        let refused = row.refused.map(|refused| sides(&headed_question(refused)).0);
        assert_eq!(refused.unwrap_or(0), 0, "{row:?}");
    }
    assert_eq!(sides(&headed_question(&format!("{one_question}:"))), (1, 1));
    for example in of_all.examples() {
        assert_eq!(sides(&headed_question(&example)), (1, 1), "{example}");
    }
    for example in telling.examples() {
        assert_eq!(sides(&headed_answer(&example)).1, 1, "{example}");
    }
    let is_heading = |word: &&str| {
        question.rows().iter().any(|row| row.words == *word) || answer.rows().iter().any(|row| row.words == *word)
    };
    assert!(several.all().iter().all(is_heading), "{several:?}");
    assert_eq!(sides(&headed_question(&format!("Eerste {behind_ordinal}"))), (1, 1));
    assert_eq!(sides(&headed_question(&format!("{before_ordinal}eerste {behind_ordinal}"))), (1, 1));
    assert_eq!(sides(&headed_answer(&format!("Eerste {answer_behind_ordinal}"))).1, 1);
    for row in answer.rows() {
        assert_eq!(sides(&headed_answer(row.example)).1, 1, "{row:?}");
        let refused = row.refused.map(|refused| sides(&headed_answer(refused)).1);
        assert_eq!(refused.unwrap_or(0), 0, "{row:?}");
    }
    for example in linking.examples().chain(asked.examples()).chain(responding.examples()) {
        assert_eq!(sides(&headed_answer(&example)).1, 1, "{example}");
    }
    let [asking, telling] = letters;
    for (v, a) in asking.iter().flat_map(|v| telling.iter().map(move |a| (v, a))) {
        assert_eq!(sides(&format!("{v}1: Bent u bekend?\n\n{a}1: Ja.\n\n{v}2: Waarom?\n\n{a}2: Daarom.\n")), (2, 2));
    }
    assert_eq!(sides(&format!("Vraag 1\n\nBent u bekend met het bericht? {run_in}: Ja.\n")), (1, 1));
    for example in group_words.examples() {
        assert_eq!(read(&headed_question(&example)).questions[0].heading, example, "{example}");
    }
    for row in annex.rows() {
        let below = |line: &str| read(&format!("{ANSWERED}{line}\n\nDe cijfers staan hieronder.\n")).annexes.len();
        assert_eq!(below(row.example), 1, "{row:?}");
        assert_eq!(row.refused.map_or(0, below), 0, "{row:?}");
    }
    let stands_outside = |line: &str| {
        let document = read(&format!("{ANSWERED}{line}\n\nWij wachten af.\n"));
        owner_of(&document, "Wij wachten af") == Some(Owner::Body)
    };
    for (example, refused) in
        outside.rows().iter().map(shown).chain(closing.rows().iter().map(shown)).chain(remark.rows().iter().map(shown))
    {
        assert!(stands_outside(example), "{example}");
        assert!(!refused.is_some_and(stands_outside), "{refused:?}");
    }
    assert!(outside.rows().iter().any(|row| row.meaning == Outside::Notice));
}

fn shown<T: Copy>(row: &Phrase<T>) -> (&'static str, Option<&'static str>) {
    (row.example, row.refused)
}

#[test]
fn numbers() {
    let Numbers {
        before,
        and,
        between_marks: _,
        article: _,
        to,
        measures,
        months,
        cardinals,
        ordinals,
        ordinal_endings,
    } = TWEEDE_KAMER.language.numbers;
    let answered = |example: &str| {
        let paper = format!("Vraag 1\n\nBent u bekend?\n\nVraag 2\n\nWaarom?\n\n{example}\n\nJa, dat ben ik.\n");
        read(&paper).answers.iter().map(|answer| answer.numbers.len()).collect::<Vec<_>>()
    };
    for example in before.examples() {
        assert_eq!(answered(&example), [1], "{example}");
    }
    for example in and.examples().chain(to.examples()) {
        assert_eq!(answered(&example), [2], "{example}");
    }
    for example in measures.examples().chain(months.all().iter().map(|month| format!("Antwoord 1 {month}"))) {
        assert_eq!(answered(&example), [0; 0], "{example}");
    }
    for (place, example) in cardinals.examples().enumerate() {
        let document = read(&format!("{example}\n\nBent u bekend?\n\nAntwoord\n\nJa.\n"));
        let number = document.questions.first().map(|question| usize::from(question.numbers[0].number));
        assert_eq!(number, Some(place + 1), "{example}");
    }
    for example in ordinal_endings.examples() {
        assert_eq!(sides(&headed_answer(&example)).1, 1, "{example}");
    }
    for (place, example) in ordinals.examples().enumerate() {
        let document = read(&headed_answer(&example));
        let number = document.answers.first().map(|answer| usize::from(answer.numbers[0].number));
        assert_eq!(number, Some(place + 1), "{example}");
    }
}

#[test]
fn paragraphs() {
    let Paragraphs { open_ended, item_marks, letter_fields, unfilled } = TWEEDE_KAMER.language.paragraphs;
    for example in open_ended.examples() {
        let paper = format!("Vraag 1\nBent u bekend?\nVraag 2\nWaarom?\nAntwoord 2\n{example}\nAntwoord 1.\n");
        assert_eq!(read(&paper).answers.len(), 1, "{example}");
    }
    for (mark, example) in item_marks.all().iter().zip(item_marks.examples()) {
        let document = read(&format!("Drie dingen:\n\n{example}\n"));
        let labels: Vec<_> = document.blocks.iter().map(|block| block.label.as_str()).collect();
        assert!(labels.contains(&mark.trim()), "{example}");
    }
    for row in letter_fields.rows() {
        let document = read(&format!("Ministerie van Algemene\n{}\nen nog iets\n", row.example));
        let alone = |block: &Block| block.texts().any(|text| text.as_str().starts_with(row.example));
        assert!(document.blocks.iter().any(alone), "{row:?}");
    }
    for example in unfilled.examples() {
        let document = read(&format!(
            "Vraag 1\n\nWaarom?\n\nAntwoord 1\n\n{example}\n\nVraag 2\n\nKan dat?\n\nAntwoord 2\n\nJa.\n"
        ));
        let said = document.diagnostics.iter().any(|diagnostic| diagnostic.code() == Code::TextLeftOut);
        let kept = document.blocks.iter().flat_map(Block::texts).any(|text| text.as_str() == example);
        assert!(said && !kept, "{example}");
    }
}

#[test]
fn furniture() {
    let known: Furniture = TWEEDE_KAMER.parliament.furniture;
    for form in known.lines() {
        let is_furniture = |line: &str| {
            let document = read(&format!("De eerste alinea.\n\n{line}\n\nDe tweede alinea.\n"));
            owner_of(&document, line) == Some(Owner::Furniture)
        };
        for example in form.examples {
            assert!(is_furniture(example), "{example}");
        }
        for refused in form.refused {
            assert!(!is_furniture(refused), "{refused}");
        }
    }
    assert!(known.find(known.note_sign).is_some());
}

#[test]
fn kinds() {
    let Kinds {
        openings,
        asking,
        submitted,
        received,
        notice,
        later,
        withdrawn,
        withdrawing,
        withdrawing_what: _,
        withdrawing_end: _,
        asked_before,
        consulting,
        replying,
        replying_title,
        group,
        holding,
    } = TWEEDE_KAMER.parliament.kinds;
    let kind = |paper: &str| read(paper).kind;
    for row in openings.rows() {
        let want = match row.meaning {
            Opening::Oral => Kind::Oral,
            Opening::Notice => Kind::Postponement,
            Opening::Answer => Kind::Answer,
            Opening::Question => Kind::Submission,
        };
        let asked = if row.meaning == Opening::Answer { "\n\nVraag 1\n\nBent u bekend?\n" } else { "" };
        assert_eq!(kind(&format!("{}{asked}", row.example)), want, "{row:?}");
    }
    for row in asking.rows().iter().chain(submitted.rows()).chain(received.rows()) {
        let document = read(row.example);
        assert!(document.diagnostics.iter().any(|found| found.code().name() == "nothing-told"), "{row:?}");
    }
    let notice_of = |text: &str| kind(&format!("{notice}\n\n{text}\n"));
    for row in later.rows().iter().chain(asked_before.rows()) {
        assert_eq!(kind(row.example), Kind::Postponement, "{row:?}");
    }
    for row in withdrawn.rows().iter().chain(withdrawing.rows()) {
        assert_eq!(notice_of(row.example), Kind::Withdrawal, "{row:?}");
        assert_ne!(row.refused.map(notice_of), Some(Kind::Withdrawal), "{row:?}");
    }
    for row in consulting.rows() {
        assert_eq!(kind(&format!("{}\n\n{ANSWERED}", row.example)), Kind::Consultation, "{row:?}");
    }
    for row in replying.rows().iter().chain(replying_title.rows()) {
        let asked = format!("De leden van de SP-{group} vragen wie betaalt.\n\n").repeat(3);
        assert_eq!(kind(&format!("{}\n\n{asked}", row.example)), Kind::Consultation, "{row:?}");
    }
    for row in holding.rows() {
        let document = read(row.example);
        assert!(document.diagnostics.iter().any(|found| found.code().name() == "nothing-told"), "{row:?}");
    }
}

#[test]
fn sections() {
    let Sections {
        section,
        set,
        about: _,
        answers_part,
        unnumbered,
        putting,
        answering,
        group_before,
        group_behind,
        replying,
        of_group,
        reply_part,
        ..
    } = TWEEDE_KAMER.parliament.sections;
    let titles = |line: &str| {
        let one = format!("{line}\n\n1. Bent u bekend met het bericht?\n\nAntwoord\n\nJa.\n\n");
        read(&format!("{one}{one}")).sections.len()
    };
    for row in section.rows().iter().chain(set.rows()) {
        assert_eq!(titles(row.example), 2, "{row:?}");
    }
    for example in group_before.examples().chain(group_behind.examples()) {
        let document = read(&format!("{example}\n\n1. Bent u bekend?\n"));
        assert_eq!(
            document.sections.first().map(|section| section.groups.clone()),
            Some(vec!["SP".to_owned()]),
            "{example}"
        );
    }
    let replied = |part: &str| {
        sides(&format!("Inbreng van de leden van de SP-fractie\n\nWie betaalt?\n\n{part}\n\nDe gemeente.\n"))
    };
    for example in reply_part.rows().iter().map(|row| row.example.to_owned()).chain(replying.examples()) {
        assert_eq!(replied(&example), (1, 1), "{example}");
    }
    for example in of_group.examples() {
        assert_eq!(replied(&format!("II Reactie van de minister\n\n{example}")), (1, 1), "{example}");
    }
    for row in answers_part.rows() {
        let paper = format!("1\nBent u bekend?\n2\nWaarom?\n{}\n1\nJa.\n2\nDaarom.\n", row.example);
        assert_eq!(sides(&paper), (2, 2), "{row:?}");
    }
    for row in unnumbered.rows() {
        assert_eq!(
            sides(&format!("{}\n\nBent u bekend met het bericht?\n\nWaarom?\n", row.example)),
            (2, 0),
            "{row:?}"
        );
    }
    let follow = |head: &str| {
        let one = |number| format!("{number}. Bent u bekend met het bericht?\n\nHet bericht stond in de krant.\n\n");
        sides(&format!("{head}\n\n{}{}", one(1), one(2))).1
    };
    for row in putting.rows() {
        assert_eq!(follow(row.example), 0, "{row:?}");
    }
    for row in answering.rows() {
        assert_eq!(follow(&format!("{} over het antwoord", row.example)), 2, "{row:?}");
    }
}

#[test]
fn owners() {
    let Owners {
        asking,
        first_person,
        going_on,
        yes_or_no,
        announcing,
        signing,
        over_next,
        introducing,
        members_do,
        finite,
        asked_all,
        ..
    } = TWEEDE_KAMER.language.owners;
    for row in asking.rows() {
        let paper = format!("1. {0}\n\n2. {0}\n\n3. {0}\n", row.example);
        assert_eq!(sides(&paper).0, 3, "{row:?}");
    }
    assert!(
        first_person.examples().count() > 0 && going_on.rows().iter().all(|row| row.example.starts_with(row.words))
    );
    for example in yes_or_no.examples() {
        assert_eq!(sides(&format!("1. Is dat zo?\n\n{example}\n\n2. Waarom?\n\nDat is nodig.\n")).1, 2, "{example}");
    }
    let is_outside = |paper: String, line: &str| owner_of(&read(&paper), line) == Some(Owner::Body);
    let announces = |line: &str| {
        let paper = format!("Vraag 1\n\nBent u bekend?\n\n{line}\n\nAntwoord 1\n\nJa, dat ben ik.\n");
        is_outside(paper, line)
    };
    let signs =
        |line: &str| is_outside(format!("{ANSWERED}Dat is het hele antwoord.\n\n{line}\n\nJ. de Vries\n"), line);
    for (example, refused) in announcing.rows().iter().map(shown) {
        assert!(announces(example), "{example}");
        assert!(!refused.is_some_and(announces), "{refused:?}");
    }
    for (example, refused) in signing.rows().iter().map(shown) {
        assert!(signs(example), "{example}");
        assert!(!refused.is_some_and(signs), "{refused:?}");
    }
    let is_over_next = |line: &str| {
        let document = read(&format!(
            "Vraag 1\nWie betaalt de schade?\nAntwoord 1\nDat klopt.\n{line}\nVraag 2\nWaarom?\nAntwoord 2\nDaarom.\n"
        ));
        matches!(owner_of(&document, line), Some(Owner::LeadIn(_)))
    };
    for (example, refused) in over_next.rows().iter().map(shown) {
        assert!(is_over_next(example), "{example}");
        assert!(!refused.is_some_and(is_over_next), "{refused:?}");
    }
    for row in introducing.rows() {
        assert!(is_over_next(row.example), "{row:?}");
        assert!(!row.refused.is_some_and(is_over_next), "{row:?}");
    }
    members_do.examples().for_each(|example| assert!(is_over_next(&example), "{example}"));
    finite.examples().for_each(|example| assert!(!is_over_next(&example), "{example}"));
    for (example, _) in asked_all.rows().iter().map(shown) {
        let paper = format!("1. Is dat zo?\n\n2. Waarom?\n\n{example}\n\nAntwoorden\n\n1. Ja.\n\n2. Daarom.\n");
        assert!(is_outside(paper, example), "{example}");
    }
}

#[test]
fn references() {
    let References {
        anchors, to_question, previous, above, next, of_another_paper, after_bare_number, pointing, ..
    } = TWEEDE_KAMER.language.references;
    let asked = "Vraag 1\n\nWie?\n\nVraag 2\n\nWaarom?\n\nVraag 3\n\nWanneer?\n\n";
    let answer = |number: u16, text: &str| {
        let others = (1..=3).filter(|&other| other != number);
        let others: String = others.map(|other| format!("Antwoord {other}\n\nJa.\n\n")).collect();
        let document = read(&format!("{asked}Antwoord {number}\n\n{text}\n\n{others}"));
        let answer = document.answers.iter().find(|answer| answer.numbers[0].number == number);
        answer.map(|answer| (!answer.refers_to.is_empty(), answer.reference_only)).unwrap()
    };
    for row in anchors.rows() {
        assert!(answer(3, row.example).0, "{row:?}");
        assert!(!row.refused.is_some_and(|refused| answer(3, refused).0), "{row:?}");
    }
    for table in [to_question, previous, above, after_bare_number] {
        table.examples().for_each(|example| assert!(answer(3, &example).0, "{example}"));
    }
    next.examples().for_each(|example| assert!(answer(2, &example).0, "{example}"));
    of_another_paper.examples().for_each(|example| assert!(!answer(3, &example).0, "{example}"));
    pointing.examples().for_each(|example| assert_eq!(answer(3, &example), (true, true), "{example}"));
}

#[test]
fn dates() {
    let Dates { months, short_months } = TWEEDE_KAMER.language.dates;
    for (place, example) in months.examples().enumerate().chain(short_months.examples().enumerate()) {
        let document = read(&format!("Vragen van het lid Vos (CDA) over bomen (ingezonden {example})\n\n1. Waarom?\n"));
        let month = document.meta.submitted.map(|day| usize::from(day.month().unsigned_abs()));
        assert_eq!(month, Some(place + 1), "{example}");
    }
}

#[test]
fn a_new_word_for_answers_is_read_when_its_row_is_added() {
    const ANSWERS: Phrases<Numbered> = Phrases::new(&[Phrase::meaning("Weerwoord", Numbered::AtOnce, "Weerwoord 1")]);
    let mut rules = TWEEDE_KAMER;
    let paper = headed_answer("Weerwoord 1");
    assert_eq!(read_by(&rules, &paper).answers.len(), 0);
    rules.language.headings.answer = ANSWERS;
    assert_eq!(read_by(&rules, &paper).answers.len(), 1);
}

#[test]
fn numbers_at_the_beginning_of_a_line_that_are_no_notes() {
    let NoteReferences { announcing, counting, .. } = TWEEDE_KAMER.language.note_references;
    for example in announcing.examples().chain(counting.examples()) {
        let lines = example.replace('|', "\n");
        let paper = format!("Vraag 1\nKent u het bericht?2\n\nAntwoord 1\nDat is bekend. Zoals gezegd\n{lines}\n");
        assert!(read(&paper).notes.is_empty(), "{example}");
    }
}

#[test]
fn words_that_a_note_below_the_answers_begins_with() {
    let paper = |note: &str| {
        let paper = format!(
            "Vragen van het lid Vos (SP) over post.\n1\nKent u het bericht?\n2\nEn nu?\nAntwoord van minister Vos (Justitie).\n1\nJa.\n2\nNiets.\n{note}\n"
        );
        read(&paper).notes.len()
    };
    for example in TWEEDE_KAMER.language.note_references.sources.examples() {
        assert_eq!(paper(&example), 1, "{example}");
    }
    assert_eq!(paper("1 Bezwaar nr. 12"), 0);
}
