//! The questions, each beside its answer, and the text around them.

use super::page::{Page, Plan};
use crate::dossier::{RowView, Status};
use crate::export::markup::{Markup as Html, markup as html};
use crate::i18n::report;
use crate::i18n::{self, insight, papers};
use crate::present::hint_tables::{HintTable, hint_tables};
use crate::present::overview::respondents;
use crate::present::pieces::{Piece, RowPieces, same_words};
use crate::review::RowState;

/// The colour class of a status, in addition to its sign and name.
pub(super) fn tone(status: Status) -> &'static str {
    match status {
        Status::Answered => "good",
        Status::ByReference | Status::Postponed | Status::Withdrawn => "fair",
        Status::Open | Status::NotFound(_) => "poor",
    }
}

impl Page<'_> {
    /// All text of the papers, question by question, with its review.
    pub fn rows_and_other_text(&mut self, views: &[RowView<'_>], plan: &Plan<'_>) {
        if !plan.before.is_empty() {
            let title = match views {
                [] => self.say(report::TEXT),
                _ => self.say(report::BEFORE_THE_QUESTIONS),
            };
            self.heading(1, html!(" class=\"heading\""), title);
            self.text_outside_rows(&plan.before);
        }
        for (view, pieces) in views.iter().zip(&plan.rows) {
            match pieces.section {
                Some(section) => self.heading(1, html!(" class=\"heading\" lang=\"nl\""), section),
                None if view.index == 0 => {
                    let title = self.say(report::QUESTIONS_AND_ANSWERS);
                    self.heading(1, html!(" class=\"heading\""), title);
                }
                None => {}
            }
            self.row(view, pieces);
        }
        if !plan.after.is_empty() {
            let title = match views {
                [] => self.say(report::TEXT),
                _ => self.say(report::OTHER_TEXT_OF_THE_PAPERS),
            };
            self.heading(1, html!(" class=\"heading\""), title);
            self.text_outside_rows(&plan.after);
        }
        self.review_outside_rows();
        for table in hint_tables(self.subject, self.options) {
            self.hints(&table);
        }
    }

    /// A table of hints, which says whose they are.
    fn hints(&mut self, table: &HintTable) {
        let (title, whose) = (self.say(table.title), self.say(insight::HINTS));
        self.heading(1, html!(" class=\"heading\""), title);
        self.put(html!(
            "<p class=\"said\">{}.</p>\n\
             <div class=\"wide hints\" tabindex=\"0\" role=\"group\" aria-label=\"{}\">\n\
             <table>\n<caption class=\"hidden\">{}</caption>\n<tr>",
            whose,
            title,
            title
        ));
        for heading in &table.headings {
            self.put(html!("<th scope=\"col\">{}</th>", self.say(*heading)));
        }
        self.put(html!("</tr>\n"));
        for row in &table.rows {
            self.put(html!("<tr>"));
            for cell in row {
                self.put(html!("<td>{}</td>", cell.as_str()));
            }
            self.put(html!("</tr>\n"));
        }
        self.put(html!("</table>\n</div>\n"));
    }

    fn text_outside_rows(&mut self, pieces: &[Piece<'_>]) {
        self.put(html!("<div class=\"loose\">\n"));
        self.pieces(pieces, None, 2);
        self.put(html!("</div>\n"));
    }

    fn row(&mut self, view: &RowView<'_>, pieces: &RowPieces<'_>) {
        let (id, key) = (self.row_id(view.index), view.row.key.to_string());
        let question = self.say(report::QUESTION_HEADING);
        let state = self.subject.review().and_then(|reviewed| reviewed.row(view.index));
        self.put(html!("<article class=\"question\" id=\"{}\" aria-labelledby=\"{}-title\">\n<header>\n", id, id));
        self.heading(2, html!(" id=\"{}-title\"", id), html!("{} {}", question, key));
        self.signs(view, state.as_ref());
        self.put(html!("</header>\n<div class=\"pair\">\n<div class=\"side\">\n"));
        let (wording, from) = (self.say(report::WORDING_HEADING), self.worded_in(view));
        self.heading(3, html!(" class=\"from\""), html!("{} <span>{}</span>", wording, from));
        self.pieces(&pieces.question, Some(view.index), 4);
        self.put(html!("</div>\n<div class=\"side\">\n"));
        let (answer, from) = (self.say(report::ANSWER_HEADING), self.answered_in(view));
        self.heading(3, html!(" class=\"from\""), html!("{} <span>{}</span>", answer, from));
        self.pieces(&pieces.answer, Some(view.index), 4);
        self.put(html!("</div>\n</div>\n"));
        self.referring(view);
        if let Some(state) = state {
            self.review_of(view, &state);
        }
        self.put(html!("</article>\n"));
    }

    /// The flags of a row: status, uncertainty, mark and tags.
    fn signs(&mut self, view: &RowView<'_>, state: Option<&RowState<'_>>) {
        let status = view.row.status;
        self.put(html!(
            "<p class=\"signs\"><span class=\"flag {}\"><span aria-hidden=\"true\">{} </span>{}</span>",
            tone(status),
            papers::sign(status),
            papers::status(status, self.language())
        ));
        let flags = [
            (!self.dossier().is_certain(view.row), self.say(report::UNCERTAIN)),
            (view.row.disagrees, self.say(report::WORDED_DIFFERENTLY_BY_THE_PAPERS)),
        ];
        for (_, words) in flags.iter().filter(|(is, _)| *is) {
            self.put(html!(" <span class=\"flag fair\">{}</span>", words));
        }
        if let Some(marked) = state.and_then(|state| state.mark) {
            let (sign, words) = (marked.mark.sign(), i18n::review::mark(marked.mark));
            let tone = self.tone_of_mark(marked.mark);
            let says = self.say(report::MARK);
            self.put(html!(
                " <span class=\"flag verdict {}\"><span aria-hidden=\"true\">{} </span>\
                 <span class=\"hidden\">{}: </span>{}</span>",
                tone,
                sign,
                says,
                self.say(words)
            ));
        }
        for tag in state.iter().flat_map(|state| &state.tags) {
            self.put(html!(" <span class=\"flag tag\">#{}</span>", tag.as_str()));
        }
        self.put(html!("</p>\n"));
    }

    /// The papers that have the first paper's wording.
    fn worded_in(&self, view: &RowView<'_>) -> String {
        let Some(first) = view.wordings.first() else {
            return self.say(report::NO_PAPER_PRINTS_THE_QUESTION).to_owned();
        };
        let same = view.wordings.iter().filter(|wording| same_words(first, wording));
        let papers: Vec<_> = same.map(|wording| papers::the_paper(wording.document, self.language())).collect();
        format!("in {}", papers::list(&papers, self.language()))
    }

    fn answered_in(&self, view: &RowView<'_>) -> String {
        let papers = view.answers.iter().map(|answer| {
            let names = respondents(answer.document, self.language());
            let date = answer.document.day().map(|day| papers::date(day, self.language()));
            [Some(names).filter(|names| !names.is_empty()), date].into_iter().flatten().collect::<Vec<_>>().join(", ")
        });
        let mut papers: Vec<_> = papers.filter(|paper| !paper.is_empty()).collect();
        papers.dedup();
        papers.join("; ")
    }

    /// Links to the answers that this one refers to, and to those that refer to it.
    fn referring(&mut self, view: &RowView<'_>) {
        let links = |page: &Self, rows: &[usize]| Html::joined(rows.iter().map(|&row| page.row_link(row)), ", ");
        let (to, by) = (links(self, &view.row.refers_to), links(self, &view.row.referred_by));
        let sentences =
            [(to, self.say(report::POINTS_TO_THE_ANSWER_TO)), (by, self.say(report::ANSWERS_THAT_POINT_HERE))];
        let sentences: Vec<_> = sentences
            .into_iter()
            .filter(|(links, _)| !links.is_empty())
            .map(|(links, what)| html!("{} {}.", what, links))
            .collect();
        if !sentences.is_empty() {
            self.put(html!("<p class=\"links\">{}</p>\n", Html::joined(sentences, " ")));
        }
    }
}
