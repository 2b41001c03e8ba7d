//! A trait says what a type can do; generic functions ask for traits, and `dyn` chooses while the program runs.
trait Describe {
    fn describe(&self) -> String;
}

impl Describe for u32 {
    fn describe(&self) -> String {
        format!("number {self}")
    }
}

impl Describe for bool {
    fn describe(&self) -> String {
        format!("answer {self}")
    }
}

fn print_twice<T: Describe>(thing: T) {
    println!("{}, {}", thing.describe(), thing.describe());
}

fn main() {
    print_twice(7);
    let things: [Box<dyn Describe>; 2] = [Box::new(1), Box::new(true)];
    for thing in &things {
        println!("{}", thing.describe());
    }
}
