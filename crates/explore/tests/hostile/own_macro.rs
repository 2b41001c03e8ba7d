macro_rules! again { () => { again!() } }
fn main() { again!(); }
