// Keeps a copy of the whole site on the reader's device and answers from it. Written by the build: src/bin/prerender/offline.rs.
// One version is in use at a time, and a note says which. A newer one is fetched whole or not at all, and used only on the
// reader's word: browsers start a newer worker by themselves sooner or later, so the note decides, not the worker's age.
// Messages and names of caches must stay as they are: workers and pages of different versions speak with each other.
const VERSION = "%VERSION%";
const DATE = "%DATE%";
// Every file of this version, as an address below the site's, with its hash.
const FILES = { "%FILES%": "" };

const HOME = self.registration.scope;
const COPIES = `copy ${HOME} `;
const NOTE = `note ${HOME}`;
const AT_ONCE = 6;

const copyOf = (version) => COPIES + version;
const place = (address) => new URL(address).pathname.replace(/\/index\.html$/, "/");
// The hash stands in the key: a file that a newer version leaves as it is need not be fetched again.
const key = (path, hash) => `${new URL(path, HOME)}?${encodeURIComponent(hash)}`;

/** The version in use and the date of its data; null before the first copy is whole. */
async function inUse() {
  const answer = await (await caches.open(NOTE)).match(HOME);
  const noted = answer && (await answer.json());
  return noted && (await caches.has(copyOf(noted.version))) ? noted : null;
}

/** From here on this worker's version is the one in use. */
async function use() {
  const notes = await caches.open(NOTE);
  await notes.put(HOME, new Response(JSON.stringify({ version: VERSION, date: DATE })));
}

/** Deletes every copy but the one in use and this worker's, unless another worker is at work on one of its own. */
async function tidy() {
  if (self.registration.installing || self.registration.waiting) return;
  const kept = [copyOf((await inUse())?.version), copyOf(VERSION)];
  const names = (await caches.keys()).filter((name) => name.startsWith(COPIES) && !kept.includes(name));
  await Promise.all(names.map((name) => caches.delete(name)));
}

let opened = null;

/** The copy in use: its cache, and the key of each file by its place. Empty before the first copy is whole. */
async function copy() {
  const noted = await inUse();
  if (!noted) return { files: new Map() };
  if (opened?.version !== noted.version) {
    const cache = await caches.open(copyOf(noted.version));
    const files = new Map((await cache.keys()).map((request) => [place(request.url), request]));
    opened = { version: noted.version, cache, files };
  }
  return opened;
}

/** Puts one file of this version into its cache: from the copy in use if it is the same there, else from the host. */
async function keep(cache, path, hash) {
  const found = await (await copy()).cache?.match(key(path, hash), { ignoreVary: true });
  if (found) return cache.put(key(path, hash), found);
  // The browser refuses what does not have the hash: a host that is half way through a change gives no mixture.
  const answer = await fetch(new URL(path, HOME), { cache: "no-cache", integrity: hash });
  if (!answer.ok) throw new Error(`${path}: the host answered ${answer.status}`);
  // A page may not be answered by what came through a redirect.
  const plain = answer.redirected ? new Response(await answer.blob(), { headers: answer.headers }) : answer;
  return cache.put(key(path, hash), plain);
}

/** Whether this version's cache holds all its files. */
async function isWhole() {
  const cache = await caches.open(copyOf(VERSION));
  return (await cache.keys()).length === Object.keys(FILES).length;
}

/** Fetches all files of this version; stops at the first that can't be had. */
async function fetchAll() {
  const cache = await caches.open(copyOf(VERSION));
  const left = Object.entries(FILES);
  const lane = async () => {
    try {
      while (left.length > 0) await keep(cache, ...left.shift());
    } catch (error) {
      left.length = 0;
      throw error;
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: AT_ONCE }, lane));
  const failed = lanes.find((one) => one.status === "rejected");
  if (failed) throw failed.reason;
}

/** Fills this version's cache with all its files, or leaves none. */
async function fill() {
  // A host may return to a version that is still here.
  if (await isWhole()) return;
  try {
    // What an interrupted attempt has left does not count.
    await caches.delete(copyOf(VERSION));
    await fetchAll();
    if (!(await isWhole())) throw new Error("the copy was deleted while it was made");
  } catch (error) {
    await caches.delete(copyOf(VERSION));
    throw error;
  }
}

self.addEventListener("install", (event) => event.waitUntil(fill()));

// Pages that are open were answered by the host: they are left alone until the next one is opened.
async function start() {
  if (!(await inUse())) await use();
  await tidy();
}

self.addEventListener("activate", (event) => event.waitUntil(start()));

const MISSING = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<title>Not in the offline copy</title></head><body><h1>Not in the offline copy</h1>
<p>This address can't be reached now, and it is not part of the copy on this device. Feeds and data files are left out of it.</p>
<p><a href="${HOME}">To the start page</a></p></body></html>`;

/** A page: from the copy in use, whatever its query; what it does not hold, from the host. */
async function page({ files, cache }, request) {
  const address = new URL(request.url);
  const path = place(address);
  if (files.has(path)) return (await cache.match(files.get(path), { ignoreVary: true })) ?? fetch(request);
  if (files.has(`${path}/`)) {
    address.pathname += "/";
    return Response.redirect(address, 301);
  }
  return fetch(request).catch(() => new Response(MISSING, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } }));
}

/** What a page asks for: from the copy, if the page is of the copy. A page from the host takes its parts from the host. */
async function part({ files, cache }, request, clientId) {
  const asking = clientId && (await self.clients.get(clientId));
  const isOfCopy = !asking || files.has(place(asking.url));
  const found = isOfCopy && files.get(place(request.url));
  return (found && (await cache.match(found, { ignoreVary: true }))) || fetch(request);
}

async function answer({ request, clientId }) {
  const kept = await copy();
  return request.mode === "navigate" ? page(kept, request) : part(kept, request, clientId);
}

self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET" && event.request.url.startsWith(HOME)) event.respondWith(answer(event));
});

async function take() {
  await use();
  await self.skipWaiting();
  await tidy();
  // No page of the old version stays open beside those of the new one.
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  for (const one of pages.filter(({ url }) => url.startsWith(HOME))) one.postMessage("reload");
}

/** Answers a page that asks; and sees to it that no interrupted copy stays behind. */
async function tell(port) {
  port.postMessage({ version: VERSION, date: DATE, used: await inUse() });
  await tidy();
}

self.addEventListener("message", (event) => {
  if (event.data === "use") event.waitUntil(take());
  if (event.data === "state") event.waitUntil(tell(event.ports[0]));
});
