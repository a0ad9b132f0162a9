import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { english, englishPeople, type Models } from "@fabula/story/learn";
import type { GoldMention } from "../antecedents/examples.ts";
import { NOVEL_LENGTH } from "../novels.ts";
import { readSyntax } from "../syntax-cache.ts";
import { documentsOf, workKey } from "../works.ts";
import { type GoldQuotation, speakersOfExcerpt } from "./annotated-excerpts.ts";
import { askAll, type Questions, questionsOf, sceneOf } from "./examples.ts";
import { hideAddressees, hideCues, speakersOfHidden } from "./hidden-cues.ts";

/** A quotation of LitBank counts as so many of those whose cue was hidden. */
const EXCERPTS_COUNT = 3;

interface Sources {
  corpora: string;
  /** By work; works without a fold are not read. */
  fold: ReadonlyMap<string, number>;
  /** Models that have not seen a work. */
  modelsOf: (work: string) => Models;
  cache: string;
}

/**
 * Lessons that take nothing from PDNC: the plain novels, whose cues are hidden, and the quotations of LitBank. In these
 * people have said who speaks in lines without a cue and with a pronoun too, so each counts as several.
 */
export function lessonsWithoutPdnc(sources: Sources): Questions[] {
  const excerpts = excerptLessons(sources);
  return [...novelLessons(sources), ...Array.from({ length: EXCERPTS_COUNT }, () => excerpts).flat()];
}

function novelLessons(sources: Sources): Questions[] {
  const { fold } = sources;
  const folder = join(sources.corpora, "novels");
  const files = readdirSync(folder)
    .filter((f) => f.endsWith(".txt"))
    .sort();
  return files.flatMap((file, i) => {
    const work = workKey(file.slice(0, -4));
    if (!fold.has(work)) return [];
    const text = readFileSync(join(folder, file), "utf8").slice(0, NOVEL_LENGTH);
    const hidden = hideCues(read(text, work, sources), 100 + i);
    const layers = read(hidden.text, work, sources);
    const speakers = speakersOfHidden(hidden, layers);
    console.log(`${file}: ${speakers.filter(Boolean).length} of ${speakers.length} quotations`);
    const scene = sceneOf(layers);
    return [askAll(scene, { speakers, addressees: hideAddressees(scene, 200 + i) }, fold.get(work)!)];
  });
}

function excerptLessons(sources: Sources): Questions[] {
  type Gold = { title?: string; mentions: GoldMention[]; quotations: GoldQuotation[] };
  const { fold } = sources;
  return documentsOf<Gold>(join(sources.corpora, "litbank")).flatMap((d) => {
    if (!fold.has(d.work)) return [];
    const layers = read(d.text, d.work, sources);
    const speakers = speakersOfExcerpt(layers, d.text, d.gold);
    return [questionsOf(layers, { speakers, addressees: speakers.map(() => null) }, fold.get(d.work)!)];
  });
}

function read(text: string, work: string, { modelsOf, cache }: Sources): ReturnType<typeof english.resume> {
  const models = modelsOf(work);
  return english.resume(englishPeople.resume({ ...readSyntax(text, models, cache), models }));
}
