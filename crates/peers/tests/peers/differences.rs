//! Where a peer is known to say something else, and why.

use std::collections::BTreeSet;

const FILE: &str = include_str!("../../differences.txt");

/// What the peer says instead, if a difference is told. A line is `program | peer | what it says, separated by commas | reason`.
pub fn of(name: &str, peer: &str) -> Option<BTreeSet<String>> {
    let lines = FILE
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    for line in lines {
        let parts: Vec<&str> = line.split(" | ").collect();
        let [program, of, says, reason] = parts[..] else {
            panic!("differences.txt: four parts are expected: {line}");
        };
        assert!(
            !reason.trim().is_empty(),
            "differences.txt: say why: {line}"
        );
        if program == name && of == peer {
            return Some(says.split(", ").map(str::to_string).collect());
        }
    }
    None
}
