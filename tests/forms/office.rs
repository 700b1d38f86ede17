//! Papers as people make them with office programs: paragraphs with looks, marks and styles, and tables, written as DOCX,
//! ODT, RTF and HTML.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use tegenlezer::model::{Document, Source};
use tegenlezer::{parse, source};
use zip::write::{SimpleFileOptions, ZipWriter};

/// A piece of a paper.
#[derive(Clone)]
pub enum Piece {
    Paragraph(Paragraph),
    /// Rows of cells; a cell is its paragraphs.
    Table(Vec<Vec<Vec<Paragraph>>>),
}

/// A paragraph.
#[derive(Clone, Default)]
pub struct Paragraph {
    pub text: String,
    pub look: Look,
    pub mark: Mark,
    /// The name of its style: `Vraag` or `Antwoord`.
    pub style: Option<&'static str>,
}

#[derive(Clone, Copy, Default, PartialEq)]
pub enum Look {
    #[default]
    Plain,
    Bold,
    Italic,
    Blue,
    Struck,
    /// A field of a template that nobody filled in; in HTML and RTF nothing.
    Unfilled,
}

/// What stands before a paragraph by itself.
#[derive(Clone, Copy, Default)]
pub enum Mark {
    #[default]
    None,
    /// The next number of a list: which list, how it is written, with what it begins.
    Number(u32, Form, u32),
    Bullet,
    /// None, but it is a heading of this level.
    Heading(u8),
}

#[derive(Clone, Copy, PartialEq)]
pub enum Form {
    Decimal,
    Roman,
}

pub fn p(text: &str) -> Paragraph {
    Paragraph { text: text.to_owned(), ..Paragraph::default() }
}

impl Paragraph {
    pub fn look(self, look: Look) -> Self {
        Self { look, ..self }
    }

    pub fn style(self, name: &'static str) -> Self {
        Self { style: Some(name), ..self }
    }

    pub fn mark(self, mark: Mark) -> Self {
        Self { mark, ..self }
    }
}

impl From<Paragraph> for Piece {
    fn from(paragraph: Paragraph) -> Self {
        Self::Paragraph(paragraph)
    }
}

/// A table of cells with a paragraph each.
pub fn table(rows: &[&[&str]]) -> Piece {
    Piece::Table(rows.iter().map(|row| row.iter().map(|cell| vec![p(cell)]).collect()).collect())
}

/// The paper in each format, with the format's name.
pub fn documents(paper: &[Piece]) -> [(&'static str, Document); 4] {
    let document = |manuscript| parse::document(Source::default(), manuscript);
    [
        ("DOCX", document(source::docx::read(&docx(paper)).unwrap())),
        ("ODT", document(source::odt::read(&odt(paper)).unwrap())),
        ("RTF", document(source::rtf::read(rtf(paper).as_bytes()).unwrap())),
        ("HTML", document(source::html::read(html(paper).as_bytes()).unwrap())),
    ]
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn archive(parts: &[(&str, String)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The lists of a paper, each once.
fn lists(paper: &[Piece]) -> Vec<(u32, Form, u32)> {
    let paragraphs = paper.iter().flat_map(|piece| match piece {
        Piece::Paragraph(paragraph) => vec![paragraph],
        Piece::Table(rows) => rows.iter().flatten().flatten().collect(),
    });
    let mut lists: Vec<_> = paragraphs
        .filter_map(|paragraph| match paragraph.mark {
            Mark::Number(list, form, start) => Some((list, form, start)),
            _ => None,
        })
        .collect();
    lists.sort_by_key(|list| list.0);
    lists.dedup_by_key(|list| list.0);
    lists
}

/// The list of bullets, among the lists of a paper.
const BULLETS: u32 = 99;

/// Columns as wide as their texts ask for, with lines around the cells or without.
fn grid(rows: &[Vec<Vec<Paragraph>>], ruled: bool) -> String {
    const WIDTH: usize = 9638;
    const NARROW: usize = 1300; // `Antwoord`, and no more
    let columns = rows.iter().map(Vec::len).max().unwrap_or(1);
    let longest = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.iter().map(|one| one.text.chars().count()).sum::<usize>()).max().unwrap_or(0)
    };
    let narrow: Vec<_> = (0..columns).map(|column| longest(column) < 12).collect();
    let wide = narrow.iter().filter(|narrow| !**narrow).count().max(1);
    let rest = WIDTH - NARROW * (columns - wide.min(columns));
    let width = |narrow: &bool| if *narrow { NARROW } else { rest / wide };
    let grid: String = narrow.iter().map(|narrow| format!(r#"<w:gridCol w:w="{}"/>"#, width(narrow))).collect();
    let side = |side| format!(r#"<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>"#);
    let borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map(side).concat();
    let borders = if ruled { format!("<w:tblBorders>{borders}</w:tblBorders>") } else { String::new() };
    format!(
        r#"<w:tblPr><w:tblW w:w="{WIDTH}" w:type="dxa"/>{borders}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"#
    )
}

pub fn docx(paper: &[Piece]) -> Vec<u8> {
    docx_with(paper, true)
}

/// The same, the tables with lines around their cells or without.
pub fn docx_with(paper: &[Piece], ruled: bool) -> Vec<u8> {
    const W: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#;
    let paragraph = |paragraph: &Paragraph| {
        let look = match paragraph.look {
            Look::Plain => "",
            Look::Bold => "<w:b/>",
            Look::Italic => "<w:i/>",
            Look::Blue => r#"<w:color w:val="0070C0"/>"#,
            Look::Struck => "<w:strike/>",
            Look::Unfilled => "",
        };
        let number = |list: u32| format!(r#"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{list}"/></w:numPr>"#);
        let mark = match paragraph.mark {
            Mark::None => String::new(),
            Mark::Number(list, ..) => number(list),
            Mark::Bullet => number(BULLETS),
            Mark::Heading(level) => format!(r#"<w:pStyle w:val="Kop{level}"/>"#),
        };
        let style = paragraph.style.map(|name| format!(r#"<w:pStyle w:val="{name}"/>"#)).unwrap_or_default();
        let text = escaped(&paragraph.text);
        let run = format!(r#"<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>"#);
        let run = match paragraph.look {
            Look::Unfilled => {
                format!("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run}</w:sdtContent></w:sdt>")
            }
            _ => run,
        };
        format!("<w:p><w:pPr>{style}{mark}</w:pPr>{run}</w:p>")
    };
    let cell = |cell: &Vec<Paragraph>| format!("<w:tc>{}</w:tc>", cell.iter().map(paragraph).collect::<String>());
    let row = |row: &Vec<Vec<Paragraph>>| format!("<w:tr>{}</w:tr>", row.iter().map(cell).collect::<String>());
    let piece = |piece: &Piece| match piece {
        Piece::Paragraph(one) => paragraph(one),
        Piece::Table(rows) => {
            let rows_of = rows.iter().map(row).collect::<String>();
            format!("<w:tbl>{}{rows_of}</w:tbl><w:p/>", grid(rows, ruled))
        }
    };
    let body: String = paper.iter().map(piece).collect();
    let mut numbering = String::new();
    let level = |form: &str, text: &str, start: u32| {
        format!(
            r#"<w:lvl w:ilvl="0"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>"#
        )
    };
    for (list, form, start) in lists(paper) {
        let form = if form == Form::Roman { "upperRoman" } else { "decimal" };
        write!(numbering, r#"<w:abstractNum w:abstractNumId="{list}">{}</w:abstractNum>"#, level(form, "%1.", start))
            .unwrap();
    }
    write!(numbering, r#"<w:abstractNum w:abstractNumId="{BULLETS}">{}</w:abstractNum>"#, level("bullet", "•", 1))
        .unwrap();
    for list in lists(paper).into_iter().map(|list| list.0).chain([BULLETS]) {
        write!(numbering, r#"<w:num w:numId="{list}"><w:abstractNumId w:val="{list}"/></w:num>"#).unwrap();
    }
    let styles: String = ["Vraag", "Antwoord"]
        .map(|name| format!(r#"<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/></w:style>"#))
        .concat();
    let headings: String = (1..=3)
        .map(|level| {
            format!(
                r#"<w:style w:type="paragraph" w:styleId="Kop{level}"><w:name w:val="heading {level}"/><w:pPr><w:outlineLvl w:val="{}"/></w:pPr></w:style>"#,
                level - 1
            )
        })
        .collect();
    let relation = |id: u32, kind: &str, target: &str| {
        format!(
            r#"<Relationship Id="r{id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}.xml"/>"#
        )
    };
    let around = |relations: &str| {
        format!(
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>"#
        )
    };
    let relations = relation(1, "styles", "styles") + &relation(2, "numbering", "numbering");
    let kinds: String = [("document", "document.main"), ("styles", "styles"), ("numbering", "numbering")]
        .map(|(part, kind)| {
            format!(
                r#"<Override PartName="/word/{part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/>"#
            )
        })
        .concat();
    archive(&[
        (
            "[Content_Types].xml",
            format!(
                r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{kinds}</Types>"#
            ),
        ),
        ("_rels/.rels", around(&relation(1, "officeDocument", "word/document"))),
        ("word/document.xml", format!("<w:document {W}><w:body>{body}</w:body></w:document>")),
        ("word/styles.xml", format!("<w:styles {W}>{styles}{headings}</w:styles>")),
        ("word/numbering.xml", format!("<w:numbering {W}>{numbering}</w:numbering>")),
        ("word/_rels/document.xml.rels", around(&relations)),
    ])
}

pub fn odt(paper: &[Piece]) -> Vec<u8> {
    const NAMES: &str = r#"xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0""#;
    let paragraph = |paragraph: &Paragraph| {
        let look = match paragraph.look {
            Look::Plain => "TP",
            Look::Bold => "TB",
            Look::Italic => "TI",
            Look::Blue => "TC",
            Look::Struck => "TS",
            Look::Unfilled => "TP",
        };
        let text = escaped(&paragraph.text);
        let text = match paragraph.look {
            Look::Unfilled => format!("<text:placeholder>{text}</text:placeholder>"),
            _ => format!(r#"<text:span text:style-name="{look}">{text}</text:span>"#),
        };
        let text = match (paragraph.mark, paragraph.style) {
            (Mark::Heading(level), _) => format!(r#"<text:h text:outline-level="{level}">{text}</text:h>"#),
            (_, Some(name)) => format!(r#"<text:p text:style-name="{name}">{text}</text:p>"#),
            _ => format!("<text:p>{text}</text:p>"),
        };
        let item = |list: &str, goes_on: &str| {
            format!(
                r#"<text:list text:style-name="{list}"{goes_on}><text:list-item>{text}</text:list-item></text:list>"#
            )
        };
        match paragraph.mark {
            Mark::None | Mark::Heading(_) => text,
            Mark::Number(list, ..) => item(&format!("L{list}"), r#" text:continue-numbering="true""#),
            Mark::Bullet => item("B", ""),
        }
    };
    let cell = |cell: &Vec<Paragraph>| {
        format!("<table:table-cell>{}</table:table-cell>", cell.iter().map(paragraph).collect::<String>())
    };
    let row = |row: &Vec<Vec<Paragraph>>| {
        format!("<table:table-row>{}</table:table-row>", row.iter().map(cell).collect::<String>())
    };
    let piece = |piece: &Piece| match piece {
        Piece::Paragraph(one) => paragraph(one),
        Piece::Table(rows) => format!("<table:table>{}</table:table>", rows.iter().map(row).collect::<String>()),
    };
    let body: String = paper.iter().map(piece).collect();
    let text_style = |name: &str, properties: &str| {
        format!(
            r#"<style:style style:name="{name}" style:family="text"><style:text-properties {properties}/></style:style>"#
        )
    };
    let mut styles = text_style("TP", "")
        + &text_style("TB", r#"fo:font-weight="bold""#)
        + &text_style("TI", r#"fo:font-style="italic""#)
        + &text_style("TC", r##"fo:color="#0070C0""##)
        + &text_style("TS", r#"style:text-line-through-style="solid""#)
        + r#"<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>"#;
    for (list, form, start) in lists(paper) {
        let form = if form == Form::Roman { "I" } else { "1" };
        write!(styles, r#"<text:list-style style:name="L{list}"><text:list-level-style-number text:level="1" style:num-format="{form}" style:num-suffix="." text:start-value="{start}"/></text:list-style>"#).unwrap();
    }
    let named = ["Vraag", "Antwoord"]
        .map(|name| format!(r#"<style:style style:name="{name}" style:family="paragraph"/>"#))
        .concat();
    archive(&[
        ("mimetype", "application/vnd.oasis.opendocument.text".to_owned()),
        (
            "styles.xml",
            format!("<office:document-styles {NAMES}><office:styles>{named}</office:styles></office:document-styles>"),
        ),
        (
            "content.xml",
            format!(
                "<office:document-content {NAMES}><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"
            ),
        ),
    ])
}

pub fn html(paper: &[Piece]) -> String {
    let mut counts = std::collections::HashMap::new();
    let mut paragraph = |paragraph: &Paragraph| {
        let text = escaped(&paragraph.text);
        let text = match paragraph.look {
            Look::Plain => text,
            Look::Bold => format!("<b>{text}</b>"),
            Look::Italic => format!("<i>{text}</i>"),
            Look::Blue => format!(r##"<span style="color:#0070C0">{text}</span>"##),
            Look::Struck => format!("<s>{text}</s>"),
            Look::Unfilled => String::new(),
        };
        match paragraph.mark {
            Mark::None => match paragraph.style {
                Some(name) => format!(r#"<p class="{name}">{text}</p>"#),
                None => format!("<p>{text}</p>"),
            },
            Mark::Bullet => format!("<ul><li>{text}</li></ul>"),
            Mark::Heading(level) => format!("<h{level}>{text}</h{level}>"),
            Mark::Number(list, form, start) => {
                let number = counts.entry(list).or_insert(start);
                let kind = if form == Form::Roman { "I" } else { "1" };
                let item = format!(r#"<ol type="{kind}" start="{number}"><li>{text}</li></ol>"#);
                *number += 1;
                item
            }
        }
    };
    let mut body = String::new();
    for piece in paper {
        match piece {
            Piece::Paragraph(one) => body += &paragraph(one),
            Piece::Table(rows) => {
                body += "<table>";
                for row in rows {
                    body += "<tr>";
                    for cell in row {
                        body += "<td>";
                        // a cell of one paragraph has none of its own, as office programs write them
                        cell.iter().for_each(|one| body += &paragraph(one));
                        body += "</td>";
                    }
                    body += "</tr>";
                }
                body += "</table>";
            }
        }
    }
    format!("<html><body>{body}</body></html>")
}

/// The numbers of lists as they are counted: `3.`, `III.`
#[derive(Default)]
struct Counts(std::collections::HashMap<u32, u32>);

impl Counts {
    fn next(&mut self, list: u32, form: Form, start: u32) -> String {
        const ROMAN: [(u32, &str); 9] =
            [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        let number = self.0.entry(list).or_insert(start);
        let (mut rest, mut roman) = (*number, String::new());
        while let Some((value, sign)) = ROMAN.iter().find(|(value, _)| *value <= rest) {
            roman += sign;
            rest -= value;
        }
        let shown = if form == Form::Roman { roman } else { number.to_string() };
        *number += 1;
        shown + "."
    }
}

pub fn rtf(paper: &[Piece]) -> String {
    let escaped = |text: &str| -> String {
        let sign = |c: char| match c {
            '\\' | '{' | '}' => format!("\\{c}"),
            c if c.is_ascii() => c.to_string(),
            c => c.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{}?", *unit as i16)).collect(),
        };
        text.chars().map(sign).collect()
    };
    let mut counts = Counts::default();
    let mut paragraph = |paragraph: &Paragraph| {
        let text = escaped(&paragraph.text);
        let text = match paragraph.look {
            Look::Plain => text,
            Look::Bold => format!(r"{{\b {text}}}"),
            Look::Italic => format!(r"{{\i {text}}}"),
            Look::Blue => format!(r"{{\cf1 {text}}}"),
            Look::Struck => format!(r"{{\strike {text}}}"),
            Look::Unfilled => String::new(),
        };
        let style = match (paragraph.style, paragraph.mark) {
            (Some("Vraag"), _) => r"\s2",
            (Some(_), _) => r"\s3",
            (_, Mark::Heading(_)) => r"\s1\outlinelevel0",
            _ => "",
        };
        let label = match paragraph.mark {
            Mark::Number(list, form, start) => counts.next(list, form, start),
            Mark::Bullet => r"\bullet".to_owned(),
            Mark::None | Mark::Heading(_) => return format!(r"{style} {text}"),
        };
        format!(r"{style}{{\listtext\pard\plain {label}\tab}}{text}")
    };
    let mut body = String::new();
    for piece in paper {
        match piece {
            Piece::Paragraph(one) => writeln!(body, "\\pard\\plain{}\\par", paragraph(one)).unwrap(),
            Piece::Table(rows) => {
                for row in rows {
                    let edges: String = (1..=row.len()).map(|cell| format!(r"\cellx{}", 2000 * cell)).collect();
                    write!(body, r"\trowd{edges}").unwrap();
                    for cell in row {
                        let cell: Vec<_> = cell.iter().map(&mut paragraph).collect();
                        write!(body, r"\pard\plain\intbl{}\cell", cell.join(r"\par\pard\plain\intbl")).unwrap();
                    }
                    body += "\\row\n";
                }
                body += "\\pard\\par\n";
            }
        }
    }
    let styles = r"{\stylesheet{Normal;}{\s1\outlinelevel0 heading 1;}{\s2 Vraag;}{\s3 Antwoord;}}";
    format!(
        r"{{\rtf1\ansi\ansicpg1252\deff0{{\fonttbl{{\f0 Times;}}}}{{\colortbl;\red0\green112\blue192;}}{styles}{body}}}"
    )
}
