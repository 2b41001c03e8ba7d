//! Parts taken out of collections, boxes that are filled later, and what a text or a part of a list becomes.
//! outcomes:
//! "[(2, 5), (4, 17)] {{0: 0, 1: 2, 3: 10, 5: 25}}\n9 {{0, 1, 2, 3}}\n3 Some(2) {{1}}\ntrue true false\n2 1 [3]\n4 [1, 2] 0 2\nt [116] bad\n[1, 2]\n[0, 1, 2]\n"
use std::borrow::Cow;
use std::collections::*;
use std::mem::MaybeUninit;
struct It<'a> {
    inner: vec_deque::Iter<'a, i32>,
    heap: binary_heap::Iter<'a, i32>,
}
fn fail(c: Cow<'static, str>) -> Result<(), Box<dyn std::error::Error>> {
    Err(c.into())
}
fn main() {
    let mut m: BTreeMap<i32, i32> = (0..6).map(|i| (i, i * i)).collect();
    println!(
        "{:?} {:?}",
        m.extract_if(1..5, |k, v| {
            *v += 1;
            k % 2 == 0
        })
        .collect::<Vec<_>>(),
        m
    );
    let mut s: BTreeSet<i32> = (0..6).collect();
    println!("{:?} {s:?}", s.extract_if(.., |k| *k > 3).sum::<i32>());
    let mut h: HashMap<i32, i32> = (0..4).map(|i| (i, i * i)).collect();
    {
        let mut it = h.extract_if(|k, _| *k > 1);
        assert!(it.next().is_some());
    }
    let mut hs = HashSet::from([1, 2]);
    println!(
        "{} {:?} {:?}",
        h.len(),
        hs.extract_if(|x| *x == 2).next(),
        hs
    );
    let q = VecDeque::from([1, 2]);
    println!("{} {} {}", q == [1, 2], q == &[1, 2], q == &[2][..]);
    let heap = BinaryHeap::from([3]);
    let it = It {
        inner: q.iter(),
        heap: heap.iter(),
    };
    println!(
        "{} {} {:?}",
        it.inner.len(),
        it.heap.count(),
        heap.as_slice()
    );
    let b = Box::write(Box::new_uninit(), 4);
    let mut u = Box::<[u8; 2]>::new_uninit();
    u.write([1, 2]);
    let u = unsafe { u.assume_init() };
    let z: Box<u8> = unsafe { Box::new_zeroed().assume_init() };
    println!("{b} {u:?} {z} {}", MaybeUninit::new(3).write(2));
    let t: Box<str> = Cow::Borrowed("t").into();
    let bytes: Box<[u8]> = t.clone().into();
    println!("{t} {bytes:?} {}", fail("bad".into()).unwrap_err());
    let mut target = vec![0; 9];
    [1, 2][..].clone_into(&mut target);
    println!("{target:?}");
    let mut l = LinkedList::from([1, 2]);
    l.push_front(0);
    println!("{l:?}");
}
