import { defineConfig } from "html-validate";

export default defineConfig({
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    "doctype-style": ["error", { style: "lowercase" }],
    // Tick boxes of one group share their name, as forms have it.
    "form-dup-name": ["error", { shared: ["checkbox", "radio"] }],
    // The table's rows are flexible boxes; some browsers drop the meaning of rows and cells that are not laid out as such.
    "no-redundant-role": "off",
    // Names of regimens are long, and a page's title holds them whole.
    "long-title": ["error", { maxlength: 140 }],
    // Trunk leaves an empty line where it takes its own tags out.
    "no-trailing-whitespace": "off",
  },
});
