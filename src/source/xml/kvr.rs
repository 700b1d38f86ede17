//! Papers of 1984 to 2008 in the collection of questions and answers: root `kvr`, with numbers, people and days in
//! attributes.

use roxmltree::Node;

use super::super::markup::{attribute, name, text_of};
use super::super::{Line, MetaKey, Place, Run, official};

/// Whether a file is one of the collection.
pub(super) fn is_kvr(root: Node<'_, '_>) -> bool {
    name(root) == "kvr"
}

/// `<vraag nummer="1">` is under the heading `Vraag 1`, `<antwoord nummer="1 en 3">` under `Antwoord 1 en 3`.
pub(super) fn heading(word: &str, node: Node<'_, '_>) -> Option<String> {
    let number = attribute(node, "nummer")?.trim().trim_end_matches(['.', ':']);
    number.starts_with(|c: char| c.is_ascii_digit()).then(|| format!("{word} {number}"))
}

/// The running head, which the attributes of `header` hold.
pub(super) fn running_head(meta: Node<'_, '_>) -> Vec<Line> {
    let headers = meta.descendants().filter(|node| name(*node) == "header");
    let values = headers.flat_map(|header| {
        ["titel", "vergaderjaar", "typehandeling"].into_iter().filter_map(move |name| attribute(header, name))
    });
    let line = |text| Line { runs: vec![Run::plain(text)], place: Place::Margin, ..Line::default() };
    values.filter(|value| !value.trim().is_empty()).map(line).collect()
}

/// What the attributes and elements of `meta` say.
pub(super) fn meta(root: Node<'_, '_>) -> Vec<(MetaKey, String)> {
    let mut meta = Vec::new();
    for node in root.descendants() {
        let given = |name: &str| attribute(node, name).map(str::trim).filter(|value| !value.is_empty());
        let text = || Some(text_of(node)).filter(|text| !text.is_empty());
        let mut say = |key: MetaKey, value: Option<String>| meta.extend(value.map(|value| (key, value)));
        match name(node) {
            "item" if given("attribuut").is_some_and(|name| name.eq_ignore_ascii_case("document-id")) => {
                say(MetaKey::Identifier, text());
            }
            "header" => say(MetaKey::Session, given("vergaderjaar").and_then(official::session)),
            "vraagdata" => {
                say(MetaKey::Subject, given("onderwerp").map(str::to_owned));
                say(MetaKey::Submitted, given("indiendatum").and_then(official::date));
                say(MetaKey::Number, given("vraagnummer").filter(|number| number.len() <= 4).map(str::to_owned));
            }
            "antwoorddata" => say(MetaKey::Received, given("antwoorddatum").and_then(official::date)),
            "vrager" => {
                let named = |name: String| match given("partij") {
                    Some(party) => format!("{name} ({party})"),
                    None => name,
                };
                say(MetaKey::Asker, text().map(named));
            }
            "vraagt-aan" => say(MetaKey::Addressee, text()),
            "antwoorder" => say(MetaKey::Respondent, respondent(node)),
            _ => {}
        }
    }
    meta
}

/// `<antwoorder functie="minister" ministerie="Verkeer">De Vries</antwoorder>` is `minister De Vries (Verkeer)`.
fn respondent(node: Node<'_, '_>) -> Option<String> {
    let name = text_of(node);
    let portfolio = attribute(node, "ministerie").filter(|of| !of.is_empty()).map(|of| format!("({of})"));
    let parts = [attribute(node, "functie"), Some(name.as_str()), portfolio.as_deref()];
    let said: Vec<_> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    (!name.is_empty()).then(|| said.join(" "))
}
