//! The program's own macros: fragments, repetitions, rules that call themselves, items, hygiene.
macro_rules! swap {
    ($a:ident, $b:ident) => {
        let tmp = $a;
        $a = $b;
        $b = tmp;
    };
}
macro_rules! using_a {
    ($e:expr) => {{
        let a = 42;
        let _ = a;
        $e
    }};
}
macro_rules! log { ($($arg:tt)*) => { println!("[log] {}", format!($($arg)*)) }; }
macro_rules! count { () => { 0usize }; ($h:tt $($t:tt)*) => { 1usize + count!($($t)*) }; }
macro_rules! show {
    ($x:expr) => {{
        let v = $x;
        println!("{} = {v}", stringify!($x));
        v
    }};
}
macro_rules! mk { ($name:ident, $ret:ty, $body:block) => { fn $name() -> $ret $body }; }
mk!(seven, i32, { 3 + 4 });
macro_rules! en { ($(#[$m:meta])* $v:vis enum $n:ident { $($var:ident = $val:literal),+ $(,)? }) => { $(#[$m])* $v enum $n { $($var),+ } impl $n { fn value(&self) -> i32 { match self { $($n::$var => $val),+ } } fn all() -> Vec<$n> { vec![$($n::$var),+] } } }; }
en! { #[derive(Debug, Clone, Copy)] pub enum Lvl { Low = 1, High = 10, } }
macro_rules! matrix { ($([$($x:expr),*]),*) => { vec![$(vec![$($x),*]),*] }; }
macro_rules! is {
    ($p:pat, $e:expr) => {
        match $e {
            $p => true,
            _ => false,
        }
    };
}
macro_rules! op {
    ($a:expr, plus, $b:expr) => {
        $a + $b
    };
    ($a:expr, times, $b:expr) => {
        $a * $b
    };
}
macro_rules! vec_of_strings { ($($s:literal),*) => { vec![$($s.to_string()),*] }; }
macro_rules! my_vec { () => { Vec::new() }; ($elem:expr; $n:expr) => { vec![$elem; $n] }; ($($x:expr),+ $(,)?) => { <[_]>::into_vec(Box::new([$($x),+])) }; }
macro_rules! forr {
    ($i:ident in $lo:expr => $hi:expr, $b:block) => {
        let mut $i = $lo;
        while $i < $hi {
            $b;
            $i += 1;
        }
    };
}
macro_rules! tests { ($($name:ident: $value:expr,)*) => { $( fn $name() -> i32 { let (input, expected) = $value; assert_eq!(expected, input * 2); input } )* } }
tests! { t_one: (1, 2), t_two: (2, 4), }
macro_rules! newtype {
    ($n:ident($t:ty)) => {
        #[derive(Debug, Clone, Copy, PartialEq)]
        struct $n($t);
        impl From<$t> for $n {
            fn from(x: $t) -> Self {
                $n(x)
            }
        }
        impl std::ops::Add for $n {
            type Output = $n;
            fn add(self, o: $n) -> $n {
                $n(self.0 + o.0)
            }
        }
    };
}
newtype!(Meters(f64));
mod util {
    #[macro_export]
    macro_rules! twice {
        ($e:expr) => {{
            $e;
            $e
        }};
    }
    pub fn f() -> i32 {
        let mut n = 0;
        twice!(n += 2);
        n
    }
}
macro_rules! calc { (eval $e:expr) => { println!("{} = {}", stringify!{$e}, $e) }; (eval $e:expr, $(eval $es:expr),+) => {{ calc! { eval $e } calc! { $(eval $es),+ } }}; }
macro_rules! maxm { ($x:expr) => { $x }; ($x:expr, $($y:expr),+) => { std::cmp::max($x, maxm!($($y),+)) }; }
fn main() {
    let mut x = 1;
    let mut y = 2;
    let tmp = 9;
    swap!(x, y);
    println!("{x} {y} {tmp}");
    let a = 5;
    println!("{}", using_a!(a * 2));
    log!("a={} {:?}", 1, "x");
    log!("plain");
    println!("{}", count!(a b c , => d));
    let v = 3;
    let w = show!(v + 1);
    println!("{w}");
    println!("{}", seven());
    println!("{:?} {}", Lvl::all(), Lvl::High.value());
    println!("{:?}", matrix!([1, 2], [3, 4]));
    println!("{} {}", is!(Some(1 | 2), Some(2)), is!(None, Some(3)));
    println!("{} {}", op!(2, plus, 3) * 2, op!(1 + 1, times, 3));
    println!("{:?}", vec_of_strings!["a", "b"]);
    let e: Vec<u8> = my_vec![];
    println!("{:?} {:?} {:?}", e, my_vec![1; 2], my_vec![1, 2,]);
    forr!(i in 0 => 3, { print!("{i} ") });
    println!();
    println!("{}", t_one() + t_two());
    println!("{:?}", Meters(1.0) + 2.0.into());
    println!("{} {}", util::f(), maxm!(1, 5, 3));
    calc! { eval 1u32 + 2, eval (1u32 + 2) * 3 }
    if maxm!(1, 2) == 2 {
        println!("yes");
    }
    let c = |k: i32| maxm!(k, 4);
    println!("{}", c(9));
    println!("{}", maxm!(1, 2) + 1);
    println!("{}", renamed::four());
}

mod doubling {
    macro_rules! twice {
        ($e:expr) => {
            $e * 2
        };
    }
    pub(crate) use twice;
}
mod renamed {
    use super::doubling::twice as double;
    pub fn four() -> i32 {
        double!(2)
    }
}
