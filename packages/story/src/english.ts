import { Pipeline } from "./pipeline/pipeline.ts";
import { charactersStage } from "./stages/characters/stage.ts";
import { coreferenceStage, narrativeCoreferenceStage } from "./stages/coreference/stage.ts";
import { eventsStage } from "./stages/events/stage.ts";
import { feelingsStage } from "./stages/feelings/stage.ts";
import { languageStage } from "./stages/language/stage.ts";
import { mentionsStage } from "./stages/mentions/stage.ts";
import { namesStage } from "./stages/names/stage.ts";
import { narrationStage } from "./stages/narration/stage.ts";
import { paragraphsStage } from "./stages/paragraphs/stage.ts";
import { quotationsStage } from "./stages/quotations/stage.ts";
import { realisStage } from "./stages/realis/stage.ts";
import { relationshipsStage } from "./stages/relationships/stage.ts";
import { repairStage } from "./stages/repair/stage.ts";
import { scenesStage } from "./stages/scenes/stage.ts";
import { sectionsStage } from "./stages/sections/stage.ts";
import { cuesStage } from "./stages/speakers/cues.ts";
import { speakersStage } from "./stages/speakers/stage.ts";
import { lemmasStage, parseStage, tagsStage } from "./stages/syntax/stage.ts";
import { sentencesStage, tokensStage } from "./stages/tokens/stage.ts";

/** What holds in any language: the text, whole and repaired, and how it is laid out. */
export const anyLanguage = Pipeline.from("input", "models", "corrections")
  .add(repairStage)
  .add(languageStage)
  .add(sectionsStage)
  .add(paragraphsStage);

/** How an English story is read, in order. To know what the program does, read these lists. */
export const englishSyntax = anyLanguage
  .add(tokensStage)
  .add(sentencesStage)
  .add(tagsStage)
  .add(lemmasStage)
  .add(parseStage)
  .add(quotationsStage);

export const englishPeople = englishSyntax.add(mentionsStage).add(cuesStage).add(namesStage).add(narrationStage);

/** From here on everything hangs on who is meant and who speaks. */
export const english = englishPeople
  .add(narrativeCoreferenceStage)
  .add(speakersStage)
  .add(coreferenceStage)
  .add(charactersStage)
  .add(scenesStage)
  .add(realisStage)
  .add(eventsStage)
  .add(feelingsStage)
  .add(relationshipsStage);
