import { describe, expect, it } from "vitest";
import { type Entries, toEntries } from "#domain/conversation/merge-records.ts";
import { entryFromJson } from "#domain/conversation/record-entry.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { type DatedSession, sessionHistory } from "./session-history.ts";

const at = (text: string) => Temporal.Instant.from(text);
const dated = (sessionId: string, start: string, movedFrom?: string): DatedSession => ({
  sessionId,
  start: at(start),
  end: at(start).add({ minutes: 45 }),
  movedFrom: movedFrom === undefined ? undefined : at(movedFrom),
});

function written(...words: readonly (readonly [ownerId: string, at: string, value: object])[]): Entries {
  return toEntries(
    words.map(([ownerId, moment, value], index) =>
      entryFromJson({
        id: `e${index}`,
        kind: "attendance",
        ownerId,
        stamp: { wallMs: at(moment).epochMilliseconds, counter: 0, device: "d" },
        value,
      }),
    ),
  );
}

const opened = (sessionId: string, moment: string) => ({ sessionId, openedMs: at(moment).epochMilliseconds });
const answered = (sessionId: string, answer: string) => ({ sessionId, answer });

function history(entries: Entries, sessions: readonly DatedSession[], now: string) {
  return sessionHistory({ entries, sessions, series: [], personId: "maya", now: at(now) });
}
const said = (result: ReturnType<typeof history>) =>
  result.past.map(({ sessionId, attendance, mayAsk }) => `${sessionId} ${attendance}${mayAsk ? " ?" : ""}`);

describe("what has been", () => {
  const sessions = [dated("a", "2026-12-01T10:00Z"), dated("b", "2026-12-15T10:00Z"), dated("c", "2026-12-29T10:00Z")];

  it("is what lies behind, with what is known of it", () => {
    const entries = written(
      ["maya", "2026-12-01T10:00Z", opened("a", "2026-12-01T10:02Z")],
      ["tom", "2026-12-01T10:00Z", opened("a", "2026-12-01T10:09Z")],
      ["tom", "2026-12-15T11:00Z", answered("b", "moved")],
    );
    expect(said(history(entries, sessions, "2026-12-30T00:00Z"))).toEqual(["a held", "b moved", "c unknown ?"]);
    expect(said(history(entries, sessions, "2026-12-29T10:44Z"))).toEqual(["a held", "b moved"]);
  });

  it("is asked about a quarter of an hour after its end, not before", () => {
    const one = [dated("a", "2026-12-01T10:00Z")];
    expect(said(history(written(), one, "2026-12-01T10:45Z"))).toEqual(["a unknown"]);
    expect(said(history(written(), one, "2026-12-01T10:59Z"))).toEqual(["a unknown"]);
    expect(said(history(written(), one, "2026-12-01T11:00Z"))).toEqual(["a unknown ?"]);
  });

  it("is not asked of somebody who has answered, also when the answers contradict each other", () => {
    const entries = written(
      ["maya", "2026-12-02T10:00Z", answered("a", "held")],
      ["tom", "2026-12-02T10:00Z", answered("a", "not-held")],
    );
    expect(said(history(entries, sessions.slice(0, 1), "2026-12-30T00:00Z"))).toEqual(["a unknown"]);
  });

  it("is told by the words alone where no calendar reaches any more", () => {
    const entries = written(
      ["tom", "2025-01-08T09:01Z", opened("long ago", "2025-01-07T09:02Z")],
      ["maya", "2025-01-07T09:40Z", answered("long ago", "held")],
      ["maya", "2025-02-01T08:00Z", answered("longer", "not-held")],
    );
    const result = history(entries, sessions, "2026-12-02T00:00Z");
    expect(said(result)).toEqual(["long ago held", "longer not-held", "a unknown ?"]);
    expect(result.moments.get("long ago")).toEqual(at("2025-01-07T09:02Z"));
    expect(result.past[0]?.end).toEqual(at("2025-01-07T09:47Z"));
  });

  it("takes the calendar's moment where there is one, and says from where a session was moved", () => {
    const moved = dated("b", "2026-12-16T10:00Z", "2026-12-15T10:00Z");
    const entries = written(["maya", "2026-12-17T09:40Z", answered("b", "held")]);
    const { past, moments } = history(entries, [moved], "2026-12-30T00:00Z");
    expect(past).toMatchObject([{ sessionId: "b", attendance: "held" }]);
    expect(past[0]?.movedFrom).toEqual(at("2026-12-15T10:00Z"));
    expect(moments.get("b")).toEqual(at("2026-12-16T10:00Z"));
  });

  it("does not break on a moment that cannot be", () => {
    const entries = written(["tom", "2026-12-01T10:00Z", { sessionId: "x", openedMs: Number.MAX_SAFE_INTEGER }]);
    expect(said(history(entries, [], "2026-12-30T00:00Z"))).toEqual(["x unknown ?"]);
  });
});
