import type { MatchingGraph } from "#domain/pairing/matching/graph.ts";

export type SmallMatching = { readonly pairs: number; readonly worst: number; readonly totalWeight: number };

/** Every matching there is, one after the other: for a dozen edges or so. The worst pair of none weighs 0. */
export function* everyMatching({ from, to, weight }: MatchingGraph): Generator<SmallMatching> {
  const edges = Array.from(from, (u, edge) => ({ u, v: to[edge] ?? -1, weight: weight[edge] ?? 0 }));
  const choices: { readonly next: number; readonly taken: typeof edges }[] = [{ next: 0, taken: [] }];
  for (let choice = choices.pop(); choice !== undefined; choice = choices.pop()) {
    const { next, taken } = choice;
    const edge = edges[next];
    if (edge === undefined) {
      const weights = taken.map((one) => one.weight);
      const worst = taken.length === 0 ? 0 : Math.min(...weights);
      yield { pairs: taken.length, worst, totalWeight: weights.reduce((sum, one) => sum + one, 0) };
      continue;
    }
    choices.push({ next: next + 1, taken });
    const isFree = taken.every(({ u, v }) => ![u, v].includes(edge.u) && ![u, v].includes(edge.v));
    if (isFree) choices.push({ next: next + 1, taken: [...taken, edge] });
  }
}

/** The best of all matchings, by what is named first, then by what is named next. */
export function bestOfAll(graph: MatchingGraph, ...order: readonly (keyof SmallMatching)[]): SmallMatching {
  const better = (a: SmallMatching, b: SmallMatching) => {
    const deciding = order.find((name) => a[name] !== b[name]);
    return deciding !== undefined && a[deciding] > b[deciding];
  };
  return [...everyMatching(graph)].reduce((best, one) => (better(one, best) ? one : best));
}
