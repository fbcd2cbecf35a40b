// What pictures need beside style: on the start page, further pictures are fetched when asked for; every picture can be
// kept as a file; the words of a mark are shown while it is pointed at. A browser without this script reads the page
// `pictures/` instead.
// The page is painted first; then there is time to listen.
await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
const onStartPage = Boolean(document.querySelector("script[data-wasm]"));
const SVG = "http://www.w3.org/2000/svg";

// ---- Further pictures, from the page that holds all of them ----

/** Addresses in the figure are relative to the page that it came from. */
function moveAddresses(figure, from) {
  for (const link of figure.querySelectorAll("a[href]")) {
    const to = new URL(link.getAttribute("href"), from);
    // A way past the picture leads past all of them where the next one is not here yet.
    if (to.pathname === new URL(from).pathname) link.href = document.querySelector(to.hash) ? to.hash : "#future";
    else link.setAttribute("href", link.className === "into-table" ? to.search + to.hash : to.href);
  }
}

/** As the table stands now. From here on the program keeps it so. */
function followTable(figure) {
  for (const one of figure.querySelectorAll("[data-row]")) {
    const row = document.querySelector(`tr.therapy[data-row="${one.dataset.row}"]`);
    if (one.matches("input")) one.checked = row.querySelector(".pick").checked;
    else one.hidden = row.hidden;
  }
}

/** What the toolbar and the sentence above the table say, said beside the pictures too. */
function repeatTable() {
  const [picked, sentence] = [document.getElementById("only-picked"), document.getElementById("sentence")];
  const shown = document.getElementById("pictures-shown");
  if (shown.textContent !== sentence.textContent) shown.textContent = sentence.textContent;
  for (const button of document.querySelectorAll(".picture-tools [data-does]")) {
    button.hidden = picked.hidden;
    button.setAttribute("aria-pressed", picked.getAttribute("aria-pressed"));
    button.lastElementChild.textContent = picked.lastElementChild.textContent;
  }
}

/** Drawn whole for a frame: so the browser knows its true height, and nothing moves later below the pointer. */
function measure(figure) {
  const boxes = [figure, ...figure.querySelectorAll("tbody, tr")];
  const setAll = (when) => boxes.forEach(({ style }) => (style.contentVisibility = when));
  setAll("visible");
  requestAnimationFrame(() => requestAnimationFrame(() => setAll("")));
}

async function draw(link) {
  const answer = await fetch(link.href);
  if (!answer.ok) throw new Error(answer.statusText);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const figure = document.importNode(page.getElementById(link.dataset.draw), true);
  for (const term of figure.querySelectorAll("button.term")) term.replaceWith(term.textContent);
  // Its title stands one level below that of the section.
  const [given, title] = [figure.querySelector(".picture-title"), document.createElement("h4")];
  title.append(...given.childNodes);
  for (const { name, value } of given.attributes) title.setAttribute(name, value);
  given.replaceWith(title);
  moveAddresses(figure, answer.url);
  followTable(figure);
  link.parentElement.replaceWith(figure);
  measure(figure);
  repeatTable();
  title.focus();
}

// ---- A picture as a file ----

const escaped = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
const round = (number) => Math.round(number * 10) / 10;
/** What the style sheet says of a drawing, beside what it says of every drawing. */
const LOOKS = { fill: "rgb(0, 0, 0)", stroke: "none", "stroke-width": "1px", "stroke-opacity": "1", "text-anchor": "start" };

/** A drawing with its look written into it, as a file has no style sheet. */
function withLook(element) {
  const isUse = element.localName === "use";
  const copy = isUse ? document.createElementNS(SVG, "g") : element.cloneNode(false);
  for (const name of ["class", "aria-hidden"]) copy.removeAttribute(name);
  const look = getComputedStyle(element);
  if (look.display === "none") return "";
  if (element.localName === "svg") copy.setAttribute("overflow", "visible");
  for (const [name, usual] of Object.entries(LOOKS)) {
    const value = look.getPropertyValue(name);
    if (value !== usual) copy.setAttribute(name, value);
  }
  if (element.localName === "text") copy.setAttribute("font-size", look.fontSize);
  if (isUse) for (const line of document.querySelector(element.getAttribute("href")).children) copy.append(line.cloneNode());
  else for (const child of element.childNodes) copy.append(child.nodeType === Node.TEXT_NODE ? child.data : withLook(child));
  return copy;
}

/** Draws what an element shows: its ground, its lines, its drawing or its words. */
function drawElement(element, origin, parts) {
  const look = getComputedStyle(element);
  if (look.display === "none" || look.clipPath === "inset(50%)" || element.matches(".picture-tools, .pick, .defs, .readout, .check")) return;
  const box = element.getBoundingClientRect();
  const [x, y] = [round(box.left - origin.left), round(box.top - origin.top)];
  if (element.localName === "svg") {
    const svg = withLook(element);
    for (const [name, value] of Object.entries({ x, y, width: round(box.width), height: round(box.height) })) {
      svg.setAttribute(name, value);
    }
    const text = new XMLSerializer().serializeToString(svg).replaceAll(` xmlns="${SVG}"`, "");
    const turned = look.transform.startsWith("matrix(-1");
    parts.push(turned ? `<g transform="translate(${round(2 * x + box.width)} 0) scale(-1 1)">${text}</g>` : text);
    if (look.borderBottomStyle === "dotted") parts.push(`<path d="M${x} ${round(y + box.height - 1)}h${round(box.width)}" stroke="${look.borderBottomColor}" stroke-width="2" stroke-dasharray="2"/>`);
    return;
  }
  if (element.matches(".glyph")) {
    parts.push(`<circle cx="${x + 7}" cy="${y + 7}" r="6" fill="${look.color}"/>`);
    return;
  }
  if (element.matches("tr") && look.backgroundColor !== "rgba(0, 0, 0, 0)") {
    parts.push(`<rect x="${x}" y="${y}" width="${round(box.width)}" height="${round(box.height)}" fill="${look.backgroundColor}"/>`);
  }
  for (const [side, at] of [["Top", y], ["Bottom", round(y + box.height)]]) {
    const width = Number.parseFloat(look[`border${side}Width`]);
    if (width && element.matches("figure, tr")) parts.push(`<path d="M${x} ${at}h${round(box.width)}" stroke="${look[`border${side}Color`]}" stroke-width="${width}"/>`);
  }
  if (element.matches("thead .lane span")) {
    const end = round(element.closest("table").getBoundingClientRect().bottom - origin.top);
    parts.push(`<path d="M${round(x + box.width / 2)} ${round(y + box.height)}V${end}" stroke="#ddd"/>`);
  }
  for (const child of element.childNodes) {
    if (child.nodeType === Node.ELEMENT_NODE) drawElement(child, origin, parts);
    else if (child.nodeType === Node.TEXT_NODE) drawText(child, look, origin, parts);
  }
}

/** Draws a text line by line, as the browser broke it: at spaces, hyphens, dashes and strokes. */
function drawText(node, look, origin, parts) {
  const range = document.createRange();
  const size = Number.parseFloat(look.fontSize);
  const serif = look.fontFamily.includes("Georgia") ? ' font-family="Georgia, serif"' : "";
  const weight = look.fontWeight > 500 ? ' font-weight="600"' : "";
  const slant = look.fontStyle === "italic" ? ' font-style="italic"' : "";
  const font = `${serif} font-size="${size}" fill="${look.color}"${weight}${slant}`;
  const lines = [];
  for (const { index, 0: piece } of node.data.matchAll(/[^\s–/-]*[–/-]|[^\s–/-]+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + piece.length);
    const box = range.getClientRects()[0];
    if (!box) continue;
    const top = box.top - origin.top;
    const line = lines.at(-1);
    if (line && Math.abs(line.top - top) < size / 2) line.end = index + piece.length;
    else lines.push({ top, x: round(box.left - origin.left), y: round(top + box.height / 2 + size * 0.35), start: index, end: index + piece.length });
  }
  for (const { x, y, start, end } of lines) {
    parts.push(`<text x="${x}" y="${y}"${font}>${escaped(node.data.slice(start, end).replace(/\s+/g, " "))}</text>`);
  }
}

/** What a file must say of itself, as it leaves the page behind. */
function origins() {
  const checked = document.querySelector(".masthead-facts time")?.textContent ?? "";
  const shown = document.getElementById("pictures-shown")?.textContent ?? "All therapies, by type, then name.";
  const region = document.querySelector("[name=region]:checked + .value-label")?.textContent ?? "US";
  return [
    `Shown: ${shown} Region: ${region}.`,
    `Evidence last checked ${checked}. From: Immunotherapy for Multiple Myeloma, ${location.href.split("#")[0]}`,
    "Information, not medical advice. Text and data: CC BY 4.0.",
  ];
}

/** The picture as a drawing of its own: as it is shown, on white, at the width of a page. */
function asSvg(figure) {
  const room = document.createElement("div");
  room.className = "for-file";
  const sheet = document.createElement("div");
  const copy = figure.cloneNode(true);
  for (const line of origins()) copy.append(Object.assign(document.createElement("p"), { className: "quiet", textContent: line }));
  sheet.append(copy);
  room.append(sheet);
  figure.parentElement.append(room);
  const box = copy.getBoundingClientRect();
  const parts = [];
  drawElement(copy, { left: box.left - 24, top: box.top - 24 }, parts);
  room.remove();
  const [width, height] = [Math.ceil(box.width) + 48, Math.ceil(box.height) + 48];
  const title = figure.querySelector(".picture-title").textContent;
  const svg =
    `<svg xmlns="${SVG}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" lang="en" ` +
    `font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"><title>${escaped(title)}</title>` +
    `<desc>${escaped(origins().join(" "))}</desc><rect width="100%" height="100%" fill="#fff"/>${parts.join("")}</svg>\n`;
  return { svg, width, height };
}

async function asPng({ svg, width, height }) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  // Twice as fine, within what browsers let a canvas hold.
  const scale = Math.min(2, Math.sqrt(16e6 / (width * height)), 16_000 / height);
  const canvas = Object.assign(document.createElement("canvas"), { width: width * scale, height: height * scale });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

async function keep(button) {
  const figure = button.closest("figure");
  const drawing = asSvg(figure);
  const kind = button.dataset.keep;
  const content = kind === "png" ? await asPng(drawing) : new Blob([drawing.svg], { type: "image/svg+xml" });
  const address = URL.createObjectURL(content);
  Object.assign(document.createElement("a"), { href: address, download: `myeloma-${figure.id}.${kind}` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

// ---- On the page of pictures: what was ticked opens in the table ----

function showPicks() {
  const picked = [...new Set([...document.querySelectorAll(".pick:checked")].map((box) => box.dataset.row))];
  for (const box of document.querySelectorAll(".pick")) box.checked = picked.includes(box.dataset.row);
  for (const button of document.querySelectorAll("[data-does]")) {
    button.hidden = picked.length === 0;
    button.lastElementChild.textContent = ` (${picked.length}) in the table`;
  }
}

function openPicks() {
  const ids = [...document.querySelectorAll("tr:has(.pick:checked) a.name")].map((link) => link.pathname.split("/").at(-2));
  location.assign(new URL(`../?pick=${[...new Set(ids)].join(",")}&only=picked#explorer`, location.href));
}

// ---- What the reader does ----

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-draw]");
  if (link && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
    event.preventDefault();
    // If it can't be fetched here, the browser shows the page, or says why not.
    draw(link).catch(() => location.assign(link.href));
  }
  // Pages of therapies open in the words that the reader chose.
  const way = event.target.closest(".picture a[href*='therapies/']");
  if (way) way.search = document.getElementById("words-plain").checked ? "?words=plain" : "";
  const button = event.target.closest("[data-keep]");
  if (button) keep(button);
  if (!onStartPage && event.target.closest("[data-does]")) openPicks();
});

if (onStartPage) {
  // Not before the table itself is painted.
  const changes = new MutationObserver(() => requestAnimationFrame(() => setTimeout(repeatTable)));
  const observe = () => {
    for (const id of ["only-picked", "sentence"]) {
      changes.observe(document.getElementById(id), { attributes: true, childList: true, characterData: true, subtree: true });
    }
  };
  observe();
  document.addEventListener("restored", observe);
} else {
  document.addEventListener("change", (event) => {
    if (!event.target.matches(".pick")) return;
    for (const box of document.querySelectorAll(`.pick[data-row="${event.target.dataset.row}"]`)) box.checked = event.target.checked;
    showPicks();
  });
  showPicks();
}

// What a mark says is heard by those who listen; those who look read it at the foot of the window.
for (const kind of ["pointerover", "focusin"]) {
  document.addEventListener(kind, (event) => {
    const mark = event.target.closest?.(".lane a");
    if (!mark) return;
    const figure = mark.closest("figure");
    const readout = figure.querySelector(".readout") ?? Object.assign(document.createElement("p"), { className: "readout", ariaHidden: "true" });
    readout.textContent = mark.textContent;
    if (!readout.isConnected) figure.append(readout);
  });
}
