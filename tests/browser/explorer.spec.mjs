// The explorer as a reader meets it: order, facets, search, address, columns, figures with their sources.
import { count, expect, facet, figures, names, open, rows, sentence, settled, table, test } from "./support.mjs";

const header = (page, name) => table(page).getByRole("columnheader", { name });
const percent = (text) => (/^[\d.]+%/.test(text) ? Number.parseFloat(text) : null);

test("a header orders the rows in three steps, one column at a time, and says so (W2)", async ({ page }) => {
  await open(page);
  const neutral = await names(page);
  const response = header(page, "Response").first();
  const press = () => response.getByRole("button").click();

  await press();
  await expect(response).toHaveAttribute("aria-sort", "descending");
  await expect(table(page).locator("[aria-sort]")).toHaveCount(1);
  await expect(sentence(page)).toHaveText(/by response, high to low\.$/);
  const known = (await figures(page, "response")).map(percent);
  const values = known.filter((value) => value !== null);
  expect(values).toEqual([...values].sort((a, b) => b - a));
  expect(known.slice(values.length).every((value) => value === null), "unknown last").toBe(true);

  await press();
  await expect(response).toHaveAttribute("aria-sort", "ascending");
  const upwards = (await figures(page, "response")).map(percent);
  expect(upwards.slice(0, values.length)).toEqual([...values].sort((a, b) => a - b));
  expect(upwards.slice(values.length).every((value) => value === null), "unknown last here too").toBe(true);

  await press();
  await expect(table(page).locator("[aria-sort]")).toHaveCount(0);
  expect(await names(page)).toEqual(neutral);
});

test("every ordered column can be ordered; those without an order have no button", async ({ page }) => {
  const all = "type,mechanism,status,for-whom,given,length,response,complete-response,progression,survival,hazard-ratio,reactions,neurotoxicity,infection,warnings,other-harms,programme,evidence,people,follow-up,checked";
  await open(page, `?columns=${all}`);
  const headers = await table(page).getByRole("columnheader").all();
  expect(headers).toHaveLength(22);
  for (const one of headers) {
    const button = one.getByRole("button");
    if ((await button.count()) === 0) continue;
    await button.click();
    await expect(one).toHaveAttribute("aria-sort", /ascending|descending/);
    await expect(table(page).locator("[aria-sort]")).toHaveCount(1);
  }
  const without = await Promise.all(headers.map(async (one) => ((await one.getByRole("button").count()) ? null : one.innerText())));
  expect(without.filter(Boolean)).toEqual(["How it works", "Main warning", "Other harms to know", "Restricted programme"]);
});

test("ordered by an outcome, the page warns louder that trials can't be compared", async ({ page }) => {
  await open(page);
  const caution = page.getByText("The order does not rank the therapies");
  await expect(caution).toBeVisible();
  await expect(caution).not.toHaveClass(/\bon\b/);
  const place = async () => (await header(page, "Therapy").first().boundingBox()).y;
  await header(page, "Therapy").first().scrollIntoViewIfNeeded();
  const before = await place();
  await header(page, "Reactions to the dose").getByRole("button").click();
  await expect(caution).toHaveClass(/\bon\b/);
  expect(await place(), "the header stays under the pointer").toBe(before);
  await header(page, "Therapy").first().getByRole("button").click();
  await expect(caution).not.toHaveClass(/\bon\b/);
});

test("the count beside a value is what choosing it gives, with the other facets applied", async ({ page }) => {
  await open(page);
  const status = await facet(page, "Status");
  await status.getByRole("checkbox", { name: /^approved/ }).check();
  const kind = await facet(page, "Treatment type");
  for (const value of ["Bispecific antibody", "CAR-T cell therapy", "Combination therapy"]) {
    const promised = await count(kind, value);
    await kind.getByRole("checkbox", { name: value }).check();
    await expect(rows(page)).toHaveCount(promised);
    await kind.getByRole("checkbox", { name: value }).uncheck();
  }
});

test("values of one facet widen, facets narrow, chips take each off again", async ({ page }) => {
  await open(page);
  const kind = await facet(page, "Treatment type");
  await kind.getByRole("checkbox", { name: "CAR-T cell therapy" }).check();
  const cells = (await names(page)).length;
  await kind.getByRole("checkbox", { name: /^Vaccine \d/ }).check();
  expect((await names(page)).length).toBeGreaterThan(cells);
  const status = await facet(page, "Status");
  await status.getByRole("checkbox", { name: /^approved/ }).check();
  expect((await names(page)).length).toBeLessThanOrEqual(cells);

  const chips = page.getByRole("group", { name: "Filters in use" });
  await expect(chips.getByRole("button", { name: /take off$/ })).toHaveCount(3);
  await chips.getByRole("button", { name: "Status: approved, take off" }).click();
  await expect(status.getByRole("checkbox", { name: /^approved/ })).not.toBeChecked();
  await chips.getByRole("button", { name: "Clear all" }).click();
  await expect(chips).toBeHidden();
  await expect(sentence(page)).toHaveText(/^All \d+ therapies/);
});

const searches = [
  ["cilta-cel", "Ciltacabtagene autoleucel"],
  ["teclistimab", "Teclistamab"],
  ["Blenrep", "Belantamab mafodotin"],
  ["GSK2857916", "Belantamab mafodotin"],
  ["Tec-Dara", "Teclistamab plus daratumumab"],
  ["MajesTEC-3", "Teclistamab plus daratumumab"],
];
for (const [typed, found] of searches) {
  test(`searching “${typed}” finds ${found} and marks why`, async ({ page }) => {
    await open(page);
    await page.getByRole("searchbox", { name: "Search" }).pressSequentially(typed);
    await expect(sentence(page)).toContainText(`matching “${typed}”`);
    const shown = (await names(page)).map((name) => name.replaceAll("\n", " "));
    expect(shown).toContain(found);
    const row = rows(page).filter({ has: page.getByRole("link", { name: found, exact: true }) });
    expect(await row.locator("th mark").count()).toBeGreaterThan(0);
  });
}

test("nothing found: the page names the filters to lift and what each would give", async ({ page }) => {
  await open(page, "?type=vaccine&status=approved");
  await expect(rows(page)).toHaveCount(0);
  const way = page.getByRole("button", { name: /^Any status: \d+$/ });
  const promised = Number((await way.innerText()).match(/\d+$/)[0]);
  await way.click();
  await expect(rows(page)).toHaveCount(promised);
});

test("the address holds the view; Back and Forward go through the views", async ({ page }) => {
  await open(page);
  const kind = await facet(page, "Treatment type");
  await kind.getByRole("checkbox", { name: /^Bispecific antibody \d/ }).check();
  await header(page, "Response").first().getByRole("button").click();
  await expect(page).toHaveURL(/\?type=bispecific-antibody&sort=-response$/);
  const shown = await names(page);

  await page.goBack();
  await expect(page).toHaveURL(/\?type=bispecific-antibody$/);
  await expect(table(page).locator("[aria-sort]")).toHaveCount(0);
  await page.goBack();
  await expect(sentence(page)).toHaveText(/^All/);
  await expect(kind.getByRole("checkbox", { name: /^Bispecific antibody \d/ })).not.toBeChecked();
  await page.goForward();
  await page.goForward();
  expect(await names(page)).toEqual(shown);

  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset.app === "ready");
  expect(await names(page)).toEqual(shown);
  await expect(page).toHaveTitle(/bispecific antibody; by response, high to low/);
});

test("typing leaves one step in the history, not one for each letter", async ({ page }) => {
  await open(page);
  const before = await page.evaluate(() => history.length);
  await page.getByRole("searchbox", { name: "Search" }).pressSequentially("talquetamab");
  await expect(page).toHaveURL(/\?q=talquetamab$/);
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test("the region decides status, order and stage", async ({ page }) => {
  await open(page, "?status=approved");
  const inUs = await names(page);
  await page.getByRole("radio", { name: "EU" }).check();
  await expect(page).toHaveURL(/region=eu/);
  await expect(sentence(page)).toContainText("approved in the EU");
  expect(await names(page)).not.toEqual(inUs);
});

test("columns come and go as the reader chooses, and the address keeps the choice", async ({ page }) => {
  await open(page);
  await expect(header(page, "Survival")).toHaveCount(0);
  await page.locator("#columns-summary").click();
  await page.getByRole("checkbox", { name: "Survival", exact: true }).check();
  await expect(header(page, "Survival")).toBeVisible();
  await expect(page).toHaveURL(/columns=.*survival/);
  await page.getByRole("button", { name: "Usual columns" }).click();
  await expect(header(page, "Survival")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("checkbox", { name: "Survival", exact: true })).toBeHidden();
});

test("a figure opens what stands behind it: trial, registration, people, follow-up, source with kind and address (I8)", async ({ page }) => {
  await open(page, "?q=MajesTEC-3");
  const row = rows(page).filter({ hasText: "plus daratumumab" }).first();
  const figure = row.locator("td.c-response button");
  await expect(figure).toHaveAttribute("aria-expanded", "false");
  await figure.click();
  await expect(figure).toHaveAttribute("aria-expanded", "true");
  const panel = page.getByRole("region", { name: /Teclistamab plus daratumumab: Response/ });
  await expect(panel).toBeVisible();
  await expect(panel.getByText(/Median follow-up [\d.]+ months/).first()).toBeVisible();
  await expect(panel.getByText(/Of 100 people, .* responded; .* did not/).first()).toBeVisible();
  await expect(panel.getByRole("link", { name: "NCT05083169" }).first()).toHaveAttribute("href", /clinicaltrials\.gov\/study\/NCT05083169/);
  const source = panel.locator(".source").first();
  await expect(source.locator(".source-kind")).toHaveText(/label|regulator|journal|registry|abstract|company|news|other/);
  await expect(source.getByRole("link")).toHaveAttribute("href", /^https?:\/\//);

  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  await expect(figure).toHaveAttribute("aria-expanded", "false");
});

test("Close gives the focus back, and the panel leads to all that is known", async ({ page }) => {
  await open(page, "?q=elranatamab&type=bispecific-antibody");
  const figure = rows(page).first().locator("td.c-response button");
  await figure.click();
  const panel = page.getByRole("region", { name: /Elranatamab: Response/ });
  await expect(panel.getByRole("link", { name: "All that is known of Elranatamab" })).toHaveAttribute("href", "therapies/elranatamab/");
  await panel.getByRole("button", { name: "Close" }).click();
  await expect(panel).toHaveCount(0);
  await expect(figure).toBeFocused();
});

test("picked therapies can be kept alone, and stay picked in the address", async ({ page }) => {
  await open(page, "?type=bispecific-antibody");
  await page.getByRole("checkbox", { name: "Pick Teclistamab" }).check();
  await page.getByRole("checkbox", { name: "Pick Talquetamab" }).check();
  await page.getByRole("button", { name: "Only picked (2)" }).click();
  await expect(rows(page)).toHaveCount(2);
  await expect(page).toHaveURL(/pick=teclistamab,talquetamab&only=picked/);
  await page.reload();
  await expect(rows(page)).toHaveCount(2);
  await expect(page.getByRole("checkbox", { name: "Pick Teclistamab" })).toBeChecked();
});

test("no cell is blank: what is missing says why", async ({ page }) => {
  await open(page);
  const blank = await rows(page).locator("td").evaluateAll((cells) => cells.filter((cell) => !cell.textContent.trim()).map((cell) => cell.className));
  expect(blank).toEqual([]);
});

test("no benefit stands in the usual columns without a harm beside it (I7), and both are as large", async ({ page }) => {
  await open(page, "?q=teclistamab&type=bispecific-antibody");
  const size = (column) => rows(page).first().locator(`td.c-${column} button`).evaluate((button) => Number.parseFloat(getComputedStyle(button).fontSize));
  expect(Math.abs((await size("response")) - (await size("reactions")))).toBeLessThanOrEqual(2.5);
});

test("double clicks and quick changes of mind leave the page whole", async ({ page }) => {
  await open(page);
  const response = header(page, "Response").first();
  await response.getByRole("button").dblclick();
  await expect(response).toHaveAttribute("aria-sort", "ascending");
  const figure = rows(page).locator("td.c-response button").first();
  await figure.dblclick();
  await expect(figure).toHaveAttribute("aria-expanded", "false");
  for (let turn = 0; turn < 5; turn += 1) {
    await page.goBack();
    await page.goForward();
  }
  await expect(response).toHaveAttribute("aria-sort", "ascending");
});

test("rows out of sight follow those in sight, wherever the table is scrolled to", async ({ page }) => {
  await open(page, "?sort=-response");
  const sorted = await names(page);
  const all = page.locator("#rows > tr.therapy");
  await open(page);
  const neutral = await names(page);
  expect(neutral).not.toEqual(sorted);
  for (const share of [0, 0.5, 1]) {
    await page.locator("#table").evaluate((frame, part) => frame.scrollTo({ top: part * frame.scrollHeight, behavior: "instant" }), share);
    const button = header(page, "Response").first().getByRole("button");
    await button.click();
    expect(await names(page), `down, scrolled to ${share}`).toEqual(sorted);
    await button.click();
    await button.click();
    expect(await names(page), `back, scrolled to ${share}`).toEqual(neutral);
  }
  const search = page.getByRole("searchbox", { name: "Search" });
  for (const words of ["t", "tec", "tecl", "te", ""]) await search.fill(words);
  expect(await names(page), "fast typing ends where it should").toEqual(neutral);
  await expect(all.locator("mark")).toHaveCount(0);
  await expect(page.locator("#rows > [data-drawn]")).toHaveCount(0);
  await expect(all.and(page.locator("[style]:not([style=''])")), "none is shown elsewhere than it stands").toHaveCount(0);
});

test("rows in sight are in order with the first frame, in the document soon after", async ({ page }) => {
  await open(page, "?sort=-response");
  const sorted = (await names(page)).slice(0, 3);
  await open(page);
  await page.locator("#table").evaluate((frame) => frame.scrollIntoView({ behavior: "instant" }));
  const inSight = page.evaluate(async () => {
    document.querySelector("th.c-response button").click();
    await new Promise((done) => requestAnimationFrame(done));
    const top = (row) => row.getBoundingClientRect().top;
    const shown = [...document.querySelectorAll("#rows > tr.therapy")].sort((one, other) => top(one) - top(other));
    return shown.slice(0, 3).map((row) => row.querySelector(".name").textContent);
  });
  expect(await inSight).toEqual(sorted);
  expect((await names(page)).slice(0, 3)).toEqual(sorted);
});

test("a panel that is open below a row goes and comes with its row", async ({ page }) => {
  await open(page);
  await rows(page).filter({ has: page.getByRole("link", { name: "Teclistamab", exact: true }) }).locator("td.c-response button").click();
  const panel = page.locator("#t-teclistamab + tr.detail, #t-teclistamab ~ tr.detail").first();
  await expect(panel).toBeVisible();
  const search = page.getByRole("searchbox", { name: "Search" });
  await search.fill("daratumumab");
  await search.fill("elotuzumab");
  await expect(panel).toBeHidden();
  await search.fill("teclistamab");
  await expect(panel).toBeVisible();
  await header(page, "Response").first().getByRole("button").click();
  await settled(page);
  const above = await panel.evaluate((detail) => detail.previousElementSibling.id);
  expect(above).toBe("t-teclistamab");
});
