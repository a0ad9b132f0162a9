import { bits, byte } from "../coreference/features.ts";
import { SPEAKER_FEATURE as F } from "./features.ts";
import type { FirstLook } from "./first-look.ts";
import type { SceneOfSpeech } from "./scene-of-speech.ts";

/**
 * What the ranker of addressees looks at, once it is settled who speaks; integers of 0..255, in this order. q_: of the
 * quotation; c_: of the candidate; the rest: of both. Shared by the reader and the trainer.
 */
export const ADDRESSEE_FEATURES = [
  "nobody", // none of the candidates
  "q_words",
  "q_you",
  "q_thought",
  "q_cue",
  "q_speaker", // 0 unknown, 1 somebody, 2 the narrator
  "q_parties", // who speak within eight turns
  "q_calls", // how many are called by name
  "q_since", // paragraphs since the last turn
  "q_until",
  "q_candidates",
  "c_kind", // 0 named, 1 described, 2 narrator
  "c_mentions", // rank by mentions among the candidates
  "called", // spoken to by name
  "addressed", // 0 the cue names nobody, 1 the candidate, 2 another ("told Kurt")
  "named", // spoken of by name
  "spoke_last", // 0 no turn, 1 the candidate, 2 another, 3 nobody knows
  "spoke_last_2",
  "spoke_next",
  "spoke_next_2",
  "other_before", // 1: the nearest other speaker before, 2: another is, 0: none
  "other_before_turns",
  "other_after",
  "other_after_turns",
  "calls_speaker", // calls the speaker by name in a neighbouring turn
  "told_by_speaker", // was called or told something in the speaker's last turn
  "chain_last", // how likely the turn before is the candidate's
  "chain_next",
  "turns", // of the candidate within eight turns
  "beside", // mentions in the paragraph
  "beside_object", // ... none of them a subject
  "beside_subject",
  "paragraphs_since", // its last mention in the narration before
] as const;

type AddresseeFeature = (typeof ADDRESSEE_FEATURES)[number];
const A = Object.fromEntries(ADDRESSEE_FEATURES.map((name, i) => [name, i])) as Record<AddresseeFeature, number>;

/** Turns on either side that count as the same exchange. */
const NEAR = 8;

/** A conversation in which it is settled who speaks (-1: unknown). */
export interface Spoken {
  scene: SceneOfSpeech;
  looks: readonly FirstLook[];
  chains: readonly (readonly number[])[];
  speakers: readonly number[];
}

/** To whom a quotation may be said. */
export function addresseeCandidates({ scene, looks, speakers }: Spoken, q: number): number[] {
  const { coreference, quotations } = scene.input;
  const found = new Set<number>();
  const add = (e: number) => {
    if (e >= 0 && e !== speakers[q] && !coreference.entities[e]!.plural) found.add(e);
  };
  for (const e of scene.vocatives[q]!) add(e);
  add(scene.addressed[q]!);
  for (let d = 1; d <= NEAR; d++)
    for (const k of [q - d, q + d]) if (k >= scene.runFirst[q]! && k <= scene.runLast[q]!) add(speakers[k]!);
  for (const p of scene.present(quotations[q]!.firstParagraph)) add(p.entity);
  for (const e of looks[q]!.candidates) add(e);
  return [...found].slice(0, 14);
}

/** A row for each candidate, and one for nobody. */
export function addresseeFeatures(spoken: Spoken, q: number, candidates: readonly number[]): Uint8Array[] {
  const { scene, looks, chains, speakers } = spoken;
  const { quotations, coreference } = scene.input;
  const speaker = speakers[q]!;
  const own = looks[q]!.features[0];
  const [first, last] = [scene.runFirst[q]!, scene.runLast[q]!];
  const near = (k: number) => k >= first && k <= last;
  const base = new Uint8Array(ADDRESSEE_FEATURES.length);
  const parties = new Map<number, number>();
  for (let k = Math.max(first, q - NEAR); k <= Math.min(last, q + NEAR); k++)
    if (speakers[k]! >= 0) parties.set(speakers[k]!, (parties.get(speakers[k]!) ?? 0) + 1);
  if (own) {
    base[A.q_words] = own[F.q_words]!;
    base[A.q_you] = own[F.q_you]!;
    base[A.q_thought] = own[F.q_thought]!;
    base[A.q_cue] = own[F.q_cue]!;
    base[A.q_since] = own[F.q_paragraphs_since]!;
    base[A.q_until] = own[F.q_paragraphs_until]!;
  }
  base[A.q_speaker] = speaker < 0 ? 0 : coreference.entities[speaker]!.narrator ? 2 : 1;
  base[A.q_parties] = byte(Math.min(parties.size, 6));
  base[A.q_calls] = byte(Math.min(scene.vocatives[q]!.length, 3));
  base[A.q_candidates] = byte(candidates.length);
  const nearest = (step: 1 | -1) => {
    for (let k = q + step; near(k) && Math.abs(k - q) <= NEAR; k += step)
      if (speakers[k]! >= 0 && speakers[k] !== speaker) return k;
    return -1;
  };
  const [before, after] = [nearest(-1), nearest(1)];
  const ownLast = (() => {
    for (let k = q - 1; near(k) && q - k <= NEAR; k--) if (speakers[k] === speaker && speaker >= 0) return k;
    return -1;
  })();
  const here = quotations[q]!.firstParagraph;
  const beside = scene.present(here);
  const nobody = base.slice();
  nobody[A.nobody] = 1;
  const rows = candidates.map((c) => {
    const x = base.slice();
    const entity = coreference.entities[c]!;
    x[A.c_kind] = entity.narrator ? 2 : entity.person >= 0 ? 0 : 1;
    x[A.c_mentions] = byte(candidates.filter((o) => scene.mentionsOf[o]! > scene.mentionsOf[c]!).length);
    x[A.called] = scene.vocatives[q]!.includes(c) ? 1 : 0;
    x[A.addressed] = scene.addressed[q]! < 0 ? 0 : scene.addressed[q] === c ? 1 : 2;
    x[A.named] = scene.named[q]!.includes(c) ? 1 : 0;
    const turn = (k: number) => (!near(k) ? 0 : speakers[k] === c ? 1 : speakers[k]! < 0 ? 3 : 2);
    x[A.spoke_last] = turn(q - 1);
    x[A.spoke_last_2] = turn(q - 2);
    x[A.spoke_next] = turn(q + 1);
    x[A.spoke_next_2] = turn(q + 2);
    if (before >= 0) {
      x[A.other_before] = speakers[before] === c ? 1 : 2;
      x[A.other_before_turns] = byte(q - before);
    }
    if (after >= 0) {
      x[A.other_after] = speakers[after] === c ? 1 : 2;
      x[A.other_after_turns] = byte(after - q);
    }
    x[A.calls_speaker] = [q - 1, q + 1, q - 2, q + 2].some(
      (k) => near(k) && speakers[k] === c && scene.vocatives[k]!.includes(speaker),
    )
      ? 1
      : 0;
    x[A.told_by_speaker] =
      ownLast >= 0 && (scene.vocatives[ownLast]!.includes(c) || scene.addressed[ownLast] === c) ? 1 : 0;
    const chance = (k: number) => {
      const i = near(k) ? looks[k]!.candidates.indexOf(c) : -1;
      return i < 0 ? 0 : byte(chains[k]![i]! * 20 + 0.5);
    };
    x[A.chain_last] = chance(q - 1);
    x[A.chain_next] = chance(q + 1);
    x[A.turns] = byte(Math.min(parties.get(c) ?? 0, 8));
    const mentions = beside.filter((p) => p.entity === c);
    x[A.beside] = byte(Math.min(mentions.length, 4));
    x[A.beside_object] = mentions.length > 0 && mentions.every((p) => !p.subject) ? 1 : 0;
    x[A.beside_subject] = mentions.some((p) => p.subject) ? 1 : 0;
    let since = 0;
    while (since < 12 && !scene.present(here - since).some((p) => p.entity === c && p.token < scene.first[q]!)) since++;
    x[A.paragraphs_since] = byte(bits(since));
    return x;
  });
  return [...rows, nobody];
}
