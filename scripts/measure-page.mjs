// Measures the page in Chromium: `node scripts/measure-page.mjs FILE...` (stories; without any, an example).
// For each: seconds from the drop to the first page of text, and of the view alone once the story is read; memory of the
// tab with its worker; frames while the text scrolls and while the graph runs through time. Then what a load weighs.
import { execFileSync, spawn } from "node:child_process";
import { basename, join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "./chromium.mjs";
import { buildPage, pageSizes } from "./page.mjs";
import { root, setUp } from "./setup.mjs";

setUp();
const files = process.argv.slice(2);
if (!files.length) files.push(join(root, "examples", "last-ferry.txt"));
const command = spawn(process.execPath, [
  join(root, "packages/cli/bin/fabula.js"),
  "open",
  "--no-browser",
  "--port",
  "0",
]);
const address = await new Promise((resolve) => command.stdout.once("data", (line) => resolve(String(line).trim())));
const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu"] });

/** Frame times in ms while `step` moves something once a frame, for so many frames. */
const frames = (page, step, count) =>
  page.evaluate(
    ([source, n]) =>
      new Promise((resolve) => {
        const move = new Function("i", `(${source})(i)`);
        const times = [];
        let last = 0;
        const tick = (now) => {
          if (last) times.push(now - last);
          last = now;
          if (times.length >= n) resolve(times);
          else {
            move(times.length);
            requestAnimationFrame(tick);
          }
        };
        requestAnimationFrame(tick);
      }),
    [String(step), count],
  );

function said(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1);
  return `median ${at(0.5)} ms, 99 % under ${at(0.99)} ms, longest ${at(1)} ms, ${times.filter((t) => t > 50).length} of ${times.length} over 50 ms`;
}

/** Resident MB of the process of the tab, which holds its worker too. */
function memory() {
  try {
    const rows = execFileSync("ps", ["-eo", "rss,args"], { encoding: "utf8" }).split("\n");
    const tabs = rows.filter((r) => r.includes("--type=renderer")).map((r) => Number.parseInt(r, 10));
    return `${(Math.max(...tabs) / 1024).toFixed(0)} MB`;
  } catch {
    return "not measured";
  }
}

for (const file of files) {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, bypassCSP: true })).newPage();
  await page.goto(address);
  await page.evaluate(() => {
    // Kept, since an observer that nothing refers to may be collected.
    globalThis.watch = new PerformanceObserver((list) => {
      for (const e of list.getEntries()) globalThis.blocked = Math.max(globalThis.blocked ?? 0, e.duration);
    });
    globalThis.watch.observe({ type: "longtask" });
  });
  const begun = Date.now();
  await page.locator("input[type=file]").setInputFiles(file);
  await page.locator(".chunk .paragraph").first().waitFor({ timeout: 300_000 });
  const seconds = (Date.now() - begun) / 1000;
  await page.waitForTimeout(500);
  const words = await page.evaluate(() => document.querySelector(".story").textContent.match(/\S+/g).length);
  const blocked = await page.evaluate(() => globalThis.blocked ?? 0);
  console.log(
    `${basename(file)}: ${words} words, ${seconds.toFixed(2)} s from drop to text; the page never stood still for longer than ${blocked.toFixed(0)} ms`,
  );
  console.log(`  memory of the tab: ${memory()}`);
  console.log(`  scrolling: ${said(await frames(page, () => scrollBy(0, 200), 600))}`);
  await page.evaluate(() => {
    location.hash = "#/ties";
  });
  const graph = await page
    .locator(".node")
    .first()
    .waitFor({ timeout: 10_000 })
    .then(
      () => page.locator(".node").count(),
      () => 0,
    );
  if (graph) {
    const run = (i) => {
      const range = document.querySelector(".scrubber input");
      range.value = String(i % (Number(range.max) + 1));
      range.dispatchEvent(new Event("input", { bubbles: true }));
    };
    console.log(`  graph of ${graph} people, a moment each frame: ${said(await frames(page, run, 200))}`);
  }
  await page.close();
}
await browser.close();
command.kill("SIGINT");
for (const [name, bytes] of pageSizes(await buildPage()))
  console.log(`${name}: ${(bytes / 1000).toFixed(0)} kB gzipped`);
