/** One sentence of a treebank; words are counted from 0 and a head of -1 is the root. */
export interface TreebankSentence {
  document: string;
  /** "ewt", or a genre of GUM. */
  genre: string;
  /** A sentence that starts a paragraph. */
  startsParagraph: boolean;
  text: string;
  forms: string[];
  lemmas: string[];
  /** "UPOS XPOS". */
  tags: string[];
  heads: number[];
  deprels: string[];
}

/**
 * Reads CoNLL-U (universaldependencies.org/format). Words of multiword tokens count, empty nodes do not.
 * Genres are those in GUM's document names, "GUM_genre_name"; everything else is "ewt".
 */
export function readTreebank(conllu: string): TreebankSentence[] {
  const sentences: TreebankSentence[] = [];
  let document = "";
  let startsParagraph = true;
  let text = "";
  let rows: string[][] = [];
  const flush = (): void => {
    if (rows.length === 0) return;
    const gum = /^GUM_([a-z]+)_/.exec(document);
    sentences.push({
      document,
      genre: gum ? gum[1]! : "ewt",
      startsParagraph,
      text,
      forms: rows.map((c) => c[1]!),
      lemmas: rows.map((c) => c[2]!),
      tags: rows.map((c) => `${c[3]} ${c[4]}`),
      heads: rows.map((c) => Number(c[6]) - 1),
      deprels: rows.map((c) => c[7]!),
    });
    rows = [];
    startsParagraph = false;
  };
  for (const line of conllu.split(/\r?\n/)) {
    if (line === "") flush();
    else if (line.startsWith("# newdoc")) {
      document = line.slice(line.indexOf("=") + 1).trim();
      startsParagraph = true;
    } else if (line.startsWith("# newpar")) startsParagraph = true;
    else if (line.startsWith("# text =")) text = line.slice(8).trim();
    else if (!line.startsWith("#")) {
      const columns = line.split("\t");
      if (/^\d+$/.test(columns[0]!)) rows.push(columns);
    }
  }
  flush();
  return sentences;
}
