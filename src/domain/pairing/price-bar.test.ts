import { expect, it } from "vitest";
import { kindsOfGraphs, randomGraph, range } from "#tests/oracle/matching-graphs.ts";
import { dice } from "#tests/oracle/random-search.ts";
import { liftWorst } from "./lift-worst.ts";
import { solveMatching } from "./matching/solve-matching.ts";
import type { AllPairs } from "./price-all-pairs.ts";
import { priceAllPairs, priceLifted } from "./price-all-pairs.ts";
import { liftedBar, priceBar } from "./price-bar.ts";

const highest = 60;
/** People stand in another order than that of their numbers. */
const standing = (n: number) => Int32Array.from(range(0, n), (place) => n - 1 - place);

/** The least weight at which pricing all pairs finds this one violated; infinite if there is none that matters. */
function leastViolated(
  price: (all: AllPairs) => { readonly violated: { readonly from: Int32Array } },
  u: number,
  v: number,
) {
  const isViolated = (weight: number) => price((visit) => visit(u, v, weight)).violated.from.length > 0;
  return range(1, 2 * highest).find(isViolated) ?? Number.POSITIVE_INFINITY;
}

it.each(kindsOfGraphs)(
  "leaves out no pair that would be worth more than it costs, and looks at few for nothing: %s",
  (kind) => {
    const roll = dice(17);
    const slack: number[] = [];
    for (const _ of range(0, 12)) {
      const graph = randomGraph(kind, 4 + Math.floor(roll() * 8), highest, roll);
      const person = standing(graph.n);
      const matching = solveMatching(graph, { cardinalityFirst: true });
      const lifted = liftWorst(graph);
      if (matching.kind !== "matched" || lifted.kind !== "lifted") throw new Error("nobody cancelled it");
      const [bar, barOfLifted] = [priceBar(matching, person), liftedBar(lifted, person)];
      for (const place of range(0, graph.n)) {
        for (const other of range(place + 1, graph.n)) {
          const [u = -1, v = -1] = [person[place], person[other]];
          for (const [toReach, least] of [
            [bar.toReach(place, other), leastViolated((all) => priceAllPairs(matching, all), u, v)],
            [barOfLifted.toReach(place, other), leastViolated((all) => priceLifted(lifted, all), u, v)],
          ] as const) {
            expect(toReach).toBeLessThanOrEqual(least);
            if (Number.isFinite(least)) slack.push(least - Math.max(1, toReach));
          }
        }
      }
    }
    // Only groups within groups may make the bar lower than it could be.
    const exact = slack.filter((missing) => missing === 0);
    expect(exact.length).toBeGreaterThan(slack.length / 2);
  },
);
