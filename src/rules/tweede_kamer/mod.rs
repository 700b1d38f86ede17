//! What papers of the Tweede Kamer print, the official ones and those of ministries.

mod citations;
mod debates;
mod furniture;
mod kinds;
mod meta;
mod sections;

use super::ParliamentRules;

/// The Tweede Kamer.
pub const PARLIAMENT: ParliamentRules = ParliamentRules {
    furniture: furniture::FURNITURE,
    kinds: kinds::KINDS,
    sections: sections::SECTIONS,
    debates: debates::DEBATES,
    meta: meta::META,
    citations: citations::CITATIONS,
};
