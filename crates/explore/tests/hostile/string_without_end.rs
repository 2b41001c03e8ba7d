fn main() { let mut text = String::from("x"); loop { text = format!("{text}{text}"); } }
