// What readers from any country find, what is said of an address that names what isn't there, and panels in short tables.
import { expect, names, open, rows, sentence, settled, test } from "./support.mjs";

const search = (page) => page.getByRole("searchbox", { name: "Search" });
const row = (page, name) => rows(page).filter({ has: page.getByRole("link", { name, exact: true }) });

test("a country in the search finds what is approved there, and the sentence says why", async ({ page }) => {
  await open(page);
  await search(page).fill("UK");
  await expect(sentence(page)).toContainText("matching “UK” (approved in the UK, of which only some decisions are on record here");
  expect(await names(page)).toEqual(["Belantamab mafodotin", "Belantamab mafodotin + bortezomib + dexamethasone (BVd)", "Belantamab mafodotin + pomalidomide + dexamethasone (BPd)"]);

  await page.getByRole("radio", { name: "EU", exact: true }).check();
  await search(page).fill("Germany");
  await expect(sentence(page)).toContainText("matching “Germany” (approved in the EU, whose decisions hold in Germany)");
  await settled(page);
  const status = await rows(page).locator("td.c-status").allTextContents();
  expect(status.length).toBeGreaterThan(10);
  for (const cell of status) expect(cell).toMatch(/^EU\s*(approved|conditional)/);
  await expect(rows(page).locator("th mark")).toHaveCount(0);

  await search(page).fill("Australia");
  await expect(sentence(page)).toContainText("no decision of Australia is on record here");
  await expect(rows(page)).toHaveCount(0);
});

test("beside the region stands what is known of other countries, and that approved is not paid for", async ({ page }) => {
  await open(page);
  const note = page.locator("#countries");
  await note.locator("summary").click();
  await expect(note).toContainText("Approved does not mean paid for.");
  await expect(note).toContainText("Germany, Spain, France, Italy");
  await expect(note).toContainText(/UK \d+, Japan \d+/);
  await expect(note.getByRole("link", { name: "European Medicines Agency" })).toHaveAttribute("href", /^https:\/\/www\.ema\.europa\.eu\//);
  await page.keyboard.press("Escape");
  await expect(note).not.toHaveAttribute("open");
  await expect(note.locator("summary")).toBeFocused();
  await expect(row(page, "Belantamab mafodotin").locator("td.c-status")).toContainText("also UK, Japan, Canada");
});

for (const width of [1440, 1200, 1024, 768, 640, 390, 320]) {
  test(`the note on other countries fits a window of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page);
    const note = page.locator("#countries");
    await note.locator("summary").click();
    const body = await note.locator(".menu-body").boundingBox();
    expect(body.x).toBeGreaterThanOrEqual(0);
    expect(body.x + body.width).toBeLessThanOrEqual(width);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over).toBeLessThanOrEqual(0);
  });
}

test("a pick that isn't known is said as every other unknown value", async ({ page }) => {
  await open(page, "?pick=teclistamab,nosuchmab&region=mars");
  const notices = page.locator(".notices li");
  await expect(notices).toHaveText([
    "“nosuchmab” is not a known value of “pick” and was left out.",
    "“mars” is not a known value of “region” and was left out.",
  ]);
  await expect(page).toHaveURL(/\?pick=teclistamab$/);
  await expect(page.locator("#badge-picked")).toHaveText(" (1)");
});

test("capitals in an address mean the same", async ({ page }) => {
  await open(page, "?target=CD38&route=SC");
  await expect(page.locator(".notices li")).toHaveCount(0);
  await expect(sentence(page)).toContainText("aimed at CD38, given under the skin");
  expect((await names(page)).length).toBeGreaterThan(2);
});

for (const height of [1000, 700]) {
  test(`a panel opened in a filtered table is whole, in a window of ${height} px`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height });
    await open(page, "?type=bispecific-antibody&status=approved,conditional");
    await settled(page);
    await row(page, "Teclistamab").locator("td.c-response button").click();
    const panel = page.getByRole("region", { name: /^Teclistamab: Response/ });
    await expect(panel).toBeVisible();
    const hidden = () => page.locator("#table").evaluate((frame) => frame.scrollHeight - frame.clientHeight);
    expect(await hidden()).toBeLessThanOrEqual(1);
    const [inner, outer] = [await panel.boundingBox(), await page.locator("#table").boundingBox()];
    expect(inner.y + inner.height).toBeLessThanOrEqual(outer.y + outer.height + 1);
    // The whole table keeps its frame.
    await page.getByRole("button", { name: "Clear all" }).click();
    await expect.poll(hidden).toBeGreaterThan(1000);
  });
}

test("a share of few people says so in its cell, in both wordings", async ({ page }) => {
  await open(page, "?q=ESO-T01");
  const cell = rows(page).first().locator("td.c-response");
  await expect(cell.locator(".few")).toHaveText("only 4 people");
  await page.getByRole("radio", { name: "Plain words" }).check();
  await expect(cell.locator(".few")).toHaveText("only 4 people");
  await search(page).fill("cilta-cel");
  await expect(rows(page).first().locator("td.c-response .few")).toHaveCount(0);
});

test("at a glance, combinations: the given words, and below them that some have been approved since", async ({ page }) => {
  await page.goto("");
  const combinations = page.locator("#glance tr", { has: page.getByRole("link", { name: "Combination Therapies" }) });
  await expect(combinations.locator(".glance-status")).toHaveText("In advanced trials");
  await expect(combinations.locator(".today")).toHaveText(/^Some have since been approved, the first in November 2015: now \d+ in the US, \d+ in the EU/);
  const checkpoints = page.locator("#glance tr", { has: page.getByRole("link", { name: "Immune Checkpoint Modulators" }) });
  await expect(checkpoints.locator(".today")).toHaveText(/^None approved in the US or EU/);
});

test("in phase 3 now: no trial that has reported", async ({ page }) => {
  await page.goto("");
  const list = page.locator("#future h3", { hasText: "In phase 3 now" }).locator("xpath=following::ul[1]");
  const trials = await list.locator("li").allTextContents();
  expect(trials.length).toBeGreaterThan(5);
  for (const reported of ["CARTITUDE-4", "DREAMM-7", "DREAMM-8", "IKEMA", "IMROZ", "PERSEUS", "CEPHEUS"]) {
    expect(trials.filter((text) => text.includes(reported)), reported).toEqual([]);
  }
});
