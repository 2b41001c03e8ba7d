//! Parts of locals, as analyses compare them.

use program::{Base, LocalId, Operand, Place, Step};

/// A local and the way to a part of it.
pub type Part = (u32, Vec<(u8, u64)>);

/// The step that follows a pointer.
pub const DEREF: (u8, u64) = (1, 0);

/// The part of a local that a place is; nothing for a static.
pub fn part_of(place: &Place) -> Option<Part> {
    let Base::Local(LocalId(local)) = place.base else {
        return None;
    };
    let step = |step: &Step| match step {
        Step::Field(at) => (0, u64::from(*at)),
        Step::Deref => DEREF,
        Step::Index(_) => (2, 0),
        Step::Element {
            at,
            from_end: false,
        } => (3, *at),
        Step::Element { at, from_end: true } => (4, *at),
    };
    Some((local, place.path.iter().map(step).collect()))
}

/// The part of a local that an operand reads; nothing for a static or a constant.
pub fn part_read(operand: &Operand) -> Option<Part> {
    match operand {
        Operand::Copy(place) | Operand::Move(place) => part_of(place),
        Operand::Const(_) => None,
    }
}

/// Whether the first is the second or a part of it.
pub fn starts_with(part: &Part, whole: &Part) -> bool {
    part.0 == whole.0 && part.1.starts_with(&whole.1)
}

/// Whether two parts have something in common, for certain.
pub fn touches(one: &Part, other: &Part) -> bool {
    let same = |(left, right): (&(u8, u64), &(u8, u64))| {
        left == right || (left.0 == 2 && right.0 >= 2) || (right.0 == 2 && left.0 >= 2)
    };
    one.0 == other.0 && one.1.iter().zip(&other.1).all(same)
}

/// Whether the first is behind a pointer in the second: it stays what it is, known to others, when the second is set anew.
pub fn is_behind(part: &Part, whole: &Part) -> bool {
    let below = part.1.get(whole.1.len()..);
    touches(part, whole) && below.is_some_and(|steps| steps.contains(&DEREF))
}
