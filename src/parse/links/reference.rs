//! References: an answer pointing to another question's answer ("zie het antwoord op vraag 3").

use std::borrow::Cow;
use std::ops::Range;

use memchr::memmem;

use crate::model::Number;
use crate::parse::number_list::{self, NumberList};
use crate::rules::phrase::Words;
use crate::rules::{Anchor, LanguageRules, Numbers, References};

/// Finds references by their rules. Making one takes as long as searching a paragraph: one a paper is enough.
pub struct Reader<'r> {
    rules: &'r References,
    number_words: &'r Numbers,
    /// Of each anchor word what follows its first letter, without those that hold another: `raag`, `ragen`, `ntwoord`.
    stems: Vec<memmem::Finder<'r>>,
}

impl<'r> Reader<'r> {
    /// A reader for a language.
    pub fn new(language: &'r LanguageRules) -> Self {
        let rules = &language.references;
        let stem = |word: &'static str| word.char_indices().nth(1).map_or(word, |(second, _)| &word[second..]);
        let all: Vec<_> = rules.anchors.rows().iter().map(|row| stem(row.words)).collect();
        let holds_another = |at: usize| {
            let others = all.iter().enumerate().filter(|&(other, _)| other != at);
            others.into_iter().any(|(other, stem)| all[at].contains(stem) && (all[at] != *stem || other < at))
        };
        let stems = (0..all.len()).filter(|&at| !holds_another(at)).map(|at| memmem::Finder::new(all[at])).collect();
        Self { rules, number_words: &language.numbers, stems }
    }

    /// The references of a text in order: where the words stand, from "antwoord" or "vraag" through the last number, and
    /// the numbers that they point to. `own` (the numbers that the text itself answers) is left out; so is a reference of
    /// which then nothing remains. The same reference may stand twice.
    ///
    /// `known`: the numbers that the document shows, ascending. A number above them is no question's.
    pub fn references(&self, text: &str, own: &[Number], known: &[Number]) -> Vec<(Range<u32>, Vec<Number>)> {
        let mut found = Vec::new();
        let mut end = 0;
        for (start, anchor, after) in self.anchors(text) {
            if start < end {
                continue; // "antwoord op vraag 3": the question belongs to the answer before it
            }
            let pointer = match anchor {
                Anchor::Question | Anchor::Questions => self.after_question(text, anchor, start, after),
                Anchor::Answer => self.after_answer(text, start, after),
            };
            let Some(pointer) = pointer else { continue };
            let numbers = pointer.target.numbers(own, known);
            end = pointer.at.end;
            if !numbers.is_empty()
                && let (Ok(start), Ok(end)) = (u32::try_from(pointer.at.start), u32::try_from(end))
            {
                found.push((start..end, numbers));
            }
        }
        found
    }

    /// The anchor words in order: where each begins, which it is, and where it ends.
    fn anchors(&self, text: &str) -> Vec<(usize, Anchor, usize)> {
        let mut found = Vec::new();
        for at in self.stems.iter().flat_map(|finder| finder.find_iter(text.as_bytes())) {
            let start = text[..at].trim_end_matches(char::is_alphanumeric).len();
            let end = at + text[at..].find(|c: char| !c.is_alphabetic()).unwrap_or(text.len() - at);
            found.extend(self.anchor(&text[start..end]).map(|anchor| (start, anchor, end)));
        }
        found.sort_unstable_by_key(|&(start, ..)| start);
        found.dedup_by_key(|&mut (start, ..)| start); // a word may hold two stems
        found
    }

    /// What a word names, if a reference may hang on it.
    fn anchor(&self, word: &str) -> Option<Anchor> {
        let same = |row: &str| {
            row.len() == word.len()
                && word.is_char_boundary(1)
                && row.get(1..) == word.get(1..)
                && row[..1].eq_ignore_ascii_case(&word[..1])
        };
        self.rules.anchors.rows().iter().find(|row| same(row.words)).map(|row| row.meaning)
    }

    /// `vraag 6`, `vragen 1, 6 en 7`, `vraag vier`, `vorige vraag`
    fn after_question(&self, text: &str, anchor: Anchor, start: usize, after: usize) -> Option<Pointer> {
        if let Some((target, end)) = self.numbers(&text[after..]) {
            return Some(Pointer { at: start..after + end, target });
        }
        let is_one = anchor == Anchor::Question;
        let before = is_one.then(|| word_before(text, start, &self.rules.previous)).flatten()?;
        Some(Pointer { at: before..after, target: Target::Previous })
    }

    /// `antwoord op vraag 3`, `antwoord vraag 10`, `antwoord op 3`, `antwoord op de vorige vraag`, `vorige antwoord`,
    /// `antwoord hierboven`
    fn after_answer(&self, text: &str, start: usize, after: usize) -> Option<Pointer> {
        let mut at = after;
        while let Some(next) = skip_word(text, at, &self.rules.to_question) {
            at = next;
        }
        for (words, target) in [(&self.rules.previous, Target::Previous), (&self.rules.next, Target::Next)] {
            let question = skip_word(text, at, words);
            if let Some(end) = question.and_then(|next| self.skip_anchor(text, next, &[Anchor::Question])) {
                return Some(Pointer { at: start..end, target });
            }
        }
        if let Some(question) = self.skip_anchor(text, at, &[Anchor::Question, Anchor::Questions]) {
            let (target, end) = self.numbers(&text[question..])?;
            return Some(Pointer { at: start..question + end, target });
        }
        let numbered = self.numbers(&text[at..]).filter(|&(_, end)| self.stands_for_a_question(&text[at + end..]));
        if let Some((target, end)) = numbered {
            return Some(Pointer { at: start..at + end, target });
        }
        if at > after {
            return None;
        }
        if let Some(end) = skip_word(text, after, &self.rules.above).filter(|&end| !goes_on(&text[end..])) {
            return Some(Pointer { at: start..end, target: Target::Previous });
        }
        let before = word_before(text, start, &self.rules.previous)?;
        Some(Pointer { at: before..after, target: Target::Previous })
    }

    /// Where the word at `at`, behind white space, ends if it is one of these anchors.
    fn skip_anchor(&self, text: &str, at: usize, anchors: &[Anchor]) -> Option<usize> {
        let word = word_at(text, at);
        let row = self.rules.anchors.rows().iter().find(|row| row.words.eq_ignore_ascii_case(&text[word.clone()]))?;
        anchors.contains(&row.meaning).then_some(word.end)
    }

    /// The numbers at the beginning of `s`, behind white space, and where they end.
    fn numbers(&self, s: &str) -> Option<(Target, usize)> {
        let (list, taken) =
            match number_list::list(s, self.number_words).or_else(|| number_list::pointed_list(s, self.number_words)) {
                Some(found) => found,
                None => self.number_word(s)?,
            };
        let of_another = self.rules.of_another_paper.at_start(s[taken..].trim_start()).is_some();
        (!of_another).then_some((Target::List(list), taken))
    }

    /// The number in words at the beginning of `s`, `antwoord vier`, and where it ends.
    fn number_word(&self, s: &str) -> Option<(NumberList, usize)> {
        let at = word_at(s, 0);
        let word = &s[at.clone()];
        if word.eq_ignore_ascii_case(self.number_words.article) {
            return None;
        }
        let without_accents = match word.contains(['é', 'É']) {
            true => Cow::Owned(word.replace(['é', 'É'], "e")),
            false => Cow::Borrowed(word), // as nearly always
        };
        let place = self.number_words.cardinals.position(&without_accents)?;
        let number = u16::try_from(place + 1).ok()?;
        Some((NumberList::one(Number::plain(number)), at.end))
    }

    /// Whether a number before this, without "vraag", is a question's: `(zie antwoord 3)`, but not `antwoord op 3
    /// brieven`, nor the days of `antwoord van 9 en 10 augustus`.
    fn stands_for_a_question(&self, after: &str) -> bool {
        let after = after.trim_start();
        let ends = !after.starts_with(char::is_alphanumeric);
        (ends || skip_word(after, 0, &self.rules.after_bare_number).is_some())
            && !number_list::goes_on_with_date(after, self.number_words)
    }

    /// Whether the whole answer only points elsewhere: every sentence holds a reference, and apart from it only words that
    /// point. "Ja, zie antwoord vraag 3." answers, since it says yes.
    ///
    /// `references`: those of each paragraph, as [`Reader::references`] gives them.
    pub fn only_refers(&self, paragraphs: &[&str], references: &[Vec<(Range<u32>, Vec<Number>)>]) -> bool {
        let mut points = false;
        for (paragraph, found) in paragraphs.iter().zip(references) {
            let ranges: Vec<_> = found.iter().map(|(at, _)| at.start as usize..at.end as usize).collect();
            if !self.only_points(paragraph, &ranges) {
                return false;
            }
            points |= !ranges.is_empty();
        }
        points && paragraphs.len() == references.len()
    }

    /// Whether a paragraph says nothing apart from these references.
    fn only_points(&self, paragraph: &str, references: &[Range<usize>]) -> bool {
        let first = references.first().map_or(paragraph.len(), |reference| reference.start);
        if !self.may_point(paragraph.get(..first).unwrap_or_default()) {
            return false; // as nearly always
        }
        let mut references = references;
        let mut start = 0;
        while start < paragraph.len() {
            let end = sentence_end(paragraph, start, references);
            let count = references.iter().take_while(|at| at.end <= end).count();
            let (own, later) = references.split_at(count);
            if !self.sentence_points(paragraph, start..end, own) {
                return false;
            }
            (start, references) = (end, later);
        }
        true
    }

    /// Whether a sentence that only points may begin with these words.
    fn may_point(&self, words: &str) -> bool {
        let first = words.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty());
        first.is_none_or(|word| self.rules.pointing.has(word) || self.rules.before_subject.has(word))
    }

    /// Whether a sentence consists of pointing words around its references, or names a subject for which it points to
    /// the reference at its end.
    fn sentence_points(&self, text: &str, sentence: Range<usize>, references: &[Range<usize>]) -> bool {
        let first = references.first().map_or(sentence.end, |reference| reference.start);
        let before = text.get(sentence.start..first).unwrap_or_default();
        if !self.may_point(before) {
            return false;
        }
        let mut outside = String::new();
        let mut at = sentence.start;
        for reference in references {
            outside.push_str(text.get(at..reference.start).unwrap_or_default());
            outside.push(' ');
            at = reference.end;
        }
        let tail = text.get(at..sentence.end).unwrap_or_default();
        outside.push_str(tail);
        let words = || outside.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let names_subject = || {
            !references.is_empty()
                && !tail.contains(char::is_alphanumeric)
                && words().next().is_some_and(|word| self.rules.before_subject.has(word))
                && words().any(|word| self.rules.subject_verbs.has(word))
        };
        words().all(|word| self.rules.pointing.has(word)) || names_subject()
    }
}

/// Words that point to something, and to what.
struct Pointer {
    at: Range<usize>,
    target: Target,
}

enum Target {
    List(NumberList),
    Previous,
    Next,
}

impl Target {
    fn numbers(&self, own: &[Number], known: &[Number]) -> Vec<Number> {
        let mut numbers = match self {
            Self::List(list) => list.expand(known),
            Self::Previous => {
                let first = own.iter().min();
                let before = first.map_or(0, |first| known.partition_point(|number| number < first));
                known[..before].last().copied().into_iter().collect()
            }
            Self::Next => {
                let last = own.iter().max();
                let after = last.map_or(known.len(), |last| known.partition_point(|number| number <= last));
                known.get(after).copied().into_iter().collect()
            }
        };
        let plain = known.partition_point(|number| number.part == 0);
        let highest = plain.checked_sub(1).map(|last| known[last].number);
        let shown = |number: &Number| match number.part {
            0 => Some(number.number) <= highest,
            _ => known.binary_search(number).is_ok(),
        };
        numbers.retain(|number| shown(number) && !own.contains(number));
        numbers
    }
}

/// Whether a word that points upwards belongs to what follows it: `het antwoord hierboven genoemd` names what it is.
fn goes_on(after: &str) -> bool {
    after.trim_start().starts_with(char::is_alphanumeric)
}

/// The letters at `at`, behind white space.
fn word_at(text: &str, at: usize) -> Range<usize> {
    let rest = text[at..].trim_start();
    let start = text.len() - rest.len();
    start..start + rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len())
}

/// Where the word at `at`, behind white space, ends if it is one of these, whatever its case.
fn skip_word(text: &str, at: usize, words: &Words) -> Option<usize> {
    let word = word_at(text, at);
    words.has(&text[word.clone()]).then_some(word.end)
}

/// Where the word before `at` begins if it is one of these.
fn word_before(text: &str, at: usize, words: &Words) -> Option<usize> {
    let before = text[..at].trim_end();
    let start = before.trim_end_matches(char::is_alphabetic).len();
    words.has(&before[start..]).then_some(start)
}

/// Where the sentence that begins at `start` ends, a full stop inside a reference not counted.
fn sentence_end(text: &str, start: usize, references: &[Range<usize>]) -> usize {
    let mut references = references.iter().peekable();
    let stop = text[start..].match_indices(['.', '?', '!', ';']).map(|(offset, _)| start + offset).find(|&at| {
        while references.next_if(|range| range.end <= at).is_some() {}
        let inside = references.peek().is_some_and(|range| range.start <= at);
        !inside && !text[at + 1..].starts_with(char::is_alphanumeric)
    });
    stop.map_or(text.len(), |at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::TWEEDE_KAMER;

    fn references(text: &str, own: &[Number], known: &[Number]) -> Vec<(Range<u32>, Vec<Number>)> {
        Reader::new(&TWEEDE_KAMER.language).references(text, own, known)
    }

    fn only_refers(paragraphs: &[&str], references: &[Vec<(Range<u32>, Vec<Number>)>]) -> bool {
        Reader::new(&TWEEDE_KAMER.language).only_refers(paragraphs, references)
    }
    use crate::rules::phrase::{Phrase, Phrases};

    fn numbers(s: &str) -> Vec<Number> {
        s.split_whitespace().map(|n| n.parse().unwrap()).collect()
    }

    /// In answer 20 of a paper with the questions 1 to 66: `words -> numbers`, joined by `|`.
    fn found(text: &str) -> String {
        let known: Vec<_> = (1..=66).map(Number::plain).collect();
        let found = references(text, &numbers("20"), &known);
        let shown: Vec<_> = found
            .iter()
            .map(|(at, to)| {
                let to: Vec<_> = to.iter().map(Number::to_string).collect();
                format!("{} -> {}", &text[at.start as usize..at.end as usize], to.join(" "))
            })
            .collect();
        shown.join("|")
    }

    #[test]
    fn ways_of_pointing() {
        for (text, expected) in [
            // seed 004
            ("zie hierover nader het antwoord op vraag 2).", "antwoord op vraag 2 -> 2"),
            ("(zoals omschreven bij vraag 1) een", "vraag 1 -> 1"),
            ("Zoals bij de vorige vraag is aangegeven", "vorige vraag -> 19"),
            ("het antwoord op vraag 2 en vraag 5.", "antwoord op vraag 2 en vraag 5 -> 2 5"),
            (
                "het antwoord op vraag 1, 7, 26, 29 en vraag 31.",
                "antwoord op vraag 1, 7, 26, 29 en vraag 31 -> 1 7 26 29 31",
            ),
            ("naar het antwoord op de vraag 2.", "antwoord op de vraag 2 -> 2"),
            ("In de beantwoording op de vragen 11 t/m 14 wordt", "beantwoording op de vragen 11 t/m 14 -> 11 12 13 14"),
            ("in de antwoorden op de vragen 1, 3, 5 en 7.", "antwoorden op de vragen 1, 3, 5 en 7 -> 1 3 5 7"),
            ("Zie voor aanvulling vraag 1, vraag 6 en vraag 7.", "vraag 1, vraag 6 en vraag 7 -> 1 6 7"),
            ("op de vragen 19 tot en met 23.", "vragen 19 tot en met 23 -> 19 21 22 23"),
            ("de antwoorden op vraag 1 en vraag 7.", "antwoorden op vraag 1 en vraag 7 -> 1 7"),
            ("Zoals toegelicht in de beantwoording van vraag 41 werkt", "beantwoording van vraag 41 -> 41"),
            ("op deze vraag en gerelateerde vragen, zoals vraag 41, beschouw", "vraag 41 -> 41"),
            // seeds 000 and 002
            ("Zoals toegelicht in het antwoord op de vorige vraag wordt", "antwoord op de vorige vraag -> 19"),
            ("Zoals ook in vraag 5 genoemd", "vraag 5 -> 5"),
            ("Antwoord op vraag 3.", "Antwoord op vraag 3 -> 3"),
            // other papers
            ("Zie antwoord op 3.", "antwoord op 3 -> 3"),
            ("zie het antwoord op vragen 2 en 3", "antwoord op vragen 2 en 3 -> 2 3"),
            ("Zoals geantwoord onder vraag 2 is", "vraag 2 -> 2"),
            ("zoals ook blijkt uit mijn antwoord onder vraag 4,", "antwoord onder vraag 4 -> 4"),
            ("Zie mijn vorige antwoord.", "vorige antwoord -> 19"),
            ("In mijn antwoord op vraag 1 ben", "antwoord op vraag 1 -> 1"),
            ("(zie antwoord vraag 10). Het", "antwoord vraag 10 -> 10"),
            ("Zie vraag 3", "vraag 3 -> 3"),
            ("Vraag 4 gaat hierover", "Vraag 4 -> 4"),
            ("naar mijn antwoorden op vragen 29en 30, herhaal", "antwoorden op vragen 29en 30 -> 29 30"),
            ("in het antwoord op vraag 6,schrijft", "antwoord op vraag 6 -> 6"),
            ("Zoals in antwoord vier is aangegeven", "antwoord vier -> 4"),
            ("Zie het antwoord op de volgende vraag.", "antwoord op de volgende vraag -> 21"),
            ("Zie vorig antwoord.", "vorig antwoord -> 19"),
            ("zie beantwoording vraag 3.", "beantwoording vraag 3 -> 3"),
            ("Zie het antwoord hierboven.", "antwoord hierboven -> 19"),
            ("zie de beantwoording hierboven, waarin", "beantwoording hierboven -> 19"),
            ("antwoord op vraag 9 en 10 augustus", "antwoord op vraag 9 -> 9"),
            ("Zie vraag 3. Zie ook vraag 3 en 4.", "vraag 3 -> 3|vraag 3 en 4 -> 3 4"),
            ("zie antwoord 3 en het antwoord op vraag 5", "antwoord 3 -> 3|antwoord op vraag 5 -> 5"),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn false_friends() {
        for text in [
            "artikel 245 tot en met 250 en artikelen 125j, 556, 557 en 558 Sv",
            "Voor het antwoord op de vraag welk specifiek beleid, en het antwoord op deze vraag",
            "Zie het antwoord op vraag 67 en vraag 2024.",
            "het antwoord op vraag 20",
            "In uw antwoord op vraag 2 van de schriftelijke vragen over het bericht",
            "antwoord op vragen 2023Z16994, de vraag 11.04, de aanvraag 3, Kamervragen 4",
            "in antwoord op 3 brieven, uw antwoord 10 oktober 2024, het antwoord 2 weken later",
            "in antwoord op uw brieven van 9 en 10 augustus, de beantwoording van 9, 10 en 12 mei, uw antwoord van 9 t/m 12 mei",
            "het antwoord hierboven genoemd, een antwoord een week later",
            "de vraag 5 miljoen euro uit te trekken; de volgende vraag; de vorige vragen; het vorige antwoord op Kamervragen",
            "",
        ] {
            assert_eq!(found(text), "", "{text}");
        }
        assert_eq!(references("Zie de vorige vraag en vraag 1.", &numbers("1"), &numbers("1 2")), []);
        assert_eq!(references("Zie vraag 1.", &numbers("1"), &[]), []);
    }

    fn only(paragraphs: &[&str]) -> bool {
        let known: Vec<_> = (1..=66).map(Number::plain).collect();
        let found: Vec<_> = paragraphs.iter().map(|text| references(text, &numbers("20"), &known)).collect();
        only_refers(paragraphs, &found)
    }

    #[test]
    fn answers_that_only_point_elsewhere() {
        for text in [
            "Zie het antwoord op vraag 7.",
            "Zie vorig antwoord.",
            "Zie het antwoord hierboven.",
            "Zie beantwoording vraag 3.",
            "Zie mijn antwoord op vraag 4.",
            "Zie vraag 3 en 4",
            "Voor het antwoord op deze vraag, verwijs ik u naar het antwoord op vraag 6.",
            "Voor het antwoord op deze vragen, verwijs ik u naar het antwoord op de vragen 1, 6, 7, 42, 43 en 50.",
            "Kortheidshalve verwijs ik graag naar de beantwoording van vraag 2.",
            "Zie het antwoord op vraag 2. Zie ook het antwoord op vraag 3.",
            "Voor de inzet van de politie verwijs ik u naar het antwoord op vraag 3.",
        ] {
            assert!(only(&[text]), "{text}");
        }
        for paragraphs in [
            &["Ja, zie antwoord vraag 3."][..],
            &["Ja. Zie ook het antwoord op vraag 1 en 3."],
            &["Zie hiervoor het antwoord op vraag 2. Zoals daar aangegeven zal ik in gesprek gaan met het OM."],
            &["Zoals aangegeven bij vraag 1 had het kabinet liever gezien dat de VN niet was vertegenwoordigd."],
            &["Zie het antwoord op vraag 2.", "Daarnaast wordt dit onderzocht."],
            &["Zoals hierboven is toegelicht."],
            &["Zie hiervoor."],
            &["Ja."],
            &[""],
            &[],
        ] {
            assert!(!only(paragraphs), "{paragraphs:?}");
        }
    }

    #[test]
    fn every_row_of_the_rules() {
        let rules = &TWEEDE_KAMER.language.references;
        for row in rules.anchors.rows() {
            assert!(!found(row.example).is_empty(), "{}", row.example);
            assert_eq!(found(row.refused.unwrap_or_default()), "");
        }
        for table in [&rules.to_question, &rules.previous, &rules.above, &rules.next, &rules.after_bare_number] {
            table.examples().for_each(|example| assert!(!found(&example).is_empty(), "{example}"));
        }
        rules.of_another_paper.examples().for_each(|example| assert_eq!(found(&example), "", "{example}"));
        for table in [&rules.pointing, &rules.before_subject, &rules.subject_verbs] {
            table.examples().for_each(|example| assert!(only(&[&example]), "{example}"));
        }
    }

    #[test]
    fn a_new_row_works() {
        const ANCHORS: Phrases<Anchor> = Phrases::new(&[
            Phrase::meaning("vraag", Anchor::Question, "Zie vraag 2."),
            Phrase::meaning("reactie", Anchor::Answer, "Zie de reactie op vraag 2."),
        ]);
        let language = TWEEDE_KAMER.language;
        let references = References { anchors: ANCHORS, ..language.references };
        let changed = LanguageRules { references, ..language };
        let text = "Zie de Reactie hierboven, en een antwoord.";
        let known = numbers("1 2 3");
        assert_eq!(Reader::new(&changed).references(text, &numbers("3"), &known), [(7..24, numbers("2"))]);
        assert_eq!(Reader::new(&language).references(text, &numbers("3"), &known), []);
    }

    const PIECES: &[&str] = &[
        "vraag",
        "vragen",
        "Antwoord",
        "antwoorden",
        "op",
        "de",
        "vorige",
        " ",
        ", ",
        "en",
        "t/m",
        "zie",
        "1",
        "23",
        "vier",
        ".",
        ")",
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
            let known: Vec<_> = (1..=30).map(Number::plain).collect();
            let found = references(&text, &numbers("3"), &known);
            for (at, to) in &found {
                assert!(!text[at.start as usize..at.end as usize].is_empty() && !to.is_empty());
            }
            assert!(found.windows(2).all(|pair| pair[0].0.end <= pair[1].0.start));
            only_refers(&[&text], &[found]);
        }
    }
}
