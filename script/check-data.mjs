// Checks the built data with tools that are not ours: JSON Schema with Ajv, linked data (JSON-LD) with jsonld.js,
// CITATION.cff as YAML. Asks no other site. Usage: node check-data.mjs <site>
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import jsonld from "jsonld";
import { parse } from "yaml";

const site = process.argv[2];
const faults = [];
const expect = (holds, fault) => {
  if (!holds) faults.push(fault);
};
const text = (...path) => readFile(join(site, ...path), "utf8");
const json = async (...path) => JSON.parse(await text(...path));

async function checkSchema() {
  const ajv = new Ajv({ strict: true, allErrors: true });
  addFormats(ajv);
  // The words of a closed list with their labels: for people, not for validators.
  ajv.addVocabulary(["x-words"]);
  ajv.addSchema(await json("data", "schema.json"), "schema.json");
  const fits = (part, data, name) => {
    const validate = ajv.getSchema(`schema.json${part}`);
    const good = validate(data);
    expect(good, `${name}: ${ajv.errorsText(validate.errors, { dataVar: "" })}`);
    return good;
  };
  const all = await json("data", "all.json");
  fits("", all, "all.json");
  // Packed copies lie beside the files.
  const names = (await readdir(join(site, "data", "therapies"))).filter((name) => name.endsWith(".json"));
  for (const name of names) fits("#/$defs/Therapy", await json("data", "therapies", name), name);
  for (const fact of await json("data", "facts.json")) fits("#/$defs/Fact", fact, `facts.json, ${fact.id}`);
  for (const term of await json("data", "glossary.json")) fits("#/$defs/Term", term, `glossary.json, ${term.id}`);
  fits("#/$defs/Article", await json("data", "article.json"), "article.json");
  fits("#/$defs/Questions", await json("data", "questions.json"), "questions.json");
  for (const correction of await json("data", "changes.json")) fits("#/$defs/Correction", correction, `changes.json, ${correction.id}`);
  expect(all.therapies.length === names.length, "all.json and the folder of therapies differ in number");

  // The schema must be able to refuse: a figure as a text, an unknown field, a word of no list, an address that is none.
  const damages = [
    (therapy) => (therapy.trials[0].outcomes[0].treatment.value = "89%"),
    (therapy) => (therapy.colour = "red"),
    (therapy) => (therapy.type = "pill"),
    (therapy) => (therapy.sources[0].url = "no address"),
    (therapy) => (therapy.checked = "yesterday"),
    (therapy) => delete therapy.sources,
  ];
  const validate = ajv.getSchema("schema.json#/$defs/Therapy");
  for (const damage of damages) {
    const therapy = await json("data", "therapies", "teclistamab-daratumumab.json");
    damage(therapy);
    expect(!validate(therapy), `the schema lets pass: ${damage}`);
  }
  return names.length;
}

// schema.org without its network address: every word is one of its words, and these hold addresses.
const ADDRESSES = ["url", "item", "contentUrl", "license", "sameAs", "trialDesign"];
const CONTEXT = { "@vocab": "https://schema.org/", ...Object.fromEntries(ADDRESSES.map((word) => [word, { "@type": "@id" }])) };

async function documentLoader(address) {
  if (address !== "https://schema.org") throw new Error(`the linked data ask for ${address}`);
  return { contextUrl: null, documentUrl: address, document: { "@context": CONTEXT } };
}

async function checkLinkedData(path) {
  const page = await text(path, "index.html");
  const blocks = [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  expect(blocks.length === 1, `${path || "start page"}: ${blocks.length} blocks of linked data instead of one`);
  const base = process.env.SITE_ADDRESS || "https://site.example/";
  for (const [, block] of blocks) {
    const data = JSON.parse(block);
    const quads = await jsonld.toRDF(data, { documentLoader, base: base + path, safe: true });
    const own = (value) => value.termType === "NamedNode" && value.value.startsWith(base);
    for (const { value } of quads.flatMap(({ subject, object }) => [subject, object]).filter(own)) {
      const file = value.slice(base.length).replace(/[?#].*$/, "");
      await text(file.endsWith("/") || file === "" ? `${file}index.html` : file).catch(() => faults.push(`${path}: leads to ${value}, which is not there`));
    }
    const types = new Set(quads.filter(({ predicate }) => predicate.value.endsWith("#type")).map(({ object }) => object.value.replace("https://schema.org/", "")));
    const needed = path === "" ? ["MedicalWebPage", "Dataset", "DataDownload"] : path === "data/" ? ["Dataset", "BreadcrumbList"] : ["MedicalWebPage", "BreadcrumbList"];
    for (const type of needed) expect(types.has(type), `${path || "start page"}: says nothing of type ${type}`);
    for (const type of ["Rating", "AggregateRating", "Review", "Person"]) expect(!types.has(type), `${path}: has a ${type}`);
  }
}

async function checkCitation() {
  const citation = parse(await readFile("CITATION.cff", "utf8"));
  expect(citation["cff-version"] === "1.2.0", "CITATION.cff: cff-version is not 1.2.0");
  for (const key of ["message", "title", "authors", "license", "type"]) expect(citation[key], `CITATION.cff: no ${key}`);
  expect(citation.authors.every((author) => Object.keys(author).join() === "name"), "CITATION.cff: an author is more than a name of a group");
  expect(citation.title === (await json("data", "all.json")).title, "CITATION.cff: the title is not that of the data");
}

const therapies = await checkSchema();
const pages = ["", "data/", ...(await readdir(join(site, "therapies"))).map((id) => `therapies/${id}/`)];
for (const page of pages) await checkLinkedData(page);
await checkCitation();
if (faults.length > 0) {
  console.error(`error: ${faults.length} faults in the built data\n${faults.join("\n")}`);
  process.exit(1);
}
console.log(`Data fit their schema (${therapies} therapies), linked data can be read (${pages.length} pages), CITATION.cff is sound.`);
