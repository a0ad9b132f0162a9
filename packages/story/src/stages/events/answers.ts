import type { Clauses } from "./clauses.ts";
import { between, both, type Found } from "./match.ts";

/** How many sentences after a proposal its answer may be told. */
const SOON = 3;

/** What one may say no to. */
const ASKING: ReadonlySet<string> = new Set(["propose", "invite", "ask-out"]);

/** "Ben asked her to marry him, and she said yes": the narrator tells the answer. What is answered in speech, the sayings hear. */
export function answersTold(clauses: Clauses, found: readonly Found[]): Found[] {
  const { words } = clauses;
  return found.flatMap((proposal): Found[] => {
    const asker = proposal.participants.find((p) => p.role === "agent")?.character;
    const asked = proposal.participants.find((p) => p.role === "patient")?.character;
    const hand = proposal.kind === "propose";
    if (!ASKING.has(proposal.kind) || !asker || !asked || clauses.quotationOf(proposal.head) >= 0) return [];
    const last = words.sentence(proposal.head) + SOON;
    for (let t = proposal.head + 1; t < words.count && words.sentence(t) <= last; t++) {
      if (clauses.quotationOf(t) >= 0) continue;
      const yes = /^(?:accept|agree)$/.test(words.lemma(t)) || isSaid(clauses, t, "yes");
      const saidNo = isSaid(clauses, t, "no");
      const no = /^(?:refuse|decline)$/.test(words.lemma(t)) || saidNo;
      // To say no is not to say nothing; only who is asked for his hand is engaged by a yes.
      if ((!yes && !no) || (yes && !hand) || words.upos(t) !== "VERB") continue;
      if (!["actual", saidNo ? "negated" : "actual"].includes(clauses.assertion.modality(t))) continue;
      const who = clauses.people(clauses.subject(t).token);
      if (who.length !== 1 || who[0] !== asked) continue;
      const shown = { tokens: [clauses.subject(t).token], head: t };
      return [
        yes
          ? { kind: "engage", participants: both([asker, asked]), ...shown }
          : { kind: "reject", participants: between([asked], [asker]), ...shown },
      ];
    }
    return [];
  });
}

function isSaid(clauses: Clauses, verb: number, word: string): boolean {
  const { words } = clauses;
  return words.lemma(verb) === "say" && words.lower(Math.min(words.count - 1, verb + 1)) === word;
}
