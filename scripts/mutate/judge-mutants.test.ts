import { describe, expect, it } from "vitest";
import { judgeMutants } from "./judge-mutants.ts";

const mutant = (status: string, line = 4) => ({
  fileName: "/somewhere/src/app/booking/step.ts",
  mutatorName: "EqualityOperator",
  replacement: "a\n  >= b",
  location: { start: { line, column: 2 } },
  status,
});

describe("judgeMutants", () => {
  it("counts what was run and leaves out what was not in the sample", () => {
    const { score, lines } = judgeMutants([
      mutant("Killed"),
      mutant("Timeout"),
      mutant("Killed"),
      mutant("Survived"),
      mutant("CompileError"),
      mutant("Ignored"),
    ]);
    expect(score).toBe(75);
    expect(lines.slice(1)).toEqual([
      "src/app/booking: 3 killed, 1 survived",
      "4 of 6 mutants were run: 3 killed, 1 survived, 75.0 %",
    ]);
  });

  it("names each survivor where an editor finds it, in order", () => {
    const { lines } = judgeMutants([mutant("NoCoverage", 7), mutant("Survived"), mutant("Killed")]);
    expect(lines.slice(0, 2)).toEqual([
      "src/app/booking/step.ts:4:2 survived: EqualityOperator -> a >= b",
      "src/app/booking/step.ts:7:2 no test comes here: EqualityOperator -> a >= b",
    ]);
  });

  it("shows nothing, and so does not pass, where nothing was run", () => {
    expect(judgeMutants([mutant("CompileError")]).score).toBe(0);
    expect(judgeMutants([]).score).toBe(0);
  });
});
