//! Which machine this is: what a measurement is worth depends on it.

use std::fs;
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

use listing::measured::Machine;

/// The machine and the tools, in their own words.
pub fn describe() -> Machine {
    Machine {
        cpu: cpu(),
        cores: std::thread::available_parallelism().map_or(1, |n| n.get()),
        os: os(),
        rustc: says("rustc", &["--version"]),
        python: says("python3", &["--version"]),
        go: says("go", &["version"]),
        cc: says("cc", &["--version"]),
        date: today(),
    }
}

fn cpu() -> String {
    let named = |text: String| {
        let line = text
            .lines()
            .find(|line| line.starts_with("model name"))?
            .to_owned();
        Some(line.split_once(':')?.1.trim().to_owned())
    };
    fs::read_to_string("/proc/cpuinfo")
        .ok()
        .and_then(named)
        .or_else(|| {
            Some(says("sysctl", &["-n", "machdep.cpu.brand_string"])).filter(|s| !s.is_empty())
        })
        .or_else(|| std::env::var("PROCESSOR_IDENTIFIER").ok())
        .unwrap_or_else(|| std::env::consts::ARCH.to_owned())
}

fn os() -> String {
    let pretty = |text: String| {
        let name = text
            .lines()
            .find_map(|line| line.strip_prefix("PRETTY_NAME="))?;
        Some(name.trim_matches('"').to_owned())
    };
    let name = fs::read_to_string("/etc/os-release").ok().and_then(pretty);
    let name = name.unwrap_or_else(|| std::env::consts::OS.to_owned());
    format!("{name} {}", says("uname", &["-sr"]))
        .trim()
        .to_owned()
}

/// The first line the tool answers with; nothing where it is missing.
fn says(tool: &str, arguments: &[&str]) -> String {
    let output = Command::new(tool).args(arguments).output();
    let output = output.ok().filter(|output| output.status.success());
    let text = output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
    text.unwrap_or_default()
        .lines()
        .next()
        .unwrap_or_default()
        .trim()
        .to_owned()
}

/// The day in UTC, as 2026-01-31.
fn today() -> String {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    date(since.as_secs() / 86_400)
}

/// The day so many days after 1970-01-01, in the Gregorian calendar.
fn date(mut days: u64) -> String {
    let leap =
        |year: u64| year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    let mut year = 1970;
    while days >= 365 + u64::from(leap(year)) {
        days -= 365 + u64::from(leap(year));
        year += 1;
    }
    let february = 28 + u64::from(leap(year));
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    format!("{year}-{month:02}-{:02}", days + 1)
}

#[cfg(test)]
mod tests {
    use super::date;

    #[test]
    fn days_become_dates() {
        assert_eq!(date(0), "1970-01-01");
        assert_eq!(date(11_016), "2000-02-29");
        assert_eq!(date(11_017), "2000-03-01");
        assert_eq!(date(20_819), "2027-01-01");
        assert_eq!(date(20_818), "2026-12-31");
    }
}
