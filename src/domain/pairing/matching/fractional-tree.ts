import { tailOf } from "./arcs.ts";
import { at, priceAt } from "./at.ts";
import { Heap } from "./heap.ts";
import { even, free, odd, type Start } from "./start.ts";

/** What ends a search: a vertex that is worth nothing any more, a vertex that is free to be paired, or an odd cycle. */
type End =
  | { readonly kind: "price-gone"; readonly vertex: number }
  | { readonly kind: "reached" | "cycle"; readonly arc: number };

/**
 * One alternating tree after the other, each grown by Dijkstra's rule until something ends it.
 *
 * While the tree grows by `moved`, prices of even vertices fall and those of odd ones rise by as much. Nobody touches
 * them all: the price of an even vertex is kept as price + moved, that of an odd one as price - moved.
 */
export class FractionalTree {
  readonly start: Start;
  /** By vertex: the arc to the next one on its cycle of halves, or -1. */
  readonly halfArc: Int32Array;
  private readonly label: Uint8Array;
  /** By odd vertex: the arc that leads to it in the tree. Also kept for free ones: the best arc so far. */
  private readonly treeArc: Int32Array;
  /** By vertex: how far the tree must grow to reach it. */
  private readonly due: Float64Array;
  private readonly touched: number[] = [];
  private readonly heap = new Heap();
  private moved = 0;
  /** Where the search will end at the latest, and how. */
  private limit = 0;
  private end: End = { kind: "price-gone", vertex: -1 };

  constructor(start: Start) {
    const { n } = start.arcs;
    this.start = start;
    this.halfArc = new Int32Array(n).fill(-1);
    this.label = new Uint8Array(n);
    this.treeArc = new Int32Array(n).fill(-1);
    this.due = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  }

  /** Grows a tree from a vertex without partner, and moves the prices. The matching is for the caller to change. */
  search(root: number): End {
    const { arcs, mateArc, price } = this.start;
    const { label, heap } = this;
    this.moved = 0;
    this.limit = Number.POSITIVE_INFINITY;
    this.touched.push(root);
    this.makeEven(root);
    while (heap.key < this.limit) {
      this.moved = heap.key;
      const v = heap.pop();
      if (label[v] !== free) continue;
      label[v] = odd;
      price[v] = priceAt(price, v) - this.moved;
      const mate = at(arcs.head, at(mateArc, v));
      this.touched.push(mate);
      this.makeEven(mate);
    }
    this.settle();
    return this.end;
  }

  /** The path from the root to even vertex u changes places, so that u can have the partner at the end of its arc. */
  flip(u: number, arc: number): void {
    const { arcs, mateArc } = this.start;
    const above = at(mateArc, u);
    mateArc[u] = arc;
    if (above !== -1) this.rematch(at(arcs.head, above));
  }

  /** An odd vertex has lost its partner: it takes its neighbour towards the root, which leaves its own, and so on. */
  rematch(vertex: number): void {
    const { arcs, mateArc } = this.start;
    for (let v = vertex; ; ) {
      const arc = at(this.treeArc, v);
      const u = tailOf(arcs, arc);
      const above = at(mateArc, u);
      mateArc[v] = at(arcs.twin, arc);
      mateArc[u] = arc;
      if (above === -1) return;
      v = at(arcs.head, above);
    }
  }

  /** Two even vertices met: where their paths part a cycle of halves begins, and the path from there to the root flips. */
  closeCycle(arc: number): void {
    const { arcs, mateArc } = this.start;
    const u = tailOf(arcs, arc);
    const v = at(arcs.head, arc);
    const fork = this.forkOf(u, v);
    const above = at(mateArc, fork);
    for (let x = u; x !== fork; ) {
      const up = at(mateArc, x);
      const t = at(arcs.head, up);
      this.setHalf(x, up);
      this.setHalf(t, at(arcs.twin, at(this.treeArc, t)));
      x = at(arcs.head, at(this.halfArc, t));
    }
    for (let x = v; x !== fork; ) {
      const t = at(arcs.head, at(mateArc, x));
      const down = at(this.treeArc, t);
      this.setHalf(t, at(arcs.twin, at(mateArc, x)));
      mateArc[x] = -1;
      x = tailOf(arcs, down);
      this.halfArc[x] = down;
    }
    this.setHalf(v, at(arcs.twin, arc));
    mateArc[fork] = -1;
    if (above !== -1) this.rematch(at(arcs.head, above));
  }

  /** Pairs up all of a cycle of halves but v. */
  openCycle(v: number): void {
    const { arcs, mateArc } = this.start;
    const { halfArc } = this;
    let arc = at(halfArc, v);
    halfArc[v] = -1;
    for (let x = at(arcs.head, arc); x !== v; x = at(arcs.head, arc)) {
      const pair = at(halfArc, x);
      const y = at(arcs.head, pair);
      mateArc[x] = pair;
      mateArc[y] = at(arcs.twin, pair);
      arc = at(halfArc, y);
      halfArc[x] = halfArc[y] = -1;
    }
  }

  private setHalf(v: number, arc: number): void {
    this.halfArc[v] = arc;
    this.start.mateArc[v] = -1;
  }

  private makeEven(u: number): void {
    const { arcs, price } = this.start;
    const stored = priceAt(price, u) + this.moved;
    price[u] = stored;
    this.label[u] = even;
    if (stored < this.limit) {
      this.limit = stored;
      this.end = { kind: "price-gone", vertex: u };
    }
    const last = at(arcs.first, u + 1);
    for (let arc = at(arcs.first, u); arc < last; arc++) this.look(at(arcs.head, arc), stored, arc);
  }

  private look(v: number, stored: number, arc: number): void {
    const { arcs, mateArc, price } = this.start;
    const label = this.label[v];
    if (label === odd) return;
    const both = stored + priceAt(price, v) - priceAt(arcs.worth, arc);
    if (label === even) {
      if (both / 2 < this.limit) {
        this.limit = both / 2;
        this.end = { kind: "cycle", arc };
      }
      return;
    }
    if (both >= this.limit || both >= priceAt(this.due, v)) return;
    if (priceAt(this.due, v) === Number.POSITIVE_INFINITY) this.touched.push(v);
    this.due[v] = both;
    this.treeArc[v] = arc;
    if (at(mateArc, v) === -1) {
      this.limit = both;
      this.end = { kind: "reached", arc };
    } else this.heap.push(both, v);
  }

  /** Where the ways from two even vertices to the root meet. */
  private forkOf(u: number, v: number): number {
    const passed = new Set<number>();
    for (let x = u; x !== -1; x = this.above(x)) passed.add(x);
    let fork = v;
    while (!passed.has(fork)) fork = this.above(fork);
    return fork;
  }

  /** The even vertex next towards the root, or -1. */
  private above(x: number): number {
    const { arcs, mateArc } = this.start;
    const up = at(mateArc, x);
    return up === -1 ? -1 : tailOf(arcs, at(this.treeArc, at(arcs.head, up)));
  }

  private settle(): void {
    const { price } = this.start;
    for (const v of this.touched) {
      if (this.label[v] === even) price[v] = priceAt(price, v) - this.limit;
      else if (this.label[v] === odd) price[v] = priceAt(price, v) + this.limit;
      this.label[v] = free;
      this.due[v] = Number.POSITIVE_INFINITY;
    }
    this.touched.length = 0;
    this.heap.clear();
  }
}
