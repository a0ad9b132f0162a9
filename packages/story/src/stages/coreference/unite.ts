import type { Coreference } from "./layer.ts";

/**
 * Makes entities one wherever they stand: as whom mentions mean, as members of groups, among those whom a cue may mean.
 * `into`: by entity, the one that it is; no value may be a key. Entities keep their numbers.
 */
export function uniteEntities(found: Coreference, into: ReadonlyMap<number, number>): Coreference {
  if (!into.size) return found;
  const one = (entity: number) => into.get(entity) ?? entity;
  const same = new Map([...(found.same ?? [])].map(([gone, entity]) => [gone, one(entity)]));
  for (const [gone, entity] of into) same.set(gone, entity);
  return {
    ...found,
    entities: found.entities.map((entity) =>
      entity.members ? { ...entity, members: [...new Set(entity.members.map(one))] } : entity,
    ),
    entityOf: found.entityOf.map(one),
    leanings: new Map([...found.leanings].map(([mention, likely]) => [mention, added(likely, one)])),
    same,
  };
}

/** Probabilities by entity, those of entities that are one together. */
function added(likely: ReadonlyMap<number, number>, one: (entity: number) => number): Map<number, number> {
  const sums = new Map<number, number>();
  for (const [entity, p] of likely) sums.set(one(entity), (sums.get(one(entity)) ?? 0) + p);
  return sums;
}
