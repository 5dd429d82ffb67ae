import { describe, expect, it } from "vitest";
import { Temporal } from "#domain/time/temporal.ts";
import { agreementsIn, agreementTick, agreementTopics } from "./agreement.ts";
import { answerAttendance, attendanceOf, noteOpening } from "./attendance.ts";
import { feedbackIn, giveFeedback } from "./feedback.ts";
import { goalsIn, rateGoal, setGoal } from "./goal.ts";
import { toEntries } from "./merge-records.ts";
import { positionView, progressIn } from "./position-view.ts";
import { begin, extend, joinProgress, next, notBegun, takeOver } from "./position.ts";
import type { EntryDraft } from "./record-entry.ts";
import { standardGuide } from "./standard-guides.ts";

const members = [{ id: "maya" }, { id: "tom" }];
const at = (minute: number) => Temporal.Instant.from("2026-12-01T10:00Z").add({ minutes: minute });
/** As it comes out of the members' files; each draft is written a second after the one before. */
const record = (...written: (readonly [ownerId: string, draft: EntryDraft])[]) =>
  toEntries(
    written.map(([ownerId, draft], second) => ({
      ...JSON.parse(JSON.stringify(draft)),
      ownerId,
      stamp: { wallMs: second * 1000, counter: 0, device: "d" },
      deleted: false,
      unknownFields: {},
    })),
  );
const value = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

describe("a point of the contract", () => {
  it("is agreed once all members have ticked it, and open again when one takes the tick back", () => {
    const both = [
      ["maya", agreementTick("privacy", true)],
      ["tom", agreementTick("privacy", true)],
    ] as const;
    const state = (...written: Parameters<typeof record>) => agreementsIn(record(...written), members)[0];
    expect(state(both[0])).toEqual({ topic: "privacy", tickedBy: ["maya"], isAgreed: false });
    expect(state(...both)).toEqual({ topic: "privacy", tickedBy: ["maya", "tom"], isAgreed: true });
    expect(state(...both, ["tom", agreementTick("privacy", false)])).toMatchObject({ isAgreed: false });
    expect(agreementsIn(record(...both), members).map(({ topic }) => topic)).toEqual(agreementTopics);
  });

  it("does not count a stranger's tick", () => {
    const ticks = record(["maya", agreementTick("limits", true)], ["eve", agreementTick("limits", true)]);
    expect(agreementsIn(ticks, members).at(-1)).toEqual({ topic: "limits", tickedBy: ["maya"], isAgreed: false });
  });
});

describe("feedback", () => {
  const given = {
    kind: "appreciation",
    fromId: "maya",
    toId: "tom",
    sessionId: "s1",
    text: " When you waited, it helped ",
  } as const;

  it("goes to another member, in words", () => {
    expect(giveFeedback({ ...given, toId: "maya" }, members)).toEqual({ ok: false, error: { kind: "to-oneself" } });
    expect(giveFeedback({ ...given, toId: "eve" }, members)).toEqual({ ok: false, error: { kind: "to-a-stranger" } });
    expect(giveFeedback({ ...given, text: " " }, members)).toEqual({
      ok: false,
      error: { kind: "empty-text", field: "appreciation" },
    });
  });

  it("comes from the owner of the entry, one of each kind a session", () => {
    const other = { ...given, kind: "suggestion", text: "Next time, try a pause" } as const;
    const written = [given, { ...given, text: "It helped" }, other, { ...other, sessionId: "s2" }].map(
      (one) => ["maya", value(giveFeedback(one, members))] as const,
    );
    expect(feedbackIn(record(...written)).map(({ fromId, text, sessionId }) => [fromId, text, sessionId])).toEqual([
      ["maya", "It helped", "s1"],
      ["maya", "Next time, try a pause", "s1"],
      ["maya", "Next time, try a pause", "s2"],
    ]);
    expect(feedbackIn(record(["tom", { id: "x", kind: "feedback", value: { feedback: "insult" } }]))).toEqual([]);
  });
});

describe("a goal", () => {
  const goal = { id: "g1", ownerId: "maya", text: "Listen longer", sessionId: "s1", ratings: [] };

  it("remembers one rating a session", () => {
    const rated = (from: typeof goal, sessionId: string, rating: number) =>
      goalsIn(record(["maya", value(rateGoal(from, { sessionId, rating }))]))[0] as typeof goal;
    const later = rated(rated(rated(goal, "s1", 3), "s2", 5), "s1", 4);
    expect(later).toEqual({
      ...goal,
      ratings: [
        { sessionId: "s2", rating: 5 },
        { sessionId: "s1", rating: 4 },
      ],
    });
    for (const rating of [-1, 11, 2.5])
      expect(rateGoal(goal, { sessionId: "s1", rating })).toEqual({ ok: false, error: { kind: "bad-rating" } });
  });

  it("needs words", () => {
    expect(goalsIn(record(["maya", value(setGoal({ ...goal, text: " Listen longer" }))]))).toEqual([goal]);
    expect(setGoal({ ...goal, text: "" }).ok).toBe(false);
    expect(goalsIn(record(["maya", { id: "g", kind: "goal", value: { text: 5 } }]))).toEqual([]);
  });
});

function said(owner: string, answer: "held" | "moved" | "not-held", session = "s1") {
  return [owner, answerAttendance(session, answer)] as const;
}

describe("whether a session was held", () => {
  const planned = { start: at(0), end: at(45) };
  const opened = (owner: string, minute: number) => [owner, noteOpening("s1", at(minute))] as const;

  it.each([
    ["both had the guide open", [opened("maya", -15), opened("tom", 59)], "held"],
    ["both had, though one says otherwise", [opened("maya", 0), opened("tom", 3), said("tom", "not-held")], "held"],
    ["one opened it too early", [opened("maya", -16), opened("tom", 3)], "unknown"],
    ["one opened it too late", [opened("maya", 60), opened("tom", 3)], "unknown"],
    ["only one opened it", [opened("maya", 0)], "unknown"],
    ["one says held, nobody contradicts", [opened("maya", 0), said("tom", "held")], "held"],
    ["one says moved", [said("tom", "moved")], "moved"],
    ["both say it was not held", [said("maya", "not-held"), said("tom", "not-held")], "not-held"],
    ["they contradict each other", [said("maya", "held"), said("tom", "moved")], "unknown"],
    ["one thinks better of it", [said("maya", "held"), said("tom", "moved"), said("tom", "held")], "held"],
    ["another session was", [said("maya", "held", "s2")], "unknown"],
    ["nobody did anything", [], "unknown"],
  ] as const)("%s", (_, written, expected) => {
    expect(attendanceOf(record(...written), "s1", planned)).toBe(expected);
  });
});

describe("where a session is", () => {
  const guide = standardGuide("standard", 2, 45);
  const begun = { position: begin(at(0), at(45)), extensions: [] };
  const on = { ...begun, position: next(guide, begun.position, at(3)) };
  const extended = extend(on, { id: "x", stageId: "review", from: "close" });
  const view = (owner: string, device: string, progress: typeof begun | typeof extended, session = "s1") =>
    [owner, positionView(session, guide, device, progress)] as const;

  it("is the join of what all devices wrote", () => {
    const back = { ...begun, position: takeOver(guide, on.position, 0, at(4)) };
    const entries = record(view("maya", "laptop", extended), view("maya", "phone", begun), view("tom", "t", back));
    expect(progressIn(entries, "s1", guide)).toEqual(joinProgress(extended, back));
    expect(progressIn(entries, "s2", guide)).toEqual(notBegun);
  });

  it("is not moved back by a phone that was asleep and wrote last", () => {
    const entries = record(view("maya", "laptop", on), view("maya", "phone", begun));
    expect(progressIn(entries, "s1", guide).position).toEqual(on.position);
  });

  it("passes over a view of another guide, and one that makes no sense", () => {
    const [owner, sound] = view("tom", "t", on);
    const changed = (change: object) => record([owner, { ...sound, value: { ...sound.value, ...change } }]);
    for (const change of [
      { stage: 99 },
      { stage: -1 },
      { epoch: 0 },
      { epoch: 1e9 },
      { began: [] },
      { began: ["noon"] },
      { until: "late" },
      { began: [4] },
    ])
      expect(progressIn(changed(change), "s1", guide)).toEqual(notBegun);
    expect(progressIn(changed({ guideId: "other" }), "s1", guide)).toEqual(notBegun);
    expect(progressIn(changed({ extensions: [{}, 7, { id: "x", stageId: "s" }] }), "s1", guide).extensions).toEqual([
      { id: "x", stageId: "s", from: undefined },
    ]);
  });
});
