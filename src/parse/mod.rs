//! A [`Manuscript`] in, a [`Document`] out.
//!
//! The passes, in order: [`lines`] with their headings, [`notes`] taken out, [`tables`] of questions opened, [`paragraphs`] joined, the [`judge`] on which
//! headings count, [`owners`] of the paragraphs; then what the paper says about itself ([`meta`]) and of what kind it is,
//! the links in its text ([`reference`], [`citation`]), and all of it put together. [`headings`] and [`number_list`] know
//! the forms that all passes ask about; what words they look for is in the [`Rules`] handed down.
//!
//! Parsing never fails: what cannot be made out becomes a diagnostic of the document.

mod assemble;
mod foreign;
mod headings;
mod judge;
mod kind;
mod lines;
mod links;
pub mod meta;
mod notes;
pub mod number_list;
mod owners;
mod paragraphs;
mod tables;

use self::links::reference::Reader;
pub use self::links::{citation, note_reference, reference};
use crate::model::{Document, Kind, Meta, Owner, Source};
use crate::rules::{Rules, TWEEDE_KAMER};
use crate::source::{Manuscript, MetaKey, Place, Shape};
use crate::text::hyphen::{self, Vocabulary};

/// Interprets a manuscript of a paper of the Tweede Kamer.
pub fn document(source: Source, manuscript: Manuscript) -> Document {
    document_by(&TWEEDE_KAMER, source, manuscript)
}

/// Interprets a manuscript by these rules.
pub fn document_by(rules: &Rules, source: Source, mut manuscript: Manuscript) -> Document {
    let (mut lines, page_numbers) = lines::pages::mark(lines::flatten(&mut manuscript, rules), rules);
    lines::number_lines::mark(&mut lines, rules);
    lines::unpunctuated::mark(&mut lines);
    let (lines, furniture) = lines::furniture::take(lines, &rules.parliament.furniture);
    let Manuscript { shape, tables, notes: kept, meta: given, mut diagnostics, .. } = manuscript;
    diagnostics.extend(page_numbers);
    let (lines, notes, exhausted) = notes::take(lines, shape, kept, rules);
    diagnostics.extend(exhausted);
    let lines = tables::open(lines, &tables, rules);
    let vocabulary = vocabulary(&lines, &notes);
    // A dump with a page's feet in it is of a PDF, whatever its lines look like: they were glued together.
    let glued = shape == Shape::Paragraphs && furniture.iter().any(|line| line.place != Place::Margin);
    let setting = paragraphs::Setting { shape, glued, vocabulary: &vocabulary, rules };
    let paragraphs = paragraphs::of_lines(lines, &setting);
    let foreign = foreign::foreign_paper(&paragraphs);
    let (sections, verdict) = if foreign.is_some() {
        Default::default()
    } else {
        let sections = owners::section_headings(&paragraphs, rules);
        let verdict = judge::judge(&paragraphs, &sections, rules);
        (sections, verdict)
    };
    let reader = Reader::new(&rules.language);
    let paper = owners::assign(paragraphs, &sections, verdict, rules, &reader);
    let meta = paper_meta(&paper, &furniture, &given, rules);
    let kind = if foreign.is_some() { Kind::Letter } else { kind::kind(&paper, &rules.parliament.kinds) };
    diagnostics.extend(foreign.or_else(|| kind::nothing_recognised(&paper, &rules.parliament.kinds)));
    let found = assemble::Found { source, paper, notes, furniture, meta, kind, diagnostics };
    Document::new(assemble::assemble(found, &vocabulary, &reader))
}

/// The words with hyphens of a paper that cuts words at the ends of lines; of another nobody asks for them.
fn vocabulary(lines: &[lines::FlatLine], notes: &[notes::FoundNote]) -> Vocabulary {
    let cut = |line: &lines::FlatLine| hyphen::is_cut(line.string());
    let cuts = lines.iter().any(cut) || notes.iter().flat_map(|note| &note.lines).any(cut);
    if cuts { Vocabulary::of(lines.iter().map(lines::FlatLine::string)) } else { Vocabulary::default() }
}

/// What the paper says about itself before its first question.
fn paper_meta(
    paper: &owners::OwnedPaper,
    furniture: &[lines::FlatLine],
    given: &[(MetaKey, String)],
    rules: &Rules,
) -> Meta {
    let head = paper.blocks.iter().take_while(|(_, owner)| matches!(owner, Owner::Body | Owner::Section(_)));
    // In an old official paper those who answer are named below the questions.
    let answering = |(paragraph, owner): &&(paragraphs::Paragraph, Owner)| {
        *owner == Owner::Body && headings::titles::answers_part(paragraph.string(), rules)
    };
    let below = paper.blocks.iter().skip(head.clone().count()).filter(answering).take(2);
    let preamble: Vec<_> = head.chain(below).flat_map(|(paragraph, _)| paragraph.strings()).collect();
    let furniture: Vec<_> = furniture.iter().map(lines::FlatLine::string).collect();
    meta::meta(rules, &preamble, &furniture, given)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Diagnostic, Finding, PaperLanguage};
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
        let language = PaperLanguage::German;
        assert_eq!(document.diagnostics, [Diagnostic::new(Finding::OtherLanguage { language })]);
        assert!(document.string_of(Owner::Body).contains(asked));
    }
}
