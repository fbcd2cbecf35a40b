// What arrives late, damaged or not at all: the page stays, keeps what was typed, and says what does not work.
import { BELOW_A_PATH } from "./playwright.config.mjs";
import { alive, expect, expectComplaints, hold, names, open, rows, sentence, table, test } from "./support.mjs";

/** Waits until everything is laid out, also what is far from the window. */
const laidOut = (page) => page.waitForFunction(() => document.querySelector("#glossary dl").dataset.laid === "");

const FAILURE = "You can read everything";

test("what was typed and ticked before WebAssembly came is kept, and all handlers live", async ({ page }) => {
  const release = await hold(page, "**/*.wasm");
  await page.goto("", { waitUntil: "domcontentloaded" });
  await page.getByRole("searchbox", { name: "Search" }).fill("ta");
  await page.getByRole("checkbox", { name: /^Bispecific antibody \d/ }).check();
  await page.getByRole("radio", { name: "EU" }).check();
  release();
  await alive(page);
  await expect(page.getByRole("searchbox", { name: "Search" })).toHaveValue("ta");
  await expect(page.getByRole("checkbox", { name: /^Bispecific antibody \d/ })).toBeChecked();
  await expect(sentence(page)).toContainText("bispecific antibody");
  await expect(sentence(page)).toContainText("matching “ta”");
  await expect(page).toHaveURL(/q=ta&type=bispecific-antibody&region=eu/);
  await page.getByRole("searchbox", { name: "Search" }).fill("talq");
  await expect(rows(page)).toHaveCount(1);
});

test("nothing moves and nothing is there twice when WebAssembly takes over (Q1)", async ({ page }) => {
  const release = await hold(page, "**/*.wasm");
  await page.goto("", { waitUntil: "domcontentloaded" });
  await expect(rows(page).first()).toBeVisible();
  await laidOut(page);
  const shape = () =>
    page.evaluate(() => ({
      rows: document.querySelectorAll("tr.therapy").length,
      tables: document.querySelectorAll("table").length,
      headings: document.querySelectorAll("h1, h2, h3").length,
      height: document.documentElement.scrollHeight,
      text: document.querySelector("main").textContent.replace(/\s+/g, " ").length,
    }));
  const before = await shape();
  release();
  await alive(page);
  expect(await shape()).toEqual(before);
});

for (const width of [1440, 390]) {
  test(`nothing moves on any page while it arrives: ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript(() => {
      window.moved = [];
      window.watch = new PerformanceObserver((list) => window.moved.push(...list.getEntries()));
      window.watch.observe({ type: "layout-shift", buffered: true });
    });
    for (const address of ["about/", "changes/", "data/", "pictures/", "therapies/teclistamab/", ""]) {
      await page.goto(address, { waitUntil: "load" });
      if (address === "") await alive(page);
      const moved = await page.evaluate(() => [...window.moved, ...window.watch.takeRecords()].flatMap(({ sources }) => sources.map(({ node }) => node?.parentElement?.outerHTML.slice(0, 200))));
      expect(moved, address).toEqual([]);
    }
  });
}

test("before the page lives, everything is laid out once, so that its height is known", async ({ page }) => {
  const release = await hold(page, "**/*.wasm");
  await page.goto("", { waitUntil: "domcontentloaded" });
  await laidOut(page);
  const left = await page.evaluate(() => [...document.querySelectorAll("#app *")].filter((box) => getComputedStyle(box).contentVisibility !== "visible").map((box) => `${box.tagName} ${box.className} ${box.id}`));
  expect(left).toEqual([]);
  release();
  await alive(page);
});

test("a browser that does not say when it has time lays everything out and brings the page to life", async ({ page }) => {
  await page.addInitScript(() => delete window.requestIdleCallback);
  await page.goto("", { waitUntil: "domcontentloaded" });
  expect(await page.evaluate(() => "requestIdleCallback" in window)).toBe(false);
  await laidOut(page);
  await alive(page);
});

test("who follows a link, arrives in the middle or comes back lands there, while all is still being laid out", async ({ page }) => {
  const glossary = page.locator("#glossary");
  const top = () => glossary.evaluate((section) => Math.round(section.getBoundingClientRect().top));
  const landed = async (how) => {
    await alive(page);
    await expect.poll(top, how).toBe(16);
  };
  await page.goto("", { waitUntil: "commit" });
  await glossary.waitFor({ state: "attached" });
  await page.evaluate(() => document.querySelector("a[href='#glossary']").click());
  await landed("by a link");
  await page.reload();
  await landed("by reloading");
  await page.goto("about/");
  await page.goBack();
  await landed("by Back");
  await page.goto("about:blank");
  await page.goto("./#glossary");
  await landed("by the address");
});

test("a link followed before the first paint is reported leads there", async ({ page }) => {
  // Then the start waits for a moment: all that time nothing is laid out yet.
  await page.addInitScript(() => (PerformanceObserver.prototype.observe = () => {}));
  await page.goto("", { waitUntil: "load" });
  await page.evaluate(() => document.querySelector("a[href='#glossary']").click());
  await alive(page);
  await expect.poll(() => page.locator("#glossary").evaluate((section) => Math.round(section.getBoundingClientRect().top))).toBe(16);
});

for (const [what, pattern, answer] of /** @type {[what: string, pattern: string, answer: (route: import("@playwright/test").Route) => unknown][]} */ ([
  ["WebAssembly is missing", "**/*.wasm", (route) => route.fulfill({ status: 404, body: "" })],
  ["WebAssembly is cut short", "**/*.wasm", (route) => route.fulfill({ contentType: "application/wasm", body: "\0asm" })],
  ["WebAssembly is blocked", "**/*.wasm", (route) => route.abort()],
  ["the script is missing", "**/page-*.js", (route) => route.fulfill({ status: 404, body: "" })],
  ["the evidence is missing", "**/evidence-*.bin", (route) => route.fulfill({ status: 404, body: "" })],
  ["the evidence is damaged", "**/evidence-*.bin", (route) => route.fulfill({ body: "damaged" })],
])) {
  test(`${what}: the page can be read, one line says what does not work, with a retry`, async ({ page }) => {
    expectComplaints(page, "Failed to load resource", "integrity", "CompileError", "ERR_FAILED", "SRI");
    await page.route(pattern, answer);
    await page.goto("");
    const line = page.getByRole("alert").filter({ hasText: FAILURE });
    await expect(line).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await rows(page).count()).toBeGreaterThan(50);

    await page.unroute(pattern);
    await line.getByRole("link", { name: "Try again" }).click();
    await alive(page);
    await expect(line).toBeHidden();
  });
}

for (const query of [
  "?nonsense=1&type=bispecific-antibody",
  "?type=bispecific-antibody,unheard-of",
  "?type=bispecific-antibody&sort=-nothing&columns=zzz",
  "?type=bispecific-antibody&q=%E0%A4%A&region=%%%",
  "?type=bispecific-antibody&pick=<script>alert(1)</script>&only=%00",
]) {
  test(`the damaged address ${query} changes nothing but a quiet note`, async ({ page }) => {
    await open(page, query);
    await expect(page.locator(".notices li").first()).toContainText("left out");
    await expect(page.getByRole("checkbox", { name: /^Bispecific antibody \d/ })).toBeChecked();
    await page.getByRole("checkbox", { name: /^Vaccine \d/ }).check();
    await expect(page.locator(".notices")).toBeHidden();
  });
}

test("a hundred kilobytes of search are cut, and script in it stays text", async ({ page }) => {
  await open(page, `?q=${encodeURIComponent("<img src=x onerror=alert(1)>")}${"x".repeat(14_000)}`);
  await expect(page.locator(".notices")).toContainText("too long");
  expect((await page.getByRole("searchbox", { name: "Search" }).inputValue()).length).toBeLessThanOrEqual(80);
  expect(await page.locator("img").count()).toBe(0);
  // Longer than a server takes: put there by script, as a link on another page of the site might.
  await page.evaluate(() => history.replaceState(null, "", `?q=${"y".repeat(100_000)}`));
  await page.evaluate(() => dispatchEvent(new PopStateEvent("popstate")));
  await expect(page.locator(".notices")).toContainText("too long");
});

test("the page works below a path of a host (Q7)", async ({ page }) => {
  await open(page, `${BELOW_A_PATH}?type=car-t`);
  expect(await rows(page).count()).toBeGreaterThan(3);
  await page.getByRole("checkbox", { name: /^Vaccine \d/ }).check();
  await expect(page).toHaveURL(`${BELOW_A_PATH}?type=car-t,vaccine`);
});

test("the policy is sent as a header too, and stricter there", async ({ request }) => {
  const headers = (await request.get("")).headers();
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers["content-security-policy"]).not.toContain("unsafe-inline");
  expect(headers["x-content-type-options"]).toBe("nosniff");
});

test("nothing is stored on the device", async ({ page }) => {
  await open(page, "?type=car-t");
  const stored = await page.evaluate(() => [localStorage.length, sessionStorage.length]);
  expect(stored).toEqual([0, 0]);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("article, caveats and the whole table with its sources are there; controls that can't work are not (Q1)", async ({ page }) => {
    await page.goto("");
    await expect(page.locator("noscript p")).toBeVisible();
    for (const id of ["introduction", "combinations", "advances", "comparison", "future", "reading"]) {
      await expect(page.locator(`#${id} p, #${id} li`).first()).toBeVisible();
    }
    expect((await names(page)).length).toBeGreaterThan(50);
    expect(await table(page).locator("a.src").count()).toBeGreaterThan(100);
    await expect(page.getByRole("searchbox")).toBeHidden();
    await expect(page.locator("#facets")).toBeHidden();
    await expect(page.locator(".pick").first()).toBeHidden();
  });
});
