//! Lists in running text.

use std::fmt::Display;

use super::{Both, Language};

/// How many things of a list are named; the others are counted.
const NAMED: usize = 10;

/// `3`, `3 and 5`, `3, 5 and 8`, and of more than a line can hold the first ones: `1, 2, 3 and 4 more`.
pub(super) fn listed<T: Display>(things: &[T]) -> Both<String> {
    Language::ALL.map(|language| {
        let and = language.pick(["and", "en"]);
        match things {
            [first @ .., last] if !first.is_empty() && things.len() <= NAMED => {
                format!("{} {and} {last}", joined(first))
            }
            _ if things.len() <= NAMED => joined(things),
            _ => {
                let more = things.len() - NAMED;
                let more = language.pick([format!("{more} more"), format!("nog {more}")]);
                format!("{} {and} {more}", joined(&things[..NAMED]))
            }
        }
    })
}

/// `3, 5, 8`
pub(super) fn joined<T: Display>(things: &[T]) -> String {
    things.iter().map(T::to_string).collect::<Vec<_>>().join(", ")
}
