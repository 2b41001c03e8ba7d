use std::cell::RefCell;
use std::rc::Rc;
use std::sync::{Arc, Mutex, RwLock};
trait Named {
    fn name(&self) -> String;
}
trait Job: Send {
    fn run(&mut self) -> i32;
}
trait Task: Named + Job {
    fn prio(&self) -> u8 {
        1
    }
}
struct Work(i32);
impl Named for Work {
    fn name(&self) -> String {
        format!("T{}", self.0)
    }
}
impl Job for Work {
    fn run(&mut self) -> i32 {
        self.0 += 1;
        self.0
    }
}
impl Task for Work {}
impl Drop for Work {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn go(j: &mut dyn Job) -> i32 {
    j.run()
}
fn log(n: &dyn Named) {
    println!("{}", n.name());
}
fn generic(n: &(impl Named + ?Sized)) {
    println!("g {}", n.name());
}
fn pointers() {
    let mut t: Box<dyn Task> = Box::new(Work(4));
    println!("{}", go(&mut *t));
    println!("{}", go(t.as_mut()));
    log(&*t);
    log(t.as_ref());
    generic(&*t);
    println!("{}", t.run() + t.prio() as i32);
    let m: Arc<Mutex<dyn Task>> = Arc::new(Mutex::new(Work(10)));
    let j: Arc<Mutex<dyn Job>> = m.clone();
    let h = std::thread::spawn(move || j.lock().unwrap().run());
    println!("{}", h.join().unwrap());
    println!("{}", m.lock().unwrap().name());
    let r: Rc<RefCell<dyn Task>> = Rc::new(RefCell::new(Work(20)));
    let r2: Rc<RefCell<dyn Named>> = r.clone();
    println!("{}", r.borrow_mut().run());
    println!("{}", r2.borrow().name());
    let w = Rc::downgrade(&r);
    let w2: std::rc::Weak<RefCell<dyn Job>> = w;
    println!("{}", w2.upgrade().unwrap().borrow_mut().run());
    let jobs: Vec<Box<dyn Job>> = vec![t, Box::new(Work(30))];
    for mut j in jobs {
        println!("{}", j.run());
    }
    let l: RwLock<Vec<Arc<dyn Named>>> = RwLock::new(vec![]);
    let a: Arc<dyn Shared> = Arc::new(Two);
    l.write().unwrap().push(a.clone());
    l.write().unwrap().push(a);
    println!("{}", l.read().unwrap()[1].name());
    let o: Option<&dyn Task> = None;
    println!("{}", o.map(|t| t as &dyn Named).is_none());
    let p: *const dyn Shared = &Two;
    let q: *const dyn Named = p;
    println!("{}", unsafe { (*q).name() });
    let e: Box<dyn Failure> = Box::new(Broken);
    let e2: Box<dyn std::error::Error> = e;
    println!("{e2}");
    fn up<'a>(x: &'a dyn Shared) -> &'a dyn Named {
        x
    }
    println!("{}", up(&Two).name());
}
trait Shared: Send + Sync + Other + Named {}
trait Other {
    fn other(&self) {}
}
struct Two;
impl Named for Two {
    fn name(&self) -> String {
        "two".into()
    }
}
impl Other for Two {}
impl Shared for Two {}
trait Failure: Other + std::error::Error {}
#[derive(Debug)]
struct Broken;
impl Other for Broken {}
impl std::fmt::Display for Broken {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "e1")
    }
}
impl std::error::Error for Broken {}
impl Failure for Broken {}
trait Base {
    fn id(&self) -> i32;
}
trait L: Base {
    fn l(&self) -> i32 {
        self.id() + 1
    }
}
trait R: Base {
    fn r(&self) -> i32 {
        self.id() + 2
    }
}
trait D: L + R {
    fn d(&self) -> i32 {
        self.l() * self.r()
    }
}
trait Src<T> {
    fn get(&self) -> T;
}
trait Both: Src<i32> + Src2 {}
trait Src2 {
    type Out;
    fn out(&self) -> Self::Out;
}
struct S(i32);
impl Base for S {
    fn id(&self) -> i32 {
        self.0
    }
}
impl L for S {}
impl R for S {}
impl D for S {}
impl Src<i32> for S {
    fn get(&self) -> i32 {
        self.0
    }
}
impl Src2 for S {
    type Out = i64;
    fn out(&self) -> i64 {
        9
    }
}
impl Both for S {}
fn diamond() {
    let d: Box<dyn D> = Box::new(S(3));
    println!("{} {} {} {}", d.id(), d.l(), d.r(), d.d());
    {
        let r: &dyn R = &*d;
        println!("{} {}", r.r(), r.id());
        let b: &dyn Base = r;
        println!("{}", b.id());
        let l: &dyn L = &*d;
        let b2: &dyn Base = l;
        println!("{}", b2.id());
    }
    let b: Box<dyn Base> = d;
    println!("{}", b.id());
    let x: Box<dyn Both<Out = i64>> = Box::new(S(8));
    println!("{} {}", x.get(), x.out());
    let y: Box<dyn Src2<Out = i64>> = x;
    println!("{}", y.out());
}

fn main() {
    pointers();
    diamond();
}
