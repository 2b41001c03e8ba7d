// Box, Rc, Arc, Cell, RefCell, Weak, dyn, Any, mem.
use std::any::Any;
use std::cell::{Cell, LazyCell, OnceCell, RefCell};
use std::collections::HashMap;
use std::fmt::Debug;
use std::mem;
use std::rc::{Rc, Weak};
use std::sync::Arc;

struct Noisy(&'static str);
impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
trait Animal {
    fn name(&self) -> String;
    fn twice(&self) -> String {
        format!("{0}{0}", self.name())
    }
}
struct Dog;
impl Animal for Dog {
    fn name(&self) -> String {
        "dog".into()
    }
}
struct Node {
    value: i32,
    parent: RefCell<Weak<Node>>,
    children: RefCell<Vec<Rc<Node>>>,
}
enum List {
    Cons(i32, Box<List>),
    Nil,
}
fn total(list: &List) -> i32 {
    match list {
        List::Cons(n, rest) => n + total(rest),
        List::Nil => 0,
    }
}

fn main() {
    let a = Rc::new(Noisy("rc"));
    let b = Rc::clone(&a);
    println!("{} {}", Rc::strong_count(&a), Rc::ptr_eq(&a, &b));
    drop(a);
    println!("{}", b.0);
    drop(b);
    let leaf = Rc::new(Node { value: 3, parent: RefCell::new(Weak::new()), children: RefCell::new(vec![]) });
    println!("{:?}", leaf.parent.borrow().upgrade().map(|p| p.value));
    let branch = Rc::new(Node { value: 5, parent: RefCell::new(Weak::new()), children: RefCell::new(vec![Rc::clone(&leaf)]) });
    *leaf.parent.borrow_mut() = Rc::downgrade(&branch);
    println!("{:?} {} {}", leaf.parent.borrow().upgrade().map(|p| p.value), Rc::strong_count(&leaf), Rc::weak_count(&branch));
    println!("{}", branch.children.borrow().iter().map(|c| c.value).sum::<i32>());
    let animals: Vec<Box<dyn Animal>> = vec![Box::new(Dog)];
    println!("{}", animals[0].twice());
    let shared: Arc<dyn Animal> = Arc::new(Dog);
    println!("{} {}", shared.name(), Arc::strong_count(&shared));
    let text: Rc<str> = "text".into();
    let slice: Arc<[i32]> = vec![1, 2, 3].into();
    println!("{text} {} {slice:?} {}", text.len(), slice.iter().sum::<i32>());
    println!("{}", total(&List::Cons(1, Box::new(List::Cons(2, Box::new(List::Nil))))));
    let c = Cell::new(1);
    c.set(c.get() + 1);
    println!("{} {}", c.replace(9), c.take());
    let r = RefCell::new(vec![1]);
    r.borrow_mut().push(2);
    println!("{r:?} {} {}", r.borrow().len(), r.try_borrow_mut().is_ok());
    let held = r.borrow();
    println!("{} {:?}", r.try_borrow_mut().is_err(), held);
    drop(held);
    let any: Vec<Box<dyn Any>> = vec![Box::new(1i32), Box::new("str"), Box::new(2.5f64)];
    for x in &any {
        if let Some(n) = x.downcast_ref::<i32>() {
            println!("int {n}");
        } else if x.is::<&str>() {
            println!("text");
        } else {
            println!("other");
        }
    }
    let n: Result<Box<i32>, _> = any.into_iter().next().unwrap().downcast::<i32>();
    println!("{:?}", n.map(|n| *n).unwrap());
    let mut x = 1;
    let mut y = 2;
    mem::swap(&mut x, &mut y);
    println!("{x} {y} {} {x} {:?}", mem::replace(&mut x, 7), mem::take(&mut y));
    mem::forget(Noisy("never"));
    let cell = OnceCell::new();
    println!("{:?} {} {:?}", cell.get(), cell.get_or_init(|| 4), cell.set(5));
    let lazy = LazyCell::new(|| { println!("made"); 6 });
    println!("{} {}", *lazy, *lazy);
    println!("{:?} {:?}", Rc::try_unwrap(Rc::new(3)), Arc::into_inner(Arc::new(4)));
    let mut shared = Rc::new(1);
    let other = shared.clone();
    *Rc::make_mut(&mut shared) += 1;
    println!("{shared} {other}");
    println!("{:?}", Rc::get_mut(&mut shared));
    let f: Box<dyn Fn(i32) -> i32> = Box::new(move |n| n + x);
    let g: Box<dyn FnOnce() -> Noisy> = Box::new(|| Noisy("once"));
    println!("{}", f(1));
    g();
    let mut handlers: HashMap<&str, Box<dyn FnMut() -> i32>> = HashMap::new();
    let mut count = 0;
    handlers.insert("inc", Box::new(move || { count += 1; count }));
    let inc = handlers.get_mut("inc").unwrap();
    println!("{} {}", inc(), inc());
    fn show(x: &dyn Debug) -> String {
        format!("{x:?}")
    }
    println!("{} {}", show(&Some(1)), show(&"a"));
    println!("{} {} {}", mem::size_of::<u64>(), mem::size_of::<char>(), mem::size_of::<(u8, u32)>());
    let boxed = Box::new(Noisy("boxed"));
    let inner = *boxed;
    println!("{}", inner.0);
}
