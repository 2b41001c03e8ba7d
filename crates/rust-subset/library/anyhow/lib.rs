//! `anyhow`.

pub use anyhow::chain::Chain;
pub use anyhow::error::{Context, Error, Result};

/// `Ok` at anyhow's error type.
pub fn Ok<T>(value: T) -> Result<T> {
    core::result::Result::Ok(value)
}
