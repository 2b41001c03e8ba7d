//! Makes the table of the built-in library's files from `library/tree.txt`, with what a reader of the table must know before
//! parsing a file: the lang items it declares, and whether it has impls of primitive types. The texts are shrunk on the way.

mod members;
mod scan;
mod shrink;

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

const PRIMITIVES: [&str; 24] = [
    "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize", "f32",
    "f64", "bool", "char", "str", "[T]", "[T;", "*const", "*mut", "__T", "dyn", "[u8]",
];

fn main() {
    println!("cargo::rerun-if-changed=library");
    println!("cargo::rerun-if-changed=build");
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo sets the directory");
    stamp::set(&Path::new(&root).join("..")).expect("the sources are readable");
    let tree = fs::read_to_string(Path::new(&root).join("library/tree.txt")).unwrap_or_default();
    let mut table = String::from("&[\n");
    for line in tree.lines() {
        let Some((path, file)) = line.trim().split_once(' ') else {
            continue;
        };
        let place = Path::new(&root).join("library").join(file.trim());
        let Ok(text) = fs::read_to_string(&place) else {
            continue;
        };
        let langs: Vec<&str> = text
            .split("#[lang = \"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        let shrink::Shrunk { outline, bodies } = shrink::shrink(&text);
        let (outline, members) = members::take_out(&outline);
        let primitive = text.lines().any(has_primitive_impl);
        writeln!(
            table,
            "LibraryFile {{ path: {path:?}, outline: {outline:?}, members: {members:?}, bodies: {bodies:?}, langs: &{langs:?}, primitive: {primitive} }},"
        )
        .expect("a string takes text");
    }
    table.push(']');
    let out = Path::new(&env::var("OUT_DIR").expect("cargo sets the directory")).join("library.rs");
    fs::write(out, table).expect("the build directory is writable");
}

/// `impl i32 {`, `impl<T> [T] {`: an inherent impl of a primitive type.
fn has_primitive_impl(line: &str) -> bool {
    let Some(rest) = line.trim_start().strip_prefix("impl") else {
        return false;
    };
    if line.contains(" for ") {
        return false;
    }
    let rest = match rest.strip_prefix('<') {
        Some(generics) => generics.split_once("> ").map_or("", |(_, ty)| ty),
        None => rest.trim_start(),
    };
    PRIMITIVES.iter().any(|name| rest.starts_with(name))
}
