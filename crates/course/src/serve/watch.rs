//! Rebuilding when a file of the book changes.

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::live::Live;
use crate::root::Root;

/// What the pages are made from. The book's directory itself is watched for book.toml only:
/// a watch on the file would not survive an editor that replaces it.
const WATCHED: &[&str] = &["src", "theme", "listings"];

/// An editor writes a file in several steps; this much quiet means that it is done.
const QUIET: Duration = Duration::from_millis(50);

/// Starts watching; dropping the watcher ends it.
pub fn start(root: &Root, live: Arc<Live>) -> Result<RecommendedWatcher> {
    let (changed, changes) = mpsc::channel();
    let book = root.path().to_path_buf();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        if event.is_ok_and(|event| concerns(&event, &book)) {
            // Fails only when the receiver is gone, at the end.
            let _ = changed.send(());
        }
    })
    .context("the book's files cannot be watched")?;
    watcher.watch(root.path(), RecursiveMode::NonRecursive)?;
    for directory in WATCHED
        .iter()
        .map(|name| root.path().join(name))
        .filter(|path| path.is_dir())
    {
        watcher
            .watch(&directory, RecursiveMode::Recursive)
            .with_context(|| format!("{} cannot be watched", directory.display()))?;
    }
    thread::spawn(move || rebuild_at(&changes, &live));
    Ok(watcher)
}

fn rebuild_at(changes: &Receiver<()>, live: &Live) {
    while changes.recv().is_ok() {
        while changes.recv_timeout(QUIET).is_ok() {}
        live.rebuild();
    }
}

/// Whether the event is a change to something that pages are made from. Reading a file is none: the build itself reads.
fn concerns(event: &Event, book: &Path) -> bool {
    let changes = !matches!(event.kind, EventKind::Access(_));
    changes
        && event.paths.iter().any(|path| {
            let Ok(path) = path.strip_prefix(book) else {
                return false;
            };
            path == Path::new("book.toml")
                || WATCHED
                    .iter()
                    .any(|name| path.starts_with(name) && path != Path::new(name))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::event::{AccessKind, ModifyKind};

    #[test]
    fn only_changes_to_the_books_own_files_count() {
        let book = Path::new("/book");
        let event = |kind, path: &str| Event::new(kind).add_path(path.into());
        let modified = EventKind::Modify(ModifyKind::Any);
        assert!(concerns(&event(modified, "/book/src/races.md"), book));
        assert!(concerns(&event(modified, "/book/book.toml"), book));
        assert!(!concerns(&event(modified, "/book/target/x"), book));
        assert!(!concerns(&event(modified, "/elsewhere/book.toml"), book));
        assert!(!concerns(
            &event(EventKind::Access(AccessKind::Any), "/book/src/races.md"),
            book
        ));
    }
}
