//! Notes of official XML that stand apart from their places in the text, and what refers to them.

use std::collections::{HashMap, HashSet};

use roxmltree::{Node, NodeId};

use super::super::markup::{attribute, elements, name};
use super::super::scribe::DEEPEST;
use super::walk::is_note;

/// Which note each reference means.
pub(super) struct References<'a, 'i> {
    notes: HashMap<NodeId, Node<'a, 'i>>,
    meant: HashSet<NodeId>,
}

impl<'a, 'i> References<'a, 'i> {
    /// `<nootref refid="n1"/>` means the note of that id; `<voetnoot nummer="1"/>` the one of that number in the
    /// `<noten>` of the questions or answers that it stands in.
    pub fn read(root: Node<'a, 'i>) -> Self {
        let by_id: HashMap<_, _> = root
            .descendants()
            .filter(|node| is_note(*node))
            .filter_map(|node| Some((attribute(node, "id")?, node)))
            .collect();
        let by_number = by_number(root);
        let meant_by = |node: Node<'a, 'i>| match name(node) {
            "nootref" => attribute(node, "refid").and_then(|id| by_id.get(id)).copied(),
            "voetnoot" if !by_number.is_empty() => numbered(&by_number, node),
            _ => None,
        };
        let notes: HashMap<_, _> = root.descendants().filter_map(|node| Some((node.id(), meant_by(node)?))).collect();
        let meant = notes.values().map(Node::id).collect();
        Self { notes, meant }
    }

    /// The note that a reference means.
    pub fn note(&self, reference: Node<'a, 'i>) -> Option<Node<'a, 'i>> {
        self.notes.get(&reference.id()).copied()
    }

    /// Whether something refers to a note.
    pub fn holds(&self, note: Node<'a, 'i>) -> bool {
        self.meant.contains(&note.id())
    }
}

/// Notes of `<noten>` by the element that these stand in, by whose notes they are, and by number.
type ByNumber<'a, 'i> = HashMap<(NodeId, Option<Side>, &'a str), Node<'a, 'i>>;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Side {
    Questions,
    Answers,
}

/// `<noten afkomstig="vraag">`, `<vragen>`, `<vraag>`
fn side(word: &str) -> Option<Side> {
    let is = |names: [&str; 2]| names.contains(&word);
    if is(["vraag", "vragen"]) {
        Some(Side::Questions)
    } else {
        is(["antwoord", "antwoorden"]).then_some(Side::Answers)
    }
}

fn by_number<'a, 'i: 'a>(root: Node<'a, 'i>) -> ByNumber<'a, 'i> {
    let mut found = HashMap::new();
    for notes in root.descendants().filter(|node| name(*node) == "noten") {
        let Some(around) = notes.parent() else { continue };
        let whose = attribute(notes, "afkomstig").and_then(side);
        for note in elements(notes).filter(|node| is_note(*node)) {
            if let Some(number) = attribute(note, "nummer") {
                found.entry((around.id(), whose, number)).or_insert(note);
                found.entry((around.id(), None, number)).or_insert(note);
            }
        }
    }
    found
}

fn numbered<'a, 'i>(notes: &ByNumber<'a, 'i>, reference: Node<'a, 'i>) -> Option<Node<'a, 'i>> {
    let number = attribute(reference, "nummer")?;
    let around = || reference.ancestors().skip(1).take(DEEPEST);
    let whose = around().find_map(|node| side(name(node)));
    let find = |whose| around().find_map(|node| notes.get(&(node.id(), whose, number)));
    whose.and_then(|_| find(whose)).or_else(|| find(None)).copied()
}
