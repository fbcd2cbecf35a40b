// The page lives with what extensions do to it (Q11): nodes they add anywhere, parts they take away.
import { NODES, PLACES, leave } from "./foreign.mjs";
import { agree, journey } from "./journey.mjs";
import { alive, expect, expectComplaints, hold, open, rows, sentence, table, test } from "./support.mjs";

const searchbox = (page) => page.getByRole("searchbox", { name: "Search" });

/** Opens the page, changes it before WebAssembly arrives, and lets it come. */
async function changedBefore(page, change, argument) {
  const release = await hold(page, "**/*.wasm");
  await page.goto("", { waitUntil: "domcontentloaded" });
  await page.evaluate(change, argument);
  return release;
}

test("an element put first into the page before WebAssembly arrives: search, order and filters answer", async ({ page }) => {
  const release = await changedBefore(page, leave, ["an element", [["#app", "afterbegin"]]]);
  release();
  await alive(page);
  await journey(page);
});

for (const kind of NODES) {
  test(`${kind} in every place before WebAssembly arrives: the page answers, and leaves it where it is`, async ({ page }) => {
    const release = await changedBefore(page, leave, [kind, PLACES]);
    release();
    await alive(page);
    await journey(page);
    if (kind === "an element") await expect(page.locator(".left-by-an-extension").first()).toBeAttached();
  });

  test(`${kind} in every place after the start: the page answers`, async ({ page }) => {
    await open(page);
    await page.evaluate(leave, /** @type {any} */ ([kind, PLACES]));
    await journey(page);
  });
}

/** What an extension may take away or put something else in the place of. */
const PARTS = ["#sentence", "#table", "#table table", "#table thead", "#rows tr:nth-child(5)", "#explorer", "main"];

for (const part of PARTS) {
  test(`without ${part} the page as the host has it is put in place once more; what was typed and ticked stays`, async ({ page }) => {
    const release = await hold(page, "**/*.wasm");
    await page.goto("", { waitUntil: "domcontentloaded" });
    await searchbox(page).fill("ta");
    await page.getByRole("checkbox", { name: /^Bispecific antibody \d/ }).check();
    await page.getByRole("radio", { name: "Plain words" }).check();
    await page.evaluate((selector) => document.querySelector(selector).remove(), part);
    release();
    await alive(page);
    // What was taken away took with it what was typed into it.
    const kept = !["#explorer", "main"].includes(part);
    if (kept) {
      await expect(searchbox(page)).toHaveValue("ta");
      await expect(page.getByRole("checkbox", { name: /^Bispecific antibody \d/ })).toBeChecked();
      await expect(page.getByRole("radio", { name: "Plain words" })).toBeChecked();
      await expect(sentence(page)).toContainText("matching “ta”");
    }
    await searchbox(page).fill("talq");
    await expect(sentence(page)).toContainText("matching “talq”");
    await agree(page, "search");
    await table(page).getByRole("columnheader", { name: /^Response/ }).getByRole("button").click();
    await expect(sentence(page)).toContainText("by response");
    await page.getByRole("radio", { name: "Clinical detail" }).check();
    await expect(page.locator("html")).toHaveAttribute("data-words", "clinical");
    await expect(page).not.toHaveURL(/words=/);
  });
}

test("what holds the explorer is taken away and its content left: it is put back around it, and nothing typed is lost", async ({ page }) => {
  const release = await hold(page, "**/*.wasm");
  await page.goto("", { waitUntil: "domcontentloaded" });
  await searchbox(page).fill("magrolimab");
  await page.evaluate(() => document.querySelector("main").replaceWith(...document.querySelector("main").childNodes));
  release();
  await alive(page);
  await expect(page.locator("main #explorer")).toHaveCount(1);
  await expect(page.locator("#explorer")).toHaveCount(1);
  await expect(searchbox(page)).toHaveValue("magrolimab");
  await expect(rows(page)).toHaveCount(1);
});

test("a part that is put back answers to the scripts beside the program too", async ({ page }) => {
  const release = await changedBefore(page, () => document.querySelector("#toolbar").remove());
  release();
  await alive(page);
  await searchbox(page).fill("talquetamab");
  await page.locator("#take-summary").click();
  await page.getByRole("button", { name: "How to cite" }).or(page.locator("[data-takes=cite]")).first().click();
  await expect(page.locator("#cite-text")).toContainText("matching “talquetamab”");
});

test("put in place once more, the page keeps what was written, opened and where the reader is", async ({ page }) => {
  const release = await hold(page, "**/*.wasm");
  await page.goto("", { waitUntil: "domcontentloaded" });
  await page.locator("#situation-summary").click();
  await page.locator("#situation select").first().selectOption({ index: 2 });
  await searchbox(page).pressSequentially("tec");
  await page.locator("#sentence").evaluate((element) => element.remove());
  const top = () => page.locator("#search").evaluate((field) => Math.round(field.getBoundingClientRect().top));
  const before = await top();
  release();
  await alive(page);
  await expect(page.locator("#situation")).toHaveAttribute("open");
  expect(await page.locator("#situation select").first().evaluate((list) => list.selectedIndex)).toBe(2);
  await expect(searchbox(page)).toBeFocused();
  await page.keyboard.type("lis");
  await expect(searchbox(page)).toHaveValue("teclis");
  expect(Math.abs((await top()) - before), "what is read stays where it is").toBeLessThan(3);
});

for (const [what, answer] of [
  ["the host can't be reached", (route) => route.abort()],
  ["the host answers otherwise", (route) => route.fulfill({ status: 503, body: "" })],
  ["the host has another page there now", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Sign in</title><div id=app>Sign in</div>" })],
]) {
  test(`a part is missing and ${what}: one line says so, with a retry`, async ({ page }) => {
    expectComplaints(page, "Failed to load resource", "ERR_FAILED");
    const release = await changedBefore(page, () => document.querySelector("#table").remove());
    const again = (url) => url.pathname === "/";
    await page.route(again, /** @type {(route: any) => any} */ (answer));
    release();
    const line = page.getByRole("alert").filter({ hasText: "This page was changed before it could start" });
    await expect(line).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.unroute(again);
    await line.getByRole("link", { name: "Try again" }).click();
    await alive(page);
    await expect(line).toBeHidden();
  });
}
