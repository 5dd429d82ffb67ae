import type { MatchingGraph } from "#domain/pairing/matching/graph.ts";
import { graphOf, range } from "#tests/oracle/matching-graphs.ts";
import { type Dice, dice } from "#tests/oracle/random-search.ts";

/** Whom each person may get to see; the best of them are candidates. All pairs would take the benchmark's time for itself. */
const seen = 400;

type Person = { readonly offers: number; readonly wants: number; readonly hour: number; readonly level: number };

/**
 * People with wishes among 24 topics of very different popularity, all around the clock: as matching sees a programme after
 * candidates have been chosen. Weights run from 1 to 10,000.
 *
 * @param each How many candidates each person has of their own; others may have chosen them, too.
 */
export function candidates(people: number, each: number): MatchingGraph {
  const roll = dice(42);
  const everybody = range(0, people).map(() => somebody(roll));
  const edges = everybody.flatMap((one, u) => {
    const others = range(0, seen)
      .map(() => Math.floor(roll() * people))
      .filter((v) => v !== u)
      .map((v) => ({ v, weight: weightOf(one, everybody[v] ?? one, noise(Math.min(u, v), Math.max(u, v))) }))
      .filter(({ weight }) => weight > 0);
    const best = others.toSorted((a, b) => b.weight - a.weight).slice(0, each);
    return best.map(({ v, weight }) => [u, v, weight] as const);
  });
  return graphOf(people, edges);
}

function somebody(roll: Dice): Person {
  const four = () => range(0, 4).reduce((topics) => topics | (1 << Math.floor(24 ** roll() - 1)), 0);
  return { offers: four(), wants: four(), hour: Math.floor(roll() * 24), level: Math.floor(roll() * 5) };
}

/** Nothing for people whose days do not meet. */
function weightOf(a: Person, b: Person, luck: number): number {
  const apart = Math.min((a.hour - b.hour + 24) % 24, (b.hour - a.hour + 24) % 24);
  if (apart > 6) return 0;
  const fits = [common(a.offers, b.wants), common(b.offers, a.wants)];
  const fit = (Math.min(...fits) + (fits[0] ?? 0) + (fits[1] ?? 0)) / 12;
  const level = 1 - Math.abs(Math.abs(a.level - b.level) - 1) / 4;
  return 1 + Math.floor(9_999 * (0.5 * fit + 0.2 * (1 - apart / 6) + 0.15 * level + 0.15 * luck));
}

function common(some: number, others: number): number {
  let left = some & others;
  let count = 0;
  for (; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** From 0 to under 1; the same for the same pair, so that both see the same weight. */
function noise(u: number, v: number): number {
  return dice(u * 65_537 + v)();
}
