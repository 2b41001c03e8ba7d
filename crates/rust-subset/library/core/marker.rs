//! `core::marker`.

#[lang = "sized"]
pub trait Sized {}
#[lang = "copy"]
pub trait Copy: Clone {}
#[lang = "send"]
pub trait Send {}
#[lang = "sync"]
pub trait Sync {}
#[lang = "unpin"]
pub trait Unpin {}

#[lang = "phantom_data"]
pub struct PhantomData<T: ?Sized>;

impl<T: ?Sized> Clone for PhantomData<T> {
    fn clone(&self) -> PhantomData<T> {
        PhantomData
    }
}
impl<T: ?Sized> Copy for PhantomData<T> {}
impl<T: ?Sized> Default for PhantomData<T> {
    fn default() -> PhantomData<T> {
        PhantomData
    }
}
impl<T: ?Sized> PartialEq for PhantomData<T> {
    fn eq(&self, other: &PhantomData<T>) -> bool {
        true
    }
}
impl<T: ?Sized> Eq for PhantomData<T> {}
impl<T: ?Sized> PartialOrd for PhantomData<T> {
    fn partial_cmp(&self, other: &PhantomData<T>) -> Option<core::cmp::Ordering> {
        Some(core::cmp::Ordering::Equal)
    }
}
impl<T: ?Sized> Ord for PhantomData<T> {
    fn cmp(&self, other: &PhantomData<T>) -> core::cmp::Ordering {
        core::cmp::Ordering::Equal
    }
}
impl<T: ?Sized> core::fmt::Debug for PhantomData<T> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("PhantomData<")?;
        f.write_str(core::intrinsics::type_name::<T>())?;
        f.write_str(">")
    }
}

/// Not `Unpin`: there is no impl, and pinning is not checked beyond that.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhantomPinned;
