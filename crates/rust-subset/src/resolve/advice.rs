//! What to do without the crates and the parts of std that explored programs do not have.

/// How each of these messages begins. One of them is said once, however often the program names what it lacks.
pub const START: &str = "The explorer has no ";

/// Crates, and the way without them.
const CRATES: &[(&[&str], &str)] = &[
    (
        &["rand", "fastrand", "rand_chacha", "oorandom"],
        "a run must be repeatable. Write a small generator, such as `x = x.wrapping_mul(6364136223846793005).wrapping_add(1)` with a fixed seed.",
    ),
    (
        &[
            "tokio",
            "async_std",
            "smol",
            "futures",
            "futures_lite",
            "pollster",
            "embassy",
            "trpl",
        ],
        "`async` code runs on an executor that the program writes itself, with `std::task::Wake` and `std::pin::pin!`; or use threads.",
    ),
    (
        &["spin"],
        "use `std::sync::Mutex`, `RwLock` and `Condvar`, whose `lock()` gives a `Result`.",
    ),
    (
        &["lazycell"],
        "use `std::sync::LazyLock` or `std::sync::OnceLock`.",
    ),
    (
        &["crossbeam_epoch"],
        "when garbage is freed differs from run to run. Use `Arc`, or keep what was taken out until all threads are joined.",
    ),
    (&["num_cpus"], "use `std::thread::available_parallelism`."),
    (
        &["threadpool", "scoped_threadpool", "rusty_pool"],
        "use threads that take jobs from a channel, or `rayon::ThreadPoolBuilder`.",
    ),
    (
        &["flume", "async_channel", "kanal", "tachyonix", "thingbuf"],
        "use `std::sync::mpsc` or `crossbeam::channel`.",
    ),
    (
        &["dashmap", "chashmap", "evmap", "flurry", "papaya"],
        "use a `Mutex` or `RwLock` around a `HashMap`.",
    ),
    (&["arc_swap"], "use `RwLock<Arc<T>>`."),
    (
        &["loom", "shuttle"],
        "it is not needed: the explorer tries every order of std's own threads, locks and atomics.",
    ),
    (
        &["libc", "nix", "winapi", "windows"],
        "nothing outside of Rust can be called.",
    ),
    (
        &["chrono", "time"],
        "use `std::time::Instant` and `Duration`.",
    ),
    (
        &["thiserror", "eyre", "color_eyre"],
        "use `anyhow`, or write `Display` and `Error` out.",
    ),
    (
        &["log", "env_logger", "tracing", "simple_logger"],
        "use `println!`.",
    ),
    (
        &["actix", "axum", "hyper", "reqwest", "warp"],
        "there is no network; a pair of channels can stand for a connection.",
    ),
];

/// Parts of std: the path's start, what is missing, and the way without it.
const PARTS: &[(&str, &str, &str)] = &[
    (
        "std::fs",
        "files",
        "keep the text in the program; `std::io::Cursor`, `&[u8]` and `Vec<u8>` are read and written like files.",
    ),
    (
        "std::path",
        "files",
        "use texts where paths are only shown.",
    ),
    (
        "std::net",
        "network",
        "a pair of channels can stand for a connection.",
    ),
    (
        "std::process::",
        "other processes",
        "use threads and channels; `exit`, `abort` and `ExitCode` are there.",
    ),
    (
        "std::time::UNIX_EPOCH",
        "time of day",
        "it differs from run to run. How long something took is known, by `Instant` or `SystemTime`; take a fixed number as a seed.",
    ),
    (
        "std::os::",
        "operating system",
        "use what `std` has for all systems.",
    ),
    (
        "crossbeam::epoch",
        "epochs",
        "when garbage is freed differs from run to run. Use `Arc`, or keep what was taken out until all threads are joined.",
    ),
    ("std::ffi", "foreign functions", "use `String` and `&str`."),
    (
        "std::arch",
        "processor's own instructions",
        "write it in Rust.",
    ),
    (
        "std::alloc",
        "allocator",
        "use `Box`, `Vec` and `MaybeUninit`.",
    ),
    (
        "std::backtrace",
        "backtraces",
        "a panic's outcome shows its schedule.",
    ),
];

/// Methods: their names, a part of the receiver's type, and the way without them.
const METHODS: &[(&[&str], &str, &str)] = &[
    (
        &["capacity"],
        "",
        "how much room a collection has is up to the allocator. Print `len()`, or remember the number that was given to `with_capacity`.",
    ),
    (
        &["start_handler", "exit_handler", "spawn_handler"],
        "ThreadPoolBuilder",
        "a worker's thread begins and ends where the explorer has something for it to do, not where rayon's does. `broadcast` runs something on each worker.",
    ),
];

/// What to say of a method that the library's type does not have.
pub fn of_method(name: &str, receiver: &str) -> Option<String> {
    let mut rows = METHODS.iter();
    let (_, _, way) = rows.find(|(names, on, _)| names.contains(&name) && receiver.contains(on))?;
    Some(format!("{START}method `{name}` on `{receiver}`: {way}"))
}

/// What to say of a path whose first part is a crate that is not there, or that leads into a part of std that is not.
pub fn of_path(path: &str) -> Option<String> {
    let path = path.replacen("core::", "std::", 1);
    for (start, what, way) in PARTS {
        if path.starts_with(start) {
            let part = start.trim_end_matches(':');
            return Some(format!("{START}{what} (`{part}`): {way}"));
        }
    }
    of_crate(path.split("::").next()?)
}

/// What to say of a crate that is not there.
pub fn of_crate(name: &str) -> Option<String> {
    let (_, way) = CRATES.iter().find(|(names, _)| names.contains(&name))?;
    Some(format!("{START}crate `{name}`: {way}"))
}
