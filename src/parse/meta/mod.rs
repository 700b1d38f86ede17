//! What a paper says about itself: its head, letterhead and running feet.
//!
//! What comes in are the paragraphs above the first question, the furniture, and what the file's format gives. What goes
//! out is a [`Meta`]: title, subject, people, days and numbers, each as far as it is printed.
//!
//! What never happens here: nothing is guessed from the text of questions and answers, and nothing is taken out of it.

mod date;
pub(in crate::parse) mod flemish;
mod people;

use std::borrow::Cow;
use std::collections::HashSet;

use memchr::memmem;

use crate::model::{Date, Meta, PaperNumber, Person, Respondent};
use crate::rules::phrase::Words;
use crate::rules::{Dates, MetaFields, Rules};
use crate::source::MetaKey;

pub use date::date;

/// No head of a paper has more paragraphs; a letter's prose is not read for its meta.
const HEAD: usize = 80;

/// What a paper says about itself.
///
/// `preamble`: the paragraphs before the first question; `furniture`: the running heads and feet; `given`: what the
/// file's format says, which has precedence.
pub fn meta<'a>(rules: &Rules, preamble: &'a [&'a str], furniture: &'a [&'a str], given: &[(MetaKey, String)]) -> Meta {
    let fields = &rules.parliament.meta;
    let tidy = |lines: &'a [&'a str]| lines.iter().take(HEAD).map(|line| one_line(line)).collect::<Vec<_>>();
    let (head, margins) = (tidy(preamble), tidy(furniture));
    let head: Vec<_> = head.iter().map(Cow::as_ref).collect();
    let margins: Vec<_> = margins.iter().map(Cow::as_ref).collect();
    let title = title(fields, &head).or_else(|| labelled(&margins, &fields.subject_labels).map(str::to_owned));
    let mut meta = Meta { title, ..Meta::default() };
    people_and_subject(rules, &mut meta, &head);
    identifiers(fields, &mut meta, &head, furniture);
    dates(rules, &mut meta, &head, &margins);
    meta.see_also = head.iter().flat_map(|paragraph| see_also(fields, paragraph)).collect();
    meta.respondents = respondents(rules, &head, &meta);
    flemish::fill(&rules.language.dates, &mut meta, &head);
    take_given(rules, &mut meta, given);
    meta
}

/// White space as single spaces.
fn one_line(s: &str) -> Cow<'_, str> {
    let tidy = s.split(' ').all(|word| !word.is_empty() && !word.contains(char::is_whitespace));
    if tidy { Cow::Borrowed(s) } else { Cow::Owned(s.split_whitespace().collect::<Vec<_>>().join(" ")) }
}

/// Where words stand in a paragraph: looks for the byte of theirs that is rarest in Dutch, since for so many short words
/// in short paragraphs a searcher takes longer to make than to use.
fn position_of(paragraph: &str, words: &str) -> Option<usize> {
    const COMMON_FIRST: &[u8] = b" enatirodslgvhkmub";
    let common = |byte: u8| COMMON_FIRST.iter().position(|&other| other == byte).unwrap_or(COMMON_FIRST.len());
    let (paragraph, words) = (paragraph.as_bytes(), words.as_bytes());
    let (place, &rarest) = words.iter().enumerate().max_by_key(|&(_, &byte)| common(byte))?;
    let mut starts = memchr::memchr_iter(rarest, paragraph).filter_map(|at| at.checked_sub(place));
    starts.find(|&start| paragraph[start..].starts_with(words))
}

/// The heading of the questions, else that of the answers, of a consultation, or the subject line of a letter.
fn title(rules: &MetaFields, head: &[&str]) -> Option<String> {
    let questions = || head.iter().find_map(|paragraph| heading(rules, paragraph)).map(str::to_owned);
    let answers = || rules.other_titles.all().iter().find_map(|words| heading_over_lines(rules, head, words));
    let consultation = || head.iter().find_map(|paragraph| consultation(rules, paragraph)).map(str::to_owned);
    let letter = || labelled(head, &rules.subject_labels).map(str::to_owned);
    questions().or_else(answers).or_else(consultation).or_else(letter)
}

/// Who asks whom about what, from the title; a notice without a heading says it in its text ("De vragen van het lid
/// Flach (SGP) over …").
fn people_and_subject(rules: &Rules, meta: &mut Meta, head: &[&str]) {
    let fields = &rules.parliament.meta;
    let title = meta.title.clone();
    let in_title = title.iter().filter_map(|title| askers_in(rules, title, &fields.before_askers_in_title));
    for (askers, rest) in in_title.chain(head.iter().filter_map(|paragraph| askers_in_head(rules, paragraph))) {
        let (addressees, subject) = addressees_and_subject(rules, rest);
        if meta.askers.is_empty() {
            meta.askers = askers;
        }
        if meta.addressees.is_empty() {
            meta.addressees = addressees;
        }
        meta.subject = meta.subject.take().or(subject);
    }
    if meta.askers.is_empty() {
        let of_committee = title.as_deref().filter(|title| fields.consultation_titles.inside(title));
        let after = |title: &str| {
            fields.consultation_about.all().iter().find_map(|word| Some(title.split_once(word)?.1.to_owned()))
        };
        meta.subject = of_committee.and_then(after);
        meta.addressees.extend(head.iter().filter_map(|paragraph| addressed_to(fields, paragraph)).map(str::to_owned));
        if let Some((addressees, subject)) = head.iter().find_map(|paragraph| put_to(rules, paragraph)) {
            meta.addressees.extend(addressees);
            meta.subject = meta.subject.take().or(subject);
        }
    }
}

/// The heading of the questions in a paragraph: from its first words to the end of `(ingezonden …).`, else to the next
/// line of the head or the paragraph's end.
fn heading<'a>(rules: &MetaFields, paragraph: &'a str) -> Option<&'a str> {
    let start = rules.titles.all().iter().filter_map(|words| position_of(paragraph, words)).min()?;
    let title = &paragraph[start..];
    let submitted = position_of(title, rules.submitted_in_title).and_then(|at| Some(at + title[at..].find(')')? + 1));
    let next_line = || rules.after_title.all().iter().filter_map(|words| position_of(title, words)).min();
    let end = match submitted {
        Some(end) => end + usize::from(title[end..].starts_with('.')),
        None => next_line().unwrap_or(title.len()),
    };
    Some(title[..end].trim())
}

/// A heading that begins a paragraph; one that breaks off (`… op Kamervragen`) goes on in the next (`van de leden …`).
fn heading_over_lines(rules: &MetaFields, head: &[&str], beginning: &str) -> Option<String> {
    let (index, first) = head.iter().enumerate().find(|(_, paragraph)| paragraph.starts_with(beginning))?;
    let open = !first.ends_with(['.', '?', ':']);
    let rest = head.get(index + 1).filter(|next| open && next.starts_with(rules.rest_of_title));
    Some(rest.map_or_else(|| (*first).to_owned(), |rest| format!("{first} {rest}")))
}

/// `… de antwoorden bij het schriftelijk overleg inzake de documentaire.` gives `schriftelijk overleg inzake de
/// documentaire`.
fn consultation<'a>(rules: &MetaFields, paragraph: &'a str) -> Option<&'a str> {
    let start = rules.consultation.all().iter().find_map(|words| position_of(paragraph, words))?;
    let title = &paragraph[start..];
    let end = position_of(title, ". ").unwrap_or(title.len());
    Some(title[..end].trim_end_matches('.').trim())
}

/// What stands behind a label (`Betreft: Steun …`), or in the paragraph below it.
fn labelled<'a>(head: &[&'a str], labels: &Words) -> Option<&'a str> {
    head.iter().enumerate().find_map(|(index, paragraph)| {
        let after = paragraph.strip_prefix(labels.at_start(paragraph)?)?;
        let value = after.trim_start_matches(':').trim();
        match value {
            "" => head.get(index + 1).copied(),
            _ => after.starts_with([':', ' ', '\t']).then_some(value),
        }
    })
}

/// `Aan: De woordvoerders van de Commissie`
fn addressed_to<'a>(rules: &MetaFields, paragraph: &'a str) -> Option<&'a str> {
    paragraph.strip_prefix(rules.addressee_labels.at_start(paragraph)?).map(str::trim).filter(|to| !to.is_empty())
}

/// Those who ask in a paragraph of the head, of the House or of a council.
fn askers_in_head<'a>(rules: &Rules, paragraph: &'a str) -> Option<(Vec<Person>, &'a str)> {
    let fields = &rules.parliament.meta;
    let of_council = || askers_in(rules, paragraph, &fields.before_council_askers);
    askers_in(rules, paragraph, &fields.before_askers).or_else(of_council)
}

/// `… heeft een aantal vragen voorgelegd aan de Minister van Financiën over de brief van 13 april 2022.`
fn put_to(rules: &Rules, paragraph: &str) -> Option<(Vec<String>, Option<String>)> {
    let words = rules.parliament.meta.put_to.all().iter();
    let end = words.filter_map(|words| Some(position_of(paragraph, words)? + words.len())).min()?;
    let rest = &paragraph[end..];
    rest.starts_with(rules.parliament.meta.to).then_some(())?;
    let sentence = rest.match_indices(". ").find(|(at, _)| rest[at + 2..].starts_with(char::is_uppercase));
    let (addressees, subject) = addressees_and_subject(rules, sentence.map_or(rest, |(at, _)| &rest[..at]));
    (!addressees.is_empty()).then(|| (addressees, subject.map(|subject| without_letter(rules, subject))))
}

/// `fietspaden` of `de brief van 1 februari 2022 over fietspaden`: what the letter is about that is asked about.
fn without_letter(rules: &Rules, subject: String) -> String {
    let fields = &rules.parliament.meta;
    let Some(rest) = fields.letter_asked_about.at_start(&subject).map(|words| &subject[words.len()..]) else {
        return subject;
    };
    let about = fields.about.all().iter().filter_map(|word| about(fields, rest, word)).min();
    let about = about.filter(|&(start, _)| date(&rules.language.dates, &rest[..start]).is_some());
    about.map_or(subject.clone(), |(_, end)| rest[end..].trim().to_owned())
}

/// Those who ask in a sentence that speaks of their questions, and what follows them.
fn askers_in<'a>(rules: &Rules, sentence: &'a str, before: &Words) -> Option<(Vec<Person>, &'a str)> {
    let questions = rules.parliament.meta.questions.all().iter();
    let speaks = questions.filter_map(|word| Some(position_of(sentence, word)? + word.len() - 1)).min()?;
    let after = &sentence[speaks..];
    let (at, words) =
        before.all().iter().filter_map(|words| Some((position_of(after, words)?, words))).min_by_key(|(at, _)| *at)?;
    let names = &after[at + words.len()..];
    let (askers, end) = people::askers(&rules.language.people, names);
    (!askers.is_empty()).then(|| (askers, &names[end..]))
}

/// Of what follows the askers: ` aan de Minister van … over het bericht (ingezonden …).`
fn addressees_and_subject(rules: &Rules, rest: &str) -> (Vec<String>, Option<String>) {
    let fields = &rules.parliament.meta;
    let about = fields.about.all().iter().filter_map(|word| about(fields, rest, word)).min();
    let (to, subject) = match about {
        Some((start, end)) => (&rest[..start], Some(&rest[end..])),
        None => (rest, None),
    };
    let to = to.split_once(fields.submitted_in_title).map_or(to, |(to, _)| to);
    let addressees = match to.split_once(fields.to) {
        Some((before, to)) if before.len() < 30 => people::addressees(&rules.language.people, to),
        _ => Vec::new(),
    };
    let subject = subject.map(|subject| {
        let end = fields
            .subject_ends
            .all()
            .iter()
            .filter_map(|words| position_of(subject, words))
            .min()
            .unwrap_or(subject.len());
        subject[..end].trim().trim_end_matches([':', '.', ',']).trim().to_owned()
    });
    (addressees, subject.filter(|subject| !subject.is_empty()))
}

/// Where the word that announces the subject begins and ends. Dumps glue the next word to it (`overhet`), but
/// `overheid` is another word.
fn about(rules: &MetaFields, s: &str, word: &str) -> Option<(usize, usize)> {
    s.match_indices(word).map(|(at, _)| (at, at + word.len())).find(|&(_, end)| {
        let next: String = s[end..].chars().take_while(|c| c.is_alphabetic()).collect();
        !s[end..].is_empty() && (next.is_empty() || rules.glued_to_about.all().contains(&next.as_str()))
    })
}

fn identifiers(rules: &MetaFields, meta: &mut Meta, head: &[&str], furniture: &[&str]) {
    let lines = || furniture.iter().copied().chain(head.iter().copied().filter(|line| line.len() < 40));
    // Markdown made of a PDF has blanks for the hyphens: `ah tk 20212022 9999`.
    let spaced = || furniture.iter().map(|line| line.replace(' ', "-")).find(|id| identifier(rules, id) == Some(id));
    meta.document_id = lines().find_map(|line| identifier(rules, line)).map(str::to_owned).or_else(spaced);
    let id = meta.document_id.as_deref().unwrap_or_default();
    meta.number = number_of_id(rules, id).or_else(|| head.iter().find_map(|line| number_in_head(rules, line)));
    let in_id = id.strip_prefix(rules.question_identifier).and_then(case_at).map(|(case, _)| case);
    let mut seen: HashSet<_> = meta.cases.iter().cloned().collect();
    let found = in_id.into_iter().chain(head.iter().flat_map(|paragraph| cases(paragraph)));
    meta.cases.extend(found.filter(|case| seen.insert(case.clone())));
}

/// `ah-tk-20242025-2884`, `kv-tk-2024Z18796`, `kst-36377-13` in a line.
fn identifier<'a>(rules: &MetaFields, line: &'a str) -> Option<&'a str> {
    let start = rules.identifiers.all().iter().filter_map(|prefix| position_of(line, prefix)).min()?;
    let rest = &line[start..];
    let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).unwrap_or(rest.len());
    let id = rest[..end].trim_end_matches('-');
    id.contains(|c: char| c.is_ascii_digit()).then_some(id)
}

/// `ah-tk-20242025-2884`
fn number_of_id(rules: &MetaFields, id: &str) -> Option<PaperNumber> {
    let (years, number) = id.strip_prefix(rules.answer_identifier)?.split_once('-')?;
    let (first, second) = (years.get(..4)?, years.get(4..).filter(|second| second.len() == 4)?);
    Some(PaperNumber { session: Some(format!("{first}-{second}")), number: number.parse().ok()? })
}

/// `AH 605`
fn number_in_head(rules: &MetaFields, line: &str) -> Option<PaperNumber> {
    let number = line.trim().strip_prefix(rules.answer_number)?.trim().parse().ok()?;
    Some(PaperNumber { session: None, number })
}

/// The case numbers in a paragraph, without the space that some print: `2024Z 17972`.
fn cases(paragraph: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut end = 0;
    for at in memmem::find_iter(paragraph.as_bytes(), b"Z") {
        let Some(start) = at.checked_sub(4).filter(|&start| start >= end && paragraph.is_char_boundary(start)) else {
            continue;
        };
        let alone = !paragraph[..start].ends_with(|c: char| c.is_ascii_digit());
        if let Some((case, length)) = case_at(&paragraph[start..]).filter(|_| alone) {
            found.push(case);
            end = start + length;
        }
    }
    found
}

/// The case number at the beginning of a string, and its length.
fn case_at(s: &str) -> Option<(String, usize)> {
    let year = s.get(..4).filter(|year| year.bytes().all(|byte| byte.is_ascii_digit()))?;
    let rest = s[4..].strip_prefix('Z')?;
    let spaced = rest.trim_start();
    let digits = spaced.bytes().take_while(u8::is_ascii_digit).count();
    let length = 5 + (rest.len() - spaced.len()) + digits;
    (4..=6).contains(&digits).then(|| (format!("{year}Z{}", &spaced[..digits]), length))
}

/// A date takes no more bytes: `10 september 2023`.
const SHORT: usize = 20;

fn dates(rules: &Rules, meta: &mut Meta, head: &[&str], margins: &[&str]) {
    let (fields, dates) = (&rules.parliament.meta, &rules.language.dates);
    let after = |words: &Words| {
        head.iter().find_map(|paragraph| {
            let at = words.all().iter().find_map(|word| Some(position_of(paragraph, word)? + word.len()))?;
            let end = paragraph[at..].find(')').map_or(paragraph.len(), |end| at + end);
            date(dates, &paragraph[at..end])
        })
    };
    let at_once = |paragraph: &&str| {
        let mut words = fields.submitted_in_text.all().iter();
        words.find_map(|words| {
            let rest = &paragraph[position_of(paragraph, words)? + words.len()..];
            let begins = rest.starts_with(|c: char| c.is_ascii_digit());
            date(dates, rest.get(..rest.len().min(SHORT)).filter(|_| begins)?)
        })
    };
    meta.submitted = after(&fields.submitted).or_else(|| head.iter().find_map(at_once));
    meta.received = after(&fields.received);
    let labelled = || [head, margins].iter().find_map(|lines| date(dates, labelled(lines, &fields.date_labels)?));
    meta.dated = labelled().or_else(|| head.iter().find_map(|line| date_line(dates, line)));
}

/// A line of a place and a date: `29 september 2025, Leiden`, `Den Haag, 25 juli 2024`.
fn date_line(rules: &Dates, line: &str) -> Option<Date> {
    let prose = line.ends_with('.') || line.contains(['(', ':', ';', '«']);
    let begins = line.starts_with(|c: char| c.is_ascii_digit() || c.is_uppercase());
    if prose || !begins {
        return None;
    }
    let words = line.split_whitespace().count();
    let date = date(rules, line)?;
    let comma = words <= 3 || line.contains(',');
    (words <= 7 && comma).then_some(date)
}

/// "Zie ook Aanhangsel Handelingen, vergaderjaar 2024-2025, nr. 2884"
fn see_also(rules: &MetaFields, paragraph: &str) -> Vec<PaperNumber> {
    let words = rules.see_also.all().iter();
    let start = words.filter_map(|words| Some(position_of(paragraph, words)? + words.len())).min();
    start.map_or_else(Vec::new, |start| paper_numbers(rules, &paragraph[start..]))
}

/// The numbers at the beginning of `s`, each with the session named before it.
fn paper_numbers(rules: &MetaFields, s: &str) -> Vec<PaperNumber> {
    let mut found = Vec::new();
    let mut session = None;
    let mut rest = s;
    loop {
        rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        let word = &rest[..rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len())];
        if let Some((years, length)) = session_at(rest) {
            session = Some(years);
            rest = &rest[length..];
        } else if word.is_empty() {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            let Ok(number) = rest[..digits].parse() else { return found };
            found.push(PaperNumber { session: session.clone(), number });
            rest = &rest[digits..];
        } else if rules.around_papers.has(word) || (found.is_empty() && rules.before_paper.has(word)) {
            rest = &rest[word.len()..];
        } else {
            return found;
        }
    }
}

/// `2024–2025`, `2024/25` at the beginning of a string as `2024-2025`, and its length.
pub(super) fn session_at(s: &str) -> Option<(String, usize)> {
    let digits = |s: &str| s.bytes().take_while(u8::is_ascii_digit).count();
    if digits(s) != 4 {
        return None;
    }
    let first: u16 = s[..4].parse().ok()?;
    let after = s[4..].strip_prefix(['-', '–', '/', '‑', '‐'])?;
    let length = digits(after);
    let second: u16 = after[..length].parse().ok()?;
    let follows = match length {
        4 => second == first + 1,
        2 => second == (first + 1) % 100,
        _ => false,
    };
    follows.then(|| (format!("{first}-{}", first + 1), s.len() - after.len() + length))
}

fn respondents(rules: &Rules, head: &[&str], meta: &Meta) -> Vec<Respondent> {
    let before = rules.parliament.meta.before_respondents.all();
    let named = head.iter().find_map(|paragraph| {
        let at = before.iter().filter_map(|words| Some(position_of(paragraph, words)? + words.len())).min()?;
        Some(people::respondents(rules, &paragraph[at..])).filter(|found| !found.is_empty())
    });
    named.unwrap_or_else(|| {
        let mut signed = people::signatories(&rules.language.people, head);
        if !meta.askers.is_empty() {
            // Answers to members name the respondent as the official papers do: `Van Weel`.
            signed.iter_mut().for_each(|one| one.name = people::without_initials(&one.name));
        }
        signed
    })
}

/// What the format says has precedence over what was made out from the text.
fn take_given(rules: &Rules, meta: &mut Meta, given: &[(MetaKey, String)]) {
    let (fields, dates) = (&rules.parliament.meta, &rules.language.dates);
    let values = |wanted: MetaKey| given.iter().filter(move |(key, _)| *key == wanted).map(|(_, value)| value);
    let all = |wanted: MetaKey| values(wanted).map(|value| one_line(value).into_owned());
    let one = |wanted: MetaKey| all(wanted).find(|value| !value.is_empty());
    let set = |field: &mut Option<String>, value: Option<String>| *field = value.or(field.take());
    set(&mut meta.title, one(MetaKey::Title));
    set(&mut meta.subject, one(MetaKey::Subject));
    set(&mut meta.document_id, one(MetaKey::Identifier));
    let session = one(MetaKey::Session).and_then(|session| session_at(&session)).map(|(session, _)| session);
    let number = one(MetaKey::Number).and_then(|number| number.parse().ok());
    let from_id = meta.document_id.as_deref().and_then(|id| number_of_id(fields, id));
    let session = session.or_else(|| from_id.as_ref().and_then(|id| id.session.clone()));
    let given_number = number.map(|number| PaperNumber { session, number });
    meta.number = given_number.or(from_id).or(meta.number.take());
    let cases: Vec<_> = all(MetaKey::Case).flat_map(|value| self::cases(&value)).collect();
    let given: HashSet<_> = cases.iter().collect();
    meta.cases.retain(|case| !given.contains(case));
    meta.cases.splice(0..0, cases);
    meta.submitted = one(MetaKey::Submitted).and_then(|value| date(dates, &value)).or(meta.submitted);
    meta.received = one(MetaKey::Received).and_then(|value| date(dates, &value)).or(meta.received);
    let askers = all(MetaKey::Asker).flat_map(|value| people::given_askers(&rules.language.people, &value));
    meta.askers = same_people(askers.collect(), std::mem::take(&mut meta.askers), |asker| &asker.name);
    let addressees = all(MetaKey::Addressee).map(|value| given_addressees(rules, value));
    replace_unless_vaguer(&mut meta.addressees, addressees.collect());
    let respondents = all(MetaKey::Respondent).flat_map(|value| given_respondent(rules, &value));
    meta.respondents = same_people(respondents.collect(), std::mem::take(&mut meta.respondents), |one| &one.name);
}

/// The people that a format gives; where the heading of the paper names all of them too, as it names them: with parties
/// and offices.
fn same_people<T>(given: Vec<T>, read: Vec<T>, name: impl Fn(&T) -> &str) -> Vec<T> {
    let same = |one: &T| read.iter().any(|other| surname(name(one)) == surname(name(other)));
    if given.iter().all(same) { read } else { given }
}

/// The last word of a name, in small letters.
fn surname(name: &str) -> String {
    name.split_whitespace().next_back().unwrap_or_default().to_lowercase()
}

/// `de minister van Verkeer` is `minister van Verkeer`; the second value says whether an office is named.
fn given_addressees(rules: &Rules, value: String) -> (Vec<String>, bool) {
    let offices = people::addressees(&rules.language.people, &value);
    if offices.is_empty() { (vec![value], false) } else { (offices, true) }
}

/// Some files name the person who is asked where others name the office: what the heading says is better.
fn replace_unless_vaguer(field: &mut Vec<String>, given: Vec<(Vec<String>, bool)>) {
    let offices = given.iter().any(|(_, office)| *office);
    if offices || field.is_empty() {
        let wanted = given.into_iter().filter(|(_, office)| *office || !offices);
        replace(field, wanted.flat_map(|(values, _)| values));
    }
}

/// `Role Name (Portfolio)`, or a name alone.
fn given_respondent(rules: &Rules, value: &str) -> Vec<Respondent> {
    let found = people::respondents(rules, value);
    let alone = || vec![Respondent { name: value.to_owned(), role: None, portfolio: None }];
    if found.is_empty() && !value.is_empty() { alone() } else { found }
}

fn replace<T>(field: &mut Vec<T>, values: impl Iterator<Item = T>) {
    let values: Vec<T> = values.collect();
    if !values.is_empty() {
        *field = values;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::TWEEDE_KAMER;

    fn of(preamble: &[&str]) -> Meta {
        meta(&TWEEDE_KAMER, preamble, &[], &[])
    }

    fn people(askers: &[Person]) -> String {
        let one = |asker: &Person| format!("{} ({})", asker.name, asker.party.as_deref().unwrap_or("-"));
        askers.iter().map(one).collect::<Vec<_>>().join(", ")
    }

    fn names(respondents: &[Respondent]) -> Vec<&str> {
        respondents.iter().map(|respondent| respondent.name.as_str()).collect()
    }

    fn day(s: &str) -> Option<Date> {
        Some(s.parse().unwrap())
    }

    /// Seed 001.
    #[test]
    fn an_official_notice() {
        let title = "Vragen van het lid Diederik van Dijk (SGP) aan de Minister van Justitie en Veiligheid over de \
                     AI-explosie van kinderporno (ingezonden 31 juli 2025).";
        let notice = "Mededeling van Minister Van Weel (Justitie en Veiligheid) (ontvangen 21 augustus 2025).";
        let furniture =
            ["ah-tk-20242025-2884", "ISSN 0921 - 7398", "Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 1"];
        let meta = meta(&TWEEDE_KAMER, &[title, notice], &furniture, &[]);
        assert_eq!(meta.title.as_deref(), Some(title));
        assert_eq!(meta.subject.as_deref(), Some("de AI-explosie van kinderporno"));
        assert_eq!(meta.document_id.as_deref(), Some("ah-tk-20242025-2884"));
        assert_eq!(meta.number, Some(PaperNumber { session: Some("2024-2025".into()), number: 2884 }));
        assert_eq!((meta.submitted, meta.received), (day("2025-07-31"), day("2025-08-21")));
        assert_eq!(people(&meta.askers), "Diederik van Dijk (SGP)");
        assert_eq!(meta.addressees, ["Minister van Justitie en Veiligheid"]);
        assert_eq!(names(&meta.respondents), ["Van Weel"]);
    }

    /// Seed 002: two respondents, the earlier paper on the same line; and a dump in which all is one paragraph.
    #[test]
    fn an_official_answer() {
        let title = "Vragen van het lid Krul (CDA) aan de Minister van Justitie en Veiligheid over het bericht «Groeiende \
                     groep» (ingezonden 4 juli 2024).";
        let answer = "Antwoord van Minister Van Weel (Justitie en Veiligheid) en van Staatssecretaris Paul (Onderwijs, \
                      Cultuur en Wetenschap) (ontvangen 10 september 2024). Zie ook Aanhangsel Handelingen, vergaderjaar \
                      2023–2024, nr. 2222.";
        for preamble in [&[title, answer][..], &[&format!("575 {title} {answer}")]] {
            let meta = of(preamble);
            assert_eq!(meta.title.as_deref(), Some(title));
            assert_eq!(meta.subject.as_deref(), Some("het bericht «Groeiende groep»"));
            assert_eq!(names(&meta.respondents), ["Van Weel", "Paul"]);
            assert_eq!(meta.see_also, [PaperNumber { session: Some("2023-2024".into()), number: 2222 }]);
            assert_eq!((meta.submitted, meta.received), (day("2024-07-04"), day("2024-09-10")));
        }
    }

    /// Seed 000 and its like: the head of a ministry's Word file.
    #[test]
    fn an_answer_without_title() {
        let meta = of(&[
            "AH 605",
            "2024Z 17972",
            "Antwoord van minister Van Oosten (Justitie en Veiligheid) (ontvangen 19 september 2025)",
            "Zie ook Aanhangsel Handelingen,vergaderjaar 2024-2025,nr. 2884",
        ]);
        assert_eq!((meta.title, meta.document_id), (None, None));
        assert_eq!(meta.number, Some(PaperNumber { session: None, number: 605 }));
        assert_eq!(meta.cases, ["2024Z17972"]);
        assert_eq!(meta.see_also, [PaperNumber { session: Some("2024-2025".into()), number: 2884 }]);
        assert_eq!((meta.submitted, meta.received), (None, day("2025-09-19")));
    }

    #[test]
    fn submissions() {
        let title = "Vragen van de leden Westerveld en Bushoff (beiden GroenLinks-PvdA) aan de Minister en de \
                     Staatssecretaris van Volksgezondheid, Welzijn en Sport overhet verdwijnen van de \
                     restitutiepolis(ingezonden 14 november2024).";
        let paper = meta(&TWEEDE_KAMER, &["2024Z18439", title], &["kv-tk-2024Z18439"], &[]);
        assert_eq!(paper.subject.as_deref(), Some("het verdwijnen van de restitutiepolis"));
        assert_eq!(
            (paper.document_id.as_deref(), paper.cases.as_slice()),
            (Some("kv-tk-2024Z18439"), &["2024Z18439".into()][..])
        );
        assert_eq!(people(&paper.askers), "Westerveld (GroenLinks-PvdA), Bushoff (GroenLinks-PvdA)");
        assert_eq!(paper.addressees.len(), 2);
        assert_eq!(paper.submitted, day("2024-11-14"));
        let word = of(&[
            "2024Z18888",
            "(ingezonden 20 november 2024)",
            "Vraag van het lid Krul (CDA) aan de minister van Financiën over de overheid.",
        ]);
        assert_eq!((word.submitted, word.subject.as_deref()), (day("2024-11-20"), Some("de overheid")));
        let oral = of(&["Mondelinge vragen van het lid Krul (CDA) aan de Minister voor Economische Zaken over TEMU"]);
        assert_eq!(oral.addressees, ["Minister voor Economische Zaken"]);
    }

    #[test]
    fn the_day_of_submission_in_a_letter() {
        for (paragraph, submitted) in [
            ("In antwoord op uw brief van 10 oktober 2023 zend ik u de antwoorden.", day("2023-10-10")),
            ("Hierbij de antwoorden op de vragen van het lid Krul (CDA), ingezonden 3 mei 2024.", day("2024-05-03")),
            ("De vragen van het lid Krul (CDA) over bomen, ingezonden op 3 mei 2024, zijn lastig.", day("2024-05-03")),
            ("In mijn brief van 10 oktober 2023 sprak ik over bomen.", None),
            ("De stukken zijn ingezonden; op 3 mei 2024 kwam antwoord.", None),
            ("Uw brief is van 10 oktober 2023.", None),
        ] {
            assert_eq!(of(&[paragraph]).submitted, submitted, "{paragraph}");
        }
    }

    #[test]
    fn a_notice_names_several_askers() {
        let meta = of(&[
            "De vragen van het lid Flach (SGP), mede namens het lid Inge vanDijk (CDA), aan de minister van Landbouw over \
             stallen kunnen niet binnen de gebruikelijke termijn worden beantwoord.",
        ]);
        assert_eq!(people(&meta.askers), "Flach (SGP), Inge van Dijk (CDA)");
        assert_eq!((meta.subject.as_deref(), meta.addressees.len()), (Some("stallen"), 1));
    }

    /// A letter of postponement without questions.
    #[test]
    fn a_notice_names_the_askers_in_its_text() {
        let meta = of(&[
            "Mededeling van minister Wiersma (Landbouw, Visserij, Voedselzekerheid en Natuur) (ontvangen 20 november 2024)",
            "De vragen van het lid Flach (SGP) aan de minister van Landbouw over stallen (2024Z17067) kunnen niet binnen \
             de gebruikelijke termijn worden beantwoord.",
        ]);
        assert_eq!(people(&meta.askers), "Flach (SGP)");
        assert_eq!((meta.subject.as_deref(), meta.cases), (Some("stallen"), vec!["2024Z17067".to_owned()]));
        assert_eq!(
            (meta.addressees, names(&meta.respondents)),
            (vec!["minister van Landbouw".to_owned()], vec!["Wiersma"])
        );
    }

    /// A ministry's letter with the answers annexed: heading over two lines, signature, date in the page head.
    #[test]
    fn answers_sent_with_a_letter() {
        let preamble = [
            "In antwoord op uw brief van 5 juli 2024, nr. 2024Z11859, deel ik u mede dat de vragen worden beantwoord.",
            "De Minister van Justitie en Veiligheid,",
            "D.M. van Weel",
            "Antwoorden van de minister van Justitie en Veiligheid op Kamervragen",
            "van de leden Mutluer, Lahlah (GroenLinks-PvdA) en Helder (BBB) over de sluiting.",
        ];
        let meta = meta(&TWEEDE_KAMER, &preamble, &["Datum", "25 juli 2024"], &[]);
        assert_eq!(people(&meta.askers), "Mutluer (GroenLinks-PvdA), Lahlah (GroenLinks-PvdA), Helder (BBB)");
        assert_eq!((meta.subject.as_deref(), meta.dated), (Some("de sluiting"), day("2024-07-25")));
        assert_eq!((names(&meta.respondents), meta.cases), (vec!["Van Weel"], vec!["2024Z11859".to_owned()]));
    }

    /// Seed 004.
    #[test]
    fn a_consultation() {
        let meta = of(&[
            "Hierbij zend ik uw Kamer de antwoorden bij het schriftelijk overleg inzake de documentaire ‘Streaming Hell’.",
            "De Minister van Justitie en Veiligheid,",
            "D.M. Van Weel",
        ]);
        assert_eq!(meta.title.as_deref(), Some("schriftelijk overleg inzake de documentaire ‘Streaming Hell’"));
        assert_eq!(meta.subject.as_deref(), Some("de documentaire ‘Streaming Hell’"));
        assert_eq!(names(&meta.respondents), ["D.M. Van Weel"]);
    }

    /// Seed 003.
    #[test]
    fn a_letter() {
        let meta = of(&[
            "Aan: De woordvoerders van de Commissie Justitie en Veiligheid",
            "CC: Dhr. mr. F. van Oosten, Minister van Justitie en Veiligheid",
            "Betreft: Steun voor een sterke Europese aanpak (CSAM-regulation)",
            "29 september 2025, Leiden",
            "Geachte woordvoerder,",
        ]);
        assert_eq!(meta.title.as_deref(), Some("Steun voor een sterke Europese aanpak (CSAM-regulation)"));
        assert_eq!(meta.addressees, ["De woordvoerders van de Commissie Justitie en Veiligheid"]);
        assert_eq!((meta.dated, meta.respondents.len(), meta.askers.len()), (day("2025-09-29"), 0, 0));
        let letterhead = of(&["Datum", "24 maart 2024", "Onderwerp", "Uitstel", "Ons kenmerk", "5303168"]);
        assert_eq!((letterhead.title.as_deref(), letterhead.dated), (Some("Uitstel"), day("2024-03-24")));
    }

    #[test]
    fn earlier_papers() {
        let shown = |paragraph: &str| {
            let one = |paper: PaperNumber| format!("{} {}", paper.session.unwrap_or_default(), paper.number);
            see_also(&TWEEDE_KAMER.parliament.meta, paragraph).into_iter().map(one).collect::<Vec<_>>().join(", ")
        };
        for (paragraph, expected) in [
            ("Zie ook Aanhangsel Handelingen, vergaderjaar 2024-2025, nr. 2884", "2024-2025 2884"),
            ("… (ontvangen 3 mei). Zie ook Aanhangsel Handelingen,vergaderjaar 2024–2025,nr. 344.", "2024-2025 344"),
            ("Zie ook Aanhangsel Handelingen, vergaderjaar 2023/24, nrs. 12 en 13.", "2023-2024 12, 2023-2024 13"),
            (
                "Zie ook Aanhangsel Handelingen, vergaderjaar 2023–2024, nr. 2222 en vergaderjaar 2024–2025, nr. 12.",
                "2023-2024 2222, 2024-2025 12",
            ),
            ("Zie ook Aanhangsel van de Handelingen II 2024/25, nr. 5 van 3 leden", "2024-2025 5"),
            ("Zie Kamerstuk 32317, nr. 981", ""),
        ] {
            assert_eq!(shown(paragraph), expected, "{paragraph}");
        }
    }

    #[test]
    fn what_the_format_says_has_precedence() {
        let given = [
            (MetaKey::Identifier, "ah-tk-20242025-12"),
            (MetaKey::Asker, "Van Nispen (SP)"),
            (MetaKey::Asker, "Podt"),
            (MetaKey::Addressee, "Minister van Defensie"),
            (MetaKey::Respondent, "Minister Brekelmans (Defensie)"),
            (MetaKey::Respondent, "Tuinman"),
            (MetaKey::Submitted, "2024-11-19"),
            (MetaKey::Case, "2024Z00001"),
        ]
        .map(|(key, value)| (key, value.to_owned()));
        let meta = meta(
            &TWEEDE_KAMER,
            &["2024Z00002", "Vragen van het lid Krul (CDA) aan de minister van Financiën over iets"],
            &[],
            &given,
        );
        assert_eq!(people(&meta.askers), "Van Nispen (SP), Podt (-)");
        assert_eq!(
            (meta.addressees, names(&meta.respondents)),
            (vec!["Minister van Defensie".to_owned()], vec!["Brekelmans", "Tuinman"])
        );
        assert_eq!(
            (meta.submitted, meta.cases),
            (day("2024-11-19"), vec!["2024Z00001".to_owned(), "2024Z00002".to_owned()])
        );
        assert_eq!(meta.number, Some(PaperNumber { session: Some("2024-2025".into()), number: 12 }));
    }

    #[test]
    fn nothing_is_made_out_of_nothing() {
        assert_eq!(of(&[]), Meta::default());
        assert_eq!(of(&["", "1", "Geachte heer,", "De motie van het lid Ceder is aangenomen."]), Meta::default());
    }

    const PIECES: &[&str] = &[
        "Vragen van het lid ",
        "van de leden ",
        "Krul",
        "(",
        ")",
        "CDA",
        " aan de ",
        "Minister",
        " van ",
        " en ",
        "over ",
        "(ingezonden ",
        "3 mei 2024",
        "Antwoord van ",
        "Datum",
        "AH ",
        "2024Z",
        "1234",
        "ah-tk-",
        "Zie ook Aanhangsel",
        ", nr. ",
        "\n",
        "a",
        "Z",
        "é",
        "€",
        "😀",
        "\u{301}",
        "\u{a0}",
    ];

    proptest::proptest! {
        #[test]
        fn any_text(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..30)) {
            let text = pieces.concat();
            let paragraphs: Vec<_> = text.split('\n').collect();
            meta(&TWEEDE_KAMER, &paragraphs, &paragraphs, &[(MetaKey::Respondent, text.clone()), (MetaKey::Case, text.clone())]);
        }
    }

    #[test]
    fn who_asks_in_a_council_and_when() {
        let head = [
            "Schriftelijke vragen van het raadslid de heer Van Linden (Dorpsbelang) inzake bomen",
            "Indiendatum: 6 jul. 2020",
            "Antwoorddatum: 18 aug. 2020",
        ];
        let found = meta(&TWEEDE_KAMER, &head, &[], &[]);
        assert_eq!(found.askers.iter().map(|asker| asker.name.as_str()).collect::<Vec<_>>(), ["Van Linden"]);
        assert_eq!(
            (found.submitted, found.received),
            (date(&TWEEDE_KAMER.language.dates, "6 juli 2020"), date(&TWEEDE_KAMER.language.dates, "18 augustus 2020"))
        );
    }

    #[test]
    fn to_whom_a_committee_puts_its_questions() {
        let head = [
            "LIJST VAN VRAGEN EN ANTWOORDEN",
            "De commissie voor Bomen heeft een aantal vragen voorgelegd aan de Minister van Financiën over de linden.",
            "De minister heeft deze vragen beantwoord bij brief van 2 juni 2006.",
        ];
        let found = meta(&TWEEDE_KAMER, &head, &[], &[]);
        assert_eq!(found.addressees, ["Minister van Financiën"]);
        assert_eq!(
            (found.subject.as_deref(), found.received),
            (Some("de linden"), date(&TWEEDE_KAMER.language.dates, "2 juni 2006"))
        );
    }

    /// What a paper of one paragraph says about itself.
    fn of_one(paragraph: &str) -> Meta {
        of(&[paragraph])
    }

    #[test]
    fn every_row_of_the_rules() {
        let rules = &TWEEDE_KAMER.parliament.meta;
        let all = |table: &Words, is_right: fn(&Meta) -> bool| {
            table
                .examples()
                .for_each(|example| assert!(is_right(&of_one(&example)), "{example}: {:?}", of_one(&example)));
        };
        let is_krul: fn(&Meta) -> bool = |meta| meta.askers.len() == 1 && meta.askers[0].name == "Krul";
        let on_trees: fn(&Meta) -> bool =
            |meta| meta.subject.as_deref().is_some_and(|subject| subject.ends_with("bomen"));
        all(&rules.titles, |meta| meta.title.as_deref().is_some_and(|title| title.ends_with("Krul (CDA) over iets")));
        all(&rules.other_titles, |meta| meta.title.is_some());
        all(&rules.after_title, |meta| meta.title.as_deref() == Some("Vragen van het lid Krul (CDA) over iets"));
        all(&rules.consultation, on_trees);
        all(&rules.subject_labels, |meta| meta.title.as_deref() == Some("bomen"));
        all(&rules.date_labels, |meta| meta.dated.is_some());
        all(&rules.addressee_labels, |meta| meta.addressees == ["de Kamer"]);
        for table in [&rules.questions, &rules.before_askers, &rules.before_askers_in_title] {
            all(table, is_krul);
        }
        all(&rules.before_council_askers, |meta| meta.askers[0].name == "Van Linden");
        all(&rules.put_to, |meta| meta.addressees == ["Minister van Financiën"]);
        for table in [&rules.about, &rules.glued_to_about, &rules.subject_ends] {
            all(table, on_trees);
        }
        all(&rules.submitted, |meta| meta.submitted.is_some());
        all(&rules.received, |meta| meta.received.is_some());
        all(&rules.identifiers, |meta| meta.document_id.is_some());
        all(&rules.before_respondents, |meta| names(&meta.respondents) == ["Van Weel"]);
        for table in [&rules.see_also, &rules.before_paper, &rules.around_papers] {
            all(table, |meta| meta.see_also.last().is_some_and(|paper| paper.number == 2222));
        }
    }

    #[test]
    fn a_new_row_works() {
        let mut rules = TWEEDE_KAMER;
        rules.parliament.meta.titles = Words::new("{}Krul (CDA) over iets", &["Interpellatie van het lid "]);
        let heading = "Interpellatie van het lid Krul (CDA) over vragen";
        let title = |rules: &Rules| meta(rules, &[heading], &[], &[]).title;
        assert_eq!((title(&rules).as_deref(), title(&TWEEDE_KAMER)), (Some(heading), None));
    }
}
