// str, String and char.
use std::borrow::Cow;

fn shout(text: &str) -> Cow<'_, str> {
    if text.ends_with('!') { Cow::Borrowed(text) } else { Cow::Owned(format!("{text}!")) }
}

fn main() {
    let s = "Hello, wörld";
    println!("{} {} {:?}", s.len(), s.chars().count(), s.char_indices().nth(8));
    println!("{} {} {}", s.to_uppercase(), s.to_lowercase(), s.replace("l", "L"));
    println!("{:?} {:?} {:?}", s.find("wör"), s.find('z'), s.rfind('l'));
    println!("{:?} {:?}", s.split(", ").collect::<Vec<_>>(), s.split_once(','));
    println!("{:?}", "a,b,,c,".split(',').collect::<Vec<_>>());
    println!("{:?} {:?}", "a b c d".splitn(3, ' ').collect::<Vec<_>>(), "a b c".rsplit(' ').collect::<Vec<_>>());
    println!("{:?}", "  one \t two\nthree ".split_whitespace().collect::<Vec<_>>());
    println!("{:?}", "x\ny\r\nz\n".lines().collect::<Vec<_>>());
    println!("[{}] [{}] [{}] [{}]", " t ".trim(), " t ".trim_start(), " t ".trim_end(), "xxtxx".trim_matches('x'));
    println!("{:?} {:?} {}", "prefix-x".strip_prefix("prefix-"), "x".strip_suffix("y"), "ab".repeat(3));
    println!("{} {} {}", s.starts_with("Hell"), s.contains("wör"), s.ends_with(|c: char| c == 'd'));
    println!("{} {} {}", &s[..5], &s[7..], &s[s.len() - 1..]);
    println!("{:?} {:?}", "abc".bytes().rev().collect::<Vec<_>>(), "abc".as_bytes()[1]);
    let mut t = String::from("ab");
    t.push('c');
    t.push_str("de");
    t.insert(0, '>');
    t.insert_str(1, "--");
    t += "!";
    println!("{t}");
    println!("{:?} {}", t.pop(), t.remove(0));
    println!("{t}");
    t.truncate(3);
    println!("{t} {}", t.is_empty());
    t.clear();
    println!("{t:?} {}", t.clone() + "x");
    println!("{:?} {:?}", "1.5".parse::<f64>(), "abc".parse::<f32>().is_err());
    println!("{:?} {:?} {:?}", "true".parse::<bool>(), "x".parse::<char>(), u8::from_str_radix("ff", 16));
    println!("{} {} {:?} {:?}", 'a'.is_alphabetic(), '9'.is_numeric(), '7'.to_digit(10), char::from_digit(7, 10));
    println!("{} {} {:?} {}", 'ß'.to_uppercase(), 'A'.to_ascii_lowercase(), ('a' as u8 + 2) as char, 'é'.len_utf8());
    println!("{:?} {}", vec!["a", "b", "c"].join("-"), ["x".to_string(), "y".to_string()].concat());
    println!("{} {}", shout("hi"), shout("ho!"));
    println!("{:?} {}", "b".cmp("a"), "abc" < "abd");
    let words = ["apple", "bob"];
    let caps: String = words.iter().map(|w| { let mut c = w.chars(); c.next().unwrap().to_uppercase().collect::<String>() + c.as_str() }).collect::<Vec<_>>().join(" ");
    println!("{caps} {}", caps.chars().rev().collect::<String>());
    println!("{:?} {:?}", String::from_utf8(vec![104, 105]), std::str::from_utf8(&[0xff]).is_err());
    println!("{:?}", "a1b22".matches(char::is_numeric).collect::<Vec<_>>());
    println!("{:?}", "mississippi".match_indices("ss").collect::<Vec<_>>());
    println!("{:?} {}", "tic-tac".char_indices().filter(|(_, c)| *c == 't').map(|(i, _)| i).collect::<Vec<_>>(), "Ab".eq_ignore_ascii_case("aB"));
    let boxed: Box<str> = "boxed".into();
    println!("{boxed} {}", boxed.len());
    println!("{:?}", boxed.into_string());
    match s { "x" => println!("x"), _ if s.is_empty() => println!("empty"), _ => println!("other") }
}
