//! Arithmetic as a debug build does it, and numbers as text.

mod build;

use build::*;
use machine::End;
use program::Intrinsic::*;
use program::*;

/// Prints what the operator gives on these operands, or ends by its panic.
fn calculated(op: BinOp, ty: IntTy, left: i128, right: i128) -> Result<String, String> {
    let main = Body::new("main", 0, 3)
        .set(0, Rvalue::Binary(op, Prim::Int(ty), int(left), int(right)))
        .op(FmtInt, vec![copy(0), int(0)], 1)
        .op(Print, vec![take(1)], 2)
        .ret(int(0));
    let mut program = program(vec![main], vec![]);
    program.types[1].name = ty.name().into();
    match run_first(program) {
        (out, End::Exit(0)) => Ok(out),
        (_, End::Panic(text)) => Err(text),
        (_, other) => Err(format!("{other:?}")),
    }
}

#[test]
fn overflow_is_a_panic_with_the_words_of_rust() {
    use BinOp::*;
    use IntTy::*;
    let cases = [
        (Add, U8, 255, 1, Err("attempt to add with overflow")),
        (Add, U8, 254, 1, Ok("255")),
        (Sub, Usize, 0, 1, Err("attempt to subtract with overflow")),
        (Sub, I8, -128, 1, Err("attempt to subtract with overflow")),
        (
            Mul,
            U64,
            1 << 32,
            1 << 32,
            Err("attempt to multiply with overflow"),
        ),
        (
            Mul,
            U64,
            u64::MAX as i128,
            u64::MAX as i128,
            Err("attempt to multiply with overflow"),
        ),
        (
            Mul,
            I128,
            i128::MAX,
            2,
            Err("attempt to multiply with overflow"),
        ),
        (
            Add,
            U128,
            -1,
            0,
            Ok("340282366920938463463374607431768211455"),
        ),
        (Add, U128, -1, 1, Err("attempt to add with overflow")),
        (Div, I32, 7, 0, Err("attempt to divide by zero")),
        (Div, I32, -7, 2, Ok("-3")),
        (
            Div,
            I32,
            i32::MIN as i128,
            -1,
            Err("attempt to divide with overflow"),
        ),
        (Rem, I32, -7, 2, Ok("-1")),
        (
            Rem,
            I32,
            7,
            0,
            Err("attempt to calculate the remainder with a divisor of zero"),
        ),
        (
            Rem,
            I32,
            i32::MIN as i128,
            -1,
            Err("attempt to calculate the remainder with overflow"),
        ),
        (Shl, U8, 1, 8, Err("attempt to shift left with overflow")),
        (Shl, U8, 0xff, 4, Ok("240")),
        (Shr, I8, -128, 7, Ok("-1")),
        (Shr, U32, 1, 32, Err("attempt to shift right with overflow")),
        (BitXor, U8, 0xf0, 0xff, Ok("15")),
    ];
    for (op, ty, left, right, expected) in cases {
        let expected = expected.map(String::from).map_err(String::from);
        assert_eq!(
            calculated(op, ty, left, right),
            expected,
            "{op:?} {ty:?} {left} {right}"
        );
    }
}

#[test]
fn casts_truncate_extend_and_saturate() {
    let int = |ty| Prim::Int(ty);
    let cast = |value: Const, from, to| {
        let main = Body::new("main", 0, 3)
            .set(
                0,
                Rvalue::Cast {
                    value: Operand::Const(value),
                    from,
                    to,
                },
            )
            .op(FmtInt, vec![copy(0), build::int(0)], 1)
            .op(Print, vec![take(1)], 2)
            .ret(build::int(0));
        let mut program = program(vec![main], vec![]);
        if let Prim::Int(ty) = to {
            program.types[1].name = ty.name().into();
        }
        run_first(program).0
    };
    let float = |value: f64| Const::Float(value.to_bits());
    let f64_type = Prim::Float(FloatTy::F64);
    assert_eq!(cast(Const::Int(300), int(IntTy::I32), int(IntTy::U8)), "44");
    assert_eq!(
        cast(Const::Int(-1), int(IntTy::I8), int(IntTy::U64)),
        "18446744073709551615"
    );
    assert_eq!(cast(Const::Int(200), int(IntTy::U8), int(IntTy::I8)), "-56");
    assert_eq!(cast(float(300.7), f64_type, int(IntTy::U8)), "255");
    assert_eq!(cast(float(-1.5), f64_type, int(IntTy::U8)), "0");
    assert_eq!(cast(float(-1.5), f64_type, int(IntTy::I8)), "-1");
    assert_eq!(cast(float(f64::NAN), f64_type, int(IntTy::I32)), "0");
    assert_eq!(cast(Const::Char('a'), Prim::Char, int(IntTy::U32)), "97");
    assert_eq!(cast(Const::Bool(true), Prim::Bool, int(IntTy::Usize)), "1");
}

#[test]
fn texts_become_numbers_or_say_why_not() {
    let parsed = |text: &str, ty: &str| {
        let main = Body::new("main", 0, 5)
            .op(ParseInt, vec![build::text(text)], 0)
            .set(1, Rvalue::VariantIndex(local(0)))
            .set(
                2,
                Rvalue::Use(Operand::Copy(Place {
                    path: vec![Step::Field(0)],
                    ..local(0)
                })),
            )
            .op(FmtInt, vec![copy(2), int(0)], 3)
            .op(Print, vec![take(3)], 4)
            .ret(copy(1));
        let mut program = program(vec![main], vec![]);
        program.types[1].name = ty.into();
        match run_first(program) {
            (out, End::Exit(0)) => Ok(out),
            (out, _) => Err(out),
        }
    };
    assert_eq!(parsed("+42", "u8"), Ok("42".into()));
    assert_eq!(parsed("-128", "i8"), Ok("-128".into()));
    assert_eq!(parsed("", "u8"), Err("0".into()));
    assert_eq!(parsed("-", "i8"), Err("1".into()));
    assert_eq!(parsed("-1", "u8"), Err("1".into()));
    assert_eq!(parsed("4 2", "u8"), Err("1".into()));
    assert_eq!(parsed("256", "u8"), Err("2".into()));
    assert_eq!(parsed("-129", "i8"), Err("3".into()));
}
