import { expect, test } from "vitest";
import { chooseOrganisers } from "./choose-organisers.ts";
import { type PairRow, pairKey, planPublication, publishedPair, trustedPairs, trustedRounds } from "./publication.ts";

const standing = (round: number, ...members: string[]): PairRow => ({
  ...publishedPair(round, members, members[0] ?? ""),
  lastModifiedById: "ana",
});

test("a partnership has one name, in whatever order its people come", () => {
  expect(pairKey(2, ["tom", "maya"])).toBe(pairKey(2, ["maya", "tom"]));
  expect(pairKey(2, ["tom", "maya"])).not.toBe(pairKey(3, ["tom", "maya"]));
  expect(pairKey(2, ["tom", "maya"])).not.toBe(pairKey(2, ["tom", "maya", "li"]));
});

test("publishing again writes only what is missing", () => {
  const wanted = [publishedPair(1, ["maya", "tom"], "tom"), publishedPair(1, ["li", "omar"], "li")];
  expect(planPublication(wanted, [standing(1, "tom", "maya")])).toEqual({
    ok: true,
    value: { missing: [wanted[1]], done: [wanted[0]] },
  });
  expect(planPublication(wanted, [])).toEqual({ ok: true, value: { missing: wanted, done: [] } });
});

test("what another coordinator published in the same round is never written over", () => {
  const other = standing(1, "maya", "li");
  expect(planPublication([publishedPair(1, ["maya", "tom"], "tom")], [other])).toEqual({
    ok: false,
    error: { kind: "somebody-else-published", rows: [other] },
  });
});

test("only rows that an owner wrote are partnerships", () => {
  const forged = { ...standing(1, "eve", "tom"), lastModifiedById: "eve" };
  const nameless = { ...standing(1, "eve", "li"), lastModifiedById: undefined };
  const real = standing(1, "maya", "tom");
  expect(trustedPairs([forged, nameless, real], new Set(["ana"]))).toEqual([real]);
});

const by = (createdById: string | undefined, lastModifiedById: string | undefined) => ({
  createdById,
  lastModifiedById,
});

test("only rounds that an owner began and nobody else changed are rounds", () => {
  const rounds = [by("ana", "ana"), by("emil", "ana"), by("ana", "eve"), by("eve", "ana"), by("ana", undefined)];
  expect(trustedRounds(rounds, new Set(["ana", "emil"]))).toEqual(rounds.slice(0, 2));
});

test("who has organised least organises next, and the first by id where it is the same", () => {
  const times = new Map([
    ["maya", 2],
    ["tom", 1],
  ]);
  const groups = [
    ["maya", "tom"],
    ["omar", "li"],
    ["tom", "maya", "zoe"],
  ];
  expect(chooseOrganisers(groups, times)).toEqual(["tom", "li", "zoe"]);
  expect(
    chooseOrganisers(
      groups.map((group) => group.toReversed()),
      times,
    ),
  ).toEqual(["tom", "li", "zoe"]);
});

test("a group without people is a mistake of whoever asks", () => {
  expect(() => chooseOrganisers([[]], new Map())).toThrow(RangeError);
});
