//! What a paper is read as, in lines that a test can hold beside what is expected.

use tegenlezer::dossier::{Dossier, Status, dossiers};
use tegenlezer::i18n::Language;
use tegenlezer::i18n::diagnostics::message;
use tegenlezer::model::{Block, Body, Diagnostic, Document, NoteId, Owner, Source, Text};
use tegenlezer::{parse, source};

/// The document of a text whose lines are indented alike.
pub fn document(text: &str) -> Document {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let indent = lines.map(|line| line.len() - line.trim_start_matches(' ').len()).min().unwrap_or(0);
    let lines: Vec<_> = text.lines().map(|line| line.get(indent..).unwrap_or("")).collect();
    of_bytes(lines.join("\n").trim_matches('\n').as_bytes())
}

pub fn of_bytes(bytes: &[u8]) -> Document {
    let (manuscript, transcript) = source::text::read(bytes);
    parse::document(Source { path: "paper.txt".into(), transcript }, manuscript)
}

/// A text with the marks of its notes as `{1}`.
pub fn marked(document: &Document, text: &Text) -> String {
    let mut string = text.as_str().to_owned();
    let markers: Vec<_> = text.markers().collect();
    for &(at, note) in markers.iter().rev() {
        string.insert_str(at as usize, &format!("{{{}}}", document.note(note).label));
    }
    string
}

pub fn shown_block(document: &Document, block: &Block) -> String {
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
pub fn blocks(document: &Document, owner: Owner) -> String {
    document.blocks_of(owner).map(|(_, block)| shown_block(document, block)).collect::<Vec<_>>().join(" / ")
}

/// A row: its key, its question with `<lead-in>` before it, and its answer, else its status; `~` before what is uncertain,
/// `=>` before an answer that only points elsewhere.
pub fn shown_row(dossier: &Dossier, index: usize) -> String {
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
pub fn says_the_same(diagnostic: &Diagnostic) {
    let [english, dutch] = Language::ALL.map(|language| message(&diagnostic.finding, language));
    let numbers = |said: &str| -> String { said.chars().filter(char::is_ascii_digit).collect() };
    assert!(english != dutch && !english.is_empty() && !dutch.is_empty(), "{diagnostic:?}");
    assert_eq!(numbers(&english), numbers(&dutch), "{diagnostic:?}");
    assert!(!english.contains('\n') && !dutch.contains('\n'), "{diagnostic:?}");
}

/// The rows of a dossier, one a line.
pub fn rows(dossier: &Dossier) -> Vec<String> {
    (0..dossier.rows.len()).map(|index| shown_row(dossier, index)).collect()
}

/// Rows and notes, one a line.
#[track_caller]
pub fn shown(documents: Vec<Document>) -> Vec<String> {
    let mut lines = Vec::new();
    for dossier in dossiers(documents) {
        dossier.diagnostics.iter().for_each(says_the_same);
        dossier.documents.iter().flat_map(|document| &document.diagnostics).for_each(says_the_same);
        lines.extend(rows(&dossier));
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
pub fn fits(line: &str, expected: &str) -> bool {
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
pub fn check(text: &str, expected: &[&str]) {
    check_document(document(text), expected);
    let paper = document(text);
    let all = all_words(&paper);
    let text = text.replace("[footnoteRef:", "[");
    let lost: Vec<_> = words(&text).filter(|word| !all.contains(word)).collect();
    assert!(lost.is_empty(), "lost: {lost:?}");
}

#[track_caller]
pub fn check_document(document: Document, expected: &[&str]) {
    let lines = shown(vec![document.clone()]);
    let fit = lines.len() == expected.len() && lines.iter().zip(expected).all(|(line, expected)| fits(line, expected));
    let body = blocks(&document, Owner::Body);
    assert!(
        fit,
        "\nread:\n  {}\nexpected:\n  {}\nbody: {body}\n{:#?}",
        lines.join("\n  "),
        expected.join("\n  "),
        document.diagnostics.iter().map(|d| &d.finding).collect::<Vec<_>>()
    );
}

/// Words long enough not to be a label.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > 3)
}

pub fn all_words(document: &Document) -> String {
    let texts = document.blocks.iter().flat_map(Block::texts).map(Text::as_str);
    let headings = document.questions.iter().map(|question| question.heading.as_str());
    let headings = headings.chain(document.answers.iter().map(|answer| answer.heading.as_str()));
    let titles = document.annexes.iter().map(|annex| annex.title.as_str());
    texts.chain(headings).chain(titles).collect::<Vec<_>>().join("\n")
}
