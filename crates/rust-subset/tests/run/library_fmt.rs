// Formatting.
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::fmt;

#[derive(Debug, Clone, Default, PartialEq)]
struct Point {
    x: i32,
    y: f64,
    name: Option<String>,
}
#[derive(Debug)]
struct Pair(i32, &'static str);
#[derive(Debug)]
struct Unit;
#[derive(Debug)]
enum Shape {
    Empty,
    Circle { r: f32 },
    Line(Point, Box<Point>),
}
struct Money(u32);
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() {
            write!(f, "${}.{:02}", self.0 / 100, self.0 % 100)
        } else {
            f.pad(&format!("{}c", self.0))
        }
    }
}
impl fmt::LowerHex for Money {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        fmt::LowerHex::fmt(&self.0, f)
    }
}

fn main() {
    println!("[{:5}] [{:<5}] [{:>5}] [{:^5}] [{:*^7}] [{:05}] [{:+}]", 42, 42, 42, 42, 42, -42, 42);
    println!("[{:5}] [{:<5}] [{:>5}] [{:^5}] [{:.2}] [{:-^9.3}]", "ab", "ab", "ab", "ab", "abcdef", "abcdef");
    println!("{:x} {:X} {:#x} {:#010b} {:o} {:#o} {:08b} {:x}", 255, 255, 255, 5, 8, 8, 5, -1i8);
    println!("{} {} {} {:?} {:?} {}", 1.0, 1.5e10, 0.1 + 0.2, 1.0, 1e21, 1e-7);
    println!("{:.3} {:8.2} {:<8.2}| {:+.1} {:08.3} {:e} {:?}", 3.14159, 2.5, 2.5, 1.0, -3.14159, 1234.5, f64::NAN);
    println!("{:?} {:?} {:?} {} {}", 0.1f32, f32::MAX, f64::INFINITY, f64::NEG_INFINITY, 100000000.0f32);
    println!("{:?} {:?} {:?} {:?}", "q\"uo\te\n", 'c', '\'', "é\u{1}");
    let width = 6;
    let value = 1.23456;
    println!("[{value:width$.2}] [{:>1$}] [{:.*}] [{:>w$}] {0} {1}", 7, 4, 9.8765, "z", w = 3);
    let p = Point { x: 1, y: -0.5, name: Some("n".into()) };
    println!("{p:?}");
    println!("{p:#?}");
    println!("{:?} {:#?} {:?} {:#?}", Pair(1, "a"), Pair(2, "b"), Unit, Unit);
    println!("{:?} {:?}", Shape::Empty, Shape::Circle { r: 2.0 });
    println!("{:#?}", Shape::Line(p.clone(), Box::new(Point::default())));
    println!("{:?} {:?} {:?} {:#?}", (1, "a"), ((),), [Some(1), None], (1, [2, 3]));
    println!("{:?} {:#?}", Vec::<i32>::new(), Vec::<i32>::new());
    println!("{} {:#} [{:>8}] [{:<6}] {:x} {:#x}", Money(1234), Money(1234), Money(5), Money(5), Money(255), Money(255));
    let mut map = BTreeMap::new();
    map.insert("k", vec![1, 2]);
    map.insert("a", vec![]);
    println!("{map:?} {map:#?}");
    let mut hash = HashMap::new();
    hash.insert(1, 'x');
    println!("{hash:?} {:?}", VecDeque::from([1, 2]));
    println!("{:02}:{:02} {{}} {:?} {:5}|{:<5}|{:^5}|", 1, 2, true, true, false, 'c');
    println!("{:?} {:03?} {:#?} {:x?} {:#X?}", [1.0, 2.5], [1, 2], "x", [10, 255], [10]);
    println!("{}", format_args!("{} {}", 1, "two"));
    let s = format!("{:>1$}", "r", 3) + &format!("{0}{0}{1}{name}", 1, 2, name = 3);
    println!("{s} {}", s.len());
    println!("{:?} {:?}", Ok::<i32, ()>(1), Err::<(), _>("e"));
    println!("{:?} {:?} {:?}", 1..2, ..=3, std::cmp::Ordering::Less);
    println!("{:10?}|{:<4}|{:>4}|", Some(1), u8::MAX, i64::MIN);
    eprintln!("not shown");
    assert_eq!(format!("{:?}", std::time::Duration::from_millis(1500)), "1.5s");
    println!("{:?} {:?} {:.1?}", std::time::Duration::from_micros(1500), std::time::Duration::from_secs(2), std::time::Duration::from_nanos(1_234_567));
}
