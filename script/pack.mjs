// Writes compressed copies beside the files of a site: name.br (brotli, highest quality) and name.gz, for hosts that serve
// such copies as they are. What does not get smaller has none. Usage: node pack.mjs <folder>
import { readdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const PACKED = new Set([".html", ".css", ".js", ".wasm", ".bin", ".svg", ".json", ".webmanifest", ".xml", ".txt", ".csv", ".cff", ""]);
const AT_ONCE = 4;

const brotli = (content) =>
  promisify(brotliCompress)(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  });

const [folder] = process.argv.slice(2);
const entries = await readdir(folder, { recursive: true, withFileTypes: true });
const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith("_") && PACKED.has(extname(entry.name))).map((entry) => join(entry.parentPath, entry.name));
const sum = { whole: 0, br: 0, gz: 0 };

async function pack(file) {
  const content = await readFile(file);
  const copies = { br: await brotli(content), gz: await promisify(gzip)(content, { level: 9 }) };
  sum.whole += content.length;
  for (const [ending, copy] of Object.entries(copies)) {
    sum[ending] += Math.min(copy.length, content.length);
    if (copy.length < content.length) await writeFile(`${file}.${ending}`, copy);
  }
}

const left = [...files];
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    while (left.length > 0) await pack(left.shift());
  }),
);
const kilobytes = (bytes) => `${Math.round(bytes / 1024)} KB`;
console.log(`${files.length} files: ${kilobytes(sum.whole)}, with brotli ${kilobytes(sum.br)}, with gzip ${kilobytes(sum.gz)}`);
