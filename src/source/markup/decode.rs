//! Bytes to text, by the mark at their start or by what they declare.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::super::byte_order_mark;
use crate::model::{Diagnostic, Finding};

/// How far into a file a declaration is looked for, in bytes.
const HEAD: usize = 4096;

/// XML as text: `<?xml version="1.0" encoding="ISO-8859-1"?>`.
pub(crate) fn decode_xml<'a>(bytes: &'a [u8], diagnostics: &mut Vec<Diagnostic>) -> Cow<'a, str> {
    let head = &bytes[byte_order_mark::spoiled(bytes)..];
    let declaration = head[..head.len().min(HEAD)].split(|&b| b == b'>').next().unwrap_or_default();
    let declared = declaration.starts_with(b"<?xml").then(|| label_after(declaration, b"encoding")).flatten();
    decode(bytes, declared, diagnostics)
}

/// HTML as text: `<meta charset="utf-8">`, `<meta … content="text/html; charset=windows-1252">`.
pub(crate) fn decode_html<'a>(bytes: &'a [u8], diagnostics: &mut Vec<Diagnostic>) -> Cow<'a, str> {
    let head = &bytes[..bytes.len().min(HEAD)];
    let declared = label_after(head, b"charset").or_else(|| label_after(head, b"encoding"));
    decode(bytes, declared, diagnostics)
}

fn decode<'a>(bytes: &'a [u8], declared: Option<&'static Encoding>, diagnostics: &mut Vec<Diagnostic>) -> Cow<'a, str> {
    let spoiled = byte_order_mark::spoiled(bytes);
    let bytes = &bytes[spoiled..];
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding).or((spoiled > 0).then_some(UTF_8));
    let wide = match bytes {
        [b'<', 0, ..] => Some(UTF_16LE),
        [0, b'<', ..] => Some(UTF_16BE),
        _ => None,
    };
    // a declaration that could be read byte by byte is not in UTF-16, whatever it says
    let declared = declared.map(|encoding| if encoding == UTF_16LE || encoding == UTF_16BE { UTF_8 } else { encoding });
    let silent = || if std::str::from_utf8(bytes).is_ok() { UTF_8 } else { WINDOWS_1252 };
    let encoding = marked.or(wide).or(declared).unwrap_or_else(silent);
    let (text, encoding, replaced) = encoding.decode(bytes);
    if replaced {
        let encoding = Some(encoding.name().to_owned());
        diagnostics.push(Diagnostic::new(Finding::BadEncoding { encoding }));
    }
    text
}

/// The encoding named behind a word: `encoding="latin1"`, `charset=utf-8`.
fn label_after(head: &[u8], word: &[u8]) -> Option<&'static Encoding> {
    let at = head.windows(word.len()).position(|window| window.eq_ignore_ascii_case(word))? + word.len();
    let rest = head[at..].trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let rest = rest.strip_prefix(b"\"").or_else(|| rest.strip_prefix(b"'")).unwrap_or(rest);
    let end = rest.iter().position(|b| !(b.is_ascii_alphanumeric() || b"-_:.".contains(b))).unwrap_or(rest.len());
    Encoding::for_label(&rest[..end])
}
