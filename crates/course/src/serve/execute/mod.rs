//! Running what a page sends: `POST /execute` and `POST /evaluate.json`, as the Rust Playground has them.
//!
//! With `Accept: application/x-ndjson` the answer to `/execute` is a stream of lines that say how far it has come, the last of
//! which is the result. Closing the connection stops the work and kills what it started.

mod answer;
mod body;
mod request;

use std::convert::Infallible;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use futures_util::stream;
use runner::sandbox::Sandbox;
use runner::{Answer, Service, Stop};
use serde_json::{Value, json};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use super::guard::{self, Token};
use super::queue::{Queue, Ticket};
use request::Asked;

/// How many may wait for their turn.
const WAITING: usize = 64;

/// What runs programs for the pages.
#[derive(Clone)]
pub struct Executor {
    service: Arc<Service>,
    queue: Queue,
    token: Token,
    closing: Stop,
}

impl Executor {
    /// Starts it, and prepares the crates that programs may use in the background.
    pub fn start(token: Token, root: PathBuf, sandbox: Sandbox) -> io::Result<Self> {
        let service = Arc::new(Service::new(sandbox)?);
        let prepared = Arc::clone(&service);
        thread::spawn(move || {
            if let Err(words) = prepared.prepare(&root) {
                eprintln!("error: programs with crossbeam, rayon or anyhow cannot be run\n{words}");
            }
        });
        let cores = thread::available_parallelism().map_or(2, usize::from);
        Ok(Self {
            service,
            queue: Queue::new(cores.max(2), WAITING),
            token,
            closing: Stop::default(),
        })
    }

    /// Stops all work, and leaves nothing behind.
    pub async fn close(&self) {
        self.closing.now();
        let ended = async {
            while !self.queue.is_idle() {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        // What does not end in time ends with this process.
        let _ = tokio::time::timeout(Duration::from_secs(3), ended).await;
        self.service.close();
    }

    /// Answers the two addresses.
    pub fn router(self) -> Router {
        Router::new()
            .route("/execute", post(execute).fallback(wrong_method))
            .route("/evaluate.json", post(evaluate).fallback(wrong_method))
            .with_state(self)
    }

    /// Everything that comes before work: may it ask, what does it ask, is there room.
    async fn admit(
        &self,
        headers: &HeaderMap,
        body: Body,
        read: impl FnOnce(&[u8]) -> Result<Asked, String>,
    ) -> Result<(Asked, Ticket), Response> {
        guard::check(headers, &self.token)
            .map_err(|refusal| error(StatusCode::FORBIDDEN, refusal.words()))?;
        let body = body::read(body)
            .await
            .map_err(|(status, words)| error(status, words))?;
        let asked = read(&body).map_err(|words| error(StatusCode::BAD_REQUEST, &words))?;
        let ticket = self.queue.enter().ok_or_else(full)?;
        Ok((asked, ticket))
    }

    /// Does the work once it is its turn, and sends lines about it; ends early, and kills what it started, when `stop` says so.
    async fn work(
        self,
        asked: Asked,
        mut ticket: Ticket,
        stop: Stop,
        lines: UnboundedSender<Line>,
    ) {
        // Nobody may be listening any more; the stop is the word for that.
        ticket
            .turn(|place| drop(lines.send(Line::Progress(answer::queued(place)))))
            .await;
        // A thread of its own: what it starts is to die with it, so it must not be one that outlives or leaves the work.
        thread::spawn(move || {
            let mut tell = |progress| drop(lines.send(Line::Progress(answer::progress(progress))));
            let answer = self
                .service
                .answer(&asked.job, asked.runs, &stop, &mut tell);
            drop(ticket);
            let _ = lines.send(Line::End(answer));
        });
    }
}

/// What the work sends.
enum Line {
    Progress(Value),
    End(io::Result<Answer>),
}

/// Says stop when it is dropped: with the connection, or at the end, when it changes nothing.
struct Leash(Stop);

impl Drop for Leash {
    fn drop(&mut self) {
        self.0.now();
    }
}

async fn execute(State(executor): State<Executor>, headers: HeaderMap, body: Body) -> Response {
    let (asked, ticket) = match executor.admit(&headers, body, request::execute).await {
        Ok(admitted) => admitted,
        Err(response) => return response,
    };
    let (leash, lines) = begin(executor, asked, ticket);
    if wants_lines(&headers) {
        streamed(leash, lines)
    } else {
        whole(leash, lines, answer::execute).await
    }
}

async fn evaluate(State(executor): State<Executor>, headers: HeaderMap, body: Body) -> Response {
    let (asked, ticket) = match executor.admit(&headers, body, request::evaluate).await {
        Ok(admitted) => admitted,
        Err(response) => return response,
    };
    let (leash, lines) = begin(executor, asked, ticket);
    whole(leash, lines, answer::evaluate).await
}

fn begin(executor: Executor, asked: Asked, ticket: Ticket) -> (Leash, UnboundedReceiver<Line>) {
    let stop = executor.closing.below();
    let (sender, lines) = unbounded_channel();
    let closed = sender.clone();
    let work = executor.work(asked, ticket, stop.clone(), sender);
    tokio::spawn(async move {
        // Whoever gives up while waiting leaves the line at once.
        tokio::select! {
            () = work => {}
            () = closed.closed() => {}
        }
    });
    (Leash(stop), lines)
}

fn wants_lines(headers: &HeaderMap) -> bool {
    let accept = headers
        .get(header::ACCEPT)
        .and_then(|value| value.to_str().ok());
    accept.is_some_and(|accept| accept.contains("application/x-ndjson"))
}

fn streamed(leash: Leash, lines: UnboundedReceiver<Line>) -> Response {
    let lines = stream::unfold((leash, lines), |(leash, mut lines)| async move {
        let value = match lines.recv().await? {
            Line::Progress(value) => value,
            Line::End(Ok(answer)) => json!({ "result": answer::execute(&answer) }),
            Line::End(Err(error)) => json!({ "error": failed(&error) }),
        };
        let line = Bytes::from(format!("{value}\n"));
        Some((Ok::<_, Infallible>(line), (leash, lines)))
    });
    let kind = [(header::CONTENT_TYPE, "application/x-ndjson")];
    (kind, Body::from_stream(lines)).into_response()
}

async fn whole(
    _leash: Leash,
    mut lines: UnboundedReceiver<Line>,
    shape: impl FnOnce(&Answer) -> Value,
) -> Response {
    while let Some(line) = lines.recv().await {
        match line {
            Line::Progress(_) => {}
            Line::End(Ok(answer)) => return respond(StatusCode::OK, &shape(&answer)),
            Line::End(Err(error)) => {
                return self::error(StatusCode::INTERNAL_SERVER_ERROR, &failed(&error));
            }
        }
    }
    error(
        StatusCode::INTERNAL_SERVER_ERROR,
        "The work broke off. Press Run again.",
    )
}

fn failed(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::Interrupted => "Stopped.".into(),
        _ => format!("The program could not be run: {error}"),
    }
}

fn full() -> Response {
    let words = "More people are running programs here than this machine can serve. Wait a few seconds, then press Run again.";
    let mut response = error(StatusCode::SERVICE_UNAVAILABLE, words);
    let seconds = HeaderValue::from_static("5");
    response.headers_mut().insert(header::RETRY_AFTER, seconds);
    response
}

async fn wrong_method() -> Response {
    let words = "Programs are sent here with POST.";
    let mut response = error(StatusCode::METHOD_NOT_ALLOWED, words);
    let allowed = HeaderValue::from_static("POST");
    response.headers_mut().insert(header::ALLOW, allowed);
    response
}

fn error(status: StatusCode, words: &str) -> Response {
    respond(status, &json!({ "error": words }))
}

fn respond(status: StatusCode, value: &Value) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (status, headers, value.to_string()).into_response()
}
