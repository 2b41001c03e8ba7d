use std::collections::HashMap;
fn main() { let mut m = HashMap::new(); for n in 0..40u64 { m.insert(n, n); } for (k, _) in &m { println!("{k}"); } }
