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
    /// The user's line in which it ended by a fault: the step may have run on from where it began.
    pub fault_at: Option<Span>,
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

/// What a step does to an object that others may change before it. Steps on objects of different classes leave each other alone;
/// of several changes of one class that are alike in a kind, whichever may be first: all orders give the same situation, and no
/// thread can tell which it was, now or later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contact {
    /// The object's class, the same for the same object in all situations.
    pub class: u64,
    /// What kinds of change this is; [`Kinds::NONE`] where it commutes with no other.
    pub kinds: Kinds,
    /// How many steps of the thread the change takes: 2 for a lock and its unlock. Until the last is made, others' changes of the
    /// class wait.
    pub steps: u8,
}

/// What a step does with an atomic or a lock, whatever it is: two steps on objects of different classes leave each other alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// The object's class, the same for the same object in all situations as long as a step on it is pending. Not to be compared
    /// with that of a [`Contact`].
    pub class: u64,
    /// It changes nothing: of two such steps either may be first.
    pub looks: bool,
}

/// Kinds of change: for each part of an object a few bits. Changes are alike if they share a bit in every part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kinds(u64);

impl Kinds {
    /// Alike with nothing.
    pub const NONE: Kinds = Kinds(0);
    /// Alike with every change that is alike with itself: it leaves everything as it was.
    pub const ALL: Kinds = Kinds(u64::MAX >> (64 - Self::BITS * Self::PARTS));
    /// The bits of a part.
    const BITS: u32 = 3;
    /// So many parts of an object can be told apart.
    pub const PARTS: u32 = 21;

    /// A change of one part, which is of at most three kinds; `None` if there are too many parts.
    pub fn of_part(part: u32, kinds: u8) -> Option<Kinds> {
        let shift = Self::BITS * part;
        let of = u64::from(kinds & 7) << shift;
        (part < Self::PARTS).then_some(Kinds(Self::ALL.0 & !(7 << shift) | of))
    }

    /// What two changes have in common; that of several is the same in any order.
    #[must_use]
    pub fn and(self, other: Kinds) -> Kinds {
        Kinds(self.0 & other.0)
    }

    /// Whether changes that have this in common are alike.
    pub fn are_alike(self) -> bool {
        let lowest = Self::ALL.0 / 7;
        (self.0 | self.0 >> 1 | self.0 >> 2) & lowest == lowest
    }
}

/// Threads that differ at most in what they have come to: those that run the same function from their start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind(pub u32);

/// Kinds of threads that are not interchangeable.
#[derive(Clone, Debug, Default)]
pub struct ToldApart(Vec<Kind>);

impl ToldApart {
    /// Adds a kind.
    pub fn insert(&mut self, kind: Kind) {
        self.0.push(kind);
    }

    /// Whether threads of the kind are told apart.
    pub fn contains(&self, kind: Kind) -> bool {
        self.0.contains(&kind)
    }
}

/// A state's canonical form up to an exchange of threads that are interchangeable.
#[derive(Clone, Debug)]
pub struct Symmetric {
    /// The same for two states only if they are equal but for such an exchange.
    pub key: Box<[u8]>,
    /// Two threads that have not ended stand at the same place with the same values.
    pub exchangeable: bool,
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

    /// The object that a thread's next step meets, if it is one of those whose changes may commute (see [`Contact`]). A model
    /// that gives nothing for any step lets a search leave out fewer orders.
    fn contact(&self, state: &Self::State, thread: Tid) -> Option<Contact> {
        let _ = (state, thread);
        None
    }

    /// The atomic or lock that a thread's next step is on, also where the thread cannot move. Whoever tells of any such object tells of all
    /// steps on it, but for those that nobody else's step can come before. A model that gives nothing for any step lets a search
    /// leave out fewer orders.
    fn meeting(&self, state: &Self::State, thread: Tid) -> Option<Meeting> {
        let _ = (state, thread);
        None
    }

    /// The thread whose end the next step of this one waits for: whatever this thread does afterwards comes after everything that
    /// one does.
    fn joins(&self, state: &Self::State, thread: Tid) -> Option<Tid> {
        let _ = (state, thread);
        None
    }

    /// The state's canonical form, where interchangeable threads are not told apart. States with equal bytes have the same
    /// outcomes, as long as [`Model::holds_back`] is obeyed and neither gives an error in any state that is reached.
    ///
    /// # Errors
    /// A kind of threads that can be told apart by what is in this state.
    fn symmetric_key(&self, state: &Self::State, told: &ToldApart) -> Result<Symmetric, Kind> {
        let _ = told;
        let (key, exchangeable) = (self.key(state), false);
        Ok(Symmetric { key, exchangeable })
    }

    /// The thread's spawn path, where interchangeable threads have the same.
    fn symmetric_path(&self, state: &Self::State, thread: Tid, told: &ToldApart) -> Vec<u16> {
        let _ = told;
        self.thread_path(state, thread)
    }

    /// Whether the thread's next step has to wait for others where interchangeable threads are not told apart.
    ///
    /// # Errors
    /// A kind of threads that this step tells apart.
    fn holds_back(&self, state: &Self::State, thread: Tid, told: &ToldApart) -> Result<bool, Kind> {
        let _ = (state, thread, told);
        Ok(false)
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
