// The article and the small table of treatment types.
import { expect, names, open, rows, sentence, test } from "./support.mjs";

const SECTIONS = [
  "Immunotherapy for Multiple Myeloma: Recent Breakthroughs and Advancements",
  "Key Advancements in Immunotherapy",
  "Comparison of Leading Immunotherapy Options",
  "Future Directions",
  "Further reading",
];

test("the sections stand in their order, under one title", async ({ page }) => {
  await open(page);
  const titles = await page.locator("main :is(h1, h2)").allTextContents();
  expect(titles.filter((title) => SECTIONS.includes(title))).toEqual(SECTIONS);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
});

test("every figure of the text leads to a source with kind and address (I8)", async ({ page }) => {
  await open(page);
  const cites = await page.locator("sup.cite a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(cites.length).toBeGreaterThan(30);
  const dead = await page.evaluate((all) => all.filter((href) => !document.querySelector(`${href} a[href^="http"]`)), cites);
  expect(dead).toEqual([]);
});

test("the date of the last check and the number of therapies are computed and shown (I9, D5)", async ({ page }) => {
  await open(page);
  const facts = page.locator(".masthead-facts");
  await expect(facts.locator("time")).toHaveAttribute("datetime", /^\d{4}-\d{2}-\d{2}$/);
  await expect(facts).toContainText(`${await rows(page).count()} therapies`);
});

test("a link of the article opens the table already filtered", async ({ page }) => {
  await open(page);
  const link = page.locator("#advances a.into-table").first();
  const query = new URL(await link.evaluate((a) => a.href)).search;
  await link.click();
  await expect(page).toHaveURL(new RegExp(query.replace(/[?]/g, "\\?")));
  await expect(sentence(page)).toHaveText(/^\d+ of \d+ therapies/);
  await expect(page.locator("#explorer")).toBeFocused();
});

const glance = (page) => page.getByRole("table", { name: "Types of immunotherapy, how they work and whether they are approved" });
const glanceRows = (page) => glance(page).locator("tbody tr:visible");

test("at a glance holds the three classic rows, word for word", async ({ page }) => {
  await open(page);
  for (const [name, mechanism, status] of [
    ["Engineered Cell Therapy", "Targets specific cell markers", "Approved for certain cases"],
    ["Immune Checkpoint Modulators", "Enhances immune response", "Under clinical evaluation"],
    ["Combination Therapies", "Integrates multiple mechanisms", "In advanced trials"],
  ]) {
    const row = glanceRows(page).filter({ has: page.getByRole("link", { name, exact: true }) });
    await expect(row.getByRole("cell").first()).toHaveText(mechanism);
    await expect(row.locator(".glance-status")).toHaveText(status);
    await expect(row.locator(".today")).not.toBeEmpty();
  }
  await expect(glanceRows(page)).toHaveCount(8);
});

test("at a glance is ordered and filtered by its own three columns", async ({ page }) => {
  await open(page);
  const first = () => glanceRows(page).first().locator("th").textContent();
  const before = await first();
  for (const column of ["Treatment Type", "Mechanism", "Approval Status"]) {
    const header = glance(page).getByRole("columnheader", { name: column });
    await header.getByRole("button").click();
    await expect(header).toHaveAttribute("aria-sort", "ascending");
    await header.getByRole("button").click();
    await expect(header).toHaveAttribute("aria-sort", "descending");
    await header.getByRole("button").click();
    expect(await first()).toBe(before);
  }
  const filters = page.getByRole("group", { name: "Filter the treatment types" });
  await filters.getByLabel("Approval Status").selectOption("Under clinical evaluation");
  await expect(glanceRows(page)).toHaveCount(2);
  await filters.getByLabel("Mechanism").selectOption("Enhances immune response");
  await expect(glanceRows(page)).toHaveCount(1);
});

test("a row of the glance leads into the table filtered to its type", async ({ page }) => {
  await open(page);
  await glance(page).getByRole("link", { name: "Engineered Cell Therapy" }).click();
  await expect(page).toHaveURL(/\?type=car-t$/);
  expect(await names(page)).toContain("Ciltacabtagene autoleucel");
});

test("a reader finds: which bispecific antibodies are approved in the US after four lines, how often severe CRS, who says so", async ({ page }) => {
  await open(page);
  await page.getByRole("checkbox", { name: /^Bispecific antibody \d/ }).check();
  await page.getByRole("checkbox", { name: /^approved/ }).check();
  await page.getByRole("checkbox", { name: /^accelerated or conditional/ }).check();
  await page.getByRole("checkbox", { name: /^after 4\+ lines/ }).check();
  const shown = await names(page);
  expect(shown.length).toBeGreaterThanOrEqual(3);
  expect(shown).toEqual(expect.arrayContaining(["Elranatamab", "Talquetamab", "Teclistamab"]));
  for (const row of await rows(page).all()) {
    const cell = row.locator("td.c-reactions");
    const button = cell.getByRole("button");
    if ((await button.count()) === 0) {
      await expect(cell).toHaveText(/not found here|no results yet/);
      continue;
    }
    // Where the label warns and no rate was found, the cell says so.
    if (/^Boxed warning, no rate found/.test(await button.getAttribute("aria-label"))) continue;
    await expect(button).toHaveAccessibleName(/any grade, .* grade 3\+, cytokine release syndrome/);
    await expect(cell.locator("a.src")).toHaveAttribute("href", /^https?:\/\//);
  }
});
