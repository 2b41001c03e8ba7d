//! The files in `uses`: what a module of a library has, and a tiny use of each.
//!
//! A file begins with `module NAME`. What stands behind `| ` goes before every use. Then comes a use a line: `NAME = CODE`, the
//! code going on over indented lines. The code is a block's content; its value is printed. Between
//! `for A B in X Y, Z W` and `end` stand uses that are meant once for each of `X Y` and `Z W`, with `$A` and `$B` replaced.

use std::fs;
use std::path::Path;

/// What a library's module has.
pub struct Module {
    /// `std::sync`.
    pub name: String,
    /// What stands before each use.
    before: String,
    /// In the order of the file.
    pub uses: Vec<Use>,
}

/// One function, method, macro, type or constant.
pub struct Use {
    /// As documentation names it: `Mutex::lock`.
    pub name: String,
    /// A whole program that uses it.
    pub program: String,
}

/// Several uses as one program, which prints [`MARK`] before what each prints.
pub fn together(programs: &[&str]) -> String {
    let mut text = String::new();
    let mut calls = String::new();
    for (number, program) in programs.iter().enumerate() {
        text += &format!("mod use_{number} {{\n{program}}}\n");
        calls += &format!("    println!(\"\\u{{1}}\");\n    use_{number}::main();\n");
    }
    format!("{text}fn main() {{\n{calls}}}\n")
}

/// Printed before what a use prints.
pub const MARK: &str = "\u{1}\n";

/// The modules, by name; `ONLY=text` restricts them to those whose name contains the text.
pub fn modules(folder: &Path) -> Vec<Module> {
    let only = std::env::var("ONLY").unwrap_or_default();
    let entries = fs::read_dir(folder).expect("the folder of uses can be read");
    let mut modules: Vec<Module> = entries
        .map(|entry| entry.expect("an entry").path())
        .map(|path| {
            let text = fs::read_to_string(&path).expect("a file of uses can be read");
            Module::parse(&text).unwrap_or_else(|problem| panic!("{}: {problem}", path.display()))
        })
        .filter(|module| module.name.contains(&only))
        .collect();
    modules.sort_by(|a, b| a.name.cmp(&b.name));
    modules
}

impl Module {
    fn parse(text: &str) -> Result<Module, String> {
        let mut lines = joined(text).into_iter();
        let name = lines.next().unwrap_or_default();
        let name = name.strip_prefix("module ").ok_or("no `module NAME`")?;
        let mut module = Module {
            name: name.to_string(),
            before: String::new(),
            uses: Vec::new(),
        };
        let mut names: Vec<String> = Vec::new();
        let mut values = vec![Vec::new()];
        for line in lines {
            if let Some(header) = line.strip_prefix("for ") {
                let (of, each) = header.split_once(" in ").ok_or("`for` without `in`")?;
                names = of.split(' ').map(|name| format!("${name}")).collect();
                let words = |one: &str| one.split_whitespace().map(str::to_string).collect();
                values = each.split(", ").map(words).collect();
            } else if line == "end" {
                (names, values) = (Vec::new(), vec![Vec::new()]);
            } else if let Some(before) = line.strip_prefix("| ") {
                module.before += before;
                module.before.push('\n');
            } else {
                for with in &values {
                    let mut line = line.clone();
                    for (name, value) in names.iter().zip(with) {
                        line = line.replace(name, value);
                    }
                    module.add(&line)?;
                }
            }
        }
        Ok(module)
    }

    fn add(&mut self, line: &str) -> Result<(), String> {
        let (name, code) = line
            .split_once(" = ")
            .ok_or_else(|| format!("no `NAME = CODE`: {line}"))?;
        if self.uses.iter().any(|one| one.name == name) {
            return Err(format!("`{name}` twice"));
        }
        let before = &self.before;
        self.uses.push(Use {
            name: name.to_string(),
            program: format!(
                "{before}pub fn main() {{\n    println!(\"{{:?}}\", {{ {code} }});\n}}\n"
            ),
        });
        Ok(())
    }
}

/// The lines that say something, with those that go on put together.
fn joined(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        match lines.last_mut() {
            Some(last) if line.starts_with(' ') => {
                last.push('\n');
                last.push_str(line);
            }
            _ => lines.push(line.to_string()),
        }
    }
    lines
}
