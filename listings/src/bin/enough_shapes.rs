//! A struct has all of its fields, an enum is one of its cases, and `match` must deal with each case.
struct Account {
    owner: String,
    balance: i64,
}

enum Outcome {
    Paid { rest: i64 },
    Refused(String),
}

impl Account {
    fn withdraw(&mut self, amount: i64) -> Outcome {
        if amount > self.balance {
            return Outcome::Refused(format!("{} has only {}", self.owner, self.balance));
        }
        self.balance -= amount;
        Outcome::Paid { rest: self.balance }
    }
}

fn main() {
    let mut account = Account {
        owner: "Ada".to_string(),
        balance: 100,
    };
    for amount in [80, 80] {
        match account.withdraw(amount) {
            Outcome::Paid { rest } => println!("paid {amount}, {rest} left"),
            Outcome::Refused(why) => println!("refused: {why}"),
        }
    }
}
