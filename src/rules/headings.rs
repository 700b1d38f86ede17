//! Headings of questions, answers, annexes and closings.

use super::phrase::{Phrases, Words};

/// Whether the number may follow an answer's word at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbered {
    /// `Antwoord 1`; without number and other words, `Antwoord` is a heading too.
    AtOnce,
    /// The same, but never a heading without its number: `Ad 1`.
    Always,
    /// Only behind the word for a question, `Reactie op vraag 1`.
    BehindQuestion,
    /// As `Always`, in the words of a sentence, which an answer to another question may have too: `Het antwoord op vraag 1
    /// luidt:`. It counts where no answers have other headings.
    Spoken,
}

/// A heading of what is neither question nor answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outside {
    /// `Mededeling`: the notice of a postponement or withdrawal.
    Notice,
    /// `Toelichting:`: a remark below the questions.
    Remark,
    /// `Hoogachtend,`, `Met vriendelijke groet,`: the end of a letter.
    Closing,
}

/// The words of headings. Those of questions and answers are also known in capitals.
#[derive(Debug, Clone, Copy)]
pub struct Headings {
    /// How the heading of a question begins.
    pub question: Phrases,
    /// The one of them that is a heading without a number, `Vraag:`.
    pub one_question: &'static str,
    /// The words between a number and how many there are: `Vraag 1 van 10`.
    pub of_all: Words,
    /// What may stand between the numbers of an answer and the colon behind them.
    pub telling: Words,
    /// The words of headings over several questions or answers.
    pub several: Words,
    /// The word behind an ordinal, in small letters: `Tweede vraag`.
    pub behind_ordinal: &'static str,
    /// What may stand before the ordinal: `De tweede vraag`.
    pub before_ordinal: &'static str,
    /// The word behind the ordinal of an answer: `Tweede antwoord`.
    pub answer_behind_ordinal: &'static str,
    /// How the heading of an answer begins.
    pub answer: Phrases<Numbered>,
    /// Letters for those words, `V1:`, `A1:`: of a question and of an answer.
    pub letters: [&'static [char]; 2],
    /// What may stand between an answer's word and its numbers: `op de vragen`, `van de minister op vraag`.
    pub linking: Words,
    /// Those of them behind which the number stands.
    pub asked: Words,
    /// Who may be named in an answer's heading; alone behind `Antwoord van de` too.
    pub responding: Words,
    /// The heading of an answer that runs in behind its question, in one paragraph with it.
    pub run_in: &'static str,
    /// What may stand around the name of a group in a heading, `Vraag 1 van de SP-fractie`, in small letters.
    pub group_words: Words,
    /// How the heading of an annex begins, before its number or letter.
    pub annex: Phrases,
    /// Whole lines of what is neither question nor answer.
    pub outside: Phrases<Outside>,
    /// How a letter ends.
    pub closing: Phrases,
    /// The one of them that begins a sentence as often, which closes nothing: `Namens de minister deel ik u mee dat.`
    pub no_closing_sentence: &'static str,
    /// A remark below the last answer, with its title before it.
    pub remark: Phrases,
    /// Lines that look like the title of a group's questions and are none.
    pub no_title: Words,
    /// The heads of a table's columns.
    pub columns: Columns,
}

/// The words of the heads of a table's columns.
#[derive(Debug, Clone, Copy)]
pub struct Columns {
    /// Of the column of questions.
    pub question: Words,
    /// Of that of answers.
    pub answer: Words,
    /// Of that of their numbers; all of the head.
    pub number: Words,
    /// Of that of those who ask; all of the head.
    pub group: Words,
    /// Words in the heads of columns that answer further, right of the answers.
    pub further: Words,
    /// Words in the heads of columns, right of the questions, that neither ask nor answer.
    pub beside: Words,
    /// Words in heads that speak of questions or answers and are over something else: `Datum beantwoording`.
    pub other: Words,
}
