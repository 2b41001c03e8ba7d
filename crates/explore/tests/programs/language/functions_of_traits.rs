//! A trait's function is a value like another: whoever implements the trait has its body, also behind `dyn Fn`.
//! outcomes:
//! "-2.0 2.0 3 x 3 []\n-1 [\"1\", \"2\"] (1, \"y\")\n"
use std::ops::{Add, Neg, Not};

type Real = Box<dyn Fn(f64) -> f64>;

fn named(name: &str) -> Real {
    match name {
        "neg" => Box::new(Neg::neg),
        _ => Box::new(f64::sqrt),
    }
}

fn main() {
    let add: Box<dyn Fn(i32, i32) -> i32> = Box::new(Add::add);
    let text: Box<dyn Fn(&String) -> String> = Box::new(ToString::to_string);
    let widen: Option<Box<dyn Fn(u8) -> u32>> = Some(Box::new(From::from));
    let empty: Box<dyn Fn() -> Vec<u8>> = Box::new(Default::default);
    print!(
        "{:?} {:?} {} ",
        named("neg")(2.0),
        named("sqrt")(4.0),
        add(1, 2)
    );
    println!(
        "{} {} {:?}",
        text(&"x".to_string()),
        widen.unwrap()(3),
        empty()
    );
    let not: &dyn Fn(i32) -> i32 = &Not::not;
    let texts: Vec<String> = [1, 2].iter().map(ToString::to_string).collect();
    let copy: Box<dyn Fn(&(u8, String)) -> (u8, String)> = Box::new(Clone::clone);
    println!("{} {texts:?} {:?}", not(0), copy(&(1, "y".to_string())));
}
