import { rounded } from "./learn/softmax.ts";
import type { Layers } from "./pipeline/layers.ts";
import { Words } from "./stages/syntax/words.ts";
import type { Check, Id, Narration, Quotation, Scene, Token } from "./story.ts";

/** The layers as the Story shows them: ids for indices, rounded probabilities. Nothing is decided here. */

export function quotationsOf({ quotations, speakers, characters, cues, mentions }: Layers): Quotation[] {
  return quotations.map((q, i): Quotation => {
    const choice = speakers[i];
    const cue = cues[i];
    const kind = cue && cue.mention >= 0 ? mentions[cue.mention].kind : cue?.kind;
    const cast = inCast(characters);
    // Two candidates may turn out to be one person.
    const shares = new Map<Id, number>();
    for (const { entity, p } of choice.candidates) {
      const id = cast(entity);
      if (id !== null) shares.set(id, (shares.get(id) ?? 0) + p);
    }
    const candidates = [...shares].map(([character, p]) => ({ character, p: rounded(p) })).sort((a, b) => b.p - a.p);
    const speaker = choice.speaker >= 0 ? cast(choice.speaker) : null;
    return {
      start: q.start,
      end: q.end,
      id: `q${i + 1}`,
      parts: q.parts,
      kind: q.kind,
      confidence: rounded(q.confidence),
      speaker: speaker !== null && candidates[0]?.character === speaker ? speaker : null,
      speakers: candidates,
      reason: speaker === null ? null : choice.reason,
      addressees: [...new Set(choice.addressees.map(cast))].filter((id): id is Id => id !== null),
      cue: cue ? { start: cue.start, end: cue.end } : null,
      type: kind === "name" ? "explicit" : kind ? "anaphoric" : "implicit",
    };
  });
}

/** Speakers were chosen among the entities of the narration, which the full coreference keeps under the same indices. */
function inCast(characters: Layers["characters"]): (entity: number) => Id | null {
  return (entity) => {
    const id = characters.idOf[entity] ?? null;
    return id?.startsWith("c") ? id : null;
  };
}

export function narrationOf({ narration, names, coreference, characters }: Layers): Narration[] {
  const idOf = (person: number | null) =>
    person === null || !names.people[person] ? null : inCast(characters)(person);
  const nameless = coreference.entities.findIndex((e) => e.narrator && e.person < 0);
  return narration.map((s) => {
    const narrator = s.namelessNarrator ? inCast(characters)(nameless) : idOf(s.narrator);
    const first = s.person === "first";
    return {
      start: s.start,
      end: s.end,
      person: s.person,
      tense: s.tense,
      narrators: first && narrator ? [narrator] : [],
      focalizer: first ? narrator : idOf(s.focalizer),
      evidence: s.evidence,
    };
  });
}

export function scenesOf({ scenes, characters }: Layers): Scene[] {
  const cast = new Set(characters.characters.map((c) => c.id));
  let m = 0;
  return scenes.map((s, i) => {
    const present = new Map<Id, number>();
    while (m < characters.mentions.length && characters.mentions[m].start < s.start) m++;
    for (let k = m; k < characters.mentions.length && characters.mentions[k].start < s.end; k++) {
      const { entity } = characters.mentions[k];
      if (cast.has(entity)) present.set(entity, (present.get(entity) ?? 0) + 1);
    }
    return {
      start: s.start,
      end: s.end,
      id: `s${i + 1}`,
      kind: s.kind,
      storyOrder: s.storyOrder,
      ...(s.resumes === null ? {} : { resumes: `s${s.resumes + 1}` }),
      characters: [...present.keys()],
      place: s.place,
      times: s.times,
    };
  });
}

export function tokensOf(layers: Layers): Token[] {
  const words = new Words(layers);
  return Array.from({ length: words.count }, (_, i) => ({
    start: words.start(i),
    end: words.end(i),
    lemma: words.lemma(i),
    upos: words.upos(i),
    xpos: words.xpos(i),
    head: words.head(i),
    deprel: words.deprel(i),
    sentence: words.sentence(i),
  }));
}

/** Slips that an editor would mark: names spelt two ways, quotations that never close. */
export function checksOf({ quotations, names, repaired }: Layers): Check[] {
  const checks: Check[] = [];
  for (const q of quotations) {
    if (q.unclosed)
      checks.push({
        start: q.start,
        end: q.end,
        kind: "unclosed-quotation",
        message: "This quotation is never closed.",
        confidence: rounded(1 - q.confidence),
      });
  }
  for (const person of names.people) {
    for (const alias of person.aliases) {
      if (alias.kind !== "variant") continue;
      const end = alias.first + alias.text.length;
      checks.push({
        start: alias.first,
        end: Math.min(end, repaired.text.length),
        kind: "name-variant",
        message: `“${alias.text}” is spelt “${person.name}” elsewhere.`,
        confidence: 0.7,
      });
    }
  }
  return checks.sort((a, b) => a.start - b.start || a.end - b.end);
}
