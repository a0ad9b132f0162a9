import type { Corrections } from "@fabula/story";
import { readCorrections, writeCorrections } from "@fabula/story/corrections";

/** Where the corrections of a story are kept. */
export interface CorrectionStore {
  /** In words for a person. */
  where: string;
  /** @throws Error with a sentence for a person */
  load(): Promise<Corrections>;
  /** @throws Error with a sentence for a person */
  save(corrections: Corrections): Promise<void>;
}

/** In the file beside the story, which the command that serves this page reads and writes. */
export function besideStory(href: string, name: string): CorrectionStore {
  const asked = async (init: RequestInit): Promise<Response> => {
    const answer = await fetch(href, init).catch(() => {
      throw new Error("could not be reached; is the command still running?");
    });
    if (!answer.ok) throw new Error((await answer.text()).trim() || `could not be reached (${answer.status})`);
    return answer;
  };
  return {
    where: `beside the story, in ${name}.corrections.json`,
    load: async () => {
      const answer = await asked({ cache: "no-store" });
      if (answer.status === 204) return [];
      try {
        return readCorrections(await answer.text());
      } catch (error) {
        throw new Error(`${name}.corrections.json ${(error as Error).message}`);
      }
    },
    save: async (corrections) => {
      await asked({
        method: "PUT",
        headers: { "content-type": "application/json" },
        body: writeCorrections(corrections),
      });
    },
  };
}

/** In the browser's own store, by the hash of the file; where there is none, as long as the page is open. */
export function inBrowser(sha256: string): CorrectionStore {
  const key = `fabula.corrections.${sha256}`;
  return {
    where: "in this browser",
    load: async () => {
      try {
        const text = localStorage.getItem(key);
        return text === null ? [] : readCorrections(text);
      } catch {
        return [];
      }
    },
    save: async (corrections) => {
      try {
        if (corrections.length) localStorage.setItem(key, writeCorrections(corrections));
        else localStorage.removeItem(key);
      } catch {
        throw new Error("this browser keeps nothing for this page; download the corrections before you leave");
      }
    },
  };
}
