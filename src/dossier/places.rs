//! Looks up the rows of a question number.

use rustc_hash::FxHashMap;

use super::Dossier;
use crate::model::Number;

/// The number of a question, with its section where numbering restarts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Place {
    pub(super) section: Option<u16>,
    pub(super) number: Number,
}

/// A place with its question and row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Slot {
    pub(super) place: Place,
    /// The index of the question in the document.
    pub(super) question: usize,
    pub(super) row: usize,
}

/// Slots, sorted by place.
#[derive(Debug, Default)]
pub(super) struct Slots(Vec<Slot>);

impl Slots {
    pub(super) fn new(mut slots: Vec<Slot>) -> Self {
        slots.sort_unstable();
        Self(slots)
    }

    /// The slots that a number refers to: those with exactly this number, otherwise those with the same number and any
    /// letter (a paper asks 1a and 1b and answers 1) or none (the reverse).
    pub(super) fn matching(&self, place: Place) -> &[Slot] {
        let exact = self.between(place, place);
        if !exact.is_empty() {
            return exact;
        }
        let plain = Place { number: Number { suffix: None, ..place.number }, ..place };
        if place.number.suffix.is_some() {
            return self.between(plain, plain);
        }
        let last = Number { suffix: Some(char::MAX), ..plain.number };
        self.between(plain, Place { number: last, ..plain })
    }

    /// Whether a number occurs twice.
    pub(super) fn has_repeated_numbers(&self) -> bool {
        self.0.windows(2).any(|pair| pair[0].place == pair[1].place)
    }

    fn between(&self, first: Place, last: Place) -> &[Slot] {
        let start = self.0.partition_point(|slot| slot.place < first);
        let length = self.0[start..].partition_point(|slot| slot.place <= last);
        &self.0[start..start + length]
    }
}

/// Finds the row that a question number refers to.
#[derive(Debug)]
pub struct Numbers {
    slots: Slots,
    anywhere: FxHashMap<Number, usize>,
}

impl Numbers {
    /// Builds the lookup for a dossier. This sorts the rows, so keep it where many numbers are looked up.
    pub fn from_dossier(dossier: &Dossier) -> Self {
        let places = dossier.rows.iter().map(|row| Place { section: row.key.section, number: row.key.number });
        Self::new(places.collect())
    }

    /// Builds the lookup for rows with these places.
    pub(super) fn new(places: Vec<Place>) -> Self {
        let mut anywhere = FxHashMap::default();
        for (row, place) in places.iter().enumerate() {
            anywhere.entry(place.number).or_insert(row);
        }
        let slots = places.into_iter().enumerate().map(|(row, place)| Slot { place, question: row, row });
        Self { slots: Slots::new(slots.collect()), anywhere }
    }

    /// The row that a number refers to within this section: the one in the section (1a also if a paper asks 1a and
    /// answers 1), otherwise the first with that number.
    pub fn row(&self, number: Number, section: Option<u16>) -> Option<usize> {
        let here = self.slots.matching(Place { section, number }).first().map(|slot| slot.row);
        here.or_else(|| self.anywhere.get(&number).copied())
    }

    /// The row of a number that a user typed: exactly that number, in this section or otherwise the first.
    pub fn exact_row(&self, number: Number, section: Option<u16>) -> Option<usize> {
        let place = Place { section, number };
        let here = self.slots.between(place, place).first().map(|slot| slot.row);
        here.or_else(|| self.anywhere.get(&number).copied())
    }

    /// The row that a number refers to in the text of row `near`: one that its answers refer to, otherwise as in
    /// [`Self::row`].
    pub fn row_beside(&self, dossier: &Dossier, number: Number, near: Option<usize>) -> Option<usize> {
        let near = near.and_then(|row| dossier.rows.get(row));
        let of_number = |&row: &usize| dossier.rows.get(row).is_some_and(|row| row.key.number == number);
        let referred = near.and_then(|row| row.refers_to.iter().copied().find(of_number));
        referred.or_else(|| self.row(number, near.and_then(|row| row.key.section)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_means_its_very_question_else_those_of_its_letters() {
        let place = |number: &str| Place { section: Some(2), number: number.parse().unwrap() };
        let slots = ["1", "2a", "2b", "3", "3a", "4", "4"].iter().enumerate();
        let slots = Slots::new(slots.map(|(row, number)| Slot { place: place(number), question: row, row }).collect());
        let rows = |number: &str| slots.matching(place(number)).iter().map(|slot| slot.row).collect::<Vec<_>>();
        for (number, expected) in [
            ("1", vec![0]),
            ("1b", vec![0]),
            ("2", vec![1, 2]),
            ("2b", vec![2]),
            ("2c", vec![]),
            ("3", vec![3]),
            ("4", vec![5, 6]),
            ("5", vec![]),
        ] {
            assert_eq!(rows(number), expected, "{number}");
        }
        assert!(slots.matching(Place { section: None, ..place("1") }).is_empty() && slots.has_repeated_numbers());
    }

    #[test]
    fn a_number_means_the_row_of_its_section_and_else_the_first_of_that_number() {
        let place = |section: u16, number: &str| Place { section: Some(section), number: number.parse().unwrap() };
        let numbers = Numbers::new(vec![place(1, "1"), place(1, "2"), place(2, "1"), place(2, "3a"), place(3, "4")]);
        for (section, number, row) in [
            (Some(1), "1", Some(0)),
            (Some(2), "1", Some(2)),
            (Some(2), "2", Some(1)),
            (Some(2), "3", Some(3)), // asked as 3a
            (Some(1), "4", Some(4)),
            (None, "1", Some(0)),
            (Some(1), "9", None),
        ] {
            assert_eq!(numbers.row(number.parse().unwrap(), section), row, "{section:?} {number}");
        }
        assert_eq!(numbers.exact_row("3".parse().unwrap(), Some(2)), None);
    }
}
