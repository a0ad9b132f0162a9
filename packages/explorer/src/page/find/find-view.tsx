import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { type Book, inkOf, nameOf, placeWords } from "../book/book.ts";
import { counted } from "../book/words.ts";
import { PersonLink } from "../cast/person-link.tsx";
import { hashOf, toSpan } from "../shell/route.ts";
import { type Hit, search } from "./search.ts";

/** A person, a pair, a word, a line by its speaker. */
export function FindView({ book, words }: { book: Book; words: string }) {
  const field = useRef<HTMLInputElement>(null);
  const found = useMemo(() => search(book, words), [book, words]);
  // Before the next key arrives: it may follow at once.
  useLayoutEffect(() => field.current?.focus(), []);
  const nothing = words.trim() !== "" && !found.people.length && !found.pair && !found.speaker && !found.count;
  return (
    <div class="find">
      <h1 class="unseen">Find in {book.title}</h1>
      <input
        ref={field}
        type="search"
        class="find-field"
        aria-label="Find"
        placeholder="A name, two names, words …"
        value={words}
        onInput={(event) =>
          // Typing is one step of the browser's history, not one for each letter.
          location.replace(hashOf({ view: "find", words: event.currentTarget.value }))
        }
      />
      <p class="small">
        “Ada” finds a person, “Ada and Bo” a pair, “Ada: rope” what Ada says about rope.
        {book.isCut && " Only what stands before the bookmark is searched."}
      </p>
      <div role="status">
        {nothing && <p class="nothing">Nothing of the kind was found.</p>}
        {found.count > 0 && (
          <p class="nothing">
            {found.speaker
              ? `${counted(found.count, "line")} of ${found.speaker.character.name}`
              : counted(found.count, "place")}
            {found.count > found.hits.length && `, the first ${found.hits.length} are listed`}
          </p>
        )}
      </div>
      {(found.pair || found.people.length > 0) && (
        <ul class="find-people">
          {found.pair && (
            <li>
              <a href={hashOf({ view: "pair", a: found.pair[0].character.id, b: found.pair[1].character.id })}>
                {found.pair[0].character.name} and {found.pair[1].character.name}: their history
              </a>
            </li>
          )}
          {found.people.slice(0, 8).map((p) => (
            <li key={p.character.id}>
              <PersonLink book={book} id={p.character.id} />{" "}
              <span class="small">{counted(p.character.counts.quotations, "line")}</span>
            </li>
          ))}
        </ul>
      )}
      <ol class="hits">
        {found.hits.map((hit) => (
          <HitLine key={hit.start} book={book} hit={hit} />
        ))}
      </ol>
    </div>
  );
}

function HitLine({ book, hit }: { book: Book; hit: Hit }) {
  return (
    <li>
      <a href={toSpan(hit)}>
        {hit.before}
        <mark>{hit.words}</mark>
        {hit.after}
      </a>
      <p class="step-where">
        {hit.speaker !== null && (
          <>
            <span class={`who ${inkOf(book, hit.speaker)}`}>{nameOf(book, hit.speaker)}</span>,{" "}
          </>
        )}
        {placeWords(book, hit.start)}
      </p>
    </li>
  );
}
