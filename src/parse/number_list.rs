//! Lists of question numbers: `2 en 3`, `3, 4, 5, 9 en 10`, `2 t/m 6`. One grammar for headings and references.

use crate::model::Number;
use crate::rules::Numbers;
use crate::rules::phrase::Words;

/// A list of question numbers as printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberList {
    items: Vec<Item>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Item {
    One(Number),
    Range(Number, Number), // ascending
}

impl Item {
    fn first(&self) -> Number {
        match *self {
            Self::One(number) | Self::Range(number, _) => number,
        }
    }
}

impl NumberList {
    /// A list of one number.
    pub fn one(number: Number) -> Self {
        Self { items: vec![Item::One(number)] }
    }

    /// A list of these numbers.
    pub fn from_numbers(numbers: impl IntoIterator<Item = Number>) -> Self {
        Self { items: numbers.into_iter().map(Item::One).collect() }
    }

    /// The number mentioned first.
    pub fn first(&self) -> Option<Number> {
        self.items.first().map(Item::first)
    }

    /// The number of a list of one.
    pub fn single(&self) -> Option<Number> {
        self.first().filter(|_| !self.has_several())
    }

    /// Whether it mentions more than one number.
    pub fn has_several(&self) -> bool {
        self.items.iter().any(|item| matches!(item, Item::Range(..)) || *item != self.items[0])
    }

    /// The numbers in order of mention, without doubles. What is printed always stands, the two ends of a range too;
    /// what lies between them only if the document shows it.
    ///
    /// `known`: the numbers that the document shows, ascending.
    pub fn expand(&self, known: &[Number]) -> Vec<Number> {
        if let Some(number) = self.single() {
            return vec![number]; // as nearly always
        }
        let mut numbers: Vec<Number> = Vec::new();
        for &item in &self.items {
            let before = numbers.len(); // no item has doubles in itself
            match item {
                Item::One(number) => numbers.push(number),
                Item::Range(first, last) => {
                    let start = known.partition_point(|&number| number <= first);
                    let end = known.partition_point(|&number| number < last).max(start);
                    numbers.push(first);
                    numbers.extend_from_slice(&known[start..end]);
                    numbers.push(last);
                }
            }
            if before > 0 {
                let added = numbers.split_off(before);
                numbers
                    .extend(added.into_iter().filter(|number| !numbers[..before].contains(number)).collect::<Vec<_>>());
            }
        }
        numbers
    }

    /// All numbers of the list, those within its ranges too, in order of mention.
    pub fn all(&self) -> Vec<Number> {
        let between = |item: &Item| match *item {
            Item::One(_) => Vec::new(),
            Item::Range(first, last) => {
                (first.number..=last.number).map(|number| Number { number, suffix: None, ..first }).collect()
            }
        };
        let mut known: Vec<_> = self.items.iter().flat_map(between).collect();
        known.sort_unstable();
        known.dedup();
        self.expand(&known)
    }

    /// The numbers as printed, in order of mention: of a range its two ends.
    pub fn printed(&self) -> Vec<Number> {
        self.expand(&[])
    }
}

/// No list has more items, and no range is wider; what is longer is no list of question numbers, and must not cost more.
const LONGEST: usize = 200;

/// The list at the beginning of `s`, and how many bytes it takes. It ends before anything that is not part of it, so
/// what follows is for the caller to judge: `3 Bent u` is a list and the beginning of a question, `9 en 10 augustus`
/// the list `9` before ` en 10 augustus`.
pub fn list(s: &str, words: &Numbers) -> Option<(NumberList, usize)> {
    scan(Scanner { s, words, at: 0, pointed: false })
}

/// The same for numbers with a point, `2.3 en 2.4`, which outside headings and references are decimals.
pub fn pointed_list(s: &str, words: &Numbers) -> Option<(NumberList, usize)> {
    if !s.trim_start().starts_with(|c: char| c.is_ascii_digit()) {
        return None; // as nearly always
    }
    scan(Scanner { s, words, at: 0, pointed: true })
}

/// Numbers that follow each other with strokes between, `3/4`, `3/4/5`: joint answers of old papers. In prose such numbers
/// are fractions and dates, so that only headings are asked.
pub fn slashed_list(s: &str) -> Option<(NumberList, usize)> {
    let length = s.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'/').count();
    let numbers: Option<Vec<u16>> = s[..length].split('/').map(|number| number.parse().ok()).collect();
    let numbers = numbers.filter(|numbers| numbers.len() > 1 && numbers[0] > 0)?;
    let follow = numbers.windows(2).all(|pair| pair[0].checked_add(1) == Some(pair[1]));
    let items = numbers.into_iter().map(|number| Item::One(Number::plain(number))).collect();
    (follow && length < 20).then_some((NumberList { items }, length))
}

fn scan(mut scan: Scanner<'_>) -> Option<(NumberList, usize)> {
    let mut items = vec![scan.item()?];
    while items.len() < LONGEST
        && let Some(item) = scan.next_item(*items.last()?)
    {
        items.push(item);
    }
    Some((NumberList { items }, scan.at))
}

/// A place in a string; each method that finds nothing leaves the place where it was.
struct Scanner<'a> {
    s: &'a str,
    words: &'a Numbers,
    at: usize,
    /// Whether each number has a part before it and a point.
    pointed: bool,
}

impl<'a> Scanner<'a> {
    fn rest(&self) -> &'a str {
        &self.s[self.at..]
    }

    fn spaces(&mut self) -> bool {
        if self.s.as_bytes().get(self.at).is_none_or(u8::is_ascii_graphic) {
            return false; // as mostly
        }
        let trimmed = self.rest().trim_start();
        let before = std::mem::replace(&mut self.at, self.s.len() - trimmed.len());
        self.at > before
    }

    /// One of these words, whatever its case.
    fn word(&mut self, words: &Words) -> bool {
        let found = first_word_of(self.rest(), words);
        self.at += found.map_or(0, str::len);
        found.is_some()
    }

    /// The next item with the separator before it.
    fn next_item(&mut self, previous: Item) -> Option<Item> {
        let start = self.at;
        let (Item::One(last) | Item::Range(_, last)) = previous;
        let spaced = self.spaces();
        let comma = self.rest().starts_with([',', ';']);
        self.at += usize::from(comma);
        self.spaces();
        let and = self.word(&self.words.and);
        let item = self.item();
        // A comma can be missing (`7, 8, 9 10 en 11`), but then the number is the next one.
        let follows = |item: &Item| {
            let number = item.first();
            spaced && number.part == last.part && Some(number.number) == last.number.checked_add(1)
        };
        let found = item.filter(|item| comma || and || follows(item));
        if found.is_none() {
            self.at = start;
        }
        found
    }

    /// A number or a range, with the words that may stand before it.
    fn item(&mut self) -> Option<Item> {
        let start = self.at;
        let Some(first) = self.number_with_words() else {
            self.at = start;
            return None;
        };
        let after_first = self.at;
        self.spaces();
        if self.word(&self.words.to)
            && let Some(last) = self.number_with_words()
            && first < last
            && first.part == last.part
            && usize::from(last.number - first.number) < LONGEST
        {
            return Some(Item::Range(first, last));
        }
        self.at = after_first;
        Some(Item::One(first))
    }

    fn number_with_words(&mut self) -> Option<Number> {
        self.spaces();
        while self.word(&self.words.before) {
            self.spaces();
        }
        self.number()
    }

    fn number(&mut self) -> Option<Number> {
        let (part, rest) = if self.pointed { part(self.rest())? } else { (0, self.rest()) };
        let start = self.s.len() - rest.len();
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 || digits > 4 {
            return None;
        }
        let number: u16 = rest[..digits].parse().ok()?;
        let after = &rest[digits..];
        let mut chars = after.chars();
        let suffix = chars.next().filter(char::is_ascii_lowercase);
        let suffix = suffix.filter(|_| !chars.next().is_some_and(char::is_alphanumeric));
        let after = &after[suffix.map_or(0, char::len_utf8)..];
        if number == 0 || goes_on(after, self.words) {
            return None;
        }
        self.at = start + digits + usize::from(suffix.is_some());
        Some(Number { part, number, suffix })
    }
}

/// The part before the point of `2.3`, and what follows the point.
fn part(text: &str) -> Option<(u16, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let part = text[..digits].parse().ok().filter(|&part| part > 0 && digits < 3)?;
    Some((part, text[digits..].strip_prefix('.')?)).filter(|(_, rest)| !rest.starts_with('0'))
}

/// Whether a number that stands before this is part of a decimal (`11.04`), a date (`1-7-2024`, `1/7/2024`), a case
/// number (`2024Z17900`) or a measure (`10 augustus`).
fn goes_on(after: &str, words: &Numbers) -> bool {
    let bytes = after.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    match bytes.first() {
        Some(b'.' | b'/') if digit(1) => true,
        Some(b'-') if digit(1) => {
            let run = bytes[1..].iter().take_while(|byte| byte.is_ascii_digit()).count();
            bytes.get(1 + run) == Some(&b'-') && digit(2 + run)
        }
        Some(byte) if byte.is_ascii_uppercase() => digit(1),
        _ => [&words.measures, &words.months].iter().any(|table| first_word_of(after.trim_start(), table).is_some()),
    }
}

/// Whether a list goes on, behind what joins two numbers, with the day of a date, so that its own numbers are days too:
/// ` en 10 augustus` behind `9`.
pub(super) fn goes_on_with_date(after: &str, words: &Numbers) -> bool {
    let mut scan = Scanner { s: after, words, at: 0, pointed: false };
    scan.spaces();
    let comma = scan.rest().starts_with([',', ';']);
    scan.at += usize::from(comma);
    scan.spaces();
    let joined = scan.word(&words.and) || scan.word(&words.to) || comma;
    scan.spaces();
    let rest = scan.rest();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    joined && (1..=2).contains(&digits) && first_word_of(rest[digits..].trim_start(), &words.months).is_some()
}

/// The first of these words and signs, in small letters, with which `s` begins, whatever its case, if the word ends there
/// (a digit may follow: `en2`).
fn first_word_of(s: &str, words: &Words) -> Option<&'static str> {
    if !words.may_begin(s) {
        return None; // as nearly always
    }
    let begins = |word: &str| {
        s.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word))
            && !(word.ends_with(|c: char| c.is_ascii_alphabetic()) && s[word.len()..].starts_with(char::is_alphabetic))
    };
    words.all().iter().copied().find(|word| begins(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::TWEEDE_KAMER;

    fn list(s: &str) -> Option<(NumberList, usize)> {
        super::list(s, &TWEEDE_KAMER.language.numbers)
    }

    fn pointed_list(s: &str) -> Option<(NumberList, usize)> {
        super::pointed_list(s, &TWEEDE_KAMER.language.numbers)
    }

    fn numbers(s: &str) -> Vec<Number> {
        s.split_whitespace().map(|n| n.parse().unwrap()).collect()
    }

    #[test]
    fn every_form_of_list() {
        let known = numbers("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15");
        for (printed, expected, rest) in [
            ("1", "1", ""),
            ("2 en 3", "2 3", ""),
            ("3, 4, 5, 9 en 10", "3 4 5 9 10", ""),
            ("2 t/m 6", "2 3 4 5 6", ""),
            ("2 tm 6:", "2 3 4 5 6", ":"),
            ("11 tot en met 14", "11 12 13 14", ""),
            ("4-7:", "4 5 6 7", ":"),
            ("4 – 7", "4 5 6 7", ""),
            ("7, 8, 9 10 en 11", "7 8 9 10 11", ""),
            ("7, 8, en 9", "7 8 9", ""),
            ("1,2,3,4 en 5", "1 2 3 4 5", ""),
            ("1a en 1b", "1a 1b", ""),
            ("1, 7, 26, 29 en vraag 31", "1 7 26 29 31", ""),
            ("vraag 1, vraag 6, vraag 7.", "1 6 7", "."),
            ("1 tot en met 3 en 5", "1 2 3 5", ""),
            ("9-14:", "9 10 11 12 13 14", ":"),
            ("29en 30", "29 30", ""),
            ("3 & 4", "3 4", ""),
            ("2 en 2", "2", ""),
            ("1\u{a0}en\u{a0}2", "1 2", ""),
            ("5 en vraag\n6", "5 6", ""),
            ("VRAAG 3 EN 4", "3 4", ""),
        ] {
            let (list, taken) = list(printed).unwrap();
            assert_eq!((list.expand(&known), &printed[taken..]), (numbers(expected), rest), "{printed}");
        }
    }

    #[test]
    fn ends_before_what_is_not_of_the_list() {
        for (s, expected, rest) in [
            ("3 Bent u bekend", "3", " Bent u bekend"),
            ("9 en 10 augustus", "9", " en 10 augustus"),
            ("9 en de rest", "9", " en de rest"),
            ("6,schrijft", "6", ",schrijft"),
            ("2, 5 miljoen", "2", ", 5 miljoen"),
            ("1. Bent u", "1", ". Bent u"),
            ("3 5", "3", " 5"),
            ("5 10 en 11", "5", " 10 en 11"),
            ("7-4", "7", "-4"),
            ("6 -", "6", " -"),
            ("2aangegeven", "2", "aangegeven"),
            ("3, 2024Z17900", "3", ", 2024Z17900"),
            ("1 enkele", "1", " enkele"),
            ("1, ", "1", ", "),
            ("1-9999", "1", "-9999"),
        ] {
            let (list, taken) = list(s).unwrap();
            assert_eq!((list.printed(), &s[taken..]), (numbers(expected), rest), "{s}");
        }
    }

    #[test]
    fn dates_decimals_and_measures_are_no_lists() {
        for s in
            ["", "een", "0", "1-7-2024", "1/7/2024", "11.04", "20.000", "2024Z1", "10 augustus", "5%", "70000", "vraag"]
        {
            assert_eq!(list(s), None, "{s}");
        }
    }

    #[test]
    fn numbers_with_points() {
        let known = numbers("1.1 1.2 1.3 2.1");
        for (printed, expected, rest) in [
            ("1.2", "1.2", ""),
            ("1.2: Bent u", "1.2", ": Bent u"),
            ("1.1 en 2.1", "1.1 2.1", ""),
            ("1.1 t/m 1.3", "1.1 1.2 1.3", ""),
            ("2.1a.", "2.1a", "."),
        ] {
            let (list, taken) = pointed_list(printed).unwrap();
            assert_eq!((list.expand(&known), &printed[taken..]), (numbers(expected), rest), "{printed}");
        }
        for s in ["1", "1.", "1.2.3", "0.1", "1.05", "1.1%", "2024.1"] {
            assert_eq!(pointed_list(s), None, "{s}");
        }
    }

    #[test]
    fn ranges_hold_what_the_document_shows() {
        let (list, _) = list("2 t/m 6, 1a-1c").unwrap();
        assert_eq!(list.expand(&numbers("1 1b 1d 2 3 5 7")), numbers("2 3 5 6 1a 1b 1c"));
        assert_eq!(list.printed(), numbers("2 6 1a 1c"));
        assert_eq!(NumberList::one(Number::plain(4)).printed(), numbers("4"));
    }

    proptest::proptest! {
        #[test]
        fn any_text(s in "(vraag |en |t/m |-|, |[0-9]{1,5}|[a-c]| |[aZé€😀\u{301}\u{a0}\t]){0,20}") {
            if let Some((list, taken)) = list(&s) {
                assert!(taken > 0 && s.is_char_boundary(taken) && !list.printed().is_empty());
            }
        }
    }
}
