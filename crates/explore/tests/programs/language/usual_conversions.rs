//! Small conversions that programs take for granted: shifts through references, texts joined, options and ranges made of others.
//! outcomes:
//! "[2, 4, 6] [4, 8, 12]\na, b\n4 Some(3) 2\nfalse true\n[2, 3]\nabc xy [1, 2]\n"
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::num::NonZero;
use std::ops::Bound;
use std::rc::Rc;
use std::sync::Arc;
use std::thread;

fn shown(number: u8) -> Cow<'static, str> {
    match number {
        0 => "a".into(),
        _ => Cow::Owned("b".to_string()),
    }
}

fn main() {
    let numbers = vec![1, 2, 3];
    let doubled: Vec<i32> = numbers.iter().map(|x| x << 1).collect();
    let bits: Vec<u64> = [8u64, 16, 24].iter().map(|x| x >> 1u32).collect();
    println!("{doubled:?} {bits:?}");
    println!("{}", [shown(0), shown(1)].join(", "));
    let cores = thread::available_parallelism().map_or(4, |n| n.get().max(4).min(4));
    let name = Some(String::from("abc"));
    let len = Option::from(&name).map(|name: &String| name.len());
    let two = NonZero::new(2u8).map(NonZero::get).unwrap_or(0);
    println!("{cores} {len:?} {two}");
    let mut range = 3..=5;
    range.by_ref().for_each(drop);
    println!("{} {}", range.contains(&5), (3..=5).contains(&5));
    let map = BTreeMap::from([(1, 'a'), (2, 'b'), (3, 'c')]);
    let after = (Bound::Excluded(1), Bound::Unbounded);
    let keys: Vec<i32> = map.range(after).map(|(key, _)| *key).collect();
    println!("{keys:?}");
    let shared: Arc<str> = Arc::from(String::from("abc").into_boxed_str());
    let local: Rc<str> = Rc::from("xy".to_string().into_boxed_str());
    println!("{shared} {local} {:?}", Cow::from(&numbers[..2]));
}
