// A picture kept as a file is whole: every trial that shows, its caution, the view, the date and the licence, all within its
// edges, and wherever in the page the reader was when they kept it.
import { readFile } from "node:fs/promises";
import { APPROVALS, BALANCE, RESPONSE, picture, show } from "./pictures.mjs";
import { expect, open, sentence, settled, test } from "./support.mjs";

async function kept(page, title, kind) {
  const [download] = await Promise.all([page.waitForEvent("download"), picture(page, title).getByRole("button", { name: `Download ${kind}` }).click()]);
  return readFile(await download.path());
}

/** Draws a file in a page of its own; tells its size, its words, and what lies outside it or on top of other words. */
async function looked(page, svg) {
  const sheet = await page.context().newPage();
  await sheet.setContent(`<style>body{margin:0}</style>${svg}`);
  const told = await sheet.evaluate(() => {
    const svg = document.querySelector("svg");
    const { width, height } = svg.viewBox.baseVal;
    const boxes = [...svg.querySelectorAll("text, path, circle, rect, line")].map((one) => ({ one, box: one.getBoundingClientRect() }));
    const outside = boxes.filter(({ box }) => box.left < -0.5 || box.top < -0.5 || box.right > width + 0.5 || box.bottom > height + 0.5);
    const lowest = Math.max(...boxes.filter(({ one }) => one.localName === "text").map(({ box }) => box.bottom));
    const texts = [...svg.querySelectorAll(":scope > text")].map((text) => text.textContent);
    return { width, height, room: height - lowest, outside: outside.slice(0, 3).map(({ one }) => one.outerHTML.slice(0, 120)), texts };
  });
  await sheet.close();
  return told;
}

/** The words of therapies and trials that a picture shows, row by row. */
const rowsOf = (page, title) =>
  picture(page, title).locator("tr[data-row]:visible").evaluateAll((rows) =>
    rows.map((row) => {
      const texts = document.createTreeWalker(row.querySelector("th"), NodeFilter.SHOW_TEXT);
      const words = [];
      while (texts.nextNode()) if (!texts.currentNode.parentElement.closest(".visually-hidden")) words.push(...texts.currentNode.textContent.split(/[\s–/-]+/));
      return words.filter(Boolean);
    }),
  );

const VIEWS = [
  ["the whole table", ""],
  ["a filtered view", "?type=bispecific-antibody"],
  ["one therapy", "?q=ciltacabtagene"],
  ["the EU", "?region=eu&type=car-t,combination&sort=-response"],
];

for (const [name, query] of VIEWS) {
  test(`from the start page, ${name}: the whole picture with caution, view, date and licence`, async ({ page }) => {
    await open(page, query);
    await settled(page);
    await show(page, BALANCE);
    await show(page, APPROVALS);
    for (const title of [RESPONSE, BALANCE, APPROVALS]) {
      const shown = await rowsOf(page, title);
      expect(shown.length, title).toBeGreaterThan(0);
      const { width, height, room, outside, texts } = await looked(page, (await kept(page, title, "SVG")).toString());
      const words = texts.join(" ");
      expect(outside, `${title}: within its edges`).toEqual([]);
      expect(room, `${title}: ends below its last line, not far below`).toBeLessThan(60);
      expect(width, title).toBe(1456);
      expect(height, title).toBeGreaterThan(shown.length * 20);
      for (const row of shown) for (const word of row) expect(words, `${title}: ${row.join(" ")}`).toContain(word);
      const caution = await picture(page, title).locator("figcaption p").nth(1).textContent();
      for (const line of [title, caution, await sentence(page).textContent(), "Information, not medical advice.", "CC BY 4.0"]) {
        for (const word of line.split(/[\s–/-]+/)) expect(words, `${title}: ${line}`).toContain(word);
      }
      expect(words, title).toMatch(/Evidence last checked \d+ \w+ 20\d\d/);
    }
  });
}

test("the picture as PNG is as whole as its SVG", async ({ page }) => {
  await open(page);
  const svg = await looked(page, (await kept(page, RESPONSE, "SVG")).toString());
  const png = await kept(page, RESPONSE, "PNG");
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  expect(svg.height).toBeGreaterThan(2500);
  expect(Math.abs(height / width - svg.height / svg.width)).toBeLessThan(0.01);
});
