//! The review: below each question, and at the end what belongs to none.

use super::page::Page;
use crate::dossier::RowView;
use crate::export::markup::markup as html;
use crate::i18n::papers;
use crate::i18n::report;
use crate::i18n::review::{about, tick_name, to_confirm};
use crate::present::verdict;
use crate::review::{Found, Mark, Note, RowState, Tick, Tone};

impl Page<'_> {
    /// The colour class of a mark, in addition to its sign and name.
    pub fn tone_of_mark(&self, mark: Mark) -> &'static str {
        match mark.tone() {
            Tone::Good => "good",
            Tone::Fair | Tone::Elsewhere => "fair",
            Tone::Poor => "poor",
        }
    }

    /// Mark, sub-questions and notes of a row, if there are any.
    pub fn review_of(&mut self, view: &RowView<'_>, state: &RowState<'_>) {
        let is_ticked = state.asked.iter().any(|(_, tick)| tick.is_some());
        if state.mark.is_none() && state.notes.is_empty() && !is_ticked {
            return;
        }
        let language = self.language();
        let id = format!("{}-review", self.row_id(view.index));
        let question = format!("{}-title", self.row_id(view.index));
        // questions of several dossiers have the same numbers
        let dossier = self.number.map(|_| format!(" {}", self.id("title")));
        self.put(html!("<section class=\"review\" aria-labelledby=\"{} {}{}\">\n", question, id, dossier));
        let mut title = html!("{}", self.say(report::REVIEW));
        if let Some(marked) = state.mark {
            let by = verdict::marked_by(marked, language);
            title = html!("{}: {} <span>({})</span>", title, verdict::mark_words(marked.mark, language), by);
        }
        self.heading(3, html!(" class=\"from\" id=\"{}\"", id), title);
        if let Some(text) = to_confirm(state.standing, language) {
            self.put(html!("<p class=\"remark warning\">{}</p>\n", text));
        }
        for other in verdict::other_marks(state, language) {
            let also = self.say(report::ALSO_MARKED_HEADING);
            self.put(html!("<p class=\"by\">{}: {}</p>\n", also, other));
        }
        if is_ticked {
            self.ticks(state);
        }
        for (note, found) in verdict::in_order(&state.notes) {
            self.note(note, found);
        }
        self.put(html!("</section>\n"));
    }

    fn ticks(&mut self, state: &RowState<'_>) {
        let title = self.say(report::SUB_QUESTIONS_HEADING);
        self.put(html!("<ul class=\"ticks\" role=\"list\" aria-label=\"{}\">\n", title));
        for (asked, tick) in &state.asked {
            let (sign, tone) = match tick {
                Some(Tick::Answered) => ('✓', "good"),
                Some(Tick::NotAnswered) => ('✗', "poor"),
                None => ('·', "tag"),
            };
            let words = tick_name(*tick, self.language());
            self.put(html!(
                "<li><span class=\"sign {}\"><span aria-hidden=\"true\">{} </span>{}</span>\
                 <span lang=\"nl\">{}</span></li>\n",
                tone,
                sign,
                words,
                asked.text
            ));
        }
        self.put(html!("</ul>\n"));
    }

    /// A note: the words it is about, with a link to them, its text and its author.
    fn note(&mut self, note: &Note, found: &Found) {
        let language = self.language();
        let number = self.numbers.get(&note.key).copied().unwrap_or_default();
        let id = self.id(&format!("note{number}"));
        self.put(html!("<div class=\"note\" id=\"{}\">\n", id));
        if let Some(quote) = note.about.quote() {
            let (before, words, after) = verdict::quotation(quote, *found == Found::Lost);
            let around = |words: &str| (!words.is_empty()).then(|| html!("<span class=\"around\">{}</span>", words));
            let (before, after) = (around(&before), around(&after));
            self.put(html!("<blockquote lang=\"nl\">{} «{}» {}</blockquote>\n", before, words, after));
        }
        let name = self.say(report::NOTE_HEADING);
        let by = papers::signed_note(&note.author, &note.who, note.when, language);
        let about = about(&note.about, language);
        let about = if self.note_stretches.contains_key(&number) {
            html!("<a href=\"#{}\">{}</a>", self.id(&format!("p{number}")), about)
        } else {
            html!("{}", about)
        };
        let how = verdict::found(self.dossier(), found, language).map(|how| html!("; <strong>{}</strong>", how));
        self.put(html!(
            "<p class=\"text\">{}</p>\n<p class=\"by\">{} {} {}; {}{}</p>\n</div>\n",
            note.text.as_str(),
            name,
            number,
            about,
            by,
            how
        ));
    }

    /// Notes that no row shows, and what is lost.
    pub fn review_outside_rows(&mut self) {
        let Some(reviewed) = self.subject.review() else { return };
        let language = self.language();
        let (lost, elsewhere): (Vec<_>, Vec<_>) = reviewed
            .notes()
            .into_iter()
            .filter(|(_, found)| found.row().is_none())
            .partition(|(_, found)| **found == Found::Lost);
        if !elsewhere.is_empty() {
            let title = self.say(report::NOTES_ON_OTHER_TEXT);
            self.heading(1, html!(" class=\"heading\""), title);
            elsewhere.iter().for_each(|(note, found)| self.note(note, found));
        }
        let gone = verdict::lost_rows_and_corrections(self.subject, reviewed, language);
        if lost.is_empty() && gone.is_empty() {
            return;
        }
        let title = self.say(report::WHAT_WAS_LOST);
        self.heading(1, html!(" class=\"heading\" id=\"{}\"", self.id("lost")), title);
        let why = self.say(report::WHY_LOST);
        self.put(html!("<p class=\"remark\">{}</p>\n", why));
        lost.iter().for_each(|(note, found)| self.note(note, found));
        if !gone.is_empty() {
            self.put(html!("<ul role=\"list\">\n"));
            for line in gone {
                self.put(html!("<li>{}</li>\n", line));
            }
            self.put(html!("</ul>\n"));
        }
    }
}
