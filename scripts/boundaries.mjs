// Holds the arrows of ARCHITECTURE.md: who may import whom, no circles, no file past its length.
// As a program: `node scripts/boundaries.mjs [FOLDER]` prints each violation and exits with 1 if there is one.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** Folder of each package -> the packages that it may import. The package's name is "@fabula/" + the last part. */
const ARROWS = {
  "packages/story": [],
  "packages/models-en": ["story"],
  "packages/formats": ["story"],
  "packages/cli": ["story", "formats", "models-en", "explorer"],
  "packages/server": ["story", "formats", "models-en"],
  "packages/explorer": ["story", "formats", "models-en"],
  training: ["story", "formats", "models-en"],
  bench: ["story", "formats", "models-en", "cli"],
};
/** Packages that run in a browser too: no module of Node in them, except in the files named. */
const BROWSER = {
  "packages/story": [],
  "packages/formats": [],
  "packages/models-en": ["src/index.ts", "src/node.ts"],
  "packages/explorer": [],
};
const LONGEST = {
  "packages/story": 500,
  "packages/formats": 500,
  "packages/models-en": 500,
  "packages/explorer": 500,
  "packages/cli": 500,
};

/** What breaks the rules in a folder laid out like this project: a list of lines, empty if all is well. */
export function violations(root) {
  const found = [];
  for (const [folder, allowed] of Object.entries(ARROWS)) {
    const files = sourcesOf(join(root, folder, "src"));
    const graph = new Map();
    for (const file of files) {
      const name = relative(root, file).split(sep).join("/");
      const text = readFileSync(file, "utf8");
      const imports = importsOf(text);
      graph.set(
        name,
        imports.filter((i) => i.startsWith(".")).map((i) => posix.join(posix.dirname(name), i)),
      );
      // Tests may use what the tests need.
      if (!isTest(name)) for (const i of imports) found.push(...wrong(name, folder, allowed, i));
      for (const target of graph.get(name)) {
        if (!target.startsWith(`${folder}/`) && !isTest(name))
          found.push(`${name}: imports ${target}, outside its package`);
      }
      const lines = text.split("\n").length - 1;
      if (lines > (LONGEST[folder] ?? Number.POSITIVE_INFINITY) && !isTest(name)) {
        found.push(`${name}: has ${lines} lines, ${LONGEST[folder]} are allowed; cut it where its thoughts part`);
      }
    }
    for (const circle of circles(graph)) found.push(`import circle: ${circle.join(" -> ")}`);
  }
  return found;
}

function wrong(file, folder, allowed, specifier) {
  const own = `@fabula/${folder.split("/").at(-1)}`;
  const [scope, name] = specifier.split("/");
  if (scope === "@fabula") {
    if (`${scope}/${name}` === own) return [`${file}: imports its own package ${specifier}; use a path`];
    if (!allowed.includes(name)) return [`${file}: may not import ${specifier}`];
  }
  const nodeFree = BROWSER[folder];
  if (nodeFree && !nodeFree.some((f) => file === `${folder}/${f}`) && specifier.startsWith("node:")) {
    return [`${file}: imports ${specifier}, but must run in a browser`];
  }
  return [];
}

/** All module names in `import`, `export from` and `import()`, those of types too: types bind as hard as values. */
function importsOf(text) {
  return ts.preProcessFile(text, true, true).importedFiles.map((f) => f.fileName);
}

const isTest = (name) => /\.test(-d)?\.ts$/.test(name);

/**
 * Import circles, found by depth-first search without recursion. A circle of type-only imports counts: two files that
 * need each other's types are one thought, or lack a third file for what they share.
 */
function circles(graph) {
  const found = [];
  const state = new Map(); // 1: on the path, 2: done
  for (const start of graph.keys()) {
    if (state.has(start)) continue;
    const path = [start];
    const open = [[...graph.get(start)]];
    state.set(start, 1);
    while (path.length) {
      const next = open.at(-1).shift();
      if (next === undefined) {
        state.set(path.pop(), 2);
        open.pop();
      } else if (state.get(next) === 1) found.push([...path.slice(path.indexOf(next)), next]);
      else if (graph.has(next) && !state.has(next)) {
        state.set(next, 1);
        path.push(next);
        open.push([...graph.get(next)]);
      }
    }
  }
  return found;
}

function sourcesOf(dir) {
  let entries;
  try {
    entries = readdirSync(dir, { withFileTypes: true, recursive: true });
  } catch {
    return []; // a package that is not there yet
  }
  return entries
    .filter((e) => e.isFile() && /\.tsx?$/.test(e.name))
    .map((e) => join(e.parentPath ?? e.path, e.name))
    .sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = process.argv[2] ?? dirname(dirname(fileURLToPath(import.meta.url)));
  const found = violations(root);
  for (const line of found) console.log(line);
  if (found.length) process.exitCode = 1;
}
