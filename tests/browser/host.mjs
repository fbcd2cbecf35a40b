// Serves a folder on loopback; see answer.mjs. `--base /sub/path/` puts the site below a path.
import { createServer } from "node:http";
import { parseArgs } from "node:util";
import { answering, portOf } from "./answer.mjs";

const { values: options } = parseArgs({
  options: {
    port: { type: "string", default: "8080" },
    folder: { type: "string", default: "dist" },
    base: { type: "string", default: "/" },
  },
});

const server = createServer(await answering(options.folder, options.base));
server.on("error", (/** @type {NodeJS.ErrnoException} */ error) => {
  console.error(error.code === "EADDRINUSE" ? `error: port ${options.port} is in use; choose another with --port` : `error: ${error.message}`);
  process.exit(1);
});
server.listen(Number(options.port), "127.0.0.1", () => {
  console.log(`Ready: http://127.0.0.1:${portOf(server)}${options.base}`);
});
