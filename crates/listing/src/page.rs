//! What a page needs to judge a run itself: the native set as JSON. `theme/js/listing/judge.js` reads it; `tests/judged.json` keeps the
//! two in step.

use serde_json::{Map, Value, json};

use crate::expectation::{Allowed, OutcomeSet};
use crate::outcome::End;
use crate::pattern::{Hole, Piece};

impl OutcomeSet {
    /// What a real run may do, in the file's order: `[{"out": ["total = ", {"hole": "int", "least": "2"}, "\n"], "end": "exit", "code": 3}]`.
    /// A plain exit has no `end`. Bounds are text, because they may be larger than the whole numbers JSON readers keep exact.
    pub fn native_json(&self) -> Value {
        self.native().iter().map(allowed).collect()
    }
}

fn allowed(allowed: &Allowed) -> Value {
    let out: Vec<_> = allowed.stdout.pieces.iter().map(piece).collect();
    let mut json = Map::from_iter([("out".to_owned(), Value::from(out))]);
    let (end, code) = match &allowed.end {
        End::Exit(0) => return json.into(),
        End::Exit(code) => ("exit", Some(*code)),
        End::Panic(_) => ("panic", None),
        End::Deadlock => ("deadlock", None),
        End::Livelock => ("livelock", None),
        End::Race => ("race", None),
        End::Abort => ("abort", None),
    };
    json.insert("end".into(), end.into());
    if let Some(code) = code {
        json.insert("code".into(), code.into());
    }
    json.into()
}

fn piece(piece: &Piece) -> Value {
    let (kind, least, greatest) = match piece {
        Piece::Text(text) => return text.as_str().into(),
        Piece::Hole(Hole::Int { least, greatest }) => ("int", *least, *greatest),
        Piece::Hole(Hole::Float) => ("float", None, None),
        Piece::Hole(Hole::Ms) => ("ms", None, None),
        Piece::Hole(Hole::Pid) => ("pid", None, None),
    };
    let mut json = json!({ "hole": kind });
    for (name, bound) in [("least", least), ("greatest", greatest)] {
        if let Some(bound) = bound {
            json[name] = bound.to_string().into();
        }
    }
    json
}
