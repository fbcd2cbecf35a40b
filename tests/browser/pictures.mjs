// What the tests of the pictures share.
import { expect } from "./support.mjs";

/** A picture by its title. */
export const picture = (page, title) => page.getByRole("figure", { name: title });
export const RESPONSE = "Response and remission";
export const BALANCE = "Benefit beside harm";
export const APPROVALS = "Approvals over time";

/** The names of the therapies that a picture draws, in its order. */
export const drawn = (page, title) => picture(page, title).locator("tr:visible a.name").allTextContents();

/** Everything that a picture names: what it draws, and what it can't. */
export const named = async (page, title) => [...(await drawn(page, title)), ...(await picture(page, title).locator(".left-out li:visible a").allTextContents())];

/** Asks for a picture that is not in the start page from the beginning. */
export async function show(page, title) {
  const link = page.getByRole("link", { name: `Show the picture: ${title}` });
  // A reader's pointer comes to rest on the link before it presses; what is drawn on the way there takes its true height.
  await link.hover();
  await link.click();
  await expect(picture(page, title)).toBeVisible();
}
