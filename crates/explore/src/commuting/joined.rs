//! Whom each thread has joined, in each situation.

use super::Path;
use crate::graph::NodeId;
use std::rc::Rc;

/// Threads that have joined others, each with those, sorted.
type Table = Vec<(Path, Vec<Path>)>;

/// By situation. Most differ in nothing from the one they were reached from.
#[derive(Default)]
pub(crate) struct Joined {
    tables: Vec<Rc<Table>>,
    /// A situation can be reached in ways that differ in whom a thread has joined.
    pub ambiguous: bool,
}

impl Joined {
    /// Whom a thread has joined.
    pub fn by(&self, node: NodeId, thread: Path) -> &[Path] {
        let table = self.tables.get(node as usize);
        let found = table.and_then(|table| table.iter().find(|(path, _)| *path == thread));
        found.map_or(&[], |(_, joined)| joined)
    }

    /// A step leads from one situation to another, which is new if it is the first after all others. In it, maybe, a thread joined another.
    pub fn step(&mut self, from: NodeId, to: NodeId, join: Option<(Path, Path)>) {
        // Only the first situation was there before any step.
        if self.tables.is_empty() {
            self.tables.push(Rc::default());
        }
        let before = &self.tables[from as usize];
        let table = match join {
            Some((by, whom)) => Rc::new(after(before, by, whom)),
            None => before.clone(),
        };
        match self.tables.get(to as usize) {
            None => self.tables.push(table),
            Some(known) => self.ambiguous |= *known != table,
        }
    }
}

/// The joined thread's own joins count too: they came before its end.
fn after(before: &Table, by: Path, whom: Path) -> Table {
    let mut table = before.clone();
    let at = |table: &Table, thread| table.binary_search_by_key(&thread, |(path, _)| *path);
    let mut more = vec![whom];
    if let Ok(known) = at(&table, whom) {
        more.extend(&table[known].1);
    }
    let mine = at(&table, by).unwrap_or_else(|place| {
        table.insert(place, (by, Vec::new()));
        place
    });
    let joined = &mut table[mine].1;
    for path in more {
        if let Err(place) = joined.binary_search(&path) {
            joined.insert(place, path);
        }
    }
    table
}
