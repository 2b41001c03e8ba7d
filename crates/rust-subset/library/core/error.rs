//! `core::error`.

use core::fmt::{Debug, Display};

pub trait Error: Debug + Display {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        None
    }
    fn description(&self) -> &str {
        "description() is deprecated; use Display"
    }
    fn cause(&self) -> Option<&dyn Error> {
        self.source()
    }
}

#[for_types(dyn Error, dyn Error + Send, dyn Error + Send + Sync)]
impl __T {
    pub fn is<T: Error + 'static>(&self) -> bool {
        core::intrinsics::dyn_type_id(self) == core::intrinsics::type_id_of::<T>()
    }
    pub fn downcast_ref<T: Error + 'static>(&self) -> Option<&T> {
        if self.is::<T>() {
            let pointer: *mut T = core::intrinsics::ptr_cast(self);
            Some(&*pointer)
        } else {
            None
        }
    }
    pub fn downcast_mut<T: Error + 'static>(&mut self) -> Option<&mut T> {
        if self.is::<T>() {
            let pointer: *mut T = core::intrinsics::ptr_cast(self);
            Some(&mut *pointer)
        } else {
            None
        }
    }
}

impl<'a, T: Error + ?Sized> Error for &'a T {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Error::source(&**self)
    }
}
