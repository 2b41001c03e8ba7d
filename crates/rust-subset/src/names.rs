//! Names for people.

use crate::items::*;
use crate::ty::{Autos, DefId, TraitBound, Ty, TyKind};

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
            Ref(mutable, to) => {
                let mutable = if *mutable { "mut " } else { "" };
                let to = self.type_text(to);
                match to.starts_with("dyn ") && to.contains(" + ") {
                    true => format!("&{mutable}({to})"),
                    false => format!("&{mutable}{to}"),
                }
            }
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
            Dyn(bound, autos) => format!("dyn {}", self.object_text(bound.as_ref(), *autos)),
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

    /// What is written after `dyn`.
    fn object_text(&self, bound: Option<&TraitBound>, autos: Autos) -> String {
        let mut parts: Vec<String> = bound.iter().map(|bound| self.bound_text(bound)).collect();
        parts.extend(autos.names().into_iter().map(String::from));
        parts.join(" + ")
    }

    fn bound_text(&self, bound: &TraitBound) -> String {
        let def = self.def(bound.def);
        let texts = |all: &[Ty]| all.iter().map(|ty| self.type_text(ty)).collect();
        if matches!(def.lang.as_deref(), Some("fn" | "fn_mut" | "fn_once")) {
            let inputs: Vec<String> = match bound.args.first().map(Ty::kind) {
                Some(TyKind::Tuple(parts)) => texts(parts),
                _ => Vec::new(),
            };
            let output = bound.assoc.first().map(|(_, ty)| self.result_text(ty));
            let (inputs, output) = (inputs.join(", "), output.unwrap_or_default());
            return format!("{}({inputs}){output}", def.name);
        }
        let mut args: Vec<String> = texts(&bound.args);
        let assoc = bound.assoc.iter();
        args.extend(assoc.map(|(name, ty)| format!("{name} = {}", self.type_text(ty))));
        match args.is_empty() {
            true => def.name.clone(),
            false => format!("{}<{}>", def.name, args.join(", ")),
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
