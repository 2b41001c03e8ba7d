//! Channels of every capacity.

mod build;

use build::*;
use program::Intrinsic::*;
use program::*;

/// `None` or `Some(capacity)` in local 0, then the static channel.
fn channel(capacity: Option<i128>) -> Body {
    let option = match capacity {
        None => Rvalue::Variant(0, vec![]),
        Some(capacity) => Rvalue::Variant(1, vec![int(capacity)]),
    };
    Body::new("init", 0, 3)
        .set(0, option)
        .op(ChannelNew, vec![copy(0)], 1)
        .set(2, Rvalue::Aggregate(vec![take(1)]))
        .ret(take(2))
}

/// Prints the number, or else the variant's index in letters.
fn print_option(body: Body, from: u32) -> Body {
    let at = body.function.code.len() as u32;
    body.set(20, Rvalue::VariantIndex(local(from)))
        .instr(Instr::Switch {
            value: copy(20),
            cases: vec![(0, at + 2)],
            otherwise: at + 4,
        })
        .op(Print, vec![text("none ")], 21)
        .instr(Instr::Jump(at + 7))
        .set(
            22,
            Rvalue::Use(Operand::Copy(Place {
                path: vec![Step::Field(0)],
                ..local(from)
            })),
        )
        .op(FmtInt, vec![copy(22), int(0)], 23)
        .op(Print, vec![take(23)], 21)
}

fn sends(op: Intrinsic, values: &[i128]) -> Body {
    let mut body = Body::new("sender", 1, 30).set(1, to_static(0));
    for &value in values {
        body = body.op(op, vec![copy(1), int(value)], 2);
    }
    body.op(ChannelDropEnd, vec![copy(1), boolean(true)], 3)
        .ret(unit())
}

/// Main receives so many times, then ends; one thread sends.
fn receiving(capacity: Option<i128>, sender: Body, times: usize) -> Program {
    let mut main = Body::new("main", 0, 30)
        .set(1, to_static(0))
        .spawn(1, unit(), 0, 29);
    for _ in 0..times {
        main = main.op(ChannelReceive, vec![copy(1)], 2);
        main = print_option(main, 2);
    }
    main = main.op(ThreadJoin, vec![copy(0)], 3);
    program(
        vec![main.ret(int(0)), sender],
        vec![("c", channel(capacity))],
    )
}

#[test]
fn messages_come_in_order_and_then_the_end() {
    for capacity in [None, Some(0), Some(1), Some(2)] {
        assert_eq!(
            outcomes(receiving(capacity, sends(ChannelSend, &[1, 2]), 3)),
            ["12none"],
            "{capacity:?}"
        );
    }
}

#[test]
fn a_full_channel_blocks_its_sender() {
    // Main joins the sender and never receives.
    for (capacity, expected) in [
        (None, ""),
        (Some(0), " deadlock"),
        (Some(1), " deadlock"),
        (Some(2), ""),
    ] {
        assert_eq!(
            outcomes(receiving(capacity, sends(ChannelSend, &[1, 2]), 0)),
            [expected],
            "{capacity:?}"
        );
    }
}

/// Sends without waiting, prints whether that worked.
fn tries(op: Intrinsic) -> Body {
    let args = if op == ChannelSendTimeout {
        vec![copy(1), int(7), int(9)]
    } else {
        vec![copy(1), int(7)]
    };
    let body = Body::new("sender", 1, 30)
        .set(1, to_static(0))
        .op(op, args, 2);
    let at = body.function.code.len() as u32;
    body.set(20, Rvalue::VariantIndex(local(2)))
        .instr(Instr::Switch {
            value: copy(20),
            cases: vec![(0, at + 2)],
            otherwise: at + 4,
        })
        .op(Print, vec![text("sent ")], 21)
        .instr(Instr::Jump(at + 5))
        .op(Print, vec![text("full ")], 21)
        .op(ChannelDropEnd, vec![copy(1), boolean(true)], 3)
        .ret(unit())
}

#[test]
fn a_try_on_a_rendezvous_depends_on_whether_somebody_waits() {
    assert_eq!(
        outcomes(receiving(Some(0), tries(ChannelTrySend), 1)),
        ["7sent", "full none", "sent 7"]
    );
    assert_eq!(
        outcomes(receiving(Some(0), tries(ChannelSendTimeout), 1)),
        ["7sent", "full none", "sent 7"]
    );
    assert_eq!(
        outcomes(receiving(Some(1), tries(ChannelTrySend), 1)),
        ["7sent", "sent 7"]
    );
}

#[test]
fn receivers_that_are_gone_give_the_message_back() {
    let main = Body::new("main", 0, 30)
        .set(1, to_static(0))
        .op(ChannelDropEnd, vec![copy(1), boolean(false)], 2)
        .op(ChannelSend, vec![copy(1), int(5)], 3)
        .set(4, Rvalue::VariantIndex(local(3)))
        .ret(copy(4));
    for capacity in [None, Some(0), Some(1)] {
        let program = program(
            vec![Body {
                function: main.function.clone(),
            }],
            vec![("c", channel(capacity))],
        );
        assert_eq!(outcomes(program), [" exit 1"], "{capacity:?}");
    }
}

/// A select over two channels, receiving; prints the arm's index.
fn selects(capacities: [Option<i128>; 2], default: bool) -> Program {
    let main = Body::new("main", 0, 40)
        .set(1, to_static(0))
        .set(2, to_static(1))
        .spawn(1, unit(), 0, 29)
        .spawn(2, unit(), 3, 29)
        .set(4, Rvalue::Aggregate(vec![copy(1), boolean(false)]))
        .set(5, Rvalue::Aggregate(vec![copy(2), boolean(false)]))
        .set(6, Rvalue::Array(vec![copy(4), copy(5)]))
        .set(
            7,
            Rvalue::Unsize {
                value: Operand::Copy(local(8)),
                path: vec![],
                to: Unsized::Slice,
            },
        );
    let mut main = main;
    let last = main.function.code.len() - 1;
    main.function
        .code
        .insert(last, Instr::Assign(local(8), Rvalue::Ref(local(6))));
    main.function.spans.push(Span::default());
    let at = main.function.code.len() as u32;
    let main = main
        .set(9, Rvalue::Variant(0, vec![]))
        .op(
            ChannelSelect,
            vec![
                copy(7),
                copy(9),
                boolean(default),
                boolean(false),
                int(-1),
                boolean(false),
            ],
            10,
        )
        .instr(Instr::Switch {
            value: copy(10),
            cases: vec![(0, at + 3), (1, at + 5)],
            otherwise: at + 7,
        })
        .op(ChannelSelectedReceive, vec![copy(1)], 11)
        .instr(Instr::Jump(at + 9))
        .op(ChannelSelectedReceive, vec![copy(2)], 11)
        .instr(Instr::Jump(at + 9))
        .op(Print, vec![text("default")], 12)
        .ret(int(0));
    let main = print_option(main.borrowed(6), 11).ret(int(0));
    let sender = |id: u32, value| {
        Body::new("sender", 1, 30)
            .set(1, to_static(id))
            .op(ChannelSend, vec![copy(1), int(value)], 2)
            .ret(unit())
    };
    let statics = vec![("a", channel(capacities[0])), ("b", channel(capacities[1]))];
    program(vec![main, sender(0, 1), sender(1, 2)], statics)
}

#[test]
fn a_select_takes_any_ready_arm() {
    for capacities in [[None, None], [Some(0), Some(0)], [Some(0), Some(1)]] {
        assert_eq!(
            outcomes(selects(capacities, false)),
            ["1", "2"],
            "{capacities:?}"
        );
        assert_eq!(
            outcomes(selects(capacities, true)),
            ["1", "2", "default"],
            "{capacities:?}"
        );
    }
}
