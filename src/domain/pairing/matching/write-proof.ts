import { at, priceAt } from "./at.ts";
import type { Blossoms } from "./blossoms.ts";
import type { MatchingProof } from "./matching.ts";

const unknown = -2;

/** The prices at the end of the search. Blossoms without a price prove nothing and are left out. Call before they are opened. */
export function writeProof(blossoms: Blossoms, blossomPrice: Float64Array, bonus: number): MatchingProof {
  const { n } = blossoms.start.arcs;
  const numbers = new Int32Array(blossoms.nodes).fill(unknown);
  const around: number[] = [];
  const duals: number[] = [];

  /** The number of the innermost blossom with a price that holds a node. */
  function numberAround(node: number): number {
    const way: number[] = [];
    let blossom = at(blossoms.around, node);
    while (blossom !== -1 && numbers[blossom] === unknown) {
      way.push(blossom);
      blossom = at(blossoms.around, blossom);
    }
    let number = blossom === -1 ? -1 : at(numbers, blossom);
    for (const inner of way.toReversed()) {
      const price = priceAt(blossomPrice, inner);
      if (price > 0) {
        around.push(number);
        number = duals.push(price) - 1;
      }
      numbers[inner] = number;
    }
    return number;
  }

  const innermost = Int32Array.from({ length: n }, (_, v) => numberAround(v));
  return {
    bonus,
    duals: blossoms.start.price.slice(),
    blossoms: { innermost, around: Int32Array.from(around), duals: Float64Array.from(duals) },
  };
}
