// On every page: what explains a word opens on keyboard focus too, not only by a press; a record that was last checked long
// before the reader's day says so.
// The choice between plain words and clinical detail stands on the root, for the style sheet. On pages without the program
// it is kept in the address and handed on to the other pages.
const explains = (event) => event.target.closest?.("button.term")?.popoverTargetElement;

document.addEventListener("focusin", (event) => {
  if (event.target.matches(":focus-visible")) explains(event)?.showPopover({ source: event.target });
});
document.addEventListener("focusout", (event) => {
  const open = explains(event);
  if (open?.matches(":popover-open")) open.hidePopover();
});

const words = (detail) => document.getElementById(`words-${detail}`);
const asked = new URLSearchParams(location.search).get("words");
// Some browsers bring back what was chosen before a reload; only the address says what is asked for.
words(asked === "plain" ? "plain" : "clinical").checked = true;

const isPlain = () => words("plain").checked;
const say = () => (document.documentElement.dataset.words = isPlain() ? "plain" : "clinical");
const onChoice = (act) => document.addEventListener("change", ({ target }) => target.name === "words" && act());
onChoice(say);
// The page stands in clinical detail: saying so once more would only style it anew before it is first painted.
if (isPlain()) say();

if (!document.querySelector("script[data-wasm]")) {
  const keep = () => {
    const query = isPlain() ? "?words=plain" : "";
    history.replaceState(null, "", location.pathname + query + location.hash);
    for (const link of document.querySelectorAll("a[data-own]")) link.search = query;
  };
  onChoice(keep);
  keep();
}

// The build does the same on its own day (src/ui/stale.rs). The program may draw rows anew: then their notes are put back.
const STALE_AFTER_DAYS = 180;
const now = new Date();
const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
const isStale = (time) => today - Date.parse(time.dateTime) >= STALE_AFTER_DAYS * 864e5;

function noteStale() {
  const stale = [...document.querySelectorAll("time[data-checked]:not(:has(+ .stale))")].filter(isStale);
  for (const time of stale) {
    const note = document.createElement("span");
    note.className = "stale";
    note.textContent = "Not checked for 180 days or more: it may be out of date.";
    time.after(note);
  }
  return stale.length > 0;
}

if (noteStale()) new MutationObserver(noteStale).observe(document.querySelector("main"), { childList: true, subtree: true });
