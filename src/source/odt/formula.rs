//! Formulas of an ODT file, which are MathML in parts of their own (`Object 1/content.xml`), as a line of text.

use std::collections::HashMap;

use roxmltree::Node;

use super::super::Problem;
use super::super::markup::{self, elements, name};
use super::super::package::Package;

/// No paper has more.
const MOST_FORMULAS: usize = 1_000;

/// The formulas that the content of a file names, by the names of their folders.
///
/// # Errors
/// Those of reading a part.
pub(super) fn in_parts(content: &[u8], package: &mut Package<'_>) -> Result<HashMap<String, String>, Problem> {
    const HREF: &[u8] = b"xlink:href=\"./";
    let mut formulas = HashMap::new();
    for at in memchr::memmem::find_iter(content, HREF).take(MOST_FORMULAS) {
        let rest = &content[at + HREF.len()..];
        let end = memchr::memchr(b'"', rest).unwrap_or(0);
        let folder = String::from_utf8_lossy(&rest[..end]).into_owned();
        if folder.is_empty() || formulas.contains_key(&folder) {
            continue;
        }
        let Some(part) = package.side_part(&format!("{folder}/content.xml"))? else { continue };
        let formula = |root: Node<'_, '_>| (name(root) == "math").then(|| text(root));
        if let Ok(Some(formula)) = markup::read(&part, &mut Vec::new(), formula) {
            formulas.insert(folder, formula);
        }
    }
    Ok(formulas)
}

/// A formula as a line of text: `b = 140 · p`, `a^2`, `(a)/(b)`.
pub(super) fn text(math: Node<'_, '_>) -> String {
    let mut pieces = Vec::new();
    add(math, 0, &mut pieces);
    pieces.join(" ")
}

fn add(node: Node<'_, '_>, depth: usize, pieces: &mut Vec<String>) {
    const DEEPEST: usize = 50;
    let inner = |node: Node<'_, '_>| {
        let mut inner = Vec::new();
        add(node, depth + 1, &mut inner);
        inner.join(" ")
    };
    let parts: Vec<_> = elements(node).collect();
    match (name(node), parts.as_slice()) {
        ("annotation", _) => {}
        _ if depth > DEEPEST => pieces.push(markup::text_of(node)),
        ("mi" | "mn" | "mo" | "mtext", _) => {
            let text = markup::text_of(node).trim().to_owned();
            pieces.extend((!text.is_empty()).then_some(text));
        }
        ("mfrac", [above, below]) => pieces.push(format!("({})/({})", inner(*above), inner(*below))),
        ("msup", [base, power]) => pieces.push(format!("{}^{}", inner(*base), inner(*power))),
        ("msub", [base, index]) => pieces.push(format!("{}_{}", inner(*base), inner(*index))),
        ("msqrt", _) => {
            pieces.push(format!("√({})", parts.iter().map(|part| inner(*part)).collect::<Vec<_>>().join(" ")))
        }
        _ => parts.iter().for_each(|part| add(*part, depth + 1, pieces)),
    }
}
