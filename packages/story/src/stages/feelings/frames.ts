import type { FeelingKind } from "../../story.ts";

/**
 * Words of feeling. A line: the kind, then verbs with the one felt for as object ("V"), and adjectives with their
 * preposition ("angry at"). To add a word, add it to its line.
 */
const FEELING_LINES = `
love: V love adore cherish | fond of; devoted to
attraction: V fancy desire | attracted to
need: V need | dependent on
trust: V trust
joy: V | glad for; happy for; happy with; pleased with
admiration: V admire respect worship | proud of
gratitude: V appreciate | grateful to; obliged to; thankful to
sympathy: V pity | sorry for
anger: V resent | angry at; angry with; mad at; cross with; furious with; furious at; irritated with
hatred: V hate loathe detest
fear: V fear dread | afraid of; scared of; frightened of; terrified of
disgust: V dislike despise | sick of; repelled by
jealousy: V envy | jealous of; envious of
sadness: V miss mourn
`;

export const FEELING_VERBS = new Map<string, FeelingKind>();
/** By "adjective preposition". */
export const FEELING_ADJECTIVES = new Map<string, FeelingKind>();

for (const line of FEELING_LINES.trim().split("\n")) {
  const colon = line.indexOf(": ");
  const kind = line.slice(0, colon) as FeelingKind;
  const [verbs, adjectives] = line.slice(colon + 2).split("|");
  for (const verb of verbs!.trim().split(" ").slice(1)) if (verb) FEELING_VERBS.set(verb, kind);
  for (const phrase of (adjectives ?? "").split(";")) if (phrase.trim()) FEELING_ADJECTIVES.set(phrase.trim(), kind);
}
