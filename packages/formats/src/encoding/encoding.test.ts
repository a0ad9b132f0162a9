import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bytesOf, read } from "../fixtures/reading.ts";
import { decode } from "./decode.ts";

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...bytesOf(part)] : part)));

function utf16(text: string, bigEndian: boolean, bom: boolean): Uint8Array {
  const units = [...(bom ? [0xfeff] : []), ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))];
  return Uint8Array.from(units.flatMap((u) => (bigEndian ? [u >> 8, u & 255] : [u & 255, u >> 8])));
}

describe("decode", () => {
  it("goes by byte order marks, and does not keep them", () => {
    expect(decode(bytes([0xef, 0xbb, 0xbf], "façade"))).toEqual({ text: "façade", encoding: "utf-8" });
    expect(decode(utf16("Once, “no”", false, true))).toEqual({ text: "Once, “no”", encoding: "utf-16le" });
    expect(decode(utf16("Once, “no”", true, true))).toEqual({ text: "Once, “no”", encoding: "utf-16be" });
  });

  it("sees UTF-16 without a mark", () => {
    expect(decode(utf16("Once upon a time — yes.", false, false)).encoding).toBe("utf-16le");
    expect(decode(utf16("Once upon a time — yes.", true, false)).encoding).toBe("utf-16be");
  });

  it("reads stray bytes in UTF-8 as Windows-1252", () => {
    const mixed = bytes("“Yes,” she said — ", [0x93], "no", [0x94], " façade");
    expect(decode(mixed)).toEqual({ text: "“Yes,” she said — “no” façade", encoding: "utf-8" });
  });

  it("reads Windows-1252 and Macintosh text", () => {
    expect(decode(bytes([0x93], "I don", [0x92], "t,", [0x94], " fa", [0xe7], "ade"))).toEqual({
      text: "“I don’t,” façade",
      encoding: "windows-1252",
    });
    expect(decode(bytes([0xd2], "I don", [0xd5], "t,", [0xd3]))).toEqual({ text: "“I don’t,”", encoding: "macintosh" });
  });

  it("follows what a page declares, but not against its bytes", () => {
    const head = '<html><head><meta charset="windows-1251"></head><p>';
    expect(decode(bytes(head, [0xc4, 0xe0])).text).toContain("Да");
    expect(decode(bytes(head, "façade")).encoding).toBe("utf-8");
  });

  it("reads other alphabets where the bytes say so", () => {
    const russian = [..."когда он пришёл домой, она уже спала и видела сны"].flatMap((c) => {
      const point = c.codePointAt(0)!;
      return point < 128 ? point : point === 0x451 ? 0xb8 : point - 0x410 + 0xc0;
    });
    expect(decode(Uint8Array.from(russian)).text).toContain("когда он пришёл");
  });

  it("leaves damage for the repair: line ends, NULs, mojibake, lone surrogates", async () => {
    const text = "a\r\nb\0c donâ€™t";
    expect((await read(text)).text).toBe(text);
    expect((await read(utf16("Well \ud800 then, she said.", false, true))).text).toBe("Well \ud800 then, she said.");
    expect((await read(bytes("“a” ", [0xed, 0xa0, 0x80], " b"))).text).toBe("“a” \ud800 b");
  });

  it("brings every string back from UTF-8 and UTF-16", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        const sound = `The ${text.replaceAll("\ufeff", "")}`;
        expect(decode(bytesOf(sound)).text).toBe(sound);
        for (const bigEndian of [false, true]) expect(decode(utf16(sound, bigEndian, true)).text).toBe(sound);
      }),
    );
  });
});
