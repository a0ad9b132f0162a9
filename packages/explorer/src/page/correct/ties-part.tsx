import type { Id, RelationshipType } from "@fabula/story";
import { inverseOf, RELATIONSHIP_TYPES } from "@fabula/story/ask";
import { indexOfCalled } from "@fabula/story/corrections";
import { useMemo, useState } from "preact/hooks";
import { type Book, placeWords } from "../book/book.ts";
import { bondOf, sentenceWords, stateWords, typeWord } from "../book/words.ts";
import { useKeys } from "../keys/use-keys.ts";
import { hashOf, toSpan } from "../shell/route.ts";
import { type Tie, tieOf, tiesToCheck } from "./ties.ts";
import type { Corrector } from "./use-corrections.ts";
import { useWalk } from "./walk.ts";

/** Who is what to whom: right, wrong, or missing. */
export function TiesPart({ book, corrector }: { book: Book; corrector: Corrector }) {
  const ties = useMemo(() => tiesToCheck(book), [book]);
  const [here, setHere] = useState({ index: 0, chosen: false });
  const index = Math.min(here.index, ties.length - 1);
  const list = useWalk<HTMLOListElement>(
    index,
    here.chosen,
    (i) => i !== index && setHere({ index: i, chosen: false }),
  );
  const go = (step: number) => ties[index + step] && setHere({ index: index + step, chosen: true });
  const rule = (tie: Tie | undefined, holds: boolean) => {
    if (!tie) return;
    corrector.add([tieOf(book, tie.pair, tie.state.type, holds, tie.state.evidence[0])]);
    go(1);
  };
  useKeys({
    j: () => go(1),
    k: () => go(-1),
    y: () => rule(ties[index], true),
    n: () => rule(ties[index], false),
  });
  const words = useMemo(() => wordsOn(book, corrector), [book, corrector.now]);
  return (
    <section aria-label="Ties">
      <p class="lines-head">
        <span class="small key-hint">
          j and k go from tie to tie, y says that it is right, n that it is wrong, u undoes
        </span>
      </p>
      {ties.length === 0 && <p class="nothing">The story does not say what anybody is to anybody.</p>}
      <ol ref={list} class="rows">
        {ties.map((tie, i) => {
          const { pair, state } = tie;
          const shown = state.evidence[0];
          const word = words(tie);
          return (
            <li
              key={`${pair.join(" ")} ${state.type} ${shown?.start}`}
              data-at={i}
              tabIndex={i === index ? 0 : -1}
              aria-current={i === index ? "true" : undefined}
              class="row"
            >
              <div>
                <p>
                  <a
                    class={`bond-${bondOf(state.type)} tie-words`}
                    href={hashOf({ view: "pair", a: pair[0], b: pair[1] })}
                  >
                    {stateWords(book, pair, state)}
                  </a>
                </p>
                {shown && (
                  <p class="small">
                    {sentenceWords(book, shown)} <a href={toSpan(shown)}>{placeWords(book, shown.start)}</a>
                  </p>
                )}
                <p class="picks">
                  <button type="button" class="pick" aria-pressed={word === true} onClick={() => rule(tie, true)}>
                    <kbd>y</kbd> right
                  </button>
                  <button type="button" class="pick" aria-pressed={word === false} onClick={() => rule(tie, false)}>
                    <kbd>n</kbd> wrong
                  </button>
                  {word !== null && <span class="small">you said so</span>}
                </p>
              </div>
            </li>
          );
        })}
      </ol>
      <Missing book={book} corrector={corrector} />
    </section>
  );
}

/** What was said of a tie: right, wrong or nothing (null). */
function wordsOn({ story }: Book, { now }: Corrector): (tie: Tie) => boolean | null {
  const rulings = now
    .filter((c) => c.do === "tie")
    .map((c) => ({ ...c, ids: c.people.map((name) => story.characters[indexOfCalled(story.characters, name)]?.id) }));
  return ({ pair: [a, b], state }) => {
    const last = rulings.findLast(
      ({ ids, type, shown }) =>
        ((ids[0] === a && ids[1] === b && type === state.type) ||
          (ids[0] === b && ids[1] === a && inverseOf(type) === state.type)) &&
        (!shown || shown.at === state.evidence[0]?.start),
    );
    return last ? last.holds : null;
  };
}

/** A tie that was not found. */
function Missing({ book, corrector }: { book: Book; corrector: Corrector }) {
  const [first, setFirst] = useState<Id>("");
  const [type, setType] = useState("friend");
  const [second, setSecond] = useState<Id>("");
  const ready = first !== "" && second !== "" && first !== second;
  const add = (event: Event) => {
    event.preventDefault();
    if (ready) corrector.add([tieOf(book, [first, second], type as RelationshipType, true, undefined)]);
  };
  const people = [...book.people.values()].map((p) => p.character);
  const who = (label: string, value: Id, set: (id: Id) => void) => (
    <select aria-label={label} value={value} onChange={(event) => set(event.currentTarget.value)}>
      <option value="">somebody …</option>
      {people.map((c) => (
        <option key={c.id} value={c.id}>
          {c.name}
        </option>
      ))}
    </select>
  );
  return (
    <form class="missing" onSubmit={add}>
      <h2>A tie that is missing</h2>
      <p>
        {who("The first person", first, setFirst)} is{" "}
        <select aria-label="Is what" value={type} onChange={(event) => setType(event.currentTarget.value)}>
          {RELATIONSHIP_TYPES.map((t) => (
            <option key={t} value={t}>
              {typeWord(t)}
            </option>
          ))}
        </select>{" "}
        of {who("The second person", second, setSecond)}{" "}
        <button type="submit" class="plain" disabled={!ready}>
          Add
        </button>
      </p>
    </form>
  );
}
