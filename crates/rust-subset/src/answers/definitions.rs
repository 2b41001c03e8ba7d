//! Structs and enums as lowering sees them.

use crate::items::{AdtSource, Cx};
use crate::queries::{AdtDef, VariantDef};
use crate::ty::AdtId;
use std::rc::Rc;

impl Cx {
    /// What a struct or enum is made of; worked out once.
    pub(super) fn definition(&self, adt: AdtId) -> Rc<AdtDef> {
        if let Some(known) = self.cache.definitions.borrow().get(&adt) {
            return known.clone();
        }
        let item = self.adt_item(adt);
        let def = self.def(item.def);
        let mut next = 0;
        let mut variants = Vec::new();
        for (at, names) in item.variants.iter().enumerate() {
            if let AdtSource::Enum(source) = &item.source
                && let Some((_, value)) = &source.variants[at].discriminant
            {
                match self.scope_of(item.def).const_int(value) {
                    Some(value) => next = value,
                    None => self.report(
                        def.origin,
                        crate::place::start(value),
                        "The explorer cannot compute this discriminant; use a number.",
                    ),
                }
            }
            let types = self.field_types(adt, at as u32);
            let fields = names
                .fields
                .iter()
                .map(|(name, _)| name.clone())
                .zip(types.iter().cloned())
                .collect();
            variants.push(VariantDef {
                name: names.name.clone(),
                fields,
                discriminant: next,
            });
            next += 1;
        }
        let made = Rc::new(AdtDef {
            name: def.name.clone(),
            origin: def.origin,
            variants,
            is_enum: matches!(item.source, AdtSource::Enum(_)),
            is_box: self.lang_adt("owned_box") == Some(adt),
            generics: self.generics_of(item.def).params.len() as u32,
            repr: item.source.repr(),
            has_lifetimes: item.source.has_lifetimes(),
            one_lifetime: item.source.has_lifetimes() && item.source.generics().params.len() == 1,
        });
        self.cache
            .definitions
            .borrow_mut()
            .insert(adt, made.clone());
        made
    }
}
