struct Noisy(u32);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

impl Noisy {
    fn get(&self) -> u32 {
        self.0
    }
    fn some(&self) -> Option<u32> {
        if self.0 > 0 { Some(self.0) } else { None }
    }
}

fn make(n: u32) -> Noisy {
    println!("make {n}");
    Noisy(n)
}

fn tail() -> u32 {
    let _local = make(1);
    make(2).get()
}

fn sum(a: u32, b: u32) -> u32 {
    println!("sum");
    a + b
}

fn main() {
    println!("tail {}", tail());
    println!("{}", sum(make(3).get(), make(4).get()));
    let extended = &make(5);
    println!("extended {}", extended.0);
    if make(6).get() == 6 {
        println!("then");
    }
    if let Some(n) = make(7).some() {
        println!("bound {n}");
    }
    if let Some(n) = make(0).some() {
        println!("never {n}");
    } else {
        println!("else");
    }
    match make(8).some() {
        Some(n) => println!("matched {n}"),
        None => {}
    }
    let mut count = 0;
    while make(count + 20).get() < 22 {
        println!("round");
        count += 1;
    }
    let value = { make(9).get() } + make(10).get();
    println!("value {value}");
    let pair = (&make(11), make(12).get());
    println!("pair {} {}", pair.0.0, pair.1);
    let Some(n) = make(13).some() else {
        panic!("none");
    };
    println!("n {n}");
    let both = make(14).get() > 0 && make(15).get() > 100;
    println!("both {both}");
    let chosen = if both { &make(16) } else { &make(17) };
    println!("chosen {}", chosen.0);
    println!("end");
}
