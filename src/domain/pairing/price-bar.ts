import type { LiftedMatching } from "./lift-worst.ts";
import { at, priceAt } from "./matching/at.ts";
import type { Matching } from "./matching/matching.ts";
import type { Bar } from "./pair-scan.ts";

/** No score comes near it. */
const outOfReach = 1_000_000_000;

/**
 * What a pair must at least score to be worth more than it costs by the prices of a matching: below it nothing needs to be
 * looked at. Counted are the prices of both people and of the largest group that holds both.
 *
 * @param person By place: who stands there.
 */
export function priceBar(matching: Matching, person: Int32Array): Bar {
  const { ask, group, groupAsk } = asksOf(matching, person);
  return {
    toReach: (place, other) => {
      const both = at(group, place) === at(group, other) ? priceAt(groupAsk, place) : 0;
      return Math.floor((priceAt(ask, place) + priceAt(ask, other) + both) / 2) + 1;
    },
  };
}

/** The same for a matching whose worst pair was lifted: a pair may contradict any of the claims on which it rests. */
export function liftedBar({ worst, matching, highestTotal, withoutWorst }: LiftedMatching, person: Int32Array): Bar {
  const best = priceBar(matching, person);
  const most = priceBar(highestTotal, person);
  // Here every pair counts 1, so only two who ask for less together leave something to gain.
  const better = priceBar(withoutWorst, person);
  const isLifted = withoutWorst !== highestTotal;
  return {
    toReach: (place, other) => {
      const lifting = !isLifted ? 0 : better.toReach(place, other) > 1 ? outOfReach : worst + 1;
      return Math.min(most.toReach(place, other), Math.max(worst, best.toReach(place, other)), lifting);
    },
  };
}

function asksOf({ proof: { bonus, duals, blossoms } }: Matching, person: Int32Array) {
  const { innermost, around } = blossoms;
  // Larger blossoms come first, so the largest around each is known when it is its turn.
  const largest = new Int32Array(around.length);
  for (let blossom = 0; blossom < around.length; blossom++) {
    largest[blossom] = at(around, blossom) === -1 ? blossom : at(largest, at(around, blossom));
  }
  const group = person.map((one) => (at(innermost, one) === -1 ? -1 : at(largest, at(innermost, one))));
  const ofGroup = (blossom: number) => (blossom === -1 ? 0 : priceAt(blossoms.duals, blossom));
  return {
    // Doubled, as the prices are. Each of the two pays half of the bonus.
    ask: Float64Array.from(person, (one) => priceAt(duals, one) - bonus),
    group,
    groupAsk: Float64Array.from(group, ofGroup),
  };
}
