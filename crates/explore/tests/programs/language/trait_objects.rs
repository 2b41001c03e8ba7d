//! Methods found when the program runs.
//! outcomes:
//! "woof meow 2\n"
trait Animal {
    fn sound(&self) -> String;
    fn legs(&self) -> usize {
        4
    }
}

struct Dog;
struct Cat {
    mood: u8,
}

impl Animal for Dog {
    fn sound(&self) -> String {
        "woof".into()
    }
}

impl Animal for Cat {
    fn sound(&self) -> String {
        (if self.mood > 3 { "purr" } else { "meow" }).to_string()
    }
    fn legs(&self) -> usize {
        2 + self.mood as usize
    }
}

fn main() {
    let animals: Vec<Box<dyn Animal>> = vec![Box::new(Dog), Box::new(Cat { mood: 0 })];
    let sounds: Vec<String> = animals.iter().map(|animal| animal.sound()).collect();
    println!("{} {}", sounds.join(" "), animals[1].legs());
}
