// What the checker of JavaScript can't find out by itself. For the checker only: none of it is sent to a reader.

/** Scripts find elements by class and id, so their kind is known to the page, not to the checker: what those kinds have. */
interface OfSomeElement {
  readonly dataset: DOMStringMap;
  checked: any;
  content: any;
  dateTime: any;
  disabled: any;
  hash: any;
  hidden: any;
  href: any;
  name: any;
  open: any;
  pathname: any;
  search: any;
  selectedIndex: any;
  value: any;
  click(): void;
  close(): void;
  showModal(): void;
}
interface Element extends OfSomeElement {}
/** The target of every event that a script of the page listens to is an element. */
interface EventTarget extends OfSomeElement {
  closest(selectors: string): any;
  matches(selectors: string): boolean;
}

interface Event {
  /** Of an error: what was thrown. */
  readonly error?: any;
  /** Of a promise that nobody waits for: why it failed. */
  readonly reason?: any;
}

interface Navigator {
  /** Chromium's word on what the reader wants to spend. */
  readonly connection?: { readonly saveData: boolean };
}
interface PerformanceEntry {
  /** Of a layout shift: how much moved. */
  readonly value: number;
  /** Of a layout shift: what moved. */
  readonly sources: { node?: Node }[];
  /** Of a navigation: how the page came. */
  readonly type: string;
}
interface Window {
  find(text: string): boolean;
  // What tests and the bench keep in the page that they watch.
  breakIt: () => void;
  moved: PerformanceEntry[];
  paint: number;
  shared: ShareData;
  shift: number;
  watch: PerformanceObserver;
}

/** A state in which a test looks at a page: its name, the browser's settings, the address, what the reader does there. */
type State = [name: string, settings: any, address?: any, act?: ((page: import("@playwright/test").Page) => unknown) | null];
