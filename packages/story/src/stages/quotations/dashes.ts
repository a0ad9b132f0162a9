import type { Span } from "../../story.ts";
import { SPEECH_VERBS } from "./cue-words.ts";
import { innerOf, type Stretch } from "./stretch.ts";

const START = /^(?:—|–|―|-{1,3})\s?(?=[\p{L}\p{N}¡¿«"“'‘…(])/u;
/** "said Stephen", "he said": a cue after a mark of punctuation, or between dashes. */
const CUE =
  /(?:[.,!?…]|[—–―])\s*(?:(\p{Ll}{3,14})\s+(?:I|he|she|they|we|(?:the|a|an|his|her|my)\s\p{Ll}+|\p{Lu}\p{L}+)|(?:I|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|\p{Lu}\p{L}+)\s+(\p{Ll}{3,14}))\b/gu;
/** Where a cue ends: at a dash, at the end of its sentence, at a comma after which somebody speaks on. */
const CUE_END = /\s*[—–―]|\s--|[.!?…](?=\s|$)|,\s(?=(?:I|you|we|and|but|that|if|for|because)\b|\p{Lu})/u;
const NARRATION =
  /^(?:He|She|They|It|The|His|Her|Then|\p{Lu}\p{Ll}+)\s(?:\p{Ll}+\s){0,2}?\p{Ll}+(?:ed|t|ew|ook|ood|ent|ame|as|ere|ad|an|ost|ell|oke|ose)\b/u;

/** Speech that begins with a dash and runs to the end of its paragraph, without the cues inside it. */
export function scanDashes(text: string, paragraphs: readonly Span[], chosen: readonly number[]): Stretch[] {
  const found: Stretch[] = [];
  for (const p of chosen) {
    const { start, end } = paragraphs[p]!;
    const mark = START.exec(text.slice(start, start + 6));
    if (!mark) continue;
    let at = start + mark[0].length;
    let from = start;
    const add = (until: number) => {
      const inner = innerOf(text, at, until);
      if (inner && /[\p{L}\p{N}]/u.test(text.slice(inner.start, inner.end)))
        found.push({
          start: from,
          end: until,
          inner,
          mark: "—",
          paragraph: p,
          unclosed: false,
          runsOn: false,
          continues: false,
        });
    };
    const body = text.slice(start, end);
    CUE.lastIndex = mark[0].length;
    let open = true;
    for (let m = CUE.exec(body); m; m = CUE.exec(body)) {
      if (!SPEECH_VERBS.has((m[1] ?? m[2])!)) continue;
      const comma = /^[.,!?…]/.test(m[0]);
      add(start + m.index + (comma ? 1 : 0));
      const rest = body.slice(m.index + m[0].length);
      const stop = CUE_END.exec(rest);
      const cut = stop ? m.index + m[0].length + stop.index + stop[0].length : body.length;
      at = start + cut;
      while (at < end && /[\s.,—–―-]/.test(text[at]!)) at++;
      from = at;
      const sentence = stop?.[0].trim() === "." && !/^[—–―-]/.test(body.slice(cut).trimStart());
      open = at < end && !(sentence && NARRATION.test(text.slice(at, at + 80)));
      if (!open) break;
      CUE.lastIndex = at - start;
    }
    if (open) add(end);
  }
  return found;
}
