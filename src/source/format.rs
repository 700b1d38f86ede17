//! What kind of file it is, by its content; its name only helps where the content does not tell.

use memchr::memmem;

use super::{Manuscript, Problem, byte_order_mark, docx, html, mail, odt, package, pdf, rtf, text, xml};

/// A kind of file that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Format {
    /// Plain text: UTF-8, UTF-16 or Latin-1.
    Text,
    /// PDF.
    Pdf,
    /// Word, since 2007.
    Docx,
    /// OpenDocument text.
    Odt,
    /// A web page.
    Html,
    /// Official XML.
    Xml,
    /// Mail, and web pages saved in one file.
    Mail,
    /// Rich text.
    Rtf,
}

/// How much of a file tells whether it is text.
const SAMPLE: usize = 8192;
/// A PDF's header stands within this many bytes (ISO 32000, annex H.3.4.1).
const PDF_HEADER_WITHIN: usize = 1024;

/// Names of files whose content does not tell, as damaged ones.
const ENDINGS: &[(&str, Format)] = &[
    (".pdf", Format::Pdf),
    (".docx", Format::Docx),
    (".odt", Format::Odt),
    (".html", Format::Html),
    (".htm", Format::Html),
    (".xhtml", Format::Html),
    (".xml", Format::Xml),
    (".rtf", Format::Rtf),
];

/// Elements with which a web page or a piece of one begins.
const HTML_ELEMENTS: &[&str] = &[
    "html", "head", "body", "title", "meta", "link", "style", "div", "main", "article", "section", "p", "h1", "h2",
    "table",
];

/// What other programs' files begin with that look like text, or might be taken for one that is read.
const FOREIGN: &[&[u8]] = &[b"\xD0\xCF\x11\xE0", b"%!PS"]; // Word before 2007, PostScript

/// What the files of old Office programs begin with: an archive of streams (MS-CFB), whose names stand in UTF-16.
const COMPOUND_FILE: &[u8] = b"\xD0\xCF\x11\xE0";

/// Why bytes of no format that is read cannot be. The name is that of the file.
pub(super) fn unread(bytes: &[u8], name: &str) -> Problem {
    let holds = |stream: &str| {
        let name: Vec<u8> = stream.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memmem::find(bytes, &name).is_some()
    };
    if !bytes.starts_with(COMPOUND_FILE) {
        Problem::UnknownFormat
    } else if holds("EncryptedPackage") {
        Problem::Encrypted // a Word file of today with a password
    } else if holds("WordDocument") || name.to_ascii_lowercase().ends_with(".doc") {
        Problem::OldWord
    } else {
        Problem::UnknownFormat
    }
}

impl Format {
    /// The kind of file that these bytes are, if it is one that is read. The name is that of the file, if it has one.
    pub fn recognise(bytes: &[u8], name: Option<&str>) -> Option<Self> {
        let bytes = &bytes[byte_order_mark::spoiled(bytes)..];
        let head = &bytes[..bytes.len().min(PDF_HEADER_WITHIN)];
        if memmem::find(head, b"%PDF-").is_some() {
            return Some(Self::Pdf);
        }
        if bytes.starts_with(b"PK\x03\x04") {
            return of_archive(bytes);
        }
        if package::is_encrypted(bytes) {
            return Some(Self::Docx); // its reader says that it has a password
        }
        if head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start().starts_with(rtf::START) {
            return Some(Self::Rtf);
        }
        if FOREIGN.iter().any(|start| bytes.starts_with(start)) {
            return None;
        }
        let named = name.and_then(named);
        if !is_text(bytes) {
            return named.filter(|format| matches!(format, Self::Pdf | Self::Docx | Self::Odt | Self::Rtf));
        }
        if mail::is_mail(bytes) {
            return Some(Self::Mail);
        }
        let marked_up = may_be_markup(bytes).then(|| of_markup(&beginning(bytes))).flatten();
        let named = named.filter(|format| match format {
            Self::Html | Self::Xml => bytes.contains(&b'<'),
            Self::Rtf => memmem::find(bytes, b"\\par").is_some(),
            _ => false,
        });
        Some(marked_up.or(named).unwrap_or(Self::Text))
    }
}

/// Reads the bytes of a file of a known kind: what the reading process is started for.
///
/// # Errors
/// What the format's own reader says.
pub fn read_format(format: Format, bytes: &[u8]) -> Result<Manuscript, Problem> {
    match format {
        Format::Pdf => pdf::read(bytes),
        Format::Docx => docx::read(bytes),
        Format::Odt => odt::read(bytes),
        Format::Html => html::read(bytes),
        Format::Xml => xml::read(bytes),
        Format::Mail => mail::read(bytes),
        Format::Rtf => rtf::read(bytes),
        Format::Text => Ok(text::read(bytes).0),
    }
}

fn named(name: &str) -> Option<Format> {
    let name = name.to_ascii_lowercase();
    ENDINGS.iter().find(|(ending, _)| name.ends_with(ending)).map(|(_, format)| *format)
}

/// Names of parts stand in an archive as they are; the kind of an OpenDocument file stands uncompressed at its beginning.
fn of_archive(bytes: &[u8]) -> Option<Format> {
    let holds = |text: &str| memmem::find(bytes, text.as_bytes()).is_some();
    if memmem::find(&bytes[..bytes.len().min(256)], b"application/vnd.oasis.opendocument.text").is_some() {
        return Some(Format::Odt);
    }
    if holds("word/document") {
        return Some(Format::Docx);
    }
    let is_odt = holds("content.xml") && holds("META-INF/manifest.xml") && holds("styles.xml");
    is_odt.then_some(Format::Odt)
}

/// Whether bytes can be text in UTF-8, UTF-16 or Latin-1: hardly a control character in them.
fn is_text(bytes: &[u8]) -> bool {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    if sample.starts_with(&[0xFF, 0xFE]) || sample.starts_with(&[0xFE, 0xFF]) {
        return true;
    }
    let (mut even, mut odd) = (0, 0);
    memchr::memchr_iter(0, sample).for_each(|at| if at % 2 == 0 { even += 1 } else { odd += 1 });
    if even.max(odd) * 10 > sample.len() * 4 && even.min(odd) * 50 < sample.len() {
        return true; // UTF-16 without a mark: every other byte of Latin text is zero
    }
    let is_control = |byte: &&u8| **byte < 0x20 && !matches!(**byte, b'\t' | b'\n' | b'\r' | 0x0C | 0x1B);
    sample.iter().filter(is_control).count() * 50 <= sample.len()
}

/// Whether the first character that shows is one that markup begins with.
fn may_be_markup(bytes: &[u8]) -> bool {
    let first = bytes.iter().find(|&&byte| byte > b' ' && !matches!(byte, 0xEF | 0xBB | 0xBF | 0xFE | 0xFF));
    first.is_none_or(|&byte| byte == b'<' || !byte.is_ascii())
}

/// The first characters, without byte order mark and without the zeros of UTF-16.
fn beginning(bytes: &[u8]) -> String {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let sample: Vec<u8> =
        sample.iter().copied().filter(|byte| !matches!(byte, 0 | 0xEF | 0xBB | 0xBF | 0xFE | 0xFF)).collect();
    String::from_utf8_lossy(&sample).to_ascii_lowercase()
}

/// The kind of a text that begins as a web page or as XML does.
fn of_markup(text: &str) -> Option<Format> {
    let declared = text.trim_start().starts_with("<?xml");
    let mut rest = text.trim_start();
    loop {
        rest = if rest.starts_with("<!--") {
            rest.split_once("-->")?.1.trim_start()
        } else if rest.starts_with("<?") {
            rest.split_once('>')?.1.trim_start()
        } else if let Some(kind) = rest.strip_prefix("<!doctype") {
            if kind.trim_start().starts_with("html") {
                return Some(Format::Html);
            }
            let internal = kind.find('[').is_some_and(|at| at < kind.find('>').unwrap_or(kind.len()));
            kind.split_once(if internal { "]>" } else { ">" })?.1.trim_start()
        } else {
            break;
        };
    }
    let rest = rest.strip_prefix('<')?;
    let name: String =
        rest.chars().take_while(|&c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.')).collect();
    let whole = rest[name.len()..].starts_with([' ', '>', '/', '\t', '\r', '\n']);
    if HTML_ELEMENTS.contains(&name.as_str()) && whole {
        return Some(Format::Html);
    }
    let closed = || text.contains(&format!("</{name}")) || text.contains("/>") || text.contains("</");
    (declared || !name.is_empty() && whole && closed()).then_some(Format::Xml)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_tells_the_kind() {
        let utf16: Vec<u8> = "Vraag 1".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked = [b"\xFF\xFE".as_slice(), &utf16].concat();
        let html16: Vec<u8> = "<html><p>a".encode_utf16().flat_map(u16::to_be_bytes).collect();
        let cases: &[(&[u8], Option<Format>)] = &[
            (b"", Some(Format::Text)),
            (b"Vraag 1\r\nHeeft u kennisgenomen", Some(Format::Text)),
            (b"Heeft u ge\xEFnformeerd", Some(Format::Text)),
            (&utf16, Some(Format::Text)),
            (&marked, Some(Format::Text)),
            (b"<naam> schrijft", Some(Format::Text)),
            (b"< 5 procent", Some(Format::Text)),
            (b"%PDF-1.4\n%\xE2\xE3", Some(Format::Pdf)),
            (b"HTTP/1.1 200 OK\r\n\r\n%PDF-1.7", Some(Format::Pdf)),
            (b"PK\x03\x04....[Content_Types].xml....word/document.xml", Some(Format::Docx)),
            (b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text", Some(Format::Odt)),
            (b"PK\x03\x04....META-INF/manifest.xml content.xml styles.xml", Some(Format::Odt)),
            (b"PK\x03\x04....xl/workbook.xml", None),
            (b"<!DOCTYPE html><title>Antwoord", Some(Format::Html)),
            (b"\xEF\xBB\xBF\n<!-- x --><HTML lang=nl>", Some(Format::Html)),
            (b"<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html>", Some(Format::Html)),
            (b"<?xml version='1.0'?>\n<html xmlns='x'>", Some(Format::Html)),
            (&html16, Some(Format::Html)),
            (b"<div class='vraag'>", Some(Format::Html)),
            (b"<?xml version='1.0'?><officiele-publicatie>", Some(Format::Xml)),
            (b"<?xml version='1.0'?><!DOCTYPE v [<!ENTITY a 'b>'>]><vraagdoc>", Some(Format::Xml)),
            (b"<vraagdoc><vraag></vraag></vraagdoc>", Some(Format::Xml)),
            (b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x01\0", None),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", None),
            (b"From: a@b.nl\r\nMIME-Version: 1.0\r\n\r\nVraag 1", Some(Format::Mail)),
            (b"Van: a@b.nl\nAan: c@d.nl\n\nVraag 1", Some(Format::Text)),
            (b"{\\rtf1\\ansi Vraag 1}", Some(Format::Rtf)),
            (b"\xEF\xBB\xBF{\\rtf1\\ansi Vraag 1}", Some(Format::Rtf)),
            (b"\r\n{\\rtf1\\ansi\x00\x00\x00\x00Vraag 1}", Some(Format::Rtf)),
        ];
        for (bytes, format) in cases {
            assert_eq!(Format::recognise(bytes, None), *format, "{:?}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn old_files_of_word_are_told_from_others_of_its_time() {
        let compound = |stream: &str| {
            [COMPOUND_FILE, &stream.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>()].concat()
        };
        for (bytes, name, problem) in [
            (compound("WordDocument"), "antwoord", Problem::OldWord),
            (compound("Root Entry"), "antwoord.DOC", Problem::OldWord),
            (compound("Workbook"), "lijst.xls", Problem::UnknownFormat),
            (compound("EncryptedPackage"), "antwoord.docx", Problem::Encrypted),
            (b"\x89PNG".to_vec(), "antwoord.doc", Problem::UnknownFormat),
        ] {
            assert_eq!(unread(&bytes, name), problem, "{name}");
        }
    }

    #[test]
    fn the_name_helps_where_the_content_does_not_tell() {
        let junk = [0u8, 1, 2, 3, 255];
        assert_eq!(Format::recognise(&junk, Some("antwoord.PDF")), Some(Format::Pdf));
        assert_eq!(Format::recognise(&junk, Some("antwoord.txt")), None);
        assert_eq!(Format::recognise(b"Antwoord <b>1</b>", Some("antwoord.html")), Some(Format::Html));
        assert_eq!(Format::recognise(b"Antwoord 1", Some("antwoord.html")), Some(Format::Text));
        assert_eq!(Format::recognise(b"tf1\\ansi Vraag 1\\par", Some("antwoord.rtf")), Some(Format::Rtf));
        assert_eq!(Format::recognise(b"Antwoord 1", Some("antwoord.rtf")), Some(Format::Text));
        assert_eq!(Format::recognise(b"%PDF-1.4", Some("antwoord.txt")), Some(Format::Pdf));
    }
}
