// Makes the project runnable: installs what the lock file names, and builds, each only when it is needed.
// As a program: `node scripts/setup.mjs`. Says one line on standard error for each thing that it does.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const say = (line) => process.stderr.write(`fabula: ${line}\n`);
const inRoot = (...parts) => join(root, ...parts);

/** A set-up step failed; what it printed has been shown. */
export class SetupFailed extends Error {}

export function setUp() {
  checkNode();
  install();
  build();
}

export function checkNode() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 20)
    throw new SetupFailed(`Node 20 or later is needed, this is ${process.version}; see https://nodejs.org`);
}

/** `npm ci` when node_modules is not what package-lock.json says. */
export function install() {
  if (isInstalled()) return;
  say("installing packages (npm ci), once; this takes a minute");
  // npm_execpath is npm's own script when we are started by npm; it spares us the shell that npm.cmd needs on Windows.
  const npm = process.env.npm_execpath;
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const done = npm?.endsWith(".js")
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, encoding: "utf8" })
    : spawnSync("npm", args, { cwd: root, encoding: "utf8", shell: process.platform === "win32" });
  if (done.status === 0) return;
  process.stderr.write(`${done.stdout ?? ""}${done.stderr ?? ""}`);
  throw new SetupFailed(`npm ci failed${done.error ? `: ${done.error.message}` : ""}`);
}

/** npm writes what it installed to node_modules/.package-lock.json; optional packages of other platforms are not in it. */
function isInstalled() {
  const wanted = packagesOf(inRoot("package-lock.json"));
  const there = packagesOf(inRoot("node_modules", ".package-lock.json"));
  if (!wanted) throw new SetupFailed("package-lock.json is missing or broken; get the project anew");
  if (!there) return false;
  return Object.entries(wanted).every(([path, { version, link, optional }]) => {
    if (!path.startsWith("node_modules/")) return true;
    const found = there[path];
    if (!found) return optional === true;
    return link ? found.link === true : found.version === version;
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

const STAMP = inRoot(".cache", "built");

/**
 * `tsc -b`, then the bundle of the page, when a source has changed since the last build. Throws with what the tools
 * printed.
 */
export function build() {
  const print = fingerprint();
  if (isBuilt(print)) return;
  say("building (tsc -b)");
  const tsc = inRoot("node_modules", "typescript", "bin", "tsc");
  const done = spawnSync(process.execPath, [tsc, "-b"], { cwd: root, encoding: "utf8" });
  if (done.status !== 0) {
    process.stderr.write(`${done.stdout ?? ""}${done.stderr ?? ""}`);
    throw new SetupFailed("the build failed");
  }
  say("bundling the page (esbuild)");
  const page = spawnSync(process.execPath, [inRoot("scripts", "page.mjs")], { cwd: root, encoding: "utf8" });
  if (page.status !== 0) {
    process.stderr.write(`${page.stdout ?? ""}${page.stderr ?? ""}`);
    throw new SetupFailed("the page could not be bundled");
  }
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, print);
}

function isBuilt(print) {
  const outputs = projects().map((dir) => inRoot(dir, "dist"));
  outputs.push(inRoot("packages", "explorer", "dist", "page"));
  return outputs.every((dir) => existsSync(dir)) && existsSync(STAMP) && readFileSync(STAMP, "utf8") === print;
}

const projects = () => JSON.parse(readFileSync(inRoot("tsconfig.json"), "utf8")).references.map((r) => r.path);

/** Changes whenever a source or a compiler setting does: a hash over names, sizes and times. */
function fingerprint() {
  const hash = createHash("sha256");
  const add = (file) => {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  };
  add(inRoot("tsconfig.base.json"));
  add(inRoot("package-lock.json"));
  for (const dir of projects()) {
    add(inRoot(dir, "tsconfig.json"));
    add(inRoot(dir, "package.json"));
    for (const file of sources(inRoot(dir, "src"))) add(file);
  }
  add(inRoot("scripts", "page.mjs"));
  for (const dir of ["packages/models-en/weights", "examples"])
    for (const name of readdirSync(inRoot(dir)).sort()) add(inRoot(dir, name));
  return hash.digest("hex");
}

function* sources(dir) {
  for (const entry of readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.(tsx?|json|css|html)$/.test(entry.name) && !entry.name.endsWith(".test.ts")) yield path;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    setUp();
  } catch (error) {
    if (!(error instanceof SetupFailed)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
