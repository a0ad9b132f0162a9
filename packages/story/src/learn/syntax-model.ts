import type { Tree } from "./beam-parser.ts";
import { ByteReader } from "./bytes.ts";
import { FormTable } from "./forms.ts";
import { LEMMATIZER_FEATURES, Lemmatizer } from "./lemmatizer.ts";
import { checkModel, type ModelFile } from "./model-file.ts";
import { PARSER_FEATURES } from "./parser-features.ts";
import { SyntaxParser } from "./syntax-parser.ts";
import { TAGGER_FEATURES, Tagger } from "./tagger.ts";
import { WORD_CLASS_FEATURES, WordClasses } from "./word-classes.ts";

/** Word classes, tagger, lemmatizer and parser for one language. What one text leaves behind changes no later result. */
export class SyntaxModel {
  private constructor(
    private readonly classes: WordClasses,
    readonly tagger: Tagger,
    private readonly lemmatizer: Lemmatizer,
    private readonly parser: SyntaxParser,
  ) {}

  /** @throws ModelMismatch where a file is missing, of another version or not what its card says. */
  static from(files: Readonly<Record<string, ModelFile>>): SyntaxModel {
    const bytes = (name: string, features: number): Uint8Array => checkModel(files[name], name, features);
    const classes = WordClasses.read(new ByteReader(bytes("word-classes", WORD_CLASS_FEATURES)));
    return new SyntaxModel(
      classes,
      Tagger.read(bytes("tagger", TAGGER_FEATURES)),
      Lemmatizer.read(bytes("lemmatizer", LEMMATIZER_FEATURES), (word) => classes.has(word)),
      SyntaxParser.read(bytes("parser", PARSER_FEATURES)),
    );
  }

  get relationNames(): readonly string[] {
    return this.parser.relationNames;
  }

  /** Classes of a word in lower case; 0 where nothing is known of it. */
  classOf(lower: string): { fine: number; coarse: number } {
    return this.classes.of(lower);
  }

  /** Facts of forms for `tag` and `parse`; one table serves a whole text. */
  formTable(): FormTable {
    return new FormTable(this.classes);
  }

  /** Tags of one sentence: indices into `tagger.tagNames`. */
  tag(forms: readonly string[], table: FormTable): number[] {
    return this.tagger.tag(forms.map((form) => table.get(form)));
  }

  lemma(form: string, xpos: string): string {
    return this.lemmatizer.lemma(form, xpos);
  }

  /** Tree of one sentence with its tags (indices into `tagger.tagNames`). */
  parse(forms: readonly string[], tags: readonly number[], table: FormTable): Tree {
    const facts = forms.map((form) => table.get(form));
    return this.parser.parse(forms, facts, tags, this.tagger);
  }
}
