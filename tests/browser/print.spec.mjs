// What comes out of a printer: the reader's view by itself, the article only with the view that everyone starts with.
import { execFileSync } from "node:child_process";
import { expect, open, rows, sentence, settled, table, test } from "./support.mjs";

/** The room on a sheet turned on its side, without its margins, in px of CSS. */
const SHEETS = { A4: { width: 1046, height: 718 }, Letter: { width: 980, height: 740 } };

/** The words on each sheet that comes out. */
async function printed(page, format) {
  const input = await page.pdf({ format, preferCSSPageSize: true });
  // Each sheet ends with a form feed.
  return execFileSync("pdftotext", ["-layout", "-", "-"], { input }).toString().split("\f").slice(0, -1);
}

/** The view as paper shows it. */
async function onPaper(page, format = "A4") {
  await settled(page);
  await page.setViewportSize(SHEETS[format]);
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
}

const VIEWS = ["?q=bcma", "?type=bispecific-antibody&sort=-response", "?status=approved&columns=type,status,response,checked", "?region=eu&type=car-t"];
for (const query of VIEWS) {
  test(`a view of the reader's own is printed alone: ${query} (Q15)`, async ({ page }) => {
    await open(page, query);
    await onPaper(page);
    for (const kept of [sentence(page), table(page), page.locator("#printed-sources")]) await expect(kept).toBeVisible();
    for (const left of ["#introduction", ".masthead", ".glance", "#pictures", "#future", ".footer", "#toolbar", "#facets", "#situation"]) {
      await expect(page.locator(left).first(), left).toBeHidden();
    }
    const count = await rows(page).count();
    expect(count).toBeGreaterThan(0);
    for (const format of Object.keys(SHEETS)) {
      const sheets = await printed(page, format);
      expect(sheets.length, format).toBeLessThanOrEqual(Math.ceil(count / 3) + 2);
      expect(sheets.filter((text) => text.trim() === ""), "no empty sheet").toEqual([]);
      expect(sheets[0]).toContain(await sentence(page).textContent());
    }
  });
}

test("the printed view says its date and its address, and numbers its sources (Q15)", async ({ page }) => {
  await open(page, "?q=bcma&type=bispecific-antibody");
  await onPaper(page);
  const about = await sentence(page).evaluate((element) => getComputedStyle(element, "::after").content);
  expect(about).toContain(page.url());
  expect(about).toMatch(/Evidence last checked \d+ \w+ \d{4}\. Printed on \d+ \w+ \d{4}/);
  const sources = page.locator("#printed-sources li");
  const addresses = await sources.locator(".printed-address").allTextContents();
  expect(new Set(addresses).size).toBe(addresses.length);
  const cited = await rows(page).locator("a.src").evaluateAll((links) => links.map((link) => [link.getAttribute("href"), Number(link.dataset.number)]));
  expect(cited.length).toBeGreaterThan(10);
  for (const [address, number] of cited) expect(addresses[number - 1]).toBe(address);
  expect(addresses).toHaveLength(new Set(cited.map(([address]) => address)).size);
});

for (const format of /** @type {const} */ (["A4", "Letter"])) {
  test(`nothing is cut on ${format}, with the usual columns and with all; the header row stands on each page (Q15)`, async ({ page }) => {
    const all = "type,mechanism,status,for-whom,given,length,response,complete-response,progression,survival,reactions,neurotoxicity,infection,other-harms,evidence,checked";
    for (const query of ["?q=bcma", `?type=car-t&columns=${all}`]) {
      await open(page, query);
      await onPaper(page, format);
      const cut = await page.evaluate(() => {
        const end = document.documentElement.clientWidth;
        const cells = [...document.querySelectorAll(".therapies tr:not([hidden]) > :is(th, td)")];
        return cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1 || cell.getBoundingClientRect().right > end + 1).map((cell) => `${cell.className}: ${cell.textContent.slice(0, 60)}`);
      });
      expect(cut).toEqual([]);
      const sheets = await printed(page, format);
      // The words of a cell; no title of a source has them.
      const withRows = sheets.filter((text) => /grade 3\+/.test(text));
      expect(withRows.length).toBeGreaterThan(1);
      for (const text of withRows) for (const header of ["Therapy", "Status", "Response"]) expect(text).toContain(header);
      await page.emulateMedia({ media: "screen" });
      await page.setViewportSize({ width: 1440, height: 1000 });
    }
  });
}

test("on paper it is light, whatever the screen is", async ({ page }) => {
  await open(page, "?q=bcma");
  const look = () =>
    page.evaluate(() => [...document.querySelectorAll("body, .sentence, .therapies .c-therapy .glyph, .caution")].map((element) => getComputedStyle(element).color + getComputedStyle(element).backgroundColor));
  await page.emulateMedia({ colorScheme: "light", media: "print" });
  const light = await look();
  await page.emulateMedia({ colorScheme: "dark", media: "print" });
  expect(await look()).toEqual(light);
});

test("with the view that everyone starts with the article is printed, also in plain words and with picks", async ({ page }) => {
  for (const query of ["", "?words=plain", "?pick=teclistamab"]) {
    await open(page, query);
    await onPaper(page);
    await expect(page.locator("#introduction")).toBeVisible();
    await expect(table(page)).toBeVisible();
    await page.emulateMedia({ media: "screen" });
    await page.setViewportSize({ width: 1440, height: 1000 });
  }
});

test("what was printed leaves the page as it was", async ({ page }) => {
  await open(page, "?q=bcma");
  const count = await rows(page).count();
  await onPaper(page);
  await page.emulateMedia({ media: "screen" });
  await expect(page.locator("#printed-sources")).toBeHidden();
  await page.getByRole("searchbox", { name: "Search" }).fill("");
  await expect.poll(() => rows(page).count()).toBeGreaterThan(count);
});

// The root once carried an attribute that marks controls: each press in the explorer fell back to the view that all start with.
test("what the root says of the view is nothing that a press looks for: a view stays when a header is pressed", async ({ page }) => {
  await open(page, "?q=bcma&type=bispecific-antibody");
  await table(page).getByRole("columnheader", { name: "Response" }).first().getByRole("button").click();
  await expect(page).toHaveURL(/q=bcma&type=bispecific-antibody.*sort=-response/);
  await expect(sentence(page)).toContainText("matching “bcma”");
  const looked = await page.locator("html").evaluate((root) => ["data-view", "data-sort", "data-does", "data-row", "data-opens", "data-closes", "data-pick"].filter((name) => root.hasAttribute(name)));
  expect(looked).toEqual([]);
});
