// A shared address opens at what it shows, on a desk and on a phone, and moves nobody who reads already (Q13).
import { alive, expect, hold, open, rows, sentence, table, test } from "./support.mjs";

const scrolled = (page) => page.evaluate(() => Math.round(scrollY));
const top = (locator) => locator.evaluate((element) => Math.round(element.getBoundingClientRect().top));
const PAIR = "pick=teclistamab,talquetamab";

for (const { where, viewport } of [
  { where: "on a desk", viewport: { width: 1440, height: 900 } },
  { where: "on a phone", viewport: { width: 390, height: 844 } },
]) {
  test.describe(where, () => {
    test.use({ viewport });

    for (const query of ["?q=bcma", "?type=car-t&region=eu", "?sort=-response", `?${PAIR}&only=picked`, "?columns=type,status,survival", "?me=relapsed.lines-2&fit=labelled"]) {
      test(`${query}: the sentence and the first therapies are in sight`, async ({ page }) => {
        await open(page, query);
        await expect(sentence(page)).toBeInViewport();
        await expect(rows(page).first().locator("a.name")).toBeInViewport();
      });
    }

    test("the comparison is in sight", async ({ page }) => {
      await open(page, `?${PAIR}&side=all`);
      await expect(page.getByRole("heading", { name: "Side by side" })).toBeInViewport();
      await expect(page.getByRole("table", { name: "Therapies side by side" }).locator("tbody tr").first()).toBeInViewport();
    });

    test("the sheet is in sight", async ({ page }) => {
      await open(page, `?${PAIR}&sheet=shown`);
      await expect(page.getByRole("heading", { name: "Sheet for the visit" })).toBeInViewport();
      await expect(page.getByLabel("In my own words")).toBeInViewport();
    });

    for (const query of ["", "?words=plain", "?utm_source=letter&fbclid=abc"]) {
      test(`a plain visit${query && ` (${query})`} begins at the top`, async ({ page }) => {
        await open(page, query);
        expect(await scrolled(page)).toBe(0);
      });
    }
  });
}

test("the table is in sight before the program arrives: nobody begins to read elsewhere and is moved away", async ({ page }) => {
  const release = await hold(page, "**/*.wasm");
  await page.goto("?q=bcma", { waitUntil: "domcontentloaded" });
  await expect(sentence(page)).toBeInViewport();
  const before = await top(page.locator("#explorer"));
  release();
  await alive(page);
  expect(await top(page.locator("#explorer"))).toBe(before);
});

test("who reads elsewhere before the program arrives stays there", async ({ page }) => {
  const release = await hold(page, "**/*.wasm");
  await page.goto(`?${PAIR}&side=all`, { waitUntil: "domcontentloaded" });
  await expect(sentence(page)).toBeInViewport();
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, -3000);
  await expect(sentence(page)).not.toBeInViewport();
  const reading = page.locator("#glance-title");
  await reading.evaluate((title) => title.scrollIntoView());
  const before = await top(reading);
  release();
  await alive(page);
  await expect(page.locator("#side")).toBeVisible();
  expect(Math.abs((await top(reading)) - before)).toBeLessThan(3);
});

test("who has begun to read before any script runs is not moved", async ({ page }) => {
  const release = await hold(page, "**/boot.js");
  await page.goto("?q=bcma", { waitUntil: "commit" });
  const reading = page.locator("#advances h2").first();
  await reading.evaluate((title) => title.scrollIntoView());
  await expect.poll(() => scrolled(page)).toBeGreaterThan(300);
  const before = await top(reading);
  release();
  await alive(page);
  expect(Math.abs((await top(reading)) - before)).toBeLessThan(3);
});

test("an address with a place of its own opens at that place", async ({ page }) => {
  await open(page, "?q=bcma#glossary");
  await expect.poll(() => top(page.locator("#glossary"))).toBe(16);
});

test("reload and Back keep their place", async ({ page }) => {
  await open(page, "?q=bcma");
  const reading = page.locator("#glossary");
  await reading.evaluate((section) => section.scrollIntoView());
  const close = (place) => expect.poll(async () => Math.abs((await top(reading)) - place)).toBeLessThan(3);
  const before = await top(reading);
  await page.reload();
  await alive(page);
  await close(before);
  await page.goto("about/");
  await page.goBack();
  await alive(page);
  await close(before);
});

test("a choice in the page moves nothing", async ({ page }) => {
  await open(page);
  await page.getByRole("searchbox", { name: "Search" }).scrollIntoViewIfNeeded();
  const before = await top(page.locator("#search"));
  await page.getByRole("searchbox", { name: "Search" }).fill("bcma");
  await expect(page).toHaveURL(/q=bcma/);
  expect(await top(page.locator("#search"))).toBe(before);
});

test("the copied link opens at what was copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "?q=bcma&type=bispecific-antibody");
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.locator("#said")).toHaveText("Link copied");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const other = await context.newPage();
  await open(other, copied);
  await expect(rows(other).first().locator("a.name")).toBeInViewport();
  await expect(table(other)).toBeVisible();
  await other.close();
});
