//! Heap cells, in pages that states share until one writes.

use crate::value::{CellId, Root, Value};
use std::rc::Rc;

const PAGE: usize = 16;
/// The site of what a thread leaves its result in.
const PACKET: u32 = u32::MAX;

/// So many cells, and of each the place in the program that allocated it last.
#[derive(Clone, Debug)]
struct Page {
    cells: [Option<Value>; PAGE],
    sites: [u32; PAGE],
}

impl Page {
    fn empty() -> Page {
        Page {
            cells: [const { None }; PAGE],
            sites: [0; PAGE],
        }
    }
}

/// Every heap cell. Numbers of freed cells are used again; keys renumber them, so that this cannot be seen.
#[derive(Clone, Debug, Default)]
pub(crate) struct Heap {
    pages: Vec<Rc<Page>>,
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
        self.pages.get(cell / PAGE)?.cells[cell % PAGE].as_ref()
    }

    /// What a cell was allocated with as its site.
    pub(crate) fn site(&self, cell: CellId) -> u32 {
        let cell = cell as usize;
        let page = self.pages.get(cell / PAGE);
        page.map_or(0, |page| page.sites[cell % PAGE])
    }

    /// A thread will leave its result in this cell.
    pub(crate) fn mark_packet(&mut self, root: Root) {
        if let Root::Heap(cell) = root
            && let Some(page) = self.pages.get_mut(cell as usize / PAGE)
        {
            Rc::make_mut(page).sites[cell as usize % PAGE] = PACKET;
        }
    }

    /// Whether a thread leaves its result in this cell, or has left it there.
    pub(crate) fn is_packet(&self, cell: CellId) -> bool {
        self.get(cell).is_some() && self.site(cell) == PACKET
    }

    #[inline]
    pub(crate) fn get_mut(&mut self, cell: CellId) -> Option<&mut Value> {
        let cell = cell as usize;
        Rc::make_mut(self.pages.get_mut(cell / PAGE)?).cells[cell % PAGE].as_mut()
    }

    /// A new cell; `site` says where in the program, see [`Heap::site`].
    pub(crate) fn allocate(&mut self, value: Value, site: u32) -> CellId {
        if self.free.is_empty() {
            let start = self.end() as CellId;
            self.pages.push(Rc::new(Page::empty()));
            Rc::make_mut(&mut self.free).extend((start..start + PAGE as CellId).rev());
        }
        let cell = Rc::make_mut(&mut self.free).pop().unwrap_or(0);
        let page = Rc::make_mut(&mut self.pages[cell as usize / PAGE]);
        page.cells[cell as usize % PAGE] = Some(value);
        page.sites[cell as usize % PAGE] = site;
        self.live += 1;
        cell
    }

    /// Frees a cell and gives what it held; `None` if it is not in use.
    pub(crate) fn free(&mut self, cell: CellId) -> Option<Value> {
        let page = self.pages.get_mut(cell as usize / PAGE)?;
        let value = Rc::make_mut(page).cells[cell as usize % PAGE].take()?;
        Rc::make_mut(&mut self.free).push(cell);
        self.live -= 1;
        Some(value)
    }

    /// Every cell in use, in the order of its number.
    pub(crate) fn cells(&self) -> impl Iterator<Item = (CellId, &Value)> {
        let all = self
            .pages
            .iter()
            .flat_map(|page| page.cells.iter())
            .enumerate();
        all.filter_map(|(cell, value)| value.as_ref().map(|value| (cell as CellId, value)))
    }
}
