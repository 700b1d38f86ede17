//! Markup (HTML, XML) as a type: text can become part of a page or a document only by being escaped.

use std::borrow::Cow;
use std::fmt;

use crate::text::printable;

/// Markup, made only from constants of the program and from values that went through [`AsMarkup`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Markup(String);

impl Markup {
    /// Markup from a constant.
    pub fn constant(markup: &'static str) -> Self {
        Self(markup.to_owned())
    }

    /// Markup from a constant with a value in place of each `{}`. Use [`markup!`], which checks their number.
    pub fn filled(markup: &'static str, values: &[&dyn AsMarkup]) -> Self {
        let mut filled = Self::default();
        let mut values = values.iter();
        for (index, part) in markup.split("{}").enumerate() {
            if index > 0 {
                filled.append(values.next());
            }
            filled.0.push_str(part);
        }
        filled
    }

    /// Text with constant markup in place of its line breaks.
    pub fn with_line_breaks(text: &str, line_break: &'static str) -> Self {
        Self(escaped(text).replace('\n', line_break))
    }

    /// Appends a value.
    pub fn append(&mut self, value: impl AsMarkup) {
        value.append_to(self);
    }

    /// Values with constant markup between them.
    pub fn joined(values: impl IntoIterator<Item = impl AsMarkup>, between: &'static str) -> Self {
        let mut markup = Self::default();
        for (index, value) in values.into_iter().enumerate() {
            if index > 0 {
                markup.0.push_str(between);
            }
            markup.append(value);
        }
        markup
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn into_string(self) -> String {
        self.0
    }
}

impl fmt::Display for Markup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A value that can be inserted into markup, as text or in a quoted attribute.
pub(super) trait AsMarkup {
    /// Appends it.
    fn append_to(&self, markup: &mut Markup);
}

impl AsMarkup for Markup {
    fn append_to(&self, markup: &mut Markup) {
        markup.0.push_str(&self.0);
    }
}

impl AsMarkup for str {
    fn append_to(&self, markup: &mut Markup) {
        markup.0.push_str(&escaped(self));
    }
}

impl AsMarkup for String {
    fn append_to(&self, markup: &mut Markup) {
        self.as_str().append_to(markup);
    }
}

impl AsMarkup for Cow<'_, str> {
    fn append_to(&self, markup: &mut Markup) {
        (**self).append_to(markup);
    }
}

impl AsMarkup for char {
    fn append_to(&self, markup: &mut Markup) {
        self.encode_utf8(&mut [0; 4]).append_to(markup);
    }
}

impl AsMarkup for usize {
    fn append_to(&self, markup: &mut Markup) {
        markup.0.push_str(&self.to_string());
    }
}

impl<T: AsMarkup> AsMarkup for Option<T> {
    fn append_to(&self, markup: &mut Markup) {
        if let Some(value) = self {
            value.append_to(markup);
        }
    }
}

impl<T: AsMarkup + ?Sized> AsMarkup for &T {
    fn append_to(&self, markup: &mut Markup) {
        (**self).append_to(markup);
    }
}

impl<T: AsMarkup + ?Sized> AsMarkup for &mut T {
    fn append_to(&self, markup: &mut Markup) {
        (**self).append_to(markup);
    }
}

/// `markup!("<td>{}</td>", value)`: markup in which every value is escaped, unless it is markup itself. The literal has a
/// `{}` for each value and no other braces; anything else does not compile.
macro_rules! markup {
    ($markup:literal $(, $value:expr)* $(,)?) => {{
        const VALUES: usize = <[&str]>::len(&[$(stringify!($value)),*]);
        const _: () = assert!(
            matches!($crate::export::markup::places($markup), Some(places) if places == VALUES),
            "markup has one pair of braces for each value, and no others"
        );
        $crate::export::markup::Markup::filled($markup, &[$(&$value),*])
    }};
}
pub(super) use markup;

/// The number of `{}`; `None` if there are other braces.
pub(super) const fn places(markup: &str) -> Option<usize> {
    let bytes = markup.as_bytes();
    let (mut index, mut count) = (0, 0);
    while index < bytes.len() {
        if bytes[index] == b'{' && index + 1 < bytes.len() && bytes[index + 1] == b'}' {
            count += 1;
            index += 1;
        } else if bytes[index] == b'{' || bytes[index] == b'}' {
            return None;
        }
        index += 1;
    }
    Some(count)
}

/// Text escaped for an element or a quoted attribute; control characters become visible symbols.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 8);
    for c in printable(text).chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'), // no characters of XML
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(value: impl AsMarkup) -> String {
        markup!("{}", value).into_string()
    }

    #[test]
    fn text_is_escaped() {
        const ESCAPED: &str = "&lt;a href=&#39;x&#39;&gt;&quot;&amp;␛�";
        let text = "<a href='x'>\"&\u{1b}\u{85}";
        assert_eq!(of(text), ESCAPED);
        assert_eq!(of(text.to_owned()), ESCAPED);
        assert_eq!(of(Cow::from(text)), ESCAPED);
        assert_eq!(of(Some(text)), ESCAPED);
        assert_eq!((of('<'), of('\0'), of('½')), ("&lt;".into(), "␀".into(), "½".into()));
        assert_eq!(Markup::with_line_breaks("a\n<br>", "<br>").to_string(), "a<br>&lt;br&gt;");
        assert_eq!(Markup::joined(["<", ">"], "<br>").to_string(), "&lt;<br>&gt;");
        assert_eq!(markup!("<a href=\"{}\">{}</a>", "\" x", "{}").to_string(), "<a href=\"&quot; x\">{}</a>");
    }

    #[test]
    fn markup_numbers_and_nothing_stay() {
        assert_eq!(of(markup!("<b>{}</b>", "&")), "<b>&amp;</b>");
        assert_eq!(of(Some(Markup::constant("<br>"))), "<br>");
        assert_eq!((of(12_usize), of(None::<&str>)), ("12".into(), String::new()));
        let mut markup = markup!("<p>");
        markup.append("<");
        markup.append(markup!("</p>"));
        assert_eq!(markup.to_string(), "<p>&lt;</p>");
    }

    #[test]
    fn only_empty_braces_are_places() {
        for (markup, expected) in [
            ("<p></p>", Some(0)),
            ("{}<td>{}</td>", Some(2)),
            ("{name}", None),
            ("{0}", None),
            ("{:?}", None),
            ("{{}}", None),
            ("}", None),
            ("{", None),
        ] {
            assert_eq!(places(markup), expected, "{markup}");
        }
    }
}
