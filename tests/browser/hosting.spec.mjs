// What a host sends that was set up as the README says: headers, kinds, compressed copies, caching; and that the page
// works there. One source writes what nginx includes and `_headers`, so both say the same.
import { readFile, readdir } from "node:fs/promises";
import { get } from "node:http";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { headersOf } from "./answer.mjs";
import { alive, expect, expectComplaints, names, open, test } from "./support.mjs";

const DIST = new URL("../../dist", import.meta.url).pathname;
const UNPACK = { br: brotliDecompressSync, gzip: gunzipSync };
const KINDS = {
  bin: "application/octet-stream",
  css: "text/css; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  wasm: "application/wasm",
  webmanifest: "application/manifest+json; charset=utf-8",
  xml: "application/xml; charset=utf-8",
};
const YEAR = "public, max-age=31536000, immutable";
const endingOf = (name) => name.split(".").at(-1);

/** The answer as it comes over the wire: nothing is unpacked or followed. */
function ask(address, headers = {}) {
  return new Promise((resolve, reject) => {
    get(address, { headers, agent: false }, async (answer) => {
      const pieces = [];
      for await (const piece of answer) pieces.push(piece);
      resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(pieces) });
    }).on("error", reject);
  });
}

/** Every file of the site that a reader may ask for, without its packed copies. */
async function files() {
  const entries = await readdir(DIST, { recursive: true, withFileTypes: true });
  const all = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(DIST.length + 1));
  return all.filter((name) => !/\.(br|gz)$|^_/.test(name));
}

/** The lines that do not hold, so that all are seen at once. */
async function faults(check) {
  const found = [];
  for (const file of await files()) {
    await check(file, (holds, what) => {
      if (!holds) found.push(`${file}: ${what}`);
    });
  }
  return found;
}

test("every file comes as it is, says its kind, and has the security headers", async ({ baseURL }) => {
  const written = await headersOf(DIST);
  const found = await faults(async (file, holds) => {
    const { status, headers, body } = await ask(baseURL + file);
    holds(status === 200 && body.equals(await readFile(join(DIST, file))), `answered ${status}, ${body.length} bytes`);
    const kind = KINDS[endingOf(file)];
    holds(kind === undefined || headers["content-type"] === kind, `content-type ${headers["content-type"]}`);
    for (const [name, value] of Object.entries(written(`/${file}`))) {
      holds(headers[name.toLowerCase()] === value, `${name}: found ${headers[name.toLowerCase()]}, _headers says ${value}`);
    }
    holds(headers["x-content-type-options"] === "nosniff", "no nosniff");
    holds(/frame-ancestors 'none'/.test(headers["content-security-policy"]), "can be framed");
  });
  expect(found).toEqual([]);
});

test("every text and program comes packed with brotli, else with gzip, and unpacks to the same", async ({ baseURL }) => {
  test.slow();
  const found = await faults(async (file, holds) => {
    const content = await readFile(join(DIST, file));
    // A file of a few words does not get smaller.
    const isPacked = !file.endsWith(".png") && content.length > 100;
    for (const [asked, packing] of [["gzip, deflate, br, zstd", "br"], ["gzip, deflate", "gzip"]]) {
      const { headers, body } = await ask(baseURL + file, { "Accept-Encoding": asked });
      const found = headers["content-encoding"];
      if (!isPacked) continue;
      holds(found === packing, `asked for ${asked}, packed with ${found}`);
      holds(found !== packing || UNPACK[packing](body).equals(content), `${packing} unpacks to something else`);
      holds(body.length < content.length && /accept-encoding/i.test(headers.vary), `vary ${headers.vary}`);
      holds(KINDS[endingOf(file)] === undefined || headers["content-type"] === KINDS[endingOf(file)], `packed as ${headers["content-type"]}`);
    }
  });
  expect(found).toEqual([]);
});

test("names that carry a hash are kept for a year, all others are asked for again and then not sent twice", async ({ baseURL }) => {
  const kept = [];
  const found = await faults(async (file, holds) => {
    const { headers } = await ask(baseURL + file);
    if (/-[0-9a-f]{16}\./.test(file)) {
      kept.push(file.replace(/-[0-9a-f]{16}/, ""));
      holds(headers["cache-control"] === YEAR, headers["cache-control"]);
    } else {
      holds(headers["cache-control"] === "no-cache", headers["cache-control"]);
      const again = await ask(baseURL + file, { "If-None-Match": headers.etag });
      holds(again.status === 304 && again.body.length === 0, `asked again, answered ${again.status}`);
    }
  });
  expect(found).toEqual([]);
  expect(kept.sort()).toEqual(expect.arrayContaining(["evidence.bin", "page.js", "page.wasm", "style.css"]));
});

test("a folder's address without its last slash leads on within the site", async ({ baseURL }) => {
  const { status, headers } = await ask(`${baseURL}therapies/teclistamab?words=plain`);
  expect(status).toBe(301);
  expect(new URL(headers.location, baseURL).href).toBe(`${baseURL}therapies/teclistamab/?words=plain`);
});

for (const address of ["nothing/here", "therapies/nobody/", "style-0123456789abcdef.css", "_headers", "_nginx.conf"]) {
  test(`${address} is not there: 404, guarded, and not kept for long`, async ({ baseURL }) => {
    const { status, headers, body } = await ask(baseURL + address);
    expect(status).toBe(404);
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["cache-control"] ?? "").not.toContain("immutable");
    const own = await readFile(join(DIST, "404.html")).catch(() => null);
    if (own) expect(body.equals(own)).toBe(true);
  });
}

test("the page works there: it answers, shows a view, and leads to a therapy", async ({ page }) => {
  await open(page, "?q=elranatamab&type=bispecific-antibody");
  expect(await names(page)).toContain("Elranatamab");
  await page.getByRole("link", { name: "Elranatamab", exact: true }).first().click();
  await expect(page).toHaveURL(/therapies\/elranatamab\/$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Elranatamab");
});

test.describe("with a copy on the device", () => {
  test.use({ serviceWorkers: "allow" });
  test("the site is kept, and works without network", async ({ page, context }) => {
    expectComplaints(page, "ERR_INTERNET_DISCONNECTED");
    await open(page);
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active.state === "activated");
    await context.setOffline(true);
    await page.goto("therapies/teclistamab/");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Teclistamab");
    await page.goto("?q=elranatamab");
    await alive(page);
    expect(await names(page)).toContain("Elranatamab");
  });
});
