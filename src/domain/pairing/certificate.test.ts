import { describe, expect, it } from "vitest";
import { graphOf, kindsOfGraphs, randomGraph, range } from "#tests/oracle/matching-graphs.ts";
import { peerMatching } from "#tests/oracle/matching-peer.ts";
import { dice } from "#tests/oracle/random-search.ts";
import { checkMatching } from "./certificate.ts";
import type { Matching } from "./matching/matching.ts";
import { solveMatching } from "./matching/solve-matching.ts";

/** A triangle with a tail. By hand: 0 and 1 are a pair, 2 and 3 too; each price is half of what the pair is worth. */
const graph = graphOf(5, [
  [0, 1, 6],
  [1, 2, 6],
  [2, 0, 6],
  [2, 3, 5],
]);
const proof = {
  bonus: 0,
  duals: Float64Array.of(5, 5, 5, 5, 0),
  blossoms: { innermost: Int32Array.of(0, 0, 0, -1, -1), around: Int32Array.of(-1), duals: Float64Array.of(2) },
};
const right: Matching = { kind: "matched", mate: Int32Array.of(1, 0, 3, 2, -1), pairs: 2, totalWeight: 11, proof };

const verdict = (change: Partial<Matching>, cardinalityFirst = false) =>
  checkMatching(graph, { ...right, ...change }, cardinalityFirst);
const withPrices = (...duals: number[]) => verdict({ proof: { ...proof, duals: Float64Array.from(duals) } });
const withBlossoms = (change: Partial<typeof proof.blossoms>) =>
  verdict({ proof: { ...proof, blossoms: { ...proof.blossoms, ...change } } });

describe("checkMatching", () => {
  it("proves what is best by a proof written by hand", () => {
    expect(verdict({})).toEqual({ ok: true, value: "proven" });
  });

  it("proves the most pairs by a bonus that outweighs every total", () => {
    const bonus = 2 * 6 + 1;
    const duals = proof.duals.map((price, v) => (v < 4 ? price + bonus : price));
    expect(verdict({ proof: { ...proof, bonus, duals } }, true)).toEqual({ ok: true, value: "proven" });
  });

  it.each([
    ["a partner who has another one", verdict({ mate: Int32Array.of(1, 0, 3, 1, -1) }), { kind: "partner", vertex: 2 }],
    ["a partner who is nobody", verdict({ mate: Int32Array.of(1, 0, 3, 2, 9) }), { kind: "partner", vertex: 4 }],
    [
      "somebody who is their own partner",
      verdict({ mate: Int32Array.of(1, 0, 3, 2, 4) }),
      { kind: "partner", vertex: 4 },
    ],
    ["partners for fewer than all", verdict({ mate: Int32Array.of(1, 0, 3, 2) }), { kind: "partner", vertex: 4 }],
    ["a pair without an edge", verdict({ mate: Int32Array.of(3, 2, 1, 0, -1) }), { kind: "no-edge", vertex: 0 }],
    ["a pair too few in the sum", verdict({ pairs: 1 }), { kind: "sums", pairs: 2, totalWeight: 11 }],
    ["a total that is none", verdict({ totalWeight: 12 }), { kind: "sums", pairs: 2, totalWeight: 11 }],
    ["a bonus nobody asked for", verdict({ proof: { ...proof, bonus: 1 } }), { kind: "bonus", bonus: 1 }],
    ["no bonus though more pairs were asked for", verdict({}, true), { kind: "bonus", bonus: 0 }],
    ["a bonus too small", verdict({ proof: { ...proof, bonus: 12 } }, true), { kind: "bonus", bonus: 12 }],
    [
      "a bonus that is none",
      verdict({ proof: { ...proof, bonus: Number.NaN } }, true),
      { kind: "bonus", bonus: Number.NaN },
    ],
    ["an edge that is worth more than it costs", withPrices(5, 5, 4, 6, 0), { kind: "edge-underpriced", edge: 1 }],
    ["a pair that costs more than it is worth", withPrices(5, 5, 5, 6, 0), { kind: "pair-overpriced", edge: 3 }],
    ["a price for somebody without partner", withPrices(5, 5, 5, 5, 1), { kind: "alone-with-price", vertex: 4 }],
    ["a price below 0", withPrices(5, 5, 5, -1, 0), { kind: "vertex-price", vertex: 3 }],
    ["a price that is no number", withPrices(5, Number.NaN, 5, 5, 0), { kind: "vertex-price", vertex: 1 }],
    ["a price that is not whole", withPrices(5, 5, 5.5, 4.5, 0), { kind: "vertex-price", vertex: 2 }],
    ["a price too large to add up exactly", withPrices(2 ** 51, 5, 5, 5, 0), { kind: "vertex-price", vertex: 0 }],
    ["prices for fewer than all", withPrices(5, 5, 5, 5), { kind: "vertex-price", vertex: 4 }],
    ["a blossom's price below 0", withBlossoms({ duals: Float64Array.of(-2) }), { kind: "blossom-price", blossom: 0 }],
    ["a blossom without its price", withBlossoms({ duals: Float64Array.of(0) }), { kind: "edge-underpriced", edge: 0 }],
    [
      "a blossom that is not full",
      withBlossoms({
        innermost: Int32Array.of(0, 0, 0, 1, 1),
        around: Int32Array.of(-1, -1),
        duals: Float64Array.of(2, 2),
      }),
      { kind: "blossom-not-full", blossom: 1 },
    ],
    [
      "a blossom that is not full, before one that is",
      withBlossoms({
        innermost: Int32Array.of(1, 1, 1, 0, 0),
        around: Int32Array.of(-1, -1),
        duals: Float64Array.of(2, 2),
      }),
      { kind: "blossom-not-full", blossom: 0 },
    ],
    [
      "a blossom that holds nobody",
      withBlossoms({ around: Int32Array.of(-1, -1), duals: Float64Array.of(2, 2) }),
      { kind: "blossom-not-full", blossom: 1 },
    ],
    ["a blossom within itself", withBlossoms({ around: Int32Array.of(0) }), { kind: "blossoms-cross" }],
    [
      "a vertex in a blossom that is not there",
      withBlossoms({ innermost: Int32Array.of(0, 0, 1, -1, -1) }),
      { kind: "blossoms-cross" },
    ],
    [
      "blossoms for fewer than all",
      withBlossoms({ innermost: Int32Array.of(0, 0, 0, -1) }),
      { kind: "blossoms-cross" },
    ],
    ["a blossom around nothing known", withBlossoms({ around: Int32Array.of(-2) }), { kind: "blossoms-cross" }],
    ["more blossoms than prices", withBlossoms({ around: Int32Array.of(-1, -1) }), { kind: "blossoms-cross" }],
  ])("refuses %s", (_, checked, error) => {
    expect(checked).toEqual({ ok: false, error });
  });
});

describe("checkMatching, after the graph has changed behind the solver's back", () => {
  it.each(kindsOfGraphs)("never proves what another solver beats: %s", (kind) => {
    const roll = dice(17);
    const verdicts = range(0, 120).map(() => {
      const drawn = randomGraph(kind, 3 + Math.floor(roll() * 9), 6, roll);
      const found = solveMatching(drawn, { cardinalityFirst: false });
      const weight = drawn.weight.map((one) => Math.max(1, one + Math.round(roll() * 2 - 1) * (roll() < 0.3 ? 1 : 0)));
      const changed = { ...drawn, weight };
      if (found.kind !== "matched") return "cancelled";
      const chosen = weight.filter((_, edge) => found.mate[drawn.from[edge] ?? -1] === drawn.to[edge]);
      const totalWeight = chosen.reduce((sum, one) => sum + one, 0);
      const isProven = checkMatching(changed, { ...found, totalWeight }, false).ok;
      const isBeaten = peerMatching(changed, false).totalWeight > totalWeight;
      return isProven ? (isBeaten ? "proven but beaten" : "proven") : "refused";
    });
    expect(new Set(verdicts)).toEqual(new Set(["proven", "refused"]));
  });
});
