//! The files that an export is written to.

use std::collections::HashSet;
use std::path::Path;
use std::{fs, io};

use crate::atomic_write;
use crate::dossier::Dossier;
use crate::i18n::{Bilingual, commands};
use crate::present::{id, title};

/// The most letters of the name of a file, without its ending.
const LONGEST_NAME: usize = 80;

/// Names that Windows keeps for devices.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// Writes a file, whole or not at all, over one that is there; never over a paper.
///
/// # Errors
/// Why it was not written.
pub fn write(file: &Path, bytes: io::Result<Vec<u8>>, papers: &[Dossier]) -> Result<(), Bilingual<String>> {
    let shown = file.display().to_string();
    if is_paper(file, papers) {
        return Err(commands::is_a_paper(&shown));
    }
    let written = bytes.and_then(|bytes| atomic_write::write(file, &bytes, true));
    written.map_err(|error| commands::not_written(&shown, &(&error).into()))
}

/// Makes a folder, unless it is there.
///
/// # Errors
/// Why it cannot be made.
pub fn make_folder(folder: &Path) -> Result<(), Bilingual<String>> {
    let made = fs::create_dir_all(folder);
    made.map_err(|error| commands::not_written(&folder.display().to_string(), &(&error).into()))
}

fn is_paper(file: &Path, papers: &[Dossier]) -> bool {
    let Ok(file) = fs::canonicalize(file) else { return false };
    let mut papers = papers.iter().flat_map(|dossier| &dossier.documents);
    papers.any(|paper| fs::canonicalize(&paper.source.path).is_ok_and(|path| path == file))
}

/// A name for the file of each dossier, without ending: its id and title in letters and digits. None stands twice, nor
/// do two differ by capitals alone.
pub fn names<'a>(dossiers: impl Iterator<Item = &'a Dossier>) -> Vec<String> {
    let mut taken = HashSet::new();
    let free = |dossier: &Dossier| {
        let name = name(dossier);
        let numbered = (2..).map(|number| format!("{name}-{number}"));
        let mut each = std::iter::once(name.clone()).chain(numbered);
        each.find(|name| taken.insert(name.to_lowercase())).unwrap_or_default()
    };
    dossiers.map(free).collect()
}

/// `2025Z14672-de-AI-explosie-van-kinderporno`
fn name(dossier: &Dossier) -> String {
    let id = id(dossier);
    let own = Path::new(&id).file_stem().map(|stem| stem.to_string_lossy()).unwrap_or_default();
    let title = if dossier.title.is_empty() { String::new() } else { title(dossier) };
    let words = format!("{own} {title}");
    let parts: Vec<_> = words.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let mut name = String::new();
    for part in parts {
        let room = LONGEST_NAME.saturating_sub(name.chars().count());
        if part.chars().count() + 1 > room {
            if name.is_empty() {
                name.extend(part.chars().take(LONGEST_NAME));
            }
            break;
        }
        name.push_str(if name.is_empty() { "" } else { "-" });
        name.push_str(part);
    }
    let is_device = DEVICES.contains(&name.to_lowercase().as_str());
    if name.is_empty() || is_device { format!("dossier{}{name}", if is_device { "-" } else { "" }) } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;
    use crate::model::sample::Paper;

    #[test]
    fn names_are_safe_and_stand_once() {
        let named = |title: &str, case: &str| {
            let paper = Paper::new(Kind::Answer, "a.txt").case(case).build();
            Dossier {
                title: title.to_owned(),
                documents: vec![paper],
                rows: vec![],
                timeline: vec![],
                diagnostics: vec![],
                corrected: Default::default(),
            }
        };
        let long = "w".repeat(300);
        let dossiers = [
            named("de AI-explosie: \"wat\"/..", "2025Z1"),
            named("De ai-explosie, wat?", "2025z1"),
            named("", "CON"),
            named("../../etc/passwd\u{1b}[31m", "../x"),
            named(&long, "2025Z2"),
            named("", &long),
        ];
        let names = names(dossiers.iter());
        assert_eq!(
            names[..5],
            ["2025Z1-de-AI-explosie-wat", "2025Z1-De-ai-explosie-wat-2", "dossier-CON", "X-etc-passwd-31m", "2025Z2",]
        );
        assert_eq!(names[5].chars().count(), LONGEST_NAME);
    }
}
