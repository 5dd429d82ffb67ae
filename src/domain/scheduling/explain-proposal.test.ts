import { expect, it } from "vitest";
import { Temporal } from "#domain/time/temporal.ts";
import { proposalWithTwoMoves } from "#tests/oracle/booking-plans.ts";
import { entry, hours, member } from "#tests/oracle/schedules.ts";
import { explainProposal } from "./explain-proposal.ts";
import { assessSeries } from "./search-series.ts";

it("tells from which session on somebody’s hour changes: 15:45 for Tom, from 31 March 14:45", () => {
  const { changes, localStarts } = explainProposal(proposalWithTwoMoves(), ["Europe/London", "Asia/Kathmandu"]);
  expect(localStarts[0]?.map((start) => start.toPlainTime().toString())).toEqual(
    Array.from({ length: 6 }, () => "10:00:00"),
  );
  expect(localStarts[1]?.map((start) => start.toPlainTime().toString().slice(0, 5))).toEqual([
    "15:45",
    "15:45",
    "15:45",
    "14:45",
    "14:45",
    "14:45",
  ]);
  expect(changes.map(({ date, time, ...rest }) => ({ ...rest, date: date.toString(), time: time.toString() }))).toEqual(
    [{ member: 1, fromSession: 3, date: "2026-03-31", time: "14:45:00" }],
  );
});

it("counts what is clear, what can move and what stays", () => {
  const taken = [
    entry("2026-03-17T00:00Z", "2026-03-18T00:00Z", "tentative"),
    entry("2026-03-23T00:00Z", "2026-03-30T00:00Z", "out-of-office"),
    entry("2026-03-31T00:00Z", "2026-04-01T00:00Z", "tentative"),
  ];
  const search = {
    members: [member(hours("Europe/London")), member(hours("Europe/London"), taken)],
    cadence: { everyWeeks: 1, lengthMinutes: 60, sessions: 4 },
    earliest: Temporal.Instant.from("2026-03-10T00:00Z"),
    latestFirst: Temporal.Instant.from("2026-03-11T00:00Z"),
  } as const;
  const facts = explainProposal(
    assessSeries(search, "Europe/London", Temporal.PlainDateTime.from("2026-03-10T10:00")),
    ["Europe/London", "Europe/London"],
  );
  expect(facts).toMatchObject({ sessions: 4, clear: 1, movable: 2, unresolved: 1, changes: [] });
  expect(facts.clashKinds).toEqual([
    { kind: "tentative", count: 2 },
    { kind: "out-of-office", count: 1 },
  ]);
});
