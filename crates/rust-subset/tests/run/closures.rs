struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

struct Point {
    x: i32,
    y: String,
}

fn apply<F: Fn(i32) -> i32>(f: F) -> i32 {
    f(1) + f(2)
}

fn apply_mut(f: &mut dyn FnMut(i32)) {
    f(10);
    f(20);
}

fn apply_once<R>(f: impl FnOnce() -> R) -> R {
    f()
}

fn adder(n: i32) -> impl Fn(i32) -> i32 {
    move |x| x + n
}

fn boxed(n: i32) -> Box<dyn Fn(i32) -> i32> {
    Box::new(move |x| x * n)
}

fn twice(x: i32) -> i32 {
    x * 2
}

fn main() {
    let base = 10;
    println!("{}", apply(|x| x + base));
    println!("{}", apply(twice));
    println!("{}", apply(adder(5)));
    println!("{}", boxed(6)(7));
    let mut total = 0;
    apply_mut(&mut |x| total += x);
    println!("{total}");
    let mut point = Point { x: 1, y: String::from("y") };
    let mut grow = || point.x += 1;
    grow();
    grow();
    let show = || format!("{}{}", point.x, point.y);
    println!("{}", show());
    let text = point.y;
    let consume = move || text.len();
    println!("{}", apply_once(consume));
    println!("{}", point.x);
    let noisy = Noisy("captured");
    let holder = move || println!("hold {}", noisy.0);
    holder();
    holder();
    drop(holder);
    let noisy = Noisy("once");
    let once: Box<dyn FnOnce() -> &'static str> = Box::new(move || {
        let inner = noisy;
        inner.0
    });
    println!("{}", once());
    let unused = Noisy("unused");
    let never: Box<dyn FnOnce()> = Box::new(move || drop(unused));
    drop(never);
    let pointer: fn(i32) -> i32 = |x| x - 1;
    println!("{}", pointer(8));
    let functions: [fn(i32) -> i32; 2] = [twice, pointer];
    println!("{}", functions.iter().map(|f| f(3)).sum::<i32>());
    let nested = |a: i32| move |b: i32| a * 10 + b;
    println!("{}", nested(4)(2));
    let mut list = vec![3, 1, 2];
    list.sort_by(|a, b| b.cmp(a));
    println!("{list:?}");
    let names: Vec<String> = list.iter().map(|n| n.to_string()).collect();
    println!("{}", names.join("-"));
    let pair = (String::from("left"), String::from("right"));
    let left = move || pair.0;
    println!("{}", left());
    println!("{}", pair.1);
}
