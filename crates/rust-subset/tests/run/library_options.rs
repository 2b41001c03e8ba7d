// Option and Result.
use std::num::ParseIntError;

fn double(text: &str) -> Result<i32, ParseIntError> {
    let n: i32 = text.trim().parse()?;
    Ok(n * 2)
}

fn first_even(items: &[i32]) -> Option<i32> {
    let n = items.iter().find(|n| **n % 2 == 0)?;
    Some(*n)
}

fn main() {
    println!("{:?} {:?}", double(" 21 "), double("x"));
    println!("{:?} {:?} {:?}", double(""), double("99999999999"), "-129".parse::<i8>());
    println!("{:?} {:?}", first_even(&[1, 3, 4]), first_even(&[]));
    let mut slot = Some(3);
    if let Some(n) = slot.as_mut() {
        *n += 1;
    }
    println!("{:?}", slot.take());
    println!("{:?}", slot);
    println!("{:?}", slot.get_or_insert_with(|| 9));
    println!("{:?} {:?}", slot.replace(1), slot.map(|n| n + 1).filter(|n| *n > 1));
    println!("{} {} {}", None.unwrap_or(5), Some(2).map_or(0, |n| n * 2), Some(1).is_some_and(|n| n > 1));
    println!("{:?} {:?}", Some(1).zip(Some('a')), Some(1).and_then(|_| None::<i32>).or(Some(7)).xor(None));
    println!("{:?} {:?}", Some(Ok::<i32, String>(1)).transpose(), Some(Some(4)).flatten());
    println!("{:?} {:?}", Some(3).ok_or("none"), None::<i32>.ok_or_else(|| "none".to_string()));
    let name: Option<String> = Some("ann".to_string());
    println!("{:?} {}", name.as_deref(), name.as_ref().map(|s| s.len()).unwrap_or_default());
    let all: Result<Vec<i32>, _> = "1 2 3".split(' ').map(|t| t.parse::<i32>()).collect();
    println!("{all:?}");
    let bad: Result<Vec<i32>, _> = "1 two 3".split(' ').map(|t| t.parse::<i32>()).collect();
    println!("{bad:?}");
    let sum: Option<i32> = [Some(1), None, Some(3)].into_iter().sum();
    println!("{sum:?} {:?}", [Some(1), Some(2)].into_iter().collect::<Option<Vec<_>>>());
    let e: Result<i32, String> = Err("no".into());
    println!("{:?} {:?} {}", e.clone().map_err(|s| s.len()), e.clone().or_else(|s| if s == "no" { Ok(0) } else { Err(s) }), e.unwrap_or_else(|s| s.len() as i32));
    println!("{:?}", Ok::<_, ()>(1).and_then(|n: i32| n.checked_sub(5).ok_or(())).is_ok_and(|n| n < 0));
    println!("{:?} {}", Some(5) > None, Some(1).cmp(&Some(2)).is_lt());
}
