//! What the server answers: the pages as built, and a stream that tells open pages to load again.

use std::convert::Infallible;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::extract::{Path as UrlPath, State};
use axum::http::{StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use futures_util::stream::{self, Stream};

use super::explorer;
use super::guard::Token;
use super::live::{Live, News};

/// The stream's address: no page of a book can have this name.
const NEWS: &str = "/-/news";

/// What the handlers share.
#[derive(Clone)]
struct Served {
    live: Arc<Live>,
    token: Token,
}

/// The pages, the news and the explorer. Each page carries the token with which it may ask for work.
pub fn router(live: Arc<Live>, token: Token) -> Router {
    Router::new()
        .route(NEWS, get(news))
        .route("/", get(first_page))
        .route("/{*path}", get(file))
        .with_state(Served {
            live,
            token: token.clone(),
        })
        .merge(explorer::router(token))
}

async fn first_page(state: State<Served>) -> Response {
    file(state, UrlPath("index.html".to_owned())).await
}

async fn file(State(served): State<Served>, UrlPath(path): UrlPath<String>) -> Response {
    let Served { live, token } = served;
    let news = live.subscribe().borrow().clone();
    let Some(pages) = live.pages() else {
        let body = with_reload(
            "<!doctype html><title>The book cannot be built</title>".into(),
            &news,
        );
        return respond(
            StatusCode::SERVICE_UNAVAILABLE,
            "text/html; charset=utf-8",
            body,
        );
    };
    let (status, file) = match find(&pages, &path) {
        Some(file) => (StatusCode::OK, file),
        None => (StatusCode::NOT_FOUND, pages.join("404.html")),
    };
    let Ok(bytes) = std::fs::read(&file) else {
        return respond(
            StatusCode::NOT_FOUND,
            "text/plain; charset=utf-8",
            b"no such page".to_vec(),
        );
    };
    let kind = media_type(&file);
    let body = if kind.starts_with("text/html") {
        with_reload(with_token(bytes, &token), &news)
    } else {
        bytes
    };
    respond(status, kind, body)
}

fn respond(status: StatusCode, kind: &'static str, body: Vec<u8>) -> Response {
    // A writer must never see an old page.
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (status, headers, body).into_response()
}

/// The file that a path of the address bar means; nothing if it is not among the pages.
fn find(pages: &Path, path: &str) -> Option<PathBuf> {
    let path = Path::new(path);
    if !path
        .components()
        .all(|part| matches!(part, Component::Normal(_)))
    {
        return None;
    }
    let file = pages.join(path);
    let file = if file.is_dir() {
        file.join("index.html")
    } else {
        file
    };
    file.is_file().then_some(file)
}

fn media_type(file: &Path) -> &'static str {
    match file
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default()
    {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "zip" => "application/zip",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "txt" | "rs" | "c" | "py" | "go" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// A page that may ask this server for work. Pages on disk never may.
fn with_token(page: Vec<u8>, token: &Token) -> Vec<u8> {
    let head = b"<head>";
    let Some(at) = page.windows(head.len()).position(|bytes| bytes == head) else {
        return page;
    };
    let (before, after) = page.split_at(at + head.len());
    let meta = format!("<meta name=\"every-server\" content=\"{}\">", token.text());
    [before, meta.as_bytes(), after].concat()
}

/// A page with the script that listens for news. Pages on disk never have it.
fn with_reload(mut page: Vec<u8>, news: &News) -> Vec<u8> {
    let script = include_str!("reload.js").replace("BUILD", &news.build);
    page.extend_from_slice(format!("<script type=\"module\">{script}</script>").as_bytes());
    page
}

async fn news(State(served): State<Served>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let mut receiver = served.live.subscribe();
    // The first news is what is known already: a page may have been open through a restart.
    receiver.mark_changed();
    let events = stream::unfold(receiver, |mut receiver| async move {
        receiver.changed().await.ok()?;
        let news = receiver.borrow_and_update().clone();
        let text = format!("{}\n{}", news.build, news.problem.unwrap_or_default());
        let event = Event::default().event("book").data(text);
        Some((Ok(event), receiver))
    });
    Sse::new(events).keep_alive(KeepAlive::default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_among_the_pages_are_found() {
        let pages = tempfile::tempdir().unwrap();
        std::fs::create_dir(pages.path().join("part")).unwrap();
        std::fs::write(pages.path().join("part/index.html"), "x").unwrap();
        assert!(find(pages.path(), "part").is_some());
        assert!(find(pages.path(), "part/index.html").is_some());
        for outside in ["../secret", "/etc/passwd", "part/../../x", "none.html"] {
            assert!(find(pages.path(), outside).is_none(), "{outside}");
        }
    }

    #[test]
    fn a_served_page_carries_the_token_in_its_head() {
        let page = with_token(
            b"<!DOCTYPE html><html><head>\n<title>x".to_vec(),
            &Token::of("abc"),
        );
        let page = String::from_utf8(page).unwrap();
        assert!(
            page.contains("<head><meta name=\"every-server\" content=\"abc\">\n<title>"),
            "{page}"
        );
    }

    #[test]
    fn a_served_page_knows_which_build_it_is_from() {
        let news = News {
            build: "7-2".into(),
            problem: None,
        };
        let page = String::from_utf8(with_reload(b"<p>x".to_vec(), &news)).unwrap();
        assert!(
            page.starts_with("<p>x<script") && page.contains("\"7-2\""),
            "{page}"
        );
    }
}
