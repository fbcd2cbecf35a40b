// Therapies side by side: chosen in the table or by address, the same rows for all, what differs, true comparisons.
import AxeBuilder from "@axe-core/playwright";
import { alive, expect, open, rows, sentence, table, test } from "./support.mjs";

const beside = (page) => page.getByRole("table", { name: "Therapies side by side" });
const head = (page) => beside(page).locator("thead th a.name").allTextContents();
const row = (page, name) => beside(page).getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });
const PAIR = "?pick=belantamab-mafodotin-vd,daratumumab-vd&side=all";
const THREE = "?pick=teclistamab,talquetamab,elranatamab&side=all";

test("two picked in the table stand side by side in its place; Back brings the table back", async ({ page }) => {
  await open(page, "?type=bispecific-antibody");
  const button = page.getByRole("button", { name: "Side by side" });
  await expect(button).toBeHidden();
  await page.getByRole("checkbox", { name: "Pick Teclistamab", exact: true }).check();
  await expect(button).toBeHidden();
  await page.getByRole("checkbox", { name: "Pick Talquetamab", exact: true }).check();
  await button.click();
  await expect(page.getByRole("heading", { name: "Side by side" })).toBeFocused();
  expect(await head(page)).toEqual(["Teclistamab", "Talquetamab"]);
  await expect(sentence(page)).toHaveText("Side by side: Teclistamab; Talquetamab.");
  await expect(page).toHaveTitle(/^Side by side: Teclistamab; Talquetamab\./);
  await expect(table(page)).toBeHidden();
  await page.goBack();
  await expect(table(page)).toBeVisible();
  await page.goForward();
  await page.getByRole("button", { name: "Back to the table" }).click();
  await expect(rows(page).first()).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Pick Teclistamab", exact: true })).toBeChecked();
});

test("benefit has no more rows than harm, and each figure leads to a source (I7, I8)", async ({ page }) => {
  await open(page, THREE);
  const labels = await beside(page).locator("tbody th").allTextContents();
  const rowsOf = (wanted) => wanted.filter((label) => labels.some((found) => found.startsWith(label)));
  const benefit = ["Response", "Complete response", "No myeloma found (MRD)", "Time without progression", "Survival"];
  const harm = ["Reactions to the dose", "Nerve and brain effects", "Infection", "Low blood counts", "Boxed warnings (US)", "Restricted programme"];
  expect(rowsOf(benefit)).toEqual(benefit);
  expect(rowsOf(harm)).toEqual(harm);
  const unsourced = await beside(page)
    .locator("td:has(.figure)")
    .evaluateAll((cells) => cells.filter((cell) => !cell.querySelector("a[href^=http]")).map((cell) => cell.textContent));
  expect(unsourced).toEqual([]);
  for (const tr of await beside(page).locator("tbody tr").all()) expect(await tr.locator("td").count()).toBe(3);
});

test("Dara-VRd and Isa-VRd meet on the use that both share; the trial can be chosen in place", async ({ page }) => {
  await open(page, "?pick=daratumumab-vrd,isatuximab-vrd&side=all");
  const trial = (name) => page.getByRole("combobox", { name: new RegExp(`^Trial of .*${name}`) });
  const shown = (field) => field.evaluate((select) => select.selectedOptions[0].textContent);
  expect(await shown(trial("Dara-VRd"))).toContain("CEPHEUS");
  expect(await shown(trial("Isa-VRd"))).toContain("IMROZ");
  await expect(row(page, /MRD/).locator("td")).toHaveText([/60\.9%/, /55\.5%/]);
  await expect(row(page, /^Time without progression/).locator("td")).toHaveText([/HR 0\.57/, /HR 0\.60/]);
  await expect(row(page, /^compared with/i).locator("td")).toHaveText([/bortezomib/, /bortezomib/]);
  await trial("Dara-VRd").selectOption({ label: await trial("Dara-VRd").locator("option", { hasText: "PERSEUS" }).textContent() });
  await expect(page).toHaveURL(/trial=daratumumab-vrd\.perseus/);
  await expect(trial("Dara-VRd")).toBeFocused();
  await expect(row(page, /^Time without progression/).locator("td").first()).toContainText(/HR 0\.4\d.*PERSEUS/);
  await page.reload();
  await alive(page);
  expect(await shown(trial("Dara-VRd"))).toContain("PERSEUS");
  await page.goBack();
  await expect(row(page, /^Time without progression/).locator("td").first()).toContainText("HR 0.57");
});

test("cilta-cel and ide-cel: the same nerve effects are counted, and driving holds for the class", async ({ page }) => {
  await open(page, "?pick=ciltacabtagene-autoleucel,idecabtagene-vicleucel&side=all");
  await expect(row(page, /^Nerve and brain effects/).locator("td")).toHaveText([/24%.*neurotoxicity/s, /46%.*neurotoxicity/s]);
  await expect(row(page, "Driving").locator("td")).toHaveText([/^US For CAR-T cell therapy of this kind: .*not to drive for two weeks/, /^US No driving for two weeks/]);
  await expect(row(page, "A carer").locator("td").first()).toHaveText(
    "Not found. Ask your care team: that it is not found does not mean that there is no limit.",
  );
  await expect(row(page, /REMS/).locator("td")).toHaveText([/^removed/, /^removed/]);
});

test("where different events are counted, the head of the row says which", async ({ page }) => {
  await open(page, "?pick=teclistamab,daratumumab-rd&side=all");
  await expect(row(page, /^Reactions to the dose/).getByRole("rowheader")).toContainText(
    "not the same is counted: cytokine release syndrome; infusion reaction",
  );
});

test("follow-up stands at each figure, and no row claims one for all", async ({ page }) => {
  await open(page, "?pick=elranatamab,teclistamab&side=all");
  await expect(row(page, /^follow-up/i)).toHaveCount(0);
  for (const name of [/^Response/, /^Time without progression/, /^Survival/])
    await expect(row(page, name).locator("td").first()).toContainText(/follow-up (\d|not found here)/);
});

test("doses are clinical in clinical wording, plain in plain words; other harms are rows", async ({ page }) => {
  await open(page, "?pick=teclistamab,talquetamab&side=all");
  await expect(row(page, "Doses and rhythm").locator("td").first()).toContainText("0.06 mg/kg");
  await expect(row(page, "change of taste").locator("td").last()).toContainText("%");
  await page.getByRole("radio", { name: "Plain words" }).check();
  await expect(row(page, "Doses and rhythm").locator("td").first()).toContainText("two small rising doses");
});

test("only rows that differ: equal rows go, the switch keeps the focus, the address says so", async ({ page }) => {
  await open(page, PAIR);
  await expect(row(page, "How long")).toBeVisible();
  await page.getByRole("radio", { name: "Only rows that differ" }).check();
  await expect(page).toHaveURL(/side=differences/);
  await expect(page.getByRole("radio", { name: "Only rows that differ" })).toBeFocused();
  await expect(row(page, "How long")).toBeHidden();
  await expect(row(page, /^Response/)).toBeVisible();
  await page.reload();
  await alive(page);
  await expect(page.getByRole("radio", { name: "Only rows that differ" })).toBeChecked();
  await expect(row(page, "How long")).toBeHidden();
});

test("what lies below the figures and differs is flagged (N5)", async ({ page }) => {
  await open(page, "?pick=belantamab-mafodotin-vd,teclistamab&side=all");
  await expect(page.locator("#side .caution")).toContainText("These differ: phase and design; people in the trial");
  await expect(row(page, /phase and design/)).toContainText("differs");
});

test("arms of one trial are a true comparison, with both arms, ratio and interval (N9)", async ({ page }) => {
  await open(page, PAIR);
  const trial = page.locator(".true-comparison");
  await expect(trial.locator("summary")).toContainText("One trial compared them");
  await expect(trial.locator("summary")).toContainText("DREAMM-7");
  await trial.locator("summary").press("Enter");
  await expect(trial.getByText("36.6 months")).toBeVisible();
  await expect(trial.getByText("Hazard ratio 0.41 (95% CI 0.31–0.53).").first()).toBeVisible();
  await expect(trial.locator(".source a").first()).toHaveAttribute("href", /^https/);
});

test("no comparison is claimed where no trial made it", async ({ page }) => {
  await open(page, THREE);
  await expect(page.locator(".true-comparison")).toHaveCount(0);
});

test("taking one out leaves the others; with one left the table is back", async ({ page }) => {
  await open(page, THREE);
  await page.getByRole("button", { name: "Take out Talquetamab" }).click();
  expect(await head(page)).toEqual(["Teclistamab", "Elranatamab"]);
  await page.getByRole("button", { name: "Take out Elranatamab" }).click();
  await expect(table(page)).toBeVisible();
  await expect(page).toHaveURL(/\?pick=teclistamab$/);
});

test("a damaged address is named, and never breaks the page (Q8)", async ({ page }) => {
  await open(page, "?pick=teclistamab,no-such-drug&side=sideways");
  await expect(page.locator(".notices li")).toHaveCount(2);
  await expect(rows(page).first()).toBeVisible();
  await page.goto("?pick=teclistamab&side=all");
  await alive(page);
  await expect(page.locator(".notices")).toContainText("at least two");
  await page.goto("?pick=a,b,c,d,e,f&side=all");
  await alive(page);
  await expect(rows(page).first()).toBeVisible();
});

test("plain words change the cells and leave the rows", async ({ page }) => {
  await open(page, THREE);
  const before = await beside(page).locator("tbody th").allTextContents();
  await page.getByRole("radio", { name: "Plain words" }).check();
  await expect(row(page, /^Response/)).toContainText("63 of 100");
  expect((await beside(page).locator("tbody th").allTextContents()).length).toBe(before.length);
});

test("on a phone two stand there, and the page does not scroll sideways (W7)", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, THREE);
  await expect(beside(page).locator("thead a.name:visible")).toHaveText(["Teclistamab", "Talquetamab"]);
  await expect(page.getByText("Two fit on this screen")).toBeVisible();
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over).toBeLessThanOrEqual(0);
  }
});

for (const [name, settings] of /** @type {State[]} */ ([
  ["wide", {}],
  ["phone, dark", { viewport: { width: 390, height: 844 }, colorScheme: "dark" }],
  ["forced colours", { forcedColors: "active" }],
])) {
  test.describe(name, () => {
    test.use(settings);
    test(`axe finds nothing side by side: ${name} (W1)`, async ({ page }) => {
      await open(page, "?pick=belantamab-mafodotin-vd,daratumumab-vd,teclistamab,idecabtagene-vicleucel&side=all");
      await page.locator(".true-comparison summary").first().click();
      const { violations } = await new AxeBuilder({ page }).options({ rules: { "target-size": { enabled: true } } }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.target).join(" | ")}`)).toEqual([]);
    });
  });
}
