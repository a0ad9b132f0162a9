import { bits, byte } from "../coreference/features.ts";
import { determinerOf } from "../coreference/syntax-of-mentions.ts";
import type { Gender, PersonMention } from "../mentions/layer.ts";
import { PRONOUNS } from "../mentions/pronouns.ts";
import { SPEAKER_FEATURE as F, SPEAKER_FEATURES } from "./features.ts";
import { endingOf, openingOf } from "./openings.ts";
import { kinKey, nounKeys, type Presence, type SceneOfSpeech } from "./scene-of-speech.ts";

/** The features of all candidates of a quotation, one row each, in the order of `candidates`; a last row for none of them. */
export function speakerFeatures(scene: SceneOfSpeech, q: number, candidates: readonly number[]): Uint8Array[] {
  const base = quotationFeatures(scene, q, candidates.length);
  const around = surroundings(scene, q);
  const nobody = base.slice();
  nobody[F.nobody] = 1;
  const rows = candidates.map((c) => candidateFeatures(scene, q, c, candidates, base, around));
  const { says, hears } = scene.talk;
  const said = leads(candidates.map((c) => says.fit(q, c)));
  const heard = leads(candidates.map((c) => hears.fit(q, c)));
  rows.forEach((x, i) => {
    [x[F.says], x[F.says_lead]] = said[i]!;
    [x[F.hears], x[F.hears_lead]] = heard[i]!;
  });
  companyOfCue(scene, q, candidates, rows);
  return [...rows, nobody];
}

/** Who is there whenever the narration says what the cue says. */
function companyOfCue(
  scene: SceneOfSpeech,
  q: number,
  candidates: readonly number[],
  rows: readonly Uint8Array[],
): void {
  const { words, mentions, cues } = scene.input;
  const mention = mentions[cues[q]?.mention ?? -1];
  if (mention?.kind !== "nominal") return;
  const [noun, phrase] = nounKeys(words, mention).map((key) =>
    leads(
      candidates.map((c) => scene.company.of(key, c, words.paragraph(mention.head))),
      30,
    ),
  );
  rows.forEach((x, i) => {
    [x[F.cue_company], x[F.cue_company_lead]] = noun![i]!;
    [x[F.cue_phrase_company], x[F.cue_phrase_company_lead]] = phrase![i]!;
  });
}

/** Fits as bytes, each with how far it is ahead of the best of the others. */
export function leads(fits: readonly number[], scale = 12): [fit: number, lead: number][] {
  const sorted = [...fits].sort((a, b) => b - a);
  return fits.map((f) => {
    const other = f === sorted[0] ? sorted[1] : sorted[0];
    return [byte(128.5 + scale * f), other === undefined ? 128 : byte(128.5 + scale * (f - other))];
  });
}

/** 0 none, 1 name, 2 weak name, 3 pronoun, 4 weak pronoun, 5 nominal, 6 weak nominal. */
function cueKind(scene: SceneOfSpeech, q: number): number {
  const cue = scene.input.cues[q];
  if (!cue) return 0;
  return { name: 1, pronoun: 3, nominal: 5 }[cue.kind] + (cue.strong ? 0 : 1);
}

function quotationFeatures(scene: SceneOfSpeech, q: number, candidates: number): Uint8Array {
  const { words, quotations } = scene.input;
  const quotation = quotations[q];
  const x = new Uint8Array(SPEAKER_FEATURES.length);
  let i = 0;
  let you = 0;
  let asks = 0;
  let count = 0;
  let part = 0;
  for (let t = scene.first[q]; t < scene.last[q] && part < quotation.parts.length; t++) {
    while (part < quotation.parts.length && quotation.parts[part].end < words.end(t)) part++;
    if (part >= quotation.parts.length || words.start(t) < quotation.parts[part].start) continue;
    count++;
    const pronoun = PRONOUNS.get(words.lower(t));
    if (pronoun?.person === 1 && !pronoun.plural) i++;
    if (pronoun?.person === 2) you++;
    if (words.form(t).includes("?")) asks = 1;
  }
  x[F.q_cue] = cueKind(scene, q);
  x[F.q_words] = bits(count);
  x[F.q_asks] = asks;
  x[F.q_i] = byte(Math.min(i, 3));
  x[F.q_you] = byte(Math.min(you, 3));
  x[F.q_thought] = quotation.kind === "thought" ? 1 : quotation.kind === "written" ? 2 : 0;
  const opens = scene.first[q] === 0 || words.paragraph(scene.first[q] - 1) !== words.paragraph(scene.first[q]);
  x[F.q_opens_paragraph] = opens ? 1 : 0;
  const closes = scene.last[q] >= words.count || words.paragraph(scene.last[q]) !== words.paragraph(scene.last[q] - 1);
  x[F.q_alone] = opens && closes && quotation.parts.length === 1 ? 1 : 0;
  x[F.q_turn_in_run] = byte(Math.min(q - scene.runFirst[q], 12));
  x[F.q_turns_left] = byte(Math.min(scene.runLast[q] - q, 12));
  x[F.q_cued_in_run] = byte(Math.min(cuedInRun(scene, q).size, 6));
  x[F.q_paragraphs_since] = q > 0 ? byte(Math.min(quotation.firstParagraph - quotations[q - 1].lastParagraph, 8)) : 9;
  x[F.q_paragraphs_until] =
    q + 1 < quotations.length ? byte(Math.min(quotations[q + 1].firstParagraph - quotation.lastParagraph, 8)) : 9;
  x[F.q_first_person] = scene.narratorAt(q) >= 0 ? 1 : 0;
  x[F.q_candidates] = byte(candidates);
  const openingAt = (k: number) => openingOf(words, scene.first[k]!, scene.last[k]!);
  const endingAt = (k: number) => endingOf(words, scene.first[k]!, scene.last[k]!);
  const lengthOf = (k: number) => bits(scene.last[k]! - scene.first[k]!);
  x[F.q_opens] = openingAt(q);
  x[F.q_ends] = endingAt(q);
  if (q > scene.runFirst[q]) {
    x[F.last_ends] = 1 + endingAt(q - 1);
    x[F.last_words] = lengthOf(q - 1);
    x[F.gap_words] = bits(Math.max(0, scene.first[q] - scene.last[q - 1]));
  }
  if (q < scene.runLast[q]) {
    x[F.next_opens] = 1 + openingAt(q + 1);
    x[F.next_words] = lengthOf(q + 1);
  }
  return x;
}

/** Speakers that cues name within thirty turns of the same conversation. */
function cuedInRun(scene: SceneOfSpeech, q: number): Set<number> {
  const speakers = new Set<number>();
  for (let k = Math.max(scene.runFirst[q], q - 30); k <= Math.min(scene.runLast[q], q + 30); k++)
    if (scene.cued[k] >= 0) speakers.add(scene.cued[k]);
  return speakers;
}

interface Surroundings {
  before: Presence[];
  after: Presence[];
  own: readonly Presence[];
  previous: readonly Presence[];
  next: Presence[];
  /** By entity: mentions in the narration of five paragraphs on either side. */
  present: Map<number, number>;
  leadsIn: boolean;
  subjectBefore: number;
  subjectAfter: number;
  recency: number[];
  /** The same by mentions by name alone, which do not hang on what a pronoun means; with the paragraphs since. */
  namedRecency: Map<number, number>;
  /** Cued turns of each speaker around the quotation, in its conversation. */
  turns: Map<number, number>;
}

function surroundings(scene: SceneOfSpeech, q: number): Surroundings {
  const { words, quotations } = scene.input;
  const { firstParagraph, lastParagraph } = quotations[q];
  const own = scene.present(firstParagraph);
  const before = own.filter((p) => p.token < scene.first[q]);
  const after = scene.present(lastParagraph).filter((p) => p.token >= scene.first[q]);
  const previous = scene.present(firstParagraph - 1);
  // The next paragraph counts only up to its first quotation: what follows belongs to that.
  const nextQuotation = q + 1 < quotations.length ? scene.first[q + 1] : words.count;
  const next = scene.present(lastParagraph + 1).filter((p) => p.token < nextQuotation);
  const present = new Map<number, number>();
  for (let p = firstParagraph - 5; p <= lastParagraph + 5; p++)
    for (const { entity } of scene.present(p)) present.set(entity, (present.get(entity) ?? 0) + 1);
  const opening = scene.first[q];
  const leadsIn =
    opening > 0 && words.paragraph(opening - 1) !== words.paragraph(opening) && /^[:,]$/.test(words.form(opening - 1));
  const sentenceBefore = opening > 0 ? words.sentence(opening - 1) : -1;
  const subjectBefore =
    before.findLast((p) => p.subject && words.sentence(p.token) >= sentenceBefore - 1)?.entity ?? -1;
  const sentenceAfter = scene.last[q] < words.count ? words.sentence(scene.last[q]) : -1;
  const subjectAfter = after.find((p) => p.subject && words.sentence(p.token) <= sentenceAfter + 1)?.entity ?? -1;
  const recency: number[] = [];
  const push = (list: readonly Presence[]) => {
    for (let k = list.length - 1; k >= 0; k--) if (!recency.includes(list[k].entity)) recency.push(list[k].entity);
  };
  push(before);
  for (let back = 1; back <= 8; back++) push(scene.present(firstParagraph - back));
  const namedRecency = new Map<number, number>();
  const pushNamed = (list: readonly Presence[], back: number) => {
    for (let k = list.length - 1; k >= 0; k--)
      if (list[k].named && !namedRecency.has(list[k].entity)) namedRecency.set(list[k].entity, back);
  };
  pushNamed(before, 0);
  for (let back = 1; back <= 14; back++) pushNamed(scene.present(firstParagraph - back), back);
  const turns = new Map<number, number>();
  for (let k = Math.max(scene.runFirst[q], q - 20); k <= Math.min(scene.runLast[q], q + 20); k++) {
    if (k !== q && scene.cued[k] >= 0) turns.set(scene.cued[k], (turns.get(scene.cued[k]) ?? 0) + 1);
  }
  return {
    before,
    after,
    own,
    previous,
    next,
    present,
    leadsIn,
    subjectBefore,
    subjectAfter,
    recency,
    namedRecency,
    turns,
  };
}

function candidateFeatures(
  scene: SceneOfSpeech,
  q: number,
  c: number,
  candidates: readonly number[],
  base: Uint8Array,
  around: Surroundings,
): Uint8Array {
  const { quotations, coreference, cues, mentions } = scene.input;
  const entity = coreference.entities[c];
  const x = base.slice();
  const is = (list: readonly Presence[]) => list.some((p) => p.entity === c);
  const count = (list: readonly Presence[]) => byte(Math.min(list.filter((p) => p.entity === c).length, 4));
  x[F.c_kind] = entity.narrator && scene.narratorAt(q) === c ? 2 : entity.person >= 0 ? 0 : 1;
  x[F.c_gender] = entity.gender === null ? 0 : 1;
  x[F.c_introduced] = entity.person >= 0 ? 0 : introduction(scene, c);
  x[F.c_mentions] = rankIn(candidates, c, scene.mentionsOf);
  x[F.c_share] = byte(Math.min(9, Math.floor((scene.mentionsOf[c] * 40) / Math.max(1, mentions.length))));
  x[F.c_cued] = scene.cuedLines[c] === 0 ? 12 : rankIn(candidates, c, scene.cuedLines);
  const rank = around.recency.indexOf(c);
  x[F.rank] = rank < 0 ? 12 : byte(Math.min(rank, 11));

  const cue = cues[q];
  const gender = (cue && cue.mention >= 0 ? mentions[cue.mention].gender : null) ?? entity.gender;
  const named = [...around.namedRecency.keys()];
  const at = named.indexOf(c);
  x[F.named_rank] = at < 0 ? 12 : byte(Math.min(at, 11));
  const fittingNamed = named.filter((e) => e === c || genderFit(coreference.entities[e].gender, gender) !== 2);
  x[F.named_fitting] = at < 0 ? 12 : byte(Math.min(fittingNamed.indexOf(c), 11));
  x[F.named_since] = byte(around.namedRecency.get(c) ?? 15);
  x[F.is_cue] = scene.cued[q] === c ? 1 : scene.cued[q] >= 0 ? 2 : 0;
  if (cue && cue.mention >= 0) {
    x[F.cue_confidence] = byte(coreference.confidence[cue.mention] * 10);
    const mention = mentions[cue.mention];
    x[F.cue_gender] = genderFit(entity.gender, mention.gender);
    const leaning = coreference.leanings.get(cue.mention);
    x[F.cue_leaning] = leaning ? byte(100.5 * (leaning.get(c) ?? 0)) : 255;
    if (mention.kind === "nominal") calledByCue(scene, c, mention, x);
    if (mention.kind !== "name") {
      const fitting = around.recency.filter((e) => genderFit(coreference.entities[e].gender, mention.gender) !== 2);
      const rank = fitting.indexOf(c);
      x[F.cue_rank] = rank < 0 ? 12 : byte(Math.min(rank, 11));
    }
  }
  x[F.subject_before] = relation(around.subjectBefore, c);
  x[F.subject_after] = relation(around.subjectAfter, c);
  x[F.before] = count(around.before);
  x[F.after] = count(around.after);
  x[F.first_of_paragraph] = relation(around.own[0]?.entity ?? -1, c);
  x[F.last_before] = relation(around.before.at(-1)?.entity ?? -1, c);
  const beside = [...around.before, ...around.after].filter((p) => p.entity === c);
  x[F.object_beside] = beside.length > 0 && beside.every((p) => !p.subject) ? 1 : 0;

  x[F.paragraphs_since] = paragraphsSince(scene, q, c);
  x[F.previous_subject] = relation(around.previous.findLast((p) => p.subject)?.entity ?? -1, c);
  x[F.previous_last] = relation(around.previous.at(-1)?.entity ?? -1, c);
  x[F.previous_any] = is(around.previous) ? 1 : 0;
  x[F.next_subject] = relation(around.next.find((p) => p.subject)?.entity ?? -1, c);
  x[F.next_any] = is(around.next) ? 1 : 0;
  x[F.present_around] = byte(Math.min(around.present.get(c) ?? 0, 12));
  x[F.ahead_colon] = around.leadsIn ? relation(around.previous.findLast((p) => p.subject)?.entity ?? -1, c) : 0;

  const holds = (lists: readonly number[][], k: number) =>
    k >= scene.runFirst[q] - 1 && k <= scene.runLast[q] + 1 && lists[k]?.includes(c) ? 1 : 0;
  x[F.vocative] = holds(scene.vocatives, q);
  x[F.named] = holds(scene.named, q);
  x[F.vocative_last] = holds(scene.vocatives, q - 1);
  x[F.vocative_next] = holds(scene.vocatives, q + 1);
  const other = (k: number) =>
    k >= scene.runFirst[q] && k <= scene.runLast[q] && scene.vocatives[k].some((e) => e !== c) ? 1 : 0;
  x[F.vocative_other] = other(q);
  x[F.vocative_last_other] = other(q - 1);
  x[F.vocative_before_last] = holds(scene.vocatives, q - 2);
  x[F.named_last] = holds(scene.named, q - 1);
  x[F.named_next] = holds(scene.named, q + 1);

  const calls = (k: number) =>
    k >= scene.runFirst[q] && k <= scene.runLast[q] ? genderFit(scene.callsGender[k] ?? null, entity.gender) : 0;
  x[F.called_gender] = calls(q);
  x[F.called_gender_last] = calls(q - 1);
  x[F.called_gender_next] = calls(q + 1);
  x[F.vocative_in_run] = byte(Math.min(timesAround(scene, q, c, scene.vocatives), 5));
  x[F.named_in_run] = byte(Math.min(timesAround(scene, q, c, scene.named), 5));
  const turn = (k: number) => (k >= scene.runFirst[q] && k <= scene.runLast[q] ? relation(scene.cued[k], c) : 0);
  x[F.cue_last] = turn(q - 1);
  x[F.cue_last_2] = turn(q - 2);
  x[F.cue_last_3] = turn(q - 3);
  x[F.cue_next] = turn(q + 1);
  x[F.cue_next_2] = turn(q + 2);
  x[F.cue_next_3] = turn(q + 3);
  alternation(scene, q, c, x);
  const turns = around.turns.get(c) ?? 0;
  x[F.turns_in_run] = byte(Math.min(turns, 6));
  x[F.turns_rank] = byte(Math.min(7, [...around.turns.values()].filter((n) => n > turns).length));
  if (q > 0 && quotations[q - 1].lastParagraph === quotations[q].firstParagraph)
    x[F.same_paragraph_last] = relation(scene.cued[q - 1], c);
  if (q > 0 && q - 1 >= scene.runFirst[q]) x[F.addressed_last] = relation(scene.addressed[q - 1], c);
  x[F.addressed_here] = relation(scene.addressed[q], c);
  return x;
}

/** How somebody without a name is first spoken of. */
function introduction(scene: SceneOfSpeech, c: number): number {
  const first = scene.introduced[c];
  const mention = first < 0 ? undefined : scene.input.mentions[first];
  if (mention?.kind !== "nominal") return 4;
  const determiner = determinerOf(scene.input.words, mention);
  return determiner === 3 ? 1 : determiner === 1 || determiner === 2 ? 2 : determiner === 4 ? 3 : 4;
}

/** In how many of the eight turns on either side somebody is. */
function timesAround(scene: SceneOfSpeech, q: number, c: number, lists: readonly number[][]): number {
  let n = 0;
  for (let k = Math.max(scene.runFirst[q], q - 8); k <= Math.min(scene.runLast[q], q + 8); k++)
    if (k !== q && lists[k].includes(c)) n++;
  return n;
}

/** Whether the candidate is called elsewhere what the cue calls the speaker: "said the girl". */
function calledByCue(scene: SceneOfSpeech, c: number, mention: PersonMention, x: Uint8Array): void {
  const { words, names, coreference } = scene.input;
  const [head, phrase] = nounKeys(words, mention);
  const own = scene.called[c];
  const here = words.paragraph(mention.head);
  x[F.cue_head] = byte(bits(others(own.get(head), here)));
  x[F.cue_phrase] = byte(bits(others(own.get(phrase), here)));
  const phrases = own.get(phrase) ?? [];
  const last = phrases[countBelow(phrases, here) - 1];
  const owner = scene.ownerOf(mention);
  x[F.cue_owner] = relation(owner, c);
  x[F.cue_kin] = owner < 0 ? 0 : byte(bits(others(own.get(kinKey(words, mention, owner)), here)));
  x[F.cue_phrase_since] = last === undefined ? 15 : byte(Math.min(14, bits(here - last)));
  const person = coreference.entities[c].person;
  if (
    person >= 0 &&
    names.people[person].aliases.some((a) => a.text.toLowerCase().split(" ")[0].replace(".", "") === head.slice(1))
  )
    x[F.cue_title] = 1;
}

/** Uses in other paragraphs than this one. `paragraphs` in telling order. */
const others = (paragraphs: readonly number[] = [], here: number) =>
  paragraphs.length - (countBelow(paragraphs, here + 1) - countBelow(paragraphs, here));

/** How many of the sorted numbers are less. */
function countBelow(sorted: readonly number[], than: number): number {
  let low = 0;
  for (let high = sorted.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < than) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the candidates have more. */
function rankIn(candidates: readonly number[], c: number, counts: Int32Array): number {
  return byte(candidates.filter((other) => counts[other] > counts[c]).length);
}

/** 0 unknown, 1 the same, 2 contrary. */
export function genderFit(a: Gender, b: Gender): number {
  if (a === null || b === null) return 0;
  return a === b ? 1 : 2;
}

/** 0 nobody, 1 the candidate, 2 somebody else. */
const relation = (entity: number, c: number) => (entity < 0 ? 0 : entity === c ? 1 : 2);

function paragraphsSince(scene: SceneOfSpeech, q: number, c: number): number {
  const here = scene.input.quotations[q].firstParagraph;
  for (let back = 0; back <= 12; back++)
    if (scene.present(here - back).some((p) => p.entity === c && p.token < scene.first[q])) return back;
  return 13;
}

/** Two who talk take turns: what the nearest cued turns on either side would give, changing at every paragraph. */
function alternation(scene: SceneOfSpeech, q: number, c: number, x: Uint8Array): void {
  const { quotations } = scene.input;
  let changes = 0;
  for (let k = q - 1; k >= scene.runFirst[q] && k > q - 16; k--) {
    if (quotations[k].lastParagraph !== quotations[k + 1].firstParagraph) changes++;
    if (scene.cued[k] < 0) continue;
    const other = otherSpeaker(scene, k, scene.cued[k]);
    const expected = changes % 2 === 0 ? scene.cued[k] : other;
    x[F.alternates_last] = expected < 0 ? (scene.cued[k] === c ? 2 : 3) : expected === c ? 1 : 2;
    x[F.turns_since_cue] = byte(Math.min(q - k, 15));
    break;
  }
  changes = 0;
  for (let k = q + 1; k <= scene.runLast[q] && k < q + 16; k++) {
    if (quotations[k - 1].lastParagraph !== quotations[k].firstParagraph) changes++;
    if (scene.cued[k] < 0) continue;
    const other = otherSpeaker(scene, k, scene.cued[k]);
    const expected = changes % 2 === 0 ? scene.cued[k] : other;
    x[F.alternates_next] = expected < 0 ? (scene.cued[k] === c ? 2 : 3) : expected === c ? 1 : 2;
    x[F.turns_until_cue] = byte(Math.min(k - q, 15));
    break;
  }
}

/** The nearest cued speaker in the run who is not this one; -1. */
function otherSpeaker(scene: SceneOfSpeech, k: number, speaker: number): number {
  for (let d = 1; d <= 12; d++) {
    for (const j of [k - d, k + d]) {
      if (j < scene.runFirst[k] || j > scene.runLast[k]) continue;
      const e = scene.cued[j];
      if (e >= 0 && e !== speaker) return e;
    }
  }
  return -1;
}
