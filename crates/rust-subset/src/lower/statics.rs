//! Statics and consts.

use super::operand::literal;
use super::{Key, Lowerer};
use crate::thir::{Expr, ExprKind};
use crate::ty::{DefId, Ty};
use program::{Const, FnId, Origin, Static, StaticId};

impl Lowerer<'_> {
    /// The machine's number for a static or thread local; declared at first use.
    pub(super) fn static_id(&mut self, def: DefId) -> StaticId {
        if let Some(&id) = self.statics.get(&def) {
            return id;
        }
        let id = StaticId(self.program.statics.len() as u32);
        self.statics.insert(def, id);
        let info = self.queries.static_info(def);
        let span = self.queries.span(def);
        let ty = self.queries.mono(&info.ty, &[]);
        let shown = self.queries.origin(def) == Origin::User;
        let type_id = shown.then(|| self.type_id(&ty));
        self.program.statics.push(Static {
            name: self.queries.name(def),
            ty: type_id,
            init: FnId(0),
            thread_local: info.thread_local,
            origin: self.queries.origin(def),
            mutable: info.mutable,
            drop: None,
            span,
        });
        // A thread local's value is made by ordinary code, whose temporaries are dropped.
        let key = match info.thread_local {
            true => Key::Fn(def, Vec::new()),
            false => Key::Constant(def, Vec::new()),
        };
        let init = self.request(key, span);
        let drop = if info.thread_local {
            self.drop_glue(&ty)
        } else {
            None
        };
        let declared = &mut self.program.statics[id.0 as usize];
        declared.init = init;
        declared.drop = drop;
        id
    }

    /// Refuses statics that threads share and may not, used or not.
    pub(super) fn check_statics(&mut self) {
        for def in self.queries.shared_statics() {
            let ty = self.queries.static_info(def).ty;
            if let Some(why) = self.not_for_all(&ty) {
                let (name, span) = (self.queries.name(def), self.queries.span(def));
                self.refuse(span, format!("Threads share the static `{name}`: {why}"));
            }
        }
    }

    /// The value of a const that is written as a literal.
    pub(super) fn literal_const(&mut self, def: DefId, _generics: &[Ty]) -> Option<Const> {
        let body = self.body(def)?;
        literal_of(&body.value)
    }
}

fn literal_of(expr: &Expr) -> Option<Const> {
    match &*expr.kind {
        ExprKind::Lit(lit) => literal(lit, &expr.ty),
        ExprKind::Scope(inner) => literal_of(inner),
        ExprKind::Block(block) if block.stmts.is_empty() => literal_of(block.tail.as_ref()?),
        _ => None,
    }
}
