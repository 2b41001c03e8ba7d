//! `{{#understood MODULE; MODULE}}`: what of a module the explorer understands, and what it refuses with which words.

use listing::understood::{Module, Name};

use crate::html::escape;

/// How a name is written.
type Say = fn(&str) -> String;

/// A table of modules, a row each.
pub fn table(modules: &[&Module]) -> String {
    let names: Vec<String> = modules.iter().map(|module| escape(&module.name)).collect();
    let rows: String = modules.iter().map(|module| row(module)).collect();
    format!(
        "<table class=\"understood\"><caption>Understood and refused: {}.</caption>\
         <thead><tr><th scope=\"col\">Module</th><th scope=\"col\">Understood</th><th scope=\"col\">Refused</th></tr></thead>\
         <tbody>{rows}</tbody></table>",
        names.join(", ")
    )
}

fn row(module: &Module) -> String {
    // What is said of the language is in words, of which one may do.
    let say: Say = match module.name.as_str() {
        "language" => words,
        _ => code,
    };
    let (good, bad): (Vec<&Name>, Vec<&Name>) =
        module.names.iter().partition(|name| name.refused.is_none());
    // What is refused for its name alone needs no reason of its own.
    let (missing, told): (Vec<&Name>, Vec<&Name>) = bad
        .into_iter()
        .partition(|name| name.refused.as_deref().is_some_and(is_missing));
    let told: String = told.iter().map(|name| reason(name, say)).collect();
    format!(
        "<tr><th scope=\"row\">{}<br>{} of {}</th><td>{}</td><td>{}{told}</td></tr>",
        escape(&module.name),
        module.understood(),
        module.names.len(),
        grouped(&good, say),
        grouped(&missing, say),
    )
}

/// Whether the explorer only says that its library does not have it.
fn is_missing(why: &str) -> bool {
    why.starts_with("The explorer's library has no")
        || why.starts_with("The explorer does not know the name")
        || why.starts_with("The explorer does not know the type")
        || why.starts_with("The explorer does not know the macro")
}

fn reason(name: &Name, say: Say) -> String {
    let why = name.refused.as_deref().unwrap_or_default();
    format!("<p class=\"why\">{}: {}</p>", say(&name.name), prose(why))
}

/// Names by their types; types that have the same names stand together.
fn grouped(names: &[&Name], say: Say) -> String {
    let mut groups: Vec<(String, Vec<&str>)> = Vec::new();
    for name in names {
        let (of, member) = name.name.rsplit_once("::").unwrap_or(("", &name.name));
        match groups.iter_mut().find(|(known, _)| known == of) {
            Some((_, members)) => members.push(member),
            None => groups.push((of.to_owned(), vec![member])),
        }
    }
    let mut merged: Vec<(Vec<String>, Vec<&str>)> = Vec::new();
    for (of, members) in groups {
        match merged
            .iter_mut()
            .find(|(types, known)| !types[0].is_empty() && *known == members)
        {
            Some((types, _)) => types.push(of),
            None => merged.push((vec![of], members)),
        }
    }
    merged
        .iter()
        .map(|(types, members)| group(types, members, say))
        .collect()
}

fn group(types: &[String], members: &[&str], say: Say) -> String {
    let list = |names: &[&str]| {
        names
            .iter()
            .map(|name| say(name))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let types: Vec<&str> = types
        .iter()
        .map(String::as_str)
        .filter(|of| !of.is_empty())
        .collect();
    match types.is_empty() {
        true => format!("<p>{}</p>", list(members)),
        false => format!(
            "<p><strong>{}</strong>: {}</p>",
            list(&types),
            list(members)
        ),
    }
}

/// A name of the language as code; a description of several words as words.
fn code(name: &str) -> String {
    match name.contains(' ') {
        true => words(name),
        false => format!("<code>{}</code>", escape(name)),
    }
}

/// Each name is an element, so that the page can find it.
fn words(name: &str) -> String {
    format!("<span>{}</span>", escape(name))
}

/// The explorer's words, with what stands in backquotes as code.
fn prose(text: &str) -> String {
    let parts = text.split('`').enumerate();
    parts
        .map(|(at, part)| match at % 2 {
            0 => escape(part),
            _ => format!("<code>{}</code>", escape(part)),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use listing::understood::Understood;

    #[test]
    fn names_stand_with_their_types_and_refusals_with_their_words() {
        let text = "module m\n+ A::f\n+ A::g\n+ B::f\n+ B::g\n+ go\n- A::h = The explorer's library has no `h` on `A`.\n- odd things = Write `even` things.\n";
        let all = Understood::parse(text);
        let html = table(&[&all.modules[0]]);
        assert!(
            html.contains("<th scope=\"row\">m<br>5 of 7</th>"),
            "{html}"
        );
        let both = "<p><strong><code>A</code>, <code>B</code></strong>: <code>f</code>, <code>g</code></p><p><code>go</code></p>";
        assert!(html.contains(both), "{html}");
        assert!(
            html.contains("<p><strong><code>A</code></strong>: <code>h</code></p>"),
            "{html}"
        );
        assert!(
            html.contains(
                "<p class=\"why\"><span>odd things</span>: Write <code>even</code> things.</p>"
            ),
            "{html}"
        );
        let language =
            Understood::parse("module language\n+ ranges\n- unions = Write an `enum`.\n");
        let html = table(&[&language.modules[0]]);
        assert!(html.contains("<p><span>ranges</span></p>"), "{html}");
        assert!(
            html.contains("<p class=\"why\"><span>unions</span>: Write an <code>enum</code>.</p>"),
            "{html}"
        );
    }
}
