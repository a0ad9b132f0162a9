import { type Called, indexOfCalled, sameName } from "../../corrections/called.ts";
import type { Corrections } from "../../corrections/correction.ts";
import { Descriptions, describedBy } from "../characters/descriptions.ts";
import type { PersonMentions } from "../mentions/layer.ts";
import type { Names } from "../names/layer.ts";
import type { Words } from "../syntax/words.ts";
import type { Coreference } from "./layer.ts";
import { uniteEntities } from "./unite.ts";

interface Given {
  words: Words;
  mentions: PersonMentions;
  names: Names;
}

/** How everybody is called: the named by their names, the others by what describes them. */
export function calledEntities({ words, mentions, names }: Given, { entities, entityOf }: Coreference): Called[] {
  const nominals: number[][] = entities.map(() => []);
  mentions.forEach((m, index) => {
    if (m.kind === "nominal" && entityOf[index]! >= 0) nominals[entityOf[index]!]!.push(index);
  });
  const nameOf = (e: number) => names.people[entities[e]!.person]?.name ?? null;
  const descriptions = new Descriptions(words, mentions, entityOf, nameOf);
  return entities.map((entity, e) => {
    const person = names.people[entity.person];
    if (person) return person;
    const aliases = descriptions.of(nominals[e]!);
    return { name: entity.narrator ? "the narrator" : (aliases[0]?.text ?? ""), aliases };
  });
}

/** Coreference with what a person has said of those who are known by description: "the nurse" is Ada, or is not Ada. */
export function correctEntities(given: Given, found: Coreference, corrections: Corrections): Coreference {
  if (!corrections.some((c) => c.do === "merge" || c.do === "split")) return found;
  let now = found;
  for (const c of corrections) {
    const { entities, entityOf, confidence } = now;
    if (c.do === "merge") {
      const called = calledEntities(given, now);
      const all = c.people.map((name) => indexOfCalled(called, name)).filter((e) => e >= 0);
      const into = all.find((e) => entities[e]!.person >= 0) ?? all[0];
      const gone = new Set(all.filter((e) => e !== into && entities[e]!.person < 0));
      if (into === undefined || !gone.size) continue;
      now = {
        ...uniteEntities(now, new Map([...gone].map((e) => [e, into]))),
        confidence: confidence.map((sure, index) => (gone.has(entityOf[index]!) ? 1 : sure)),
      };
    }
    if (c.do === "split") {
      const called = calledEntities(given, now);
      const who = indexOfCalled(called, c.who);
      if (who < 0) continue;
      const away = phrasesOf(given, now, who).filter(([, text]) => c.names.some((n) => sameName(n) === sameName(text)));
      if (!away.length) continue;
      const gone = new Set(away.map(([index]) => index));
      const gender = given.mentions[away[0]![0]]!.gender;
      now = {
        ...now,
        entities: [...entities, { person: -1, gender, plural: false, narrator: false }],
        entityOf: entityOf.map((e, index) => (gone.has(index) ? entities.length : e)),
        confidence: confidence.map((sure, index) => (gone.has(index) ? 1 : sure)),
      };
    }
  }
  return now;
}

/** The nominals that mean somebody, each with its description. */
function phrasesOf({ words, mentions, names }: Given, now: Coreference, who: number): [index: number, text: string][] {
  const nameOf = (e: number) => names.people[now.entities[e]!.person]?.name ?? null;
  return mentions.flatMap((m, index): [number, string][] => {
    if (m.kind !== "nominal" || now.entityOf[index] !== who) return [];
    const text = describedBy(words, mentions, index, now.entityOf, nameOf);
    return text ? [[index, text]] : [];
  });
}
