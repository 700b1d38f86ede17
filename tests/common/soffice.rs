//! LibreOffice, where it is installed: it opens what the program writes, and makes PDFs as people make them.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The program, if it is on the path; else says so.
pub fn soffice() -> Option<PathBuf> {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&folders).map(|folder| folder.join("soffice")).find(|program| program.is_file());
    if found.is_none() {
        eprintln!("not tried: no soffice on the path");
    }
    found
}

/// Converts files into `folder/out`; `to` is `pdf` or what else LibreOffice calls a form. It has a profile of its own
/// in the folder, and so much time: a hanging one is ended by `timeout`.
pub fn convert(soffice: &Path, folder: &Path, to: &str, files: &[PathBuf]) {
    let mut command = Command::new("timeout");
    command.arg("300").arg(soffice).arg(format!("-env:UserInstallation=file://{}", folder.join("profile").display()));
    command.args(["--headless", "--convert-to", to, "--outdir"]).arg(folder.join("out")).args(files);
    // fonts and dictionaries of the user do not matter
    command.env("HOME", folder).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    assert!(command.status().unwrap().success(), "soffice --convert-to {to}");
}
