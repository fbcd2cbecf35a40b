// The pictures as they are kept, seen and heard: files, axe, small windows, axes, shapes, paper, no script.
import AxeBuilder from "@axe-core/playwright";
import { readFile } from "node:fs/promises";
import { APPROVALS, BALANCE, RESPONSE, drawn, picture, show } from "./pictures.mjs";
import { expect, open, test } from "./support.mjs";

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

for (const [name, settings] of /** @type {State[]} */ ([
  ["light", {}],
  ["dark", { colorScheme: "dark" }],
  ["phone", { viewport: { width: 390, height: 844 } }],
  ["forced colours", { forcedColors: "active" }],
  ["200% zoom", { viewport: { width: 720, height: 500 }, deviceScaleFactor: 2 }],
])) {
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
    await expect(row).toContainText("response 63.0%");
    await expect(page.getByRole("button", { name: /Download/ })).toHaveCount(0);
  });
});

test("what reaches over the edge of a picture, as the 0 of its axis does, is not cut off", async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 900 });
  await open(page);
  const figure = picture(page, RESPONSE);
  for (const box of [figure, figure.locator("tbody").first()]) {
    await expect(box).toHaveCSS("content-visibility", "auto");
    await expect(box).toHaveCSS("overflow-clip-margin", "16px");
  }
});
