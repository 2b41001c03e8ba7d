//! Compiling and running programs with limits on time, memory and output.
//!
//! [`run`] starts one program in a process group of its own, keeps what it prints, and kills the whole group at the end.
//! [`CargoBuild`] builds the crate `listings` once; [`compile`] then calls rustc directly with the libraries built there.
//! [`Service`] compiles and runs what readers send to the book's server.
//! [`Toolchains`] finds compilers and interpreters for the other languages.

mod capture;
mod cargo;
mod compile;
mod launch;
mod limits;
mod run;
pub mod sandbox;
mod service;
mod stop;
mod toolchain;

pub use cargo::{CargoBuild, Crates};
pub use compile::{Emit, Optimize, check, compile};
pub use limits::Limits;
pub use run::{Run, run, run_until};
pub use service::{Answer, Edition, Job, Kind, Progress, Ran, Seen, Service};
pub use stop::Stop;
pub use toolchain::{NotPrepared, Toolchains};
