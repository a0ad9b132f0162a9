import type { Correction, Id, Quotation } from "@fabula/story";
import { anchorOf, handleOf } from "@fabula/story/corrections";
import { type Book, LIKELY, lastAt } from "../book/book.ts";

/** Lines before and after a line whose speakers may be its own. */
const AROUND = 12;
/** As many as there are keys. */
export const CHOICES = 9;

export const isUnsure = (q: Quotation): boolean =>
  q.kind === "speech" && (q.speaker === null || (q.speakers[0]?.p ?? 1) < LIKELY);

/** The lines that a person may want to look at: those whose speaker is a guess or unknown, or all. */
export const linesToCheck = (book: Book, what: "unsure" | "all"): Quotation[] =>
  book.story.quotations.filter((q) => q.kind !== "other" && (what === "all" || isUnsure(q)));

/** Who may say a line: whom the reading thinks of, then who speaks around it, then who speaks most. */
export function choicesFor(book: Book, line: Quotation): Id[] {
  const { quotations } = book.story;
  const at = lastAt(quotations, line.start);
  const around: Id[] = [];
  for (let d = 1; d <= AROUND; d++)
    for (const q of [quotations[at - d], quotations[at + d]]) if (q?.speaker) around.push(q.speaker);
  const loudest = [...book.people.values()].sort((a, b) => b.quotations.length - a.quotations.length);
  const all = [...line.speakers.map((s) => s.character), ...around, ...loudest.map((p) => p.character.id)];
  return [...new Set(all)].filter((id) => book.people.has(id)).slice(0, CHOICES);
}

/** That these lines are somebody's; null: nobody's who can be known. */
export function speakerOf(book: Book, lines: readonly Quotation[], id: Id | null): Correction[] {
  const { characters, text } = book.story;
  const speaker =
    id === null
      ? null
      : handleOf(
          characters,
          characters.findIndex((c) => c.id === id),
        );
  return lines.map((line) => ({ do: "speaker", line: anchorOf(text, line), speaker }));
}

/** The line in its place, on one line of text. */
export function contextOf(
  { story }: Book,
  { start, end }: Quotation,
): { before: string; words: string; after: string } {
  const plain = (from: number, to: number) => story.text.slice(from, to).replace(/\s+/g, " ");
  const before = plain(Math.max(0, start - 260), start).replace(/^\S*\s/, "… ");
  const after = plain(end, end + 180).replace(/\s\S*$/, " …");
  return { before, words: plain(start, Math.min(end, start + 600)), after };
}
