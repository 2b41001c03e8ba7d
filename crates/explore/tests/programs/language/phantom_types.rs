//! Numbers that know what they are of: keys of maps, ordered and hashed.
//! outcomes:
//! "{{Id(1): \"ann\", Id(2): \"bob\"}}\nSome(\"bob\") true\n"
use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::marker::PhantomData;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Id<T> {
    number: u32,
    of: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    fn new(number: u32) -> Self {
        Id {
            number,
            of: PhantomData,
        }
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Id").field(&self.number).finish()
    }
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct User;

fn main() {
    let users = [(2, "bob"), (1, "ann")].map(|(number, name)| (Id::<User>::new(number), name));
    println!("{:?}", BTreeMap::from(users));
    let by_id = HashMap::from(users);
    println!(
        "{:?} {}",
        by_id.get(&Id::new(2)),
        Id::<User>::new(1) < Id::new(2)
    );
}
