//! The JSON Schema of what is written, made from the structs that are written.

use schemars::generate::SchemaSettings;

use super::lines::text;
use super::{DossierJson, Export, FindingJson, insight, library, review};

/// What a program can rely on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contract {
    /// `export --format json`
    Export,
    /// A line of `export --format jsonl`
    Dossier,
    /// A line of `check --json`
    Finding,
    /// `review --json`
    Reviews,
    /// `insight --json`
    Hints,
    /// `find --json`
    Hits,
    /// `library overview --json`
    Figures,
}

/// The schema (JSON Schema 2020-12) of what a contract describes; each key has its sentence.
pub fn schema(of: Contract) -> String {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    text(&match of {
        Contract::Export => generator.into_root_schema_for::<Export<'_, Vec<DossierJson<'_>>>>(),
        Contract::Dossier => generator.into_root_schema_for::<DossierJson<'_>>(),
        Contract::Finding => generator.into_root_schema_for::<FindingJson>(),
        Contract::Hints => generator.into_root_schema_for::<insight::Export<'_>>(),
        Contract::Hits => generator.into_root_schema_for::<library::Hits<'_>>(),
        Contract::Figures => generator.into_root_schema_for::<library::OverviewJson<'_>>(),
        Contract::Reviews => generator.into_root_schema_for::<review::Reviews<'_>>(),
    }) + "\n"
}
