//! `rayon`, as its pools are: workers with a queue each, who steal from each other. A worker's thread begins when there is
//! something for it to do; whoever comes from outside while a worker is missing is that worker.

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
    pub use rayon::iter::texts::ParallelString;
}
