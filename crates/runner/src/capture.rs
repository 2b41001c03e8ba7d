//! Keeping what a program prints, up to a limit.

use std::io::Read;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// Reads a pipe to its end on a thread of its own.
pub(crate) struct Capture {
    kept: Arc<Mutex<Vec<u8>>>,
    overflowed: Arc<AtomicBool>,
    ended: Receiver<()>,
}

impl Capture {
    /// Keeps the first `limit` bytes; goes on reading beyond, so that the writer is not blocked before it is killed.
    pub(crate) fn start(mut pipe: impl Read + Send + 'static, limit: usize) -> Self {
        let kept = Arc::new(Mutex::new(Vec::new()));
        let overflowed = Arc::new(AtomicBool::new(false));
        let (end, ended) = mpsc::channel();
        let (bytes, over) = (Arc::clone(&kept), Arc::clone(&overflowed));
        thread::spawn(move || {
            let mut buffer = vec![0; 16 << 10];
            while let Ok(n @ 1..) = pipe.read(&mut buffer) {
                let mut bytes = bytes.lock().unwrap_or_else(PoisonError::into_inner);
                let room = (limit - bytes.len()).min(n);
                bytes.extend_from_slice(&buffer[..room]);
                if room < n {
                    over.store(true, Ordering::Relaxed);
                }
            }
            // Nobody may be waiting any more.
            let _ = end.send(());
        });
        Self {
            kept,
            overflowed,
            ended,
        }
    }

    /// Whether more than the limit was printed.
    pub(crate) fn overflowed(&self) -> bool {
        self.overflowed.load(Ordering::Relaxed)
    }

    /// What was printed. Does not wait for ever for a pipe that a process which left the group still holds open.
    pub(crate) fn finish(&self) -> Vec<u8> {
        let _ = self.ended.recv_timeout(Duration::from_secs(1));
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut kept)
    }
}
