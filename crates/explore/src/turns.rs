//! An end of the program for a search that came to none.

use crate::budget::Budget;
use crate::graph::{Edge, Graph, NodeId, Target};
use machine::Model;

/// So many steps are followed.
const TURNS: usize = 20_000;
/// Of the budget of instructions, one in so many may be spent on them.
const SHARE: u64 = 100;

impl<M: Model> Graph<M> {
    /// Whether no way to an end of the program is known.
    pub fn has_no_end(&self) -> bool {
        self.endings.len() == 0
    }

    /// Follows one run in which the threads take turns, until it ends or has become long. A search may be lost in one thread's
    /// rounds before it comes to any end; there most programs come to one.
    pub fn take_turns(&mut self, from: NodeId, budget: &Budget) {
        let most = self.instructions + budget.instructions / SHARE;
        let (mut at, mut last) = (from, None);
        for _ in 0..TURNS {
            self.expand(at);
            if self.instructions > most {
                return;
            }
            let edges = self.reduced(at);
            let after = |edge: &&Edge| (Some(edge.mover) <= last, edge.mover);
            let Some((mover, Target::Node(to))) = edges.min_by_key(after).map(|e| (e.mover, e.to))
            else {
                return;
            };
            (at, last) = (to, Some(mover));
        }
    }
}
