//! `tegenlezer check`

use std::cmp::Reverse;
use std::io;

use super::papers::{Papers, Read};
use super::speech::Speech;
use super::{FINDINGS, output};
use crate::dossier::{Dossier, Row, Status};
use crate::export::{FindingJson, json_of_findings};
use crate::i18n::Language;
use crate::i18n::commands;
use crate::i18n::diagnostics::message;
use crate::i18n::insight as words;
use crate::i18n::papers;
use crate::i18n::problems::problem;
use crate::insight::{Attention, Insight, Strength};
use crate::model::{Certainty, Code, Diagnostic, Document, Doubt, Origin, Severity};
use crate::present;
use crate::source::ReadError;
use crate::text::on_one_line;

/// Arguments of `check`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    papers: Papers,
    /// Each finding on its own line, with its place and reason
    #[arg(short, long)]
    verbose: bool,
    /// For programs: each finding as a line of JSON, whatever the language
    #[arg(long, conflicts_with_all = ["verbose", "hints"])]
    json: bool,
    /// Add the strong hints: what the program noticed and did not judge; they never change the exit status
    #[arg(long)]
    hints: bool,
}

/// Says what was found, dossier by dossier, and in the last line how much.
pub fn run(arguments: &Arguments, speech: Speech) -> io::Result<u8> {
    let language = speech.language;
    let read = arguments.papers.read(speech);
    let language = if arguments.json { Language::English } else { language };
    let found: Vec<_> = read.dossiers.iter().map(|dossier| (dossier, findings(dossier, language))).collect();
    let anything = found.iter().any(|(_, findings)| !findings.is_empty());
    if arguments.json {
        let unread = read.errors.iter().map(unread);
        let each = found.iter().flat_map(|(dossier, findings)| findings.iter().map(|finding| finding.json(dossier)));
        output::put(&json_of_findings(&each.chain(unread).collect::<Vec<_>>()))?;
        return Ok(read.finish(if anything { FINDINGS } else { 0 }));
    }
    let mut lines: Vec<String> = Vec::new();
    for (dossier, findings) in &found {
        if arguments.verbose {
            lines.extend(at_length(dossier, findings, language));
        } else if !findings.is_empty() {
            lines.push(in_brief(dossier, findings, language));
        }
        if arguments.hints {
            lines.extend(hints(dossier, arguments.verbose || !findings.is_empty(), language));
        }
    }
    lines.push(sum(&found, &read, language));
    output::put(&(lines.join("\n") + "\n"))?;
    Ok(read.finish(if anything { FINDINGS } else { 0 }))
}

/// The strong hints about the rows of a dossier, each with what was seen; under the papers' names if they are not said yet.
fn hints(dossier: &Dossier, is_headed: bool, language: Language) -> Vec<String> {
    let insight = Insight::find(dossier);
    let strong = insight.attention.iter().filter(|attention| attention.strength == Strength::Strong);
    let line = |attention: &Attention| {
        let said: Vec<_> = attention.reasons.iter().map(|&reason| language.say(words::reason(reason))).collect();
        let key = dossier.rows[attention.row].key;
        format!("  {key}: {}: {}", language.say(words::HINT), said.join("; "))
    };
    let lines: Vec<_> = strong.map(line).collect();
    let head = (!lines.is_empty() && !is_headed).then(|| heading(dossier, language));
    head.into_iter().chain(lines).collect()
}

/// Something that a reader of the papers should know.
#[derive(Debug, PartialEq)]
struct Finding<'a> {
    /// What it is, the same for all of its kind: `not found`, `note without marker`.
    what: String,
    /// Why, where that is not plain.
    why: Option<&'static str>,
    subject: Subject<'a>,
}

#[derive(Debug, PartialEq)]
enum Subject<'a> {
    /// A question.
    Row(&'a Row),
    /// A place in a paper, or the papers as a whole.
    Remark(&'a Diagnostic),
}

impl Finding<'_> {
    /// The finding for programs.
    fn json(&self, dossier: &Dossier) -> FindingJson {
        let of_dossier = FindingJson {
            code: String::new(),
            severity: Severity::Info.name(),
            dossier: Some(present::id(dossier)),
            title: Some(present::title(dossier)),
            question: None,
            path: None,
            line: None,
            page: None,
            message: String::new(),
        };
        match self.subject {
            Subject::Row(row) => {
                let (document, origin) = place_of(dossier, row).unzip();
                let (code, severity) = self.code_of(row);
                FindingJson {
                    code,
                    severity: severity.name(),
                    question: Some(row.key.to_string()),
                    path: document.map(path),
                    line: origin.map(|origin| origin.line),
                    page: origin.and_then(|origin| origin.page),
                    message: self.why.map_or_else(|| self.what.clone(), |why| format!("{}: {why}", self.what)),
                    ..of_dossier
                }
            }
            Subject::Remark(diagnostic) => {
                let said_in = dossier.all_diagnostics().find(|(_, other)| std::ptr::eq(*other, diagnostic));
                FindingJson {
                    code: diagnostic.code().name().to_owned(),
                    severity: diagnostic.severity().name(),
                    path: said_in.and_then(|(document, _)| document).map(path),
                    line: diagnostic.line,
                    page: diagnostic.page,
                    message: message(&diagnostic.finding, Language::English),
                    ..of_dossier
                }
            }
        }
    }

    /// The code of a finding about a row, which never changes: the name of its status, or `uncertain`.
    fn code_of(&self, row: &Row) -> (String, Severity) {
        if self.what == Language::English.say(commands::UNCERTAIN) {
            return (UNCERTAIN.to_owned(), Severity::Warning);
        }
        let severity = match row.status {
            Status::Open | Status::NotFound(_) => Severity::Warning,
            Status::Answered | Status::ByReference | Status::Postponed | Status::Withdrawn => Severity::Info,
        };
        (row.status.name().replace('_', "-"), severity)
    }
}

/// The code of a question whose number or pairing is uncertain.
const UNCERTAIN: &str = "uncertain";

/// The code of a file that could not be read.
const UNREAD: &str = "unread";

/// A file that could not be read, for programs.
fn unread(error: &ReadError) -> FindingJson {
    FindingJson {
        code: UNREAD.to_owned(),
        severity: Severity::Error.name(),
        dossier: None,
        title: None,
        question: None,
        path: Some(on_one_line(&error.path).into_owned()),
        line: None,
        page: None,
        message: Language::English.say(problem(&error.problem)),
    }
}

fn findings(dossier: &Dossier, language: Language) -> Vec<Finding<'_>> {
    let unanswered = dossier.rows.iter().filter(|row| row.status != Status::Answered).map(|row| Finding {
        what: papers::status(row.status, language).to_owned(),
        why: if let Status::NotFound(reason) = row.status { Some(papers::reason(reason, language)) } else { None },
        subject: Subject::Row(row),
    });
    let uncertain = dossier.rows.iter().flat_map(|row| {
        doubts(dossier, row).into_iter().map(move |doubt| Finding {
            what: language.say(commands::UNCERTAIN).to_owned(),
            why: Some(papers::doubt(doubt, language)),
            subject: Subject::Row(row),
        })
    });
    let remarks = dossier.all_diagnostics().map(|(_, diagnostic)| diagnostic);
    let remarks = remarks.filter(|diagnostic| diagnostic.severity() > Severity::Info);
    let remarks = remarks.filter(|diagnostic| !is_said_by_rows(dossier, diagnostic.code())).map(|diagnostic| Finding {
        what: papers::code(diagnostic.code(), language),
        why: None,
        subject: Subject::Remark(diagnostic),
    });
    unanswered.chain(uncertain).chain(remarks).collect()
}

/// Why the wordings and answers of a row are uncertain.
fn doubts(dossier: &Dossier, row: &Row) -> Vec<Doubt> {
    let asked = row.wordings.iter().map(|&(id, question)| dossier.document(id).question(question).certainty);
    let answered = row.answers.iter().map(|&(id, answer)| dossier.document(id).answer(answer).certainty);
    let mut doubts: Vec<_> = asked
        .chain(answered)
        .filter_map(|certainty| match certainty {
            Certainty::Certain => None,
            Certainty::Uncertain(doubt) => Some(doubt),
        })
        .collect();
    doubts.sort_unstable();
    doubts.dedup();
    doubts
}

/// Whether the status or a doubt of some row tells the same.
fn is_said_by_rows(dossier: &Dossier, code: Code) -> bool {
    let doubted =
        |wanted: &[Doubt]| dossier.rows.iter().any(|row| doubts(dossier, row).iter().any(|d| wanted.contains(d)));
    match code {
        Code::AnswerNotFound => dossier.rows.iter().any(|row| matches!(row.status, Status::NotFound(_))),
        Code::JointHeading => doubted(&[Doubt::DividedByCount, Doubt::NotDivided]),
        Code::NumberCorrected => doubted(&[Doubt::NumberCorrected]),
        Code::NumberTwice => doubted(&[Doubt::NumberTwice]),
        Code::AnswerWithoutHeading => doubted(&[Doubt::NoHeading]),
        Code::LineEndsLost => doubted(&[Doubt::FoundInside]),
        Code::TableUnclear => doubted(&[Doubt::TableUnclear]),
        Code::PairedByGroup => doubted(&[Doubt::ByGroup]),
        _ => false,
    }
}

/// The papers, and what was found in them by kind, in one line.
fn in_brief(dossier: &Dossier, findings: &[Finding<'_>], language: Language) -> String {
    let mut kinds: Vec<(&str, Option<&str>)> = Vec::new();
    for finding in findings {
        if !kinds.contains(&(&finding.what, finding.why)) {
            kinds.push((&finding.what, finding.why));
        }
    }
    let of_kind = |what: &str, why: Option<&str>| {
        let same = findings.iter().filter(|finding| (finding.what.as_str(), finding.why) == (what, why));
        let rows =
            same.clone().filter_map(|finding| if let Subject::Row(row) = finding.subject { Some(row) } else { None });
        let places =
            same.filter_map(|finding| if let Subject::Remark(said) = finding.subject { said.line } else { None });
        let places: Vec<_> = places.map(|line| line.to_string()).collect();
        let places = if places.is_empty() {
            String::new()
        } else {
            format!("{} {}", language.say(papers::LINE).0, places.join(", "))
        };
        let why = why.map(|why| format!(" ({why})")).unwrap_or_default();
        format!("{what} {}{places}{why}", papers::ranges(rows)).trim_end().to_owned()
    };
    let parts: Vec<_> = kinds.into_iter().map(|(what, why)| of_kind(what, why)).collect();
    format!("{}: {}", heading(dossier, language), parts.join("; "))
}

/// The papers, each finding and each diagnostic, a line for each.
fn at_length(dossier: &Dossier, findings: &[Finding<'_>], language: Language) -> Vec<String> {
    let mut lines = vec![heading(dossier, language)];
    for finding in findings {
        if let Subject::Row(row) = finding.subject {
            let line = place_of(dossier, row).map(|(_, origin)| origin.line);
            let line = line.map(|line| format!(", {}", papers::lines(line, line, language)));
            let line = line.unwrap_or_default();
            let why = finding.why.map(|why| format!(": {why}")).unwrap_or_default();
            let what = named_at_length(dossier, row, finding, language);
            lines.push(format!("  {}{line}: {what}{why}", row.key));
        }
    }
    for (document, diagnostic) in dossier.all_diagnostics() {
        let Diagnostic { ref finding, line, page } = *diagnostic;
        let code = finding.code();
        let page = page.map(|page| papers::pages(page, page, language));
        let place = [page, line.map(|line| papers::lines(line, line, language))];
        let paper = document.filter(|_| dossier.documents.len() > 1).map(path);
        let place: Vec<_> = [paper].into_iter().chain(place).flatten().collect();
        let place = if place.is_empty() { String::new() } else { format!("{}: ", place.join(", ")) };
        let severity = papers::severity(code.severity(), language);
        let name = papers::code_or_name(code, language);
        lines.push(format!("  {place}{name} ({severity}): {}", message(finding, language)));
    }
    lines
}

/// What a finding is; of an answer that only points elsewhere also to where.
fn named_at_length(dossier: &Dossier, row: &Row, finding: &Finding<'_>, language: Language) -> String {
    let keys: Vec<_> = row.refers_to.iter().filter_map(|&index| dossier.rows.get(index)).map(|row| row.key).collect();
    let points = row.status == Status::ByReference && finding.what == papers::status(row.status, language);
    if points { papers::by_reference(&keys, language) } else { finding.what.clone() }
}

/// Where a row's answer stands, else its last wording.
fn place_of<'a>(dossier: &'a Dossier, row: &Row) -> Option<(&'a Document, Origin)> {
    let answer = row.answers.first().map(|&(id, answer)| (id, dossier.document(id).answer(answer).origin));
    let asked = row.wordings.last().map(|&(id, question)| (id, dossier.document(id).question(question).origin));
    answer.or(asked).map(|(id, origin)| (dossier.document(id), origin))
}

fn path(document: &Document) -> String {
    on_one_line(&document.source.path).into_owned()
}

fn heading(dossier: &Dossier, language: Language) -> String {
    let paths: Vec<_> = dossier.documents.iter().map(path).collect();
    let paths = paths.join(", ");
    match dossier.rows.len() {
        0 => format!("{paths}: {}", language.say(commands::NO_QUESTIONS)),
        rows => format!("{paths}: {}", papers::count(rows, papers::QUESTION, language)),
    }
}

/// The last line: how many findings, of which kinds, in how much.
fn sum(found: &[(&Dossier, Vec<Finding<'_>>)], read: &Read, language: Language) -> String {
    let mut kinds: Vec<(&str, usize)> = Vec::new();
    for finding in found.iter().flat_map(|(_, findings)| findings) {
        match kinds.iter_mut().find(|(what, _)| *what == finding.what) {
            Some((_, count)) => *count += 1,
            None => kinds.push((&finding.what, 1)),
        }
    }
    kinds.sort_by_key(|&(_, count)| Reverse(count)); // stable: the first found first
    let questions: usize = found.iter().map(|(dossier, _)| dossier.rows.len()).sum();
    let papers: usize = found.iter().map(|(dossier, _)| dossier.documents.len()).sum();
    let findings: usize = kinds.iter().map(|(_, count)| count).sum();
    let kinds: Vec<_> = kinds.iter().map(|(what, count)| format!("{count} {what}")).collect();
    let kinds = if kinds.is_empty() { String::new() } else { format!(": {}", kinds.join(", ")) };
    let unread = match read.errors.len() {
        0 => String::new(),
        files => {
            let unread = language.say(commands::COULD_NOT_BE_READ);
            format!("; {} {unread}", papers::count(files, papers::FILE, language))
        }
    };
    let of = [(questions, papers::QUESTION), (papers, papers::PAPER), (found.len(), papers::DOSSIER)];
    let of = of.map(|(number, thing)| papers::count(number, thing, language)).join(", ");
    format!("{} ({of}){kinds}{unread}", papers::count(findings, papers::FINDING, language))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;
    use crate::i18n::Language::{Dutch, English};

    #[test]
    fn a_dossier_takes_a_line() {
        let dossier = sample::dossier();
        assert_eq!(
            in_brief(&dossier, &findings(&dossier, English), English),
            "papers/notice.txt, papers/answer.pdf: 6 questions: answered by reference 2; \
             not found 5 (its heading has no text under it); \
             uncertain 3, 4 (one heading over several questions that could not be divided); \
             note without marker line 70; wording disagrees"
        );
    }

    #[test]
    fn at_length_everything_has_its_place_and_reason() {
        let dossier = sample::dossier();
        let expected = [
            "papers/notice.txt, papers/answer.pdf: 6 questions",
            "  2, line 11: answered by reference to 1",
            "  5, line 19: not found: its heading has no text under it",
            "  3, line 17: uncertain: one heading over several questions that could not be divided",
            "  4, line 17: uncertain: one heading over several questions that could not be divided",
            "  papers/answer.pdf, page 1, line 30: joint-heading (warning): one heading over questions 3, 4; it could not be told which text is whose, so each shows all",
            "  papers/answer.pdf, page 2, line 70: note-without-marker (warning): no marker was found in the text for note 2",
            "  wording-disagrees (warning): answer.pdf: question 2 is worded otherwise than in the papers before it; aligned by number",
        ];
        assert_eq!(at_length(&dossier, &findings(&dossier, English), English), expected);
    }

    #[test]
    fn the_last_line_counts() {
        let dossier = sample::dossier();
        let found = vec![(&dossier, findings(&dossier, English))];
        let read = Read::default();
        assert_eq!(
            sum(&found, &read, English),
            "6 findings (6 questions, 2 papers, 1 dossier): \
             2 uncertain, 1 answered by reference, 1 not found, 1 note without marker, 1 wording disagrees"
        );
        assert_eq!(sum(&[], &read, English), "0 findings (0 questions, 0 papers, 0 dossiers)");
    }

    #[test]
    fn findings_are_told_in_dutch_too() {
        let dossier = sample::dossier();
        let found = findings(&dossier, Dutch);
        assert_eq!(
            in_brief(&dossier, &found, Dutch),
            "papers/notice.txt, papers/answer.pdf: 6 vragen: met verwijzing beantwoord 2; \
             niet gevonden 5 (onder de kop staat geen tekst); \
             onzeker 3, 4 (één kop boven meer vragen die niet te verdelen waren); \
             noot zonder nootcijfer in de tekst regel 70; bewoording verschilt"
        );
        let lines = at_length(&dossier, &found, Dutch);
        assert_eq!(lines[1], "  2, regel 11: met verwijzing naar 1 beantwoord");
        assert_eq!(
            lines[6],
            "  papers/answer.pdf, blz. 2, regel 70: noot zonder nootcijfer in de tekst (let op): bij noot 2 is in de tekst geen nootcijfer gevonden"
        );
        let read = Read::default();
        let sum = sum(&[(&dossier, found)], &read, Dutch);
        assert!(sum.starts_with("6 bevindingen (6 vragen, 2 stukken, 1 dossier): 2 onzeker, "), "{sum}");
    }
}
