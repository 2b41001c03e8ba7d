// Slices in parts, iterators compared, texts from behind.
use std::collections::{BTreeSet, LinkedList, VecDeque};

fn main() {
    let runs = [1, 1, 2, 3, 3, 3, 1];
    println!("{:?}", runs.chunk_by(|a, b| a == b).collect::<Vec<_>>());
    println!("{:?}", runs.rchunks(3).map(|part| part.iter().sum::<i32>()).collect::<Vec<_>>());
    println!("{:?} {:?}", runs.splitn(2, |x| *x == 2).collect::<Vec<_>>(), runs.rsplitn(2, |x| *x == 3).collect::<Vec<_>>());
    println!("{:?}", runs.split_inclusive(|x| *x == 2).collect::<Vec<_>>());
    println!("{:?} {:?}", runs.strip_prefix(&[1, 1]), runs.strip_suffix(&[2]));
    println!("{:?} {:?}", runs.split_at_checked(6).map(|(_, b)| b), runs.split_at_checked(8));
    let mut grid = [1, 2, 3, 4, 5];
    for pair in grid.chunks_exact_mut(2) {
        pair.swap(0, 1);
    }
    grid.copy_within(0..2, 3);
    println!("{grid:?} {}", grid.is_sorted_by_key(|x| -x));
    println!("{} {}", [1, 2].iter().lt(&[1, 3]), [2.0].iter().ge(&[f64::NAN]));
    println!("{:?} {:?}", ["2", "3"].iter().map(|s| s.parse::<i32>()).product::<Result<i32, _>>(), [Some(2), None].into_iter().product::<Option<i32>>());
    let (odd, text): (Vec<i32>, String) = [(1, 'a'), (3, 'b')].into_iter().collect();
    println!("{odd:?} {text}");
    println!("{:?}", "one\ntwo\r\nthree\n".lines().rev().collect::<Vec<_>>());
    println!("{:?}", " a bb  c ".split_whitespace().rev().collect::<Vec<_>>());
    println!("{:?}", "a,b,,".split_terminator(',').rev().collect::<Vec<_>>());
    println!("{:?}", "a,b,".split_inclusive(',').rev().collect::<Vec<_>>());
    println!("{:?}", "a,b,".split(',').rev().collect::<Vec<_>>());
    println!("{:?} {:?}", "abcab".rmatches("ab").count(), "abcab".rmatch_indices('b').collect::<Vec<_>>());
    println!("{:?}", "x-y_z".split(&['-', '_']).collect::<Vec<_>>());
    let mut shout = String::from("Grüße");
    shout.make_ascii_uppercase();
    shout.extend(&['!', '?']);
    println!("{shout} {:?}", std::str::from_utf8(b" ok ").map(str::trim_ascii));
    let mut queue: VecDeque<i32> = (1..=6).collect();
    queue.retain_mut(|x| {
        *x *= 10;
        *x % 20 == 0
    });
    queue.resize(5, -1);
    println!("{queue:?} {:?}", queue.range(1..3).collect::<Vec<_>>());
    let taken = queue.swap_remove_front(2);
    println!("{taken:?} {queue:?}");
    let mut list = LinkedList::from([1, 2, 3, 4]);
    let tail = list.split_off(3);
    *list.back_mut().unwrap() += 10;
    println!("{list:?} {tail:?} {:?}", BTreeSet::from([3, 1]).iter().rev().collect::<Vec<_>>());
    println!("{} {} {}", std::u32::MAX, std::i8::MIN, std::usize::MAX == usize::MAX);
    let third: f32 = 1.0 / 3.0;
    let single = 0.1;
    println!("{} {} {:?}", third as f64, single + third, [2.4, f32::NAN].into_iter().reduce(f32::max) == Some(2.4));
}
