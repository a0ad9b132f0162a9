import type { Session } from "../shell/session.ts";
import { EXAMPLES, type Offer } from "./offers.ts";

/** Before any story is open: a place to drop one, what the command was asked to open, and the examples. */
export function StartScreen({
  session,
  failure,
}: {
  session: Session;
  failure: { name: string; message: string } | null;
}) {
  return (
    <main class="start">
      <h1 class="wordmark">Fabula</h1>
      <p class="lede">
        Open a story and see its people: who they are, who says each line and to whom, what they are to each other, and
        how that changes.
      </p>
      {failure && (
        <p class="failure" role="alert">
          <strong>{failure.name}</strong> {failure.message}
        </p>
      )}
      <label class="drop">
        <input
          type="file"
          class="unseen"
          accept=".txt,.md,.html,.htm,.xhtml,.epub,.docx"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) session.openFile(file);
          }}
        />
        <span class="drop-lead">Choose a story, or drop it here</span>
        <span class="drop-more">Text, Markdown, HTML, EPUB or Word. It is read on this machine and goes nowhere.</span>
      </label>
      {session.shelf.length > 0 && <Offers title="Yours" offers={session.shelf} open={session.openOffer} />}
      <Offers title="Examples" offers={EXAMPLES} open={session.openOffer} />
    </main>
  );
}

function Offers({ title, offers, open }: { title: string; offers: readonly Offer[]; open(offer: Offer): void }) {
  return (
    <section class="offers" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {offers.map((offer) => (
          <li key={offer.href}>
            <button type="button" class="offer" onClick={() => open(offer)}>
              <span class="offer-title">{offer.title}</span>
              {offer.about && <span class="offer-about">{offer.about}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
