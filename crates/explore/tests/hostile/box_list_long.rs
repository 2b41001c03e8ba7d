struct Node { next: Option<Box<Node>> }
fn main() {
    let mut head = None;
    for _ in 0..100_000 { head = Some(Box::new(Node { next: head })); }
    println!("{}", head.is_some());
}
