use super::*;

fn pages(files: &[(&str, &str)]) -> (tempfile::TempDir, Pages) {
    let directory = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = directory.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let pages = Pages {
        directory: directory.path().join("pages"),
        source: directory.path().join("src"),
        chapters: 1,
    };
    (directory, pages)
}

#[test]
fn a_sound_book_has_no_problem() {
    let (_directory, pages) = pages(&[
        (
            "pages/a.html",
            "<h1 id=top-of-a>A</h1><a href='b.html#x'>b</a><a href=#top-of-a>up</a>",
        ),
        (
            "pages/b.html",
            "<h2 id=x>B</h2><img src=i.svg><a href='https://example.org/nowhere'>out</a>",
        ),
        ("pages/i.svg", "<svg/>"),
    ]);
    assert_eq!(check(&pages).unwrap(), []);
}

#[test]
fn a_broken_link_image_and_fragment_are_reported_together_with_their_lines() {
    let (_directory, pages) = pages(&[
        (
            "pages/a.html",
            "<a href='bb.html'>b</a><img src=no.svg><a href='b.html#losst-update'>f</a>",
        ),
        ("pages/b.html", "<h2 id=lost-update>B</h2>"),
        ("pages/print.html", "<img src=no.svg>"),
        (
            "src/a.md",
            "# A\n[b](bb.md)\n\n![no](no.svg)\n[f](b.md#losst-update)\n",
        ),
    ]);
    let problems = check(&pages).unwrap();
    let lines: Vec<_> = problems.iter().map(|problem| problem.line).collect();
    assert_eq!(lines, [Some(2), Some(4), Some(5)], "{problems:#?}");
    assert!(
        problems
            .iter()
            .all(|problem| problem.file.ends_with("src/a.md"))
    );
    assert!(problems[0].text.contains("bb.html"));
    assert!(problems[1].text.contains("no.svg"));
    assert!(
        problems[2].text.contains("did you mean `lost-update`?"),
        "{}",
        problems[2]
    );
}

#[test]
fn a_link_only_the_print_page_breaks_is_reported_there() {
    let (_directory, pages) = pages(&[
        ("pages/a.html", "<p>A"),
        ("pages/print.html", "<a href=#gone>x</a>"),
    ]);
    let problems = check(&pages).unwrap();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].file, Path::new("print.html"));
}
