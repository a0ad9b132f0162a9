import { useEffect } from "preact/hooks";
import { ReadingScreen } from "../start/reading-screen.tsx";
import { StartScreen } from "../start/start-screen.tsx";
import { OpenBook } from "./open-book.tsx";
import { useSession } from "./session.ts";

/** The page: the start, a reading in progress, or an open story. A file dropped anywhere opens. */
export function App() {
  const session = useSession();
  const { phase, openFile } = session;
  useEffect(() => {
    const allow = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) openFile(file);
    };
    addEventListener("dragover", allow);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", allow);
      removeEventListener("drop", drop);
    };
  }, [openFile]);
  useEffect(() => {
    document.title = phase.at === "open" ? `${phase.book.title} · Fabula` : "Fabula";
  }, [phase]);

  if (phase.at === "open") return <OpenBook session={session} book={phase.book} whole={phase.whole} />;
  if (phase.at === "reading") return <ReadingScreen name={phase.name} progress={phase.progress} stop={session.close} />;
  return <StartScreen session={session} failure={phase.at === "failed" ? phase : null} />;
}
