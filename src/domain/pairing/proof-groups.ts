import type { ProofBlossoms } from "./matching/matching.ts";

/** The blossoms of a proof, ready to be asked which of them hold both ends of a pair. */
export type ProofGroups = {
  /** What the blossoms that hold both vertices cost together, doubled. */
  readonly priceOfBoth: (u: number, v: number) => number;
  /** The smallest blossom that holds both vertices, or -1. */
  readonly smallestOfBoth: (u: number, v: number) => number;
};

/**
 * Blossoms may be nested thousands deep, so climbing one by one would take too long. Each also knows one far above it, chosen
 * so that any climb takes a logarithmic number of steps (Myers 1983).
 *
 * @returns Undefined if they do not form a forest in which the larger ones come first.
 */
export function readGroups({ innermost, around, duals }: ProofBlossoms): ProofGroups | undefined {
  const count = duals.length;
  if (around.length !== count || innermost.some((group) => group < -1 || group >= count)) return undefined;
  if (around.some((outer, group) => outer < -1 || outer >= group)) return undefined;
  // Number 0 stands for "no blossom"; blossom b has number b + 1.
  const above = Int32Array.from({ length: count + 1 }, (_, number) =>
    number === 0 ? 0 : (around[number - 1] ?? -1) + 1,
  );
  const farAbove = new Int32Array(count + 1);
  const depth = new Int32Array(count + 1);
  const price = new Float64Array(count + 1);
  for (let number = 1; number <= count; number++) {
    const next = above[number] ?? 0;
    const far = farAbove[next] ?? 0;
    const further = farAbove[far] ?? 0;
    const isEven = (depth[next] ?? 0) - (depth[far] ?? 0) === (depth[far] ?? 0) - (depth[further] ?? 0);
    farAbove[number] = isEven ? further : next;
    depth[number] = (depth[next] ?? 0) + 1;
    price[number] = (price[next] ?? 0) + (duals[number - 1] ?? 0);
  }

  function raise(from: number, toDepth: number): number {
    let number = from;
    while ((depth[number] ?? 0) > toDepth) {
      const far = farAbove[number] ?? 0;
      number = (depth[far] ?? 0) >= toDepth ? far : (above[number] ?? 0);
    }
    return number;
  }

  function meet(u: number, v: number): number {
    const first = (innermost[u] ?? -1) + 1;
    const second = (innermost[v] ?? -1) + 1;
    let a = raise(first, depth[second] ?? 0);
    let b = raise(second, depth[first] ?? 0);
    while (a !== b) {
      const isFarOff = farAbove[a] !== farAbove[b];
      a = (isFarOff ? farAbove[a] : above[a]) ?? 0;
      b = (isFarOff ? farAbove[b] : above[b]) ?? 0;
    }
    return a;
  }

  return { priceOfBoth: (u, v) => price[meet(u, v)] ?? 0, smallestOfBoth: (u, v) => meet(u, v) - 1 };
}
