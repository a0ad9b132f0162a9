import type { PersonMentions } from "../mentions/layer.ts";
import type { Words } from "../syntax/words.ts";
import type { Coreference } from "./layer.ts";
import { roleOf } from "./syntax-of-mentions.ts";
import { uniteEntities } from "./unite.ts";

interface Given {
  words: Words;
  mentions: PersonMentions;
}

/**
 * "On his eightieth birthday Hamish made peace with his brother": a pronoun that means nobody yet and stands in what is
 * put before the subject means the subject, as no pronoun that is itself a subject would (Reinhart 1983: it does not
 * c-command the name).
 */
export function nameAhead({ words, mentions }: Given, found: Coreference): Coreference {
  const { entities, entityOf } = found;
  const into = new Map<number, number>();
  const first = new Map<number, number>();
  const nominal = new Set<number>();
  mentions.forEach((m, i) => {
    const entity = entityOf[i]!;
    if (entity < 0) return;
    if (!first.has(entity)) first.set(entity, i);
    if (m.kind === "nominal") nominal.add(entity);
  });
  /** Pronouns of this sentence that mean nobody yet. */
  let open: number[] = [];
  let sentence = -1;
  mentions.forEach((m, i) => {
    const entity = entityOf[i]!;
    if (entity < 0) return;
    if (words.sentence(m.head) !== sentence) [open, sentence] = [[], words.sentence(m.head)];
    if (m.kind === "pronoun") {
      const nobody = first.get(entity) === i && entities[entity]!.person < 0 && !nominal.has(entity);
      const free = m.person === 3 && !m.plural && m.quotation < 0 && !entities[entity]!.narrator;
      if (nobody && free && roleOf(words, m.head) !== 0) open.push(entity);
      return;
    }
    if (m.kind !== "name" || m.plural || m.quotation >= 0) return;
    if (roleOf(words, m.head) === 0) {
      const own = entities[entity]!;
      for (const waiting of open) {
        const { gender } = entities[waiting]!;
        if (own.plural || into.has(waiting) || (own.gender !== null && gender !== null && own.gender !== gender))
          continue;
        into.set(waiting, entity);
      }
    }
    open = [];
  });
  return uniteEntities(found, into);
}
