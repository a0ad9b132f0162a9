import { BEFORE_A_NAME, BEFORE_MORE } from "./abbreviations.ts";
import { isCueVerb } from "./cue-verbs.ts";
import type { Sentences, Tokens } from "./layer.ts";
import { STARTERS } from "./starters.ts";

/** No sentence is longer, in tokens, so that what reads sentence by sentence stays bounded. */
export const LONGEST_SENTENCE = 400;

const TERMINAL = /^(?:[.?!‽。]+|[!?‽]+|…+|[.…]{2,}|\.(?:\s\.)+)$/u;
const ELLIPSIS = /^(?:…+|[.…]{2,}|\.(?:\s\.)+)$/u;
const CLOSING = /^(?:["”’'»›)\]}*_]|''|[“„](?!.))$/u;
const OPENING = /^(?:["“‘'«‹([{*_„]|``|[-—–]+)$/u;
const QUOTATION_END = /^(?:["”’'»]|'')$/u;
const BRACKET_END = /^[)\]}]$/;
const LOWER_FIRST = /^\p{Ll}/u;
const UPPER_FIRST = /^[\p{Lu}\p{Lt}]/u;
const WORD = /^[\p{L}\p{N}]/u;
const DASH = /^[-—–―]+$/;
const PRONOUNS: ReadonlySet<string> = new Set(
  "I He She We They It You Someone Somebody Everyone Everybody One Another".split(" "),
);
/** "I say", "they ask": in stories told in the present. */
const PLAIN_FORM_AFTER: ReadonlySet<string> = new Set("I We They You".split(" "));

/**
 * Splits tokens into sentences: at paragraph ends, and after a full stop, question or exclamation mark or ellipsis with
 * the quotation marks and brackets that close on it, unless what follows carries the sentence on ("“Why?” she asked").
 * Linear in the number of tokens.
 */
export function findSentences(tokens: Tokens): Sentences {
  const last: number[] = [];
  let first = 0;
  const close = (end: number): void => {
    if (end > first) last.push(end);
    first = end;
  };
  for (let i = 0; i < tokens.count; ) {
    if (i > 0 && tokens.paragraph[i] !== tokens.paragraph[i - 1]) close(i);
    if (i - first >= LONGEST_SENTENCE) close(i);
    const after = boundaryAfter(tokens, i);
    if (after > 0) close(after);
    i = Math.max(i + 1, after);
  }
  close(tokens.count);
  return ranges(last, tokens.count);
}

/** One past the last token of the sentence that token `i` ends, or 0 where it ends none. */
function boundaryAfter(tokens: Tokens, i: number): number {
  const mark = tokens.form(i);
  const abbreviation = mark.length > 1 && mark.endsWith(".") && /^\p{L}/u.test(mark);
  const cutOff = DASH.test(mark);
  if (!TERMINAL.test(mark) && !abbreviation && !cutOff) return 0;
  const paragraph = tokens.paragraph[i];
  const inside = (j: number): boolean => j < tokens.count && tokens.paragraph[j] === paragraph;
  const touching = (j: number): boolean => tokens.start[j] === tokens.end[j - 1];
  let end = i + 1;
  let quoted = false;
  let bracketed = false;
  while (inside(end) && TERMINAL.test(tokens.form(end)) && !ELLIPSIS.test(tokens.form(end))) end++;
  while (inside(end) && touching(end) && CLOSING.test(tokens.form(end))) {
    const form = tokens.form(end);
    // A straight mark right before a word opens: `said."Then`.
    if (/^["'*_]$/.test(form) && inside(end + 1) && touching(end + 1) && WORD.test(tokens.form(end + 1))) break;
    if (QUOTATION_END.test(form)) quoted = true;
    if (BRACKET_END.test(form)) bracketed = true;
    end++;
  }
  if (!inside(end)) return end;
  // A dash ends a sentence only where the speech that it breaks off ends: `“But I—” “No.”`
  if (cutOff && !quoted) return 0;
  let next = end;
  while (inside(next) && OPENING.test(tokens.form(next)) && next - end < 4) next++;
  if (!inside(next)) return end;
  const word = tokens.form(next);
  const opened = next > end;
  if (/^[,;:)\]]$/.test(tokens.form(end))) return 0;
  const lower = LOWER_FIRST.test(word);
  if (abbreviation && !quoted) return abbreviationEnds(mark, word, opened) ? end : 0;
  if (lower) return !quoted && !bracketed && mark === "." ? end : 0;
  if (ELLIPSIS.test(mark) && !quoted && i > 0 && tokens.form(i - 1).toLowerCase() === word.toLowerCase()) return 0;
  if (quoted && !opened && mark !== ".") return startsCue(tokens, next, inside) ? 0 : end;
  return end;
}

function abbreviationEnds(mark: string, next: string, opened: boolean): boolean {
  const key = mark.slice(0, -1).toLowerCase();
  if (BEFORE_A_NAME.has(key) || BEFORE_MORE.has(key)) return false;
  if (/^\p{L}$/u.test(key)) return false;
  if (opened) return true;
  // "the U.S. Army" goes on; "the U.S. They" does not.
  if (/^(?:\p{Lu}\.)+$/u.test(mark)) return STARTERS.has(next);
  return UPPER_FIRST.test(next) && !/^\p{Lu}\.$/u.test(next);
}

/** "Kurt said", "I asked", "Mr. Schuester yelled", after `“Why?”`. */
function startsCue(tokens: Tokens, at: number, inside: (j: number) => boolean): boolean {
  let j = at;
  const isCue = (verb: number, plain: boolean): boolean =>
    isCueVerb(tokens.form(verb), plain) && !(inside(verb + 1) && OBJECTS.has(tokens.form(verb + 1)));
  const first = tokens.form(j);
  if (!UPPER_FIRST.test(first)) return false;
  if (PRONOUNS.has(first)) return inside(j + 1) && isCue(j + 1, PLAIN_FORM_AFTER.has(first));
  while (inside(j) && j - at < 4 && UPPER_FIRST.test(tokens.form(j))) j++;
  return inside(j) && isCue(j, false);
}

/** What a verb of speech has for an object in sentences of their own: "He said nothing." */
const OBJECTS: ReadonlySet<string> = new Set(
  "nothing something anything little it goodbye his her their my the a".split(" "),
);

function ranges(last: readonly number[], count: number): Sentences {
  const firsts = new Int32Array(last.length);
  const lasts = Int32Array.from(last);
  const of = new Int32Array(count);
  let from = 0;
  lasts.forEach((end, s) => {
    firsts[s] = from;
    of.fill(s, from, end);
    from = end;
  });
  return { count: last.length, first: firsts, last: lasts, of };
}
