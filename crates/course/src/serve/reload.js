// Only in pages that `cargo book serve` sends: loads the page again when the book has been rebuilt, or shows why it has not.
const news = new EventSource("/-/news");
news.addEventListener("built", (event) => { if (event.data !== "BUILD") location.reload(); });
news.addEventListener("problem", (event) => {
    let box = document.getElementById("build-problem");
    if (!box) {
        box = document.createElement("pre");
        box.id = "build-problem";
        box.setAttribute("role", "alert");
        box.style.cssText = "position:fixed;inset:auto 0 0 0;max-height:50vh;overflow:auto;margin:0;padding:1rem;z-index:1000;"
            + "background:#5c1010;color:#fff;font:14px/1.5 monospace;white-space:pre-wrap";
        document.body.append(box);
    }
    box.textContent = event.data;
});
