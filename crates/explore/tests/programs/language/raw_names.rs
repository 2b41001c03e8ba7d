//! Raw names: a field, a variant, a type parameter, a module, a variable and a braced name that are keywords.
//! outcomes:
//! "Named {{ type: 1 }} Box\nS {{ match: 2 }} true\n3 3 3 7\n7 2\n5 r#match\n0\n"
use std::thread as r#try;
mod r#mod {
    pub const r#fn: u8 = 4;
    pub fn r#gen<r#T>(t: r#T) -> r#T {
        t
    }
}
trait Tr {
    fn r#do(&self) -> u8;
}
#[derive(Debug)]
enum E {
    Named { r#type: u8 },
    r#Box,
}
#[derive(Debug, Clone, PartialEq, Default)]
struct S {
    r#match: u8,
}
impl Tr for S {
    fn r#do(&self) -> u8 {
        self.r#match
    }
}
macro_rules! field {
    ($n:ident) => {
        S { $n: 5 }.$n
    };
}
fn main() {
    println!("{:?} {:?}", E::Named { r#type: 1 }, E::Box);
    let s = S { r#match: 2 };
    println!("{:?} {}", s, s.clone() == s);
    let E::Named { r#type } = (E::Named { r#type: 3 }) else {
        panic!()
    };
    println!("{type} {0} {type:?} {in}", r#type, r#in = 7);
    let c = move |r#loop: u8| r#loop + r#type;
    r#try::spawn(move || println!("{} {}", c(r#mod::r#fn), r#mod::r#gen(s).r#do()))
        .join()
        .unwrap();
    println!("{} {}", field!(r#match), stringify!(r#match));
    'r: for r#while in 0..2 {
        if r#while == 1 {
            break 'r;
        }
        println!("{while}");
    }
}
