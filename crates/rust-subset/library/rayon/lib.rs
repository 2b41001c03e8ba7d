//! `rayon`, as a model of work stealing: whoever makes two jobs is one of the pool's workers; a second worker may steal the
//! other job (a choice of the scheduler, as long as the pool has an idle worker) or not, and then it runs here afterwards.

pub use rayon::broadcast::{BroadcastContext, broadcast, spawn_broadcast};
pub use rayon::join::{FnContext, join, join_context};
pub use rayon::pool::{
    ThreadPool, ThreadPoolBuildError, ThreadPoolBuilder, current_num_threads, current_thread_index,
    max_num_threads,
};
pub use rayon::scope::{
    Scope, ScopeFifo, in_place_scope, in_place_scope_fifo, scope, scope_fifo, spawn, spawn_fifo,
};

pub mod prelude {
    pub use rayon::iter::{
        FromParallelIterator, IndexedParallelIterator, IntoParallelIterator,
        IntoParallelRefIterator, IntoParallelRefMutIterator, ParallelBridge, ParallelDrainFull,
        ParallelDrainRange, ParallelExtend, ParallelIterator,
    };
    pub use rayon::slice::{ParallelSlice, ParallelSliceMut};
}
