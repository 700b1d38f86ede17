//! A [`Manuscript`] in, a [`Document`] out.
//!
//! The passes, in order: `lines` with their headings, `notes` taken out, `tables` of questions opened, `paragraphs` joined, the `judge` on which
//! headings count, `owners` of the paragraphs; then what the paper says about itself (`meta`) and of what kind it is,
//! the links in its text (`reference`, `citation`), and all of it put together. `headings` and `number_list` know
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
mod looks;
pub mod meta;
mod notes;
mod number_gaps;
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
    let by_format = number_gaps::FormatNumbers::collect(&manuscript, rules);
    let mut lines = lines::flatten(&mut manuscript, rules);
    let unfilled = lines::unfilled::take(&mut lines, &rules.language.paragraphs);
    let (lines, page_numbers) = lines::pages::mark(lines, rules);
    let (mut lines, lost_ends) = lines::lost_ends::part(lines, rules);
    let debate = lines::turns::mark(&mut lines, rules);
    if debate.is_none() {
        lines::number_lines::mark(&mut lines, rules);
        lines::unpunctuated::mark(&mut lines, rules);
        lines::inner_titles::mark(&mut lines, rules);
        lines::quoted::mark(&mut lines, rules);
    }
    let (lines, furniture) = lines::furniture::take(lines, &rules.parliament.furniture);
    let numbers_left = lines::lone_numbers::left(&lines, rules);
    let Manuscript { shape, tables, notes: kept, meta: given, mut diagnostics, .. } = manuscript;
    diagnostics.extend(unfilled.into_iter().chain(page_numbers).chain(numbers_left).chain(lost_ends.parted));
    let (lines, notes, exhausted) = notes::take(lines, shape, kept, rules);
    diagnostics.extend(exhausted);
    let lines = tables::open(lines, &tables, rules);
    let vocabulary = vocabulary(&lines, &notes);
    // A dump with a page's feet in it is of a PDF, whatever its lines look like: they were glued together.
    let glued = shape == Shape::Paragraphs && furniture.iter().any(|line| line.place != Place::Margin);
    let setting = paragraphs::Setting { shape, glued, vocabulary: &vocabulary, rules };
    let mut paragraphs = paragraphs::of_lines(lines, &setting);
    paragraphs::letters::read(&mut paragraphs);
    paragraphs::twofold::read(&mut paragraphs);
    let foreign = foreign::foreign_paper(&paragraphs);
    let whole = foreign.is_some() || debate.is_some();
    let (mut sections, mut verdict) = if whole { Default::default() } else { divided(&paragraphs, rules) };
    if !whole && let Some(paired) = looks::pair(&paragraphs, &verdict, rules) {
        // where no words tell, looks may: what they pair is judged as what a table pairs
        paragraphs = paired.paragraphs;
        (sections, verdict) = divided(&paragraphs, rules);
        verdict.diagnostics.extend(paired.diagnostics);
    }
    let reader = Reader::new(&rules.language);
    let paper = owners::assign(paragraphs, &sections, verdict, rules, &reader);
    let mut meta = paper_meta(&paper, &furniture, &given, rules);
    let kind = match &debate {
        Some(debate) => {
            debate.complete(&mut meta);
            Kind::Oral
        }
        None if foreign.is_some() => Kind::Letter,
        None => kind::kind(&paper, rules),
    };
    let unread = || match kind {
        Kind::Oral if debate.is_some() => Some(kind::turns_not_divided(&paper)),
        _ => {
            let doubtful = lost_ends.doubtful.filter(|_| paper.questions.is_empty());
            doubtful.or_else(|| kind::nothing_recognised(&paper, &rules.parliament.kinds))
        }
    };
    diagnostics.extend(foreign.or_else(unread));
    diagnostics.extend(kind::questions_not_recognised(&paper));
    diagnostics.extend(kind::groups_not_recognised(&paper, &rules.language.owners));
    let found = assemble::Found { source, paper, notes, furniture, meta, kind, diagnostics, by_format };
    Document::new(assemble::assemble(found, &vocabulary, &reader))
}

/// Where sections begin and which headings count.
fn divided(paragraphs: &[paragraphs::Paragraph], rules: &Rules) -> (Vec<usize>, judge::Verdict) {
    let sections = owners::section_headings(paragraphs, rules);
    let verdict = judge::judge(paragraphs, &sections, rules);
    // Where each group asks in prose, a numbered list of one of them is not the paper's questions.
    let asked = verdict.tokens.iter().filter(|token| token.side == headings::Side::Question).count();
    match judge::groups::find(paragraphs, &sections, rules) {
        Some(groups) if groups.asking > asked => (groups.sections, groups.verdict),
        _ => (sections, verdict),
    }
}

/// The words with hyphens of a paper that cuts words at the ends of lines; of another nobody asks for them.
fn vocabulary(lines: &[lines::FlatLine], notes: &[notes::FoundNote]) -> Vocabulary {
    let cut = |line: &lines::FlatLine| hyphen::is_cut(line.string());
    let cuts = lines.iter().any(cut) || notes.iter().flat_map(|note| &note.lines).any(cut);
    if cuts { Vocabulary::from_lines(lines.iter().map(lines::FlatLine::string)) } else { Vocabulary::default() }
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
        let string = paragraph.string();
        let received = string.starts_with('(') && rules.parliament.kinds.received.inside(string).is_some();
        *owner == Owner::Body
            && (received || headings::titles::answers_part(string, rules) || meta::flemish::heads_answers(string))
    };
    let below = paper.blocks.iter().skip(head.clone().count()).filter(answering).take(3);
    // A date among the items of a list is not the day of the paper.
    let dated = |paragraph: &paragraphs::Paragraph| {
        let item = matches!(paragraph.form, paragraphs::Form::Item(_)) && paragraph.string().len() < 20;
        item && meta::date(&rules.language.dates, paragraph.string()).is_some()
    };
    let said = head.chain(below).filter(|(paragraph, _)| !dated(paragraph));
    let preamble: Vec<_> = said.flat_map(|(paragraph, _)| paragraph.strings()).collect();
    let furniture: Vec<_> = furniture.iter().map(lines::FlatLine::string).collect();
    let mut meta = meta::meta(rules, &preamble, &furniture, given);
    if meta.respondents.is_empty() && !paper.answers.is_empty() {
        meta.respondents = meta::signed(rules, &closing(paper), &meta);
    }
    if meta.addressees.is_empty() && !meta.askers.is_empty() {
        meta.addressees = meta::answering_offices(rules, &preamble, &closing(paper));
    }
    meta
}

/// The paragraphs below the last answer that are no answer's: the closing of a letter, `Hoogachtend,` and who signs it.
fn closing(paper: &owners::OwnedPaper) -> Vec<&str> {
    let above = paper.blocks.iter().rposition(|(_, owner)| matches!(owner, Owner::Question(_) | Owner::Answer(_)));
    let below = paper.blocks.iter().skip(above.map_or(0, |at| at + 1));
    below.filter(|(_, owner)| *owner == Owner::Body).flat_map(|(paragraph, _)| paragraph.strings()).collect()
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
    fn a_paper_without_lines_has_no_questions() {
        let source = Source { path: String::new(), transcript: crate::model::Transcript::default() };
        let document = document(source, Manuscript::default());
        assert_eq!((document.kind, document.questions.len()), (Kind::Letter, 0));
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
