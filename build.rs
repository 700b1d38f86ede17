//! How the program is linked.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The functions that are called when a paper is opened and read in, by the names that the linker knows them by.
///
/// Side by side they take up 2.4 MB; strewn over the program they have the system map, and at first read from disk, 9 MB of
/// it. The names hold for one compiler: with another one few of them are found, and the rest of the file does nothing.
/// CONTRIBUTING.md says how they are recorded.
const ORDER: &str = "link-order.txt";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={ORDER}");
    let target = |part: &str| env::var(format!("CARGO_CFG_TARGET_{part}")).unwrap_or_default();
    // a static program links start code that expects to be moved: without a place of its own it dies at start
    let is_static = target("FEATURE").split(',').any(|feature| feature == "crt-static");
    if target("OS") != "linux" || target("ENV") != "gnu" {
        return;
    }
    if !is_static {
        // At a fixed address: the tables of encodings, fonts and HTML hold 49,000 addresses, and to adapt them to another
        // place at each start takes longer than reading a paper. Stack, heap and libraries still lie anywhere.
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
    if env::var("PROFILE").is_ok_and(|profile| profile == "release") {
        let order = Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join(ORDER);
        let in_order = format!("-Wl,--symbol-ordering-file={},--no-warn-symbol-ordering", order.display());
        if linker_takes(&in_order) {
            println!("cargo::rustc-link-arg-bins={in_order}");
        }
        if let Some(folder) = folder_of_unwinder().filter(|_| !is_static) {
            println!("cargo::rustc-link-search=native={}", folder.display());
            println!("cargo::rustc-link-lib=static:-bundle={UNWINDER}");
        }
    }
}

/// What unwinds the stack after a panic: the compiler of C has it as a library to be loaded at each start, and as one to be
/// linked.
const UNWINDER: &str = "gcc_eh";

/// Where the compiler of C for this target has the library to be linked, if it is on this machine.
fn folder_of_unwinder() -> Option<PathBuf> {
    if env::var("HOST").ok()? != env::var("TARGET").ok()? {
        return None;
    }
    let output = Command::new("cc").arg(format!("-print-file-name=lib{UNWINDER}.a")).output().ok()?;
    let path = PathBuf::from(String::from_utf8(output.stdout).ok()?.trim());
    path.is_file().then(|| path.parent().map(Path::to_path_buf))?
}

/// Whether an empty program can be linked with an option. LLVM's linker, which Rust brings along for some systems, knows
/// options that others refuse.
fn linker_takes(option: &str) -> bool {
    let var = |name| env::var(name).ok();
    let attempt = || {
        let folder = var("OUT_DIR")?;
        let source = Path::new(&folder).join("empty.rs");
        std::fs::write(&source, "fn main() {}").ok()?;
        let mut rustc = Command::new(var("RUSTC")?);
        rustc.arg(&source).args(["--out-dir", &folder, "--target", &var("TARGET")?]);
        rustc.args(var("CARGO_ENCODED_RUSTFLAGS").unwrap_or_default().split('\x1f').filter(|flag| !flag.is_empty()));
        rustc.args(var("RUSTC_LINKER").map(|linker| format!("-Clinker={linker}")));
        rustc.arg(format!("-Clink-arg={option}"));
        Some(rustc.output().ok()?.status.success())
    };
    attempt().unwrap_or(false)
}
