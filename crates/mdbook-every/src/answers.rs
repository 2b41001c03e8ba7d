//! Questions to check oneself: the answers fold away until they are asked for.
//!
//! A chapter writes `1. Question? *Answer.*` in an admonition `check`; here the answer becomes a `details`.

/// The chapter with the answers of its checks folded.
pub fn fold(chapter: &str) -> String {
    let mut folded = String::with_capacity(chapter.len());
    let mut fence: Option<String> = None;
    for line in chapter.split_inclusive('\n') {
        let text = line.trim_end();
        match &fence {
            None if text.trim_start_matches('`').starts_with("admonish check")
                && text.starts_with("```") =>
            {
                fence = Some(text.chars().take_while(|c| *c == '`').collect());
            }
            Some(ticks) if text == ticks => fence = None,
            Some(_) => {
                if let Some(item) = item(text) {
                    folded.push_str(&item);
                    continue;
                }
            }
            None => {}
        }
        folded.push_str(line);
    }
    folded
}

/// A numbered question with its answer in italics at the end, as an item whose answer folds.
fn item(line: &str) -> Option<String> {
    let number = line
        .find(". ")
        .filter(|at| *at > 0 && line[..*at].bytes().all(|byte| byte.is_ascii_digit()))?;
    let (question, answer) = line.strip_suffix('*')?.rsplit_once(" *")?;
    let indent = " ".repeat(number + 2);
    Some(format!(
        "{question}\n\n{indent}<details class=\"answer\"><summary>Answer</summary>\n\n{indent}{answer}\n\n{indent}</details>\n\n"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_folds_inside_a_check_only() {
        let chapter = "1. Who? *You.*\n\n```admonish check title=\"T\"\n1. Is 2 * 3 `6`? *Yes, `6`.*\n2. No answer here.\n```\n";
        let folded = fold(chapter);
        assert!(folded.starts_with("1. Who? *You.*\n"), "{folded}");
        assert!(folded.contains("1. Is 2 * 3 `6`?\n\n   <details class=\"answer\"><summary>Answer</summary>\n\n   Yes, `6`.\n\n   </details>\n"), "{folded}");
        assert!(folded.contains("2. No answer here.\n```"), "{folded}");
    }
}
