//! Guards, bindings, ranges, slices and nested enums.
//! outcomes:
//! "zero small 12 big pair(1,2) rest 3\n"
enum Shape {
    Number(i32),
    Pair { left: i32, right: i32 },
}

fn name(shape: &Shape) -> String {
    match shape {
        Shape::Number(0) => "zero".into(),
        Shape::Number(n @ 1..=9) if n % 2 == 1 => "small".into(),
        Shape::Number(n) if *n < 100 => n.to_string(),
        Shape::Number(_) => "big".into(),
        Shape::Pair { left, right } => format!("pair({left},{right})"),
    }
}

fn main() {
    let numbers = [0, 5, 12, 1000].map(Shape::Number);
    for shape in &numbers {
        print!("{} ", name(shape));
    }
    print!("{} ", name(&Shape::Pair { left: 1, right: 2 }));
    if let [_, rest @ ..] = &numbers[..] {
        println!("rest {}", rest.len());
    }
}
