//! `rayon`, as a model of work stealing: whoever makes two jobs is one of the pool's workers; a second worker may steal the
//! other job (a choice of the scheduler, as long as the pool has an idle worker) or not, and then it runs here afterwards.

pub use rayon::join::{FnContext, join, join_context};
pub use rayon::pool::{
    ThreadPool, ThreadPoolBuildError, ThreadPoolBuilder, current_num_threads, current_thread_index,
};
pub use rayon::scope::{Scope, in_place_scope, scope, spawn};

pub mod prelude {
    pub use rayon::iter::{
        FromParallelIterator, IndexedParallelIterator, IntoParallelIterator,
        IntoParallelRefIterator, IntoParallelRefMutIterator, ParallelExtend, ParallelIterator,
    };
    pub use rayon::slice::{ParallelSlice, ParallelSliceMut};
}
