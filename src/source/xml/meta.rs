//! What official XML says about a paper: in its metadata, and in the marked names and dates of its heading.

use roxmltree::Node;

use super::super::markup::{attribute, name, text_of};
use super::super::{MetaKey, official};
use super::kvr;

/// Everything that is said, the metadata first; of askers and respondents only the heading's, where it names any,
/// since it gives their parties and portfolios.
pub(super) fn read(root: Node<'_, '_>) -> Vec<(MetaKey, String)> {
    if kvr::is_kvr(root) {
        return kvr::meta(root);
    }
    let named = root.descendants().filter(|node| name(*node) == "meta");
    let mut meta: Vec<_> =
        named.filter_map(|node| official::meta(attribute(node, "name")?, attribute(node, "content")?)).collect();
    let mut printed = Vec::new();
    for node in root.descendants() {
        match (name(node), attribute(node, "type")) {
            ("kamervraagomschrijving", Some("antwoord" | "mededeling")) => answering(node, &mut printed),
            ("kamervraagomschrijving", _) => asking(node, &mut printed),
            ("kamervraagnummer" | "vraagnummer", _) => printed.extend(numbers(node)),
            ("tekstregel", _) if attribute(node, "inhoud") == Some("vergaderjaar") => {
                printed.extend(official::session(&text_of(node)).map(|session| (MetaKey::Session, session)));
            }
            _ => {}
        }
    }
    for people in [MetaKey::Asker, MetaKey::Respondent] {
        if printed.iter().any(|(key, _)| *key == people) {
            meta.retain(|(key, _)| *key != people);
        }
    }
    for (key, value) in printed {
        let many = matches!(key, MetaKey::Asker | MetaKey::Respondent | MetaKey::Case);
        if !meta.iter().any(|(known, said)| *known == key && (!many || *said == value)) {
            meta.push((key, value));
        }
    }
    meta
}

/// `387, 2024Z18792`
fn numbers(node: Node<'_, '_>) -> Vec<(MetaKey, String)> {
    let text = text_of(node);
    let words = text.split([',', ';', ' ']).filter(|word| !word.is_empty());
    let read = words.filter_map(|word| {
        let number = word.bytes().all(|b| b.is_ascii_digit());
        let key = if official::is_case(word) { Some(MetaKey::Case) } else { number.then_some(MetaKey::Number) };
        Some((key?, word.to_owned()))
    });
    read.collect()
}

/// `Vragen van het lid <naam/> (<politiek/>) aan … over <kamervraagonderwerp/> (ingezonden <datum/>)`: a party is that
/// of all names before it that have none.
fn asking(node: Node<'_, '_>, meta: &mut Vec<(MetaKey, String)>) {
    let mut names: Vec<String> = Vec::new();
    for piece in node.descendants() {
        match name(piece) {
            "naam" => names.push(words_of(piece)),
            "politiek" => {
                let party = words_of(piece);
                let party = party.trim_matches(['(', ')']);
                meta.extend(names.drain(..).map(|name| (MetaKey::Asker, format!("{name} ({party})"))));
            }
            "kamervraagonderwerp" => meta.push((MetaKey::Subject, text_of(piece))),
            "datum" => meta.extend(date_of(piece).map(|date| (MetaKey::Submitted, date))),
            _ => {}
        }
    }
    if !meta.iter().any(|(key, _)| *key == MetaKey::Asker) {
        meta.extend(names.into_iter().map(|name| (MetaKey::Asker, name)));
    }
}

/// `Antwoord van <functie/> <naam/> (<organisatie/>) (ontvangen <datum/>)`
fn answering(node: Node<'_, '_>, meta: &mut Vec<(MetaKey, String)>) {
    let mut people: Vec<[String; 3]> = Vec::new(); // role, name, portfolio
    let mut role = String::new();
    for piece in node.descendants() {
        match (name(piece), people.last_mut()) {
            ("functie", Some(person)) if person[0].is_empty() => person[0] = words_of(piece),
            ("functie", _) => role = words_of(piece),
            ("naam", _) => people.push([std::mem::take(&mut role), words_of(piece), String::new()]),
            ("organisatie", Some(person)) => person[2] = words_of(piece),
            ("datum", _) => meta.extend(date_of(piece).map(|date| (MetaKey::Received, date))),
            _ => {}
        }
    }
    for [role, name, portfolio] in people {
        let (role, portfolio) = match role.split_once(" van ") {
            Some((role, of)) if portfolio.is_empty() => (role.to_owned(), of.to_owned()),
            _ => (role, portfolio),
        };
        let portfolio = if portfolio.is_empty() { portfolio } else { format!("({portfolio})") };
        let said = [role, name, portfolio].into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>();
        meta.push((MetaKey::Respondent, said.join(" ")));
    }
}

fn date_of(node: Node<'_, '_>) -> Option<String> {
    official::date(attribute(node, "isodatum")?)
}

/// The words of an element whose parts (`voorvoegsels`, `achternaam`) may stand without space between them.
fn words_of(node: Node<'_, '_>) -> String {
    let pieces = node.descendants().filter(Node::is_text).filter_map(|piece| piece.text());
    pieces.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}
