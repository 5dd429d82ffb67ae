import { expect, it } from "vitest";
import { Temporal } from "#domain/time/temporal.ts";
import { placeSessions } from "./place-sessions.ts";

const at = (text: string) => Temporal.Instant.from(text);
const session = (start: string) => ({ start: at(start), end: at(start).add({ minutes: 45 }) });
const planned = ["2026-12-01T10:00Z", "2026-12-15T10:00Z", "2026-12-29T10:00Z", "2027-01-12T10:00Z"].map(at);
const stand = ["2026-12-01T10:00Z", "2026-12-15T10:00Z", "2026-12-31T11:00Z", "2027-01-12T10:00Z"].map(session);

it("shows a moved session with an arc from the place that nobody begins at", () => {
  const places = placeSessions(stand, planned, at("2026-12-10T00:00Z"));
  expect(places.map(({ movedTo }) => movedTo?.toString())).toEqual([
    undefined,
    undefined,
    "2026-12-31T11:00:00Z",
    undefined,
  ]);
  expect(places[2]?.start.toString()).toBe("2026-12-29T10:00:00Z");
});

function states(now: string) {
  return placeSessions(stand, planned, at(now)).map(({ state }) => state);
}

it("marks what was, what is next and what is coming", () => {
  expect(states("2026-12-10T00:00Z")).toEqual(["done", "next", "coming", "coming"]);
  expect(states("2026-12-15T10:44:59Z")).toEqual(["done", "next", "coming", "coming"]);
  expect(states("2026-12-15T10:45:00Z")).toEqual(["done", "done", "next", "coming"]);
  expect(states("2027-02-01T00:00Z")).toEqual(["done", "done", "done", "done"]);
});

it("claims no move where the record could not be read", () => {
  const places = placeSessions(stand, [], at("2026-12-10T00:00Z"));
  expect(places.every(({ movedTo }) => movedTo === undefined)).toBe(true);
});

it("gives two moved sessions the places nearest to them", () => {
  const moved = ["2026-12-02T10:00Z", "2026-12-15T10:00Z", "2026-12-28T10:00Z", "2027-01-12T10:00Z"].map(session);
  const places = placeSessions(moved, planned, at("2026-11-01T00:00Z"));
  expect(places.map(({ start }) => start.toString())).toEqual(planned.map(String));
});
