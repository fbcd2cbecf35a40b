// The sheet for the visit: own words, chosen therapies with figures and cautions, questions; one or two printed pages.
import AxeBuilder from "@axe-core/playwright";
import { expect, open, table, test } from "./support.mjs";

const sheet = (page) => page.locator("#sheet");
const therapies = (page) => sheet(page).locator(".sheet-therapy h4").allTextContents();
const FOUR = "pick=belantamab-mafodotin-vd,ciltacabtagene-autoleucel,daratumumab-vrd,talquetamab";

/** How many pages a printed sheet has. */
async function pages(page, format) {
  const pdf = (await page.pdf({ format })).toString("latin1");
  return pdf.match(/\/Type\s*\/Page\b/g).length;
}

test("the picked therapies stand on it with figures, cautions, date and address", async ({ page }) => {
  await open(page, "?pick=teclistamab,ciltacabtagene-autoleucel");
  await page.getByRole("button", { name: "Sheet for the visit" }).click();
  await expect(page.getByRole("heading", { name: "Sheet for the visit" })).toBeFocused();
  await expect(table(page)).toBeHidden();
  expect(await therapies(page)).toEqual(["Teclistamab (Tecvayli)", "Ciltacabtagene autoleucel (Carvykti)"]);
  const first = sheet(page).locator(".sheet-therapy").first();
  await expect(first.locator("dt")).toHaveText(["Response", "Time without progression", "Survival", "Reactions to the dose", "Nerve and brain effects", "Infection"].map((name) => new RegExp(`^${name}`)));
  await expect(first).toContainText("63.0%");
  await expect(first).toContainText("Cytokine release syndrome (CRS)");
  await expect(sheet(page)).toContainText(/Data of \d+ \w+ \d{4}/);
  await expect(page.locator("#sheet-address")).toHaveText(/\/\?pick=teclistamab,ciltacabtagene-autoleucel&sheet=shown$/);
});

test("how it is given, hospital, driving and a carer stand on it; what was not found is no permission", async ({ page }) => {
  await open(page, "?pick=idecabtagene-vicleucel,teclistamab&sheet=shown");
  const [ide, tec] = [sheet(page).locator(".sheet-therapy").first(), sheet(page).locator(".sheet-therapy").last()];
  await expect(ide).toContainText(/How it is given: into a vein/i);
  await expect(ide).toContainText("Driving: US No driving for two weeks.");
  await expect(tec).toContainText(/Hospital stay, or staying near: US 48 hours/);
  await expect(tec).toContainText("0.06 mg/kg");
  await expect(tec).toContainText("Driving; A carer: Not found. Ask your care team: that it is not found does not mean that there is no limit.");
});

test("the situation that was entered stands on it, and nothing of it where none was", async ({ page }) => {
  await open(page, "?pick=teclistamab&sheet=shown&me=relapsed.lines-4.had-pi-yes");
  await expect(sheet(page).locator(".sheet-situation")).toHaveText(/^My situation: relapsed or refractory; 4 lines of treatment before; had: a proteasome inhibitor/);
  await open(page, "?pick=teclistamab&sheet=shown");
  await expect(sheet(page).locator(".sheet-situation")).toHaveCount(0);
});

test("each source has a number, and stands with its address in the list", async ({ page }) => {
  await open(page, "?pick=teclistamab,talquetamab&sheet=shown");
  const listed = await sheet(page).locator(".sheet-sources li").allTextContents();
  const cited = (await sheet(page).locator("sup").allTextContents()).flatMap((numbers) => numbers.split(","));
  expect([...new Set(cited)].map(Number).sort((a, b) => a - b)).toEqual(listed.map((_, place) => place + 1));
  for (const [place, line] of listed.entries()) expect(line).toMatch(new RegExp(`^${place + 1} .+: [a-z0-9.-]+\\.[a-z]+/`));
});

test("nothing of the field's frame is printed, with the focus in it either", async ({ page }) => {
  await open(page, "?pick=teclistamab&sheet=shown");
  const own = page.getByRole("textbox", { name: "In my own words" });
  await own.focus();
  await page.keyboard.type("Can I travel?");
  await page.emulateMedia({ media: "print" });
  const frame = await own.evaluate((field) => {
    const { outlineStyle, borderTopWidth, resize, boxShadow, overflowY } = getComputedStyle(field);
    return { outlineStyle, borderTopWidth, resize, boxShadow, overflowY };
  });
  expect(frame).toEqual({ outlineStyle: "none", borderTopWidth: "0px", resize: "none", boxShadow: "none", overflowY: "hidden" });
});

test("a filtered view goes onto it where nothing is picked; more than fit are named as left out", async ({ page }) => {
  await open(page, "?q=talquetamab&sheet=shown");
  expect((await therapies(page)).every((name) => name.includes("alquetamab"))).toBe(true);
  await page.goto("?type=car-t&sheet=shown");
  await expect(sheet(page).getByText(/^The sheet holds the first 4 of \d+ therapies/)).toBeVisible();
  expect(await therapies(page)).toHaveLength(4);
});

test("with nothing chosen it says how to choose", async ({ page }) => {
  await open(page, "?sheet=shown");
  await expect(sheet(page).getByText(/^Nothing is chosen yet/)).toBeVisible();
  await page.getByRole("button", { name: "Back to the table" }).click();
  await expect(table(page)).toBeVisible();
});

test("questions fit the kinds of treatment on it", async ({ page }) => {
  await open(page, "?pick=teclistamab&sheet=shown");
  const asked = sheet(page).locator(".sheet-questions h5:visible");
  await expect(asked).toHaveText(["Bispecific antibody", "For those who care for me"]);
  await page.goto("?pick=teclistamab,belantamab-mafodotin&sheet=shown");
  await expect(asked).toHaveText(["Bispecific antibody", "Antibody-drug conjugate", "For those who care for me"]);
});

test("the reader's own words stay, in the window only, and are printed as text", async ({ page }) => {
  await open(page, "?pick=teclistamab&sheet=shown");
  const own = page.getByRole("textbox", { name: "In my own words" });
  await own.focus();
  await page.keyboard.type("May I travel?");
  await page.getByRole("radio", { name: "Plain words" }).check();
  await expect(own).toHaveValue("May I travel?");
  await expect(sheet(page)).toContainText("63 of 100");
  expect(page.url()).not.toContain("travel");
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  await page.emulateMedia({ media: "print" });
  await expect(own).toBeVisible();
  await expect(page.locator("#own-hint")).toBeHidden();
});

// Plain words are longer, and a Letter page is shorter.
for (const [format, words, picks, how] of [
  ["A4", "clinical", FOUR, "four"],
  ["Letter", "plain", "pick=teclistamab,belantamab-mafodotin-vd", "two"],
]) {
  test(`${how} therapies fit two pages: ${format}, ${words}; nothing else is printed`, async ({ page }) => {
    await open(page, `?${picks}&sheet=shown&words=${words}`);
    await page.locator("#own-words").fill("May I travel?\nWho looks after my eyes?");
    expect(await pages(page, format)).toBeLessThanOrEqual(2);
    await page.emulateMedia({ media: "print" });
    for (const other of [".masthead", "#introduction", ".toolbar", "#facets", ".footer", ".sheet-tools"]) await expect(page.locator(other).first()).toBeHidden();
  });
}

test("one therapy fits one page", async ({ page }) => {
  await open(page, "?pick=teclistamab&sheet=shown");
  expect(await pages(page, "A4")).toBe(1);
});

for (const [name, settings] of /** @type {State[]} */ ([
  ["wide", {}],
  ["phone, dark", { viewport: { width: 390, height: 844 }, colorScheme: "dark" }],
])) {
  test.describe(name, () => {
    test.use(settings);
    test(`axe finds nothing on the sheet: ${name} (W1)`, async ({ page }) => {
      await open(page, `?${FOUR}&sheet=shown&words=plain`);
      const { violations } = await new AxeBuilder({ page }).options({ rules: { "target-size": { enabled: true } } }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.target).join(" | ")}`)).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(over, "nothing scrolls sideways").toBeLessThanOrEqual(0);
    });
  });
}
