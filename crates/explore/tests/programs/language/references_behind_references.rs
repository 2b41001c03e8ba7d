//! What is borrowed through a reference to a reference may be used for longer than the outer one: also of an iterator's items.
//! outcomes:
//! "5 1 3\n[3, 2] [3, 1, 2]\nb 1 [3, 1, 5]\nlong 2\n"
static FIVE: i32 = 5;
struct Named<'a> {
    name: &'a String,
}
fn two<'a>(all: Vec<&'a i32>) -> &'a i32 {
    for one in all.iter() {
        if **one == 2 {
            return one;
        }
    }
    all[0]
}
fn main() {
    let five: &i32 = {
        let inner = &FIVE;
        let outer = &inner;
        outer
    };
    let numbers = vec![3, 1, 2];
    let all: Vec<&i32> = numbers.iter().collect();
    let mut least = five;
    {
        let copy = all.clone();
        for one in copy.iter() {
            if **one < *least {
                least = one;
            }
        }
    }
    let most: &i32 = {
        let copy = all.clone();
        copy.iter().max().unwrap()
    };
    println!("{five} {least} {most}");
    let (mut some, mut each) = (Vec::new(), Vec::new());
    {
        let copy = all.clone();
        for pair in copy.windows(2) {
            if let [a, b] = pair
                && a.abs_diff(**b) == 2
            {
                some.push(*a);
            }
        }
        some.extend(copy.iter().skip(2).map(|one| *one));
        for (_, one) in copy.iter().enumerate() {
            each.push(*one);
        }
    }
    println!("{some:?} {each:?}");
    let letter: &str = {
        let words = vec!["a", "b"];
        words.iter().max().unwrap()
    };
    let mut growing = vec![&numbers[0], &numbers[1]];
    let first: &i32 = growing.iter().min().unwrap();
    growing.push(&FIVE);
    println!("{letter} {first} {growing:?}");
    let names = [String::from("long"), String::from("no")];
    let longest = {
        let named: Vec<Named> = names.iter().map(|name| Named { name }).collect();
        let mut best = named[1].name;
        for Named { name } in named.iter() {
            if name.len() > best.len() {
                best = name;
            }
        }
        best
    };
    println!("{longest} {}", two(all));
}
