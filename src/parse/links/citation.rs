//! Citations: mentions of other papers, laws and cases, and web addresses. Worked out on demand, not while parsing.

use std::sync::LazyLock;

use super::{next_word, word_end};
use crate::model::{Citation, Span, SpanKind};
use crate::parse::meta::session_at;
use crate::rules::{CitationForm, Citations, TWEEDE_KAMER};

/// The web addresses and the mentions of other papers in a text, in order, none over another.
///
/// A paper's identifier is the one under which it is published (`kst-36377-13`, `ah-tk-20242025-2884`), the printed one
/// for cases and judgments. The number of a letter ("Kamerstukken II, 2025-2026, nr. 7000166") makes none, nor does an
/// EU paper.
pub fn citations(text: &str) -> Vec<Span> {
    READER.citations(text)
}

static READER: LazyLock<Reader<'static>> = LazyLock::new(|| Reader::new(&TWEEDE_KAMER.parliament.citations));

/// The length of a citation, and its identifier where one can be made.
type Found = (usize, Option<String>);

/// Finds citations by their rules.
struct Reader<'r> {
    rules: &'r Citations,
    /// The second bytes of all forms and addresses by their first: a quick look that spares most words the forms.
    beginnings: [Vec<u8>; 256],
}

impl<'r> Reader<'r> {
    fn new(rules: &'r Citations) -> Self {
        let two = |words: &str| <[u8; 2]>::try_from(words.as_bytes().get(..2)?).ok();
        let forms = rules.forms.rows().iter().filter_map(|row| two(row.words));
        let addresses = rules.addresses.all().iter().filter_map(|words| two(words)).flat_map(|[first, second]| {
            let cases = |byte: u8| [byte.to_ascii_lowercase(), byte.to_ascii_uppercase()];
            cases(first).into_iter().flat_map(move |first| cases(second).map(|second| [first, second]))
        });
        let mut beginnings = [const { Vec::new() }; 256];
        for [first, second] in forms.chain(addresses) {
            let seconds: &mut Vec<u8> = &mut beginnings[usize::from(first)];
            if !seconds.contains(&second) {
                seconds.push(second);
            }
        }
        Self { rules, beginnings }
    }

    fn citations(&self, text: &str) -> Vec<Span> {
        let mut spans = Vec::new();
        let mut at = 0;
        while let Some(start) = next_word(text, at) {
            let rest = &text[start..];
            if !self.may_begin(rest) {
                at = word_end(text, start);
            } else if let Some(length) = self.address(rest) {
                push(&mut spans, start, length, SpanKind::Url);
                at = start + length;
            } else if let Some((length, identifier)) = self.citation(rest) {
                push(&mut spans, start, length, SpanKind::Citation(Citation { identifier }));
                at = self.further_papers(text, start + length, &mut spans);
            } else {
                at = word_end(text, start);
            }
        }
        spans
    }

    fn may_begin(&self, s: &str) -> bool {
        match s.as_bytes() {
            [first, second, ..] => first.is_ascii_digit() || self.beginnings[usize::from(*first)].contains(second),
            _ => false,
        }
    }

    /// The citation at the beginning of `s`.
    fn citation(&self, s: &str) -> Option<Found> {
        if s.starts_with(|c: char| c.is_ascii_digit()) {
            return case_number(s).or_else(|| celex_number(s));
        }
        if !self.rules.forms.may_begin(s) {
            return None;
        }
        let fitting = self.rules.forms.rows().iter().filter(|row| s.starts_with(row.words));
        fitting.into_iter().find_map(|row| {
            let scan = Scan { at: row.words.len(), ..Scan::new(self.rules, s) };
            let is_whole = !scan.rest().starts_with(char::is_alphanumeric);
            // dumps glue the word to its number: `Kamerstuk23 432`
            let may_be_glued = !scan.rest().starts_with(char::is_alphabetic);
            match row.meaning {
                CitationForm::Identifier => scan.identifier(row.words),
                CitationForm::Judgment => scan.judgment(),
                CitationForm::Appendix(words) if is_whole => scan.appendix(words),
                CitationForm::Proceedings if is_whole => scan.proceedings(),
                CitationForm::Paper if may_be_glued => scan.parliamentary_paper(),
                CitationForm::Gazette(name) if may_be_glued => scan.gazette(name),
                CitationForm::EuPaper if is_whole => scan.eu_paper(),
                CitationForm::EuLaw if is_whole => scan.eu_law(),
                _ => None,
            }
        })
    }

    /// Further papers named behind a citation: `nr. 811 en 29 984, nr. 1207`, `nr.6; I 2022/23, 36 021, B`. Where they end.
    fn further_papers(&self, text: &str, mut end: usize, spans: &mut Vec<Span>) -> usize {
        loop {
            let mut scan = Scan::new(self.rules, &text[end..]);
            let separated = scan.sign(",") || scan.sign(";") | scan.word(self.rules.and);
            scan.spaces();
            let start = scan.at;
            scan.chamber_and_session();
            match scan.dossier_and_number().filter(|_| separated) {
                Some(identifier) => {
                    let kind = SpanKind::Citation(Citation { identifier: Some(identifier) });
                    push(spans, end + start, scan.at - start, kind);
                    end += scan.at;
                }
                None => return end,
            }
        }
    }

    /// The length of the web address at the beginning of `s`, without the punctuation that closes the sentence.
    fn address(&self, s: &str) -> Option<usize> {
        let begins = |prefix: &str| s.get(..prefix.len()).is_some_and(|head| head.eq_ignore_ascii_case(prefix));
        let prefix = self.rules.addresses.all().iter().find(|prefix| begins(prefix))?;
        let stops = |c: char| c.is_whitespace() || matches!(c, '«' | '»' | '“' | '”' | '"' | '<' | '>' | '‘' | '’');
        let address = &s[..s.find(stops).unwrap_or(s.len())];
        let count = |sign: char| address.matches(sign).count();
        let (mut round, mut square) = (count(')').saturating_sub(count('(')), count(']').saturating_sub(count('[')));
        let kept = address.trim_end_matches(|c: char| {
            let unopened = match c {
                ')' => &mut round,
                ']' => &mut square,
                _ => return matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '…'),
            };
            let closes_outside = *unopened > 0;
            *unopened = unopened.saturating_sub(1);
            closes_outside
        });
        (kept.len() > prefix.len()).then_some(kept.len())
    }
}

fn push(spans: &mut Vec<Span>, start: usize, length: usize, kind: SpanKind) {
    if let (Ok(start), Ok(end)) = (u32::try_from(start), u32::try_from(start + length)) {
        spans.push(Span { at: start..end, kind });
    }
}

/// `2024Z17900`, `2024D42030`
fn case_number(s: &str) -> Option<Found> {
    let bytes = s.as_bytes();
    let (year, letter) = (bytes.get(..4)?, bytes.get(4)?);
    let digits = bytes[5..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let is_case = year.starts_with(b"20") && year.iter().all(u8::is_ascii_digit) && matches!(letter, b'Z' | b'D');
    (is_case && digits == 5).then(|| (10, Some(s[..10].to_owned())))
}

/// The number of a law of the European Union: `52020DC0607`
fn celex_number(s: &str) -> Option<Found> {
    let bytes = s.as_bytes();
    let digits = |bytes: &[u8]| bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let letters = bytes.get(5..)?.iter().take_while(|byte| byte.is_ascii_uppercase()).count();
    let length = 5 + letters + 4;
    let is_celex = digits(bytes) == 5 && (1..=2).contains(&letters) && digits(&bytes[5 + letters..]) == 4;
    (is_celex && !s[length..].starts_with(char::is_alphanumeric)).then_some((length, None))
}

/// What follows the first words of each form.
impl Scan<'_, '_> {
    /// `kst-36377-13`, `ah-tk-20242025-2884`, `ah-tk-20202021–2345`, `ah-tk-2017–2018, nr.2509`
    fn identifier(mut self, prefix: &str) -> Option<Found> {
        let start = self.at;
        if let Some(session) = self.session()
            && let Some(number) = self.labelled_number()
        {
            return Some((self.at, Some(format!("{prefix}{}-{number}", without_hyphen(&session)))));
        }
        let rest = &self.s[start..];
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '–')).unwrap_or(rest.len());
        let id = rest[..end].trim_end_matches(['-', '–']);
        let begins = id.starts_with(|c: char| c.is_ascii_digit());
        begins.then(|| (start + id.len(), Some(format!("{prefix}{}", id.replace('–', "-")))))
    }

    /// `ECLI:NL:RBMNE:2021:6269`
    fn judgment(self) -> Option<Found> {
        let rest = self.rest();
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, ':' | '.'))).unwrap_or(rest.len());
        let parts = rest[..end].trim_end_matches(['.', ':']);
        let length = self.at + parts.len();
        (parts.matches(':').count() == 3).then(|| (length, Some(self.s[..length].to_owned())))
    }

    /// `Aanhangsel Handelingen, vergaderjaar 2024-2025, nr. 2884`, `Kamervragen (Aanhangsel) 2020–2021, nr. 2345`
    fn appendix(mut self, words: &[&str]) -> Option<Found> {
        if !words.is_empty() && !words.iter().any(|word| self.sign(word)) {
            return None;
        }
        for word in self.rules.of_proceedings.all() {
            self.word(word);
        }
        self.chamber_and_session();
        let session = self.found_session.take()?;
        let number = self.labelled_number()?;
        Some((self.at, Some(format!("{}{}-{number}", self.rules.appendix_identifier, without_hyphen(&session)))))
    }

    /// `Handelingen II 2023/24, nr. 45, item 6`
    fn proceedings(mut self) -> Option<Found> {
        let prefix = self.chamber_and_session().unwrap_or(self.rules.proceedings_identifier);
        let session = self.found_session.take()?;
        let number = self.labelled_number()?;
        let end = self.at;
        self.sign(",");
        let item = self.word(self.rules.item).then(|| self.digits()).flatten();
        let length = if item.is_some() { self.at } else { end };
        Some((length, item.map(|item| format!("{prefix}{}-{number}-{item}", without_hyphen(&session)))))
    }

    /// `Kamerstuk 32317, nr. 981`, `Kamerstukken II, 2025/2026, 36 800 VII, nr. 8`, `Tweede Kamer 2024/25, 348 43, nr. 113`;
    /// without a dossier the number is that of a letter: `Kamerstukken II, 2025-2026, nr. 7000166`
    fn parliamentary_paper(mut self) -> Option<Found> {
        self.chamber_and_session();
        if let Some(identifier) = self.dossier_and_number() {
            return Some((self.at, Some(identifier)));
        }
        self.found_session.take()?;
        self.labelled_number()?;
        Some((self.at, None))
    }

    /// `Stb. 2024, 123`, `Staatscourant 2024, nr. 12345`
    fn gazette(mut self, name: &str) -> Option<Found> {
        let year = self.digits().filter(|year| year.len() == 4)?;
        self.sign(",").then_some(())?;
        let number = self.labelled_number()?;
        Some((self.at, Some(format!("{name}-{year}-{number}"))))
    }

    /// `COM(2020) 607 final`
    fn eu_paper(mut self) -> Option<Found> {
        self.sign("(").then_some(())?;
        self.digits().filter(|year| year.len() == 4)?;
        self.sign(")").then_some(())?;
        self.digits()?;
        self.word(self.rules.eu_final);
        Some((self.at, None))
    }

    /// `Verordening (EU) 2022/2065`, `Richtlijn 2011/93/EU`, `Verordening (EU) nr. 910/2014`
    fn eu_law(mut self) -> Option<Found> {
        let marked = self.rules.eu_marks.all().iter().any(|mark| self.sign(mark));
        self.number_label();
        self.digits()?;
        self.sign("/").then_some(())?;
        self.digits()?;
        let ending = self.rules.eu_endings.all().iter().any(|mark| self.sign(mark));
        (marked || ending).then_some((self.at, None))
    }
}

fn without_hyphen(session: &str) -> String {
    session.replace('-', "")
}

/// A place in a string. What is looked for may stand behind white space; what is not found leaves the place as it was.
struct Scan<'a, 'r> {
    rules: &'r Citations,
    s: &'a str,
    at: usize,
    found_session: Option<String>,
}

impl<'a, 'r> Scan<'a, 'r> {
    fn new(rules: &'r Citations, s: &'a str) -> Self {
        Self { rules, s, at: 0, found_session: None }
    }

    fn rest(&self) -> &'a str {
        &self.s[self.at..]
    }

    fn spaces(&mut self) {
        self.at = self.s.len() - self.rest().trim_start().len();
    }

    /// These characters.
    fn sign(&mut self, sign: &str) -> bool {
        let rest = self.rest().trim_start();
        let found = rest.starts_with(sign);
        if found {
            self.at = self.s.len() - rest.len() + sign.len();
        }
        found
    }

    /// This word, and no longer one.
    fn word(&mut self, word: &str) -> bool {
        let before = self.at;
        let found = self.sign(word) && !self.rest().starts_with(char::is_alphanumeric);
        if !found {
            self.at = before;
        }
        found
    }

    fn digits(&mut self) -> Option<&'a str> {
        let rest = self.rest().trim_start();
        let length = rest.bytes().take_while(u8::is_ascii_digit).count();
        if length == 0 {
            return None;
        }
        self.at = self.s.len() - rest.len() + length;
        Some(&rest[..length])
    }

    fn session(&mut self) -> Option<String> {
        let rest = self.rest().trim_start();
        let (session, length) = session_at(rest)?;
        self.at = self.s.len() - rest.len() + length;
        Some(session)
    }

    /// `II, vergaderjaar 2024–2025,`: how the identifiers of the chamber's proceedings begin. The session is kept.
    fn chamber_and_session(&mut self) -> Option<&'static str> {
        self.sign(",");
        let chambers = self.rules.chambers.rows();
        let chamber = chambers.iter().find(|row| self.word(row.words)).map(|row| row.meaning);
        self.sign(",");
        self.word(self.rules.session);
        self.found_session = self.session();
        self.sign(",");
        chamber
    }

    fn number_label(&mut self) -> bool {
        self.rules.number_labels.all().iter().any(|label| self.sign(label))
    }

    /// `, nr. 981`, `-2345`: up to seven digits.
    fn labelled_number(&mut self) -> Option<&'a str> {
        let before = self.at;
        self.sign(",");
        let labelled = self.number_label() || self.sign("-") || self.sign("–") || self.rest().starts_with(' ');
        let number = self.digits().filter(|number| labelled && number.len() <= 7);
        if number.is_none() {
            self.at = before;
        }
        number
    }

    /// `36 377, nr. 13`, `26643 nr. 1357`, `36 800 VII, nr. 8`, `21 501-02, nr. 2870`, `21501-20-2128`, `36 021, B`,
    /// `34 843 en 31 015, nr. 125`: the identifier. The first of several dossiers publishes the paper.
    fn dossier_and_number(&mut self) -> Option<String> {
        let before = self.at;
        let found = self.dossier().and_then(|dossier| {
            while self.sign(self.rules.and) || self.sign(",") {
                let place = self.at;
                if self.dossier().is_none() {
                    self.at = place;
                    break;
                }
            }
            let number = self.paper_number()?;
            Some(format!("{}{dossier}-{number}", self.rules.paper_identifier))
        });
        if found.is_none() {
            self.at = before;
        }
        found
    }

    /// Five digits, with or without a space anywhere between them, and the chapter: `36 800 VII`, `21 501-02`.
    fn dossier(&mut self) -> Option<String> {
        let before = self.at;
        self.spaces();
        let mut number = String::new();
        while number.len() < 5 {
            match self.digits() {
                Some(digits) => number.push_str(digits),
                None => break,
            }
        }
        if number.len() != 5 {
            self.at = before;
            return None;
        }
        let place = self.at;
        self.sign("-");
        let rest = self.rest().trim_start();
        let length = rest.bytes().take_while(|byte| b"IVXABCDEFGHJLM".contains(byte)).count();
        let chapter = &rest[..length];
        if (1..=6).contains(&length) && !rest[length..].starts_with(char::is_alphanumeric) {
            self.at = self.s.len() - rest.len() + length;
            return Some(format!("{number}-{chapter}"));
        }
        let sub = self.digits().filter(|sub| sub.len() == 2 && self.s[place..].starts_with('-'));
        match sub {
            Some(sub) => Some(format!("{number}-{sub}")),
            None => {
                self.at = place;
                Some(number)
            }
        }
    }

    /// `, nr. 13`, `-2128`, and of the Eerste Kamer `, B`.
    fn paper_number(&mut self) -> Option<&'a str> {
        self.sign(",");
        if self.number_label() || self.sign("-") {
            return self.digits();
        }
        let rest = self.rest().trim_start();
        let length = rest.bytes().take_while(u8::is_ascii_uppercase).count();
        let letters = (1..=2).contains(&length) && !rest[length..].starts_with(char::is_alphanumeric);
        let after_comma = self.s[..self.at].ends_with(',');
        (letters && after_comma).then(|| {
            self.at = self.s.len() - rest.len() + length;
            &rest[..length]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::phrase::{Phrase, Phrases};

    /// `words -> identifier`, joined by `|`.
    fn found(text: &str) -> String {
        let one = |span: &Span| {
            let words = &text[span.at.start as usize..span.at.end as usize];
            match &span.kind {
                SpanKind::Citation(citation) => format!("{words} -> {}", citation.identifier.as_deref().unwrap_or("-")),
                _ => words.to_owned(),
            }
        };
        citations(text).iter().map(one).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn parliamentary_papers() {
        for (words, identifier) in [
            // the seeds
            ("Aanhangsel Handelingen, vergaderjaar 2024-2025, nr. 2884", "ah-tk-20242025-2884"),
            ("Aanhangsel Handelingen, vergaderjaar 2023–2024, nr. 2222", "ah-tk-20232024-2222"),
            ("ah-tk-20242025-2884", "ah-tk-20242025-2884"),
            ("Tweede Kamer 2023–2024, 27 813, nr. 2125", "kst-27813-2125"),
            ("Kamerstuk 32317, nr. 981", "kst-32317-981"),
            ("Kamerstukken II, 2025-2026, nr. 7000166", "-"),
            ("Kamerstukken II, 2024–2025, 34 843 en 31 015, nr. 125", "kst-34843-125"),
            ("Tweede Kamer 2024/25, 348 43, nr. 113", "kst-34843-113"),
            ("Kamerstukken II, 2023-2024, 36 377, nr. 13", "kst-36377-13"),
            ("Kamerstukken II, 2024/25, 26643 nr. 1357", "kst-26643-1357"),
            ("Kamerstukken II, 2025/2026, 36 800 VII, nr. 8", "kst-36800-VII-8"),
            // other papers
            ("Kamerstuk23 432, nr.502", "kst-23432-502"),
            ("Kamerstuk 21501-20-2128", "kst-21501-20-2128"),
            ("Kamerstuk 21 501-02, nr.2870", "kst-21501-02-2870"),
            ("Tweede Kamer, vergaderjaar 2022–2023, 26 485, nr. 424", "kst-26485-424"),
            ("Kamerstukken II 2023/2024, 32 140, nr. 174", "kst-32140-174"),
            ("Aanhangsel van de Handelingen II 2024/25, nr. 5", "ah-tk-20242025-5"),
            ("Kamervragen (Aanhangsel) 2020–2021, nr. 2345", "ah-tk-20202021-2345"),
            ("ah-tk-20202021–2345", "ah-tk-20202021-2345"),
            ("ah-tk-2017–2018, nr.2509", "ah-tk-20172018-2509"),
            ("kv-tk-2024Z18796", "kv-tk-2024Z18796"),
            ("Handelingen II 2023/24, nr. 45, item 6", "h-tk-20232024-45-6"),
            ("Handelingen I 2023/24, nr. 45", "-"),
            ("Stb. 2024, 123", "stb-2024-123"),
            ("Staatscourant 2024, nr. 12345", "stcrt-2024-12345"),
            ("2024Z17900", "2024Z17900"),
            ("2024D42030", "2024D42030"),
            ("ECLI:NL:RBMNE:2021:6269", "ECLI:NL:RBMNE:2021:6269"),
            ("COM(2020) 607 final", "-"),
            ("52024PC0060", "-"),
            ("Verordening (EU) 2022/2065", "-"),
            ("Richtlijn 2011/93/EU", "-"),
        ] {
            assert_eq!(found(&format!("Zie ({words}). Dit")), format!("{words} -> {identifier}"));
            assert_eq!(found(words), format!("{words} -> {identifier}"));
        }
    }

    #[test]
    fn several_in_a_row() {
        assert_eq!(
            found("Kamerstukken II 2021/22, 36 021, nr.6; I 2022/23, 36 021, B). Ook"),
            "Kamerstukken II 2021/22, 36 021, nr.6 -> kst-36021-6|I 2022/23, 36 021, B -> kst-36021-B"
        );
        assert_eq!(
            found("Kamerstukken 23 645, nr. 811 en 29 984, nr. 1207, en 12 345 mensen"),
            "Kamerstukken 23 645, nr. 811 -> kst-23645-811|29 984, nr. 1207 -> kst-29984-1207"
        );
        assert_eq!(
            found("EUR-Lex - 52022PC0209 - EN, https://eur-lex.europa.eu/?uri=CELEX:52020DC0607."),
            "52022PC0209 -> -|https://eur-lex.europa.eu/?uri=CELEX:52020DC0607"
        );
    }

    #[test]
    fn web_addresses_without_the_punctuation_behind_them() {
        for (text, expected) in [
            ("Zie https://www.ad.nl/a-b~c/).", "https://www.ad.nl/a-b~c/"),
            ("(www.faq.com/57/?helpref=uf_share),", "www.faq.com/57/?helpref=uf_share"),
            ("https://nl.wikipedia.org/wiki/A_(b), en", "https://nl.wikipedia.org/wiki/A_(b)"),
            ("«http://x.nl» en www.y.nl…", "http://x.nl|www.y.nl"),
            ("HTTPS://X.NL/2024Z17900", "HTTPS://X.NL/2024Z17900"),
            ("https:// en www. niet", ""),
        ] {
            assert_eq!(found(text), expected);
        }
    }

    #[test]
    fn false_friends() {
        for text in [
            "Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 1",
            "de Tweede Kamer in 2024, de Kamerstukken en 12 345 handelingen",
            "Voortgangsbrief aanpak | Kamerstuk | Rijksoverheid.nl.",
            "Richtlijn 3/4 van de les, COM 2020, 12345 gevallen, Stb. 5",
            "",
        ] {
            assert_eq!(found(text), "", "{text}");
        }
    }

    #[test]
    fn every_row_of_the_rules() {
        let rules = &TWEEDE_KAMER.parliament.citations;
        let is_whole = |text: &str| {
            let spans = citations(text);
            assert!(spans.len() == 1 && spans[0].at == (0..u32::try_from(text.len()).unwrap()), "{text}: {spans:?}");
        };
        for row in rules.forms.rows() {
            is_whole(row.example);
            assert_eq!(found(row.refused.unwrap_or_default()), "");
        }
        rules.chambers.rows().iter().for_each(|row| is_whole(row.example));
        for table in [&rules.addresses, &rules.of_proceedings, &rules.number_labels, &rules.eu_marks, &rules.eu_endings]
        {
            table.examples().for_each(|example| is_whole(&example));
        }
    }

    #[test]
    fn a_new_row_works() {
        const FORMS: Phrases<CitationForm> =
            Phrases::new(&[Phrase::meaning("Drucksache", CitationForm::Paper, "Drucksache 32317, nr. 9")]);
        let rules = Citations { forms: FORMS, ..TWEEDE_KAMER.parliament.citations };
        let text = "Zie Drucksache 32317, nr. 9.";
        let found = Reader::new(&rules).citations(text);
        assert!(found.len() == 1 && found[0].at == (4..27), "{found:?}");
        assert_eq!(citations(text), []);
    }

    const PIECES: &[&str] = &[
        "Kamerstukken",
        "Tweede Kamer",
        "nr.",
        ", ",
        "en",
        " ",
        "36 800",
        "VII",
        "2024/25",
        "www.x",
        "https://",
        "(",
        ")",
        "COM",
        "ah-tk-",
        "2024Z",
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
            let spans = citations(&text);
            assert!(spans.iter().all(|span| !text[span.at.start as usize..span.at.end as usize].is_empty()));
            assert!(spans.windows(2).all(|pair| pair[0].at.end <= pair[1].at.start));
        }
    }
}
