//! `core::sync`: only `atomic`.
