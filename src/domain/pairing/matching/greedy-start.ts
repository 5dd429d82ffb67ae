import type { Arcs } from "./arcs.ts";
import { at, priceAt } from "./at.ts";
import type { Start } from "./start.ts";

/**
 * Pairs whom it can at once: each vertex in turn lowers its price as far as its edges allow and takes a partner for whom
 * that is exact. About three quarters of a graph find theirs here.
 */
export function greedyStart(arcs: Arcs): Start {
  const { n, first, head, twin, worth } = arcs;
  const mateArc = new Int32Array(n).fill(-1);
  const price = new Float64Array(n);
  for (let v = 0; v < n; v++) {
    let highest = 0;
    for (let arc = at(first, v); arc < at(first, v + 1); arc++) highest = Math.max(highest, priceAt(worth, arc) / 2);
    price[v] = highest;
  }
  for (let v = 0; v < n; v++) {
    if (at(mateArc, v) !== -1) continue;
    let lowest = 0;
    let partner = -1;
    for (let arc = at(first, v); arc < at(first, v + 1); arc++) {
      const asked = priceAt(worth, arc) - priceAt(price, at(head, arc));
      if (asked < lowest) continue;
      const isFree = at(mateArc, at(head, arc)) === -1;
      if (asked > lowest) partner = -1;
      if (isFree && partner === -1) partner = arc;
      lowest = asked;
    }
    price[v] = lowest;
    if (partner === -1) continue;
    mateArc[v] = partner;
    mateArc[at(head, partner)] = at(twin, partner);
  }
  return { arcs, mateArc, price };
}
