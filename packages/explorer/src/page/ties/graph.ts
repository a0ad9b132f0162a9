import type { Id, RelationshipState } from "@fabula/story";
import { type Clock, clockOf, earlier, type Instant, spanOf } from "@fabula/story/ask";
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import type { Book, Person } from "../book/book.ts";

/** People in the graph at most, the most mentioned; more cannot be told apart. */
const MOST = 100;
const TICKS = 300;
/** In a crowd, only those with a larger circle bear their names until they are pointed at. */
export const NAMED = 8;

export interface Node {
  person: Person;
  x: number;
  y: number;
  radius: number;
}

export interface Edge {
  a: Node;
  b: Node;
  /** Width of the line: how much passes between the two. */
  width: number;
  states: { state: RelationshipState; from: Instant; until: Instant }[];
}

export interface Graph {
  width: number;
  height: number;
  nodes: readonly Node[];
  edges: readonly Edge[];
}

/**
 * People and their ties, laid out by forces (d3-force, whose random source is seeded: the same story looks the same each
 * time). The whole story shares one layout, so that people stay where they are while time runs.
 */
export function graphOf(book: Book, width: number, height: number): Graph {
  const { story } = book;
  const clock = clockOf(story);
  const tied = new Set(story.relationships.flatMap((r) => r.characters));
  const people = [...book.people.values()].filter((p) => tied.has(p.character.id)).slice(0, MOST);
  const most = Math.max(1, ...people.map((p) => p.character.counts.mentions));
  const nodes = people.map(
    (person): Node => ({
      person,
      x: Number.NaN,
      y: Number.NaN,
      radius: 5 + 13 * Math.sqrt(person.character.counts.mentions / most),
    }),
  );
  const nodeOf = new Map(nodes.map((n) => [n.person.character.id, n]));
  const passes = passing(book);
  const edges = story.relationships.flatMap(({ characters, states }): Edge[] => {
    const [a, b] = characters.map((id) => nodeOf.get(id));
    if (!a || !b) return [];
    const between = passes.get(keyOf(...characters)) ?? 0;
    return [{ a, b, width: Math.min(7, 1.5 + Math.log2(1 + between) * 0.8), states: dated(states, clock) }];
  });
  lay(nodes, edges, width, height);
  return { width, height, nodes, edges };
}

function dated(states: readonly RelationshipState[], clock: Clock): Edge["states"] {
  return states.map((state) => {
    const [from, until] = spanOf(state, clock);
    return { state, from, until };
  });
}

/** The states of an edge that hold at a moment. */
export const holding = (edge: Edge, at: Instant): RelationshipState[] =>
  edge.states.filter((s) => !earlier(at, s.from) && earlier(at, s.until)).map((s) => s.state);

const keyOf = (a: Id, b: Id) => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** How often two people act on each other, feel for each other or speak to each other. */
function passing({ story }: Book): Map<string, number> {
  const found = new Map<string, number>();
  const add = (a: Id | null, b: Id | undefined) => {
    if (a !== null && b !== undefined && a !== b) found.set(keyOf(a, b), (found.get(keyOf(a, b)) ?? 0) + 1);
  };
  for (const q of story.quotations) for (const to of q.addressees) add(q.speaker, to);
  for (const e of story.events) add(e.participants[0]?.character ?? null, e.participants[1]?.character);
  for (const f of story.feelings) add(f.from, f.to);
  return found;
}

function lay(nodes: Node[], edges: readonly Edge[], width: number, height: number): void {
  // Nodes must not begin on one spot; a spiral in the order of their weight puts the weighty into the middle.
  nodes.forEach((n, i) => {
    const angle = i * 2.399963;
    n.x = width / 2 + 14 * Math.sqrt(i + 0.5) * Math.cos(angle);
    n.y = height / 2 + 14 * Math.sqrt(i + 0.5) * Math.sin(angle);
  });
  const links = edges.map((e) => ({ source: nodes.indexOf(e.a), target: nodes.indexOf(e.b) }));
  const crowd = Math.sqrt(Math.max(1, nodes.length / 14));
  forceSimulation(nodes)
    .force(
      "push",
      forceManyBody()
        .strength(-620 / crowd)
        .distanceMax(Math.min(width, height) / 2),
    )
    .force(
      "link",
      forceLink(links)
        .distance(120 / crowd)
        .strength(0.35),
    )
    .force(
      "room",
      forceCollide<Node>((n) => n.radius + (n.radius > NAMED ? 20 : 10)),
    )
    .force("x", forceX(width / 2).strength(0.09 * (height / width)))
    .force("y", forceY(height / 2).strength(0.09 * (width / height)))
    .stop()
    .tick(TICKS);
  fit(nodes, width, height);
}

/** Room for names around the outermost. */
const EDGE = { x: 64, y: 34 };

function fit(nodes: Node[], width: number, height: number): void {
  const xs = nodes.map((n) => n.x);
  const ys = nodes.map((n) => n.y);
  const scale = (from: number[], room: number, edge: number) => {
    const low = Math.min(...from);
    const high = Math.max(...from);
    const by = high > low ? Math.min(2, (room - 2 * edge) / (high - low)) : 0;
    return (v: number) => room / 2 + (v - (low + high) / 2) * by;
  };
  const toX = scale(xs, width, EDGE.x);
  const toY = scale(ys, height, EDGE.y);
  for (const n of nodes) {
    n.x = Math.round(toX(n.x) * 10) / 10;
    n.y = Math.round(toY(n.y) * 10) / 10;
  }
}
