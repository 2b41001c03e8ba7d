//! `as _` is to whatever is wanted, although that may be said later: a box of an object, a number of another width.
//! outcomes:
//! "[10, 20] 1x 2\n[1, 2] [3, 9] 1.0 44\n"
use std::fmt::Display;
use std::rc::Rc;

#[derive(Clone, Copy)]
enum Grade {
    Low = 3,
    High = 9,
}

fn main() {
    let times: Vec<Box<dyn Fn(i32) -> i32>> = (1..3)
        .map(|factor| Box::new(move |x| x * factor) as _)
        .collect();
    let results: Vec<i32> = times.iter().map(|times| times(10)).collect();
    let shown: Vec<Rc<dyn Display>> = vec![Rc::new(1) as _, Rc::new("x") as _];
    let shown: String = shown.iter().map(|each| each.to_string()).collect();
    let numbers: Vec<&dyn Display> = [1, 2].iter().map(|n| n as _).collect();
    println!("{results:?} {shown} {}", numbers[1]);
    let mut widened = Vec::new();
    widened.push(1);
    widened.push(2u8 as _);
    let widened: &Vec<u16> = &widened;
    let grades: Vec<u8> = [Grade::Low, Grade::High]
        .iter()
        .map(|grade| *grade as _)
        .collect();
    let whole: f64 = 1 as _;
    let later = 44u8 as _;
    let wide: i64 = later;
    println!("{widened:?} {grades:?} {whole:?} {wide}");
}
