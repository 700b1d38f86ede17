//! OpenDocument text (ODT, and the flat FODT): paragraphs with their automatic numbers, tables, and notes at their
//! anchors, as a word processor shows them.

mod formula;
mod lists;
mod styles;
#[cfg(test)]
mod tests;
mod walk;

use roxmltree::Node;

use self::walk::Walker;
use super::markup::{self, attribute, elements, name};
use super::package::Package;
use super::{Damage, Line, Manuscript, Place, Problem, scribe};
use crate::model::{Diagnostic, Finding};

/// Reads an ODT file.
///
/// # Errors
/// [`Problem::Encrypted`], [`Problem::Damaged`] and [`Problem::LimitReached`]; of a file that is damaged in part, what
/// can be read of it is, with a diagnostic.
pub fn read(bytes: &[u8]) -> Result<Manuscript, Problem> {
    let mut package = Package::open(bytes)?;
    let manifest = package.side_part("META-INF/manifest.xml")?.unwrap_or_default();
    if memchr::memmem::find(&manifest, b"encryption-data").is_some() {
        return Err(Problem::Encrypted);
    }
    let Some(content) = package.part("content.xml")? else {
        return Err(Problem::Damaged(Damage::PartMissing("content.xml".to_owned())));
    };
    let mut walker = Walker::default();
    let mut diagnostics = Vec::new();
    let mut margin = Vec::new();
    if let Some(styles) = package.side_part("styles.xml")? {
        let read = markup::read(&styles, &mut diagnostics, |root| {
            walker.styles(root);
            margin = margin_lines(&mut walker, root);
        });
        if let Err(problem) = read {
            let part = "styles.xml".to_owned();
            diagnostics.push(Diagnostic::new(Finding::PartNotRead { part, problem }));
        }
    }
    walker.formulas(formula::in_parts(&content, &mut package)?);
    markup::read(&content, &mut diagnostics, |root| {
        walker.styles(root);
        body(&mut walker, root);
    })?;
    diagnostics.extend(package.diagnostics);
    Ok(finish(walker, margin, diagnostics))
}

/// Reads a flat ODT file, whose parts are one piece of XML (`office:document`).
pub(super) fn read_flat(root: Node<'_, '_>) -> Manuscript {
    let mut walker = Walker::default();
    walker.styles(root);
    let margin = margin_lines(&mut walker, root);
    body(&mut walker, root);
    finish(walker, margin, Vec::new())
}

fn body(walker: &mut Walker, root: Node<'_, '_>) {
    let mut bodies = elements(root).filter(|node| name(*node) == "body").peekable();
    if bodies.peek().is_none() {
        walker.blocks(root);
    }
    bodies.for_each(|node| walker.blocks(node));
}

/// The headers and footers of all page styles.
fn margin_lines(walker: &mut Walker, root: Node<'_, '_>) -> Vec<Line> {
    let masters = elements(root).filter(|node| name(*node) == "master-styles");
    for page in masters.flat_map(elements) {
        let shown = elements(page).filter(|node| {
            let margin = name(*node).starts_with("header") || name(*node).starts_with("footer");
            margin && attribute(*node, "display") != Some("false")
        });
        shown.for_each(|node| walker.blocks(node));
    }
    let lines = walker.take_lines().into_iter().filter(|line| !line.runs.is_empty());
    lines.map(|line| Line { place: Place::Margin, ..line }).collect()
}

fn finish(mut walker: Walker, margin: Vec<Line>, mut diagnostics: Vec<Diagnostic>) -> Manuscript {
    let tables = walker.take_tables();
    let mut lines = walker.take_lines();
    lines.extend(margin);
    let (notes, more) = walker.finish();
    diagnostics.extend(more);
    Manuscript { tables, ..scribe::manuscript(lines, notes, diagnostics) }
}
