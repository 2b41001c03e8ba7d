//! Heap cells, in pages that states share until one writes.

use crate::value::{CellId, Value};
use std::rc::Rc;

const PAGE: usize = 16;

/// Every heap cell. Numbers of freed cells are used again; keys renumber them, so that this cannot be seen.
#[derive(Clone, Debug, Default)]
pub(crate) struct Heap {
    pages: Vec<Rc<Vec<Option<Value>>>>,
    free: Rc<Vec<CellId>>,
    live: usize,
}

impl Heap {
    /// How many cells are in use.
    pub(crate) fn live(&self) -> usize {
        self.live
    }

    /// The end of the cell numbers in use.
    pub(crate) fn end(&self) -> usize {
        self.pages.len() * PAGE
    }

    #[inline]
    pub(crate) fn get(&self, cell: CellId) -> Option<&Value> {
        let cell = cell as usize;
        self.pages.get(cell / PAGE)?.get(cell % PAGE)?.as_ref()
    }

    #[inline]
    pub(crate) fn get_mut(&mut self, cell: CellId) -> Option<&mut Value> {
        let cell = cell as usize;
        Rc::make_mut(self.pages.get_mut(cell / PAGE)?)
            .get_mut(cell % PAGE)?
            .as_mut()
    }

    pub(crate) fn allocate(&mut self, value: Value) -> CellId {
        if self.free.is_empty() {
            let start = self.end() as CellId;
            self.pages.push(Rc::new(vec![None; PAGE]));
            Rc::make_mut(&mut self.free).extend((start..start + PAGE as CellId).rev());
        }
        let cell = Rc::make_mut(&mut self.free).pop().unwrap_or(0);
        Rc::make_mut(&mut self.pages[cell as usize / PAGE])[cell as usize % PAGE] = Some(value);
        self.live += 1;
        cell
    }

    /// Frees a cell and gives what it held; `None` if it is not in use.
    pub(crate) fn free(&mut self, cell: CellId) -> Option<Value> {
        let page = self.pages.get_mut(cell as usize / PAGE)?;
        let value = Rc::make_mut(page)[cell as usize % PAGE].take()?;
        Rc::make_mut(&mut self.free).push(cell);
        self.live -= 1;
        Some(value)
    }

    /// Every cell in use, in the order of its number.
    pub(crate) fn cells(&self) -> impl Iterator<Item = (CellId, &Value)> {
        let all = self.pages.iter().flat_map(|page| page.iter()).enumerate();
        all.filter_map(|(cell, value)| value.as_ref().map(|value| (cell as CellId, value)))
    }
}
