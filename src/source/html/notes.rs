//! The notes of a page: links from the text to a place that says, by its own link back or by its name, that it is a
//! note.

use std::collections::{HashMap, HashSet};

use ego_tree::NodeId;
use scraper::{ElementRef, Html};

/// Parts of classes and names by which the programs that write pages call notes.
const CALLED: &[&str] = &[
    "sdfootnote", // LibreOffice: <a class="sdfootnoteanc" href="#sdfootnote1sym">, <div id="sdfootnote1">
    "sdendnote",  //
    "ftn",        // Word: <a href="#_ftn1" name="_ftnref1">, <div id=ftn1>
    "edn",        //
    "nootnum",    // the official site: <a class="nootnum" href="#n2">, <div class="voet noot" id="n2">
    "noot",       //
    "footnote",   // <a class="footnote-ref" href="#fn1">, <li id="fn1">
    "endnote",    //
    "fnref",      //
];

/// Elements in which a note can stand.
const BOXES: &[&str] = &["aside", "dd", "div", "li", "p", "section", "td"];

/// The longest label: `1)`, `xviii`.
const LONGEST_LABEL: usize = 6;

/// Notes and the links to them.
#[derive(Debug, Default)]
pub(super) struct Links {
    /// From a link in the text to the element that holds the note.
    pub notes: HashMap<NodeId, NodeId>,
    /// The elements that hold notes.
    pub holders: HashSet<NodeId>,
    /// Links from notes back to the text: not part of what they say.
    pub backs: HashSet<NodeId>,
}

/// Finds the notes of a page.
pub(super) fn find(html: &Html) -> Links {
    let elements: Vec<_> = html.root_element().descendants().filter_map(ElementRef::wrap).collect();
    let order: HashMap<NodeId, usize> = (0..).zip(&elements).map(|(place, element)| (element.id(), place)).collect();
    let mut targets = HashMap::new();
    for element in &elements {
        let value = element.value();
        let names = [value.attr("id"), value.attr("name").filter(|_| value.name() == "a")];
        for name in names.into_iter().flatten() {
            targets.entry(name).or_insert(*element);
        }
    }
    let candidates: Vec<_> = elements
        .iter()
        .filter_map(|anchor| {
            let target = *targets.get(fragment(*anchor)?)?;
            (order.get(&anchor.id()) < order.get(&target.id()) && is_label(*anchor)).then_some((*anchor, target))
        })
        .collect();
    // in how many notes' surroundings an element is: what holds two notes is none itself
    let mut shared: HashMap<NodeId, usize> = HashMap::new();
    let mut holders: HashMap<NodeId, Option<NodeId>> = HashMap::new();
    for (_, target) in &candidates {
        if holders.insert(target.id(), None).is_none() {
            boxes(*target).for_each(|element| *shared.entry(element.id()).or_default() += 1);
        }
    }
    let mut links = Links::default();
    let mut seen = HashSet::new();
    for (anchor, target) in candidates {
        if seen.insert(target.id()) {
            let alone = |element: &ElementRef<'_>| shared.get(&element.id()) == Some(&1) && !holds(*element, anchor);
            let holder = holder(anchor, target, alone);
            let back = holder.and_then(|holder| back_link(holder, anchor, &targets));
            let called = holder.is_some_and(|holder| [anchor, target, holder].into_iter().any(is_called));
            if called || back.is_some() {
                holders.insert(target.id(), holder.map(|holder| holder.id()));
                links.holders.extend(holder.map(|holder| holder.id()));
                links.backs.extend(back.map(|back| back.id()));
            }
        }
        if let Some(holder) = holders.get(&target.id()).copied().flatten() {
            links.notes.insert(anchor.id(), holder);
        }
    }
    links
}

/// The element that holds the note at a target, and nothing else.
fn holder<'a>(
    anchor: ElementRef<'a>,
    target: ElementRef<'a>,
    alone: impl Fn(&ElementRef<'a>) -> bool,
) -> Option<ElementRef<'a>> {
    let first = boxes(target).find(&alone).filter(|first| !holds(*first, anchor))?;
    // LibreOffice and Word put the paragraphs of a note into one box
    Some(boxes(first).skip(1).find(|element| alone(element) && is_called(*element)).unwrap_or(first))
}

/// The link in a note that leads back to where it is referred to.
fn back_link<'a>(
    holder: ElementRef<'a>,
    anchor: ElementRef<'a>,
    targets: &HashMap<&str, ElementRef<'a>>,
) -> Option<ElementRef<'a>> {
    holder.descendants().filter_map(ElementRef::wrap).find(|element| {
        let place = fragment(*element).and_then(|name| targets.get(name));
        place.is_some_and(|place| *place == anchor || holds(*place, anchor) || holds(anchor, *place))
    })
}

/// An element and the boxes around it, from the inside, as far as notes reach.
fn boxes(element: ElementRef<'_>) -> impl Iterator<Item = ElementRef<'_>> {
    let around = element.ancestors().filter_map(ElementRef::wrap);
    std::iter::once(element).chain(around).filter(|element| BOXES.contains(&element.value().name())).take(3)
}

fn holds(outer: ElementRef<'_>, inner: ElementRef<'_>) -> bool {
    inner.id() != outer.id() && inner.ancestors().any(|node| node.id() == outer.id())
}

/// The place in the page that a link leads to.
fn fragment(link: ElementRef<'_>) -> Option<&str> {
    let href = link.value().attr("href").filter(|_| link.value().name() == "a")?;
    href.strip_prefix('#').filter(|name| !name.is_empty())
}

/// `1`, `[2]`, `1)`, `*`, `iv`
fn is_label(link: ElementRef<'_>) -> bool {
    let label = label(link);
    let length = label.chars().count();
    (1..=LONGEST_LABEL).contains(&length)
        && (label.contains(|c: char| c.is_ascii_digit()) || length <= 2 || is_called(link))
}

/// The label that a link prints, without brackets.
pub(super) fn label(link: ElementRef<'_>) -> String {
    let text: String =
        link.text().flat_map(str::chars).filter(|c| !c.is_whitespace()).take(3 * LONGEST_LABEL).collect();
    text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(&text).to_owned()
}

fn is_called(element: ElementRef<'_>) -> bool {
    let value = element.value();
    let names = [value.attr("class"), value.attr("id"), value.attr("name"), value.attr("href"), value.attr("role")];
    names.into_iter().flatten().any(|name| {
        let name = name.to_ascii_lowercase();
        CALLED.iter().any(|called| name.contains(called))
    })
}
