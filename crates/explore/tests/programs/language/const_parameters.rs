//! Const generic parameters of several types, and what they are where they are left out.
//! outcomes:
//! "100 fair x 8 2 3\n"
struct Fixed<const DIGITS: u32>;

impl<const DIGITS: u32> Fixed<DIGITS> {
    const ONE: i64 = 10i64.pow(DIGITS);
}

struct Lock<const FAIR: bool, const MARK: char = 'x'>;

impl<const FAIR: bool, const MARK: char> Lock<FAIR, MARK> {
    fn kind(&self) -> (&'static str, char) {
        (if FAIR { "fair" } else { "unfair" }, MARK)
    }
}

struct Ring<T, const N: usize = { 4 * 2 }> {
    slots: [Option<T>; N],
}

impl<T: Copy, const N: usize> Ring<T, N> {
    fn new() -> Self {
        Ring { slots: [None; N] }
    }

    fn len(&self) -> usize {
        self.slots.len()
    }
}

fn main() {
    let (kind, mark) = Lock::<true>.kind();
    let usual: Ring<u8> = Ring::new();
    let small: Ring<u8, 2> = Ring::new();
    let counted = Ring { slots: [Some('a'); 3] };
    let lens = (usual.len(), small.len(), counted.len());
    println!("{} {kind} {mark} {} {} {}", Fixed::<2>::ONE, lens.0, lens.1, lens.2);
}
