import { expect, it } from "vitest";
import type { RoundRow } from "#app/ports/rounds.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { nextRound } from "./next-round.ts";

const row = (number: number, state: RoundRow["state"], createdById: string | undefined = "ana"): RoundRow => ({
  rowId: String(number),
  eTag: "1",
  number,
  state,
  startsOn: "2026-09-07",
  createdById,
  lastModifiedById: createdById,
});
const trusted = new Set(["ana"]);
const on = (date: string) => Temporal.PlainDate.from(date);

it("begins with the first round, on the Monday that comes", () => {
  expect(nextRound([], trusted, on("2026-11-25"))).toEqual({ number: 1, startsOn: "2026-11-30" });
  expect(nextRound([], trusted, on("2026-11-30"))).toEqual({ number: 1, startsOn: "2026-12-07" });
  expect(nextRound([], trusted, on("2026-11-29"))).toEqual({ number: 1, startsOn: "2026-11-30" });
});

it("follows the last round that was published", () => {
  const rows = [row(2, "published"), row(1, "published")];
  expect(nextRound(rows, trusted, on("2026-11-25")).number).toBe(3);
});

it("stays with the round that is half published", () => {
  const rows = [row(1, "published"), row(2, "publishing")];
  expect(nextRound(rows, trusted, on("2026-11-25"))).toEqual({ number: 2, startsOn: "2026-09-07" });
});

it("stays with a round into which somebody else has written", () => {
  const rows = [row(1, "published"), { ...row(2, "published"), lastModifiedById: "eve" }];
  expect(nextRound(rows, trusted, on("2026-11-25"))).toEqual({ number: 2, startsOn: "2026-09-07" });
});

it("counts no round that somebody without the right to it has made", () => {
  const rows = [row(7, "published", "eve"), row(8, "publishing", "eve"), row(9, "published", "")];
  expect(nextRound([...rows, { ...row(10, "published"), createdById: undefined }], trusted, on("2026-11-25"))).toEqual({
    number: 1,
    startsOn: "2026-11-30",
  });
});
