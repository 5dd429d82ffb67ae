import type { Arcs } from "./arcs.ts";

/**
 * A matching on its way to the best one. At all times: no edge is worth more than the prices of its ends (and, later, of
 * the blossoms that hold both), and every pair is worth exactly that.
 */
export type Start = {
  readonly arcs: Arcs;
  /** By vertex: the arc to its partner, or -1. */
  readonly mateArc: Int32Array;
  /** By vertex, doubled; never below 0. */
  readonly price: Float64Array;
};

/** No label yet in this search; at an even distance from its root; at an odd one. */
export const free = 0;
export const even = 1;
export const odd = 2;
