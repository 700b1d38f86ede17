//! The part above the questions: title, people, dates, counts, papers, and the list of questions.

use super::page::{Page, Plan};
use super::rows::tone;
use crate::dossier::RowView;
use crate::export::markup::markup as html;
use crate::i18n::report;
use crate::i18n::{self, papers};
use crate::model::{Document, Text};
use crate::present::overview::{Overview, unclear};
use crate::present::{title, verdict};

/// How many characters of a question the list shows.
const BEGINNING: usize = 60;

impl Page<'_> {
    pub fn write_dossier(&mut self, views: &[RowView<'_>], plan: &Plan<'_>) {
        let (id, title) = (self.id("dossier"), self.id("title"));
        let alone = self.number.is_none().then(|| html!(" alone"));
        self.put(html!("<section class=\"dossier{}\" id=\"{}\" aria-labelledby=\"{}\">\n", alone, id, title));
        let overview = Overview::new(self.subject, self.options);
        self.title(&title, &overview);
        self.put(html!("<div class=\"body\">\n"));
        if views.is_empty() {
            self.put(html!("<div></div>\n"));
        } else {
            self.list(views);
        }
        self.put(html!("<div class=\"text\">\n"));
        self.overview(&overview);
        self.rows_and_other_text(views, plan);
        self.put(html!("</div>\n</div>\n</section>\n"));
    }

    fn title(&mut self, id: &str, overview: &Overview) {
        let report = self.say(report::REPORT_ON_QUESTIONS_AND_ANSWERS);
        let today = papers::date(self.options.today, self.language());
        let kicker = self.number.map_or(format!("{report} · {today}"), |number| format!("Dossier {number}"));
        self.put(html!("<header>\n<p class=\"kicker\">{}</p>\n", kicker));
        let title = title(self.dossier());
        self.heading(0, html!(" id=\"{}\" lang=\"nl\"", id), title);
        if !overview.people.is_empty() {
            self.put(html!("<dl class=\"people\">\n"));
            for (what, names) in &overview.people {
                self.put(html!("<dt>{}</dt><dd lang=\"nl\">{}</dd>\n", what, names));
            }
            self.put(html!("</dl>\n"));
        }
        self.put(html!("</header>\n"));
    }

    /// The list of questions: number, status, mark and beginning.
    fn list(&mut self, views: &[RowView<'_>]) {
        let (questions, id) = (self.say(report::QUESTIONS), self.id("questions"));
        self.put(html!("<nav class=\"rows\" aria-labelledby=\"{} {}\">\n", self.id("title"), id));
        self.heading(1, html!(" id=\"{}\"", id), questions);
        self.put(html!("<ol>\n"));
        for view in views {
            let status = view.row.status;
            let (status_words, tone) = (papers::status(status, self.language()), tone(status));
            let state = self.subject.review().and_then(|reviewed| reviewed.row(view.index));
            let mark = state.and_then(|state| state.mark.map(|marked| marked.mark));
            let mark = mark.map(|mark| {
                let (sign, words) = (mark.sign(), i18n::review::mark(mark));
                let says = self.say(report::MARK);
                html!(
                    "<span aria-hidden=\"true\">{}</span><span class=\"hidden\">, {}: {}</span>",
                    sign,
                    says,
                    self.say(words)
                )
            });
            let (doubt, uncertain) = match self.dossier().is_certain(view.row) {
                true => ("", String::new()),
                false => ("?", format!(", {}", self.say(report::UNCERTAIN))),
            };
            self.put(html!(
                "<li><a href=\"#{}\"><span class=\"number\">{}</span>\
                 <span class=\"sign {}\" aria-hidden=\"true\">{}{}</span>\
                 <span class=\"hidden\">{}{}</span>{}<span class=\"begins\" lang=\"nl\">{}</span></a></li>\n",
                self.row_id(view.index),
                view.row.key.to_string(),
                tone,
                papers::sign(status),
                doubt,
                status_words,
                uncertain,
                mark,
                beginning(view),
            ));
        }
        self.put(html!("</ol>\n</nav>\n"));
    }

    fn overview(&mut self, overview: &Overview) {
        let id = self.id("overview");
        self.put(html!("<section class=\"overview\" aria-labelledby=\"{} {}\">\n", self.id("title"), id));
        let title = self.say(report::OVERVIEW);
        self.heading(1, html!(" class=\"heading\" id=\"{}\"", id), title);
        self.put(html!("<div class=\"facts\">"));
        if !overview.timeline.is_empty() {
            self.put(html!("<table>\n<caption>{}</caption>\n", self.say(report::TIMELINE)));
            for (date, what, day) in &overview.timeline {
                self.put(html!("<tr><td>{}</td><td>{}</td><td class=\"number\">{}</td></tr>\n", date, what, day));
            }
            self.put(html!("</table>\n"));
        }
        self.counts(overview);
        self.put(html!("</div>\n"));
        if let Some(late) = &overview.lateness {
            let is_late = self.dossier().days_late(self.options.today).is_some_and(|days| days > 0);
            let class = if is_late { "said late" } else { "said intime" };
            self.put(html!("<p class=\"{}\">{}.</p>\n", class, capital(late)));
        }
        if let Some(marks) = overview.marks(self.language()) {
            let lost = overview.review.is_some_and(|counts| counts.lost > 0);
            let more = lost.then(|| html!(" <a href=\"#{}\">{}</a>", self.id("lost"), self.say(report::WHAT_WAS_LOST)));
            self.put(html!("<p class=\"said\">{}.{}</p>\n", capital(&marks), more));
        }
        self.papers();
        self.unclear();
        self.put(html!("</section>\n"));
    }

    /// How many questions have each status and each mark.
    fn counts(&mut self, overview: &Overview) {
        let language = self.language();
        let table = |caption: &str, rows: Vec<(char, &str, usize)>| {
            let mut table = html!("<table>\n<caption>{}</caption>\n", caption);
            for (sign, what, count) in rows {
                table.append(html!(
                    "<tr><td aria-hidden=\"true\">{}</td><td>{}</td><td class=\"number\">{}</td></tr>\n",
                    sign,
                    what,
                    count
                ));
            }
            table.append(html!("</table>\n"));
            table
        };
        let mut statuses: Vec<_> = overview
            .by_status
            .iter()
            .map(|(status, count)| (papers::sign(*status), papers::status(*status, language), *count))
            .collect();
        let more = [
            (overview.uncertain, self.say(report::UNCERTAIN_NUMBER_OR_PAIRING)),
            (overview.disagreeing, self.say(report::WORDED_DIFFERENTLY_BY_THE_PAPERS)),
        ];
        statuses.extend(more.iter().filter(|(count, _)| *count > 0).map(|(count, what)| ('?', *what, *count)));
        if !statuses.is_empty() {
            let caption = self.say(report::QUESTIONS_BY_WHAT_THE_PAPERS_HOLD);
            self.put(table(caption, statuses));
        }
        if let Some(counts) = overview.review.filter(|counts| counts.marked > 0) {
            let mut rows: Vec<_> = verdict::by_mark(&counts)
                .map(|(mark, count)| (mark.sign(), verdict::mark_words(mark, language), count))
                .collect();
            let unmarked = counts.rows.saturating_sub(counts.marked);
            rows.extend((unmarked > 0).then(|| (' ', self.say(report::NO_MARK), unmarked)));
            let caption = self.say(report::QUESTIONS_BY_THE_REVIEWERS_MARK);
            self.put(table(caption, rows));
        }
    }

    /// A table of three columns, up to its first row of cells.
    fn open_table(&mut self, caption: &str, headings: [&str; 3]) {
        let [first, second, third] = headings;
        self.put(html!(
            "<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"{}\"><table>\n\
             <caption>{}</caption>\n\
             <tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th>\
             <th scope=\"col\">{}</th></tr>\n",
            caption,
            caption,
            first,
            second,
            third,
        ));
    }

    fn papers(&mut self) {
        let headings = [report::PAPER, report::NUMBER, report::FILE].map(|heading| self.say(heading));
        let caption = self.say(report::PAPERS);
        self.open_table(caption, headings);
        for (index, document) in self.dossier().documents.iter().enumerate() {
            let id = self.id(&format!("paper{}", index + 1));
            self.put(html!(
                "<tr id=\"{}\"><td>{}</td><td>{}</td><td>{}</td></tr>\n",
                id,
                papers::paper(document, self.language()),
                number_of(document),
                document.source.path
            ));
        }
        self.put(html!("</table></div>\n"));
    }

    /// What could not be made out.
    fn unclear(&mut self) {
        let unclear = unclear(self.dossier(), self.language());
        if unclear.is_empty() {
            return;
        }
        let title = self.say(report::WHAT_COULD_NOT_BE_MADE_OUT_HEADING);
        let headings = [report::WHAT, report::WHERE, report::WHAT_WAS_FOUND_AND_DONE].map(|heading| self.say(heading));
        self.open_table(title, headings);
        for unclear in unclear {
            self.put(html!(
                "<tr><td>{}</td><td>{}</td><td>{}</td></tr>\n",
                unclear.what,
                unclear.place,
                unclear.message
            ));
        }
        self.put(html!("</table></div>\n"));
    }
}

/// The identifier of a paper, or its first case number.
fn number_of(document: &Document) -> String {
    document.meta.document_id.clone().or_else(|| document.meta.cases.first().cloned()).unwrap_or_default()
}

/// The beginning of a question, cut between words.
fn beginning(view: &RowView<'_>) -> String {
    let blocks = view.wordings.iter().flat_map(|wording| &wording.blocks);
    let string = blocks.flat_map(|(_, block)| block.texts()).map(Text::as_str).find(|text| !text.trim().is_empty());
    let string = string.unwrap_or_default();
    let Some((cut, _)) = string.char_indices().nth(BEGINNING) else { return string.to_owned() };
    let whole = string[..cut].rfind(char::is_whitespace).unwrap_or(cut);
    format!("{} …", &string[..whole])
}

fn capital(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
