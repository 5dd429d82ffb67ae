export type Measurement = { readonly what: string; readonly value: number; readonly unit: string };

/** One question, answered with numbers in a single run on a single machine. */
export type Benchmark = { readonly question: string; readonly measure: () => Promise<readonly Measurement[]> };

/** Milliseconds per call: warmed up, then the median of as many rounds, so that one hiccup does not count. */
export async function millisecondsPerCall(call: () => unknown, calls = 100, rounds = 9): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const start = performance.now();
    for (let done = 0; done < calls; done += 1) await call();
    if (round > 0) times.push((performance.now() - start) / calls);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
