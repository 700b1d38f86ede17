//! A [`Manuscript`] in, a [`Document`] out: furniture, notes, heading families and the judge, meta, references.
//!
//! Parsing never fails: what cannot be made out becomes a diagnostic of the document.

mod assemble;
mod bare;
pub mod citation;
mod draft;
mod furniture;
mod heading;
mod judge;
mod kind;
mod line;
mod marker;
pub mod meta;
pub mod note_reference;
mod notes;
pub mod number_list;
mod paragraph;
mod parted;
pub mod reference;
mod rich;
mod run_in;
mod slip;
mod spaced;
mod table;
mod tongue;
mod worded;

use crate::model::{Document, Kind, Meta, Owner, Source};
use crate::source::{Manuscript, MetaKey, Place, Shape};
use crate::text::hyphen::{self, Vocabulary};
use judge::Verdict;

/// Interprets a manuscript.
pub fn document(source: Source, mut manuscript: Manuscript) -> Document {
    let mut lines = line::flatten(&mut manuscript);
    bare::mark(&mut lines);
    spaced::mark(&mut lines);
    let (lines, furniture) = furniture::take(lines);
    let Manuscript { shape, notes: kept, meta: told, mut diagnostics, .. } = manuscript;
    let (lines, notes) = notes::take(lines, shape, kept);
    let vocabulary = vocabulary(&lines, &notes);
    // A dump with a page's feet in it is of a PDF, whatever its lines look like: they were glued together.
    let glued = shape == Shape::Paragraphs && furniture.iter().any(|line| line.place != Place::Margin);
    let paragraphs = run_in::open(table::open(paragraph::join(lines, shape, glued, &vocabulary)));
    let foreign = tongue::foreign_paper(&paragraphs);
    let draft = if foreign.is_some() {
        draft::draft(paragraphs, &[], Verdict::default())
    } else {
        let sections = draft::section_headings(&paragraphs);
        let verdict = judge::judge(&paragraphs, &sections);
        draft::draft(paragraphs, &sections, verdict)
    };
    let meta = paper_meta(&draft, &furniture, &told);
    let kind = if foreign.is_some() { Kind::Letter } else { kind::kind(&draft) };
    diagnostics.extend(foreign.or_else(|| kind::untold(&draft)));
    let found = assemble::Found { source, draft, notes, furniture, meta, kind, diagnostics };
    Document::new(assemble::assemble(found, &vocabulary))
}

/// The words with hyphens of a paper that cuts words at the ends of lines; of another nobody asks for them.
fn vocabulary(lines: &[line::FlatLine], notes: &[notes::FoundNote]) -> Vocabulary {
    let cut = |line: &line::FlatLine| hyphen::is_cut(line.string());
    let cuts = lines.iter().any(cut) || notes.iter().flat_map(|note| &note.lines).any(cut);
    if cuts { Vocabulary::of(lines.iter().map(line::FlatLine::string)) } else { Vocabulary::default() }
}

/// What the paper says about itself before its first question.
fn paper_meta(draft: &draft::Draft, furniture: &[line::FlatLine], told: &[(MetaKey, String)]) -> Meta {
    let head = draft.blocks.iter().take_while(|(_, owner)| matches!(owner, Owner::Body | Owner::Section(_)));
    // In an old official paper those who answer are named below the questions.
    let answering = |(paragraph, owner): &&(paragraph::Paragraph, Owner)| {
        *owner == Owner::Body && heading::answers_part(paragraph.string())
    };
    let below = draft.blocks.iter().skip(head.clone().count()).filter(answering).take(2);
    let preamble: Vec<_> = head.chain(below).flat_map(|(paragraph, _)| paragraph.strings()).collect();
    let furniture: Vec<_> = furniture.iter().map(line::FlatLine::string).collect();
    meta::meta(&preamble, &furniture, told)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::text;

    fn read(source: &str) -> Document {
        let (manuscript, transcript) = text::read(source.as_bytes());
        document(Source { path: String::new(), transcript }, manuscript)
    }

    #[test]
    fn a_paper_that_asks_about_an_answer_answers_nothing() {
        let paper = "Vragen van het lid Krul (CDA) aan de Minister over de beantwoording van eerdere vragen (ingezonden 4 juli 2024)\n\n\
                     1. Kent u het bericht?\n\nHet bericht stond in de krant.\n\n2. Wat vindt u ervan?\n\nGraag een toelichting.\n";
        let document = read(paper);
        assert_eq!((document.kind, document.questions.len(), document.answers.len()), (Kind::Submission, 2, 0));
        assert!(document.string_of(Owner::Question(crate::model::QuestionId::new(0))).contains("in de krant"));
    }

    #[test]
    fn a_paper_in_another_language_has_no_questions() {
        let asked = "Wie bewertet die Bundesregierung den Bericht, und welche Maßnahmen wird sie auf der Grundlage des Berichts ergreifen?";
        let paper: String = (1..20).map(|number| format!("{number}. {asked}\n\n")).collect();
        let document = read(&paper);
        assert_eq!((document.kind, document.questions.len(), document.answers.len()), (Kind::Letter, 0, 0));
        let said: Vec<_> = document.diagnostics.iter().map(|said| said.message.clone()).collect();
        let want = [
            "the paper is in German; its questions and answers are not told apart",
            "het stuk is in het Duits; vragen en antwoorden worden er niet in onderscheiden",
        ];
        assert_eq!(said, [want.map(str::to_owned)]);
        assert!(document.string_of(Owner::Body).contains(asked));
    }
}
