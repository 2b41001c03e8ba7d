//! Names that a module imports twice, or imports and declares.

use crate::items::*;
use program::Origin;
use std::collections::BTreeSet;

/// Reports names that would have two meanings in a module of the program.
pub fn check(cx: &Cx) {
    let count = cx.modules.borrow().len() as u32;
    for id in (0..count).map(ModId) {
        let module = cx.modules.borrow()[id.0 as usize].clone();
        if module.origin == Origin::User && !module.imports.is_empty() {
            check_module(cx, id, &module);
        }
    }
}

fn check_module(cx: &Cx, id: ModId, module: &Module) {
    let mut seen = BTreeSet::new();
    for import in &module.imports {
        // A name alone may be a crate's, or of the block's surroundings.
        let (Some(name), Some(last), 2..) = (&import.name, import.path.last(), import.path.len())
        else {
            continue;
        };
        let found = |ns| cx.resolve_import(id, import, ns).ok();
        let module_itself = matches!(found(Ns::Type), Some(Res::Mod(_)));
        let standard = ["std", "core", "alloc"]
            .iter()
            .any(|of| import.path[0] == of);
        let mut twice = false;
        for (ns, declared) in [(Ns::Type, &module.types), (Ns::Value, &module.values)] {
            let meant = match (found(ns), ns) {
                // In this library some modules of crates stand beside macros of the same name, which are what is meant.
                (Some(Res::Mod(of)), _) => standard || cx.module_origin(of) == Origin::User,
                // `use a::b::{self}` is of the module alone.
                (found, Ns::Value) => found.is_some() && !module_itself,
                (found, Ns::Type) => found.is_some(),
            };
            if meant {
                let first = seen.insert((name.clone(), ns == Ns::Type));
                twice |= !first || declared.contains_key(name);
            }
        }
        if twice {
            let text = format!(
                "The name `{name}` is imported here and has another meaning in this module already: leave one of the two out, or import it with `as` under a name of its own."
            );
            cx.report(Origin::User, last.span(), text);
        }
    }
}
