//! Names for people.

use crate::items::*;
use crate::ty::{Autos, DefId, TraitBound, Ty, TyKind};

/// How a type's or trait's name is said.
pub(crate) type Said<'a> = &'a dyn Fn(DefId) -> String;

impl Cx {
    /// A type as a person would write it.
    pub fn type_text(&self, ty: &Ty) -> String {
        self.text_of(ty, &|def| self.def(def).name.clone())
    }

    /// A type with names that are said so.
    pub(crate) fn text_of(&self, ty: &Ty, said: Said) -> String {
        use TyKind::*;
        let list = |all: &[Ty]| {
            all.iter()
                .map(|ty| self.text_of(ty, said))
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
            Array(elem, len) => format!(
                "[{}; {}]",
                self.text_of(elem, said),
                self.text_of(len, said)
            ),
            Slice(elem) => format!("[{}]", self.text_of(elem, said)),
            Ref(mutable, to) => {
                let mutable = if *mutable { "mut " } else { "" };
                let to = self.text_of(to, said);
                match to.starts_with("dyn ") && to.contains(" + ") {
                    true => format!("&{mutable}({to})"),
                    false => format!("&{mutable}{to}"),
                }
            }
            RawPtr(mutable, to) => format!(
                "*{} {}",
                if *mutable { "mut" } else { "const" },
                self.text_of(to, said)
            ),
            Adt(adt, args) => {
                let name = said(self.adt_item(*adt).def);
                if args.is_empty() {
                    name
                } else {
                    format!("{name}<{}>", list(args))
                }
            }
            FnDef(def, _) => format!("fn {}", self.def_name(*def)),
            FnPtr(inputs, output) => {
                format!("fn({}){}", list(inputs), self.result_text(output, said))
            }
            Closure(id, _) => format!(
                "closure in {}",
                self.def_name(self.closures.borrow()[id.0 as usize].owner)
            ),
            Coroutine(id, _) => format!(
                "future of {}",
                self.def_name(self.closures.borrow()[id.0 as usize].owner)
            ),
            Dyn(bound, autos) => format!("dyn {}", self.object_text(bound.as_ref(), *autos, said)),
            Param(_, name) => name.to_string(),
            Projection(def, args, name) => format!(
                "<{} as {}>::{name}",
                self.text_of(&args[0], said),
                self.def(*def).name
            ),
            Opaque(def, _, _) => format!("impl Trait of {}", self.def_name(*def)),
            ConstUsize(n) => n.to_string(),
            Infer(_) => "_".into(),
        }
    }

    /// What is written after `dyn`.
    fn object_text(&self, bound: Option<&TraitBound>, autos: Autos, said: Said) -> String {
        let mut parts: Vec<String> = bound
            .iter()
            .map(|bound| self.bound_text(bound, said))
            .collect();
        parts.extend(autos.names().into_iter().map(String::from));
        parts.join(" + ")
    }

    fn bound_text(&self, bound: &TraitBound, said: Said) -> String {
        let def = self.def(bound.def);
        let texts = |all: &[Ty]| all.iter().map(|ty| self.text_of(ty, said)).collect();
        if matches!(def.lang.as_deref(), Some("fn" | "fn_mut" | "fn_once")) {
            let inputs: Vec<String> = match bound.args.first().map(Ty::kind) {
                Some(TyKind::Tuple(parts)) => texts(parts),
                _ => Vec::new(),
            };
            let output = bound
                .assoc
                .first()
                .map(|(_, ty)| self.result_text(ty, said));
            let (inputs, output) = (inputs.join(", "), output.unwrap_or_default());
            return format!("{}({inputs}){output}", said(bound.def));
        }
        let mut args: Vec<String> = texts(&bound.args);
        let assoc = bound.assoc.iter();
        args.extend(assoc.map(|(name, ty)| format!("{name} = {}", self.text_of(ty, said))));
        match args.is_empty() {
            true => said(bound.def),
            false => format!("{}<{}>", said(bound.def), args.join(", ")),
        }
    }

    fn result_text(&self, ty: &Ty, said: Said) -> String {
        if ty.is_unit() {
            String::new()
        } else {
            format!(" -> {}", self.text_of(ty, said))
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
