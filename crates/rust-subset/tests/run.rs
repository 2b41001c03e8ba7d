//! Every program in `tests/run` prints the same under the machine as it does when rustc compiled it. All of them are
//! deterministic, so the machine may run them under any schedule.

use machine::{Config, End, Machine, Model};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::rc::Rc;

/// No program here makes more visible steps.
const MAX_STEPS: usize = 200_000;

#[test]
fn programs_print_what_they_print_natively() {
    let programs = programs();
    assert!(!programs.is_empty(), "tests/run holds no programs");
    let native = native(&programs);
    let mut problems = String::new();
    for (name, source) in &programs {
        let found = explored(source);
        let wanted = &native[name];
        if found.as_ref() != Ok(wanted) {
            let found = found.unwrap_or_else(|problem| problem);
            writeln!(
                problems,
                "== {name}\n-- natively\n{wanted}\n-- machine\n{found}"
            )
            .unwrap();
        }
    }
    assert!(problems.is_empty(), "{problems}");
}

/// The programs by name; `ONLY=name` chooses one.
fn programs() -> BTreeMap<String, String> {
    let only = std::env::var("ONLY").ok();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/run");
    let files = fs::read_dir(folder).expect("tests/run can be read");
    files
        .map(|file| file.expect("tests/run can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .map(|path| {
            (
                stem(&path),
                fs::read_to_string(&path).expect("a program can be read"),
            )
        })
        .filter(|(name, _)| only.as_ref().is_none_or(|only| only == name))
        .collect()
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// What each program prints and how it ends, compiled by rustc: all in one crate, each a module, chosen by argument.
fn native(programs: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("run");
    fs::create_dir_all(&folder).expect("the target folder can be written");
    let mut main = String::from("#![allow(warnings)]\nuse std::process::ExitCode;\n");
    let mut arms = String::new();
    for (name, source) in programs {
        let module = folder.join(format!("{name}.rs"));
        let entry = "
pub fn entry() -> std::process::ExitCode { std::process::Termination::report(main()) }
";
        fs::write(&module, format!("{source}{entry}")).expect("a module can be written");
        writeln!(main, "mod {name};").unwrap();
        writeln!(arms, "        \"{name}\" => {name}::entry(),").unwrap();
    }
    writeln!(
        main,
        "fn main() -> ExitCode {{\n    match std::env::args().nth(1).unwrap().as_str() {{"
    )
    .unwrap();
    writeln!(main, "{arms}        _ => ExitCode::FAILURE,\n    }}\n}}").unwrap();
    let source = folder.join("all.rs");
    fs::write(&source, main).expect("the crate can be written");
    let binary = compile(&source);
    programs
        .keys()
        .map(|name| (name.clone(), run(&binary, name)))
        .collect()
}

fn compile(source: &Path) -> PathBuf {
    let binary = source.with_extension("bin");
    let mut rustc = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    rustc
        .args(["--edition", "2024", "-C", "debug-assertions=on", "-o"])
        .arg(&binary)
        .arg(source);
    let output = rustc.output().expect("rustc starts");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    binary
}

fn run(binary: &Path, name: &str) -> String {
    let output = Command::new(binary)
        .arg(name)
        .output()
        .expect("a program starts");
    let code = output.status.code().unwrap_or(-1);
    format!("{}[exit {code}]", String::from_utf8_lossy(&output.stdout))
}

/// The same from the machine, under the schedule that always takes the first choice.
fn explored(source: &str) -> Result<String, String> {
    let program =
        rust_subset::compile(source, &rust_subset::Options::default()).map_err(|diagnostics| {
            let line = |diagnostic: &program::Diagnostic| {
                format!("line {}: {}\n", diagnostic.span.line, diagnostic.text)
            };
            diagnostics.iter().map(line).collect::<String>()
        })?;
    let machine = Machine::new(Rc::new(program), Config::default());
    let mut state = machine.initial();
    let mut printed = String::new();
    for _ in 0..MAX_STEPS {
        let Some(&choice) = machine.enabled(&state).first() else {
            return Err(format!("{printed}[stuck: {:?}]", machine.stuck(&state)));
        };
        let step = machine.step(&mut state, choice);
        printed.push_str(&step.printed);
        match step.end {
            Some(End::Exit(code)) => return Ok(format!("{printed}[exit {code}]")),
            Some(End::Panic(_)) => return Ok(format!("{printed}[exit 101]")),
            Some(end) => return Err(format!("{printed}[{end:?}]")),
            None => {}
        }
    }
    Err(format!("{printed}[does not end]"))
}
