import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { PAGE } from "@fabula/explorer";
import { complainOf, sentenceOf, UnreadableFile } from "../files/complaint.ts";
import { putCorrections } from "./put-corrections.ts";
import { refusalOf } from "./refusal.ts";
import type { Shelved } from "./shelf.ts";

const LOOPBACK = "127.0.0.1";
/** Ports that are tried after the one that was asked for. */
const TRIES = 20;

const TYPES: Record<string, string> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json; charset=utf-8",
  woff2: "font/woff2",
};

/** The same policy stands in the page itself; what only a header can say is said here. */
const HEADERS = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; img-src 'self' blob: data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cache-control": "no-cache",
};

/**
 * Serves the page and the shelf on the loopback interface. `ended` comes with Ctrl-C.
 * @throws UnreadableFile where no port is free
 */
export async function servePage(
  shelf: readonly Shelved[],
  port: number,
): Promise<{ address: string; ended: Promise<void> }> {
  const server = createServer((request, response) => {
    answer(request, response, shelf).catch((error) => {
      if (!response.headersSent) response.writeHead(500, HEADERS);
      response.end(complainOf(null, error));
    });
  });
  await listen(server, port);
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      server.close(() => resolve());
      server.closeAllConnections();
    };
    process.once("SIGINT", end);
    process.once("SIGTERM", end);
  });
  return { address: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}/`, ended };
}

async function listen(server: Server, first: number): Promise<void> {
  for (let port = first; ; port++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, LOOPBACK, () => {
          server.off("error", reject);
          resolve();
        });
      });
      return;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EACCES") throw new UnreadableFile(`port ${port} may not be used; name one above 1023 with --port`);
      if (code !== "EADDRINUSE") throw error;
      if (port >= Math.min(first + TRIES, 65_535))
        throw new UnreadableFile(`ports ${first} to ${port} are in use; name another with --port`);
    }
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, shelf: readonly Shelved[]): Promise<void> {
  const refusal = refusalOf(request);
  if (refusal) {
    refuse(response, refusal.status, refusal.reason);
    return;
  }
  const { pathname } = new URL(request.url ?? "/", "http://page/");
  const send = (body: string | Uint8Array, type: string) => {
    response.writeHead(200, { ...HEADERS, "content-type": type });
    response.end(request.method === "HEAD" ? undefined : body);
  };
  if (pathname === "/shelf.json") {
    const list = shelf.map(({ name, corrections }, i) => ({
      name,
      href: `shelf/${i}`,
      corrections: corrections === null ? null : `shelf/${i}/corrections`,
    }));
    send(JSON.stringify(list), TYPES.json!);
    return;
  }
  const corrected = /^\/shelf\/(\d{1,6})\/corrections$/.exec(pathname);
  const beside = corrected && shelf[Number(corrected[1])]?.corrections;
  if (beside) {
    await answerCorrections(request, response, beside);
    return;
  }
  if (request.method === "PUT") {
    refuse(response, 405, "there is nothing to change here");
    return;
  }
  const wanted = /^\/shelf\/(\d{1,6})$/.exec(pathname);
  const shelved = wanted && shelf[Number(wanted[1])];
  if (shelved) {
    try {
      send(await shelved.bytes(), "application/octet-stream");
    } catch (error) {
      refuse(response, 404, sentenceOf(null, error));
    }
    return;
  }
  const file = fileOf(pathname);
  const bytes = file && (await readFile(file.url).catch(() => null));
  if (!file || !bytes) {
    refuse(response, 404, "there is no such page");
    return;
  }
  send(bytes, file.type);
}

function refuse(response: ServerResponse, status: number, why: string): void {
  response.writeHead(status, { ...HEADERS, "content-type": "text/plain; charset=utf-8" });
  response.end(`${why}\n`);
}

/** The file of corrections beside a story: none yet is an empty answer (204). */
async function answerCorrections(request: IncomingMessage, response: ServerResponse, file: string): Promise<void> {
  try {
    if (request.method === "PUT") {
      await putCorrections(request, file);
      response.writeHead(204, HEADERS);
      response.end();
      return;
    }
    const text = await readFile(file);
    response.writeHead(200, { ...HEADERS, "content-type": TYPES.json! });
    response.end(request.method === "HEAD" ? undefined : text);
  } catch (error) {
    if (request.method !== "PUT" && (error as NodeJS.ErrnoException).code === "ENOENT") {
      response.writeHead(204, HEADERS);
      response.end();
    } else refuse(response, 409, sentenceOf(null, error));
  }
}

/** A file of the page. Names are plain, so that no path leads out of the folder. */
function fileOf(pathname: string): { url: URL; type: string } | null {
  const path = pathname === "/" ? "index.html" : pathname.slice(1);
  if (!/^(?:(?:weights|examples)\/)?\w[\w.-]*$/.test(path)) return null;
  const extension = path.slice(path.lastIndexOf(".") + 1);
  // Examples are stories to read, never pages to show.
  const type = path.startsWith("examples/") ? undefined : TYPES[extension];
  return { url: new URL(path, PAGE), type: type ?? "application/octet-stream" };
}
