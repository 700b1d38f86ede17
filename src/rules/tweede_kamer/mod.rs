//! What papers of the Tweede Kamer print, the official ones and those of ministries.

mod furniture;
mod kinds;
mod sections;

use super::{Citations, MetaFields, ParliamentRules};

/// The Tweede Kamer.
pub const PARLIAMENT: ParliamentRules = ParliamentRules {
    furniture: furniture::FURNITURE,
    kinds: kinds::KINDS,
    sections: sections::SECTIONS,
    meta: MetaFields {},
    citations: Citations {},
};
