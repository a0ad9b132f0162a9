// Reads stories beside the page, so that the page stays alive: bytes in, progress and a Story out.
import { readInput } from "@fabula/formats";
import { loadModels } from "@fabula/models-en/browser";
import { type Models, readStory, readStoryUntil, type Story, type StoryInput } from "@fabula/story";
import type { Order, Report } from "./messages.ts";

/** More than the longest novel by far; past it a browser's tab runs out of memory. */
const MOST_TEXT = 20_000_000;
/** Errors whose message is a line for a person. */
const MEANT_FOR_PEOPLE = new Set(["UnreadableInput", "ModelMismatch", "QuestionError"]);

const say = (report: Report) => globalThis.postMessage(report);
const progress = (stage: string, done: number, all: number) => say({ what: "progress", stage, done, all });

let models: Promise<Models> | undefined;
let input: StoryInput | undefined;

globalThis.onmessage = async ({ data }: MessageEvent<Order>) => {
  try {
    say({ what: "story", story: await follow(data) });
  } catch (error) {
    say({ what: "failed", message: complaintOf(error) });
  }
};

async function follow(order: Order): Promise<Story> {
  models ??= loadModels(new URL("./weights/", globalThis.location.href));
  if (order.what === "read") {
    progress("text", 0, 1);
    input = await readInput(order.bytes, order.name);
    if (input.text.length > MOST_TEXT) throw new TooLong();
  }
  if (!input) throw new Error("nothing has been read yet");
  const how = { models: await models, corrections: order.corrections, progress };
  if (order.what === "read" || order.until === null) return readStory(input, how);
  return readStoryUntil(input, String(order.until), how);
}

class TooLong extends Error {
  override readonly name = "UnreadableInput";
  override readonly message = "holds more text than a browser can take; split it into volumes";
}

function complaintOf(error: unknown): string {
  if (error instanceof Error && MEANT_FOR_PEOPLE.has(error.name)) return error.message;
  // A worker that was loaded, but whose models were not, has lost its server.
  if (error instanceof TypeError && /fetch/i.test(error.message))
    return "could not load the models; is the server still running?";
  return `could not be read: ${error instanceof Error ? error.message : String(error)}`;
}
