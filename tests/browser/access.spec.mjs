// For everyone: axe in many states, the keyboard alone, small windows, large letters.
import AxeBuilder from "@axe-core/playwright";
import { expect, open, rows, table, test } from "./support.mjs";

const OPEN_FIGURE = (page) => rows(page).locator("td button").first().click();

/** @type {State[]} */
const states = [
  ["as it arrives", {}, "", null],
  ["dark", { colorScheme: "dark" }, "", null],
  ["filtered and ordered", {}, "?type=bispecific-antibody&status=approved,conditional&sort=-response", null],
  ["nothing found", {}, "?type=vaccine&status=approved", null],
  ["a figure open", {}, "?q=teclistamab", OPEN_FIGURE],
  ["a figure open, dark", { colorScheme: "dark" }, "?q=teclistamab", OPEN_FIGURE],
  ["plain words, a figure open with its people", {}, "?q=elranatamab&words=plain", async (page) => {
    await rows(page).locator("td.c-response button").first().click();
    await page.getByText("As 100 people").first().click();
  }],
  ["columns menu open", {}, "", (page) => page.locator("#columns-summary").click()],
  ["phone", { viewport: { width: 390, height: 844 } }, "?type=car-t", null],
  ["phone, dark, filters open", { viewport: { width: 390, height: 844 }, colorScheme: "dark" }, "", (page) => page.locator("#open-facets").click()],
  ["200% zoom", { viewport: { width: 720, height: 500 }, deviceScaleFactor: 2 }, "?type=car-t", null],
  ["every column", {}, "?columns=type,mechanism,status,for-whom,given,length,response,complete-response,progression,survival,hazard-ratio,reactions,neurotoxicity,infection,warnings,other-harms,programme,evidence,people,follow-up,checked", null],
  ["forced colours", { forcedColors: "active" }, "?type=car-t", null],
  ["a damaged address", {}, "?nonsense=1", null],
];
for (const [name, settings, query, act] of states) {
  test.describe(name, () => {
    test.use(settings);
    test(`axe finds nothing: ${name} (W1)`, async ({ page }) => {
      await open(page, query);
      if (act) await act(page);
      const { violations } = await new AxeBuilder({ page }).options({ rules: { "target-size": { enabled: true } } }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.target).join(" | ")}`)).toEqual([]);
    });
  });
}

test("by keyboard alone: skip link, search, facet, order, figure and back (W3, W11)", async ({ page }) => {
  await open(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the table of therapies" })).toBeFocused();
  await expect(page.getByRole("link", { name: "Skip to the table of therapies" })).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("searchbox", { name: "Search" })).toBeFocused();
  await page.keyboard.type("bcma");
  const tabTo = async (locator) => {
    for (let step = 0; step < 120; step += 1) {
      if (await locator.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error("not reached by Tab");
  };
  await tabTo(page.getByRole("checkbox", { name: /^Bispecific antibody \d/ }));
  await page.keyboard.press("Space");
  const sort = table(page).getByRole("columnheader", { name: "Response" }).first().getByRole("button");
  await tabTo(sort);
  await page.keyboard.press("Enter");
  await expect(table(page).locator("[aria-sort='descending']")).toHaveCount(1);
  await expect(sort).toBeFocused();
  const figure = rows(page).first().locator("td.c-response button");
  await tabTo(figure);
  await page.keyboard.press("Enter");
  await expect(figure).toHaveAttribute("aria-expanded", "true");
  await tabTo(page.getByRole("button", { name: "Close" }));
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Close" })).toHaveCount(0);
  await expect(figure).toBeFocused();
});

test("the focus is never hidden under the sticky head or column (W4)", async ({ page }) => {
  await open(page, "?type=combination");
  const figure = rows(page).nth(9).locator("td.c-response button");
  await figure.focus();
  const covered = await figure.evaluate((button) => {
    const box = button.getBoundingClientRect();
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return !(button === top || button.contains(top));
  });
  expect(covered).toBe(false);
});

test("each change is announced once more, also when the sentence stays the same (W2)", async ({ page }) => {
  await open(page);
  const live = page.locator("[aria-live=polite]");
  await expect(live).toHaveCount(2);
  expect((await live.allTextContents()).join("").trim()).toBe("");
  await page.getByRole("checkbox", { name: /^Vaccine \d/ }).check();
  await expect(live.filter({ hasText: /^\d+ of \d+ therapies: vaccine/ })).toHaveCount(1);
  const turn = async () => (await live.allTextContents()).findIndex((text) => text.trim().length > 0);
  const first = await turn();
  await page.getByRole("checkbox", { name: "Pick PVX-410" }).check();
  await expect.poll(turn).toBe(1 - first);
});

for (const width of [320, 390, 720]) {
  test(`at ${width} px only regions made for it scroll sideways (W7, W9)`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, "?q=teclistamab");
    await OPEN_FIGURE(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over).toBeLessThanOrEqual(0);
  });
}

test("on a phone rows are cards with labels, and still a table to assistive technology", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "?q=elranatamab&type=bispecific-antibody");
  const cell = rows(page).first().locator("td.c-response");
  const label = await cell.evaluate((td) => getComputedStyle(td, "::before").content);
  expect(label).toContain("Response");
  await expect(table(page).getByRole("rowheader", { name: /Elranatamab/ })).toBeVisible();
  await page.locator("#open-facets").click();
  await expect(page.locator("#facets")).toBeVisible();
  await page.getByRole("checkbox", { name: /^Vaccine \d/ }).check();
  await page.getByRole("button", { name: /^Show \d+ therapies$/ }).click();
  await expect(page.locator("#facets")).toBeHidden();
  await page.getByLabel("Order").selectOption({ label: "Response, high to low" });
  await expect(page).toHaveURL(/sort=-response/);
});

test("what a finger presses is large enough (W5)", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "?q=elranatamab");
  const small = await page
    .locator(".toolbar :is(button, summary, select, input[type=search]):visible, tr.therapy:visible td button")
    .evaluateAll((controls) => controls.filter((control) => control.getBoundingClientRect().height < 43.5).map((control) => control.outerHTML.slice(0, 80)));
  expect(small).toEqual([]);
});

test("find-in-page finds every row (Q9): each name is text of the page", async ({ page }) => {
  await open(page);
  const found = await page.evaluate(() =>
    [...document.querySelectorAll("a.name")].every((button) => window.find && document.body.textContent.includes(button.textContent)),
  );
  expect(found).toBe(true);
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test("a tap opens a figure with its source, and a tap closes it", async ({ page }) => {
    await open(page, "?q=elranatamab&type=bispecific-antibody");
    const figure = rows(page).first().locator("td.c-reactions button");
    await figure.tap();
    const panel = page.getByRole("region", { name: /Elranatamab: Reactions to the dose/ });
    await expect(panel.locator(".source a").first()).toBeVisible();
    await panel.getByRole("button", { name: "Close" }).tap();
    await expect(panel).toHaveCount(0);
  });

  // A smaller one made iPhones zoom into the field, and stay there.
  test("text fields and selects have letters of at least 16 px", async ({ page }) => {
    await open(page);
    expect(await page.evaluate(() => matchMedia("(pointer: coarse)").matches)).toBe(true);
    const fields = page.locator("select, textarea, input:not([type=checkbox], [type=radio])");
    expect(await fields.count()).toBeGreaterThan(5);
    const small = await fields.evaluateAll((all) =>
      all.filter((field) => Number.parseFloat(getComputedStyle(field).fontSize) < 16).map((field) => field.outerHTML.slice(0, 80)),
    );
    expect(small).toEqual([]);
  });
});
