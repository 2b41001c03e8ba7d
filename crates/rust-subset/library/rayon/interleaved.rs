//! The items of two in turn, and an item between each two.

use rayon::iter::{IndexedParallelIterator, IntoIter, IntoParallelIterator, ParallelIterator, Zip, repeat_n};

/// `interleave`: of one and of the other in turn, while both have some.
pub struct Interleave<I, J> {
    pub(crate) i: I,
    pub(crate) j: J,
    /// Whether the other is next.
    pub(crate) other: bool,
}
pub struct InterleaveSequential<I, J> {
    i: I,
    j: J,
    other: bool,
}
impl<I: Iterator, J: Iterator<Item = I::Item>> Iterator for InterleaveSequential<I, J> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        let other = self.other;
        self.other = !other;
        if other {
            match self.j.next() {
                None => self.i.next(),
                item => item,
            }
        } else {
            match self.i.next() {
                None => self.j.next(),
                item => item,
            }
        }
    }
}
impl<I, J> ParallelIterator for Interleave<I, J>
where
    I: IndexedParallelIterator,
    J: IndexedParallelIterator<Item = I::Item>,
{
    type Item = I::Item;
    type Sequential = InterleaveSequential<I::Sequential, J::Sequential>;
    fn base_len(&self) -> usize {
        self.i.base_len() + self.j.base_len()
    }
    fn limits(&self) -> (usize, usize) {
        let (i, j) = (self.i.limits(), self.j.limits());
        (i.0.max(j.0), i.1.min(j.1))
    }
    fn cut(self, at: usize) -> (Interleave<I, J>, Interleave<I, J>) {
        let (lens, other) = ((self.i.base_len(), self.j.base_len()), self.other);
        let odd = at % 2 == 1;
        // Where the number is odd, the one that is next gives one more.
        let wanted = at / 2 + (odd && !other) as usize;
        let of_i = if wanted <= lens.0 && at - wanted <= lens.1 {
            wanted
        } else if wanted <= lens.0 {
            at - lens.1
        } else {
            lens.0
        };
        let (left_i, right_i) = self.i.cut(of_i);
        let (left_j, right_j) = self.j.cut(at - of_i);
        let left = Interleave {
            i: left_i,
            j: left_j,
            other,
        };
        let right = Interleave {
            i: right_i,
            j: right_j,
            other: other != odd,
        };
        (left, right)
    }
    fn sequential(self) -> InterleaveSequential<I::Sequential, J::Sequential> {
        InterleaveSequential {
            i: self.i.sequential(),
            j: self.j.sequential(),
            other: self.other,
        }
    }
}
impl<I, J> IndexedParallelIterator for Interleave<I, J>
where
    I: IndexedParallelIterator,
    J: IndexedParallelIterator<Item = I::Item>,
{
}

/// `intersperse`: a copy of one item between each two.
pub struct Intersperse<I: ParallelIterator> {
    pub(crate) base: I,
    pub(crate) item: I::Item,
    /// Whether a copy comes first: the part before ends with an item.
    pub(crate) leads: bool,
}
pub struct IntersperseSequential<I: Iterator> {
    base: I,
    item: I::Item,
    leads: bool,
    /// The item that follows a copy.
    held: Option<I::Item>,
}
impl<I: Iterator> Iterator for IntersperseSequential<I>
where
    I::Item: Clone,
{
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        if self.held.is_some() {
            return self.held.take();
        }
        let item = self.base.next()?;
        if self.leads {
            self.held = Some(item);
            return Some(self.item.clone());
        }
        self.leads = true;
        Some(item)
    }
}
impl<I: IndexedParallelIterator> ParallelIterator for Intersperse<I>
where
    I::Item: Clone,
{
    type Item = I::Item;
    type Sequential = IntersperseSequential<I::Sequential>;
    fn base_len(&self) -> usize {
        self.base.base_len()
    }
    fn limits(&self) -> (usize, usize) {
        self.base.limits()
    }
    fn cut(self, at: usize) -> (Intersperse<I>, Intersperse<I>) {
        let (left, right) = self.base.cut(at);
        let item = self.item.clone();
        (
            Intersperse {
                base: left,
                item,
                leads: self.leads,
            },
            Intersperse {
                base: right,
                item: self.item,
                leads: true,
            },
        )
    }
    fn sequential(self) -> IntersperseSequential<I::Sequential> {
        IntersperseSequential {
            base: self.base.sequential(),
            item: self.item,
            leads: self.leads,
            held: None,
        }
    }
}

/// One item again and again: how often, `take` or `zip` says.
pub struct Repeat<T> {
    element: T,
}
pub fn repeat<T: Clone + Send>(element: T) -> Repeat<T> {
    Repeat { element }
}
impl<T: Clone + Send> Repeat<T> {
    pub fn take(self, n: usize) -> IntoIter<T> {
        repeat_n(self.element, n)
    }
    pub fn zip<Z: IntoParallelIterator>(self, zip_op: Z) -> Zip<IntoIter<T>, Z::Iter>
    where
        Z::Iter: IndexedParallelIterator,
    {
        let other = zip_op.into_par_iter();
        self.take(other.len()).zip(other)
    }
}
