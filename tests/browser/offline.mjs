// What the tests of the offline copy share: a newer version of the site, and a host that a test can cut off, take over to
// that version, or let fail half way.
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answering, portOf } from "./answer.mjs";
import { test as base } from "./support.mjs";

export const DIST = new URL("../../dist", import.meta.url).pathname;
export const NEW_DATE = "31 December 2099";
export const NEW_NAME = "Elranatamax";
export const NEW_EVIDENCE = "evidence-ffffffffffffffff.bin";
export const OLD_NAME = "Elranatamab";

const hash = (kind, content) => `${kind}-${createHash(kind).update(content).digest("base64")}`;

/** The list of files in a version's worker: addresses and hashes. */
export async function listed(folder) {
  return JSON.parse((await readFile(join(folder, "sw.js"), "utf8")).match(/const FILES = (.*);/)[1]);
}

/** Where a page that only the newer version has stands. */
export const ONLY_NEWER = "therapies/only-newer/";

/** Writes the worker anew, for the files that are there now. */
async function listAnew(folder) {
  const files = (await readdir(folder, { recursive: true })).filter((name) => /\.(html|css|js|wasm|bin|svg|webmanifest)$/.test(name));
  const hashes = {};
  for (const file of files.filter((name) => name !== "sw.js" && name !== "404.html")) {
    hashes[file.replace(/(^|\/)index\.html$/, "$1")] = hash("sha256", await readFile(join(folder, file)));
  }
  const worker = await readFile(join(folder, "sw.js"), "utf8");
  const changed = worker
    .replace(/const VERSION = .*;/, 'const VERSION = "newer";')
    .replace(/const DATE = .*;/, `const DATE = "${NEW_DATE}";`)
    .replace(/const FILES = .*;/, () => `const FILES = ${JSON.stringify(hashes)};`);
  await writeFile(join(folder, "sw.js"), changed);
}

/** Changes a file by `change`; gives the words that pages say of it, before and after, and its new name. */
async function changeFile(folder, name, newName, change) {
  const before = await readFile(join(folder, name));
  const after = Buffer.from(change(before.toString("latin1")), "latin1");
  await rm(join(folder, name));
  await writeFile(join(folder, newName), after);
  return (html) => html.replaceAll(name, newName).replaceAll(hash("sha384", before), hash("sha384", after));
}

/** Makes another version of the site: a therapy has another name, in every page and in the evidence; a script is another. */
async function newerVersion(folder) {
  await cp(DIST, folder, { recursive: true, filter: (name) => !/\.(br|gz)$/.test(name) });
  const evidence = (await readdir(folder)).find((name) => name.startsWith("evidence-"));
  const renamed = await changeFile(folder, evidence, NEW_EVIDENCE, (text) => text.replaceAll(OLD_NAME, NEW_NAME));
  const rescripted = await changeFile(folder, "words.js", "words.js", (text) => `${text}// newer\n`);
  await cp(join(folder, "therapies/teclistamab"), join(folder, ONLY_NEWER), { recursive: true });
  for (const name of (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".html"))) {
    const html = rescripted(renamed((await readFile(join(folder, name), "utf8")).replaceAll(OLD_NAME, NEW_NAME)));
    await writeFile(join(folder, name), html.replace("</head>", '<meta name="version" content="newer"></head>'));
  }
  await listAnew(folder);
}

/** A host that a test can break. `fault` may answer a request in its own way; then it says true. */
async function startHost(newer, path) {
  const versions = { old: await answering(DIST, path), newer: await answering(newer, path) };
  const host = { version: "old", folders: { old: DIST, newer }, fault: null, asked: [], versions };
  const server = createServer((request, response) => {
    host.asked.push(request.url);
    if (!host.fault?.(request, response)) versions[host.version](request, response);
  });
  await /** @type {Promise<void>} */ (new Promise((resolve) => server.listen(0, "127.0.0.1", resolve)));
  host.address = `http://127.0.0.1:${portOf(server)}${path}`;
  host.cutOff = () => {
    host.fault = (request) => request.socket.destroy() !== null;
    server.closeAllConnections();
  };
  host.end = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return host;
}

/** A test with a host of its own. @type {import("@playwright/test").TestType<any, any>} */
export const test = /** @type {any} */ (base).extend({
  path: ["/", { option: true }],
  newer: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), "newer-"));
      await newerVersion(folder);
      await use(folder);
      await rm(folder, { recursive: true });
    },
    { scope: "worker" },
  ],
  host: async ({ newer, path }, use) => {
    const host = await startHost(newer, path);
    await use(host);
    await host.end();
  },
});
