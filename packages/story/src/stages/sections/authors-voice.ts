import type { SectionKind } from "../../story.ts";

/** What an author says outside the story, by the label in front of it. */
const NOTE =
  /^[\s*_~([{-]*(?:a\s?[/.]\s?n|a\.n\.|an(?=\s*[:–—-])|(?:the\s+)?author(?:['’]?s['’]?)?\s+notes?|(?:end|start|beginning|chapter|quick|short|side)\s+notes?|disclaimers?|declaimer|authoress['’]?s? notes?|n\/a|warnings?(?=\s*[:–—-])|trigger warnings?|tw|cw|special thanks(?=\s*:)|thanks(?=\s*:))\b\s*\**\s*(?:[:;.,–—-]|\d|$|\*|\(|\s+(?=i\b|so\b|hi|hey|ok|thank|this|sorry|just|the\b))/i;
const LABEL =
  /^[\s*_~-]*(?:title|story|author|written by|by|penname|rating|rated|pairings?|ships?|fandoms?|category|categories|genres?|summary|chapter summary|full summary|archive warnings?|spoilers?|words?|word count|wordcount|published|updated|packaged|status|complete[d]?|characters?|relationships?|additional tags|tags|language|series|chapters?|story url|author url|url|publisher|beta|beta['’]?d by|betas?|prompt|timeline|date|archive|feedback|distribution|word-count|stats|collections?|reviews?|favs|follows|id|source|website|disclaimer|warnings?|notes?|type|length|universe|a\/n)\s*\**\s*:\s*\S?/i;

export const isNote = (text: string): boolean => NOTE.test(text);
export const isLabelled = (text: string): boolean => text.length < 1500 && LABEL.test(text);
export const labelOf = (text: string): SectionKind =>
  /^[\s*_~-]*title\s*\**:/i.test(text) ? "title" : isNote(text) ? "authors-note" : "summary";

/** "This is a story about how ...": the author speaks of the story before it begins. */
export const isAboutStory = (text: string): boolean =>
  text.length < 900 &&
  /^[\W_]*(?:so\W+|ok\W+|okay\W+|hi\W+|hey\W+|hello\W+)*(?:this|here(?:['’]?s| is)|my|a)\s+(?:is\s+)?(?:just\s+)?(?:my\s+|a\s+|an\s+|the\s+)?(?:\w+\s+){0,3}(?:story|fic|fanfic|fanfiction|one-?shot|drabble|chapter|ficlet|au)\b/i.test(
    text,
  ) &&
  !/["“”]/.test(text);

const BYLINE = /^[\s*_]*(?:(?:written\s+)?by|von|par|de)\s*:?\s+\S.{0,60}$|^[\s*_]*by[\s*_]*$/i;
/** "Monday it was over.": a name has no small words but these, or no full stop. */
const SENTENCE = /^\S+\s(?:.*\s)?(?!(?:and|of|the|van|von|de|der|du|la|le)\s)\p{Ll}.*[.!?…]["”’']?$/u;

/** Whether what follows "by" is a sentence that goes on rather than a name. */
export const isProse = (rest: string): boolean => rest.length < 300 && SENTENCE.test(rest);
export const isByline = (line: string): boolean =>
  BYLINE.test(line) && !isProse(line.replace(/^\W*(?:written\s+)?\w+\s*:?\s+/i, ""));
export const END =
  /^\W*(?:the end|fin|finis|end|ende|to be continued|tbc|t\.b\.c\.?|end (?:of )?(?:story|file|part \w+|chapter \w+)|the end of .{1,60}|owari)\W*$/i;
/** A sentence that only an author writes: asks for reviews, thanks readers, announces the next chapter. */
const FAREWELL =
  /\b(?:please|pls|plz)\s+(?:read\s+and\s+)?(?:review|comment|r\s?(?:&|and|n)\s?r|rate|let me know|leave)|\b(?:reviews?|comments?|kudos|feedback|concrit|constructive criticism)\s+(?:are|is|make|would|=|keep|welcome|appreciated)|\bthank(?:s| you)\b.{0,30}\b(?:for reading|reviews?|readers?|reviewers)\b|\b(?:next|new)\s+chapter\s+(?:will|should|soon|is|coming)|\blet me know what you (?:think|thought)|\b(?:r\s?&\s?r|read and review|don['’]?t forget to review|tell me what you think)\b|(?:^|[.!?~*]\s+)(?:I\s+)?(?:really\s+)?hope you (?:all |guys )?(?:liked|enjoyed|like|enjoy) (?:it|this|that|the)/i;

/** What an author adds under the last break: that it is over, that more may come. */
const COLOPHON =
  /^\W*(?:that['’]?s (?:all|it)\b|the end\b|sorry (?:for|about|if)\b|so\W+(?:yeah|that|what)\b|(?:i )?hope you\b|thanks?\b|(?:well|ok|okay|anyway)\W+(?:that['’]?s|there)\b)|\b(?:part (?:2|two|ii)|sequel|epilogue|next (?:part|chapter|update)|another chapter|to be continued|one-?shot)\b/i;

export const isColophon = (text: string): boolean => text.length < 600 && !/["“«„]/.test(text) && COLOPHON.test(text);

export const isFarewell = (text: string): boolean =>
  text.length < 1200 &&
  !/^["“«„'‘]/.test(text) &&
  FAREWELL.test(text) &&
  !/\b(?:he|she|they|I|we) (?:said|asked|told|replied|thought)\b/i.test(text);
