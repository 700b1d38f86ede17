//! Reports for Word and for spreadsheets, written by the program and opened by other readers.

mod common;

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use calamine::{Data, Reader};
use portable_pty::{CommandBuilder, PtySize, native_pty_system};

use common::desk::Desk;
use common::soffice::{convert, soffice};

impl Desk {
    /// Runs the program; all goes well.
    fn good(&self, arguments: &[&str]) -> Vec<u8> {
        self.good_as("Ot", arguments)
    }

    /// The same as another reviewer.
    fn good_as(&self, who: &str, arguments: &[&str]) -> Vec<u8> {
        let done = self.program(who, arguments).output().unwrap();
        let said = String::from_utf8(done.stderr).unwrap();
        assert_eq!((done.status.code(), said.as_str()), (Some(0), ""), "{arguments:?}");
        done.stdout
    }
}

/// A part of a document.
fn part(file: &Path, name: &str) -> String {
    let mut archive = zip::ZipArchive::new(fs::File::open(file).unwrap()).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The words between two elements of a part.
fn words(xml: &str) -> String {
    let text =
        |(_, rest): (usize, &str)| rest.split_once('>').map(|(_, rest)| rest.split('<').next().unwrap().to_owned());
    let starts = xml.match_indices("<w:t ").map(|(at, _)| (at, &xml[at..]));
    starts.filter_map(text).collect()
}

#[test]
fn a_note_is_a_comment_at_its_words() {
    let desk = Desk::new();
    let answer = fs::read_dir(desk.path("papers")).unwrap().map(|entry| entry.unwrap().path());
    let answer = answer.into_iter().find(|path| path.to_string_lossy().contains("000_")).unwrap();
    let quote = "escalatie in pornogebruik";
    desk.good(&["note", answer.to_str().unwrap(), "2", "Welke cijfers?", "--quote", quote, "--side", "answer"]);
    desk.good(&["mark", answer.to_str().unwrap(), "2", "partly"]);
    desk.good(&["export", "-o", "report.docx", "papers"]);
    let document = part(&desk.path("report.docx"), "word/document.xml");
    let commented = document.split("<w:commentRangeStart").nth(1).unwrap().split("<w:commentRangeEnd").next().unwrap();
    assert_eq!(words(commented), quote);
    let comments = part(&desk.path("report.docx"), "word/comments.xml");
    assert!(comments.contains("w:author=\"Ot\"") && words(&comments).contains("Welke cijfers?"), "{comments}");
    assert!(words(&document).contains("mark: partly answered (Ot, "), "the mark");

    // who judges differently stands beside it
    desk.good_as("Sien", &["mark", answer.to_str().unwrap(), "2", "evades"]);
    desk.good(&["export", "-o", "two.docx", "papers"]);
    let document = words(&part(&desk.path("two.docx"), "word/document.xml"));
    assert!(document.contains("mark: evades the question (Sien, "), "the latest");
    assert!(document.contains("Also marked: partly answered (Ot, "), "the other");

    desk.good(&["export", "-o", "some.docx", "--filter", "mark:evades", "papers"]);
    let title = part(&desk.path("some.docx"), "docProps/core.xml");
    assert!(title.contains("1 of 9 questions: mark:evades"), "{title}");
    desk.good(&["export", "-o", "bare.docx", "--no-review", "papers/"]);
    assert!(!part(&desk.path("bare.docx"), "word/comments.xml").contains("<w:comment "));
}

#[test]
fn hints_stand_in_a_document_as_in_other_reports() {
    let desk = Desk::new();
    let markdown = String::from_utf8(desk.good(&["export", "--format", "markdown", "--lang", "en", "papers"])).unwrap();
    desk.good(&["export", "-o", "report.docx", "--lang", "en", "papers"]);
    let document = words(&part(&desk.path("report.docx"), "word/document.xml"));
    let title = "Commitments";
    let table = markdown.split(title).nth(1).expect("the seeds hold commitments");
    assert!(document.contains(title), "{document}");
    let whose = "seen by the program, not judged";
    assert!(table.contains(whose) && document.contains(whose));
}

#[test]
fn a_folder_gets_a_document_for_each_dossier_and_a_pipe_the_same_bytes() {
    let desk = Desk::new();
    desk.good(&["export", "--format", "docx", "--output-dir", "out", "papers"]);
    let files: Vec<_> = fs::read_dir(desk.path("out")).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(files.len() > 1 && files.iter().all(|file| file.extension().unwrap() == "docx"), "{files:?}");
    let piped = desk.good(&["export", "--format", "docx", "papers"]);
    desk.good(&["export", "-o", "all.docx", "papers"]);
    assert_eq!(piped, fs::read(desk.path("all.docx")).unwrap());
}

#[test]
fn a_workbook_holds_what_the_csv_holds() {
    let desk = Desk::new();
    for more in [&[][..], &["--headers", "translated", "--lang", "en", "--answers", "short"]] {
        let csv = String::from_utf8(desk.good(&[&["export", "--format", "csv", "papers"], more].concat())).unwrap();
        let mut csv =
            csv::ReaderBuilder::new().has_headers(false).from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
        desk.good(&[&["export", "-o", "table.xlsx", "papers"], more].concat());
        let mut workbook: calamine::Xlsx<_> = calamine::open_workbook(desk.path("table.xlsx")).unwrap();
        let sheet = workbook.worksheet_range_at(0).unwrap().unwrap();
        let shown = |cell: &Data| match cell {
            Data::DateTime(day) => {
                let (year, month, day, ..) = day.to_ymd_hms_milli();
                format!("{year}-{month:02}-{day:02}")
            }
            cell => cell.to_string(),
        };
        // CSV has an apostrophe before what could be a formula
        let bare = |cell: &str| cell.replace(['\'', '\r'], "");
        let rows: Vec<Vec<String>> =
            sheet.rows().map(|row| row.iter().map(|cell| bare(&shown(cell))).collect()).collect();
        let expected: Vec<Vec<String>> = csv.records().map(|row| row.unwrap().iter().map(bare).collect()).collect();
        assert!(rows.len() > 80);
        for (row, expected) in rows.iter().zip(&expected) {
            assert_eq!(row, expected);
        }
        assert_eq!(rows.len(), expected.len());
    }
}

#[test]
fn a_terminal_gets_no_bytes_that_it_would_obey() {
    for format in ["docx", "xlsx"] {
        let pair = native_pty_system().openpty(PtySize::default()).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_tegenlezer"));
        command.args(["export", "--format", format, "--lang", "en"]);
        let mut child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let status = child.wait().unwrap();
        let mut shown = vec![0; 400];
        let length = reader.read(&mut shown).unwrap();
        let shown = String::from_utf8_lossy(&shown[..length]).into_owned();
        assert_eq!(status.exit_code(), 2);
        assert!(shown.contains(&format!("{format} is not for a terminal: ")), "{shown}");
    }
}

/// What LibreOffice makes of a file of the desk.
fn converted(desk: &Desk, name: &str, to: &str) -> Option<PathBuf> {
    convert(&soffice()?, &desk.path(""), to, &[desk.path(name)]);
    Some(desk.path("out").join(name).with_extension(to))
}

#[test]
fn libreoffice_opens_them_where_it_is_installed() {
    let desk = Desk::new();
    for name in ["report.docx", "table.xlsx"] {
        desk.good(&["export", "-o", name, "papers"]);
        let Some(pdf) = converted(&desk, name, "pdf") else { return };
        assert!(fs::read(&pdf).is_ok_and(|bytes| bytes.starts_with(b"%PDF")), "{}", pdf.display());
    }
}

/// The texts between `begin` and `end`, without markup, white space as one space.
fn texts(xml: &str, begin: &str, end: &str) -> Vec<String> {
    let text = |part: &str| {
        let part = part.split(end).next().unwrap();
        let bare: String = part.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, text)| text).collect();
        bare.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    xml.split(begin).skip(1).map(text).collect()
}

#[test]
fn libreoffice_shows_all_footnotes_beside_comments() {
    let desk = Desk::new();
    let papers = fs::read_dir(desk.path("papers")).unwrap().map(|entry| entry.unwrap().path());
    let paper = papers.into_iter().find(|path| path.to_string_lossy().contains("000_")).unwrap();
    for question in ["1", "2", "3"] {
        desk.good(&["note", paper.to_str().unwrap(), question, "Welke cijfers?"]);
    }
    desk.good(&["export", "-o", "report.docx", paper.to_str().unwrap()]);
    let written = texts(&part(&desk.path("report.docx"), "word/footnotes.xml"), "<w:footnote w:id", "</w:footnote>");
    let Some(read) = converted(&desk, "report.docx", "fodt") else { return };
    let read = fs::read_to_string(read).unwrap();
    assert_eq!(texts(&read, "<text:note-body", "</text:note-body>"), written);
    assert_eq!(texts(&read, "<office:annotation ", "</office:annotation>").len(), 3);
}

#[test]
fn what_libreoffice_saves_is_read_back() {
    let desk = Desk::new();
    let papers = fs::read_dir(desk.path("papers")).unwrap().map(|entry| entry.unwrap().path());
    for (at, paper) in papers.enumerate() {
        let name = format!("{at}.docx");
        desk.good(&["export", "-o", &name, paper.to_str().unwrap()]);
        let Some(saved) = converted(&desk, &name, "docx") else { return };
        let rows = |path: &Path| -> Vec<[String; 2]> {
            let json = desk.program("Ot", &["export", "--format", "json", path.to_str().unwrap()]).output().unwrap();
            let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
            let rows = json["dossiers"][0]["rows"].as_array().unwrap();
            let text = |row: &serde_json::Value, side: &str| row[side][0]["text"].to_string();
            rows.iter().map(|row| [text(row, "wordings"), text(row, "answers")]).collect()
        };
        assert_eq!(rows(&saved), rows(&desk.path(&name)), "{}", paper.display());
    }
}
