//! Values whose content must not be known.

use crate::eval::in_range;
use crate::fault::{Fault, Outcome};
use crate::interface::Kinds;
use crate::value::{Node, Value};
use program::{BinOp, IntTy};
use std::rc::Rc;

/// Only ever grows: no order of such additions overflows if one does not.
const UP: u8 = 1;
/// Only ever shrinks.
const DOWN: u8 = 2;
/// Goes up and down by so little, so far from the ends of its type, that no search makes enough steps to come there.
const TAME: u8 = 4;

/// Nothing was added yet.
const UNTOUCHED: u8 = u8::MAX;

/// How far from zero a tame value may start, and be moved by one step, as powers of two that are taken off the type's: a search
/// for commuting steps makes fewer than 2^22.5 (see `Budget`).
const START: u32 = 2;
const STEP: u32 = 25;

/// A part of a content. Of a number only is known what was added to it, of all else nothing.
#[derive(Clone, Debug)]
pub(crate) struct Hidden {
    /// Which part it was; it may have been moved since.
    part: u32,
    /// What was added.
    by: i128,
    /// Which of [`UP`], [`DOWN`] and [`TAME`] all additions so far are; or [`UNTOUCHED`].
    kinds: u8,
    /// What it was, if it is a number: it decides what is tame.
    start: Option<i64>,
}

/// Goes through the parts of a content, always in the same order.
#[derive(Default)]
pub(super) struct Parts {
    next: u32,
}

impl Parts {
    /// The same shape without content.
    pub(super) fn hidden(&mut self, value: &Value) -> Value {
        let mut all = |node: &Node| Node {
            depth: node.depth,
            items: node.items.iter().map(|item| self.hidden(item)).collect(),
        };
        match value {
            Value::Node(node) => Value::Node(Rc::new(all(node))),
            Value::List(node) => Value::List(Rc::new(all(node))),
            _ => Value::Hidden(Rc::new(Hidden {
                part: self.part(),
                by: 0,
                kinds: UNTOUCHED,
                start: match value {
                    Value::Int(start) => Some(*start),
                    _ => None,
                },
            })),
        }
    }

    /// The content as it is after what was done to it while it was hidden, and what all that was; `None` if something was done that
    /// depends on it or does away with it.
    pub(super) fn revealed(&mut self, after: &Value, original: &Value) -> Option<(Value, Kinds)> {
        match (after, original) {
            (Value::Node(after), Value::Node(original)) => {
                let (node, kinds) = self.all_revealed(after, original)?;
                Some((Value::Node(Rc::new(node)), kinds))
            }
            (Value::List(after), Value::List(original)) => {
                let (node, kinds) = self.all_revealed(after, original)?;
                Some((Value::List(Rc::new(node)), kinds))
            }
            (Value::Hidden(hidden), original) if hidden.part == self.part() => {
                if hidden.kinds == UNTOUCHED {
                    return Some((original.clone(), Kinds::ALL));
                }
                let value = Value::int(i128::from(hidden.start?) + hidden.by);
                Some((value, Kinds::of_part(hidden.part, hidden.kinds)?))
            }
            _ => None,
        }
    }

    fn all_revealed(&mut self, after: &Node, original: &Node) -> Option<(Node, Kinds)> {
        if after.items.len() != original.items.len() {
            return None;
        }
        let mut items = Vec::with_capacity(after.items.len());
        let mut all = Kinds::ALL;
        for (after, original) in after.items.iter().zip(&original.items) {
            let (value, kinds) = self.revealed(after, original)?;
            items.push(value);
            all = all.and(kinds);
        }
        let depth = original.depth;
        Some((Node { depth, items }, all))
    }

    fn part(&mut self) -> u32 {
        self.next += 1;
        self.next - 1
    }
}

/// An addition to, or a subtraction from, a hidden number. Everything else would have to know it.
pub(crate) fn shifted(op: BinOp, ty: IntTy, left: &Value, right: &Value) -> Outcome<Value> {
    let (hidden, by) = match (op, left, right) {
        (BinOp::Add, Value::Hidden(hidden), by) | (BinOp::Add, by, Value::Hidden(hidden)) => {
            (hidden, by.as_int())
        }
        (BinOp::Sub, Value::Hidden(hidden), by) => {
            (hidden, by.as_int().and_then(i128::checked_neg))
        }
        _ => return Err(Fault::mismatch("an integer", unknown(left, right))),
    };
    let unknown = || Fault::mismatch("an integer", unknown(left, right));
    let (start, by) = hidden.start.zip(by).ok_or_else(unknown)?;
    let start = i128::from(start);
    let mut after = Hidden::clone(hidden);
    after.by = after.by.checked_add(by).ok_or_else(unknown)?;
    // What overflows where the content is known panics there, so that the two runs differ.
    in_range(ty, start.saturating_add(after.by))
        .then_some(())
        .ok_or_else(unknown)?;
    after.kinds &= kinds(ty, start, by) & (kinds(ty, start, after.by) | UP | DOWN);
    Ok(Value::Hidden(Rc::new(after)))
}

fn unknown<'a>(left: &'a Value, right: &'a Value) -> &'a Value {
    if left.as_int().is_some() { right } else { left }
}

fn kinds(ty: IntTy, start: i128, by: i128) -> u8 {
    let far = |less: u32| {
        ty.bits()
            .min(64)
            .checked_sub(less)
            .map_or(0, |bits| 1i128 << bits)
    };
    let near = |number: i128, less: u32| (-far(less) + 1..far(less)).contains(&number);
    let tame = ty.signed() && near(start, START) && near(by, STEP);
    [(by >= 0, UP), (by <= 0, DOWN), (tame, TAME)]
        .iter()
        .filter(|(is, _)| *is)
        .fold(0, |kinds, (_, kind)| kinds | kind)
}
