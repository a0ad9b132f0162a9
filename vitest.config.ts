import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (name: string) => fileURLToPath(new URL(`./packages/${name}/src/index.ts`, import.meta.url));

// Tests run on the sources, so that no stale build can pass them. Those in tests/ run the built command, and build it.
export default defineConfig({
  resolve: {
    alias: [
      { find: /^@fabula\/story$/, replacement: source("story") },
      { find: /^@fabula\/formats$/, replacement: source("formats") },
      { find: /^@fabula\/models-en$/, replacement: source("models-en") },
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
