import { REALIS_FEATURES } from "../stages/realis/features.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import { type ClassOf, RealisLexicon } from "./realis-lexicon.ts";
import { readTrees, TreeRanker, writeTrees } from "./trees.ts";

/** Version of the features of realis events; the weights also carry their names. */
export const REALIS_VERSION = 1;

/** Tells which words name events that happen: those whose margin over nothing is above the threshold, in points. */
export interface RealisModel {
  lexicon: RealisLexicon;
  trees: TreeRanker;
  threshold: number;
}

/** Finds no event. */
export const untrainedRealis = (): RealisModel => ({
  lexicon: RealisLexicon.NONE,
  trees: new TreeRanker(REALIS_FEATURES, []),
  threshold: 0,
});

const NOTHING = new Uint8Array(REALIS_FEATURES.length);

/** How far a word's features speak for an event, in points; above 0 it is taken for one. */
export const realisMargin = ({ trees, threshold }: RealisModel, x: Uint8Array): number =>
  trees.margin(x) - trees.margin(NOTHING) - threshold;

export function writeRealisModel({ lexicon, trees, threshold }: RealisModel): Uint8Array {
  const out = new ByteWriter();
  out.number(threshold >= 0 ? 2 * threshold : -2 * threshold - 1);
  lexicon.write(out);
  for (const b of writeTrees(trees)) out.byte(b);
  return out.done();
}

export function readRealisModel(bytes: Uint8Array, classOf: ClassOf): RealisModel {
  const input = new ByteReader(bytes);
  const folded = input.number();
  const lexicon = RealisLexicon.read(input, classOf);
  return {
    threshold: folded % 2 ? -(folded + 1) / 2 : folded / 2,
    lexicon,
    trees: readTrees(input.rest(), REALIS_FEATURES, "realis"),
  };
}
