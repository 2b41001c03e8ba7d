//! Data races: who knows of which plain accesses.

use crate::eval::Run;
use crate::fault::Outcome;
use crate::key::Writer;
use crate::state::State;
use crate::value::{CellId, Pointer, Uid, Value};
use program::{Intrinsic, Place};

/// Records of plain accesses.
#[derive(Clone, Debug, Default)]
pub(crate) struct Races;

impl Races {
    pub(crate) fn new(_: bool) -> Races {
        Races
    }
    pub(crate) fn write(&self, _: &mut Writer, _: &State) {}
}

impl Run<'_> {
    pub(crate) fn acquire(&mut self, _: &Pointer) {}
    pub(crate) fn release(&mut self, _: &Pointer) {}
    pub(crate) fn acquire_for(&mut self, _: Uid, _: &Pointer) {}
    pub(crate) fn exchange_knowledge(&mut self, _: Uid) {}
    pub(crate) fn fork(&mut self, _: Uid) {}
    pub(crate) fn release_end(&mut self) {}
    pub(crate) fn release_permit(&mut self, _: Uid) {}
    pub(crate) fn acquire_permit(&mut self) {}
    pub(crate) fn forget_accesses(&mut self, _: CellId) {}
    pub(crate) fn note_place(&mut self, _: &Place, _: &Pointer, _: bool) -> Outcome<()> {
        Ok(())
    }
    pub(crate) fn note_access(&mut self, _: &Pointer, _: bool) -> Outcome<()> {
        Ok(())
    }
    pub(crate) fn note_atomic(&mut self, _: &Pointer, _: bool, _: &Value) -> Outcome<()> {
        Ok(())
    }
    pub(crate) fn synchronize(&mut self, _: Intrinsic, _: &[Value]) -> Outcome<()> {
        Ok(())
    }
}
