//! Papers beside which can be reviewed, and the program run there.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// A folder with the seeds and a place for reviews.
pub struct Desk(TempDir);

impl Desk {
    pub fn new() -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        fs::create_dir(desk.path("papers")).unwrap();
        for (path, bytes) in tegenlezer::source::SEEDS {
            fs::write(desk.path("papers").join(Path::new(path).file_name().unwrap()), bytes).unwrap();
        }
        desk
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// The program, as this reviewer runs it here.
    pub fn program(&self, who: &str, arguments: &[&str]) -> Command {
        let mut program = Command::new(env!("CARGO_BIN_EXE_tegenlezer"));
        program.env("LC_ALL", "C.UTF-8").env("XDG_CONFIG_HOME", "/nowhere").env("TEGENLEZER_NAME", who);
        program.env("XDG_DATA_HOME", self.path("data")).current_dir(self.0.path());
        program.args(arguments).stdin(Stdio::null());
        program
    }
}
