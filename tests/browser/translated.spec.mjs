// A browser's translation wraps every text of the page, before the start, after it, for as long as the page lives (Q10).
import { translate } from "./foreign.mjs";
import { journey } from "./journey.mjs";
import { alive, expect, hold, open, sentence, test } from "./support.mjs";

test("translated after the start, the page says what it shows, at every step", async ({ page }) => {
  await open(page);
  await page.evaluate(translate);
  await expect(sentence(page).locator("font")).toHaveCount(2);
  await journey(page);
});

test("translated before the start, the page comes to life and says what it shows, at every step", async ({ page }) => {
  const release = await hold(page, "**/*.wasm");
  await page.goto("", { waitUntil: "domcontentloaded" });
  await page.evaluate(translate);
  release();
  await alive(page);
  await journey(page);
});

test("translated, what could not be read in an address is said, and goes with the next choice", async ({ page }) => {
  await open(page, "?nonsense=1&q=bcma");
  await page.evaluate(translate);
  await expect(page.locator(".notices")).toContainText("“nonsense” is not a setting of this page");
  await page.getByRole("searchbox", { name: "Search" }).fill("talq");
  await expect(page.locator(".notices")).toBeHidden();
});
