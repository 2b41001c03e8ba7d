//! The explorer's answers for pages whose own engine was not built: the same JSON, computed here.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use explore::request::Session;
use tokio::sync::Semaphore;

use super::guard::{self, Refusal, Token};

/// A request is a program and a schedule; no program of a course comes near this.
const LARGEST_REQUEST: usize = 256 * 1024;
/// After that an exploration stops, and says that it is not complete.
const LONGEST: Duration = Duration::from_secs(20);
/// Explorations at the same time; more wait for their turn.
const AT_ONCE: usize = 2;

/// Answers `POST /explore`.
pub fn router(token: Token) -> Router {
    Router::new()
        .route("/explore", post(answer))
        .layer(DefaultBodyLimit::max(LARGEST_REQUEST))
        .with_state((Arc::new(Semaphore::new(AT_ONCE)), token))
}

async fn answer(
    State((turns, token)): State<(Arc<Semaphore>, Token)>,
    headers: HeaderMap,
    request: String,
) -> Response {
    if !guard::is_from_own_page(&headers, &token) {
        return Refusal::Foreign.into_response();
    }
    let Ok(_turn) = turns.acquire().await else {
        return (StatusCode::SERVICE_UNAVAILABLE, "The server is stopping.").into_response();
    };
    let given_up = GivenUp::default();
    let cancelled = Arc::clone(&given_up.0);
    let computed = tokio::task::spawn_blocking(move || explored(&request, &cancelled)).await;
    match computed {
        Ok(json) => ([(header::CONTENT_TYPE, "application/json")], json).into_response(),
        Err(_) => {
            let text = "The explorer broke down on this program. That is a fault of the explorer.";
            (StatusCode::INTERNAL_SERVER_ERROR, text).into_response()
        }
    }
}

fn explored(request: &str, cancelled: &AtomicBool) -> String {
    let started = Instant::now();
    let mut watch = |_| !cancelled.load(Ordering::Relaxed) && started.elapsed() < LONGEST;
    Session::new(explore::Rust::default()).answer(request, &mut watch)
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

    #[test]
    fn an_answer_lists_the_outcomes() {
        let request = r#"{"request":"explore","source":"fn main() { println!(\"x\"); }"}"#;
        let answer = explored(request, &AtomicBool::new(false));
        let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
        assert_eq!(answer["outcomes"][0]["stdout"], "x\n");
    }
}
