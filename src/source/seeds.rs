//! The five papers that are read when no path is given.

macro_rules! seeds {
    ($($name:literal),* $(,)?) => {
        /// Path and bytes of each embedded paper.
        pub const SEEDS: &[(&str, &[u8])] =
            &[$((concat!("seeds/", $name), include_bytes!(concat!("../../seeds/", $name)))),*];
    };
}

seeds! {
    "000_ac9668d0c802506d.txt",
    "001_206c052f5a0c1c3c.txt",
    "002_8f01c1de3163dd71.txt",
    "003_b00661298424a5b2.txt",
    "004_c4e40b09978478b2.txt",
}
