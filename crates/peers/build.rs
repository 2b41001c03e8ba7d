//! Makes a module of each program in `programs/` for each peer that its first line names.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=programs");
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("set by Cargo"));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("set by Cargo"));
    let entries = fs::read_dir(root.join("programs")).expect("the programs");
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    for peer in ["loom", "shuttle"] {
        let of_peer = paths.iter().filter(|path| names(path, peer));
        let text = modules(peer, of_peer);
        fs::write(out.join(format!("{peer}.rs")), text).expect("a writable directory");
    }
}

fn names(path: &Path, peer: &str) -> bool {
    let text = fs::read_to_string(path).expect("a readable program");
    let first = text.lines().next().unwrap_or("");
    let peers = first
        .strip_prefix("// peers:")
        .expect("a first line `// peers: ...`");
    peers.split_whitespace().any(|name| name == peer)
}

fn modules<'a>(peer: &str, paths: impl Iterator<Item = &'a PathBuf>) -> String {
    let (mut text, mut all) = (String::new(), String::new());
    for path in paths {
        let name = path.file_stem().expect("a name").to_string_lossy();
        let _ = writeln!(
            text,
            "mod {name} {{ use crate::names::of_{peer}::*; include!({path:?}); pub fn run() {{ main() }} }}"
        );
        let _ = write!(all, "({name:?}, {name}::run), ");
    }
    format!("{text}pub const ALL: &[(&str, fn())] = &[{all}];\n")
}
