//! Names for people.

use crate::items::*;
use crate::ty::{DefId, Ty, TyKind};

impl Cx {
    /// A type as a person would write it.
    pub fn type_text(&self, ty: &Ty) -> String {
        use TyKind::*;
        let list = |all: &[Ty]| {
            all.iter()
                .map(|ty| self.type_text(ty))
                .collect::<Vec<_>>()
                .join(", ")
        };
        match ty.kind() {
            Bool => "bool".into(),
            Char => "char".into(),
            Int(int) => int.name().into(),
            Float(program::FloatTy::F32) => "f32".into(),
            Float(program::FloatTy::F64) => "f64".into(),
            Str => "str".into(),
            Never => "!".into(),
            Tuple(parts) if parts.len() == 1 => format!("({},)", list(parts)),
            Tuple(parts) => format!("({})", list(parts)),
            Array(elem, len) => format!("[{}; {}]", self.type_text(elem), self.type_text(len)),
            Slice(elem) => format!("[{}]", self.type_text(elem)),
            Ref(mutable, to) => format!(
                "&{}{}",
                if *mutable { "mut " } else { "" },
                self.type_text(to)
            ),
            RawPtr(mutable, to) => format!(
                "*{} {}",
                if *mutable { "mut" } else { "const" },
                self.type_text(to)
            ),
            Adt(adt, args) => {
                let name = self.def(self.adt_item(*adt).def).name.clone();
                if args.is_empty() {
                    name
                } else {
                    format!("{name}<{}>", list(args))
                }
            }
            FnDef(def, _) => format!("fn {}", self.def_name(*def)),
            FnPtr(inputs, output) => format!("fn({}){}", list(inputs), self.result_text(output)),
            Closure(id, _) => format!(
                "closure in {}",
                self.def_name(self.closures.borrow()[id.0 as usize].owner)
            ),
            Coroutine(id, _) => format!(
                "future of {}",
                self.def_name(self.closures.borrow()[id.0 as usize].owner)
            ),
            Dyn(None) => "dyn Any".into(),
            Dyn(Some(bound)) => {
                let name = self.def(bound.def).name.clone();
                let lang = self.def(bound.def).lang.clone();
                if matches!(lang.as_deref(), Some("fn" | "fn_mut" | "fn_once")) {
                    let inputs = match bound.args.first().map(Ty::kind) {
                        Some(Tuple(parts)) => list(parts),
                        _ => String::new(),
                    };
                    let output = bound
                        .assoc
                        .first()
                        .map(|(_, ty)| self.result_text(ty))
                        .unwrap_or_default();
                    return format!("dyn {name}({inputs}){output}");
                }
                let mut args: Vec<String> =
                    bound.args.iter().map(|ty| self.type_text(ty)).collect();
                args.extend(
                    bound
                        .assoc
                        .iter()
                        .map(|(name, ty)| format!("{name} = {}", self.type_text(ty))),
                );
                if args.is_empty() {
                    format!("dyn {name}")
                } else {
                    format!("dyn {name}<{}>", args.join(", "))
                }
            }
            Param(_, name) => name.to_string(),
            Projection(def, args, name) => format!(
                "<{} as {}>::{name}",
                self.type_text(&args[0]),
                self.def(*def).name
            ),
            Opaque(def, _, _) => format!("impl Trait of {}", self.def_name(*def)),
            ConstUsize(n) => n.to_string(),
            Infer(_) => "_".into(),
        }
    }

    fn result_text(&self, ty: &Ty) -> String {
        if ty.is_unit() {
            String::new()
        } else {
            format!(" -> {}", self.type_text(ty))
        }
    }

    /// The way to a definition from its crate: `std::thread::Builder::spawn`.
    pub fn path(&self, id: DefId) -> String {
        format!(
            "{}::{}",
            self.module_name(self.def(id).module),
            self.def_name(id)
        )
    }

    /// A definition as a person would write it: `Stack::push`.
    pub fn def_name(&self, id: DefId) -> String {
        let def = self.def(id);
        let Some(parent) = def.parent else {
            return def.name.clone();
        };
        let of = match &self.def(parent).kind {
            DefKind::Impl(_) => match self.impl_self_ty(parent).kind() {
                TyKind::Adt(adt, _) => self.def(self.adt_item(*adt).def).name.clone(),
                _ => self.type_text(&self.impl_self_ty(parent)),
            },
            _ => self.def(parent).name.clone(),
        };
        format!("{of}::{}", def.name)
    }
}
