// Gets the reader's view ready for paper: when and where it was printed, and the sources of what it shows, numbered.
const sources = document.createElement("section");
sources.id = "printed-sources";
sources.innerHTML = "<h4>Sources</h4><ol></ol>";

const inWords = (day) => day.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });

/** Numbers the sources of the rows that show, each once, and lists them: whose figures it holds, its kind, its address. */
function listSources() {
  const found = new Map();
  const side = document.querySelector("#side:not([hidden])");
  for (const link of side?.querySelectorAll("a.src") ?? document.querySelectorAll("tr.therapy:not([hidden]) a.src")) {
    const address = link.getAttribute("href");
    if (!found.has(address)) found.set(address, { number: found.size + 1, kind: link.textContent, of: new Set() });
    const source = found.get(address);
    const name = link.closest("tr.therapy")?.querySelector(".name");
    if (name) source.of.add(name.textContent);
    link.dataset.number = source.number;
  }
  const items = [...found].map(([address, { kind, of }]) => {
    const item = document.createElement("li");
    const where = Object.assign(document.createElement("span"), { className: "printed-address", textContent: address });
    const whose = of.size > 0 ? `${[...of].join(", ")}: ` : "";
    item.append(`${whose}${kind}, `, where);
    return item;
  });
  sources.lastElementChild.replaceChildren(...items);
  sources.hidden = items.length === 0;
}

function prepare() {
  if (document.documentElement.dataset.prints !== "own") return;
  // The sheet for the visit lists its own sources, and says its own date.
  if (document.querySelector("#sheet:not([hidden])")) {
    sources.remove();
    delete document.getElementById("sentence").dataset.printed;
    return;
  }
  listSources();
  if (!sources.isConnected) document.getElementById("explorer").append(sources);
  const checked = document.querySelector(".masthead-facts time").textContent;
  document.getElementById("sentence").dataset.printed =
    `Evidence last checked ${checked}. Printed on ${inWords(new Date())} from ${location.href.split("#")[0]}. Information, not medical advice.`;
}

addEventListener("beforeprint", prepare);
