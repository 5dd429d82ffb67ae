import { describe, expect, it } from "vitest";
import { Temporal } from "#domain/time/temporal.ts";
import type { Merits } from "./merits.ts";
import { reasonFor } from "./proposal-reason.ts";
import type { RankedProposal } from "./series-proposal.ts";

const equal: Merits = {
  clearSessions: 3,
  hardSessions: 2,
  worstOff: 40,
  together: 60,
  protectedSessions: 1,
  touching: 2,
  clashesInARow: 2,
  startMinute: 1000,
};

/** Four sessions from this day on. */
function proposal(merits: Partial<Merits>, day = "2026-12-01"): RankedProposal {
  const start = Temporal.Instant.from(`${day}T10:00Z`);
  const session = { start, end: start.add({ minutes: 45 }), clashes: [], moveTo: undefined };
  return {
    timeZone: "Europe/London",
    firstStart: Temporal.PlainDateTime.from(`${day}T10:00`),
    cadence: { everyWeeks: 1, lengthMinutes: 45, sessions: 4 },
    sessions: [session, session, session, session],
    clearSessions: 3,
    merits: { ...equal, ...merits },
  };
}

describe("why a proposal stands before the next one", () => {
  it.each([
    [{ clearSessions: 4 }, { kind: "all-clear" }],
    [{ hardSessions: 0 }, { kind: "fewest-hard-clashes", fewer: 2 }],
    [{ worstOff: 39 }, { kind: "kindest-hour" }],
    [{ together: 59 }, { kind: "kindest-hour" }],
    [{ protectedSessions: 2 }, { kind: "protected-window" }],
    [{ touching: 1 }, { kind: "more-room" }],
    [{ clashesInARow: 1 }, { kind: "clashes-apart" }],
    [{ startMinute: 999 }, { kind: "earliest" }],
    [{}, { kind: "earliest" }],
  ] as const)("is, for %o, %o", (merits, reason) => {
    expect(reasonFor([proposal(merits), proposal({})], 0)).toEqual(reason);
  });

  it("counts by how many dates", () => {
    expect(reasonFor([proposal({}), proposal({ clearSessions: 1 })], 0)).toEqual({ kind: "fewest-clashes", fewer: 2 });
  });

  it("is the weightiest thing that differs, whatever else does", () => {
    const better = proposal({ touching: 0, clashesInARow: 1, startMinute: 5, worstOff: 41, protectedSessions: 3 });
    expect(reasonFor([proposal({}), better], 0)).toEqual({ kind: "kindest-hour" });
  });
});

describe("what the last proposal is there for", () => {
  const [tuesday, wednesday, nextTuesday] = ["2026-12-01", "2026-12-02", "2026-12-08"].map((day) => proposal({}, day));

  it("is another day, or another hour of a day above", () => {
    if (tuesday === undefined || wednesday === undefined || nextTuesday === undefined) throw new Error("no day");
    expect(reasonFor([tuesday, wednesday], 1)).toEqual({ kind: "only-different-day" });
    expect(reasonFor([tuesday, wednesday, nextTuesday], 2)).toEqual({ kind: "other-hour" });
    expect(reasonFor([tuesday], 0)).toEqual({ kind: "only-choice" });
  });

  it("cannot be said of a proposal that is not there", () => {
    expect(() => reasonFor([], 0)).toThrow("there is no proposal 0");
  });
});
