import { describe, expect, it } from "vitest";
import { Temporal } from "#domain/time/temporal.ts";
import { entry, hours, member, weekly } from "#tests/oracle/schedules.ts";
import type { BusyTime } from "./availability.ts";
import { commonTimeMap } from "./common-time-map.ts";
import { reasonFor } from "./proposal-reason.ts";
import { defaultOptions, type SearchOptions } from "./search-options.ts";
import { assessSeries, searchSeries } from "./search-series.ts";
import type { SearchMember } from "./series-proposal.ts";

const london = hours("Europe/London");
const allDay = (...dates: readonly string[]) => dates.map((date) => entry(`${date}T00:00Z`, `${date}T23:45Z`));

/** Tuesdays from 6 January 2026 on, unless more days are open. */
function search(members: readonly SearchMember[], options: Partial<SearchOptions> = {}, sessions = 1, days = 1) {
  const earliest = Temporal.Instant.from("2026-01-06T00:00Z");
  return {
    members,
    cadence: { everyWeeks: 1, lengthMinutes: 60, sessions },
    earliest,
    latestFirst: earliest.add({ hours: 24 * days }),
    options: { ...defaultOptions, ...options },
  } as const;
}
const bestOf = (...asked: Parameters<typeof search>) =>
  searchSeries(search(...asked))[0]
    ?.firstStart.toString()
    .slice(5, 16);
const pair = (busy: readonly BusyTime[] = []) => [member(london, busy), member(london)];

const taken = (kind: BusyTime["kind"]) => [entry("2026-01-06T09:00Z", "2026-01-06T16:00Z", kind)];
const reasons = (...asked: Parameters<typeof search>) => {
  const found = searchSeries(search(...asked), 5);
  return found.map((_, index) => reasonFor(found, index));
};

describe("what decides between two starts", () => {
  it("is the worst-off member, not the mean of all", () => {
    // 16:00 is perfect for two and an hour outside the third one's day; 13:00 is at the edge of two days.
    const late = hours("Europe/London", "13:00", "18:00");
    const early = hours("Europe/London", "09:00", "14:30");
    expect(bestOf([member(late), member(late), member(early)])).toBe("01-06T13:15");
  });

  it("is lunch, whenever it is, and nothing where people have none", () => {
    const short = member(hours("Europe/London", "11:00", "14:00"));
    expect(bestOf([short, short], { lunch: undefined })).toBe("01-06T12:00");
    expect(bestOf([short, short])).toBe("01-06T11:00");
    expect(bestOf(pair(), { lunch: weekly([], "10:00", "11:00") })).toBe("01-06T11:00");
  });

  it("is a protected window among hours that are equally kind", () => {
    expect(bestOf(pair())).toBe("01-06T10:00");
    expect(bestOf(pair(), { protectedWindows: [weekly([2], "14:00", "15:30")] })).toBe("01-06T14:00");
    expect(bestOf(pair(), { protectedWindows: [weekly([3], "14:00", "15:30")] })).toBe("01-06T10:00");
    expect(bestOf(pair(), { protectedWindows: [weekly([2], "16:00", "17:00")] })).toBe("01-06T10:00");
  });

  it("is distance from other meetings: those that touch are less kind", () => {
    expect(bestOf(pair([entry("2026-01-06T11:00Z", "2026-01-06T11:30Z")]))).toBe("01-06T13:00");
    expect(bestOf(pair([entry("2026-01-06T11:15Z", "2026-01-06T11:30Z")]))).toBe("01-06T10:00");
    expect(bestOf(pair([entry("2026-01-06T11:00Z", "2026-01-06T11:30Z", "working-elsewhere")]))).toBe("01-06T10:00");
  });

  it("is how the clashes spread: better two weeks lost apart than in a row", () => {
    const tuesdays = allDay("2026-01-13", "2026-01-20");
    const wednesdays = allDay("2026-01-14", "2026-01-28");
    const [best] = searchSeries(search(pair([...tuesdays, ...wednesdays]), {}, 4, 2));
    expect(best).toMatchObject({ clearSessions: 2, merits: { clashesInARow: 1 } });
    expect(best?.firstStart.dayOfWeek).toBe(3);
  });
});

describe("what can be adjusted", () => {
  it.each(["tentative", "busy", "out-of-office", "working-elsewhere"] as const)("is what %s does", (kind) => {
    const at = Temporal.PlainDateTime.from("2026-01-06T10:00");
    const cost = (treatment: "free" | "weak" | "hard") => {
      const options = { treatment: { ...defaultOptions.treatment, [kind]: treatment } };
      const asked = search(pair(taken(kind)), options);
      const clashes = assessSeries(asked, "Europe/London", at).sessions[0]?.clashes;
      const [best] = searchSeries(search([member(hours("Europe/London", "09:00", "10:00"), taken(kind))], options));
      return { kinds: clashes?.map((clash) => clash.kind), hard: best?.merits.hardSessions };
    };
    expect(cost("free")).toEqual({ kinds: [], hard: 0 });
    expect(cost("weak")).toEqual({ kinds: [kind], hard: 0 });
    expect(cost("hard")).toEqual({ kinds: [kind], hard: 1 });
  });

  it("is a closed time: nothing goes there, neither a session nor a move, and the others learn no more than that", () => {
    const closed = { ...member(london), noGo: [weekly([2], "09:00", "16:00"), weekly([3, 4, 5], "00:00", "23:59")] };
    expect(bestOf([closed, member(london)])).toBe("01-06T16:00");
    const asked = search([closed, member(london, allDay("2026-01-13"))], {}, 2);
    const [best] = searchSeries(asked);
    expect(best?.sessions[1]).toMatchObject({ clashes: [{ member: 1, kind: "busy" }] });
    expect(best?.sessions[1]?.moveTo?.start.toString()).toBe("2026-01-12T16:00:00Z");
    const looked = assessSeries(asked, "Europe/London", Temporal.PlainDateTime.from("2026-01-06T10:00"));
    expect(looked.sessions[0]?.clashes).toEqual([{ member: 0, kind: "outside-hours" }]);
  });
});

describe("why a proposal stands where it stands", () => {
  it("is what puts it before the next one; the last is another choice", () => {
    const tuesdayAfternoon = entry("2026-01-06T12:00Z", "2026-01-06T18:00Z");
    const found = reasons(pair([tuesdayAfternoon, ...allDay("2026-01-14")]), {}, 3, 2);
    expect(found[0]).toEqual({ kind: "all-clear" });
    expect(found.at(-1)?.kind).toBe("other-hour");
    expect(reasons([member(hours("Europe/London", "09:00", "17:00", [2, 3]))], {}, 1, 2)[0]).toEqual({
      kind: "earliest",
    });
  });

  it("counts how many clashes fewer there are", () => {
    const narrow = [member(hours("Europe/London", "10:00", "11:00"), allDay("2026-01-13", "2026-01-14", "2026-01-21"))];
    expect(reasons(narrow, {}, 3, 2)[0]).toEqual({ kind: "fewest-clashes", fewer: 1 });
    const perhaps = [entry("2026-01-06T09:00Z", "2026-01-06T17:00Z", "tentative")];
    expect(reasons([member(london, perhaps)], {}, 1, 1).map(({ kind }) => kind)).toContain("fewest-hard-clashes");
  });

  it("says so when there is nothing to choose between", () => {
    const found = searchSeries(search(pair()), 1);
    expect(found.map((_, index) => reasonFor(found, index))).toEqual([{ kind: "only-choice" }]);
    expect(() => reasonFor(found, 1)).toThrow(RangeError);
  });
});

describe("the map of common times", () => {
  const week = { ...search(pair(), {}, 4, 7) };

  it("has a cell for each half hour of the week on the first member's clock, Monday first", () => {
    const cells = commonTimeMap(week);
    expect(cells).toHaveLength(7 * 48);
    expect(cells[20]).toMatchObject({ weekday: 1, clearSessions: 4, of: 4, hours: ["inside", "inside"] });
    expect(cells[20]?.firstStart.toString()).toBe("2026-01-12T10:00:00");
    expect(commonTimeMap(week, 15)).toHaveLength(7 * 96);
  });

  it("tells each member's own time, hours and closed times", () => {
    const tom = { ...member(hours("Asia/Kathmandu", "10:00", "18:00")), noGo: [weekly([2], "15:00", "15:30")] };
    const cells = commonTimeMap({ ...week, members: [member(london), tom] });
    const at = (weekday: number, time: string) =>
      cells.find((cell) => cell.weekday === weekday && cell.time.toString() === `${time}:00`);
    expect(at(1, "10:00")).toMatchObject({ hours: ["inside", "inside"], clearSessions: 4 });
    expect(at(1, "10:00")?.local.map(({ time }) => time.toString())).toEqual(["10:00:00", "15:45:00"]);
    expect(at(1, "12:00")).toMatchObject({ hours: ["inside", "outside"], clearSessions: 0 });
    expect(at(1, "20:00")?.local[1]?.weekday).toBe(2);
    expect(at(2, "09:30")).toMatchObject({ hours: ["inside", "closed"], clearSessions: 0 });
  });
});
