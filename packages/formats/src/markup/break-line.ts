import { attribute, type Element } from "./tree.ts";

const MARKS = new Set("*~#=_+-–—•·∙⁂❦❧☙◊◆◇○●★☆✦✧♥♡§^<>|/\\%@&$¤°«»:;,. \t\u00a0");
/** At least one of these has to be there: "...", "—" and "?!" can be speech. */
const STRONG = new Set("*~#=_+•·∙⁂❦❧☙◊◆◇○●★☆✦✧♥♡§^<>|%@&°");

/** Whether a whole paragraph is a break between scenes: "* * *", "~*~", "-----", "oOo". */
export function isBreakLine(text: string): boolean {
  if (text.length > 80) return false;
  let strong = false;
  let letters = "";
  let dashes = 0;
  for (const c of text) {
    if (STRONG.has(c)) strong = true;
    else if (c === "-" || c === "–" || c === "—") dashes++;
    else if (/[oO0xX]/.test(c)) letters += c;
    else if (!MARKS.has(c)) return false;
  }
  if (letters === "") return strong || dashes >= 3;
  // "oOo", "o0o", "ooOOoo", "xXx", "xxxxx", with or without ornaments; not "no", "ooo!", "xoxo", "100".
  if (/^[oO0]+$/.test(letters) && letters.length >= 3)
    return /o.*[O0].*o|O.*o.*O/.test(letters) || (strong && /o/i.test(letters));
  return /^[xX]+$/.test(letters) && (letters.length >= 3 || strong);
}

/** Whether a picture is an ornament between scenes rather than an illustration. */
export function isBreakImage(image: Element): boolean {
  const said = ["src", "alt", "class", "id", "title"].map((name) => attribute(image, name).slice(0, 500)).join(" ");
  return /divider|scene-?_?break|separator|ornament|flourish|linebreak|line_break|section-?_?break|fleuron|dinkus|\bhr\b|\bbreak\b/i.test(
    said,
  );
}
