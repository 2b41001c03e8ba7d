//! The errors of a chain, outermost first.

use core::error::Error as StdError;

#[derive(Clone)]
pub struct Chain<'a> {
    next: Option<&'a (dyn StdError + 'static)>,
    /// What was walked over to come at the end, once it was asked for.
    rest: Option<Vec<&'a (dyn StdError + 'static)>>,
}
impl<'a> Chain<'a> {
    pub fn new(head: &'a (dyn StdError + 'static)) -> Chain<'a> {
        Chain {
            next: Some(head),
            rest: None,
        }
    }
}
impl<'a> Default for Chain<'a> {
    fn default() -> Chain<'a> {
        Chain {
            next: None,
            rest: None,
        }
    }
}
impl<'a> Iterator for Chain<'a> {
    type Item = &'a (dyn StdError + 'static);
    fn next(&mut self) -> Option<&'a (dyn StdError + 'static)> {
        if let Some(rest) = &mut self.rest {
            return if rest.is_empty() {
                None
            } else {
                Some(rest.remove(0))
            };
        }
        let error = self.next?;
        self.next = error.source();
        Some(error)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let len = match &self.rest {
            Some(rest) => rest.len(),
            None => self.clone().fold(0usize, |count, _| count + 1),
        };
        (len, Some(len))
    }
}
impl<'a> DoubleEndedIterator for Chain<'a> {
    fn next_back(&mut self) -> Option<&'a (dyn StdError + 'static)> {
        if self.rest.is_none() {
            let rest: Vec<&'a (dyn StdError + 'static)> = self.clone().collect();
            self.rest = Some(rest);
        }
        match &mut self.rest {
            Some(rest) => rest.pop(),
            None => None,
        }
    }
}
impl<'a> ExactSizeIterator for Chain<'a> {}
