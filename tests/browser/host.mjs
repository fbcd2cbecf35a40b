// Serves a folder as a static host would: the headers of its `_headers` file, brotli where the browser takes it, its page
// for lost readers where there is no file, nothing else. `--base /sub/path/` puts the site below a path.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { join, normalize, extname } from "node:path";
import { parseArgs } from "node:util";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".xml": "application/xml",
};
const compress = promisify(brotliCompress);

const { values: options } = parseArgs({
  options: {
    port: { type: "string", default: "8080" },
    folder: { type: "string", default: "dist" },
    base: { type: "string", default: "/" },
  },
});

async function extraHeaders() {
  const text = await readFile(join(options.folder, "_headers"), "utf8").catch(() => "");
  const lines = text.split("\n").filter((line) => line.startsWith("  "));
  return Object.fromEntries(lines.map((line) => line.trim().split(/:\s(.*)/s).slice(0, 2)));
}

const compressed = new Map();
async function packed(path, content) {
  if (!compressed.has(path)) {
    compressed.set(path, await compress(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
  }
  return compressed.get(path);
}

const headers = await extraHeaders();
const server = createServer(async (request, response) => {
  try {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    if (!path.startsWith(options.base)) throw new Error("outside");
    let file = join(options.folder, normalize("/" + path.slice(options.base.length)));
    if (file.endsWith("/")) file += "index.html";
    const content = await readFile(file);
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    const pack = /\bbr\b/.test(request.headers["accept-encoding"] ?? "");
    const body = pack ? await packed(file, content) : content;
    response.writeHead(200, { ...headers, "Content-Type": type, ...(pack ? { "Content-Encoding": "br", Vary: "Accept-Encoding" } : {}) });
    response.end(body);
  } catch {
    const lost = await readFile(join(options.folder, "404.html")).catch(() => "Not found\n");
    response.writeHead(404, { ...headers, "Content-Type": TYPES[".html"] });
    response.end(lost);
  }
});
server.on("error", (error) => {
  console.error(error.code === "EADDRINUSE" ? `error: port ${options.port} is in use; choose another with --port` : `error: ${error.message}`);
  process.exit(1);
});
server.listen(Number(options.port), "127.0.0.1", () => {
  console.log(`Ready: http://127.0.0.1:${server.address().port}${options.base}`);
});
