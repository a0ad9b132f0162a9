import {
  CorrectionsError,
  correctionWords,
  misfitsOf,
  readCorrections,
  writeCorrections,
} from "@fabula/story/corrections";
import { useMemo, useState } from "preact/hooks";
import type { Book } from "../book/book.ts";
import { withCorrections } from "./history.ts";
import type { Corrector } from "./use-corrections.ts";

/** Everything that was put right, the latest first; what no longer fits the text is said and kept. */
export function ChangesPart({ whole, corrector }: { whole: Book; corrector: Corrector }) {
  const { now } = corrector;
  // Of the story as it was read with them: what was only just added is not judged yet.
  const misfits = useMemo(
    () => new Map(misfitsOf(whole.story, whole.corrections).map((m) => [m.correction, m.why])),
    [whole],
  );
  const [failure, setFailure] = useState<{ name: string; message: string } | null>(null);
  const file = `${whole.story.source.name}.corrections.json`;
  const download = () => {
    const href = URL.createObjectURL(new Blob([writeCorrections(now)], { type: "application/json" }));
    const link = document.createElement("a");
    link.href = href;
    link.download = file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
  };
  const load = async (chosen: File) => {
    try {
      corrector.replace(withCorrections(now, readCorrections(await chosen.text())));
      setFailure(null);
    } catch (error) {
      if (!(error instanceof CorrectionsError)) throw error;
      setFailure({ name: chosen.name, message: error.message });
    }
  };
  return (
    <section aria-label="Changes">
      <p class="correct-files">
        <button type="button" class="plain" disabled={now.length === 0} onClick={download}>
          Download {file}
        </button>
        <label class="plain-file">
          <input
            type="file"
            class="unseen"
            accept=".json"
            onChange={(event) => {
              const chosen = event.currentTarget.files?.[0];
              event.currentTarget.value = "";
              if (chosen) void load(chosen);
            }}
          />
          <span class="plain">Add those of a file</span>
        </label>
      </p>
      {failure && (
        <p class="failure" role="alert">
          <strong>{failure.name}</strong> {failure.message}
        </p>
      )}
      {now.length === 0 && <p class="nothing">Nothing has been corrected yet.</p>}
      {misfits.size > 0 && (
        <p class="marked" role="status">
          {misfits.size === 1 ? "One of them no longer fits" : `${misfits.size} of them no longer fit`} the text. They
          are kept, and apply again when it does.
        </p>
      )}
      <ol class="rows changes" reversed>
        {now.toReversed().map((correction, i) => {
          const why = misfits.get(correction);
          return (
            <li key={now.length - i} class="row">
              <div>
                <p class="row-words">{correctionWords(correction)}</p>
                {why !== undefined && <p class="doubt">No longer fits: {why}</p>}
              </div>
              <button
                type="button"
                class="plain"
                aria-label={`Take away: ${correctionWords(correction)}`}
                onClick={() => corrector.takeAway([correction])}
              >
                Take away
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
