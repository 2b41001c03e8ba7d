//! Lengths that constant functions, blocks, casts and discriminants give.
//! outcomes:
//! "3 5 6 44 192 8 7 8 1 2 6 4\n"
struct Config;

impl Config {
    const SIZE: usize = 2 + Self::EXTRA;
    const EXTRA: usize = 1;

    const fn at_most_four(n: usize) -> usize {
        if n > 4 {
            return 4;
        }
        n
    }
}

#[allow(dead_code)]
enum Level {
    Low = 1,
    Mid,
    High = Level::Mid as isize + 3,
}

const fn collatz(n: u64) -> usize {
    if n == 1 {
        return 0;
    }
    let next = if n % 2 == 0 { n / 2 } else { 3 * n + 1 };
    1 + collatz(next)
}

const SUM: usize = {
    let first = 3;
    const SECOND: usize = 4;
    first + SECOND
};
const NAMES: &[&str] = &["a", "b"];

fn main() {
    let config = [0; Config::SIZE];
    let discriminant = [0; Level::High as usize];
    let call = [0; Config::at_most_four(9) + Config::at_most_four(2)];
    let cut_by_a_cast = [0; (300u32 as u8) as usize];
    let shifted_out = [0; (0xF0u8 << 2) as usize];
    let searched = [0; collatz(3) + 1];
    let summed = [0; SUM];
    let size = [0; size_of::<u64>()];
    let not = [0; (!0u8 >> 7) as usize];
    let names = [0; NAMES.len()];
    let text = [0; WORD.len() + WORD.len()];
    const WORD: &str = "xyz";
    let power = [0; 2usize.pow(2)];
    let lengths = [config.len(), discriminant.len(), call.len(), cut_by_a_cast.len()];
    let more = [shifted_out.len(), searched.len(), summed.len(), size.len(), not.len()];
    let rest = [names.len(), text.len(), power.len()];
    let all = lengths.iter().chain(&more).chain(&rest).map(usize::to_string);
    println!("{}", all.collect::<Vec<_>>().join(" "));
}
