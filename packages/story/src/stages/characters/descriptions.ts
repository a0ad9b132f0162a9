import type { Alias } from "../../story.ts";
import type { PersonMentions } from "../mentions/layer.ts";
import type { Words } from "../syntax/words.ts";

/** How people are described: the phrase of each nominal mention, and how often the story says it of anybody. */
export class Descriptions {
  private readonly texts: (string | null)[];
  private readonly said = new Map<string, number>();

  /** `nameOf` gives the name of an entity, null for none. */
  constructor(
    words: Words,
    private readonly mentions: PersonMentions,
    entityOf: Int32Array,
    nameOf: (entity: number) => string | null,
  ) {
    this.texts = mentions.map((m, index) => {
      if (m.kind !== "nominal") return null;
      const text = describedBy(words, mentions, index, entityOf, nameOf);
      if (text) this.said.set(text.toLowerCase(), (this.said.get(text.toLowerCase()) ?? 0) + 1);
      return text;
    });
  }

  /**
   * How an entity is described, plainest first: the phrase up to its head, with "his" and "her" spelt out where their
   * owner has a name ("Kurt's mother") and "a" turned into "the". With a `share`, only what the story calls hardly anybody
   * else: that many of its uses mean this entity.
   */
  of(nominals: readonly number[], share = 0): Alias[] {
    const found = new Map<string, Alias>();
    for (const index of nominals) {
      const text = this.texts[index];
      if (!text) continue;
      const known = found.get(text.toLowerCase());
      if (known) known.count++;
      else found.set(text.toLowerCase(), { text, count: 1, first: this.mentions[index]!.start, kind: "description" });
    }
    return [...found]
      .filter(([key, { count }]) => count >= share * this.said.get(key)!)
      .map(([, alias]) => alias)
      .sort((a, b) => b.count - a.count || a.text.length - b.text.length || a.first - b.first)
      .slice(0, 6);
  }
}

/** The phrase of one nominal, "his" spelt out, but not with the own name of whom it means; null where nothing is left. */
export function describedBy(
  words: Words,
  mentions: PersonMentions,
  index: number,
  entityOf: Int32Array,
  nameOf: (entity: number) => string | null,
): string | null {
  const m = mentions[index];
  const out: string[] = [];
  let i = m.first;
  const opening = words.lower(m.first);
  if (/^(?:his|her|their|my|your|our)$/.test(opening)) {
    let owner = index;
    while (owner + 1 < mentions.length && mentions[owner + 1].first === m.first) owner++;
    const other = owner > index && entityOf[owner] !== entityOf[index] ? entityOf[owner] : -1;
    const name = other >= 0 ? nameOf(other) : null;
    out.push(name ? `${name}'s` : opening);
    i++;
  } else if (/^(?:a|an|the|this|that)$/.test(opening)) {
    out.push("the");
    i++;
  }
  if (m.head - i > 4) i = m.head - 4;
  for (; i <= m.head; i++) {
    const form = words.form(i);
    const glued = i > m.first && words.end(i - 1) === words.start(i);
    if (glued && out.length) out[out.length - 1] += form;
    else out.push(form);
  }
  return out.length ? out.join(" ") : null;
}
