import { describe, expect, it } from "vitest";
import { pageOf, wantsColors } from "./page.ts";

const stream = (isTTY: boolean, columns?: number) => ({ isTTY, columns }) as NodeJS.WriteStream;

describe("page", () => {
  it("is as wide as the terminal, within reason, and 80 when piped", () => {
    expect(pageOf(stream(true, 100)).width).toBe(100);
    expect(pageOf(stream(true, 400)).width).toBe(110);
    expect(pageOf(stream(true, 10)).width).toBe(40);
    expect(pageOf(stream(false, 120)).width).toBe(80);
  });

  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: "1" }, false],
    [true, { NO_COLOR: "" }, true],
    [false, { FORCE_COLOR: "1" }, true],
    [true, { FORCE_COLOR: "0" }, false],
    [false, { FORCE_COLOR: "1", NO_COLOR: "1" }, false],
    [true, { TERM: "dumb" }, false],
  ])("terminal %s, environment %j: colours %s", (isTTY, env, colours) => {
    expect(wantsColors({ isTTY }, env)).toBe(colours);
  });
});
