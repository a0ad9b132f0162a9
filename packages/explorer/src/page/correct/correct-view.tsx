import { useMemo } from "preact/hooks";
import type { Book } from "../book/book.ts";
import { counted, percent } from "../book/words.ts";
import { useKeys } from "../keys/use-keys.ts";
import type { Progress } from "../reading/reader.ts";
import { hashOf, type Route } from "../shell/route.ts";
import { ChangesPart } from "./changes-part.tsx";
import { linesToCheck } from "./lines.ts";
import { LinesPart } from "./lines-part.tsx";
import { PeoplePart } from "./people-part.tsx";
import { TiesPart } from "./ties-part.tsx";
import type { Corrector } from "./use-corrections.ts";

type Part = NonNullable<Extract<Route, { view: "correct" }>["part"]>;

const PARTS: { part: Part; name: string }[] = [
  { part: "lines", name: "Lines" },
  { part: "people", name: "People" },
  { part: "ties", name: "Ties" },
  { part: "changes", name: "Changes" },
];

/** Putting right what was read wrong: who speaks, who is who, who is what to whom. */
export function CorrectView({
  book,
  whole,
  route,
  corrector,
  rereading,
}: {
  book: Book;
  whole: Book;
  route: Extract<Route, { view: "correct" }>;
  corrector: Corrector;
  rereading: Progress | null;
}) {
  const part = route.part ?? "lines";
  const unsure = useMemo(() => linesToCheck(book, "unsure").length, [book]);
  useKeys({ u: corrector.undo, U: corrector.redo });
  const count = corrector.now.length;
  return (
    <div class="correct">
      <h1>Correct</h1>
      <p class="correct-lead">
        What you put right is used each time {book.title} is read, here and by the command.{" "}
        {unsure ? `${counted(unsure, "line")} may be somebody else’s.` : "No speaker is in doubt."}
      </p>
      <div class="correct-bar">
        <nav aria-label="What to correct" class="parts">
          {PARTS.map(({ part: to, name }) => (
            <a key={to} href={hashOf({ view: "correct", part: to })} aria-current={to === part ? "page" : undefined}>
              {name}
              {to === "changes" && count > 0 && <span class="count"> {count}</span>}
            </a>
          ))}
        </nav>
        <p class="correct-acts">
          <button type="button" class="plain" disabled={!corrector.canUndo} onClick={corrector.undo} title="u">
            Undo
          </button>
          <button type="button" class="plain" disabled={!corrector.canRedo} onClick={corrector.redo} title="Shift+U">
            Redo
          </button>
        </p>
        <p class="correct-state" role="status">
          {rereading
            ? `Reading again … ${percent(rereading.share)}`
            : corrector.failure
              ? ""
              : count
                ? `${counted(count, "correction")}, kept ${corrector.where}`
                : ""}
        </p>
      </div>
      {corrector.failure && (
        <p class="failure" role="alert">
          <strong>The corrections</strong> {corrector.failure}
        </p>
      )}
      {part === "lines" && <LinesPart book={book} at={route.at} corrector={corrector} />}
      {part === "people" && <PeoplePart book={book} corrector={corrector} />}
      {part === "ties" && <TiesPart book={book} corrector={corrector} />}
      {part === "changes" && <ChangesPart whole={whole} corrector={corrector} />}
    </div>
  );
}
