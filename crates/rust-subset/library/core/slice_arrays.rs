//! Parts of slices as arrays. A pointer to such a part keeps the slice's width, which says where in the whole the array is.

use core::array::TryFromSliceError;

fn array<T, const N: usize>(part: &[T]) -> &[T; N] {
    &*(part as *const [T] as *const [T; N])
}
fn array_mut<T, const N: usize>(part: &mut [T]) -> &mut [T; N] {
    &mut *(part as *mut [T] as *mut [T; N])
}

impl<T> [T] {
    pub fn as_array<const N: usize>(&self) -> Option<&[T; N]> {
        if self.len() == N { Some(array(self)) } else { None }
    }
    pub fn as_mut_array<const N: usize>(&mut self) -> Option<&mut [T; N]> {
        if self.len() == N { Some(array_mut(self)) } else { None }
    }
    pub fn first_chunk<const N: usize>(&self) -> Option<&[T; N]> {
        let (chunk, _) = self.split_first_chunk::<N>()?;
        Some(chunk)
    }
    pub fn first_chunk_mut<const N: usize>(&mut self) -> Option<&mut [T; N]> {
        let (chunk, _) = self.split_first_chunk_mut::<N>()?;
        Some(chunk)
    }
    pub fn last_chunk<const N: usize>(&self) -> Option<&[T; N]> {
        let (_, chunk) = self.split_last_chunk::<N>()?;
        Some(chunk)
    }
    pub fn last_chunk_mut<const N: usize>(&mut self) -> Option<&mut [T; N]> {
        let (_, chunk) = self.split_last_chunk_mut::<N>()?;
        Some(chunk)
    }
    pub fn split_first_chunk<const N: usize>(&self) -> Option<(&[T; N], &[T])> {
        if self.len() < N {
            return None;
        }
        let (chunk, rest) = self.split_at(N);
        Some((array(chunk), rest))
    }
    pub fn split_first_chunk_mut<const N: usize>(&mut self) -> Option<(&mut [T; N], &mut [T])> {
        if self.len() < N {
            return None;
        }
        let (chunk, rest) = self.split_at_mut(N);
        Some((array_mut(chunk), rest))
    }
    pub fn split_last_chunk<const N: usize>(&self) -> Option<(&[T], &[T; N])> {
        let at = self.len().checked_sub(N)?;
        let (rest, chunk) = self.split_at(at);
        Some((rest, array(chunk)))
    }
    pub fn split_last_chunk_mut<const N: usize>(&mut self) -> Option<(&mut [T], &mut [T; N])> {
        let at = self.len().checked_sub(N)?;
        let (rest, chunk) = self.split_at_mut(at);
        Some((rest, array_mut(chunk)))
    }
}
impl<'a, T, const N: usize> TryFrom<&'a [T]> for &'a [T; N] {
    type Error = TryFromSliceError;
    fn try_from(slice: &'a [T]) -> Result<&'a [T; N], TryFromSliceError> {
        slice.as_array().ok_or(TryFromSliceError(()))
    }
}
impl<'a, T, const N: usize> TryFrom<&'a mut [T]> for &'a mut [T; N] {
    type Error = TryFromSliceError;
    fn try_from(slice: &'a mut [T]) -> Result<&'a mut [T; N], TryFromSliceError> {
        slice.as_mut_array().ok_or(TryFromSliceError(()))
    }
}
