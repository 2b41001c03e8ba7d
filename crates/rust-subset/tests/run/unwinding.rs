use std::panic;

struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}{}", self.0, if std::thread::panicking() { " while panicking" } else { "" });
    }
}

struct Bomb(&'static str);

impl Drop for Bomb {
    fn drop(&mut self) {
        println!("bomb {}", self.0);
        panic!("boom");
    }
}

struct Both {
    _first: Bomb,
    _second: Noisy,
}

fn deep(n: u32) -> u32 {
    let _here = Noisy("frame");
    if n == 0 {
        let list: Vec<u32> = Vec::new();
        return list[3];
    }
    deep(n - 1) + 1
}

fn arguments(_a: Noisy, _b: Noisy, n: u32) -> u32 {
    10 / n
}

fn main() {
    let result = panic::catch_unwind(|| deep(2));
    println!("{}", result.is_err());
    let result = panic::catch_unwind(|| arguments(Noisy("a"), Noisy("b"), 0));
    println!("{}", result.is_err());
    let result = panic::catch_unwind(|| {
        let _outer = Noisy("outer");
        let _both = Both { _first: Bomb("first"), _second: Noisy("second") };
        println!("leaving");
    });
    println!("{}", result.is_err());
    let result = panic::catch_unwind(|| {
        let _list = vec![Noisy("v0"), Noisy("v1")];
        let moved = Noisy("moved");
        drop(moved);
        let text: Option<u32> = None;
        text.expect("nothing here")
    });
    match result {
        Ok(_) => println!("fine"),
        Err(payload) => println!("{:?}", payload.downcast_ref::<String>().cloned().or(payload.downcast_ref::<&str>().map(|s| s.to_string()))),
    }
    let _last = Noisy("last");
    panic!("the end");
}
