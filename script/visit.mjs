// Prints what a visit costs in bytes as they are sent, headers and all, from a built site with its packed copies.
// Usage: node visit.mjs <folder>
import { createServer } from "node:http";
import { chromium } from "@playwright/test";
import { answering, portOf } from "../tests/browser/answer.mjs";
import { FLAGS } from "./served.mjs";

const [folder] = process.argv.slice(2);

const sockets = new Set();
const server = createServer(await answering(folder));
server.on("connection", (socket) => sockets.add(socket));
await /** @type {Promise<void>} */ (new Promise((resolve) => server.listen(0, "127.0.0.1", resolve)));
const address = `http://127.0.0.1:${portOf(server)}/`;
let counted = 0;

/** What was sent since the last call. */
function sent() {
  const all = [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0);
  const since = all - counted;
  counted = all;
  return since;
}

const alive = (page) => page.waitForFunction(() => document.documentElement.dataset.app === "ready");
const quiet = (page) => page.waitForLoadState("networkidle");

/** A first visit, what comes after it, a second one. */
async function visits(browser, serviceWorkers) {
  const context = await browser.newContext({ serviceWorkers });
  const page = await context.newPage();
  await page.goto(address);
  await alive(page);
  const first = sent();
  if (serviceWorkers === "allow") await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active.state === "activated");
  await quiet(page);
  const copy = sent();
  await page.goto("about:blank");
  await page.goto(address);
  await alive(page);
  // The worker itself is asked for once more by the page, which waits for the answer.
  if (serviceWorkers === "allow") await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await quiet(page);
  const second = sent();
  await context.close();
  return { first, copy, second };
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
const kept = await visits(browser, "allow");
const without = await visits(browser, "block");
await browser.close();
server.closeAllConnections();
server.close();

/** @type {[what: string, bytes: number][]} */
const lines = [
  ["first visit, until the page answers", kept.first],
  ["then, while nothing else is done: the copy of the whole site", kept.copy],
  ["second visit, with the copy", kept.second],
  ["second visit, without it, from the browser's own store", without.second],
];
console.log(`\n${"a visit, bytes as sent".padEnd(62)}${"once".padStart(12)}${"a million".padStart(14)}`);
for (const [what, bytes] of lines) {
  console.log(`${what.padEnd(62)}${`${(bytes / 1024).toFixed(1)} KB`.padStart(12)}${`${(bytes / 1e3).toFixed(1)} GB`.padStart(14)}`);
}
