import { expect, test } from "vitest";
import { isParticipantStatus, type RosterRow, readRoster } from "./roster.ts";

const file = { driveId: "drive", itemId: "item" };

function row(rowId: string, change: Partial<RosterRow> = {}): RosterRow {
  return { rowId, personId: "maya", status: "joined", file, createdById: "maya", lastModifiedById: "maya", ...change };
}

test("a row that somebody made for themselves is trusted", () => {
  const roster = readRoster([row("1")], new Set(["ana"]));
  expect(roster).toEqual({ rows: [row("1")], ignored: [] });
});

test("a coordinator may change a row, and cannot make one for somebody", () => {
  const changed = row("1", { lastModifiedById: "ana" });
  const enrolled = row("2", { personId: "tom", createdById: "ana", lastModifiedById: "ana" });
  const roster = readRoster([changed, enrolled], new Set(["ana"]));
  expect(roster.rows).toEqual([changed]);
  expect(roster.ignored).toEqual([{ row: enrolled, reason: "enrolled-by-somebody-else" }]);
});

test("a row that a colleague changed is left out, and so is one of whom nobody knows who changed it", () => {
  const forged = row("1", { status: "left", lastModifiedById: "eve" });
  const nameless = row("2", { personId: "tom", createdById: "tom", lastModifiedById: undefined });
  expect(readRoster([forged, nameless], new Set(["ana"])).ignored.map(({ reason }) => reason)).toEqual([
    "written-by-somebody-else",
    "written-by-somebody-else",
  ]);
});

test("a coordinator who is no owner any more has no say", () => {
  expect(readRoster([row("1", { lastModifiedById: "ana" })], new Set()).rows).toEqual([]);
});

test("of two rows of one person the first counts, unless it cannot be trusted", () => {
  const second = row("2", { status: "left" });
  expect(readRoster([row("1"), second], new Set())).toEqual({
    rows: [row("1")],
    ignored: [{ row: second, reason: "second-row" }],
  });
  const forged = row("1", { createdById: "eve" });
  expect(readRoster([forged, second], new Set()).rows).toEqual([second]);
});

test("a status is one of the three words", () => {
  expect(["joined", "paused", "left", "Joined", ""].map(isParticipantStatus)).toEqual([true, true, true, false, false]);
});
