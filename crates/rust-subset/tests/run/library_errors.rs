// What errors say of themselves.
use std::cell::*;
use std::convert::TryFrom;
use std::sync::*;
use std::thread;
use std::time::Duration;
fn main() {
    println!(
        "{:?} {}",
        u8::try_from(300i32),
        u8::try_from(-1i32).unwrap_err()
    );
    println!(
        "{:?} {}",
        "ab".parse::<char>(),
        "".parse::<char>().unwrap_err()
    );
    println!(
        "{:?} {}",
        char::try_from(0xD800u32),
        char::try_from(0x110000u32).unwrap_err()
    );
    println!("{:?}", char::from_u32(0x41));
    println!("{:?}", std::str::from_utf8(&[b'a', 0xff, b'b']));
    println!("{}", std::str::from_utf8(&[b'a', 0xe9]).unwrap_err());
    println!("{:?}", String::from_utf8(vec![b'a', 0xff]));
    println!("{}", String::from_utf8(vec![0xff]).unwrap_err());
    println!("{:?}", <[i32; 2]>::try_from(&[1, 2, 3][..]));
    println!("{:?}", <[i32; 2]>::try_from(vec![1, 2, 3]));
    let r = RefCell::new(1);
    let g = r.borrow_mut();
    println!("{:?} {:?}", r.try_borrow().err(), r.try_borrow_mut().err());
    println!("{}", r.try_borrow().unwrap_err());
    drop(g);
    println!(
        "{:?} {}",
        mpsc::RecvTimeoutError::Timeout,
        mpsc::RecvTimeoutError::Disconnected
    );
    println!(
        "{} {}",
        mpsc::TryRecvError::Empty,
        mpsc::TryRecvError::Disconnected
    );
    println!(
        "{} {}",
        mpsc::TrySendError::Full(1),
        mpsc::TrySendError::Disconnected(1)
    );
    println!("{}", mpsc::RecvError);
    println!(
        "{:?} {}",
        std::env::var("NOPE_X"),
        std::env::var("NOPE_X").unwrap_err()
    );
    println!("{:?}", thread::Builder::new().name("x".into()));
    let h = thread::spawn(|| ());
    println!("{:?}", h);
    h.join().unwrap();
    println!("{:?}", Barrier::new(1).wait());
    println!(
        "{:?}",
        Condvar::new()
            .wait_timeout(Mutex::new(1).lock().unwrap(), Duration::ZERO)
            .map(|(_, t)| t.timed_out())
    );
    println!("{:?} {:?}", "".parse::<i32>(), "-".parse::<u8>());
    println!(
        "{:?} {:?} {:?}",
        "+5".parse::<u8>(),
        "-5".parse::<i8>(),
        "-0".parse::<u8>()
    );
    println!(
        "{:?} {:?} {:?}",
        "1_000".parse::<i32>(),
        "0x10".parse::<i32>(),
        " 1".parse::<i32>()
    );
    println!(
        "{:?} {:?} {:?} {:?}",
        "inf".parse::<f64>(),
        ".5".parse::<f64>(),
        "1e400".parse::<f64>(),
        "".parse::<f64>()
    );
    println!("{}", "x".parse::<f64>().unwrap_err());
    println!("{}", "".parse::<f64>().unwrap_err());
    println!("{:?} {:?}", "True".parse::<bool>(), "true".parse::<bool>());
    println!(
        "{:?}",
        std::num::NonZeroU32::try_from(0).map_err(|e| e.to_string())
    );
    println!("{:?}", i8::from_str_radix("80", 16));
    println!("{:?}", Box::<dyn std::error::Error>::from("boxed"));
    println!(
        "{}",
        Box::<dyn std::error::Error + Send + Sync>::from(String::from("boxed2"))
    );
    println!("{:?}", std::fmt::Error);
    println!("{:?}", std::panic::catch_unwind(|| 1));
    println!("{:?}", thread::spawn(|| panic!("z")).join());
    println!(
        "{:?}",
        std::panic::catch_unwind(|| [1, 2][3.min("four".len())..2].len())
            .map_err(|e| e.downcast::<String>().unwrap())
    );
    println!(
        "{:?}",
        String::from_utf8_lossy(&[b'a', 0xe2, 0x82, b'b', 0xf0])
    );
}
