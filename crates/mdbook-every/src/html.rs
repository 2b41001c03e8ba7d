//! Pieces of HTML. All blocks are written so that Markdown leaves them alone wherever they stand: in a list, a quotation, an admonition.

/// Text as HTML, safe in an attribute and safe from what still reads the chapter as text: braces that mdBook's own directives
/// start with, and backticks that end a fence.
pub fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + 16);
    let mut previous = '\0';
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '`' => html.push_str("&#96;"),
            '{' if previous == '{' => html.push_str("&#123;"),
            // Inside a `pre` a newline is the character itself: the whole block stays on one line of Markdown.
            '\n' => html.push_str("&#10;"),
            '\r' => {}
            c => html.push(c),
        }
        previous = c;
    }
    html
}

/// A line of code, numbered as in its file. Its newline is inside, so that a hidden line leaves no empty one behind.
pub fn line(number: usize, hidden: bool, html: &str) -> String {
    let class = if hidden { "line is-hidden" } else { "line" };
    format!("<span class=\"{class}\" data-line=\"{number}\">{html}&#10;</span>")
}

/// Highlighted lines as a block of code that a keyboard can scroll.
pub fn code_block(label: Option<&str>, lines: &[String]) -> String {
    let region = label.map_or(String::new(), |label| {
        format!(" role=\"region\" aria-label=\"{}\"", escape(label))
    });
    format!(
        "<pre class=\"code\" tabindex=\"0\"{region}><code class=\"nohighlight\">{}</code></pre>",
        lines.concat()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_code_can_start_a_directive_or_end_a_fence() {
        let html = escape("{{#include x}} ``` <b>\n\n");
        assert_eq!(
            html,
            "{&#123;#include x}} &#96;&#96;&#96; &lt;b&gt;&#10;&#10;"
        );
    }
}
