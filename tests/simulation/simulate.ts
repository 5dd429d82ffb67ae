import { runSession } from "./run-session.ts";
import { type Situation, situations } from "./situations.ts";

export type Report = {
  readonly runs: number;
  readonly met: Readonly<Record<Situation, number>>;
  readonly never: readonly Situation[];
  readonly promises: number;
};

/** Runs that many sessions. The first that breaks a promise is named with what replays it: `SEED=<seed> RUNS=1`. */
export async function simulate(seed: number, runs: number, size: 2 | 3): Promise<Report> {
  const count = new Map<Situation, number>();
  let promises = 0;
  let longestMs = 0;
  const begun = performance.now();
  for (let run = 0; run < runs; run++) {
    const outcome = await runSession(seed + run, size).catch((broken: unknown) => {
      throw new Error(`SEED=${seed + run} RUNS=1, ${size} members: ${String(broken)}`, { cause: broken });
    });
    promises += outcome.promises;
    longestMs = Math.max(longestMs, outcome.convergedMs);
    for (const situation of outcome.met) count.set(situation, (count.get(situation) ?? 0) + 1);
  }
  const met = Object.fromEntries(situations.map((name) => [name, count.get(name) ?? 0])) as Record<Situation, number>;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(
    `${size} members, SEED=${seed}: ${runs} sessions in ${seconds} s, ${promises} words saved, all together after ${longestMs / 1000} s at the latest; met ${JSON.stringify(met)}`,
  );
  return { runs, met, never: situations.filter((name) => met[name] === 0), promises };
}

export const seed = Number(process.env["SEED"] ?? process.hrtime.bigint() % 2_000_000_000n);
