//! What a place can hold. Small (16 bytes) and cheap to clone: parts are shared and copied on write.

mod node;
mod object;
mod pointer;

pub(crate) use node::{MAX_DEPTH, Node};
pub(crate) use object::{Channel, Object, OnceState, ReadersWriter};
pub(crate) use pointer::{CellId, Pointer, Root, Uid, Wide};

use crate::contact::Hidden;
use program::FnId;
use std::rc::Rc;

/// A value. Types are not stored: whoever uses a value knows its type, and a mismatch is a fault of the program's translation.
#[derive(Clone, Debug, Default)]
pub(crate) enum Value {
    /// A slot that was moved out of, or never written.
    #[default]
    Nothing,
    /// Memory that was never initialized, as `MaybeUninit` holds. It moves like a value; whoever uses it breaks Rust's rules.
    Uninit,
    /// `()`, and any struct without fields.
    Unit,
    Bool(bool),
    Char(char),
    /// An integer that fits; see [`Value::int`].
    Int(i64),
    /// An integer that does not fit in 64 bits with a sign. A `u128` is stored as the `i128` of the same bits.
    Wide(Rc<i128>),
    /// A float; an `f32` is stored widened, and rounded after each operation.
    Float(f64),
    /// Text: a `&str`, or what a `String` holds.
    Str(Rc<String>),
    /// A function pointer or function item.
    Fn(FnId),
    /// A struct, tuple or closure.
    Node(Rc<Node>),
    /// An enum value: its variant's index and its fields, if any.
    Variant(u32, Option<Rc<Node>>),
    /// An array, or the storage of a `Vec`.
    List(Rc<Node>),
    /// A reference, raw pointer or the pointer in a box.
    Ptr(Rc<Pointer>),
    /// The null pointer.
    Null,
    /// A thread's handle.
    Thread(Uid),
    /// A sync object.
    Object(Rc<Object>),
    /// A coroutine: the heap cell that holds its frame.
    Coroutine(CellId),
    /// A coroutine's frame, in its heap cell only.
    Frame(Rc<Suspended>),
    /// A part of a content that must not be known; while a step is tried, never in a situation.
    Hidden(Rc<Hidden>),
}

/// A coroutine's frame. Its locals live here also while it runs, so that pointers to them stay good.
#[derive(Clone, Debug)]
pub(crate) struct Suspended {
    pub(crate) function: FnId,
    /// Where it stopped: at its `Suspend`, or 0.
    pub(crate) pc: u32,
    pub(crate) phase: CoroutinePhase,
    pub(crate) locals: Node,
}

/// How far a coroutine is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CoroutinePhase {
    Fresh,
    Suspended,
    Running,
    Finished,
}

impl Value {
    /// An integer of any type; `u128` as the `i128` of the same bits.
    #[inline]
    pub(crate) fn int(value: i128) -> Value {
        match i64::try_from(value) {
            Ok(small) => Value::Int(small),
            Err(_) => Value::Wide(Rc::new(value)),
        }
    }

    /// A text.
    pub(crate) fn text(text: impl Into<String>) -> Value {
        Value::Str(Rc::new(text.into()))
    }

    /// A struct or tuple of these fields.
    pub(crate) fn structure(fields: Vec<Value>) -> Value {
        if fields.is_empty() {
            Value::Unit
        } else {
            Value::Node(Rc::new(Node::new(fields)))
        }
    }

    /// An enum's variant with these fields.
    pub(crate) fn variant(index: u32, fields: Vec<Value>) -> Value {
        Value::Variant(
            index,
            (!fields.is_empty()).then(|| Rc::new(Node::new(fields))),
        )
    }

    /// An array or list.
    pub(crate) fn list(items: Vec<Value>) -> Value {
        Value::List(Rc::new(Node::new(items)))
    }

    /// `None` or `Some(value)`.
    pub(crate) fn option(value: Option<Value>) -> Value {
        match value {
            None => Value::Variant(0, None),
            Some(value) => Value::variant(1, vec![value]),
        }
    }

    /// `Ok(value)` or `Err(error)`.
    pub(crate) fn result(value: Result<Value, Value>) -> Value {
        match value {
            Ok(value) => Value::variant(0, vec![value]),
            Err(error) => Value::variant(1, vec![error]),
        }
    }

    /// A pointer.
    pub(crate) fn pointer(pointer: Pointer) -> Value {
        Value::Ptr(Rc::new(pointer))
    }

    /// The integer, also of a `bool` or `char`.
    #[inline]
    pub(crate) fn as_int(&self) -> Option<i128> {
        Some(match self {
            Value::Int(value) => i128::from(*value),
            Value::Wide(value) => **value,
            Value::Bool(value) => i128::from(*value),
            Value::Char(value) => i128::from(u32::from(*value)),
            _ => return None,
        })
    }

    /// Whether a place holds a value at all.
    #[inline]
    pub(crate) fn is_something(&self) -> bool {
        !matches!(self, Value::Nothing)
    }

    /// The parts of a compound value.
    #[inline]
    pub(crate) fn children(&self) -> &[Value] {
        match self {
            Value::Node(node) | Value::List(node) | Value::Variant(_, Some(node)) => &node.items,
            Value::Frame(frame) => &frame.locals.items,
            _ => &[],
        }
    }

    /// The parts of a compound value, unshared, for writing.
    #[inline]
    pub(crate) fn node_mut(&mut self) -> Option<&mut Node> {
        match self {
            Value::Node(node) | Value::List(node) | Value::Variant(_, Some(node)) => {
                Some(Rc::make_mut(node))
            }
            Value::Frame(frame) => Some(&mut Rc::make_mut(frame).locals),
            _ => None,
        }
    }

    /// How deeply parts nest in it.
    #[inline]
    pub(crate) fn depth(&self) -> u32 {
        match self {
            Value::Node(node) | Value::List(node) | Value::Variant(_, Some(node)) => node.depth,
            Value::Frame(frame) => frame.locals.depth,
            _ => 0,
        }
    }

    /// What kind of value it is, for messages about faulty translation.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Value::Nothing => "nothing",
            Value::Uninit => "memory that was never initialized",
            Value::Unit => "()",
            Value::Bool(_) => "a bool",
            Value::Char(_) => "a char",
            Value::Int(_) | Value::Wide(_) => "an integer",
            Value::Hidden(_) => "something hidden",
            Value::Float(_) => "a float",
            Value::Str(_) => "a text",
            Value::Fn(_) => "a function",
            Value::Node(_) => "a struct",
            Value::Variant(..) => "an enum",
            Value::List(_) => "a list",
            Value::Ptr(_) | Value::Null => "a pointer",
            Value::Thread(_) => "a thread handle",
            Value::Object(_) => "a sync object",
            Value::Coroutine(_) => "a coroutine",
            Value::Frame(_) => "a coroutine's frame",
        }
    }
}
