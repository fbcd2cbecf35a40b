// Answers from a folder as a static host would: the headers of its `_headers` file, brotli where the browser takes it, 304 where
// the browser has the file already, its page for lost readers where there is no file, nothing else.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join, normalize, extname } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".xml": "application/xml",
};
const compress = promisify(brotliCompress);

/** Reads `_headers`: gives a function that tells the headers of an address below the site's, by their names. */
export async function headersOf(folder) {
  const text = await readFile(join(folder, "_headers"), "utf8").catch(() => "");
  const rules = [];
  for (const line of text.split("\n").filter(Boolean)) {
    if (line.startsWith(" ")) rules.at(-1).headers.push(line.trim().split(/:\s(.*)/s).slice(0, 2));
    else rules.push({ start: line.replace(/\*$/, ""), isStart: line.endsWith("*"), headers: [] });
  }
  const fits = (path) => rules.filter(({ start, isStart }) => (isStart ? path.startsWith(start) : path === start));
  return (path) => Object.fromEntries(fits(path).flatMap(({ headers }) => headers));
}

/** Answers requests for the files of a folder, as if it stood below the path `base`. */
export async function answering(folder, base = "/") {
  const headers = await headersOf(folder);
  const packed = new Map();
  const pack = async (file, content) => {
    const made = () => compress(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
    if (!packed.has(file)) packed.set(file, await readFile(`${file}.br`).catch(made));
    return packed.get(file);
  };

  return async (request, response) => {
    try {
      const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
      if (!path.startsWith(base)) throw new Error("outside");
      const inner = normalize("/" + path.slice(base.length));
      let file = join(folder, inner);
      if (file.endsWith("/")) file += "index.html";
      const content = await readFile(file);
      const type = TYPES[extname(file)] ?? "application/octet-stream";
      const tag = `"${createHash("sha256").update(content).digest("hex").slice(0, 16)}"`;
      const kept = { ...headers(inner), ETag: tag, Vary: "Accept-Encoding" };
      if (request.headers["if-none-match"] === tag) return response.writeHead(304, kept).end();
      const takesBrotli = /\bbr\b/.test(request.headers["accept-encoding"] ?? "");
      const body = takesBrotli ? await pack(file, content) : content;
      const packing = takesBrotli ? { "Content-Encoding": "br" } : {};
      response.writeHead(200, { ...kept, "Content-Type": type, ...packing });
      response.end(body);
    } catch {
      const lost = await readFile(join(folder, "404.html")).catch(() => "Not found\n");
      response.writeHead(404, { ...headers("/404.html"), "Content-Type": TYPES[".html"] });
      response.end(lost);
    }
  };
}

/** The port on which a server listens. */
export const portOf = (server) => /** @type {import("node:net").AddressInfo} */ (server.address()).port;
