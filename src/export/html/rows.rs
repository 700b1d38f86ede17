//! The questions, each beside its answer, and the text around them.

use std::fmt::Write;

use super::page::{Page, Plan, escape};
use crate::dossier::{RowView, Status};
use crate::present::overview::respondents;
use crate::present::pieces::{Piece, RowPieces, same_words};
use crate::present::verdict;
use crate::review::RowState;
use crate::words;

/// The colour of a status; its sign and words say the same.
pub(super) fn tone(status: Status) -> &'static str {
    match status {
        Status::Answered => "good",
        Status::ByReference | Status::Postponed | Status::Withdrawn => "fair",
        Status::Open | Status::NotFound(_) => "poor",
    }
}

impl Page<'_> {
    /// All text of the papers, question by question, and what was said of it.
    pub fn matter(&mut self, views: &[RowView<'_>], plan: &Plan<'_>) {
        if !plan.before.is_empty() {
            let title = match views {
                [] => self.say(["Text", "Tekst"]),
                _ => self.say(["Before the questions", "Voor de vragen"]),
            };
            self.heading(1, " class=\"heading\"", title);
            self.loose(&plan.before);
        }
        for (view, pieces) in views.iter().zip(&plan.rows) {
            match pieces.section {
                Some(section) => self.heading(1, " class=\"heading\" lang=\"nl\"", &escape(section)),
                None if view.index == 0 => {
                    let title = self.say(["Questions and answers", "Vragen en antwoorden"]);
                    self.heading(1, " class=\"heading\"", title);
                }
                None => {}
            }
            self.row(view, pieces);
        }
        if !plan.behind.is_empty() {
            let title = match views {
                [] => self.say(["Text", "Tekst"]),
                _ => self.say(["Other text of the papers", "Overige tekst van de stukken"]),
            };
            self.heading(1, " class=\"heading\"", title);
            self.loose(&plan.behind);
        }
        self.apart();
    }

    fn loose(&mut self, pieces: &[Piece<'_>]) {
        self.put("<div class=\"loose\">\n");
        self.pieces(pieces, None, 2);
        self.put("</div>\n");
    }

    fn row(&mut self, view: &RowView<'_>, pieces: &RowPieces<'_>) {
        let (id, key) = (self.row_id(view.index), escape(&view.row.key.to_string()));
        let question = self.say(["Question", "Vraag"]);
        let state = self.subject.review().and_then(|reviewed| reviewed.row(view.index));
        let _ = writeln!(self.out, "<article class=\"question\" id=\"{id}\" aria-labelledby=\"{id}-title\">\n<header>");
        self.heading(2, &format!(" id=\"{id}-title\""), &format!("{question} {key}"));
        self.signs(view, state.as_ref());
        self.put("</header>\n<div class=\"pair\">\n<div class=\"side\">\n");
        let (wording, from) = (self.say(["Wording", "Bewoording"]), escape(&self.worded_in(view)));
        self.heading(3, " class=\"from\"", &format!("{wording} <span>{from}</span>"));
        self.pieces(&pieces.question, Some(view.index), 4);
        self.put("</div>\n<div class=\"side\">\n");
        let (answer, from) = (self.say(["Answer", "Antwoord"]), escape(&self.answered_in(view)));
        self.heading(3, " class=\"from\"", &format!("{answer} <span>{from}</span>"));
        self.pieces(&pieces.answer, Some(view.index), 4);
        self.put("</div>\n</div>\n");
        self.referring(view);
        if let Some(state) = state {
            self.review_of(view, &state);
        }
        self.put("</article>\n");
    }

    /// Status and mark, and what else one has to know at once.
    fn signs(&mut self, view: &RowView<'_>, state: Option<&RowState<'_>>) {
        let status = view.row.status;
        let _ = write!(
            self.out,
            "<p class=\"signs\"><span class=\"flag {}\"><span aria-hidden=\"true\">{} </span>{}</span>",
            tone(status),
            words::sign(status),
            words::status(status, self.language())
        );
        let flags = [
            (!self.dossier_of().is_certain(view.row), self.say(["uncertain", "onzeker"])),
            (
                view.row.disagrees,
                self.say(["worded differently by the papers", "door de stukken verschillend verwoord"]),
            ),
        ];
        for (_, words) in flags.iter().filter(|(is, _)| *is) {
            let _ = write!(self.out, " <span class=\"flag fair\">{words}</span>");
        }
        if let Some(marked) = state.and_then(|state| state.mark) {
            let (sign, words) = verdict::mark(marked.mark);
            let tone = self.tone_of_mark(marked.mark);
            let says = self.say(["mark", "oordeel"]);
            let _ = write!(
                self.out,
                " <span class=\"flag verdict {tone}\"><span aria-hidden=\"true\">{sign} </span><span class=\"hidden\">{says}: </span>{}</span>",
                self.say(words)
            );
        }
        for tag in state.iter().flat_map(|state| &state.tags) {
            let _ = write!(self.out, " <span class=\"flag tag\">#{}</span>", escape(tag.as_str()));
        }
        self.put("</p>\n");
    }

    /// The papers that word the question in the first one's words.
    fn worded_in(&self, view: &RowView<'_>) -> String {
        let Some(first) = view.wordings.first() else {
            return self.say(["no paper prints the question", "geen stuk drukt de vraag af"]).to_owned();
        };
        let same = view.wordings.iter().filter(|wording| same_words(first, wording));
        let papers: Vec<_> = same.map(|wording| words::the_paper(wording.document, self.language())).collect();
        format!("in {}", words::list(&papers, self.language()))
    }

    fn answered_in(&self, view: &RowView<'_>) -> String {
        let papers = view.answers.iter().map(|answer| {
            let names = respondents(answer.document, self.language());
            let date = answer.document.day().map(|day| words::date(day, self.language()));
            [Some(names).filter(|names| !names.is_empty()), date].into_iter().flatten().collect::<Vec<_>>().join(", ")
        });
        let mut papers: Vec<_> = papers.filter(|paper| !paper.is_empty()).collect();
        papers.dedup();
        papers.join("; ")
    }

    /// Where the answer points to, and which answers point here.
    fn referring(&mut self, view: &RowView<'_>) {
        let links =
            |page: &Self, rows: &[usize]| rows.iter().map(|&row| page.row_link(row)).collect::<Vec<_>>().join(", ");
        let (to, by) = (links(self, &view.row.refers_to), links(self, &view.row.referred_by));
        let said = [
            (to, self.say(["Points to the answer to", "Verwijst naar het antwoord op"])),
            (by, self.say(["Answers that point here:", "Hiernaar verwijst het antwoord op"])),
        ];
        let said: Vec<_> = said
            .into_iter()
            .filter(|(links, _)| !links.is_empty())
            .map(|(links, what)| format!("{what} {links}."))
            .collect();
        if !said.is_empty() {
            let _ = writeln!(self.out, "<p class=\"links\">{}</p>", said.join(" "));
        }
    }
}
