// What changed, about this site, the page for lost readers, and records that are due for another check.
import AxeBuilder from "@axe-core/playwright";
import { expect, expectComplaints, open, rows, test } from "./support.mjs";

const entries = (page) => page.locator("li.change");
const visit = (page) => page.getByRole("region", { name: "Since your last visit" });
const remember = (page) => page.getByRole("button", { name: "Remember this visit on this device" });
const forget = (page) => page.getByRole("button", { name: "Forget" });
const kept = (page) => page.evaluate(() => Object.keys(localStorage));

test("the log stands by year and date, newest first, each entry with its therapy (I10)", async ({ page }) => {
  await page.goto("changes/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What changed");
  const years = await page.getByRole("main").locator("section.article > h2").allTextContents();
  const numbers = years.filter((year) => /^\d{4}$/.test(year)).map(Number);
  expect(numbers.length).toBeGreaterThan(10);
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
  const conversion = entries(page).filter({ hasText: "approved, before: accelerated approval" }).filter({ has: page.getByRole("link", { name: "Teclistamab", exact: true }) });
  await expect(conversion.locator(".source a").first()).toHaveAttribute("href", /^https:/);
  await conversion.getByRole("link", { name: "Teclistamab", exact: true }).click();
  await expect(page).toHaveURL(/\/therapies\/teclistamab\/$/);
  await page.locator("#changes").getByRole("link", { name: "What changed, of all therapies" }).click();
  await expect(page).toHaveURL(/\/changes\/$/);
});

test("a day that is not known is not shown", async ({ page }) => {
  await page.goto("changes/");
  const dates = await page.locator(".day h3 time").evaluateAll((times) => times.map((time) => [time.dateTime, time.textContent]));
  expect(dates.length).toBeGreaterThan(80);
  const wrong = dates.filter(([machine, words]) => machine.split("-").length !== words.split(" ").length);
  expect(wrong).toEqual([]);
});

test("an address with the name of an entry leads to it", async ({ page }) => {
  await page.goto("changes/#teclistamab_2022-10-25_us_accelerated");
  await expect(page.locator("li.change:target")).toBeInViewport();
});

test("nothing is kept before the reader asks, and nothing after “Forget”", async ({ page }) => {
  await page.goto("changes/");
  await expect(visit(page)).toContainText("keeps nothing on your device unless you ask");
  await expect(forget(page)).toBeDisabled();
  expect(await kept(page)).toEqual([]);
  await remember(page).click();
  await expect(page.getByRole("status")).toHaveText(/^This visit is remembered/);
  expect(await kept(page)).toEqual(["changes-seen"]);
  await page.reload();
  await expect(page.getByRole("status")).toHaveText(/^No entries are new since your visit of \d+ \w+ \d{4}\.$/);
  await forget(page).click();
  await expect(page.getByRole("status")).toHaveText(/^Forgotten/);
  await expect(remember(page)).toBeFocused();
  expect(await kept(page)).toEqual([]);
  await page.reload();
  await expect(remember(page)).toBeEnabled();
  await expect(page.getByRole("status")).toBeEmpty();
});

test("what came since the remembered visit is marked and counted, wherever in time it stands", async ({ page }) => {
  await page.goto("changes/");
  await remember(page).click();
  // As if these entries had not been there at the last visit: one of the newest, one of an old year.
  const late = ["correction_2026-11-24-other-ways", "teclistamab_2022-10-25_us_accelerated"];
  await page.evaluate((ids) => {
    const visit = JSON.parse(localStorage.getItem("changes-seen"));
    visit.seen = visit.seen.filter((id) => !ids.includes(id));
    localStorage.setItem("changes-seen", JSON.stringify(visit));
  }, late);
  await page.reload();
  await expect(page.getByRole("status")).toHaveText(/^2 entries are new since your visit of /);
  const marked = await entries(page).filter({ has: page.locator(".new") }).evaluateAll((all) => all.map((entry) => entry.id));
  expect(marked.sort()).toEqual(late);
  await remember(page).click();
  await expect(page.locator(".new")).toHaveCount(0);
});

for (const damaged of ["", "{", "null", "[]", '{"on":"never","seen":[]}', '{"on":"2026-11-24","seen":7}']) {
  test(`what was kept is damaged (${damaged || "empty"}): as if nothing was kept`, async ({ page }) => {
    await page.addInitScript((text) => localStorage.setItem("changes-seen", text), damaged);
    await page.goto("changes/");
    await expect(remember(page)).toBeEnabled();
    await expect(forget(page)).toBeDisabled();
    await expect(page.getByRole("status")).toBeEmpty();
    await expect(page.locator(".new")).toHaveCount(0);
  });
}

test("a browser that keeps nothing says so", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.goto("changes/");
  await remember(page).click();
  await expect(page.getByRole("status")).toHaveText("Your browser does not let this page keep anything.");
});

test("the feed is well-formed and each page names it", async ({ page, request }) => {
  for (const address of ["", "about/", "therapies/teclistamab/"]) {
    await page.goto(address);
    const feed = await page.locator("link[type='application/atom+xml']").evaluate((link) => link.href);
    expect((await request.get(feed)).status()).toBe(200);
  }
  const text = await (await request.get("changes.xml")).text();
  const read = await page.evaluate((xml) => {
    const feed = new DOMParser().parseFromString(xml, "application/xml");
    return { root: feed.documentElement.nodeName, entries: feed.querySelectorAll("entry").length, broken: feed.querySelectorAll("parsererror").length };
  }, text);
  expect(read.root).toBe("feed");
  expect(read.broken).toBe(0);
  expect(read.entries).toBeGreaterThan(20);
});

test("the footer leads to what the page about the site says", async ({ page }) => {
  await open(page);
  for (const [name, heading] of [["Report an error", "Report an error"], ["What is missing", "What is missing"], ["Accessibility", "Accessibility"]]) {
    await page.getByRole("navigation", { name: "This site" }).getByRole("link", { name, exact: true }).click();
    await expect(page.getByRole("heading", { level: 2, name: heading, exact: true })).toBeInViewport();
  }
  await page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link", { name: "Start" }).click();
  await expect(page).toHaveURL("./");
});

for (const lost of ["nowhere", "therapies/nowhere/", "a/b/c/d.html?x=1"]) {
  test(`where there is no page (${lost}) the way home is shown, whatever the depth`, async ({ page }) => {
    expectComplaints(page, "the server responded with a status of 404");
    const answer = await page.goto(lost);
    expect(answer.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page is not here");
    // The style sheet came: the name of the site is set in the serif face.
    expect(await page.locator(".site-name").evaluate((name) => getComputedStyle(name).fontFamily)).toContain("Palatino");
    await page.getByRole("main").getByRole("link", { name: "The table of every therapy" }).click();
    await expect(page).toHaveURL("./#explorer");
  });
}

test.describe("on a later day", () => {
  const NOTE = "Not checked for 180 days or more: it may be out of date.";
  const later = (page, day) => page.clock.setFixedTime(new Date(`${day}T12:00:00`));

  test("each row and each page of a therapy says that it was not checked for long (I9)", async ({ page }) => {
    await later(page, "2099-06-01");
    await open(page, "?type=car-t");
    await expect(rows(page).first().getByRole("rowheader")).toContainText(NOTE);
    const count = await rows(page).count();
    await expect(rows(page).locator("th .stale:visible")).toHaveCount(count);
    // The program draws the row headers anew; the note comes back, once.
    await page.getByRole("searchbox", { name: "Search" }).fill("cel");
    await page.getByRole("searchbox", { name: "Search" }).fill("");
    await page.getByRole("radio", { name: "Plain words" }).check();
    await expect(rows(page).locator("th .stale:visible")).toHaveCount(count);
    await page.goto("therapies/teclistamab/");
    await expect(page.locator("#glance").getByText(NOTE)).toBeVisible();
  });

  test("the day before, nothing is said", async ({ page }) => {
    await page.goto("therapies/teclistamab/");
    const checked = await page.locator("time[data-checked]").first().getAttribute("datetime");
    const day = (days) => new Date(Date.parse(checked) + days * 864e5).toISOString().slice(0, 10);
    await later(page, day(179));
    await page.reload();
    await expect(page.locator(".stale")).toHaveCount(0);
    await later(page, day(180));
    await page.reload();
    await expect(page.locator("#glance .stale")).toHaveCount(1);
  });
});

/** @type {State[]} */
const states = [
  ["as it arrives", {}, null],
  ["dark", { colorScheme: "dark" }, null],
  ["phone", { viewport: { width: 390, height: 844 } }, null],
  ["phone, dark", { viewport: { width: 390, height: 844 }, colorScheme: "dark" }, null],
  ["forced colours", { forcedColors: "active" }, null],
];
for (const path of ["changes/", "about/", "404.html"]) {
  for (const [name, settings] of states) {
    test.describe(`${path} ${name}`, () => {
      test.use(settings);
      test(`axe finds nothing: ${path}, ${name} (W1)`, async ({ page }) => {
        await page.goto(path);
        if (path === "changes/") await markSome(page);
        const { violations } = await new AxeBuilder({ page }).options({ rules: { "target-size": { enabled: true } } }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.target).join(" | ")}`)).toEqual([]);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(over, "nothing scrolls sideways").toBeLessThanOrEqual(0);
      });
    });
  }
}

/** The log with some entries marked as new. */
async function markSome(page) {
  await page.evaluate(() => localStorage.setItem("changes-seen", JSON.stringify({ on: "2026-11-01", seen: [] })));
  await page.reload();
  await expect(page.locator(".new").first()).toBeVisible();
}

test.describe("old records", () => {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    test.describe(colorScheme, () => {
      test.use({ colorScheme });
      test(`axe finds nothing where records are old: ${colorScheme}`, async ({ page }) => {
        await page.clock.setFixedTime(new Date("2099-06-01T12:00:00"));
        await open(page, "?type=car-t");
        await expect(page.locator(".stale:visible").first()).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).options({ rules: { "target-size": { enabled: true } } }).analyze();
        expect(violations.map(({ id }) => id)).toEqual([]);
      });
    });
  }
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("log and page about the site are complete; the control that needs script is not there", async ({ page }) => {
    await page.goto("changes/");
    expect(await entries(page).count()).toBeGreaterThan(150);
    await expect(page.getByRole("button", { name: /Remember/ })).toHaveCount(0);
    await page.goto("about/");
    await expect(page.getByRole("heading", { level: 2, name: "Who made it, and with what" })).toBeVisible();
    await expect(page.getByRole("table")).toHaveCount(2);
  });
});
