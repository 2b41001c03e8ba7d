//! Waiting for several channels at once: which of the ready arms is taken is a choice of the schedule.

use super::rendezvous::Way;
use crate::eval::{Glance, Run};
use crate::fault::Outcome;
use crate::threads::{Status, Wait};
use crate::value::Value;

/// `(arms, time limit, has a default)`
fn has_default(args: &[Value]) -> bool {
    args[2].as_int() == Some(1)
}

fn is_timed(args: &[Value]) -> bool {
    matches!(args[1], Value::Variant(1, _))
}

impl Glance<'_> {
    /// The ways in which a select's arms can be done now.
    pub(super) fn select_ways(&self, arms: &Value) -> Outcome<Vec<Way>> {
        let mut ways = Vec::new();
        for (index, (channel, sends)) in self.arms(arms)?.iter().enumerate() {
            ways.extend(self.ways(channel, *sends, index as u32)?);
        }
        Ok(ways)
    }

    pub(super) fn select_choices(&self, args: &[Value]) -> Outcome<u32> {
        let ways = self.select_ways(&args[0])?.len() as u32;
        if ways > 0 {
            return Ok(ways);
        }
        Ok(u32::from(
            has_default(args) || self.registers(args)? || (is_timed(args) && self.timer_fires()),
        ))
    }

    /// Whether the thread has yet to say that it waits, for a rendezvous among the arms.
    fn registers(&self, args: &[Value]) -> Outcome<bool> {
        if self.thread().status != Status::Ready {
            return Ok(false);
        }
        let mut any = false;
        for (channel, _) in self.arms(&args[0])? {
            any |= self.channel(&Value::pointer(channel))?.is_rendezvous();
        }
        Ok(any)
    }
}

impl Run<'_> {
    pub(super) fn select(&mut self, args: &[Value], choice: u32) -> Outcome<()> {
        let glance = self.glance();
        let ways = glance.select_ways(&args[0])?;
        let arms = glance.arms(&args[0])?;
        match ways.get(choice as usize) {
            Some(way) if way.partner.is_some() => {
                let sends = arms.get(way.arm as usize).is_some_and(|(_, sends)| *sends);
                self.meet_by_select(way, sends)
            }
            Some(way) => self.complete(Value::Int(i64::from(way.arm))),
            None if !has_default(args) && glance.registers(args)? => self.wait(Wait::Partner),
            None => {
                if !has_default(args) {
                    self.pass_time();
                }
                self.complete(Value::Int(arms.len() as i64))
            }
        }
    }
}
