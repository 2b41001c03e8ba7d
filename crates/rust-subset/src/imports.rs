//! Every `use` of the program must mean something.

use crate::items::*;
use program::Origin;

/// Every `use` of the user's must mean something.
pub(crate) fn check_imports(cx: &Cx) {
    let count = cx.modules.borrow().len();
    for id in (0..count).map(|id| ModId(id as u32)) {
        if cx.module_origin(id) != Origin::User {
            continue;
        }
        let imports = cx.modules.borrow()[id.0 as usize].imports.clone();
        for import in imports {
            if !cx.import_means(id, &import) {
                let path = syn::Path {
                    leading_colon: None,
                    segments: import
                        .path
                        .iter()
                        .cloned()
                        .map(syn::PathSegment::from)
                        .collect(),
                };
                cx.report_unknown(id, Origin::User, &path, "import");
            }
        }
    }
}

impl Cx {
    /// Whether a `use` brings anything.
    pub(crate) fn import_means(&self, module: ModId, import: &Import) -> bool {
        match import.glob {
            true => self.glob_target(module, import).is_some(),
            false => {
                self.resolve_import(module, import, Ns::Type).is_ok()
                    || self.resolve_import(module, import, Ns::Value).is_ok()
                    || is_macro(self, import)
            }
        }
    }
}

/// `use std::println;`, `use crossbeam::select;`: macros have no entry in the tables.
fn is_macro(cx: &Cx, import: &Import) -> bool {
    const MACROS: [&str; 15] = [
        "select",
        "select_biased",
        "anyhow",
        "format_err",
        "matches",
        "bail",
        "ensure",
        "ready",
        "pin",
        "addr_of",
        "addr_of_mut",
        "println",
        "thread_local",
        "lazy_static",
        "format",
    ];
    let own = cx.macro_rules.borrow();
    import.path.last().is_some_and(|last| {
        MACROS.iter().any(|name| last == name) || own.contains_key(&last.to_string())
    })
}
