//! `cargo book measure`: runs the measuring programs and writes what they measured, with the machine described. The book's build
//! only renders these files, so its pages do not depend on the machine that builds them.

mod machine;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Duration;

use anyhow::{Context, Result, anyhow, bail};
use listing::measured::{Machine, Measured, parse};
use runner::{CargoBuild, Emit, Limits, NotPrepared, Optimize, Toolchains};

/// Runs `listings/measure/NAME.*`, or all there are, and writes `listings/measured/NAME.json`.
pub fn measure(root: &Path, name: Option<&str>) -> Result<ExitCode> {
    let listings = root.join("listings");
    let programs = programs(&listings.join("measure"), name)?;
    let scratch = tempfile::tempdir().context("no temporary directory")?;
    let machine = machine::describe();
    let (mut failed, mut written) = (false, Vec::new());
    for program in &programs {
        eprintln!("measuring {}", program.display());
        match one(&listings, program, scratch.path(), &machine) {
            Ok(file) => written.push(file),
            Err(error) => {
                failed = true;
                eprintln!("error: {error:#}");
            }
        }
    }
    for file in written {
        eprintln!("wrote {}", file.display());
    }
    Ok(if failed {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

/// The measuring programs: one, or all, by name.
fn programs(directory: &Path, name: Option<&str>) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(directory).with_context(|| format!("{}", directory.display()))?;
    let mut programs: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| {
            path.extension()
                .is_some_and(|e| ["rs", "py", "go", "c"].iter().any(|x| e == *x))
        })
        .collect();
    programs.sort();
    let stems: Vec<_> = programs
        .iter()
        .filter_map(|p| p.file_stem()?.to_str())
        .collect();
    if let Some(twice) = stems.windows(2).find(|pair| pair[0] == pair[1]) {
        bail!(
            "two measuring programs are named {}\n    rename one in {}",
            twice[0],
            directory.display()
        );
    }
    let Some(name) = name else {
        return Ok(programs);
    };
    let Some(at) = stems.iter().position(|stem| *stem == name) else {
        bail!(
            "there is no measuring program `{name}`\n    there are: {}",
            stems.join(", ")
        );
    };
    Ok(vec![programs.swap_remove(at)])
}

fn one(listings: &Path, program: &Path, scratch: &Path, machine: &Machine) -> Result<PathBuf> {
    let mut command = command(listings, program, scratch)?;
    // A measuring program may leave files behind; not beside the sources.
    command.current_dir(scratch);
    let limits = Limits {
        wall: Duration::from_secs(900),
        ..Limits::for_tools()
    };
    let run = runner::run(command, &limits).with_context(|| format!("{}", program.display()))?;
    if !run.succeeded() {
        let ended = run.observed.ended;
        bail!(
            "{} ended with {ended:?}\n{}",
            program.display(),
            run.stderr_text()
        );
    }
    let printed = String::from_utf8(run.observed.stdout)
        .with_context(|| format!("{} did not print text", program.display()))?;
    let values = parse(program, &printed).map_err(|problems| {
        let all: Vec<String> = problems.iter().map(ToString::to_string).collect();
        anyhow!("{}", all.join("\n"))
    })?;
    let measured = Measured {
        machine: machine.clone(),
        values,
    };
    let stem = program.file_stem().unwrap_or_default();
    let file = listings.join("measured").join(stem).with_extension("json");
    let text = serde_json::to_string_pretty(&measured)? + "\n";
    fs::create_dir_all(listings.join("measured"))?;
    fs::write(&file, text).with_context(|| format!("{}", file.display()))?;
    Ok(file)
}

/// Compiles the program, optimized where it is Rust; how to start it.
fn command(listings: &Path, program: &Path, scratch: &Path) -> Result<Command> {
    if program.extension().is_some_and(|e| e == "rs") {
        let crates = CargoBuild::new(listings, "listings", None)
            .map_err(|words| anyhow!(words))?
            .crates;
        let executable = scratch
            .join("measure")
            .with_extension(std::env::consts::EXE_EXTENSION);
        let emit = Emit::Executable(&executable);
        let run = runner::compile(listings, program, &crates, Optimize::Fully, emit)?;
        if !run.succeeded() {
            bail!(
                "{} does not compile\n{}",
                program.display(),
                run.stderr_text()
            );
        }
        return Ok(Command::new(executable));
    }
    Toolchains::find()
        .prepare(program, scratch)
        .map_err(|why| match why {
            NotPrepared::Missing(tool) => anyhow!("{}: {tool} is not installed", program.display()),
            NotPrepared::Refused(words) => {
                anyhow!("{} does not compile\n{words}", program.display())
            }
        })
}
