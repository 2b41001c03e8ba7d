use std::cell::RefCell; use std::rc::Rc;
#[derive(Debug)]
struct Node { next: RefCell<Option<Rc<Node>>> }
fn main() { let a = Rc::new(Node { next: RefCell::new(None) }); *a.next.borrow_mut() = Some(a.clone()); println!("{a:?}"); }
