//! `reachable`: which outcomes can still come.

use super::input::Request;
use super::output::{Assumptions, Reachable};
use super::{Compile, Session, Trouble, explore};
use crate::budget::Watch;
use crate::replay::replay;

impl<C: Compile> Session<C> {
    pub(super) fn reachable(
        &mut self,
        request: &Request,
        watch: Watch<'_>,
    ) -> Result<Reachable, Trouble> {
        let exploration = self.prepare(request)?;
        let replayed = replay(exploration.model(), &request.choices(), |_| {});
        let so_far = replayed.map_err(Trouble::Misfit)?;
        let (outcomes, complete) = explore::continued::<C>(exploration, request, so_far, watch);
        Ok(Reachable {
            complete,
            assumptions: Assumptions::of(request),
            outcomes,
        })
    }
}
