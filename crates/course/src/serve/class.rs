//! A class: whoever does not know its token sees a form that asks for it, and nothing else.

use axum::Router;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{Html, IntoResponse, Response};

use super::guard::Token;

/// Where the form is sent: no page of a book can have this name.
const ENTER: &str = "/-/class";
/// The cookie that says who has entered.
const COOKIE: &str = "every-class";
/// A token and the form's few words around it.
const LONGEST_FORM: usize = 1024;

/// Lets only the class in.
pub fn only(router: Router, token: Token) -> Router {
    router.layer(from_fn_with_state(token, admit))
}

async fn admit(State(token): State<Token>, request: Request, next: Next) -> Response {
    if request.uri().path() == ENTER && request.method() == Method::POST {
        return enter(&token, request).await;
    }
    if has_entered(request.headers(), &token) {
        return next.run(request).await;
    }
    if request.method() != Method::GET {
        let words = "{\"error\":\"Enter the class's token first: load this page again.\"}";
        let kind = [(header::CONTENT_TYPE, "application/json")];
        return (StatusCode::UNAUTHORIZED, kind, words).into_response();
    }
    form("")
}

async fn enter(token: &Token, request: Request) -> Response {
    let body = to_bytes(request.into_body(), LONGEST_FORM)
        .await
        .unwrap_or_default();
    let sent = String::from_utf8_lossy(&body);
    let sent = sent.strip_prefix("token=").unwrap_or_default();
    if !token.is(sent) {
        return form("<p role=\"alert\">That is not this class's token.</p>");
    }
    let cookie = format!(
        "{COOKIE}={}; Path=/; HttpOnly; SameSite=Strict; Max-Age=86400",
        token.text()
    );
    let headers = [
        (header::SET_COOKIE, cookie),
        (header::LOCATION, "/".to_owned()),
    ];
    (StatusCode::SEE_OTHER, headers).into_response()
}

fn has_entered(headers: &HeaderMap, token: &Token) -> bool {
    let cookies = headers.get_all(header::COOKIE).iter();
    let mut pairs = cookies
        .filter_map(|cookies| cookies.to_str().ok())
        .flat_map(|cookies| cookies.split(';'))
        .filter_map(|cookie| cookie.trim().split_once('='));
    pairs.any(|(name, value)| name == COOKIE && token.is(value))
}

fn form(notice: &str) -> Response {
    let page = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
        <title>Class</title><style>:root{{color-scheme:light dark}}body{{font:1.1rem/1.5 system-ui,sans-serif;max-width:28rem;margin:4rem auto;padding:0 1rem}}\
        input,button{{font:inherit;padding:.4rem .6rem}}</style></head><body><main><h1>This book is open to one class</h1>{notice}\
        <form method=\"post\" action=\"{ENTER}\"><p><label for=\"token\">The class's token, which your teacher has</label></p>\
        <p><input id=\"token\" name=\"token\" required autocomplete=\"off\" autofocus> <button>Enter</button></p></form></main></body></html>"
    );
    (StatusCode::UNAUTHORIZED, Html(page)).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entered(cookie: &str) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, cookie.parse().unwrap());
        has_entered(&headers, &Token::of("spring-term"))
    }

    #[test]
    fn the_cookie_lets_in_and_nothing_else() {
        assert!(entered("theme=dark; every-class=spring-term"));
        assert!(!entered("every-class=spring"));
        assert!(!entered("every-class="));
        assert!(!entered("other=spring-term"));
    }
}
