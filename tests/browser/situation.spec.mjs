// My situation: what labels say of what the reader enters. A reading, never advice; it stays on the device.
import AxeBuilder from "@axe-core/playwright";
import { expect, names, open, rows, sentence, settled, test } from "./support.mjs";

const row = (page, name) => rows(page).filter({ has: page.getByRole("link", { name, exact: true }) });

/** Opens the form and enters what is given, by label of the field. */
async function enter(page, entries) {
  const form = page.locator("#situation");
  if (!(await form.evaluate((details) => details.open))) await page.locator("#situation-summary").click();
  for (const [group, label, value] of entries) {
    const fieldset = form.getByRole("group", { name: group });
    await fieldset.getByRole("combobox", { name: label, exact: true }).selectOption({ label: value });
  }
}

const RELAPSED_TWICE = [
  ["The disease", "Stage", "come back or not held (relapsed, refractory)"],
  ["The disease", "Lines of therapy before", "2"],
  ["Already had", "a proteasome inhibitor (PI)", "yes"],
  ["Already had", "an immunomodulatory drug (IMiD)", "yes"],
  ["Already had", "an anti-CD38 antibody", "yes"],
];

test("each therapy says whether a label covers it, which condition speaks against it and what was entered", async ({ page }) => {
  await open(page);
  await enter(page, RELAPSED_TWICE);
  expect(new Set(await rows(page).locator(".fit").allTextContents())).toEqual(new Set(["Labelled for this", "Depends on what is open"]));
  await page.getByRole("radio", { name: "All therapies" }).check();
  await expect(row(page, "Idecabtagene vicleucel").locator(".fit")).toHaveText("Labelled for this");
  const teclistamab = row(page, "Teclistamab");
  await expect(teclistamab.locator(".fit")).toHaveText("Not labelled for this");
  await expect(teclistamab.getByText("needs at least 4 lines before; you entered 2")).toBeVisible();
  await expect(row(page, "Magrolimab (anti-CD47)").locator(".fit")).toHaveText("Not approved in the US");
  await expect(row(page, "Ciltacabtagene autoleucel").locator(".fit")).toHaveText("Depends on what is open");
  await expect(page.locator("#fit-counts")).toHaveText(/^In the US, of \d+ therapies: \d+ labelled for this, \d+ open, .* Still open: /);
  const order = (await rows(page).locator(".fit").allTextContents()).map((text) => ["Lab", "Dep", "Not l", "Not a"].findIndex((start) => text.startsWith(start)));
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

test("the line opens the label that was read, with its source, and says that it is no advice", async ({ page }) => {
  await open(page);
  await enter(page, RELAPSED_TWICE);
  await page.getByRole("radio", { name: "All therapies" }).check();
  await row(page, "Teclistamab").locator(".fit").click();
  const panel = page.getByRole("region", { name: "Teclistamab: What labels say of your situation" });
  await expect(panel.getByText(/^The label read \(approved, 25 October 2022\): Alone, for adults/)).toBeVisible();
  await expect(panel.locator(".source a")).toHaveAttribute("href", /^https/);
  await expect(panel.getByText(/not advice/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  await expect(row(page, "Teclistamab").locator(".fit")).toBeFocused();
});

test("it filters, a chip takes that off, and another region reads other labels", async ({ page }) => {
  await open(page);
  await enter(page, RELAPSED_TWICE);
  await page.getByRole("radio", { name: "Only labelled" }).check();
  await expect(sentence(page)).toContainText("only labelled for your situation (US)");
  const inUs = await names(page);
  expect(new Set(await rows(page).locator(".fit").allTextContents())).toEqual(new Set(["Labelled for this"]));
  await page.getByRole("radio", { name: "EU", exact: true }).check();
  await expect(sentence(page)).toContainText("(EU)");
  expect(await names(page)).not.toEqual(inUs);
  await page.getByRole("button", { name: "My situation: Only labelled, take off" }).click();
  await expect(sentence(page)).toHaveText(/^All \d+ therapies/);
  await expect(page.locator("#me-course")).toHaveValue("relapsed");
});

test("the entries stay out of the address until the reader shares them; a shared address brings them back", async ({ page }) => {
  await open(page);
  await enter(page, RELAPSED_TWICE);
  await page.getByRole("radio", { name: "Only labelled" }).check();
  await settled(page);
  expect(new URL(page.url()).search).toBe("");
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  await page.getByRole("checkbox", { name: /^Put my entries into the address/ }).check();
  await expect(page).toHaveURL(/\?me=relapsed\.lines-2\.had-pi-yes\.had-imid-yes\.had-anti-cd38-yes&fit=labelled$/);
  const shown = await names(page);
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
  expect(await names(page)).toEqual(shown);
  await page.locator("#situation-summary").click();
  await page.getByRole("button", { name: "Forget my entries" }).click();
  await expect(page).toHaveURL((address) => address.search === "");
  await expect(rows(page).locator(".fit")).toHaveCount(0);
});

test("Back and Forward go through views and leave the entries alone", async ({ page }) => {
  await open(page);
  await enter(page, [["The disease", "Stage", "smouldering: no damage yet"]]);
  await page.getByRole("searchbox", { name: "Search" }).fill("dara");
  await page.getByRole("radio", { name: "EU", exact: true }).check();
  await expect(page).toHaveURL(/region=eu/);
  await page.goBack();
  await expect(page.locator("#me-course")).toHaveValue("smouldering");
  await expect(row(page, "Daratumumab").locator(".fit")).toHaveText("Depends on what is open");
  await expect(row(page, "Daratumumab").getByText("labelled if at high risk")).toBeVisible();
});

test("smouldering: only what is labelled names what is open, shows it, and asks for the risk", async ({ page }) => {
  await open(page, "?words=plain");
  const risk = page.getByRole("combobox", { name: "Is the myeloma at high risk?" });
  await enter(page, []);
  await expect(risk).toBeHidden();
  await enter(page, [["The disease", "Where are you?", "smouldering: no damage yet"]]);
  await expect(risk).toBeVisible();
  await page.getByRole("radio", { name: "Only approved" }).check();
  await expect(rows(page)).toHaveCount(0);
  const open_line = page.getByText("1 more depends on what is still open: whether it is at high risk.");
  await expect(open_line).toBeVisible();
  await page.getByRole("button", { name: "Show what is open too" }).click();
  await expect(open_line).toBeHidden();
  await expect(row(page, "Daratumumab").locator(".fit")).toHaveText("Depends on what is open");
  await risk.selectOption({ label: "yes" });
  await expect(row(page, "Daratumumab").locator(".fit")).toHaveText("Approved for this");
  await risk.selectOption({ label: "no" });
  await expect(rows(page)).toHaveCount(0);
});

test("newly diagnosed, nothing known of a transplant: the answer is split by it, in the reader's wording", async ({ page }) => {
  await open(page, "?words=plain");
  await enter(page, [["The disease", "Where are you?", "newly diagnosed"]]);
  const split = "if a transplant is planned: not approved; if it is not possible: approved";
  await expect(row(page, "Daratumumab + bortezomib + melphalan + prednisone (Dara-VMP)").getByText(split)).toBeVisible();
  const both = row(page, "Daratumumab + bortezomib + lenalidomide + dexamethasone (Dara-VRd)");
  await expect(both.locator(".c-for-whom")).toContainText("not suited to a transplant; or newly diagnosed, suited to a transplant");
  await page.getByRole("combobox", { name: /^Stem-cell transplant/ }).selectOption({ label: "not possible (health reasons)" });
  await expect(row(page, "Daratumumab + bortezomib + melphalan + prednisone (Dara-VMP)").locator(".fit")).toHaveText("Approved for this");
});

test("what the myeloma grew on is told where a therapy holds it", async ({ page }) => {
  await open(page);
  await enter(page, [...RELAPSED_TWICE, ["Refractory to", "lenalidomide", "yes"]]);
  const holds = rows(page).filter({ hasText: "holds lenalidomide, on which you said it grew" });
  await expect(holds.first()).toBeVisible();
});

test("an address shared before opens as it was: every therapy, the entries, nothing left out", async ({ page }) => {
  await open(page, "?me=newly-diagnosed.lines-0.transplant-not-planned");
  await expect(page.locator(".notices li")).toHaveCount(0);
  await expect(sentence(page)).toHaveText(/^All \d+ therapies/);
  await expect(page.locator("#me-course")).toHaveValue("newly-diagnosed");
});

test("a damaged entry in the address is named and left out", async ({ page }) => {
  await open(page, "?me=relapsed.lines-99.had-surgery-yes&fit=perhaps");
  await expect(page.locator(".notices li")).toHaveCount(3);
  await expect(rows(page).locator(".fit").first()).toBeVisible();
});

test("entered before WebAssembly came, entries count", async ({ page }) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("", { waitUntil: "domcontentloaded" });
  await enter(page, [["The disease", "Stage", "newly diagnosed"]]);
  release();
  await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
  await expect(page.locator("#me-course")).toHaveValue("newly-diagnosed");
  await expect(rows(page).locator(".fit").first()).toBeVisible();
});

for (const [name, settings] of /** @type {State[]} */ ([
  ["wide", {}],
  ["phone, dark", { viewport: { width: 390, height: 844 }, colorScheme: "dark" }],
])) {
  test.describe(name, () => {
    test.use(settings);
    test(`axe finds nothing with a situation entered: ${name} (W1)`, async ({ page }) => {
      await open(page);
      await enter(page, RELAPSED_TWICE);
      await rows(page).locator(".fit").nth(10).click();
      // A link half below the table's head would count as too small.
      await page.locator("#table").evaluate((frame) => (frame.scrollTop = 0));
      const { violations } = await new AxeBuilder({ page }).options({ rules: { "target-size": { enabled: true } } }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.target).join(" | ")}`)).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(over, "nothing scrolls sideways").toBeLessThanOrEqual(0);
    });
  });
}
