// The pictures show what the table shows, and the table shows what is chosen in them.
import { APPROVALS, BALANCE, RESPONSE, drawn, named, picture, show } from "./pictures.mjs";
import { expect, expectComplaints, facet, names, open, rows, sentence, test } from "./support.mjs";

const sorted = (list) => [...list].sort();

test("the trials that are drawn are those of the region that the table is set to", async ({ page }) => {
  await open(page);
  const trials = () => picture(page, RESPONSE).locator("tr:visible", { hasText: /Linvoseltamab/ }).locator("b:first-child").allTextContents();
  const inUs = await trials();
  expect(inUs).toContain("LINKER-MM1 (FDA efficacy population)");
  expect(inUs).not.toContain("LINKER-MM1 (all 200 mg patients)");
  await page.getByRole("radio", { name: "EU", exact: true }).check();
  await expect.poll(trials).toContain("LINKER-MM1 (all 200 mg patients)");
  await show(page, BALANCE);
  for (const title of [RESPONSE, BALANCE]) {
    // Each therapy can be chosen once, and what is counted is said once.
    const boxes = await picture(page, title).locator(".pick:visible").evaluateAll((all) => all.map((box) => box.dataset.row));
    expect(new Set(boxes).size, title).toBe(boxes.length);
    await expect(picture(page, title).locator("figcaption p.quiet:visible")).toHaveCount(1);
  }
  await page.getByRole("radio", { name: "US", exact: true }).check();
  await expect.poll(trials).toEqual(inUs);
});

test("each picture names every therapy that the table shows, and no other", async ({ page }) => {
  await open(page);
  await show(page, BALANCE);
  await show(page, APPROVALS);
  const all = sorted(await names(page));
  for (const title of [RESPONSE, BALANCE, APPROVALS]) expect(sorted(await named(page, title)), title).toEqual(all);

  await (await facet(page, "Treatment type")).getByRole("checkbox", { name: /^Bispecific antibody \d/ }).check();
  const some = sorted(await names(page));
  expect(some.length).toBeLessThan(all.length);
  for (const title of [RESPONSE, BALANCE, APPROVALS]) {
    await expect.poll(async () => sorted(await named(page, title)), title).toEqual(some);
    // Types without a row that shows have no heading either.
    await expect(picture(page, title).locator("tr.kind:visible")).toHaveText([/^Bispecific antibody/]);
  }
  await expect(page.locator("#pictures-shown")).toHaveText(await sentence(page).textContent());
  await page.goBack();
  await expect.poll(async () => sorted(await named(page, RESPONSE))).toEqual(all);
});

test("a picture asked for in a filtered table is filtered from the start", async ({ page }) => {
  await open(page, "?type=car-t&pick=ciltacabtagene-autoleucel");
  await show(page, APPROVALS);
  expect(sorted(await named(page, APPROVALS))).toEqual(sorted(await names(page)));
  await expect(picture(page, APPROVALS).getByRole("checkbox", { name: "Choose Ciltacabtagene autoleucel" })).toBeChecked();
  await expect(picture(page, APPROVALS).getByRole("button", { name: "Only those picked (1)" })).toBeVisible();
  await expect(page.getByRole("heading", { name: APPROVALS, level: 4 })).toBeFocused();
});

test("nothing to draw is said", async ({ page }) => {
  await open(page, "?q=pvx-410");
  const said = picture(page, RESPONSE).getByText("None of the therapies that show can be drawn here.");
  await expect(said).toBeVisible();
  await expect(picture(page, RESPONSE).locator(".left-out li:visible")).toHaveText([/^PVX-410.*: /]);
  await page.getByRole("searchbox", { name: "Search" }).fill("teclistamab");
  await expect(said).toBeHidden();
});

test("what is ticked in a picture is picked in the table, and the other way round", async ({ page }) => {
  await open(page);
  const box = (name) => picture(page, RESPONSE).getByRole("checkbox", { name: `Choose ${name}`, exact: true });
  await box("Teclistamab").check();
  await expect(page.locator("#p-teclistamab")).toBeChecked();
  await expect(page).toHaveURL(/pick=teclistamab/);
  await page.locator("#p-elranatamab").check();
  await expect(box("Elranatamab")).toBeChecked();

  await picture(page, RESPONSE).getByRole("button", { name: "Only those picked (2)" }).click();
  await expect(rows(page)).toHaveCount(2);
  await expect.poll(() => drawn(page, RESPONSE)).toEqual(["Elranatamab", "Teclistamab"]);
  await expect(picture(page, RESPONSE).getByRole("button", { name: "Only those picked (2)" })).toHaveAttribute("aria-pressed", "true");
  await picture(page, RESPONSE).getByRole("button", { name: "Only those picked (2)" }).click();
  await expect.poll(async () => (await drawn(page, RESPONSE)).length).toBeGreaterThan(40);
  await box("Elranatamab").uncheck();
  await expect(page.locator("#p-elranatamab")).not.toBeChecked();
});

test("the name of a type filters the table and the picture", async ({ page }) => {
  await open(page);
  await picture(page, RESPONSE).getByRole("link", { name: "Antibody-drug conjugate" }).click();
  await expect(page).toHaveURL(/type=antibody-drug-conjugate/);
  await expect.poll(() => drawn(page, RESPONSE)).toEqual(await names(page));
  await expect(page.locator("#explorer")).toBeFocused();
});

test("the same works in a picture that came later", async ({ page }) => {
  await open(page);
  await show(page, BALANCE);
  await picture(page, BALANCE).getByRole("checkbox", { name: "Choose Teclistamab", exact: true }).check();
  await expect(page.locator("#p-teclistamab")).toBeChecked();
  await picture(page, BALANCE).getByRole("link", { name: "CAR-T cell therapy" }).click();
  await expect(page).toHaveURL(/\?type=car-t&pick=teclistamab$/);
});

test("every figure leads to its source, every mark to its decision", async ({ page }) => {
  await open(page);
  await show(page, BALANCE);
  await show(page, APPROVALS);
  for (const [title, section] of [[RESPONSE, "effects"], [BALANCE, "harms"], [APPROVALS, "labels"]]) {
    const ways = await picture(page, title).locator("a.name").evaluateAll((links) => links.map((link) => [link.textContent, link.pathname, link.hash]));
    for (const [name, path, hash] of ways) {
      expect(hash, name).toBe(`#${section}`);
      expect(path, name).toMatch(/^\/therapies\/[a-z0-9-]+\/$/);
    }
  }
  const mark = picture(page, APPROVALS).getByRole("link", { name: "Belantamab mafodotin, US: 22 November 2022, withdrawn" });
  await mark.click();
  await expect(page).toHaveURL(/\/therapies\/belantamab-mafodotin\/#labels$/);
  await expect(page.locator("#labels")).toContainText("22 November 2022");
});

test("a picture that was asked for has its true height at once: nothing in it moves when it comes in sight", async ({ page }) => {
  await open(page);
  await show(page, BALANCE);
  await show(page, APPROVALS);
  for (const title of [BALANCE, APPROVALS]) {
    await expect(picture(page, title).locator("tr[style*=visible]")).toHaveCount(0);
    const heights = await picture(page, title).evaluate((figure) => {
      const known = figure.offsetHeight;
      for (const box of [figure, ...figure.querySelectorAll("tbody, tr")]) box.style.contentVisibility = "visible";
      return [known, figure.offsetHeight];
    });
    expect(heights[0], title).toBe(heights[1]);
  }
});

test("a therapy's page opens in the words that the reader chose", async ({ page }) => {
  await open(page, "?words=plain&type=car-t");
  await picture(page, RESPONSE).getByRole("link", { name: "Idecabtagene vicleucel" }).click();
  await expect(page).toHaveURL(/\/therapies\/idecabtagene-vicleucel\/\?words=plain#effects$/);
});

test("by keyboard alone: skip, tick, show only those, ask for the next picture, walk along the marks (W3, W4)", async ({ page }) => {
  await open(page, "?type=bispecific-antibody");
  const tabTo = async (locator, key = "Tab") => {
    for (let step = 0; step < 12; step += 1) {
      if (await locator.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press(key);
    }
    throw new Error("not reached by Tab");
  };
  const skip = picture(page, RESPONSE).getByRole("link", { name: "Skip this picture" });
  await skip.focus();
  await expect(skip).toBeInViewport();
  await tabTo(picture(page, RESPONSE).getByRole("checkbox").first());
  await page.keyboard.press("Space");
  await tabTo(picture(page, RESPONSE).getByRole("button", { name: "Only those picked (1)" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(rows(page)).toHaveCount(1);

  await page.getByRole("link", { name: `Show the picture: ${APPROVALS}` }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: APPROVALS })).toBeFocused();
  await tabTo(picture(page, APPROVALS).locator(".lane a:visible").first());
  // What a mark says is read at the foot of the window, and never covers what has the focus.
  for (const mark of await picture(page, APPROVALS).locator(".lane a:visible").all()) {
    await expect(mark).toBeFocused();
    await expect(picture(page, APPROVALS).locator(".readout")).toHaveText(await mark.textContent());
    const covered = await mark.evaluate((link) => {
      const box = link.getBoundingClientRect();
      const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      return !(link === top || link.contains(top));
    });
    expect(covered).toBe(false);
    await page.keyboard.press("Tab");
  }
});

test("the skip link leads past the picture", async ({ page }) => {
  await open(page);
  const skip = picture(page, RESPONSE).getByRole("link", { name: "Skip this picture" });
  await skip.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const inside = await page.evaluate(() => document.activeElement.closest("figure"));
  expect(inside).toBeNull();
});

test("on the page of pictures each skip link leads to what follows", async ({ page }) => {
  await page.goto("pictures/");
  const ways = await page.getByRole("link", { name: "Skip this picture" }).evaluateAll((links) => links.map((link) => [link.hash, Boolean(document.querySelector(link.hash))]));
  expect(ways).toEqual([["#picture-balance", true], ["#picture-approvals", true], ["#after-pictures", true]]);
});

test("a picture that can't be fetched in place is opened on its page", async ({ page }) => {
  await open(page);
  expectComplaints(page, "ERR_FAILED");
  let times = 0;
  await page.route("**/pictures/", (route) => ((times += 1) === 1 ? route.abort() : route.continue()));
  await page.getByRole("link", { name: `Show the picture: ${BALANCE}` }).click();
  await expect(page).toHaveURL(/\/pictures\/#picture-balance$/);
  await expect(picture(page, BALANCE)).toBeVisible();
});

test("the page of pictures holds all three, and what is ticked there opens in the table", async ({ page }) => {
  await page.goto("pictures/");
  for (const title of [RESPONSE, BALANCE, APPROVALS]) expect((await drawn(page, title)).length).toBeGreaterThan(25);
  await picture(page, BALANCE).getByRole("checkbox", { name: "Choose Talquetamab", exact: true }).check();
  await expect(picture(page, RESPONSE).getByRole("checkbox", { name: "Choose Talquetamab", exact: true })).toBeChecked();
  await picture(page, RESPONSE).getByRole("checkbox", { name: "Choose Teclistamab", exact: true }).check();
  await picture(page, APPROVALS).getByRole("button", { name: "Only those picked (2) in the table" }).click();
  await expect(page).toHaveURL(/\/\?pick=.*only=picked/);
  await expect.poll(() => names(page)).toEqual(["Talquetamab", "Teclistamab"]);
});
