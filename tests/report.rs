//! Reports as a whole: of the papers that come with the program, and in a browser where there is one.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use scraper::{Html, Selector};
use tempfile::TempDir;

/// A folder with the seeds and a place for reviews; what is done in it is done by one reviewer.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("papers")).unwrap();
        for (path, bytes) in tegenlezer::source::SEEDS {
            fs::write(folder.path().join("papers").join(Path::new(path).file_name().unwrap()), bytes).unwrap();
        }
        Self { folder }
    }

    fn run(&self, arguments: &[&str]) -> String {
        let mut program = Command::new(env!("CARGO_BIN_EXE_tegenlezer"));
        program.env("LC_ALL", "C.UTF-8").env("XDG_CONFIG_HOME", "/nowhere").env("TEGENLEZER_NAME", "Ot");
        program.env("XDG_DATA_HOME", self.folder.path().join("data"));
        let done = program.args(arguments).current_dir(self.folder.path()).stdin(Stdio::null()).output().unwrap();
        assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).unwrap()
    }

    fn export(&self, format: &str, more: &[&str]) -> String {
        self.run(&[&["export", "--format", format, "papers"], more].concat())
    }

    /// Marks and notes in a dossier of two papers and in one of sixty-six questions.
    fn review(&self) {
        let (answer, consultation) = (self.paper("000"), self.paper("004"));
        for arguments in [
            &["mark", &answer, "2", "partly", "--tag", "=cijfers", "--tick", "1", "--cross", "2"][..],
            &["mark", &answer, "5", "evades"],
            &["note", &answer, "2", "Welke cijfers?", "--quote", "escalatie in pornogebruik", "--side", "answer"],
            &["note", &answer, "1", "<b>bron</b>", "--quote", "De Telegraaf", "--side", "footnote"],
            &["mark", &consultation, "62", "elsewhere"],
        ] {
            self.run(arguments);
        }
    }

    fn paper(&self, number: &str) -> String {
        let papers = fs::read_dir(self.folder.path().join("papers")).unwrap();
        let mut names = papers.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        format!("papers/{}", names.find(|name| name.starts_with(number)).unwrap())
    }

    /// All files there are, with their contents.
    fn files(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut waiting = vec![self.folder.path().to_owned()];
        let mut files = Vec::new();
        while let Some(folder) = waiting.pop() {
            for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
                if entry.is_dir() {
                    waiting.push(entry)
                } else {
                    files.push((entry.clone(), fs::read(&entry).unwrap()))
                }
            }
        }
        files.sort();
        files
    }
}

const FORMATS: [&str; 5] = ["html", "markdown", "csv", "json", "jsonl"];

#[test]
fn a_report_beside_the_papers_is_no_paper() {
    let folder = tempfile::tempdir().unwrap();
    let paper = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/004_c4e40b09978478b2.txt");
    std::fs::copy(paper, folder.path().join("antwoord.txt")).unwrap();
    let run = |arguments: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_tegenlezer"));
        command.args(arguments).arg(folder.path()).env("XDG_DATA_HOME", folder.path().join(".data"));
        String::from_utf8(command.output().unwrap().stdout).unwrap()
    };
    let before = run(&["check"]);
    let report = run(&["export", "--format", "html"]);
    assert!(report.ends_with("</html>\n"), "{report}");
    std::fs::write(folder.path().join("verslag.html"), report).unwrap();
    let document = folder.path().join("verslag.docx");
    run(&["export", "-o", document.to_str().unwrap()]);
    assert!(document.is_file());
    assert_eq!(run(&["check"]), before);
}

#[test]
fn a_report_tells_the_review_and_makes_nothing() {
    let desk = Desk::new();
    let without: Vec<_> = FORMATS.iter().map(|format| desk.export(format, &[])).collect();
    desk.review();
    let files = desk.files();
    for (format, without) in FORMATS.iter().zip(&without) {
        let with = desk.export(format, &[]);
        assert!(
            with.contains("Welke cijfers?") && with.contains("Ot") && !without.contains("Welke cijfers?"),
            "{format}"
        );
        assert_eq!(desk.export(format, &["--no-review"]), *without, "{format}");
    }
    assert_eq!(desk.files(), files, "exporting changed files");
}

#[test]
fn answers_are_as_long_as_is_wanted() {
    let desk = Desk::new();
    for format in ["html", "markdown", "csv"] {
        let [full, short, none] = ["full", "short", "none"].map(|length| desk.export(format, &["--answers", length]));
        assert!(full.len() > short.len() && short.len() > none.len(), "{format}");
        assert!(short.contains("shortened; left out here: ") && none.contains("answer left out: "), "{format}");
        assert!(!full.contains("left out"), "{format}");
    }
}

#[test]
fn the_page_of_the_seeds_is_sound() {
    let desk = Desk::new();
    desk.review();
    for more in [&["--lang", "en"][..], &["--lang", "nl"], &["--answers", "short"]] {
        assert_eq!(broken(&desk.export("html", more)), Vec::<String>::new());
    }
}

/// Links of a page that lead nowhere, ids that stand twice, and addresses that are not of the web.
fn broken(page: &str) -> Vec<String> {
    let all = |selector, name| attributes(page, selector, name);
    let mut ids = HashSet::new();
    let mut broken: Vec<_> = all("[id]", "id").into_iter().filter(|id| !ids.insert(id.clone())).collect();
    broken.extend(all("a[href]", "href").into_iter().filter(|to| match to.strip_prefix('#') {
        Some(id) => !ids.contains(id),
        None => !to.starts_with("http://") && !to.starts_with("https://"),
    }));
    assert!(ids.len() > 100);
    broken
}

/// An attribute of all elements of a page that a selector chooses.
fn attributes(page: &str, selector: &str, name: &str) -> Vec<String> {
    let (html, selector) = (Html::parse_document(page), Selector::parse(selector).unwrap());
    html.select(&selector).map(|element| element.attr(name).unwrap().to_owned()).collect()
}

/// A Chromium, if there is one on the path.
fn chromium() -> Option<PathBuf> {
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let folders: Vec<_> = std::env::split_paths(&std::env::var_os("PATH")?).collect();
    names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name))).find(|path| path.is_file())
}

/// What it says on standard output and standard error.
fn browse(chromium: &Path, folder: &Path, arguments: &[&str], page: &Path) -> (String, String) {
    let mut program = Command::new(chromium);
    program.args(["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars"]);
    program.args(["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-pings"]);
    program.args(["--enable-logging=stderr", "--log-level=0"]).arg(format!("--user-data-dir={}", folder.display()));
    let done = program.args(arguments).arg(format!("file://{}", page.display())).stdin(Stdio::null()).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    (text(done.stdout), text(done.stderr))
}

#[test]
fn a_browser_shows_the_page_and_asks_nobody() {
    let Some(chromium) = chromium() else {
        eprintln!("skipped: there is no chromium, chromium-browser or google-chrome on the path");
        return;
    };
    let desk = Desk::new();
    desk.review();
    let folder = desk.folder.path();
    let page = folder.join("report.html");
    fs::write(&page, desk.export("html", &[])).unwrap();
    let log = folder.join("net.json");
    let net = format!("--log-net-log={}", log.display());
    let (dom, said) = browse(&chromium, &folder.join("profile"), &["--dump-dom", &net], &page);
    assert_eq!(broken(&dom), Vec::<String>::new());
    let complaints: Vec<_> = said.lines().filter(|line| line.contains("CONSOLE")).collect();
    assert_eq!(complaints, Vec::<&str>::new());
    let asked = fs::read_to_string(&log).unwrap();
    let hosts = attributes(&dom, "a[href^=http]", "href").into_iter();
    let hosts: HashSet<_> = hosts.filter_map(|to| Some(to.split('/').nth(2)?.to_owned())).collect();
    assert!(hosts.len() > 5, "{hosts:?}");
    for host in &hosts {
        assert!(!asked.contains(&format!("//{host}")), "{host} was asked");
    }
    // the page itself has "not an origin"; what it loads has its own, which of a file is "null"
    assert!(asked.contains("\"initiator\":\"not an origin\"") && !asked.contains("\"initiator\":\"null\""));

    // a window is never narrower than 500 pixels, a frame can be
    let phone = folder.join("phone.html");
    fs::write(&phone, "<body style='margin:0'><iframe src=report.html style='width:400px;height:3000px;border:0'>")
        .unwrap();
    let shots = std::env::temp_dir().join("tegenlezer-report");
    fs::create_dir_all(&shots).unwrap();
    for (name, page, size) in [("1400", &page, "1400,3000"), ("400", &phone, "500,3000")] {
        let shot = shots.join(format!("{name}.png"));
        let to = format!("--screenshot={}", shot.display());
        browse(&chromium, &folder.join("profile"), &[&to, &format!("--window-size={size}")], page);
        assert!(fs::metadata(&shot).is_ok_and(|file| file.len() > 20_000), "{}", shot.display());
    }
    let print = shots.join("print.pdf");
    browse(&chromium, &folder.join("profile"), &[&format!("--print-to-pdf={}", print.display())], &page);
    assert!(fs::read(&print).is_ok_and(|file| file.starts_with(b"%PDF")), "{}", print.display());
    eprintln!("screenshots and print are in {}", shots.display());
}

#[test]
fn a_report_of_several_dossiers_opens_with_a_table_of_them() {
    let desk = Desk::new();
    desk.review();
    let json: serde_json::Value = serde_json::from_str(&desk.export("json", &[])).unwrap();
    let dossiers = json["dossiers"].as_array().unwrap();
    let page = Html::parse_document(&desk.export("html", &[]));
    let texts = |selector: &str| -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        page.select(&selector).map(|element| element.text().collect::<String>()).collect()
    };
    assert_eq!(texts(".top tr").len(), dossiers.len() + 1);
    let markdown = desk.export("markdown", &[]);
    let lines: Vec<_> = markdown.lines().filter(|line| line.starts_with("| [")).collect();
    assert_eq!(lines.len(), dossiers.len());
    for (index, dossier) in dossiers.iter().enumerate() {
        let cells = texts(&format!(".top tr:nth-child({}) td", index + 2));
        let days = dossier["days"].as_i64().map(|days| days.to_string()).unwrap_or_default();
        assert_eq!((cells[1].as_str(), &cells[5]), (dossier["title"].as_str().unwrap(), &days));
        assert_eq!(cells[7].contains("marked"), dossier["review"].is_object(), "{cells:?}");
        let anchor = format!("dossier-{}", index + 1);
        assert!(lines[index].contains(&format!("](#{anchor})")) && lines[index].contains(&format!(" {days} ")));
        assert_eq!(markdown.matches(&format!("<a id=\"{anchor}\"></a>")).count(), 1);
    }
    let (known, asker) = (texts(".top td").concat(), dossiers[0]["askers"][0]["name"].as_str().unwrap());
    assert!(known.contains(asker) && known.contains("answer given"), "{known}");
}

#[test]
fn notes_stand_in_the_order_of_the_text() {
    let desk = Desk::new();
    let answer = desk.paper("000");
    for (quote, text) in [("escalatie in pornogebruik", "tweede noot"), ("onderzoek", "eerste noot")] {
        desk.run(&["note", &answer, "2", text, "--quote", quote, "--side", "answer"]);
    }
    let json: serde_json::Value = serde_json::from_str(&desk.export("json", &[])).unwrap();
    let notes = json["dossiers"][0]["review"]["notes"].as_array().unwrap();
    let order: Vec<_> = notes.iter().map(|note| note["text"].as_str().unwrap()).collect();
    for format in ["html", "markdown", "csv"] {
        let report = desk.export(format, &[]);
        let places: Vec<_> = order.iter().map(|text| report.find(text).unwrap()).collect();
        assert!(places[0] < places[1], "{format}");
    }
    assert_eq!(order, ["eerste noot", "tweede noot"]);
}

/// The letters, whatever white space is between them.
fn squashed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Of each footnote's marker in a text the words before it and the text of the note, as a reader of Markdown sees them.
fn markers_in_markdown(markdown: &str) -> Vec<(String, String)> {
    let (mut markers, mut notes) = (Vec::new(), Vec::<(String, String)>::new());
    let (mut before, mut open) = (String::new(), false);
    for event in Parser::new_ext(markdown, Options::ENABLE_FOOTNOTES | Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::FootnoteDefinition(label)) => {
                assert!(notes.iter().all(|(other, _)| **other != *label), "two notes are called {label}");
                notes.push((label.to_string(), String::new()));
                open = true;
            }
            Event::End(TagEnd::FootnoteDefinition) => open = false,
            Event::Start(Tag::Paragraph | Tag::Item | Tag::TableCell | Tag::Heading { .. }) => before.clear(),
            Event::FootnoteReference(label) => markers.push((before.clone(), label.to_string())),
            Event::Text(words) => {
                before.push_str(&words);
                notes.last_mut().filter(|_| open).into_iter().for_each(|(_, text)| text.push_str(&words));
            }
            _ => {}
        }
    }
    let text = |label: &String| notes.iter().find(|(other, _)| other == label).map(|(_, text)| text.clone());
    let noted = |(before, label): (String, String)| (squashed(&before), squashed(&text(&label).expect("its note")));
    markers.into_iter().map(noted).collect()
}

#[test]
fn each_marker_in_markdown_of_several_dossiers_leads_to_its_own_note() {
    let desk = Desk::new();
    let json: serde_json::Value = serde_json::from_str(&desk.export("json", &[])).unwrap();
    let documents = json["dossiers"].as_array().unwrap().iter().flat_map(|one| one["documents"].as_array().unwrap());
    let notes = documents.flat_map(|document| document["footnotes"].as_array().unwrap());
    let marked: Vec<(String, String)> =
        notes.filter_map(|note| Some((squashed(note["anchor"].as_str()?), squashed(note["text"].as_str()?)))).collect();
    assert!(marked.len() > 20);
    let markers = markers_in_markdown(&desk.export("markdown", &[]));
    let is_of = |(before, note): &(String, String), (anchor, text): &(String, String)| {
        before.ends_with(anchor.as_str()) && note.ends_with(text.as_str())
    };
    for marker in &markers {
        assert!(marked.iter().any(|expected| is_of(marker, expected)), "{marker:?}");
    }
    for expected in &marked {
        assert!(markers.iter().any(|marker| is_of(marker, expected)), "no marker of {expected:?}");
    }
}
