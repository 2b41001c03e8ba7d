//! Functions with generic parameters that nobody calls: what is wrong with them for some type is wrong.

use super::twins::twins;

#[test]
fn what_bodies_do_with_values_of_any_type() {
    for (items, said) in [
        (
            "fn f<T>(t: T) -> T {\nlet x = t; «x¦drop(x); x» }",
            "3: `x` is gone: it was moved away in line 3. Borrow it there (`&x`), or move a clone of it (`x.clone()`).",
        ),
        (
            "struct Queue<T> { items: Vec<T> } impl<T> Queue<T> { fn pop(&mut self) -> Option<T> {\n«self.items.pop()¦Some(self.items[0])» } }",
            "3: Here a value would be moved out from behind a reference, which only lends it: borrow it (`&`), clone it (`.clone()`), or leave something in its place (`Option::take`, `mem::take`).",
        ),
        (
            "fn f<T: Ord, F: Fn(T) -> i32>(t: T, f: F) -> i32 {\nf(t)«¦ + f(t)» }",
            "3: `t` is gone: it was moved away in line 3. Borrow it there (`&t`), or move a clone of it (`t.clone()`).",
        ),
        (
            "trait Named { fn name(&self) -> String; } struct Cat; impl Named for Cat { fn name(&self) -> String { String::new() } } fn f<T: Named>(t: T) -> String {\n«let t = &t; ¦»let u = t; u.name() + &t.name() }",
            "3: `t` is gone: it was moved away in line 3. Borrow it there (`&t`), or move a clone of it (`t.clone()`).",
        ),
        (
            "fn f<T>(v: &[T]) -> Option<&T> {\n«v.first()¦let w: Vec<T> = Vec::new(); w.first()» }",
            "3: The result refers to `w`, which is gone when the function ends: return the value itself.",
        ),
        (
            "fn f<T: Copy>(t: T) -> (T, T) { (t, t) } fn g<T«: Copy¦»>(t: T) -> (T, T) {\n(t, t) }",
            "3: `t` is moved away twice here: move a clone of it the first time (`t.clone()`), or borrow it.",
        ),
    ] {
        twins(&format!("{items} fn main() {{}}"), said);
    }
}

#[test]
fn what_the_library_lacks_for_a_type_that_nobody_named_is_no_mistake() {
    let source = "use std::marker::PhantomData;
        #[derive(Debug)] struct Length<U> { value: f64, unit: PhantomData<U> }
        fn main() { let length = Length::<u8> { value: 1.0, unit: PhantomData }; println!(\"{}\", length.value); }";
    let compiled = rust_subset::compile(source, &rust_subset::Options::default());
    assert!(compiled.is_ok(), "{:?}", compiled.err());
}
