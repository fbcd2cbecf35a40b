import { defineConfig } from "@playwright/test";

// The flags keep Chromium from asking anything of the network but the site itself.
const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const host = (port, base) => ({
  command: `node host.mjs --port ${port} --folder ../../dist --base ${base}`,
  url: `http://127.0.0.1:${port}${base}`,
  reuseExistingServer: false,
});

/** The site at its root; the port above it serves it below a path. Another pair lets two runs stand side by side. */
const PORT = Number(process.env.TEST_PORT ?? 8123);

/** Where the same site stands below a path. */
export const BELOW_A_PATH = `http://127.0.0.1:${PORT + 1}/sub/path/`;

/** What the tests of every host share. @type {import("@playwright/test").PlaywrightTestConfig} */
export const SETTINGS = {
  testDir: ".",
  outputDir: "results",
  reporter: [["list"]],
  timeout: 90_000,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    viewport: { width: 1440, height: 1000 },
    reducedMotion: "reduce",
    // A copy kept by the worker would answer in the place of the host. offline.spec.mjs tests it.
    serviceWorkers: "block",
    launchOptions: { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: CHROMIUM_FLAGS },
  },
};

export default defineConfig({
  ...SETTINGS,
  // It needs nginx: see script/hosting.
  testIgnore: "hosting.spec.mjs",
  webServer: [host(PORT, "/"), host(PORT + 1, "/sub/path/")],
});
