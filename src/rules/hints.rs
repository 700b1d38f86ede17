//! What hints look for: word classes, and rows that say how they stand together.

/// The forms of one or more words that mean the same to a row, parted by spaces, in small letters: `"niet geen nooit"`.
/// `@term` stands for any word of a term (see [`Terms`]).
pub type Class = &'static str;

/// What kind of commitment a sentence makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CommitmentKind {
    /// To do something.
    Act,
    /// To inform the House.
    Inform,
    /// To look into something.
    Investigate,
    /// To strive for something, to go on with it, to intend it.
    Aim,
}

/// How an answer declines or points away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CueKind {
    /// It says that it will not or may not say.
    Refuses,
    /// It says that nothing is known or kept about it.
    NoData,
    /// It says that it is somebody else's business.
    NotMine,
    /// It says that it is too early.
    Premature,
    /// It points to another text.
    Refers,
}

/// Of whom a row speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    /// The government does it, in either order of words: `ik verken`, `verken ik`, `het kabinet verkent`.
    Government,
    /// It is done, whoever does it: `wordt verhoogd`.
    Passive,
}

/// A clause in which something is promised.
#[derive(Debug, Clone, Copy)]
pub struct ClauseRow {
    /// Its name, for exports.
    pub name: &'static str,
    /// Of whom it speaks.
    pub subject: Subject,
    /// The finite verb.
    pub verb: Class,
    /// Of each of these one word follows the beginning of the clause.
    pub with: &'static [Class],
    /// None of these stands in the clause.
    pub without: &'static [Class],
    /// How near the first of `with` must stand to the verb, in words.
    pub within: usize,
    /// Whether no conjunction stands before the verb.
    pub main: bool,
    /// One of these follows the first of `with` within so many words.
    pub then: Option<(Class, usize)>,
    /// The second part of a separable verb: one of these ends the clause. `Ik pas de regeling aan`.
    pub particle: Option<Class>,
    /// Whether it must not be somebody else who does it: `De Europese Commissie zal`.
    pub not_others: bool,
    /// None of these stands anywhere in the sentence.
    pub unless: &'static [NearRow<()>],
    /// What kind it is, where the words beside it do not tell.
    pub kind: Option<CommitmentKind>,
    /// A sentence that it finds.
    pub example: &'static str,
    /// A sentence that looks alike and is none.
    pub refused: &'static str,
}

/// Words that stand near each other.
#[derive(Debug, Clone, Copy)]
pub struct NearRow<T: 'static> {
    /// What they say.
    pub meaning: T,
    /// One word of each class.
    pub words: &'static [Class],
    /// Whether they must stand in this order.
    pub ordered: bool,
    /// How many words may stand from the first to the last of them.
    pub within: usize,
    /// None of these stands among them or in the clause before.
    pub without: &'static [Class],
    /// Whether the first of them must be the first word of the sentence.
    pub at_start: bool,
    /// A sentence in which they say it.
    pub example: &'static str,
    /// A sentence that looks alike and does not.
    pub refused: &'static str,
}

/// How terms are written: `[preposition] [modifiers] head [of year]`.
#[derive(Debug, Clone, Copy)]
pub struct Terms {
    /// `vóór`, `in`, `uiterlijk`
    pub prepositions: Class,
    /// What stands between: `het`, `eind`, `komende`, `eerste`.
    pub modifiers: Class,
    /// Seasons, months, recesses, parts of the year.
    pub heads: Class,
    /// Heads that are terms only with something before them that sets a day: `komende jaren`, not `jaren`.
    pub spans: Class,
    /// Modifiers that make a term of a span.
    pub setting: Class,
    /// Words that are terms alone.
    pub alone: Class,
    /// Phrases that are terms as a whole.
    pub phrases: &'static [&'static str],
    /// What may follow a head: `van`, `dit`, `volgend`, `jaar`.
    pub tail: Class,
    /// Conjunctions that begin a term that is a happening: `zodra`, `na afronding van`.
    pub happenings: &'static [&'static str],
}

/// How a sub-question begins, and what it then asks.
#[derive(Debug, Clone, Copy)]
pub struct AskRow {
    /// Words at its beginning, parted by spaces; `*` stands for up to two words.
    pub begins: &'static str,
    /// What it asks.
    pub asks: Asks,
    /// It may be answered in words, though a number is asked: `Hoe groot is de kans?`
    pub in_words: bool,
    /// One that does so.
    pub example: &'static str,
}

/// What a sub-question asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Asks {
    /// A yes or a no.
    YesNo,
    /// A number.
    Number,
    /// A day or a term.
    Date,
    /// A reason.
    Reason,
    /// To tell or explain something.
    Request,
    /// Anything else.
    Open,
}

/// What hints look for in one language.
#[derive(Debug, Clone, Copy)]
pub struct Hints {
    /// Clauses that promise.
    pub commitments: &'static [ClauseRow],
    /// Words that decline or point away.
    pub cues: &'static [NearRow<CueKind>],
    /// Words by which the kind of a commitment is told, the first that fits.
    pub kinds: &'static [NearRow<CommitmentKind>],
    /// When.
    pub terms: Terms,
    /// What is asked.
    pub asks: &'static [AskRow],
    /// Openings that ask for an explanation if one of `explaining` follows: `Kunt u`.
    pub polite: &'static [&'static str],
    /// `toelichten`, `aangeven`
    pub explaining: Class,
    /// What is asked for where it is asked whether something is known: `Is er zicht op het aantal?`
    pub knowledge: Class,
    /// `Zo ja`, `Zo nee`, with whether the yes or the no is the condition.
    pub conditions: &'static [(&'static str, bool)],
    /// Beginnings of sentences that say yes, or no.
    pub said: &'static [(&'static str, bool)],
    /// Words of sentences that say yes or no in the middle, each a phrase.
    pub said_inside: &'static [(&'static str, bool)],
    /// Who speaks for the government in the first person.
    pub first_person: Class,
    /// Who else does.
    pub government: Class,
    /// Who does not speak for the government: `gemeenten`, `sector`.
    pub others: Class,
    /// Those of the government that are followed by a name: `het Ministerie van Financiën`.
    pub with_name: Class,
    /// Articles and the like before a subject.
    pub determiners: Class,
    /// What may stand between a verb and its subject, or between subject and verb.
    pub light: Class,
    /// Prepositions: what follows is no subject.
    pub prepositions: Class,
    /// What begins a clause whose verb stands at its end.
    pub subordinators: Class,
    /// Those of them whose clause says only what may be: `of ik dit wil`.
    pub doubting: Class,
    /// Finite verbs beside which another verb is none: `heb ik onderzoek gedaan`.
    pub auxiliaries: Class,
    /// Forms for one person that end as those for several do: `verken`.
    pub ending_in_en: Class,
    /// Subjects of which there are several.
    pub plural: Class,
    /// Before a noun of the government these make another of it: `Openbaar Ministerie`.
    pub other_names: Class,
    /// Words that tell nothing of what a text is about.
    pub small_words: Class,
    /// Verbs by which a sentence is told from a title.
    pub finite_verbs: Class,
    /// Words before a figure that make it no number asked for: `vraag 3`, `artikel 5`.
    pub no_number_after: Class,
    /// Numbers in words.
    pub number_words: Class,
    /// With what longer numbers in words end: `vierentwintig`.
    pub number_endings: Class,
    /// Words before a figure of four that make it a year: `in 2024`.
    pub year_after: Class,
    /// Days that are no dates of the calendar: `gisteren`, `maandag`.
    pub days: Class,
    /// Names of the months.
    pub months: Class,
    /// Words to which text dumps glue the next one: `wordtgekeken`.
    pub glued: Class,
    /// Words that they glue to the one before: `zomervan`.
    pub glued_behind: Class,
    /// Those of both that no other word begins or ends as, so that what they are glued to need not be known.
    pub glued_to_any: Class,
}
