import type { Span } from "../../story.ts";
import { innerOf, type Stretch } from "./stretch.ts";

/** "KURT:", "Kurt (smiling):", "[10:32] kurt_h:", "<kurt>", "Kurt (10:32 PM):" at the start of a paragraph. */
const LABEL =
  /^[*_]{0,3}(?:[[(]\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?[\])]\s*)?(?:<([^<>\n]{1,24})>|((?:\p{Lu}[\p{Lu}\p{N}.'’&-]*(?:\s[\p{Lu}\p{N}.'’&-]+){0,3}|\p{L}[\p{L}\p{N}_.'’-]{0,20}(?:\s\p{Lu}[\p{L}'’-]{0,20}){0,2}))[*_]{0,3}\s{0,2}(?:[([][^)\]\n]{1,80}[)\]]\s{0,2})?:)[*_]{0,3}\s+(?=\S)/u;
const TIME = /^[*_]{0,3}[[(<]/;
/** Words before a colon that name nobody. */
const NO_NAME =
  /^(?:note|notes|warning|summary|disclaimer|chapter|part|ps|p\.s|dear|to|from|subject|re|date|time|place|title|rating|example|result|answer|question|nb|a\/n|an|the|and|but|so|then|well|yes|no|first|second|third|finally|also|one|two|three|setting|scene|act|enter|exit|song|lyrics|location)$/i;
/** Fewer lines in a row are no conversation. */
const RUN = 3;

/** Script style and chats: paragraphs that begin with the speaker's label, several of them, at least two speakers. */
export function scanLabels(text: string, paragraphs: readonly Span[], chosen: readonly number[]): Stretch[] {
  const labelled = chosen.flatMap((p, order) => {
    const { start, end } = paragraphs[p]!;
    const head = text.slice(start, Math.min(end, start + 140));
    const m = LABEL.exec(head);
    const name = m?.[1] ?? m?.[2];
    if (!m || !name || NO_NAME.test(name)) return [];
    const at = start + head.indexOf(name);
    const inner = innerOf(text, start + m[0].length, end);
    return inner
      ? [
          {
            p,
            order,
            name: name.toLowerCase(),
            label: { start: at, end: at + name.length },
            inner,
            chat: TIME.test(head) || m[1] !== undefined,
          },
        ]
      : [];
  });
  const counts = new Map<string, number>();
  for (const l of labelled) counts.set(l.name, (counts.get(l.name) ?? 0) + 1);
  const isStyle = labelled.length * 4 > chosen.length && labelled.length >= 6;
  const found: Stretch[] = [];
  for (let i = 0; i < labelled.length; ) {
    let j = i + 1;
    // A stage direction may stand between two lines.
    while (j < labelled.length && labelled[j]!.order - labelled[j - 1]!.order <= (isStyle ? 4 : 2)) j++;
    const run = labelled.slice(i, j);
    const names = new Set(run.map((l) => l.name));
    if (
      isStyle ||
      (run.length >= RUN && names.size >= 2 && names.size < run.length) ||
      (run.length >= 2 && run.every((l) => l.chat))
    ) {
      for (const l of run) {
        if (/^["“«‘]/.test(text[l.inner.start]!)) continue;
        found.push({
          start: paragraphs[l.p]!.start,
          end: l.inner.end,
          inner: l.inner,
          mark: l.chat ? "chat" : "script",
          paragraph: l.p,
          unclosed: false,
          runsOn: false,
          continues: false,
          label: l.label,
        });
      }
    }
    i = j;
  }
  return found;
}
