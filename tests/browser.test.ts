import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { build as bundle } from "esbuild";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureChromium } from "../scripts/chromium.mjs";
import { root } from "../scripts/setup.mjs";
import { example, fabula, prepare } from "./command.ts";

prepare();

/** What a page needs to read a story. */
const PROGRAM = `
import { readInput } from "@fabula/formats";
import { loadModels } from "@fabula/models-en/browser";
import { readStory } from "@fabula/story";
globalThis.read = async (bytes, name) => readStory(await readInput(bytes, name), { models: await loadModels() });
`;

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let server: Server;
let browser: Browser;
let origin = "";

beforeAll(async () => {
  const built = await bundle({
    stdin: { contents: PROGRAM, resolveDir: join(root, "packages", "cli") },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
    outdir: "page",
  });
  const program = built.outputFiles[0].contents;
  server = createServer((request, response) => {
    const [, folder, name] = /^\/(?:(weights)\/)?([\w.-]*)$/.exec(request.url ?? "") ?? [];
    if (folder) response.end(readFileSync(join(root, "packages", "models-en", "weights", name)));
    else if (name === "") response.setHeader("content-type", "text/html; charset=utf-8").end("<!doctype html>");
    else if (name === "read.js") response.setHeader("content-type", "text/javascript").end(program);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({ executablePath: ensureChromium(), headless: true, args: QUIET });
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

describe("in a browser", () => {
  it.each(["last-ferry.txt", "weights_and_measures.html", "the-inventory.md"])(
    "%s reads to the same Story as on the command line",
    async (name) => {
      const page = await browser.newPage();
      const problems: string[] = [];
      page.on("pageerror", (error) => problems.push(error.message));
      await page.goto(`${origin}/`);
      await page.addScriptTag({ type: "module", url: `${origin}/read.js` });
      await page.waitForFunction("'read' in globalThis");
      const bytes = [...readFileSync(example(name))];
      const json = await page.evaluate(
        async ([values, file]) => {
          const { read } = globalThis as unknown as { read(b: Uint8Array, n: string): Promise<{ tokens?: unknown }> };
          const story = await read(new Uint8Array(values), file);
          delete story.tokens;
          return JSON.stringify(story);
        },
        [bytes, name] as const,
      );
      expect(problems).toEqual([]);
      expect(`${json}\n`).toBe(fabula(["read", example(name), "--json"]).stdout);
      await page.close();
    },
  );
});
