import type { Sentences, Tokens } from "@fabula/story/learn";

/** A document of a treebank as plain text, with its paragraphs, and its gold CoNLL-U. */
export interface RawDocument {
  id: string;
  text: string;
  paragraphs: { start: number; end: number }[];
  gold: string;
}

/** Puts the documents of a treebank back into plain text: `# text` lines joined by a space, paragraphs by an empty line. */
export function rawDocuments(conllu: string, wanted: (id: string) => boolean): RawDocument[] {
  const documents: RawDocument[] = [];
  for (const part of conllu.split(/^(?=# newdoc)/m)) {
    const id = /^# newdoc id = (\S+)/.exec(part)?.[1];
    if (id === undefined || !wanted(id)) continue;
    const paragraphs: string[] = [];
    let opened = true;
    for (const line of part.split("\n")) {
      if (line.startsWith("# newpar")) opened = true;
      if (!line.startsWith("# text = ")) continue;
      const sentence = line.slice(9).trim();
      if (opened) paragraphs.push(sentence);
      else paragraphs[paragraphs.length - 1] += ` ${sentence}`;
      opened = false;
    }
    let start = 0;
    const spans = paragraphs.map((p) => {
      const span = { start, end: start + p.length };
      start += p.length + 2;
      return span;
    });
    documents.push({ id, text: paragraphs.join("\n\n"), paragraphs: spans, gold: part });
  }
  return documents;
}

/** Tokens and sentences as CoNLL-U; tokens that touch and are parts of one word ("don't") are written as a multiword token. */
export function segmentedConllu(text: string, tokens: Tokens, sentences: Sentences): string {
  const lines: string[] = [];
  for (let s = 0; s < sentences.count; s++) {
    let id = 1;
    for (let i = sentences.first[s]!; i < sentences.last[s]!; ) {
      let last = i;
      while (last + 1 < sentences.last[s]! && touchesAsPart(tokens, last)) last++;
      if (last > i)
        lines.push(`${id}-${id + last - i}\t${text.slice(tokens.start[i], tokens.end[last])}${"\t_".repeat(8)}`);
      for (; i <= last; i++, id++)
        lines.push(`${id}\t${tokens.form(i).replace(/\s/g, "")}\t_\tX\t_\t_\t${id === 1 ? 0 : 1}\tdep\t_\t_`);
    }
    lines.push("");
  }
  return `${lines.join("\n")}\n`;
}

function touchesAsPart(tokens: Tokens, i: number): boolean {
  return (
    tokens.start[i + 1] === tokens.end[i] &&
    /^['’]?\p{L}/u.test(tokens.form(i)) &&
    /^['’]?\p{L}/u.test(tokens.form(i + 1))
  );
}
