//! Structs and enums into the tables.

use super::names::unraw;
use crate::items::*;
use crate::ty::{AdtId, DefId};
use std::rc::Rc;

impl Cx {
    pub(super) fn add_adt(&self, source: AdtSource, def: impl FnOnce(AdtId) -> Def) -> AdtId {
        let id = AdtId(self.adts.borrow().len() as u32);
        let made = def(id);
        if let Some(lang) = &made.lang {
            self.langs.borrow_mut().insert(lang.clone(), Res::Adt(id));
        }
        let names = |name: &syn::Ident, fields: &syn::Fields| VariantNames {
            name: unraw(name),
            shape: match fields {
                syn::Fields::Named(_) => Shape::Named,
                syn::Fields::Unnamed(_) => Shape::Tuple,
                syn::Fields::Unit => Shape::Unit,
            },
            fields: fields
                .iter()
                .enumerate()
                .map(|(at, field)| {
                    let name = field.ident.as_ref().map_or_else(|| at.to_string(), unraw);
                    (
                        name,
                        match source {
                            AdtSource::Enum(_) => Reach::All,
                            AdtSource::Struct(_) => self.reach(made.module, &field.vis),
                        },
                    )
                })
                .collect(),
        };
        let variants = match &source {
            AdtSource::Struct(s) => vec![names(&s.ident, &s.fields)],
            AdtSource::Enum(e) => e
                .variants
                .iter()
                .map(|v| names(&v.ident, &v.fields))
                .collect(),
        };
        // The place is taken before the definition is added, whose id it names.
        let def = DefId(self.defs.borrow().len() as u32);
        self.adts.borrow_mut().push(Rc::new(Adt {
            def,
            source,
            variants,
        }));
        self.add(made);
        id
    }
}
