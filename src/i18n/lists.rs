//! Lists in running text.

use std::fmt::Display;

use super::{Both, Language};

/// How many things of a list are named in a diagnostic, which stands in one line.
const IN_A_LINE: usize = 10;

/// `3`, `3 and 5`, `3, 5 and 8`; of more than `most` the first ones: `1, 2, 3 and 4 more`.
pub(super) fn list<T: Display>(things: &[T], most: usize, language: Language) -> String {
    let more = things.len().saturating_sub(most);
    let mut words: Vec<_> = things.iter().take(most).map(T::to_string).collect();
    if more > 0 {
        words.push(language.pick([format!("{more} more"), format!("nog {more}")]));
    }
    match words.split_last() {
        Some((last, before)) if !before.is_empty() => {
            format!("{} {} {last}", joined(before), language.pick(["and", "en"]))
        }
        _ => words.concat(),
    }
}

/// The same in every language, of as many things as a line can hold.
pub(super) fn listed<T: Display>(things: &[T]) -> Both<String> {
    Language::ALL.map(|language| list(things, IN_A_LINE, language))
}

/// `3, 5, 8`
pub(super) fn joined<T: Display>(things: &[T]) -> String {
    things.iter().map(T::to_string).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_long_list_the_first_are_named() {
        let shown = |most| list(&[1, 2, 3, 4], most, Language::English);
        assert_eq!(
            [2, 3, 4, usize::MAX].map(shown),
            ["1, 2 and 2 more", "1, 2, 3 and 1 more", "1, 2, 3 and 4", "1, 2, 3 and 4"]
        );
        assert_eq!(list(&[1, 2, 3], 1, Language::Dutch), "1 en nog 2");
    }
}
