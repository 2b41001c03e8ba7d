//! What `size_of` and `align_of` say: rustc's layout on a 64-bit target, as far as it is known here. What depends on where exactly
//! rustc puts a field, and what the library holds in another way than std, is not known.

use super::Lowerer;
use super::layout_enum::{Tag, of_enum};
use super::types::{const_value, is_list};
use crate::queries::{AdtDef, Repr};
use crate::ty::{Ty, TyKind};
use program::{FloatTy, Origin};

/// How a type lies in memory.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Layout {
    pub(super) size: u64,
    pub(super) align: u64,
    /// Values that it never has, in one of its fields.
    pub(super) niche: Option<Niche>,
    pub(super) inhabited: bool,
}

/// Bit patterns that are no value: an enum around it tells its variants by them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Niche {
    pub(super) count: u128,
    /// Offset and size of the field, if known.
    pub(super) place: Option<(u64, u64)>,
}

/// A capacity is at most `isize::MAX`.
const CAPACITIES: u128 = 1 << 63;
/// The nanoseconds of a `Duration` are less than a billion.
const NANOSECONDS: u128 = (1 << 32) - 1_000_000_000;
/// Numbers of 32 bits beyond the greatest `char`.
const CHARS: u128 = (1 << 32) - 0x11_0000;

impl Layout {
    fn plain(size: u64, align: u64) -> Layout {
        Layout {
            size,
            align,
            niche: None,
            inhabited: true,
        }
    }

    /// Of this size, with so many values missing at its start.
    fn with_niche(size: u64, align: u64, count: u128, wide: u64) -> Layout {
        let place = Some((0, wide));
        Layout {
            niche: Some(Niche { count, place }),
            ..Layout::plain(size, align)
        }
    }

    fn number(size: u64) -> Layout {
        Layout::plain(size, size)
    }

    /// Inside of an `UnsafeCell` no value may be counted on.
    fn hidden(self) -> Layout {
        Layout {
            niche: None,
            ..self
        }
    }
}

/// Several fields beside each other: rustc's order leaves no gaps but at the end, `repr(C)` keeps the one written.
pub(super) fn of_fields(fields: &[Layout], repr: &Repr) -> Layout {
    let limit = repr.packed.unwrap_or(u64::MAX);
    let align = fields.iter().map(|field| field.align.min(limit)).max();
    let align = align.unwrap_or(1).max(repr.align.unwrap_or(1));
    let mut size = 0u64;
    for field in fields {
        if repr.c {
            size = size.next_multiple_of(field.align.min(limit));
        }
        size += field.size;
    }
    let sized: Vec<_> = fields.iter().filter(|field| field.size > 0).collect();
    let widest = fields.iter().filter_map(|field| field.niche);
    let niche = widest.reduce(|a, b| if b.count > a.count { b } else { a });
    Layout {
        size: size.next_multiple_of(align),
        align,
        niche: niche.map(|niche| Niche {
            place: niche.place.filter(|_| sized.len() == 1),
            ..niche
        }),
        inhabited: fields.iter().all(|field| field.inhabited),
    }
}

impl Lowerer<'_> {
    /// The layout of a type, if it is known.
    pub(super) fn layout(&mut self, ty: &Ty) -> Option<Layout> {
        Some(match &*ty.0 {
            TyKind::Bool => Layout::with_niche(1, 1, 254, 1),
            TyKind::Char => Layout::with_niche(4, 4, CHARS, 4),
            TyKind::Int(int) => Layout::number(u64::from(int.bits() / 8)),
            TyKind::Float(FloatTy::F32) => Layout::number(4),
            TyKind::Float(FloatTy::F64) => Layout::number(8),
            TyKind::FnPtr(..) => Layout::with_niche(8, 8, 1, 8),
            TyKind::FnDef(..) => Layout::plain(0, 1),
            TyKind::Never => Layout {
                inhabited: false,
                ..Layout::plain(0, 1)
            },
            TyKind::Ref(_, to) => self.pointer_layout(to),
            TyKind::RawPtr(_, to) => self.pointer_layout(to).hidden(),
            TyKind::Array(of, len) => self.array_layout(of, const_value(len)?)?,
            TyKind::Tuple(of) => of_fields(&self.layouts(of)?, &Repr::default()),
            TyKind::Adt(adt, args) => {
                let def = self.queries.adt(*adt);
                if def.origin == Origin::Library
                    && let Some(known) = self.library_layout(&def, ty, args)
                {
                    return known;
                }
                self.adt_layout(&def, ty)?
            }
            _ => return None,
        })
    }

    fn layouts(&mut self, types: &[Ty]) -> Option<Vec<Layout>> {
        types.iter().map(|ty| self.layout(ty)).collect()
    }

    fn pointer_layout(&mut self, to: &Ty) -> Layout {
        let size = match &*to.0 {
            TyKind::Str | TyKind::Slice(_) | TyKind::Dyn(..) => 16,
            _ => 8,
        };
        Layout::with_niche(size, 8, 1, 8)
    }

    fn array_layout(&mut self, of: &Ty, len: u64) -> Option<Layout> {
        let one = self.layout(of)?;
        Some(Layout {
            size: one.size.checked_mul(len)?,
            align: one.align,
            niche: one.niche.filter(|_| len > 0),
            inhabited: one.inhabited || len == 0,
        })
    }

    fn adt_layout(&mut self, def: &AdtDef, ty: &Ty) -> Option<Layout> {
        let mut variants = Vec::new();
        for at in 0..def.variants.len() {
            let fields = self.field_types(ty, at);
            variants.push(self.layouts(&fields)?);
        }
        match variants.as_slice() {
            [fields] if !def.is_enum => Some(of_fields(fields, &def.repr)),
            _ => {
                let discriminants = def.variants.iter().map(|variant| variant.discriminant);
                of_enum(&variants, &Tag::new(&def.repr, discriminants.collect()))
            }
        }
    }

    /// What std lays out in its own way; nothing where the definition here is std's.
    fn library_layout(&mut self, def: &AdtDef, ty: &Ty, args: &[Ty]) -> Option<Option<Layout>> {
        if def.is_box {
            return Some(Some(self.pointer_layout(args.first()?)));
        }
        if is_list(def) {
            return Some(Some(Layout::with_niche(24, 8, CAPACITIES, 8)));
        }
        let word = Layout::number(4);
        Some(match def.name.as_str() {
            "Option" | "Result" | "Ordering" | "ControlFlow" | "Poll" | "Bound" | "Infallible"
            | "Cow" | "Range" | "RangeFrom" | "RangeTo" | "RangeFull" | "RangeInclusive"
            | "RangeToInclusive" | "Reverse" | "Wrapping" | "Saturating" | "PhantomData"
            | "PhantomPinned" | "ManuallyDrop" | "Pin" | "Vec" | "CachePadded" => return None,
            "String" => Some(Layout::with_niche(24, 8, CAPACITIES, 8)),
            "Rc" | "Arc" | "Weak" | "NonNull" => Some(self.pointer_layout(args.first()?)),
            "NonZero" => self
                .layout(args.first()?)
                .map(|inner| Layout::with_niche(inner.size, inner.align, 1, inner.size)),
            "Duration" | "Instant" => Some(Layout {
                niche: Some(Niche {
                    count: NANOSECONDS,
                    place: None,
                }),
                ..Layout::plain(16, 8)
            }),
            "UnsafeCell" | "Cell" | "OnceCell" | "MaybeUninit" | "Atomic" => {
                let inner = self.adt_layout(def, ty);
                inner.map(Layout::hidden)
            }
            "Condvar" | "Once" => Some(word),
            "Thread" | "ThreadId" => Some(Layout::with_niche(8, 8, 1, 8)),
            "RefCell" => self.locked_layout(&[Layout::number(8)], args.first()?),
            "OnceLock" => self.locked_layout(&[word], args.first()?),
            "Mutex" => self.locked_layout(&[word, Layout::number(1)], args.first()?),
            "RwLock" => self.locked_layout(&[word, word, Layout::number(1)], args.first()?),
            "BTreeMap" | "BTreeSet" | "LinkedList" => Some(Layout::plain(24, 8)),
            "BinaryHeap" => Some(Layout::with_niche(24, 8, CAPACITIES, 8)),
            "VecDeque" => Some(Layout {
                niche: Some(Niche {
                    count: CAPACITIES,
                    place: None,
                }),
                ..Layout::plain(32, 8)
            }),
            _ => None,
        })
    }

    /// A value in a cell, behind what guards it.
    fn locked_layout(&mut self, guards: &[Layout], value: &Ty) -> Option<Layout> {
        let mut fields = guards.to_vec();
        fields.push(self.layout(value)?.hidden());
        Some(of_fields(&fields, &Repr::default()))
    }
}
