//! Which rows may fit a sentence, without asking each of them.

use super::lexicon::{ClassId, Classes};

/// Rows by the rarest of the classes that each needs.
#[derive(Default)]
pub(super) struct Triggers {
    /// The classes that are the rarest of some row.
    rarest: Classes,
    /// By class.
    rows: Vec<Rows>,
}

/// A set of rows: a bit for each.
#[derive(Clone, Copy, Default)]
struct Rows([u64; SETS]);

/// So many numbers hold the bits of all rows.
const SETS: usize = 4;

impl Triggers {
    /// `needs`: for each row the classes that it needs; `frequency`: how often words of a class stand in texts, by class.
    pub fn new<'c>(needs: impl Iterator<Item = &'c [ClassId]>, frequency: &[usize]) -> Self {
        let mut triggers = Self { rarest: Classes::default(), rows: vec![Rows::default(); frequency.len()] };
        for (row, classes) in needs.enumerate() {
            debug_assert!(row < 64 * SETS, "more rows than there are bits");
            let Some(&rarest) = classes.iter().min_by_key(|class| frequency[class.number()]) else { continue };
            triggers.rarest = triggers.rarest.and(Classes::one(rarest));
            triggers.rows[rarest.number()].0[row / 64 % SETS] |= 1 << (row % 64);
        }
        triggers
    }

    /// The rows that may fit a sentence whose words are all this, in order.
    pub fn rows(&self, all: &Classes) -> impl Iterator<Item = usize> {
        let mut rows = Rows::default();
        for class in all.common(self.rarest).numbers() {
            let of_class = &self.rows[class];
            rows.0.iter_mut().zip(of_class.0).for_each(|(rows, more)| *rows |= more);
        }
        (0..).zip(rows.0).flat_map(|(set, bits)| bits_of(bits).map(move |bit| set * 64 + bit))
    }
}

/// The places of the bits that are set, in order.
pub(super) fn bits_of(mut bits: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let lowest = bits.trailing_zeros();
        bits &= bits.checked_sub(1)?;
        usize::try_from(lowest).ok()
    })
}
