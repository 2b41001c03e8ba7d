//! One function for many types.
//! outcomes:
//! "7 pear 3\n"
fn largest<T: PartialOrd + Copy>(items: &[T]) -> T {
    let mut best = items[0];
    for &item in items {
        if item > best {
            best = item;
        }
    }
    best
}

struct Stack<T> {
    items: Vec<T>,
}

impl<T> Stack<T> {
    fn new() -> Self {
        Stack { items: Vec::new() }
    }

    fn push(&mut self, item: T) -> &mut Self {
        self.items.push(item);
        self
    }
}

fn main() {
    let mut stack = Stack::new();
    stack.push('a').push('b').push('c');
    println!("{} {} {}", largest(&[3, 7, 5]), largest(&["fig", "pear"]), stack.items.len());
}
