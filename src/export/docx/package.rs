//! The file: a ZIP archive of XML parts. The same document gives the same bytes.

use std::io::{self, Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::super::markup::{Markup, markup};
use super::xml::{Look, Style, paragraph, run};
use super::{Paper, Story};
use crate::i18n::Language;

const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// The type of a relation, up to its last word.
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// The type of a part, up to its last word.
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

/// The parts that the document is made of beside its text: file, relation, and type.
const SIDE_PARTS: [(&str, &str); 5] = [
    ("styles", "styles"),
    ("settings", "settings"),
    ("footnotes", "footnotes"),
    ("comments", "comments"),
    ("footer1", "footer"),
];

/// The bytes of the file.
pub(super) fn write(paper: &Paper) -> io::Result<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    // the first part is not packed: it says whose document this is, at the beginning of the file
    archive.start_file("docProps/app.xml", options.compression_method(CompressionMethod::Stored))?;
    archive.write_all(part(application()).as_bytes())?;
    for (name, content) in [
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", relations_of_package()),
        ("docProps/core.xml", properties(paper)),
        ("word/document.xml", document(&paper.body)),
        ("word/footnotes.xml", footnotes(&paper.footnotes)),
        ("word/comments.xml", root("w:comments", &paper.comments)),
        ("word/styles.xml", styles(paper.options.language)),
        ("word/settings.xml", settings()),
        ("word/footer1.xml", footer(&paper.title)),
        ("word/_rels/document.xml.rels", relations(side_relations(), &paper.body.addresses)),
        ("word/_rels/footnotes.xml.rels", relations(Markup::default(), &paper.footnotes.addresses)),
    ] {
        archive.start_file(name, options.compression_method(CompressionMethod::Deflated))?;
        archive.write_all(part(content).as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}

/// A part of the file.
fn part(content: Markup) -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n{content}\n")
}

/// The element around a part.
fn root(name: &'static str, content: &Markup) -> Markup {
    let name = Markup::constant(name);
    markup!("<{} {}>{}</{}>", name, Markup::constant(NAMESPACES), content, name)
}

fn application() -> Markup {
    markup!(
        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
         <Application>tegenlezer</Application></Properties>"
    )
}

fn content_types() -> Markup {
    let side = SIDE_PARTS.map(|(file, kind)| {
        markup!("<Override PartName=\"/word/{}.xml\" ContentType=\"{}{}+xml\"/>", file, WORD, kind)
    });
    markup!(
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/word/document.xml\" ContentType=\"{}document.main+xml\"/>{}\
         <Override PartName=\"/docProps/core.xml\" \
         ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
         <Override PartName=\"/docProps/app.xml\" \
         ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/></Types>",
        WORD,
        Markup::joined(side, "")
    )
}

/// The element around relations.
fn relationships(content: Markup) -> Markup {
    markup!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{}</Relationships>",
        content
    )
}

fn relations_of_package() -> Markup {
    relationships(markup!(
        "<Relationship Id=\"rId1\" Type=\"{}officeDocument\" Target=\"word/document.xml\"/>\
         <Relationship Id=\"rId2\" \
         Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" \
         Target=\"docProps/core.xml\"/>\
         <Relationship Id=\"rId3\" Type=\"{}extended-properties\" Target=\"docProps/app.xml\"/>",
        RELATION,
        RELATION
    ))
}

fn side_relations() -> Markup {
    let relation = |(file, kind)| {
        markup!("<Relationship Id=\"rId_{}\" Type=\"{}{}\" Target=\"{}.xml\"/>", file, RELATION, kind, file)
    };
    Markup::joined(SIDE_PARTS.map(relation), "")
}

/// The relations of a part: to other parts, and those of its links.
fn relations(mut others: Markup, addresses: &[String]) -> Markup {
    for (index, address) in addresses.iter().enumerate() {
        others.append(markup!(
            "<Relationship Id=\"rIdL{}\" Type=\"{}hyperlink\" Target=\"{}\" TargetMode=\"External\"/>",
            index + 1,
            RELATION,
            address
        ));
    }
    relationships(others)
}

fn properties(paper: &Paper) -> Markup {
    let day = paper.options.today.to_string();
    markup!(
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title>\
         <dc:creator>tegenlezer</dc:creator><dc:language>nl-NL</dc:language>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{}T00:00:00Z</dcterms:created></cp:coreProperties>",
        paper.title,
        day
    )
}

/// The text, on A4.
fn document(body: &Story) -> Markup {
    let section = markup!(
        "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId_footer1\"/>\
         <w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" \
         w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>"
    );
    root("w:document", &markup!("<w:body>\n{}{}</w:body>", body.out, section))
}

/// The footnotes, and the lines that Word draws above them.
fn footnotes(story: &Story) -> Markup {
    let lines = markup!(
        "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
         <w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p>\
         </w:footnote>"
    );
    root("w:footnotes", &markup!("{}{}", lines, story.out))
}

fn settings() -> Markup {
    root(
        "w:settings",
        &markup!(
            "<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>\
             <w:compat><w:compatSetting w:name=\"compatibilityMode\" \
             w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\
             <w:themeFontLang w:val=\"nl-NL\"/>"
        ),
    )
}

/// The foot of each page: title and number.
fn footer(title: &str) -> Markup {
    let runs = markup!(
        "{}<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>",
        run(&format!("{title} · "), Look::PLAIN)
    );
    root("w:ftr", &paragraph(Style::Small, runs))
}

/// How paragraphs of each style look, beside what all share: name, what is said of the paragraph, and of its words.
const PARAGRAPHS: [(Style, &str, &str, &str); 11] = [
    (Style::Title, "Title", "<w:spacing w:after=\"120\"/>", "<w:b/><w:sz w:val=\"36\"/>"),
    (Style::Heading1, "heading 1", HEADING_1, "<w:b/><w:sz w:val=\"30\"/>"),
    (Style::Heading2, "heading 2", HEADING_2, "<w:b/><w:sz w:val=\"26\"/>"),
    (Style::Heading3, "heading 3", HEADING_3, "<w:b/><w:sz w:val=\"22\"/>"),
    (Style::Item, "List Paragraph", "<w:ind w:left=\"284\" w:hanging=\"284\"/>", ""),
    (Style::Remark, "Remark", "", "<w:i/><w:color w:val=\"555555\"/>"),
    (Style::Above, "Remark Above", "<w:keepNext/>", "<w:i/><w:color w:val=\"555555\"/>"),
    (Style::Head, "Table Head", "<w:keepNext/><w:spacing w:after=\"0\"/>", "<w:b/>"),
    (Style::Small, "Table Small", "<w:spacing w:after=\"0\"/>", "<w:sz w:val=\"18\"/>"),
    (Style::Footnote, "footnote text", "<w:spacing w:after=\"40\"/>", "<w:sz w:val=\"17\"/>"),
    (Style::Comment, "annotation text", "", "<w:sz w:val=\"20\"/>"),
];

const HEADING_1: &str = "<w:keepNext/><w:spacing w:before=\"360\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>";
const HEADING_2: &str = "<w:keepNext/><w:spacing w:before=\"280\" w:after=\"80\"/><w:outlineLvl w:val=\"1\"/>";
const HEADING_3: &str = "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"2\"/>";

/// The styles of words: id, name, and how they look.
const CHARACTERS: [(&str, &str, &str); 3] = [
    ("FootnoteReference", "footnote reference", "<w:vertAlign w:val=\"superscript\"/>"),
    ("CommentReference", "annotation reference", "<w:sz w:val=\"16\"/>"),
    ("Hyperlink", "Hyperlink", "<w:color w:val=\"0B4F9E\"/><w:u w:val=\"single\"/>"),
];

/// The styles. Papers are in Dutch; words of the program are in the report's language.
fn styles(language: Language) -> Markup {
    let own = match language {
        Language::Dutch => Markup::default(),
        Language::English => markup!("<w:lang w:val=\"en-GB\"/>"),
    };
    let paragraphs = PARAGRAPHS.map(|(style, name, paragraph, words)| {
        let own =
            if matches!(style, Style::Remark | Style::Above | Style::Small) { own.clone() } else { Markup::default() };
        markup!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{}\"><w:name w:val=\"{}\"/><w:basedOn w:val=\"Normal\"/>\
             <w:qFormat/><w:pPr>{}</w:pPr><w:rPr>{}{}</w:rPr></w:style>",
            style.id(),
            name,
            Markup::constant(paragraph),
            Markup::constant(words),
            own
        )
    });
    let characters = CHARACTERS.map(|(id, name, words)| {
        markup!(
            "<w:style w:type=\"character\" w:styleId=\"{}\"><w:name w:val=\"{}\"/><w:rPr>{}</w:rPr></w:style>",
            id,
            name,
            Markup::constant(words)
        )
    });
    let sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
    let borders = sides.map(|side| {
        markup!("<w:{} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"999999\"/>", Markup::constant(side))
    });
    let content = markup!(
        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/>\
         <w:sz w:val=\"20\"/><w:lang w:val=\"nl-NL\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
         <w:spacing w:after=\"100\"/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>\
         {}{}<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>\
         {}</w:tblBorders><w:tblCellMar><w:top w:w=\"40\" w:type=\"dxa\"/><w:left w:w=\"85\" w:type=\"dxa\"/>\
         <w:bottom w:w=\"40\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>",
        Markup::joined(paragraphs, ""),
        Markup::joined(characters, ""),
        Markup::joined(borders, "")
    );
    root("w:styles", &content)
}
