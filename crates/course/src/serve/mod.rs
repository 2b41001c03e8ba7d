//! `cargo book serve`: the book on this machine, rebuilt and shown again at every change.

mod class;
mod execute;
mod explorer;
mod files;
mod guard;
mod listen;
mod live;
mod open;
mod queue;
mod watch;

use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context, Result, bail};

use crate::command::Serve;
use crate::root::Root;
use execute::Executor;
use guard::Token;
use live::Live;
use runner::sandbox::Sandbox;

/// The argument with which this program is called anew to start a reader's program with fewer rights.
pub const KEEP_IN: &str = "keep-in";

/// Serves until interrupted.
pub fn run(root: &Root, options: &Serve) -> Result<ExitCode> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .context("the server's runtime cannot start")?;
    runtime.block_on(serve(root, options))?;
    Ok(ExitCode::SUCCESS)
}

async fn serve(root: &Root, options: &Serve) -> Result<()> {
    let listener = listen::bind(options.listen, options.port).await?;
    let address = format!("http://{}/", listener.local_addr()?);
    println!("Building the book ...");
    let token = Token::new()?.named(options.name.clone());
    let sandbox = Sandbox::probe(std::env::current_exe()?, KEEP_IN);
    let class = class(options, &sandbox)?;
    tell(&sandbox);
    let executor = Executor::start(token.clone(), root.path().to_path_buf(), sandbox)
        .context("programs cannot be run")?;
    let live = Arc::new(Live::new(root.clone())?);
    live.rebuild();
    let _watcher = watch::start(root, Arc::clone(&live))?;
    println!("Serving on {address} (stop with Ctrl-C)");
    if options.open {
        open::in_browser(&address);
    }
    let router = files::router(Arc::clone(&live), token).merge(executor.clone().router());
    let router = match class {
        Some(token) => class::only(router, token),
        None => router,
    };
    // A page keeps its stream of news open for ever, so waiting for all requests to end would never end.
    let ended = tokio::select! {
        served = axum::serve(listener, router) => served.context("the server stopped"),
        () = told_to_end() => Ok(()),
    };
    executor.close().await;
    live.close();
    ended
}

/// What a class must know, where others than this machine's reader can come; refused where their programs could do harm.
fn class(options: &Serve, sandbox: &Sandbox) -> Result<Option<Token>> {
    if options.listen.is_loopback() && options.class_token.is_none() {
        return Ok(None);
    }
    if !sandbox.missing().is_empty() {
        bail!(
            "others' programs cannot be kept in on this machine, so it does not serve a class:\n    {}\n    \
             use a Linux 6.2 or newer that lets users make namespaces (sysctl kernel.unprivileged_userns_clone, kernel.apparmor_restrict_unprivileged_userns; \
             in a container, its seccomp profile), or serve on loopback",
            sandbox.missing().join("\n    ")
        );
    }
    let token = match &options.class_token {
        Some(text) => Token::of(text),
        None => Token::new()?,
    };
    println!("The class enters with this token: {}", token.text());
    Ok(Some(token))
}

/// A class's token as it may be chosen: it is typed, and sent in a cookie.
pub fn class_token(text: &str) -> Result<String, String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if text.len() < 8 || !text.chars().all(plain) {
        return Err("at least 8 letters, digits, - or _".into());
    }
    Ok(text.to_owned())
}

/// What holds here of the sandbox.
fn tell(sandbox: &Sandbox) {
    if sandbox.missing().is_empty() {
        println!(
            "Programs are kept in: no network, no files but their own, no more than their share of the machine."
        );
        return;
    }
    println!("Programs run with your rights, within limits; not all of the sandbox holds here:");
    for missing in sandbox.missing() {
        println!("    {missing}");
    }
}

/// Waits for Ctrl-C, or for the system's word to end.
async fn told_to_end() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};

        if let (Ok(mut terminated), Ok(mut hung_up)) = (
            signal(SignalKind::terminate()),
            signal(SignalKind::hangup()),
        ) {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminated.recv() => {}
                _ = hung_up.recv() => {}
            }
            return;
        }
    }
    // Without that, nothing but the end of the process ends it.
    let _ = tokio::signal::ctrl_c().await;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(listen: &str, class_token: Option<&str>) -> Serve {
        Serve {
            port: 0,
            listen: listen.parse().unwrap(),
            class_token: class_token.map(str::to_owned),
            name: None,
            open: false,
        }
    }

    #[test]
    fn others_are_not_served_where_programs_cannot_be_kept_in() {
        let broken = Sandbox::probe("/no/such/helper".into(), KEEP_IN);
        assert!(!broken.missing().is_empty());
        for (listen, token) in [
            ("0.0.0.0", None),
            ("::", None),
            ("127.0.0.1", Some("spring-term")),
        ] {
            let refusal = class(&options(listen, token), &broken).unwrap_err();
            assert!(
                refusal.to_string().contains("does not serve a class"),
                "{refusal}"
            );
        }
        // The reader of this machine may run what they like.
        assert!(
            class(&options("127.0.0.1", None), &broken)
                .unwrap()
                .is_none()
        );
    }

    #[test]
    fn a_class_token_is_long_enough_and_plain() {
        assert!(class_token("spring-term").is_ok());
        assert!(class_token("short").is_err());
        assert!(class_token("with spaces in it").is_err());
    }
}
