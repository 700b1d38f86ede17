//! The official publisher's XML, both generations, and any other: what is not known is read as text.

mod kvr;
mod meta;
mod references;
#[cfg(test)]
mod tests;
mod walk;

use self::walk::Walker;
use super::markup::{self, element, name};
use super::{Manuscript, Problem, html, odt, scribe};

/// Reads an XML file; flat ODT and XHTML too, which are XML.
///
/// # Errors
/// [`Problem::Damaged`] where no element is left, [`Problem::LimitReached`]; of a file that is damaged in part, what
/// can be read of it is, with a diagnostic.
pub fn read(bytes: &[u8]) -> Result<Manuscript, Problem> {
    let mut diagnostics = Vec::new();
    let found = &mut diagnostics;
    let read = markup::read(bytes, found, |root| match name(root) {
        "html" => None,
        "document" if element(root, "automatic-styles").is_some() => Some(odt::read_flat(root)),
        _ => Some(official(root)),
    })?;
    let Some(mut manuscript) = read else { return html::read(bytes) };
    manuscript.diagnostics.splice(0..0, diagnostics);
    Ok(manuscript)
}

fn official(root: roxmltree::Node<'_, '_>) -> Manuscript {
    let mut walker = Walker::new(root);
    walker.element(root);
    let (lines, notes, diagnostics) = walker.finish();
    Manuscript { meta: meta::read(root), ..scribe::manuscript(lines, notes, diagnostics) }
}
