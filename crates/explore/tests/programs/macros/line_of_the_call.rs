//! In a macro's body `line!()` and `column!()` are the outermost call's; in its arguments their own.
//! outcomes:
//! "2:5\n3 3:9\n5:5\n"
macro_rules! here {
    () => {
        (line!(), column!())
    };
}
macro_rules! log {
    ($line:expr, $column:expr) => {
        println!("{}:{}", $line - START, $column)
    };
    () => {{
        let (line, column) = here!();
        log!(line, column);
    }};
}
macro_rules! beside { ($own:expr) => { println!("{} {}:{}", $own - START, line!() - START, column!()) } }
const START: u32 = line!();
fn main() {
    log!();
        beside!(line!());
    log!(
    line!(), 5);
}
