// The page of one therapy: all that is known, in the reader's order, complete without script.
import AxeBuilder from "@axe-core/playwright";
import { expect, names, open, rows, test } from "./support.mjs";

const PARTS = [
  "At a glance",
  "Whom it is labelled for",
  "How it is given, and what living with it is like",
  "What it does",
  "What can go wrong",
  "What is not known",
  "Combinations and parts",
  "Names and codes",
  "What changed",
  "Sources",
  "Last checked, and reporting an error",
];

test("a row leads to the page of its therapy, with a title and a way back of its own", async ({ page }) => {
  await open(page, "?q=elranatamab&type=bispecific-antibody");
  await rows(page).first().getByRole("link", { name: "Elranatamab", exact: true }).click();
  await expect(page).toHaveURL(/\/therapies\/elranatamab\/$/);
  await expect(page).toHaveTitle(/^Elranatamab: /);
  await expect(page.locator("meta[name=description]")).toHaveAttribute("content", /Elranatamab .* Last checked/);
  const headings = await page.getByRole("main").getByRole("heading", { level: 2 }).allTextContents();
  expect(headings).toEqual(PARTS);
  await page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link", { name: "Every therapy" }).click();
  await expect(page).toHaveURL(/\/#explorer$/);
});

test("every row has a page that answers", async ({ page, request }) => {
  await open(page);
  const addresses = await rows(page).locator("a.name").evaluateAll((links) => links.map((link) => link.href));
  expect(addresses).toHaveLength((await names(page)).length);
  const answers = await Promise.all(addresses.map(async (address) => (await request.get(address)).status()));
  expect(answers.every((status) => status === 200)).toBe(true);
});

test("boxed warnings come first among harms; both arms stand where chance decided (I7)", async ({ page }) => {
  await page.goto("therapies/teclistamab-daratumumab/");
  const harms = page.locator("#harms");
  const first = await harms.locator("> *").evaluateAll((parts) => parts[1].className);
  expect(first).toBe("boxed");
  await expect(harms.locator(".in-clinical").getByText(/^With daratumumab/).first()).toBeVisible();
  await expect(page.locator("#effects .in-clinical").getByText(/against/).first()).toBeVisible();
});

test("a harm is one line; a press shows its counts, each with its source (issue 14, C8)", async ({ page }) => {
  await page.goto("therapies/ciltacabtagene-autoleucel/?words=plain");
  const lines = page.locator("#harms .in-plain .harm-lines > li");
  const line = lines.filter({ hasText: "storm of immune messengers" });
  await expect(line).toHaveCount(1);
  await expect(line.getByText("Over all counts:")).toBeVisible();
  const counts = line.locator(".figures > li");
  await expect(counts.first()).toBeHidden();
  const summary = line.locator("summary", { hasText: /^All \d+ counts, with their sources$/ });
  await summary.focus();
  await page.keyboard.press("Enter");
  await expect(counts.first()).toBeVisible();
  await expect(summary).toHaveText(`All ${await counts.count()} counts, with their sources`);
  await expect(line.locator(".figures .source-line")).toHaveCount(await counts.count());
});

test("plain words leave out what is said for professionals", async ({ page }) => {
  await page.goto("therapies/teclistamab/?words=plain");
  const clinical = page.locator("#glance .in-clinical");
  await expect(clinical).toHaveText("BCMAxCD3 bispecific antibody.");
  await expect(clinical).toBeHidden();
  await page.getByRole("radio", { name: "Clinical detail" }).check();
  await expect(clinical).toBeVisible();
});

test("what the data do not hold is said, not left out (I6)", async ({ page }) => {
  await page.goto("therapies/elotuzumab/");
  const living = page.locator("#living");
  for (const question of ["Where, and visits", "Driving", "A carer", "Waiting for it to be made", "Restricted programme (US: REMS)"]) {
    const answer = living.locator("div", { has: page.locator("dt", { hasText: question }) }).locator("dd").first();
    expect((await answer.innerText()).length).toBeGreaterThan(10);
  }
});

test("combinations and their drugs lead to each other", async ({ page }) => {
  await page.goto("therapies/teclistamab/");
  await page.locator("#kin").getByRole("link", { name: "Teclistamab plus daratumumab" }).click();
  await expect(page).toHaveURL(/\/therapies\/teclistamab-daratumumab\/$/);
  await expect(page.locator("#kin").getByRole("link", { name: "Teclistamab", exact: true })).toBeVisible();
});

test("sources are numbered, by kind in the order of trust", async ({ page }) => {
  await page.goto("therapies/teclistamab/");
  const marks = await page.locator("#sources li .source-kind").allTextContents();
  const kinds = marks.map((mark) => mark.replace(", second-hand", ""));
  const order = ["label", "regulator", "journal", "trial registry", "abstract", "company", "news", "other"];
  const places = kinds.map((kind) => order.indexOf(kind));
  expect(places.length).toBeGreaterThan(5);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test("plain words stay in the address and on the way to other pages", async ({ page }) => {
  await page.goto("therapies/teclistamab/");
  await expect(page.getByText("Median follow-up 14.1 months.").first()).toBeVisible();
  await page.getByRole("radio", { name: "Plain words" }).check();
  await expect(page).toHaveURL(/\?words=plain$/);
  await expect(page.locator("#effects").getByText("63 of 100").first()).toBeVisible();
  await expect(page.getByText("Median follow-up 14.1 months.").first()).toBeHidden();
  await page.locator("#kin").getByRole("link", { name: "Teclistamab plus daratumumab" }).click();
  await expect(page).toHaveURL(/teclistamab-daratumumab\/\?words=plain$/);
  await expect(page.getByRole("radio", { name: "Plain words" })).toBeChecked();
  await page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link", { name: "Start" }).click();
  await expect(page).toHaveURL(/\/\?words=plain$/);
});

test("a damaged wording in the address changes nothing", async ({ page }) => {
  await page.goto("therapies/teclistamab/?words=%FF%00<script>");
  await expect(page.getByRole("radio", { name: "Clinical detail" })).toBeChecked();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Teclistamab (Tecvayli)");
});

for (const [name, settings, query] of /** @type {State[]} */ ([
  ["as it arrives", {}, ""],
  ["plain words, dark", { colorScheme: "dark" }, "?words=plain"],
  ["phone", { viewport: { width: 390, height: 844 } }, "?words=plain"],
  ["forced colours", { forcedColors: "active" }, ""],
])) {
  test.describe(name, () => {
    test.use(settings);
    test(`axe finds nothing on a therapy's page: ${name} (W1)`, async ({ page }) => {
      await page.goto(`therapies/ciltacabtagene-autoleucel/${query}`);
      const { violations } = await new AxeBuilder({ page }).options({ rules: { "target-size": { enabled: true } } }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.target).join(" | ")}`)).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(over, "nothing scrolls sideways").toBeLessThanOrEqual(0);
    });
  });
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the page is complete, and the switch works by style alone", async ({ page }) => {
    await page.goto("therapies/daratumumab/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Daratumumab/);
    const plain = page.locator("#effects .in-plain").first();
    await expect(plain).toBeHidden();
    await page.locator("label", { hasText: "Plain words" }).click();
    await expect(plain).toBeVisible();
  });
});
