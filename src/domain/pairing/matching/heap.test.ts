import { expect, it } from "vitest";
import { dice } from "#tests/oracle/random-search.ts";
import { Heap } from "./heap.ts";

it("gives back what a sorted list gives back, however it grows and shrinks", () => {
  const roll = dice(7);
  const heap = new Heap();
  const waiting: { key: number; value: number }[] = [];
  const taken: number[] = [];
  const expected: (number | undefined)[] = [];
  for (let step = 0; step < 3000; step++) {
    if (roll() < 0.6 || waiting.length === 0) {
      const entry = { key: Math.floor(roll() * 1000) + step / 10_000, value: step };
      waiting.push(entry);
      heap.push(entry.key, entry.value);
    } else {
      waiting.sort((a, b) => b.key - a.key);
      expected.push(waiting.at(-1)?.key, waiting.pop()?.value);
      taken.push(heap.key, heap.pop());
    }
  }
  expect(taken).toEqual(expected);
  expect(heap.size).toBe(waiting.length);
  heap.clear();
  expect(heap.key).toBe(Number.POSITIVE_INFINITY);
});
