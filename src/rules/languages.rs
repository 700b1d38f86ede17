//! The languages that papers are told to be in, by the small words that no text does without.

use crate::model::PaperLanguage;

/// A language that a paper may be in instead of Dutch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Foreign {
    /// Which it is.
    pub language: PaperLanguage,
    /// Small words, in small letters, that are none of Dutch.
    pub words: &'static [&'static str],
    /// A sentence of a paper in it.
    pub example: &'static str,
}

/// Small words of Dutch, in small letters. Those of other languages (`de`, `en`, `in`, `is`, `die`, `over`, `of`) are left
/// out, and so is `van`, which stands in names. Afrikaans shares half of them, and is taken for Dutch.
pub const DUTCH: &[&str] = &[
    "het", "een", "niet", "dat", "voor", "zijn", "met", "aan", "ook", "worden", "wordt", "deze", "naar", "bij",
    "heeft", "uit", "om", "geen", "op", "maar", "hebben", "zal", "welke", "daarvan", "tot", "waarom", "bent", "wat",
    "ik", "dit",
];

/// The others, as far as papers in them have been seen among Dutch ones. No word stands in two of the lists; small words
/// that Dutch, Frisian or Afrikaans has too (`in`, `was`, `it`, `by`, `al`) stand in none.
pub const FOREIGN: &[Foreign] = &[
    Foreign {
        language: PaperLanguage::German,
        words: &[
            "der", "und", "das", "den", "dem", "des", "ist", "nicht", "ein", "eine", "einer", "für", "mit", "auf",
            "von", "zu", "im", "zur", "zum", "sich", "auch", "werden", "wird", "durch", "bei", "nach", "aus", "dass",
            "über", "oder",
        ],
        example: "Die Bundesregierung hat sich zu der Frage nicht geäußert, und das wird auch nicht erwartet.",
    },
    Foreign {
        language: PaperLanguage::English,
        words: &[
            "the", "and", "to", "that", "for", "with", "on", "as", "are", "this", "be", "from", "which", "not", "have",
            "has", "will", "been", "their", "its", "or", "these", "would", "were", "at", "what", "our", "they", "an",
            "should",
        ],
        example: "To ask the Secretary of State what steps have been taken to ensure that the report will be published.",
    },
    Foreign {
        language: PaperLanguage::French,
        words: &[
            "le", "les", "et", "du", "dans", "pour", "est", "une", "qui", "sur", "par", "au", "aux", "ne", "pas", "ce",
            "cette", "sont", "avec", "elle", "ont", "ses", "leur", "plus", "nous", "mais", "ces", "été", "sa", "comme",
        ],
        example: "Le ministre est-il informé du rapport sur la sécurité des transports, et que fait-elle pour les usagers qui sont dans les trains ?",
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn no_word_of_dutch_is_of_another_language() {
        let dutch: HashSet<_> = DUTCH.iter().collect();
        for foreign in FOREIGN {
            let words: HashSet<_> = foreign.words.iter().collect();
            assert_eq!(words.len(), foreign.words.len(), "{:?} twice", foreign.language);
            assert!(words.is_disjoint(&dutch), "{:?}", words.intersection(&dutch));
            let others = FOREIGN.iter().filter(|other| *other != foreign).flat_map(|other| other.words);
            assert!(!others.into_iter().any(|word| words.contains(word)), "{:?}", foreign.language);
        }
    }

    #[test]
    fn every_language_knows_its_example() {
        for foreign in FOREIGN {
            let words: Vec<_> = foreign.example.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase).collect();
            let known = |list: &[&str]| words.iter().filter(|word| list.contains(&word.as_str())).count();
            let own = known(foreign.words);
            assert!(own >= 5, "{:?}: {own}", foreign.language);
            assert!(
                FOREIGN.iter().all(|other| other == foreign || 2 * known(other.words) <= own),
                "{:?}",
                foreign.language
            );
        }
    }
}
