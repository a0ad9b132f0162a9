/** Text in columns, measured as terminals show it. */

// What a story holds may not steer the terminal: controls (escape sequences), and marks that turn the writing direction.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const INVISIBLE = /^(?:\p{M}|[\u200b-\u200d\u2060\ufeff])$/u;
// East Asian Width W and F in broad ranges, and emoji: https://www.unicode.org/reports/tr11/
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

/** The text in one line without anything that steers a terminal. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").replace(STEERING, "").trim();
}

function cellsOf(char: string): number {
  if (char < "\u0300") return 1;
  return INVISIBLE.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
}

/** Columns that a text takes. It may hold colours of our own. */
export function widthOf(text: string): number {
  let cells = 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
  for (const char of text.replace(/\u001b\[\d+m/g, "")) cells += cellsOf(char);
  return cells;
}

/** The text without colours cut to a width, with "…" where something is missing. */
export function clip(text: string, width: number): string {
  // A code unit takes at most two columns and a character at most a handful of units: do not measure a whole book.
  if (text.length <= width * 8 && widthOf(text) <= width) return text;
  let cells = 0;
  let end = 0;
  for (const char of text) {
    cells += cellsOf(char);
    if (cells > width - 1) break;
    end += char.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}

export function pad(text: string, width: number, align: "left" | "right" = "left"): string {
  const gap = " ".repeat(Math.max(0, width - widthOf(text)));
  return align === "left" ? text + gap : gap + text;
}

/** Lines of at most `width` columns, broken at spaces; longer words are cut. */
export function wrap(text: string, width: number, most = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = [];
  let line = "";
  let cells = 0;
  for (const word of text.split(" ")) {
    const size = widthOf(word);
    if (line && cells + 1 + size > width) {
      if (lines.length + 1 >= most) return [...lines, clip(`${line} ${word}`, width)];
      lines.push(line);
      line = "";
      cells = 0;
    }
    line = line ? `${line} ${word}` : clip(word, width);
    cells = cells ? cells + 1 + size : Math.min(size, width);
  }
  if (line) lines.push(line);
  return lines;
}

export interface Column {
  title: string;
  align?: "left" | "right";
  /** Cut to this when the page is narrow; the last flexible column gives way first. */
  least?: number;
}

/** Rows as aligned columns, two spaces apart, within `width`: wide columns with a `least` give way. Trailing blanks are cut. */
export function table(columns: readonly Column[], rows: readonly string[][], width: number): string[] {
  const all = [columns.map((c) => c.title), ...rows];
  const sizes = columns.map((_, i) => Math.max(...all.map((row) => widthOf(row[i]))));
  let over = sizes.reduce((sum, size) => sum + size + 2, -2) - width;
  for (let i = columns.length - 1; i >= 0 && over > 0; i--) {
    const least = columns[i].least;
    if (least === undefined) continue;
    const cut = Math.min(over, Math.max(0, sizes[i] - least));
    sizes[i] -= cut;
    over -= cut;
  }
  return all.map((row) =>
    row
      .map((cell, i) => pad(clip(cell, sizes[i]), sizes[i], columns[i].align))
      .join("  ")
      .trimEnd(),
  );
}

/** 1234567 as "1,234,567". */
export function grouped(n: number): string {
  const digits = String(n);
  let out = "";
  for (let i = 0; i < digits.length; i++) out += (i && (digits.length - i) % 3 === 0 ? "," : "") + digits[i];
  return out;
}

/** "1 line", "2 lines"; the plural is given where it is not regular. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${grouped(n)} ${n === 1 ? one : many}`;
}
