//! Citations: mentions of other papers, laws and cases, and web addresses. Worked out on demand, not while parsing.

use super::meta::session_at;
use crate::model::{Citation, Span, SpanKind};

/// The web addresses and the mentions of other papers in a text, in order, none over another.
///
/// A paper's identifier is the one under which it is published (`kst-36377-13`, `ah-tk-20242025-2884`), the printed one
/// for cases and judgments. The number of a letter ("Kamerstukken II, 2025-2026, nr. 7000166") makes none, nor does an
/// EU paper.
pub fn citations(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut at = 0;
    while let Some(start) = next_word(text, at) {
        let rest = &text[start..];
        if !may_begin(rest) {
            at = word_end(text, start);
        } else if let Some(length) = address(rest) {
            push(&mut spans, start, length, SpanKind::Url);
            at = start + length;
        } else if let Some((length, identifier)) = FORMS.iter().find_map(|form| form(rest)) {
            push(&mut spans, start, length, SpanKind::Citation(Citation { identifier }));
            at = further_papers(text, start + length, &mut spans);
        } else {
            at = word_end(text, start);
        }
    }
    spans
}

/// With these letters, or with a digit, every form begins: a quick look that spares most words the forms.
const BEGINNINGS: &[&[u8; 2]] = &[
    b"ht", b"Ht", b"HT", b"ww", b"Ww", b"WW", b"ah", b"kv", b"h-", b"ks", b"bl", b"EC", b"Aa", b"Ka", b"Ha", b"Tw",
    b"Ee", b"TK", b"EK", b"St", b"CO", b"SW", b"JO", b"SE", b"Ve", b"Ri", b"Be", b"ve", b"ri",
];

fn may_begin(s: &str) -> bool {
    match s.as_bytes() {
        [first, second, ..] => first.is_ascii_digit() || BEGINNINGS.contains(&&[*first, *second]),
        _ => false,
    }
}

/// Where the word at `start` ends.
fn word_end(text: &str, start: usize) -> usize {
    text[start..].find(|c: char| !c.is_alphanumeric()).map_or(text.len(), |length| start + length)
}

fn push(spans: &mut Vec<Span>, start: usize, length: usize, kind: SpanKind) {
    if let (Ok(start), Ok(end)) = (u32::try_from(start), u32::try_from(start + length)) {
        spans.push(Span { at: start..end, kind });
    }
}

/// Where the next word begins.
fn next_word(text: &str, at: usize) -> Option<usize> {
    Some(at + text[at..].find(char::is_alphanumeric)?)
}

/// Further papers named behind a citation: `nr. 811 en 29 984, nr. 1207`, `nr.6; I 2022/23, 36 021, B`. Where they end.
fn further_papers(text: &str, mut end: usize, spans: &mut Vec<Span>) -> usize {
    loop {
        let mut scan = Scan::new(&text[end..]);
        let separated = scan.sign(",") || scan.sign(";") | scan.word("en");
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
fn address(s: &str) -> Option<usize> {
    let begins = |prefix: &str| s.get(..prefix.len()).is_some_and(|head| head.eq_ignore_ascii_case(prefix));
    let prefix = ["https://", "http://", "www."].into_iter().find(|prefix| begins(prefix))?;
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

/// What reads a form of citation at the beginning of a string: its length, and its identifier where one can be made.
type Form = fn(&str) -> Option<(usize, Option<String>)>;

/// All forms, the more exact before the more general.
const FORMS: &[Form] =
    &[identifier, case, judgment, appendix, proceedings, parliamentary_paper, gazette, eu_number, eu_law];

/// `kst-36377-13`, `ah-tk-20242025-2884`, `ah-tk-20202021–2345`, `ah-tk-2017–2018, nr.2509`
fn identifier(s: &str) -> Option<(usize, Option<String>)> {
    let prefix = ["ah-tk-", "kv-tk-", "h-tk-", "kst-", "blg-"].into_iter().find(|prefix| s.starts_with(prefix))?;
    let mut scan = Scan::new(&s[prefix.len()..]);
    if let Some(session) = scan.session()
        && let Some(number) = scan.labelled_number()
    {
        return Some((prefix.len() + scan.at, Some(format!("{prefix}{}-{number}", without_hyphen(&session)))));
    }
    let rest = &s[prefix.len()..];
    let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '–')).unwrap_or(rest.len());
    let id = rest[..end].trim_end_matches(['-', '–']);
    let begins = id.starts_with(|c: char| c.is_ascii_digit());
    begins.then(|| (prefix.len() + id.len(), Some(format!("{prefix}{}", id.replace('–', "-")))))
}

/// `2024Z17900`, `2024D42030`
fn case(s: &str) -> Option<(usize, Option<String>)> {
    let bytes = s.as_bytes();
    let (year, letter) = (bytes.get(..4)?, bytes.get(4)?);
    let digits = bytes[5..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let is_case = year.starts_with(b"20") && year.iter().all(u8::is_ascii_digit) && matches!(letter, b'Z' | b'D');
    (is_case && digits == 5).then(|| (10, Some(s[..10].to_owned())))
}

/// `ECLI:NL:RBMNE:2021:6269`
fn judgment(s: &str) -> Option<(usize, Option<String>)> {
    let rest = s.strip_prefix("ECLI:")?;
    let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, ':' | '.'))).unwrap_or(rest.len());
    let parts = rest[..end].trim_end_matches(['.', ':']);
    (parts.matches(':').count() == 3).then(|| (5 + parts.len(), Some(format!("ECLI:{parts}"))))
}

/// `Aanhangsel Handelingen, vergaderjaar 2024-2025, nr. 2884`, `Kamervragen (Aanhangsel) 2020–2021, nr. 2345`
fn appendix(s: &str) -> Option<(usize, Option<String>)> {
    let mut scan = Scan::new(s);
    if scan.word("Kamervragen") {
        scan.spaces();
        (scan.sign("(Aanhangsel)") || scan.sign("(Aanhangsel van de Handelingen)")).then_some(())?;
    } else {
        scan.word("Aanhangsel").then_some(())?;
        scan.word("van");
        scan.word("de");
        scan.word("Handelingen");
    }
    scan.chamber_and_session();
    let session = scan.found_session.take()?;
    let number = scan.labelled_number()?;
    Some((scan.at, Some(format!("ah-tk-{}-{number}", without_hyphen(&session)))))
}

/// `Handelingen II 2023/24, nr. 45, item 6`
fn proceedings(s: &str) -> Option<(usize, Option<String>)> {
    let mut scan = Scan::new(s);
    scan.word("Handelingen").then_some(())?;
    let chamber = if scan.chamber_and_session() == Some(Chamber::First) { "ek" } else { "tk" };
    let session = scan.found_session.take()?;
    let number = scan.labelled_number()?;
    let end = scan.at;
    scan.sign(",");
    let item = scan.word("item").then(|| scan.digits()).flatten();
    let length = if item.is_some() { scan.at } else { end };
    Some((length, item.map(|item| format!("h-{chamber}-{}-{number}-{item}", without_hyphen(&session)))))
}

/// What a parliamentary paper is announced with.
const PAPERS: &[&str] = &["Kamerstukken", "Kamerstuk-ken", "Kamerstuk", "Tweede Kamer", "Eerste Kamer", "TK", "EK"];

/// `Kamerstuk 32317, nr. 981`, `Kamerstukken II, 2025/2026, 36 800 VII, nr. 8`, `Tweede Kamer 2024/25, 348 43, nr. 113`;
/// without a dossier the number is that of a letter: `Kamerstukken II, 2025-2026, nr. 7000166`
fn parliamentary_paper(s: &str) -> Option<(usize, Option<String>)> {
    let mut scan = Scan::new(s);
    PAPERS.iter().any(|word| scan.glued_word(word)).then_some(())?;
    scan.chamber_and_session();
    if let Some(identifier) = scan.dossier_and_number() {
        return Some((scan.at, Some(identifier)));
    }
    scan.found_session.take()?;
    scan.labelled_number()?;
    Some((scan.at, None))
}

/// `Stb. 2024, 123`, `Staatscourant 2024, nr. 12345`
fn gazette(s: &str) -> Option<(usize, Option<String>)> {
    let forms = [("Stb.", "stb"), ("Staatsblad", "stb"), ("Stcrt.", "stcrt"), ("Staatscourant", "stcrt")];
    let mut scan = Scan::new(s);
    let (_, name) = forms.into_iter().find(|(word, _)| scan.glued_word(word))?;
    let year = scan.digits().filter(|year| year.len() == 4)?;
    scan.sign(",").then_some(())?;
    let number = scan.labelled_number()?;
    Some((scan.at, Some(format!("{name}-{year}-{number}"))))
}

/// `COM(2020) 607 final`, `52020DC0607`
fn eu_number(s: &str) -> Option<(usize, Option<String>)> {
    let mut scan = Scan::new(s);
    if ["COM", "SWD", "JOIN", "SEC"].iter().any(|word| scan.word(word)) {
        scan.sign("(").then_some(())?;
        scan.digits().filter(|year| year.len() == 4)?;
        scan.sign(")").then_some(())?;
        scan.digits()?;
        scan.word("final");
        return Some((scan.at, None));
    }
    let bytes = s.as_bytes();
    let digits = |bytes: &[u8]| bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let letters = bytes.get(5..)?.iter().take_while(|byte| byte.is_ascii_uppercase()).count();
    let length = 5 + letters + 4;
    let is_celex = digits(bytes) == 5 && (1..=2).contains(&letters) && digits(&bytes[5 + letters..]) == 4;
    (is_celex && !s[length..].starts_with(char::is_alphanumeric)).then_some((length, None))
}

/// `Verordening (EU) 2022/2065`, `Richtlijn 2011/93/EU`, `Verordening (EU) nr. 910/2014`
fn eu_law(s: &str) -> Option<(usize, Option<String>)> {
    let mut scan = Scan::new(s);
    let words = ["Verordening", "Richtlijn", "Besluit", "Kaderbesluit", "verordening", "richtlijn"];
    words.iter().any(|word| scan.word(word)).then_some(())?;
    let marked = ["(EU)", "(EG)", "(EEG)"].iter().any(|mark| scan.sign(mark));
    scan.number_label();
    scan.digits()?;
    scan.sign("/").then_some(())?;
    scan.digits()?;
    let tail = ["/EU", "/EG", "/EEG", "/JBZ"].iter().any(|mark| scan.sign(mark));
    (marked || tail).then_some((scan.at, None))
}

fn without_hyphen(session: &str) -> String {
    session.replace('-', "")
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Chamber {
    First,
    Second,
}

/// A place in a string. What is looked for may stand behind white space; what is not found leaves the place as it was.
struct Scan<'a> {
    s: &'a str,
    at: usize,
    found_session: Option<String>,
}

impl<'a> Scan<'a> {
    fn new(s: &'a str) -> Self {
        Self { s, at: 0, found_session: None }
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

    /// This word, which dumps may have glued to the number behind it: `Kamerstuk23 432`.
    fn glued_word(&mut self, word: &str) -> bool {
        let before = self.at;
        let found = self.sign(word) && !self.rest().starts_with(char::is_alphabetic);
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

    /// `II, vergaderjaar 2024–2025,`: kept as the session found.
    fn chamber_and_session(&mut self) -> Option<Chamber> {
        let mut chamber = None;
        self.sign(",");
        for (word, which) in [("II", Chamber::Second), ("I", Chamber::First)] {
            if chamber.is_none() && self.word(word) {
                chamber = Some(which);
            }
        }
        self.sign(",");
        self.word("vergaderjaar");
        self.found_session = self.session();
        self.sign(",");
        chamber
    }

    fn number_label(&mut self) -> bool {
        ["nrs.", "nr.", "nummer", "nr"].iter().any(|label| self.sign(label))
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
            while self.sign("en") || self.sign(",") {
                let place = self.at;
                if self.dossier().is_none() {
                    self.at = place;
                    break;
                }
            }
            let number = self.paper_number()?;
            Some(format!("kst-{dossier}-{number}"))
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
