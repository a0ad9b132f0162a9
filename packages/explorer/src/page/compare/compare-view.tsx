import type { Character } from "@fabula/story";
import { useEffect, useMemo, useState } from "preact/hooks";
import { type Book, inkOf, nameOf } from "../book/book.ts";
import { clip, kindWord, typeWord } from "../book/words.ts";
import { hashOf, toSpan } from "../shell/route.ts";
import { EXAMPLES, type Offer, shelf } from "../start/offers.ts";
import { ReadingScreen } from "../start/reading-screen.tsx";
import type { OtherStory } from "./other-story.ts";
import { type PairSides, type Point, sidesOf } from "./sides.ts";

/** Pairs shown at once. */
const PAIRS = 20;
const NAMES = 14;

/** Two stories side by side: who is in both, which ties agree, and where they part. */
export function CompareView({ book, other }: { book: Book; other: OtherStory }) {
  const { phase } = other;
  if (phase.at === "reading") return <ReadingScreen name={phase.name} progress={phase.progress} stop={other.close} />;
  if (phase.at === "open")
    return <Comparison key={phase.book.title} book={book} there={phase.book} close={other.close} />;
  return <Choose book={book} other={other} failure={phase.failure} />;
}

function Choose({
  book,
  other,
  failure,
}: {
  book: Book;
  other: OtherStory;
  failure: { name: string; message: string } | null;
}) {
  const [offers, setOffers] = useState<readonly Offer[]>(EXAMPLES);
  useEffect(() => {
    shelf().then(
      (own) => setOffers([...own, ...EXAMPLES]),
      () => {},
    );
  }, []);
  return (
    <div class="compare">
      <h1>Compare with another story</h1>
      <p class="compare-lead">
        Open a second story with the same people: it is said who is in both, and where what they are to each other parts
        from {book.title}.
      </p>
      {failure && (
        <p class="failure" role="alert">
          <strong>{failure.name}</strong> {failure.message}
        </p>
      )}
      <label
        class="drop"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          // Elsewhere on the page a file that is dropped takes the place of the open story.
          event.preventDefault();
          event.stopPropagation();
          const file = event.dataTransfer?.files[0];
          if (file) other.openFile(file);
        }}
      >
        <input
          type="file"
          class="unseen"
          accept=".txt,.md,.html,.htm,.xhtml,.epub,.docx"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) other.openFile(file);
          }}
        />
        <span class="drop-lead">Choose the second story, or drop it here</span>
      </label>
      <ul class="offers compare-offers">
        {offers
          .filter((offer) => offer.file !== book.story.source.name)
          .map((offer) => (
            <li key={offer.href}>
              <button type="button" class="offer" onClick={() => other.openOffer(offer)}>
                <span class="offer-title">{offer.title}</span>
              </button>
            </li>
          ))}
      </ul>
    </div>
  );
}

function Comparison({ book, there, close }: { book: Book; there: Book; close(): void }) {
  const sides = useMemo(() => sidesOf(book.story, there.story), [book, there]);
  const { found, open, pairs } = sides;
  return (
    <div class="compare">
      <h1>
        {book.title} <span class="beside">and</span> {there.title}
      </h1>
      <p class="compare-lead">
        {book.isCut && `${book.title} is compared up to the bookmark. `}
        <button type="button" class="plain" onClick={close}>
          Compare with another
        </button>
      </p>
      <section>
        <h2>The same people</h2>
        {found.people.length === 0 && <p>Nobody was found in both stories.</p>}
        <ul class="same">
          {found.people.map(([x, y]) => (
            <li key={x.id}>
              <a class={`who ${inkOf(book, x.id)}`} href={hashOf({ view: "cast", id: x.id })}>
                {x.name}
              </a>
              {x.name !== y.name && <span class="small"> there {y.name}</span>}
            </li>
          ))}
        </ul>
        {open.length > 0 && (
          <>
            <h3>Not settled</h3>
            <ul class="unsettled">
              {open.slice(0, NAMES).map(({ one, in: side, others }) => (
                <li key={`${side} ${one.id}`}>
                  {one.name}
                  {side === "second" ? " there" : ""} may be {others.map((c) => c.name).join(" or ")}
                  {side === "first" ? " there" : ""} <span class="doubt">unknown</span>
                </li>
              ))}
            </ul>
          </>
        )}
        <div class="halves">
          <Only title={`Only in ${book.title}`} people={found.onlyFirst} />
          <Only title={`Only in ${there.title}`} people={found.onlySecond} />
        </div>
      </section>
      <section>
        <h2>What they are to each other</h2>
        {pairs.length === 0 && <p>Neither story says what any two of them are to each other.</p>}
        {pairs.slice(0, PAIRS).map((sides) => (
          <Pair key={sides.pair.first.join(" ")} sides={sides} book={book} there={there} />
        ))}
        {pairs.length > PAIRS && <p class="small">{pairs.length - PAIRS} more pairs agree or part in less.</p>}
      </section>
    </div>
  );
}

function Only({ title, people }: { title: string; people: readonly Character[] }) {
  const names = people.slice(0, NAMES).map((c) => c.name);
  const more = people.length - names.length;
  return (
    <div>
      <h3>{title}</h3>
      <p class="small">
        {names.length ? names.join(", ") : "nobody"}
        {more > 0 && ` and ${more} more`}
      </p>
    </div>
  );
}

function Pair({ sides, book, there }: { sides: PairSides; book: Book; there: Book }) {
  const [a, b] = sides.pair.first;
  const parts = sides.first.length + sides.second.length > 0;
  return (
    <article class={parts ? "parting parts" : "parting"}>
      <h3>
        <a href={hashOf({ view: "pair", a, b })}>
          {nameOf(book, a)} and {nameOf(book, b)}
        </a>{" "}
        <span class="verdict">{parts ? "part" : "agree"}</span>
      </h3>
      {sides.both.length > 0 && <p class="agreed">Both: {sides.both.map(pointWords).join(", ")}</p>}
      {parts && (
        <div class="halves">
          <Side title={`Only in ${book.title}`} points={sides.first} book={book} leads />
          <Side title={`Only in ${there.title}`} points={sides.second} book={there} leads={false} />
        </div>
      )}
    </article>
  );
}

/** `leads`: its sentences stand in the open story, and lead there. */
function Side({ title, points, book, leads }: { title: string; points: readonly Point[]; book: Book; leads: boolean }) {
  return (
    <section aria-label={title}>
      <h4>{title}</h4>
      {points.length === 0 && <p class="small">nothing else</p>}
      <ul>
        {points.map((point) => (
          <li key={`${point.what} ${point.word}`}>
            {pointWords(point)}
            {point.sentence && (
              <p class="shown">
                {leads ? (
                  <a href={toSpan(point.span ?? point.sentence)}>{quoted(book, point.sentence)}</a>
                ) : (
                  quoted(book, point.sentence)
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const quoted = (book: Book, { start, end }: { start: number; end: number }) =>
  clip(book.story.text.slice(start, end).replace(/\s+/g, " "), 300);

function pointWords({ what, word }: Point): string {
  if (what === "turn") return kindWord(word);
  return what === "end" ? `in the end ${typeWord(word)}` : typeWord(word);
}
