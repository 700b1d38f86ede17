//! Paragraphs, tables and runs, as WordprocessingML has them.

use super::super::markup::{Markup, markup};

/// A style of paragraphs; `package` says how each looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Title,
    Heading1,
    Heading2,
    Heading3,
    /// The text of papers.
    Text,
    /// An item of a list in a paper.
    Item,
    /// Words of the program.
    Remark,
    /// Words of the program about the table below them, which stand on its page.
    Above,
    /// The head of a table of texts, on the page of what is below it.
    Head,
    /// The cells of overviews.
    Small,
    Footnote,
    Comment,
}

impl Style {
    /// Its id in the part with the styles.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Title => "Title",
            Self::Heading1 => "Heading1",
            Self::Heading2 => "Heading2",
            Self::Heading3 => "Heading3",
            Self::Text => "Normal",
            Self::Item => "ListParagraph",
            Self::Remark => "Remark",
            Self::Above => "RemarkAbove",
            Self::Head => "TableHead",
            Self::Small => "Small",
            Self::Footnote => "FootnoteText",
            Self::Comment => "CommentText",
        }
    }
}

/// How words look.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Look {
    style: Option<&'static str>,
    bold: bool,
    italic: bool,
}

impl Look {
    pub const PLAIN: Self = Self { style: None, bold: false, italic: false };
    pub const BOLD: Self = Self { bold: true, ..Self::PLAIN };
    pub const ITALIC: Self = Self { italic: true, ..Self::PLAIN };
    pub const LINK: Self = Self { style: Some("Hyperlink"), ..Self::PLAIN };
    /// The label of a footnote that stands on the page already.
    pub const LABEL: Self = Self { style: Some("FootnoteReference"), ..Self::PLAIN };

    /// The same as a link.
    pub fn linked(self) -> Self {
        Self { style: Self::LINK.style, ..self }
    }

    /// The same in italics.
    pub fn emphasised(self) -> Self {
        Self { italic: true, ..self }
    }

    fn properties(self) -> Markup {
        let style = self.style.map(|style| markup!("<w:rStyle w:val=\"{}\"/>", style));
        let bold = self.bold.then(|| markup!("<w:b/>"));
        let italic = self.italic.then(|| markup!("<w:i/>"));
        markup!("<w:rPr>{}{}{}</w:rPr>", style, bold, italic)
    }
}

/// What stands for a line break within a run.
const LINE_BREAK: &str = "</w:t><w:br/><w:t xml:space=\"preserve\">";

/// Words that look the same; nothing without words.
pub(super) fn run(words: &str, look: Look) -> Markup {
    if words.is_empty() {
        return Markup::default();
    }
    let words = Markup::with_line_breaks(words, LINE_BREAK);
    markup!("<w:r>{}<w:t xml:space=\"preserve\">{}</w:t></w:r>", look.properties(), words)
}

/// The gap between the label of an item and its text.
pub(super) fn tab() -> Markup {
    markup!("<w:r><w:tab/></w:r>")
}

/// A paragraph of runs.
pub(super) fn paragraph(style: Style, runs: Markup) -> Markup {
    markup!("<w:p><w:pPr><w:pStyle w:val=\"{}\"/></w:pPr>{}</w:p>\n", style.id(), runs)
}

/// Runs that links within the document lead to.
pub(super) fn bookmark(id: usize, name: &str, runs: &Markup) -> Markup {
    markup!("<w:bookmarkStart w:id=\"{}\" w:name=\"{}\"/>{}<w:bookmarkEnd w:id=\"{}\"/>", id, name, runs, id)
}

/// A cell of a table, by its paragraphs and tables.
pub(super) struct Cell(Markup);

/// A cell. The last thing in one is a paragraph.
pub(super) fn cell(content: Markup) -> Cell {
    Cell(if content.is_empty() { markup!("<w:p/>") } else { content })
}

/// The width of the text on a page, in twentieths of a point, and half of it.
const WHOLE: usize = 9638;
pub(super) const HALF: usize = WHOLE / 2;

/// A table with columns of these widths; its first row is repeated on each page. Nothing without columns.
pub(super) fn table(rows: &[Vec<Cell>], widths: &[usize]) -> Markup {
    if rows.is_empty() || widths.is_empty() {
        return Markup::default();
    }
    let columns = Markup::joined(widths.iter().map(|width| markup!("<w:gridCol w:w=\"{}\"/>", width)), "");
    let line = |(at, row): (usize, &Vec<Cell>)| {
        let head = (at == 0).then(|| markup!("<w:trPr><w:tblHeader/></w:trPr>"));
        let empty = Cell(markup!("<w:p/>"));
        let cells = widths.iter().enumerate().map(|(column, width)| {
            let Cell(content) = row.get(column).unwrap_or(&empty);
            markup!("<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/></w:tcPr>{}</w:tc>", width, content)
        });
        markup!("<w:tr>{}{}</w:tr>\n", head, Markup::joined(cells, ""))
    };
    markup!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"{}\" w:type=\"dxa\"/>\
         <w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>{}</w:tblGrid>{}</w:tbl>\n",
        widths.iter().sum::<usize>(),
        columns,
        Markup::joined(rows.iter().enumerate().map(line), "")
    )
}
