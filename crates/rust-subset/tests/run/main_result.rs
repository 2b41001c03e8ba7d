#[derive(Debug)]
enum Problem {
    Parse(std::num::ParseIntError),
    Negative(i64),
}

impl From<std::num::ParseIntError> for Problem {
    fn from(error: std::num::ParseIntError) -> Self {
        Problem::Parse(error)
    }
}

fn parse(text: &str) -> Result<i64, Problem> {
    let n: i64 = text.trim().parse()?;
    if n < 0 {
        return Err(Problem::Negative(n));
    }
    Ok(n)
}

fn main() -> Result<(), Problem> {
    println!("{}", parse(" 12 ")?);
    println!("{:?}", parse("-3"));
    println!("{:?}", parse("x").is_err());
    parse("12a")?;
    println!("never");
    Ok(())
}
