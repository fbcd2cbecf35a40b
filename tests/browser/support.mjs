// What every browser test here shares: the page as a reader opens it, watched for anything it should not do.
import { test as base, expect } from "@playwright/test";

export { expect };

/** Complaints that a test brings about itself and that the browser writes to the console, by part of their text. */
const EXPECTED = Symbol("expected complaints");

/** What Playwright itself writes where it keeps the worker out (see playwright.config.mjs). */
const BLOCKED = "Service Worker registration blocked by Playwright";

export const test = base.extend({
  // Every test fails when the page writes to the console, breaks its policy, or asks another site for anything.
  page: async ({ page, baseURL }, use) => {
    const complaints = [];
    page[EXPECTED] = [];
    const own = new URL(baseURL).hostname;
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type()) && !message.text().includes(BLOCKED)) complaints.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
    page.on("request", (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith("http") && hostname !== own) complaints.push(`asked another site: ${request.url()}`);
    });
    await use(page);
    const unexpected = complaints.filter((text) => !page[EXPECTED].some((part) => text.includes(part)));
    expect(unexpected, "the page stays silent").toEqual([]);
    const cookies = await page.context().cookies();
    expect(cookies, "no cookie").toEqual([]);
  },
});

/** Lets the browser complain of what the test itself breaks. */
export function expectComplaints(page, ...parts) {
  page[EXPECTED].push(...parts);
}

/** Opens a view of the page and waits until it answers. */
export async function open(page, query = "") {
  await page.goto(query);
  await alive(page);
}

/** Holds what fits the pattern back until the function that it gives is called. */
export async function hold(page, pattern) {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(pattern, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** Waits until WebAssembly has taken the page over. */
export async function alive(page) {
  await page.waitForFunction(() => document.documentElement.dataset.app === "ready");
}

/** The table of therapies. */
export const table = (page) => page.getByRole("table", { name: /^Immunotherapies for multiple myeloma/ });

/** The rows of therapies that show. */
export const rows = (page) => table(page).locator("tbody tr.therapy:visible");

/** Waits until the rows out of sight have followed too. */
export const settled = (page) => expect(page.locator("#table")).not.toHaveAttribute("aria-busy");

/** The names of the therapies that show, in order. */
export async function names(page) {
  await settled(page);
  return rows(page).locator("a.name").allTextContents();
}

/** The visible figures of a column, top to bottom. */
export async function figures(page, column) {
  await settled(page);
  return rows(page).locator(`td.c-${column}`).evaluateAll((cells) => cells.map((cell) => (cell.querySelector("button") ?? cell).textContent.trim()));
}

/** The sentence above the table. */
export const sentence = (page) => page.locator("#sentence");

/** A group of facets, opened. */
export async function facet(page, name) {
  const group = page.locator("details.facet", { has: page.locator("summary", { hasText: name }) });
  if (!(await group.evaluate((details) => details.open))) await group.locator("summary").click();
  return group;
}

/** The count beside a value of a facet. */
export async function count(group, value) {
  const box = group.locator("label.check", { has: group.page().locator(".value-label", { hasText: new RegExp(`^${value}$`) }) });
  return Number(await box.locator(".count").innerText());
}
