import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Folders that a trainer works with; each has a default and a flag of its name. */
export interface TrainingFolders {
  corpora: string;
  score: string;
  out: string;
  cache: string;
  withoutPdnc: boolean;
  /** Reads the works that are set aside too: once, at the end. */
  openSetAside: boolean;
}

/** Reads --corpora, --score, --out, --cache --without-pdnc and --open-set-aside; throws on anything else. */
export function parseTrainingArgs(args: string[]): TrainingFolders {
  const folder = { type: "string" } as const;
  const { values } = parseArgs({
    args,
    options: {
      corpora: folder,
      score: folder,
      out: folder,
      cache: folder,
      "without-pdnc": { type: "boolean" },
      "open-set-aside": { type: "boolean" },
    },
  });
  return {
    corpora: values.corpora ?? fromRoot("../shared/corpora"),
    score: values.score ?? fromRoot("../shared/score"),
    out: values.out ?? fromRoot("packages/models-en/weights"),
    cache: values.cache ?? fromRoot(".cache/training"),
    withoutPdnc: values["without-pdnc"] ?? false,
    openSetAside: values["open-set-aside"] ?? false,
  };
}
