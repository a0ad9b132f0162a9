import type { Id } from "@fabula/story";
import { useMemo, useState } from "preact/hooks";
import type { Book, Person } from "../book/book.ts";
import { counted, grouped } from "../book/words.ts";
import { hashOf } from "../shell/route.ts";
import { portraitOf } from "./portrait.ts";
import { PortraitView } from "./portrait-view.tsx";

/** People in the list before it is opened. */
const MOST = 16;

/** Everybody, most mentioned first, and the portrait of one. On a narrow page one or the other. */
export function CastView({ book, id }: { book: Book; id: Id | undefined }) {
  const [all, setAll] = useState(false);
  const people = useMemo(() => [...book.people.values()], [book]);
  const chosen = (id !== undefined && book.people.get(id)) || people[0]!;
  const portrait = useMemo(() => portraitOf(book, chosen), [book, chosen]);
  const shown = all || people.length <= MOST + 2 ? people : people.slice(0, MOST);
  return (
    <div class={`cast ${id === undefined ? "cast-list" : "cast-one"}`}>
      <h1 class="unseen">The people of {book.title}</h1>
      <nav class="people" aria-label="Cast">
        <h2>The cast</h2>
        <ol>
          {shown.map((person) => (
            <Entry key={person.character.id} person={person} chosen={person === chosen} />
          ))}
        </ol>
        {shown.length < people.length && (
          <button type="button" class="plain" onClick={() => setAll(true)}>
            and {counted(people.length - shown.length, "more", "more")}
          </button>
        )}
      </nav>
      <PortraitView key={chosen.character.id} book={book} portrait={portrait} />
    </div>
  );
}

function Entry({ person, chosen }: { person: Person; chosen: boolean }) {
  const { id, name, counts, kind } = person.character;
  return (
    <li>
      <a href={hashOf({ view: "cast", id })} aria-current={chosen ? "true" : undefined}>
        <span class={`who ${person.ink}`}>{name}</span>
        <span class="small">
          {kind === "person" ? "" : `${kind}, `}
          {counts.quotations ? counted(counts.quotations, "line") : "silent"}, mentioned {grouped(counts.mentions)}×
        </span>
      </a>
    </li>
  );
}
