//! What happens once, or once in each thread: `Once`, `OnceLock`, `LazyLock`, `thread_local!`.

use crate::dice::Dice;
use crate::frame::{Body, Frame};

const ITEMS: &str = "static ONCE: Once = Once::new();
static CELL: OnceLock<i32> = OnceLock::new();
static A: AtomicI32 = AtomicI32::new(0);
static LAZY: LazyLock<i32> = LazyLock::new(|| A.fetch_add(1, Ordering::SeqCst) + 5);
static LOUD: LazyLock<i32> = LazyLock::new(|| { println!(\"made\"); 2 });
static NEVER: LazyLock<i32> = LazyLock::new(|| panic!(\"never made\"));
static CHAIN: LazyLock<i32> = LazyLock::new(|| *LAZY + CELL.get_or_init(|| 3));
thread_local! {
    static MINE: Cell<i32> = const { Cell::new(1) };
    static LIST: RefCell<Vec<i32>> = RefCell::new(vec![A.fetch_add(1, Ordering::SeqCst)]);
    static LAST: Farewell = Farewell(Cell::new(0));
}
struct Farewell(Cell<i32>);
impl Drop for Farewell {
    fn drop(&mut self) {
        println!(\"farewell {}\", self.0.get());
    }
}
";

pub fn frame(dice: &mut Dice) -> Frame {
    let threads = super::threads(dice);
    let mut frame = Frame::new(threads);
    frame.items += ITEMS;
    // Few things, so that threads meet at them.
    let about: Vec<usize> = (0..2).map(|_| dice.below(4)).collect();
    for thread in 0..=threads {
        let budget = super::budget(thread, threads, dice);
        let mut body = Body::new(thread, dice);
        for _ in 0..budget {
            body.pause();
            let line = match *body.dice.pick(&about) {
                0 => once(&mut body),
                1 => cell(&mut body),
                2 => lazy(&mut body),
                _ => local(&mut body),
            };
            body.line(line);
        }
        frame.bodies[thread] = body.done();
    }
    frame
}

fn once(body: &mut Body<'_>) -> String {
    let (thread, k) = (body.thread, body.small());
    match body.dice.below(7) {
        0 => format!("ONCE.call_once(|| println!(\"once {thread}\"));"),
        1 => format!("ONCE.call_once(|| A.store({k}, Ordering::Relaxed));"),
        2 => {
            format!("ONCE.call_once_force(|state| r += {k} + i32::from(state.is_poisoned()) * 8);")
        }
        3 => format!(
            "r += catch_unwind(AssertUnwindSafe(|| {{ ONCE.call_once(|| panic!(\"once\")); {k} }})).unwrap_or(6);"
        ),
        4 => "r += i32::from(ONCE.is_completed());".into(),
        5 => "r += { ONCE.wait(); A.load(Ordering::Relaxed) };".into(),
        _ => format!("ONCE.call_once(|| r += {k});"),
    }
}

fn cell(body: &mut Body<'_>) -> String {
    let k = body.small();
    match body.dice.below(7) {
        0 => format!("r += *CELL.get_or_init(|| {k});"),
        1 => format!("r += *CELL.get_or_init(|| A.fetch_add(1, Ordering::SeqCst) + {k});"),
        2 => format!("r += CELL.set({k}).map_or_else(|v| v + 30, |()| 1);"),
        3 => "r += *CELL.wait();".into(),
        4 => "r += catch_unwind(|| *CELL.get_or_init(|| panic!(\"not now\"))).unwrap_or(6);".into(),
        5 => "r += A.load(Ordering::SeqCst);".into(),
        _ => "r += CELL.get().copied().unwrap_or(40);".into(),
    }
}

fn lazy(body: &mut Body<'_>) -> String {
    match body.dice.below(6) {
        0 => "r += *LAZY;",
        1 => "r += *LOUD;",
        2 => "r += catch_unwind(|| *NEVER).unwrap_or(6);",
        3 => "r += *CHAIN;",
        4 => "r += A.fetch_add(1, Ordering::SeqCst);",
        _ => "r += *LazyLock::force(&LOUD);",
    }
    .into()
}

fn local(body: &mut Body<'_>) -> String {
    let k = body.small();
    match body.dice.below(5) {
        0 => format!("MINE.set(MINE.get() + {k});"),
        1 => "r += MINE.with(Cell::get);".into(),
        2 => format!(
            "r += LIST.with_borrow_mut(|list| {{ list.push({k}); list.iter().sum::<i32>() }});"
        ),
        // Whether main's are dropped at its end depends on the system.
        3 if body.thread > 0 => format!("LAST.with(|last| last.0.set({k}));"),
        3 => "r += MINE.take();".into(),
        _ => "r += thread::spawn(|| MINE.replace(9)).join().unwrap();".into(),
    }
}
