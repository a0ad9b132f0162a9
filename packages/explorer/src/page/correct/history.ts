import type { Correction, Corrections } from "@fabula/story";

/** The corrections as they stand, and how to go back and forth between what was done. Immutable. */
export interface History {
  past: readonly Corrections[];
  now: Corrections;
  future: readonly Corrections[];
}

export const began = (now: Corrections): History => ({ past: [], now, future: [] });

/** Something new is done; what was undone before can no longer be redone. */
export const done = (h: History, now: Corrections): History => ({ past: [...h.past, h.now], now, future: [] });

export function undone(h: History): History {
  const last = h.past.at(-1);
  return last ? { past: h.past.slice(0, -1), now: last, future: [h.now, ...h.future] } : h;
}

export function redone(h: History): History {
  const [next, ...future] = h.future;
  return next ? { past: [...h.past, h.now], now: next, future } : h;
}

/** With these at the end; whatever they overrule is taken out, so that the file does not grow with each change of mind. */
export function withCorrections(now: Corrections, added: Corrections): Corrections {
  return [...now.filter((old) => !added.some((c) => overrules(c, old))), ...added];
}

function overrules(c: Correction, old: Correction): boolean {
  if (c.do === "speaker" && old.do === "speaker")
    return c.line.at === old.line.at && c.line.words === old.line.words && c.line.before === old.line.before;
  if (c.do === "rename" && old.do === "rename") return c.who === old.who;
  if (c.do === "tie" && old.do === "tie")
    return c.type === old.type && c.people.join("\n") === old.people.join("\n") && c.shown?.at === old.shown?.at;
  return false;
}
