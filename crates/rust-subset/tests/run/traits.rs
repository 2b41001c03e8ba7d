use std::fmt::Display;
use std::rc::Rc;

trait Animal {
    fn name(&self) -> String;
    fn legs(&self) -> u32 {
        4
    }
    fn describe(&self) -> String {
        format!("{} with {} legs", self.name(), self.legs())
    }
}

struct Dog;
struct Bird {
    name: String,
}

impl Animal for Dog {
    fn name(&self) -> String {
        "dog".to_string()
    }
}

impl Animal for Bird {
    fn name(&self) -> String {
        self.name.clone()
    }
    fn legs(&self) -> u32 {
        2
    }
}

impl Drop for Bird {
    fn drop(&mut self) {
        println!("bye {}", self.name);
    }
}

trait Shape {
    const SIDES: u32;
    type Unit: Display;
    fn unit(&self) -> Self::Unit;
}

struct Square(u32);
struct Label(&'static str);

impl Shape for Square {
    const SIDES: u32 = 4;
    type Unit = u32;
    fn unit(&self) -> u32 {
        self.0
    }
}

impl Shape for Label {
    const SIDES: u32 = 0;
    type Unit = &'static str;
    fn unit(&self) -> &'static str {
        self.0
    }
}

fn show<S: Shape>(shape: &S) -> String {
    format!("{}:{}", S::SIDES, shape.unit())
}

struct Stack<T> {
    items: Vec<T>,
}

impl<T: Clone + Default> Stack<T> {
    fn new() -> Self {
        Stack { items: Vec::new() }
    }
    fn push(&mut self, item: T) -> &mut Self {
        self.items.push(item);
        self
    }
    fn top_or_default(&self) -> T {
        self.items.last().cloned().unwrap_or_default()
    }
}

struct Countdown(u32);

impl Iterator for Countdown {
    type Item = u32;
    fn next(&mut self) -> Option<u32> {
        if self.0 == 0 {
            return None;
        }
        self.0 -= 1;
        Some(self.0)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
struct Version {
    major: u32,
    minor: u32,
}

impl std::ops::Add for Version {
    type Output = Version;
    fn add(self, other: Version) -> Version {
        Version { major: self.major + other.major, minor: self.minor + other.minor }
    }
}

impl std::ops::AddAssign<u32> for Version {
    fn add_assign(&mut self, minor: u32) {
        self.minor += minor;
    }
}

fn main() {
    let animals: Vec<Box<dyn Animal>> = vec![Box::new(Dog), Box::new(Bird { name: "owl".to_string() })];
    for animal in &animals {
        println!("{}", animal.describe());
    }
    let shared: Rc<dyn Animal> = Rc::new(Bird { name: "crow".to_string() });
    let other = Rc::clone(&shared);
    println!("{} {}", other.name(), Rc::strong_count(&shared));
    drop(shared);
    println!("still {}", other.legs());
    println!("{} {}", show(&Square(3)), show(&Label("x")));
    let mut stack = Stack::new();
    println!("{}", stack.top_or_default());
    stack.push(1).push(2);
    println!("{}", stack.top_or_default());
    println!("{:?}", Countdown(4).collect::<Vec<_>>());
    println!("{}", Countdown(5).zip(Countdown(3)).map(|(a, b)| a * b).sum::<u32>());
    let mut version = Version { major: 1, ..Version::default() } + Version { major: 0, minor: 3 };
    version += 2;
    println!("{version:?} {}", version > Version { major: 1, minor: 4 });
}
