struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

impl Noisy {
    fn open(&self) -> Option<&'static str> {
        Some(self.0)
    }
    fn chain(self, next: &'static str) -> Noisy {
        println!("{} then {next}", self.0);
        Noisy(next)
    }
}

struct Record {
    a: Noisy,
    b: Noisy,
    n: u32,
}

enum Message {
    Text(Noisy),
    Pair(Noisy, Noisy),
    Empty,
}

fn make(name: &'static str) -> Noisy {
    println!("make {name}");
    Noisy(name)
}

fn record(prefix: bool) -> Record {
    match prefix {
        true => Record { b: make("rb"), a: make("ra"), n: 1 },
        false => Record { a: make("sa"), b: make("sb"), n: 2 },
    }
}

fn guarded(message: Message, keep: bool) -> &'static str {
    match message {
        Message::Text(noisy) if keep => {
            println!("kept {}", noisy.0);
            "text"
        }
        Message::Text(noisy) | Message::Pair(noisy, _) => {
            println!("other {}", noisy.0);
            "other"
        }
        Message::Empty => "empty",
    }
}

fn fallible(fail: bool) -> Result<Noisy, &'static str> {
    if fail { Err("failed") } else { Ok(make("fine")) }
}

fn question(fail: bool) -> Result<u32, &'static str> {
    let _first = make("first");
    let pair = (make("left"), fallible(fail)?);
    println!("got {}", pair.1.0);
    Ok(1)
}

fn refuse(noisy: Noisy) -> u32 {
    let Some("never") = make("scrutinee").open() else {
        println!("else");
        return 0;
    };
    println!("{}", noisy.0);
    1
}

fn looped() -> Noisy {
    let mut round = 0;
    loop {
        let current = make("round");
        round += 1;
        if round == 2 {
            break current;
        }
    }
}

trait Consume {
    fn consume(self: Box<Self>) -> u32;
}

impl Consume for Record {
    fn consume(self: Box<Self>) -> u32 {
        println!("consume {}", self.a.0);
        self.n
    }
}

fn call_all(list: Vec<Box<dyn FnOnce(u32) -> u32>>) -> u32 {
    list.into_iter().map(|f| f(1)).sum()
}

fn main() {
    let one = record(true);
    let two = Record { n: 5, a: make("ua"), ..one };
    println!("{} {} {}", two.n, two.a.0, two.b.0);
    println!("{}", guarded(Message::Text(make("t1")), true));
    println!("{}", guarded(Message::Text(make("t2")), false));
    println!("{}", guarded(Message::Pair(make("p1"), make("p2")), true));
    println!("{}", guarded(Message::Empty, true));
    println!("{:?} {:?}", question(false), question(true));
    println!("{}", refuse(make("argument")));
    println!("{}", looped().0);
    let mut slot = Some(make("slot"));
    slot = None;
    println!("{}", slot.is_none());
    let chained = make("c1").chain("c2").chain("c3");
    println!("{}", chained.0);
    let boxed: Box<dyn Consume> = Box::new(record(false));
    println!("{}", boxed.consume());
    let (first, second) = (make("d1"), make("d2"));
    let by_move = move |n: u32| {
        println!("{}", first.0);
        n
    };
    let by_value = {
        let second = second;
        move |n: u32| {
            let inner = second;
            println!("{}", inner.0);
            n + 1
        }
    };
    println!("{}", call_all(vec![Box::new(by_move), Box::new(by_value)]));
    let (mut a, mut b) = (1, 2);
    (a, b) = (b, a);
    [a, _] = [a + 10, b];
    println!("{a} {b}");
    let mut list = vec![make("l0"), make("l1")];
    list[0] = make("l2");
    let taken = std::mem::replace(&mut list[1], make("l3"));
    println!("taken {}", taken.0);
    let kept = list.pop();
    println!("{}", kept.map_or("none", |noisy| noisy.0));
    let nested = Some(Some(make("nested")));
    if let Some(Some(ref inner)) = nested
        && inner.open().is_some()
    {
        println!("inner {}", inner.0);
    }
    let moved = if let Some(inner) = nested { inner } else { None };
    println!("{}", moved.is_some());
    let array = [make("x0"), make("x1"), make("x2")];
    let [x0, .., x2] = array;
    println!("{} {}", x0.0, x2.0);
    let unit = ();
    let reference = &unit;
    println!("{reference:?}");
    println!("end");
}
