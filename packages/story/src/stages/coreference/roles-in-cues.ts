import type { PersonMentions } from "../mentions/layer.ts";
import type { Cue } from "../speakers/layer.ts";
import type { Words } from "../syntax/words.ts";
import { possessorOf } from "./syntax-of-mentions.ts";

/** Who says it, and whose somebody is who says it: "said her mother" answers her as a rule. */
export const IN_CUE = 1;
const OWNER_IN_CUE = 2;

export interface RoleInCue {
  role: typeof IN_CUE | typeof OWNER_IN_CUE;
  /** Index into `quotations` of the line. */
  quotation: number;
}

/** By mention: what it is in the words that tell who speaks. */
export function rolesInCues(input: {
  words: Words;
  mentions: PersonMentions;
  cues: readonly (Cue | null)[];
}): ReadonlyMap<number, RoleInCue> {
  const { words, mentions, cues } = input;
  const roles = new Map<number, RoleInCue>();
  for (const [quotation, cue] of cues.entries()) {
    const speaker = mentions[cue?.mention ?? -1];
    if (!cue || !speaker) continue;
    roles.set(cue.mention, { role: IN_CUE, quotation });
    const owner = possessorOf(words, speaker.head);
    if (owner < 0) continue;
    for (let k = cue.mention + 1; k < mentions.length && mentions[k]!.start < speaker.end; k++)
      if (mentions[k]!.head === owner && !roles.has(k)) roles.set(k, { role: OWNER_IN_CUE, quotation });
  }
  return roles;
}
