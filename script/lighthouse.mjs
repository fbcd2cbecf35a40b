// Rates the built site as Lighthouse does for a phone, some times over, and prints the ratings beside the budget.
// Usage: node lighthouse.mjs <site>. Fetches Lighthouse when it is not there; the browser is $CHROMIUM.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { FLAGS, served } from "./served.mjs";

const [site] = process.argv.slice(2);
const LIGHTHOUSE = "lighthouse@13.5.0";
const TIMES = 5;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const BUDGET = 100;

const run = promisify(execFile);
const env = { ...process.env, CHROME_PATH: process.env.CHROMIUM ?? "/usr/bin/chromium" };

// A run that fails writes why into its report too.
async function report(address, file) {
  const wanted = ["--output=json", `--output-path=${file}`, "--quiet", "--no-enable-error-reporting", `--only-categories=${CATEGORIES.join(",")}`];
  const command = ["exec", "--yes", "--package", LIGHTHOUSE, "--", "lighthouse", address, ...wanted, `--chrome-flags=${["--headless=new", ...FLAGS].join(" ")}`];
  await run("npm", command, { env }).catch((failed) => console.log(`A run failed and is done again: ${failed.stderr.trim()}`));
  return JSON.parse(await readFile(file, "utf8"));
}

const folder = await mkdtemp(join(tmpdir(), "lighthouse-"));
const reports = await served(site, 8134, async (address) => {
  const all = [];
  for (let tries = 0; all.length < TIMES && tries < 2 * TIMES; tries += 1) {
    const rated = await report(address, join(folder, `${tries}.json`));
    if (!rated.runtimeError) all.push(rated);
  }
  if (all.length < TIMES) throw new Error(`Lighthouse rated the page only ${all.length} times in ${2 * TIMES} tries.`);
  return all;
});
await rm(folder, { recursive: true });
console.log(`\n${`Lighthouse, mobile, ${TIMES} runs`.padEnd(40)}${"measured".padStart(24)}${"budget".padStart(8)}`);
for (const category of CATEGORIES) {
  const ratings = reports.map(({ categories }) => Math.round(categories[category].score * 100));
  const over = ratings.some((rating) => rating < BUDGET) ? "  over" : "";
  console.log(`${category.padEnd(40)}${ratings.join(" ").padStart(24)}${String(BUDGET).padStart(8)}${over}`);
}
const blocking = reports.map(({ audits }) => audits["total-blocking-time"].numericValue.toFixed(0));
console.log(`${"total blocking time, ms".padEnd(40)}${blocking.join(" ").padStart(24)}`);
