import type { Id } from "@fabula/story";
import { type Book, inkOf, nameOf } from "../book/book.ts";
import { hashOf } from "../shell/route.ts";

/** A name in its colour, which leads to the portrait; somebody outside of the cast has none. */
export function PersonLink({ book, id }: { book: Book; id: Id }) {
  if (!book.people.has(id)) return <span>somebody outside of the cast</span>;
  return (
    <a class={`who ${inkOf(book, id)}`} href={hashOf({ view: "cast", id })}>
      {nameOf(book, id)}
    </a>
  );
}
