//! Mail (`.eml`) and web pages saved in one file (`.mht`): of the parts of a message its text is read, and a paper that is
//! attached to it.

use mail_parser::{Address, Message, MessageParser, MimeHeaders, PartType};

use super::format::read_format;
use super::{Damage, Format, Line, Manuscript, Problem, Run, html, text};
use crate::model::{Diagnostic, Finding, Origin};

/// How much of a file tells whether it is mail, in bytes.
const SAMPLE: usize = 8192;
/// The lines of a message's head that no other text has.
const HEADERS: &[&str] = &["mime-version", "message-id", "received", "content-type", "dkim-signature"];

/// Whether a file begins with the head of a message: lines `Name: value` above a blank one, one of them a mail's own.
pub(super) fn is_mail(bytes: &[u8]) -> bool {
    let lines = bytes[..bytes.len().min(SAMPLE)].split(|&byte| byte == b'\n');
    let lines = lines.map(|line| line.strip_suffix(b"\r").unwrap_or(line));
    let mut own = false;
    for (at, line) in lines.enumerate().take_while(|(_, line)| !line.is_empty()) {
        if line.starts_with(b" ") || line.starts_with(b"\t") {
            if at > 0 {
                continue; // goes on with the line above
            }
            return false;
        }
        let name = line.iter().take_while(|&&byte| byte.is_ascii_alphanumeric() || byte == b'-').count();
        if name == 0 || line.get(name) != Some(&b':') {
            return false;
        }
        own |= HEADERS.iter().any(|header| line[..name].eq_ignore_ascii_case(header.as_bytes()));
    }
    own
}

/// Reads a message: who wrote it to whom about what, its text, and the paper attached to it where the text asks nothing and
/// there is one. Other papers attached to it are named in the diagnostics.
///
/// # Errors
/// [`Problem::Damaged`] for what is no message; those of the readers of its text and paper.
pub fn read(bytes: &[u8]) -> Result<Manuscript, Problem> {
    let message = MessageParser::default().parse(bytes).ok_or(Problem::Damaged(Damage::Structure))?;
    let mut manuscript = text_of(&message)?;
    manuscript.lines.iter_mut().for_each(|line| line.origin = Origin::default()); // mail has no pages
    let asks = manuscript.lines.iter().any(|line| line.text().contains('?'));
    let mut papers = papers(&message);
    if let (false, [_]) = (asks, papers.as_slice()) {
        let Paper { name, format, bytes } = papers.remove(0);
        let above = manuscript.lines;
        manuscript = read_format(format, bytes)?;
        manuscript.lines.splice(0..0, above.into_iter().map(plain).chain([Line::default()]));
        manuscript.diagnostics.push(Diagnostic::new(Finding::AttachmentRead { name }));
    }
    if !papers.is_empty() {
        let names = papers.into_iter().map(|paper| paper.name).collect();
        manuscript.diagnostics.push(Diagnostic::new(Finding::AttachmentsNotRead { names }));
    }
    manuscript.lines.splice(0..0, head(&message));
    let noted = manuscript.notes.iter_mut().flat_map(|note| &mut note.lines);
    for (number, line) in (1..).zip(manuscript.lines.iter_mut().chain(noted)) {
        line.origin = Origin::line(number, line.origin.page);
    }
    Ok(manuscript)
}

/// A line of the mail above the paper attached to it: a table there would be taken for one of the paper's.
fn plain(line: Line) -> Line {
    Line { place: super::Place::default(), ..line }
}

/// The text of a message: the web page that it is, which says more than its plain text; that one, where it quotes.
fn text_of(message: &Message<'_>) -> Result<Manuscript, Problem> {
    let bodies = || message.html_body.iter().chain(&message.text_body);
    let parts = || bodies().filter_map(|&part| message.part(part));
    let page = parts().find_map(|part| match &part.body {
        PartType::Html(page) => Some(page),
        _ => None,
    });
    let plain: Vec<_> = message.text_body.iter().filter_map(|&part| message.part(part)).collect();
    let plain: Vec<&str> = plain
        .iter()
        .filter_map(|part| match &part.body {
            PartType::Text(text) => Some(text.as_ref()),
            _ => None,
        })
        .collect();
    let quotes = plain.iter().any(|text| text.lines().any(|line| line.starts_with('>')));
    match page.filter(|_| !quotes) {
        // the mark says that the page was decoded already, whatever encoding it names
        Some(page) => html::read(format!("\u{feff}{page}").as_bytes()),
        None => Ok(text::read(plain.join("\n\n").as_bytes()).0),
    }
}

/// A paper attached to a message.
struct Paper<'a> {
    name: String,
    format: Format,
    bytes: &'a [u8],
}

fn papers<'a>(message: &'a Message<'_>) -> Vec<Paper<'a>> {
    let paper = |part: &'a mail_parser::MessagePart<'_>| {
        let name = part.attachment_name().unwrap_or_default();
        let bytes = part.contents();
        let format = Format::recognise(bytes, Some(name));
        let format =
            format.filter(|format| matches!(format, Format::Pdf | Format::Docx | Format::Odt | Format::Rtf))?;
        Some(Paper { name: name.chars().filter(|c| !c.is_control()).collect(), format, bytes })
    };
    message.attachments().filter_map(paper).collect()
}

/// The lines of a message's head that people read, and a blank one; none of a page that was only saved.
fn head(message: &Message<'_>) -> Vec<Line> {
    let people = |address: Option<&Address<'_>>| {
        let one = |one: &mail_parser::Addr<'_>| one.name().or(one.address()).map(str::to_owned);
        let all: Vec<_> = address.into_iter().flat_map(Address::iter).filter_map(one).collect();
        all.join(", ")
    };
    let sent =
        message.from().and_then(Address::first).and_then(|from| from.address()).is_some_and(|from| from.contains('@'));
    if !sent {
        return Vec::new();
    }
    let date = message.date().map(|date| format!("{:04}-{:02}-{:02}", date.year, date.month, date.day));
    let fields = [
        ("From", people(message.from())),
        ("To", people(message.to())),
        ("Date", date.unwrap_or_default()),
        ("Subject", message.subject().unwrap_or_default().to_owned()),
    ];
    let line = |(name, value): (&str, String)| {
        let value: String = value.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        Line { runs: vec![Run::plain(format!("{name}: {value}"))], ..Line::default() }
    };
    let filled = fields.into_iter().filter(|(_, value)| !value.is_empty());
    filled.flat_map(|field| [line(field), Line::default()]).collect()
}
