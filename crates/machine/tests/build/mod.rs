//! A tiny builder of programs, and the naive search that tests run them under.
#![allow(dead_code)]

use machine::{Choice, Config, End, Machine, Model, Tid};
use program::*;
use std::collections::{BTreeMap, BTreeSet};

/// A function under construction.
pub struct Body {
    pub function: Function,
}

pub fn local(index: u32) -> Place {
    Place {
        base: Base::Local(LocalId(index)),
        path: Vec::new(),
    }
}

pub fn global(index: u32) -> Place {
    Place {
        base: Base::Static(StaticId(index)),
        path: Vec::new(),
    }
}

impl Body {
    pub fn new(name: &str, params: u32, locals: u32) -> Body {
        let blank = |_| Local {
            name: None,
            ty: TypeId(0),
            drop: None,
            borrowed: false,
        };
        Body {
            function: Function {
                name: name.into(),
                origin: Origin::User,
                params,
                locals: (0..locals).map(blank).collect(),
                code: Vec::new(),
                spans: Vec::new(),
                captures: Vec::new(),
                track_caller: false,
                on_data: false,
                drops_parts: false,
                coroutine: false,
            },
        }
    }

    pub fn name(mut self, local: u32, name: &str) -> Body {
        self.function.locals[local as usize].name = Some(name.into());
        self
    }

    pub fn borrowed(mut self, local: u32) -> Body {
        self.function.locals[local as usize].borrowed = true;
        self
    }

    pub fn glue(mut self, local: u32, glue: u32) -> Body {
        self.function.locals[local as usize].drop = Some(FnId(glue));
        self
    }

    pub fn instr(mut self, instr: Instr) -> Body {
        self.function.code.push(instr);
        let line = self.function.code.len() as u32;
        self.function.spans.push(Span {
            line,
            ..Span::default()
        });
        self
    }

    pub fn set(self, dest: u32, value: Rvalue) -> Body {
        self.instr(Instr::Assign(local(dest), value))
    }

    pub fn op(self, op: Intrinsic, args: Vec<Operand>, dest: u32) -> Body {
        self.instr(Instr::Intrinsic {
            op,
            args,
            types: vec![TypeId(1)],
            dest: local(dest),
        })
    }

    pub fn call(self, function: u32, args: Vec<Operand>, dest: u32) -> Body {
        self.instr(Instr::Call {
            callee: Callee::Fn(FnId(function)),
            args,
            dest: local(dest),
        })
    }

    pub fn spawn(self, function: u32, arg: Operand, dest: u32, scratch: u32) -> Body {
        self.set(scratch, Rvalue::Variant(0, vec![])).op(
            Intrinsic::ThreadSpawn,
            vec![function_value(function), arg, copy(scratch)],
            dest,
        )
    }

    pub fn ret(self, value: Operand) -> Body {
        self.instr(Instr::Return(value))
    }
}

pub fn copy(index: u32) -> Operand {
    Operand::Copy(local(index))
}

pub fn take(index: u32) -> Operand {
    Operand::Move(local(index))
}

pub fn int(value: i128) -> Operand {
    Operand::Const(Const::Int(value))
}

pub fn boolean(value: bool) -> Operand {
    Operand::Const(Const::Bool(value))
}

pub fn unit() -> Operand {
    Operand::Const(Const::Unit)
}

pub fn text(text: &str) -> Operand {
    Operand::Const(Const::Str(text.into()))
}

pub fn function_value(index: u32) -> Operand {
    Operand::Const(Const::Fn(FnId(index)))
}

/// The pointer to a static.
pub fn to_static(index: u32) -> Rvalue {
    Rvalue::Ref(global(index))
}

pub fn add(left: Operand, right: Operand) -> Rvalue {
    Rvalue::Binary(BinOp::Add, Prim::Int(IntTy::Usize), left, right)
}

/// A program of these functions (the first is main) and of statics with these initializers.
pub fn program(functions: Vec<Body>, statics: Vec<(&str, Body)>) -> Program {
    let mut program = Program {
        types: ["()", "usize"]
            .iter()
            .map(|name| TypeInfo {
                name: (*name).into(),
                library: false,
                shape: Shape::Plain,
            })
            .collect(),
        ..Program::default()
    };
    program
        .functions
        .extend(functions.into_iter().map(|body| body.function));
    for (name, init) in statics {
        let id = FnId(program.functions.len() as u32);
        program.functions.push(init.function);
        program.statics.push(Static {
            name: name.into(),
            ty: None,
            init: id,
            thread_local: false,
            origin: Origin::User,
            mutable: false,
            drop: None,
            span: Span::default(),
        });
    }
    program
}

/// An initializer that wraps one value in a struct, as the library's types do.
pub fn wrapped(value: Operand) -> Body {
    Body::new("init", 0, 1)
        .set(0, Rvalue::Aggregate(vec![value]))
        .ret(take(0))
}

/// An initializer that makes a sync object.
pub fn object(op: Intrinsic, args: Vec<Operand>) -> Body {
    Body::new("init", 0, 2)
        .op(op, args, 0)
        .set(1, Rvalue::Aggregate(vec![take(0)]))
        .ret(take(1))
}

/// Everything a search found.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// (stdout, end, panicked threads)
    pub outcomes: BTreeSet<(String, End, Vec<String>)>,
    pub states: usize,
    pub deepest_key: usize,
}

impl Found {
    /// The outcomes in a short form: stdout, then how it ended.
    pub fn short(&self) -> Vec<String> {
        let mut all: Vec<String> = self
            .outcomes
            .iter()
            .map(|(out, end, panicked)| {
                let end = match end {
                    End::Exit(0) => String::new(),
                    End::Exit(code) => format!(" exit {code}"),
                    End::Panic(text) => format!(" panic {text}"),
                    End::Deadlock(_) => " deadlock".into(),
                    End::Race(_) => " race".into(),
                    End::Abort(text) => format!(" abort {text}"),
                    End::Unsupported(text) => format!(" unsupported {text}"),
                };
                let panicked = if panicked.is_empty() {
                    String::new()
                } else {
                    format!(" !{}", panicked.join(","))
                };
                format!("{}{end}{panicked}", out.trim_end())
            })
            .collect();
        all.sort();
        all.dedup();
        all
    }
}

/// Explores every schedule with states deduplicated by key, printed text and panics.
pub fn explore(program: Program, config: Config) -> Found {
    let machine = Machine::new(program, config);
    let mut found = Found::default();
    let mut keys = BTreeMap::new();
    let mut todo = vec![(machine.initial(), String::new(), Vec::<String>::new())];
    let mut seen = BTreeSet::new();
    while let Some((state, out, panicked)) = todo.pop() {
        let key = machine.key(&state);
        assert_eq!(key, machine.key(&state.clone()), "keys are deterministic");
        found.deepest_key = found.deepest_key.max(key.len());
        let enabled = machine.enabled(&state);
        // Equal keys must agree on what can be done.
        let before = keys.entry(key.clone()).or_insert_with(|| enabled.clone());
        assert_eq!(*before, enabled, "equal keys, different moves");
        if !seen.insert((key, out.clone(), panicked.clone())) {
            continue;
        }
        machine.pending(&state, true);
        if let Some(end) = machine.stuck(&state) {
            found.outcomes.insert((out.clone(), end, panicked.clone()));
        }
        for choice in enabled {
            let mut next = state.clone();
            let result = machine.step(&mut next, choice);
            let (mut out, mut panicked) = (out.clone(), panicked.clone());
            out.push_str(&result.printed);
            panicked.extend(result.panicked);
            match result.end {
                Some(end) => {
                    found.outcomes.insert((out, end, panicked));
                }
                None => todo.push((next, out, panicked)),
            }
        }
        assert!(seen.len() < 200_000, "too many states");
    }
    found.states = keys.len();
    found
}

/// The same under default assumptions, in short form.
pub fn outcomes(program: Program) -> Vec<String> {
    explore(program, Config::default()).short()
}

/// Runs one schedule to its end, always the first choice.
pub fn run_first(program: Program) -> (String, End) {
    let machine = Machine::new(program, Config::default());
    let mut state = machine.initial();
    let mut out = String::new();
    for _ in 0..100_000 {
        if let Some(end) = machine.stuck(&state) {
            return (out, end);
        }
        let choice: Choice = machine.enabled(&state)[0];
        let result = machine.step(&mut state, choice);
        out.push_str(&result.printed);
        if let Some(end) = result.end {
            return (out, end);
        }
    }
    panic!("does not end");
}

/// The key of a program's situation after these threads' steps.
pub fn key(program: Program, schedule: &[u16]) -> Box<[u8]> {
    let machine = Machine::new(program, Config::default());
    let mut state = machine.initial();
    for &thread in schedule {
        let choice = Choice {
            thread: Tid(thread),
            choice: 0,
        };
        assert!(machine.enabled(&state).contains(&choice), "{choice:?}");
        let end = machine.step(&mut state, choice).end;
        assert_eq!(end, None);
    }
    machine.key(&state)
}

/// No two of the keys are the same.
#[track_caller]
pub fn all_differ(keys: &[(String, Box<[u8]>)]) {
    for (at, (name, key)) in keys.iter().enumerate() {
        for (other, its) in &keys[..at] {
            assert_ne!(key, its, "{name} and {other}");
        }
    }
}
