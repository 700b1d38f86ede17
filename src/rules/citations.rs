//! Mentions of other papers, laws and cases.

use super::phrase::{Phrases, Words};

/// What a citation names, and so how it goes on behind its first words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CitationForm {
    /// A paper by the identifier under which it is published: `kst-36377-13`.
    Identifier,
    /// A judgment: `ECLI:NL:RBMNE:2021:6269`.
    Judgment,
    /// Questions and answers in the appendix of the proceedings: one of these words, if any are given, a session and a
    /// number.
    Appendix(&'static [&'static str]),
    /// Proceedings: chamber, session, number and item.
    Proceedings,
    /// A paper of a chamber: chamber, session, dossier and number.
    Paper,
    /// An official gazette: year and number. How its identifiers begin.
    Gazette(&'static str),
    /// A paper of the European Union: `COM(2020) 607 final`.
    EuPaper,
    /// A law of the European Union: `Richtlijn 2011/93/EU`.
    EuLaw,
}

/// Mentions of other papers, laws and cases.
#[derive(Debug, Clone, Copy)]
pub struct Citations {
    /// How a citation begins that does not begin with a figure. The examples are whole citations.
    pub forms: Phrases<CitationForm>,
    /// How a web address begins, whatever its case.
    pub addresses: Words,
    /// Between the words for the appendix and its session, each once at most: `van de Handelingen`.
    pub of_proceedings: Words,
    /// How the identifiers of such papers begin.
    pub appendix_identifier: &'static str,
    /// How the identifiers of a paper of a chamber begin.
    pub paper_identifier: &'static str,
    /// Before a session.
    pub session: &'static str,
    /// The chambers as the papers number them, with how the identifiers of their proceedings begin.
    pub chambers: Phrases<&'static str>,
    /// How the identifiers of proceedings begin that name no chamber.
    pub proceedings_identifier: &'static str,
    /// Before an item of the proceedings.
    pub item: &'static str,
    /// Before a number; the longer ones first.
    pub number_labels: Words,
    /// Between two numbers or dossiers.
    pub and: &'static str,
    /// The European Union between the words for a law and its number.
    pub eu_marks: Words,
    /// The same behind the number.
    pub eu_endings: Words,
    /// Behind the number of a paper of the Union.
    pub eu_final: &'static str,
}
