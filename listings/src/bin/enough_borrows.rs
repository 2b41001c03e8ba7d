//! Passing a value on, lending it for reading, lending it for writing.
fn length(words: &[String]) -> usize {
    words.len() // may look, may not change
}

fn shout(words: &mut [String]) {
    for word in words {
        word.push('!');
    }
}

fn consume(words: Vec<String>) -> String {
    words.join(" ") // owns them now; they are gone when it returns
}

fn main() {
    let mut words = vec!["every".to_string(), "order".to_string()];
    println!("{}", length(&words));
    shout(&mut words);
    let copy = words.clone(); // a copy, asked for by name
    println!("{}", consume(words));
    println!("{}", copy.len()); // `words` cannot be used here any more
}
