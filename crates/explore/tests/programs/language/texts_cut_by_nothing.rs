//! What a text is cut by may be behind two references, and may be empty: then it is cut at every character.
//! outcomes:
//! "Some(\"ab\") Some(0) true\nNone Some(1) false\n[\"\", \"a\", \"é\", \"\"] [\"\", \"\"] [\"\", \"a\", \"bc\"] [\"\", \"a\"]\n"
fn main() {
    for word in ["ab", "b"].iter() {
        let text = "abab";
        let starts = text.starts_with(word);
        println!("{:?} {:?} {starts}", text.strip_prefix(word), text.find(word));
    }
    println!(
        "{:?} {:?} {:?} {:?}",
        "aé".split("").collect::<Vec<_>>(),
        "".split("").collect::<Vec<_>>(),
        "abc".splitn(3, "").collect::<Vec<_>>(),
        "a".split_terminator("").collect::<Vec<_>>()
    );
}
