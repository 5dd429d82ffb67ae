import { tailOf } from "./arcs.ts";
import { at } from "./at.ts";
import type { Start } from "./start.ts";

/**
 * Vertices and the blossoms that hold them: odd cycles of vertices or of smaller blossoms, each of which acts as one
 * vertex. A node is either: below n a vertex, from n on a blossom. A node that no blossom holds is called outer.
 *
 * Only outer nodes know their partner. Which pairs lie inside a blossom follows from its base, the vertex that has a
 * partner outside (or none), and is worked out when the blossom is opened. So however deep blossoms are nested, a change
 * of partner costs nothing within, and nothing here calls itself.
 */
export class Blossoms {
  readonly start: Start;
  /** Nodes that there may be at once. */
  readonly nodes: number;
  /** By outer node: the arc from its base to its partner, or -1. */
  readonly mateArc: Int32Array;
  /** By node: the vertex in it that has its partner outside. */
  readonly base: Int32Array;
  /** By node: the blossom that holds it, or -1. */
  readonly around: Int32Array;
  /** By node: the arc to the next one on the cycle of its blossom; still there when that has been opened. */
  readonly nextArc: Int32Array;
  private readonly next: Int32Array;
  /** By node: its vertices are a list from the first to the last. */
  private readonly firstVertex: Int32Array;
  private readonly lastVertex: Int32Array;
  private readonly nextVertex: Int32Array;
  /** By node: 1 for vertices and for blossoms that have been closed and not opened. */
  private readonly exists: Uint8Array;
  /** By node: how many vertices are in it, and the one that stands for it: that of its largest part, if it is a blossom. */
  private readonly size: Int32Array;
  private readonly token: Int32Array;
  /** By vertex: another one nearer to the token of its outer node, or itself; and the outer node of which it is the token. */
  private readonly up: Int32Array;
  private readonly nodeOf: Int32Array;
  /** By blossom: some node of its cycle. */
  private readonly member: Int32Array;
  private readonly unused: number[] = [];

  constructor(start: Start) {
    const { n } = start.arcs;
    this.start = start;
    this.nodes = n + (n >> 1);
    const { nodes } = this;
    this.mateArc = new Int32Array(nodes).fill(-1);
    this.mateArc.set(start.mateArc);
    const itself = Int32Array.from({ length: nodes }, (_, node) => node);
    this.base = itself.slice();
    this.firstVertex = itself.slice();
    this.lastVertex = itself.slice();
    this.token = itself;
    this.up = itself.slice(0, n);
    this.nodeOf = itself.slice(0, n);
    this.size = new Int32Array(nodes).fill(1);
    this.member = new Int32Array(nodes).fill(-1);
    this.nextVertex = new Int32Array(n).fill(-1);
    this.around = new Int32Array(nodes).fill(-1);
    this.next = new Int32Array(nodes).fill(-1);
    this.nextArc = new Int32Array(nodes).fill(-1);
    this.exists = new Uint8Array(nodes).fill(1, 0, n);
    for (let node = nodes - 1; node >= n; node--) this.unused.push(node);
  }

  /** The outer node that holds a vertex. */
  outer(vertex: number): number {
    const { up } = this;
    let top = vertex;
    while (at(up, top) !== top) top = at(up, top);
    for (let v = vertex; v !== top; ) {
      const above = at(up, v);
      up[v] = top;
      v = above;
    }
    return at(this.nodeOf, top);
  }

  isBlossom(node: number): boolean {
    return node >= this.start.arcs.n;
  }

  /** Whether no blossom holds it. A blossom that has been opened is nothing any more. */
  isOuter(node: number): boolean {
    return at(this.around, node) === -1 && this.exists[node] === 1;
  }

  /** The vertices of a node: start with this one, go on with `vertexAfter` while that is not -1. */
  vertexOf(node: number): number {
    return at(this.firstVertex, node);
  }

  vertexAfter(vertex: number, node: number): number {
    return vertex === at(this.lastVertex, node) ? -1 : at(this.nextVertex, vertex);
  }

  /** An outer node has a new partner. */
  pair(node: number, arc: number): void {
    this.mateArc[node] = arc;
    this.base[node] = tailOf(this.start.arcs, arc);
  }

  /** An outer node has no partner any more; a vertex of it that may as well be without is its base now. */
  unpair(node: number, vertex: number): void {
    this.mateArc[node] = -1;
    this.base[node] = vertex;
  }

  /**
   * Makes an outer blossom of outer nodes on a cycle.
   *
   * @param cycle In order, first the node that keeps its partner outside.
   * @param arcs From each node of the cycle to the next.
   */
  close(cycle: readonly number[], arcs: readonly number[]): number {
    const blossom = this.unused.pop() ?? -1;
    const [root = -1] = cycle;
    this.exists[blossom] = 1;
    this.member[blossom] = root;
    this.around[blossom] = -1;
    this.mateArc[blossom] = at(this.mateArc, root);
    this.base[blossom] = at(this.base, root);
    this.firstVertex[blossom] = at(this.firstVertex, root);
    let before = cycle.at(-1) ?? -1;
    let last = -1;
    for (const [index, node] of cycle.entries()) {
      this.around[node] = blossom;
      this.next[before] = node;
      this.nextArc[node] = arcs[index] ?? -1;
      if (last !== -1) this.nextVertex[last] = at(this.firstVertex, node);
      last = at(this.lastVertex, node);
      before = node;
    }
    this.lastVertex[blossom] = last;
    this.unite(blossom, cycle);
    return blossom;
  }

  /** The vertices of all parts get the token of the largest, which then stays untouched when the blossom is opened. */
  private unite(blossom: number, cycle: readonly number[]): void {
    let largest = cycle[0] ?? -1;
    let size = 0;
    for (const node of cycle) {
      size += at(this.size, node);
      if (at(this.size, node) > at(this.size, largest)) largest = node;
    }
    const token = at(this.token, largest);
    for (const node of cycle) this.up[at(this.token, node)] = token;
    this.size[blossom] = size;
    this.token[blossom] = token;
    this.nodeOf[token] = blossom;
  }

  private separate(blossom: number, cycle: readonly number[]): void {
    for (const node of cycle) {
      const token = at(this.token, node);
      this.around[node] = -1;
      this.nodeOf[token] = node;
      if (token === at(this.token, blossom)) continue;
      for (let v = this.vertexOf(node); v !== -1; v = this.vertexAfter(v, node)) this.up[v] = token;
    }
  }

  /** Opens an outer blossom: its nodes are outer now, and paired. Answers them in order, first the one with the base. */
  open(blossom: number): number[] {
    const cycle = this.cycleOf(blossom);
    this.separate(blossom, cycle);
    this.exists[blossom] = 0;
    this.unused.push(blossom);
    const first = cycle.indexOf(this.outer(at(this.base, blossom)));
    const fromBase = [...cycle.slice(first), ...cycle.slice(0, first)];
    const [holder = -1] = fromBase;
    this.mateArc[holder] = at(this.mateArc, blossom);
    this.base[holder] = at(this.base, blossom);
    for (let index = 1; index < fromBase.length; index += 2) {
      const arc = at(this.nextArc, fromBase[index] ?? -1);
      this.pair(fromBase[index] ?? -1, arc);
      this.pair(fromBase[index + 1] ?? -1, at(this.start.arcs.twin, arc));
    }
    return fromBase;
  }

  private cycleOf(blossom: number): number[] {
    const first = at(this.member, blossom);
    const cycle = [first];
    for (let node = at(this.next, first); node !== first; node = at(this.next, node)) cycle.push(node);
    return cycle;
  }

  /** Opens every blossom, the outer ones first, and hands the pairs of all vertices to the start. */
  openAll(): void {
    const { n } = this.start.arcs;
    const waiting: number[] = [];
    for (let node = n; node < this.nodes; node++) if (this.isOuter(node)) waiting.push(node);
    for (let blossom = waiting.pop(); blossom !== undefined; blossom = waiting.pop())
      for (const node of this.open(blossom)) if (this.isBlossom(node)) waiting.push(node);
    this.start.mateArc.set(this.mateArc.subarray(0, n));
  }
}
