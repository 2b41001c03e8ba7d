fn main() { let mut all = Vec::new(); loop { all.push(all.len()); } }
