// Starts the page: loads the WebAssembly that takes the static page over. If it can't, or stops later, the page stays as it is
// and one line says so. The attributes of this script's own tag are written by the build.
const { js, wasm, wasmIntegrity } = document.querySelector("script[data-wasm]").dataset;
const root = document.documentElement;

function say(text, retry) {
  root.dataset.app ??= "failed";
  root.dataset.failure = "";
  document.getElementById("failure-text").textContent = text;
  document.getElementById("failure-retry").textContent = retry;
  document.getElementById("failure").hidden = false;
}

const READ_ON = "You can read everything on this page; sorting, filtering and search do not work.";

// A trap reaches nobody who called the program: it ends a turn of its own, or one of the browser's. Whatever the program does
// afterwards is not to be relied on, and is told no more.
const isTrap = (reason) => reason instanceof WebAssembly.RuntimeError;
let stopped = false;

function sayStopped(reason) {
  if (stopped) return;
  stopped = true;
  console.error("The program of this page has stopped:", root.dataset.panic ?? reason);
  say("This page has stopped answering. What it shows may be out of step. The address keeps your view.", "Reload");
}

for (const kind of ["error", "unhandledrejection"]) {
  addEventListener(kind, (event) => {
    const reason = event.error ?? event.reason;
    if (!isTrap(reason) && !(stopped && /wasm/.test(reason?.stack))) return;
    event.preventDefault();
    sayStopped(reason);
  });
}

// In a window that is not shown no frame is painted; then a moment is waited instead.
const orAMoment = (event) => Promise.race([event, new Promise((resolve) => setTimeout(resolve, 500))]);
const nextFrame = () => orAMoment(new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
// The page can be read before the program comes: it must not keep the first lines waiting. They are on the screen only some
// time after their frame is drawn.
const firstPaint = () => orAMoment(new Promise((resolve) => new PerformanceObserver(resolve).observe({ type: "paint", buffered: true })));
// Not every browser says when it has time.
const whenIdle = () => new Promise((resolve) => (window.requestIdleCallback ? requestIdleCallback(resolve, { timeout: 50 }) : setTimeout(resolve)));

// What style/late.css has left out so far, outer boxes before what they hold.
const late = [...document.querySelectorAll(".flow ~ .flow, .flow :is(dl, .sources), .explorer, .picture, .picture tbody, .picture tr[data-row], .therapies tbody tr")];

// About how many elements are laid out at once, so that the browser can answer in between.
const PIECE = 200;

function layOut(elements) {
  for (let left = elements; left > 0 && late.length > 0; ) {
    const box = late.shift();
    box.dataset.laid = "";
    left -= box.getElementsByTagName("*").length;
  }
  document.body.getBoundingClientRect();
}

// A jump lands where it should only when all heights are true; the reader may come back or follow a link at any time.
const jumps = ({ target }) => target.closest?.("a[href*='#']") && layOut(Infinity);
const arrivesInTheMiddle = location.hash || performance.getEntriesByType("navigation")[0]?.type !== "navigate";

// An address that asks for a view of the table opens there, unless the reader has begun to read already.
const parameters = (root.dataset.parameters ?? "").split(" ");
const opensTable = !arrivesInTheMiddle && scrollY === 0 && [...new URLSearchParams(location.search)].some(([name, value]) => value && parameters.includes(name));

/** Shows what the address asks for; once more when it has come, if the reader is still where this led. */
async function showTable() {
  const element = (id) => document.getElementById(id);
  const [explorer, sentence] = [element("explorer"), element("sentence")];
  if (!explorer || !sentence) return;
  // Where the controls fill the window, they would hide what is shown.
  const controls = sentence.getBoundingClientRect().top - explorer.getBoundingClientRect().top;
  const table = controls > innerHeight / 3 ? sentence : explorer;
  table.scrollIntoView({ behavior: "instant" });
  const place = scrollY;
  await new Promise((resolve) => new MutationObserver(resolve).observe(root, { attributeFilter: ["data-app"] }));
  await nextFrame();
  const instead = [element("side"), element("sheet")].find((part) => part && !part.hidden);
  if (instead && scrollY === place) instead.scrollIntoView({ behavior: "instant" });
}

// Where style/late.css leaves nothing out, there is nothing to lay out.
const leavesOut = CSS.supports("overflow-anchor", "auto");

// The program lets go of what is out of sight once the browser knows the height of everything.
async function layOutAll() {
  if (!leavesOut) return;
  while (late.length > 0) {
    await whenIdle();
    layOut(PIECE);
  }
  document.removeEventListener("click", jumps, true);
  await nextFrame();
}

if (leavesOut) document.addEventListener("click", jumps, true);
// The browser has yet to find the place then: before the page counts as loaded.
if (arrivesInTheMiddle || opensTable) layOut(Infinity);
if (opensTable) showTable();

/** What is read: the place that the address names, else what stands in the window. Rows move; their table does not. */
function reading() {
  const named = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const seen = document.elementFromPoint(innerWidth / 2, innerHeight / 4);
  return named || (seen?.closest("#explorer, #pictures") ?? seen);
}

// Not until the reader acts may what they read move, whatever the program changes above it.
function keepPlace() {
  const element = scrollY > 0 && reading();
  if (!element) return;
  const top = () => element.getBoundingClientRect().top;
  const [before, acts] = [top(), ["pointerdown", "keydown", "wheel", "touchstart"]];
  let place = scrollY;
  const heights = new ResizeObserver(() => {
    const moved = top() - before;
    // Some browsers have moved along by themselves; a reader who moved goes their own way.
    if (Math.abs(moved) < 1 || !element.isConnected) return;
    if (scrollY !== place) return heights.disconnect();
    scrollBy({ top: moved, behavior: "instant" });
    place = scrollY;
  });
  heights.observe(document.getElementById("app"));
  for (const act of acts) addEventListener(act, () => heights.disconnect(), { once: true, passive: true });
}

/** Brings the page to life. What somebody has taken out of it is put back first. */
async function start(page) {
  keepPlace();
  const missing = await page.start();
  if (!missing) return;
  const { putBack } = await import("./restore.js");
  if (!(await putBack(missing.split(" "))) || (await page.start())) throw "This page was changed before it could start, and could not be put right.";
}

try {
  await firstPaint();
  const program = fetch(wasm, wasmIntegrity ? { integrity: wasmIntegrity } : {});
  const [page, arrived] = await Promise.all([import(new URL(js, document.baseURI).href), program, layOutAll()]);
  await page.default({ module_or_path: arrived });
  await start(page);
} catch (reason) {
  if (isTrap(reason)) sayStopped(reason);
  // A sentence is the program's own.
  else say(`${typeof reason === "string" ? reason : "A part of this page did not arrive or can't run here."} ${READ_ON}`, "Try again");
}
