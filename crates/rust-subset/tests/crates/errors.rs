use anyhow::{Context, Result, anyhow, bail, ensure};
#[derive(Debug, PartialEq)]
struct MyErr(i32);
impl std::fmt::Display for MyErr {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "my {}", self.0)
    }
}
impl std::error::Error for MyErr {}
fn f(n: i32) -> Result<i32> {
    ensure!(n != 5, "five {n}");
    if n > 3 {
        bail!("too big: {}", n);
    }
    if n < 0 {
        return Err(MyErr(n).into());
    }
    let x: i32 = "12".parse()?;
    Ok(x + n)
}
fn g(s: &str) -> Result<i32> {
    let n = s.parse::<i32>().with_context(|| format!("parsing {s}"))?;
    f(n).context("in g")
}
fn main() -> Result<()> {
    println!("{:?} {:?}", f(1).unwrap(), g("2")?);
    println!("{} | {:#}", g("x").unwrap_err(), g("x").unwrap_err());
    println!("{:?}", g("9").unwrap_err());
    println!(
        "{:?} {}",
        f(-1).unwrap_err().downcast_ref::<MyErr>(),
        f(5).unwrap_err()
    );
    println!("{}", None::<i32>.context("none").unwrap_err());
    println!("{}", anyhow!("plain {}", 1));
    println!("{}", f(-2).unwrap_err().root_cause());
    Err(anyhow!("end"))
}
