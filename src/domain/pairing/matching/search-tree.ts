import { tailOf } from "./arcs.ts";
import { at, priceAt } from "./at.ts";
import type { Blossoms } from "./blossoms.ts";
import { Heap } from "./heap.ts";
import { even, free, odd } from "./start.ts";
import { TreeWays } from "./tree-ways.ts";

/** What ends a search: a vertex that is worth nothing any more, or a node without partner. */
type End =
  | { readonly kind: "price-gone"; readonly vertex: number }
  | { readonly kind: "reached"; readonly arc: number };

/**
 * One alternating tree of outer nodes after the other, each grown until something ends it.
 *
 * While the tree grows by `moved`, prices of even vertices fall and those of odd ones rise by as much; prices of even
 * blossoms rise and those of odd ones fall by twice as much. Nobody touches them all: what is stored is the price as it
 * would be if nothing had moved since the search began. What comes due is kept in one heap: arcs by number, odd blossoms
 * whose price is gone as -1 - node. An entry may be out of date; it is checked when its turn comes.
 */
export class SearchTree {
  /** By blossom. */
  readonly blossomPrice: Float64Array;
  private readonly blossoms: Blossoms;
  private readonly goesOn: () => boolean;
  /** By outer node, and the same for each of its vertices. */
  private readonly label: Uint8Array;
  private readonly ways: TreeWays;
  /** By vertex that is not even: the least that an arc from an even vertex leaves it to pay, as stored. */
  private readonly least: Float64Array;
  private readonly leastArc: Int32Array;
  private readonly labelled: number[] = [];
  private readonly approached: number[] = [];
  private readonly heap = new Heap();
  private moved = 0;
  /** Where the search will end at the latest, and how. */
  private limit = 0;
  private end: End = { kind: "price-gone", vertex: -1 };

  constructor(blossoms: Blossoms, goesOn: () => boolean) {
    const { n } = blossoms.start.arcs;
    this.blossoms = blossoms;
    this.goesOn = goesOn;
    this.blossomPrice = new Float64Array(blossoms.nodes);
    this.label = new Uint8Array(blossoms.nodes);
    this.ways = new TreeWays(blossoms);
    this.least = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
    this.leastArc = new Int32Array(n).fill(-1);
  }

  /** Grows a tree from an outer node without partner and moves the prices. The matching is for the caller to change. */
  search(root: number): End | undefined {
    const { heap, label } = this;
    const { head } = this.blossoms.start.arcs;
    this.moved = 0;
    this.limit = Number.POSITIVE_INFINITY;
    this.makeEven(root);
    for (let steps = 1; heap.key < this.limit; steps++) {
      if (steps % 1024 === 0 && !this.goesOn()) return undefined;
      this.moved = heap.key;
      const due = heap.pop();
      if (due < 0) this.openIfDue(-1 - due);
      else if (label[at(head, due)] === even) this.closeIfDue(due);
      else if (label[at(head, due)] === free) this.growIfDue(due);
    }
    this.settle();
    return this.end;
  }

  /** The node that holds an odd vertex lost its partner: it takes the one towards the root, which leaves its own, ... */
  rematch(vertex: number): void {
    const { blossoms } = this;
    const { head, twin } = blossoms.start.arcs;
    for (let v = vertex; ; ) {
      const node = blossoms.outer(v);
      const arc = at(this.ways.treeArc, node);
      const met = blossoms.outer(tailOf(blossoms.start.arcs, arc));
      const above = at(blossoms.mateArc, met);
      blossoms.pair(node, at(twin, arc));
      blossoms.pair(met, arc);
      if (above === -1) return;
      v = at(head, above);
    }
  }

  private growIfDue(arc: number): void {
    const { blossoms } = this;
    const { head } = blossoms.start.arcs;
    if (this.costAbove(arc) - this.moved > 0) return;
    const node = blossoms.outer(at(head, arc));
    this.ways.treeArc[node] = arc;
    this.makeOdd(node);
    this.makeEven(blossoms.outer(at(head, at(blossoms.mateArc, node))));
  }

  /** Two even nodes meet: they and all on their ways to where these meet become one even blossom. */
  private closeIfDue(arc: number): void {
    const { blossoms, moved } = this;
    const { arcs } = blossoms.start;
    const u = blossoms.outer(tailOf(arcs, arc));
    const v = blossoms.outer(at(arcs.head, arc));
    if (u === v || this.costAbove(arc) - 2 * moved > 0) return;
    const { cycle, links } = this.ways.cycleThrough(arc);
    const oddNodes = cycle.filter((node) => this.label[node] === odd);
    for (const node of cycle) this.shiftBlossom(node, this.label[node] === odd ? -2 * moved : 2 * moved);
    const blossom = blossoms.close(cycle, links);
    this.label[blossom] = even;
    this.blossomPrice[blossom] = -2 * moved;
    this.labelled.push(blossom);
    for (const node of oddNodes) this.relabel(node, even, 2 * moved);
    for (const node of oddNodes) this.scan(node);
  }

  /** An odd blossom whose price is gone: some of its nodes take its place in the tree, the others are free again. */
  private openIfDue(blossom: number): void {
    const { label, moved } = this;
    // Meanwhile part of an even one: those are not opened while the tree grows.
    if (label[blossom] !== odd) return;
    const way = this.ways.throughOpened(blossom);
    for (const node of way.aside) {
      this.relabel(node, free, moved);
      this.offer(node);
    }
    for (const [step, node] of way.inTree.entries()) {
      this.labelled.push(node);
      if (step % 2 === 1) {
        this.relabel(node, even, 2 * moved);
        this.shiftBlossom(node, -2 * moved);
      } else {
        label[node] = odd;
        this.shiftBlossom(node, 2 * moved);
        this.awaitOpening(node);
      }
    }
    for (const [step, node] of way.inTree.entries()) if (step % 2 === 1) this.scan(node);
  }

  private makeOdd(node: number): void {
    this.labelled.push(node);
    this.relabel(node, odd, -this.moved);
    this.shiftBlossom(node, 2 * this.moved);
    this.awaitOpening(node);
  }

  private makeEven(node: number): void {
    this.labelled.push(node);
    this.relabel(node, even, this.moved);
    this.shiftBlossom(node, -2 * this.moved);
    this.scan(node);
  }

  private relabel(node: number, label: number, shift: number): void {
    const { blossoms } = this;
    const { price } = blossoms.start;
    this.label[node] = label;
    for (let v = blossoms.vertexOf(node); v !== -1; v = blossoms.vertexAfter(v, node)) {
      const stored = priceAt(price, v) + shift;
      price[v] = stored;
      this.label[v] = label;
      if (label !== even || stored >= this.limit) continue;
      this.limit = stored;
      this.end = { kind: "price-gone", vertex: v };
    }
  }

  private shiftBlossom(node: number, shift: number): void {
    if (this.blossoms.isBlossom(node)) this.blossomPrice[node] = priceAt(this.blossomPrice, node) + shift;
  }

  private awaitOpening(node: number): void {
    if (!this.blossoms.isBlossom(node)) return;
    const due = priceAt(this.blossomPrice, node) / 2;
    if (due < this.limit) this.heap.push(due, -1 - node);
  }

  /** Looks along the arcs of a node that has just become even. */
  private scan(node: number): void {
    const { blossoms } = this;
    const { first, head, worth } = blossoms.start.arcs;
    const { price } = blossoms.start;
    const own = blossoms.outer(blossoms.vertexOf(node));
    for (let u = blossoms.vertexOf(node); u !== -1; u = blossoms.vertexAfter(u, node)) {
      const stored = priceAt(price, u);
      const last = at(first, u + 1);
      for (let arc = at(first, u); arc < last; arc++) {
        const v = at(head, arc);
        const rest = stored - priceAt(worth, arc);
        if (this.label[v] !== even) this.approach(v, rest, arc);
        else if ((rest + priceAt(price, v)) / 2 < this.limit && blossoms.outer(v) !== own)
          this.heap.push((rest + priceAt(price, v)) / 2, arc);
      }
    }
  }

  private approach(v: number, rest: number, arc: number): void {
    const known = priceAt(this.least, v);
    if (rest >= known) return;
    if (known === Number.POSITIVE_INFINITY) this.approached.push(v);
    this.least[v] = rest;
    this.leastArc[v] = arc;
    if (this.label[v] === free) this.offerVertex(v);
  }

  /** Nodes that are free again may be reached by what had come near their vertices before. */
  private offer(node: number): void {
    const { blossoms } = this;
    for (let v = blossoms.vertexOf(node); v !== -1; v = blossoms.vertexAfter(v, node)) this.offerVertex(v);
  }

  private offerVertex(v: number): void {
    const { blossoms } = this;
    const due = priceAt(this.least, v) + priceAt(blossoms.start.price, v);
    if (due >= this.limit) return;
    const arc = at(this.leastArc, v);
    if (at(blossoms.mateArc, blossoms.outer(v)) === -1) {
      this.limit = due;
      this.end = { kind: "reached", arc };
    } else this.heap.push(due, arc);
  }

  /** What the ends of an arc cost above its worth, as stored. */
  private costAbove(arc: number): number {
    const { arcs, price } = this.blossoms.start;
    return priceAt(price, tailOf(arcs, arc)) + priceAt(price, at(arcs.head, arc)) - priceAt(arcs.worth, arc);
  }

  /** Writes the true prices, and forgets the tree's labels. The ways in it stay known until the next search. */
  private settle(): void {
    const { blossoms, limit } = this;
    for (const node of this.labelled) {
      const label = this.label[node];
      if (label === free || !blossoms.isOuter(node)) continue;
      this.relabel(node, free, label === odd ? limit : -limit);
      this.shiftBlossom(node, label === odd ? -2 * limit : 2 * limit);
    }
    for (const v of this.approached) this.least[v] = Number.POSITIVE_INFINITY;
    this.labelled.length = 0;
    this.approached.length = 0;
    this.heap.clear();
  }
}
