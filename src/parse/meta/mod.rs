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
use crate::text::white_space;

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
    by_labels(rules, &mut meta, &head);
    take_given(rules, &mut meta, given);
    meta
}

/// White space as single spaces.
fn one_line(s: &str) -> Cow<'_, str> {
    let bytes = s.as_bytes();
    let is_other = |byte: &u8| byte.is_ascii_whitespace() && *byte != b' ';
    let ends = s.starts_with(' ') || s.ends_with(' ') || s.is_empty();
    let tidy = !ends && !white_space::is_doubled(bytes) && !white_space::is_wide(bytes) && !bytes.iter().any(is_other);
    if tidy { Cow::Borrowed(s) } else { Cow::Owned(s.split_whitespace().collect::<Vec<_>>().join(" ")) }
}

/// Where words stand in a paragraph: looks for the byte of theirs that is rarest in Dutch, since for so many short words
/// in short paragraphs a searcher takes longer to make than to use.
fn position_of(paragraph: &str, words: &str) -> Option<usize> {
    const COMMON_FIRST: &[u8] = b" enatirodslgvhkmub";
    const RARITY: [u8; 256] = {
        let (mut rarity, mut at) = ([COMMON_FIRST.len() as u8; 256], 0);
        while at < COMMON_FIRST.len() {
            rarity[COMMON_FIRST[at] as usize] = at as u8;
            at += 1;
        }
        rarity
    };
    let (paragraph, words) = (paragraph.as_bytes(), words.as_bytes());
    let (mut place, mut rarest) = (0, *words.first()?);
    for (at, &byte) in words.iter().enumerate() {
        if RARITY[usize::from(byte)] > RARITY[usize::from(rarest)] {
            (place, rarest) = (at, byte);
        }
    }
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

/// What a cell or line beside one of these labels says: `Vragensteller` | `P. Krul (Lichtpunt)`, `Fractie: Lichtpunt`. A
/// label is a whole cell, or stands before a colon.
fn beside<'a>(head: &[&'a str], labels: &Words) -> Option<&'a str> {
    head.iter().enumerate().find_map(|(at, cell)| {
        if !labels.may_begin(cell.trim_start()) {
            return None; // as nearly always
        }
        let (label, value) = cell.split_once(':').unwrap_or((cell, ""));
        let named = labels.all().iter().any(|word| word.eq_ignore_ascii_case(label.trim()));
        let value = if value.trim().is_empty() { head.get(at + 1).copied()? } else { value };
        named.then_some(value.trim()).filter(|value| !value.is_empty())
    })
}

/// The fields of the table at the head of a council's paper, where nothing else says them.
fn by_labels(rules: &Rules, meta: &mut Meta, head: &[&str]) {
    let (labels, people, dates) = (&rules.parliament.meta.labels, &rules.language.people, &rules.language.dates);
    // "Van" alone stands above a letter, too
    let is_head = [&labels.group, &labels.respondents, &labels.submitted, &labels.answered]
        .iter()
        .any(|labels| beside(head, labels).is_some());
    if meta.askers.is_empty() && is_head {
        let party = beside(head, &labels.group).filter(|party| party.len() < 60).map(str::to_owned);
        let named =
            beside(head, &labels.askers).map(|names| people::askers(people, people::without_address(people, names)).0);
        let with_party = |asker: Person| Person { party: asker.party.or(party.clone()), ..asker };
        meta.askers = named.into_iter().flatten().map(with_party).collect();
    }
    if meta.respondents.is_empty() {
        meta.respondents
            .extend(beside(head, &labels.respondents).and_then(|value| people::named_respondent(people, value)));
    }
    let day =
        |labels: &Words| beside(head, labels).filter(|value| value.len() < 40).and_then(|value| date(dates, value));
    let (submitted, answered) = (day(&labels.submitted), day(&labels.answered));
    if submitted.is_some() || answered.is_some() {
        meta.dated = answered.or(meta.dated.filter(|dated| Some(*dated) != submitted));
    }
    meta.submitted = meta.submitted.or(submitted);
    meta.received = meta.received.or(answered);
    let asked = meta.submitted.is_some() && !meta.askers.is_empty();
    if meta.addressees.is_empty() && asked {
        meta.addressees.extend(beside(head, &labels.addressees).filter(|to| to.len() < 80).map(str::to_owned));
    }
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
    named.unwrap_or_else(|| signed(rules, head, meta))
}

/// Those who sign a letter: `De Minister van Justitie en Veiligheid,` above `D.M. van Weel`, or before it in one paragraph.
pub(in crate::parse) fn signed(rules: &Rules, paragraphs: &[&str], meta: &Meta) -> Vec<Respondent> {
    let people = &rules.language.people;
    let parts = |paragraph: &&'_ str| match people::office_and_signature(people, paragraph) {
        Some((office, name)) => vec![office.to_owned(), name.to_owned()],
        None => vec![one_line(paragraph).into_owned()],
    };
    let lines: Vec<_> = paragraphs.iter().flat_map(parts).collect();
    let lines: Vec<_> = lines.iter().map(String::as_str).collect();
    let mut signed = people::signatories(people, &lines);
    if !meta.askers.is_empty() {
        // Answers to members name the respondent as the official papers do: `Van Weel`.
        signed.iter_mut().for_each(|one| one.name = people::without_initials(&one.name));
    }
    signed
}

/// Of whom it was asked, in a letter that does not say so but answers on behalf of others too: those who sign it, and these.
pub(in crate::parse) fn answering_offices(rules: &Rules, preamble: &[&str], closing: &[&str]) -> Vec<String> {
    let people = &rules.language.people;
    let behalf: Vec<_> =
        preamble.iter().take(HEAD).flat_map(|line| people::on_behalf(people, &one_line(line))).collect();
    if behalf.is_empty() {
        return behalf;
    }
    let lines = closing.iter().chain(preamble);
    let mut offices: Vec<_> = lines.filter_map(|line| people::signing_office(people, line)).collect();
    offices.extend(behalf);
    let mut seen = HashSet::new();
    offices.retain(|office| seen.insert(office.clone()));
    offices
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
mod tests;
