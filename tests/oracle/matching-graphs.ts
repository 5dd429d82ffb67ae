import { checkedGraph, type MatchingGraph } from "#domain/pairing/matching/graph.ts";
import type { Dice } from "./random-search.ts";

type Edge = readonly [u: number, v: number, weight: number];
type Draw = (n: number, roll: Dice, weight: () => number) => readonly Edge[];

/** Kinds of graphs on which matching algorithms go wrong. Edges may come twice; the first counts. */
const kinds = {
  sparse: (n, roll, weight) => anyPairs(n, 1.5 * n, roll, weight),
  dense: (n, roll, weight) => anyPairs(n, (n * n) / 3, roll, weight),
  complete: (n, _roll, weight) => allPairs(n, weight),
  "complete and odd": (n, _roll, weight) => allPairs(n | 1, weight),
  ring: (n, roll, weight) => [...ring(0, n, weight), ...anyPairs(n, roll() * 3, roll, weight)],
  "odd rings, linked": (n, roll, weight) => linked(n, 2 * Math.floor(1 + roll() * 3) + 1, roll, weight),
  "triangles, linked": (n, roll, weight) => linked(n, 3, roll, weight),
  "groups of three": (n, roll, weight) => groupsOfThree(n, roll, weight),
  "two sides, uneven": (n, roll, weight) => twoSides(n, 1 + Math.floor(roll() * n * 0.6), roll, weight),
  star: (n, roll, weight) => [...range(1, n).map((v) => [0, v, weight()] as const), ...anyPairs(n, 2, roll, weight)],
  path: (n, roll, weight) =>
    range(1, n).map((v) => [v - 1, v, Math.max(1, weight() - Math.floor(roll() * 3))] as const),
  nested: (n, roll, weight) => nested(n, roll, weight),
  islands: (n, roll, weight) => islands(n, roll, weight),
} satisfies Record<string, Draw>;

export type Kind = keyof typeof kinds;
export const kindsOfGraphs = Object.keys(kinds) as readonly Kind[];

/** A graph of this kind with about n vertices, numbered at random, its edges in any order. */
export function randomGraph(kind: Kind, n: number, highest: number, roll: Dice): MatchingGraph {
  const draw: Draw = kinds[kind];
  const edges = draw(n, roll, () => 1 + Math.floor(roll() * highest));
  const size = Math.max(n, ...edges.flatMap(([u, v]) => [u + 1, v + 1]));
  const names = shuffled(range(0, size), roll);
  return graphOf(
    size,
    shuffled(edges, roll).map(([u, v, w]) => [names[u] ?? 0, names[v] ?? 0, w] as const),
  );
}

/** Leaves out loops and pairs that have been there before. */
export function graphOf(n: number, edges: readonly Edge[]): MatchingGraph {
  const once = new Map(
    edges
      .filter(([u, v]) => u !== v)
      .map((edge) => [Math.min(edge[0], edge[1]) * n + Math.max(edge[0], edge[1]), edge]),
  );
  const kept = [...once.values()];
  const column = (place: 0 | 1 | 2) => Int32Array.from(kept, (edge) => edge[place]);
  const graph = checkedGraph({ n, from: column(0), to: column(1), weight: column(2) });
  if (!graph.ok) throw new Error(JSON.stringify(graph.error));
  return graph.value;
}

/** A triangle and pairs around it, level by level: one vertex is left over, so each level closes a blossom around those before. */
export function blossomsInBlossoms(levels: number): MatchingGraph {
  const around = range(1, levels).map((level) => 2 * level + 1);
  const edges = around.flatMap((v) => {
    const lighter = 900_000 - 10 * v;
    return [[v - 2, v, lighter] as const, [v, v + 1, lighter] as const, [v + 1, v - 1, lighter] as const];
  });
  return graphOf(2 * levels + 1, [[0, 1, 900_000], [1, 2, 900_000], [2, 0, 900_000], ...edges]);
}

export function range(first: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
}

function anyPairs(n: number, count: number, roll: Dice, weight: () => number): Edge[] {
  return range(0, count).map(() => [Math.floor(roll() * n), Math.floor(roll() * n), weight()]);
}

function allPairs(n: number, weight: () => number): Edge[] {
  return range(0, n).flatMap((u) => range(u + 1, n).map((v) => [u, v, weight()] as const));
}

function ring(first: number, length: number, weight: () => number): Edge[] {
  return range(0, length).map((step) => [first + step, first + ((step + 1) % length), weight()]);
}

/** Rings of one length, and some edges between them that weigh little: each ring is left with one too many. */
function linked(n: number, length: number, roll: Dice, weight: () => number): Edge[] {
  const rings = range(0, Math.max(1, Math.floor(n / length)));
  const links = anyPairs(
    rings.length * length,
    rings.length * (1 + roll() * 2),
    roll,
    () => 1 + Math.floor(weight() / 3),
  );
  return [...rings.flatMap((number) => ring(number * length, length, weight)), ...links];
}

function groupsOfThree(n: number, roll: Dice, weight: () => number): Edge[] {
  const close = range(0, Math.floor(n / 3)).flatMap((group) => {
    const heavy = 20 + weight();
    return ring(3 * group, 3, () => heavy);
  });
  return [...close, ...anyPairs(n, n, roll, weight)];
}

function twoSides(n: number, left: number, roll: Dice, weight: () => number): Edge[] {
  const side = (from: number, end: number) => from + Math.floor(roll() * Math.max(1, end - from));
  return range(0, 2 * n).map(() => [side(0, left), side(left, Math.max(left + 1, n)), weight()]);
}

/** Odd cycles around odd cycles: two vertices more each time, hung on any two of those before, a little lighter. */
function nested(n: number, roll: Dice, weight: () => number): Edge[] {
  const heaviest = n + weight();
  const edges: Edge[] = ring(0, 3, () => heaviest);
  for (let v = 3; v + 1 < n; v += 2) {
    const lighter = Math.max(1, heaviest - Math.floor(v / 2) - Math.floor(roll() * 2));
    const inner = () => Math.max(0, v - 1 - Math.floor(roll() * 4));
    edges.push([inner(), v, lighter], [v, v + 1, lighter], [v + 1, inner(), lighter]);
  }
  return [...edges, ...anyPairs(n, roll() * 4, roll, weight)];
}

function islands(n: number, roll: Dice, weight: () => number): Edge[] {
  const size = 2 + Math.floor(roll() * 5);
  return range(0, Math.max(1, Math.floor(n / size))).flatMap((island) =>
    anyPairs(size, size * 2, roll, weight).map(([u, v, w]) => [island * size + u, island * size + v, w] as const),
  );
}

function shuffled<T>(things: readonly T[], roll: Dice): T[] {
  return things
    .map((thing) => [roll(), thing] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, thing]) => thing);
}
