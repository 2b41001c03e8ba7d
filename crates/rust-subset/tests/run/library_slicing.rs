use std::panic::catch_unwind as c;
fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    let f = |r: std::thread::Result<usize>| {
        let e = r.unwrap_err();
        println!(
            "{:?} {:?}",
            e.downcast_ref::<String>(),
            e.downcast_ref::<&str>()
        );
    };
    f(c(|| {
        let x = "aéb";
        x[2..].len()
    }));
    f(c(|| {
        let x = "aéb";
        x[..2].len()
    }));
    f(c(|| {
        let x = "aéb";
        x[9..].len()
    }));
    f(c(|| {
        let x = "aéb";
        x[..9].len()
    }));
    f(c(|| {
        let x = "aéb";
        x[1..9].len()
    }));
    f(c(|| {
        let x = "aéb";
        let (a, b) = (3, 1);
        x[a..b].len()
    }));
    f(c(|| {
        let x = "aéb";
        x[2..=2].len()
    }));
    f(c(|| {
        let x = "aéb";
        x.split_at(2).0.len()
    }));
    f(c(|| {
        let x = "aéb";
        x.split_at(20).0.len()
    }));
    f(c(|| {
        let mut x = String::from("aéb");
        x.truncate(2);
        1
    }));
    f(c(|| {
        let mut x = String::from("aéb");
        x.insert(2, 'c');
        1
    }));
    f(c(|| {
        let mut x = String::from("aéb");
        x.remove(4);
        1
    }));
    f(c(|| {
        let mut x = vec![1, 2];
        x.copy_from_slice(&[1]);
        1
    }));
    f(c(|| (0..3).step_by(0).len()));
    f(c(|| 1usize.ilog2() as usize + 0usize.ilog2() as usize));
    f(c(|| 5.clamp(6, 4)));
    f(c(|| {
        let x = std::cell::OnceCell::new();
        *x.get_or_init(|| {
            let _ = x.set(1);
            2
        })
    }));
}
