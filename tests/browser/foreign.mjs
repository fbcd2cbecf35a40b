// What others do to the page in the reader's browser: a translator that wraps every text, extensions that add nodes.

/**
 * Puts two `font` elements with the text in the place of each text, as Chrome's translation does, and each that comes later, for as long as the page
 * lives. Runs in the page.
 */
export function translate() {
  const SPARED = "script, style, textarea, option, svg, font";
  const wrap = (text) => {
    if (!text.data.trim() || !text.parentElement || text.parentElement.closest(SPARED)) return;
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    // The text itself is another one now, as after a translation.
    inner.append(document.createTextNode(text.data));
    outer.append(inner);
    text.replaceWith(outer);
  };
  const wrapAll = (root) => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) found.push(texts.currentNode);
    found.forEach(wrap);
  };
  const follow = (changes) => {
    for (const { target, addedNodes } of changes) {
      if (target.nodeType === Node.TEXT_NODE) wrap(target);
      for (const node of addedNodes) node.nodeType === Node.TEXT_NODE ? wrap(node) : wrapAll(node);
    }
  };
  wrapAll(document.body);
  new MutationObserver(follow).observe(document.body, { childList: true, characterData: true, subtree: true });
}

/** Nodes that an extension may leave in a page, by what they are. Each runs in the page and puts one beside the given node. */
export const NODES = ["an element", "a comment", "white space", "a text", "a custom element"];

/** Where in the page they are left: a selector, and on which side of what it finds. */
export const PLACES = [
  ["#app", "afterbegin"],
  ["#app", "beforeend"],
  ["main", "beforebegin"],
  ["main", "afterbegin"],
  ["#glance", "afterend"],
  ["#explorer", "afterbegin"],
  ["#facets", "beforebegin"],
  ["#sentence", "beforebegin"],
  ["#sentence", "afterend"],
  ["#side", "afterbegin"],
  ["#sheet", "afterbegin"],
  ["#table", "afterbegin"],
  ["#table table", "afterbegin"],
  ["#table thead", "afterbegin"],
  ["#table thead tr", "afterbegin"],
  ["#rows", "afterbegin"],
  ["#rows", "beforeend"],
  ["#t-teclistamab", "afterend"],
  ["#t-talquetamab", "afterbegin"],
  ["#t-elranatamab td", "beforebegin"],
  ["#explorer", "beforeend"],
];

/** Leaves a node of a kind in a place. Runs in the page. */
export function leave([kind, places]) {
  const made = () => {
    if (kind === "a comment") return document.createComment("left by an extension");
    if (kind === "white space") return document.createTextNode("\n  ");
    if (kind === "a text") return document.createTextNode("left by an extension");
    const element = document.createElement(kind === "a custom element" ? "an-extension" : "div");
    element.className = "left-by-an-extension";
    return element;
  };
  for (const [selector, side] of places) {
    const found = document.querySelector(selector);
    if (side === "afterbegin") found.prepend(made());
    if (side === "beforeend") found.append(made());
    if (side === "beforebegin") found.before(made());
    if (side === "afterend") found.after(made());
  }
}
