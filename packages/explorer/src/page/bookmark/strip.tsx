import { type Book, placeWords } from "../book/book.ts";

/** Says that a bookmark holds, on every page. */
export function BookmarkStrip({ book, remove, readOn }: { book: Book; remove(): void; readOn(): void }) {
  return (
    <aside class="strip" aria-label="Bookmark">
      <p>Bookmark at {placeWords(book, book.story.text.length - 1)}. Nothing after it is shown on any page.</p>
      <p class="strip-acts">
        <button type="button" class="plain" onClick={readOn}>
          Read on
        </button>
        <button type="button" class="plain" onClick={remove}>
          Show the whole story
        </button>
      </p>
    </aside>
  );
}
