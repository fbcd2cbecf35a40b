// On every page: what explains a word opens on keyboard focus too, not only by a press.
// On pages without the program: the choice between plain words and clinical detail is kept in the address and handed on
// to the other pages. The choice itself works by style alone.
const explains = (event) => event.target.closest?.("button.term")?.popoverTargetElement;

document.addEventListener("focusin", (event) => {
  if (event.target.matches(":focus-visible")) explains(event)?.showPopover({ source: event.target });
});
document.addEventListener("focusout", (event) => {
  const open = explains(event);
  if (open?.matches(":popover-open")) open.hidePopover();
});

const plain = document.getElementById("words-plain");
const asked = new URLSearchParams(location.search).get("words");
// Some browsers bring back what was chosen before a reload; only the address says what is asked for.
document.getElementById(asked === "plain" ? "words-plain" : "words-clinical").checked = true;

if (!document.querySelector("script[data-wasm]")) {
  const keep = () => {
    const query = plain.checked ? "?words=plain" : "";
    history.replaceState(null, "", location.pathname + query + location.hash);
    for (const link of document.querySelectorAll("a[data-own]")) link.search = query;
  };
  document.getElementById("words").addEventListener("change", keep);
  keep();
}
