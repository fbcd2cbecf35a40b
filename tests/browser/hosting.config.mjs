// The tests of a real host, which script/hosting starts: at its root and below a path.
import { defineConfig } from "@playwright/test";
import { SETTINGS } from "./playwright.config.mjs";

const port = Number(process.env.PORT ?? 8126);
const below = (name, baseURL) => ({ name, use: { baseURL } });

export default defineConfig({
  ...SETTINGS,
  testMatch: "hosting.spec.mjs",
  projects: [below("at the root", `http://127.0.0.1:${port}/`), below("below a path", `http://127.0.0.1:${port + 1}/sub/path/`)],
});
