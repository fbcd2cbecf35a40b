// A way through everything the page answers to. At every step what it says and what it shows are the same.
import { expect, facet, names, rows, sentence, settled, table } from "./support.mjs";

const TOTAL = /^All (\d+) therapies/;
const TITLE = " Immunotherapy for Multiple Myeloma";
const SOME = /^(\d+) of \d+ therap/;

/** How many therapies the sentence says. */
async function said(page) {
  const text = await sentence(page).textContent();
  return Number((text.match(TOTAL) ?? text.match(SOME))?.[1]);
}

/** Sentence, rows, counts, the pictures' line and what is read out say the same. */
export async function agree(page, what) {
  await settled(page);
  await expect.poll(async () => (await said(page)) === (await rows(page).count()), `${what}: the sentence counts the rows`).toBe(true);
  const text = await sentence(page).textContent();
  await expect(page.locator("#show-count"), `${what}: the count of results`).toHaveText(String(await said(page)));
  await expect(page.locator("#pictures-shown"), `${what}: the line of the pictures`).toHaveText(text);
  await expect(page.locator("#explorer [aria-live]").filter({ hasText: text }), `${what}: what is read out`).toHaveCount(1);
  await expect(page, `${what}: the title`).toHaveTitle(text.startsWith("All") ? /./ : text + TITLE);
}

const searchbox = (page) => page.getByRole("searchbox", { name: "Search" });
const chips = (page) => page.locator("#explorer .chips");
const beside = (page) => page.getByRole("table", { name: "Therapies side by side" });

/** Search, filter, order, region, words, columns, panel, situation, comparison, sheet, Back. */
export async function journey(page) {
  await searchbox(page).fill("bcma");
  await expect(sentence(page)).toContainText("matching “bcma”");
  await agree(page, "search");
  const kind = await facet(page, "Treatment type");
  await kind.getByRole("checkbox", { name: /^Bispecific antibody/ }).check();
  await expect(sentence(page)).toContainText("bispecific antibody");
  await expect(chips(page)).toContainText("Treatment type: Bispecific antibody");
  await agree(page, "facet");
  await expect(page.locator("#badge-all")).toHaveText("(1)");

  const response = table(page).getByRole("columnheader", { name: /^Response/ }).getByRole("button");
  await response.click();
  await expect(sentence(page)).toContainText("by response, high to low");
  await agree(page, "order");
  await page.getByRole("radio", { name: "EU", exact: true }).check();
  await expect(table(page).locator("tbody .c-status").first()).toContainText("EU");
  await agree(page, "region");
  await page.getByRole("radio", { name: "Plain words" }).check();
  await expect(rows(page).first().locator(".c-response")).toContainText(/of 100|reported|results/);
  await page.locator("#columns-summary").click();
  await page.getByRole("checkbox", { name: "How it works" }).check();
  await expect(rows(page).first().locator(".c-mechanism")).toBeVisible();
  await page.locator("#columns-summary").click();

  const button = rows(page).first().locator("button[data-opens]").first();
  // By keyboard: a text that somebody left between two cells may lie over them.
  await button.press("Enter");
  await expect(button).toHaveAttribute("aria-expanded", "true");
  const panel = page.locator("#rows tr.detail");
  await expect(panel).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);

  await page.locator("#situation-summary").click();
  await page.locator("#situation select").first().selectOption({ index: 3 });
  await expect(page.locator("#fit-counts")).toContainText("therapies");
  await expect(rows(page).first().locator(".fit")).toBeVisible();
  await page.getByRole("button", { name: "Forget my entries" }).click();
  await expect(page.locator("#fit-counts")).toHaveText("");
  await page.locator("#situation-summary").click();

  const picks = (await names(page)).slice(0, 2);
  for (const row of [0, 1]) await rows(page).nth(row).locator("input[data-pick]").check();
  await page.getByRole("button", { name: "Side by side" }).click();
  await expect(beside(page).locator("thead a.name")).toHaveText(picks);
  await expect(sentence(page)).toContainText("Side by side");
  for (const name of picks) await expect(sentence(page)).toContainText(name);
  await page.locator("#side").getByRole("button", { name: "Back to the table" }).click();
  await page.getByRole("button", { name: "Sheet for the visit" }).click();
  await expect(page.locator("#sheet .sheet-therapy")).toHaveCount(2);
  await expect(page.locator("#sheet-address")).toContainText("sheet=shown");
  await page.locator("#sheet").getByRole("button", { name: "Back to the table" }).click();
  await expect(table(page)).toBeVisible();
  await agree(page, "back to the table");

  await chips(page).getByRole("button", { name: "Clear all" }).click();
  await expect(sentence(page)).toHaveText(TOTAL);
  await agree(page, "all");
  await searchbox(page).fill("no such thing at all");
  await expect(rows(page)).toHaveCount(0);
  await expect(page.locator("#explorer .nothing")).toContainText("Lift one filter");
  await page.goBack();
  await expect(searchbox(page)).not.toHaveValue("no such thing at all");
  await agree(page, "Back");
  await page.getByRole("combobox", { name: "Mechanism" }).selectOption({ index: 1 });
  await expect(page.locator("#glance-count")).toHaveText(/^[1-7] of 8 types/);
}
