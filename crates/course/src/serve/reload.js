// Only in pages that `cargo book serve` sends: loads the page again when the book has been rebuilt, and shows what is wrong with it.
const news = new EventSource("/-/news");
news.addEventListener("book", (event) => {
    const [build, ...problems] = event.data.split("\n");
    if (build !== "BUILD") return location.reload();
    const text = problems.join("\n");
    let box = document.getElementById("build-problem");
    if (!box) {
        box = document.createElement("details");
        box.id = "build-problem";
        box.style.cssText = "position:fixed;inset:auto 0 0 0;max-height:50vh;overflow:auto;padding:0.5rem 1rem;z-index:1000;"
            + "background:#5c1010;color:#fff;font:14px/1.5 monospace;white-space:pre-wrap";
        box.append(document.createElement("summary"), document.createElement("div"));
        document.body.append(box);
    }
    box.hidden = text === "";
    box.firstChild.textContent = "The book has problems";
    box.lastChild.textContent = text;
});
