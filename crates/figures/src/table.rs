//! A figure's content as a table.

/// Column heads, and rows whose first cell names the row.
pub struct Table {
    /// The names of the columns.
    pub head: Vec<String>,
    /// As many cells each as there are columns.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// A table from anything that reads as text.
    pub fn new<H: ToString>(
        head: impl IntoIterator<Item = H>,
        rows: impl IntoIterator<Item = Vec<String>>,
    ) -> Self {
        Self {
            head: head.into_iter().map(|cell| cell.to_string()).collect(),
            rows: rows.into_iter().collect(),
        }
    }

    /// The table as HTML, on one line.
    pub fn html(&self) -> String {
        let head: String = self
            .head
            .iter()
            .map(|cell| format!("<th scope=\"col\">{}</th>", escape(cell)))
            .collect();
        let rows: String = self.rows.iter().map(|row| html_row(row)).collect();
        format!(
            "<div class=\"table-wrapper\"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
        )
    }
}

fn html_row(row: &[String]) -> String {
    let mut html = String::from("<tr>");
    for (at, cell) in row.iter().enumerate() {
        match at {
            0 => html.push_str(&format!("<th scope=\"row\">{}</th>", escape(cell))),
            _ => html.push_str(&format!("<td>{}</td>", escape(cell))),
        }
    }
    html + "</tr>"
}

/// Text as HTML.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
