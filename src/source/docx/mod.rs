//! Word's files (DOCX): paragraphs with their automatic numbers, tables, and notes at their anchors, as Word shows them.

mod notes;
mod numbering;
mod styles;
#[cfg(test)]
pub(super) mod tests;
mod walk;

use std::collections::HashMap;

use roxmltree::Node;

use self::numbering::Numbering;
use self::styles::Styles;
pub(super) use self::styles::is_style_of_word;
use self::walk::Walker;
pub(super) use self::walk::address_in;
use super::markup::{self, attribute, elements};
use super::package::Package;
use super::{Damage, Manuscript, Place, Problem, scribe};
use crate::model::{Diagnostic, Finding};

/// Reads a DOCX file.
///
/// # Errors
/// [`Problem::Encrypted`], [`Problem::Damaged`] and [`Problem::LimitReached`]; of a file that is damaged in part, what
/// can be read of it is, with a diagnostic.
pub fn read(bytes: &[u8]) -> Result<Manuscript, Problem> {
    let mut package = Package::open(bytes)?;
    let main = main_part(&mut package)?;
    let relations = relations_of(&mut package, &main)?;
    let target = |kind: &str| relations.of_kind(kind).next().map(str::to_owned);
    let styles = side_part(&mut package, target("styles"), Styles::read)?.unwrap_or_default();
    let numbering = side_part(&mut package, target("numbering"), Numbering::read)?.unwrap_or_default();
    let counting = side_part(&mut package, target("settings"), notes::Counting::read)?.unwrap_or_default();
    let (footnotes, endnotes) = (target("footnotes"), target("endnotes"));

    let Some(document) = package.part(&main)? else {
        return Err(Problem::Damaged(Damage::PartMissing(main)));
    };
    let mut walker = Walker::new(styles, numbering, counting, relations);
    let mut diagnostics = Vec::new();
    markup::read(&document, &mut diagnostics, |root| walker.document(root))?;
    let tables = walker.take_tables();
    let mut lines = walker.take_lines();

    for part in walker.margins() {
        walker.relations = relations_of(&mut package, &part)?;
        side_part(&mut package, Some(part), |root| walker.margin(root))?;
        let margin = walker.take_lines().into_iter().filter(|line| !line.runs.is_empty());
        lines.extend(margin.map(|line| super::Line { place: Place::Margin, ..line }));
    }
    for (kind, part) in [(notes::Kind::Footnote, footnotes), (notes::Kind::Endnote, endnotes)] {
        let Some(part) = part else { continue };
        walker.relations = relations_of(&mut package, &part)?;
        side_part(&mut package, Some(part), |root| walker.notes(kind, root))?;
    }
    let (notes, more) = walker.finish();
    diagnostics.extend(package.diagnostics);
    diagnostics.extend(more);
    Ok(Manuscript { tables, ..scribe::manuscript(lines, notes, diagnostics) })
}

/// The name of the part with the text.
fn main_part(package: &mut Package<'_>) -> Result<String, Problem> {
    let relations = relations_of(package, "")?;
    Ok(relations.of_kind("officeDocument").next().unwrap_or("word/document.xml").to_owned())
}

/// Reads a part that can be done without; if it is damaged beyond reading, that is said.
fn side_part<R>(
    package: &mut Package<'_>,
    name: Option<String>,
    take: impl FnOnce(Node<'_, '_>) -> R,
) -> Result<Option<R>, Problem> {
    let Some(name) = name else { return Ok(None) };
    let Some(bytes) = package.side_part(&name)? else { return Ok(None) };
    match markup::read(&bytes, &mut package.diagnostics, take) {
        Ok(taken) => Ok(Some(taken)),
        Err(problem) => {
            package.diagnostics.push(Diagnostic::new(Finding::PartNotRead { part: name, problem }));
            Ok(None)
        }
    }
}

/// Where the ids of a part lead: other parts, web addresses.
#[derive(Debug, Default)]
struct Relations {
    by_id: HashMap<String, Relation>,
    order: Vec<String>,
}

#[derive(Debug)]
struct Relation {
    kind: String,
    target: String,
    external: bool,
}

impl Relations {
    /// The web address of an id.
    fn address(&self, id: &str) -> Option<&str> {
        self.by_id.get(id).filter(|relation| relation.external).map(|relation| relation.target.as_str())
    }

    /// The part of an id.
    fn part(&self, id: &str) -> Option<&str> {
        self.by_id.get(id).filter(|relation| !relation.external).map(|relation| relation.target.as_str())
    }

    /// The parts of a kind: `footnotes`, `styles`.
    fn of_kind(&self, kind: &str) -> impl Iterator<Item = &str> {
        let related = self.order.iter().filter_map(|id| self.by_id.get(id));
        related.filter(move |relation| !relation.external && relation.kind == kind).map(|r| r.target.as_str())
    }
}

/// The relations of a part (of the package itself: ``), names of parts made whole.
fn relations_of(package: &mut Package<'_>, part: &str) -> Result<Relations, Problem> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let prefix = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    let mut relations = Relations::default();
    side_part(package, Some(format!("{prefix}_rels/{file}.rels")), |root| {
        for node in elements(root) {
            let (Some(id), Some(target)) = (attribute(node, "Id"), attribute(node, "Target")) else { continue };
            let kind = attribute(node, "Type").and_then(|kind| kind.rsplit('/').next()).unwrap_or_default();
            let external = attribute(node, "TargetMode") == Some("External");
            let target = match target.strip_prefix('/') {
                _ if external => target.to_owned(),
                Some(absolute) => absolute.to_owned(),
                None => format!("{prefix}{target}"),
            };
            relations.order.push(id.to_owned());
            relations.by_id.insert(id.to_owned(), Relation { kind: kind.to_owned(), target, external });
        }
    })?;
    Ok(relations)
}
