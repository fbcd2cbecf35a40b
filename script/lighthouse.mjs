// Rates the built site as Lighthouse does for a phone, some times over, and prints the ratings beside the budget.
// Usage: node lighthouse.mjs <site>. Fetches Lighthouse when it is not there; the browser is $CHROMIUM.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { FLAGS, served } from "./served.mjs";

const [site] = process.argv.slice(2);
const LIGHTHOUSE = "lighthouse@13.5.0";
const TIMES = 5;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const BUDGET = 100;

const run = promisify(execFile);
const env = { ...process.env, CHROME_PATH: process.env.CHROMIUM ?? "/usr/bin/chromium" };

async function report(address) {
  const wanted = ["--output=json", "--output-path=stdout", "--quiet", "--no-enable-error-reporting", `--only-categories=${CATEGORIES.join(",")}`];
  const command = ["exec", "--yes", "--package", LIGHTHOUSE, "--", "lighthouse", address, ...wanted, `--chrome-flags=${["--headless=new", ...FLAGS].join(" ")}`];
  // A run that fails says why in its report too.
  const { stdout } = await run("npm", command, { env, maxBuffer: 1 << 28 }).catch((failed) => failed);
  return JSON.parse(stdout);
}

const reports = await served(site, 8134, async (address) => {
  const all = [];
  for (let tries = 0; all.length < TIMES && tries < 2 * TIMES; tries += 1) {
    const rated = await report(address);
    if (rated.runtimeError) console.log(`A run failed and is done again: ${rated.runtimeError.code}`);
    else all.push(rated);
  }
  if (all.length < TIMES) throw new Error(`Lighthouse rated the page only ${all.length} times in ${2 * TIMES} tries.`);
  return all;
});
console.log(`\n${`Lighthouse, mobile, ${TIMES} runs`.padEnd(40)}${"measured".padStart(24)}${"budget".padStart(8)}`);
for (const category of CATEGORIES) {
  const ratings = reports.map(({ categories }) => Math.round(categories[category].score * 100));
  const over = ratings.some((rating) => rating < BUDGET) ? "  over" : "";
  console.log(`${category.padEnd(40)}${ratings.join(" ").padStart(24)}${String(BUDGET).padStart(8)}${over}`);
}
const blocking = reports.map(({ audits }) => audits["total-blocking-time"].numericValue.toFixed(0));
console.log(`${"total blocking time, ms".padEnd(40)}${blocking.join(" ").padStart(24)}`);
