import { expect, it } from "vitest";
import { offeredTopics, topicsInSight } from "./topics-in-sight.ts";

const many = Array.from({ length: 40 }, (_, index) => ({ id: `t${index}`, name: `Word ${index}`, isRetired: false }));
const looking = { chosen: [], text: "", showsAll: false, locale: "en" };
const idsOf = (shown: readonly { readonly id: string }[]) => shown.map(({ id }) => id);

it("shows all of few words, and the first of many beside what is chosen", () => {
  expect(topicsInSight(many.slice(0, 12), looking)).toMatchObject({ hidden: 0, isFindable: false });
  const { shown, hidden, isFindable } = topicsInSight(many, { ...looking, chosen: ["t30"] });
  expect(idsOf(shown)).toEqual([...idsOf(many.slice(0, 12)), "t30"]);
  expect([hidden, isFindable]).toEqual([27, false]);
});

it("shows all of many once they are asked for, and finds a word by any part of it", () => {
  const all = topicsInSight(many, { ...looking, showsAll: true });
  expect([all.shown.length, all.hidden, all.isFindable]).toEqual([40, 0, true]);
  const accented = [...many, { id: "x", name: "Präsentieren", isRetired: false }];
  expect(idsOf(topicsInSight(accented, { ...looking, showsAll: true, text: " PRASENT" }).shown)).toEqual(["x"]);
});

it("shows of a folded list only what is chosen", () => {
  expect(idsOf(topicsInSight(many, { ...looking, isFolded: true, chosen: ["t3"] }).shown)).toEqual(["t3"]);
});

it("offers a retired word only to whoever has it", () => {
  const topics = [...many.slice(0, 1), { id: "old", name: "Old", isRetired: true }];
  expect(idsOf(offeredTopics(topics, []))).toEqual(["t0"]);
  expect(idsOf(offeredTopics(topics, ["old"]))).toEqual(["t0", "old"]);
});
