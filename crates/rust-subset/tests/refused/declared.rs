//! What items say: bounds, generic parameters, what is public and what is constant.

use super::twins::twins;
use super::{refused, taken};

#[test]
fn parameters_that_become_objects_in_pins_and_locks() {
    let said = |name: &str| {
        format!(
            "3: What `{name}` is may hold references that are gone before this is: add `'static` to the bounds of `{name}`."
        )
    };
    let uses = "use std::pin::Pin; type Job = Pin<Box<dyn Future<Output = ()>>>;";
    for (items, name) in [
        (
            "struct Q { q: Vec<Job> } impl Q { fn spawn(&mut self, f: impl Future<Output = ()>« + 'static¦») {\nself.q.push(Box::pin(f)); } } fn main() { Q { q: Vec::new() }.spawn(async {}); }",
            "impl Trait",
        ),
        (
            "struct Task { job: Mutex<Option<Job>> } fn task<F: Future<Output = ()>« + 'static¦»>(f: F) -> Arc<Task> { Arc::new(Task {\njob: Mutex::new(Some(Box::pin(f))) }) } fn main() { task(async {}); }",
            "F",
        ),
        (
            "fn boxed<F: Future<Output = ()>« + 'static¦»>(f: F) -> Pin<Box<dyn Future<Output = ()>>> {\nBox::pin(f) } fn main() { drop(boxed(async {})); }",
            "F",
        ),
        (
            "fn shown<F: std::fmt::Debug« + 'static¦»>(f: F) -> Rc<dyn std::fmt::Debug> {\nRc::new(f) } fn main() { shown(1); }",
            "F",
        ),
    ] {
        twins(&format!("{uses} {items}"), &said(name));
    }
    taken(&[
        "use std::pin::Pin; struct R<'a> { v: Vec<Box<dyn Fn() + 'a>> } impl<'a> R<'a> { fn of(f: impl Fn() + 'a) -> R<'a> { R { v: vec![Box::new(f)] } } } fn boxed<'a, F: Future<Output = ()> + 'a>(f: F) -> Pin<Box<dyn Future<Output = ()> + 'a>> { Box::pin(f) } fn main() { R::of(|| ()); drop(boxed(async {})); }",
    ]);
}

#[test]
fn bounds_of_types_that_are_written() {
    let copied = "`W<String>` demands that `String` is `Copy`, and it is not: derive or implement `Copy`, or leave the bound out.";
    for item in [
        "fn f(w: W<«u8¦String»>) {}",
        "fn f() -> Option<W<«u8¦String»>> { None }",
        "struct H { w: Vec<W<«u8¦String»>> }",
        "enum E { A, B(W<«u8¦String»>) }",
        "type A = W<«u8¦String»>; fn f(a: &A) {}",
        "static S: W<«u8¦String»> = W(None);",
        "trait T { fn f(&self); } impl T for W<«u8¦String»> { fn f(&self) {} }",
    ] {
        let source = format!("struct W<T: Copy>(Option<T>);\n{item} fn main() {{}}");
        twins(&source, &format!("3: {copied}"));
    }
    let own =
        "`W<T>` demands that `T` is `Copy`, and it is not: write the bound `T: Copy` here too.";
    for item in [
        "struct H<T«: Copy¦»> { w: W<T> }",
        "impl<T«: Copy¦»> W<T> {}",
        "fn f<T«: Copy¦»>(w: W<T>) {}",
    ] {
        let source = format!("struct W<T: Copy>(Option<T>);\n{item} fn main() {{}}");
        twins(&source, &format!("3: {own}"));
    }
    twins(
        "struct W<T: Copy>(Option<T>); fn main() {\nlet w: Option<W<«u8¦String»>> = None; }",
        "3: `String` does not implement `Copy`. The compiler's own message will say more.",
    );
    taken(&[
        "#[derive(Clone, Debug, Default)] struct W<T: Copy>(T); fn main() { let w: W<u8> = W::default(); println!(\"{:?}\", w.clone()); }",
        "struct It<I: Iterator> { i: I, last: Option<I::Item> } fn f(v: &[i32]) -> It<std::slice::Iter<'_, i32>> { It { i: v.iter(), last: None } } fn main() { f(&[]); }",
        "struct P<F: Fn(i32) -> i32> { f: F } fn f() -> P<impl Fn(i32) -> i32> { P { f: |x| x } } fn g(p: P<fn(i32) -> i32>, q: P<Box<dyn Fn(i32) -> i32>>) {} fn main() { f(); }",
        "struct D<T: std::ops::Deref<Target = U>, U>(T); fn f(a: D<Box<i32>, i32>) {} fn main() {}",
    ]);
}

#[test]
fn generic_parameters() {
    for (source, said) in [
        (
            "fn f<T, «U¦T»>(t: T) {} fn main() {}",
            "There is a generic parameter `T` already: give this one another name.",
        ),
        (
            "fn f<'a, '«b¦a»>(t: &'a str) {} fn main() {}",
            "There is a generic parameter `'a` already: give this one another name.",
        ),
        (
            "struct S<T>(T); impl<T> S<T> { fn f<«U¦T»>() {} } fn main() {}",
            "There is a generic parameter `T` already: give this one another name.",
        ),
        (
            "struct S; «impl S { fn f<T>(t: T) {} }¦impl<T> S { fn f(t: T) {} }» fn main() {}",
            "Neither the type nor the trait of this `impl` has the parameter `T`: write it there too, or leave it out.",
        ),
        (
            "trait T { type O; } fn f(t: &dyn T«<O = u8>¦») {} fn main() {}",
            "A `dyn T` must say what its associated type `O` is: write `dyn T<O = ..>`.",
        ),
    ] {
        twins(source, &format!("2: {said}"));
    }
    taken(&[
        "trait Run { fn run(&self) -> u8; } impl<F, R> Run for F where F: Fn() -> R, R: Into<u8> { fn run(&self) -> u8 { self().into() } } fn main() { (|| 1u8).run(); }",
        "struct S<I>(I); impl<I: Iterator<Item = T>, T> S<I> { fn go(&mut self) -> Option<T> { self.0.next() } } fn main() { S(0..2).go(); }",
        "trait A { type O; } trait B: A<O = u8> {} fn f(b: &dyn B, i: &dyn Iterator<Item = u8>, g: &dyn Fn() -> u8) {} fn main() {}",
    ]);
}

#[test]
fn what_only_traits_and_constants_say() {
    refused(
        "trait T { fn f(&self); } struct S; impl T for S {\npub fn f(&self) {} } fn main() {}",
        "2: What a trait has is as public as the trait: leave `pub` out.",
    );
    refused(
        "trait T { fn f(); } struct S; impl T for S {\nconst fn f() {} } fn main() {}",
        "2: Functions of traits cannot be `const`: leave it out.",
    );
    for operator in ["=", "+="] {
        let source = format!(
            "const N: i32 = 1; fn main() {{ let mut n = N; n += 1;\n«n¦N» {operator} 2; println!(\"{{n}}\"); }}"
        );
        twins(
            &source,
            "3: `N` is a constant, the same for ever: declare a variable, or a `static` that is an atomic or a `Mutex`.",
        );
    }
    twins(
        "static N: i32 = 1; fn main() { match 1 {\n«n¦N» => {} } }",
        "3: `N` is a `static`, whose value no pattern can ask for, and no variable may have its name: compare (`x if x == ..`), declare it `const`, or name the variable otherwise.",
    );
    twins(
        "fn main() { match 1 {\n«2..=5¦5..=2» => {} _ => {} } }",
        "3: Nothing is in this range: it ends before it starts.",
    );
}
