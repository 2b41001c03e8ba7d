//! Escapes as `{:?}` makes them, where a mark stays with the character before it, and parts from the end.
//! outcomes:
//! "a\\'b\\\"c\\ńé\\u{{200b}}\n\\u{{301}}a\n[\"b\", \"a\"]\n[\"y\", \"x\"]\n0\n"
fn main() {
    println!("{}", "a'b\"c\n\u{301}e\u{301}\u{200b}".escape_debug());
    println!("{}", "\u{301}a".escape_debug());
    println!("{:?}", "a.b.".rsplit_terminator('.').collect::<Vec<_>>());
    println!("{:?}", "x--y".rsplit_terminator("--").collect::<Vec<_>>());
    println!("{}", "".rsplit_terminator('.').count());
}
