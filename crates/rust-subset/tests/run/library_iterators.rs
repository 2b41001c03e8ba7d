// Iterator adapters and consumers.
fn main() {
    let v = vec![3, 1, 4, 1, 5, 9, 2, 6];
    println!("{:?}", v.iter().map(|x| x * 2).filter(|x| x % 4 == 0).collect::<Vec<_>>());
    println!("{} {} {:?} {:?}", v.iter().sum::<i32>(), v.iter().product::<i32>(), v.iter().max(), v.iter().min());
    println!("{:?}", v.iter().enumerate().skip(1).step_by(3).collect::<Vec<_>>());
    println!("{:?}", v.iter().zip("abc".chars()).map(|(n, c)| format!("{c}{n}")).collect::<Vec<_>>());
    println!("{:?}", v.iter().rev().take(3).chain(&[0, 0]).copied().collect::<Vec<i32>>());
    println!("{:?}", v.chunks(3).map(|c| c.iter().sum::<i32>()).collect::<Vec<_>>());
    println!("{:?}", v.windows(2).filter(|w| w[0] < w[1]).count());
    println!("{:?} {:?}", v.iter().position(|x| *x == 4), v.iter().rposition(|x| *x == 1));
    println!("{} {}", v.iter().any(|x| *x > 8), v.iter().all(|x| *x > 0));
    println!("{:?}", v.iter().take_while(|x| **x != 5).skip_while(|x| **x == 3).collect::<Vec<_>>());
    println!("{:?}", v.iter().scan(0, |s, x| { *s += x; Some(*s) }).collect::<Vec<_>>());
    println!("{:?}", (1..4).flat_map(|n| (0..n).map(move |m| n * 10 + m)).collect::<Vec<_>>());
    println!("{:?}", vec![vec![1], vec![], vec![2, 3]].into_iter().flatten().collect::<Vec<_>>());
    let (small, big): (Vec<i32>, Vec<i32>) = v.iter().partition(|x| **x < 4);
    println!("{small:?} {big:?}");
    let (a, b): (Vec<i32>, Vec<bool>) = v.iter().map(|&x| (x, x % 2 == 0)).unzip();
    println!("{a:?} {b:?}");
    println!("{} {:?}", v.iter().fold(String::new(), |s, x| s + &x.to_string()), v.iter().copied().reduce(|a, b| a.max(b)));
    let mut p = v.iter().peekable();
    while let Some(x) = p.next() {
        if let Some(y) = p.peek() {
            print!("{} ", x - **y);
        }
    }
    println!();
    println!("{:?} {:?}", v.iter().max_by_key(|x| (**x % 5, **x)), v.iter().min_by(|a, b| b.cmp(a)));
    println!("{:?} {:?} {:?}", v.iter().nth(2), v.iter().last(), v.iter().find_map(|x| if *x > 4 { Some(x * 100) } else { None }));
    println!("{:?}", (0..=10).rev().step_by(5).collect::<Vec<_>>());
    println!("{:?} {} {}", ('a'..='e').collect::<String>(), (0..10).len(), (1..=3).contains(&3));
    println!("{:?}", std::iter::successors(Some(1), |x| if *x < 100 { Some(x * 3) } else { None }).collect::<Vec<_>>());
    println!("{:?}", std::iter::repeat(7).take(2).chain(std::iter::once(1)).chain(std::iter::empty()).collect::<Vec<i32>>());
    let mut n = 0;
    println!("{:?}", std::iter::from_fn(|| { n += 1; if n < 4 { Some(n) } else { None } }).collect::<Vec<_>>());
    println!("{:?} {:?}", v.iter().try_fold(0i8, |s, x| s.checked_add(*x as i8 * 8)), v.iter().map(|&x| x as i8).try_fold(0i8, |s, x| s.checked_add(x)));
    println!("{:?} {}", [1, 2].iter().cycle().take(5).collect::<Vec<_>>(), [1, 2] < [1, 3]);
    println!("{:?} {:?}", [1, 5].iter().cmp([1, 4].iter()), "ab".chars().eq("ab".chars()));
    let mut it = v.iter();
    println!("{} {:?}", it.by_ref().take(2).count(), it.next());
    let boxed: Box<dyn Iterator<Item = i32>> = Box::new((0..5).filter(|x| x % 2 == 1));
    println!("{:?} {:?}", boxed.collect::<Vec<_>>(), (0..3).map(|x| x as f64 / 2.0).sum::<f64>());
    for (i, x) in v.iter().enumerate().rev().take(2) {
        print!("{i}:{x} ");
    }
    println!();
}
