//! The programs: for the explorer as text, for the peers compiled.

/// A program with its constants.
pub struct Row {
    /// For people.
    pub name: &'static str,
    /// What the explorer reads.
    pub text: &'static str,
    /// The same over loom.
    pub loom: fn(),
    /// The same over shuttle.
    pub shuttle: fn(),
}

/// What a program prints is its outcome.
#[allow(unused_macros)]
macro_rules! println {
    () => { crate::peer::printed("\n".to_string()) };
    ($($part:tt)*) => { crate::peer::printed(format!($($part)*) + "\n") };
}
#[allow(unused_macros)]
macro_rules! print {
    ($($part:tt)*) => { crate::peer::printed(format!($($part)*)) };
}

include!(concat!(env!("OUT_DIR"), "/rows.rs"));
