import { at } from "./matching/at.ts";
import type { MatchingGraph } from "./matching/graph.ts";
import type { PeopleTable } from "./people-table.ts";
import { worthOf } from "./score.ts";

/** Pairs of people by number, gathered in any order; a pair may be added more than once. */
export class PairSet {
  private readonly size: number;
  private readonly keys: number[] = [];

  constructor(size: number) {
    this.size = size;
  }

  get length(): number {
    return this.keys.length;
  }

  add(one: number, other: number): void {
    this.keys.push(Math.min(one, other) * this.size + Math.max(one, other));
  }

  addAll({ from, to }: Pick<MatchingGraph, "from" | "to">): void {
    for (const [edge, one] of from.entries()) this.add(one, at(to, edge));
  }

  /** Each pair once, in order, weighing what it is worth: the same graph however the pairs were gathered. */
  graph(table: PeopleTable): MatchingGraph {
    const { size } = this;
    const sorted = Float64Array.from(this.keys).toSorted();
    const keys = sorted.filter((key, place) => key !== sorted[place - 1]);
    const from = Int32Array.from(keys, (key) => Math.floor(key / size));
    const to = Int32Array.from(keys, (key) => key % size);
    return { n: size, from, to, weight: from.map((one, edge) => worthOf(table, one, at(to, edge))) };
  }
}
