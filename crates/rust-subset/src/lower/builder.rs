//! Code of one function while it is made: locals, labels, instructions.

use super::Lowerer;
use super::capture::Environment;
use super::parts::Part;
use super::scope::Scope;
use crate::apart::Apart;
use crate::passing::Passing;
use crate::thir::{Borrowing, LoopId};
use crate::ty::{DefId, Ty, VarId};
use program::{
    Base, Const, FnId, Instr, Local, LocalId, Operand, Origin, Place, Rvalue, Span, Step,
};
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// A place in the code that jumps name before it is known. Until the end, instructions hold labels where they will hold
/// indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label(pub u32);

/// A local with the moment its drop was scheduled, by which locals are numbered in the end.
pub struct Slot {
    /// What the program gets.
    pub local: Local,
    /// Later is dropped earlier.
    pub order: u32,
    /// How many references it may hold, as far as that is followed: none, one or more.
    pub refers: u8,
    /// Whether those references are in what several variables share: a channel, a lock.
    pub shares: bool,
    /// Whether its drop looks at what those references refer to: it is a guard, or has a `Drop` of the program's own.
    pub looks: bool,
}

/// Where `break` and `continue` of a loop or labeled block lead.
#[derive(Clone)]
pub struct Target {
    /// Which.
    pub id: LoopId,
    /// Scopes outside it.
    pub depth: usize,
    /// `break`
    pub leave: Label,
    /// `continue`; none for a labeled block.
    pub again: Option<Label>,
    /// Where a `break`'s value goes.
    pub dest: Place,
}

/// The code of one function in the making.
pub struct Builder<'l, 'q> {
    pub(super) lowerer: &'l mut Lowerer<'q>,
    pub(super) generics: Vec<Ty>,
    pub(super) origin: Origin,
    pub(super) params: u32,
    pub(super) slots: Vec<Slot>,
    pub(super) code: Vec<Instr>,
    pub(super) spans: Vec<Span>,
    /// Where each label is, once bound.
    pub(super) labels: Vec<Option<u32>>,
    pub(super) scopes: Vec<Scope>,
    /// The scope at whose end temporaries are dropped.
    pub(super) temp_scope: usize,
    pub(super) targets: Vec<Target>,
    pub(super) vars: FxHashMap<VarId, Place>,
    /// Names and types of the variables of the body, from inference.
    pub(super) declared: FxHashMap<VarId, (String, Ty)>,
    pub(super) environment: Option<Environment>,
    /// The local that holds the result; set before any code is made.
    pub(super) result: LocalId,
    /// In a coroutine: the local that holds the resume argument.
    pub(super) context: Option<LocalId>,
    /// The body of a const or static: what it borrows lives for ever.
    pub(super) constant: bool,
    /// Names of the variables of the functions around it.
    pub(super) outer_names: Rc<FxHashMap<VarId, String>>,
    /// Parameters that are references for the time of the call alone.
    pub(super) lent_params: Vec<VarId>,
    /// Calls that hand their arguments to a thread which may outlive this function.
    pub(super) outliving: Vec<usize>,
    /// Calls that keep an argument for ever, and which.
    pub(super) keeping: Vec<(usize, usize)>,
    /// Calls that put an argument into what the first refers to, and which.
    pub(super) storing: Vec<(usize, usize)>,
    /// Calls that hand their arguments to a thread which may have them until its scope ends.
    pub(super) scoping: Vec<usize>,
    /// Instructions that borrow, and how.
    pub(super) borrows: Vec<(usize, Borrowing)>,
    /// Those of them that are for a closure.
    pub(super) capturing: Vec<usize>,
    /// Instructions that borrow what is behind a shared reference or raw pointer: of what leads there nothing is borrowed.
    pub(super) reborrows: Vec<usize>,
    /// The function whose body, or a closure in whose body, this is.
    pub(super) owner: Option<DefId>,
    /// Calls whose result borrows what an argument does, and which argument.
    pub(super) lending: Vec<(usize, usize)>,
    /// Such calls whose result has no other lifetime.
    pub(super) lending_alone: Vec<usize>,
    /// Calls whose result has an argument in it, or values of it, and which argument.
    pub(super) passing: Vec<(usize, usize, Passing)>,
    /// Parameters whose lifetime nothing else in the signature has.
    pub(super) apart: Vec<Apart>,
    /// Parts of locals that hold no reference, where the whole does.
    pub(super) plain: Vec<Part>,
    pub(super) span: Span,
    unit: Option<LocalId>,
    orders: u32,
    monos: FxHashMap<Ty, Ty>,
}

impl<'l, 'q> Builder<'l, 'q> {
    /// An empty function. Parameters are declared first, by [`Builder::param`].
    pub fn new(lowerer: &'l mut Lowerer<'q>, origin: Origin, generics: Vec<Ty>) -> Self {
        Builder {
            lowerer,
            generics,
            origin,
            params: 0,
            slots: Vec::new(),
            code: Vec::new(),
            spans: Vec::new(),
            labels: Vec::new(),
            scopes: vec![Scope::default()],
            temp_scope: 0,
            targets: Vec::new(),
            vars: FxHashMap::default(),
            declared: FxHashMap::default(),
            environment: None,
            result: LocalId(0),
            context: None,
            constant: false,
            outer_names: Rc::default(),
            lent_params: Vec::new(),
            outliving: Vec::new(),
            keeping: Vec::new(),
            storing: Vec::new(),
            scoping: Vec::new(),
            borrows: Vec::new(),
            capturing: Vec::new(),
            reborrows: Vec::new(),
            owner: None,
            lending: Vec::new(),
            lending_alone: Vec::new(),
            passing: Vec::new(),
            apart: Vec::new(),
            plain: Vec::new(),
            span: Span::default(),
            unit: None,
            orders: 0,
            monos: FxHashMap::default(),
        }
    }

    /// The monomorphic form of a type of the body.
    pub(super) fn mono(&mut self, ty: &Ty) -> Ty {
        use crate::ty::TyKind;
        match *ty.0 {
            TyKind::Bool
            | TyKind::Char
            | TyKind::Int(_)
            | TyKind::Float(_)
            | TyKind::Str
            | TyKind::Never => ty.clone(),
            _ => match self.monos.get(ty) {
                Some(known) => known.clone(),
                None => {
                    let mono = self.lowerer.queries.mono(ty, &self.generics);
                    self.monos.insert(ty.clone(), mono.clone());
                    mono
                }
            },
        }
    }

    pub(super) fn next_order(&mut self) -> u32 {
        self.orders += 1;
        self.orders
    }

    /// A new local of a monomorphic type; nobody drops it until it is scheduled.
    pub(super) fn local(&mut self, ty: &Ty, name: Option<&str>) -> LocalId {
        let shown = self.origin == Origin::User && name.is_some();
        let local = Local {
            name: name.map(str::to_string),
            ty: if shown {
                self.lowerer.type_id(ty)
            } else {
                program::TypeId(0)
            },
            drop: self.lowerer.drop_glue(ty),
            borrowed: false,
        };
        let order = self.next_order();
        let refers = match self.origin {
            Origin::User => match self.lowerer.references(ty) {
                0 if self.lowerer.holds_object(ty) => 2,
                count => count,
            },
            _ => 0,
        };
        self.slots.push(Slot {
            local,
            order,
            refers,
            shares: refers > 0 && self.lowerer.shares(ty),
            looks: refers > 0 && self.lowerer.looks(ty),
        });
        LocalId(self.slots.len() as u32 - 1)
    }

    /// The next parameter.
    pub(super) fn param(&mut self, ty: &Ty, name: Option<&str>) -> LocalId {
        self.params += 1;
        self.local(ty, name)
    }

    pub(super) fn emit(&mut self, instr: Instr) {
        self.code.push(instr);
        self.spans.push(self.span);
    }

    pub(super) fn assign(&mut self, dest: &Place, value: Rvalue) {
        let forgotten =
            matches!(value, Rvalue::Use(Operand::Const(Const::Unit))) && self.is_unit_slot(dest);
        if !forgotten {
            self.emit(Instr::Assign(dest.clone(), value));
        }
    }

    /// The one local that takes results of type `()` nobody reads.
    pub(super) fn unit_dest(&mut self) -> Place {
        let id = match self.unit {
            Some(id) => id,
            None => self.local(&super::types::unit(), None),
        };
        self.unit = Some(id);
        whole(id)
    }

    pub(super) fn is_unit_slot(&self, dest: &Place) -> bool {
        dest.path.is_empty() && self.unit.is_some_and(|unit| dest.base == Base::Local(unit))
    }

    pub(super) fn label(&mut self) -> Label {
        self.labels.push(None);
        Label(self.labels.len() as u32 - 1)
    }

    /// The label stands for what is emitted next.
    pub(super) fn bind(&mut self, label: Label) {
        self.labels[label.0 as usize] = Some(self.code.len() as u32);
    }

    pub(super) fn jump(&mut self, label: Label) {
        self.emit(Instr::Jump(label.0));
    }

    /// Goes to `otherwise` unless the condition holds; continues here if it does.
    pub(super) fn unless(&mut self, condition: Operand, otherwise: Label) {
        let then = self.label();
        self.emit(Instr::Branch {
            condition,
            then: then.0,
            otherwise: otherwise.0,
        });
        self.bind(then);
    }

    pub(super) fn call(&mut self, function: FnId, args: Vec<Operand>, dest: &Place) {
        self.emit(Instr::Call {
            callee: program::Callee::Fn(function),
            args,
            dest: dest.clone(),
        });
    }

    pub(super) fn refuse(&mut self, text: impl Into<String>) {
        self.lowerer.refuse(self.span, text);
    }
}

/// A local as a place.
pub fn whole(local: LocalId) -> Place {
    Place {
        base: Base::Local(local),
        path: Vec::new(),
    }
}

/// A part of a place.
pub fn part(place: &Place, step: Step) -> Place {
    let mut place = place.clone();
    place.path.push(step);
    place
}

/// An integer constant.
pub fn int(value: impl Into<i128>) -> Operand {
    Operand::Const(Const::Int(value.into()))
}
