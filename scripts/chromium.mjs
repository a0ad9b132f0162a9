// Finds a Chromium for the test in a real browser, and installs Debian's where that can be done without asking.
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "chrome.exe"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Path of a Chromium: $CHROMIUM, or one on the PATH, or in a usual place; undefined if there is none. */
export function findChromium() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const candidates = [process.env.CHROMIUM, ...NAMES.flatMap((n) => folders.map((f) => join(f, n))), ...PLACES];
  return candidates.find((path) => path && isExecutable(path));
}

/** The same; where there is none and we are root on Debian or Ubuntu, installs it. Throws with what to do otherwise. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && spawnSync("apt-get", ["--version"]).status === 0) {
    process.stderr.write("fabula: installing chromium for the browser test (apt-get), once\n");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["update", "-qq"], { env });
    spawnSync("apt-get", ["install", "-y", "-qq", "chromium"], { env });
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error("Chromium is needed for the browser test: install chromium or Chrome, or set CHROMIUM to its path");
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
