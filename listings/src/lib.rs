//! The programs that the book shows are in `src/bin`; this library is empty. `cargo test -p listings` checks them all.
