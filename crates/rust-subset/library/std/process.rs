//! `std::process`, as far as it concerns the running process.

use core::fmt;

#[intrinsic = "exit"]
#[track_caller]
fn exit_with(code: i32) -> ! {
    loop {}
}
/// Of the code, whoever waits for the process sees eight bits.
#[track_caller]
pub fn exit(code: i32) -> ! {
    exit_with(code & 255)
}
#[intrinsic = "abort"]
#[track_caller]
pub fn abort() -> ! {
    loop {}
}
pub fn id() -> u32 {
    1
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ExitCode {
    pub(crate) code: u8,
}
impl ExitCode {
    pub const SUCCESS: ExitCode = ExitCode { code: 0 };
    pub const FAILURE: ExitCode = ExitCode { code: 1 };
    #[track_caller]
    pub fn exit_process(self) -> ! {
        exit(self.code as i32)
    }
}
impl From<u8> for ExitCode {
    fn from(code: u8) -> ExitCode {
        ExitCode { code }
    }
}

#[lang = "termination"]
pub trait Termination {
    fn report(self) -> ExitCode;
}
impl Termination for () {
    fn report(self) -> ExitCode {
        ExitCode { code: 0 }
    }
}
impl Termination for ! {
    fn report(self) -> ExitCode {
        self
    }
}
impl Termination for ExitCode {
    fn report(self) -> ExitCode {
        self
    }
}
impl<T: Termination, E: fmt::Debug> Termination for Result<T, E> {
    fn report(self) -> ExitCode {
        match self {
            Ok(value) => value.report(),
            Err(error) => {
                eprintln!("Error: {:?}", error);
                ExitCode { code: 1 }
            }
        }
    }
}
