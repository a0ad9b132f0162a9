import type { PersonMention, PersonMentions } from "../mentions/layer.ts";
import type { DetectedQuotation } from "../quotations/layer.ts";
import type { Cue } from "../speakers/layer.ts";
import type { Words } from "../syntax/words.ts";
import type { Coreference } from "./layer.ts";
import { isOwner, possessorOf } from "./syntax-of-mentions.ts";
import { uniteEntities } from "./unite.ts";

interface Given {
  repaired: { readonly text: string };
  words: Words;
  mentions: PersonMentions;
  quotations: readonly DetectedQuotation[];
  cues: readonly (Cue | null)[];
}

/** What stands before one's own name. */
const OWN_NAME =
  /(?:^|[.!?;,—-]\s*)(?:(?:and|well|yes|no|oh),?\s+)?(?:i\s*['’]?\s*a?m|(?:my|the) name\s*(?:is|['’]s)|call me)$/;
/** So many tokens before a name are looked at. */
const LEAD = 8;
/** A name said alone answers a question only where the question asks for it: "And you are?" */
const ASKS_NAME = /\b(?:you|your|yours|name|who['’]s there|who is it)\b/i;
/** A question is so many paragraphs before its answer at most. */
const BEFORE = 2;

/**
 * Gives those whom the narrator has only described the names that they say or are said to have: "Bram Osei," said the
 * inspector, and held out a card; "I am Bram Osei," said the stranger; the stranger's name was Bram Osei. Who has a name
 * already keeps it, and nobody takes that of somebody whose name was heard before, unless he says that it is his.
 */
export function nameTold(given: Given, found: Coreference): Coreference {
  const { entities, entityOf } = found;
  const into = new Map<number, number>();
  const join = (nameless: number, named: number) => {
    if (nameless < 0 || named < 0 || nameless === named || into.has(nameless)) return;
    const [a, b] = [entities[nameless]!, entities[named]!];
    if (a.person >= 0 || a.plural || a.narrator || b.person < 0 || b.plural) return;
    if (a.gender !== null && b.gender !== null && a.gender !== b.gender) return;
    into.set(nameless, named);
  };
  const heard = new Set<number>();
  const headOf = new Map(given.mentions.map((m, index) => [m.head, index]));
  given.mentions.forEach((mention, index) => {
    if (mention.kind !== "name" || mention.plural) return;
    const named = entityOf[index]!;
    if (named < 0) return;
    const cue = given.cues[mention.quotation];
    const speaker = cue?.strong && cue.mention >= 0 ? entityOf[cue.mention]! : -1;
    if (mention.quotation < 0) {
      const owner = headOf.get(ownerOfName(given.words, mention));
      if (owner !== undefined) join(entityOf[owner]!, named);
    } else if (saysOwnName(given.words, mention) || (!heard.has(named) && presents(given, mention)))
      join(speaker, named);
    heard.add(named);
  });
  return uniteEntities(found, into);
}

/** "I am Bram Osei", "my name is Bram Osei". */
function saysOwnName(words: Words, mention: PersonMention): boolean {
  if (isOwner(words, mention)) return false;
  const from = Math.max(0, mention.first - LEAD);
  let lead = "";
  for (let i = from; i < mention.first; i++)
    if (words.sentence(i) === words.sentence(mention.first)) lead += ` ${words.lower(i)}`;
  return OWN_NAME.test(lead.replace(/^[\s"'“”‘’«»—-]+/, "").trimEnd());
}

/** A full name that opens what somebody says and stands alone there. */
function presents({ repaired: { text }, words, quotations }: Given, mention: PersonMention): boolean {
  const q = mention.quotation;
  const quotation = quotations[q]!;
  if (mention.start !== quotation.parts[0]!.start || mention.last - mention.first < 2 || isOwner(words, mention))
    return false;
  const [stop] = text.slice(mention.end, mention.end + 1);
  if (stop !== "." && stop !== ",") return false;
  // "Bram Osei, come in" calls him, and so does "Bram Osei," she said, "come in".
  const goesOn = quotation.parts[0]!.end > mention.end + 1;
  const next = goesOn ? "" : nextSaid(text, quotation);
  if ((goesOn && stop === ",") || /^\p{Ll}/u.test(next)) return false;
  const last = quotations[q - 1];
  if (!last || quotation.firstParagraph - last.lastParagraph > BEFORE) return true;
  const said = text.slice(last.start, last.end);
  return !/\?/.test(said) || ASKS_NAME.test(said);
}

/** What is said behind the cue; "" for nothing. */
function nextSaid(text: string, quotation: DetectedQuotation): string {
  const next = quotation.parts[1];
  return next ? text.slice(next.start, next.end).trimStart() : "";
}

/** "The stranger's name was Bram Osei": the token of whose name it is; -1. */
function ownerOfName(words: Words, mention: PersonMention): number {
  if (isOwner(words, mention)) return -1;
  let subject = -1;
  for (let i = mention.first; i < mention.last && subject < 0; i++)
    if (words.childBy(i, "cop") >= 0) subject = words.childBy(i, "nsubj");
  return subject < 0 || words.lemma(subject) !== "name" ? -1 : possessorOf(words, subject);
}
