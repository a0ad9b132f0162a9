import { rounded, softmax } from "../../learn/softmax.ts";
import { defineStage } from "../../pipeline/stage.ts";
import type { SpeakerReason } from "../../story.ts";
import { mentionsByToken } from "../coreference/syntax-of-mentions.ts";
import { Words } from "../syntax/words.ts";
import { addresseesOf } from "./addressees.ts";
import { candidatesFor } from "./candidates.ts";
import { givenSpeakers, lookKnowing } from "./corrected.ts";
import { speakerFeatures } from "./extract.ts";
import { SPEAKER_FEATURE as F } from "./features.ts";
import type { SpeakerChoice, Speakers } from "./layer.ts";
import { SceneOfSpeech } from "./scene-of-speech.ts";
import { chainsOf, lookFirst, secondFeatures, talkByChains } from "./second-look.ts";
import { turnTakingBy } from "./turns.ts";

/** Whom the cue names is taken to speak unless somebody else is likelier than not. */
const EVEN = 0.5;
/** "I said" leaves no choice: who says so is who tells the story there. */
const GRAMMAR = 0.9;

/** Who says each quotation, to whom. */
export const speakersStage = defineStage({
  makes: "speakers",
  needs: [
    "models",
    "corrections",
    "repaired",
    "sections",
    "tokens",
    "sentences",
    "tags",
    "lemmas",
    "parse",
    "quotations",
    "mentions",
    "names",
    "narration",
    "cues",
    "narrativeCoreference",
  ],
  run(layers): Speakers {
    const scene = new SceneOfSpeech({ ...layers, words: new Words(layers), coreference: layers.narrativeCoreference });
    const { first, second, turns, temperature, threshold } = layers.models.speakers;
    const besideMe = namedBesideMe(scene);
    const given = givenSpeakers(scene, layers.repaired.text, layers.corrections);
    const looks = lookFirst(
      layers.quotations.map((quotation, q) => {
        const candidates = quotation.kind === "other" ? [] : candidatesFor(scene, q);
        return { candidates, features: speakerFeatures(scene, q, candidates) };
      }),
      first,
    ).map((look, q) => lookKnowing(look, given.get(q)));
    const chains = chainsOf(scene, looks, turnTakingBy(scene, looks, turns));
    const talk = talkByChains(scene, looks, chains);
    const choices = looks.map(({ candidates, features }, q): SpeakerChoice => {
      const told = given.get(q);
      if (told !== undefined)
        return {
          speaker: told,
          candidates: told < 0 ? [] : [{ entity: told, p: 1 }],
          reason: null,
          addressees: [],
          spokenTo: [],
        };
      const looked = secondFeatures(scene, q, looks, chains, talk);
      const p = softmax(
        looked.map((x) => second.margin(x)),
        temperature,
      );
      // "Said his sister": whoever she is, she is not he.
      if (layers.cues[q]?.strong) ruleOut(p, (i) => features[i]?.[F.cue_owner] === 1);
      // "The boy told Jonah": whoever he is, he is not Jonah.
      const hearer = scene.addressed[q]!;
      if (hearer >= 0 && hearer !== scene.cued[q]) ruleOut(p, (i) => candidates[i] === hearer);
      // "Armand and I are cousins": not said by Armand.
      const others = besideMe.get(q);
      if (others) ruleOut(p, (i) => others.has(candidates[i]!));
      // Words that name a speaker are an answer where the ranker has none: whoever "the captain" is, the captain says it.
      const named = layers.cues[q]?.strong ? namedBy(scene, q, candidates, features) : -1;
      if (named >= 0 && isToldByNarrator(scene, q)) raise(p, named, GRAMMAR);
      else if (named >= 0 && p.every((x, i) => x < EVEN || i === named || i === candidates.length))
        raise(p, named, EVEN);
      const order = candidates.map((_, i) => i).sort((a, b) => p[b] - p[a] || a - b);
      const ranked = order
        .map((i) => ({ entity: candidates[i], p: rounded(p[i]) }))
        .filter((r, i) => i === 0 || r.p >= 0.01)
        .slice(0, 6);
      const best = order[0];
      return {
        speaker: best !== undefined && ranked[0].p >= threshold ? candidates[best] : -1,
        candidates: ranked,
        reason: best === undefined ? null : reasonFor(features[best]),
        addressees: [],
        spokenTo: [],
      };
    });
    const spoken = { scene, looks, chains, speakers: choices.map((c) => c.speaker) };
    const { addressees, addresseeThreshold } = layers.models.speakers;
    return choices.map((choice, q) => ({ ...choice, ...addresseesOf(spoken, q, addressees, addresseeThreshold) }));
  },
});

/** Who is named in one breath with "I" or "me", by quotation: entities. */
function namedBesideMe({ input, input: { words, mentions } }: SceneOfSpeech): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>();
  const heads = mentionsByToken(mentions);
  mentions.forEach(({ kind, person, plural, quotation, head }) => {
    if (kind !== "pronoun" || person !== 1 || plural || quotation < 0 || !/^(?:i|me)$/.test(words.lower(head))) return;
    const joined = words.deprel(head) === "conj" ? words.head(head) : words.childBy(head, "conj");
    const other = joined >= 0 ? heads.get(joined) : undefined;
    if (other === undefined || mentions[other]!.kind !== "name" || mentions[other]!.quotation !== quotation) return;
    const entity = input.coreference.entityOf[other]!;
    if (entity >= 0) found.set(quotation, (found.get(quotation) ?? new Set()).add(entity));
  });
  return found;
}

/** Whether the cue is "I said", "I thought", in narration. */
function isToldByNarrator({ input }: SceneOfSpeech, q: number): boolean {
  const mention = input.mentions[input.cues[q]?.mention ?? -1];
  return mention?.kind === "pronoun" && mention.person === 1 && !mention.plural && mention.quotation < 0;
}

/** Index of the candidate whom the cue means: "they said" may mean one, who has just done something; -1. */
function namedBy(
  scene: SceneOfSpeech,
  q: number,
  candidates: readonly number[],
  features: readonly Uint8Array[],
): number {
  const known = candidates.indexOf(scene.cued[q]);
  const mention = scene.input.mentions[scene.input.cues[q]?.mention ?? -1];
  if (known >= 0 || mention?.kind !== "pronoun" || !mention.plural || mention.person !== 3) return known;
  return candidates.findIndex((_, i) => features[i]![F.subject_before] === 1);
}

/** Takes their probability from some of the candidates, and gives it to the others in proportion. */
function ruleOut(p: number[], isOut: (index: number) => boolean): void {
  const left = p.reduce((sum, x, i) => (isOut(i) ? sum : sum + x), 0);
  if (left <= 0 || left >= 1) return;
  for (let i = 0; i < p.length; i++) p[i] = isOut(i) ? 0 : p[i]! / left;
}

/** Raises one of these probabilities to a least value, at the cost of the others. */
function raise(p: number[], at: number, least: number): void {
  if (p[at] >= least) return;
  const scale = (1 - least) / (1 - p[at]);
  for (let i = 0; i < p.length; i++) p[i] = i === at ? least : p[i] * scale;
}

/** The plainest reason for a choice. */
function reasonFor(x: Uint8Array): SpeakerReason {
  const cue = x[F.q_cue];
  if (x[F.is_cue] === 1) return x[F.c_kind] === 2 ? "narrator" : cue === 3 || cue === 4 ? "pronoun-cue" : "cue";
  if (x[F.subject_before] === 1 || x[F.subject_after] === 1) return "action";
  if (x[F.vocative_last] || x[F.vocative_next]) return "vocative";
  if (x[F.alternates_last] === 1 || x[F.alternates_next] === 1 || x[F.turns_in_run] > 0) return "turn";
  if (x[F.c_kind] === 2) return "narrator";
  return "mention";
}
