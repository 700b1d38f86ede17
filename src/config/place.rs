//! Where the configuration is looked for: `$XDG_CONFIG_HOME` or `~/.config`, on macOS too; the roaming application data
//! on Windows.

use std::io;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use super::{Fault, File, read};
use crate::i18n::{Bilingual, config as texts};
use crate::regular;

/// The largest configuration that is read, in bytes.
const MOST: u64 = 1 << 20;

/// The path of the file, which need not exist; `None` if no home folder is known.
pub fn path() -> Option<PathBuf> {
    let base = etcetera::choose_base_strategy().ok()?;
    Some(base.config_dir().join("tegenlezer").join("config.toml"))
}

/// Reads the user's configuration. A missing file counts as an empty one.
pub fn load() -> File {
    path().map_or_else(File::default, load_from)
}

/// A path that was typed; `~` at its beginning is the user's own folder, as in a shell.
pub fn at_home(typed: &str, home: Option<PathBuf>) -> PathBuf {
    match (typed.strip_prefix("~/"), home) {
        (Some(below), Some(home)) => home.join(below),
        _ => PathBuf::from(typed),
    }
}

fn load_from(path: PathBuf) -> File {
    let (config, faults) = match text_of(&path) {
        Ok(text) => read(&text),
        Err(cause) => (Default::default(), vec![Fault { line: None, cause }]),
    };
    File { path: Some(path), config, faults }
}

fn text_of(path: &Path) -> Result<String, Bilingual<String>> {
    let wrong = |cause: Bilingual| Err(cause.to_owned());
    if path.is_dir() {
        return wrong(texts::IS_A_FOLDER);
    }
    let bytes = match regular::read(path, MOST) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(String::new()),
        bytes => bytes.map_err(|error| texts::not_read(&(&error).into()))?,
    };
    if bytes.len() as u64 > MOST {
        return wrong(texts::TOO_LONG);
    }
    String::from_utf8(bytes).or_else(|_| wrong(texts::NOT_UTF_8))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::config::{Config, ThemeName};
    use crate::i18n::Language;

    #[test]
    fn a_tilde_is_the_users_own_folder() {
        let home = || Some(PathBuf::from("/home/jan"));
        for (typed, path) in [("~/a.md", "/home/jan/a.md"), ("~jan/a.md", "~jan/a.md"), ("b/~/a.md", "b/~/a.md")] {
            assert_eq!(at_home(typed, home()), Path::new(path));
        }
        assert_eq!(at_home("~/a.md", None), Path::new("~/a.md"));
    }

    #[test]
    fn a_file_that_cannot_be_read_says_why_and_costs_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str, bytes: &[u8]| {
            let path = folder.path().join(name);
            fs::write(&path, bytes).unwrap();
            load_from(path)
        };
        assert_eq!(load_from(folder.path().join("none.toml")).faults, []);
        assert_eq!(file("good.toml", b"\xef\xbb\xbftheme = 'dark'").config.theme, ThemeName::Dark);
        for (file, cause) in [
            (file("latin.toml", b"theme = '\xe9'"), "not UTF-8"),
            (file("long.toml", &vec![b'#'; (1 << 20) + 1]), "longer than"),
            (load_from(folder.path().to_owned()), "is a folder"),
            #[cfg(unix)]
            (load_from("/dev/zero".into()), "cannot be read: is a pipe or a device"),
        ] {
            assert_eq!((file.config.clone(), file.faults.len()), (Config::default(), 1));
            let message = file.message(&file.faults[0], Language::English);
            assert!(message.contains(cause) && message.starts_with('/'), "{message}");
        }
    }
}
