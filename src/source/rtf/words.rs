//! Control words, by what they open or stand for.

/// What the text in a group is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Destination {
    /// It is read.
    #[default]
    Text,
    /// Nothing in it is of use.
    Skipped,
    /// It is not text, though groups in it may be: a shape, an object.
    Around,
    /// The fonts of the file.
    Fonts,
    /// Its colours.
    Colours,
    /// Its styles.
    Styles,
    /// A list number as it is shown.
    ListNumber,
    /// What a field does.
    Instruction,
}

/// Groups of which nothing is shown.
const SKIPPED: &[&str] = &[
    "aftncn",
    "aftnsep",
    "aftnsepc",
    "atnauthor",
    "atnid",
    "bkmkend",
    "bkmkstart",
    "colorschememapping",
    "datafield",
    "datastore",
    "filetbl",
    "ftncn",
    "ftnsep",
    "ftnsepc",
    "generator",
    "info",
    "latentstyles",
    "listoverridetable",
    "listtable",
    "mmath",
    "nonesttables",
    "nonshppict",
    "pict",
    "pntxta",
    "pntxtb",
    "private",
    "revtbl",
    "rsidtbl",
    "rxe",
    "shppict",
    "shprslt",
    "sn",
    "sv",
    "tc",
    "tcn",
    "template",
    "themedata",
    "txe",
    "userprops",
    "xe",
    "xmlnstbl",
];

/// Running heads and feet.
const MARGINS: &[&str] = &["header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"];

/// Words that stand for a character.
const CHARACTERS: &[(&str, &str)] = &[
    ("tab", "\t"),
    ("emdash", "—"),
    ("endash", "–"),
    ("lquote", "‘"),
    ("rquote", "’"),
    ("ldblquote", "“"),
    ("rdblquote", "”"),
    ("bullet", "•"),
    ("emspace", " "),
    ("enspace", " "),
    ("qmspace", " "),
];

/// What a control word opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opens {
    /// A group of a kind.
    Group(Destination),
    /// Text in the midst of what is none: the words of an object, of letters outside the code page.
    TextWithin,
    /// The text of a box.
    Box,
    /// A note.
    Note,
    /// A running head or foot.
    Margin,
    /// A reviewer's comment.
    Comment,
    /// What a field shows.
    Result,
    /// What is said of the row of a table in a table.
    InnerRow,
}

/// What a control word opens, if it does.
pub(super) fn opens(word: &str) -> Option<Opens> {
    use Destination::{Around, Colours, Fonts, Instruction, ListNumber, Skipped, Styles};
    Some(match word {
        "fonttbl" => Opens::Group(Fonts),
        "colortbl" => Opens::Group(Colours),
        "stylesheet" => Opens::Group(Styles),
        "listtext" | "pntext" => Opens::Group(ListNumber),
        "fldinst" => Opens::Group(Instruction),
        "do" | "object" | "shpinst" | "upr" => Opens::Group(Around),
        "result" | "ud" => Opens::TextWithin,
        "dptxbxtext" | "shptxt" => Opens::Box,
        "footnote" => Opens::Note,
        "annotation" => Opens::Comment,
        "fldrslt" => Opens::Result,
        "nesttableprops" => Opens::InnerRow,
        word if MARGINS.contains(&word) => Opens::Margin,
        word if SKIPPED.contains(&word) => Opens::Group(Skipped),
        _ => return None,
    })
}

/// The character that a control word stands for.
pub(super) fn character(word: &str) -> Option<&'static str> {
    CHARACTERS.iter().find(|(name, _)| *name == word).map(|(_, character)| *character)
}

/// The character that a backslash and a sign stand for; none for what is not seen.
pub(super) fn sign(sign: u8) -> Option<&'static str> {
    match sign {
        b'~' => Some("\u{a0}"),
        b'_' => Some("-"),
        b'{' => Some("{"),
        b'}' => Some("}"),
        b'\\' => Some("\\"),
        _ => None,
    }
}
