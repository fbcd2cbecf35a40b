// Starts the page: loads the WebAssembly that takes the static page over. If it can't, the page stays as it is and one
// line says what does not work. The attributes of this script's own tag are written by the build.
const { js, wasm, wasmIntegrity } = document.querySelector("script[data-wasm]").dataset;

function sayWhyNot() {
  document.documentElement.dataset.app = "failed";
  document.getElementById("failure-text").textContent =
    "A part of this page did not arrive or can't run here. You can read everything; sorting, filtering and search do not work.";
  document.getElementById("failure").hidden = false;
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
const arrivesInTheMiddle = () => location.hash || performance.getEntriesByType("navigation")[0]?.type !== "navigate";

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
if (arrivesInTheMiddle()) layOut(Infinity);

try {
  await firstPaint();
  const program = fetch(wasm, wasmIntegrity ? { integrity: wasmIntegrity } : {});
  const [page, arrived] = await Promise.all([import(new URL(js, document.baseURI).href), program, layOutAll()]);
  await page.default({ module_or_path: arrived });
} catch {
  sayWhyNot();
}
