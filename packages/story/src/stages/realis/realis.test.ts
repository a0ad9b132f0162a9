import { readFileSync } from "node:fs";
import { loadFiles } from "@fabula/models-en";
import { describe, expect, it } from "vitest";
import { casesIn, unmet } from "../../cases.ts";
import { NO_CORRECTIONS } from "../../corrections/correction.ts";
import { englishSyntax } from "../../english.ts";
import { MODEL_NAMES, modelsFrom } from "../../learn/models.ts";
import { inputOf } from "../../read-story.ts";
import { Words } from "../syntax/words.ts";
import { realisStage } from "./stage.ts";

const models = modelsFrom(await loadFiles(MODEL_NAMES));
const cases = casesIn(readFileSync(new URL("./realis.cases.txt", import.meta.url), "utf8"));

describe("words that name events that happen", () => {
  it.each(cases)("$name", ({ text, lines }) => {
    const layers = englishSyntax.run({ input: inputOf(text), models, corrections: NO_CORRECTIONS });
    const words = new Words(layers);
    const realis = realisStage.run({ ...layers, models });
    const forms = Array.from({ length: words.count }, (_, i) => words.form(i));
    for (const { value } of lines) expect(forms).toContain(value);
    const wrong = unmet(
      lines,
      ({ value }) => realis[forms.indexOf(value)] === 1,
      () => [forms.filter((_, i) => realis[i]).join(", ")],
    );
    expect(wrong, wrong).toBe("");
  });
});
