import type { StoryInput } from "../../input.ts";
import { defineStage } from "../../pipeline/stage.ts";
import type { Section, Span } from "../../story.ts";
import { c1Edits, compositionEdits, controlEdits, invisibleEdits, lineEndEdits } from "./characters.ts";
import { Draft } from "./draft.ts";
import { entityEdits } from "./entities.ts";
import type { Repaired } from "./layer.ts";
import { mojibakeEdits } from "./mojibake.ts";
import { singleByteEdits } from "./single-bytes.ts";

/** Passes over the text: one is enough for all but texts that were damaged, encoded and damaged again. */
const ROUNDS = 8;

/** What the file gave becomes the text that all other layers point into. Repairing twice changes nothing more. */
export const repairStage = defineStage({
  makes: "repaired",
  needs: ["input"],
  run: ({ input }) => repair(input),
});

export function repair(input: Pick<StoryInput, "text" | "sections" | "paragraphs" | "emphasis">): Repaired {
  const spans: Span[] = [...input.sections, ...(input.paragraphs ?? []), ...input.emphasis];
  const draft = new Draft(input.text, Int32Array.from(spans.flatMap((s) => [s.start, s.end])));
  const counts: Record<string, number> = {};
  const count = (name: string, n: number) => {
    if (n) counts[name] = (counts[name] ?? 0) + n;
    return n;
  };
  for (let round = 0, changed = 1; round < ROUNDS && changed; round++) {
    changed = 0;
    changed += draft.apply(entityEdits(draft.text), "entity");
    for (let layer = 0; layer < 4; layer++) {
      const n = draft.apply(mojibakeEdits(draft.text), "mojibake");
      changed += n;
      if (!n) break;
    }
    changed += draft.apply(c1Edits(draft.text), "mojibake");
    changed += draft.apply(singleByteEdits(draft.text), "mojibake");
    changed += draft.apply(controlEdits(draft.text), "control");
    changed += count("line-ends", draft.apply(lineEndEdits(draft.text), null));
    changed += count("invisible", draft.apply(invisibleEdits(draft.text), null));
    changed += count("nfc", draft.apply(compositionEdits(draft.text), null));
  }
  const repairs = draft.repairs();
  for (const r of repairs) count(r.kind, 1);

  const moved = <S extends Span>(list: readonly S[], from: number): S[] =>
    list
      .map((s, i) => ({ ...s, start: draft.offsets[2 * (from + i)]!, end: draft.offsets[2 * (from + i) + 1]! }))
      .filter((s) => s.start < s.end);
  const { sections, paragraphs, emphasis } = input;
  return {
    text: draft.text,
    repairs,
    repairCounts: counts,
    sections: moved<Section>(sections, 0),
    paragraphs: paragraphs && moved(paragraphs, sections.length),
    emphasis: moved(emphasis, sections.length + (paragraphs?.length ?? 0)),
  };
}
