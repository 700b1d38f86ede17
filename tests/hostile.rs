//! Files that mean harm, read together with one good paper: the program ends, says a line about each file that it could
//! not read, and reads the others.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;
use zip::CompressionMethod;
use zip::write::{SimpleFileOptions, ZipWriter};

/// How deep the nested files are nested.
const DEEP: usize = 50_000;

const PAPER: &[u8] = include_bytes!("../seeds/000_ac9668d0c802506d.txt");

/// What a run of the program came to.
struct Run {
    status: Option<i32>,
    out: String,
    err: String,
}

fn run(folder: &Path, arguments: &[&str]) -> Run {
    let program = env!("CARGO_BIN_EXE_tegenlezer");
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder).stdin(Stdio::null());
    let done = command.env("LC_ALL", "C").env("XDG_CONFIG_HOME", "/nowhere").output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Run { status: done.status.code(), out: text(done.stdout), err: text(done.stderr) }
}

fn folder<'a>(files: impl Iterator<Item = (&'a str, &'a [u8])>) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

fn paper(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)).unwrap()
}

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let stored = *name == "mimetype"; // which ODT wants as it is
        let method = if stored { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        writer.start_file(*name, SimpleFileOptions::default().compression_method(method)).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn docx(body: &[u8]) -> Vec<u8> {
    let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let head = format!("<w:document xmlns:w=\"{word}\"><w:body>");
    archive(&[("word/document.xml", &[head.as_bytes(), body, b"</w:body></w:document>"].concat())])
}

fn odt(body: &[u8]) -> Vec<u8> {
    let names = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
                 xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"";
    let head = format!("<office:document-content {names}><office:body><office:text>");
    let tail = b"</office:text></office:body></office:document-content>";
    let content = [head.as_bytes(), body, tail].concat();
    archive(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", &content)])
}

fn nested(open: &str, inner: &str, close: &str) -> Vec<u8> {
    [open.repeat(DEEP), inner.to_owned(), close.repeat(DEEP)].concat().into_bytes()
}

/// A PDF of these objects, the first of which is its catalog.
fn pdf(objects: &[String]) -> Vec<u8> {
    let mut file = String::from("%PDF-1.4\n");
    let mut places = Vec::new();
    for (object, number) in objects.iter().zip(1..) {
        places.push(file.len());
        write!(file, "{number} 0 obj\n{object}\nendobj\n").unwrap();
    }
    let (table, size) = (file.len(), places.len() + 1);
    write!(file, "xref\n0 {size}\n0000000000 65535 f \n").unwrap();
    places.iter().for_each(|place| writeln!(file, "{place:010} 00000 n ").unwrap());
    write!(file, "trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n").unwrap();
    file.into_bytes()
}

fn pdf_page(content: &str) -> Vec<u8> {
    pdf(&[
        "<< /Type /Catalog /Pages 2 0 R >>".into(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".into(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>".into(),
        format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()),
    ])
}

fn entity_bomb() -> Vec<u8> {
    let mut bomb = String::from("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a0 \"haha\">");
    (1..30).for_each(|n| write!(bomb, "<!ENTITY a{n} \"{}\">", format!("&a{};", n - 1).repeat(10)).unwrap());
    (bomb + "]><kamervragen><al>&a29;</al></kamervragen>").into_bytes()
}
/// Each file, and what is said of it; nothing is said of those of which something could be read.
fn hostile_files() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let mut flipped = paper("papers/000.pdf");
    (0..flipped.len()).step_by(97).for_each(|at| flipped[at] ^= 0x55);
    let cut = |name: &str, length: usize| paper(name)[..length].to_vec();
    let xml =
        |inner: Vec<u8>| [b"<?xml version=\"1.0\"?><kamervragen>".to_vec(), inner, b"</kamervragen>".to_vec()].concat();
    let deep_page = String::from_utf8(nested("[", "0", "]")).unwrap();
    let round = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"];
    let too_much = "takes more memory than is allowed; it may be damaged, download it again";
    let spaces = vec![b' '; 80 << 20];
    vec![
        ("bomb.docx", docx(&spaces), too_much),
        ("bomb.odt", odt(&spaces), too_much),
        ("deep.docx", docx(&nested("<w:tbl><w:tr><w:tc>", "<w:p/>", "</w:tc></w:tr></w:tbl>")), ""),
        ("deep.html", [b"<!DOCTYPE html><body>".to_vec(), nested("<div>", "diep", "</div>")].concat(), ""),
        ("deep.odt", odt(&nested("<text:section>", "<text:p>diep</text:p>", "</text:section>")), ""),
        ("deep.pdf", pdf_page(&deep_page), ""),
        ("deep.rtf", [b"{\\rtf1".to_vec(), nested("{\\i", " diep", "}"), b"}".to_vec()].concat(), ""),
        ("deep.xml", xml(nested("<al>", "diep", "</al>")), ""),
        ("entities.xml", entity_bomb(), ""),
        ("escape.txt", b"Vraag 1\n\nWat\x1b[31m is \x1b]0;dit\x07?\n\nAntwoord 1\n\nNiets.\n".to_vec(), ""),
        ("flipped.pdf", flipped, "is damaged and cannot be read (it holds no pages); download it again"),
        ("nul.txt", [b"Vraag 1\0\0\nIs\0 dat zo?\n\0".to_vec(), PAPER.to_vec()].concat(), ""),
        ("nul", vec![0; 1 << 20], "skipped, not a paper"),
        ("password.pdf", paper("pdf/password.pdf"), "is protected by a password; save a copy without one"),
        (
            "round.pdf",
            pdf(&round.map(String::from)),
            "is damaged and cannot be read (none of its pages can be read); download it again",
        ),
        ("short.docx", cut("papers/000.docx", 3000), ""),
        ("short.html", cut("papers/000.html", 3000), ""),
        ("short.odt", cut("papers/000.odt", 3000), ""),
        ("short.pdf", cut("papers/000.pdf", 9000), ""),
        ("short.rtf", cut("papers/000.rtf", 3000), ""),
        ("short.xml", cut("papers/000.xml", 3000), ""),
    ]
}

#[test]
fn a_line_about_each_and_the_others_are_read() {
    let files = hostile_files();
    let folder = folder(files.iter().map(|(name, bytes, _)| (*name, bytes.as_slice())));
    fs::write(folder.path().join("goed.txt"), PAPER).unwrap();
    let all = run(folder.path(), &["export", "--format", "json", "."]);
    let mut said: Vec<_> = all.err.lines().collect();
    said.sort_unstable();
    let unread = files.iter().filter(|(_, _, message)| !message.is_empty());
    let expected: Vec<_> = unread.clone().map(|(name, _, message)| format!("./{name}: {message}")).collect();
    assert_eq!((all.status, said), (Some(2), expected.iter().map(String::as_str).collect()));
    let read = documents(&all.out);
    let readable: Vec<_> = files.iter().filter(|(_, _, message)| message.is_empty()).map(|(name, ..)| *name).collect();
    for name in readable.into_iter().chain(["goed.txt"]) {
        assert!(read.contains_key(&format!("./{name}")), "{name}");
    }
    let good = run(folder.path(), &["export", "--format", "json", "./goed.txt"]);
    assert_eq!(read["./goed.txt"], documents(&good.out)["./goed.txt"]);
    let checked = run(folder.path(), &["check", "--verbose", "."]);
    assert_eq!(checked.status, Some(2));
    let counted = format!("; {} files could not be read\n", unread.count() - 1); // one is no paper
    assert!(checked.out.ends_with(&counted), "{}", checked.out.lines().last().unwrap());
    for written in [all.out, all.err, checked.out, checked.err] {
        assert!(written.chars().all(|c| c == '\n' || !c.is_control()));
    }
}

/// The documents of an export by their paths.
fn documents(json: &str) -> BTreeMap<String, Value> {
    let json: Value = serde_json::from_str(json).unwrap();
    let dossiers = json["dossiers"].as_array().unwrap().iter();
    let documents = dossiers.flat_map(|dossier| dossier["documents"].as_array().unwrap());
    documents.map(|document| (document["path"].as_str().unwrap().to_owned(), document.clone())).collect()
}

#[cfg(unix)]
#[test]
fn a_folder_that_links_to_itself() {
    let folder = folder([("goed.txt", PAPER)].into_iter());
    std::os::unix::fs::symlink(".", folder.path().join("hier")).unwrap();
    std::os::unix::fs::symlink(folder.path(), folder.path().join("weer")).unwrap();
    std::os::unix::fs::symlink("nergens", folder.path().join("weg")).unwrap();
    std::os::unix::fs::symlink("kring", folder.path().join("kring")).unwrap();
    let run = run(folder.path(), &["export", "--format", "json", "."]);
    assert_eq!(
        (run.status, run.err.as_str()),
        (Some(0), "./kring: skipped, not a paper\n./weg: skipped, not a paper\n")
    );
    assert_eq!(documents(&run.out).into_keys().collect::<Vec<_>>(), ["./goed.txt"]);
}

/// Texts made to be slow: 7 MB each, nearly as large as texts may be, and a seventh of it where the program is not optimised.
#[test]
fn texts_beyond_measure() {
    let size = if cfg!(debug_assertions) { 1 << 20 } else { 7 << 20 };
    let texts = ["Bent u bekend? ", "woord? 1) ", "[footnoteRef:", "Vraag 1\n", "1) een\n"];
    let folder = folder([("goed.txt", PAPER)].into_iter());
    for (number, piece) in texts.iter().enumerate() {
        fs::write(folder.path().join(format!("{number}.txt")), piece.repeat(size / piece.len())).unwrap();
    }
    let run = run(folder.path(), &["check", "."]);
    assert_eq!((run.status, run.err.as_str()), (Some(1), ""));
    assert!(run.out.contains("./3.txt: no questions: limit reached"), "{}", run.out);
    assert!(run.out.lines().last().unwrap().contains("9 questions, 6 papers, 6 dossiers"), "{}", run.out);
}

/// A joint answer stands in each of its rows, but not when that takes a hundred times the paper.
#[test]
fn a_joint_answer_beyond_measure_stands_once() {
    let questions: String = (1..=200).map(|number| format!("Vraag {number}\nIs dat zo?\n\n")).collect();
    let answer = |length: usize| format!("{questions}Antwoord 1 t/m 200\n{}\n", "Dat is zo. ".repeat(length / 11));
    let (usual, large) = (answer(10_000), answer(1_000_000));
    let folder = folder([("a.txt", usual.as_bytes()), ("b.txt", large.as_bytes())].into_iter());
    for (name, rows_with_text) in [("a.txt", 200), ("b.txt", 1)] {
        let run = run(folder.path(), &["export", "--format", "json", name]);
        let json: Value = serde_json::from_str(&run.out).unwrap();
        let rows = json["dossiers"][0]["rows"].as_array().unwrap();
        let with_text = rows.iter().filter(|row| !row["answers"][0]["paragraphs"].as_array().unwrap().is_empty());
        assert_eq!((rows.len(), with_text.count()), (200, rows_with_text), "{name}");
    }
}

/// How many damaged copies of a paper are read.
const COPIES: usize = 500;

/// Numbers without rhyme, the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end.max(1)
    }
}

/// A copy that is cut, flipped in places, or has a piece of itself taken out, doubled many times, or moved.
fn damaged(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut copy = bytes.to_vec();
    let start = dice.below(copy.len());
    let end = (start + 1 + dice.below(2000)).min(copy.len());
    let piece = copy[start..end].to_vec();
    match dice.below(5) {
        0 => copy.truncate(start),
        1 => (0..=dice.below(40)).for_each(|_| {
            let at = dice.below(bytes.len());
            copy[at] ^= 1 << dice.below(8);
        }),
        2 => drop(copy.drain(start..end)),
        3 => drop(copy.splice(start..start, piece.repeat(1 + dice.below(100)))),
        _ => {
            let at = dice.below(copy.len());
            drop(copy.splice(at..at, piece));
        }
    }
    copy
}

/// The same inside one part of an archive.
fn damaged_inside(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut whole = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for at in 0..whole.len() {
        let mut part = whole.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut content = Vec::new();
        std::io::Read::read_to_end(&mut part, &mut content).unwrap();
        let hit = name.ends_with("document.xml") || name == "content.xml";
        parts.push((name, if hit { damaged(&content, dice) } else { content }));
    }
    archive(&parts.iter().map(|(name, content)| (name.as_str(), content.as_slice())).collect::<Vec<_>>())
}

/// The program reads the damaged copies of each format in its usual way: in reading processes with their bounds, text in
/// itself. Every file is a paper in the last line, could not be read, or is said to be none.
#[test]
fn five_hundred_damaged_copies_of_each_format() {
    let papers = ["000.docx", "000.odt", "000.rtf", "000.html", "000.xml", "002-older.xml", "000.pdf", "003.txt"];
    for name in papers {
        let place =
            if name == "003.txt" { "../seeds/003_b00661298424a5b2.txt".to_owned() } else { format!("papers/{name}") };
        let (whole, mut dice) = (paper(&place), Dice(17));
        let (_, ending) = name.split_once('.').unwrap();
        let zipped = whole.starts_with(b"PK");
        let folder = tempfile::tempdir().unwrap();
        for copy in 0..COPIES {
            let inside = zipped && copy % 2 == 0;
            let bytes = if inside { damaged_inside(&whole, &mut dice) } else { damaged(&whole, &mut dice) };
            fs::write(folder.path().join(format!("{copy:03}.{ending}")), bytes).unwrap();
        }
        let run = run(folder.path(), &["check", "."]);
        assert!(run.status.is_some_and(|status| status < 3), "{name}: {}", run.err);
        let last = run.out.lines().last().unwrap();
        let count = |word: &str| {
            let before = last.split(word).next().filter(|before| before.len() < last.len()).unwrap_or("0");
            let digits = before.rsplit(|c: char| !c.is_ascii_digit()).next().unwrap();
            digits.parse::<usize>().unwrap()
        };
        let (read, unread) = (count(" paper"), count(" file"));
        let skipped = run.err.lines().find_map(|line| line.split("; so are ").nth(1)?.split(' ').next()?.parse().ok());
        let skipped = skipped.map_or(run.err.matches("skipped").count(), |more: usize| more + 1);
        assert_eq!(read + unread + skipped, COPIES, "{name}: {last}\n{}", run.err);
        assert!(read > COPIES / 3, "{name}: {last}");
    }
}
