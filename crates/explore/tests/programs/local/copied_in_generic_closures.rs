//! In generic code a closure borrows what is copied whatever the parameters are: a pointer, an option of one, a parameter that is `Copy`.
//! outcomes:
//! "Some(2) Some(1) None\ntrue true\n7 Some(7)\n"
use std::ptr::NonNull;

struct Node<T> {
    value: T,
    next: Link<T>,
}

type Link<T> = Option<NonNull<Node<T>>>;

struct Stack<T> {
    head: Link<T>,
    len: usize,
}

impl<T> Stack<T> {
    fn push(&mut self, value: T) {
        let next = self.head;
        let node = Box::new(Node { value, next });
        self.head = Some(NonNull::from(Box::leak(node)));
        self.len += 1;
    }

    fn pop(&mut self) -> Option<T> {
        self.head.map(|top| {
            let node = unsafe { Box::from_raw(top.as_ptr()) };
            self.head = node.next;
            match self.head {
                Some(_) => self.len -= 1,
                None => self.len = 0,
            }
            node.value
        })
    }

    fn same(&mut self) -> bool {
        let head = || self.head;
        head() == head() && self.head.is_none()
    }
}

fn fill<T: Copy>(place: &mut (T, Option<T>)) -> T {
    let mut fill = || place.1 = Some(place.0);
    fill();
    place.0
}

fn main() {
    let mut stack = Stack { head: None, len: 0 };
    stack.push(1);
    stack.push(2);
    println!("{:?} {:?} {:?}", stack.pop(), stack.pop(), stack.pop());
    println!("{} {}", stack.same(), stack.len == 0);
    let mut pair = (7, None);
    println!("{} {:?}", fill(&mut pair), pair.1);
}
