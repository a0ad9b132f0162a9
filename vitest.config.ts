import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (name: string) => fileURLToPath(new URL(`./packages/${name}/src/index.ts`, import.meta.url));

// Tests run on the sources, so that no stale build can pass them.
export default defineConfig({
  resolve: {
    alias: {
      "@fabula/story": source("story"),
      "@fabula/formats": source("formats"),
      "@fabula/models-en": source("models-en"),
    },
  },
  test: { include: ["packages/*/src/**/*.test.ts", "training/src/**/*.test.ts", "bench/src/**/*.test.ts"], testTimeout: 60_000 },
});
