//! Comparing and showing tuples of eight to twelve.

use core::cmp::Ordering;
use core::fmt;

impl<
    A: PartialEq,
    B: PartialEq,
    C: PartialEq,
    D: PartialEq,
    E: PartialEq,
    F: PartialEq,
    G: PartialEq,
    H: PartialEq,
> PartialEq for (A, B, C, D, E, F, G, H)
{
    fn eq(&self, other: &(A, B, C, D, E, F, G, H)) -> bool {
        self.0 == other.0
            && self.1 == other.1
            && self.2 == other.2
            && self.3 == other.3
            && self.4 == other.4
            && self.5 == other.5
            && self.6 == other.6
            && self.7 == other.7
    }
}
impl<A: Eq, B: Eq, C: Eq, D: Eq, E: Eq, F: Eq, G: Eq, H: Eq> Eq for (A, B, C, D, E, F, G, H) {}
impl<
    A: PartialOrd,
    B: PartialOrd,
    C: PartialOrd,
    D: PartialOrd,
    E: PartialOrd,
    F: PartialOrd,
    G: PartialOrd,
    H: PartialOrd,
> PartialOrd for (A, B, C, D, E, F, G, H)
{
    fn partial_cmp(&self, other: &(A, B, C, D, E, F, G, H)) -> Option<Ordering> {
        match self.0.partial_cmp(&other.0) {
            Some(Ordering::Equal) => {}
            different => return different,
        }
        match self.1.partial_cmp(&other.1) {
            Some(Ordering::Equal) => {}
            different => return different,
        }
        match self.2.partial_cmp(&other.2) {
            Some(Ordering::Equal) => {}
            different => return different,
        }
        match self.3.partial_cmp(&other.3) {
            Some(Ordering::Equal) => {}
            different => return different,
        }
        match self.4.partial_cmp(&other.4) {
            Some(Ordering::Equal) => {}
            different => return different,
        }
        match self.5.partial_cmp(&other.5) {
            Some(Ordering::Equal) => {}
            different => return different,
        }
        match self.6.partial_cmp(&other.6) {
            Some(Ordering::Equal) => {}
            different => return different,
        }
        self.7.partial_cmp(&other.7)
    }
}
impl<A: Ord, B: Ord, C: Ord, D: Ord, E: Ord, F: Ord, G: Ord, H: Ord> Ord
    for (A, B, C, D, E, F, G, H)
{
    fn cmp(&self, other: &(A, B, C, D, E, F, G, H)) -> Ordering {
        match self.0.cmp(&other.0) {
            Ordering::Equal => {}
            different => return different,
        }
        match self.1.cmp(&other.1) {
            Ordering::Equal => {}
            different => return different,
        }
        match self.2.cmp(&other.2) {
            Ordering::Equal => {}
            different => return different,
        }
        match self.3.cmp(&other.3) {
            Ordering::Equal => {}
            different => return different,
        }
        match self.4.cmp(&other.4) {
            Ordering::Equal => {}
            different => return different,
        }
        match self.5.cmp(&other.5) {
            Ordering::Equal => {}
            different => return different,
        }
        match self.6.cmp(&other.6) {
            Ordering::Equal => {}
            different => return different,
        }
        self.7.cmp(&other.7)
    }
}
impl<A: PartialEq, B: PartialEq, C: PartialEq, D: PartialEq, E: PartialEq, F: PartialEq, G: PartialEq, H: PartialEq, I: PartialEq> PartialEq for (A, B, C, D, E, F, G, H, I) {
    fn eq(&self, other: &(A, B, C, D, E, F, G, H, I)) -> bool {
        self.0 == other.0 && self.1 == other.1 && self.2 == other.2 && self.3 == other.3 && self.4 == other.4 && self.5 == other.5 && self.6 == other.6 && self.7 == other.7 && self.8 == other.8
    }
}
impl<A: Eq, B: Eq, C: Eq, D: Eq, E: Eq, F: Eq, G: Eq, H: Eq, I: Eq> Eq for (A, B, C, D, E, F, G, H, I) {}
impl<A: PartialOrd, B: PartialOrd, C: PartialOrd, D: PartialOrd, E: PartialOrd, F: PartialOrd, G: PartialOrd, H: PartialOrd, I: PartialOrd> PartialOrd for (A, B, C, D, E, F, G, H, I) {
    fn partial_cmp(&self, other: &(A, B, C, D, E, F, G, H, I)) -> Option<Ordering> {
        match self.0.partial_cmp(&other.0) { Some(Ordering::Equal) => {} different => return different, }
        match self.1.partial_cmp(&other.1) { Some(Ordering::Equal) => {} different => return different, }
        match self.2.partial_cmp(&other.2) { Some(Ordering::Equal) => {} different => return different, }
        match self.3.partial_cmp(&other.3) { Some(Ordering::Equal) => {} different => return different, }
        match self.4.partial_cmp(&other.4) { Some(Ordering::Equal) => {} different => return different, }
        match self.5.partial_cmp(&other.5) { Some(Ordering::Equal) => {} different => return different, }
        match self.6.partial_cmp(&other.6) { Some(Ordering::Equal) => {} different => return different, }
        match self.7.partial_cmp(&other.7) { Some(Ordering::Equal) => {} different => return different, }
        self.8.partial_cmp(&other.8)
    }
}
impl<A: Ord, B: Ord, C: Ord, D: Ord, E: Ord, F: Ord, G: Ord, H: Ord, I: Ord> Ord for (A, B, C, D, E, F, G, H, I) {
    fn cmp(&self, other: &(A, B, C, D, E, F, G, H, I)) -> Ordering {
        match self.0.cmp(&other.0) { Ordering::Equal => {} different => return different, }
        match self.1.cmp(&other.1) { Ordering::Equal => {} different => return different, }
        match self.2.cmp(&other.2) { Ordering::Equal => {} different => return different, }
        match self.3.cmp(&other.3) { Ordering::Equal => {} different => return different, }
        match self.4.cmp(&other.4) { Ordering::Equal => {} different => return different, }
        match self.5.cmp(&other.5) { Ordering::Equal => {} different => return different, }
        match self.6.cmp(&other.6) { Ordering::Equal => {} different => return different, }
        match self.7.cmp(&other.7) { Ordering::Equal => {} different => return different, }
        self.8.cmp(&other.8)
    }
}
impl<A: fmt::Debug, B: fmt::Debug, C: fmt::Debug, D: fmt::Debug, E: fmt::Debug, F: fmt::Debug, G: fmt::Debug, H: fmt::Debug, I: fmt::Debug> fmt::Debug for (A, B, C, D, E, F, G, H, I) {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("").field(&self.0).field(&self.1).field(&self.2).field(&self.3).field(&self.4).field(&self.5).field(&self.6).field(&self.7).field(&self.8).finish()
    }
}
impl<A: Default, B: Default, C: Default, D: Default, E: Default, F: Default, G: Default, H: Default, I: Default> Default for (A, B, C, D, E, F, G, H, I) {
    fn default() -> (A, B, C, D, E, F, G, H, I) {
        (A::default(), B::default(), C::default(), D::default(), E::default(), F::default(), G::default(), H::default(), I::default())
    }
}

impl<A: PartialEq, B: PartialEq, C: PartialEq, D: PartialEq, E: PartialEq, F: PartialEq, G: PartialEq, H: PartialEq, I: PartialEq, J: PartialEq> PartialEq for (A, B, C, D, E, F, G, H, I, J) {
    fn eq(&self, other: &(A, B, C, D, E, F, G, H, I, J)) -> bool {
        self.0 == other.0 && self.1 == other.1 && self.2 == other.2 && self.3 == other.3 && self.4 == other.4 && self.5 == other.5 && self.6 == other.6 && self.7 == other.7 && self.8 == other.8 && self.9 == other.9
    }
}
impl<A: Eq, B: Eq, C: Eq, D: Eq, E: Eq, F: Eq, G: Eq, H: Eq, I: Eq, J: Eq> Eq for (A, B, C, D, E, F, G, H, I, J) {}
impl<A: PartialOrd, B: PartialOrd, C: PartialOrd, D: PartialOrd, E: PartialOrd, F: PartialOrd, G: PartialOrd, H: PartialOrd, I: PartialOrd, J: PartialOrd> PartialOrd for (A, B, C, D, E, F, G, H, I, J) {
    fn partial_cmp(&self, other: &(A, B, C, D, E, F, G, H, I, J)) -> Option<Ordering> {
        match self.0.partial_cmp(&other.0) { Some(Ordering::Equal) => {} different => return different, }
        match self.1.partial_cmp(&other.1) { Some(Ordering::Equal) => {} different => return different, }
        match self.2.partial_cmp(&other.2) { Some(Ordering::Equal) => {} different => return different, }
        match self.3.partial_cmp(&other.3) { Some(Ordering::Equal) => {} different => return different, }
        match self.4.partial_cmp(&other.4) { Some(Ordering::Equal) => {} different => return different, }
        match self.5.partial_cmp(&other.5) { Some(Ordering::Equal) => {} different => return different, }
        match self.6.partial_cmp(&other.6) { Some(Ordering::Equal) => {} different => return different, }
        match self.7.partial_cmp(&other.7) { Some(Ordering::Equal) => {} different => return different, }
        match self.8.partial_cmp(&other.8) { Some(Ordering::Equal) => {} different => return different, }
        self.9.partial_cmp(&other.9)
    }
}
impl<A: Ord, B: Ord, C: Ord, D: Ord, E: Ord, F: Ord, G: Ord, H: Ord, I: Ord, J: Ord> Ord for (A, B, C, D, E, F, G, H, I, J) {
    fn cmp(&self, other: &(A, B, C, D, E, F, G, H, I, J)) -> Ordering {
        match self.0.cmp(&other.0) { Ordering::Equal => {} different => return different, }
        match self.1.cmp(&other.1) { Ordering::Equal => {} different => return different, }
        match self.2.cmp(&other.2) { Ordering::Equal => {} different => return different, }
        match self.3.cmp(&other.3) { Ordering::Equal => {} different => return different, }
        match self.4.cmp(&other.4) { Ordering::Equal => {} different => return different, }
        match self.5.cmp(&other.5) { Ordering::Equal => {} different => return different, }
        match self.6.cmp(&other.6) { Ordering::Equal => {} different => return different, }
        match self.7.cmp(&other.7) { Ordering::Equal => {} different => return different, }
        match self.8.cmp(&other.8) { Ordering::Equal => {} different => return different, }
        self.9.cmp(&other.9)
    }
}
impl<A: fmt::Debug, B: fmt::Debug, C: fmt::Debug, D: fmt::Debug, E: fmt::Debug, F: fmt::Debug, G: fmt::Debug, H: fmt::Debug, I: fmt::Debug, J: fmt::Debug> fmt::Debug for (A, B, C, D, E, F, G, H, I, J) {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("").field(&self.0).field(&self.1).field(&self.2).field(&self.3).field(&self.4).field(&self.5).field(&self.6).field(&self.7).field(&self.8).field(&self.9).finish()
    }
}
impl<A: Default, B: Default, C: Default, D: Default, E: Default, F: Default, G: Default, H: Default, I: Default, J: Default> Default for (A, B, C, D, E, F, G, H, I, J) {
    fn default() -> (A, B, C, D, E, F, G, H, I, J) {
        (A::default(), B::default(), C::default(), D::default(), E::default(), F::default(), G::default(), H::default(), I::default(), J::default())
    }
}

impl<A: PartialEq, B: PartialEq, C: PartialEq, D: PartialEq, E: PartialEq, F: PartialEq, G: PartialEq, H: PartialEq, I: PartialEq, J: PartialEq, K: PartialEq> PartialEq for (A, B, C, D, E, F, G, H, I, J, K) {
    fn eq(&self, other: &(A, B, C, D, E, F, G, H, I, J, K)) -> bool {
        self.0 == other.0 && self.1 == other.1 && self.2 == other.2 && self.3 == other.3 && self.4 == other.4 && self.5 == other.5 && self.6 == other.6 && self.7 == other.7 && self.8 == other.8 && self.9 == other.9 && self.10 == other.10
    }
}
impl<A: Eq, B: Eq, C: Eq, D: Eq, E: Eq, F: Eq, G: Eq, H: Eq, I: Eq, J: Eq, K: Eq> Eq for (A, B, C, D, E, F, G, H, I, J, K) {}
impl<A: PartialOrd, B: PartialOrd, C: PartialOrd, D: PartialOrd, E: PartialOrd, F: PartialOrd, G: PartialOrd, H: PartialOrd, I: PartialOrd, J: PartialOrd, K: PartialOrd> PartialOrd for (A, B, C, D, E, F, G, H, I, J, K) {
    fn partial_cmp(&self, other: &(A, B, C, D, E, F, G, H, I, J, K)) -> Option<Ordering> {
        match self.0.partial_cmp(&other.0) { Some(Ordering::Equal) => {} different => return different, }
        match self.1.partial_cmp(&other.1) { Some(Ordering::Equal) => {} different => return different, }
        match self.2.partial_cmp(&other.2) { Some(Ordering::Equal) => {} different => return different, }
        match self.3.partial_cmp(&other.3) { Some(Ordering::Equal) => {} different => return different, }
        match self.4.partial_cmp(&other.4) { Some(Ordering::Equal) => {} different => return different, }
        match self.5.partial_cmp(&other.5) { Some(Ordering::Equal) => {} different => return different, }
        match self.6.partial_cmp(&other.6) { Some(Ordering::Equal) => {} different => return different, }
        match self.7.partial_cmp(&other.7) { Some(Ordering::Equal) => {} different => return different, }
        match self.8.partial_cmp(&other.8) { Some(Ordering::Equal) => {} different => return different, }
        match self.9.partial_cmp(&other.9) { Some(Ordering::Equal) => {} different => return different, }
        self.10.partial_cmp(&other.10)
    }
}
impl<A: Ord, B: Ord, C: Ord, D: Ord, E: Ord, F: Ord, G: Ord, H: Ord, I: Ord, J: Ord, K: Ord> Ord for (A, B, C, D, E, F, G, H, I, J, K) {
    fn cmp(&self, other: &(A, B, C, D, E, F, G, H, I, J, K)) -> Ordering {
        match self.0.cmp(&other.0) { Ordering::Equal => {} different => return different, }
        match self.1.cmp(&other.1) { Ordering::Equal => {} different => return different, }
        match self.2.cmp(&other.2) { Ordering::Equal => {} different => return different, }
        match self.3.cmp(&other.3) { Ordering::Equal => {} different => return different, }
        match self.4.cmp(&other.4) { Ordering::Equal => {} different => return different, }
        match self.5.cmp(&other.5) { Ordering::Equal => {} different => return different, }
        match self.6.cmp(&other.6) { Ordering::Equal => {} different => return different, }
        match self.7.cmp(&other.7) { Ordering::Equal => {} different => return different, }
        match self.8.cmp(&other.8) { Ordering::Equal => {} different => return different, }
        match self.9.cmp(&other.9) { Ordering::Equal => {} different => return different, }
        self.10.cmp(&other.10)
    }
}
impl<A: fmt::Debug, B: fmt::Debug, C: fmt::Debug, D: fmt::Debug, E: fmt::Debug, F: fmt::Debug, G: fmt::Debug, H: fmt::Debug, I: fmt::Debug, J: fmt::Debug, K: fmt::Debug> fmt::Debug for (A, B, C, D, E, F, G, H, I, J, K) {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("").field(&self.0).field(&self.1).field(&self.2).field(&self.3).field(&self.4).field(&self.5).field(&self.6).field(&self.7).field(&self.8).field(&self.9).field(&self.10).finish()
    }
}
impl<A: Default, B: Default, C: Default, D: Default, E: Default, F: Default, G: Default, H: Default, I: Default, J: Default, K: Default> Default for (A, B, C, D, E, F, G, H, I, J, K) {
    fn default() -> (A, B, C, D, E, F, G, H, I, J, K) {
        (A::default(), B::default(), C::default(), D::default(), E::default(), F::default(), G::default(), H::default(), I::default(), J::default(), K::default())
    }
}

impl<A: PartialEq, B: PartialEq, C: PartialEq, D: PartialEq, E: PartialEq, F: PartialEq, G: PartialEq, H: PartialEq, I: PartialEq, J: PartialEq, K: PartialEq, L: PartialEq> PartialEq for (A, B, C, D, E, F, G, H, I, J, K, L) {
    fn eq(&self, other: &(A, B, C, D, E, F, G, H, I, J, K, L)) -> bool {
        self.0 == other.0 && self.1 == other.1 && self.2 == other.2 && self.3 == other.3 && self.4 == other.4 && self.5 == other.5 && self.6 == other.6 && self.7 == other.7 && self.8 == other.8 && self.9 == other.9 && self.10 == other.10 && self.11 == other.11
    }
}
impl<A: Eq, B: Eq, C: Eq, D: Eq, E: Eq, F: Eq, G: Eq, H: Eq, I: Eq, J: Eq, K: Eq, L: Eq> Eq for (A, B, C, D, E, F, G, H, I, J, K, L) {}
impl<A: PartialOrd, B: PartialOrd, C: PartialOrd, D: PartialOrd, E: PartialOrd, F: PartialOrd, G: PartialOrd, H: PartialOrd, I: PartialOrd, J: PartialOrd, K: PartialOrd, L: PartialOrd> PartialOrd for (A, B, C, D, E, F, G, H, I, J, K, L) {
    fn partial_cmp(&self, other: &(A, B, C, D, E, F, G, H, I, J, K, L)) -> Option<Ordering> {
        match self.0.partial_cmp(&other.0) { Some(Ordering::Equal) => {} different => return different, }
        match self.1.partial_cmp(&other.1) { Some(Ordering::Equal) => {} different => return different, }
        match self.2.partial_cmp(&other.2) { Some(Ordering::Equal) => {} different => return different, }
        match self.3.partial_cmp(&other.3) { Some(Ordering::Equal) => {} different => return different, }
        match self.4.partial_cmp(&other.4) { Some(Ordering::Equal) => {} different => return different, }
        match self.5.partial_cmp(&other.5) { Some(Ordering::Equal) => {} different => return different, }
        match self.6.partial_cmp(&other.6) { Some(Ordering::Equal) => {} different => return different, }
        match self.7.partial_cmp(&other.7) { Some(Ordering::Equal) => {} different => return different, }
        match self.8.partial_cmp(&other.8) { Some(Ordering::Equal) => {} different => return different, }
        match self.9.partial_cmp(&other.9) { Some(Ordering::Equal) => {} different => return different, }
        match self.10.partial_cmp(&other.10) { Some(Ordering::Equal) => {} different => return different, }
        self.11.partial_cmp(&other.11)
    }
}
impl<A: Ord, B: Ord, C: Ord, D: Ord, E: Ord, F: Ord, G: Ord, H: Ord, I: Ord, J: Ord, K: Ord, L: Ord> Ord for (A, B, C, D, E, F, G, H, I, J, K, L) {
    fn cmp(&self, other: &(A, B, C, D, E, F, G, H, I, J, K, L)) -> Ordering {
        match self.0.cmp(&other.0) { Ordering::Equal => {} different => return different, }
        match self.1.cmp(&other.1) { Ordering::Equal => {} different => return different, }
        match self.2.cmp(&other.2) { Ordering::Equal => {} different => return different, }
        match self.3.cmp(&other.3) { Ordering::Equal => {} different => return different, }
        match self.4.cmp(&other.4) { Ordering::Equal => {} different => return different, }
        match self.5.cmp(&other.5) { Ordering::Equal => {} different => return different, }
        match self.6.cmp(&other.6) { Ordering::Equal => {} different => return different, }
        match self.7.cmp(&other.7) { Ordering::Equal => {} different => return different, }
        match self.8.cmp(&other.8) { Ordering::Equal => {} different => return different, }
        match self.9.cmp(&other.9) { Ordering::Equal => {} different => return different, }
        match self.10.cmp(&other.10) { Ordering::Equal => {} different => return different, }
        self.11.cmp(&other.11)
    }
}
impl<A: fmt::Debug, B: fmt::Debug, C: fmt::Debug, D: fmt::Debug, E: fmt::Debug, F: fmt::Debug, G: fmt::Debug, H: fmt::Debug, I: fmt::Debug, J: fmt::Debug, K: fmt::Debug, L: fmt::Debug> fmt::Debug for (A, B, C, D, E, F, G, H, I, J, K, L) {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("").field(&self.0).field(&self.1).field(&self.2).field(&self.3).field(&self.4).field(&self.5).field(&self.6).field(&self.7).field(&self.8).field(&self.9).field(&self.10).field(&self.11).finish()
    }
}
impl<A: Default, B: Default, C: Default, D: Default, E: Default, F: Default, G: Default, H: Default, I: Default, J: Default, K: Default, L: Default> Default for (A, B, C, D, E, F, G, H, I, J, K, L) {
    fn default() -> (A, B, C, D, E, F, G, H, I, J, K, L) {
        (A::default(), B::default(), C::default(), D::default(), E::default(), F::default(), G::default(), H::default(), I::default(), J::default(), K::default(), L::default())
    }
}
