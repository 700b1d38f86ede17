//! Offices, titles, and what stands between names.

use super::phrase::{Phrases, Words};

/// What is to be known of an office to read what stands behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Office {
    /// It has a portfolio: `Minister van Financiën`.
    One,
    /// Several persons hold it, which adds these letters to the word: `Ministers`.
    Several(&'static str),
    /// It stands alone: `Minister-President`.
    WithoutPortfolio,
}

/// Offices, titles, and what stands between names.
#[derive(Debug, Clone, Copy)]
pub struct People {
    /// Offices, in small letters.
    pub offices: Phrases<Office>,
    /// What they are called in exports however papers print them, the longer before those that they begin with.
    pub office_names: &'static [(&'static str, &'static str)],
    /// Between an office and its portfolio: `Minister van`, `Minister voor`.
    pub before_portfolio: Words,
    /// Words that end no portfolio, and that dumps glue to the next word: `vanBinnenlandse`.
    pub small_words: Words,
    /// Joins two names or offices.
    pub and: &'static str,
    /// Before an office, or another name that has one.
    pub article: &'static str,
    /// Before each of several who answer: `en van Staatssecretaris Paul`.
    pub of: &'static str,
    /// How a parenthesis begins that is no party: `(ingezonden 3 mei)`.
    pub submission: &'static str,
    /// What a name ends before.
    pub after_name: Words,
    /// Before another name behind one: `Krul (CDA), mede namens het lid Vos (D66)`.
    pub before_other_name: Words,
    /// Before the offices on whose behalf somebody answers too.
    pub on_behalf: &'static str,
    /// How somebody is addressed, before a name.
    pub addressed: Words,
    /// Words in names that dumps glue to the next, in small letters: `Inge vanDijk`.
    pub in_names: &'static [&'static str],
    /// Before the party that several askers share.
    pub shared_party: Words,
    /// Behind the first of several askers that are not named.
    pub and_others: &'static str,
    /// Titles before the name of one who signs.
    pub titles: Words,
}
