// The copy on the reader's device (Q5): the whole site without network, one version at a time, a newer one only on the
// reader's word. Each test has a host of its own that can be cut off, go over to another version, or fail half way.
import AxeBuilder from "@axe-core/playwright";
import { chromium } from "@playwright/test";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DIST, NEW_DATE, NEW_EVIDENCE, NEW_NAME, OLD_NAME, ONLY_NEWER, listed, test } from "./offline.mjs";
import { alive, expect as usual, expectComplaints, names, rows } from "./support.mjs";

// The browser takes its time, some seconds after a first visit, until it has asked the host for a newer worker.
const expect = usual.configure({ timeout: 20_000 });

test.use({ serviceWorkers: "allow" });

const line = (page) => page.locator(".offline");
const version = (page) => page.evaluate(() => document.querySelector("meta[name=version]")?.content ?? "old");
const copies = (page) => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("copy ")));
const pageAddresses = async () => {
  const files = (await readdir(DIST, { recursive: true })).filter((name) => name.endsWith("index.html"));
  return files.map((name) => name.replace(/index\.html$/, ""));
};

/** A first visit, until the copy on the device is whole. */
async function visit(page, host) {
  await page.goto(host.address);
  await alive(page);
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active.state === "activated");
}

/** Opens the page again and waits until a newer version has been fetched whole, or given up. */
async function meetNewer(page, host, version = "newer") {
  host.version = version;
  const outcome = page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const worker = new Promise((resolve) => registration.addEventListener("updatefound", () => resolve(registration.installing), { once: true }));
    await registration.update();
    const installing = await worker;
    return new Promise((resolve) => {
      const told = () => ["installed", "activated", "redundant"].includes(installing.state) && resolve(installing.state);
      installing.addEventListener("statechange", told);
      told();
    });
  });
  return outcome;
}

/** Whether a newer worker still waits for the pages of the old one to be closed. */
async function isWaiting(context, host) {
  const page = await context.newPage();
  await page.goto(`${host.address}therapies/elranatamab/`);
  const waits = await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);
  await page.close();
  return waits;
}

/** Everything that stands on the device is of one version, and all of it is there. */
async function expectWhole(page, host, wanted) {
  const kept = await page.evaluate(async () => {
    const [name, ...others] = (await caches.keys()).filter((name) => name.startsWith("copy "));
    const cache = await caches.open(name);
    const scope = (await navigator.serviceWorker.ready).scope;
    const entries = await Promise.all(
      (await cache.keys()).map(async (request) => {
        const content = await (await cache.match(request)).arrayBuffer();
        const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
        return [request.url.slice(scope.length).split("?")[0], `sha256-${btoa(String.fromCharCode(...digest))}`];
      }),
    );
    return { others, entries: Object.fromEntries(entries) };
  });
  expect(kept.others, "one version on the device").toEqual([]);
  expect(kept.entries).toEqual(await listed(host.folders[wanted]));
}

for (const path of ["/", "/sub/path/"]) {
  test.describe(`below ${path}`, () => {
    test.use({ path });

    test("after one visit every page works without network, and a line says of which day the data are", async ({ page, host }) => {
      test.slow();
      await visit(page, host);
      host.cutOff();
      for (const address of await pageAddresses()) {
        const answer = await page.goto(host.address + address);
        expect(answer.status(), address).toBe(200);
        await expect(page.locator("h1"), address).toHaveCount(1);
      }
      await page.goto(`${host.address}?q=elranatamab&type=bispecific-antibody`);
      await alive(page);
      expect(await names(page)).toContain(OLD_NAME);
      const checked = await page.locator(".masthead-facts time").innerText();
      await expect(line(page)).toHaveText(`Offline copy, data of ${checked}.`);
      await expect(line(page)).toHaveRole("status");
    });

    test("without network, an address without its last slash leads on, and one outside the copy says so", async ({ page, host }) => {
      expectComplaints(page, "Failed to load resource");
      await visit(page, host);
      host.cutOff();
      await page.goto(`${host.address}therapies/teclistamab?words=plain`);
      await expect(page).toHaveURL(`${host.address}therapies/teclistamab/?words=plain`);
      await expect(page.locator("#words-plain")).toBeChecked();
      await page.goto(`${host.address}index.html`);
      await alive(page);
      const answer = await page.goto(`${host.address}data/facts.json`);
      expect(answer.status()).toBe(503);
      await expect(page.getByRole("heading", { name: "Not in the offline copy" })).toBeVisible();
      await page.getByRole("link", { name: "start page" }).click();
      await alive(page);
    });
  });
}

test("a page that is open when the network goes and comes back says so and then no more", async ({ page, host, context }) => {
  await visit(page, host);
  await page.reload();
  await alive(page);
  await context.setOffline(true);
  await expect(line(page)).toContainText("Offline copy, data of");
  await context.setOffline(false);
  await expect(line(page)).toBeEmpty();
});

test("a newer version is announced, never taken unasked, and taken whole on the reader's word", async ({ page, host, context }) => {
  await visit(page, host);
  await expectWhole(page, host, "old");
  host.version = "newer";
  await page.reload();
  await alive(page);
  await expect(line(page)).toContainText(`A newer version of this page is here, data of ${NEW_DATE}.`);
  expect(await version(page)).toBe("old");

  // With all its pages closed, the browser starts the newer worker by itself. The version stays.
  await page.goto("about:blank");
  await expect.poll(() => isWaiting(context, host)).toBe(false);
  await page.goto(`${host.address}?q=elranatam`);
  await alive(page);
  await expect(line(page)).toContainText("A newer version");
  expect([await version(page), (await names(page))[0]]).toEqual(["old", OLD_NAME]);
  const other = await context.newPage();
  await other.goto(`${host.address}therapies/elranatamab/`);
  await expect(other.locator("h1")).toContainText(OLD_NAME);

  await page.getByRole("button", { name: "Use it" }).click();
  await page.waitForFunction(() => document.querySelector("meta[name=version]"));
  await alive(page);
  await expect(page).toHaveURL(/\?q=elranatam$/);
  expect((await names(page))[0]).toBe(NEW_NAME);
  await expect(other.locator("h1")).toContainText(NEW_NAME);
  await expect.poll(() => copies(page)).toHaveLength(1);
  await expectWhole(page, host, "newer");
  host.cutOff();
  await page.goto(`${host.address}?q=elranatam`);
  await alive(page);
  expect((await names(page))[0]).toBe(NEW_NAME);
  await expect(line(page)).toContainText(`Offline copy, data of ${NEW_DATE}.`);
});

test("what a newer version leaves as it is, is not fetched again", async ({ page, host }) => {
  await visit(page, host);
  host.asked.length = 0;
  expect(await meetNewer(page, host)).toBe("installed");
  const asked = host.asked.map((address) => address.split("/").at(-1));
  expect(asked).toEqual(expect.arrayContaining([NEW_EVIDENCE, "words.js"]));
  expect(asked.filter((name) => /\.(wasm|css)$|^boot\.js$/.test(name))).toEqual([]);
});

test("a page that only the newer version has takes all its parts from the host: its script is not the old one", async ({ page, host }) => {
  await visit(page, host);
  host.version = "newer";
  await page.goto(`${host.address}${ONLY_NEWER}?words=plain`);
  // The old script would be refused, and the page would complain.
  await expect(page.locator("#words-plain")).toBeChecked();
  await expect(page.getByRole("button", { name: "Use it" })).toBeVisible();
  await page.goto(`${host.address}?q=elranatam`);
  await alive(page);
  expect([await version(page), (await names(page))[0]]).toEqual(["old", OLD_NAME]);
});

test("the announcement can be put off, by keyboard too, and moves nothing", async ({ page, host }) => {
  await page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.shift += entry.value))).observe({ type: "layout-shift", buffered: true });
  });
  await visit(page, host);
  host.version = "newer";
  await page.goto(`${host.address}therapies/teclistamab/`);
  const later = page.getByRole("button", { name: "Not now" });
  await expect(later).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).options({ rules: { "target-size": { enabled: true } } }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(await page.evaluate(() => window.shift)).toBe(0);
  await later.focus();
  await page.keyboard.press("Enter");
  await expect(line(page)).toBeEmpty();
  expect(await version(page)).toBe("old");
});

/** Answers every second page in another way. */
function everySecond(act) {
  let count = 0;
  return (request, response) => /\/therapies\/[^/]+\/$/.test(request.url) && (count += 1) % 2 === 0 && act(request, response);
}

for (const [what, act] of /** @type {[what: string, act: (host: any) => (request: any, response: any) => boolean][]} */ ([
  ["answers with an error", () => (_, response) => response.writeHead(500).end() !== null],
  ["breaks off", () => (request) => request.socket.destroy() !== null],
  // Only the page that the old version does not have is the new one.
  ["is still the old one", (host) => (request, response) => !request.url.endsWith(ONLY_NEWER) && host.versions.old(request, response) !== null],
])) {
  test(`half of a newer version ${what}: the old one stays whole and works, and nothing is left of the other`, async ({ page, host }) => {
    await visit(page, host);
    host.fault = everySecond(act(host));
    expect(await meetNewer(page, host)).toBe("redundant");
    await expectWhole(page, host, "old");
    host.cutOff();
    await page.goto(`${host.address}?q=elranatam`);
    await alive(page);
    expect([await version(page), (await names(page))[0]]).toEqual(["old", OLD_NAME]);
    await page.goto(`${host.address}therapies/elranatamab/`);
    await expect(page.locator("h1")).toContainText(OLD_NAME);
    // The next visit tries again.
    host.fault = null;
    await page.goto(host.address);
    await expect(page.getByRole("button", { name: "Use it" })).toBeVisible();
  });
}

test("a first copy that fails half way leaves nothing, and the page goes on without", async ({ page, host }) => {
  host.fault = (request, response) => request.url.includes("/therapies/e") && response.writeHead(500).end() !== null;
  await page.goto(host.address);
  await alive(page);
  await page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration === undefined && (await caches.keys()).every((name) => !name.startsWith("copy "));
  });
  await expect(rows(page).first()).toBeVisible();
  await expect(line(page)).toBeEmpty();
});

test("a browser that ends in the middle of an update comes back with the old version whole", async ({ host }, { project }) => {
  const device = await mkdtemp(join(tmpdir(), "device-"));
  const start = () => chromium.launchPersistentContext(device, { ...project.use.launchOptions, serviceWorkers: "allow" });
  let context = await start();
  let page = await context.newPage();
  await visit(page, host);
  // Half of the files come, the others keep the browser waiting.
  /** @type {Promise<void>} */
  const waits = new Promise((resolve) => {
    host.fault = everySecond(() => {
      resolve();
      return true;
    });
  });
  host.version = "newer";
  await page.reload();
  await waits;
  await page.waitForFunction(async () => (await caches.keys()).filter((name) => name.startsWith("copy ")).length === 2);
  await context.close();

  host.fault = null;
  host.version = "old";
  context = await start();
  page = await context.newPage();
  await page.goto(host.address);
  await alive(page);
  expect(await version(page)).toBe("old");
  await expect.poll(() => copies(page)).toHaveLength(1);
  await expectWhole(page, host, "old");
  await context.close();
  await rm(device, { recursive: true });
});

test("a host that returns to the old version takes its announcement back", async ({ page, host }) => {
  await visit(page, host);
  expect(await meetNewer(page, host)).toBe("installed");
  await expect(page.getByRole("button", { name: "Use it" })).toBeVisible();
  expect(await meetNewer(page, host, "old")).toBe("installed");
  await expect(line(page)).toBeEmpty();
  host.cutOff();
  await page.goto(`${host.address}therapies/elranatamab/`);
  await expect(page.locator("h1")).toContainText(OLD_NAME);
  await expect.poll(() => copies(page)).toHaveLength(1);
  await expectWhole(page, host, "old");
});

for (const [what, prepare] of /** @type {[what: string, prepare: (page: import("@playwright/test").Page) => Promise<unknown>][]} */ ([
  ["the browser has no workers", (page) => page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "serviceWorker"))],
  ["the browser refuses", (page) => page.addInitScript(() => (ServiceWorkerContainer.prototype.register = () => Promise.reject(new Error("refused"))))],
  ["the reader asks to save data", (page) => page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }))],
])) {
  test(`no copy is made when ${what}, and nothing is said of it`, async ({ page, host }) => {
    await prepare(page);
    await page.goto(host.address);
    await alive(page);
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve))));
    expect(host.asked.filter((address) => address.endsWith("sw.js"))).toEqual([]);
    await expect(line(page)).toHaveCount(0);
  });
}

test("the worker is asked for only when the page answers", async ({ page, host }) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  host.fault = (request, response) => {
    if (!request.url.endsWith(".wasm")) return false;
    held.then(() => host.versions.old(request, response));
    return true;
  };
  await page.goto(host.address);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve))));
  expect(host.asked.some((address) => address.endsWith("sw.js"))).toBe(false);
  release();
  await alive(page);
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active !== null);
});
