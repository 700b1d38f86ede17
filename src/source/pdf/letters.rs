//! Characters as a paper means them: ligatures taken apart, hyphens and spaces of one kind, accents on their letters.

use unicode_normalization::char::compose;

/// Characters that fonts use for others, and what they stand for.
const STAND_INS: &[(char, &str)] = &[
    ('\u{FB00}', "ff"),  // "eﬀect"
    ('\u{FB01}', "fi"),  // "ﬁnanciële"
    ('\u{FB02}', "fl"),  // "conﬂict"
    ('\u{FB03}', "ffi"), // "oﬃcieel"
    ('\u{FB04}', "ffl"), // "aﬄuent"
    ('\u{FB05}', "st"),
    ('\u{FB06}', "st"),
    ('\u{AD}', "-"),   // on paper a soft hyphen that is seen is a hyphen
    ('\u{2010}', "-"), // fonts name their one hyphen so
    ('\u{2011}', "-"),
    ('\u{A0}', " "), // only on paper: justified text is set with it
    ('\u{2002}', " "),
    ('\u{2003}', " "),
    ('\u{2009}', " "),
    ('\u{200A}', " "),
    ('\u{202F}', " "),
    ('\u{3000}', " "),
    ('\u{F0B7}', "•"), // the bullets of the Symbol and Wingdings fonts
    ('\u{F0A7}', "▪"),
    ('\u{F0D8}', "➢"),
    ('\u{F0FC}', "✓"),
    ('\u{F02D}', "-"),
    ('\u{2126}', "Ω"),
    ('\u{212B}', "Å"),
];

/// Accents that stand alone, and the same as part of a letter.
const ACCENTS: &[(char, char)] = &[
    ('\u{B4}', '\u{301}'),  // Kosti´c
    ('\u{2CA}', '\u{301}'), //
    ('`', '\u{300}'),
    ('\u{2CB}', '\u{300}'),
    ('\u{A8}', '\u{308}'), // co¨ordinatie
    ('^', '\u{302}'),
    ('\u{2C6}', '\u{302}'),
    ('~', '\u{303}'),
    ('\u{2DC}', '\u{303}'),
    ('\u{B8}', '\u{327}'), // Yes¸ilgöz
    ('\u{2C7}', '\u{30C}'),
    ('\u{2D8}', '\u{306}'),
    ('\u{2D9}', '\u{307}'),
    ('\u{2DA}', '\u{30A}'),
    ('\u{B0}', '\u{30A}'),
    ('\u{2DB}', '\u{328}'),
    ('\u{2DD}', '\u{30B}'),
    ('\u{AF}', '\u{304}'),
    ('\u{2C9}', '\u{304}'),
    (',', '\u{326}'), // s, in Romanian names
];

/// Adds a character, in the form that the paper means; characters that cannot be seen are left out.
pub fn push(text: &mut String, c: char) {
    if c.is_ascii_graphic() || c == ' ' {
        text.push(c);
    } else if let Some((_, meant)) = STAND_INS.iter().find(|(stand_in, _)| *stand_in == c) {
        text.push_str(meant);
    } else if c.is_whitespace() {
        text.push(' ');
    } else if !c.is_control() && !is_invisible(c) {
        text.push(c);
    }
}

/// Zero-width characters and marks of direction.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

/// The letter with the accent on it, if the second is an accent that can stand on the first.
pub fn accented(letter: char, accent: char) -> Option<char> {
    let (_, combining) = ACCENTS.iter().find(|(alone, combining)| *alone == accent || *combining == accent)?;
    let letter = match letter {
        'ı' if *combining != '\u{327}' => 'i', // an i without its dot, to make room for the accent
        other => other,
    };
    compose(letter, *combining)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_become_what_the_paper_means() {
        let cases = [
            ('ﬁ', "fi"),
            ('\u{AD}', "-"),
            ('\u{2011}', "-"),
            ('\u{A0}', " "),
            ('\t', " "),
            ('\u{F0B7}', "•"),
            ('é', "é"),
            ('\u{1b}', ""),
            ('\u{9b}', ""),
            ('\u{202E}', ""),
            ('\u{200B}', ""),
        ];
        for (drawn, meant) in cases {
            let mut text = String::new();
            push(&mut text, drawn);
            assert_eq!(text, meant, "{drawn:?}");
        }
    }

    #[test]
    fn accents_are_put_on_their_letters() {
        let cases = [
            ('c', '´', Some('ć')),
            ('s', '¸', Some('ş')),
            ('o', '¨', Some('ö')),
            ('ı', '´', Some('í')),
            ('e', '\u{301}', Some('é')),
            ('S', 'ˇ', Some('Š')),
            ('x', '¸', None),
            ('c', 'd', None),
        ];
        for (letter, accent, together) in cases {
            assert_eq!(accented(letter, accent), together, "{letter} {accent}");
        }
    }
}
