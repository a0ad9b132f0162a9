import type { Id } from "../../story.ts";
import type { Clauses } from "../events/clauses.ts";
import type { Claim } from "./claim.ts";
import { RELATION_NOUNS } from "./relation-nouns.ts";

/** What servants call those whom they serve, and others hardly: lower case, of mentions that are spoken to. */
const TO_ONES_BETTERS =
  /^(?:my lady|my lord|milady|milord|your (?:lady|lord)ship|your grace|ma['’]am|m['’]lady|m['’]lord|madam|sir|miss|master|mistress)\b/;

/**
 * "Chin up, my lady," said the maid: whoever is known as a maid and speaks so to one person alone serves that person.
 * Whose maid she is who speaks so to several, nobody knows.
 */
export function claimsFromDeference(clauses: Clauses): Claim[] {
  const { words, layers } = clauses;
  const servants = servantsIn(clauses);
  const served = new Map<Id, Map<Id, Claim>>();
  layers.mentions.forEach((m) => {
    if (!m.vocative || m.quotation < 0) return;
    const phrase = Array.from({ length: m.last - m.first }, (_, k) => words.lower(m.first + k)).join(" ");
    if (!TO_ONES_BETTERS.test(phrase)) return;
    const { me, you } = clauses.conversation(m.quotation);
    if (me === undefined || !servants.has(me) || you.length !== 1 || you[0] === me) return;
    const masters = served.get(me) ?? new Map<Id, Claim>();
    served.set(me, masters);
    const span = { start: m.start, end: m.end };
    const claim: Claim = {
      a: me,
      b: you[0]!,
      type: "servant",
      span,
      claimedBy: me,
      direct: true,
      past: false,
      leans: true,
    };
    masters.set(you[0]!, masters.get(you[0]!) ?? claim);
  });
  return [...served.values()].flatMap((masters) => (masters.size === 1 ? [...masters.values()] : []));
}

/**
 * Whom the narrator calls a maid, a butler, ..., nobody's in particular: by coreference, or because the maid acts in the
 * paragraph in which one person alone speaks.
 */
function servantsIn(clauses: Clauses): ReadonlySet<Id> {
  const { words, layers } = clauses;
  const speakers = new Map<number, Set<Id | undefined>>();
  layers.quotations.forEach((q, k) => {
    for (let p = q.firstParagraph; p <= q.lastParagraph; p++)
      speakers.set(p, (speakers.get(p) ?? new Set()).add(clauses.conversation(k).me));
  });
  const found = new Set<Id>();
  layers.mentions.forEach((m, i) => {
    if (m.kind !== "nominal" || m.plural || m.quotation >= 0) return;
    if (RELATION_NOUNS.get(words.lemma(m.head).toLowerCase()) !== "servant") return;
    const id = layers.characters.mentions[i]!.entity;
    if (id !== null) found.add(id);
    const own = [...(speakers.get(words.paragraph(m.head)) ?? [])];
    if (own.length === 1 && own[0] !== undefined && words.deprel(m.head) === "nsubj") found.add(own[0]);
  });
  return found;
}
