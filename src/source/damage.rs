//! Damaged files of every format: none may panic, and what is read of them keeps the promises of a manuscript.

use std::io::{Cursor, Read as _};
use std::path::Path;

use super::package::archive_of_bytes;
use super::{Manuscript, Problem, docx, html, odt, rtf, xml};

type Reader = fn(&[u8]) -> Result<Manuscript, Problem>;

/// How many damaged copies of a file are read.
const COPIES: u64 = 500;

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound.max(1)
    }
}

/// One of: cut off, a stretch left out, bytes changed, a stretch repeated, something strange put in.
fn damaged(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    const STRANGE: &[&str] = &[
        "<w:p><w:r>",
        "<w:tbl><w:tr><w:tc>",
        "</w:p>",
        "<text:list><text:list-item>",
        "<table:table>",
        "<!ENTITY a '&a;'>",
        "<div><b>",
        "<table><tr><td>",
        "</div>",
        "<noot>",
        "<vraag><nr>",
        "&#0;",
        "\u{0}\u{1b}[2J",
        "<![CDATA[",
        "<!--",
        "\"",
        "<w:fldChar w:fldCharType='begin'/>",
        "w:val='99999999999999999999'",
        "<a href='#x' id='x'>1</a>",
        "<li value='-9223372036854775808'>",
        "{\\footnote\\chftn ",
        "\\trowd\\cellx9\\intbl a\\cell\\row",
        "{\\pict\\bin99 ",
        "}\\u-10179\\uc9",
    ];
    let (first, second) = (dice.below(bytes.len()), dice.below(bytes.len()));
    let (start, end) = (first.min(second), first.max(second));
    let mut copy = bytes.to_vec();
    match dice.below(5) {
        0 => copy.truncate(start),
        1 => drop(copy.drain(start..end)),
        2 => {
            for _ in 0..=dice.below(20) {
                let place = dice.below(copy.len());
                copy[place] ^= 1 << dice.below(8);
            }
        }
        3 => {
            let stretch = bytes[start..end.min(start + 2000)].repeat(1 + dice.below(20));
            copy.splice(start..start, stretch);
        }
        _ => {
            let strange = STRANGE[dice.below(STRANGE.len())].repeat(1 + dice.below(500));
            copy.splice(start..start, strange.bytes());
        }
    }
    copy
}

/// The parts of an archive, damaged inside.
fn damaged_inside(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for index in 0..package.len() {
        let mut part = package.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        let main = name.ends_with("document.xml") || name.ends_with("content.xml");
        let hit = main || dice.below(4) == 0;
        parts.push((name, if hit { damaged(&content, dice) } else { content }));
    }
    archive_of_bytes(parts.iter().map(|(name, content)| (name.as_str(), content.as_slice())))
}

fn keeps_its_promises(manuscript: &Manuscript) {
    let noted = manuscript.notes.iter().flat_map(|note| &note.lines);
    for (number, line) in (1..).zip(manuscript.lines.iter().chain(noted)) {
        assert_eq!((line.origin.line, line.origin.page), (number, None));
        for run in &line.runs {
            assert!(run.text.chars().all(|c| c == '\t' || !c.is_control()), "{:?}", run.text);
            assert!(run.anchor.is_none_or(|note| (note.0 as usize) < manuscript.notes.len() && run.text.is_empty()));
            assert!(run.size.is_none_or(f32::is_finite) && run.raise.is_none_or(f32::is_finite));
        }
    }
}

fn paper(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/papers").join(name)).unwrap()
}

fn survives(name: &str, read: Reader) {
    let whole = paper(name);
    keeps_its_promises(&read(&whole).unwrap());
    let zipped = whole.starts_with(b"PK");
    let mut dice = Dice(7);
    let mut readable = 0;
    for copy in 0..COPIES {
        let inside = zipped && copy % 2 == 0;
        let bytes = if inside { damaged_inside(&whole, &mut dice) } else { damaged(&whole, &mut dice) };
        if let Ok(manuscript) = read(&bytes) {
            keeps_its_promises(&manuscript);
            readable += 1;
        }
    }
    assert!(readable > COPIES / 2, "{name}: only {readable} of {COPIES} could be read in part");
}

#[test]
fn damaged_docx() {
    survives("000.docx", docx::read);
}

#[test]
fn damaged_odt() {
    survives("000.odt", odt::read);
}

#[test]
fn damaged_html() {
    survives("000.html", html::read);
}

#[test]
fn damaged_xml() {
    survives("000.xml", xml::read);
    survives("002-older.xml", xml::read);
}

#[test]
fn damaged_rtf() {
    survives("000.rtf", rtf::read);
}

#[test]
fn any_bytes_are_survived_by_all() {
    let mut dice = Dice(11);
    for _ in 0..COPIES {
        let length = dice.below(3000);
        let bytes: Vec<u8> = (0..length).map(|_| u8::try_from(dice.below(256)).unwrap()).collect();
        for read in [docx::read, odt::read, html::read, xml::read, rtf::read] {
            if let Ok(manuscript) = read(&bytes) {
                keeps_its_promises(&manuscript);
            }
        }
    }
}
