import type { Story } from "@fabula/story";

/** Bookmarks outlive the page: in the browser's own store, by the hash of the file. Where there is no store they do not. */
const keyOf = (story: Story) => `fabula.bookmark.${story.source.sha256}`;

export function storedBookmark(story: Story): number | null {
  try {
    const offset = Number(localStorage.getItem(keyOf(story)) ?? Number.NaN);
    return Number.isInteger(offset) && offset > 0 && offset < story.text.length ? offset : null;
  } catch {
    return null;
  }
}

export function storeBookmark(story: Story, offset: number | null): void {
  try {
    if (offset === null) localStorage.removeItem(keyOf(story));
    else localStorage.setItem(keyOf(story), String(offset));
  } catch {
    // A browser that keeps nothing for this page: the bookmark lasts as long as the page is open.
  }
}
