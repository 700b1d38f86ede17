//! XML as files hold it: decoded, parsed within bounds, mended where it is broken.

mod decode;
mod mend;

pub(super) use decode::{decode_html, decode_xml};
use std::collections::HashSet;

use roxmltree::{Document, Error, Node, ParsingOptions};

use super::{Damage, Limit, Problem};
use crate::model::{Diagnostic, Finding};

/// How many nodes a tree may have; at 100 bytes a node, 200 MB. The longest paper known has 40,000.
const MOST_NODES: u32 = 2_000_000;
/// In the midst of more prefixes of name spaces than this every element takes its time: each prefix is looked for among
/// all. Word declares some 40.
const MOST_PREFIXES: usize = 200;
/// More attributes on one element than this would take time by the square of their number.
const MOST_ATTRIBUTES: usize = 100;

/// Reads XML and hands its root element on. What is not well-formed is mended as well as can be, with a diagnostic.
///
/// # Errors
/// [`Problem::LimitReached`] where there are too many nodes, [`Problem::Damaged`] where no element is left.
pub(super) fn read<R>(
    bytes: &[u8],
    diagnostics: &mut Vec<Diagnostic>,
    take: impl FnOnce(Node<'_, '_>) -> R,
) -> Result<R, Problem> {
    let text = decode_xml(bytes, diagnostics);
    let text = text.trim_start(); // nothing may stand before a declaration
    let mut error = None;
    if !must_be_mended(text) {
        match parse(text) {
            Ok(document) => return Ok(take(document.root_element())),
            Err(Error::NodesLimitReached) => return Err(Problem::LimitReached(Limit::Memory)),
            Err(other) => error = Some(other),
        }
    }
    let mended = mend::mend(text);
    let document = parse(&mended).map_err(|other| match other {
        Error::NodesLimitReached => Problem::LimitReached(Limit::Memory),
        other => Problem::Damaged(Damage::Other(error.as_ref().unwrap_or(&other).to_string())),
    })?;
    if let Some(error) = error.filter(|error| !matches!(error, Error::UnknownEntityReference(..))) {
        diagnostics.push(Diagnostic::new(Finding::DamagedXml { error: error.to_string() }));
    }
    Ok(take(document.root_element()))
}

fn parse(text: &str) -> Result<Document<'_>, Error> {
    let options = ParsingOptions { allow_dtd: true, nodes_limit: MOST_NODES, entity_resolver: None };
    Document::parse_with_options(text, options)
}

/// Whether the parser proper could be led astray: by entities that grow, or by name spaces or attributes without end.
fn must_be_mended(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memmem::find(bytes, b"<!ENTITY").is_some()
        || has_many_prefixes(bytes)
        || memchr::memchr_iter(b'<', bytes).any(|at| {
            // `<` stands in no attribute, so the tag ends before the next one; quotes in it count its attributes
            let (tag, mut quotes) = (&bytes[at + 1..], 0);
            memchr::memchr3_iter(b'<', b'"', b'\'', tag).take_while(|&at| tag[at] != b'<').any(|_| {
                quotes += 1;
                quotes > 4 * MOST_ATTRIBUTES
            })
        })
}

/// Whether more prefixes are declared than are ever needed. A prefix that is declared again takes the place of the first.
fn has_many_prefixes(bytes: &[u8]) -> bool {
    let declared = memchr::memmem::find_iter(bytes, b"xmlns").map(|at| {
        let prefix = &bytes[at + b"xmlns".len()..];
        prefix.split(|byte| !(byte.is_ascii_alphanumeric() || b":-_.".contains(byte))).next().unwrap_or_default()
    });
    let mut prefixes = HashSet::new();
    declared.filter(|prefix| prefixes.insert(*prefix)).nth(MOST_PREFIXES).is_some()
}

/// The name of an element, without its prefix; empty for other nodes.
pub(super) fn name<'a>(node: Node<'a, '_>) -> &'a str {
    node.tag_name().name()
}

/// An attribute, by its name without prefix.
pub(super) fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

/// The elements in an element.
pub(super) fn elements<'a, 'i: 'a>(node: Node<'a, 'i>) -> impl Iterator<Item = Node<'a, 'i>> {
    node.children().filter(Node::is_element)
}

/// The first element of this name in an element.
pub(super) fn element<'a, 'i>(node: Node<'a, 'i>, wanted: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|child| name(*child) == wanted)
}

/// The text in an element, however deep, with single spaces.
pub(super) fn text_of(node: Node<'_, '_>) -> String {
    let mut text = String::new();
    for piece in node.descendants().filter_map(|node| node.is_text().then(|| node.text()).flatten()) {
        text.push_str(piece);
    }
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Code;

    fn texts(xml: &str) -> (String, Vec<Code>) {
        let mut diagnostics = Vec::new();
        let text = read(xml.as_bytes(), &mut diagnostics, text_of).unwrap();
        (text, diagnostics.iter().map(|diagnostic| diagnostic.code()).collect())
    }

    #[test]
    fn broken_xml_is_mended_and_said() {
        for (xml, text) in [
            ("<a><b>een</b><b> twee", "een twee"),
            ("<a><b>een </b></c><b>twee</b></a>", "een twee"),
            ("<a x=1 y='2>een</a>", "een"),
            ("<a>1 < 2 & 3</a>", "1 < 2 & 3"),
            ("<a>een</a><a>twee</a>", "eentwee"),
            ("<q:a>een\u{1}</q:a>", "een"),
        ] {
            assert_eq!(texts(xml), (text.into(), vec![Code::UnreadablePart]), "{xml}");
        }
    }

    #[test]
    fn entities_are_read_within_bounds() {
        assert_eq!(texts("<a>caf&eacute; &euro;&nbsp;1</a>"), ("café €\u{a0}1".into(), vec![]));
        assert_eq!(texts("<!DOCTYPE a [<!ENTITY tk 'Tweede Kamer'>]><a>&tk;</a>"), ("Tweede Kamer".into(), vec![]));
        let bomb: String = (1..20).map(|n| format!("<!ENTITY l{n} '&l{0};&l{0};&l{0};&l{0};'>", n - 1)).collect();
        let bomb = format!("<!DOCTYPE a [<!ENTITY l0 'ha'>{bomb}]><a>tekst &l19;</a>");
        assert_eq!(texts(&bomb).0, "tekst &l19;");
        let many = format!("<!DOCTYPE a [<!ENTITY l '{}'>]><a>{}</a>", "ha".repeat(5_000), "&l;".repeat(100_000));
        assert!(texts(&many).0.len() < 3 << 20);
    }

    #[test]
    fn prefixes_are_counted_once() {
        let declared = |count: usize| (0..count).map(|n| format!("<a xmlns:n{n}='u'>")).collect::<String>();
        assert!(!has_many_prefixes(declared(MOST_PREFIXES).as_bytes()));
        assert!(has_many_prefixes(declared(MOST_PREFIXES + 1).as_bytes()));
        assert!(!has_many_prefixes("<pic:pic xmlns:pic='u' xmlns='v'/>".repeat(5_000).as_bytes()), "many pictures");
    }

    #[test]
    fn hostile_xml_takes_no_square_of_its_size() {
        let attributes: String = (0..50_000).map(|n| format!(" a{n}='>'")).collect();
        assert_eq!(texts(&format!("<a{attributes}>een</a>")).0, "een");
        let names: String = (0..50_000).map(|n| format!("<a xmlns:n{n}='u{n}'>")).collect();
        assert_eq!(texts(&format!("{names}een{}", "</a>".repeat(50_000))).0, "een");
        assert_eq!(texts(&format!("{}een{}", "<a>".repeat(50_000), "</b>".repeat(50_000))).0, "een");
        let nodes = "<a/>".repeat(MOST_NODES as usize);
        let limit = read(format!("<r>{nodes}</r>").as_bytes(), &mut Vec::new(), text_of);
        assert_eq!(limit, Err(Problem::LimitReached(Limit::Memory)));
    }

    #[test]
    fn encodings_are_heard() {
        let xml = |declared: &str| format!("<?xml version='1.0' encoding='{declared}'?><a>Artificiële “één”</a>");
        let expected = "Artificiële “één”";
        let latin = encoding_rs::WINDOWS_1252.encode(&xml("ISO-8859-1")).0.into_owned();
        let wide: Vec<u8> = xml("UTF-16").encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked: Vec<u8> =
            std::iter::once(0xfeff).chain(xml("UTF-16").encode_utf16()).flat_map(u16::to_be_bytes).collect();
        for bytes in [xml("UTF-8").into_bytes(), xml("UTF-16").into_bytes(), latin, wide, marked] {
            assert_eq!(read(&bytes, &mut Vec::new(), text_of).as_deref(), Ok(expected));
        }
    }
}
