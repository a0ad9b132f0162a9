import { softmax } from "../../learn/softmax.ts";
import type { TreeRanker } from "../../learn/trees.ts";
import { bits, byte } from "../coreference/features.ts";
import { STATES, type TurnTaking, UNKNOWN_TURN_TAKING } from "./chain.ts";
import { genderFit } from "./extract.ts";
import { SPEAKER_FEATURE, type SpeakerFeature } from "./features.ts";
import type { FirstLook } from "./first-look.ts";
import type { SceneOfSpeech } from "./scene-of-speech.ts";

/** Of the turn itself, and of the two before it; see SPEAKER_FEATURES. */
const OF_TURN = [
  "q_cue",
  "q_words",
  "q_asks",
  "q_i",
  "q_you",
  "q_thought",
  "q_opens_paragraph",
  "q_alone",
  "q_turn_in_run",
  "q_turns_left",
  "q_cued_in_run",
  "q_paragraphs_since",
  "q_paragraphs_until",
  "q_first_person",
  "q_opens",
  "q_ends",
  "gap_words",
] as const satisfies readonly SpeakerFeature[];
/** What tells of the conversation rather than of the turn is not asked of the last one again. */
const OF_CONVERSATION: ReadonlySet<SpeakerFeature> = new Set<SpeakerFeature>([
  "q_turn_in_run",
  "q_turns_left",
  "q_cued_in_run",
  "q_paragraphs_until",
  "q_first_person",
]);
const OF_LAST = OF_TURN.filter((f) => !OF_CONVERSATION.has(f));
const OF_BEFORE = ["q_cue", "q_words", "q_alone", "q_ends"] as const satisfies readonly SpeakerFeature[];

/** What stands for a turn that this conversation does not have. */
const NO_TURN = 255;

/**
 * What tells whose turn it is, whoever they are: the same speaker's as the last turn, that of the one before, or somebody
 * else's. Integers of 0..255, in this order; shared by the reader and the trainer.
 */
export const TURN_FEATURES: readonly string[] = [
  "next", // 0 the last speaker, 1 the one before, 2 somebody else
  "state", // see stateOf
  ...OF_TURN,
  ...OF_LAST.map((f) => `last_${f}`),
  ...OF_BEFORE.map((f) => `before_${f}`),
  "people_between", // mentions in the narration since the last turn
  "subjects_between",
  "common_last", // rare words that it has in common with the last turn, by powers of two
  "common_before",
  "calls_last", // whom both call: 0 neither calls, 1 the same, 2 others, 3 this calls alone, 4 the last alone
  "calls_before",
  "subject_is", // the last subject of the narration between: 0 none, 1 cued last, 2 cued before that, 3 another of the conversation, 4 a newcomer
  "cue_is_last", // 0 unknown, 1 the cue means whom the last one means, 2 another
  "cue_is_before",
  "cue_gender_last", // 0 unknown, 1 the cue's gender is that of the last cue, 2 contrary
  "cue_gender_before",
];

type Features = Pick<FirstLook, "features">;

/** The three ways to go on from the turn before in a state, as rows. `asked`: the features of every quotation. */
export function turnRows(scene: SceneOfSpeech, asked: readonly Features[], q: number, state: number): Uint8Array[] {
  return waysOn(turnRow(scene, asked, q), state);
}

const waysOn = (row: readonly number[], state: number): Uint8Array[] =>
  [0, 1, 2].map((next) => Uint8Array.from([next, state, ...row]));

function turnRow(scene: SceneOfSpeech, asked: readonly Features[], q: number): number[] {
  const inRun = (k: number) => k >= scene.runFirst[q]!;
  const of = (k: number, features: readonly SpeakerFeature[]) =>
    features.map((f) => (inRun(k) ? asked[k]!.features.at(-1)![SPEAKER_FEATURE[f]]! : NO_TURN));
  const between = scene.between(q - 1, q);
  return [
    ...of(q, OF_TURN),
    ...of(q - 1, OF_LAST),
    ...of(q - 2, OF_BEFORE),
    byte(Math.min(between.length, 6)),
    byte(Math.min(between.filter((p) => p.subject).length, 4)),
    ...[q - 1, q - 2].map((k) => (inRun(k) ? bits(scene.wordsInCommon(q, k)) : NO_TURN)),
    ...[q - 1, q - 2].map((k) => (inRun(k) ? callsOf(scene.vocatives[q]!, scene.vocatives[k]!) : NO_TURN)),
    subjectIs(scene, q, between.findLast((p) => p.subject)?.entity ?? -1),
    ...[q - 1, q - 2].map((k) => (inRun(k) ? sameAs(scene.cued[q]!, scene.cued[k]!) : NO_TURN)),
    ...[q - 1, q - 2].map((k) => (inRun(k) ? genderFit(scene.cueGender(q), scene.cueGender(k)) : NO_TURN)),
  ];
}

/** Who the narration between two turns was about last, by who took part so far. */
function subjectIs(scene: SceneOfSpeech, q: number, subject: number): number {
  if (subject < 0) return 0;
  const first = scene.runFirst[q]!;
  if (q - 1 >= first && scene.cued[q - 1] === subject) return 1;
  if (q - 2 >= first && scene.cued[q - 2] === subject) return 2;
  for (let k = q - 1; k >= Math.max(first, q - 12); k--)
    if (scene.cued[k] === subject || scene.vocatives[k]!.includes(subject)) return 3;
  return 4;
}

const sameAs = (a: number, b: number) => (a < 0 || b < 0 ? 0 : a === b ? 1 : 2);

function callsOf(here: readonly number[], there: readonly number[]): number {
  if (!here.length || !there.length) return here.length ? 3 : there.length ? 4 : 0;
  return here.some((e) => there.includes(e)) ? 1 : 2;
}

/** How conversations go on at each quotation, by a ranker of TURN_FEATURES. */
export function turnTakingBy(
  scene: SceneOfSpeech,
  asked: readonly Features[],
  ranker: TreeRanker,
): (q: number) => TurnTaking {
  return (q) => {
    if (!ranker.trees.length || q <= scene.runFirst[q]!) return UNKNOWN_TURN_TAKING;
    const row = turnRow(scene, asked, q);
    return Array.from({ length: STATES }, (_, state) => {
      const [same, back, other] = softmax(waysOn(row, state).map((x) => ranker.margin(x)));
      return [same!, back!, other!] as const;
    });
  };
}
