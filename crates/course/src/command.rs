//! The commands and their options.

use std::ffi::OsString;
use std::net::{IpAddr, Ipv4Addr};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, Parser, Subcommand};
use listing::Language;

use crate::root::Root;
use crate::shelf::Shelf;
use crate::{build, explore, grade, measure, new, run, serve};

/// Cargo calls `cargo-book book ...` for `cargo book ...`.
#[derive(Parser)]
#[command(bin_name = "cargo", disable_help_subcommand = true)]
enum Cargo {
    Book(Book),
}

/// Builds, serves and checks the course book.
#[derive(Args)]
#[command(version)]
struct Book {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serves the book on this machine and shows every change at once
    Serve(Serve),
    /// Builds the pages and checks every link in them
    Build {
        /// Where to put the pages [default: `book`, or build.build-dir of book.toml]
        #[arg(long, value_name = "DIR")]
        dest: Option<PathBuf>,
    },
    /// Runs a listing and says whether what it did is among what it may do
    Run {
        /// The listing, such as `races_lost_update`
        name: String,
        /// The language, where it exists in several
        #[arg(long, value_name = "LANGUAGE", value_parser = run::language)]
        lang: Option<Language>,
    },
    /// Finds everything a program can do, each with a shortest schedule
    ///
    /// Ends with 0 where it was explored whole, with 1 where there is an outcome that --forbid names or --only does not,
    /// with 2 where the program is not understood or not explored whole.
    Explore(Box<explore::Explore>),
    /// Grades a folder of programs by everything they can do
    ///
    /// None of them is run: each is compiled, and explored as `cargo book explore` does it, within limits. Ends with 0 where all are
    /// right, with 1 where one is wrong, with 2 where one does not compile or could not be decided.
    Grade(Box<grade::Grade>),
    /// Makes a Cargo project of a listing
    New {
        /// The listing, such as `races_lost_update`
        name: String,
        /// The project's directory, new or empty [default: the listing's name]
        #[arg(long, value_name = "DIR")]
        into: Option<PathBuf>,
    },
    /// Runs the measuring programs and writes what they measured
    Measure {
        /// One of listings/measure [default: all]
        name: Option<String>,
    },
}

/// How to serve.
#[derive(Args)]
pub struct Serve {
    /// The port; if it is in use, the next free one
    #[arg(long, short, default_value_t = 3000)]
    pub port: u16,
    /// The address to listen on
    #[arg(long, value_name = "ADDRESS", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    pub listen: IpAddr,
    /// What a class must enter once to use a server that others can reach [default: a new one, shown at the start]
    #[arg(long, value_name = "TOKEN", value_parser = serve::class_token)]
    pub class_token: Option<String>,
    /// The name under which others reach this server, where one in front of it speaks TLS: `book.example.org`
    #[arg(long, value_name = "HOST")]
    pub name: Option<String>,
    /// Open the book in the browser
    #[arg(long)]
    pub open: bool,
}

/// Does what the command line says.
pub fn run() -> Result<ExitCode> {
    let Cargo::Book(book) = Cargo::parse_from(arguments());
    let root = match &book.command {
        Command::New { name, into } => {
            return new::new(name, into.as_deref().unwrap_or(Path::new(name)));
        }
        Command::Run { name, lang } => return run::run(name, *lang),
        Command::Explore(options) => return Ok(explore::explore(Shelf::find()?.root(), options)),
        Command::Grade(options) => return Ok(grade::grade(options)),
        _ => Root::find()?,
    };
    match book.command {
        Command::Serve(options) => serve::run(&root, &options),
        Command::Build { dest } => build::run(&root, dest),
        Command::Measure { name } => measure::measure(root.path(), name.as_deref()),
        Command::New { .. } | Command::Run { .. } | Command::Explore(_) | Command::Grade(_) => {
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// The program's arguments, with `book` put in where it was called by its own name.
fn arguments() -> Vec<OsString> {
    let mut arguments: Vec<_> = std::env::args_os().collect();
    if arguments.get(1).is_none_or(|first| first != "book") {
        arguments.insert(arguments.len().min(1), "book".into());
    }
    arguments
}
