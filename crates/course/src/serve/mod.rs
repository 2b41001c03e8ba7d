//! `cargo book serve`: the book on this machine, rebuilt and shown again at every change.

mod execute;
mod explorer;
mod files;
mod guard;
mod listen;
mod live;
mod open;
mod watch;

use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context, Result};

use crate::command::Serve;
use crate::root::Root;
use execute::Executor;
use guard::Token;
use live::Live;

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
    let token = Token::new()?;
    let executor = Executor::start(token.clone(), root.path().to_path_buf())
        .context("programs cannot be run")?;
    let live = Arc::new(Live::new(root.clone())?);
    live.rebuild();
    let _watcher = watch::start(root, Arc::clone(&live))?;
    println!("Serving on {address} (stop with Ctrl-C)");
    if options.open {
        open::in_browser(&address);
    }
    let router = files::router(Arc::clone(&live), token).merge(executor.router());
    // A page keeps its stream of news open for ever, so waiting for all requests to end would never end.
    let ended = tokio::select! {
        served = axum::serve(listener, router) => served.context("the server stopped"),
        _ = tokio::signal::ctrl_c() => Ok(()),
    };
    live.close();
    ended
}
