//! A value is dropped also where nothing in it shows that there is something to drop: a struct without fields, a variant without fields.
//! outcomes:
//! "b\nb\nb\nb\nb\nb\nown A\nown B\nb\nb\nkept 1\nb\nend\n"
struct Bell;

impl Drop for Bell {
    fn drop(&mut self) {
        println!("b");
    }
}

struct Pair {
    count: u32,
    bell: Bell,
}

enum Either {
    Both(u32, Bell),
    Neither,
}

enum Own {
    A,
    B(u32),
}

impl Drop for Own {
    fn drop(&mut self) {
        match self {
            Own::A => println!("own A"),
            Own::B(_) => println!("own B"),
        }
    }
}

fn either(rings: bool) -> Either {
    if rings { Either::Both(1, Bell) } else { Either::Neither }
}

fn main() {
    drop(Pair { count: 1, bell: Bell });
    drop((1, Bell));
    drop(Some(Bell));
    drop(either(true));
    drop(either(false));
    let bell = Bell;
    drop(move || drop(bell));
    drop([(2, Bell)]);
    drop(Own::A);
    drop(Own::B(3));
    let pair = Pair { count: 4, bell: Bell };
    let Pair { bell, .. } = pair;
    drop(bell);
    let mut slot = Some(Pair { count: 5, bell: Bell });
    slot = None;
    assert!(slot.is_none());
    let pair = Pair { count: 1, bell: Bell };
    let count = pair.count;
    println!("kept {count}");
    if let Either::Both(_, bell) = either(true) {
        std::mem::forget(bell);
    }
    drop(pair);
    println!("end");
}
