import type { Id } from "../../story.ts";
import type { Clauses } from "./clauses.ts";
import { both, type Found } from "./match.ts";

/** Two who have talked so many lines before are not being introduced. */
const FIRST_LINES = 3;

/**
 * Who is made known to whom by what is said: "This is my aunt, Clara", "Clara, this is Wes", "I'm Marcus. Can you hold my
 * glasses?" They meet, unless they have talked before.
 */
export function introductions(clauses: Clauses): Found[] {
  const { words, layers } = clauses;
  const found: Found[] = [];
  const talked = new Map<string, number>();
  const pair = (a: Id, b: Id) => [a, b].sort().join(" ");
  layers.quotations.forEach((q, index) => {
    if (q.kind !== "speech") return;
    const { me, you } = clauses.conversation(index);
    if (!me) return;
    for (const other of you) if (!talked.has(pair(me, other))) talked.set(pair(me, other), index);
    for (const part of q.parts)
      for (let t = clauses.tokenAt(part.start); t < words.count && words.start(t) < part.end; t++) {
        const shown = isShown(clauses, t);
        if (shown === null) continue;
        const who = shown === "self" ? me : clauses.known(t)[0];
        const called = shown === "self" ? [] : calledIn(clauses, index);
        const heard = [...new Set([...you, ...called])].filter((id) => id !== who && id !== me);
        const to = shown === "self" ? you : heard;
        if (!who || to.length !== 1 || who === to[0] || (shown === "self" && clauses.known(t)[0] !== me)) continue;
        if (index - (talked.get(pair(who, to[0]!)) ?? index) > FIRST_LINES) continue;
        found.push({
          kind: "meet",
          participants: both([who, to[0]!]),
          tokens: [words.childBy(t, "nsubj")],
          head: t,
          modality: "actual",
          when: "now",
        });
      }
  });
  return found;
}

/** Whether a token heads what "this is" or "I am" says, a name or somebody's relative; null where it does not. */
function isShown(clauses: Clauses, token: number): "self" | "other" | null {
  const { words, layers, assertion } = clauses;
  const mention = layers.mentions[clauses.mention(token)];
  if (!mention || mention.kind === "pronoun" || mention.plural) return null;
  if (isAlone(clauses, mention)) return "self";
  if (words.childBy(token, "cop") < 0) return null;
  const subject = words.childBy(token, "nsubj");
  const said = subject < 0 ? "" : words.lower(subject);
  if (assertion.modality(token) !== "actual") return null;
  if (said === "i" && mention.kind === "name") return "self";
  return said === "this" ? "other" : null;
}

/** "Hana Brandt. I drive the big one": a name that is a sentence. */
function isAlone({ words }: Clauses, { kind, vocative, first, last }: Clauses["layers"]["mentions"][number]): boolean {
  const sentence = words.sentence(first);
  const isOut = (t: number) =>
    t < 0 || t >= words.count || words.sentence(t) !== sentence || !/\p{L}/u.test(words.form(t));
  return kind === "name" && (!vocative || last - first > 1) && isOut(first - 1) && isOut(last);
}

/** Who is called by name in a line. */
function calledIn(clauses: Clauses, quotation: number): Id[] {
  return clauses.layers.mentions.flatMap((m) => (m.quotation === quotation && m.vocative ? clauses.known(m.head) : []));
}
