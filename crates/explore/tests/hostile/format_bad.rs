fn main() { println!("{"); println!("{0} {2} {x:?$}", 1); println!("{:?:#}", 1); println!("}"); print!("{:1$.2$}", 1); }
