//! Compiling and running programs with limits on time, memory and output.
//!
//! [`run`] starts one program in a process group of its own, keeps what it prints, and kills the whole group at the end.
//! [`CargoBuild`] builds the crate `listings` once; [`compile`] then calls rustc directly with the libraries built there.
//! [`Toolchains`] finds compilers and interpreters for the other languages.

mod capture;
mod cargo;
mod compile;
mod launch;
mod limits;
mod run;
mod toolchain;

pub use cargo::{CargoBuild, Crates};
pub use compile::{Emit, Optimize, compile};
pub use limits::Limits;
pub use run::{Run, run};
pub use toolchain::{NotPrepared, Toolchains};
