//! `rayon_core`.

pub use rayon::{
    BroadcastContext, FnContext, Scope, ScopeFifo, ThreadPool, ThreadPoolBuildError,
    ThreadPoolBuilder, broadcast, current_num_threads, current_thread_index, in_place_scope,
    in_place_scope_fifo, join, join_context, max_num_threads, scope, scope_fifo, spawn,
    spawn_broadcast, spawn_fifo,
};
