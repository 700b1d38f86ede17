//! What a path that is being typed may become.

use std::fs;
use std::path::{Path, PathBuf};

use crate::config::at_home;
use crate::text::all_harmless;

/// Names in a folder that are looked at. More of them nobody chooses from.
const MOST: usize = 10_000;

/// What a path that was typed may become, in order: all in its folder that begins so, folders with `/` at their end. What is
/// hidden is found by its dot.
pub fn completions(typed: &str, home: Option<PathBuf>) -> Vec<String> {
    if typed == "~" {
        return home.map(|_| "~/".to_owned()).into_iter().collect();
    }
    let (folder, begun) = typed.split_at(typed.rfind('/').map_or(0, |at| at + 1));
    let place = if folder.is_empty() { PathBuf::from(".") } else { at_home(folder, home) };
    let entries = fs::read_dir(&place).into_iter().flatten().flatten().take(MOST);
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let is_wanted = |name: &String| {
        name.starts_with(begun) && name.starts_with('.') == begun.starts_with('.') && all_harmless(name)
    };
    let mut found: Vec<_> = names.filter(is_wanted).map(|name| format!("{folder}{}", named(&place, name))).collect();
    found.sort_unstable();
    found
}

/// The name of what lies in a folder, of a folder with `/` behind it. Links are followed.
fn named(place: &Path, name: String) -> String {
    if place.join(&name).is_dir() { name + "/" } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_becomes_what_lies_in_its_folder() {
        let home = tempfile::tempdir().unwrap();
        fs::create_dir_all(home.path().join("stukken/2025")).unwrap();
        for name in
            ["stukken/antwoord 1.pdf", "stukken/antwoord 2.pdf", "stukken/.verborgen", "stand.txt", "x\u{1b}[31m"]
        {
            fs::write(home.path().join(name), "").unwrap();
        }
        let found = |typed: &str| completions(typed, Some(home.path().to_owned()));
        for (typed, expected) in [
            ("~", &["~/"][..]),
            ("~/", &["~/stand.txt", "~/stukken/"]),
            ("~/st", &["~/stand.txt", "~/stukken/"]),
            ("~/stu", &["~/stukken/"]),
            ("~/stukken/a", &["~/stukken/antwoord 1.pdf", "~/stukken/antwoord 2.pdf"]),
            ("~/stukken/.", &["~/stukken/.verborgen"]),
            ("~/stukken/2", &["~/stukken/2025/"]),
            ("~/stukken/b", &[]),
            ("~/geen/a", &[]),
        ] {
            assert_eq!(found(typed), expected, "{typed}");
        }
        let whole = format!("{}/stu", home.path().display());
        assert_eq!(found(&whole), [format!("{whole}kken/")]);
    }
}
