//! The pages as they are now, and the news that they have changed.

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use anyhow::{Context, Result};
use mdbook_every::Every;
use tempfile::TempDir;
use tokio::sync::watch;

use crate::build::count;
use crate::pages;
use crate::root::Root;

/// What an open page needs to know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// Which build the pages are from; differs between two runs of the server, too.
    pub build: String,
    /// What is wrong with the newest text; the pages may be from an older one then.
    pub problem: Option<String>,
}

/// The book under the writer's hands.
pub struct Live {
    root: Root,
    every: Every,
    state: Mutex<State>,
    news: watch::Sender<News>,
}

#[derive(Default)]
struct State {
    builds: usize,
    /// Two directories, so that the pages shown stay whole while the next are written.
    pages: Option<TempDir>,
}

impl Live {
    /// A book of which nothing has been built yet.
    pub fn new(root: Root) -> Result<Self> {
        Ok(Self {
            root,
            every: Every::collecting(),
            state: Mutex::default(),
            news: watch::Sender::new(News::default()),
        })
    }

    /// The directory with the newest pages, once there are any.
    pub fn pages(&self) -> Option<PathBuf> {
        self.state()
            .pages
            .as_ref()
            .map(|directory| directory.path().to_path_buf())
    }

    /// Removes the pages, at the end.
    pub fn close(&self) {
        self.state().pages = None;
    }

    /// The latest news, and a way to wait for more.
    pub fn subscribe(&self) -> watch::Receiver<News> {
        self.news.subscribe()
    }

    /// Builds the book anew and tells every open page; problems go to the terminal as well.
    pub fn rebuild(&self) {
        let started = Instant::now();
        match self.build() {
            Ok(report) => {
                println!("{} ({} ms)", report, started.elapsed().as_millis());
            }
            Err(error) => {
                let text = format!("{error:#}");
                eprintln!("error: {text}");
                self.news.send_modify(|news| news.problem = Some(text));
            }
        }
    }

    fn build(&self) -> Result<String> {
        let fresh = tempfile::Builder::new()
            .prefix("book-")
            .tempdir()
            .context("no temporary directory for the pages")?;
        let (written, problems) =
            pages::write_and_check(&self.root, Some(fresh.path()), &self.every)?;
        for problem in &problems {
            eprintln!("error: {problem}");
        }
        let build = {
            let mut state = self.state();
            state.builds += 1;
            state.pages = Some(fresh);
            format!("{}-{}", std::process::id(), state.builds)
        };
        let mut report = format!("Built {}", count(written.chapters, "chapter"));
        if !problems.is_empty() {
            report += &format!(", with {}", count(problems.len(), "problem"));
        }
        let problem = (!problems.is_empty()).then(|| problems.join("\n"));
        self.news.send_replace(News { build, problem });
        Ok(report)
    }

    /// A panic elsewhere leaves nothing half done in it.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
