/** Names of languages as archives write them, with their BCP 47 tags. */
const NAMES = `
  English en, Français fr, French fr, Deutsch de, German de, Español es, Spanish es, Italiano it, Italian it,
  Português pt, Portuguese pt, Português brasileiro pt-BR, Português europeu pt-PT, Nederlands nl, Dutch nl,
  Polski pl, Polish pl, Русский ru, Russian ru, Українська uk, Ukrainian uk, Čeština cs, Czech cs, Magyar hu,
  Hungarian hu, Suomi fi, Finnish fi, Svenska sv, Swedish sv, Norsk no, Norwegian no, Dansk da, Danish da,
  Íslenska is, Icelandic is, Română ro, Romanian ro, Ελληνικά el, Greek el, Türkçe tr, Turkish tr, עברית he,
  Hebrew he, العربية ar, Arabic ar, 中文-普通话 國語 zh, Chinese zh, 日本語 ja, Japanese ja, 한국어 ko, Korean ko,
  Bahasa Indonesia id, Indonesian id, Filipino fil, Tiếng Việt vi, Vietnamese vi, Català ca, Catalan ca, Latin la,
  Lingua latina la, Esperanto eo, Gaeilge ga, Cymraeg cy, Hrvatski hr, Slovenčina sk, Slovenščina sl`;

const TAGS: ReadonlyMap<string, string> = new Map(
  NAMES.split(",").map((entry): [string, string] => {
    const words = entry.trim().split(/\s+/);
    return [words.slice(0, -1).join(" ").toLowerCase(), words[words.length - 1]!];
  }),
);

/** The BCP 47 tag of "English", "Deutsch", "en", "en-US", "en_GB"; null where the name is not known. */
export function languageTag(name: string): string | null {
  const trimmed = name.trim();
  const known = TAGS.get(trimmed.toLowerCase());
  if (known) return known;
  const tag = trimmed.replaceAll("_", "-");
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return null;
  const [language, ...rest] = tag.split("-");
  return [language!.toLowerCase(), ...rest.map((part) => (part.length === 2 ? part.toUpperCase() : part))].join("-");
}
