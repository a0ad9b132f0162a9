import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { ensureChromium } from "../scripts/chromium.mjs";
import { startFabula } from "./command.ts";

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const LAPTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

/** `fabula open` as a running command: its address, and a way to press Ctrl-C and see how it ends. */
export async function serve(files: readonly string[], ...options: string[]) {
  const command = startFabula(["open", ...files, "--no-browser", "--port", "0", ...options]);
  const ended = new Promise<number | null>((resolve) => command.once("exit", resolve));
  const address = await new Promise<string>((resolve, reject) => {
    command.stdout.once("data", (line: Buffer) => resolve(line.toString().trim()));
    command.once("exit", () => reject(new Error("fabula open ended before it served")));
  });
  return {
    address,
    stop: () => {
      command.kill("SIGINT");
      return ended;
    },
  };
}

/** A Chromium for the tests of a file. Pages that a test opens may log no error and throw none. */
export function browse() {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: ensureChromium(), headless: true, args: QUIET });
  });
  afterAll(() => browser?.close());
  return {
    async open(address: string, look: { viewport?: typeof LAPTOP; colorScheme?: "light" | "dark" } = {}) {
      const page = await browser.newPage({ viewport: LAPTOP, reducedMotion: "reduce", ...look });
      const problems: string[] = [];
      page.on("pageerror", (error) => problems.push(error.message));
      page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
      await page.goto(address);
      return { page, problems };
    },
  };
}

/** The story is read and its bar is there. */
export const read = (page: Page) => page.locator(".bar").waitFor({ timeout: 60_000 });

/** Goes to a view by its address within the page. */
export async function goTo(page: Page, hash: string) {
  await page.evaluate((h) => {
    location.hash = h;
  }, hash);
  await page.waitForTimeout(50);
  // A view that is looked at for the first time is fetched.
  await page.locator("#view [aria-busy]").waitFor({ state: "detached" });
}

/** What axe finds wrong with the page as it stands. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
    };
    const found = await axe.run();
    return found.violations.map((v) => `${v.id}: ${v.nodes[0]?.html.slice(0, 200)} ${v.nodes[0]?.failureSummary}`);
  });
}

export const expectAccessible = async (page: Page) => expect(await violations(page)).toEqual([]);
