//! States for pictures.
