//! The ways a value can be built, as far as the patterns of a column tell them apart.

use super::FnCtxt;
use crate::thir::{Lit, Pat, PatKind};
use crate::ty::{AdtId, Ty, TyKind};

/// What a value is at its top.
#[derive(Clone, PartialEq)]
pub enum Con {
    /// Anything: no pattern looks at it.
    Any,
    /// A tuple.
    Tuple,
    /// Behind a reference or `Box`.
    Reference,
    /// A struct, or a variant, by index; its name and its fields' names.
    Variant(u32, String, Vec<String>),
    /// A sequence of so many elements.
    Slice(usize),
    /// An integer, `bool` or `char` between these, inclusive.
    Range(i128, i128),
    /// A value that no pattern names (text, floats).
    Other,
}

/// One way to build a value, with the types of its parts.
pub struct Case {
    /// What it is at its top.
    con: Con,
    /// The parts' types.
    pub tys: Vec<Ty>,
    /// The type of the whole, for integers.
    ty: Option<Ty>,
}

impl Case {
    /// Any value.
    pub fn any() -> Case {
        Case::of(Con::Any, Vec::new())
    }

    /// A value with these parts.
    pub fn of(con: Con, tys: Vec<Ty>) -> Case {
        Case { con, tys, ty: None }
    }

    /// A pattern's parts, if it matches (some of) this case; where it says nothing of a part, nothing.
    pub fn parts<'p>(&self, pat: Option<&'p Pat>) -> Option<Vec<Option<&'p Pat>>> {
        let none = || vec![None; self.tys.len()];
        let Some(pat) = pat else {
            return Some(none());
        };
        let fields = |given: &'p [(u32, Pat)]| {
            let mut parts = none();
            for (at, pat) in given {
                if let Some(slot) = parts.get_mut(*at as usize) {
                    *slot = Some(pat);
                }
            }
            parts
        };
        match (&*pat.kind, &self.con) {
            (PatKind::Fields(given), _) => Some(fields(given)),
            (PatKind::Variant(_, variant, given), Con::Variant(at, ..)) => {
                (variant == at).then(|| fields(given))
            }
            (PatKind::Deref(inner), Con::Reference) => Some(vec![Some(inner)]),
            (
                PatKind::Slice {
                    before,
                    rest,
                    after,
                },
                Con::Slice(len),
            ) => sequence(before, rest.is_some(), after, *len),
            (_, Con::Range(low, high)) => {
                let (from, to) = bounds(pat)?;
                (from <= *low && *high <= to).then(Vec::new)
            }
            _ => None,
        }
    }

    /// The case in words, given its parts'.
    pub fn text(&self, parts: &[String]) -> String {
        match &self.con {
            Con::Any | Con::Other => "_".into(),
            Con::Tuple => format!("({})", parts.join(", ")),
            // Patterns look through references.
            Con::Reference => parts.concat(),
            Con::Slice(_) => format!("[{}]", parts.join(", ")),
            Con::Range(low, high) => self.range_text(*low, *high),
            Con::Variant(_, name, fields) => variant_text(name, fields, parts),
        }
    }

    fn range_text(&self, low: i128, high: i128) -> String {
        let one = |value: i128| match self.ty.as_ref().map(Ty::kind) {
            Some(TyKind::Bool) => (value != 0).to_string(),
            Some(TyKind::Char) => match u32::try_from(value).ok().and_then(char::from_u32) {
                Some(value) => format!("{value:?}"),
                None => "_".into(),
            },
            _ => value.to_string(),
        };
        let (least, most) = self.ty.as_ref().and_then(extent).unwrap_or((low, high));
        match (low == least, high == most) {
            _ if low == high => one(low),
            (true, true) => "_".into(),
            (true, false) => format!("..={}", one(high)),
            (false, true) => format!("{}..", one(low)),
            (false, false) => format!("{}..={}", one(low), one(high)),
        }
    }
}

fn variant_text(name: &str, fields: &[String], parts: &[String]) -> String {
    let numbered = fields.first().is_some_and(|name| name == "0");
    match fields.is_empty() {
        true => name.to_string(),
        false if numbered => format!("{name}({})", parts.join(", ")),
        false => {
            let each = fields.iter().zip(parts);
            let each = each.map(|(field, part)| match &**part {
                "_" => field.clone(),
                part => format!("{field}: {part}"),
            });
            format!("{name} {{ {} }}", each.collect::<Vec<_>>().join(", "))
        }
    }
}

/// The parts of a slice pattern for a sequence of `len` elements.
fn sequence<'p>(
    before: &'p [Pat],
    open: bool,
    after: &'p [Pat],
    len: usize,
) -> Option<Vec<Option<&'p Pat>>> {
    let named = before.len() + after.len();
    if named > len || (named < len && !open) {
        return None;
    }
    let between = (named..len).map(|_| None);
    let parts = before.iter().map(Some).chain(between);
    Some(parts.chain(after.iter().map(Some)).collect())
}

/// The lengths of slices that patterns tell apart; the last stands for all longer ones.
pub fn lengths<'p>(heads: impl Iterator<Item = &'p Pat>, of: &Ty) -> Vec<Case> {
    let named = heads.map(|pat| match &*pat.kind {
        PatKind::Slice { before, after, .. } => before.len() + after.len(),
        _ => 0,
    });
    let longest = named.max().unwrap_or(0) + 1;
    let each = (0..=longest).map(|len| Case::of(Con::Slice(len), vec![of.clone(); len]));
    each.collect()
}

/// The values of a primitive type: stretches whose values no pattern tells apart, or one value that none names.
pub fn integers<'p>(heads: impl Iterator<Item = &'p Pat>, ty: &Ty) -> Vec<Case> {
    let Some((least, most)) = extent(ty) else {
        return vec![Case::of(Con::Other, Vec::new())];
    };
    let mut starts = vec![least];
    for (from, to) in heads.filter_map(bounds) {
        starts.push(from.max(least));
        starts.extend(to.checked_add(1).filter(|next| *next <= most));
    }
    if matches!(ty.kind(), TyKind::Char) {
        // Between these there is no `char`.
        starts.extend([0xD800, 0xE000]);
    }
    starts.sort_unstable();
    starts.dedup();
    let ends = starts.iter().skip(1).map(|next| next - 1).chain([most]);
    let stretches = starts.iter().copied().zip(ends);
    let gap = matches!(ty.kind(), TyKind::Char).then_some(0xD800);
    let each = stretches.filter(|(from, _)| Some(*from) != gap);
    let each = each.map(|(from, to)| Case {
        con: Con::Range(from, to),
        tys: Vec::new(),
        ty: Some(ty.clone()),
    });
    each.collect()
}

/// The least and the greatest value of a type, of `u128` as far as patterns are told apart here.
fn extent(ty: &Ty) -> Option<(i128, i128)> {
    match ty.kind() {
        TyKind::Bool => Some((0, 1)),
        TyKind::Char => Some((0, char::MAX as i128)),
        TyKind::Int(int) => {
            let bits = int.bits();
            Some(match (int.signed(), bits) {
                (true, 128) => (i128::MIN, i128::MAX),
                (false, 128) => (0, i128::MAX),
                (true, bits) => (-(1 << (bits - 1)), (1 << (bits - 1)) - 1),
                (false, bits) => (0, (1 << bits) - 1),
            })
        }
        _ => None,
    }
}

/// The values a literal or range pattern matches.
fn bounds(pat: &Pat) -> Option<(i128, i128)> {
    match &*pat.kind {
        PatKind::Lit(Lit::Int(value)) => Some((*value, *value)),
        PatKind::Lit(Lit::Bool(value)) => Some((i128::from(*value), i128::from(*value))),
        PatKind::Lit(Lit::Char(value)) => Some((*value as i128, *value as i128)),
        PatKind::Range(from, to, _) => Some((from.unwrap_or(i128::MIN), to.unwrap_or(i128::MAX))),
        _ => None,
    }
}

impl FnCtxt<'_> {
    /// A case for each variant that has values; one for a struct.
    pub(super) fn variant_cases(&self, adt: AdtId, args: &[Ty]) -> Vec<Case> {
        let item = self.cx.adt_item(adt);
        let is_enum = matches!(item.source, crate::items::AdtSource::Enum(_));
        let name = self.cx.def(item.def).name.clone();
        let mut cases = Vec::new();
        for (at, variant) in item.variants.iter().enumerate() {
            let tys = self.cx.field_types(adt, at as u32);
            let tys: Vec<Ty> = tys
                .iter()
                .map(|ty| self.icx.normalize(&ty.subst(args)))
                .collect();
            if is_enum && tys.iter().any(|ty| self.is_empty(ty)) {
                continue;
            }
            let shown = match (is_enum, &*name) {
                (true, "Option" | "Result") => variant.name.clone(),
                (true, _) => format!("{name}::{}", variant.name),
                (false, _) => name.clone(),
            };
            let fields = variant.fields.iter().map(|(name, _)| name.clone());
            cases.push(Case::of(
                Con::Variant(at as u32, shown, fields.collect()),
                tys,
            ));
        }
        cases
    }

    /// Whether a type has no values: `!`, an enum without variants, what must hold such a value.
    pub(super) fn is_empty(&self, ty: &Ty) -> bool {
        self.is_empty_within(ty, 3)
    }

    fn is_empty_within(&self, ty: &Ty, depth: u32) -> bool {
        let Some(depth) = depth.checked_sub(1) else {
            return false;
        };
        match ty.kind() {
            TyKind::Never => true,
            TyKind::Tuple(parts) => parts.iter().any(|ty| self.is_empty_within(ty, depth)),
            TyKind::Array(of, len) => {
                matches!(len.kind(), TyKind::ConstUsize(1..)) && self.is_empty_within(of, depth)
            }
            TyKind::Adt(adt, args) => {
                let item = self.cx.adt_item(*adt);
                let empty = |variant: usize| {
                    let tys = self.cx.field_types(*adt, variant as u32);
                    let mut tys = tys.iter().map(|ty| self.icx.normalize(&ty.subst(args)));
                    tys.any(|ty| self.is_empty_within(&ty, depth))
                };
                (0..item.variants.len()).all(empty)
            }
            _ => false,
        }
    }
}
