//! Text.

use super::{int, text};
use crate::eval::{Run, extent, window_of};
use crate::fault::{Fault, Outcome};
use crate::sync::as_pointer;
use crate::value::Value;
use program::Intrinsic;
use std::rc::Rc;

impl Run<'_> {
    pub(super) fn text_operation(&mut self, op: Intrinsic, args: Vec<Value>) -> Outcome<Value> {
        use Intrinsic::*;
        match op {
            StrPush => return self.push_text(&args),
            StrFromChars | StrFromUtf8 => return self.text_of_elements(op, &args[0]),
            _ => {}
        }
        let whole = text(&args[0])?;
        let found = |at: Option<usize>| Value::option(at.map(|at| Value::Int(at as i64)));
        match op {
            StrLen => Ok(Value::Int(whole.len() as i64)),
            StrPart => part(whole, int(&args[1])?, int(&args[2])?),
            StrChars => self.listed(8 * whole.len(), whole.chars().map(Value::Char).collect()),
            StrBytes => self.listed(
                8 * whole.len(),
                whole
                    .bytes()
                    .map(|byte| Value::Int(i64::from(byte)))
                    .collect(),
            ),
            StrFind => Ok(found(whole.find(text(&args[1])?.as_str()))),
            StrFindLast => Ok(found(whole.rfind(text(&args[1])?.as_str()))),
            StrIsCharBoundary => {
                let at = usize::try_from(int(&args[1])?).unwrap_or(usize::MAX);
                Ok(Value::Bool(whole.is_char_boundary(at)))
            }
            StrToLower => Ok(Value::text(whole.to_lowercase())),
            StrToUpper => Ok(Value::text(whole.to_uppercase())),
            _ => {
                let times = int(&args[1])?.clamp(0, i128::from(u32::MAX)) as u64;
                self.room(times.saturating_mul(whole.len() as u64))?;
                Ok(Value::text(whole.repeat(times as usize)))
            }
        }
    }

    fn listed(&mut self, bytes: usize, items: Vec<Value>) -> Outcome<Value> {
        self.room(bytes as u64)?;
        Ok(Value::list(items))
    }

    /// `(pointer to String, &str)`
    fn push_text(&mut self, args: &[Value]) -> Outcome<Value> {
        let more = text(&args[1])?;
        self.room(more.len() as u64)?;
        let at = as_pointer(&args[0])?;
        self.note_data(at, true)?;
        let leaf = self.state.leaf(at)?;
        match self.state.slot(&leaf, 0)? {
            Value::Str(whole) => Rc::make_mut(whole).push_str(more),
            other => return Err(Fault::mismatch("a text", other)),
        }
        Ok(Value::Unit)
    }

    /// A text of the chars, or the bytes, of a slice.
    fn text_of_elements(&mut self, op: Intrinsic, slice: &Value) -> Outcome<Value> {
        let at = as_pointer(slice)?;
        let list = self.state.look(at)?;
        let (from, len) = extent(list, window_of(at))?;
        let items = list
            .children()
            .iter()
            .skip(from as usize)
            .take(len as usize);
        if op == Intrinsic::StrFromChars {
            let chars = items.map(|item| match item {
                Value::Char(char) => Ok(*char),
                other => Err(Fault::mismatch("a char", other)),
            });
            let text: String = chars.collect::<Outcome<_>>()?;
            self.room(text.len() as u64)?;
            return Ok(Value::text(text));
        }
        let bytes: Vec<u8> = items
            .map(|item| int(item).map(|byte| byte as u8))
            .collect::<Outcome<_>>()?;
        self.room(bytes.len() as u64)?;
        Ok(Value::option(
            String::from_utf8(bytes).ok().map(Value::text),
        ))
    }

    /// Makes sure that so many more bytes may be used.
    pub(crate) fn room(&mut self, bytes: u64) -> Outcome<()> {
        if bytes > self.machine.config.bytes as u64 {
            return Err(Fault::abort("out of memory"));
        }
        self.state.written += bytes;
        match self.state.measured(self.machine.config.bytes as u64) {
            true => Ok(()),
            false => Err(Fault::abort("out of memory")),
        }
    }

    /// The same at the end of a step.
    pub(crate) fn measure(&mut self) {
        if let Err(fault) = self.room(0) {
            self.fail(fault);
        }
    }
}

/// A part of a text. The library has looked where it begins and ends, and has told the program what is wrong with that.
fn part(whole: &str, from: i128, to: i128) -> Outcome<Value> {
    let range = usize::try_from(from).ok().zip(usize::try_from(to).ok());
    let part = range.and_then(|(from, to)| whole.get(from..to));
    part.map(Value::text).ok_or_else(|| {
        Fault::unsupported("a part of a text that begins or ends within a character")
    })
}

impl crate::state::State {
    /// Measures what is in use once enough has been written; false when that is more than the limit.
    fn measured(&mut self, limit: u64) -> bool {
        if self.written < self.measure_at {
            return true;
        }
        let mut used = 0;
        for (_, value) in self.heap.cells() {
            used += size(value);
        }
        for value in self.statics.iter() {
            used += size(value);
        }
        for thread in &self.threads {
            for (_, value) in &thread.thread_locals {
                used += size(value);
            }
            for frame in &thread.frames {
                used += 64;
                for value in &frame.locals {
                    used += size(value);
                }
            }
        }
        self.measure_at = self.written + limit / 2;
        used <= limit
    }
}

fn size(value: &Value) -> u64 {
    let own = match value {
        Value::Str(text) => text.len() as u64,
        Value::Object(object) => match &**object {
            crate::value::Object::Channel(channel) => channel.queue.iter().map(size).sum(),
            _ => 0,
        },
        _ => 0,
    };
    8 + own + value.children().iter().map(size).sum::<u64>()
}
