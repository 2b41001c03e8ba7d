//! Readers and writers by three rules: who is let in next from the same row of arrivals. Readers go in together, a writer goes in alone.

#[derive(Clone, Copy, PartialEq)]
enum Rule {
    ReadersFirst,
    WritersFirst,
    ByArrival,
}

fn is_writer(who: char) -> bool {
    who.is_ascii_uppercase()
}

fn admit(rule: Rule, mut waiting: Vec<char>) -> Vec<String> {
    let mut groups = Vec::new();
    while !waiting.is_empty() {
        let writer = match rule {
            Rule::ReadersFirst => waiting.iter().all(|&who| is_writer(who)),
            Rule::WritersFirst => waiting.iter().any(|&who| is_writer(who)),
            Rule::ByArrival => is_writer(waiting[0]),
        };
        let mut group = String::new();
        for &who in &waiting {
            if is_writer(who) == writer {
                group.push(who);
            }
            let alone = writer && !group.is_empty();
            let overtakes = rule == Rule::ByArrival && is_writer(who) != writer;
            if alone || overtakes {
                break;
            }
        }
        waiting.retain(|&who| !group.contains(who));
        groups.push(group);
    }
    groups
}

fn main() {
    let arrivals: Vec<char> = "aVbcWd".chars().collect();
    println!(
        "readers first: {}",
        admit(Rule::ReadersFirst, arrivals.clone()).join(" ")
    );
    println!(
        "writers first: {}",
        admit(Rule::WritersFirst, arrivals.clone()).join(" ")
    );
    println!(
        "by arrival:    {}",
        admit(Rule::ByArrival, arrivals).join(" ")
    );
}
