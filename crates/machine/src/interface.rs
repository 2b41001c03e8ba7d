//! What a search sees of the machine. `explore` is written against [`Model`], so that it can also be tried on models of a few lines.

use crate::race::{Order, Past};
use program::Span;

/// A thread, by its place in the order of spawn paths (main is 0): the same thread has the same path in every schedule, and so
/// equal situations reached in different ways are equal states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tid(pub u16);

/// One element of a schedule: which thread moves, and which of its results where its step has several (whom `notify_one`
/// wakes, a `select!` arm, whether a timeout fires).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Choice {
    /// The thread, numbered in the state the choice is made in.
    pub thread: Tid,
    /// Which result; 0 where there is only one.
    pub choice: u32,
}

/// How a program ends. Identity of an outcome is (stdout, end, panicked threads).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum End {
    /// `main` returned or `process::exit`: the exit code.
    Exit(i32),
    /// `main` panicked (exit code 101): the message.
    Panic(String),
    /// Undefined behavior: two unordered plain accesses. The text names both places and is detail, not identity.
    Race(String),
    /// `process::abort`, a panic while unwinding, a stack or heap overflow: why.
    Abort(String),
    /// Nobody can ever move again although `main` has not finished. Who waits for what is detail, not identity.
    Deadlock(String),
    /// The program did something the machine cannot follow (found only when running). The exploration is not complete.
    Unsupported(String),
}

/// What a step did, as far as a search needs it.
#[derive(Clone, Debug, Default)]
pub struct StepResult {
    /// What it appended to standard output; empty for none.
    pub printed: String,
    /// Set when the program ended by this step.
    pub end: Option<End>,
    /// Names of threads other than main that finished by a panic in this step.
    pub panicked: Vec<String>,
    /// Machine instructions run.
    pub instructions: u64,
    /// The step reached a place where it only waits for others (blocked on a lock, spinning does not count): a switch after it
    /// does not count as a context switch.
    pub blocked_after: bool,
}

/// The object a pending step works on, for independence: two steps of different threads commute when they touch different
/// objects, or only read the same one.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Footprint {
    /// Touches one object (a canonical number within this state) and maybe writes it.
    Object {
        /// The object, comparable between threads of one state.
        id: u64,
        /// Whether it may change it (locks, stores, channel operations do).
        writes: bool,
        /// No other thread can do anything with the object before this step is made: none can reach it, nor be handed it without
        /// this thread's help; or all that others could do there waits for this step (the unlock of a mutex nobody tries to lock).
        private: bool,
    },
    /// Appends to standard output.
    Output,
    /// Several objects, or everything: depends on all.
    Global,
    /// Touches nothing shared: start of a thread, a yield.
    Nothing,
}

/// What a thread is about to do.
#[derive(Clone, Debug)]
pub struct Pending {
    /// The thread.
    pub thread: Tid,
    /// How many results the step has now; 0 when the thread cannot move.
    pub choices: u32,
    /// What it touches.
    pub footprint: Footprint,
    /// A step people count: memory, locks, channels, output; not spawn, start, join, return. For the number of schedules.
    pub counts: bool,
    /// It stands at a place where a cooperative scheduler switches: `yield_now`, `sleep`, `park`, or just gave up waiting.
    pub yields: bool,
    /// It is blocked in a way that keeps its worker (a lock, a sleep of a thread): for the worker-limit scheduler.
    pub blocks_worker: bool,
    /// The user's line it stands at.
    pub span: Span,
    /// In words: "lock `forks[1]`", "store 1 to `counter`", "wait for thread `consumer`".
    pub text: String,
}

/// A transition system with canonical states. Deterministic: the same state and choice give the same result, always.
pub trait Model {
    /// One situation of the whole program.
    type State: Clone;

    /// The first situation: statics are initialized, `main` stands before its first visible operation. The result says what
    /// happened on the way (a program that ends without any visible step ends at its first).
    fn initial(&self) -> Self::State;

    /// Every choice possible now, in canonical order. Empty when the program has ended or nobody can move.
    fn enabled(&self, state: &Self::State) -> Vec<Choice>;

    /// Every live thread with what it is about to do. `texts` asks for [`Pending::text`], which costs.
    fn pending(&self, state: &Self::State, texts: bool) -> Vec<Pending>;

    /// Makes one step: the thread's pending visible operation, then everything up to its next.
    fn step(&self, state: &mut Self::State, choice: Choice) -> StepResult;

    /// Like [`Model::step`], where one schedule is followed from its start: also tells what orders the step after earlier ones,
    /// and adds it to what has happened. A model whose threads pass nothing on needs no other.
    fn step_after(
        &self,
        past: &mut Past,
        state: &mut Self::State,
        choice: Choice,
    ) -> (StepResult, Order) {
        let _ = past;
        (self.step(state, choice), Order::default())
    }

    /// The state's canonical form: equal bytes exactly when the situations are equal.
    fn key(&self, state: &Self::State) -> Box<[u8]>;

    /// How the program has ended, if nobody can move any more: `Deadlock` with who waits for what.
    fn stuck(&self, state: &Self::State) -> Option<End>;

    /// What a reader must know of a run to compare it with others: kinds, each with a sentence.
    fn remarks(&self) -> Vec<(&'static str, &'static str)> {
        Vec::new()
    }

    /// The thread's spawn path, e.g. `[]` for main, `[0]` for the first thread main spawned.
    fn thread_path(&self, state: &Self::State, thread: Tid) -> Vec<u16>;

    /// The thread's name for people: `main`, its `Builder` name, or `thread 1` by spawn path.
    fn thread_name(&self, state: &Self::State, thread: Tid) -> String;
}
