//! The book's figures, drawn by its build: models, measured values and small simulations as SVG that follows the page's colors.
//!
//! Nothing here is a number somebody typed from elsewhere: a figure is computed from a model that its text states, from a file of
//! measurements, or from [`simulate`]. Each says in words and in a table what it shows, for readers who do not see it.

mod cores;
mod diagrams;
mod drawing;
mod gantt;
mod orders;
mod plot;
mod power;
mod speed_up;
mod store_buffering;
mod table;
mod timelines;

use listing::measured::Measured;

pub use table::Table;

/// A figure, ready for the page.
pub struct Figure {
    /// As chapters call it.
    pub name: &'static str,
    /// What stands under it.
    pub caption: String,
    /// What a screen reader says instead of showing it, after the caption.
    pub description: String,
    /// The drawing, without its surroundings; see [`Figure::html`].
    drawing: drawing::Drawing,
    /// The same in numbers or words.
    pub table: Table,
}

impl Figure {
    /// The figure as a block of the page, without an empty line in it.
    pub fn html(self) -> String {
        format!(
            "<figure class=\"drawing\" id=\"figure-{}\">{}<figcaption>{}</figcaption><details class=\"drawing-table\"><summary>The same as a table</summary>{}</details></figure>",
            self.name,
            self.drawing.finish(&self.caption, &self.description),
            table::escape(&self.caption),
            self.table.html(),
        )
    }
}

/// Where measurements come from: the file of this name, if there is one.
pub type Measurements<'a> = &'a mut dyn FnMut(&str) -> Option<Measured>;

type Draw = fn(Measurements<'_>) -> Result<Figure, String>;

/// Every figure there is.
const FIGURES: &[(&str, Draw)] = &[
    ("power", |_| Ok(power::draw())),
    ("amdahl", speed_up::amdahl),
    ("gustafson", speed_up::gustafson),
    ("early-warning", speed_up::early_warning),
    ("interleavings", |_| Ok(orders::interleavings())),
    ("six-orders", |_| Ok(orders::six_orders())),
    ("process-and-thread", |_| Ok(diagrams::process_and_thread())),
    ("life-of-a-thread", |_| Ok(diagrams::life_of_a_thread())),
    ("m-to-n", |_| Ok(cores::draw())),
    ("convoy", |_| Ok(timelines::convoy())),
    ("inversion", |_| Ok(timelines::inversion())),
    ("store-buffering", |_| Ok(store_buffering::draw())),
];

/// The names of all figures.
pub fn names() -> impl Iterator<Item = &'static str> {
    FIGURES.iter().map(|(name, _)| *name)
}

/// Draws the figure of this name; nothing if there is none. The error says which measurement is missing.
pub fn draw(name: &str, measured: Measurements<'_>) -> Option<Result<Figure, String>> {
    let (_, draw) = FIGURES.iter().find(|(known, _)| *known == name)?;
    Some(draw(measured))
}
