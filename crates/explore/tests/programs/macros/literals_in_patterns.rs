//! `stringify!` and `concat!` stand for literals in patterns too.
//! outcomes:
//! "Ok(Red) Ok(Blue) Err(\"x\") Err(\"first\")\n"
use std::str::FromStr;

macro_rules! names {
    ($kind:ident: $($name:ident),*) => {
        #[derive(Debug)]
        enum $kind { $($name),* }
        impl FromStr for $kind {
            type Err = String;
            fn from_str(text: &str) -> Result<Self, String> {
                match text {
                    $(stringify!($name) => Ok($kind::$name),)*
                    concat!("a", 1) => Err("first".to_string()),
                    other => Err(other.to_string()),
                }
            }
        }
    };
}
names!(Color: Red, Blue);

fn main() {
    let blue = Color::from_str("Blue");
    println!(
        "{:?} {:?} {:?} {:?}",
        "Red".parse::<Color>(),
        blue,
        "x".parse::<Color>(),
        "a1".parse::<Color>()
    );
}
