//! What the Tweede Kamer prints, the Dutch councils and provinces beside it.

mod citations;
mod meta;

use super::ParliamentRules;

/// All rules of papers of the Tweede Kamer.
pub const PARLIAMENT: ParliamentRules = ParliamentRules { meta: meta::META, citations: citations::CITATIONS };
