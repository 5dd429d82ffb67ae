import { describe, expect, it } from "vitest";
import { checkedGraph, highestWeight, mostVertices } from "./graph.ts";

const graph = (n: number, from: readonly number[], to: readonly number[], weight: readonly number[]) =>
  checkedGraph({ n, from: Int32Array.from(from), to: Int32Array.from(to), weight: Int32Array.from(weight) });

describe("checkedGraph", () => {
  it.each([
    ["no vertices", graph(0, [], [], [])],
    ["one vertex", graph(1, [], [], [])],
    ["as many vertices as there may be", graph(mostVertices, [0], [mostVertices - 1], [1])],
    ["the lightest and the heaviest edge", graph(3, [0, 2], [1, 1], [1, highestWeight])],
  ])("takes %s", (_, checked) => {
    expect(checked.ok).toBe(true);
  });

  it.each([
    ["a negative number of vertices", graph(-1, [], [], []), { kind: "size", n: -1 }],
    ["half a vertex", graph(1.5, [], [], []), { kind: "size", n: 1.5 }],
    ["too many vertices for exact sums", graph(mostVertices + 1, [], [], []), { kind: "size", n: mostVertices + 1 }],
    ["arrays of different lengths", graph(2, [0], [1], []), { kind: "uneven", lengths: [1, 1, 0] }],
    ["an end below 0", graph(2, [-1], [1], [1]), { kind: "end", edge: 0 }],
    ["an end that is no vertex", graph(2, [0], [2], [1]), { kind: "end", edge: 0 }],
    ["an edge from a vertex to itself", graph(3, [0, 2], [1, 2], [1, 1]), { kind: "loop", edge: 1 }],
    ["an edge that weighs nothing", graph(2, [0], [1], [0]), { kind: "weight", edge: 0 }],
    ["an edge that weighs too much", graph(2, [0], [1], [highestWeight + 1]), { kind: "weight", edge: 0 }],
    ["a pair twice", graph(3, [1, 0, 2, 0], [2, 1, 1, 1], [1, 1, 5, 1]), { kind: "twice", edge: 2 }],
  ])("refuses %s", (_, checked, error) => {
    expect(checked).toEqual({ ok: false, error });
  });
});
