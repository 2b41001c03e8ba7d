//! Parts of what a `RefCell` lends.

use core::cell::{Ref, RefMut};
use core::mem;

impl<'b, T: ?Sized> Ref<'b, T> {
    pub fn map<U: ?Sized, F: FnOnce(&T) -> &U>(orig: Ref<'b, T>, f: F) -> Ref<'b, U> {
        let value = f(orig.value);
        let borrows = orig.borrows;
        mem::forget(orig);
        Ref { value, borrows }
    }
    pub fn filter_map<U: ?Sized, F: FnOnce(&T) -> Option<&U>>(
        orig: Ref<'b, T>,
        f: F,
    ) -> Result<Ref<'b, U>, Ref<'b, T>> {
        match f(orig.value) {
            Some(value) => {
                let borrows = orig.borrows;
                mem::forget(orig);
                Ok(Ref { value, borrows })
            }
            None => Err(orig),
        }
    }
    pub fn map_split<U: ?Sized, V: ?Sized, F: FnOnce(&T) -> (&U, &V)>(
        orig: Ref<'b, T>,
        f: F,
    ) -> (Ref<'b, U>, Ref<'b, V>) {
        let inner: &T = &*orig;
        let (first, second) = f(inner);
        let first: *const U = first;
        let second: *const V = second;
        let other = Ref::clone(&orig);
        (Ref::map(orig, |_| &*first), Ref::map(other, |_| &*second))
    }
}
impl<'b, T: ?Sized> RefMut<'b, T> {
    pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(orig: RefMut<'b, T>, f: F) -> RefMut<'b, U> {
        let pointer: *mut T = core::intrinsics::ptr_cast(&*orig.value);
        let value = f(&mut *pointer);
        let borrows = orig.borrows;
        mem::forget(orig);
        RefMut { value, borrows }
    }
    pub fn filter_map<U: ?Sized, F: FnOnce(&mut T) -> Option<&mut U>>(
        orig: RefMut<'b, T>,
        f: F,
    ) -> Result<RefMut<'b, U>, RefMut<'b, T>> {
        let pointer: *mut T = core::intrinsics::ptr_cast(&*orig.value);
        match f(&mut *pointer) {
            Some(value) => {
                let borrows = orig.borrows;
                mem::forget(orig);
                Ok(RefMut { value, borrows })
            }
            None => Err(orig),
        }
    }
    pub fn map_split<U: ?Sized, V: ?Sized, F: FnOnce(&mut T) -> (&mut U, &mut V)>(
        orig: RefMut<'b, T>,
        f: F,
    ) -> (RefMut<'b, U>, RefMut<'b, V>) {
        let pointer: *mut T = core::intrinsics::ptr_cast(&*orig.value);
        let (first, second) = f(&mut *pointer);
        let borrows = orig.borrows;
        mem::forget(orig);
        borrows.set(borrows.get() - 1);
        let first = RefMut { value: first, borrows };
        (first, RefMut { value: second, borrows })
    }
}
