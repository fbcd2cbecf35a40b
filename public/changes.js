// On the page of what changed: marks what is new since the reader's last visit. Nothing is kept unless the reader asks
// for it; what is kept is which entries were seen, on this device only, and can be forgotten.
const KEY = "changes-seen";
const part = (name) => document.getElementById(`visit-${name}`);
const entries = [...document.querySelectorAll("li.change")];

// What was kept; nothing where it is missing, damaged, or the browser keeps nothing.
function kept() {
  try {
    const { on, seen } = JSON.parse(localStorage.getItem(KEY));
    return Array.isArray(seen) && !Number.isNaN(Date.parse(on)) ? { on, seen: new Set(seen) } : null;
  } catch {
    return null;
  }
}

const inWords = (on) => new Date(on).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });

function mark(isNew) {
  for (const entry of entries) {
    entry.querySelector(".new")?.remove();
    if (isNew(entry)) entry.firstElementChild.insertAdjacentHTML("afterbegin", '<span class="new">New </span>');
  }
}

function show() {
  const visit = kept();
  const isNew = (entry) => visit !== null && !visit.seen.has(entry.id);
  const fresh = entries.filter(isNew);
  mark(isNew);
  part("forget").disabled = visit === null;
  if (!visit) return "";
  const count = fresh.length === 1 ? "1 entry is new" : `${fresh.length || "No"} entries are new`;
  return `${count} since your visit of ${inWords(visit.on)}.`;
}

function say(text) {
  part("says").textContent = text;
}

part("remember").addEventListener("click", () => {
  try {
    localStorage.setItem(KEY, JSON.stringify({ on: new Date(), seen: entries.map((entry) => entry.id) }));
    show();
    say("This visit is remembered. Entries that come later will be marked.");
  } catch {
    say("Your browser does not let this page keep anything.");
  }
});
part("forget").addEventListener("click", () => {
  localStorage.removeItem(KEY);
  show();
  say("Forgotten. Nothing of your visit is kept on your device.");
  part("remember").focus();
});
say(show());
part("remember").disabled = false;
