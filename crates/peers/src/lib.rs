//! The explorer beside its peers: the same programs under loom, shuttle and the explorer. All of it is in `tests`.
