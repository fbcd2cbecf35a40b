// Keeps a copy of the site on this device by the worker sw.js, says when the page is read from it without network, and
// announces a newer version, which is used only on the reader's word. Where a worker can't be had, nothing happens.
const workers = navigator.serviceWorker;
const line = document.createElement("p");
line.className = "offline";
line.setAttribute("role", "status");

/** Waits until the page has all it needs and the browser has nothing better to do. */
async function idle() {
  if (document.readyState !== "complete") await new Promise((resolve) => addEventListener("load", resolve, { once: true }));
  const root = document.documentElement;
  if (document.querySelector("script[data-wasm]") && !root.dataset.app) {
    await new Promise((resolve) => new MutationObserver(resolve).observe(root, { attributeFilter: ["data-app"] }));
  }
  await new Promise((resolve) => (window.requestIdleCallback ?? setTimeout)(resolve));
}

/** What a worker holds: its version, the date of its data, and which version is in use. */
function state(worker) {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise((resolve) => (port1.onmessage = ({ data }) => resolve(data)));
  worker.postMessage("state", [port2]);
  return answer;
}

function made(kind, words) {
  const element = document.createElement(kind);
  element.textContent = words;
  return element;
}

function button(words, act) {
  const element = made("button", words);
  element.type = "button";
  element.addEventListener("click", act);
  return element;
}

/** Puts the line together; the style sheet keeps room for it at the foot of the window as long as it says something. */
function show(...parts) {
  line.replaceChildren(...parts);
  document.documentElement.toggleAttribute("data-line", parts.length > 0);
}

let looks = 0;

/** Says what there is to say, if anything. Of looks that overlap only the last one speaks. */
async function look(registration) {
  if (!registration.active) return;
  const turn = (looks += 1);
  const reached = navigator.onLine !== false && (await registration.update().then(() => true, () => false));
  const newest = () => registration.waiting ?? registration.active;
  const { version, date, used } = await state(newest());
  if (turn !== looks) return;
  const parts = [];
  if (!reached && used) parts.push(made("span", `Offline copy, data of ${used.date}.`));
  if (used && version !== used.version) {
    parts.push(made("span", `A newer version of this page is here, data of ${date}.`));
    parts.push(button("Use it", () => newest().postMessage("use")));
    parts.push(button("Not now", () => show()));
  }
  // What is said already is not said again, and a button that has the focus stays.
  if (parts.map((part) => part.textContent).join("") !== line.textContent) show(...parts);
}

/** Looks again when a newer version has been fetched whole. */
function watch(registration) {
  registration.installing?.addEventListener("statechange", ({ target }) => {
    if (target.state === "installed" && registration.active) look(registration).catch(() => {});
  });
}

async function begin() {
  if (!workers || !location.protocol.startsWith("http")) return;
  await idle();
  // Who asks the browser to save data is not sent a copy that was not asked for.
  if (navigator.connection?.saveData && !workers.controller) return;
  workers.addEventListener("message", ({ data }) => data === "reload" && location.reload());
  const registration = await workers.register(new URL("sw.js", import.meta.url), { updateViaCache: "none" });
  watch(registration);
  document.body.append(line);
  registration.addEventListener("updatefound", () => watch(registration));
  const again = () => look(registration).catch(() => {});
  for (const change of ["online", "offline"]) addEventListener(change, again);
  // The network may be back some time after the browser has said so.
  document.addEventListener("visibilitychange", () => !document.hidden && line.textContent && again());
  await look(registration);
}

begin().catch(() => {});
