//! The review in the document: marks and sub-questions below each question, notes as comments.

use std::collections::HashMap;

use super::super::markup::{Markup, markup};
use super::chapter::{Chapter, TextId};
use super::text::Edge;
use super::xml::{Look, Style, paragraph, run};
use crate::dossier::RowView;
use crate::i18n::papers;
use crate::i18n::report;
use crate::i18n::review::{about, tick_name, to_confirm};
use crate::present::verdict;
use crate::review::{Found, Note};

impl Chapter<'_> {
    /// Makes comments of the notes, and remembers where they stand: at their words if these are on the page, else at
    /// the heading of their question.
    pub fn place_comments(&mut self, texts: &HashMap<TextId, usize>) {
        let Some(reviewed) = self.subject.review() else { return };
        for (note, found) in reviewed.notes() {
            let comment = self.paper.counts.comments;
            if let Some([first, last]) = ends(found, texts) {
                for ((text, at), begins) in [(first, true), (last, false)] {
                    self.edges.entry(text).or_default().push(Edge { comment, at, begins });
                }
                self.comment(note, found, false);
            } else if let Some(row) = found.row() {
                self.on_rows.entry(row).or_default().push(comment);
                self.comment(note, found, true);
            } else {
                self.elsewhere.push((note, found));
            }
        }
    }

    fn comment(&mut self, note: &Note, found: &Found, quotes: bool) {
        let language = self.language();
        let quote =
            note.about.quote().filter(|_| quotes).map(|quote| format!("«{}»", verdict::quotation(quote, false).1));
        let how = verdict::found(self.dossier(), found, language).map(|how| format!("({how})"));
        let reworded = (note.author != note.who)
            .then(|| format!("({})", papers::signed_note(&note.author, &note.who, note.when, language)));
        let lines = quote.into_iter().chain([note.text.as_str().to_owned()]).chain(how).chain(reworded);
        let lines = lines.map(|line| paragraph(Style::Comment, run(&line, Look::PLAIN)));
        let lines = Markup::joined(lines, "");
        let initials: String = note.author.split_whitespace().filter_map(|name| name.chars().next()).take(3).collect();
        let when = note.when.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
        self.paper.comments.append(markup!(
            "<w:comment w:id=\"{}\" w:author=\"{}\" w:date=\"{}\" w:initials=\"{}\">{}</w:comment>\n",
            self.paper.counts.comments,
            note.author,
            when,
            initials,
            lines
        ));
        self.paper.counts.comments += 1;
    }

    /// Status, mark and tags in a line.
    pub fn signs(&mut self, view: &RowView<'_>) {
        let language = self.language();
        let mut signs = vec![papers::status(view.row.status, language).to_owned()];
        if !self.dossier().is_certain(view.row) {
            signs.push(self.say(report::UNCERTAIN).to_owned());
        }
        if view.row.disagrees {
            signs.push(self.say(report::WORDED_DIFFERENTLY_BY_THE_PAPERS).to_owned());
        }
        let state = self.subject.review().and_then(|reviewed| reviewed.row(view.index));
        if let Some(marked) = state.as_ref().and_then(|state| state.mark) {
            let (says, mark) = (self.say(report::MARK), verdict::mark_words(marked.mark, language));
            signs.push(format!("{says}: {mark} ({})", verdict::marked_by(marked, language)));
        }
        signs.extend(state.iter().flat_map(|state| &state.tags).map(|tag| format!("#{}", tag.as_str())));
        self.remark_above(&signs.join(" · "));
    }

    /// What else reviewers said of a question: what is to be confirmed, other marks, ticks.
    pub fn review_of(&mut self, view: &RowView<'_>) {
        let language = self.language();
        let Some(state) = self.subject.review().and_then(|reviewed| reviewed.row(view.index)) else { return };
        if let Some(words) = to_confirm(state.standing, language) {
            self.remark(words);
        }
        for other in verdict::other_marks(&state, language) {
            let also = self.say(report::ALSO_MARKED_HEADING);
            self.remark(&format!("{also}: {other}"));
        }
        if state.asked.iter().any(|(_, tick)| tick.is_some()) {
            for (asked, tick) in &state.asked {
                let tick = tick_name(*tick, language);
                self.remark(&format!("[{tick}] {}", asked.text.replace('\n', " ")));
            }
        }
    }

    /// The notes that are no comments, and what was lost.
    pub fn review_outside_rows(&mut self) {
        let Some(reviewed) = self.subject.review() else { return };
        let (lost, elsewhere): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.elsewhere).into_iter().partition(|(_, found)| **found == Found::Lost);
        let gone = verdict::lost_rows_and_corrections(self.subject, reviewed, self.language());
        if !elsewhere.is_empty() {
            self.paper.heading(1, self.paper.say(report::NOTES_ON_OTHER_TEXT));
        }
        elsewhere.into_iter().for_each(|(note, found)| self.note(note, found));
        if !lost.is_empty() || !gone.is_empty() {
            self.paper.heading(1, self.paper.say(report::WHAT_WAS_LOST));
            self.remark(self.paper.say(report::WHY_LOST));
        }
        lost.into_iter().for_each(|(note, found)| self.note(note, found));
        gone.iter().for_each(|line| self.remark(line));
    }

    fn note(&mut self, note: &Note, found: &Found) {
        let language = self.language();
        if let Some(quote) = note.about.quote() {
            let (before, words, after) = verdict::quotation(quote, *found == Found::Lost);
            self.remark(format!("{before} «{words}» {after}").trim());
        }
        let how = verdict::found(self.dossier(), found, language).map(|how| format!("; {how}")).unwrap_or_default();
        let signed = papers::signed_note(&note.author, &note.who, note.when, language);
        self.remark(&format!("{} ({}, {signed}{how})", note.text.as_str(), about(&note.about, language)));
    }
}

/// Where the words of a note begin and end on the page, if they are there.
fn ends(found: &Found, texts: &HashMap<TextId, usize>) -> Option<[(TextId, usize); 2]> {
    let spot = found.spot()?;
    let shown = spot.stretches.iter().filter_map(|stretch| {
        let text = (spot.document, stretch.block, stretch.cell);
        let length = *texts.get(&text)?;
        let (start, end) = (stretch.bytes.start as usize, (stretch.bytes.end as usize).min(length));
        (start < end).then_some(((text, start), (text, end)))
    });
    let shown: Vec<_> = shown.collect();
    Some([shown.first()?.0, shown.last()?.1])
}
