//! A value is dropped at the end of its scope, in reverse order, or earlier by `drop`. Locks are given back like this.
struct Guard(&'static str);

impl Drop for Guard {
    fn drop(&mut self) {
        println!("{} dropped", self.0);
    }
}

fn main() {
    let _a = Guard("a");
    let b = Guard("b");
    {
        let _c = Guard("c");
        println!("the inner block ends");
    }
    drop(b);
    let _ = Guard("d"); // bound to no name: gone at once
    println!("main ends");
}
