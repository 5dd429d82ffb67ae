import { describe, expect, it } from "vitest";
import { people } from "#tenant/seed/people.ts";
import { readPeople } from "#tenant/teams/person.ts";
import { isRevoked, readOffset } from "./control.ts";

const [maya, tom] = ["maya", "tom"].map((alias) =>
  readPeople({ value: people }).find((person) => person.alias === alias),
);
if (maya === undefined || tom === undefined) throw new Error("The seed has lost Maya or Tom");

describe("isRevoked", () => {
  const fault = { id: "f", kind: "revoke-consent", person: "maya@sidebyside.example", scopes: ["Files.ReadWrite"] };
  it("withdraws the named permissions from the named person", () => {
    expect(isRevoked([fault], maya, "Files.ReadWrite")).toBe(true);
    expect(isRevoked([fault], maya, "User.Read")).toBe(false);
    expect(isRevoked([fault], tom, "Files.ReadWrite")).toBe(false);
  });

  it("withdraws everything from everybody where the fault names nothing", () => {
    const everything = { ...fault, person: undefined, scopes: undefined };
    expect(isRevoked([everything], tom, "User.Read")).toBe(true);
  });

  it("knows other faults from this one", () => {
    expect(isRevoked([{ ...fault, kind: "forbid" }], maya, "Files.ReadWrite")).toBe(false);
  });
});

describe("readPeople", () => {
  it("reads all of the company and leaves out rows that are nobody", () => {
    expect(readPeople({ value: [...people, {}, null, { alias: "x" }] })).toHaveLength(people.length);
    expect(readPeople("nonsense")).toEqual([]);
  });
});

describe("readOffset", () => {
  it.each([
    ['{"now":"2026-11-23T10:00:00Z","offsetMs":-3600000}', -3_600_000],
    ['{"offsetMs":"1"}', undefined],
    ["{", undefined],
    [7, undefined],
  ])("reads %j as %j", (data, offset) => {
    expect(readOffset(data)).toBe(offset);
  });
});
