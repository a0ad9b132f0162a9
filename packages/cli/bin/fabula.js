#!/usr/bin/env node
// The command lives in dist/; this file is there before the first build, so that npm can link it.
import { existsSync } from "node:fs";

const main = new URL("../dist/main.js", import.meta.url);
if (existsSync(main)) await import(main.href);
else {
  process.stderr.write("fabula: not built yet; run `npm start` in the project's folder once\n");
  process.exitCode = 1;
}
