//! `once_cell`. Its cells are std's, with a few methods more and words of their own.
