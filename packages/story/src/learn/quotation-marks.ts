import type { Tree } from "./beam-parser.ts";
import { normalized } from "./forms.ts";

/**
 * Quotation marks and marks of italics are taken out before parsing and hung into the tree afterwards: treebanks have few
 * of them, fiction has them everywhere, and where they hang follows from the rest of the tree.
 */
export interface BareSentence {
  /** Indices of the words that are parsed. */
  kept: number[];
  /** For each of these how many marks stand before it, then how many there are. */
  marksBefore: Int32Array;
  /** For each mark, in order, whether it looks like a closing one. */
  closing: boolean[];
}

/** Whether a token is such a mark. An apostrophe that is no quotation mark has another tag. */
export function isMark(form: string, xpos: string): boolean {
  if (form.length > 2 || /[\p{L}\p{N}]/u.test(form)) return false;
  const plain = normalized(form);
  return plain === '"' || plain === "*" || (plain === "'" && (xpos === "``" || xpos === "''"));
}

/** The sentence without its marks; whole where nothing else would be left. */
export function withoutMarks(forms: readonly string[], xpos: readonly string[]): BareSentence {
  const kept: number[] = [];
  const before: number[] = [];
  const closing: boolean[] = [];
  let marks = 0;
  forms.forEach((form, i) => {
    if (isMark(form, xpos[i]!)) {
      marks++;
      closing.push(form === "”" || form === "’" || (form !== "“" && form !== "‘" && xpos[i] === "''"));
    } else {
      kept.push(i);
      before.push(marks);
    }
  });
  if (kept.length === 0)
    return { kept: forms.map((_, i) => i), marksBefore: new Int32Array(forms.length + 1), closing: [] };
  return { kept, marksBefore: Int32Array.from([...before, marks]), closing };
}

/**
 * The tree of the whole sentence from that of the kept words. Both marks of a quotation hang on the highest word inside
 * it; a mark without its partner takes all that is on its side.
 */
export function withMarks(count: number, bare: BareSentence, tree: Tree, punct: number): Tree {
  const { kept } = bare;
  if (kept.length === count) return tree;
  const heads = new Int32Array(count).fill(-1);
  const relations = new Uint8Array(count).fill(punct);
  const isKept = new Uint8Array(count);
  let root = 0;
  kept.forEach((i, k) => {
    isKept[i] = 1;
    relations[i] = tree.relations[k]!;
    if (tree.heads[k]! < 0) root = i;
    else heads[i] = kept[tree.heads[k]!]!;
  });
  const marks: number[] = [];
  for (let i = 0; i < count; i++) if (isKept[i] === 0) marks.push(i);
  for (let m = 0; m < marks.length; ) {
    const open = marks[m]!;
    const close = marks[m + 1];
    const alone = bare.closing[m] ? highest(heads, isKept, 0, open) : highest(heads, isKept, open + 1, count);
    const pair = !bare.closing[m] && close !== undefined ? highest(heads, isKept, open + 1, close) : undefined;
    heads[open] = pair ?? alone ?? root;
    if (pair !== undefined) heads[close!] = pair;
    m += pair !== undefined ? 2 : 1;
  }
  return { heads, relations };
}

/** The first word of a stretch whose head lies outside of it. */
function highest(heads: Int32Array, isKept: Uint8Array, from: number, to: number): number | undefined {
  for (let i = from; i < to; i++) if (isKept[i] === 1 && (heads[i]! < from || heads[i]! >= to)) return i;
  return undefined;
}
