//! In which language a paper is: one in another than Dutch has no questions that could be told by Dutch words.

use super::paragraphs::Paragraph;
use crate::model::{Diagnostic, Finding, PaperLanguage};
use crate::rules::languages::{DUTCH, FOREIGN};

/// So many words from the beginning are looked at.
const LOOKED_AT: usize = 4_000;

/// A text of fewer words is too short to tell.
const FEWEST: usize = 80;

/// So many small words of Dutch are more than a paper in another language quotes: a Dutch letter with a report in English
/// behind it is Dutch.
const SPOKEN: usize = 25;

/// The language of a paper that is in another than Dutch: at least 8 % of its words are small words of that language, and
/// at least twice as many as of any other.
fn foreign<'a>(texts: impl Iterator<Item = &'a str>) -> Option<PaperLanguage> {
    let (mut words, mut dutch, mut counts) = (0, 0, [0; FOREIGN.len()]);
    let in_texts = texts.flat_map(|text| text.split(|c: char| !c.is_alphabetic()));
    for word in in_texts.filter(|word| !word.is_empty()).take(LOOKED_AT) {
        words += 1;
        let Some(word) = packed(word) else { continue };
        if DUTCH_WORDS.contains(&word) {
            dutch += 1;
            if dutch == SPOKEN {
                return None; // nearly always after a few sentences
            }
        } else {
            let own = counts.iter_mut().zip(&FOREIGN_WORDS).filter(|(_, words)| words.contains(&word));
            own.for_each(|(count, _)| *count += 1);
        }
    }
    let (best, most) = counts.iter().copied().enumerate().max_by_key(|&(_, count)| count)?;
    let others = counts.iter().copied().enumerate().filter(|&(language, _)| language != best).map(|(_, count)| count);
    let next = others.chain([dutch]).max()?;
    (words >= FEWEST && most * 100 >= words * 8 && most >= 2 * next).then(|| FOREIGN[best].language)
}

/// The small words as numbers, which are compared more quickly.
const DUTCH_WORDS: [u64; DUTCH.len()] = all_packed(DUTCH);
const FOREIGN_WORDS: [[u64; MOST]; FOREIGN.len()] = {
    let (mut all, mut language) = ([[0; MOST]; FOREIGN.len()], 0);
    while language < FOREIGN.len() {
        all[language] = all_packed(FOREIGN[language].words);
        language += 1;
    }
    all
};

/// No language has more of them.
const MOST: usize = 30;

const fn all_packed<const COUNT: usize>(words: &[&str]) -> [u64; COUNT] {
    let (mut all, mut at) = ([0; COUNT], 0);
    while at < words.len() {
        all[at] = match packed(words[at]) {
            Some(packed) => packed,
            None => panic!("a small word of more than eight bytes"),
        };
        at += 1;
    }
    all
}

/// A short word in small letters, its bytes as a number. None of the small words has more than eight, nor a large letter
/// that is not of ASCII.
const fn packed(word: &str) -> Option<u64> {
    let bytes = word.as_bytes();
    if bytes.len() > size_of::<u64>() {
        return None;
    }
    let (mut packed, mut at) = (0, 0);
    while at < bytes.len() {
        packed = packed << 8 | bytes[at].to_ascii_lowercase() as u64;
        at += 1;
    }
    Some(packed)
}

/// What is found of a paper in another language than Dutch.
pub(super) fn foreign_paper(paragraphs: &[Paragraph]) -> Option<Diagnostic> {
    let language = foreign(paragraphs.iter().flat_map(Paragraph::strings))?;
    Some(Diagnostic::new(Finding::OtherLanguage { language }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language_of(text: &str) -> Option<PaperLanguage> {
        foreign(text.lines())
    }

    const DUTCH_SENTENCE: &str = "Ik heb kennis genomen van het bericht, maar dit is niet aan mij om te beoordelen. ";
    const FRISIAN: &str = "It is in goede saak dat de provinsje mei de gemeenten oerlis hat oer it ûnderwiis yn it Frysk, en dat dêr jild foar is. ";
    const AFRIKAANS: &str = "Die Minister het nie geantwoord op die vraag wat aan hom gestel is nie, maar sal dit met die komitee bespreek. ";
    const ITALIAN: &str =
        "Il ministro ha risposto alla domanda che gli è stata posta dal deputato nella seduta di ieri sera. ";

    #[test]
    fn a_paper_in_another_language_is_told() {
        for foreign in FOREIGN {
            let text = format!("1. {}\n", foreign.example).repeat(10);
            assert_eq!(language_of(&text), Some(foreign.language));
            assert_eq!(
                language_of(&format!("{DUTCH_SENTENCE}{text}")),
                Some(foreign.language),
                "a sentence of Dutch in it"
            );
            assert_eq!(language_of(&text.to_uppercase().replace('Ü', "ü").replace('Ê', "ê")), Some(foreign.language));
        }
    }

    #[test]
    fn dutch_and_what_is_like_it_stays() {
        for foreign in FOREIGN {
            let quoted = foreign.example.repeat(30);
            let before = DUTCH_SENTENCE.repeat(8);
            for text in [format!("{before}{quoted}"), format!("{quoted}{before}"), foreign.example.into()] {
                assert_eq!(language_of(&text), None, "{text}");
            }
        }
        for sentence in [DUTCH_SENTENCE, FRISIAN, AFRIKAANS, ITALIAN] {
            assert_eq!(language_of(&sentence.repeat(40)), None, "{sentence}");
        }
        for text in ["", "1 2 3", &"12,5 3.000 ".repeat(500), &"Naam Straat Plaats ".repeat(100)] {
            assert_eq!(language_of(text), None);
        }
    }
}
