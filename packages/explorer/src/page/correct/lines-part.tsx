import type { Id, Quotation } from "@fabula/story";
import { useMemo, useState } from "preact/hooks";
import { type Book, inkOf, linesGiven, nameOf, placeWords } from "../book/book.ts";
import { clip, counted, doubt, percent } from "../book/words.ts";
import { useKeys } from "../keys/use-keys.ts";
import { toSpan } from "../shell/route.ts";
import { CHOICES, choicesFor, contextOf, isUnsure, linesToCheck, speakerOf } from "./lines.ts";
import type { Corrector } from "./use-corrections.ts";
import { nearest, toggled, useNow, useWalk } from "./walk.ts";

/** Lines one by one, with those who may say them; many at once where they are marked. */
export function LinesPart({ book, at, corrector }: { book: Book; at: number | undefined; corrector: Corrector }) {
  const { quotations } = book.story;
  const asked = at === undefined ? undefined : quotations.find((q) => q.start <= at && at < q.end);
  const [what, setWhat] = useState<"unsure" | "all">(asked && !isUnsure(asked) ? "all" : "unsure");
  const given = useMemo(() => linesGiven(book.story, corrector.now), [book, corrector.now]);
  // A line that was just settled stays in the list, so that nothing moves under the hand.
  const lines = useMemo(
    () => (what === "all" ? linesToCheck(book, what) : quotations.filter((q) => isUnsure(q) || given.has(q.id))),
    [book, what, given],
  );
  // Places, not ids: what is read again counts its lines anew.
  const [here, setHere, hereNow] = useNow({ at: asked?.start ?? 0, chosen: false });
  const current = nearest(lines, here.at);
  const currentNow = () => nearest(lines, hereNow.current.at);
  const [marked, setMarked, markedNow] = useNow<ReadonlySet<number>>(new Set());
  const list = useWalk<HTMLOListElement>(
    current?.start,
    here.chosen,
    (at) => at !== current?.start && setHere({ at, chosen: false }),
  );
  const go = (step: number) => {
    const line = currentNow();
    const next = line && lines[lines.indexOf(line) + step];
    if (next) setHere({ at: next.start, chosen: true });
  };
  const mark = (line: Quotation) => setMarked(toggled(markedNow.current, line.start));
  const choose = (id: Id | null) => {
    const line = currentNow();
    if (!line) return;
    const together = markedNow.current;
    corrector.add(speakerOf(book, together.size ? lines.filter((q) => together.has(q.start)) : [line], id));
    setMarked(new Set());
    if (!together.size) go(1);
  };
  const choices = current ? choicesFor(book, current) : [];
  const chooseNumber = (i: number) => {
    const line = currentNow();
    const id = line && choicesFor(book, line)[i];
    if (id !== undefined) choose(id);
  };
  useKeys({
    j: () => go(1),
    k: () => go(-1),
    x: () => {
      const line = currentNow();
      if (line) mark(line);
      go(1);
    },
    "0": () => choose(null),
    ...Object.fromEntries(choices.map((_, i) => [String(i + 1), () => chooseNumber(i)])),
  });
  return (
    <section class="lines" aria-label="Lines">
      <p class="lines-head">
        <label>
          <input type="checkbox" checked={what === "all"} onChange={() => setWhat(what === "all" ? "unsure" : "all")} />{" "}
          also lines that seem sure
        </label>
        <span class="small key-hint">
          j and k go from line to line, 1 to {CHOICES} say whose it is, 0 that nobody can tell, x marks several, u
          undoes
        </span>
      </p>
      {marked.size > 0 && (
        <p class="marked" role="status">
          {counted(marked.size, "line")} marked: the next choice is for all of them.{" "}
          <button type="button" class="plain" onClick={() => setMarked(new Set())}>
            Unmark
          </button>
        </p>
      )}
      {lines.length === 0 && <p class="nothing">There is no line in doubt.</p>}
      <ol ref={list} class="rows">
        {lines.map((line) => (
          <li
            key={line.start}
            data-at={line.start}
            tabIndex={line === current ? 0 : -1}
            aria-current={line === current ? "true" : undefined}
            class={marked.has(line.start) ? "row is-marked" : "row"}
          >
            <label class="row-mark">
              <input
                type="checkbox"
                aria-label={`Mark: ${clip(book.story.text.slice(line.start, line.end).replace(/\s+/g, " "), 40)}`}
                checked={marked.has(line.start)}
                onChange={() => mark(line)}
              />
            </label>
            {line === current ? (
              <Asked book={book} line={line} given={given} choices={choices} choose={choose} />
            ) : (
              <div>
                <p class="row-words">{clip(contextOf(book, line).words, 110)}</p>
                <WhoSays book={book} line={line} given={given} />
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Asked({
  book,
  line,
  given,
  choices,
  choose,
}: {
  book: Book;
  line: Quotation;
  given: ReadonlyMap<Id, string | null>;
  choices: readonly Id[];
  choose(id: Id | null): void;
}) {
  const { before, words, after } = contextOf(book, line);
  const others = [...book.people.values()].filter((p) => !choices.includes(p.character.id));
  const p = new Map(line.speakers.map((s) => [s.character, s.p]));
  return (
    <div>
      <p class="row-context">
        {before}
        <mark>{words}</mark>
        {after}
      </p>
      <WhoSays book={book} line={line} given={given} />
      <p class="picks">
        {choices.map((id, i) => (
          <button type="button" key={id} class="pick" onClick={() => choose(id)}>
            <kbd>{i + 1}</kbd> <span class={`who ${inkOf(book, id)}`}>{nameOf(book, id)}</span>
            {p.has(id) && <span class="small"> {percent(p.get(id)!)}</span>}
          </button>
        ))}
        <button type="button" class="pick" onClick={() => choose(null)}>
          <kbd>0</kbd> nobody can tell
        </button>
        {others.length > 0 && (
          <select
            class="pick"
            aria-label="Somebody else says it"
            value=""
            onChange={(event) => event.currentTarget.value && choose(event.currentTarget.value)}
          >
            <option value="">somebody else …</option>
            {others.map(({ character }) => (
              <option key={character.id} value={character.id}>
                {character.name}
              </option>
            ))}
          </select>
        )}
      </p>
    </div>
  );
}

function WhoSays({ book, line, given }: { book: Book; line: Quotation; given: ReadonlyMap<Id, string | null> }) {
  const told = given.get(line.id);
  return (
    <p class="row-who">
      {told !== undefined ? (
        <>
          <strong>{told ?? "nobody can tell"}</strong> <span class="small">you said so</span>
        </>
      ) : line.speaker === null ? (
        <span class="small">not known</span>
      ) : (
        <>
          <span class={`who ${inkOf(book, line.speaker)}`}>{nameOf(book, line.speaker)}</span>{" "}
          <span class="doubt">{doubt(line.speakers[0]?.p ?? 1)}</span>
        </>
      )}
      <span class="small">
        {" "}
        ·{" "}
        <a href={toSpan(line)} aria-label={`Read it there, at ${placeWords(book, line.start)}`}>
          {placeWords(book, line.start)}
        </a>
      </span>
    </p>
  );
}
