import { describe, expect, it } from "vitest";
import { Temporal } from "#domain/time/temporal.ts";
import { noEntries, toEntries } from "./merge-records.ts";
import { entryFromJson } from "./record-entry.ts";
import type { RecordFile, SeriesEntry } from "./record.ts";
import { keepMonthsOf, retentionOf, type Traces } from "./retention.ts";

const at = (text: string) => Temporal.Instant.from(text);
const session = (end: string) => ({ start: at(end).subtract({ minutes: 45 }), end: at(end) });
const nothing: Traces = { series: [], sessions: [], entries: noEntries };

function word(moment: string) {
  const stamp = { wallMs: at(moment).epochMilliseconds, counter: 0, device: "d" };
  return entryFromJson({ id: moment, kind: "goal", ownerId: "tom", stamp, value: {} });
}

function dueOf(months: number, traces: Partial<Traces>, now: string) {
  const retention = retentionOf(months, { ...nothing, ...traces }, at(now));
  return retention.kind === "ended"
    ? `${retention.due.toString()} ${retention.isDue ? "due" : "not yet"}`
    : retention.kind;
}

const person = (id: string) => ({ id, displayName: id, email: `${id}@x` });

function fileWith(unknownFields: RecordFile["unknownFields"]): RecordFile {
  const members = [person("maya"), person("tom")] as const;
  return { schemaVersion: 1, partnershipId: "p", ownerId: "maya", members, series: [], unknownFields };
}

describe("the rule", () => {
  it("stands in the record, in whole months", () => {
    expect(keepMonthsOf(fileWith({ keepMonths: 6 }))).toBe(6);
    expect(keepMonthsOf(fileWith({ keepMonths: 120 }))).toBe(120);
  });

  it.each([undefined, null, 0, -6, 1.5, 121, "6", Number.NaN])("is none at all when it says %s", (keepMonths) => {
    expect(keepMonthsOf(fileWith({ keepMonths }))).toBeUndefined();
  });

  it("keeps everything for ever where there is none", () => {
    const long = { ...nothing, sessions: [session("2001-01-01T10:00Z")] };
    expect(retentionOf(undefined, long, at("2026-01-01T00:00Z"))).toEqual({ kind: "kept" });
  });
});

describe("the end of a partnership", () => {
  it.each([
    // By hand, on a calendar: months have different lengths, and 2028 has a 29 February.
    [6, "2026-12-15T10:45:00Z", "2027-06-15T10:45:00Z"],
    [6, "2026-08-31T10:45:00Z", "2027-02-28T10:45:00Z"],
    [6, "2027-08-31T10:45:00Z", "2028-02-29T10:45:00Z"],
    [1, "2026-01-31T23:59:00Z", "2026-02-28T23:59:00Z"],
    [12, "2028-02-29T08:00:00Z", "2029-02-28T08:00:00Z"],
  ])("is followed by %i months of the calendar: %s until %s", (months, end, due) => {
    const traces = { sessions: [session(end)] };
    expect(dueOf(months, traces, end)).toBe(`${due} not yet`);
    expect(dueOf(months, traces, at(due).subtract({ milliseconds: 1 }).toString())).toBe(`${due} not yet`);
    expect(dueOf(months, traces, due)).toBe(`${due} due`);
  });

  it("has not come while a session is still to be held, also one that a calendar alone or the record alone knows", () => {
    const past = session("2026-01-13T10:45:00Z");
    const future = session("2026-09-01T10:45:00Z");
    expect(dueOf(6, { sessions: [future, past] }, "2026-08-01T00:00Z")).toBe("going-on");
    const series: SeriesEntry = {
      iCalUId: "u",
      everyWeeks: 2,
      lengthMinutes: 45,
      sessions: 6,
      firstStart: "2026-07-01T10:00",
      timeZone: "Europe/London",
    };
    expect(dueOf(6, { series: [series], sessions: [past] }, "2026-08-01T00:00Z")).toBe("going-on");
    // 1 July and five times two weeks: 9 September, 10:45 in London.
    expect(dueOf(6, { series: [series] }, "2026-10-01T00:00Z")).toBe("2027-03-09T09:45:00Z not yet");
  });

  it("is the last word where that is later than the last session", () => {
    const traces = { sessions: [session("2026-01-13T10:45:00Z")], entries: toEntries([word("2026-03-02T08:00:00Z")]) };
    expect(dueOf(6, traces, "2026-08-01T00:00Z")).toBe("2026-09-02T08:00:00Z not yet");
  });

  it("is not put off for ever by a word from a clock that is years ahead", () => {
    const traces = { sessions: [session("2026-01-13T10:45:00Z")], entries: toEntries([word("2060-01-01T00:00:00Z")]) };
    expect(dueOf(6, traces, "2026-08-01T00:00Z")).toBe("2026-07-13T10:45:00Z due");
  });

  it("cannot be told from nothing: then nothing is due", () => {
    expect(dueOf(1, {}, "2099-01-01T00:00Z")).toBe("going-on");
  });

  it("cannot be told from a series that names no moment that can be", () => {
    const odd: SeriesEntry = {
      iCalUId: "u",
      everyWeeks: 1,
      lengthMinutes: 30,
      sessions: 1000,
      firstStart: "2026-02-31T10:00",
      timeZone: "Mars/Olympus",
    };
    expect(dueOf(1, { series: [odd] }, "2099-01-01T00:00Z")).toBe("going-on");
  });
});
