import type { IncomingMessage } from "node:http";

/** Names by which this machine calls itself. Any other name in a request comes from a page that only pretends (DNS rebinding). */
const OWN_NAMES = new Set(["127.0.0.1", "localhost", "[::1]"]);

export interface Refusal {
  status: number;
  reason: string;
}

/**
 * Why a request is not answered: it comes for another host, from another page, or wants something else than to read
 * and to put what was corrected beside a story. Only a page that says it is ours may put anything.
 */
export function refusalOf({
  method,
  headers,
  socket,
}: Pick<IncomingMessage, "method" | "headers" | "socket">): Refusal | null {
  const own = (host: string | undefined) => {
    const [, name, port] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(host ?? "") ?? [];
    return name !== undefined && OWN_NAMES.has(name.toLowerCase()) && Number(port ?? 80) === socket.localPort;
  };
  if (!own(headers.host)) return { status: 403, reason: "this page is for this machine only" };
  const { origin } = headers;
  if (origin !== undefined && !(origin.startsWith("http://") && own(origin.slice("http://".length))))
    return { status: 403, reason: "other pages may not ask" };
  const site = headers["sec-fetch-site"];
  if (site === "cross-site" || site === "same-site") {
    // Following a link to the page is fine; taking a piece of it is not.
    if (headers["sec-fetch-mode"] !== "navigate") return { status: 403, reason: "other pages may not ask" };
  }
  if (method === "PUT" && origin !== undefined) return null;
  if (method !== "GET" && method !== "HEAD") return { status: 405, reason: "there is nothing to change here" };
  return null;
}
