//! The explorer's answers for pages whose own engine was not built: the same JSON, computed here.
//!
//! A reader who steps through a schedule asks about the same program again and again, so the explorers stay: threads of their own,
//! each with the built-in library read and the program it was last asked about.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use explore::request::Session;
use explore_rust::Rust;
use tokio::sync::oneshot;

use super::guard::{self, Token};
use super::queue::{Queue, Ticket};

/// A request is a program and a schedule; no program of a course comes near this.
const LARGEST_REQUEST: usize = 256 * 1024;
/// After that an exploration stops, and says that it is not complete.
const LONGEST: Duration = Duration::from_secs(20);
/// Explorations at the same time.
const AT_ONCE: usize = 2;
/// How many more may wait for their turn.
const WAITING: usize = 32;

/// A request, and where its answer goes.
struct Job {
    request: String,
    cancelled: Arc<AtomicBool>,
    answer: oneshot::Sender<String>,
    /// Its place among those at work, kept until it is done, also where nobody waits for it any more.
    _place: Ticket,
}

/// Who explores, who may have it done, and who is next.
#[derive(Clone)]
struct Explorers {
    jobs: Sender<Job>,
    queue: Queue,
    token: Token,
}

/// Answers `POST /explore`.
pub fn router(token: Token) -> Router {
    Router::new()
        .route("/explore", post(answer))
        .layer(DefaultBodyLimit::max(LARGEST_REQUEST))
        .with_state(Explorers {
            jobs: start_explorers(),
            queue: Queue::new(AT_ONCE, WAITING),
            token,
        })
}

/// The way to the explorers; they end when it is gone.
fn start_explorers() -> Sender<Job> {
    let (sender, jobs) = channel();
    let jobs = Arc::new(Mutex::new(jobs));
    for _ in 0..AT_ONCE {
        let jobs = Arc::clone(&jobs);
        thread::spawn(move || explorer(&jobs));
    }
    sender
}

fn explorer(jobs: &Mutex<Receiver<Job>>) {
    let mut session = Session::new(Rust::default());
    // The lock is held while waiting for a job, never while working on one.
    while let Ok(Ok(job)) = jobs.lock().map(|jobs| jobs.recv()) {
        if job.cancelled.load(Ordering::Relaxed) {
            continue;
        }
        let work = || explored(&mut session, &job.request, &job.cancelled);
        match catch_unwind(AssertUnwindSafe(work)) {
            // Nobody may be waiting any more, which is as well.
            Ok(json) => drop(job.answer.send(json)),
            // Without an answer the request fails; what the broken session knows is not to be relied on.
            Err(_) => session = Session::new(Rust::default()),
        }
    }
}

async fn answer(
    State(explorers): State<Explorers>,
    headers: HeaderMap,
    request: String,
) -> Response {
    if let Err(refusal) = guard::check(&headers, &explorers.token) {
        return refusal.into_response();
    }
    let Some(mut ticket) = explorers.queue.enter() else {
        return full();
    };
    ticket.turn(|_| {}).await;
    let given_up = GivenUp::default();
    let cancelled = Arc::clone(&given_up.0);
    let (answer, computed) = oneshot::channel();
    let job = Job {
        request,
        cancelled,
        answer,
        _place: ticket,
    };
    // A job that cannot be sent is dropped, and with it the way back.
    drop(explorers.jobs.send(job));
    match computed.await {
        Ok(json) => ([(header::CONTENT_TYPE, "application/json")], json).into_response(),
        Err(_) => {
            let text = "The explorer broke down on this program. That is a fault of the explorer.";
            (StatusCode::INTERNAL_SERVER_ERROR, text).into_response()
        }
    }
}

fn full() -> Response {
    let words = "More people are exploring here than this machine can serve. Wait a few seconds, then explore again.";
    let seconds = [(header::RETRY_AFTER, HeaderValue::from_static("5"))];
    (StatusCode::SERVICE_UNAVAILABLE, seconds, words).into_response()
}

fn explored(session: &mut Session<Rust>, request: &str, cancelled: &AtomicBool) -> String {
    let started = Instant::now();
    let mut watch = |_| !cancelled.load(Ordering::Relaxed) && started.elapsed() < LONGEST;
    session.answer(request, &mut watch)
}

/// Set when the request's future is dropped: the reader has closed the page or pressed Cancel.
#[derive(Default)]
struct GivenUp(Arc<AtomicBool>);

impl Drop for GivenUp {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const REQUEST: &str = r#"{"request":"explore","source":"fn main() { println!(\"x\"); }"}"#;

    fn asked(explorers: &Sender<Job>, cancelled: bool) -> Option<String> {
        let (answer, computed) = oneshot::channel();
        let job = Job {
            request: REQUEST.to_owned(),
            cancelled: Arc::new(AtomicBool::new(cancelled)),
            answer,
            _place: Queue::new(1, 1).enter().unwrap(),
        };
        explorers.send(job).unwrap();
        computed.blocking_recv().ok()
    }

    #[test]
    fn an_answer_lists_the_outcomes_every_time() {
        let explorers = start_explorers();
        let first = asked(&explorers, false).unwrap();
        let value: serde_json::Value = serde_json::from_str(&first).unwrap();
        assert_eq!(value["outcomes"][0]["stdout"], "x\n");
        assert_eq!(asked(&explorers, false), Some(first));
    }

    #[test]
    fn what_nobody_waits_for_is_not_begun() {
        assert_eq!(asked(&start_explorers(), true), None);
    }
}
