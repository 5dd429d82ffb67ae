import { tailOf } from "./arcs.ts";
import { at } from "./at.ts";
import type { Blossoms } from "./blossoms.ts";

/** An opened blossom: its nodes on the way through it (odd, even, ..., odd), and those beside that way. */
type OpenedWay = { readonly inTree: readonly number[]; readonly aside: readonly number[] };

/** The ways in a search tree: an even node goes up to its partner, an odd one along the arc that led to it. */
export class TreeWays {
  /** By odd outer node: the arc that leads to it in the tree. */
  readonly treeArc: Int32Array;
  private readonly blossoms: Blossoms;
  /** By node: the last question for which it was passed. */
  private readonly passed: Int32Array;
  private questions = 0;

  constructor(blossoms: Blossoms) {
    this.blossoms = blossoms;
    this.treeArc = new Int32Array(blossoms.nodes).fill(-1);
    this.passed = new Int32Array(blossoms.nodes);
  }

  /** The cycle that an arc between two even nodes closes, first the node nearest to the root, and the arcs along it. */
  cycleThrough(arc: number): { readonly cycle: readonly number[]; readonly links: readonly number[] } {
    const { blossoms } = this;
    const { arcs } = blossoms.start;
    const u = blossoms.outer(tailOf(arcs, arc));
    const v = blossoms.outer(at(arcs.head, arc));
    const fork = this.forkOf(u, v);
    const up = this.wayUp(u, fork);
    const down = this.wayUp(v, fork);
    const linksDown = down.links.map((link) => at(arcs.twin, link));
    return {
      cycle: [fork, ...down.nodes.toReversed(), ...up.nodes],
      links: [...linksDown.toReversed(), at(arcs.twin, arc), ...up.links],
    };
  }

  /** Opens an odd blossom and leads the tree through it: from where the tree entered it to its base. */
  throughOpened(blossom: number): OpenedWay {
    const { blossoms, treeArc } = this;
    const { head, twin } = blossoms.start.arcs;
    const entryArc = at(treeArc, blossom);
    const cycle = blossoms.open(blossom);
    const entry = cycle.indexOf(blossoms.outer(at(head, entryArc)));
    // Nodes 1 and 2 are a pair, 3 and 4, ...: from an odd place the way goes on to the end, from an even one back.
    const [base = -1] = cycle;
    const goesOn = entry % 2 === 1;
    const inTree = goesOn ? [...cycle.slice(entry), base] : cycle.slice(0, entry + 1).toReversed();
    const aside = goesOn ? cycle.slice(1, entry) : cycle.slice(entry + 1);
    treeArc[inTree[0] ?? -1] = entryArc;
    for (let step = 2; step < inTree.length; step += 2) {
      const node = inTree[step] ?? -1;
      const before = inTree[step - 1] ?? -1;
      treeArc[node] = goesOn ? at(blossoms.nextArc, before) : at(twin, at(blossoms.nextArc, node));
    }
    return { inTree, aside };
  }

  /** Climbs from both even nodes in turn, so that the cost is that of the cycle and not of the whole way to the root. */
  private forkOf(u: number, v: number): number {
    const question = ++this.questions;
    let here = u;
    let there = v;
    while (here === -1 || this.passed[here] !== question) {
      if (here !== -1) {
        this.passed[here] = question;
        here = this.wayAbove(here);
      }
      [here, there] = [there, here];
    }
    return here;
  }

  /** The even node next towards the root, or -1. */
  private wayAbove(node: number): number {
    const { blossoms } = this;
    const { arcs } = blossoms.start;
    const up = at(blossoms.mateArc, node);
    if (up === -1) return -1;
    return blossoms.outer(tailOf(arcs, at(this.treeArc, blossoms.outer(at(arcs.head, up)))));
  }

  /** From an even node up to the fork, without it; and the arcs, to the fork. */
  private wayUp(from: number, fork: number) {
    const { blossoms } = this;
    const { arcs } = blossoms.start;
    const nodes: number[] = [];
    const links: number[] = [];
    for (let node = from; node !== fork; node = blossoms.outer(at(arcs.head, links.at(-1) ?? -1))) {
      const up = at(blossoms.mateArc, node);
      const oddNode = blossoms.outer(at(arcs.head, up));
      nodes.push(node, oddNode);
      links.push(up, at(arcs.twin, at(this.treeArc, oddNode)));
    }
    return { nodes, links };
  }
}
