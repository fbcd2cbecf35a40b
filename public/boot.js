// Starts the page: loads the WebAssembly that takes the static page over. If it can't, the page stays as it is and one
// line says what does not work. The attributes of this script's own tag are written by the build.
const { js, wasm, wasmIntegrity } = document.querySelector("script[data-wasm]").dataset;

function sayWhyNot() {
  document.documentElement.dataset.app = "failed";
  document.getElementById("failure-text").textContent =
    "A part of this page did not arrive or can't run here. You can read everything; sorting, filtering and search do not work.";
  document.getElementById("failure").hidden = false;
}

// The page can be read before the program comes: it must not keep the first paint waiting. In a window that is not shown
// no frame is painted; then a moment is waited instead.
const painted = new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
const moment = new Promise((resolve) => setTimeout(resolve, 500));

try {
  await Promise.race([painted, moment]);
  const page = await import(new URL(js, document.baseURI));
  const program = fetch(wasm, wasmIntegrity ? { integrity: wasmIntegrity } : {});
  await page.default({ module_or_path: program });
} catch {
  sayWhyNot();
}
