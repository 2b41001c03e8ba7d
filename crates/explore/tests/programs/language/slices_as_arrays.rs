//! A part of a slice as an array: the first or last, to read or to write.
//! outcomes:
//! "Some([1, 2]) Some([3, 4, 5]) None\nSome(([1], [2, 3, 4, 5])) Some(([1, 2, 3], [4, 5]))\n[9, 8, 7, 6, 5] Some([9, 8, 7, 6, 5]) None\n[8, 7] 7\n[9, 8, 7, 5, 6]\n258\n"
fn main() {
    let v = vec![1, 2, 3, 4, 5];
    println!("{:?} {:?} {:?}", v.first_chunk::<2>(), v.last_chunk::<3>(), v.first_chunk::<6>());
    println!("{:?} {:?}", v.split_first_chunk::<1>(), v.split_last_chunk::<2>());
    let mut w = v.clone();
    *w.first_chunk_mut().unwrap() = [9, 8];
    if let Some((rest, last)) = w.split_last_chunk_mut::<2>() {
        rest[2] = 7;
        *last = [6, 5];
    }
    println!("{w:?} {:?} {:?}", w.as_slice().as_array::<5>(), w.as_slice().as_array::<4>());
    let part: &[i32; 2] = w[1..3].try_into().unwrap();
    println!("{part:?} {}", part[1]);
    let part: &mut [i32; 2] = (&mut w[3..]).try_into().unwrap();
    part.swap(0, 1);
    println!("{w:?}");
    println!("{}", u16::from_be_bytes(*[0u8, 1, 2].last_chunk().unwrap()));
}
