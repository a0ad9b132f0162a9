// Bundles the page of packages/explorer into packages/explorer/dist/page: static files, complete with the models and
// the examples, that any web server can hand out. As a program: `node scripts/page.mjs` builds and prints the sizes.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(root, "packages", "explorer", "src", "page");
const target = join(root, "packages", "explorer", "dist", "page");
const weights = join(root, "packages", "models-en", "weights");
const examples = join(root, "examples");

export async function buildPage() {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const built = await build({
    entryPoints: {
      page: join(source, "main.tsx"),
      worker: join(source, "reading", "worker.ts"),
      style: join(source, "style", "style.css"),
    },
    outdir: target,
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    // Some packages have a file for pages and one for workers, which have no document.
    conditions: ["worker"],
    jsx: "automatic",
    jsxImportSource: "preact",
    loader: { ".woff2": "file" },
    assetNames: "[name]",
    chunkNames: "part-[hash]",
    metafile: true,
    logLevel: "warning",
  });
  cpSync(join(source, "index.html"), join(target, "index.html"));
  cpSync(weights, join(target, "weights"), { recursive: true });
  cpSync(examples, join(target, "examples"), { recursive: true });
  // What the command serves beside the page; a page on its own has nothing on its shelf.
  writeFileSync(join(target, "shelf.json"), "[]\n");
  return built.metafile;
}

/**
 * What a first load fetches, in gzipped bytes: the page with its style and fonts, then the reader that its worker loads
 * for a plain text; and what comes later, for other views and formats. The models are counted apart.
 */
export function pageSizes(metafile) {
  const size = (file) =>
    file.endsWith(".woff2") ? readFileSync(file).length : gzipSync(readFileSync(file), { level: 9 }).length;
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, o]) => [join(root, path), o]));
  const eager = (entry, seen = new Set()) => {
    if (seen.has(entry)) return seen;
    seen.add(entry);
    for (const i of outputs.get(entry).imports)
      if (i.kind === "import-statement" && !i.external) eager(join(root, i.path), seen);
    return seen;
  };
  const sum = (files) => [...files].reduce((n, file) => n + size(file), 0);
  const page = eager(join(target, "page.js"));
  const reader = [...eager(join(target, "worker.js"))].filter((f) => !page.has(f));
  const fonts = [...outputs.keys()].filter((f) => f.endsWith(".woff2"));
  const later = [...outputs.keys()].filter((f) => f.endsWith(".js") && !page.has(f) && !reader.includes(f));
  return new Map([
    ["page", sum(page) + sum([join(target, "style.css"), join(target, "index.html")])],
    ["fonts", sum(fonts)],
    ["reader", sum(reader)],
    ["later: other views and formats", sum(later)],
    [
      "models",
      readdirSync(weights).reduce(
        (n, f) => n + (f.endsWith(".gz") ? readFileSync(join(weights, f)).length : size(join(weights, f))),
        0,
      ),
    ],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, bytes] of pageSizes(await buildPage()))
    console.log(`${name}: ${(bytes / 1000).toFixed(0)} kB gzipped`);
}
