import { indexOfCalled, sameName } from "../../corrections/called.ts";
import type { Corrections } from "../../corrections/correction.ts";
import { defineStage } from "../../pipeline/stage.ts";
import type { Section, Span } from "../../story.ts";
import type { Names } from "../names/layer.ts";
import type { DetectedQuotation } from "../quotations/layer.ts";
import { tokenAt } from "../speakers/gaps.ts";
import { Words } from "../syntax/words.ts";
import type { NarrationStretch } from "./layer.ts";
import { writingsIn } from "./letters.ts";
import { narratorByName } from "./narrator.ts";
import { pointOfViewMarks } from "./point-of-view.ts";
import { listen, personOf, tenseOf, type Voice } from "./voice.ts";

/** Who tells, in which person and tense; a new stretch begins where a heading says so or the person changes by chapter. */
export const narrationStage = defineStage({
  makes: "narration",
  needs: [
    "repaired",
    "sections",
    "paragraphs",
    "tokens",
    "sentences",
    "tags",
    "lemmas",
    "parse",
    "quotations",
    "mentions",
    "names",
    "cues",
    "corrections",
  ],
  run(layers) {
    const words = new Words(layers);
    const spoken = spokenTokens(words, layers.quotations);
    const byName = nameIndex(layers.names);
    const marks = pointOfViewMarks(layers.repaired.text, layers.sections, layers.paragraphs, (n) =>
      byName.has(n.toLowerCase()),
    );
    const stated = marks.filter((m) => m.stated);
    // A name alone is a heading like another, unless several names take turns.
    const bare = marks.filter((m) => !m.stated);
    const used = bare.length >= 2 && new Set(bare.map((m) => m.who)).size >= 2 ? marks : stated;

    const writings = writingsIn({
      ...layers,
      text: layers.repaired.text,
      isName: (name) => byName.has(name.toLowerCase()),
    });
    const stretches: NarrationStretch[] = [];
    for (const body of bodies(layers.sections)) {
      const inside = [...used.map((m) => m.start), ...writings.flatMap((w) => [w.start, w.end])];
      const cuts = [
        ...new Set([body.start, ...inside.filter((at) => at > body.start && at < body.end), body.end]),
      ].sort((a, b) => a - b);
      for (let i = 0; i + 1 < cuts.length; i++) {
        const writing = writings.find((w) => w.start <= cuts[i]! && cuts[i]! < w.end);
        const mark = writing
          ? { who: writing.who, ...writing.evidence }
          : used.findLast((m) => m.start <= cuts[i]! + 1);
        const voice = listen(words, tokenAt(words, cuts[i]), tokenAt(words, cuts[i + 1]), spoken);
        stretches.push({
          start: cuts[i],
          end: cuts[i + 1],
          person: personOf(voice),
          tense: tenseOf(voice),
          narrator: null,
          namelessNarrator: false,
          focalizer: mark ? (byName.get(mark.who.toLowerCase()) ?? null) : null,
          evidence: mark ? [{ start: mark.start, end: mark.end }] : [],
        });
      }
    }
    settle(stretches, words, spoken, writings);
    const first = stretches.filter((s) => s.person === "first");
    const unmarked = first.filter((s) => s.focalizer === null);
    const guess = unmarked.length ? narratorByName(words, layers, spoken, unmarked) : null;
    const told = guess ? null : narratorGiven(layers.names, layers.corrections);
    for (const s of first) {
      s.narrator = s.focalizer ?? told ?? guess?.person ?? null;
      s.focalizer = s.narrator;
      s.namelessNarrator = s.narrator === null;
      if (guess && s.evidence.length === 0) s.evidence = guess.evidence;
    }
    return joined(stretches);
  },
});

/** Of a narrator whom the text never names, a person may have said who it is. */
function narratorGiven({ people }: Names, corrections: Corrections): number | null {
  for (const c of corrections) {
    if (c.do !== "merge" || !c.people.some((name) => sameName(name) === "the narrator")) continue;
    const named = c.people.map((name) => indexOfCalled(people, name)).find((p) => p >= 0);
    if (named !== undefined) return named;
  }
  return null;
}

export function spokenTokens(words: Words, quotations: readonly DetectedQuotation[]): Uint8Array {
  const spoken = new Uint8Array(words.count);
  for (const q of quotations) {
    if (q.kind === "other") continue;
    for (const p of q.parts)
      for (let i = tokenAt(words, p.start); i < words.count && words.start(i) < p.end; i++) spoken[i] = 1;
  }
  return spoken;
}

/** Name, lower case -> person; names that several bear lead nowhere. */
function nameIndex(names: Names): Map<string, number> {
  const index = new Map<string, number>();
  const shared = new Set<string>();
  names.people.forEach((person, i) => {
    for (const text of new Set([person.name, ...person.aliases.map((a) => a.text)].map((t) => t.toLowerCase()))) {
      if (index.has(text)) shared.add(text);
      index.set(text, i);
    }
  });
  for (const text of shared) index.delete(text);
  return index;
}

/** Stretches of body, headings and breaks between them included, so that narration tiles the body. */
function bodies(sections: readonly Section[]): Span[] {
  const spans: Span[] = [];
  let open: Span | null = null;
  for (const s of sections) {
    if (s.kind === "body") {
      if (open) open.end = s.end;
      else open = { start: s.start, end: s.end };
    } else if (s.kind === "heading" || s.kind === "break") continue;
    else {
      if (open) spans.push(open);
      open = null;
    }
  }
  if (open) spans.push(open);
  return spans;
}

/** Words between letters that are more than headings. */
const LEAST_TOLD = 60;

/** A stretch with too little narration of its own is told like the whole story. */
function settle(stretches: NarrationStretch[], words: Words, spoken: Uint8Array, writings: readonly Span[]): void {
  const written = spoken.slice();
  for (const w of writings)
    for (let i = tokenAt(words, w.start); i < words.count && words.start(i) < w.end; i++) written[i] = 1;
  // What the letters of a story say is not its voice, unless it is nothing but letters.
  const told: Voice = listen(words, 0, words.count, written);
  const all = told.words > LEAST_TOLD ? told : listen(words, 0, words.count, spoken);
  const person = personOf(all);
  const tense = tenseOf(all);
  for (const s of stretches) {
    s.person ??= person;
    s.tense ??= tense;
    if (s.end - s.start < 1500 && stretches.length > 1 && s.focalizer === null) s.person = person;
  }
}

function joined(stretches: readonly NarrationStretch[]): NarrationStretch[] {
  const out: NarrationStretch[] = [];
  for (const s of stretches) {
    const last = out.at(-1);
    const same =
      last &&
      last.end === s.start &&
      last.person === s.person &&
      last.tense === s.tense &&
      last.narrator === s.narrator &&
      last.focalizer === s.focalizer;
    if (same) last.end = s.end;
    else out.push({ ...s });
  }
  return out;
}
