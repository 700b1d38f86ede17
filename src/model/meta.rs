//! What a paper says about itself.

use super::Date;

/// What a paper says about itself. What it does not say is absent.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Meta {
    /// The whole heading sentence, `(ingezonden …).` included; for a letter its subject line.
    pub title: Option<String>,
    /// What the questions are about: the part of the title after "over".
    pub subject: Option<String>,
    /// The paper's own identifier as printed: `ah-tk-20242025-2884`, `kv-tk-2024Z18796`.
    pub document_id: Option<String>,
    /// The paper's own number in the Aanhangsel, where printed: `605` of `AH 605`.
    pub number: Option<PaperNumber>,
    /// Case numbers of the questions: `2024Z17900`.
    pub cases: Vec<String>,
    /// When the questions were put ("ingezonden").
    pub submitted: Option<Date>,
    /// When the notice or answer came in ("ontvangen").
    pub received: Option<Date>,
    /// The date of a letter.
    pub dated: Option<Date>,
    /// Who asks.
    pub askers: Vec<Person>,
    /// Who is asked, as printed: `Minister van Justitie en Veiligheid`.
    pub addressees: Vec<String>,
    /// Who answers, or sends the notice.
    pub respondents: Vec<Respondent>,
    /// "Zie ook Aanhangsel Handelingen, vergaderjaar 2024-2025, nr. 2884".
    pub see_also: Vec<PaperNumber>,
}

/// A member who asks.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Person {
    /// `Diederik van Dijk`
    pub name: String,
    /// `SGP`, where given
    pub party: Option<String>,
}

/// A member of the government who answers.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Respondent {
    /// `Van Weel`
    pub name: String,
    /// `Minister`, as printed
    pub role: Option<String>,
    /// `Justitie en Veiligheid`
    pub portfolio: Option<String>,
}

/// A number in the Aanhangsel van de Handelingen.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub struct PaperNumber {
    /// The parliamentary year, `2024-2025`; `None` where only the number is printed (`AH 605`).
    pub session: Option<String>,
    /// The number.
    pub number: u32,
}
