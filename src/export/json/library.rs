//! What is found in a library, and its figures.

use schemars::JsonSchema;
use serde::Serialize;

use super::{SCHEMA, lines_of};
use crate::library::{By, Figures, Hit, Overview};

/// `tegenlezer find --json`: texts that were found, the first of all that there are.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Found")]
pub(super) struct Hits<'a> {
    /// The name and version of this form.
    schema: &'static str,
    /// How many texts there are, also those that are not among the hits.
    count: usize,
    /// The texts that are shown, in order.
    hits: Vec<HitJson<'a>>,
}

/// A text that was found.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Hit")]
struct HitJson<'a> {
    /// The id of its dossier, as in the export.
    dossier: &'a str,
    /// What the questions of the dossier are about.
    title: &'a str,
    /// The file in which it stands.
    path: &'a str,
    /// Whether that file is gone from the disk, or could not be read any more: the text is what it said before.
    gone: bool,
    /// The kind of paper: `submission`, `postponement`, `withdrawal`, `answer`, `consultation`, `letter`, `oral`.
    kind: &'static str,
    /// The day of the paper, if it prints one.
    date: Option<String>,
    /// What the text is.
    #[schemars(extend("enum" = ["question", "lead_in", "answer", "footnote", "annex", "body", "section"]))]
    part: &'static str,
    /// The key of the question with which it is shown, if it is.
    row: Option<&'a str>,
    /// The numbers of its question or answer, as people read them.
    number: Option<&'a str>,
    /// Whose words they are, if the paper says so.
    whose: Option<&'a str>,
    /// The words that were found, and what stands around them, on one line.
    excerpt: &'a str,
    /// Where in the excerpt they stand: of each its first byte, and the first behind it.
    marks: Vec<[usize; 2]>,
}

impl<'a> HitJson<'a> {
    fn new(hit: &'a Hit) -> Self {
        let some = |text: &'a str| (!text.is_empty()).then_some(text);
        Self {
            dossier: &hit.name,
            title: &hit.title,
            path: &hit.path,
            gone: hit.is_gone,
            kind: hit.kind.name(),
            date: hit.day.map(|day| day.to_string()),
            part: hit.part.name(),
            row: some(&hit.row),
            number: some(&hit.numbers),
            whose: some(&hit.whose),
            excerpt: &hit.excerpt.text,
            marks: hit.excerpt.marks.iter().map(|mark| [mark.start, mark.end]).collect(),
        }
    }
}

/// What was found, of so many texts in all, for programs.
pub fn hits_json(hits: &[Hit], count: usize) -> String {
    lines_of(&Hits { schema: SCHEMA, count, hits: hits.iter().map(HitJson::new).collect() })
}

/// `tegenlezer library overview --json`: the figures of a library.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Overview")]
pub(super) struct OverviewJson<'a> {
    /// The name and version of this form.
    schema: &'static str,
    /// By what dossiers are counted in groups, if they are.
    #[schemars(extend("enum" = ["minister", "party", "asker", "year", null]))]
    by: Option<&'static str>,
    /// The figures of all dossiers with questions.
    all: FiguresJson,
    /// Those of each group. A dossier of two ministers counts with both.
    each: Vec<Group<'a>>,
    /// What is left out of the figures.
    left_out: LeftOut,
}

/// The figures of a minister, a party and so on.
#[derive(Debug, Serialize, JsonSchema)]
struct Group<'a> {
    /// Its name, as papers print it; a year in digits.
    name: &'a str,
    #[serde(flatten)]
    figures: FiguresJson,
}

/// What is counted of some dossiers.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Figures")]
struct FiguresJson {
    /// How many dossiers.
    dossiers: usize,
    /// How many questions they have; each has one of the six statuses that follow.
    questions: usize,
    /// How many questions have an answer.
    answered: usize,
    /// How many only have an answer that points elsewhere.
    answered_by_reference: usize,
    /// How many are postponed, without an answer yet.
    postponed: usize,
    /// How many were withdrawn.
    withdrawn: usize,
    /// How many have no paper that answers in the library.
    open: usize,
    /// How many have a paper that answers, in which no answer to them could be made out.
    not_found: usize,
    /// How many notices of postponement there are.
    postponements: usize,
    /// How many dossiers have no answer to any question, though none was withdrawn.
    dossiers_without_answer: usize,
    /// On how many dossiers the figures about days rest: those of which both dates are known.
    dossiers_with_both_dates: usize,
    /// How many of these were answered within three weeks.
    within_three_weeks: usize,
    /// Within how many days half of them were answered; null if there are none.
    median_days: Option<i32>,
    /// Within how many days nine of ten of them were answered; null if there are none.
    ninety_percent_within_days: Option<i32>,
}

impl FiguresJson {
    fn new(figures: &Figures) -> Self {
        Self {
            dossiers: figures.dossiers,
            questions: figures.questions,
            answered: figures.answered,
            answered_by_reference: figures.by_reference,
            postponed: figures.postponed,
            withdrawn: figures.withdrawn,
            open: figures.open,
            not_found: figures.not_found,
            postponements: figures.postponements,
            dossiers_without_answer: figures.without_any_answer,
            dossiers_with_both_dates: figures.days.len(),
            within_three_weeks: figures.in_time,
            median_days: figures.median(),
            ninety_percent_within_days: figures.percentile(90),
        }
    }
}

/// How many dossiers are left out.
#[derive(Debug, Serialize, JsonSchema)]
struct LeftOut {
    /// How many stand in no group, since their papers do not say whose they are.
    unnamed: usize,
    /// How many answered dossiers count in no figure about days, since a date is missing or wrong.
    undated: usize,
    /// How many count in no figure, since they have no questions: letters and the like.
    without_questions: usize,
}

/// The name of what dossiers are counted by, in exports.
pub fn name_of(by: By) -> &'static str {
    match by {
        By::Minister => "minister",
        By::Party => "party",
        By::Asker => "asker",
        By::Year => "year",
    }
}

/// The figures for programs.
pub fn overview_json(overview: &Overview, by: Option<By>) -> String {
    let each = overview.each.iter().map(|(name, own)| Group { name, figures: FiguresJson::new(own) });
    lines_of(&OverviewJson {
        schema: SCHEMA,
        by: by.map(name_of),
        all: FiguresJson::new(&overview.all),
        each: each.collect(),
        left_out: LeftOut {
            unnamed: overview.unnamed,
            undated: overview.all.undated,
            without_questions: overview.without_questions,
        },
    })
}
