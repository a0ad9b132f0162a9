import type { Book } from "../book/book.ts";
import { CastView } from "../cast/cast-view.tsx";
import { PairView } from "../pair/pair-view.tsx";
import { ReadView } from "../read/read-view.tsx";
import { TiesView } from "../ties/ties-view.tsx";
import { hashOf, type Route } from "./route.ts";
import { useRoute } from "./use-hash.ts";

const TABS: { view: Route["view"]; route: Route; name: string }[] = [
  { view: "read", route: { view: "read" }, name: "Read" },
  { view: "cast", route: { view: "cast" }, name: "Cast" },
  { view: "ties", route: { view: "ties" }, name: "Ties" },
];

/** An open story: its bar, and the view that the address names. */
export function OpenBook({ book, close }: { book: Book; close(): void }) {
  const route = useRoute();
  const tab = route.view === "pair" ? "ties" : route.view;
  return (
    <div class="open">
      <header class="bar">
        <button type="button" class="mark" onClick={close} aria-label="Fabula: close the story and go to the start">
          Fabula
        </button>
        <p class="bar-title" title={book.title}>
          {book.title}
          {book.story.author && <span class="by"> by {book.story.author}</span>}
        </p>
        <nav aria-label="Views">
          {TABS.map(({ view, route: to, name }) => (
            <a key={view} href={hashOf(to)} aria-current={view === tab ? "page" : undefined}>
              {name}
            </a>
          ))}
        </nav>
      </header>
      <main id="view" class={`view view-${route.view}`}>
        <View book={book} route={route} />
      </main>
    </div>
  );
}

function View({ book, route }: { book: Book; route: Route }) {
  if (!book.story.characters.length && route.view !== "read") return <Nobody book={book} />;
  if (route.view === "cast") return <CastView book={book} id={route.id} />;
  if (route.view === "ties") return <TiesView book={book} />;
  if (route.view === "pair") return <PairView key={`${route.a} ${route.b}`} book={book} a={route.a} b={route.b} />;
  return <ReadView book={book} span={route.view === "read" ? (route.span ?? null) : null} />;
}

function Nobody({ book }: { book: Book }) {
  const foreign = !/^en\b/i.test(book.story.language);
  return (
    <div class="empty">
      <h1>Nobody was found</h1>
      <p>
        {foreign
          ? "The story does not seem to be in English, and only English is read: its text is there, its people are not."
          : "No people are named in this text, and nobody speaks in it. Its text can still be read."}
      </p>
      <p>
        <a href={hashOf({ view: "read" })}>Read the text</a>
      </p>
    </div>
  );
}
