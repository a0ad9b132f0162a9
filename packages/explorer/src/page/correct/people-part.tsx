import type { Id } from "@fabula/story";
import { useMemo, useState } from "preact/hooks";
import type { Book, Person } from "../book/book.ts";
import { counted, grouped } from "../book/words.ts";
import { useKeys } from "../keys/use-keys.ts";
import { hashOf } from "../shell/route.ts";
import { merged, renamed, split } from "./people.ts";
import type { Corrector } from "./use-corrections.ts";
import { toggled, useNow, useWalk } from "./walk.ts";

/** Who is who: other names, two that are one, one that is two. */
export function PeoplePart({ book, corrector }: { book: Book; corrector: Corrector }) {
  const [words, setWords] = useState("");
  const people = useMemo(() => {
    const wanted = words.trim().toLowerCase();
    const all = [...book.people.values()];
    return wanted ? all.filter((p) => namesOf(p).some((n) => n.toLowerCase().includes(wanted))) : all;
  }, [book, words]);
  const [marked, setMarked, markedNow] = useNow<ReadonlySet<Id>>(new Set());
  const [here, setHere, hereNow] = useNow({ index: 0, chosen: false });
  const index = Math.min(here.index, people.length - 1);
  const indexNow = () => Math.min(hereNow.current.index, people.length - 1);
  const list = useWalk<HTMLOListElement>(
    index,
    here.chosen,
    (i) => i !== index && setHere({ index: i, chosen: false }),
  );
  const go = (step: number) => people[indexNow() + step] && setHere({ index: indexNow() + step, chosen: true });
  const mark = (id: Id) => setMarked(toggled(markedNow.current, id));
  const known = (ids: ReadonlySet<Id>) => [...ids].filter((id) => book.people.has(id));
  const both = known(marked);
  const merge = () => {
    const same = known(markedNow.current);
    if (same.length < 2) return;
    corrector.add([merged(book, same)]);
    setMarked(new Set());
  };
  useKeys({
    j: () => go(1),
    k: () => go(-1),
    x: () => {
      const person = people[indexNow()];
      if (person) mark(person.character.id);
    },
    "=": merge,
  });
  return (
    <section class="people-rows" aria-label="People">
      <p class="lines-head">
        <input
          type="search"
          class="filter"
          aria-label="Show only people called"
          placeholder="A name …"
          value={words}
          onInput={(event) => {
            setWords(event.currentTarget.value);
            setHere({ index: 0, chosen: false });
          }}
        />
        <span class="small key-hint">
          j and k go from person to person, x marks, = makes those marked one, u undoes
        </span>
      </p>
      {both.length > 0 && (
        <p class="marked" role="status">
          {both.map((id) => book.people.get(id)!.character.name).join(", ")}{" "}
          {both.length > 1 ? (
            <button type="button" class="plain" onClick={merge}>
              are one person
            </button>
          ) : (
            "is marked; mark whoever is the same person"
          )}{" "}
          <button type="button" class="plain" onClick={() => setMarked(new Set())}>
            Unmark
          </button>
        </p>
      )}
      {people.length === 0 && <p class="nothing">Nobody is called so.</p>}
      <ol ref={list} class="rows">
        {people.map((person, i) => {
          const { id, name, counts } = person.character;
          return (
            <li
              key={id}
              data-at={i}
              tabIndex={i === index ? 0 : -1}
              aria-current={i === index ? "true" : undefined}
              class={marked.has(id) ? "row is-marked" : "row"}
            >
              <label class="row-mark">
                <input type="checkbox" aria-label={`Mark ${name}`} checked={marked.has(id)} onChange={() => mark(id)} />
              </label>
              <div>
                <p>
                  <a class={`who ${person.ink}`} href={hashOf({ view: "cast", id })}>
                    {name}
                  </a>{" "}
                  <span class="small">
                    {counts.quotations ? counted(counts.quotations, "line") : "silent"}, mentioned{" "}
                    {grouped(counts.mentions)}×
                  </span>
                </p>
                <p class="small row-names">
                  {namesOf(person)
                    .filter((n) => n !== name)
                    .join(" · ")}
                </p>
                {i === index && <Deeds key={id} book={book} person={person} corrector={corrector} />}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

const namesOf = ({ character }: Person): string[] => [
  ...new Set([character.name, ...character.aliases.map((a) => a.text)]),
];

/** Another name for a person; names that are somebody else's. */
function Deeds({ book, person, corrector }: { book: Book; person: Person; corrector: Corrector }) {
  const { id, name, aliases } = person.character;
  const [text, setText] = useState(name);
  const [away, setAway] = useState<ReadonlySet<string>>(new Set());
  const parted = split(person.character, [...away]);
  const rename = (event: Event) => {
    event.preventDefault();
    if (text.trim() && text.trim() !== name) corrector.add([renamed(book, id, text)]);
  };
  return (
    <div class="deeds">
      <form onSubmit={rename}>
        <label>
          Show as{" "}
          <input type="text" maxLength={200} value={text} onInput={(event) => setText(event.currentTarget.value)} />
        </label>{" "}
        <button type="submit" class="plain" disabled={!text.trim() || text.trim() === name}>
          Rename
        </button>
      </form>
      {aliases.length > 1 && (
        <fieldset>
          <legend>Names that are somebody else’s</legend>
          {aliases.map((a) => (
            <label key={a.text}>
              <input
                type="checkbox"
                checked={away.has(a.text)}
                onChange={() =>
                  setAway((old) => {
                    const now = new Set(old);
                    if (!now.delete(a.text)) now.add(a.text);
                    return now;
                  })
                }
              />{" "}
              {a.text} <span class="small">{grouped(a.count)}×</span>
            </label>
          ))}
          <button
            type="button"
            class="plain"
            disabled={parted === null}
            onClick={() => {
              if (parted) corrector.add([parted]);
              setAway(new Set());
            }}
          >
            {away.size > 0 && parted === null ? "One name must stay" : "Split off"}
          </button>
        </fieldset>
      )}
    </div>
  );
}
