//! Makes, of each program and its constants, what the explorer reads and what loom and shuttle run: the same text, with the
//! peer's `sync` and `thread` for std's.

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

const PEERS: [&str; 2] = ["loom", "shuttle"];

fn main() {
    println!("cargo::rerun-if-changed=programs");
    println!("cargo::rerun-if-changed=build");
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo sets the directory");
    let programs = Path::new(&root).join("programs");
    let rows = fs::read_to_string(programs.join("rows.txt")).expect("programs/rows.txt");
    let mut modules = String::new();
    let mut table = String::from("pub const ROWS: &[Row] = &[\n");
    let lines = rows.lines().filter(|line| !line.starts_with('#'));
    for (at, line) in lines.enumerate() {
        let parts: Vec<&str> = line.split(';').map(str::trim).collect();
        let [name, file, constants] = parts[..] else {
            panic!("rows.txt: `{line}` is not `name; program; constants`");
        };
        let text = fs::read_to_string(programs.join(file).with_extension("rs"))
            .unwrap_or_else(|error| panic!("rows.txt: {file}: {error}"));
        let text = with_constants(&text, constants);
        for peer in PEERS {
            let text = with_peer(&text, peer);
            writeln!(
                modules,
                "#[allow(unused_must_use)]\nmod {peer}_{at} {{\n{text}}}"
            )
            .expect("a string takes text");
        }
        writeln!(
            table,
            "Row {{ name: {name:?}, text: {text:?}, loom: loom_{at}::main, shuttle: shuttle_{at}::main }},"
        )
        .expect("a string takes text");
    }
    table.push_str("];\n");
    let out = Path::new(&env::var("OUT_DIR").expect("cargo sets the directory")).join("rows.rs");
    fs::write(out, modules + &table).expect("the build directory is writable");
}

/// The program with its constants changed: `K = 3, N = 4`.
fn with_constants(text: &str, constants: &str) -> String {
    let mut text = text.to_string();
    for (name, value) in constants.split(',').filter_map(|part| part.split_once('=')) {
        let start = format!("const {}: ", name.trim());
        let line = text.lines().find(|line| line.starts_with(&start));
        let line = line
            .unwrap_or_else(|| panic!("rows.txt: no constant {name}"))
            .to_string();
        let (declared, _) = line.split_once('=').expect("a constant has a value");
        text = text.replace(&line, &format!("{declared}= {};", value.trim()));
    }
    text
}

/// The program as a module for a peer. `Arc` stays std's: counting references is not what the programs are about, and the
/// peers have less to explore without it.
fn with_peer(text: &str, peer: &str) -> String {
    let line = |line: &str| match line {
        "use std::sync::Arc;" => line.to_string(),
        "fn main() {" => "pub fn main() {".to_string(),
        _ => line
            .replace("use std::sync::", &format!("use {peer}::sync::"))
            .replace("use std::thread;", &format!("use {peer}::thread;")),
    };
    text.lines()
        .fold(String::new(), |all, next| all + &line(next) + "\n")
}
