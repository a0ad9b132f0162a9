import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Story } from "@fabula/story";
import { describe, expect, it } from "vitest";
import { fabula, prepare } from "./command.ts";

const { scratch } = prepare();
const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => new Uint8Array(values);

function join8(...pieces: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

const HOSTILE: [name: string, content: Uint8Array][] = [
  ["empty.txt", utf8("")],
  ["blank.txt", utf8(" \n\t\r\n \u00a0\u3000\n")],
  ["one-letter.txt", utf8("a")],
  ["word-of-3-MB.txt", utf8("x".repeat(3_000_000))],
  ["wide-word.txt", utf8("“é—".repeat(100_000))],
  ["opening-marks.txt", utf8('"'.repeat(20_001))],
  ["opening-marks-curly.txt", utf8("“".repeat(20_000))],
  ["opening-marks-with-words.txt", utf8("“Go ".repeat(20_000))],
  ["single-marks.txt", utf8("'tis 'twas ".repeat(20_000))],
  ["paragraphs.txt", utf8("“A.\n\n".repeat(40_000))],
  ["names.txt", utf8(Array.from({ length: 30_000 }, (_, i) => `Name${i.toString(36)} said no.`).join(" "))],
  [
    "speakers-by-nouns.txt",
    utf8(Array.from({ length: 8000 }, (_, i) => `A${i.toString(36)}bo sat.\n\n“Yes,” said the old man.\n\n`).join("")),
  ],
  [
    "families.txt",
    utf8(
      Array.from({ length: 5000 }, (_, i) => i.toString(36))
        .map((n) => `A${n}bo Hale sat. Her mother saw Mrs. B${n}bo Hale.\n\n“Mum,” said A${n}bo. “C${n}bo!”\n\n`)
        .join(""),
    ),
  ],
  [
    "known-as.txt",
    utf8(
      Array.from({ length: 6000 }, (_, i) => i.toString(36))
        .map((n) => `They called A${n}bo the B${n}bo, whom A${n}bo's uncle called C${n}bo, known as D${n}bo, and `)
        .join(""),
    ),
  ],
  ["capitals.txt", utf8("Anna Bell Carl ".repeat(40_000))],
  ["one-sentence.txt", utf8("and then he said ".repeat(30_000))],
  ["dots.txt", utf8("...".repeat(100_000))],
  ["hyphens.txt", utf8("a-".repeat(200_000))],
  ["nul.txt", utf8("“Hello,\u0000” said\u0000 Ann.\u0000\n".repeat(50))],
  ["bidi.txt", utf8("“\u202eHello\u202c,” said \u2067Ann\u2069.\u200f\n")],
  ["surrogates.txt", join8(utf8("“Hello "), bytes(0xed, 0xa0, 0x80, 0xed, 0xbf, 0xbf), utf8("” said Ann.\n"))],
  ["surrogates-16.txt", join8(bytes(0xff, 0xfe), bytes(0x41, 0, 0x00, 0xd8, 0x42, 0, 0x00, 0xdc, 0x43, 0, 0x20, 0))],
  ["odd-16.txt", bytes(0xff, 0xfe, 0x41, 0, 0x42)],
  ["combining.txt", utf8(`A${"\u0301".repeat(200_000)} said so.`)],
  [
    "controls.txt",
    utf8(
      Array.from({ length: 32 }, (_, i) => `a${String.fromCharCode(i)}b `)
        .join("")
        .repeat(20),
    ),
  ],
  ["tags.html", utf8(`<html><body>${"<div>".repeat(60_000)}“Hello,” said Ann.`)],
  ["emphasis.html", utf8(`<p>${"<em>".repeat(60_000)}Hello</p>`)],
  ["script.html", utf8("<html><script>alert('Ann said')</script><style>p{}</style><p>“Go,” said Bob.</p>")],
  ["entities.html", utf8(`<p>${"&amp;".repeat(100_000)}</p>`)],
  ["open-tag.html", utf8(`<html><body><p ${"a='".repeat(50_000)}`)],
  ["quotes.md", utf8(`${">".repeat(60_000)} Hello`)],
  ["brackets.md", utf8("[".repeat(60_000))],
  ["stars.md", utf8("*a_".repeat(40_000))],
  ["lists.md", utf8(`${"- ".repeat(20_000)}a`)],
  ["lists-mixed.md", utf8(`${"- > 1. ".repeat(20_000)}a`)],
  ["lists-of-lines.md", utf8("- a\n  1. b\n> c\n".repeat(10_000))],
  ["underlines.md", utf8("a\n===\n".repeat(30_000))],
];

describe("hostile text is read or refused cleanly", () => {
  it.each(HOSTILE)("%s", (name, content) => {
    const path = join(scratch(), name);
    writeFileSync(path, content);
    const { status, stdout, stderr } = fabula(["read", path, "--json"]);
    if (status === 1) {
      // Refused: in one line, on purpose and not by accident.
      expect(stdout).toBe("");
      expect(stderr).toMatch(/^fabula: [^\n]+\n$/);
      expect(stderr).not.toContain("unexpected");
      return;
    }
    expect(stderr).toBe("");
    expect(status).toBe(0);
    const story: Story = JSON.parse(stdout);
    expect(story.text).toBe(story.text.normalize("NFC"));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must be gone
    expect(story.text).not.toMatch(/\u0000|\r/);
    expect(/\p{Cs}/u.test(story.text)).toBe(false);
    tiles(story.sections, 0, story.text.length);
    for (const list of [story.mentions, story.quotations, story.scenes, story.narration, story.paragraphs]) {
      for (const { start, end } of list) {
        expect(start >= 0 && start < end && end <= story.text.length).toBe(true);
      }
    }
  });

  it("never reads a script of a page as story", () => {
    const path = join(scratch(), "script.html");
    const { stdout } = fabula(["read", path]);
    expect(stdout).not.toContain("alert");
    expect(stdout).toContain("Bob");
  });
});

function tiles(spans: readonly { start: number; end: number }[], start: number, end: number): void {
  let at = start;
  for (const span of spans) {
    expect(span.start).toBe(at);
    at = span.end;
  }
  expect(at).toBe(end);
}
