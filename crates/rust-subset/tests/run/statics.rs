use std::cell::{Cell, RefCell};
use std::sync::atomic::{AtomicUsize, Ordering};

static COUNT: AtomicUsize = AtomicUsize::new(3);
static NAMES: [&str; 3] = ["a", "b", "c"];
static TABLE: &[(u32, &str)] = &[(1, "one"), (2, "two")];
const SIZE: usize = 2 + 2;
const ORIGIN: Point = Point { x: 0, y: SIZE as i32 };

#[derive(Debug, Clone, Copy)]
struct Point {
    x: i32,
    y: i32,
}

thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(1) };
    static LOG: RefCell<Vec<String>> = RefCell::new(vec!["start".to_string()]);
}

fn smallest() -> &'static i32 {
    &5
}

fn digits() -> &'static [u8] {
    b"0123"
}

const fn square(n: u32) -> u32 {
    n * n
}

const SQUARES: [u32; 3] = [square(1), square(2), square(3)];

fn main() {
    COUNT.fetch_add(1, Ordering::SeqCst);
    println!("{}", COUNT.load(Ordering::SeqCst));
    println!("{} {}", NAMES[1], NAMES.len());
    println!("{:?}", TABLE);
    println!("{ORIGIN:?} {}", ORIGIN.x + ORIGIN.y);
    DEPTH.with(|depth| depth.set(depth.get() + 1));
    println!("{}", DEPTH.get());
    LOG.with(|log| log.borrow_mut().push("next".to_string()));
    LOG.with_borrow(|log| println!("{log:?}"));
    println!("{} {:?}", smallest(), digits());
    println!("{SQUARES:?}");
    let array = [[0u8; SIZE]; 2];
    println!("{array:?}");
}
