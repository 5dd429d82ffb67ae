import { checkMatching } from "#domain/pairing/certificate.ts";
import { liftWorst } from "#domain/pairing/lift-worst.ts";
import type { MatchingGraph } from "#domain/pairing/matching/graph.ts";
import type { Matching } from "#domain/pairing/matching/matching.ts";
import { solveMatching } from "#domain/pairing/matching/solve-matching.ts";
import { type Kind, randomGraph } from "#tests/oracle/matching-graphs.ts";
import { peerMatching } from "#tests/oracle/matching-peer.ts";
import { dice } from "#tests/oracle/random-search.ts";
import type { Benchmark, Measurement } from "./benchmark.ts";
import { candidates } from "./matching-candidates.ts";

const hardKinds: readonly Kind[] = ["triangles, linked", "odd rings, linked", "nested", "two sides, uneven", "sparse"];

export const benchmark: Benchmark = {
  question: "how long does the best matching take, against edmonds-blossom-fixed in the same run? (processor time)",
  async measure() {
    const graph = candidates(5_000, 16);
    const large = candidates(20_000, 16);
    const ours = [...measureOurs("5,000 people", graph), ...measureOurs("20,000 people", large)];
    // The peak is that of the whole process: so the peer comes last.
    const memory = { what: "peak memory of all this", value: process.resourceUsage().maxRSS / 1024, unit: "MB" };
    const hard = hardKinds.map(measureHard);
    return [...ours, memory, ...hard, ...measurePeer(graph)];
  },
};

function measureOurs(what: string, graph: MatchingGraph): readonly Measurement[] {
  const first = timed(() => solve(graph));
  const again = medianOf(graph);
  const proof = timed(() => certified(graph, first.answer));
  const lifted = timed(() => liftWorst(graph));
  return [
    { what: `${what}: edges`, value: graph.from.length, unit: "" },
    { what: `${what}: pairs`, value: first.answer.pairs, unit: "" },
    { what: `${what}: first time`, value: first.milliseconds, unit: "ms" },
    { what: `${what}: again (median of 5)`, value: again, unit: "ms" },
    { what: `${what}: certificate`, value: proof.milliseconds, unit: "ms" },
    { what: `${what}: worst pair lifted, certified`, value: lifted.milliseconds, unit: "ms" },
  ];
}

function measureHard(kind: Kind): Measurement {
  const graph = randomGraph(kind, 20_000, 10_000, dice(1));
  return { what: `20,000 vertices, ${kind}, certified`, value: timed(() => certified(graph)).milliseconds, unit: "ms" };
}

function measurePeer(graph: MatchingGraph): readonly Measurement[] {
  const { answer, milliseconds } = timed(() => peerMatching(graph, true));
  const { pairs, totalWeight } = solve(graph);
  if (answer.totalWeight !== totalWeight || answer.pairs !== pairs)
    throw new Error(`the peer found ${JSON.stringify(answer)}`);
  return [
    { what: "5,000 people: edmonds-blossom-fixed", value: milliseconds, unit: "ms" },
    { what: "times as long, for the same total", value: milliseconds / medianOf(graph), unit: "" },
  ];
}

function medianOf(graph: MatchingGraph): number {
  const times = [1, 2, 3, 4, 5].map(() => timed(() => solve(graph)).milliseconds);
  return times.toSorted((a, b) => a - b)[2] ?? Number.NaN;
}

function solve(graph: MatchingGraph): Matching {
  const found = solveMatching(graph, { cardinalityFirst: true });
  if (found.kind === "cancelled") throw new Error("nobody cancelled it");
  return found;
}

function certified(graph: MatchingGraph, found = solve(graph)): void {
  const checked = checkMatching(graph, found, true);
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
}

function timed<T>(call: () => T): { readonly answer: T; readonly milliseconds: number } {
  const began = process.cpuUsage();
  const answer = call();
  const { user, system } = process.cpuUsage(began);
  return { answer, milliseconds: (user + system) / 1000 };
}
