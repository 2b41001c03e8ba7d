//! A server for a class: who gets in, and where there is none.

use std::process::{Command, Stdio};

use crate::Attack;
use crate::server::{COMMAND, Server, page_token};

pub const ALL: &[Attack] = &[
    ("class_of_strangers", class_of_strangers),
    ("class_without_a_sandbox", class_without_a_sandbox),
];

const ENTERED: (&str, &str) = ("cookie", "every-class=spring-term");

/// Without the class's token there is a form and nothing else; with it, a page's own token is still asked for.
fn class_of_strangers(sandboxed: &Server) {
    if !sandboxed.sandboxed() {
        return;
    }
    let class = Server::begin(&["--class-token", "spring-term"]);
    let origin = format!("http://{}", class.address());
    let origin = ("origin", origin.as_str());
    let form = class.send("GET /races.html HTTP/1.1", &[], b"");
    assert_eq!(form.status, 401);
    assert!(form.body.contains("open to one class") && page_token(&form.body).is_none());
    let wrong = class.send(
        "GET / HTTP/1.1",
        &[("cookie", "every-class=spring-termx")],
        b"",
    );
    assert_eq!(wrong.status, 401);
    let page = class.send("GET /races.html HTTP/1.1", &[ENTERED], b"");
    let token = page_token(&page.body).expect("a token");
    let token = ("x-every-token", token.as_str());
    for (line, body) in [
        ("POST /execute HTTP/1.1", r#"{"code":"fn main() {}"}"#),
        (
            "POST /explore HTTP/1.1",
            r#"{"request":"explore","source":"fn main() {}"}"#,
        ),
    ] {
        let asked = |headers: &[(&str, &str)]| class.send(line, headers, body.as_bytes()).status;
        assert_eq!(asked(&[origin, token]), 401, "{line}: a stranger");
        assert_eq!(asked(&[origin, ENTERED]), 403, "{line}: not from a page");
        assert_eq!(
            asked(&[("origin", "https://example.org"), token, ENTERED]),
            403,
            "{line}: another site"
        );
        assert_eq!(asked(&[origin, token, ENTERED]), 200, "{line}: the class");
    }
}

/// In a place where nothing can make namespaces, others' programs are not run: the server says why, and ends.
fn class_without_a_sandbox(sandboxed: &Server) {
    let serve = format!("exec '{COMMAND}' serve --port 0 --listen 0.0.0.0");
    let mut command = match sandboxed.sandboxed() {
        true => {
            let mut inside = Command::new("unshare");
            inside.args(["--user", "--map-root-user", "sh", "-c"]);
            inside.arg(format!(
                "echo 0 > /proc/sys/user/max_user_namespaces && {serve}"
            ));
            inside
        }
        false => {
            let mut here = Command::new("sh");
            here.args(["-c", &serve]);
            here
        }
    };
    let house = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let ended = command
        .current_dir(house)
        .stdin(Stdio::null())
        .output()
        .expect("it starts");
    let said = String::from_utf8_lossy(&ended.stderr);
    assert!(!ended.status.success(), "{said}");
    assert!(said.contains("does not serve a class"), "{said}");
    assert!(!String::from_utf8_lossy(&ended.stdout).contains("Serving on"));
}
