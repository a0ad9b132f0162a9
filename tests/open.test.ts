import { readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { example, fabula, prepare } from "./command.ts";
import { browse, expectAccessible, goTo, LAPTOP, PHONE, read, serve } from "./page.ts";
import { LANTERN } from "./page-stories.ts";

const { scratch } = prepare();
const { open } = browse();

let ferry: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  ferry = await serve([example("last-ferry.txt")]);
});
afterAll(() => ferry?.stop());

/** Status of a request with headers of one's own choosing. */
const statusOf = (address: string, headers: Record<string, string>, method = "GET", path = "/shelf/0") =>
  new Promise<number>((resolve, reject) => {
    const { hostname, port } = new URL(address);
    request({ hostname, port, path, method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .on("error", reject)
      .end();
  });

describe("fabula open", () => {
  it("serves this machine's own page and refuses foreign hosts, origins and methods", async () => {
    const host = new URL(ferry.address).host;
    const port = new URL(ferry.address).port;
    expect(new URL(ferry.address).hostname).toBe("127.0.0.1");
    expect(await statusOf(ferry.address, { host })).toBe(200);
    expect(await statusOf(ferry.address, { host: `localhost:${port}` })).toBe(200);
    expect(await statusOf(ferry.address, { host: `stories.example:${port}` })).toBe(403);
    expect(await statusOf(ferry.address, { host: "127.0.0.1:1" })).toBe(403);
    expect(await statusOf(ferry.address, { host, origin: "https://stories.example" })).toBe(403);
    expect(await statusOf(ferry.address, { host, origin: "null" })).toBe(403);
    expect(await statusOf(ferry.address, { host, "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" })).toBe(
      403,
    );
    expect(await statusOf(ferry.address, { host }, "POST")).toBe(405);
  });

  it("hands out the page and the named files, and nothing else", async () => {
    const host = new URL(ferry.address).host;
    for (const path of ["/../package.json", "/%2e%2e/index.js", "/weights/../page.js/", "/shelf/1", "/weights/", "/.x"])
      expect(await statusOf(ferry.address, { host }, "GET", path), path).toBe(404);
  });

  it("takes the next port where one is in use, and ends cleanly at Ctrl-C", async () => {
    const { port } = new URL(ferry.address);
    const second = await serve([example("last-ferry.txt")], "--port", port);
    expect(Number(new URL(second.address).port)).toBeGreaterThan(Number(port));
    expect(await second.stop()).toBe(0);
  });

  it("says what is wrong with a file that cannot be read, and with a port that is none", () => {
    const missing = fabula(["open", join(scratch(), "none.txt"), "--no-browser"]);
    expect(missing.status).toBe(1);
    expect(missing.stderr).toMatch(/none\.txt: there is no such file/);
    expect(fabula(["open", "--port", "many"]).status).toBe(2);
  });
});

describe("the start", () => {
  it("offers the examples, reads one at a click, and shows a sentence where a file is none", async () => {
    const { stop, address } = await serve([]);
    const { page, problems } = await open(address);
    await expectAccessible(page);
    const broken = join(scratch(), "broken.epub");
    writeFileSync(broken, new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]));
    await page.locator("input[type=file]").setInputFiles(broken);
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/^broken\.epub \S+.*\S$/);
    await expectAccessible(page);
    await page.getByRole("button", { name: /The Inventory/ }).click();
    await read(page);
    expect(await page.locator(".title-page h1").textContent()).toBe("The Inventory");
    await page.getByRole("button", { name: /close the story/ }).click();
    await page.getByText("Choose a story").waitFor();
    expect(problems).toEqual([]);
    await page.close();
    await stop();
  });

  it("stops a reading that is called off", async () => {
    const long = join(scratch(), "long.txt");
    writeFileSync(long, `“Sit,” said Ada to Orme. “It is late,” he said.\n\n`.repeat(20_000));
    const { stop, address } = await serve([long]);
    const { page, problems } = await open(address);
    await page.getByRole("progressbar").waitFor();
    await page.getByRole("button", { name: "Stop reading" }).click();
    await page.getByRole("button", { name: /Weights and Measures/ }).click();
    await read(page);
    expect(await page.locator(".bar-title").textContent()).toMatch(/Weights and Measures/);
    expect(problems).toEqual([]);
    await page.close();
    await stop();
  });
});

describe("Read", () => {
  it("shows who says a line, to whom and why, and whom a word means", async () => {
    const { page, problems } = await open(ferry.address);
    await read(page);
    const line = page.locator(".q", { hasText: "re doing that wrong" }).first();
    expect(await line.getAttribute("data-who")).toBe("Callum");
    await line.hover();
    const note = page.locator(".note");
    await note.waitFor();
    expect(await note.textContent()).toMatch(/Callum Strake.* says this to .*Wren/);
    await page.locator(".m.pronoun", { hasText: /^I$/ }).first().hover();
    await page.waitForFunction(() => /“I” is .*Wren/.test(document.querySelector(".note")?.textContent ?? ""));
    expect(problems).toEqual([]);
    await page.close();
  });

  it("holds the whole text from the start, for the browser's own find", async () => {
    const { page } = await open(ferry.address);
    await read(page);
    const text = await page.locator(".story").evaluate((e) => e.textContent ?? "");
    expect(text).toContain("I want it on record that I had read every one of those");
    expect(text).toContain("epilogue");
    await page.close();
  });

  it("names the unsure and the unknown as such", async () => {
    const story = join(scratch(), "who.txt");
    writeFileSync(
      story,
      "Chapter 1\n\nRain fell on the town all night.\n\n“Who is there?”\n\nNobody came to the gate.\n",
    );
    const { stop, address } = await serve([story]);
    const { page } = await open(address);
    await read(page);
    const line = page.locator(".q").first();
    await line.hover();
    expect(await line.getAttribute("class")).toContain("unknown");
    expect(await line.getAttribute("data-who")).toBe("?");
    expect(await page.locator(".note").textContent()).toMatch(/Who says this is not known/);
    await page.close();
    await stop();
  });
});

describe("Cast", () => {
  it("shows a portrait whose claims lead to their sentences", async () => {
    const { page, problems } = await open(ferry.address);
    await read(page);
    await page.getByRole("link", { name: "Cast", exact: true }).click();
    await page
      .locator(".people")
      .getByRole("link", { name: /Callum Strake \d+ lines/ })
      .click();
    const portrait = page.locator(".portrait");
    await portrait.locator("h2", { hasText: /^Callum Strake$/ }).waitFor();
    expect(await portrait.textContent()).toMatch(/he\/him.*tells part of the story/);
    await portrait.locator(".shown a", { hasText: "my dad" }).click();
    await page.locator(".paragraph:focus", { hasText: "made my dad so angry" }).waitFor();
    expect(await page.evaluate(() => [...(CSS.highlights.get("shown") ?? [])].map(String))).toEqual(["my dad"]);
    await page.goBack();
    await portrait.waitFor();
    expect(problems).toEqual([]);
    await page.close();
  });
});

describe("Ties and a pair", () => {
  let lantern: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    const file = join(scratch(), "lantern.txt");
    writeFileSync(file, LANTERN);
    lantern = await serve([file]);
  });
  afterAll(() => lantern?.stop());

  it("show ties as time runs, as told and as it happens", async () => {
    const { page, problems } = await open(lantern.address);
    await read(page);
    await page.getByRole("link", { name: "Ties", exact: true }).click();
    const scrubber = page.getByRole("slider", { name: "Moment of the story" });
    const now = page.locator(".now");
    expect(await scrubber.getAttribute("aria-valuetext")).toBe("The end");
    expect(await now.textContent()).toMatch(/Gregor Vance, partner of Ida Marsh/);
    expect(await page.locator(".edge.bond-romance text").allTextContents()).toContain("partner");
    await scrubber.focus();
    await page.keyboard.press("Home");
    expect(await now.textContent()).toMatch(/Gregor Vance, partner of Ida Marsh likely/);
    await page.keyboard.press("ArrowRight");
    expect(await now.textContent()).toMatch(/Gregor Vance, former partner of Ida Marsh/);
    expect(await scrubber.getAttribute("aria-valuetext")).toMatch(/^Chapter 1/);
    await page.getByLabel("as it happens").check();
    await scrubber.focus();
    await page.keyboard.press("Home");
    expect(await scrubber.getAttribute("aria-valuetext")).toMatch(/flashback/);
    await page.getByRole("button", { name: "Play" }).click();
    await page.waitForFunction(() => Number(document.querySelector<HTMLInputElement>("[type=range]")?.value) > 1);
    await page.getByRole("button", { name: "Pause" }).click();
    await expectAccessible(page);
    await now
      .getByRole("link", { name: /Gregor Vance|Ida Marsh/ })
      .first()
      .click();
    await page.locator(".pair").waitFor();
    expect(problems).toEqual([]);
    await page.close();
  });

  it("show a pair's history in both orders, each step with its sentence", async () => {
    const { page, problems } = await open(lantern.address);
    await read(page);
    await page.getByRole("link", { name: "Ties", exact: true }).click();
    await page.locator(".edge[aria-label*='Gregor Vance and Ida Marsh']").focus();
    await page.keyboard.press("Enter");
    const steps = page.locator(".step-what");
    await steps.first().waitFor();
    expect(await page.locator("h1").textContent()).toBe("Gregor Vance and Ida Marsh");
    expect(await page.locator(".in-the-end").textContent()).toMatch(
      /In the end Gregor Vance is a partner of Ida Marsh/,
    );
    expect(await page.locator(".course").count()).toBe(2);
    expect(await steps.first().textContent()).toMatch(/^Meet/);
    await page.getByLabel("as told").check();
    expect(await steps.first().textContent()).toMatch(/break up/i);
    await expectAccessible(page);
    const kissed = page.locator(".step", { has: page.locator(".step-what", { hasText: /kiss/i }) });
    await kissed.locator(".shown a").click();
    await page.locator(".paragraph:focus", { hasText: "beside the wheel" }).waitFor();
    expect(await page.locator(".turn", { hasText: "Ida and Gregor: meet" }).count()).toBe(1);
    expect(problems).toEqual([]);
    await page.close();
  });
});

describe("the storyline", () => {
  it("shows who meets in which scene, in both orders, leads there, and is saved as a picture", async () => {
    const file = join(scratch(), "lines.txt");
    writeFileSync(file, LANTERN);
    const { stop, address } = await serve([file]);
    const { page, problems } = await open(address);
    await read(page);
    await page.keyboard.press("s");
    const meetings = page.locator(".meeting");
    await meetings.first().waitFor();
    const told = await meetings.evaluateAll((all) => all.map((a) => a.getAttribute("aria-label")));
    expect(told[0]).toMatch(/^Chapter 1.*Gregor Vance/);
    expect(told[1]).toMatch(/a flashback: .*(Gregor Vance.*Ida Marsh|Ida Marsh.*Gregor Vance)/);
    await page.getByLabel("as it happens").check();
    expect(await meetings.first().getAttribute("aria-label")).toMatch(/a flashback/);
    const width = () => page.locator(".chart-window svg").evaluate((svg) => svg.getBoundingClientRect().width);
    const before = await width();
    await page.getByRole("button", { name: "Closer" }).click();
    expect(await width()).toBeGreaterThan(before);
    for (const kind of ["SVG", "PNG"]) {
      const saved = page.waitForEvent("download");
      await page.getByRole("button", { name: `Save as ${kind}` }).click();
      const path = await (await saved).path();
      const bytes = readFileSync(path);
      if (kind === "PNG") expect([...bytes.subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
      else expect(bytes.toString("utf8")).toMatch(/^<svg [\s\S]*stroke="(?!none)[\s\S]*Gregor/);
    }
    await expectAccessible(page);
    await meetings.first().focus();
    await page.keyboard.press("Enter");
    await page.locator(".story", { hasText: "harbour fair" }).waitFor();
    expect(problems).toEqual([]);
    await page.close();
    expect(await stop()).toBe(0);
  });
});

describe("comparing", () => {
  it("says who is in both stories and where they part, each with its sentence", async () => {
    const folder = scratch();
    const [file, other, broken] = ["lantern.txt", "other.txt", "broken.epub"].map((name) => join(folder, name));
    writeFileSync(file!, LANTERN);
    // Here they never part, and Tobin is somebody else's friend.
    writeFileSync(
      other!,
      `Ida Marsh and Gregor Vance were married in June. Gregor kissed his wife.\n\n"Here is Nell, my friend," said Ida. "And a <script>globalThis.harm = 1</script>."\n`,
    );
    writeFileSync(broken!, "PK\u0003\u0004 no archive");
    const { stop, address } = await serve([file!, other!, broken!]);
    const { page, problems } = await open(address);
    await page.getByRole("button", { name: "lantern.txt" }).click();
    await read(page);
    await page.keyboard.press("m");
    await page.getByRole("heading", { level: 1 }).waitFor(); // the view is fetched when it is first looked at
    await expectAccessible(page);
    await page.getByRole("button", { name: "broken.epub" }).click();
    await page.getByRole("alert").waitFor();
    await page.getByRole("button", { name: "other.txt" }).click();
    await page.locator(".same").waitFor({ timeout: 60_000 });
    expect(await page.locator(".same").textContent()).toMatch(/Gregor Vance.*Ida Marsh|Ida Marsh.*Gregor Vance/);
    const pair = page.locator(".parting", { hasText: /Gregor Vance and Ida Marsh|Ida Marsh and Gregor Vance/ });
    expect(await pair.locator(".verdict").textContent()).toBe("part");
    expect(await pair.textContent()).toMatch(/spouse/);
    expect(await pair.textContent()).toMatch(/were married in June|kissed his wife/);
    await expectAccessible(page);
    await pair.locator(".shown a").first().click();
    await page.locator(".story .paragraph").first().waitFor();
    await page.getByRole("link", { name: "Compare", exact: true }).click();
    await page.locator(".same").waitFor();
    expect(await page.evaluate(() => "harm" in globalThis)).toBe(false);
    await page.getByRole("button", { name: "Compare with another" }).click();
    await page.getByText("Choose the second story").waitFor();
    expect(problems).toEqual([]);
    await page.close();
    expect(await stop()).toBe(0);
  });
});

describe("a bookmark", () => {
  it("hides all that comes after it on every page, says so, and lasts", async () => {
    const file = join(scratch(), "marked.txt");
    writeFileSync(file, LANTERN);
    const { stop, address } = await serve([file]);
    const { page, problems } = await open(address, { viewport: { width: 1280, height: 900 } });
    await read(page);
    await page.getByRole("button", { name: "Bookmark" }).click();
    const strip = page.locator(".strip");
    await strip.waitFor({ timeout: 60_000 });
    expect(await strip.textContent()).toMatch(/Bookmark at \d+ %\. Nothing after it is shown/);
    for (const view of [
      "#/read",
      "#/cast",
      "#/ties",
      "#/storyline",
      "#/compare",
      "#/pair/c1/c2",
      "#/find/lantern",
      "#/find/Clementine",
    ]) {
      await goTo(page, view);
      expect(await page.locator("#page").textContent(), view).not.toMatch(/paper|wheel|Chapter 2|together|girlfriend/);
      await expectAccessible(page);
    }
    await goTo(page, "#/read");
    await page.reload();
    await strip.waitFor({ timeout: 60_000 });
    await page.locator(".here").getByRole("button", { name: "Read on" }).click();
    await page.locator(".story", { hasText: "Come aboard" }).waitFor({ timeout: 60_000 });
    expect(await page.locator(".story").textContent()).not.toMatch(/Chapter 2/);
    await page.locator(".story :focus", { hasText: /It is over|looked at the tide/ }).waitFor();
    await strip.getByRole("button", { name: "Show the whole story" }).click();
    await page.locator(".story", { hasText: "got back together" }).waitFor();
    await strip.waitFor({ state: "detached" });
    expect(problems).toEqual([]);
    await page.close();
    await stop();
  });
});

describe("Find and keys", () => {
  it("find people, pairs, words and lines, and lead to them", async () => {
    const { page, problems } = await open(ferry.address);
    await read(page);
    await page.keyboard.press("/");
    const field = page.getByRole("searchbox");
    await field.waitFor();
    await page.keyboard.type("cocoa");
    const hits = page.locator(".hits li");
    await page.waitForFunction(() => document.querySelectorAll(".hits li").length === 2); // found anew at each letter
    expect(await hits.first().textContent()).toMatch(/Ottoline, Wren's POV/);
    await field.fill("wren and callum");
    await page.getByRole("link", { name: /their history/ }).waitFor();
    await field.fill("zzyzx");
    await page.getByText("Nothing of the kind was found.").waitFor();
    await field.fill("ottie: cocoa");
    await hits.first().getByRole("link").click();
    await page.locator(".paragraph:focus", { hasText: "Cocoa" }).waitFor();
    expect(problems).toEqual([]);
    await page.close();
  });

  it("walk the lines, the unsure ones and the chapters, and are told by a key", async () => {
    const { page, problems } = await open(ferry.address);
    await read(page);
    await page.keyboard.press("n");
    const line = page.locator(".q:focus");
    expect(await line.textContent()).toMatch(/doing that wrong/);
    await page.locator(".note", { hasText: "Callum Strake says this" }).waitFor();
    await page.keyboard.press("n");
    expect(await line.textContent()).toMatch(/two hundred times/);
    await page.keyboard.press("p");
    expect(await line.textContent()).toMatch(/doing that wrong/);
    await page.keyboard.press("]");
    await page.locator("h2:focus", { hasText: "POV" }).waitFor();
    await page.keyboard.press("c");
    await page.locator(".portrait").waitFor();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    expect(problems).toEqual([]);
    await page.close();
  });
});

const HOSTILE = `Chapter <img src=x onerror=alert(1)>

“<script>globalThis.harm = 1</script>,” said <b onclick="globalThis.harm=1">Ada</b> Orme. “Ada, &amp; &lt;i&gt;.”

Ada" onmouseover="globalThis.harm=1 looked at Bo Marsh. "javascript:alert(1)," said Bo Marsh to Ada Orme.

“${"(((".repeat(3000)}” said Ada.
`;

describe("a hostile story", () => {
  it("is shown as text in every view and does nothing", async () => {
    const file = join(scratch(), "'\"><img src=x onerror=globalThis.harm=1>.txt");
    writeFileSync(file, HOSTILE);
    const { stop, address } = await serve([file]);
    const { page, problems } = await open(address);
    await read(page);
    for (const view of [
      "#/cast",
      "#/read/0-99999999",
      "#/nowhere/%E0%A4%A",
      "#/cast/__proto__",
      "#/ties",
      "#/storyline",
      "#/compare",
      "#/pair/c1/c2",
      "#/pair/c1/%3Cb%3E",
      "#/find/%3Cscript",
      "#/find/(((",
      "#/read",
    ]) {
      await goTo(page, view);
      expect(await page.locator("#view script, #view img, #view b, #view [onclick], #view [onmouseover]").count()).toBe(
        0,
      );
    }
    expect(await page.locator(".story").textContent()).toContain("<script>globalThis.harm = 1</script>");
    expect(await page.evaluate(() => "harm" in globalThis)).toBe(false);
    expect(problems).toEqual([]);
    await page.close();
    await stop();
  });
});

describe("for everybody", () => {
  const views = [
    "#/read",
    "#/read/2720-2726",
    "#/cast",
    "#/cast/c2",
    "#/ties",
    "#/storyline",
    "#/compare",
    "#/pair/c1/c3",
    "#/pair/c2/c7",
    "#/find/wren",
    "#/correct",
    "#/correct/people",
    "#/correct/ties",
    "#/correct/changes",
  ];
  it.each([
    ["laptop", "light", LAPTOP],
    ["laptop", "dark", LAPTOP],
    ["phone", "light", PHONE],
    ["phone", "dark", PHONE],
  ] as const)("every view is accessible and fits: %s, %s", async (_, colorScheme, viewport) => {
    const { page, problems } = await open(ferry.address, { viewport, colorScheme });
    await read(page);
    for (const view of views) {
      await goTo(page, view);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), view).toBeLessThanOrEqual(0);
    }
    expect(problems).toEqual([]);
    await page.close();
  });
});
