// “Take it away”: saves the evidence, or the part of it that the reader sees or has picked, as a file; writes how to
// cite the view; hands its address on. The files are built with the site; here only lines are picked from them.
// The page is painted first; then there is time to listen.
await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
let menu, dialog;

const idsOf = (rows) => [...rows].map((row) => row.id.slice(2));
const SCOPES = {
  all: () => idsOf(document.querySelectorAll("tbody tr.therapy")),
  shown: () => idsOf(document.querySelectorAll("tbody tr.therapy:not([hidden])")),
  picked: () => idsOf([...document.querySelectorAll("tbody input[data-pick]:checked")].map((box) => box.closest("tr"))),
};
const NOTHING = {
  shown: "No therapy shows, so there is nothing to take.",
  picked: "You have picked none yet: tick the boxes beside the names.",
};

const say = (where, text) => {
  document.getElementById(where).textContent = text;
};
const counted = (number) => `${number} ${number === 1 ? "therapy" : "therapies"}`;
const chosenScope = () => menu.querySelector("input[name=take]:checked").value;
const countAgain = () => {
  for (const [scope, ids] of Object.entries(SCOPES)) say(`take-count-${scope}`, ids().length);
};

// What the reader sees, as the file says it. The day is the reader's own.
function view(scope, count) {
  const sentence = document.getElementById("sentence").textContent;
  return {
    sentence: scope === "picked" ? `${counted(count)} picked by the reader from: ${sentence}` : sentence,
    address: location.origin + location.pathname + location.search,
    retrieved: new Intl.DateTimeFormat("sv").format(new Date()),
  };
}

// The lines of these therapies in their order, each with the view at its end. Reading a file as text drops the mark
// without which Excel breaks names, so it is put back. No sentence, address or day begins like a formula.
function tableOf(text, ids, shown) {
  const [head, ...lines] = text.split("\r\n");
  const byId = Map.groupBy(lines.filter(Boolean), (line) => line.slice(0, line.indexOf(",")));
  const more = Object.values(shown).map((value) => `,"${value.replaceAll('"', '""')}"`).join("");
  const chosen = ids.flatMap((id) => byId.get(id) ?? []).map((line) => line + more);
  return [`${head},view,view_address,retrieved`, ...chosen, ""].join("\r\n");
}

function everythingOf({ therapies, ...rest }, ids, shown) {
  const byId = new Map(therapies.map((therapy) => [therapy.id, therapy]));
  return JSON.stringify({ ...rest, view: shown, therapies: ids.map((id) => byId.get(id)) }, null, 1);
}

function save(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

async function take(what) {
  const scope = chosenScope();
  const ids = SCOPES[scope]();
  if (ids.length === 0) return NOTHING[scope];
  const isTable = what !== "all";
  // The figures of a row depend on the region.
  const stem = what === "therapies" && document.getElementById("r-eu").checked ? "therapies-eu" : what;
  const file = `${stem}.${isTable ? "csv" : "json"}`;
  const answer = await fetch(`data/${file}`);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const text = await answer.text();
  const shown = view(scope, ids.length);
  const name = `myeloma-immunotherapy-${stem}${scope === "all" ? "" : `-${scope}`}-${menu.dataset.date}.${isTable ? "csv" : "json"}`;
  if (isTable) {
    save(name, "text/csv;charset=utf-8", `\uFEFF${scope === "all" ? text : tableOf(text, ids, shown)}`);
  } else {
    save(name, "application/json", scope === "all" ? text : everythingOf(JSON.parse(text), ids, shown));
  }
  return `${counted(ids.length)} saved as ${name}`;
}

function openCitation() {
  const { sentence, address } = view("shown");
  const today = new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  say("cite-text", `${menu.dataset.cite} View: ${sentence} ${address} (accessed ${today}).`);
  say("cite-said", "");
  dialog.showModal();
}

const ACTIONS = {
  cite: openCitation,
  print: () => window.print(),
  share: () => navigator.share({ title: document.title, url: view("shown").address }).catch(() => {}),
  "copy-cite": () =>
    navigator.clipboard.writeText(document.getElementById("cite-text").textContent).then(
      () => say("cite-said", "Copied"),
      () => say("cite-said", "Mark the text and copy it by hand."),
    ),
  "close-cite": () => dialog.close(),
};

async function pressed(event) {
  const what = event.target.closest("[data-takes]")?.dataset.takes;
  if (!what) return;
  if (ACTIONS[what]) {
    ACTIONS[what]();
    return;
  }
  try {
    say("take-said", await take(what));
  } catch {
    say("take-said", "The file did not arrive. Try again, or take it from the page of the data.");
  }
}

/** Listens to the menu and the window that stand in the page now. */
function listen() {
  if (menu === document.getElementById("take")) return;
  menu = document.getElementById("take");
  dialog = document.getElementById("cite");
  for (const part of [menu, dialog]) {
    part.addEventListener("click", pressed);
    // The table's own listener hears the controls around it; these are none of its.
    part.addEventListener("change", (event) => event.stopPropagation());
    part.addEventListener("keydown", (event) => {
      if (event.key === "Escape") event.stopPropagation();
    });
  }
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    document.getElementById("take-summary").focus();
  });
  menu.addEventListener("toggle", () => {
    countAgain();
    // Where the menu would leave the window, it opens to the other side.
    menu.classList.remove("to-end", "to-start");
    const { left, right } = menu.querySelector(".menu-body").getBoundingClientRect();
    menu.classList.toggle("to-end", left < 0);
    menu.classList.toggle("to-start", right > document.documentElement.clientWidth);
  });
  menu.addEventListener("focusin", countAgain);
  menu.querySelector("[data-takes=share]").hidden = !navigator.share;
}

listen();
document.addEventListener("restored", listen);
