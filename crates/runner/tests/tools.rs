//! Compiling with rustc and with other languages' tools.

use std::fs;
use std::path::Path;
use std::process::Command;

use runner::{Crates, Emit, Limits, NotPrepared, Optimize, Toolchains, compile, run};

#[test]
fn rust_programs_are_compiled_or_refused() {
    let dir = tempfile::tempdir().unwrap();
    let program = dir
        .path()
        .join("program")
        .with_extension(std::env::consts::EXE_EXTENSION);
    fs::write(dir.path().join("good.rs"), "fn main() { print!(\"ran\") }").unwrap();
    fs::write(dir.path().join("bad.rs"), "fn main() { nothing() }").unwrap();
    let compile = |source, emit| {
        compile(
            dir.path(),
            Path::new(source),
            &Crates::default(),
            Optimize::Fully,
            emit,
        )
        .unwrap()
    };
    let good = compile("good.rs", Emit::Executable(&program));
    assert!(good.succeeded(), "{}", good.stderr_text());
    let ran = run(Command::new(&program), &Limits::default()).unwrap();
    assert_eq!(ran.observed.stdout, b"ran");
    let bad = compile("bad.rs", Emit::Metadata(dir.path()));
    assert!(!bad.succeeded());
    assert!(
        bad.stderr_text().contains("--> bad.rs:1:13"),
        "{}",
        bad.stderr_text()
    );
}

#[test]
fn missing_tools_are_named_and_refusals_quoted() {
    let dir = tempfile::tempdir().unwrap();
    let source = dir.path().join("a.c");
    fs::write(&source, "int main(void) { return nothing; }").unwrap();
    let prepared = Toolchains::default().prepare(&source, dir.path());
    assert_eq!(prepared.unwrap_err(), NotPrepared::Missing("a C compiler"));
    match Toolchains::find().prepare(&source, dir.path()) {
        Err(NotPrepared::Refused(words)) => assert!(words.contains("nothing"), "{words}"),
        Err(NotPrepared::Missing(_)) => {}
        Ok(_) => panic!("that does not compile"),
    }
}

#[test]
fn a_compiled_companion_is_reused_until_its_source_changes() {
    let dir = tempfile::tempdir().unwrap();
    let source = dir.path().join("a.c");
    let tools = Toolchains::find();
    let prepare = |code: &str| {
        fs::write(&source, format!("int main(void) {{ return {code}; }}")).unwrap();
        tools.prepare(&source, dir.path())
    };
    let Ok(first) = prepare("3") else { return };
    let again = prepare("3").unwrap();
    let other = prepare("4").unwrap();
    assert_eq!(first.get_program(), again.get_program());
    assert_ne!(first.get_program(), other.get_program());
}
