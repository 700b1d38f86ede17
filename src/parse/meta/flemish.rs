//! What the head of a paper of the Vlaams Parlement says: a line for each thing, names and offices in capitals.

use super::{date, one_line};
use crate::model::{Meta, PaperNumber, Person, Respondent};
use crate::rules::{Dates, FlemishHead, VLAAMS_PARLEMENT};

/// How many paragraphs a head has at most.
const LINES: usize = 10;

/// Whether a paragraph below the questions belongs to the head of the answers: the minister's name and office, `op vraag
/// nr. 123 van 3 oktober 2023`.
pub(in crate::parse) fn heads_answers(paragraph: &str) -> bool {
    names_office(paragraph) || paragraph.contains(VLAAMS_PARLEMENT.answers)
}

/// Whether a paragraph is a minister's name, office or both: `LYDIA PEETERS VLAAMS MINISTER VAN MOBILITEIT`.
pub(in crate::parse) fn names_office(paragraph: &str) -> bool {
    in_capitals(paragraph) && office(paragraph).is_some()
}

/// Whether a paragraph has letters, and none of them small.
pub(in crate::parse) fn in_capitals(paragraph: &str) -> bool {
    paragraph.contains(char::is_uppercase) && !paragraph.contains(char::is_lowercase)
}

/// Fills in what a head of this form says and nothing else said.
pub(super) fn fill(dates: &Dates, meta: &mut Meta, head: &[&str]) {
    let rules = &VLAAMS_PARLEMENT;
    let asked = head
        .iter()
        .position(|paragraph| paragraph.contains(rules.title))
        .and_then(|at| asked(dates, meta, &head[at..]));
    let answered = head.iter().position(|paragraph| paragraph.contains(rules.answers));
    if let Some(at) = answered {
        answer(dates, meta, head, at);
    }
    if asked.is_some() && answered.is_none() {
        meta.respondents.clear(); // the office above the questions is that of the one who is asked
    }
}

/// `SCHRIFTELIJKE VRAAG`, `nr. 123`, `van KATRIEN PARTYKA`, `datum: 3 oktober 2023`, `aan LYDIA PEETERS`, her office, and
/// what it is about.
fn asked(dates: &Dates, meta: &mut Meta, head: &[&str]) -> Option<()> {
    let rules = &VLAAMS_PARLEMENT;
    let to = head.iter().take(LINES).position(|line| line.starts_with(rules.to))?;
    let above = head[..to].join(" ");
    let after_title = above.split_once(rules.title)?.1;
    let after_number = after_title.split_once(rules.number)?.1;
    meta.number = meta.number.take().or(paper_number(after_number));
    let (before_date, day) = after_number.split_once(rules.date).unwrap_or((after_number, ""));
    meta.submitted = meta.submitted.or(date(dates, day));
    fill_askers(meta, before_date, rules);
    let whole = match head.get(to + 1).filter(|next| office(head[to]).is_none() && names_office(next)) {
        Some(next) => format!("{} {next}", head[to]),
        None => head[to].to_owned(),
    };
    let title = to + 1 + usize::from(whole.len() > head[to].len());
    if meta.addressees.is_empty() {
        meta.addressees.extend(office(&whole).map(|at| whole[at..].to_owned()));
    }
    let subject = head.get(title).filter(|line| line.len() < 200 && !line.ends_with(['.', ':', '?']));
    meta.subject = meta.subject.take().or(subject.map(|line| (*line).to_owned()));
    Some(())
}

/// `ANTWOORD op vraag nr. 123 van 3 oktober 2023 van KATRIEN PARTYKA`, with the name of the one who answers above it.
fn answer(dates: &Dates, meta: &mut Meta, head: &[&str], at: usize) {
    let rules = &VLAAMS_PARLEMENT;
    let whole = head[at..head.len().min(at + 2)].join(" ");
    let Some((_, rest)) = whole.split_once(rules.answers) else { return };
    meta.number = meta.number.take().or(paper_number(rest));
    meta.submitted = meta.submitted.or(date(dates, rest));
    let year = rest.rfind(|c: char| c.is_ascii_digit()).map_or(0, |last| last + 1);
    fill_askers(meta, &rest[year..], rules);
    let above = head[..at].iter().rposition(|line| names_office(line) && !line.starts_with(rules.to));
    let Some(above) = above.filter(|_| meta.respondents.is_empty()) else { return };
    let line = one_line(head[above]);
    let Some(start) = office(&line) else { return };
    let name_above =
        || above.checked_sub(1).map(|up| head[up]).filter(|line| in_capitals(line) && office(line).is_none());
    let name = Some(line[..start].trim()).filter(|name| !name.is_empty()).or_else(name_above);
    // A vice minister-president has a portfolio below that office.
    let (role, portfolio) = match line.rsplit_once(rules.minister) {
        Some((_, portfolio)) => (rules.minister.trim(), Some(portfolio)),
        None => (&line[start..], None),
    };
    let (role, portfolio) = match portfolio {
        Some(portfolio) => (role, portfolio.strip_prefix(rules.of.trim_start()).map(str::to_owned)),
        None => role.split_once(rules.of).map_or((role, None), |(role, of)| (role, Some(of.to_owned()))),
    };
    let role = role.to_owned();
    meta.respondents.extend(name.map(|name| Respondent { name: name.to_owned(), role: Some(role), portfolio }));
}

fn paper_number(text: &str) -> Option<PaperNumber> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    Some(PaperNumber { session: None, number: text[..digits].parse().ok()? })
}

/// `van KATRIEN PARTYKA`, `van JOS LANTMEETERS en TOM ONGENA`
fn fill_askers(meta: &mut Meta, text: &str, rules: &FlemishHead) {
    let Some((_, names)) = text.split_once(rules.from).filter(|_| meta.askers.is_empty()) else { return };
    let names = names.split([',', '\n']).flat_map(|part| part.split(" en ")).flat_map(|part| part.split(" EN "));
    let names = names.map(str::trim).take_while(|name| in_capitals(name));
    meta.askers.extend(names.map(|name| Person { name: name.to_owned(), party: None }));
}

/// Where the office begins in a line that names one.
fn office(line: &str) -> Option<usize> {
    let begins = |at: usize| at == 0 || line[..at].ends_with(' ');
    VLAAMS_PARLEMENT.offices.iter().filter_map(|office| line.find(office)).filter(|&at| begins(at)).min()
}
