import { basename, dirname, extname, resolve, sep } from "node:path";

/**
 * For each input file the name of its result: `story.txt` gives `story` + suffix. Where two would get the same name
 * (compared without case, as some file systems do) they keep their extension, then take as many of their folders in
 * front as it needs. A file named twice is read once. Deterministic: the order of the files does not matter.
 */
export function outputNames(files: readonly string[], suffix: string): Map<string, string> {
  const paths = new Map<string, string>(); // absolute path -> as given
  for (const file of files) {
    const absolute = file === "-" ? "-" : resolve(file);
    if (!paths.has(absolute)) paths.set(absolute, file);
  }
  const depth = new Map([...paths.keys()].map((path) => [path, 0]));
  for (;;) {
    const takers = new Map<string, string[]>();
    for (const [path, level] of depth) {
      const key = nameAt(path, level).normalize("NFC").toLowerCase();
      takers.set(key, [...(takers.get(key) ?? []), path]);
    }
    const clashing = [...takers.values()].filter((group) => group.length > 1).flat();
    const moving = clashing.filter((path) => nameAt(path, depth.get(path)! + 1) !== nameAt(path, depth.get(path)!));
    if (!moving.length) return finish(depth, paths, takers, suffix);
    for (const path of moving) depth.set(path, depth.get(path)! + 1);
  }
}

/** Level 0: without extension; 1: with it; 2 and more: with so many folders in front. */
function nameAt(path: string, level: number): string {
  if (path === "-") return "stdin";
  if (level === 0) return basename(path, extname(path)) || basename(path);
  const folders = dirname(path)
    .split(sep)
    .filter((part) => part !== "");
  return [...folders.slice(Math.max(0, folders.length - (level - 1)), folders.length), basename(path)].join("_");
}

/** Names that still clash (say `a_b/c.txt` and `a/b_c.txt` from the root) are numbered in the order of their paths. */
function finish(
  depth: ReadonlyMap<string, number>,
  paths: ReadonlyMap<string, string>,
  takers: ReadonlyMap<string, string[]>,
  suffix: string,
): Map<string, string> {
  const used = new Set(takers.keys());
  const numbered = new Map<string, string>();
  for (const [key, group] of takers) {
    for (const [i, path] of [...group].sort().entries()) {
      let n = i + 1;
      while (i && used.has(`${key}~${n}`)) n++;
      if (i) used.add(`${key}~${n}`);
      numbered.set(path, i ? `~${n}` : "");
    }
  }
  const names = new Map<string, string>();
  for (const [path, given] of paths)
    names.set(given, `${nameAt(path, depth.get(path)!)}${numbered.get(path) ?? ""}${suffix}`);
  return names;
}
