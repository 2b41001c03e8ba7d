//! Directives as chapters write them.

use super::*;

fn one(chapter: &str) -> What {
    let found = find(chapter);
    assert_eq!(found.len(), 1, "{found:?}");
    found[0].what.clone()
}

#[test]
fn a_listing_with_everything() {
    let expected = Request {
        name: "races_x".into(),
        part: Some("add".into()),
        caption: Some("Two words".into()),
        predict: false,
    };
    assert_eq!(
        one("{{#listing races_x:add caption=\"Two words\"}}\n"),
        What::Directive(Directive::Listing(expected))
    );
}

#[test]
fn a_prediction_is_asked_for() {
    for (text, caption) in [("", None), (" caption=\"Think\"", Some("Think".to_owned()))] {
        let expected = Request {
            name: "races_x".into(),
            part: None,
            caption,
            predict: true,
        };
        let found = one(&format!("{{{{#listing races_x predict{text}}}}}"));
        assert_eq!(found, What::Directive(Directive::Listing(expected)));
    }
}

#[test]
fn companions_with_their_options() {
    for (options, rust, predict) in [
        ("", false, false),
        (" rust", true, false),
        (" rust predict", true, true),
    ] {
        let name = "a".into();
        let expected = Directive::Companions {
            name,
            rust,
            predict,
        };
        let found = one(&format!("{{{{#companions a{options}}}}}"));
        assert_eq!(found, What::Directive(expected));
    }
}

#[test]
fn places_are_exact() {
    let chapter = "One.\n\n{{#listing a}}\nIt took {{#measured m.k}}.\n";
    let found = find(chapter);
    assert_eq!(found.iter().map(|f| f.line).collect::<Vec<_>>(), [3, 4]);
    assert_eq!(&chapter[found[1].at.clone()], "{{#measured m.k}}");
}

#[test]
fn an_escaped_directive_is_text_and_one_of_mdbook_is_left_to_it() {
    assert_eq!(one("Write `\\{{#listing NAME}}`."), What::Escaped);
    assert_eq!(find("{{#include x.md}}"), []);
}

#[test]
fn a_listing_in_the_middle_of_a_sentence_is_refused() {
    assert!(
        matches!(one("See {{#listing a}} here."), What::Wrong(what, _) if what.contains("other text"))
    );
}

#[test]
fn malformed_directives_say_how_they_are_written() {
    for (text, remedy) in [
        ("{{#lisitng a}}", "listing"),
        ("{{#listing}}", "{{#listing NAME}}"),
        ("{{#listing a title=1}}", "caption="),
        ("{{#listing a predicted}}", "caption="),
        ("{{#listing a:part predict}}", "whole"),
        ("{{#compile_fail a predict}}", "caption="),
        ("{{#companions a python}}", "rust"),
        ("{{#measured a}}", "FILE.KEY"),
        ("{{#count pages}}", "proved"),
    ] {
        let what = one(text);
        assert!(
            matches!(&what, What::Wrong(_, r) if r.contains(remedy)),
            "{text}: {what:?}"
        );
    }
}
