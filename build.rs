//! How the program is linked.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let target = |part: &str| std::env::var(format!("CARGO_CFG_TARGET_{part}")).unwrap_or_default();
    // a static program links start code that expects to be moved: without a place of its own it dies at start
    let is_static = target("FEATURE").split(',').any(|feature| feature == "crt-static");
    if target("OS") == "linux" && target("ENV") == "gnu" && !is_static {
        // At a fixed address: the tables of encodings, fonts and HTML hold 49,000 addresses, and to adapt them to another
        // place at each start takes longer than reading a paper. Stack, heap and libraries still lie anywhere.
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}
