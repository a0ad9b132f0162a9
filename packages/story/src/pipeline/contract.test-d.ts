// The stage contract, held by the compiler: each of these mistakes must not compile. `tsc -b` fails when one does.
import { Pipeline } from "./pipeline.ts";
import { defineStage } from "./stage.ts";

const language = defineStage({
  makes: "language",
  needs: ["repaired"],
  run: ({ repaired }) => repaired.text.slice(0, 2),
});
const repaired = defineStage({
  makes: "repaired",
  needs: ["input"],
  run: ({ input }) => ({
    text: input.text,
    repairs: [],
    repairCounts: {},
    sections: input.sections,
    paragraphs: input.paragraphs,
    emphasis: input.emphasis,
  }),
});

// What is right compiles.
export const sound = Pipeline.from("input").add(repaired).add(language);

// An undeclared read.
export const undeclaredRead = defineStage({
  makes: "language",
  needs: ["repaired"],
  // @ts-expect-error `input` is not among the needs
  run: ({ input }) => input.language ?? "en",
});

// A layer of the wrong type.
// @ts-expect-error `language` is a string
export const wrongType = defineStage({ makes: "language", needs: ["repaired"], run: () => 42 });

// A layer that a stage both needs and makes.
// @ts-expect-error nothing changes a layer that is there
export const needsItself = defineStage({ makes: "language", needs: ["language"], run: ({ language: l }) => l });

// A name that is no layer.
// @ts-expect-error there is no layer of that name
export const noLayer = defineStage({ makes: "lies", needs: [], run: () => [] });

// A layer made twice.
// @ts-expect-error `language` is there already
export const madeTwice = Pipeline.from("input").add(repaired).add(language).add(language);

// A stage that makes an input anew.
// @ts-expect-error `repaired` is among the inputs
export const remadeInput = Pipeline.from("input", "repaired").add(repaired);

// A need that no stage makes.
// @ts-expect-error nothing has made `repaired`
export const unmetNeed = Pipeline.from("input").add(language);

// The right stages in the wrong order.
// @ts-expect-error `repaired` comes after
export const wrongOrder = Pipeline.from("input").add(language).add(repaired);

// A layer read from the result that no stage made.
// @ts-expect-error `scenes` was never made
export const unmadeResult = sound.run({}).scenes;

// The result cannot be written.
// @ts-expect-error layers are read-only
sound.run({}).language = "fr";
