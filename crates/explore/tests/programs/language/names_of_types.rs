//! What types are called, with the path from their crate on where they are declared in one: also of those that generic functions are called with.
//! outcomes:
//! "i32 &str [u8]\ncore::option::Option<alloc::string::String>\n&alloc::vec::Vec<(bool, f64)>\nalloc::sync::Arc<std::sync::poison::mutex::Mutex<u8>>\nalloc::boxed::Box<dyn core::ops::function::Fn(u8) -> u8>\nDog Cat<4>\n"
use std::any::{type_name, type_name_of_val};
use std::sync::{Arc, Mutex};

mod animals {
    pub struct Dog;
    pub struct Cat<const LIVES: usize>;
}
trait Animal {
    fn kind(&self) -> &'static str {
        type_name::<Self>().rsplit("::").next().unwrap()
    }
}
impl Animal for animals::Dog {}
impl<const LIVES: usize> Animal for animals::Cat<LIVES> {}

fn name<T: ?Sized>(_: &T) -> &'static str {
    type_name::<T>()
}
fn main() {
    println!("{} {} {}", name(&1), name(&"text"), name(&[1u8][..]));
    println!("{}", type_name::<Option<String>>());
    println!("{}", name(&&vec![(true, 0.5)]));
    println!("{}", type_name_of_val(&Arc::new(Mutex::new(1u8))));
    println!("{}", type_name::<Box<dyn Fn(u8) -> u8>>());
    println!("{} {}", animals::Dog.kind(), animals::Cat::<4>.kind());
}
