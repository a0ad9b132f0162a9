import type { Book } from "../book/book.ts";
import { toSpan } from "../shell/route.ts";

/** The chapters at the side. A story without any has no list. */
export function Chapters({ book, current }: { book: Book; current: number }) {
  if (book.chapters.length < 2) return <div class="chapters" />;
  return (
    <nav class="chapters" aria-label="Chapters">
      <details open={matchMedia("(min-width: 72rem)").matches}>
        <summary>Chapters</summary>
        <ol>
          {book.chapters.map((chapter, i) => (
            <li key={chapter.start}>
              <a href={toSpan({ start: chapter.start, end: chapter.start })} aria-current={i === current || undefined}>
                {chapter.title}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
