// The types stay small, the values do not.
use std::rc::Rc;
#[derive(Clone)]
enum Tree { Leaf, Both([Option<Rc<Tree>>; 2]) }
fn main() {
    let mut all = [[[0u8; 100]; 100]; 100];
    all[0][0][0] = 1;
    let many = vec![all; 100];
    let more = vec![many.clone(), many];
    let mut tree = Rc::new(Tree::Leaf);
    for _ in 0..100 { tree = Rc::new(Tree::Both([Some(tree.clone()), Some(tree)])); }
    println!("{}", more.len());
    println!("{}", matches!(*tree, Tree::Leaf));
}
