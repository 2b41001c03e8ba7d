struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

struct Pair {
    first: Noisy,
    second: Noisy,
}

enum Shape {
    One(Noisy),
    Two { a: Noisy, b: Noisy },
    Nothing,
}

fn make(name: &'static str) -> Noisy {
    println!("make {name}");
    Noisy(name)
}

fn take(noisy: Noisy) {
    println!("take {}", noisy.0);
}

fn early(stop: bool) -> u32 {
    let _a = make("early a");
    if stop {
        return 1;
    }
    let _b = make("early b");
    2
}

fn main() {
    let _x = make("x");
    let _y = make("y");
    {
        let _inner = make("inner");
        println!("in block");
    }
    let pair = Pair { first: make("first"), second: make("second") };
    take(pair.first);
    println!("after partial move");
    let _ = make("ignored");
    let _kept = make("kept");
    make("statement");
    let mut slot = make("old");
    slot = make("new");
    println!("slot {}", slot.0);
    println!("{} {}", early(true), early(false));
    let shapes = [Shape::One(make("one")), Shape::Two { a: make("a"), b: make("b") }, Shape::Nothing];
    for shape in shapes {
        match shape {
            Shape::One(noisy) => println!("one {}", noisy.0),
            Shape::Two { a, .. } => println!("two {}", a.0),
            Shape::Nothing => println!("nothing"),
        }
    }
    let boxed: Box<Noisy> = Box::new(make("boxed"));
    let moved = *boxed;
    println!("moved {}", moved.0);
    let list = vec![make("v0"), make("v1"), make("v2")];
    drop(list);
    let tuple = (make("t0"), make("t1"));
    let (kept, _) = tuple;
    println!("kept {}", kept.0);
    let late;
    late = make("late");
    println!("end {}", late.0);
}
