use std::collections::HashMap;
use std::hash::{BuildHasher, DefaultHasher, Hash, Hasher, RandomState};
use std::io::Write;
use std::panic;
use std::process::ExitCode;
use std::sync::mpsc;
use std::time::{Duration, Instant};
#[derive(Hash, PartialEq, Eq, Clone, Copy, Debug, PartialOrd, Ord)]
enum K {
    A,
    B(u8),
}
fn h<T: Hash + ?Sized>(t: &T) -> u64 {
    let mut s = DefaultHasher::new();
    t.hash(&mut s);
    s.finish()
}
fn boxed(n: i32) -> Result<i32, Box<dyn std::error::Error>> {
    if n > 0 {
        Err("pos")?
    }
    let x: i32 = "7".parse()?;
    Ok(x)
}
fn main() -> ExitCode {
    println!(
        "{} {} {} {}",
        h(&1u32),
        h("abc"),
        h(&(1u8, 'x')),
        h(&3.5f64.to_bits())
    );
    println!("{} {}", h(&vec![1, 2]), h(&Some(1u8).is_some()));
    let mut out = std::io::stdout().lock();
    writeln!(out, "locked {}", 1).unwrap();
    out.flush().unwrap();
    panic::set_hook(Box::new(|info| {
        println!("hook {:?}", info.payload().downcast_ref::<&str>())
    }));
    let r = panic::catch_unwind(|| panic!("boom"));
    println!("{}", r.is_err());
    let _ = panic::take_hook();
    let t = Instant::now();
    println!("{}", t.elapsed() < Duration::from_secs(100));
    println!(
        "{:?} {}",
        boxed(1).map_err(|e| e.to_string()),
        boxed(0).unwrap()
    );
    let e: Box<dyn std::error::Error + Send + Sync> = From::from("text");
    println!("{e} {e:?}");
    let io = std::io::Error::new(std::io::ErrorKind::Other, "oh");
    println!("{io} {:?}", io.kind());
    println!("{}", std::env::args().count() > 0);
    let (tx, rx) = mpsc::channel::<Box<dyn FnOnce() -> i32 + Send>>();
    tx.send(Box::new(|| 4)).unwrap();
    println!("{}", rx.recv().unwrap()());
    let m: HashMap<K, Vec<i32>> = HashMap::from([(K::A, vec![1])]);
    println!("{:?} {:?}", m, K::A < K::B(0));
    println!("{}", std::any::type_name::<i32>());
    let v = unsafe {
        let p = Box::into_raw(Box::new(5));
        *p += 1;
        *Box::from_raw(p)
    };
    println!("{v}");
    let mut arr = [1, 2, 3];
    let p = arr.as_mut_ptr();
    unsafe {
        *p.add(1) = 9;
        println!("{}", *p.add(2));
    }
    println!("{arr:?}");
    ExitCode::from(3)
}
