import { ActionWeights } from "./action-weights.ts";
import { BeamParser, type Tree } from "./beam-parser.ts";
import { ByteReader } from "./bytes.ts";
import { ClassWeights } from "./class-weights.ts";
import type { ParserInput } from "./parse-state.ts";

/** The trained dependency parser: a beam parser with its weights. */
export class SyntaxParser {
  private constructor(
    readonly relationNames: readonly string[],
    private readonly parser: BeamParser,
  ) {}

  parse(input: ParserInput): Tree {
    return this.parser.parse(input);
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
