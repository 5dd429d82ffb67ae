import { defineConfig } from "vitest/config";
import { compileMessages } from "#scripts/vite/compile-messages.ts";

/** The tests that mutants have to survive: quick ones, of the mutated folders and of what stands on them. */
// oxlint-disable-next-line import/no-default-export -- Vitest wants it.
export default defineConfig({
  plugins: [compileMessages()],
  test: {
    include: process.env["TESTS"]?.split(",") ?? [
      "src/domain/scheduling/**/*.test.ts",
      "src/app/{booking,scheduling}/**/*.test.ts",
      "src/app/*.test.ts",
      "src/domain/conversation/**/*.test.ts",
      "src/app/{sync,session-room}/**/*.test.ts",
      "src/domain/programme/**/*.test.ts",
      "src/ui/personal/*.test.ts",
      "tests/oracle/{search,dst,guide}.test.ts",
    ],
    env: { TZ: "Asia/Kathmandu" },
    // A slow test is no dead mutant: on a busy machine the first run, without any mutant, has to pass.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
