//! What `as_ref` and `as_mut` of a pointer give becomes an object where one is wanted: in an option, a tuple, a struct, an argument.
//! outcomes:
//! "nested: leaf\n3 4 5 4 6\nx\n"
use std::error::Error;
use std::fmt;
use std::rc::Rc;
use std::sync::Arc;

#[derive(Debug)]
enum Failure {
    Leaf,
    Nested(Box<Failure>),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Failure::Leaf => "leaf",
            Failure::Nested(_) => "nested",
        })
    }
}

impl Error for Failure {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Failure::Leaf => None,
            Failure::Nested(inner) => Some(inner.as_ref()),
        }
    }
}

trait Sized8 {
    fn size(&self) -> u8;
    fn grow(&mut self) {}
}

struct Plain(u8);

impl Sized8 for Plain {
    fn size(&self) -> u8 {
        self.0
    }
    fn grow(&mut self) {
        self.0 += 1;
    }
}

struct Holder<'a>(&'a dyn Sized8);

fn shared(plain: &Arc<Plain>) -> Option<&dyn Sized8> {
    Some(plain.as_ref())
}

fn counted(plain: &Rc<Plain>) -> Result<&dyn Sized8, ()> {
    Ok(plain.as_ref())
}

fn grown(plain: &mut Box<Plain>) -> (&mut dyn Sized8, u8) {
    (plain.as_mut(), 1)
}

fn size(of: &dyn Sized8) -> u8 {
    of.size()
}

fn main() {
    let error = Failure::Nested(Box::new(Failure::Leaf));
    println!("{error}: {}", error.source().unwrap());
    let mut boxed = Box::new(Plain(4));
    let counts = [size(boxed.as_ref()), Holder(boxed.as_ref()).0.size()];
    let three = shared(&Arc::new(Plain(3))).unwrap().size();
    grown(&mut boxed).0.grow();
    let six = counted(&Rc::new(Plain(6))).unwrap().size();
    println!("{three} {} {} {} {six}", counts[0], boxed.0, counts[1]);
    // What is wanted as a text is dereferenced to one.
    let boxed = Box::new(String::from("x"));
    let text: &str = boxed.as_ref();
    println!("{text}");
}
