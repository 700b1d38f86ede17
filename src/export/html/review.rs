//! What reviewers said: below each question, and apart from them what belongs to none.

use std::fmt::Write;

use super::page::{Page, escape};
use crate::dossier::RowView;
use crate::i18n::papers;
use crate::i18n::report;
use crate::i18n::review::{about, tick_name, to_confirm};
use crate::present::verdict;
use crate::review::{Found, Mark, Note, RowState, Tick, Tone};

impl Page<'_> {
    /// The colour of a mark; its sign and words say the same.
    pub fn tone_of_mark(&self, mark: Mark) -> &'static str {
        match mark.tone() {
            Tone::Good => "good",
            Tone::Fair | Tone::Elsewhere => "fair",
            Tone::Poor => "poor",
        }
    }

    /// Mark, sub-questions and notes of a row, if anything was said of it.
    pub fn review_of(&mut self, view: &RowView<'_>, state: &RowState<'_>) {
        let is_ticked = state.asked.iter().any(|(_, tick)| tick.is_some());
        if state.mark.is_none() && state.notes.is_empty() && !is_ticked {
            return;
        }
        let language = self.language();
        let id = format!("{}-review", self.row_id(view.index));
        let _ = writeln!(self.out, "<section class=\"review\" aria-labelledby=\"{id}\">");
        let mut title = self.say(report::REVIEW).to_owned();
        if let Some(marked) = state.mark {
            let by = escape(&verdict::marked_by(marked, language));
            title = format!("{title}: {} <span>({by})</span>", verdict::mark_words(marked.mark, language));
        }
        self.heading(3, &format!(" class=\"from\" id=\"{id}\""), &title);
        if let Some(said) = to_confirm(state.standing, language) {
            let _ = writeln!(self.out, "<p class=\"remark warning\">{said}</p>");
        }
        for other in verdict::other_marks(state, language) {
            let also = self.say(report::ALSO_MARKED_HEADING);
            let _ = writeln!(self.out, "<p class=\"by\">{also}: {}</p>", escape(&other));
        }
        if is_ticked {
            self.ticks(state);
        }
        for (note, found) in &state.notes {
            self.note(note, found);
        }
        self.put("</section>\n");
    }

    fn ticks(&mut self, state: &RowState<'_>) {
        let title = self.say(report::SUB_QUESTIONS_HEADING);
        let _ = writeln!(self.out, "<ul class=\"ticks\" role=\"list\" aria-label=\"{title}\">");
        for (asked, tick) in &state.asked {
            let (sign, tone) = match tick {
                Some(Tick::Answered) => ('✓', "good"),
                Some(Tick::NotAnswered) => ('✗', "poor"),
                None => ('·', "tag"),
            };
            let words = tick_name(*tick, self.language());
            let asked = escape(&asked.text);
            let _ = writeln!(
                self.out,
                "<li><span class=\"sign {tone}\"><span aria-hidden=\"true\">{sign} </span>{words}</span><span lang=\"nl\">{asked}</span></li>"
            );
        }
        self.put("</ul>\n");
    }

    /// A note: the words it is about, with a link to them, what it says, and whose it is.
    fn note(&mut self, note: &Note, found: &Found) {
        let language = self.language();
        let number = self.numbers.get(&note.key).copied().unwrap_or_default();
        let id = self.id(&format!("note{number}"));
        let _ = writeln!(self.out, "<div class=\"note\" id=\"{id}\">");
        if let Some(quote) = note.about.quote() {
            let [before, words, after] =
                <[String; 3]>::from(verdict::quotation(quote, *found == Found::Lost)).map(|words| escape(&words));
            let around = |words: &str| {
                if words.is_empty() { String::new() } else { format!("<span class=\"around\">{words}</span>") }
            };
            let (before, after) = (around(&before), around(&after));
            let _ = writeln!(self.out, "<blockquote lang=\"nl\">{before} «{words}» {after}</blockquote>");
        }
        let text = escape(note.text.as_str());
        let (name, by) = (
            self.say(report::NOTE_HEADING),
            escape(&papers::signed_note(&note.author, &note.who, note.when, language)),
        );
        let about = about(&note.about, language);
        let about = if self.note_stretches.contains_key(&number) {
            format!("<a href=\"#{}\">{about}</a>", self.id(&format!("p{number}")))
        } else {
            about
        };
        let how = verdict::found(self.dossier_of(), found, language).map(|how| format!("; <strong>{how}</strong>"));
        let how = how.unwrap_or_default();
        let _ = writeln!(
            self.out,
            "<p class=\"text\">{text}</p>\n<p class=\"by\">{name} {number} {about}; {by}{how}</p>\n</div>"
        );
    }

    /// Notes that no row shows, and what was lost.
    pub fn apart(&mut self) {
        let Some(reviewed) = self.subject.review() else { return };
        let language = self.language();
        let (lost, elsewhere): (Vec<_>, Vec<_>) = reviewed
            .notes()
            .into_iter()
            .filter(|(_, found)| found.row().is_none())
            .partition(|(_, found)| **found == Found::Lost);
        if !elsewhere.is_empty() {
            let title = self.say(report::NOTES_ON_OTHER_TEXT);
            self.heading(1, " class=\"heading\"", title);
            elsewhere.iter().for_each(|(note, found)| self.note(note, found));
        }
        let rows = reviewed.lost_rows().map(|(key, said)| verdict::lost_row(key, said, language));
        let corrections = self.subject.lost_corrections.iter().map(|lost| verdict::lost_correction(lost, language));
        let gone: Vec<_> = rows.chain(corrections).collect();
        if lost.is_empty() && gone.is_empty() {
            return;
        }
        let title = self.say(report::WHAT_WAS_LOST);
        self.heading(1, &format!(" class=\"heading\" id=\"{}\"", self.id("lost")), title);
        let why = self.say(report::WHY_LOST);
        let _ = writeln!(self.out, "<p class=\"remark\">{why}</p>");
        lost.iter().for_each(|(note, found)| self.note(note, found));
        if !gone.is_empty() {
            self.put("<ul role=\"list\">\n");
            for line in gone {
                let _ = writeln!(self.out, "<li>{}</li>", escape(&line));
            }
            self.put("</ul>\n");
        }
    }
}
