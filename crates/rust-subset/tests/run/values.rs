use std::collections::HashMap;
use std::rc::Rc;
use std::cell::RefCell;

#[derive(Debug, Clone, Default)]
struct Config {
    name: String,
    level: u8,
    tags: Vec<String>,
}

#[derive(Debug)]
struct Node {
    value: i32,
    children: Vec<Rc<RefCell<Node>>>,
}

fn depth(node: &Rc<RefCell<Node>>) -> usize {
    1 + node.borrow().children.iter().map(depth).max().unwrap_or(0)
}

fn longest<'a>(a: &'a str, b: &'a str) -> &'a str {
    if a.len() >= b.len() { a } else { b }
}

fn swap_in(list: &mut Vec<i32>, at: usize, value: i32) -> i32 {
    std::mem::replace(&mut list[at], value)
}

fn order(log: &mut Vec<u32>, n: u32) -> u32 {
    log.push(n);
    n
}

fn main() {
    let base = Config { name: "base".to_string(), level: 3, tags: vec!["x".to_string()] };
    let derived = Config { name: "derived".to_string(), ..base.clone() };
    println!("{derived:?} {:?}", base);
    let moved = Config { level: 9, ..base };
    println!("{} {}", moved.name, moved.tags.len());
    let leaf = Rc::new(RefCell::new(Node { value: 3, children: vec![] }));
    let root = Rc::new(RefCell::new(Node { value: 1, children: vec![leaf.clone()] }));
    leaf.borrow_mut().value += 10;
    println!("{} {}", root.borrow().children[0].borrow().value, depth(&root));
    println!("{} {}", Rc::strong_count(&leaf), root.borrow().value);
    println!("{}", longest("hello", "hi"));
    let mut list = vec![1, 2, 3];
    println!("{} {list:?}", swap_in(&mut list, 1, 20));
    let mut counts: HashMap<String, u32> = HashMap::new();
    for word in "a b a c a".split(' ') {
        *counts.entry(word.to_string()).or_insert(0) += 1;
    }
    let mut sorted: Vec<_> = counts.into_iter().collect();
    sorted.sort();
    println!("{sorted:?}");
    let mut log = Vec::new();
    let mut array = [0; 3];
    array[order(&mut log, 1) as usize] = order(&mut log, 2);
    let sum = order(&mut log, 3) + order(&mut log, 4) * order(&mut log, 5);
    println!("{log:?} {array:?} {sum}");
    let mut x = 5;
    let y = {
        let r = &mut x;
        *r += 1;
        *r
    };
    x += y;
    println!("{x}");
    let mut a = [1, 2, 3];
    let mut b = a;
    b[0] = 100;
    a.swap(0, 2);
    println!("{a:?} {b:?}");
    let text = String::from("héllo");
    println!("{} {} {:?}", text.len(), text.chars().count(), text.char_indices().nth(2));
    let mut tuple = (1, (2, "x"));
    tuple.1.0 = 7;
    println!("{tuple:?}");
    let boxed = Box::new((String::from("left"), 5));
    let (left, right) = *boxed;
    println!("{left} {right}");
    let option: Option<&str> = Some("v");
    println!("{}", option.map(|v| v.len()).unwrap_or_default());
}
