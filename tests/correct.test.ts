import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { readCorrections, writeCorrections } from "@fabula/story/corrections";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { example, fabula, prepare } from "./command.ts";
import { browse, expectAccessible, goTo, read, serve } from "./page.ts";

const { scratch } = prepare();
const { open } = browse();

let file = "";
let beside = "";
let served: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  file = join(scratch(), "weights.html");
  beside = `${file}.corrections.json`;
  // A few lines that nobody can give to anybody, so that there is something to walk whatever the models have learned.
  const said = [
    "Who is there?",
    "Nobody.",
    "Then nobody may come in.",
    "So I thought.",
    "Mind the step.",
    "I always do.",
  ];
  const dark = [
    "Bram and Ines, Sorrel and Aunt Pip, and half the town besides, stood in the dark and talked all at once. Mrs. Weatherby, whom nobody had asked, held a lamp, and Mrs. Weatherby did not like it.",
    ...said.flatMap((words) => [
      "Then one of them, Bram or Ines or Sorrel or Aunt Pip or Mrs. Weatherby, spoke in the dark.",
      `“${words}”`,
      "Everybody was quiet for as long as the clock took to strike, and the rats ran about in the wall.",
    ]),
  ];
  const story = readFileSync(example("weights_and_measures.html"), "utf8");
  const last = "<p>Over their heads the clock";
  writeFileSync(file, story.replace(last, `${dark.map((p) => `<p>${p}</p>`).join("\n")}\n${last}`));
  served = await serve([file]);
});
afterAll(() => served?.stop());

const kept = () => (existsSync(beside) ? readCorrections(readFileSync(beside, "utf8")) : []);

describe("Correct", () => {
  it("walks the unsure lines by keys, gives them to people, marks several, and undoes", async () => {
    const { page, problems } = await open(served.address);
    await read(page);
    await page.keyboard.press("e");
    const current = page.locator(".row[aria-current]");
    await current.waitFor();
    const rows = await page.locator(".row").count();
    expect(rows).toBeGreaterThan(2);
    expect(await page.locator(".doubt").count()).toBe(rows);
    const first = await current.locator("mark").textContent();
    const chosen = await current.locator(".pick .who").nth(1).textContent();
    await page.keyboard.press("2");
    await page.waitForFunction(
      (words) => document.querySelector(".row[aria-current] mark")?.textContent !== words,
      first,
    );
    await page
      .getByRole("status")
      .getByText(/1 correction, kept beside the story, in weights\.html\.corr/)
      .waitFor();
    expect(kept()).toMatchObject([{ do: "speaker", speaker: chosen }]);
    // What one line tells of the others may bring another to the head of the list.
    const settled = page.locator(".row", { has: page.locator(".row-words", { hasText: first!.slice(1, 20) }) });
    await settled.locator(".row-who", { hasText: `${chosen} you said so` }).waitFor();
    await page.keyboard.press("x");
    await page.keyboard.press("x");
    await page.getByText("2 lines marked").waitFor();
    await page.keyboard.press("0");
    await page.getByRole("status").getByText("3 corrections").waitFor();
    await page.keyboard.press("u");
    await page.getByRole("status").getByText("1 correction,").waitFor();
    await page.keyboard.press("Shift+U");
    await page.getByRole("status").getByText("3 corrections").waitFor();
    expect(kept().filter((c) => c.do === "speaker" && c.speaker === null)).toHaveLength(2);
    await expectAccessible(page);
    // The text shows it, and says why.
    await settled.locator(".row-who a").click();
    await page
      .locator(".q.sure, .q", { hasText: first!.slice(1, 12) })
      .first()
      .click();
    await page.locator(".note", { hasText: `${chosen} says this` }).waitFor();
    await page.locator(".note", { hasText: "you said so" }).waitFor();
    expect(problems).toEqual([]);
    await page.close();
    expect(fabula(["read", file]).stderr).toContain("3 corrections applied");
  });

  it("renames, merges and splits people, and the colours of the others stay", async () => {
    const { page, problems } = await open(served.address);
    await read(page);
    await goTo(page, "#/correct/people");
    const row = (name: string) => page.locator(".row", { has: page.getByRole("link", { name, exact: true }) });
    const sorrel = await row("Sorrel").locator(".who").getAttribute("class");
    await row("Ines Calloway").locator(".row-names").click();
    await row("Ines Calloway").getByLabel("Show as").fill("Inez");
    await row("Ines Calloway").getByRole("button", { name: "Rename" }).click();
    await row("Inez").waitFor();
    expect(await row("Sorrel").locator(".who").getAttribute("class")).toBe(sorrel);
    const before = await page.locator(".row").count();
    await page.getByLabel("Mark Mrs. Weatherby").check();
    await page.getByLabel("Mark Philippa Calloway").check();
    await page.keyboard.press("Escape");
    await page.locator(".row[aria-current]").focus();
    await page.keyboard.press("=");
    await page.getByLabel("Mark Mrs. Weatherby").waitFor({ state: "detached" });
    const merged = await page.locator(".row").count();
    expect(merged).toBeLessThan(before);
    await row("Philippa Calloway").locator(".row-names", { hasText: "Mrs. Weatherby" }).click();
    await row("Philippa Calloway")
      .getByRole("checkbox", { name: /^Mrs. Weatherby/ })
      .check();
    await row("Philippa Calloway").getByRole("button", { name: "Split off" }).click();
    await page.waitForFunction((n) => document.querySelectorAll(".row").length === n, before);
    await expectAccessible(page);
    expect(kept().map((c) => c.do)).toEqual(expect.arrayContaining(["rename", "merge", "split"]));
    await page.getByRole("button", { name: "Undo" }).click();
    await page.waitForFunction((n) => document.querySelectorAll(".row").length === n, merged);
    expect(problems).toEqual([]);
    await page.close();
  });

  it("confirms, rejects and adds ties", async () => {
    const { page, problems } = await open(served.address);
    await read(page);
    await goTo(page, "#/correct/ties");
    const ties = page.locator(".row");
    const before = await ties.count();
    await ties.first().locator("p").first().click();
    await goTo(page, "#/correct/ties");
    const wrong = await ties.first().locator(".tie-words").textContent();
    await page.keyboard.press("n");
    await page.waitForFunction((n) => document.querySelectorAll(".row").length < n, before);
    expect(await page.locator(".tie-words").allTextContents()).not.toContain(wrong);
    expect(kept().at(-1)).toMatchObject({ do: "tie", holds: false });
    const after = await ties.count();
    await page.getByLabel("The first person").selectOption({ label: "Sorrel" });
    await page.getByLabel("Is what").selectOption("rival");
    await page.getByLabel("The second person").selectOption({ label: "Bram Osei" });
    await page.getByRole("button", { name: "Add" }).click();
    await page.waitForFunction((n) => document.querySelectorAll(".row").length === n + 1, after);
    await expectAccessible(page);
    expect(problems).toEqual([]);
    await page.close();
  });

  it("lists what was changed and what no longer fits, takes it away, and takes a file", async () => {
    const { page, problems } = await open(served.address);
    await read(page);
    await goTo(page, "#/correct/changes");
    const count = kept().length;
    expect(await page.locator(".row").count()).toBe(count);
    const more = join(scratch(), "more.json");
    writeFileSync(more, writeCorrections([{ do: "rename", who: "Nobody At All", name: "Somebody" }]));
    await page.locator(".correct-files input").setInputFiles(more);
    await page.getByText("No longer fits: nobody is called “Nobody At All”").waitFor();
    await page.getByText(/One of them no longer fits the text/).waitFor();
    await page.getByRole("button", { name: /^Take away: Nobody At All/ }).click();
    await page.waitForFunction((n) => document.querySelectorAll(".row").length === n, count);
    const broken = join(scratch(), "broken.json");
    writeFileSync(broken, "{");
    await page.locator(".correct-files input").setInputFiles(broken);
    expect(await page.getByRole("alert").textContent()).toMatch(/^broken\.json is no file of corrections/);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: /^Download/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("weights.html.corrections.json");
    expect(readCorrections(readFileSync(await download.path(), "utf8"))).toEqual(kept());
    expect(problems).toEqual([]);
    await page.close();
  });

  it("keeps what belongs to no file of the command in the browser, and applies it at the next reading", async () => {
    const alone = await serve([]);
    const { page, problems } = await open(alone.address);
    const inventory = page.getByRole("button", { name: /The Inventory/ });
    await inventory.click();
    await read(page);
    await goTo(page, "#/correct/people");
    const name = (await page.locator(".row .who").first().textContent())!;
    await page.getByLabel("Show as").first().fill("Somebody Else");
    await page.getByRole("button", { name: "Rename" }).first().click();
    await page.getByRole("status").getByText("1 correction, kept in this browser").waitFor();
    await page.reload();
    await inventory.click();
    await read(page);
    await goTo(page, "#/cast");
    expect(await page.locator(".people .who").first().textContent()).toBe("Somebody Else");
    expect(name).not.toBe("Somebody Else");
    expect(problems).toEqual([]);
    await page.close();
    await alone.stop();
  });

  it("says nothing of what lies behind a bookmark, and holds there too", async () => {
    const { page, problems } = await open(served.address);
    await read(page);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await page.waitForTimeout(400);
    await page.keyboard.press("b");
    await page.getByText(/Nothing after it is shown/).waitFor({ timeout: 20_000 });
    await goTo(page, "#/correct/people");
    await page.locator(".row").first().waitFor();
    expect(await page.locator(".row .who").allTextContents()).not.toContain("Ines Calloway's grandmother");
    expect(problems).toEqual([]);
    await page.close();
  });

  it("takes no corrections from other pages, and none that are none", async () => {
    const { host, hostname, port } = new URL(served.address);
    const before = readFileSync(beside, "utf8");
    const put = (headers: Record<string, string>, body: string, path = "/shelf/0/corrections") =>
      new Promise<number>((resolve, reject) => {
        const asked = request({ hostname, port, path, method: "PUT", headers }, (answer) => {
          answer.resume();
          resolve(answer.statusCode ?? 0);
        });
        asked.on("error", reject);
        asked.end(body);
      });
    const none = writeCorrections([]);
    expect(await put({ host }, none)).toBe(405);
    expect(await put({ host, origin: "https://stories.example" }, none)).toBe(403);
    expect(await put({ host, origin: `http://${host}`, "sec-fetch-site": "cross-site" }, none)).toBe(403);
    expect(await put({ host, origin: `http://${host}` }, "{}")).toBe(409);
    expect(await put({ host, origin: `http://${host}` }, none, "/shelf/0")).toBe(405);
    expect(await put({ host, origin: `http://${host}` }, none, "/index.html")).toBe(405);
    expect(readFileSync(beside, "utf8")).toBe(before);
  });
});
