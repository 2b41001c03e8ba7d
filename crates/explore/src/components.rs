//! Strongly connected components (Tarjan's algorithm, without recursion), each after all those it leads to.

/// Calls `found` with every component reachable from `root` whose members `done` does not hold, in reverse topological order.
/// `next(node, n)` is the n-th successor; members already in earlier components are left out.
pub(crate) fn components(
    root: u32,
    nodes: usize,
    done: impl Fn(u32) -> bool,
    next: impl Fn(u32, usize) -> Option<u32>,
    mut found: impl FnMut(&[u32]),
) {
    if done(root) {
        return;
    }
    let mut walk = Walk::new(nodes);
    walk.enter(root);
    while let Some(&(node, taken)) = walk.path.last() {
        match next(node, taken) {
            Some(to) => {
                walk.path.last_mut().expect("not empty").1 += 1;
                walk.look(node, to, &done);
            }
            None => walk.leave(node, &mut found),
        }
    }
}

const UNSEEN: u32 = u32::MAX;

struct Walk {
    /// The order of entering; `UNSEEN` before.
    order: Vec<u32>,
    /// The earliest situation known to be reachable within the component.
    low: Vec<u32>,
    open: Vec<u32>,
    is_open: Vec<bool>,
    path: Vec<(u32, usize)>,
    entered: u32,
}

impl Walk {
    fn new(nodes: usize) -> Self {
        Self {
            order: vec![UNSEEN; nodes],
            low: vec![UNSEEN; nodes],
            open: Vec::new(),
            is_open: vec![false; nodes],
            path: Vec::new(),
            entered: 0,
        }
    }

    fn enter(&mut self, node: u32) {
        self.order[node as usize] = self.entered;
        self.low[node as usize] = self.entered;
        self.entered += 1;
        self.open.push(node);
        self.is_open[node as usize] = true;
        self.path.push((node, 0));
    }

    fn look(&mut self, from: u32, to: u32, done: impl Fn(u32) -> bool) {
        if self.order[to as usize] == UNSEEN {
            if !done(to) {
                self.enter(to);
            }
        } else if self.is_open[to as usize] {
            let order = self.order[to as usize];
            self.lower(from, order);
        }
    }

    fn lower(&mut self, node: u32, to: u32) {
        let low = &mut self.low[node as usize];
        *low = (*low).min(to);
    }

    fn leave(&mut self, node: u32, found: &mut impl FnMut(&[u32])) {
        self.path.pop();
        let low = self.low[node as usize];
        if let Some(&(parent, _)) = self.path.last() {
            self.lower(parent, low);
        }
        if low != self.order[node as usize] {
            return;
        }
        let start = self.open.iter().rposition(|&open| open == node);
        let members = self.open.split_off(start.unwrap_or(0));
        for &member in &members {
            self.is_open[member as usize] = false;
        }
        found(&members);
    }
}
