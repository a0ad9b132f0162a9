import { indexOfCalled } from "../../corrections/called.ts";
import type { Corrections } from "../../corrections/correction.ts";
import { rounded } from "../../learn/softmax.ts";
import { defineStage } from "../../pipeline/stage.ts";
import type { Alias, Character, Id, Mention } from "../../story.ts";
import type { Entity } from "../coreference/layer.ts";
import { Words } from "../syntax/words.ts";
import { Descriptions } from "./descriptions.ts";
import { type Usage, usageOf } from "./usage.ts";

/** Unnamed people belong to the cast if they speak, or if they are mentioned as often as this. */
const MATTERS = 8;

const SURE = 0.85;
/** A description that the story gives others too, more often than this leaves room for, is nobody's own. */
const HARDLY_ELSE = 0.9;
/** What only grammar settles (see the resolver): apposition, a title. */
const BY_GRAMMAR = 0.895;

/** The cast: who is named, speaks or matters, most mentioned first; everybody else stays a mention. */
export const charactersStage = defineStage({
  makes: "characters",
  needs: [
    "repaired",
    "tokens",
    "sentences",
    "tags",
    "lemmas",
    "parse",
    "quotations",
    "mentions",
    "names",
    "narration",
    "speakers",
    "coreference",
    "corrections",
  ],
  run(layers) {
    const words = new Words(layers);
    const { entities } = layers.coreference;
    const usage = usageOf(words, layers);
    const cast = entities.map((entity, e) => belongs(entity, usage[e], layers.names.people.length > 0));
    const order = entities
      .map((_, e) => e)
      .sort((a, b) => usage[b].mentions.length - usage[a].mentions.length || usage[a].first - usage[b].first || a - b);
    const idOf: (Id | null)[] = entities.map(() => null);
    let characterCount = 0;
    let otherCount = 0;
    for (const e of order) {
      if (cast[e]) idOf[e] = `c${++characterCount}`;
      else if (usage[e].mentions.length) idOf[e] = `p${++otherCount}`;
    }
    for (const [e, other] of layers.coreference.same ?? []) idOf[e] = idOf[other];
    const descriptions = new Descriptions(words, layers.mentions, layers.coreference.entityOf, nameOf);
    const list: Character[] = [];
    for (const e of order) {
      if (!cast[e]) continue;
      list.push(character(e));
    }
    rename(list, layers.corrections);
    return { characters: list, mentions: mentionsOf(), idOf };

    function character(e: number): Character {
      const entity = entities[e];
      const own = usage[e];
      const person = entity.person >= 0 ? layers.names.people[entity.person] : null;
      // A name keeps only descriptions that are surely its bearer's: a wrong one would make two people one.
      const sure = person ? own.nominals.filter((m) => layers.coreference.confidence[m] >= SURE) : own.nominals;
      const grammatical = new Set(
        sure.filter((m) => layers.coreference.confidence[m] >= BY_GRAMMAR).map((m) => layers.mentions[m].start),
      );
      const described = descriptions.of(sure, person ? HARDLY_ELSE : 0);
      const aliases: Alias[] = [
        ...(person?.aliases ?? []),
        ...described.filter((d) => !person || d.count > 1 || grammatical.has(d.first)),
      ].map((a) => ({ ...a }));
      aliases.sort((a, b) => b.count - a.count || a.first - b.first);
      const members = entity.members?.map((m) => idOf[m]).filter((id): id is Id => id !== null);
      const kind = person ? person.kind : entity.plural ? "group" : "person";
      return {
        id: idOf[e]!,
        name: nameOf(e) ?? described[0]?.text ?? (entity.narrator ? "the narrator" : "somebody"),
        aliases,
        kind,
        ...(members?.length ? { members } : {}),
        pronouns: kind === "group" ? null : pronounsOf(entity, own),
        counts: { mentions: own.mentions.length, quotations: own.quotations, words: own.words },
      };
    }

    function nameOf(e: number): string | null {
      return entities[e].person >= 0 ? layers.names.people[entities[e].person].name : null;
    }

    function mentionsOf(): Mention[] {
      const out: Mention[] = [];
      layers.mentions.forEach((m, index) => {
        const e = layers.coreference.entityOf[index];
        const confidence = rounded(m.confidence * (e >= 0 ? layers.coreference.confidence[index] : 1));
        const entity = e >= 0 ? idOf[e]! : `p${++otherCount}`;
        const members =
          e >= 0 && m.plural
            ? entities[e].members?.map((x) => idOf[x]).filter((id): id is Id => id !== null)
            : undefined;
        out.push({
          start: m.start,
          end: m.end,
          entity,
          ...(members?.length ? { characters: members } : {}),
          kind: m.kind,
          confidence,
        });
      });
      return out;
    }
  },
});

function rename(characters: readonly Character[], corrections: Corrections): void {
  for (const c of corrections) {
    const found = c.do === "rename" ? characters[indexOfCalled(characters, c.who)] : undefined;
    if (c.do === "rename" && found) found.name = c.name;
  }
}

function belongs(entity: Entity, usage: Usage, anyNamed: boolean): boolean {
  if (!usage.mentions.length && !usage.quotations) return false;
  if (entity.person >= 0) return true;
  if (usage.kinOf && usage.mentions.length >= (anyNamed ? 1 : MATTERS)) return true;
  if (entity.narrator) return usage.mentions.length > 0;
  if (!usage.nominals.length) return usage.quotations > 0;
  if (entity.plural) return usage.mentions.length >= (anyNamed ? 2 * MATTERS : MATTERS) || usage.quotations > 0;
  return usage.quotations > 0 || usage.mentions.length >= MATTERS;
}

/** By use, and by what names and nouns tell; null where neither does. */
function pronounsOf(entity: Entity, usage: Usage): string | null {
  const { he, she, they, neo } = usage.pronouns;
  if (neo) return neo;
  if (he > 2 * she && he >= 2) return "he/him";
  if (she > 2 * he && she >= 2) return "she/her";
  if (entity.gender === "m") return "he/him";
  if (entity.gender === "f") return "she/her";
  if (they >= 3 && they > 2 * (he + she)) return "they/them";
  return he > she ? "he/him" : she > he ? "she/her" : null;
}
