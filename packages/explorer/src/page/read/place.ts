import type { Book } from "../book/book.ts";

/** Where somebody is in the text: the first paragraph in the window, and the one up to which they have read. */
export interface Place {
  top: number;
  read: number;
}

/** Kept for each book while the page is open: views come and go. */
const places = new WeakMap<Book, Place>();

export const placeOf = (book: Book): Place => places.get(book) ?? { top: 0, read: 0 };
export const keepPlace = (book: Book, place: Place): void => {
  places.set(book, place);
};
