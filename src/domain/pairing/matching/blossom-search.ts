import { tailOf } from "./arcs.ts";
import { at, priceAt } from "./at.ts";
import type { Blossoms } from "./blossoms.ts";
import { SearchTree } from "./search-tree.ts";

/**
 * Gives every vertex that is left over, and still has a price, a partner or proves that it goes without: one search tree
 * after the other (Edmonds 1965; with heaps as Galil, Micali and Gabow 1986).
 *
 * @returns The prices of the blossoms that are left, by node; undefined if it was told to stop.
 */
export function blossomSearch(blossoms: Blossoms, goesOn: (done: number) => boolean): Float64Array | undefined {
  const { arcs, price } = blossoms.start;
  let root = 0;
  const tree = new SearchTree(blossoms, () => goesOn(root));
  for (let v = 0; v < arcs.n; v++) {
    const node = blossoms.outer(v);
    if (at(blossoms.mateArc, node) !== -1 || at(blossoms.base, node) !== v || priceAt(price, v) === 0) continue;
    root = v;
    const end = goesOn(v) ? tree.search(node) : undefined;
    if (end === undefined) return undefined;
    if (end.kind === "price-gone") {
      const last = blossoms.outer(end.vertex);
      const above = at(blossoms.mateArc, last);
      blossoms.unpair(last, end.vertex);
      if (above !== -1) tree.rematch(at(arcs.head, above));
    } else {
      const reached = blossoms.outer(at(arcs.head, end.arc));
      const met = blossoms.outer(tailOf(arcs, end.arc));
      const above = at(blossoms.mateArc, met);
      blossoms.pair(reached, at(arcs.twin, end.arc));
      blossoms.pair(met, end.arc);
      if (above !== -1) tree.rematch(at(arcs.head, above));
    }
  }
  return tree.blossomPrice;
}
