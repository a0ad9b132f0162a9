import { ActionWeights } from "./action-weights.ts";
import { BeamParser, type Tree } from "./beam-parser.ts";
import { ByteReader } from "./bytes.ts";
import { ClassWeights } from "./class-weights.ts";
import type { FormFacts } from "./forms.ts";
import { ParserInput } from "./parse-state.ts";
import { type BareSentence, withMarks, withoutMarks } from "./quotation-marks.ts";
import type { Tagger } from "./tagger.ts";

/** What the parser sees of the words that are kept. */
export function bareInput(
  bare: BareSentence,
  facts: readonly FormFacts[],
  tags: readonly number[],
  tagger: Tagger,
): ParserInput {
  return new ParserInput(
    bare.kept.map((i) => facts[i]!),
    bare.kept.map((i) => tags[i]!),
    tagger.upos,
    bare.marksBefore,
  );
}

/** The trained dependency parser: a beam parser with its weights. */
export class SyntaxParser {
  private constructor(
    readonly relationNames: readonly string[],
    private readonly parser: BeamParser,
  ) {}

  /** The tree of one sentence: its forms with their facts, and its tags as indices into `tagger.tagNames`. */
  parse(forms: readonly string[], facts: readonly FormFacts[], tags: readonly number[], tagger: Tagger): Tree {
    const bare = withoutMarks(
      forms,
      tags.map((tag) => tagger.xposNames[tagger.xpos[tag]!]!),
    );
    const tree = this.parser.parse(bareInput(bare, facts, tags, tagger));
    return withMarks(forms.length, bare, tree, this.relationNames.indexOf("punct"));
  }

  static read(bytes: Uint8Array): SyntaxParser {
    const from = new ByteReader(bytes);
    const names = from.strings();
    const width = from.number();
    const margin = from.number();
    const labels = ClassWeights.read(from);
    const actions = ActionWeights.read(from);
    return new SyntaxParser(names, new BeamParser(actions, labels, names.length, width, names.indexOf("root"), margin));
  }
}
