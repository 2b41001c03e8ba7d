//! What holds for every figure.

use std::path::Path;

use listing::measured::Measured;

fn measured(name: &str) -> Option<Measured> {
    let file =
        Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../listings/measured/{name}.json"));
    Measured::read(&file).ok()
}

fn all() -> impl Iterator<Item = (&'static str, String)> {
    figures::names().map(|name| {
        let figure = figures::draw(name, &mut measured).unwrap();
        (
            name,
            figure
                .unwrap_or_else(|missing| panic!("{name}: no {missing}"))
                .html(),
        )
    })
}

#[test]
fn a_figure_is_one_line_with_title_description_and_table() {
    for (name, html) in all() {
        assert_eq!(html.lines().count(), 1, "{name}");
        for part in [
            "role=\"img\"",
            "<title>",
            "<desc>",
            "<figcaption>",
            "<th scope=\"row\">",
        ] {
            assert!(html.contains(part), "{name} has no {part}");
        }
        assert!(html.contains(&format!("id=\"figure-{name}\"")), "{name}");
    }
}

#[test]
fn the_page_gives_the_colors() {
    for (name, html) in all() {
        for fixed in ["fill=", "stroke=", "style=", "color=", "rgb", "#"] {
            assert!(!html.contains(fixed), "{name} has {fixed}");
        }
    }
}

#[test]
fn nothing_leaves_the_sheet() {
    for (name, html) in all() {
        let height: f64 = between(&html, "viewBox=\"0 0 400 ", "\"").parse().unwrap();
        for (attribute, most) in [
            (" x=\"", 400.0),
            (" x1=\"", 400.0),
            (" x2=\"", 400.0),
            (" cx=\"", 400.0),
            (" y=\"", height),
            (" y1=\"", height),
            (" y2=\"", height),
            (" cy=\"", height),
        ] {
            for (at, _) in html.match_indices(attribute) {
                let number: f64 = between(&html[at..], attribute, "\"").parse().unwrap();
                assert!((0.0..=most).contains(&number), "{name}:{attribute}{number}");
            }
        }
        assert!(!html.contains("NaN") && !html.contains("inf\""), "{name}");
    }
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let from = text.find(start).unwrap() + start.len();
    &text[from..from + text[from..].find(end).unwrap()]
}
