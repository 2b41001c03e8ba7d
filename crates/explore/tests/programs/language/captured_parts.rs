//! A closure captures what its patterns bind or test, not the whole value; an `if let` reads the whole.
//! outcomes:
//! "a0\n-a0\n1\n-a1\nthree\n2\n-a3\n3\n-a4\n-b4\n4\n-a5\n-b5\nmade\n-b6\n-a6\nmade\n-a7\n-b7\n-b0 -a2 -b1 -b3 \n"
use std::cell::RefCell;

thread_local! {
    static LATER: RefCell<String> = RefCell::default();
}

struct Noted(&'static str, bool);

impl Drop for Noted {
    fn drop(&mut self) {
        match self.1 {
            true => println!("-{}", self.0),
            false => LATER.with_borrow_mut(|later| later.push_str(&format!("-{} ", self.0))),
        }
    }
}

fn now(name: &'static str) -> Noted {
    Noted(name, true)
}

fn later(name: &'static str) -> Noted {
    Noted(name, false)
}

fn main() {
    {
        let pair = (now("a0"), later("b0"));
        let bind = move || {
            let (first, _) = pair;
            println!("{}", first.0);
        };
        bind();
    }
    println!("1");
    {
        let pair = (now("a1"), later("b1"));
        let bind = || match pair {
            (_first, _) => {}
        };
        bind();
        let pair = (later("a2"), 3);
        let test = move || match pair {
            (_, 3) => println!("three"),
            _ => println!("other"),
        };
        test();
    }
    println!("2");
    {
        let pair = (Some(now("a3")), later("b3"));
        let test = move || {
            let (Some(_), _) = pair else { return };
        };
        test();
        drop(test);
    }
    println!("3");
    {
        let pair = (now("a4"), now("b4"));
        let test = move || if let (_, Noted("b4", _)) = pair {};
        test();
        drop(test);
    }
    println!("4");
    {
        enum One {
            Only(Noted, Noted),
        }
        let only = One::Only(now("a5"), now("b5"));
        let bind = || {
            let One::Only(_first, _) = only;
        };
        bind();
    }
    println!("made");
    {
        // Captured in the order in which they are used.
        let (mut first, second) = (now("a6"), now("b6"));
        let assign = move || {
            let _ = &second;
            first = now("c6");
            let _ = &first;
        };
        drop(assign);
    }
    println!("made");
    {
        let (mut first, second) = (now("a7"), now("b7"));
        let assign = move || {
            first = second;
            let _ = &first;
        };
        drop(assign);
    }
    println!("{}", LATER.take());
}
