//! Slices in parallel parts, and sorting (which gives what the sequential sort gives).

use core::cmp::Ordering;
use rayon::iter::IntoIter;

pub trait ParallelSlice<T: Sync> {
    fn par_chunks(&self, chunk_size: usize) -> IntoIter<&[T]>;
    fn par_windows(&self, window_size: usize) -> IntoIter<&[T]>;
    fn par_chunks_exact(&self, chunk_size: usize) -> IntoIter<&[T]>;
    fn par_rchunks(&self, chunk_size: usize) -> IntoIter<&[T]>;
    fn par_rchunks_exact(&self, chunk_size: usize) -> IntoIter<&[T]>;
    fn par_split<P: Fn(&T) -> bool + Sync + Send>(&self, separator: P) -> IntoIter<&[T]>;
    fn par_split_inclusive<P: Fn(&T) -> bool + Sync + Send>(&self, separator: P) -> IntoIter<&[T]>;
    fn par_chunk_by<P: Fn(&T, &T) -> bool + Sync + Send>(&self, pred: P) -> IntoIter<&[T]>;
    fn as_parallel_slice(&self) -> &[T];
}
impl<T: Sync> ParallelSlice<T> for [T] {
    fn par_chunks(&self, chunk_size: usize) -> IntoIter<&[T]> {
        IntoIter {
            items: self.chunks(chunk_size).collect(),
        }
    }
    fn par_windows(&self, window_size: usize) -> IntoIter<&[T]> {
        IntoIter {
            items: self.windows(window_size).collect(),
        }
    }
    fn par_chunks_exact(&self, chunk_size: usize) -> IntoIter<&[T]> {
        IntoIter {
            items: self.chunks_exact(chunk_size).collect(),
        }
    }
    fn par_rchunks(&self, chunk_size: usize) -> IntoIter<&[T]> {
        IntoIter {
            items: self.rchunks(chunk_size).collect(),
        }
    }
    fn par_rchunks_exact(&self, chunk_size: usize) -> IntoIter<&[T]> {
        IntoIter {
            items: self.rchunks_exact(chunk_size).collect(),
        }
    }
    fn par_split<P: Fn(&T) -> bool + Sync + Send>(&self, separator: P) -> IntoIter<&[T]> {
        IntoIter {
            items: self.split(separator).collect(),
        }
    }
    fn par_split_inclusive<P: Fn(&T) -> bool + Sync + Send>(&self, separator: P) -> IntoIter<&[T]> {
        IntoIter {
            items: self.split_inclusive(separator).collect(),
        }
    }
    fn par_chunk_by<P: Fn(&T, &T) -> bool + Sync + Send>(&self, pred: P) -> IntoIter<&[T]> {
        IntoIter {
            items: self.chunk_by(pred).collect(),
        }
    }
    fn as_parallel_slice(&self) -> &[T] {
        self
    }
}

pub trait ParallelSliceMut<T: Send> {
    fn par_chunks_mut(&mut self, chunk_size: usize) -> IntoIter<&mut [T]>;
    fn par_chunks_exact_mut(&mut self, chunk_size: usize) -> IntoIter<&mut [T]>;
    fn par_rchunks_mut(&mut self, chunk_size: usize) -> IntoIter<&mut [T]>;
    fn par_rchunks_exact_mut(&mut self, chunk_size: usize) -> IntoIter<&mut [T]>;
    fn par_split_mut<P: Fn(&T) -> bool + Sync + Send>(&mut self, separator: P) -> IntoIter<&mut [T]>;
    fn par_split_inclusive_mut<P: Fn(&T) -> bool + Sync + Send>(&mut self, separator: P) -> IntoIter<&mut [T]>;
    fn par_chunk_by_mut<P: Fn(&T, &T) -> bool + Sync + Send>(&mut self, pred: P) -> IntoIter<&mut [T]>;
    fn as_parallel_slice_mut(&mut self) -> &mut [T];
    fn par_sort_by_cached_key<K: Ord, F: Fn(&T) -> K + Sync>(&mut self, f: F);
    fn par_sort(&mut self)
    where
        T: Ord;
    fn par_sort_unstable(&mut self)
    where
        T: Ord;
    fn par_sort_by<F: Fn(&T, &T) -> Ordering + Sync>(&mut self, compare: F);
    fn par_sort_by_key<K: Ord, F: Fn(&T) -> K + Sync>(&mut self, f: F);
    fn par_sort_unstable_by<F: Fn(&T, &T) -> Ordering + Sync>(&mut self, compare: F);
    fn par_sort_unstable_by_key<K: Ord, F: Fn(&T) -> K + Sync>(&mut self, f: F);
}
impl<T: Send> ParallelSliceMut<T> for [T] {
    fn par_chunks_mut(&mut self, chunk_size: usize) -> IntoIter<&mut [T]> {
        IntoIter {
            items: self.chunks_mut(chunk_size).collect(),
        }
    }
    fn par_chunks_exact_mut(&mut self, chunk_size: usize) -> IntoIter<&mut [T]> {
        IntoIter {
            items: self.chunks_exact_mut(chunk_size).collect(),
        }
    }
    fn par_rchunks_mut(&mut self, chunk_size: usize) -> IntoIter<&mut [T]> {
        IntoIter {
            items: self.rchunks_mut(chunk_size).collect(),
        }
    }
    fn par_rchunks_exact_mut(&mut self, chunk_size: usize) -> IntoIter<&mut [T]> {
        IntoIter {
            items: self.rchunks_exact_mut(chunk_size).collect(),
        }
    }
    fn par_split_mut<P: Fn(&T) -> bool + Sync + Send>(&mut self, separator: P) -> IntoIter<&mut [T]> {
        IntoIter {
            items: self.split_mut(separator).collect(),
        }
    }
    fn par_split_inclusive_mut<P: Fn(&T) -> bool + Sync + Send>(&mut self, separator: P) -> IntoIter<&mut [T]> {
        IntoIter {
            items: self.split_inclusive_mut(separator).collect(),
        }
    }
    fn par_chunk_by_mut<P: Fn(&T, &T) -> bool + Sync + Send>(&mut self, pred: P) -> IntoIter<&mut [T]> {
        IntoIter {
            items: self.chunk_by_mut(pred).collect(),
        }
    }
    fn as_parallel_slice_mut(&mut self) -> &mut [T] {
        self
    }
    fn par_sort_by_cached_key<K: Ord, F: Fn(&T) -> K + Sync>(&mut self, f: F) {
        self.sort_by_cached_key(f);
    }
    fn par_sort(&mut self)
    where
        T: Ord,
    {
        self.sort();
    }
    fn par_sort_unstable(&mut self)
    where
        T: Ord,
    {
        self.sort();
    }
    fn par_sort_by<F: Fn(&T, &T) -> Ordering + Sync>(&mut self, compare: F) {
        self.sort_by(compare);
    }
    fn par_sort_by_key<K: Ord, F: Fn(&T) -> K + Sync>(&mut self, f: F) {
        self.sort_by_key(f);
    }
    fn par_sort_unstable_by<F: Fn(&T, &T) -> Ordering + Sync>(&mut self, compare: F) {
        self.sort_by(compare);
    }
    fn par_sort_unstable_by_key<K: Ord, F: Fn(&T) -> K + Sync>(&mut self, f: F) {
        self.sort_by_key(f);
    }
}
