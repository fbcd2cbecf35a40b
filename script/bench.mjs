// Measures the built site in Chromium and prints every budget beside its figure.
// Usage: node bench.mjs <site> <site with 1,000 rows> <native figures>
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { chromium } from "@playwright/test";
import { FLAGS, served } from "./served.mjs";

const [site, manySite, nativeFile] = process.argv.slice(2);
const SLOWED = 4;
const TIMES = 15;
// A first paint varies by a third from visit to visit; the median of so many by a twentieth.
const VISITS = 60;

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const brotli = (content) => brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

// What the start page does not ask for until it answers: the worker (script/visit.mjs measures its copy), other pages' files.
const LATER = /^(sw|changes)\.js$|^pages-/;

async function sizes() {
  const names = (await readdir(site)).filter((name) => !LATER.test(name));
  const sum = async (...ends) => {
    const chosen = names.filter((name) => ends.some((end) => name.endsWith(end)));
    return (await Promise.all(chosen.map(async (name) => brotli(await readFile(join(site, name)))))).reduce((a, b) => a + b, 0) / 1024;
  };
  const page = await sum("index.html", ".css");
  const wasm = await sum(".wasm");
  return { page, wasm, all: page + wasm + (await sum(".js", ".bin", ".svg")) };
}

async function slowPage(browser, watch) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 }, serviceWorkers: "block" });
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  if (watch) await page.addInitScript(watch);
  return page;
}

const alive = (page) => page.waitForFunction(() => document.documentElement.dataset.app === "ready", null, { timeout: 120_000 });

// The same site without script: only its start page differs.
async function withoutScript() {
  const folder = await mkdtemp(join(tmpdir(), "bare-"));
  await cp(site, folder, { recursive: true, filter: (from) => !/index\.html\.(br|gz)$/.test(from) });
  const html = await readFile(join(site, "index.html"), "utf8");
  const bare = html.replace(/<script[^>]*src=[^>]*><\/script>/g, "");
  await writeFile(join(folder, "index.html"), bare);
  return folder;
}

// Largest contentful paint in ms, and layout shift.
async function painting(browser, address, isAlive) {
  // The page before has been taken down, so that only this one is timed.
  await new Promise((done) => setTimeout(done, 500));
  const page = await slowPage(browser, () => {
    window.paint = 0;
    window.shift = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.paint = entry.startTime))).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.shift += entry.value))).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(address);
  await isAlive(page);
  await page.waitForTimeout(500);
  const result = await page.evaluate(() => ({ paint: window.paint, shift: window.shift }));
  await page.close();
  return result;
}

// Both ways in turn: what the machine does besides meets both alike.
async function paintings(browser, address) {
  const folder = await withoutScript();
  try {
    return await served(folder, 8133, async (bareAddress) => {
      const scripted = [];
      const bare = [];
      for (let turn = 0; turn < VISITS; turn += 1) {
        bare.push(await painting(browser, bareAddress, async () => {}));
        scripted.push(await painting(browser, address, alive));
      }
      return [scripted, bare];
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

// From a key or a press on a header to the next painted frame.
async function answering(browser, address) {
  const page = await slowPage(browser);
  await page.goto(address);
  await alive(page);
  await page.evaluate(() => document.getElementById("explorer").scrollIntoView({ behavior: "instant" }));
  const times = await page.evaluate(async (count) => {
    const painted = () =>
      new Promise((done) =>
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = done;
          channel.port2.postMessage(0);
        }),
      );
    // Each act finds the page at rest: rows out of sight have followed the act before.
    const rest = async () => {
      do {
        await painted();
        await new Promise((done) => setTimeout(done, 50));
      } while (document.querySelector("[aria-busy]"));
      await new Promise((done) => requestIdleCallback(done));
      await painted();
    };
    const timed = async (act) => {
      await rest();
      const start = performance.now();
      act();
      await painted();
      return performance.now() - start;
    };
    const search = document.getElementById("search");
    const type = (text) => () => {
      search.value = text;
      search.dispatchEvent(new Event("input", { bubbles: true }));
    };
    const keys = [];
    const words = ["t", "te", "tec", "tecl", "tec", "te", "t", ""];
    for (let turn = 0; turn < count; turn += 1) keys.push(await timed(type(words[turn % words.length])));
    await timed(type(""));
    const sorts = [];
    const button = document.querySelector("th.c-response button");
    for (let turn = 0; turn < count; turn += 1) sorts.push(await timed(() => button.click()));
    return { keys, sorts };
  }, TIMES);
  await page.close();
  return { key: median(times.keys), sort: median(times.sorts) };
}

// Each measurement has a browser of its own, so that none depends on what was opened before.
async function measured(folder, port, measure) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
  try {
    return await served(folder, port, (address) => measure(browser, address));
  } finally {
    await browser.close();
  }
}

const size = await sizes();
const [withScript, without] = await measured(site, 8131, paintings);
const few = await measured(site, 8131, answering);
const many = await measured(manySite, 8132, answering);
const native = (await readFile(nativeFile, "utf8")).trim().split("\n").map((line) => line.split("\t"));
const slowest = native.reduce((worst, one) => (Number(one[1]) > Number(worst[1]) ? one : worst));

const paint = (all) => median(all.map((one) => one.paint));
const lines = [
  ["readable page (HTML + CSS), brotli", size.page, 60, "KB"],
  ["wasm, brotli", size.wasm, 140, "KB"],
  ["first visit with data, brotli", size.all, 280, "KB"],
  [`largest contentful paint, with script ${paint(withScript).toFixed(0)} ms, without ${paint(without).toFixed(0)} ms`, paint(withScript) / paint(without), 1.05, "ratio"],
  ["layout shift", Math.max(...withScript.map((one) => one.shift)), 0, ""],
  [`keystroke to paint, all rows, ${SLOWED}x slowed`, few.key, 50, "ms"],
  [`sort to paint, all rows, ${SLOWED}x slowed`, few.sort, 50, "ms"],
  [`keystroke to paint, 1,000 rows, ${SLOWED}x slowed`, many.key, 120, "ms"],
  [`sort to paint, 1,000 rows, ${SLOWED}x slowed`, many.sort, 120, "ms"],
  [`explore::visible, 10,000 rows, native, slowest (${slowest[0]})`, Number(slowest[1]), 5, "ms"],
];
console.log(`\n${"what".padEnd(78)}${"measured".padStart(12)}${"budget".padStart(12)}`);
for (const [what, measured, budget, unit] of lines) {
  const over = measured > budget ? "  over" : "";
  console.log(`${what.padEnd(78)}${`${measured.toFixed(2)} ${unit}`.padStart(12)}${`${budget} ${unit}`.padStart(12)}${over}`);
}
