//! How rustc tells an enum's variants: by a tag of its own, or by values that the largest variant never has.

use super::layout::{Layout, Niche, of_fields};
use crate::queries::Repr;

/// What is known of an enum beside its fields.
pub(super) struct Tag {
    repr: Repr,
    /// In bytes.
    size: u64,
    /// How many bit patterns of it are no variant.
    spare: u128,
}

impl Tag {
    pub(super) fn new(repr: &Repr, discriminants: Vec<i128>) -> Tag {
        let least = discriminants.iter().copied().min().unwrap_or(0);
        let most = discriminants.iter().copied().max().unwrap_or(0);
        let fits = |bytes: &u64| {
            let values = 1i128 << (8 * bytes);
            (0 <= least && most < values) || (-values / 2 <= least && most < values / 2)
        };
        let size = match repr.int {
            Some(int) => u64::from(int.bits() / 8),
            None if repr.c => 4,
            None => [1, 2, 4].into_iter().find(fits).unwrap_or(8),
        };
        let used = (most - least).unsigned_abs() + 1;
        Tag {
            repr: repr.clone(),
            size,
            spare: (1u128 << (8 * size.min(8))).saturating_sub(used),
        }
    }

    fn is_fixed(&self) -> bool {
        self.repr.c || self.repr.int.is_some()
    }

    fn layout(&self) -> Layout {
        Layout {
            size: self.size,
            align: self.size,
            niche: Some(Niche {
                count: self.spare,
                place: Some((0, self.size)),
            }),
            inhabited: true,
        }
    }
}

/// The layout of an enum with these variants' fields, where it does not depend on where rustc puts fields.
pub(super) fn of_enum(variants: &[Vec<Layout>], tag: &Tag) -> Option<Layout> {
    if tag.is_fixed() {
        return Some(aligned(fixed(variants, tag), tag));
    }
    let whole: Vec<Layout> = variants
        .iter()
        .map(|fields| of_fields(fields, &Repr::default()))
        .collect();
    // A variant that can never be, and takes no room, is none.
    let present: Vec<usize> = (0..whole.len())
        .filter(|&at| whole[at].inhabited || whole[at].size > 0)
        .collect();
    let layout = match present.as_slice() {
        [] => Layout {
            inhabited: false,
            ..of_fields(&[], &Repr::default())
        },
        [one] => whole[*one],
        _ => {
            let tagged = tagged(variants, &present, tag);
            let largest = *present.iter().rev().max_by_key(|&&at| whole[at].size)?;
            match by_niche(&whole, &present, largest) {
                Fit::Yes(layout) => better(tagged, layout),
                Fit::No => tagged,
                Fit::Unknown if tagged.size == whole[largest].size => tagged,
                Fit::Unknown => return None,
            }
        }
    };
    Some(aligned(layout, tag))
}

/// Of two layouts rustc takes the smaller, then the one that leaves more values unused.
fn better(tagged: Layout, by_niche: Layout) -> Layout {
    let count = |layout: &Layout| layout.niche.map_or(0, |niche| niche.count);
    let smaller = by_niche.size < tagged.size;
    let equal = by_niche.size == tagged.size && count(&tagged) < count(&by_niche);
    if smaller || equal { by_niche } else { tagged }
}

fn aligned(layout: Layout, tag: &Tag) -> Layout {
    let align = layout.align.max(tag.repr.align.unwrap_or(1));
    Layout {
        size: layout.size.next_multiple_of(align),
        align,
        ..layout
    }
}

/// With a tag of a size that was asked for, fields as they are written.
fn fixed(variants: &[Vec<Layout>], tag: &Tag) -> Layout {
    let as_written = Repr {
        c: true,
        ..Repr::default()
    };
    let whole = variants.iter().map(|fields| of_fields(fields, &as_written));
    let align = whole.clone().map(|layout| layout.align).max().unwrap_or(1);
    let largest = if tag.repr.c {
        // A struct of the tag and a union of the variants.
        let fields = whole
            .map(|layout| layout.size.next_multiple_of(align))
            .max();
        tag.size.next_multiple_of(align) + fields.unwrap_or(0)
    } else {
        let with_tag = variants.iter().map(|fields| {
            let all: Vec<_> = [tag.layout()].iter().chain(fields).copied().collect();
            of_fields(&all, &as_written).size
        });
        with_tag.max().unwrap_or(0)
    };
    let align = align.max(tag.size);
    Layout {
        size: largest.next_multiple_of(align),
        align,
        ..tag.layout()
    }
}

/// With a tag before each variant's fields, which are put in the order that wastes least.
fn tagged(variants: &[Vec<Layout>], present: &[usize], tag: &Tag) -> Layout {
    let fields = present.iter().flat_map(|&at| &variants[at]);
    let align = fields.map(|field| field.align).max().unwrap_or(1);
    let ends = present.iter().map(|&at| {
        let mut fields: Vec<_> = variants[at].iter().collect();
        let widest = fields.iter().map(|field| field.align).max().unwrap_or(1);
        let has_niche = fields.iter().any(|field| field.niche.is_some());
        fields.sort_by_key(|field| {
            let group = field.align.max(field.size).trailing_zeros();
            if has_niche {
                group.min(widest.trailing_zeros())
            } else {
                group
            }
        });
        fields.iter().fold(tag.size, |end, field| {
            end.next_multiple_of(field.align) + field.size
        })
    });
    let align = align.max(tag.size);
    Layout {
        size: ends.max().unwrap_or(0).next_multiple_of(align),
        align,
        ..tag.layout()
    }
}

/// Whether the largest variant can tell the others by the values that it never has.
enum Fit {
    Yes(Layout),
    No,
    Unknown,
}

fn by_niche(whole: &[Layout], present: &[usize], largest: usize) -> Fit {
    let layout = whole[largest];
    let others: Vec<usize> = present
        .iter()
        .copied()
        .filter(|&at| at != largest)
        .collect();
    let (Some(first), Some(last), Some(niche)) = (others.first(), others.last(), layout.niche)
    else {
        return Fit::No;
    };
    let needed = (last - first + 1) as u128;
    if niche.count < needed {
        return Fit::No;
    }
    for &at in &others {
        if whole[at].size == 0 && whole[at].align <= layout.align {
            continue;
        }
        let Some((offset, size)) = niche.place else {
            return Fit::Unknown;
        };
        let behind = (offset + size).next_multiple_of(whole[at].align);
        let fits = whole[at].size <= offset || behind + whole[at].size <= layout.size;
        if whole[at].align > layout.align || !fits {
            return Fit::No;
        }
    }
    Fit::Yes(Layout {
        niche: Some(Niche {
            count: niche.count - needed,
            ..niche
        }),
        inhabited: true,
        ..layout
    })
}
