// Reporting an error from the living page: the address comes from the page, filled in with what the reader has before them.
import { expect, open, rows, test } from "./support.mjs";

const ADDRESS = "https://example.org/new?title={therapy}%3A%20{figure}&body={address}";

/** As a build that was told `REPORT_ADDRESS` writes the start page. */
async function told(page, address) {
  await page.route(
    ({ pathname }) => pathname === "/",
    async (route) => {
      const answer = await route.fetch();
      const html = (await answer.text()).replace(/ data-report="[^"]*"/, ` data-report="${address.replaceAll("&", "&amp;")}"`);
      await route.fulfill({ response: answer, body: html });
    },
  );
}

const link = (page) => page.locator(".panel").getByRole("link", { name: "Report an error" });

test("the panel of a figure leads to where errors are reported, with therapy, figure and address of the view (P8)", async ({ page }) => {
  await told(page, ADDRESS);
  await open(page, "?q=elranatamab&type=bispecific-antibody");
  const filled = (figure) =>
    `https://example.org/new?title=Elranatamab%3A%20${encodeURIComponent(figure)}&body=${encodeURIComponent(page.url())}`;
  for (const [column, figure] of [["response", "Response"], ["reactions", "Reactions to the dose"], ["status", "Status"]]) {
    await rows(page).first().locator(`td.c-${column} button`).first().click();
    await expect(page.locator(".panel h4")).toHaveText(`Elranatamab: ${figure}`);
    await expect(link(page)).toHaveAttribute("href", filled(figure));
  }
});

test("every row opens a panel that leads there (P8)", async ({ page }) => {
  await told(page, ADDRESS);
  await open(page);
  const missing = await page.evaluate(async () => {
    const found = [];
    for (const row of document.querySelectorAll("tr.therapy")) {
      const name = row.querySelector("a.name").textContent;
      row.querySelector("td.c-status button").click();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const address = row.nextElementSibling?.querySelector(".all-known a:last-child")?.getAttribute("href") ?? "none";
      if (!address.startsWith(`https://example.org/new?title=${encodeURIComponent(name)}%3A%20`)) found.push(`${name}: ${address}`);
      row.querySelector("td.c-status button").click();
    }
    return found;
  });
  expect(missing).toEqual([]);
});

test("without an address the panel leads to where the site says how to report (P8)", async ({ page }) => {
  await told(page, "");
  await open(page, "?q=elranatamab&type=bispecific-antibody");
  await rows(page).first().locator("td.c-response button").click();
  await expect(link(page)).toHaveAttribute("href", "about/#report");
  await link(page).click();
  const section = page.locator("#report");
  await expect(section).toContainText("public/data/therapies/");
  for (const word of ["therapy", "figure", "address of the page", "source"]) await expect(section).toContainText(word);
});
