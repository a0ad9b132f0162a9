import { basename } from "node:path";
import { clip, oneLine } from "./layout.ts";

/** Told what is being read. Writes to standard error only. */
export interface ProgressLine {
  file(path: string, index: number): void;
  step(layer: string): void;
  /** Takes the live line away, so that something else can be printed. */
  clear(): void;
  done(what: string): void;
  end(failed: number): void;
}

/**
 * A live line on a terminal; elsewhere a line a file where there are many. `quietResult`: the results are not printed,
 * so that the files are worth a line each on a terminal too.
 */
export function progressLine(files: number, quietResult: boolean): ProgressLine {
  const live = process.stderr.isTTY === true && process.env.TERM !== "dumb";
  const perFile = quietResult || (files > 1 && !live);
  let shown = false;
  let name = "";
  let place = "";
  let finished = 0;
  const clear = () => {
    if (shown) process.stderr.write("\r\u001b[K");
    shown = false;
  };
  const show = (text: string) => {
    if (!live) return;
    process.stderr.write(`\r\u001b[K${clip(text, (process.stderr.columns || 80) - 1)}`);
    shown = true;
  };
  return {
    file(path, index) {
      name = path === "-" ? "standard input" : oneLine(basename(path));
      place = files > 1 ? `${index + 1}/${files} ` : "";
      show(`${place}${name}`);
    },
    step: (layer) => show(`${place}${name}: ${layer}`),
    clear,
    done(what) {
      clear();
      finished++;
      if (perFile) process.stderr.write(`${place}${name}: ${what}\n`);
    },
    end(failed) {
      clear();
      if (files > 1 && (perFile || failed)) {
        process.stderr.write(`${finished} of ${files} files read${failed ? `, ${failed} could not be read` : ""}\n`);
      }
    },
  };
}
