//! Two parts of a `RefCell` borrowed mutably at once: it is free when both are given back.
//! outcomes:
//! "RefCell {{ value: (2, [7, 9]) }} true\n"
use std::cell::{RefCell, RefMut};
use std::marker::PhantomPinned;

#[derive(Default, Clone, PartialEq)]
struct Stays {
    number: u8,
    pinned: PhantomPinned,
}

fn main() {
    let cell = RefCell::new((1, vec![2]));
    {
        let (mut number, mut list) = RefMut::map_split(cell.borrow_mut(), |(a, b)| (a, b));
        *number += 1;
        assert!(cell.try_borrow().is_err());
        drop(number);
        assert!(cell.try_borrow_mut().is_err());
        list.push(9);
    }
    match RefMut::filter_map(cell.borrow_mut(), |(_, list)| list.first_mut()) {
        Ok(mut first) => *first = 7,
        Err(_) => unreachable!(),
    }
    assert!(RefMut::filter_map(cell.borrow_mut(), |(_, list)| list.get_mut(9)).is_err());
    let stays = Stays::default();
    println!("{cell:?} {}", stays.clone() == stays);
}
