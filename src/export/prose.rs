//! The parts of a dossier as paragraphs of text, in any form: what stands before, in, and behind its rows. Every text
//! of its papers, furniture excepted, comes in one of them.

use std::collections::HashSet;

use super::form::{Form, Setter};
use super::on_one_line;
use crate::dossier::{AnswerView, Dossier, Event, Row, RowView, Status, WordingView};
use crate::language::Language;
use crate::model::{Block, Certainty, Document, DocumentId, NoteId, Owner, SectionId};
use crate::words;

/// A row: the two sides, paragraph by paragraph. Each begins with its heading.
pub(super) struct Sides {
    /// The heading of the section, where the row opens one.
    pub section: Option<String>,
    /// The wordings, with their notes.
    pub question: Vec<String>,
    /// The answers, with their notes; or why there is none.
    pub answer: Vec<String>,
}

/// What stands before the rows: title, papers, and what the papers say before their questions.
pub(super) fn front(dossier: &Dossier, form: &dyn Form) -> Vec<String> {
    let language = form.language();
    let mut paragraphs = vec![form.heading(1, &form.words(&title(dossier)))];
    let papers = dossier.documents.iter().map(|document| {
        let words = format!("{}: {}", words::paper(document, language), on_one_line(&document.source.path));
        form.item("-", &form.words(&words))
    });
    paragraphs.push(papers.collect::<Vec<_>>().join("\n"));
    if !dossier.timeline.is_empty() {
        let day = |event: &Event| words::date(event.date, language);
        let event = |event| format!("{} {}", day(event), words::happening(event.happening, language));
        let events: Vec<_> = dossier.timeline.iter().map(event).collect();
        paragraphs.push(form.remark(&events.join(", ")));
    }
    paragraphs.extend(outside(dossier, form, Side::Before));
    paragraphs
}

/// What stands behind the rows: closings, annexes, notes without marker, and whatever no row shows.
pub(super) fn back(dossier: &Dossier, form: &dyn Form) -> Vec<String> {
    outside(dossier, form, Side::Behind)
}

/// The rows.
pub(super) fn rows<'a>(dossier: &'a Dossier, form: &'a dyn Form) -> impl Iterator<Item = Sides> + 'a {
    (0..dossier.rows.len()).filter_map(|index| dossier.view(index)).map(move |view| Sides {
        section: section(dossier, &view, form),
        question: question(dossier, &view, form),
        answer: answer(dossier, &view, form),
    })
}

fn title(dossier: &Dossier) -> String {
    let path = || {
        dossier.documents.first().map(|document| on_one_line(&document.source.path).into_owned()).unwrap_or_default()
    };
    if dossier.title.is_empty() { path() } else { dossier.title.clone() }
}

/// The heading of a row's section, unless the row above stands under it too.
fn section(dossier: &Dossier, view: &RowView<'_>, form: &dyn Form) -> Option<String> {
    let section = sections(dossier, view.row).next()?;
    let above = view.index.checked_sub(1).and_then(|index| sections(dossier, &dossier.rows[index]).next());
    (above != Some(section)).then(|| form.heading(2, &form.words(title_of(dossier, section))))
}

/// The section whose heading stands above a row, and those of the same words in other papers.
fn section_shown<'a>(dossier: &'a Dossier, row: &'a Row) -> impl Iterator<Item = (DocumentId, SectionId)> + 'a {
    let shown = sections(dossier, row).next();
    let same = move |other: &(DocumentId, SectionId)| {
        let elsewhere = |shown: (DocumentId, SectionId)| {
            shown.0 != other.0 && title_of(dossier, shown) == title_of(dossier, *other)
        };
        shown.is_some_and(|shown| shown == *other || elsewhere(shown))
    };
    sections(dossier, row).filter(same)
}

fn title_of(dossier: &Dossier, (document, section): (DocumentId, SectionId)) -> &str {
    &dossier.document(document).sections[section.index()].title
}

/// The sections in which the wordings and answers of a row stand.
fn sections<'a>(dossier: &'a Dossier, row: &'a Row) -> impl Iterator<Item = (DocumentId, SectionId)> + 'a {
    let of_wordings = row.wordings.iter().map(|&(id, question)| (id, dossier.document(id).question(question).section));
    let of_answers = row.answers.iter().map(|&(id, answer)| (id, dossier.document(id).answer(answer).section));
    of_wordings.chain(of_answers).filter_map(|(id, section)| Some((id, section?)))
}

fn question(dossier: &Dossier, view: &RowView<'_>, form: &dyn Form) -> Vec<String> {
    let language = form.language();
    let mut paragraphs = vec![form.heading(3, &form.words(&format!("Vraag {}", view.row.key)))];
    for (place, wording) in view.wordings.iter().enumerate() {
        let earlier = &view.wordings[..place];
        let setter = Setter { form, id: wording.document_id, document: wording.document };
        if let Some(same) = earlier.iter().find(|earlier| same_words(earlier, wording)) {
            // the words stand there already; notes that only this paper prints do not
            let new = wording.notes.iter().filter(|&&note| !prints_note(same, wording.document, note));
            paragraphs.extend(setter.notes(&new.copied().collect::<Vec<_>>()));
            continue;
        }
        if place > 0 {
            paragraphs.push(form.remark(&format!("in {}", words::the_paper(wording.document, language))));
        }
        paragraphs.extend(doubt(form, wording.question.certainty));
        let whole = (wording.document_id, wording.question_id);
        let joint = wording.question.numbers.len() > 1;
        if let Some(first) = dossier.rows[..view.index].iter().find(|row| joint && row.wordings.contains(&whole)) {
            let with = language.say(["one question with", "één vraag met"]);
            paragraphs.push(form.remark(&format!("{with} {}, {}", first.key, see_there(language))));
            continue;
        }
        paragraphs.extend(setter.blocks(wording.lead_in.iter().map(|&(_, block)| block)));
        paragraphs.extend(setter.blocks(wording.blocks.iter().map(|&(_, block)| block)));
        paragraphs.extend(setter.notes(&wording.notes));
    }
    paragraphs
}

fn answer(dossier: &Dossier, view: &RowView<'_>, form: &dyn Form) -> Vec<String> {
    let language = form.language();
    let mut paragraphs = vec![form.heading(4, &form.words(&format!("Antwoord {}", view.row.key)))];
    if let Some(why) = words::why_unanswered(view.row.status, language) {
        paragraphs.push(form.remark(&format!("{}: {why}", words::status(view.row.status, language))));
    }
    for answer in &view.answers {
        if view.answers.len() > 1 {
            paragraphs.push(form.remark(&format!("in {}", words::the_paper(answer.document, language))));
        }
        paragraphs.extend(doubt(form, answer.answer.certainty));
        paragraphs.extend(one_answer(dossier, view, answer, form));
    }
    if view.row.status == Status::ByReference {
        let keys: Vec<_> =
            view.row.refers_to.iter().filter_map(|&row| dossier.rows.get(row)).map(|row| row.key).collect();
        paragraphs.push(form.remark(&words::by_reference(&keys, language)));
    }
    paragraphs
}

/// An answer; a joint one in full under the first of its rows only.
fn one_answer(dossier: &Dossier, view: &RowView<'_>, answer: &AnswerView<'_>, form: &dyn Form) -> Vec<String> {
    let language = form.language();
    let mut paragraphs = Vec::new();
    let setter = Setter { form, id: answer.document_id, document: answer.document };
    if answer.answer.numbers.len() > 1 {
        let whole = (answer.document_id, answer.answer_id);
        let first = dossier.rows[..view.index].iter().find(|row| row.answers.contains(&whole));
        if let Some(first) = first {
            let with = language.say(["one answer with", "één antwoord met"]);
            return vec![form.remark(&format!("{with} {}, {}", first.key, see_there(language)))];
        }
        let to = language.say(["one answer to", "één antwoord op"]);
        let numbers = words::list(&answer.answer.numbers, language);
        paragraphs.push(form.remark(&format!("{to} {numbers}")));
    }
    paragraphs.extend(setter.blocks(answer.blocks.iter().map(|&(_, block)| block)));
    paragraphs.extend(setter.notes(&answer.notes));
    paragraphs
}

/// Where the words stand that are not written a second time.
fn see_there(language: Language) -> &'static str {
    language.say(["see there", "zie aldaar"])
}

fn doubt(form: &dyn Form, certainty: Certainty) -> Option<String> {
    match certainty {
        Certainty::Certain => None,
        Certainty::Uncertain(doubt) => {
            let uncertain = form.language().say(["uncertain", "onzeker"]);
            Some(form.remark(&format!("{uncertain}: {}", words::doubt(doubt, form.language()))))
        }
    }
}

/// Whether two papers word a question in the same words, lead-in included. White space does not count.
fn same_words(one: &WordingView<'_>, other: &WordingView<'_>) -> bool {
    one.blocks.is_empty() == other.blocks.is_empty() && words_of(one).eq(words_of(other))
}

fn words_of<'a>(wording: &'a WordingView<'_>) -> impl Iterator<Item = &'a str> {
    let blocks = wording.lead_in.iter().chain(&wording.blocks).map(|&(_, block)| block);
    blocks
        .flat_map(|block| std::iter::once(block.label.as_str()).chain(block.texts().map(|text| text.as_str())))
        .flat_map(str::split_whitespace)
}

/// Whether a wording's paper prints a note in the same words.
fn prints_note(wording: &WordingView<'_>, document: &Document, note: NoteId) -> bool {
    let text = document.string_of(Owner::Note(note));
    wording.notes.iter().any(|&other| wording.document.string_of(Owner::Note(other)) == text)
}

/// Where a text outside the rows stands.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Before,
    Behind,
}

/// The text of all papers that no row shows and that stands on one side of the rows.
fn outside(dossier: &Dossier, form: &dyn Form, side: Side) -> Vec<String> {
    let shown = shown(dossier);
    let mut paragraphs = Vec::new();
    for (index, document) in dossier.documents.iter().enumerate() {
        let id = DocumentId::new(index);
        let setter = Setter { form, id, document };
        let in_rows = |owner: Owner| shown.contains(&(id, owner));
        let first = document.blocks.iter().position(|block| in_rows(block.owner)).unwrap_or(0);
        let side_of = |block: usize| if block < first { Side::Before } else { Side::Behind };

        let loose = document.blocks.iter().enumerate().filter(|&(block, _)| side_of(block) == side);
        let loose = loose.map(|(_, block)| block).filter(|block| is_prose(block.owner) && !in_rows(block.owner));
        let mut set = loose_paragraphs(&setter, loose);
        let notes = (0..document.notes.len()).map(NoteId::new).filter(|&note| {
            let place = document.note(note).anchor.map_or(Side::Behind, |anchor| side_of(anchor.block.index()));
            place == side && !in_rows(Owner::Note(note))
        });
        set.extend(setter.notes(&notes.collect::<Vec<_>>()));
        if !set.is_empty() && dossier.documents.len() > 1 {
            let from = form.language().say(["from", "uit"]);
            paragraphs.push(form.remark(&format!("{from} {}", words::the_paper(document, form.language()))));
        }
        paragraphs.append(&mut set);
    }
    paragraphs
}

fn is_prose(owner: Owner) -> bool {
    !matches!(owner, Owner::Furniture | Owner::Note(_))
}

/// Paragraphs outside the rows, under the headings that belong to them.
fn loose_paragraphs<'b>(setter: &Setter<'_>, blocks: impl Iterator<Item = &'b Block>) -> Vec<String> {
    let mut paragraphs = Vec::new();
    let mut above = Owner::Body;
    for block in blocks {
        if block.owner != above {
            above = block.owner;
            let heading = heading_of(setter.document, above);
            let printed = block.texts().next().is_some_and(|text| text.as_str() == heading);
            if !heading.is_empty() && !printed {
                paragraphs.push(setter.form.heading(2, &setter.form.words(heading)));
            }
        }
        paragraphs.extend(setter.blocks([block]));
    }
    paragraphs
}

fn heading_of(document: &Document, owner: Owner) -> &str {
    match owner {
        Owner::Annex(id) => &document.annexes[id.index()].title,
        Owner::Question(id) => &document.question(id).heading,
        Owner::Answer(id) => &document.answer(id).heading,
        _ => "",
    }
}

/// What the rows show.
fn shown(dossier: &Dossier) -> HashSet<(DocumentId, Owner)> {
    let mut shown = HashSet::new();
    for row in &dossier.rows {
        shown.extend(section_shown(dossier, row).map(|(id, section)| (id, Owner::Section(section))));
        let asked = row
            .wordings
            .iter()
            .flat_map(|&(id, question)| [Owner::LeadIn(question), Owner::Question(question)].map(|owner| (id, owner)));
        let answered = row.answers.iter().map(|&(id, answer)| (id, Owner::Answer(answer)));
        for (id, owner) in asked.chain(answered) {
            if shown.insert((id, owner)) {
                let notes = dossier.document(id).notes_in(owner);
                shown.extend(notes.into_iter().map(|note| (id, Owner::Note(note))));
            }
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use crate::dossier::{self, Dossier};
    use crate::export::{Lines, beside, markdown, plain, sample};
    use crate::language::Language;
    use crate::model::{Owner, Source, Text};
    use crate::{parse, source};

    /// The words without what Markdown and wrapping put between.
    fn squashed(text: &str) -> String {
        text.chars().filter(|c| !c.is_whitespace() && !"\\│<>".contains(*c)).collect()
    }

    /// What stands between the markers of a text.
    fn pieces(text: &Text) -> Vec<String> {
        let cuts: Vec<_> = text.markers().map(|(byte, _)| byte as usize).collect();
        let starts = std::iter::once(0).chain(cuts.iter().copied());
        let ends = cuts.iter().copied().chain([text.as_str().len()]);
        starts.zip(ends).map(|(start, end)| squashed(&text.as_str()[start..end])).collect()
    }

    fn assert_whole(dossier: &Dossier) {
        let language = Language::English;
        let written =
            [plain(dossier, language), markdown(dossier, language), beside(dossier, 20, Lines::Box, language)];
        let written = written.map(|text| squashed(&text));
        for document in &dossier.documents {
            for block in document.blocks.iter().filter(|block| block.owner != Owner::Furniture) {
                for piece in block.texts().flat_map(pieces) {
                    let found = written.each_ref().map(|written| written.contains(&piece));
                    assert_eq!(found, [true; 3], "{}: {piece}", document.source.path);
                }
            }
        }
    }

    #[test]
    fn no_text_is_lost() {
        let dossier = sample::dossier();
        assert_whole(&dossier);
        assert!(!plain(&dossier, Language::English).contains("ISSN"));
    }

    #[test]
    fn no_text_of_the_seeds_is_lost() {
        let interpret = |reading: source::Reading| {
            parse::document(Source { path: reading.path, transcript: reading.transcript }, reading.manuscript)
        };
        let documents = source::read(&[], &source::worker::Pool::new(Default::default()), interpret, |_, _| ()).papers;
        let dossiers = dossier::dossiers(documents);
        assert!(dossiers.len() > 1);
        dossiers.iter().for_each(assert_whole);
    }
}
