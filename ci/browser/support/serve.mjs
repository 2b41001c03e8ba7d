// Serves the built book's folder on loopback as a static host would: gzip on the wire, index.html for a folder, 404.html else.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
    ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".mjs": "text/javascript", ".json": "application/json",
    ".svg": "image/svg+xml", ".png": "image/png", ".wasm": "application/wasm", ".zip": "application/zip", ".rs": "text/plain; charset=utf-8",
};

async function find(folder, path) {
    const clean = normalize(decodeURIComponent(path)).replace(/^([/\\]|\.\.)+/, "");
    const name = clean === "" || clean.endsWith("/") ? join(clean, "index.html") : clean;
    try { return { status: 200, name, body: await readFile(join(folder, name)) }; }
    catch { return { status: 404, name: "404.html", body: await readFile(join(folder, "404.html")).catch(() => Buffer.from("not found")) }; }
}

/** Resolves to { url, sent, close }: `sent` lists what was asked for, with its bytes on the wire. */
export async function serve(folder) {
    const sent = [];
    const kept = new Map();
    const packedOnce = (name, body) => {
        if (!kept.has(name)) kept.set(name, gzipSync(body));
        return kept.get(name);
    };
    const server = createServer(async (request, response) => {
        const { status, name, body } = await find(folder, new URL(request.url, "http://localhost").pathname);
        const packed = packedOnce(name, body);
        sent.push({ path: request.url, bytes: packed.length });
        response.writeHead(status, { "content-type": TYPES[extname(name)] ?? "application/octet-stream", "content-encoding": "gzip", "content-length": packed.length });
        response.end(packed);
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    return { url: `http://127.0.0.1:${server.address().port}/`, sent, close: () => new Promise((resolve) => server.close(resolve)) };
}
