import { ALSO_WORDS, BEFORE_A_NAME, BEFORE_MORE, MAY_END, WEB_ENDINGS } from "./abbreviations.ts";
import { BEHEADED, CURTAILED, cutClitics } from "./clitics.ts";
import { STARTERS } from "./starters.ts";

/** No token is longer, so that a word of megabytes costs no more than as much text. */
export const LONGEST_TOKEN = 200;

const SPACE = /\s+/y;
/** Letters, marks and digits; format characters (soft hyphen, joiners, direction marks) belong to their word. */
const RUN = /[\p{L}\p{M}\p{N}\p{Cf}]{1,200}/uy;
const NUMBER = /\d{1,60}(?:[.,:/]\d{1,30}){0,8}/y;
const ELLIPSIS = /\.(?:[ \u00a0\u202f]\.){2,20}|[.…]{2,200}|…/y;
const DASHES = /-{2,200}|[—–―‒]{1,200}/y;
const SHOUT = /[!?‽]{1,200}/y;
const SAME = /([*_~=#+^<>|])\1{0,199}/y;
const DOTTED = /\p{L}\.(?:\p{L}\.){1,8}/uy;
const WEB = /(?:https?:\/\/|www\.)[^\s<>"“”]{1,180}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/y;
const PICTURE =
  /\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}\uFE0F]?(?:\u200D\p{Extended_Pictographic}\uFE0F?){0,6}/uy;
const APOSTROPHE = /['’ʼ`´]/;
const LETTER = /[\p{L}\p{M}]/u;
const UPPER = /\p{Lu}/u;
const ANY_LETTER_OR_DIGIT = /[\p{L}\p{M}\p{N}\p{Cf}]/u;

/** First parts that never stand alone: "re-elected" is one word, "well-known" is three tokens. */
const PREFIXES: ReadonlySet<string> = new Set(
  "non pre post anti re co mid e pro multi pan semi sub un ex neo pseudo quasi ultra uh mm hm um ah oh inter bi de dis".split(
    " ",
  ),
);
const TENS: ReadonlySet<string> = new Set("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
const UNITS: ReadonlySet<string> = new Set(
  "one two three four five six seven eight nine first second third fourth fifth sixth seventh eighth ninth".split(" "),
);

/**
 * Cuts one paragraph into tokens as Universal Dependencies for English does (conventions of EWT and GUM), told to
 * `emit` as offsets into `text` with `offset` added. Every character that is not white space lies in exactly one
 * token. Linear in the length of the paragraph.
 */
export function scanParagraph(text: string, offset: number, emit: (start: number, end: number) => void): void {
  const scan = new Scanner(text, (start, end) => emit(offset + start, offset + end));
  scan.run();
}

class Scanner {
  private at = 0;
  private readonly web: boolean;
  /** Single quotation marks opened and not yet closed, to tell a closing mark from an apostrophe. */
  private open = 0;

  constructor(
    private readonly text: string,
    private readonly emit: (start: number, end: number) => void,
  ) {
    this.web = text.includes("@") || text.includes("://") || text.includes("www.");
  }

  run(): void {
    const { text } = this;
    while (this.at < text.length) {
      const space = this.match(SPACE);
      if (space > 0) {
        this.at += space;
        continue;
      }
      if (this.web && this.takeAddress()) continue;
      const c = text[this.at]!;
      if (c === "." || c === "…") {
        if (!this.take(ELLIPSIS)) this.token(1);
      } else if (c === "-" || c === "—" || c === "–" || c === "―" || c === "‒") {
        if (!this.take(DASHES)) this.token(1);
      } else if (this.match(RUN) > 0) this.word();
      else if (this.startsApostropheWord()) this.word();
      else if (!this.take(SHOUT) && !this.take(SAME) && !this.take(PICTURE)) this.mark(c);
    }
  }

  private match(pattern: RegExp): number {
    pattern.lastIndex = this.at;
    return pattern.test(this.text) ? pattern.lastIndex - this.at : 0;
  }

  private take(pattern: RegExp): boolean {
    const length = this.match(pattern);
    if (length > 0) this.token(length);
    return length > 0;
  }

  /** An address on the web, without the marks of the sentence that it stands in. */
  private takeAddress(): boolean {
    let length = this.match(WEB);
    while (length > 0 && /[.,;:!?)\]'’]/.test(this.text[this.at + length - 1]!)) length--;
    if (length > 0) this.token(length);
    return length > 0;
  }

  private token(length: number): void {
    this.emit(this.at, this.at + length);
    this.at += length;
  }

  /** A quotation mark, bracket or sign: a code point, or two marks that stand for a double one. */
  private mark(c: string): void {
    const next = this.text[this.at + 1];
    if ((c === "'" && next === "'") || (c === "`" && next === "`")) {
      this.token(2);
      return;
    }
    if (c === "‘" || (c === "'" && this.opensHere())) this.open++;
    else if ((c === "’" || c === "'") && this.open > 0) this.open--;
    const pair = this.text.codePointAt(this.at)! > 0xffff;
    this.token(pair ? 2 : 1);
  }

  private opensHere(): boolean {
    const before = this.text[this.at - 1];
    return before === undefined || /[\s("“—–[-]/.test(before);
  }

  private startsApostropheWord(): boolean {
    const c = this.text[this.at]!;
    if (c !== "'" && c !== "’" && c !== "ʼ" && c !== "‘" && c !== "`") return false;
    if (!this.opensHere()) return false;
    RUN.lastIndex = this.at + 1;
    const run = RUN.exec(this.text)?.[0];
    return run !== undefined && BEHEADED.has(run.toLowerCase());
  }

  private letterAt(i: number): boolean {
    const c = this.text[i];
    return c !== undefined && LETTER.test(c);
  }

  private word(): void {
    const { text } = this;
    const start = this.at;
    const dotted = this.match(DOTTED);
    if (dotted > 0) {
      this.token(dotted);
      return;
    }
    const number = this.match(NUMBER);
    let end = start + number;
    if (number === 0 && !ANY_LETTER_OR_DIGIT.test(text[end]!) && text.codePointAt(end)! <= 0xffff) end++; // the apostrophe of "'em"
    for (;;) {
      RUN.lastIndex = end;
      if (RUN.test(text)) end = RUN.lastIndex;
      if (end - start >= LONGEST_TOKEN) break;
      const c = text[end];
      if (c === undefined) break;
      if (APOSTROPHE.test(c) && this.letterAt(end + 1)) end++;
      else if (c === "&" && UPPER.test(text[end - 1]!) && UPPER.test(text[end + 1] ?? "")) end++;
      else if (c === "-" && this.hyphenJoins(start, end)) end++;
      else break;
    }
    end = Math.min(end, start + LONGEST_TOKEN);
    if (isHighSurrogate(text, end - 1) && end < text.length) end--;
    if (end <= start) end = start + 2;
    end = this.curtailed(start, end);
    if (text[end] === "." && text[end + 1] !== "." && this.keepsStop(start, end)) {
      this.token(end + 1 - start);
      return;
    }
    if (text[end] === "." && this.webEnding(end)) {
      RUN.lastIndex = end + 1;
      RUN.test(text);
      this.token(RUN.lastIndex - start);
      return;
    }
    const whole = text.slice(start, end);
    if (/['’ʼ`´]/.test(whole) || whole.length <= 8) for (const length of this.cut(whole)) this.token(length);
    else this.token(whole.length);
  }

  private cut(word: string): readonly number[] {
    // "wont" without its apostrophe is "won't" after a pronoun only: "as was his wont" is a noun.
    if (
      word.toLowerCase() === "wont" &&
      /\b(?:I|i|you|he|she|it|we|they|that)\s$/i.test(this.text.slice(Math.max(0, this.at - 6), this.at))
    )
      return [2, 2];
    return cutClitics(word);
  }

  /** Whether the hyphen at `end` lies inside one token: stutters, prefixes, numbers, "ninety-nine". */
  private hyphenJoins(start: number, end: number): boolean {
    const { text } = this;
    RUN.lastIndex = end + 1;
    const next = RUN.exec(text)?.[0].toLowerCase();
    if (next === undefined) return false;
    const from = text.lastIndexOf("-", end - 1) + 1;
    const piece = text.slice(Math.max(start, from), end).toLowerCase();
    if (piece.length === 0) return false;
    if (isStutter(piece, next)) return true;
    if (PREFIXES.has(piece) && from <= start) return true;
    if (TENS.has(piece) && UNITS.has(next)) return true;
    return false;
  }

  /** Takes in the apostrophe of "goin'" and "o'", unless it is as likely to close a quotation. */
  private curtailed(start: number, end: number): number {
    const { text } = this;
    const c = text[end];
    if ((c !== "'" && c !== "’") || this.letterAt(end + 1)) return end;
    const word = text.slice(start, end).toLowerCase();
    if (CURTAILED.has(word) && /^[\s-]/.test(text[end + 1] ?? "")) return end + 1;
    if (this.open === 0 && word.length > 3 && word.endsWith("in")) return end + 1;
    return end;
  }

  private webEnding(end: number): boolean {
    if (!/[a-z]/.test(this.text[end + 1] ?? "")) return false;
    RUN.lastIndex = end + 1;
    return WEB_ENDINGS.has(RUN.exec(this.text)?.[0] ?? "");
  }

  /** Whether the full stop at `end` belongs to an abbreviation. */
  private keepsStop(start: number, end: number): boolean {
    const { text } = this;
    const word = text.slice(start, end);
    const after = /^[\s]+(\S)/.exec(text.slice(end + 1, end + 8))?.[1];
    if (word.length === 1 && UPPER.test(word)) {
      // "J. R. Smith" and "Mr. J." but not "so do I."
      if (after === undefined) return false;
      if (!UPPER.test(after) || word === "I") return false;
      return !STARTERS.has(/^\s+([\p{L}'’]+)/u.exec(text.slice(end + 1, end + 16))?.[1] ?? "");
    }
    if (word.length > 7) return false;
    const key = word.toLowerCase();
    if (BEFORE_A_NAME.has(key)) {
      if (ALSO_WORDS.has(key)) return UPPER.test(word[0]!) && after !== undefined && UPPER.test(after);
      return true;
    }
    if (BEFORE_MORE.has(key)) {
      if (ALSO_WORDS.has(key)) return after !== undefined && /\d/.test(after);
      return true;
    }
    if (MAY_END.has(key)) return !ALSO_WORDS.has(key) || (key === "co" && UPPER.test(word[0]!));
    return false;
  }
}

function isStutter(piece: string, next: string): boolean {
  if (piece.length > 3 || !LETTER.test(piece[0]!)) return false;
  if (next === piece) return piece.length === 1;
  return next.startsWith(piece) && (piece.length < 3 || next.length > piece.length + 1) && next.length > piece.length;
}

function isHighSurrogate(text: string, i: number): boolean {
  const c = text.charCodeAt(i);
  return c >= 0xd800 && c < 0xdc00;
}
