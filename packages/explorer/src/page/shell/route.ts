import type { Id, Span } from "@fabula/story";

/** Where in the page somebody is; kept in the address, so that back and forward work. */
export type Route =
  | { view: "read"; span?: Span }
  | { view: "cast"; id?: Id }
  | { view: "ties" }
  | { view: "storyline" }
  | { view: "compare" }
  | { view: "pair"; a: Id; b: Id }
  | { view: "find"; words: string }
  /** `at`: the offset of a line. */
  | { view: "correct"; part?: "lines" | "people" | "ties" | "changes"; at?: number };

export function hashOf(route: Route): string {
  switch (route.view) {
    case "read":
      return route.span ? `#/read/${route.span.start}-${route.span.end}` : "#/read";
    case "cast":
      return route.id === undefined ? "#/cast" : `#/cast/${encodeURIComponent(route.id)}`;
    case "pair":
      return `#/pair/${encodeURIComponent(route.a)}/${encodeURIComponent(route.b)}`;
    case "find":
      return route.words ? `#/find/${encodeURIComponent(route.words)}` : "#/find";
    case "correct":
      if (route.at !== undefined) return `#/correct/lines/${route.at}`;
      return route.part === undefined ? "#/correct" : `#/correct/${route.part}`;
    case "ties":
    case "storyline":
    case "compare":
      return `#/${route.view}`;
  }
}

export const toSpan = ({ start, end }: Span): string => hashOf({ view: "read", span: { start, end } });

/** The route of an address; one that means nothing is the start of the story. */
export function routeOf(hash: string): Route {
  const [view, one, two] = hash.replace(/^#\/?/, "").split("/").map(decoded);
  switch (view) {
    case "cast":
      return one ? { view, id: one } : { view };
    case "ties":
    case "storyline":
    case "compare":
      return { view };
    case "pair":
      return one && two ? { view, a: one, b: two } : { view: "ties" };
    case "find":
      return { view, words: one ?? "" };
    case "correct": {
      const part = one === "lines" || one === "people" || one === "ties" || one === "changes" ? one : undefined;
      return { view, ...(part && { part }), ...(/^\d{1,9}$/.test(two ?? "") && { at: Number(two) }) };
    }
    default: {
      const place = /^(\d{1,9})-(\d{1,9})$/.exec(one ?? "");
      return place ? { view: "read", span: { start: Number(place[1]), end: Number(place[2]) } } : { view: "read" };
    }
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}
