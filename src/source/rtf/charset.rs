//! Bytes to text, in the encoding of their font or of the file.

use std::borrow::Cow;

use encoding_rs::Encoding;

use super::super::numeral::bullet;

/// What bytes mean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Charset {
    /// As on the web.
    Encoding(&'static Encoding),
    /// A code page of DOS: its characters from 128 on.
    Dos(&'static str),
    /// A font of signs, in which no byte is a letter.
    Signs,
}

/// Code page 437, of the first PC.
const DOS_437: &str = "\
    ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";
/// Code page 850, of DOS in western Europe.
const DOS_850: &str = "\
    ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

/// Charsets of fonts (`\fcharset`) and the code pages that they stand for.
const CODE_PAGES: &[(i32, i32)] = &[
    (0, 1252),
    (77, 10000),
    (128, 932),
    (129, 949),
    (134, 936),
    (136, 950),
    (161, 1253),
    (162, 1254),
    (163, 1258),
    (177, 1255),
    (178, 1256),
    (186, 1257),
    (204, 1251),
    (222, 874),
    (238, 1250),
    (254, 437),
    (255, 850),
];

impl Charset {
    /// That of Word in western Europe, where a file names none.
    pub const USUAL: Self = Self::Encoding(encoding_rs::WINDOWS_1252);

    /// The charset of a code page (`\ansicpg1252`).
    pub fn of_code_page(number: i32) -> Option<Self> {
        let name = match number {
            437 => return Some(Self::Dos(DOS_437)),
            850 | 858 => return Some(Self::Dos(DOS_850)),
            932 => "shift_jis".to_owned(),
            936 => "gbk".to_owned(),
            949 => "euc-kr".to_owned(),
            950 => "big5".to_owned(),
            10000 => "macintosh".to_owned(),
            65001 => "utf-8".to_owned(),
            874 | 1250..=1258 => format!("windows-{number}"),
            _ => return None,
        };
        Encoding::for_label(name.as_bytes()).map(Self::Encoding)
    }

    /// The charset of a font (`\fcharset238`); none where it is that of the file.
    pub fn of_font(number: i32) -> Option<Self> {
        if number == 2 {
            return Some(Self::Signs);
        }
        Self::of_code_page(CODE_PAGES.iter().find(|(charset, _)| *charset == number)?.1)
    }

    /// These bytes as text, and whether some had no meaning and were replaced.
    pub fn decode(self, bytes: &[u8]) -> (Cow<'_, str>, bool) {
        match self {
            Self::Encoding(encoding) => encoding.decode_without_bom_handling(bytes),
            Self::Dos(upper) => (bytes.iter().map(|&byte| of_dos(upper, byte)).collect(), false),
            Self::Signs => {
                let sign = |&byte: &u8| if byte < 0x80 { char::from(byte) } else { '\u{f0b7}' };
                (bullet(&bytes.iter().map(sign).collect::<String>()).into(), false)
            }
        }
    }

    /// What people call it.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Encoding(encoding) => Some(encoding.name()),
            Self::Dos(_) | Self::Signs => None,
        }
    }
}

fn of_dos(upper: &str, byte: u8) -> char {
    match byte.checked_sub(128) {
        Some(place) => upper.chars().nth(place.into()).unwrap_or(char::REPLACEMENT_CHARACTER),
        None => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_mean_what_their_charset_says() {
        for (charset, bytes, text) in [
            (Charset::of_code_page(1252), b"\xe9\x92\x80".as_slice(), "é’€"),
            (Charset::of_code_page(850), b"a\x82\xff", "aé\u{a0}"),
            (Charset::of_code_page(437), b"\x89\xe1", "ëß"),
            (Charset::of_code_page(10000), b"\x8e", "é"),
            (Charset::of_code_page(65001), b"\xc3\xa9", "é"),
            (Charset::of_code_page(7), b"", ""),
            (Charset::of_font(238), b"\xe8\xf8", "čř"),
            (Charset::of_font(204), b"\xcc", "М"),
            (Charset::of_font(128), b"\x93\xfa", "日"),
            (Charset::of_font(2), b"\xb7 o", "• o"),
            (Charset::of_font(1), b"", ""),
        ] {
            let decoded = charset.map(|charset| charset.decode(bytes).0.into_owned());
            assert_eq!(decoded.unwrap_or_default(), text, "{charset:?}");
        }
        assert_eq!((DOS_437.chars().count(), DOS_850.chars().count()), (128, 128));
    }
}
