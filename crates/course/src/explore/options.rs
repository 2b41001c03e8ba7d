//! What the command can be told.

use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};
use explore::request::input::{Ask, Chosen, Literal, Request, Timers};
use std::collections::BTreeMap;

/// How to explore.
#[derive(Args, Debug, Default)]
pub struct Explore {
    /// A listing, such as `races_lost_update`, or a Rust file
    #[arg(value_name = "FILE|LISTING")]
    pub program: String,
    /// Who may move: `threads`, `interval K`, `cooperative` or `workers N`
    #[arg(long, value_name = "NAME", default_value = "threads")]
    pub scheduler: String,
    /// Gives a constant of the program another value; may be repeated
    #[arg(long, value_name = "NAME=VALUE")]
    pub set: Vec<String>,
    /// Follows this schedule instead: thread numbers, or `thread.result` where a step has several results, as in `0,1,1,2.1`
    #[arg(long, value_name = "CHOICES")]
    pub schedule: Option<String>,
    /// The most situations to look at
    #[arg(long, value_name = "STATES")]
    pub budget: Option<u64>,
    /// When timers may fire
    #[arg(long, value_enum, default_value_t = Order::Any)]
    pub timers: Order,
    /// Waits on a condition variable may end, and weak exchanges fail, without a reason
    #[arg(long)]
    pub spurious: bool,
    /// Says how many schedules there are
    #[arg(long)]
    pub count: bool,
    /// Tries every order, also of steps whose order does not matter
    #[arg(long)]
    pub unreduced: bool,
    /// Prints JSON
    #[arg(long)]
    pub json: bool,
    /// Fails with exit code 1 if there is such an outcome: `deadlock`, `livelock`, `panic`, `race`, `abort`, or a regular
    /// expression for what is printed; may be repeated. Of these alone the schedules are shown
    #[arg(long, value_name = "KIND|REGEX")]
    pub forbid: Vec<String>,
    /// Fails with exit code 1 if there is any outcome but a good end (exit code 0, no thread panicked) after printing what this regular
    /// expression says, as a whole; may be repeated. Of the others alone the schedules are shown
    #[arg(long, value_name = "REGEX")]
    pub only: Vec<String>,
}

/// When timers may fire.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Order {
    /// At any time
    #[default]
    Any,
    /// In the order of their deadlines, when nobody else can move
    Ordered,
}

impl Explore {
    /// The request that the options describe.
    pub fn request(&self, source: String) -> Result<Request> {
        let schedule = self.schedule.as_deref().map(schedule).transpose()?;
        let mut request = Request::new(Ask::Explore, source);
        request.set = constants(&self.set)?;
        request.scheduler.clone_from(&self.scheduler);
        request.timers = match self.timers {
            Order::Any => Timers::Any,
            Order::Ordered => Timers::Ordered,
        };
        request.spurious = self.spurious;
        request.reduce = !self.unreduced;
        request.count = self.count;
        request.budget.states = self.budget;
        if let Some(schedule) = schedule {
            request.request = Ask::Replay;
            request.schedule = schedule;
        }
        Ok(request)
    }
}

fn constants(set: &[String]) -> Result<BTreeMap<String, Literal>> {
    let constant = |text: &String| {
        let (name, value) = text
            .split_once('=')
            .with_context(|| format!("`--set {text}`: write NAME=VALUE, as in `--set N=3`"))?;
        Ok((
            name.trim().to_string(),
            Literal::Text(value.trim().to_string()),
        ))
    };
    set.iter().map(constant).collect()
}

/// Reads `0,1,2.1`; blanks serve as commas, and brackets (of a schedule copied from JSON) as well.
fn schedule(text: &str) -> Result<Vec<Chosen>> {
    if text.trim_start().starts_with('[') {
        return serde_json::from_str(text)
            .context("`--schedule`: this is not a JSON list of choices");
    }
    let words = text.split([',', ' ']).filter(|word| !word.is_empty());
    words.map(chosen).collect()
}

fn chosen(word: &str) -> Result<Chosen> {
    let parts: Vec<&str> = word.split('.').collect();
    let chosen = match parts[..] {
        [thread] => thread.parse().ok().map(Chosen::Thread),
        [thread, result] => thread
            .parse()
            .ok()
            .zip(result.parse().ok())
            .map(|(thread, result)| Chosen::Result(thread, result)),
        _ => None,
    };
    match chosen {
        Some(chosen) => Ok(chosen),
        None => bail!(
            "`--schedule`: `{word}` is not a choice; write a thread's number, or `thread.result`, as in `0,1,2.1`"
        ),
    }
}
