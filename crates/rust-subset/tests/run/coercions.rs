use std::error::Error;
use std::fmt;
use std::rc::Rc;
use std::sync::Arc;

trait Speak {
    fn say(&self) -> String;
}

struct Dog(u8);

impl Speak for Dog {
    fn say(&self) -> String {
        format!("wuff {}", self.0)
    }
}

struct Kept<T: ?Sized> {
    number: u32,
    of: T,
}

#[derive(Debug)]
struct Missing;

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("missing")
    }
}

impl Error for Missing {}

fn shown(error: impl Error) -> String {
    format!("{error} {error:?} {}", error.source().is_some())
}

fn step(twice: bool) -> impl Fn(i32) -> i32 {
    if twice { |x| x * 2 } else { |x| x + 1 }
}

fn by_number(n: u8) -> impl Fn(i32) -> i32 {
    match n {
        0 => |x| x,
        1 => |x: i32| -x,
        _ => |_| 0,
    }
}

macro_rules! next {
    ($e:expr) => {{
        let one = 1;
        $e + one
    }};
}

macro_rules! one_or_two {
    ($e:expr) => {
        if $e { 1 } else { 2 }
    };
}

fn chosen(b: bool) -> i32 {
    one_or_two!(b) + 1
}

fn far(n: i32) -> i32 {
    next!(n) * 5
}

fn near(n: i32) -> i64 {
    next!(n) as i64
}

fn apart(n: i32) -> bool {
    next!(n);
    next!(n) == 4
}

fn passed_on(fail: bool) -> Result<u8, Box<dyn Error>> {
    let inner: Result<u8, Box<dyn Error>> = if fail { Err(Missing.into()) } else { Ok(1) };
    Ok(inner? + 1)
}

fn main() {
    let boxed: Box<Kept<dyn Speak>> = Box::new(Kept {
        number: 1,
        of: Dog(7),
    });
    println!("{} {}", boxed.number, boxed.of.say());
    let lent: &Kept<dyn Speak> = &Kept {
        number: 2,
        of: Dog(8),
    };
    println!("{} {}", lent.number, lent.of.say());
    let counted: Rc<Kept<[u8]>> = Rc::new(Kept {
        number: 3,
        of: [1, 2, 3],
    });
    println!("{} {:?}", counted.number, &counted.of);
    println!("{}", shown(Missing));
    println!("{}", shown(Box::new(Missing)));
    println!("{}", shown(Arc::new(Missing)));
    let wrapped: Box<dyn Error> = Box::new(Box::new(Missing));
    println!("{wrapped}");
    println!(
        "{:?} {:?}",
        passed_on(true).is_err(),
        passed_on(false).is_ok()
    );
    println!("{} {}", step(true)(5), step(false)(5));
    println!(
        "{} {} {}",
        by_number(0)(4),
        by_number(1)(4),
        by_number(2)(4)
    );
    println!("{} {}", chosen(true), chosen(false));
    println!("{} {} {} {}", far(2), near(2), apart(3), apart(4));
}
