//! The pieces of a dossier in the order in which every format shows them: before, within and after its rows. Every text
//! of its papers except furniture is in one of them.

use std::borrow::Cow;
use std::collections::HashSet;

use super::shorten::{markers_in, shorten};
use super::verdict::put_by;
use super::{Length, Subject};
use crate::dossier::{AnswerView, Dossier, Row, RowView, Status, WordingView};
use crate::i18n::Language;
use crate::i18n::papers;
use crate::i18n::report;
use crate::model::{Block, BlockId, Certainty, Document, DocumentId, Doubt, NoteId, Number, Owner, SectionId};

/// One piece of output.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Piece<'a> {
    /// A printed heading above the pieces that follow.
    Heading(&'a str),
    /// A remark by the program itself.
    Remark(Remark<'a>),
    /// Text of a paper, without what was left out of a shortened answer.
    Blocks(DocumentId, Vec<(BlockId, Cow<'a, Block>)>),
    /// Footnotes of a paper.
    Notes(DocumentId, Vec<NoteId>),
}

/// A remark by the program about the text beside it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Remark<'a> {
    /// The text that follows is in this paper.
    In(DocumentId),
    /// The text that follows is from this paper and is neither question nor answer.
    From(DocumentId),
    /// The pairing is uncertain.
    Uncertain(Doubt),
    /// The question is a joint one, shown in an earlier row.
    OneQuestionWith(usize),
    /// The answer is a joint one, shown in an earlier row.
    OneAnswerWith(usize),
    /// The answer is a joint one to these numbers.
    OneAnswerTo(&'a [Number]),
    /// The answer only refers to these rows.
    ByReference(Vec<usize>),
    /// There is no answer.
    Unanswered(Status),
    /// A reviewer (named if known) paired the answer with this question; its paper gives it for these numbers.
    PutHere(Option<&'a str>, &'a [Number]),
    /// This many words of the answer were left out: its end, or with [`Length::None`] all of it.
    LeftOut(usize, Length),
}

impl Remark<'_> {
    /// The remark in words. `row` and `name` write rows and people in the format's own way.
    pub fn words(
        &self,
        dossier: &Dossier,
        language: Language,
        row: &dyn Fn(usize) -> String,
        name: &dyn Fn(&str) -> String,
    ) -> String {
        match self {
            Self::In(id) => report::in_paper(&papers::the_paper(dossier.document(*id), language), language),
            Self::From(id) => report::from_paper(&papers::the_paper(dossier.document(*id), language), language),
            Self::Uncertain(doubt) => {
                format!("{}: {}", language.say(report::UNCERTAIN), papers::doubt(*doubt, language))
            }
            Self::OneQuestionWith(first) => report::one_question_with(&row(*first), language),
            Self::OneAnswerWith(first) => report::one_answer_with(&row(*first), language),
            Self::OneAnswerTo(numbers) => report::one_answer_to(&papers::list(numbers, language), language),
            Self::ByReference(rows) => {
                let rows: Vec<_> = rows.iter().map(|&index| row(index)).collect();
                papers::by_reference(&rows, language)
            }
            Self::Unanswered(status) => {
                let why = papers::why_unanswered(*status, language).unwrap_or_default();
                format!("{}: {why}", papers::status(*status, language))
            }
            Self::PutHere(who, numbers) => {
                let who = who.map_or(language.say(report::A_REVIEWER).to_owned(), name);
                report::put_here(&who, &papers::list(numbers, language), language)
            }
            Self::LeftOut(count, Length::None) => report::answer_left_out(*count, language),
            Self::LeftOut(count, _) => report::shortened(*count, language),
        }
    }
}

/// The pieces of a row.
pub(crate) struct RowPieces<'a> {
    /// The heading of the section, if the row is its first.
    pub section: Option<&'a str>,
    /// The wordings, with their notes.
    pub question: Vec<Piece<'a>>,
    /// The answers with their notes, or why there is none.
    pub answer: Vec<Piece<'a>>,
}

/// The pieces of a row of a subject.
pub(crate) fn row<'a>(subject: Subject<'a>, view: &RowView<'a>, answers: Length) -> RowPieces<'a> {
    RowPieces {
        section: section(subject.dossier, view),
        question: question(subject.dossier, view),
        answer: answer(subject, view, answers),
    }
}

/// The heading of a row's section, unless the row above is in the same section.
fn section<'a>(dossier: &'a Dossier, view: &RowView<'a>) -> Option<&'a str> {
    let section = sections(dossier, view.row).next()?;
    let above = view.index.checked_sub(1).and_then(|index| sections(dossier, &dossier.rows[index]).next());
    (above != Some(section)).then(|| title_of(dossier, section))
}

/// The section whose heading is shown above a row, and sections with the same heading in other papers.
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

/// The sections of the wordings and answers of a row.
fn sections<'a>(dossier: &'a Dossier, row: &'a Row) -> impl Iterator<Item = (DocumentId, SectionId)> + 'a {
    let of_wordings = row.wordings.iter().map(|&(id, question)| (id, dossier.document(id).question(question).section));
    let of_answers = row.answers.iter().map(|&(id, answer)| (id, dossier.document(id).answer(answer).section));
    of_wordings.chain(of_answers).filter_map(|(id, section)| Some((id, section?)))
}

fn question<'a>(dossier: &'a Dossier, view: &RowView<'a>) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    for (place, wording) in view.wordings.iter().enumerate() {
        let (earlier, id) = (&view.wordings[..place], wording.document_id);
        if let Some(same) = earlier.iter().find(|earlier| same_words(earlier, wording)) {
            // the wording is shown already; notes that only this paper prints are not
            let new = wording.notes().into_iter().filter(|&note| !prints_note(same, wording.document, note));
            pieces.extend(notes(id, new.collect()));
            continue;
        }
        if place > 0 {
            pieces.push(Piece::Remark(Remark::In(id)));
        }
        pieces.extend(doubt(wording.question.certainty));
        let whole = (id, wording.question_id);
        let joint = wording.question.numbers.len() > 1;
        if let Some(first) = dossier.rows[..view.index].iter().position(|row| joint && row.wordings.contains(&whole)) {
            pieces.push(Piece::Remark(Remark::OneQuestionWith(first)));
            continue;
        }
        let blocks = wording.lead_in.iter().chain(&wording.blocks);
        pieces.push(Piece::Blocks(id, blocks.map(|&(id, block)| (id, Cow::Borrowed(block))).collect()));
        pieces.extend(notes(id, wording.notes()));
    }
    pieces
}

fn answer<'a>(subject: Subject<'a>, view: &RowView<'a>, length: Length) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    if papers::why_unanswered(view.row.status, Language::English).is_some() {
        pieces.push(Piece::Remark(Remark::Unanswered(view.row.status)));
    }
    for answer in &view.answers {
        if view.answers.len() > 1 {
            pieces.push(Piece::Remark(Remark::In(answer.document_id)));
        }
        if answer.corrected {
            let who = put_by(subject, answer.document_id, answer.answer_id);
            pieces.push(Piece::Remark(Remark::PutHere(who, &answer.answer.numbers)));
        }
        pieces.extend(doubt(answer.answer.certainty));
        pieces.extend(one_answer(subject.dossier, view, answer, length));
    }
    if view.row.status == Status::ByReference {
        pieces.push(Piece::Remark(Remark::ByReference(view.row.refers_to.clone())));
    }
    pieces
}

/// The pieces of an answer. A joint one is shown in full only in its first row.
fn one_answer<'a>(dossier: &'a Dossier, view: &RowView<'a>, answer: &AnswerView<'a>, length: Length) -> Vec<Piece<'a>> {
    let (mut pieces, id) = (Vec::new(), answer.document_id);
    let whole = (id, answer.answer_id);
    if let Some(first) = dossier.rows[..view.index].iter().position(|row| row.answers.contains(&whole)) {
        return vec![Piece::Remark(Remark::OneAnswerWith(first))];
    }
    if answer.answer.numbers.len() > 1 {
        pieces.push(Piece::Remark(Remark::OneAnswerTo(&answer.answer.numbers)));
    }
    let (blocks, left_out) = shorten(&answer.blocks, length);
    let marked = markers_in(blocks.iter().map(|(_, block)| &**block));
    if !blocks.is_empty() {
        pieces.push(Piece::Blocks(id, blocks));
    }
    pieces.extend((left_out > 0).then_some(Piece::Remark(Remark::LeftOut(left_out, length))));
    pieces.extend(notes(id, marked));
    pieces
}

/// Footnotes, if there are any.
fn notes<'a>(document: DocumentId, notes: Vec<NoteId>) -> Option<Piece<'a>> {
    (!notes.is_empty()).then_some(Piece::Notes(document, notes))
}

fn doubt<'a>(certainty: Certainty) -> Option<Piece<'a>> {
    match certainty {
        Certainty::Certain => None,
        Certainty::Uncertain(doubt) => Some(Piece::Remark(Remark::Uncertain(doubt))),
    }
}

/// Whether two papers word a question in the same way, including the lead-in and ignoring white space.
pub(crate) fn same_words(one: &WordingView<'_>, other: &WordingView<'_>) -> bool {
    one.blocks.is_empty() == other.blocks.is_empty() && words_of(one).eq(words_of(other))
}

fn words_of<'a>(wording: &'a WordingView<'_>) -> impl Iterator<Item = &'a str> {
    let blocks = wording.lead_in.iter().chain(&wording.blocks).map(|&(_, block)| block);
    blocks
        .flat_map(|block| std::iter::once(block.label.as_str()).chain(block.texts().map(|text| text.as_str())))
        .flat_map(str::split_whitespace)
}

/// Whether a wording has a note with the same text.
fn prints_note(wording: &WordingView<'_>, document: &Document, note: NoteId) -> bool {
    let text = document.string_of(Owner::Note(note));
    wording.notes().into_iter().any(|other| wording.document.string_of(Owner::Note(other)) == text)
}

/// Where a text outside the rows is shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Side {
    /// Before the rows.
    Before,
    /// After the rows.
    After,
}

/// The text of all papers that no row shows and that comes before or after the rows.
pub(crate) fn outside(dossier: &Dossier, side: Side) -> Vec<Piece<'_>> {
    let shown = shown(dossier);
    let mut pieces = Vec::new();
    for (index, document) in dossier.documents.iter().enumerate() {
        let id = DocumentId::new(index);
        let in_rows = |owner: Owner| shown.contains(&(id, owner));
        let first = document.blocks.iter().position(|block| in_rows(block.owner)).unwrap_or(0);
        let side_of = |block: usize| if block < first { Side::Before } else { Side::After };

        let loose = document.blocks.iter().enumerate().filter(|&(block, _)| side_of(block) == side);
        let loose = loose.filter(|(_, block)| is_prose(block.owner) && !in_rows(block.owner));
        let mut own = loose_pieces(id, document, loose.map(|(index, block)| (BlockId::new(index), block)));
        let unshown = (0..document.notes.len()).map(NoteId::new).filter(|&note| {
            let place = document.note(note).anchor.map_or(Side::After, |anchor| side_of(anchor.block.index()));
            place == side && !in_rows(Owner::Note(note))
        });
        own.extend(notes(id, unshown.collect()));
        if !own.is_empty() && dossier.documents.len() > 1 {
            pieces.push(Piece::Remark(Remark::From(id)));
        }
        pieces.append(&mut own);
    }
    pieces
}

fn is_prose(owner: Owner) -> bool {
    !matches!(owner, Owner::Furniture | Owner::Note(_))
}

/// Blocks outside the rows, under the headings that belong to them.
fn loose_pieces<'a>(
    id: DocumentId,
    document: &'a Document,
    blocks: impl Iterator<Item = (BlockId, &'a Block)>,
) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    let mut above = Owner::Body;
    for (at, block) in blocks {
        if block.owner != above {
            above = block.owner;
            let heading = heading_of(document, above);
            let printed = block.texts().next().is_some_and(|text| text.as_str() == heading);
            if !heading.is_empty() && !printed {
                pieces.push(Piece::Heading(heading));
            }
        }
        match pieces.last_mut() {
            Some(Piece::Blocks(_, blocks)) => blocks.push((at, Cow::Borrowed(block))),
            _ => pieces.push(Piece::Blocks(id, vec![(at, Cow::Borrowed(block))])),
        }
    }
    pieces
}

fn heading_of(document: &Document, owner: Owner) -> &str {
    match owner {
        Owner::Annex(id) => &document.annexes[id.index()].title,
        Owner::Question(id) => &document.question(id).heading,
        Owner::Answer(id) => &document.answer(id).heading,
        _ => "",
    }
}

/// Everything that the rows show.
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
