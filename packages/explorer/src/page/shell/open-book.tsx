import { useState } from "preact/hooks";
import type { Book } from "../book/book.ts";
import { nextStop } from "../bookmark/read-on.ts";
import { BookmarkStrip } from "../bookmark/strip.tsx";
import { CastView } from "../cast/cast-view.tsx";
import { type OtherStory, useOtherStory } from "../compare/other-story.ts";
import { FindView } from "../find/find-view.tsx";
import { KeysDialog } from "../keys/keys-dialog.tsx";
import { useKeys } from "../keys/use-keys.ts";
import { PairView } from "../pair/pair-view.tsx";
import { placeOf } from "../read/place.ts";
import { ReadView } from "../read/read-view.tsx";
import { later } from "./later.tsx";
import { hashOf, type Route } from "./route.ts";
import type { Session } from "./session.ts";
import { useRoute } from "./use-hash.ts";

const CompareView = later(async () => (await import("../compare/compare-view.tsx")).CompareView);
const CorrectView = later(async () => (await import("../correct/correct-view.tsx")).CorrectView);
const StorylineView = later(async () => (await import("../storyline/storyline-view.tsx")).StorylineView);
const TiesView = later(async () => (await import("../ties/ties-view.tsx")).TiesView);

const TABS: { view: Route["view"]; route: Route; name: string }[] = [
  { view: "read", route: { view: "read" }, name: "Read" },
  { view: "cast", route: { view: "cast" }, name: "Cast" },
  { view: "ties", route: { view: "ties" }, name: "Ties" },
  { view: "storyline", route: { view: "storyline" }, name: "Storyline" },
  { view: "compare", route: { view: "compare" }, name: "Compare" },
  { view: "find", route: { view: "find", words: "" }, name: "Find" },
  { view: "correct", route: { view: "correct" }, name: "Correct" },
];

/** An open story: its bar, the bookmark if there is one, and the view that the address names. */
export function OpenBook({ session, book, whole }: { session: Session; book: Book; whole: Book }) {
  const { bookmark, close } = session;
  const route = useRoute();
  const tab = route.view === "pair" ? "ties" : route.view;
  const other = useOtherStory();
  const [keys, setKeys] = useState(false);
  const readOn = () => {
    const here = book.story.text.length;
    // The reading goes on where it stopped, not where the bookmark lies next.
    go({ view: "read", span: { start: here, end: here } });
    bookmark(nextStop(whole, here));
  };
  const mark = () => {
    if (book.isCut) bookmark(null);
    else bookmark(Math.max(1, placeOf(book).read));
  };
  useKeys({
    r: () => go({ view: "read" }),
    c: () => go({ view: "cast" }),
    t: () => go({ view: "ties" }),
    s: () => go({ view: "storyline" }),
    m: () => go({ view: "compare" }),
    e: () => go({ view: "correct" }),
    "/": () => go({ view: "find", words: "" }),
    "?": () => setKeys(true),
    b: mark,
  });
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
        <p class="bar-acts">
          {!book.isCut && route.view === "read" && (
            <button type="button" title="Show nothing of what comes after this place (b)" onClick={mark}>
              Bookmark
            </button>
          )}
          <button type="button" class="help" aria-label="Keys" title="Keys (?)" onClick={() => setKeys(true)}>
            ?
          </button>
        </p>
      </header>
      {book.isCut && <BookmarkStrip book={book} remove={() => bookmark(null)} readOn={readOn} />}
      <main id="view" class={`view view-${route.view}`}>
        {route.view === "correct" && book.story.characters.length > 0 ? (
          <CorrectView
            book={book}
            whole={whole}
            route={route}
            corrector={session.corrector}
            rereading={session.rereading}
          />
        ) : (
          <View book={book} route={route} readOn={readOn} other={other} />
        )}
      </main>
      {keys && <KeysDialog close={() => setKeys(false)} />}
    </div>
  );
}

const go = (route: Route) => {
  location.hash = hashOf(route);
};

function View({ book, route, readOn, other }: { book: Book; route: Route; readOn(): void; other: OtherStory }) {
  if (!book.story.characters.length && route.view !== "read" && route.view !== "find") return <Nobody book={book} />;
  if (route.view === "cast") return <CastView book={book} id={route.id} />;
  if (route.view === "find") return <FindView book={book} words={route.words} />;
  if (route.view === "ties") return <TiesView book={book} />;
  if (route.view === "storyline") return <StorylineView book={book} />;
  if (route.view === "compare") return <CompareView book={book} other={other} />;
  if (route.view === "pair") return <PairView key={`${route.a} ${route.b}`} book={book} a={route.a} b={route.b} />;
  return <ReadView book={book} span={route.view === "read" ? (route.span ?? null) : null} readOn={readOn} />;
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
