// Vec, slices, maps, sets, queues, heaps.
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque};

fn main() {
    let mut v = vec![5, 3, 8, 1];
    v.sort();
    v.insert(1, 10);
    println!("{v:?}");
    println!("{}", v.remove(0));
    println!("{:?} {:?}", v.first(), v.last());
    v.sort_by(|a, b| b.cmp(a));
    v.extend([7, 7]);
    v.dedup();
    v.retain(|x| *x != 8);
    println!("{v:?} {:?} {:?}", v.binary_search_by(|x| 5.cmp(x)), v.contains(&3));
    v.swap(0, 1);
    v.reverse();
    println!("{v:?}");
    println!("{:?}", v.drain(1..3).collect::<Vec<_>>());
    println!("{v:?}");
    let mut w = vec![0; 3];
    w[1] = 4;
    w.append(&mut v);
    w.truncate(4);
    w.resize(6, -1);
    println!("{w:?} {v:?}");
    println!("{:?} {:?}", w.split_off(4), w.swap_remove(0));
    for x in &mut w {
        *x += 1;
    }
    println!("{w:?} {:?} {:?}", w.get(1), w.get(9));
    println!("{:?} {:?}", w.iter().rev().collect::<Vec<_>>(), &w[1..]);
    let (a, b) = w.split_at_mut(1);
    a[0] = b[0] * 2;
    println!("{w:?} {:?} {}", w.concat_check(), w == [8, 4, 5]);
    let mut grid = vec![vec!['.'; 3]; 2];
    grid[1][2] = '#';
    println!("{}", grid.iter().map(|r| r.iter().collect::<String>()).collect::<Vec<_>>().join("/"));
    let mut names = ["b", "C", "a"];
    names.sort_by_key(|n| n.to_lowercase());
    println!("{names:?} {:?}", names.map(|n| n.len()));

    let mut m: HashMap<String, i32> = HashMap::new();
    for word in "a b a c b a".split(' ') {
        *m.entry(word.to_string()).or_insert(0) += 1;
    }
    let mut counts: Vec<_> = m.iter().collect();
    counts.sort_by(|a, b| b.1.cmp(a.1));
    println!("{counts:?} {:?} {}", m.get("a"), m["b"]);
    println!("{:?}", m.remove("c"));
    let old = m.insert("a".into(), 9);
    println!("{} {old:?} {}", m.contains_key("c"), m.values().sum::<i32>());
    if let Some(x) = m.get_mut("b") {
        *x = 0;
    }
    m.retain(|_, v| *v > 0);
    println!("{m:?}");
    println!("{:?}", m.entry("z".into()).or_default());
    let tree: BTreeMap<i32, &str> = [(3, "c"), (1, "a"), (2, "b")].into_iter().collect();
    println!("{tree:?} {:?} {:?}", tree.range(2..).collect::<Vec<_>>(), tree.first_key_value());
    println!("{:?} {:?}", tree.keys().rev().collect::<Vec<_>>(), tree.clone().into_values().collect::<String>());
    let s: HashSet<i32> = (1..5).collect();
    let t: HashSet<i32> = HashSet::from([4, 5]);
    let mut u: Vec<_> = s.union(&t).copied().collect();
    u.sort();
    println!("{u:?} {:?} {} {}", s.intersection(&t).collect::<Vec<_>>(), s.contains(&2), t.is_subset(&s));
    let mut bt: BTreeSet<char> = "hello".chars().collect();
    println!("{bt:?}");
    println!("{} {:?}", bt.insert('a'), bt.pop_first());
    println!("{:?}", bt.range('f'..'m').collect::<Vec<_>>());
    let mut q: VecDeque<i32> = VecDeque::new();
    q.push_back(1);
    q.push_back(2);
    q.push_front(0);
    println!("{q:?}");
    println!("{:?}", q.pop_front());
    println!("{:?} {:?} {}", q.back(), q.iter().collect::<Vec<_>>(), q[1]);
    let mut h = BinaryHeap::from(vec![2, 7, 4]);
    h.push(5);
    print!("{:?} ", h.peek());
    while let Some(x) = h.pop() {
        print!("{x} ");
    }
    let mut r = BinaryHeap::new();
    r.push(Reverse((3, 'c')));
    r.push(Reverse((1, 'a')));
    println!("{:?}", r.pop().map(|Reverse(x)| x));
    let mut l: LinkedList<i32> = LinkedList::new();
    l.push_back(1);
    l.push_front(0);
    println!("{l:?}");
    println!("{:?}", l.pop_back());
    let arr: [i32; 3] = vec![1, 2, 3].try_into().unwrap();
    println!("{arr:?} {:?} {:?}", <[i32; 2]>::try_from(&arr[1..]), arr.iter().rev().max());
    println!("{:?}", std::array::from_fn::<usize, 4, _>(|i| i * i));
    let boxed: Box<[i32]> = vec![1, 2].into_boxed_slice();
    println!("{boxed:?} {}", boxed.len());
    println!("{:?}", boxed.into_vec());
    let mut flat = [[1, 2], [3, 4]].concat();
    flat.rotate_left(1);
    flat.chunks_mut(2).for_each(|c| c.swap(0, 1));
    println!("{flat:?} {:?}", flat.iter().copied().map(|x| x as u8).map(char::from).count());
}

trait ConcatCheck {
    fn concat_check(&self) -> usize;
}
impl ConcatCheck for Vec<i32> {
    fn concat_check(&self) -> usize {
        self.len()
    }
}
