#[derive(Debug, Clone, PartialEq)]
enum Expr {
    Num(i64),
    Add(Box<Expr>, Box<Expr>),
    Mul(Box<Expr>, Box<Expr>),
    Neg { inner: Box<Expr> },
}

use Expr::*;

fn eval(expr: &Expr) -> i64 {
    match expr {
        Num(n) => *n,
        Add(a, b) => eval(a) + eval(b),
        Mul(a, b) => eval(a) * eval(b),
        Neg { inner } => -eval(inner),
    }
}

fn classify(n: i32) -> &'static str {
    match n {
        i32::MIN..=-1 => "negative",
        0 => "zero",
        1 | 2 | 3 => "small",
        x if x % 2 == 0 => "even",
        _ => "odd",
    }
}

fn slices(list: &[i32]) -> String {
    match list {
        [] => "empty".to_string(),
        [one] => format!("one {one}"),
        [first, .., last] if first == last => format!("same {first}"),
        [first, middle @ .., last] => format!("{first} {} {last}", middle.len()),
    }
}

fn words(text: &str) -> u32 {
    match text {
        "one" => 1,
        "two" | "zwei" => 2,
        _ => 0,
    }
}

const LIMIT: u32 = 7;

fn limit(n: u32) -> bool {
    matches!(n, LIMIT)
}

fn pick(option: Option<Result<i32, String>>) -> String {
    match option {
        Some(Ok(n @ 1..=9)) => format!("digit {n}"),
        Some(Ok(n)) => format!("number {n}"),
        Some(Err(text)) if text.is_empty() => "blank".to_string(),
        Some(Err(text)) => text,
        None => "none".to_string(),
    }
}

fn either(value: Result<i32, i32>) -> i32 {
    let (Ok(n) | Err(n)) = value;
    n
}

fn first_word(text: &str) -> Option<&str> {
    let Some(space) = text.find(' ') else {
        return None;
    };
    Some(&text[..space])
}

fn chain(a: Option<i32>, b: Option<i32>) -> i32 {
    if let Some(x) = a
        && let Some(y) = b
        && x < y
    {
        x + y
    } else if let Some(x) = a {
        x
    } else {
        -1
    }
}

fn main() {
    let expr = Add(Box::new(Num(2)), Box::new(Mul(Box::new(Num(3)), Box::new(Neg { inner: Box::new(Num(4)) }))));
    println!("{} {:?}", eval(&expr), expr);
    println!("{}", expr.clone() == expr);
    for n in [-5, 0, 2, 8, 9] {
        println!("{}", classify(n));
    }
    for list in [&[][..], &[1], &[1, 2, 1], &[1, 2, 3, 4]] {
        println!("{}", slices(list));
    }
    println!("{} {} {}", words("one"), words("zwei"), words("x"));
    println!("{} {}", limit(7), limit(8));
    for option in [Some(Ok(5)), Some(Ok(50)), Some(Err(String::new())), Some(Err("bad".to_string())), None] {
        println!("{}", pick(option));
    }
    println!("{} {}", either(Ok(1)), either(Err(2)));
    println!("{:?} {:?}", first_word("hello world"), first_word("x"));
    println!("{} {} {}", chain(Some(1), Some(2)), chain(Some(3), Some(2)), chain(None, None));
    let mut pair = (1, String::from("a"));
    let (ref mut n, ref s) = pair;
    *n += 5;
    println!("{n} {s}");
    pair.1.push('b');
    println!("{pair:?}");
    let [a, b, c] = [1, 2, 3];
    println!("{}", a + b + c);
    let mut stack = vec![1, 2, 3];
    while let Some(top) = stack.pop() {
        print!("{top} ");
    }
    println!();
    let whole @ (left, _) = (1, 2);
    println!("{whole:?} {left}");
    let mut option = Some(3);
    if let Some(n) = &mut option {
        *n *= 2;
    }
    println!("{option:?}");
    let c = 'k';
    println!("{}", match c { 'a'..='j' => 1, 'k'..='z' => 2, _ => 3 });
    let nested = ((1, 2), [3, 4]);
    let ((_, x), [y, _]) = nested;
    println!("{}", x * y);
}
