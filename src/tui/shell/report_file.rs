//! Where a report is written.

use std::path::PathBuf;

/// The path that was typed; `~` at its beginning is the user's own folder, as in a shell.
pub fn at_home(typed: &str, home: Option<PathBuf>) -> PathBuf {
    match (typed.strip_prefix("~/"), home) {
        (Some(below), Some(home)) => home.join(below),
        _ => PathBuf::from(typed),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn a_tilde_is_the_users_own_folder() {
        let home = || Some(PathBuf::from("/home/jan"));
        for (typed, path) in [("~/a.md", "/home/jan/a.md"), ("~jan/a.md", "~jan/a.md"), ("b/~/a.md", "b/~/a.md")] {
            assert_eq!(at_home(typed, home()), Path::new(path));
        }
        assert_eq!(at_home("~/a.md", None), Path::new("~/a.md"));
    }
}
