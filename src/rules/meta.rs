//! What a paper says about itself.

use super::phrase::Words;

/// What names the fields in the table at the head of a council's or province's paper, each in a cell beside its value. In
/// any case of letters.
#[derive(Debug, Clone, Copy)]
pub struct HeadLabels {
    /// Who asks.
    pub askers: Words,
    /// The party of those who ask.
    pub group: Words,
    /// Of whom it is asked.
    pub addressees: Words,
    /// Who answers.
    pub respondents: Words,
    /// The day on which the questions were put.
    pub submitted: Words,
    /// The day of the answers.
    pub answered: Words,
}

/// The openings of the fields that a paper's head holds. White space is one space each.
#[derive(Debug, Clone, Copy)]
pub struct MetaFields {
    /// How the heading of questions begins.
    pub titles: Words,
    /// The next line of the head, which ends the heading of questions.
    pub after_title: Words,
    /// How the heading of answers sent with a letter begins, and that of a consultation.
    pub other_titles: Words,
    /// What a heading goes on with that breaks off: `van de leden`.
    pub rest_of_title: &'static str,
    /// Names a consultation: its subject follows.
    pub consultation: Words,
    /// Tells the title of a consultation or list of a committee.
    pub consultation_titles: Words,
    /// Before the subject of a consultation.
    pub consultation_about: Words,
    /// What names the subject of a letter.
    pub subject_labels: Words,
    /// What names the day of a letter.
    pub date_labels: Words,
    /// What names the addressees of a letter.
    pub addressee_labels: Words,
    /// Says that a sentence is about questions; who asks stands behind it. The case of its first letter varies.
    pub questions: Words,
    /// What stands before the names of those who ask.
    pub before_askers: Words,
    /// The same in a title.
    pub before_askers_in_title: Words,
    /// The same in papers of councils and provinces.
    pub before_council_askers: Words,
    /// Before those to whom a committee puts its questions.
    pub put_to: Words,
    /// Before an addressee.
    pub to: &'static str,
    /// What a subject begins with.
    pub about: Words,
    /// What dumps glue to it: `overhet`, but not `overheid`.
    pub glued_to_about: Words,
    /// How a subject begins that is a letter of some date about the subject itself.
    pub letter_asked_about: Words,
    /// Behind a subject, and in a notice's sentence the verb.
    pub subject_ends: Words,
    /// What names the fields of the table at the head of a council's paper.
    pub labels: HeadLabels,
    /// Before the day of submission inside a title, whose parenthesis ends it.
    pub submitted_in_title: &'static str,
    /// Before the day of receipt behind a respondent.
    pub received_in_head: &'static str,
    /// Before the day of submission.
    pub submitted: Words,
    /// Before the day of submission in a letter's text, where the day follows at once.
    pub submitted_in_text: Words,
    /// Before the day of receipt.
    pub received: Words,
    /// Beginnings of the identifiers of papers.
    pub identifiers: Words,
    /// The one of them for a paper with an answer: its session and number follow.
    pub answer_identifier: &'static str,
    /// The one of them for a paper with questions: its case follows.
    pub question_identifier: &'static str,
    /// Before the number of an answer in a ministry's file.
    pub answer_number: &'static str,
    /// Before those who answer, without a first letter whose case varies.
    pub before_respondents: Words,
    /// Before the numbers of earlier papers.
    pub see_also: Words,
    /// Words before the number of an earlier paper.
    pub before_paper: Words,
    /// Words before and between the numbers of earlier papers.
    pub around_papers: Words,
}
