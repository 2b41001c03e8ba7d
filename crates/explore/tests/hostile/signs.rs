fn main() { let 名前 = "\u{0}\u{202e}\u{10ffff}"; println!("{名前:é^9}"); let r#fn = b'\xff'; println!("{}", r#fn as char); }
