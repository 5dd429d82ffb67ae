import { describe, expect, it } from "vitest";
import { checkMatching } from "#domain/pairing/certificate.ts";
import { solveMatching } from "#domain/pairing/matching/solve-matching.ts";
import { blossomsInBlossoms, type Kind, kindsOfGraphs, randomGraph } from "./matching-graphs.ts";
import { peerMatching } from "./matching-peer.ts";
import { dice } from "./random-search.ts";

const seed = Number(process.env["SEED"] ?? Math.floor(Math.random() * 1e9));
const graphsOfEach = 800;
/** Many are left over after the start, so that search follows search: only then may an entry of the heap be out of date. */
const larger: Partial<Record<Kind, number>> = {
  "groups of three": 80,
  "triangles, linked": 40,
  "odd rings, linked": 40,
};

describe(`${graphsOfEach * kindsOfGraphs.length} random graphs, against another solver and the certificate (SEED=${seed})`, () => {
  const met = { blossoms: 0, nested: 0, alone: 0, pairGivenUp: 0 };

  it.each(kindsOfGraphs.map((kind, index) => [kind, seed + index] as const))("%s", (kind, own) => {
    const roll = dice(own);
    for (let round = 0; round < graphsOfEach; round++) {
      // Few different weights make ties; a quarter of the graphs has hardly any.
      const highest = [1, 3, 12, 1000][round % 4] ?? 1;
      const n = 1 + Math.floor(roll() * (round % 50 === 0 ? 60 : (larger[kind] ?? 16)));
      const graph = randomGraph(kind, n, highest, roll);
      const cardinalityFirst = roll() < 0.5;
      const found = solveMatching(graph, { cardinalityFirst });
      if (found.kind !== "matched") throw new Error("nobody cancelled it");
      const checked = checkMatching(graph, found, cardinalityFirst);
      expect(checked, `round ${round} of SEED=${seed}`).toEqual({ ok: true, value: "proven" });
      const peer = peerMatching(graph, cardinalityFirst);
      expect(found, `round ${round} of SEED=${seed}`).toMatchObject(
        cardinalityFirst ? peer : { totalWeight: peer.totalWeight },
      );

      const { around } = found.proof.blossoms;
      met.blossoms += around.length > 0 ? 1 : 0;
      met.nested += around.some((outer) => outer !== -1) ? 1 : 0;
      met.alone += found.mate.includes(-1) ? 1 : 0;
      met.pairGivenUp += !cardinalityFirst && found.pairs < peerMatching(graph, true).pairs ? 1 : 0;
    }
  });

  it("has met everything that makes matching hard", () => {
    console.log(`matching against another solver, SEED=${seed}: ${JSON.stringify(met)}`);
    expect(Math.min(...Object.values(met))).toBeGreaterThan(100);
  });
});

describe("large graphs, against the certificate alone", () => {
  const sizes: Partial<Record<Kind, number>> = {
    dense: 150,
    complete: 150,
    "complete and odd": 151,
    "groups of three": 450,
  };

  it.each(kindsOfGraphs)("%s", (kind) => {
    const graph = randomGraph(kind, sizes[kind] ?? 3001, 10_000, dice(seed));
    const found = solveMatching(graph, { cardinalityFirst: true });
    if (found.kind !== "matched") throw new Error("nobody cancelled it");
    expect(checkMatching(graph, found, true), `SEED=${seed}`).toEqual({ ok: true, value: "proven" });
  });

  it("a thousand blossoms, each within the next", () => {
    const graph = blossomsInBlossoms(1000);
    const found = solveMatching(graph, { cardinalityFirst: false });
    if (found.kind !== "matched") throw new Error("nobody cancelled it");
    expect(checkMatching(graph, found, false)).toEqual({ ok: true, value: "proven" });
    expect(found.proof.blossoms.around.filter((outer) => outer !== -1).length).toBeGreaterThan(900);
  });
});
