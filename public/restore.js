// Puts back what somebody has taken out of the page before the program took it over: as the host has it, where it stood. What
// is still there stays as it is, with all that was typed, ticked and opened in it.
const here = (id) => document.getElementById(id);

/** The page as the host has it: the very one that this one came from, with the same evidence. */
async function hostPage() {
  const answer = await fetch(location.href, { cache: "force-cache" });
  if (!answer.ok) return null;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return page.documentElement.dataset.evidence === document.documentElement.dataset.evidence ? page : null;
}

/** The element for the living page; what is still there of what it holds takes its place in it. */
function whole(element) {
  document.adoptNode(element);
  for (const inner of element.querySelectorAll("[id]")) {
    const living = here(inner.id);
    if (living) inner.replaceWith(living);
  }
  return element;
}

/** The next of the elements behind this one that the holder still has. */
function next(element, holder) {
  for (let after = element.nextElementSibling; after; after = after.nextElementSibling) {
    const living = after.id && here(after.id);
    if (living?.parentElement === holder) return living;
  }
  return null;
}

/** Puts the element of this id back. Says whether it is there now. */
function putBackOne(page, id) {
  const element = page.getElementById(id);
  if (here(id) || !element) return Boolean(here(id));
  const outer = element.parentElement.closest("[id]");
  // What holds it brings it along, also where something without a name stands between the two.
  if (outer && !here(outer.id)) putBackOne(page, outer.id);
  else if (outer && outer !== element.parentElement) here(outer.id).replaceWith(whole(outer));
  else {
    const holder = outer ? here(outer.id) : document.body;
    const before = next(element, holder);
    holder.insertBefore(whole(element), before);
  }
  return Boolean(here(id));
}

/** Puts these elements back. Says whether all are there now. */
export async function putBack(ids) {
  const page = await hostPage().catch(() => null);
  const done = page !== null && ids.every((id) => putBackOne(page, id));
  // The other scripts hold on to some of them.
  if (done) document.dispatchEvent(new Event("restored"));
  return done;
}
