//! The wordings of questions, below what introduces them.

use super::heading::{run_in, runs_in};
use super::{doubt, size};
use crate::dossier::Dossier;
use crate::i18n::Language;
use crate::i18n::reader::panes;
use crate::model::{DocumentId, Question, Span, SpanKind, Text};
use crate::tui::compose::difference;
use crate::tui::compose::part::{Content, Part, Role};
use crate::tui::compose::words;
use crate::tui::input::ui_text::UiText;

/// The rows whose wordings stand with that of a row, which are those that are answered together with it. A question that
/// several of them share stands once, as that of this row if it is one of them.
pub fn worded_with(dossier: &Dossier, row: usize, document: DocumentId) -> Vec<usize> {
    let asked = |row: usize| {
        let mut wordings = dossier.rows[row].wordings.iter();
        wordings.find_map(|(id, question)| (*id == document).then_some(*question))
    };
    let together = dossier.answered_together(row);
    let stands_for = |other: &usize| {
        let same = |one: usize| one == *other || (asked(one).is_some() && asked(one) == asked(*other));
        if same(row) { *other == row } else { together.iter().copied().find(|&one| same(one)) == Some(*other) }
    };
    together.iter().copied().filter(stands_for).collect()
}

/// The wordings of rows in a document, one under the other; what introduced an earlier question stands last.
pub fn wordings(dossier: &Dossier, rows: &[usize], document: DocumentId, compared: bool, ui: &UiText) -> Vec<Part> {
    let wordings = rows.iter().flat_map(|&row| wording(dossier, row, document, compared, ui));
    wordings.chain(introduced_before(dossier, rows, document, ui.language)).collect()
}

/// The wording of a row in a document, below what introduces it. Where papers differ, `compared` shows how instead of the
/// text.
fn wording(dossier: &Dossier, row: usize, document: DocumentId, compared: bool, ui: &UiText) -> Vec<Part> {
    let language = ui.language;
    let Some(view) = dossier.view(row) else { return Vec::new() };
    let Some(wording) = view.wordings.iter().find(|wording| wording.document_id == document) else {
        return vec![Part::own(Role::Placeholder, panes::not_printed(view.row.key, language)).of_row(row)];
    };
    let block = |role, id| Part::block(role, dossier, document, id);
    let mut parts: Vec<_> = wording.lead_in.iter().map(|(id, _)| block(Role::LeadIn, *id)).collect();
    let heading = match wording.question.heading.as_str() {
        "" => panes::question(words::list(&wording.question.numbers, language), language),
        printed => printed.to_owned(),
    };
    let runs_in = runs_in(&heading);
    if !runs_in {
        parts.push(Part::own(Role::Heading, heading.clone()).gap(0));
    }
    parts.extend(doubt(wording.question.certainty, language));
    if view.row.disagrees {
        let words = ui.text_with_keys(panes::PAPERS_DISAGREE);
        parts.push(Part::own(Role::Doubt, format!("{} {words}", words::UNCERTAIN)).gap(0));
    }
    let text = parts.len();
    if compared {
        parts.extend(difference::parts(&view, document, language));
    }
    if parts.len() == text {
        parts.extend(wording.blocks.iter().map(|(id, _)| block(Role::Prose, *id)));
    }
    if runs_in {
        run_in(&mut parts, text, &heading);
    }
    parts.into_iter().map(|part| part.of_row(row)).collect()
}

/// What introduced an earlier question and is about these rows too, each once, unless that question is one of them.
fn introduced_before(dossier: &Dossier, rows: &[usize], document: DocumentId, language: Language) -> Vec<Part> {
    let views: Vec<_> = rows.iter().filter_map(|&row| dossier.view(row)).collect();
    let wordings = views.iter().flat_map(|view| view.wordings.iter().map(move |wording| (view.index, wording)));
    let wordings: Vec<_> = wordings.filter(|(_, wording)| wording.document_id == document).collect();
    let mut shown: Vec<&Question> = wordings.iter().map(|(_, wording)| wording.question).collect();
    let mut parts = Vec::new();
    for (row, wording) in &wordings {
        let Some((question, blocks)) = &wording.shared_lead_in else { continue };
        if shown.iter().any(|other| std::ptr::eq(*other, *question)) {
            continue;
        }
        shown.push(question);
        parts.push(see(question, language).of_row(*row));
        let block = |id| Part::block(Role::LeadIn, dossier, document, id).of_row(*row);
        parts.extend(blocks.iter().map(|(id, _)| block(*id)));
    }
    parts
}

/// Stands above the lead-in of an earlier question.
fn see(question: &Question, language: Language) -> Part {
    let numbers = words::list(&question.numbers, language);
    let words = panes::introduced_before(&numbers, language);
    let begin = words.rfind(&numbers).unwrap_or(words.len());
    let at = size(begin)..size(begin + numbers.len());
    let span = Span { at, kind: SpanKind::Reference(question.numbers.clone()) };
    Part::new(Role::Aside, Content::Own(Text::new(words, vec![span]))).gap(0)
}
