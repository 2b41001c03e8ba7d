//! `core::any`.

use core::fmt;
use core::intrinsics;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeId {
    number: u64,
}
impl TypeId {
    pub fn of<T: ?Sized>() -> TypeId {
        TypeId {
            number: intrinsics::type_id_of::<T>(),
        }
    }
}
impl fmt::Debug for TypeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TypeId({:#034x})", self.number)
    }
}

pub fn type_name<T: ?Sized>() -> &'static str {
    intrinsics::type_name::<T>()
}
pub fn type_name_of_val<T: ?Sized>(_val: &T) -> &'static str {
    intrinsics::type_name::<T>()
}

#[lang = "any"]
pub trait Any {
    fn type_id(&self) -> TypeId;
}
impl<T> Any for T {
    fn type_id(&self) -> TypeId {
        TypeId::of::<T>()
    }
}

#[for_types(dyn Any, dyn Any + Send, dyn Any + Send + Sync)]
impl __T {
    pub fn is<T: Any>(&self) -> bool {
        intrinsics::dyn_type_id(self) == intrinsics::type_id_of::<T>()
    }
    pub fn downcast_ref<T: Any>(&self) -> Option<&T> {
        if self.is::<T>() {
            let pointer: *mut T = intrinsics::ptr_cast(self);
            Some(&*pointer)
        } else {
            None
        }
    }
    pub fn downcast_mut<T: Any>(&mut self) -> Option<&mut T> {
        if self.is::<T>() {
            let pointer: *mut T = intrinsics::ptr_cast(self);
            Some(&mut *pointer)
        } else {
            None
        }
    }
}
#[for_types(dyn Any, dyn Any + Send, dyn Any + Send + Sync)]
impl fmt::Debug for __T {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Any { .. }")
    }
}
