// Copies the evidence over and over, each time under another id and name, until there are so many therapies.
// Usage: node many-rows.mjs <from> <to> <rows>
import { cp, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const [from, to, rows] = process.argv.slice(2);
await mkdir(join(to, "therapies"), { recursive: true });
for (const name of await readdir(from)) {
  if (name.endsWith(".json")) await cp(join(from, name), join(to, name));
}
const files = await readdir(join(from, "therapies"));
const originals = await Promise.all(files.map(async (file) => JSON.parse(await readFile(join(from, "therapies", file), "utf8"))));
for (let row = 0; row < Number(rows); row += 1) {
  const copy = structuredClone(originals[row % originals.length]);
  if (row >= originals.length) {
    copy.id = `${copy.id}-${row}`;
    copy.name = `${copy.name} ${row}`;
  }
  await writeFile(join(to, "therapies", `${copy.id}.json`), JSON.stringify(copy));
}
