//! RTF as a row of tokens: braces, control words, characters.

/// The least that a file consists of. Line ends between tokens mean nothing and are none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// `{`
    Open,
    /// `}`
    Close,
    /// `\fs24`: a name, and its number if it has one.
    Word(&'a str, Option<i32>),
    /// `\*`, `\~`: a backslash and a sign.
    Sign(u8),
    /// `\'e9`: a byte in the encoding of its font.
    Byte(u8),
    /// Bytes as they stand.
    Text(&'a [u8]),
}

/// Goes through a file token by token. Whatever the file holds, each step takes a byte at least.
pub(super) struct Tokens<'a> {
    rest: &'a [u8],
}

impl<'a> Tokens<'a> {
    /// The tokens of a file.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    /// What a backslash begins; nothing where that is the file's end, or no byte that can be read.
    fn control(&mut self) -> Option<Token<'a>> {
        let (&first, rest) = self.rest.split_first()?;
        if first.is_ascii_alphabetic() {
            return Some(self.word());
        }
        self.rest = rest;
        match first {
            b'\'' => {
                let byte = u8::from_str_radix(std::str::from_utf8(rest.get(..2)?).ok()?, 16).ok()?;
                self.rest = &rest[2..];
                Some(Token::Byte(byte))
            }
            b'\r' | b'\n' => Some(Token::Word("par", None)),
            b'\t' => Some(Token::Word("tab", None)),
            sign => Some(Token::Sign(sign)),
        }
    }

    /// A name, its number, and the one space that ends it. What `\bin` counts is data, and passed over.
    fn word(&mut self) -> Token<'a> {
        let (name, rest) = self.rest.split_at(ends(self.rest, u8::is_ascii_alphabetic));
        let sign = usize::from(rest.starts_with(b"-"));
        let digits = ends(&rest[sign..], u8::is_ascii_digit);
        let number = (digits > 0).then(|| number(&rest[sign..sign + digits], sign > 0));
        let rest = if digits > 0 { &rest[sign + digits..] } else { rest };
        let rest = rest.strip_prefix(b" ").unwrap_or(rest);
        let name = std::str::from_utf8(name).unwrap_or_default(); // it is ASCII
        let data = number.filter(|_| name == "bin").and_then(|length| usize::try_from(length).ok());
        self.rest = rest.get(data.unwrap_or(0)..).unwrap_or_default();
        Token::Word(name, number)
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let (&first, rest) = self.rest.split_first()?;
            let token = match first {
                b'{' => Some(Token::Open),
                b'}' => Some(Token::Close),
                b'\r' | b'\n' => None,
                b'\\' => {
                    self.rest = rest;
                    match self.control() {
                        None => continue,
                        token => return token,
                    }
                }
                _ => {
                    let is_text = |byte: &u8| !matches!(byte, b'{' | b'}' | b'\\' | b'\r' | b'\n');
                    let (text, rest) = self.rest.split_at(ends(self.rest, is_text));
                    self.rest = rest;
                    return Some(Token::Text(text));
                }
            };
            self.rest = rest;
            if token.is_some() {
                return token;
            }
        }
    }
}

/// How many bytes at the beginning are of a kind.
fn ends(bytes: &[u8], is_one: impl Fn(&u8) -> bool) -> usize {
    bytes.iter().position(|byte| !is_one(byte)).unwrap_or(bytes.len())
}

/// The number of these digits; one that is too large is the largest.
fn number(digits: &[u8], negative: bool) -> i32 {
    let number = digits.iter().fold(0_i32, |sum, digit| sum.saturating_mul(10).saturating_add((digit - b'0').into()));
    if negative { -number } else { number }
}

#[cfg(test)]
mod tests {
    use super::Token::*;
    use super::*;

    #[test]
    fn words_numbers_and_bytes() {
        let cases: &[(&[u8], &[Token])] = &[
            (b"{\\rtf1 a}", &[Open, Word("rtf", Some(1)), Text(b"a"), Close]),
            (b"\\b0  a\\par b", &[Word("b", Some(0)), Text(b" a"), Word("par", None), Text(b"b")]),
            (b"a\r\nb\\\nc", &[Text(b"a"), Text(b"b"), Word("par", None), Text(b"c")]),
            (b"\\u-3913?", &[Word("u", Some(-3913)), Text(b"?")]),
            (b"\\fi-a", &[Word("fi", None), Text(b"-a")]),
            (b"\\'e9\\'E9\\'zz\\'", &[Byte(0xE9), Byte(0xE9), Text(b"zz")]),
            (b"\\*\\~\\{\\\\", &[Sign(b'*'), Sign(b'~'), Sign(b'{'), Sign(b'\\')]),
            (b"\\bin3 {{{a", &[Word("bin", Some(3)), Text(b"a")]),
            (b"\\bin99999999999999 a}", &[Word("bin", Some(i32::MAX))]),
            (b"\\bin-5 a", &[Word("bin", Some(-5)), Text(b"a")]),
            (b"\\fs-99999999999999999", &[Word("fs", Some(-i32::MAX))]),
            (b"a\\", &[Text(b"a")]),
        ];
        for (bytes, tokens) in cases {
            assert_eq!(Tokens::new(bytes).collect::<Vec<_>>(), *tokens, "{:?}", String::from_utf8_lossy(bytes));
        }
    }
}
