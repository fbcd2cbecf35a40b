// What a reader takes away: files of all, shown and picked therapies, the citation of a view, its address; and the page
// that says what the files hold (quality.md, P9).
import { BELOW_A_PATH } from "./playwright.config.mjs";
import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, expectComplaints, figures, open, rows, sentence, test } from "./support.mjs";

const menu = (page) => page.locator("#take");
const said = (page) => menu(page).getByRole("status");
const button = (page, name) => menu(page).getByRole("button", { name });
const idsOf = (page) => rows(page).evaluateAll((all) => all.map((row) => row.id.slice(2)));

async function openMenu(page, scope) {
  await page.locator("#take-summary").click();
  if (scope) await menu(page).getByRole("radio", { name: scope }).check();
}

/** Presses a button and gives what was saved: its name and its text. */
async function take(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, name).click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

/** Reads a table after RFC 4180, as strictly as a program that is not ours. */
function table(text) {
  const records = [[""]];
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const record = records.at(-1);
    const letter = text[at];
    if (quoted && letter === '"' && text[at + 1] === '"') record[record.length - 1] += text[(at += 1)];
    else if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === ",") record.push("");
    else if (!quoted && letter === "\r" && text[at + 1] === "\n") records.push([""]) && (at += 1);
    else record[record.length - 1] += letter;
  }
  const [head, ...lines] = records.slice(0, -1);
  expect(lines.every((line) => line.length === head.length), "every line has as many cells as there are names").toBe(true);
  return lines.map((line) => Object.fromEntries(head.map((name, place) => [name, line[place]])));
}

function opened(file) {
  expect(file.text.startsWith("\uFEFFid,"), "the mark for Excel, then the id").toBe(true);
  return table(file.text.slice(1));
}

test("those that show are saved in the order in which they stand, with the figures of the cells, the sentence, the address and the day", async ({ page }) => {
  await open(page, "?type=bispecific-antibody&sort=-response");
  await openMenu(page);
  const file = await take(page, /^Table of therapies/);
  expect(file.name).toMatch(/^myeloma-immunotherapy-therapies-shown-\d{4}-\d{2}-\d{2}\.csv$/);
  const lines = opened(file);
  expect(lines.map(({ id }) => id)).toEqual(await idsOf(page));
  const cells = await figures(page, "response");
  lines.forEach((line, place) => {
    const value = line.overall_response_rate_percent;
    expect(cells[place]).toMatch(value ? new RegExp(`^${value}%`) : new RegExp(`^${line.overall_response_rate_missing}`));
  });
  const today = await page.evaluate(() => new Date().toLocaleDateString("sv"));
  for (const line of lines) {
    expect(line.view).toBe(await sentence(page).innerText());
    expect(line.view_address).toBe(page.url());
    expect(line.retrieved).toBe(today);
    expect(line.licence).toBe("CC BY 4.0");
    expect(file.name).toContain(line.data_date);
  }
  await expect(said(page)).toHaveText(`${lines.length} therapies saved as ${file.name}`);
});

test("the figures of the table are those of the chosen region", async ({ page }) => {
  await open(page, "?region=eu&type=monoclonal-antibody,antibody-drug-conjugate");
  await openMenu(page);
  const lines = opened(await take(page, /^Table of therapies/));
  const cells = await figures(page, "response");
  lines.forEach((line, place) => {
    expect(line.figures_for_region).toBe("EU");
    if (line.overall_response_rate_percent) expect(cells[place]).toContain(`${line.overall_response_rate_percent}%`);
  });
});

test("those that were picked are saved, also where a filter hides them", async ({ page }) => {
  await open(page, "?pick=teclistamab,elotuzumab&type=bispecific-antibody");
  await openMenu(page, "Those you picked");
  await expect(menu(page).locator("#take-count-picked")).toHaveText("2");
  const lines = opened(await take(page, /^Table of therapies/));
  expect(lines.map(({ id }) => id).sort()).toEqual(["elotuzumab", "teclistamab"]);
  expect(lines[0].view).toContain("2 therapies picked by the reader");
});

test("all are saved as the site holds them, byte for byte", async ({ page, request }) => {
  await open(page, "?type=vaccine");
  await openMenu(page, "All");
  for (const [name, path] of /** @type {[RegExp, string][]} */ ([[/^Table of therapies/, "therapies.csv"], [/^Every figure/, "figures.csv"], [/^Every regulatory/, "decisions.csv"], [/^All that is known/, "all.json"]])) {
    const file = await take(page, name);
    expect(file.text === (await (await request.get(`data/${path}`)).body()).toString("utf8"), path).toBe(true);
    expect(file.name).not.toContain("shown");
  }
});

test("figures and decisions come with every line of the therapies that show, and no other", async ({ page, request }) => {
  await open(page, "?q=talquetamab&type=bispecific-antibody");
  const ids = await idsOf(page);
  await openMenu(page);
  for (const [name, path] of [[/^Every figure/, "figures.csv"], [/^Every regulatory/, "decisions.csv"]]) {
    const lines = opened(await take(page, name));
    const all = table((await (await request.get(`data/${path}`)).text()).replace("\uFEFF", ""));
    expect(lines.length).toBeGreaterThan(ids.length);
    expect(lines.length).toBe(all.filter(({ id }) => ids.includes(id)).length);
    expect([...new Set(lines.map(({ id }) => id))]).toEqual(ids);
  }
});

test("a part taken as JSON fits the published schema and says which part it is", async ({ page, request }) => {
  await open(page, "?q=cilta-cel");
  const ids = await idsOf(page);
  await openMenu(page);
  const file = await take(page, /^All that is known/);
  expect(file.name).toMatch(/^myeloma-immunotherapy-all-shown-.*\.json$/);
  const part = JSON.parse(file.text);
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
  const fits = ajv.compile(await (await request.get("data/schema.json")).json());
  expect(fits(part), ajv.errorsText(fits.errors)).toBe(true);
  expect(part.therapies.map(({ id }) => id)).toEqual(ids);
  expect(part.view).toMatchObject({ sentence: await sentence(page).innerText(), address: page.url() });
});

test("where nothing shows, or nothing is picked, the menu says so and saves nothing", async ({ page }) => {
  await open(page, "?type=vaccine&status=approved");
  page.on("download", () => expect(false, "nothing is saved").toBe(true));
  await openMenu(page);
  await button(page, /^Table of therapies/).click();
  await expect(said(page)).toHaveText("No therapy shows, so there is nothing to take.");
  await menu(page).getByRole("radio", { name: "Those you picked" }).check();
  await button(page, /^Every figure/).click();
  await expect(said(page)).toContainText("You have picked none yet");
});

test("a file that does not arrive is said, and the next press tries again", async ({ page }) => {
  await open(page);
  expectComplaints(page, "Failed to load resource");
  await page.route("**/data/figures.csv", (route) => route.abort(), { times: 1 });
  await openMenu(page);
  await button(page, /^Every figure/).click();
  await expect(said(page)).toContainText("The file did not arrive");
  expect(opened(await take(page, /^Every figure/)).length).toBeGreaterThan(100);
});

test("a search that looks like a formula stays text in the file", async ({ page }) => {
  await open(page, `?q=${encodeURIComponent('="teclistamab')}`);
  await openMenu(page);
  const lines = opened(await take(page, /^Table of therapies/));
  expect(lines[0].view).toBe(await sentence(page).innerText());
  expect(lines.every(({ view, view_address: address }) => !/^[=+\-@]/.test(view) && !/^[=+\-@]/.test(address))).toBe(true);
});

test("below a path the files come from there", async ({ page }) => {
  await page.goto(`${BELOW_A_PATH}?q=elranatamab`);
  await page.waitForFunction(() => document.documentElement.dataset.app === "ready");
  await openMenu(page);
  expect(opened(await take(page, /^Table of therapies/)).map(({ id }) => id)).toContain("elranatamab");
});

test("citing a view gives title, date of the data, sentence, address and day, and copies them", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "?type=car-t&status=approved");
  await openMenu(page);
  await button(page, "Cite this view").click();
  const window = page.getByRole("dialog", { name: "Cite this view" });
  const text = await window.locator("#cite-text").innerText();
  for (const part of ["Immunotherapy for Multiple Myeloma: every therapy, sourced.", "Data of ", await sentence(page).innerText(), page.url(), "(accessed "]) expect(text).toContain(part);
  await window.getByRole("button", { name: "Copy" }).click();
  await expect(window.getByRole("status")).toHaveText("Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  await page.keyboard.press("Escape");
  await expect(window).toBeHidden();
  await expect(button(page, "Cite this view")).toBeFocused();
});

test("the share sheet is offered where the browser has one, and gets the address of the view", async ({ page }) => {
  await page.addInitScript(() => {
    navigator.share = async (what) => {
      window.shared = what;
    };
  });
  await open(page, "?type=car-t");
  await openMenu(page);
  await button(page, "Share").click();
  expect(await page.evaluate(() => window.shared.url)).toBe(page.url());
});

test("by keyboard: the menu opens, its choices make no view of their own, Escape closes it and gives the focus back (W3)", async ({ page }) => {
  await open(page, "?type=car-t");
  const steps = await page.evaluate(() => history.length);
  await page.locator("#take-summary").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(menu(page).getByRole("radio", { name: "Those that show" })).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(menu(page).getByRole("radio", { name: "All" })).toBeChecked();
  await page.keyboard.press("Tab");
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(download.suggestedFilename()).toContain("therapies");
  await expect(said(page)).toContainText(/^\d+ therapies saved/);
  expect(await page.evaluate(() => history.length)).toBe(steps);
  await expect(page).toHaveURL(/\?type=car-t$/);
  await page.keyboard.press("Escape");
  await expect(menu(page)).not.toHaveAttribute("open");
  await expect(page.locator("#take-summary")).toBeFocused();
});

test("one menu of the toolbar is open at a time", async ({ page }) => {
  await open(page);
  await page.locator("#columns-summary").click();
  await page.locator("#take-summary").click();
  await expect(page.locator("#columns")).not.toHaveAttribute("open");
});

for (const width of [320, 390, 640, 800, 1024, 1180, 1440]) {
  test(`at ${width} px the whole menu is in the window`, async ({ page }) => {
    await page.setViewportSize({ width, height: 1000 });
    await open(page, "?pick=teclistamab");
    await openMenu(page);
    const inside = async () => {
      const { x, width: wide } = await menu(page).locator(".menu-body").boundingBox();
      return x >= 0 && x + wide <= width;
    };
    await expect.poll(inside).toBe(true);
  });
}

test("the page of the data offers every file with its size, without script too", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}data/`);
  const links = page.locator(".downloads a");
  await expect(links).toHaveCount(6);
  for (const link of await links.all()) {
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    expect(download.suggestedFilename()).toMatch(/^myeloma-immunotherapy-[a-z-]+-\d{4}-\d{2}-\d{2}\.(csv|json)$/);
    const size = Math.ceil((await readFile(await download.path())).length / 1024);
    await expect(link.locator("xpath=following-sibling::span")).toHaveText(`${size} KB`);
  }
  await context.close();
});

test("the dictionary names every column of every table and every field of the schema", async ({ page, request }) => {
  await page.goto("data/");
  const named = new Set(await page.locator(".dictionary tbody th").allInnerTexts());
  for (const file of ["therapies.csv", "figures.csv", "decisions.csv"]) {
    const head = (await (await request.get(`data/${file}`)).text()).replace("\uFEFF", "").split("\r\n")[0].split(",");
    expect(head.filter((name) => !named.has(name))).toEqual([]);
  }
  const { $defs: types } = await (await request.get("data/schema.json")).json();
  const fields = Object.values(types).flatMap(({ properties = {} }) => Object.keys(properties));
  expect(fields.filter((name) => !named.has(name))).toEqual([]);
});

/** @type {State[]} */
const states = [
  ["the menu, light", {}, "", (page) => openMenu(page)],
  ["the menu, dark", { colorScheme: "dark" }, "", (page) => openMenu(page)],
  ["the menu, phone", { viewport: { width: 390, height: 844 } }, "", (page) => openMenu(page)],
  ["the citation", {}, "", async (page) => {
    await openMenu(page);
    await button(page, "Cite this view").click();
  }],
  ["the page of the data", {}, "data/", null],
  ["the page of the data, dark, phone", { viewport: { width: 390, height: 844 }, colorScheme: "dark" }, "data/", null],
];
for (const [name, settings, path, act] of states) {
  test.describe(name, () => {
    test.use(settings);
    test(`axe finds nothing: ${name} (W1)`, async ({ page }) => {
      if (path) await page.goto(path);
      else await open(page);
      if (act) await act(page);
      const { violations } = await new AxeBuilder({ page }).options({ rules: { "target-size": { enabled: true } } }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.target).join(" | ")}`)).toEqual([]);
    });
  });
}

test("at 320 px the page of the data does not scroll sideways, only its tables do (W7)", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto("data/");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
