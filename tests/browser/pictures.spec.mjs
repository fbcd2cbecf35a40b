// The pictures: they show what the table shows, the table shows what is chosen in them, and each can be kept as a file.
import AxeBuilder from "@axe-core/playwright";
import { readFile } from "node:fs/promises";
import { expect, expectComplaints, facet, names, open, rows, sentence, test } from "./support.mjs";

const picture = (page, title) => page.getByRole("figure", { name: title });
const RESPONSE = "Response and remission";
const BALANCE = "Benefit beside harm";
const APPROVALS = "Approvals over time";

/** The names of the therapies that a picture draws, in its order. */
const drawn = (page, title) => picture(page, title).locator("tr:visible a.name").allTextContents();

/** Everything that a picture names: what it draws, and what it can't. */
const named = async (page, title) => [...(await drawn(page, title)), ...(await picture(page, title).locator(".left-out li:visible a").allTextContents())];

/** Asks for a picture that is not in the start page from the beginning. */
async function show(page, title) {
  await page.getByRole("link", { name: `Show the picture: ${title}` }).click();
  await expect(picture(page, title)).toBeVisible();
}

const sorted = (list) => [...list].sort();

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

async function kept(page, title, kind) {
  const [download] = await Promise.all([page.waitForEvent("download"), picture(page, title).getByRole("button", { name: `Download ${kind}` }).click()]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

test.describe("kept in the dark", () => {
  test.use({ colorScheme: "dark" });

  test("a picture as SVG: what is shown, on white, with its date, title and address inside", async ({ page }) => {
    await open(page, "?type=bispecific-antibody");
    await show(page, APPROVALS);
    for (const title of [RESPONSE, APPROVALS]) {
      const { name, content } = await kept(page, title, "SVG");
      expect(name).toMatch(/^myeloma-picture-[a-z]+\.svg$/);
      const text = content.toString();
      // In a page of its own the browser says whether it is sound, and draws it.
      const told = await page.evaluate((svg) => {
        const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
        return { fault: parsed.querySelector("parsererror")?.textContent ?? null, title: parsed.querySelector("title").textContent, words: parsed.documentElement.textContent, marks: parsed.querySelectorAll("circle, path").length };
      }, text);
      expect(told.fault).toBeNull();
      expect(told.title).toBe(title);
      expect(told.words).toContain("Teclistamab");
      expect(told.words).not.toContain("Ciltacabtagene");
      expect(told.words).toMatch(/Evidence last checked \d+ \w+ 20\d\d/);
      expect(told.words).toContain("?type=bispecific-antibody");
      expect(told.words).toContain("CC BY 4.0");
      expect(told.marks).toBeGreaterThan(5);
      expect(text.includes('<rect width="100%" height="100%" fill="#fff"/>')).toBe(true);
      expect(text.includes("rgb(235, 232, 225)"), "letters of paper, not of the night").toBe(false);
      expect(text.match(/ (class|style|href)="|var\(/), "needs nothing outside itself").toBeNull();
    }
  });
});

test("a picture as PNG", async ({ page }) => {
  await open(page, "?type=car-t");
  const { name, content } = await kept(page, RESPONSE, "PNG");
  expect(name).toBe("myeloma-picture-response.png");
  expect(content.subarray(1, 4).toString()).toBe("PNG");
  expect(content.readUInt32BE(16), "width in dots").toBeGreaterThan(2000);
  expect(content.length).toBeGreaterThan(20_000);
});

test("keeping a picture leaves the page as it was", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const shape = () => page.evaluate(() => [document.documentElement.scrollHeight, document.querySelectorAll("*").length, document.documentElement.scrollWidth]);
  const before = await shape();
  await kept(page, RESPONSE, "SVG");
  expect(await shape()).toEqual(before);
});

for (const [name, settings] of [
  ["light", {}],
  ["dark", { colorScheme: "dark" }],
  ["phone", { viewport: { width: 390, height: 844 } }],
  ["forced colours", { forcedColors: "active" }],
  ["200% zoom", { viewport: { width: 720, height: 500 }, deviceScaleFactor: 2 }],
]) {
  test.describe(name, () => {
    test.use(settings);

    test(`axe finds nothing in the pictures: ${name} (W1, W5, W8)`, async ({ page }) => {
      await open(page, "?type=bispecific-antibody,monoclonal-antibody,antibody-drug-conjugate&pick=teclistamab");
      await show(page, BALANCE);
      await show(page, APPROVALS);
      const { violations } = await new AxeBuilder({ page }).include("#pictures").options({ rules: { "target-size": { enabled: true } } }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.target).join(" | ")}`)).toEqual([]);
    });
  });
}

for (const width of [320, 390]) {
  test(`at ${width} px the pictures are redrawn: nothing scrolls sideways, letters stay readable (W7)`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("pictures/");
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over).toBeLessThanOrEqual(0);
    const small = await page.locator(".picture :is(td, th, p, li, text, a, b)").evaluateAll((all) => all.filter((one) => one.checkVisibility() && Number.parseFloat(getComputedStyle(one).fontSize) < 12).map((one) => one.outerHTML.slice(0, 80)));
    expect(small).toEqual([]);
    // A mark keeps its size: it is placed, not shrunk.
    const dot = await picture(page, RESPONSE).locator("circle.own").first().boundingBox();
    expect(dot.width).toBeCloseTo(9, 0);
    const link = await picture(page, APPROVALS).locator(".lane a").first().boundingBox();
    expect(link.height, "as high as a finger needs (W5)").toBeGreaterThanOrEqual(43.5);
  });
}

for (const width of [1440, 1024]) {
  test(`at ${width} px the figures of each axis stand above its lines`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("pictures/");
    for (const title of [RESPONSE, BALANCE]) {
      const [axes, tracks] = await picture(page, title).evaluate((figure) => {
        const middle = (box) => box.left + box.width / 2;
        const axis = (svg) => [...svg.querySelectorAll("text")].map((text) => middle(text.getBoundingClientRect())).sort((a, b) => a - b);
        const track = (svg) => [svg.getBoundingClientRect().left, svg.getBoundingClientRect().right];
        const row = [...figure.querySelectorAll("tr[data-row]")][3];
        return [[...figure.querySelectorAll(".axis")].map((svg) => [axis(svg)[0], axis(svg).at(-1)]), [...row.querySelectorAll("td > svg")].slice(figure.id === "picture-balance" ? -2 : 0).map(track)];
      });
      expect(axes.length).toBe(tracks.length);
      for (const [place, [start, end]] of axes.entries()) {
        expect(Math.abs(start - tracks[place][0]), `${title}, axis ${place}`).toBeLessThan(1.5);
        expect(Math.abs(end - tracks[place][1]), `${title}, axis ${place}`).toBeLessThan(1.5);
      }
    }
    // Each arm's mark stands on the line of its figure.
    const apart = await picture(page, RESPONSE).locator("td", { has: page.locator("circle.other") }).evaluateAll((cells) =>
      cells.flatMap((cell) => {
        const middle = (element) => element.getBoundingClientRect().top + element.getBoundingClientRect().height / 2;
        const words = cell.querySelectorAll("b");
        const own = cell.querySelector("circle.own, svg.own path");
        return [middle(own) - middle(words[0]), middle(cell.querySelector("circle.other")) - middle(words[1])].map(Math.abs);
      }),
    );
    expect(apart.length).toBeGreaterThan(40);
    expect(Math.max(...apart)).toBeLessThan(3);
    const { label, mark } = await picture(page, APPROVALS).evaluate((figure) => {
      const middle = (box) => box.left + box.width / 2;
      const year = [...figure.querySelectorAll("thead .lane span")].find((span) => span.textContent === "2025");
      return { label: middle(year.getBoundingClientRect()), mark: middle(figure.querySelector(".lane a.d2.u5 svg").getBoundingClientRect()) };
    });
    expect(Math.abs(label - mark)).toBeLessThan(1.5);
  });
}

test("marks are told apart by shape, in every place where they stand (W8)", async ({ page }) => {
  await page.goto("pictures/");
  const shapes = await picture(page, APPROVALS).locator(".lane a").evaluateAll((links) => {
    const byWords = new Map();
    for (const link of links) {
      const words = link.textContent.match(/(accelerated approval|conditional approval|approved again|withdrawn|made a full approval|approved)/)[0];
      const shape = link.querySelector("svg").firstElementChild.outerHTML;
      byWords.set(words, (byWords.get(words) ?? new Set()).add(shape));
    }
    return [...byWords].map(([words, set]) => [words, [...set]]);
  });
  const of = Object.fromEntries(shapes);
  for (const [words, set] of shapes) expect(set, words).toHaveLength(1);
  expect(of["accelerated approval"]).toEqual(of["conditional approval"]);
  expect(of.approved).toEqual(of["made a full approval"]);
  expect(new Set(["accelerated approval", "approved", "withdrawn", "approved again"].map((words) => of[words][0])).size).toBe(4);
});

test("dates as text instead of places: the same decisions", async ({ page }) => {
  await page.goto("pictures/");
  const first = picture(page, APPROVALS).getByRole("row", { name: /Teclistamab/ }).first().getByRole("link", { name: /accelerated approval/ });
  const words = first.locator("> span");
  expect((await words.boundingBox()).width).toBeLessThan(400);
  const clipped = () => words.evaluate((span) => getComputedStyle(span).clipPath);
  expect(await clipped()).toBe("inset(50%)");
  await page.getByRole("checkbox", { name: "Dates as text" }).check();
  expect(await clipped()).toBe("none");
});

test("on paper: black on white, no fill lost, no controls", async ({ page }) => {
  await page.goto("pictures/");
  await page.emulateMedia({ media: "print" });
  for (const control of await picture(page, RESPONSE).locator(".picture-tools, .pick").all()) await expect(control).toBeHidden();
  const adjust = await picture(page, RESPONSE).locator("td svg").first().evaluate((svg) => getComputedStyle(svg).printColorAdjust);
  expect(adjust).toBe("exact");
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the first picture is in the start page, all are on their own page, with every figure as text (W14, Q1)", async ({ page }) => {
    await page.goto("");
    expect((await drawn(page, RESPONSE)).length).toBeGreaterThan(40);
    await page.getByRole("link", { name: `Show the picture: ${BALANCE}` }).click();
    await expect(page).toHaveURL(/\/pictures\/#picture-balance$/);
    const row = picture(page, BALANCE).getByRole("row", { name: /^Teclistamab MajesTEC-1/ });
    await expect(row).toContainText("CRS 0.6%");
    await expect(row).toContainText("response 63%");
    await expect(page.getByRole("button", { name: /Download/ })).toHaveCount(0);
  });
});
