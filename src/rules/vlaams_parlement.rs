//! Heads of the written questions of the Vlaams Parlement, whose answers stand below all questions.

/// The words of such a head.
#[derive(Debug, Clone, Copy)]
pub struct FlemishHead {
    /// Above the questions: `SCHRIFTELIJKE VRAAG`
    pub title: &'static str,
    /// Before the paper's number: `nr. 123`
    pub number: &'static str,
    /// Before the one who asks: `van KATRIEN PARTYKA`
    pub from: &'static str,
    /// Before the day of submission: `datum: 3 oktober 2023`
    pub date: &'static str,
    /// Before the one who is asked: `aan LYDIA PEETERS`
    pub to: &'static str,
    /// Below the title of the answers: `op vraag nr. 123 van 3 oktober 2023`
    pub answers: &'static str,
    /// How the offices begin that stand below a name: `VLAAMS MINISTER VAN MOBILITEIT`
    pub offices: &'static [&'static str],
    /// The office that has a portfolio, which may stand below another.
    pub minister: &'static str,
    /// Between an office and its portfolio.
    pub of: &'static str,
}

/// The head of a written question of the Vlaams Parlement.
pub const VLAAMS_PARLEMENT: FlemishHead = FlemishHead {
    title: "SCHRIFTELIJKE VRAAG",
    number: "nr. ",
    from: "van ",
    date: "datum:",
    to: "aan ",
    answers: "op vraag nr. ",
    offices: &["VICEMINISTER-PRESIDENT", "MINISTER-PRESIDENT", "VLAAMS MINISTER", "MINISTER"],
    minister: "VLAAMS MINISTER ",
    of: " VAN ",
};
