import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (path: string) => fileURLToPath(new URL(`./packages/${path}`, import.meta.url));

// Tests run on the sources, so that no stale build can pass them. Those in tests/ run the built command, and build it.
export default defineConfig({
  resolve: {
    alias: [
      { find: /^@fabula\/story$/, replacement: source("story/src/index.ts") },
      { find: /^@fabula\/story\/ask$/, replacement: source("story/src/ask/index.ts") },
      { find: /^@fabula\/story\/learn$/, replacement: source("story/src/learn/index.ts") },
      { find: /^@fabula\/formats$/, replacement: source("formats/src/index.ts") },
      { find: /^@fabula\/explorer$/, replacement: source("explorer/src/index.ts") },
      { find: /^@fabula\/models-en$/, replacement: source("models-en/src/index.ts") },
      { find: /^@fabula\/models-en\/browser$/, replacement: source("models-en/src/browser.ts") },
    ],
  },
  test: {
    include: [
      "packages/*/src/**/*.test.ts",
      "training/src/**/*.test.ts",
      "bench/src/**/*.test.ts",
      "tests/**/*.test.ts",
    ],
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
