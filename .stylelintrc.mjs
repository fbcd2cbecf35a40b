export default {
  extends: ["stylelint-config-standard"],
  reportNeedlessDisables: true,
  rules: {
    // As style/main.css writes them and the build reads them.
    "import-notation": "string",
    // Safari on phones knows no other name for it.
    "property-no-vendor-prefix": [true, { ignoreProperties: ["-webkit-text-size-adjust", "text-size-adjust"] }],
    // The preview pictures take their colours from style/tokens.css, which spells them out.
    "color-hex-length": null,
    // Names of typefaces are spelt as their makers spell them.
    "value-keyword-case": ["lower", { ignoreProperties: ["--serif", "--sans"] }],
    // Empty lines part the colours of the page from those of the types and from the measures.
    "custom-property-empty-line-before": null,
    // Files go by what they dress, layers by what wins: rules of one thing stand together, and few of those that follow each
    // other ever meet in one element.
    "no-descending-specificity": null,
  },
};
