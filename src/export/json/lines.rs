//! Writes JSON on several lines, safe to show on a terminal: characters that a terminal would obey are escaped as
//! `\\u…`.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, PrettyFormatter, Serializer};

use crate::text::{all_harmless, is_harmless};

/// Writes a value, each key and item on a line of its own, indented as at `depth` levels within another value.
///
/// # Errors
/// The error of `out`.
pub(super) fn write_lines(out: impl Write, depth: usize, value: &impl Serialize) -> io::Result<()> {
    let mut pretty = PrettyFormatter::new();
    (0..depth).try_for_each(|_| pretty.begin_object(&mut io::sink()))?;
    Ok(value.serialize(&mut Serializer::with_formatter(out, Lines { pretty }))?)
}

/// The same, in memory.
pub(super) fn text(value: &impl Serialize) -> String {
    let mut written = Vec::new();
    // plain structs with string keys into memory: there is nothing that could fail
    let _ = write_lines(&mut written, 0, value);
    String::from_utf8(written).unwrap_or_default()
}

/// The same JSON with escapes in place of characters that a terminal would obey.
pub fn harmless_json(json: &str) -> String {
    if all_harmless(json) { json.to_owned() } else { escaped(json) }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if is_harmless(c) {
            escaped.push(c);
        } else {
            c.encode_utf16(&mut [0; 2]).iter().for_each(|unit| escaped += &format!("\\u{unit:04x}"));
        }
    }
    escaped
}

/// Writes a value on one line, which it ends.
///
/// # Errors
/// The error of `out`.
pub(super) fn write_line(mut out: impl Write, value: &impl Serialize) -> io::Result<()> {
    value.serialize(&mut Serializer::with_formatter(&mut out, OneLine))?;
    out.write_all(b"\n")
}

fn write_harmless<W: ?Sized + Write>(out: &mut W, fragment: &str) -> io::Result<()> {
    if all_harmless(fragment) {
        return out.write_all(fragment.as_bytes());
    }
    out.write_all(escaped(fragment).as_bytes())
}

/// Everything on one line.
struct OneLine;

impl Formatter for OneLine {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, out: &mut W, fragment: &str) -> io::Result<()> {
        write_harmless(out, fragment)
    }
}

struct Lines {
    pretty: PrettyFormatter<'static>,
}

impl Formatter for Lines {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, out: &mut W, fragment: &str) -> io::Result<()> {
        write_harmless(out, fragment)
    }

    fn begin_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.pretty.begin_array(out)
    }

    fn end_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.pretty.end_array(out)
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.pretty.begin_array_value(out, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.pretty.end_array_value(out)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.pretty.begin_object(out)
    }

    fn end_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.pretty.end_object(out)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.pretty.begin_object_key(out, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.pretty.begin_object_value(out)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.pretty.end_object_value(out)
    }
}
