//! Waiting for several channels at once: which of the ready arms is taken is a choice of the schedule.

use super::rendezvous::Way;
use crate::eval::{Glance, Run};
use crate::fault::Outcome;
use crate::threads::{Status, Wait};
use crate::value::Value;

/// `(arms, time limit, has a default, takes the first that is ready, arms before the timer if that is one too, only looks)`
fn has_default(args: &[Value]) -> bool {
    args[2].as_int() == Some(1)
}

fn is_timed(args: &[Value]) -> bool {
    matches!(args[1], Value::Variant(1, _))
}

fn is_biased(args: &[Value]) -> bool {
    args[3].as_int() == Some(1)
}

/// How many arms stand before the timer, where the time limit is a channel's and so an arm like others.
fn before_timer(args: &[Value]) -> Option<u32> {
    u32::try_from(args[4].as_int()?).ok()
}

/// Whether it only says which arm is ready: it meets no partner, and waits as nobody's.
fn only_looks(args: &[Value]) -> bool {
    args[5].as_int() == Some(1)
}

impl Glance<'_> {
    /// The ways that the select chooses among: all, or where it goes by order those of the first arm that is ready.
    fn ways_to_choose(&self, args: &[Value]) -> Outcome<Vec<Way>> {
        let mut ways = self.select_ways(&args[0])?;
        if is_biased(args)
            && let Some(first) = ways.first().map(|way| way.arm)
        {
            ways.retain(|way| way.arm == first);
        }
        if only_looks(args) {
            ways.iter_mut().for_each(|way| way.partner = None);
            ways.dedup_by_key(|way| way.arm);
        }
        Ok(ways)
    }

    /// Whether a timer's message can be there beside those of the ready arms, to be chosen instead.
    fn timer_beside(&self, args: &[Value], ways: &[Way]) -> bool {
        let comes_first = |way: &Way| before_timer(args).is_some_and(|before| before <= way.arm);
        let chosen = match is_biased(args) {
            true => ways.first().is_some_and(comes_first),
            false => before_timer(args).is_some() && !ways.is_empty(),
        };
        chosen && self.timer_fires()
    }

    /// The ways in which a select's arms can be done now.
    pub(super) fn select_ways(&self, arms: &Value) -> Outcome<Vec<Way>> {
        let mut ways = Vec::new();
        for (index, (channel, sends)) in self.arms(arms)?.iter().enumerate() {
            ways.extend(self.ways(channel, *sends, index as u32)?);
        }
        Ok(ways)
    }

    pub(super) fn select_choices(&self, args: &[Value]) -> Outcome<u32> {
        let ways = self.ways_to_choose(args)?;
        if !ways.is_empty() {
            return Ok(ways.len() as u32 + u32::from(self.timer_beside(args, &ways)));
        }
        Ok(u32::from(
            has_default(args) || self.registers(args)? || (is_timed(args) && self.timer_fires()),
        ))
    }

    /// Whether the thread has yet to say that it waits, for a rendezvous among the arms.
    fn registers(&self, args: &[Value]) -> Outcome<bool> {
        if only_looks(args) || self.thread().status != Status::Ready {
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
        let ways = glance.ways_to_choose(args)?;
        let arms = glance.arms(&args[0])?;
        match ways.get(choice as usize) {
            Some(way) if way.partner.is_some() => {
                let sends = arms.get(way.arm as usize).is_some_and(|(_, sends)| *sends);
                self.meet_by_select(way, sends)
            }
            Some(way) => self.complete(Value::Int(i64::from(way.arm))),
            None if ways.is_empty() && !has_default(args) && glance.registers(args)? => {
                self.wait(Wait::Partner)
            }
            None => {
                if !has_default(args) {
                    self.pass_time();
                }
                self.complete(Value::Int(arms.len() as i64))
            }
        }
    }
}
