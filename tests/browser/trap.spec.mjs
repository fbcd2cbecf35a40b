// A trap ends the program whenever it happens. Then one line says so, leads on, and the view is kept (Q12).
import { alive, expect, expectComplaints, hold, open, rows, sentence, test } from "./support.mjs";

/** Lets a test break the program: with its memory spoilt, whatever it does next traps. */
async function breakable(page) {
  await page.addInitScript(() => {
    const instantiate = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...given) => {
      const made = await instantiate(...given);
      window.breakIt = () => new Uint8Array(/** @type {WebAssembly.Memory} */ (made.instance.exports.memory).buffer).fill(0xff);
      return made;
    };
    // The copy for reading offline, which the tests keep out: whether it is begun.
    navigator.serviceWorker.register = () => {
      document.documentElement.dataset.copyBegun = "";
      return new Promise(() => {});
    };
  });
}

const line = (page) => page.getByRole("alert").filter({ hasText: "This page has stopped answering" });
const copyBegun = (page) => expect(page.locator("html")).toHaveAttribute("data-copy-begun");

/** Everything that is written to the console as an error. */
function complaints(page) {
  const all = [];
  page.on("console", (message) => message.type() === "error" && all.push(message.text()));
  page.on("pageerror", (error) => all.push(error.message));
  expectComplaints(page, "has stopped");
  return all;
}

async function told(page, all) {
  await expect(line(page)).toBeVisible();
  await expect(line(page)).toBeInViewport();
  await expect(line(page).getByRole("link", { name: "Reload" })).toBeVisible();
  expect(all, "logged once, with its reason").toEqual([expect.stringMatching(/has stopped: RuntimeError: \w+/)]);
}

test("a trap while the page starts is told, and the copy for reading offline is begun", async ({ page }) => {
  const all = complaints(page);
  await breakable(page);
  const release = await hold(page, "**/evidence-*.bin");
  const asked = page.waitForRequest("**/evidence-*.bin");
  await page.goto("?q=bcma", { waitUntil: "domcontentloaded" });
  await asked;
  await page.evaluate(() => void window.breakIt());
  release();
  await told(page, all);
  await copyBegun(page);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await line(page).getByRole("link", { name: "Reload" }).click();
  await alive(page);
  await expect(line(page)).toBeHidden();
  await expect(sentence(page)).toContainText("matching “bcma”");
});

for (const { what, act } of [
  { what: "a press", act: (page) => page.getByRole("button", { name: "Sheet for the visit" }).click() },
  { what: "a letter", act: (page) => page.getByRole("searchbox", { name: "Search" }).press("x") },
  { what: "a choice", act: (page) => page.getByRole("radio", { name: "EU", exact: true }).click({ force: true }) },
  { what: "Back", act: (page) => page.goBack() },
]) {
  test(`a trap at ${what} is told in sight of the reader; the view and what is shown stay`, async ({ page }) => {
    const all = complaints(page);
    await breakable(page);
    await open(page, "?q=bcma");
    await copyBegun(page);
    await page.getByRole("checkbox", { name: /^Bispecific antibody \d/ }).check();
    await expect(page).toHaveURL(/q=bcma&type=bispecific-antibody/);
    await page.getByRole("radio", { name: "EU", exact: true }).check();
    await expect(page).toHaveURL(/region=eu/);
    const shown = await rows(page).count();
    await page.evaluate(() => void window.breakIt());
    await act(page);
    await told(page, all);
    expect(await rows(page).count()).toBe(shown);
    await act(page);
    await page.getByRole("searchbox", { name: "Search" }).press("y");
    expect(all, "once").toHaveLength(1);
    await line(page).getByRole("link", { name: "Reload" }).click();
    await alive(page);
    await expect(line(page)).toBeHidden();
    await expect(page).toHaveURL(/q=bcma/);
    await expect(sentence(page)).toContainText("matching “bcma”");
  });
}

test("what goes wrong in an extension's script is not taken for a trap", async ({ page }) => {
  expectComplaints(page, "not ours");
  await open(page);
  await page.evaluate(() => {
    setTimeout(() => {
      throw new TypeError("not ours");
    });
    return new Promise((resolve) => addEventListener("error", resolve, { once: true })).then(() => {});
  });
  await expect(line(page)).toBeHidden();
  await page.getByRole("searchbox", { name: "Search" }).fill("magrolimab");
  await expect(rows(page)).toHaveCount(1);
});
