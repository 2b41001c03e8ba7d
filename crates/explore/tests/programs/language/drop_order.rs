//! Fields in order, variables in reverse, temporaries at the end of the statement.
//! outcomes:
//! "temp\nc\na\nb\n"
struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("{}", self.0);
    }
}

fn main() {
    let _pair = (Noisy("a"), Noisy("b"));
    let _c = Noisy("c");
    let _ = Noisy("temp");
}
