import type { Scene, Story } from "@fabula/story";
import { type Clock, clockOf, earlier, type Instant } from "@fabula/story/ask";
import { type Book, lastAt, placeWords, sceneAt } from "../book/book.ts";

/** As it is told, or as it happens. */
export type Order = "telling" | "story";

/** A moment that a scrubber stops at. */
export interface Stop {
  offset: number;
  at: Instant;
}

/** True where the telling leaves the order in which things happen. */
export function isTwisted(story: Story): boolean {
  const clock = clockOf(story);
  return story.scenes.some((s, i) => i > 0 && clock.at(s.start).rank < clock.at(story.scenes[i - 1]!.start).rank);
}

/** Scenes in one of the orders. */
export function scenesIn(story: Story, clock: Clock, order: Order): Scene[] {
  const scenes = [...story.scenes];
  return order === "telling" ? scenes : scenes.sort((a, b) => (earlier(clock.at(a.start), clock.at(b.start)) ? -1 : 1));
}

/** Where scenes begin, where something happens between people, and the end: in one of the orders, none twice. */
export function stopsOf(story: Story, order: Order): Stop[] {
  const clock = clockOf(story);
  const offsets = new Set<number>();
  for (const s of story.scenes) offsets.add(s.start);
  for (const e of story.events) if (e.modality === "actual" && e.participants.length > 1) offsets.add(e.start);
  for (const { states } of story.relationships)
    for (const s of states)
      for (const m of [s.from, s.until]) if (m !== null && typeof m === "object") offsets.add(m.offset);
  const last = (order === "story" ? clock.end : clock.close).offset - 1;
  offsets.add(Math.max(0, last));
  const before = (a: Stop, b: Stop) => (order === "story" ? earlier(a.at, b.at) : a.offset < b.offset);
  return [...offsets].map((offset) => ({ offset, at: clock.at(offset) })).sort((a, b) => (before(a, b) ? -1 : 1));
}

/** "Chapter 3, 41 %, a flashback" */
export function stopWords(book: Book, { offset }: Stop, isLast: boolean): string {
  const scene = sceneAt(book.story, offset);
  const kind = scene && scene.kind !== "scene" ? `, a ${scene.kind}` : "";
  return `${isLast ? (book.isCut ? "The bookmark" : "The end") : placeWords(book, offset)}${kind}`;
}

/** Places offsets along one of the orders, 0 to 1. Outside of scenes (headings, notes) nothing takes room in story order. */
export class Axis {
  private readonly begins = new Map<Scene, number>();
  private readonly all: number;

  constructor(
    private readonly story: Story,
    private readonly order: Order,
    clock: Clock,
  ) {
    let sum = 0;
    for (const scene of scenesIn(story, clock, order)) {
      this.begins.set(scene, sum);
      sum += scene.end - scene.start;
    }
    this.all = Math.max(1, sum);
  }

  place(offset: number): number {
    if (this.order === "telling" || !this.story.scenes.length) return offset / Math.max(1, this.story.text.length);
    const scene = this.story.scenes[Math.max(0, lastAt(this.story.scenes, offset))]!;
    return (this.begins.get(scene)! + Math.min(offset - scene.start, scene.end - scene.start)) / this.all;
  }

  /** Scenes told out of order, where they stand. */
  get jumps(): { from: number; to: number; kind: Scene["kind"] }[] {
    return this.story.scenes
      .filter((s) => s.kind !== "scene")
      .map((s) => ({ from: this.place(s.start), to: this.place(s.start) + this.width(s), kind: s.kind }));
  }

  width(scene: Scene): number {
    const length = scene.end - scene.start;
    return this.order === "telling" ? length / Math.max(1, this.story.text.length) : length / this.all;
  }
}
