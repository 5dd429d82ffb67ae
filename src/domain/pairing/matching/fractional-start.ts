import { tailOf } from "./arcs.ts";
import { at, priceAt } from "./at.ts";
import { FractionalTree } from "./fractional-tree.ts";
import type { Start } from "./start.ts";

/**
 * Goes on to the best fractional matching, in which odd cycles of halves are allowed: shortest paths decide everything and
 * no blossom is needed. Then opens each odd cycle: pairs, and one vertex left over. What the blossom search has to
 * do afterwards are those few vertices (Kolmogorov 2009 starts from the same matching).
 *
 * @returns False if it was told to stop.
 */
export function fractionalStart(start: Start, goesOn: (done: number) => boolean): boolean {
  const { arcs, mateArc, price } = start;
  const tree = new FractionalTree(start);
  for (let v = 0; v < arcs.n; v++) {
    if (at(mateArc, v) !== -1 || at(tree.halfArc, v) !== -1 || priceAt(price, v) === 0) continue;
    if (!goesOn(v)) return false;
    growFrom(tree, v);
  }
  for (let v = 0; v < arcs.n; v++) if (at(tree.halfArc, v) !== -1) tree.openCycle(v);
  return true;
}

function growFrom(tree: FractionalTree, root: number): void {
  const { arcs, mateArc } = tree.start;
  const end = tree.search(root);
  switch (end.kind) {
    case "price-gone": {
      const above = at(mateArc, end.vertex);
      mateArc[end.vertex] = -1;
      if (above !== -1) tree.rematch(at(arcs.head, above));
      return;
    }
    case "reached": {
      const v = at(arcs.head, end.arc);
      if (at(tree.halfArc, v) !== -1) tree.openCycle(v);
      mateArc[v] = at(arcs.twin, end.arc);
      tree.flip(tailOf(arcs, end.arc), end.arc);
      return;
    }
    default:
      tree.closeCycle(end.arc);
  }
}
