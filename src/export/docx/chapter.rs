//! A dossier in the document: its overview, its questions beside their answers, and the other text of its papers.

use std::collections::{HashMap, HashSet};

use super::super::markup::Markup;
use super::Paper;
use super::text::{Edge, commented};
use super::xml::{Cell, HALF, Look, Style, cell, paragraph, run, table};
use crate::dossier::{Dossier, RowView};
use crate::i18n::papers;
use crate::i18n::{Bilingual, Language, insight, report};
use crate::model::{Block, BlockId, Document, DocumentId, NoteId, Owner};
use crate::present::hint_tables::{HintTable, hint_tables};
use crate::present::overview::{Overview, Unclear, unclear};
use crate::present::pieces::{self, Piece, Remark, RowPieces, Side};
use crate::present::{Subject, title};
use crate::review::{Found, Note};
use crate::text::on_one_line;

/// A text of a dossier: document, block, and cell.
pub(super) type TextId = (DocumentId, BlockId, u16);

/// The widths of the columns of the overview.
const OVERVIEW: [usize; 2] = [2400, 2 * HALF - 2400];

/// The dossier that is being written.
pub(super) struct Chapter<'a> {
    pub paper: &'a mut Paper,
    pub subject: Subject<'a>,
    /// The footnotes that stand on the page already.
    pub noted: HashSet<(DocumentId, NoteId)>,
    /// Where the words that comments are about begin and end.
    pub edges: HashMap<TextId, Vec<Edge>>,
    /// The comments on questions as a whole, by row.
    pub on_rows: HashMap<usize, Vec<usize>>,
    /// The notes that are no comments: what they are about is not on the page.
    pub elsewhere: Vec<(&'a Note, &'a Found)>,
}

/// What is written of a dossier.
struct Plan<'p> {
    before: Vec<Piece<'p>>,
    rows: Vec<RowPieces<'p>>,
    after: Vec<Piece<'p>>,
}

impl Plan<'_> {
    /// The texts on the page, each with its length.
    fn texts(&self) -> HashMap<TextId, usize> {
        let rows = self.rows.iter().flat_map(|row| row.question.iter().chain(&row.answer));
        let mut texts = HashMap::new();
        for piece in self.before.iter().chain(rows).chain(&self.after) {
            let Piece::Blocks(document, blocks) = piece else { continue };
            for (block, body) in blocks {
                let length =
                    |(cell, text): (u16, &crate::model::Text)| ((*document, *block, cell), text.as_str().len());
                texts.extend((0..).zip(body.texts()).map(length));
            }
        }
        texts
    }
}

impl<'a> Chapter<'a> {
    pub fn new(paper: &'a mut Paper, subject: Subject<'a>) -> Self {
        let (noted, edges, on_rows) = (HashSet::new(), HashMap::new(), HashMap::new());
        Self { paper, subject, noted, edges, on_rows, elsewhere: Vec::new() }
    }

    pub fn dossier(&self) -> &'a Dossier {
        self.subject.dossier
    }

    pub fn document(&self, id: DocumentId) -> &'a Document {
        self.subject.dossier.document(id)
    }

    pub fn language(&self) -> Language {
        self.paper.options.language
    }

    pub fn say(&self, text: Bilingual) -> &'static str {
        self.paper.say(text)
    }

    /// A paragraph in the words of the program.
    pub fn remark(&mut self, words: &str) {
        self.paper.put(paragraph(Style::Remark, run(words, Look::PLAIN)));
    }

    /// The same about the table below it.
    pub fn remark_above(&mut self, words: &str) {
        self.paper.put(paragraph(Style::Above, run(words, Look::PLAIN)));
    }

    /// Writes the dossier.
    pub fn write(mut self) {
        let (dossier, answers) = (self.dossier(), self.paper.options.answers);
        let views: Vec<_> = (0..dossier.rows.len()).filter_map(|index| dossier.view(index)).collect();
        let plan = Plan {
            before: pieces::outside(dossier, Side::Before),
            rows: views.iter().map(|view| pieces::row(self.subject, view, answers)).collect(),
            after: pieces::outside(dossier, Side::After),
        };
        self.place_comments(&plan.texts());
        self.paper.title_of_dossier(&title(dossier));
        self.overview();
        let titles = match views[..] {
            [] => [report::TEXT; 2],
            _ => [report::BEFORE_THE_QUESTIONS, report::OTHER_TEXT_OF_THE_PAPERS],
        };
        self.text_outside_rows(titles[0], &plan.before);
        for (view, pieces) in views.iter().zip(&plan.rows) {
            self.row(view, pieces);
        }
        self.text_outside_rows(titles[1], &plan.after);
        for hints in hint_tables(self.subject, self.paper.options) {
            self.hints(&hints);
        }
        self.review_outside_rows();
    }

    /// Who, when, how many of what, and what could not be made out.
    fn overview(&mut self) {
        let (language, dossier) = (self.language(), self.dossier());
        let overview = Overview::new(self.subject, self.paper.options);
        let mut facts: Vec<(&str, Vec<String>)> = vec![];
        facts.extend(overview.people.iter().map(|(what, names)| (*what, vec![names.clone()])));
        let event = |(date, what, day): &(String, &str, Option<String>)| {
            let day = day.as_ref().map(|day| format!(", {day}")).unwrap_or_default();
            format!("{date}: {what}{day}")
        };
        facts.push((self.say(report::TIMELINE), overview.timeline.iter().map(event).collect()));
        facts.push((self.say(report::TIME), overview.lateness.iter().cloned().collect()));
        if !overview.by_status.is_empty() {
            facts.push((self.say(report::STATUS_HEADING), vec![overview.statuses(language)]));
        }
        facts.push((self.say(report::REVIEW), overview.marks(language).into_iter().collect()));
        let paper = |document: &Document| {
            format!("{}: {}", papers::paper(document, language), on_one_line(&document.source.path))
        };
        facts.push((self.say(report::PAPERS), dossier.documents.iter().map(paper).collect()));
        facts.push((self.say(report::DATE_OF_REPORT), vec![papers::date(self.paper.options.today, language)]));
        let line = |words: &String| paragraph(Style::Small, run(words, Look::PLAIN));
        let row = |(what, lines): &(&str, Vec<String>)| -> Vec<Cell> {
            let what = paragraph(Style::Small, run(what, Look::BOLD));
            vec![cell(what), cell(Markup::joined(lines.iter().map(line), ""))]
        };
        let rows: Vec<_> = facts.iter().filter(|(_, lines)| !lines.is_empty()).map(row).collect();
        self.paper.put(table(&rows, &OVERVIEW));
        let unclear = unclear(dossier, language);
        if !unclear.is_empty() {
            let title = self.say(report::WHAT_COULD_NOT_BE_MADE_OUT_HEADING);
            self.paper.heading(1, title);
        }
        for Unclear { what, place, message } in unclear {
            let place = if place.is_empty() { place } else { format!(" ({place})") };
            self.remark(&format!("{what}{place}: {message}"));
        }
    }

    fn text_outside_rows(&mut self, title: Bilingual, pieces: &[Piece<'_>]) {
        if pieces.is_empty() {
            return;
        }
        let title = self.say(title);
        self.paper.heading(1, title);
        let mut remarks = Vec::new();
        for piece in pieces {
            if let Piece::Heading(words) = piece {
                self.paper.heading(2, words);
                continue;
            }
            let markup = self.piece(piece, false, &mut remarks);
            remarks.drain(..).for_each(|remark: String| self.remark(&remark));
            self.paper.put(markup);
        }
    }

    /// A table of hints, which says whose they are.
    fn hints(&mut self, hints: &HintTable) {
        let (title, whose) = (self.say(hints.title), self.say(insight::HINTS));
        self.paper.heading(1, title);
        self.remark(whose);
        let small = |words: &str, look: Look| cell(paragraph(Style::Small, run(words, look)));
        let head = hints.headings.iter().map(|heading| small(self.say(*heading), Look::BOLD)).collect();
        let rows = hints.rows.iter().map(|row| row.iter().map(|words| small(words, Look::PLAIN)).collect());
        let rows: Vec<Vec<Cell>> = [head].into_iter().chain(rows).collect();
        let columns = hints.headings.len().max(1);
        self.paper.put(table(&rows, &vec![2 * HALF / columns; columns]));
    }

    fn row(&mut self, view: &RowView<'_>, pieces: &RowPieces<'_>) {
        match pieces.section {
            Some(section) => self.paper.heading(1, section),
            None if view.index == 0 => self.paper.heading(1, self.paper.say(report::QUESTIONS_AND_ANSWERS)),
            None => {}
        }
        let words = format!("{} {}", self.say(report::QUESTION_AND_ANSWER), view.row.key);
        let comments = self.on_rows.remove(&view.index).unwrap_or_default();
        let heading = comments.into_iter().fold(run(&words, Look::PLAIN), |runs, comment| commented(comment, &runs));
        let style = self.paper.style_of_heading(2);
        self.paper.put(paragraph(style, heading));
        self.signs(view);

        // remarks and lead-ins stand above the table, so that its cells hold the words of question and answer alone
        let mut remarks = Vec::new();
        let mut question =
            paragraph(Style::Text, run(&report::question_to_read_back(&view.row.key.number), Look::BOLD));
        let mut lead_ins = Markup::default();
        for piece in &pieces.question {
            match piece {
                Piece::Blocks(id, blocks) => {
                    let is_lead_in = |block: &Block| matches!(block.owner, Owner::LeadIn(_));
                    let (lead_in, own): (Vec<_>, Vec<_>) = blocks.iter().partition(|(_, block)| is_lead_in(block));
                    lead_ins.append(self.blocks(*id, lead_in.into_iter().map(|(id, block)| (*id, &**block)), false));
                    question.append(self.blocks(*id, own.into_iter().map(|(id, block)| (*id, &**block)), true));
                }
                other => question.append(self.piece(other, true, &mut remarks)),
            }
        }
        let mut answer = Markup::default();
        pieces.answer.iter().for_each(|piece| answer.append(self.piece(piece, true, &mut remarks)));
        remarks.iter().for_each(|remark| self.remark_above(remark));
        self.paper.put(lead_ins);
        let head = report::HEADS_TO_READ_BACK.map(|head| cell(paragraph(Style::Head, run(head, Look::PLAIN))));
        let rows = [head.into_iter().collect(), vec![cell(question), cell(answer)]];
        self.paper.put(table(&rows, &[HALF; 2]));
        self.review_of(view);
    }

    /// A piece as paragraphs. In a cell, what the program remarks on the row goes to `remarks`.
    fn piece(&mut self, piece: &Piece<'_>, in_cell: bool, remarks: &mut Vec<String>) -> Markup {
        match piece {
            Piece::Heading(words) => paragraph(Style::Text, run(words, Look::BOLD)),
            Piece::Blocks(document, blocks) => {
                self.blocks(*document, blocks.iter().map(|(id, block)| (*id, &**block)), in_cell)
            }
            Piece::Notes(document, notes) => {
                let rest = notes.iter().filter(|note| !self.noted.contains(&(*document, **note)));
                let rest: Vec<_> = rest.copied().collect();
                let notes = rest.into_iter().map(|note| self.note_without_marker(*document, note));
                Markup::joined(notes.collect::<Vec<_>>(), "")
            }
            Piece::Remark(remark) => {
                let row =
                    |index: usize| self.dossier().rows.get(index).map_or_else(String::new, |row| row.key.to_string());
                let words = format!("({})", remark.words(self.dossier(), self.language(), &row, &str::to_owned));
                if in_cell && !belongs_to_text(remark) {
                    remarks.push(words);
                    return Markup::default();
                }
                paragraph(Style::Remark, run(&words, Look::PLAIN))
            }
        }
    }

    /// A footnote that no marker on the page brings.
    fn note_without_marker(&mut self, document: DocumentId, note: NoteId) -> Markup {
        self.noted.insert((document, note));
        self.note_paragraphs(document, note)
    }
}

/// Whether a remark is about the text below it only, or stands for a text.
fn belongs_to_text(remark: &Remark<'_>) -> bool {
    match remark {
        Remark::In(_) | Remark::From(_) | Remark::LeftOut(..) => true,
        Remark::OneQuestionWith(_) | Remark::OneAnswerWith(_) => true,
        Remark::Uncertain(_) | Remark::Unanswered(_) | Remark::PutHere(..) => false,
        Remark::OneAnswerTo(_) | Remark::ByReference(_) => false,
    }
}
