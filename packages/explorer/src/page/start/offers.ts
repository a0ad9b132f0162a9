/** A file that the page can fetch: an example, or one that the command serves. */
export interface Offer {
  href: string;
  /** The file's name, which tells the reader its format where its content does not. */
  file: string;
  title: string;
  about: string;
  /** Where the command keeps its corrections; absent where it keeps none. */
  corrections?: string;
}

export const EXAMPLES: readonly Offer[] = [
  {
    href: "examples/weights_and_measures.html",
    file: "weights_and_measures.html",
    title: "Weights and Measures",
    about: "An inspector comes to condemn a clock that is nine minutes slow.",
  },
  {
    href: "examples/last-ferry.txt",
    file: "last-ferry.txt",
    title: "The Last Ferry to Orrin",
    about: "Two who tell it, three friends, and the letters that one of them wrote.",
  },
  {
    href: "examples/the-inventory.md",
    file: "the-inventory.md",
    title: "The Inventory",
    about: "Two cousins count everything in their grandfather’s shop.",
  },
];

/** What the command that serves this page was asked to open; nothing where the page stands alone. */
export async function shelf(): Promise<Offer[]> {
  const answer = await fetch("shelf.json");
  if (!answer.ok) return [];
  const files = (await answer.json()) as { name: string; href: string; corrections: string | null }[];
  return files.map(({ name, href, corrections }) => ({
    href,
    file: name,
    title: name,
    about: "",
    ...(corrections === null ? {} : { corrections }),
  }));
}

/** @throws Error with a sentence for a person */
export async function bytesOf(offer: Offer): Promise<Uint8Array<ArrayBuffer>> {
  let answer: Response;
  try {
    answer = await fetch(offer.href);
  } catch {
    throw new Error("could not be fetched; is the server still running?");
  }
  if (!answer.ok) throw new Error((await answer.text()).trim() || `could not be fetched (${answer.status})`);
  return new Uint8Array(await answer.arrayBuffer());
}
