//! One function for the page, the command and other tools: a request in, an answer out, both JSON.

mod enabled;
mod explore;
mod graph;
pub mod input;
pub mod output;
mod reachable;
mod replay;
mod values;

use crate::budget::Watch;
use crate::exploration::Exploration;
use crate::scheduler::{Position, Under, scheduler};
use input::{Ask, Request};
use machine::Model;
use output::{Explored, Failure, Place};
use program::Diagnostic;
use serde::Serialize;

/// Turns a request's program into a model: from its text, or as it was compiled before; tests may put models of their own.
pub trait Compile {
    /// What the program becomes.
    type Model: Model;
    /// What is shown of a situation.
    type View: Serialize;

    /// The model of the program with the request's constants and assumptions.
    ///
    /// # Errors
    /// Everything that is not understood.
    fn compile(&self, request: &Request) -> Result<Self::Model, Vec<Diagnostic>>;

    /// A situation, for people.
    fn view(&self, model: &Self::Model, state: &<Self::Model as Model>::State) -> Self::View;
}

type Explorable<C> = Exploration<Under<<C as Compile>::Model>>;
type StateOf<C> = Position<<<C as Compile>::Model as Model>::State>;

/// Answers requests, and remembers the program last asked about: what was explored for one answer serves the next. A pure value;
/// the answer to a request does not depend on those before, unless it says that the budget was used up.
pub struct Session<C: Compile> {
    compiler: C,
    known: Option<(Subject, Explorable<C>)>,
}

/// What must be equal for an exploration to serve again.
#[derive(Clone, Debug, PartialEq)]
struct Subject {
    source: String,
    assumptions: String,
    reduce: bool,
    budget: input::Limits,
}

/// What keeps a request from its answer.
enum Trouble {
    Text(String),
    Misfit(crate::replay::Misfit),
    Program(Vec<Diagnostic>),
}

impl<C: Compile> Session<C> {
    /// Nothing is known yet.
    pub fn new(compiler: C) -> Self {
        Self {
            compiler,
            known: None,
        }
    }

    /// What turns programs into models.
    pub fn compiler(&mut self) -> &mut C {
        &mut self.compiler
    }

    /// The answer, as JSON. Never panics, whatever the text.
    pub fn answer(&mut self, request: &str, watch: Watch<'_>) -> String {
        match read(request) {
            Ok(request) => self.answer_to(&request, watch),
            Err(answer) => answer,
        }
    }

    /// The answer to a request, as JSON.
    pub fn answer_to(&mut self, request: &Request, watch: Watch<'_>) -> String {
        let answer = match request.request {
            Ask::Explore => return json(&self.explored(request, watch)),
            Ask::Replay => self.replayed(request).map(|answer| json(&answer)),
            Ask::Enabled => self.enabled(request).map(|answer| json(&answer)),
            Ask::Reachable => self.reachable(request, watch).map(|answer| json(&answer)),
            Ask::Graph => self.drawn(request, watch).map(|answer| json(&answer)),
        };
        answer.unwrap_or_else(|trouble| json(&failure(trouble)))
    }

    /// The answer to `explore`.
    pub fn explored(&mut self, request: &Request, watch: Watch<'_>) -> Explored {
        match self.prepare(request) {
            Ok(_) => explore::explored(self, request, watch),
            Err(trouble) => explore::not_understood(request, failure(trouble)),
        }
    }

    fn prepare(&mut self, request: &Request) -> Result<&mut Explorable<C>, Trouble> {
        let subject = Subject::of(request);
        let again = self.known.take_if(|(known, _)| *known == subject);
        let exploration = match again {
            Some((_, exploration)) => exploration,
            None => self.load(request)?,
        };
        Ok(&mut self.known.insert((subject, exploration)).1)
    }

    fn load(&self, request: &Request) -> Result<Explorable<C>, Trouble> {
        let scheduler = scheduler(&request.scheduler).map_err(Trouble::Text)?;
        let model = self.compiler.compile(request).map_err(Trouble::Program)?;
        let model = Under { model, scheduler };
        Ok(Exploration::new(
            model,
            request.reduce,
            request.budget.budget(),
        ))
    }

    fn view(&self, state: &StateOf<C>) -> Option<C::View> {
        let (_, exploration) = self.known.as_ref()?;
        Some(self.compiler.view(&exploration.model().model, &state.state))
    }
}

impl Subject {
    fn of(request: &Request) -> Self {
        Self {
            source: request.source.clone(),
            assumptions: json(&output::Assumptions::of(request)),
            reduce: request.reduce,
            budget: request.budget,
        }
    }
}

/// The request that a text is.
///
/// # Errors
/// The answer to give where it is none.
pub fn read(request: &str) -> Result<Request, String> {
    serde_json::from_str(request)
        .map_err(|error| no_answer(format!("The request is not understood: {error}.")))
}

/// The answer that says only what is wrong.
pub fn no_answer(why: String) -> String {
    json(&failure(Trouble::Text(why)))
}

fn failure(trouble: Trouble) -> Failure {
    let (error, step, diagnostics) = match trouble {
        Trouble::Text(text) => (text, None, Vec::new()),
        Trouble::Misfit(misfit) => (misfit.to_string(), Some(misfit.step), Vec::new()),
        Trouble::Program(diagnostics) => {
            let error = "The program is not understood.".to_string();
            (error, None, diagnostics.iter().map(place).collect())
        }
    };
    Failure {
        error,
        step,
        diagnostics,
    }
}

fn place(diagnostic: &Diagnostic) -> Place {
    Place {
        line: diagnostic.span.line,
        column: diagnostic.span.column,
        text: diagnostic.text.clone(),
    }
}

/// Everything here is made of texts and numbers, which always can be written.
fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value)
        .unwrap_or_else(|error| format!("{{\"error\":\"{error}\",\"diagnostics\":[]}}"))
}
