import { describe, expect, it } from "vitest";
import { questionAbout, someone, workingFrom } from "#tests/oracle/pairing-people.ts";
import { populationQuestion } from "#tests/oracle/population.ts";
import { dice } from "#tests/oracle/random-search.ts";
import { churnOf } from "./churn.ts";
import { pairPeople } from "./pair-people.ts";
import type { PairingQuestion } from "./question.ts";

function solved(question: PairingQuestion) {
  const answer = pairPeople(question);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

const groupsOf = (question: PairingQuestion) => solved(question).groups.map(({ people }) => people);
const ids = (...names: readonly string[]) => names.map((name) => someone(name));

describe("pairing people", () => {
  it("has an answer for nobody and for one person", () => {
    expect(solved(questionAbout([]))).toMatchObject({ groups: [], alone: [], totals: { total: 0, worst: 0 } });
    expect(solved(questionAbout(ids("ana"))).alone).toEqual([{ id: "ana", reason: { kind: "nobody-else" } }]);
  });

  it("makes a trio of an odd one, unless the programme would rather not", () => {
    expect(groupsOf(questionAbout(ids("a", "b", "c")))).toEqual([["a", "b", "c"]]);
    const without = solved(questionAbout(ids("a", "b", "c"), { settings: { trios: "prefer-not" } }));
    expect(without.groups).toHaveLength(1);
    expect(without.alone.map(({ reason }) => reason)).toEqual([{ kind: "all-taken", possiblePartners: 2 }]);
  });

  it("says that the avoid lists stand in the way when everybody avoids everybody", () => {
    const names = ["a", "b", "c", "d"];
    const people = names.map((id) => someone(id, { avoid: names.filter((name) => name !== id) }));
    const { groups, alone } = solved(questionAbout(people));
    expect(groups).toEqual([]);
    expect(alone.map(({ reason }) => reason)).toEqual(
      names.map(() => ({
        kind: "rules",
        binding: "avoid-lists",
        refused: [{ rule: "avoid-lists", people: 3, alone: 3 }],
      })),
    );
  });

  it("says that hours never overlap, and what else would stand in the way", () => {
    const people = [
      someone("early", { hours: workingFrom(0) }),
      someone("mid", { hours: workingFrom(8), managerId: "early" }),
      someone("late", { hours: workingFrom(16) }),
    ];
    const reasons = new Map(solved(questionAbout(people)).alone.map(({ id, reason }) => [id, reason]));
    expect(reasons.get("early")).toEqual({
      kind: "rules",
      binding: "shared-hours",
      refused: [
        { rule: "shared-hours", people: 2, alone: 1 },
        { rule: "no-reporting-lines", people: 1, alone: 0 },
      ],
    });
    expect(reasons.size).toBe(3);
  });

  it("leaves out who is paused beyond the first day, and pairs who is back on it", () => {
    const people = [
      ...ids("a", "b"),
      someone("away", { pausedUntil: "2027-01-05" }),
      someone("back", { pausedUntil: "2027-01-04" }),
    ];
    const { groups, paused } = solved(questionAbout(people));
    expect(paused).toEqual([{ id: "away", until: "2027-01-05" }]);
    expect(groups.flatMap(({ people: names }) => names).toSorted()).toEqual(["a", "b", "back"]);
  });

  it("takes one entry of somebody who stands there twice, whichever comes first", () => {
    const twice = [someone("a", { level: 1 }), ...ids("b"), someone("a", { level: 9 })];
    const answer = solved(questionAbout(twice));
    expect(answer.problems).toEqual([{ kind: "person-twice", id: "a" }]);
    expect(answer.groups.map(({ people }) => people)).toEqual([["a", "b"]]);
    expect(solved(questionAbout(twice.toReversed()))).toEqual(answer);
  });

  it("ignores a topic that the vocabulary has lost, and says who uses it", () => {
    const people = [someone("a", { offers: ["juggling"] }), someone("b", { wants: ["juggling"] })];
    const answer = solved(questionAbout(people));
    expect(answer.problems).toEqual([{ kind: "unknown-topic", topic: "juggling", ids: ["a", "b"] }]);
    const known = solved(questionAbout(people, { topics: ["juggling"] }));
    expect(known.totals.total).toBeGreaterThan(answer.totals.total);
  });

  it("keeps what is locked even against a rule, shows the rule, and pairs the rest without them", () => {
    const people = [someone("a", { managerId: "b" }), ...ids("b", "c", "d", "e")];
    const { groups } = solved(questionAbout(people, { locked: [["b", "a"]] }));
    expect(groups).toMatchObject([
      { people: ["a", "b"], isLocked: true, brokenRules: ["no-reporting-lines"] },
      { people: ["c", "d", "e"], isLocked: false, brokenRules: [] },
    ]);
  });

  it("ignores locks that cannot be, and says so", () => {
    const locked = [["a", "b"], ["b", "c"], ["c", "gone"], ["d"], ["c", "d"]];
    const { groups, problems } = solved(questionAbout(ids("a", "b", "c", "d"), { locked }));
    expect(groups.map(({ people, isLocked }) => [people, isLocked])).toEqual([
      [["a", "b"], true],
      [["c", "d"], true],
    ]);
    expect(problems).toEqual([
      { kind: "not-taking-part", byHand: "locked", people: ["c", "gone"] },
      { kind: "locked-twice", people: ["b", "c"] },
      { kind: "not-two-or-three", people: ["d"] },
    ]);
  });

  it("does not pair whom a coordinator has ruled out", () => {
    expect(
      groupsOf(
        questionAbout(ids("a", "b", "c", "d"), {
          forbidden: [
            ["a", "b"],
            ["a", "c"],
          ],
        }),
      ),
    ).toEqual([
      ["a", "d"],
      ["b", "c"],
    ]);
  });

  it("repeats no pair within the programme's rounds, and may after that", () => {
    const people = [someone("a", { earlierPartners: [{ id: "b", round: 2 }] }), someone("b")];
    expect(groupsOf(questionAbout(people, { rules: { roundsWithoutRepeat: 3 } }))).toEqual([]);
    expect(groupsOf(questionAbout(people, { rules: { roundsWithoutRepeat: 2 } }))).toEqual([["a", "b"]]);
  });

  it("pairs everybody where all want the same few", () => {
    const people = Array.from({ length: 400 }, (_, number) =>
      someone(`p${number}`, { wants: ["listening"], offers: number % 50 === 0 ? ["listening"] : [] }),
    );
    const { gap, totals, alone } = solved(questionAbout(people, { settings: { candidatesEach: 4 } }));
    expect(alone).toEqual([]);
    expect(totals.grouped).toBe(400);
    expect(gap).toMatchObject({ mayPairMore: false, mayLiftWorst: false });
  });

  it("stops when told to, and tells its progress until the end", () => {
    const question = populationQuestion(dice(7), 300);
    expect(pairPeople(question, { isCancelled: () => true })).toEqual({ ok: false, error: { kind: "cancelled" } });
    const told: number[] = [];
    pairPeople(question, { onProgress: (done, of) => told.push(done / of) });
    expect(told.length).toBeGreaterThan(10);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });
});

describe("pairing people once more", () => {
  it("keeps pairs that stand unless others are better by the bonus", () => {
    const question = populationQuestion(dice(11), 120);
    const before = solved(question);
    const present = before.groups.map(({ people }) => people);
    const gone = new Set([before.groups[3]?.people[0], before.groups[20]?.people[1]]);
    const rest = { ...question, participants: question.participants.filter(({ id }) => !gone.has(id)) };
    const anew = churnOf(present, solved(rest));
    const kept = churnOf(present, solved({ ...rest, present }));
    expect(kept.kept.length).toBeGreaterThanOrEqual(anew.kept.length);
    expect(kept.changed.length).toBeLessThanOrEqual(8);
    expect(kept.added.length).toBe(solved({ ...rest, present }).groups.length - kept.kept.length);
  });

  it("lets partners of this round stay together though they count as met", () => {
    const people = [someone("a", { earlierPartners: [{ id: "b", round: 5 }] }), someone("b")];
    expect(groupsOf(questionAbout(people))).toEqual([]);
    expect(groupsOf({ ...questionAbout(people), present: [["b", "a"]] })).toEqual([["a", "b"]]);
  });
});
