//! Standard output: printing, and having it for oneself.

use crate::eval::{Glance, Run};
use crate::fault::{Fault, Outcome};
use crate::value::{Uid, Value};

impl Glance<'_> {
    /// The other thread that has standard output for itself.
    pub(crate) fn output_holder(&self) -> Option<Uid> {
        let (holder, _) = self.state.output?;
        (holder != self.me).then_some(holder)
    }

    pub(super) fn output_free(&self) -> u32 {
        u32::from(self.output_holder().is_none())
    }
}

impl Run<'_> {
    pub(super) fn print(&mut self, text: &Value) -> Outcome<()> {
        let Value::Str(text) = text else {
            return Err(Fault::mismatch("a text", text));
        };
        let room = self
            .machine
            .config
            .output
            .saturating_sub(self.result.printed.len());
        if text.len() > room {
            return Err(Fault::unsupported("one step prints more than the limit"));
        }
        self.result.printed.push_str(text);
        self.complete(Value::Unit)
    }

    pub(super) fn output_lock(&mut self) -> Outcome<()> {
        let times = self.state.output.map_or(0, |(_, times)| times);
        self.state.output = Some((self.me, times + 1));
        self.complete(Value::Unit)
    }

    pub(super) fn output_unlock(&mut self) -> Outcome<()> {
        self.state.output = match self.state.output {
            Some((holder, times)) if times > 1 => Some((holder, times - 1)),
            _ => None,
        };
        self.complete(Value::Unit)
    }
}
