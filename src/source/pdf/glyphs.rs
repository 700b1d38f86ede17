//! The letters of a page with their places, as the interpreter of the PDF draws them.

use std::ops::Range;

use hayro_interpret::font::{Glyph as Drawn, GlyphIdentifier, GlyphRun, OutlineFontData};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::object::Dict;
use hayro_interpret::hayro_syntax::object::dict::keys::MCID;
use hayro_interpret::kurbo::{Affine, BezPath, Point, Rect, Shape, Vec2};
use hayro_interpret::{BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, Paint, SoftMask};

use rustc_hash::FxHashMap;

use super::letters;
use super::ruled::Rules;
use crate::source::Style;

/// The most letters that are taken from one page; the densest page of a paper has some 6,000.
const MOST_GLYPHS: usize = 200_000;

/// One letter, or a ligature or space.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    /// Its characters in [`Glyphs::text`].
    pub at: Range<u32>,
    /// Where it begins along the line, in points from the left edge of the page.
    pub x: f32,
    /// Where the next letter would begin.
    pub end: f32,
    /// Its baseline, in points from the top of the page.
    pub y: f32,
    /// Height of the font in points.
    pub size: f32,
    /// Bold, italic, where the font says so.
    pub style: Style,
    /// In which direction the line runs: quarter turns clockwise.
    pub turn: u8,
    /// What the file marks it as.
    pub mark: Mark,
}

/// What a file marks a letter as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mark {
    /// Nothing.
    #[default]
    None,
    /// The content of this number on its page, which the tags name.
    Content(u32),
    /// No content: heads and feet of pages, and the head of a table where it is printed again.
    Artifact,
}

impl Mark {
    /// The number of the content.
    pub fn content(self) -> Option<u32> {
        match self {
            Self::Content(number) => Some(number),
            Self::None | Self::Artifact => None,
        }
    }
}

/// What is drawn on a page.
#[derive(Debug, Clone, Default)]
pub struct Glyphs {
    /// The characters of all letters.
    pub text: String,
    /// The letters in the order in which they are drawn.
    pub list: Vec<Glyph>,
    /// How many of them have characters that are not known.
    pub unknown: usize,
    /// Whether pictures or shapes are drawn, such as a scan.
    pub pictures: bool,
    /// The straight lines that are drawn, such as those around the cells of a table.
    pub rules: Rules,
}

impl Glyphs {
    /// The characters of a letter.
    pub fn text_of(&self, glyph: &Glyph) -> &str {
        self.text.get(glyph.at.start as usize..glyph.at.end as usize).unwrap_or_default()
    }
}

/// More letters on a page than any paper has; thrown out of the interpreter, which cannot be stopped otherwise.
pub struct TooMany;

/// Gathers the letters of one page.
pub struct Gatherer {
    /// What was gathered so far.
    pub glyphs: Glyphs,
    page: Rect,
    shapes: usize,
    /// What is open of marked content, each in the one before.
    marks: Vec<Mark>,
    /// What the outlines of figures take up, in thousandths of the font's height: to draw them takes long.
    figures: FxHashMap<GlyphIdentifier, Rect>,
}

impl Gatherer {
    /// For a page of this width and height in points.
    pub fn new(width: f32, height: f32) -> Self {
        // A little slack: letters at the very edge of the crop box are on the page.
        let page = Rect::new(0.0, 0.0, f64::from(width), f64::from(height)).inflate(2.0, 2.0);
        Self { glyphs: Glyphs::default(), page, shapes: 0, marks: Vec::new(), figures: FxHashMap::default() }
    }

    /// What the outline of a figure takes up.
    fn figure(&mut self, glyph: &Drawn<'_>) -> Option<Rect> {
        let Drawn::Outline(outline) = glyph else { return None };
        let drawn = self.figures.entry(outline.identifier());
        Some(*drawn.or_insert_with(|| outline.outline().bounding_box()))
    }

    fn push(&mut self, characters: Option<&BfString>, place: Placed, style: Style) {
        if self.glyphs.list.len() >= MOST_GLYPHS {
            std::panic::resume_unwind(Box::new(TooMany)); // does not call the panic hook
        }
        let start = self.glyphs.text.len();
        match characters {
            Some(BfString::Char(c)) => letters::push(&mut self.glyphs.text, *c),
            Some(BfString::String(s)) => s.chars().take(16).for_each(|c| letters::push(&mut self.glyphs.text, c)),
            None => {
                self.glyphs.text.push(char::REPLACEMENT_CHARACTER);
                self.glyphs.unknown += 1;
            }
        }
        let at = index(start)..index(self.glyphs.text.len());
        let Placed { x, end, y, size, turn } = place;
        let mark = self.marks.last().copied().unwrap_or_default();
        if !at.is_empty() {
            self.glyphs.list.push(Glyph { at, x, end, y, size, style, turn, mark });
        }
    }
}

fn index(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

impl<'a> Device<'a> for Gatherer {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        let stretch = common_stretch(run, props.transform);
        let style = run.glyphs().first().map(|glyph| style_of(glyph)).unwrap_or_default();
        let style = Style { colour: colour_of(&props.paint), ..style };
        // one font for the whole run, and to look up the name of a letter takes long
        let mut known: FxHashMap<u32, Option<BfString>> = FxHashMap::default();
        for glyph in run.glyphs() {
            let transform = props.transform * glyph.transform();
            if let Some(place) = Placed::new(transform, advance(glyph), stretch).filter(|p| p.is_on(&self.page)) {
                let characters = known.entry(glyph.char_code()).or_insert_with(|| glyph.as_unicode());
                let place = place.along_the_line();
                let figure = if is_figure(characters) { self.figure(glyph) } else { None };
                let place = figure.map_or(place, |figure| place.as_drawn(figure));
                self.push(characters.as_ref(), place, style);
            }
        }
    }

    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        self.shapes += 1;
        self.glyphs.pictures |= self.shapes > 100; // letters drawn as outlines; a frame or a rule is no picture
        self.glyphs.rules.add(&(props.transform * path), mode);
    }

    fn draw_rect(&mut self, rect: &Rect, props: DrawProps<'a>, mode: &DrawMode) {
        self.glyphs.rules.add(&(props.transform * rect.to_path(0.1)), mode);
    }

    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {
        self.glyphs.pictures = true;
    }

    fn push_clip_path(&mut self, _: &ClipPath) {}

    fn push_clip_rect(&mut self, _: &Rect) {}

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}

    fn begin_marked_content(&mut self, tag: &[u8], properties: Option<&Dict<'_>>) {
        let number = properties.and_then(|properties| properties.get::<u32>(MCID));
        let around = self.marks.last().copied().unwrap_or_default();
        let own = if tag == b"Artifact" { Some(Mark::Artifact) } else { number.map(Mark::Content) };
        self.marks.push(own.unwrap_or(around));
    }

    fn end_marked_content(&mut self) {
        self.marks.pop();
    }

    fn pop_clip(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}

/// The width of a letter in thousandths of the font's height.
fn advance(glyph: &Drawn<'_>) -> f64 {
    let width = match glyph {
        Drawn::Outline(outline) => outline.advance_width(),
        Drawn::Type3(drawing) => drawing.advance_width(),
    };
    f64::from(width.unwrap_or(500.0))
}

fn is_figure(characters: &Option<BfString>) -> bool {
    matches!(characters, Some(BfString::Char(c)) if c.is_ascii_digit())
}

/// How much wider than high the letters of a run are set. A font that stands in for one that is missing is stretched
/// letter by letter; that is no property of the text, since the advance is that of the missing font.
fn common_stretch(run: &GlyphRun<'_, '_>, page: Affine) -> f64 {
    let ratio = |transform: Affine| {
        let [a, b, c, d, ..] = (page * transform).as_coeffs();
        Vec2::new(a, b).hypot() / Vec2::new(c, d).hypot()
    };
    let mut ratios = run.glyphs().iter().map(|glyph| ratio(glyph.transform()));
    let first = ratios.next().filter(|ratio| ratio.is_finite()).unwrap_or(1.0);
    if ratios.all(|ratio| (ratio - first).abs() < 0.01) { first } else { 1.0 }
}

/// Bold and italic, which the interpreter knows of TrueType and composite fonts, not of Type 1.
fn style_of(glyph: &Drawn<'_>) -> Style {
    let Drawn::Outline(outline) = glyph else { return Style::default() };
    let Some(font) = outline.font_data() else { return Style::default() };
    let OutlineFontData { postscript_name, weight, is_italic, .. } = font;
    let name = postscript_name.unwrap_or_default();
    let named = |words: &[&str]| words.iter().any(|word| name.contains(word));
    Style {
        bold: weight.is_some_and(|weight| weight >= 600) || named(&["Bold", "Black", "Heavy"]),
        italic: is_italic || named(&["Italic", "Oblique"]),
        colour: 0,
    }
}

/// The colour of letters as `0xRRGGBB`; 0 for what is read as black, and for patterns.
fn colour_of(paint: &Paint<'_>) -> u32 {
    const DARK: u8 = 0x60; // of the brightest part
    let Paint::Color(colour) = paint else { return 0 };
    let [red, green, blue, _] = colour.to_rgba().to_rgba8();
    let is_dark = red.max(green).max(blue) < DARK;
    if is_dark { 0 } else { u32::from_be_bytes([0, red, green, blue]) }
}

/// Where a letter stands: from the top left of the page in points or, after [`Placed::along_the_line`], as if its line
/// ran from left to right.
#[derive(Debug, Clone, Copy)]
struct Placed {
    x: f32,
    end: f32,
    y: f32,
    size: f32,
    turn: u8,
}

impl Placed {
    /// None for letters without a height or place, which cannot be seen.
    fn new(transform: Affine, advance: f64, stretch: f64) -> Option<Self> {
        let [a, b, c, d, x, y] = transform.as_coeffs();
        let size = Vec2::new(c, d).hypot() * 1000.0;
        let seen = size.is_finite() && (0.5..2000.0).contains(&size) && x.is_finite() && y.is_finite();
        let turn = match (a.abs() >= b.abs(), a >= 0.0, b > 0.0) {
            (true, true, _) => 0,
            (false, _, true) => 1,
            (true, false, _) => 2,
            (false, _, false) => 3,
        };
        let width = (advance * stretch * size / 1000.0).clamp(0.0, 10.0 * size);
        seen.then_some(Self { x: x as f32, end: (x + width) as f32, y: y as f32, size: size as f32, turn })
    }

    /// The size and place at which a plain figure would look like the superior or inferior one that is drawn: it has the
    /// size and baseline of the text, and its font draws it smaller and above or below the line.
    ///
    /// `drawn`: what its outline takes up, in thousandths; plain figures are 450 to 750 high.
    fn as_drawn(self, drawn: Rect) -> Self {
        match (drawn.y0, drawn.height()) {
            (bottom, 200.0..560.0) if bottom > 200.0 => {
                Self { size: 0.6 * self.size, y: self.y - 0.35 * self.size, ..self }
            }
            (bottom, 200.0..560.0) if bottom < -50.0 => {
                Self { size: 0.6 * self.size, y: self.y + 0.15 * self.size, ..self }
            }
            _ => self,
        }
    }

    fn is_on(&self, page: &Rect) -> bool {
        page.contains(Point::new(f64::from(self.x), f64::from(self.y)))
    }

    /// Turns the page so that the line runs from left to right.
    fn along_the_line(self) -> Self {
        let width = self.end - self.x;
        let (x, y) = match self.turn {
            0 => (self.x, self.y),
            1 => (self.y, -self.x),
            2 => (-self.x, -self.y),
            _ => (-self.y, self.x),
        };
        Self { x, y, end: x + width, ..self }
    }
}
