// What every measurement needs: the built site served, and how the browser is started.
import { spawn } from "node:child_process";

export const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

// Serves a folder for as long as something is measured at its address.
export async function served(folder, port, measure) {
  const host = spawn("node", ["tests/browser/host.mjs", "--port", String(port), "--folder", folder], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    await new Promise((ready) => host.stdout.once("data", ready));
    return await measure(`http://127.0.0.1:${port}/`);
  } finally {
    host.kill();
  }
}
