import { defineConfig } from "vitest/config";
import { compileMessages } from "./scripts/vite/compile-messages.ts";

/** Zones are a hostile matter: every test runs where the offset is neither whole nor half hours. */
const env = { TZ: "Asia/Kathmandu" };

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [compileMessages()],
        test: {
          name: "unit",
          include: ["{src,local-tenant,scripts,tests}/**/*.test.ts"],
          exclude: ["tests/e2e/**"],
          globalSetup: ["tests/scratch-folder.ts"],
          env,
          testTimeout: 30_000,
        },
      },
      {
        plugins: [compileMessages()],
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: ["tests/e2e/build-first.ts"],
          env,
          // Most of the time these tests wait for a clock: two at once, and no more, or the browsers starve each other.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
