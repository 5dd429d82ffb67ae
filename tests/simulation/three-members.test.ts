import { expect, it } from "vitest";
import { seed, simulate } from "./simulate.ts";

const runs = Number(process.env["RUNS"] ?? 4300);

it(`loses no saved word and always comes together, in ${runs} sessions of three (SEED=${seed})`, {
  timeout: 600_000,
}, async () => {
  const { never, promises } = await simulate(seed, runs, 3);
  expect(promises).toBeGreaterThan(runs < 100 ? 0 : runs);
  expect(runs < 100 ? [] : never).toEqual([]);
});
