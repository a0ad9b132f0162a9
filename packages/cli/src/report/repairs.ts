import type { Story } from "@fabula/story";
import { clip, counted, oneLine } from "../terminal/layout.ts";
import type { Page } from "../terminal/page.ts";

/** Different repairs shown of each kind. */
const SAMPLES = 3;

const KINDS: Record<string, [string, string]> = {
  mojibake: ["place with garbled letters", "places with garbled letters"],
  entity: ["HTML entity left in the text", "HTML entities left in the text"],
  control: ["control character or stray sign", "control characters or stray signs"],
};
/** Counted without a list: no damage, so they are not worth a line here. */
const SILENT = new Set(["line-ends", "nfc"]);

/** What was repaired in the text, by kind, the commonest examples first. */
export function repairLines(story: Story, page: Page): string[] {
  const lines: string[] = [];
  for (const [kind, count] of Object.entries(story.source.repairCounts)) {
    if (!count || SILENT.has(kind)) continue;
    const [one, many] = KINDS[kind] ?? [kind, kind];
    const examples = new Map<string, number>();
    for (const r of story.source.repairs) {
      if (r.kind !== kind || !visible(r.before)) continue;
      const shown = `${oneLine(r.before)} → ${visible(r.after) ? oneLine(r.after) : "nothing"}`;
      examples.set(shown, (examples.get(shown) ?? 0) + 1);
    }
    const common = [...examples].sort((a, b) => b[1] - a[1]).slice(0, SAMPLES);
    const list = common.map(([text]) => text).join(", ");
    lines.push(clip(`${counted(count, one, many)}${list ? `: ${list}` : ""}`, page.width - 2));
  }
  return lines;
}

const visible = (text: string) => oneLine(text) !== "";
